"""What each command of the command line does."""

import argparse

from itpchat.folders import Folders


def folders_of(options: argparse.Namespace) -> Folders:
    """Give the folders that the command line named, or those that itpchat ships."""
    return Folders.chosen(getattr(options, "trials", None), getattr(options, "dialogs", None))
