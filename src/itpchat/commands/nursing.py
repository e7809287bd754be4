"""`itpchat nurse`: an intake on a screen."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from itpchat.clock import today
from itpchat.commands import folders_of
from itpchat.commands.conversing import refuse_broken, settings_of
from itpchat.documents import BadInput, Problem
from itpchat.drafts.problems import DraftProblem


def nurse(options: argparse.Namespace) -> int:
    """Run an intake as a full-screen program.

    Raises:
        BadInput: there is no terminal, the dialogs are broken, or the draft cannot be read.
    """
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        problem = "the screen needs a terminal to draw on"
        raise BadInput(
            [Problem("itpchat", None, problem, "use `itpchat line --role nurse` for pipes")]
        )
    settings = settings_of(options)
    if getattr(options, "dialogs", None):
        refuse_broken(options)
    path = Path(options.draft) if options.draft else None
    if path is not None and path.exists():
        _look_at(path)
    from itpchat.intake.intake import Intake
    from itpchat.staging import load_setting
    from itpchat.tui.nurse import run
    from itpchat.tui.nurse.moving import next_open
    from itpchat.tui.nurse.state import Desk

    setting = load_setting(folders_of(options), settings, today(), "nurse")
    language = getattr(options, "lang", None) or settings.languages[0]
    intake = Intake.start(setting, language)
    desk = Desk(intake, at=next_open(intake, "", intake), path=path)
    there = path is not None and path.exists()
    return run(replace(desk, asking="open_passcode") if there else desk)


def _look_at(path: Path) -> None:
    """Tell before the screen is drawn that a draft cannot be read.

    Raises:
        BadInput: it is no draft, is cut short, was changed, or cannot be read at all.
    """
    from itpchat.drafts.files import read

    try:
        read(path)
    except DraftProblem as problem:
        said = problem.text.en.removeprefix(str(path)).lstrip(": ")
        message, _, fix = said.partition(". ")
        fix = fix.rstrip(".") or "choose another file"
        raise BadInput([Problem(str(path), None, message.rstrip("."), fix)]) from None
