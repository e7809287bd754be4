"""The process of one conversation in a browser. The server starts it; people do not."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace

from itpchat.errors import ItpchatError
from itpchat.terminal.privacy import end_with_parent, keep_memory_private


def main(arguments: Sequence[str] | None = None) -> int:
    """Hold one conversation on Textual's web driver; gives the exit code."""
    options = _parser().parse_args(arguments)
    keep_memory_private()
    end_with_parent()
    if os.getppid() != options.server:
        return 0  # it had gone before we asked to be told
    from itpchat.commands.conversing import begun, settings_of
    from itpchat.settings import Printing
    from itpchat.tui import run_app
    from itpchat.tui.app import ItpchatApp

    try:
        # The printer stands in the clinic: who comes over the network must not print there.
        settings = replace(settings_of(options), printing=Printing())
        languages, conversation = settings.languages, begun(options, settings)
    except ItpchatError as error:
        print(error, file=sys.stderr)
        return 1
    code = run_app(lambda: ItpchatApp(conversation, languages=languages), alone=False)
    sys.stderr.flush()
    os._exit(code)  # a thread that reads what comes in must not hold the process


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="itpchat.commands.web_session", allow_abbrev=False)
    parser.add_argument("--server", type=int, required=True)
    for name in ("--settings", "--trials", "--dialogs"):
        parser.add_argument(name, default=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
