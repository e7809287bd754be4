"""What every test stands on."""

import os

from hypothesis import settings

# The same examples on every run and every machine, and no limit that a slow machine would break.
settings.register_profile("itpchat", derandomize=True, deadline=None)
settings.load_profile("itpchat")

# Whatever settings the machine has, the tests are about those that they name.
os.environ["ITPCHAT_SETTINGS"] = os.devnull
