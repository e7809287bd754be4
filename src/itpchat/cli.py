"""The command line. Each command imports what it needs, and no more, when it runs."""

import argparse
import atexit
import gc
import io
import os
import sys
from collections.abc import Mapping, Sequence

from itpchat.commands.arguments import Run, parser_of
from itpchat.errors import ItpchatError

DONE, PROBLEM, USAGE = 0, 1, 2
"""Exit codes: done; a problem in the input; wrong usage."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    _look_for_rubbish_less()
    options = parser_of(RUNS).parse_args(arguments)
    command: Run = options.command
    _write_whatever_comes()
    try:
        code = command(options)
        sys.stdout.flush()  # here, where a reader that has gone can still be told apart
        return code
    except ItpchatError as error:
        print(error, file=sys.stderr)
        return PROBLEM
    except BrokenPipeError:
        # The reader has gone; a second complaint at exit helps nobody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEM
    except KeyboardInterrupt:
        return 130


def _look_for_rubbish_less() -> None:
    """Let Python look for unused objects less often.

    By default it does after every 700 new ones, and once more at the end. What is loaded at the
    start stays to the end: to go through it again and again takes an eighth of the time.
    """
    gc.set_threshold(100_000)
    atexit.register(gc.freeze)


def _write_whatever_comes() -> None:
    """Let a character that the terminal cannot show be written as an escape, not as a traceback."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _screen(options: argparse.Namespace) -> int:
    from itpchat.commands.conversing import screen

    return screen(options)


def _nurse(options: argparse.Namespace) -> int:
    from itpchat.commands.nursing import nurse

    return nurse(options)


def _line(options: argparse.Namespace) -> int:
    from itpchat.commands.conversing import line

    return line(options)


def _match(options: argparse.Namespace) -> int:
    from itpchat.commands.matching import match_files

    return match_files(options)


def _read(options: argparse.Namespace) -> int:
    from itpchat.commands.reading import read_texts

    return read_texts(options)


def _sheet(options: argparse.Namespace) -> int:
    from itpchat.commands.handing import write_sheet

    return write_sheet(options)


def _check(options: argparse.Namespace) -> int:
    from itpchat.commands.checking import check_files

    return check_files(options)


def _hash(options: argparse.Namespace) -> int:
    from itpchat.commands.hashing import print_hash

    return print_hash(options)


def _serve_ssh(options: argparse.Namespace) -> int:
    from itpchat.commands.serving import ssh

    return ssh(options)


def _serve_web(options: argparse.Namespace) -> int:
    from itpchat.commands.serving_web import serve_web

    return serve_web(options)


def _trials(options: argparse.Namespace) -> int:
    from itpchat.commands.listing import list_trials

    return list_trials(options)


RUNS: Mapping[str, Run] = {
    "screen": _screen,
    "line": _line,
    "nurse": _nurse,
    "match": _match,
    "sheet": _sheet,
    "read": _read,
    "trials": _trials,
    "check": _check,
    "hash": _hash,
    "serve_ssh": _serve_ssh,
    "serve_web": _serve_web,
}
"""Every command by its name; each imports what it needs when it runs."""


if __name__ == "__main__":
    sys.exit(main())
