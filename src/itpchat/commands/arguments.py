"""What can be written on the command line. Nothing of a command is imported to parse it."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Never, TypeAlias

Run: TypeAlias = Callable[[argparse.Namespace], int]
"""What runs a command; gives the exit code."""

if TYPE_CHECKING:
    Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints a terminal does not obey: they quote what was typed."""

    def error(self, message: str) -> Never:
        """Complain, and end."""
        from itpchat.documents.problems import one_line

        super().error(one_line(message))


def parser_of(runs: Mapping[str, Run]) -> argparse.ArgumentParser:
    """Give the parser; `runs` are the commands by their names, `screen` the one without a name."""
    parser = _command_parser(
        "itpchat",
        "Finds clinical trials that a person with immune thrombocytopenia (ITP) may fit, by asking "
        "one question at a time. Without a command: the conversation on this screen.",
        "itpchat --lang zh",
    )
    parser.set_defaults(command=runs["screen"])
    _add_folders(parser)
    _add_conversation(parser)
    parser.add_argument(
        "--kiosk",
        action="store_true",
        help="keep a kiosk: a welcome, a wipe when nobody is there, no way out (docs/kiosk.md)",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_nurse(commands, runs)
    _add_line(commands, runs)
    _add_match(commands, runs)
    _add_sheet(commands, runs)
    _add_read(commands, runs)
    _add_trials(commands, runs)
    _add_check(commands, runs)
    _add_hash(commands, runs)
    _add_serve(commands, runs)
    return parser


def _add_line(commands: "Commands", runs: Mapping[str, Run]) -> None:
    line = _add(
        commands,
        "line",
        "The conversation on standard input and output, line by line: for screen readers, simple "
        "terminals and pipes.",
        "itpchat line --lang en",
    )
    _add_conversation(line)
    line.add_argument("--role", choices=("patient", "nurse"), default="patient")
    line.set_defaults(command=runs["line"])


def _add_nurse(commands: "Commands", runs: Mapping[str, Run]) -> None:
    nurse = _add(
        commands,
        "nurse",
        "The nurse's intake: a line of shorthand or a pasted note fills the form; trials by "
        "criterion, private notes, drafts that are encrypted with a passcode.",
        "itpchat nurse --draft ward3.draft",
    )
    _add_conversation(nurse)
    nurse.add_argument(
        "--draft", metavar="FILE", help="take this draft up again, or save under this name"
    )
    nurse.set_defaults(command=runs["nurse"])


def _add_match(commands: "Commands", runs: Mapping[str, Run]) -> None:
    match = _add(
        commands,
        "match",
        "Verdicts with reasons for patient files (YAML or JSON).",
        "itpchat match patient.yaml --json --as-of 2026-11-22",
    )
    match.add_argument("files", nargs="+", metavar="FILE")
    match.add_argument("--json", action="store_true", help="machine-readable output")
    match.add_argument("--lang", choices=("en", "zh"), default="en", help="language of the text")
    _add_day(match, "the day from which windows are measured")
    match.set_defaults(command=runs["match"])


def _add_sheet(commands: "Commands", runs: Mapping[str, Run]) -> None:
    sheet = _add(
        commands,
        "sheet",
        "The sheet to take home, of a patient file (or of a FHIR file), as text, Markdown, HTML, "
        "PDF, JSON or FHIR. Private answers are left out unless --private is given.",
        "itpchat sheet patient.yaml --out sheet.pdf --lang zh",
    )
    sheet.add_argument("file", metavar="FILE")
    sheet.add_argument(
        "--format",
        choices=("text", "markdown", "html", "pdf", "json", "fhir"),
        help="the form; without it the ending of --out tells, and text is written otherwise",
    )
    sheet.add_argument("--out", metavar="NEW_FILE", help="a new file, for its owner alone to read")
    sheet.add_argument("--lang", choices=("en", "zh"), default="en", help="language of the sheet")
    sheet.add_argument("--private", action="store_true", help="with the private answers")
    sheet.add_argument(
        "--passcode",
        action="store_true",
        help="lock the PDF with a passcode, which is asked for (or read from a pipe)",
    )
    _add_day(sheet, "the day from which windows are measured")
    _add_settings(sheet)
    sheet.set_defaults(command=runs["sheet"])


def _add_read(commands: "Commands", runs: Mapping[str, Run]) -> None:
    read = _add(
        commands,
        "read",
        "The medicines and illnesses that a free text names, and what it says of each; with - for "
        "TEXT, one text per line of standard input and one JSON object per line.",
        'itpchat read "predisone 20mg since june, no blood thiners" --json',
    )
    read.add_argument("text", metavar="TEXT")
    read.add_argument("--json", action="store_true", help="machine-readable output")
    read.add_argument(
        "--lang", choices=("en", "zh"), default="en", help="language of the conversation"
    )
    read.add_argument("--role", choices=("patient", "nurse"), default="patient")
    read.add_argument(
        "--respondent",
        choices=("self", "parent", "helper", "staff"),
        default="self",
        help="who is writing",
    )
    _add_day(read, "the day from which times are counted back")
    read.set_defaults(command=runs["read"])


def _add_trials(commands: "Commands", runs: Mapping[str, Run]) -> None:
    trials = _add(
        commands, "trials", "The catalogue, or one trial.", "itpchat trials NCT06352281 --json"
    )
    trials.add_argument("id", nargs="?", metavar="ID")
    trials.add_argument("--json", action="store_true", help="machine-readable output")
    trials.add_argument("--lang", choices=("en", "zh"), default="en", help="language of the text")
    trials.set_defaults(command=runs["trials"])


def _add_day(command: argparse.ArgumentParser, meaning: str) -> None:
    command.add_argument(
        "--as-of", metavar="DATE", type=_single_day, help=f"{meaning} (2026-11-22)"
    )


def _single_day(written: str) -> date:
    from itpchat.moments import Moment

    try:
        moment = Moment.parse(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    if not moment.exact:
        raise argparse.ArgumentTypeError(f"{written} is no single day: write 2026-11-22")
    return moment.earliest


def _add_check(commands: "Commands", runs: Mapping[str, Run]) -> None:
    check = _add(
        commands,
        "check",
        "What is wrong with trials, dialogs and vocabulary: file, line, code, message and fix "
        "(docs/checks.md tells of every code). Exit code 1 where there is an error.",
        "itpchat check --trials my-trials",
    )
    check.add_argument("--json", action="store_true", help="machine-readable output")
    check.add_argument(
        "--schema", metavar="DIR", help="also write JSON Schemas for editors into this folder"
    )
    check.set_defaults(command=runs["check"])


def _add_hash(commands: "Commands", runs: Mapping[str, Run]) -> None:
    does = (
        "Asks for a PIN or a password, and prints its hash for the settings file. It is read from "
        "the terminal without being shown, or from a pipe, and kept nowhere."
    )
    hash_ = commands.add_parser(
        "hash",
        help=does,
        description=does,
        epilog="example: itpchat hash",
        allow_abbrev=False,
    )
    hash_.set_defaults(command=runs["hash"])


def _add_serve(commands: "Commands", runs: Mapping[str, Run]) -> None:
    serve = commands.add_parser(
        "serve",
        help="The conversation for many at once.",
        description="The conversation for many at once. Ports, limits and who is let in stand in "
        "the settings (docs/settings.md).",
        epilog="example: itpchat serve ssh --settings /etc/itpchat/itpchat.toml",
        allow_abbrev=False,
    )
    ways = serve.add_subparsers(title="ways", metavar="WAY", required=True)
    ssh = _add(
        ways,
        "ssh",
        "Over SSH, with a server of its own that offers the conversation and nothing else. SIGTERM "
        "lets those who are at it finish (docs/operations.md).",
        "itpchat serve ssh --settings /etc/itpchat/itpchat.toml",
    )
    _add_settings(ssh)
    ssh.set_defaults(command=runs["serve_ssh"])
    web = _add(
        ways,
        "web",
        "The conversation in a browser. By default it answers to this machine alone, at "
        "http://127.0.0.1:8080; a proxy adds TLS (deploy/).",
        "itpchat serve web --settings /etc/itpchat/itpchat.toml",
    )
    _add_settings(web)
    web.set_defaults(command=runs["serve_web"])


def _add(
    commands: "Commands",
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
    return _Parser(prog=name, description=does, epilog=f"example: {example}", allow_abbrev=False)


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
    _add_settings(parser)


def _add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--settings",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="the settings of the site (docs/settings.md); without it the file that "
        "$ITPCHAT_SETTINGS names, else /etc/itpchat/itpchat.toml where there is one",
    )
