"""`itpchat hash`: the hash of a PIN or a password, for the settings file."""

import argparse
import sys

from itpchat.documents import BadInput, Problem
from itpchat.secret_hash import LONGEST, hash_of
from itpchat.terminal.unseen import ask_unseen

SHORTEST = 4
"""A shorter secret is guessed within the attempts that are allowed."""


def print_hash(options: argparse.Namespace) -> int:
    """Read a secret, twice where somebody types it, and print its hash.

    Raises:
        BadInput: it is too short or too long, or was not typed twice alike.
    """
    if sys.stdin.isatty():
        secret = ask_unseen("PIN or password: ")
        if ask_unseen("the same again: ") != secret:
            _refuse("the two are not the same", "type it once more")
    else:
        secret = sys.stdin.readline().rstrip("\r\n")
    if len(secret) < SHORTEST:
        _refuse("is too short", f"take at least {SHORTEST} characters, and more for a password")
    if len(secret) > LONGEST:
        _refuse("is too long", f"take at most {LONGEST} characters")
    print(hash_of(secret))
    return 0


def _refuse(message: str, fix: str) -> None:
    raise BadInput([Problem("the PIN or password", None, message, fix)])
