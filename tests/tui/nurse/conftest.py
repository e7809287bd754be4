"""The nurse's setting, loaded once, on one day."""

from datetime import date

import pytest

from itpchat.conversation import Setting
from itpchat.folders import Folders
from itpchat.settings import Settings
from itpchat.staging import load_setting


@pytest.fixture(scope="session")
def nurse() -> Setting:
    return load_setting(Folders.chosen(), Settings(), date(2026, 11, 27), "nurse")
