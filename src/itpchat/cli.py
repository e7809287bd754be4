"""The command line. Each command imports what it needs, and no more, when it runs."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from itpchat.errors import ItpchatError

DONE, PROBLEM, USAGE = 0, 1, 2
"""Exit codes: done; a problem in the input; wrong usage."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except ItpchatError as error:
        print(error, file=sys.stderr)
        return PROBLEM
    except BrokenPipeError:
        # The reader has gone; a second complaint at exit helps nobody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEM
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = _command_parser(
        "itpchat",
        "Finds clinical trials that a person with immune thrombocytopenia (ITP) may fit, by asking "
        "one question at a time. Without a command: the conversation on this screen.",
        "itpchat --lang zh",
    )
    parser.set_defaults(command=_screen)
    _add_folders(parser)
    _add_conversation(parser)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_line(commands)
    _add_match(commands)
    _add_trials(commands)
    return parser


def _add_line(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    line = _add(
        commands,
        "line",
        "The conversation on standard input and output, line by line: for screen readers, simple "
        "terminals and pipes.",
        "itpchat line --lang en",
    )
    _add_conversation(line)
    line.add_argument("--role", choices=("patient", "nurse"), default="patient")
    line.set_defaults(command=_line)


def _add_match(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    match = _add(
        commands,
        "match",
        "Verdicts with reasons for patient files (YAML or JSON).",
        "itpchat match patient.yaml --json --as-of 2026-11-22",
    )
    match.add_argument("files", nargs="+", metavar="FILE")
    match.add_argument("--json", action="store_true", help="machine-readable output")
    match.add_argument("--lang", choices=("en", "zh"), default="en", help="language of the text")
    match.add_argument(
        "--as-of", metavar="DATE", help="the day from which windows are measured (2026-11-22)"
    )
    match.set_defaults(command=_match)


def _add_trials(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    trials = _add(
        commands, "trials", "The catalogue, or one trial.", "itpchat trials NCT06352281 --json"
    )
    trials.add_argument("id", nargs="?", metavar="ID")
    trials.add_argument("--json", action="store_true", help="machine-readable output")
    trials.add_argument("--lang", choices=("en", "zh"), default="en", help="language of the text")
    trials.set_defaults(command=_trials)


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    does: str,
    example: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name, help=does, description=does, epilog=f"example: {example}", allow_abbrev=False
    )
    _add_folders(parser)
    return parser


def _command_parser(name: str, does: str, example: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=name, description=does, epilog=f"example: {example}", allow_abbrev=False
    )


def _add_folders(parser: argparse.ArgumentParser) -> None:
    # A sub-command must not overwrite what was given before it with its own default.
    missing = argparse.SUPPRESS
    parser.add_argument("--trials", metavar="DIR", default=missing, help="read trials from DIR")
    parser.add_argument("--dialogs", metavar="DIR", default=missing, help="read dialogs from DIR")


def _add_conversation(parser: argparse.ArgumentParser) -> None:
    missing = argparse.SUPPRESS
    parser.add_argument(
        "--lang", choices=("en", "zh"), default=missing, help="start in this language"
    )
    parser.add_argument(
        "--emergency-number",
        metavar="NUMBER",
        default=missing,
        help="the number to call for help, as it is shown in an emergency",
    )


def _screen(options: argparse.Namespace) -> int:
    from itpchat.commands.conversing import screen

    return screen(options)


def _line(options: argparse.Namespace) -> int:
    from itpchat.commands.conversing import line

    return line(options)


def _match(options: argparse.Namespace) -> int:
    from itpchat.commands.matching import match_files

    return match_files(options)


def _trials(options: argparse.Namespace) -> int:
    from itpchat.commands.listing import list_trials

    return list_trials(options)


if __name__ == "__main__":
    sys.exit(main())
