"""`itpchat serve`: the conversation for many at once."""

import argparse

from itpchat.commands.conversing import settings_of


def ssh(options: argparse.Namespace) -> int:
    """Serve over SSH, until the process is asked to stop."""
    from itpchat.serve.ssh.start import run_ssh

    run_ssh(
        settings_of(options), getattr(options, "trials", None), getattr(options, "dialogs", None)
    )
    return 0
