"""Handing the sheet out as a file: its name, whether private answers are on it, a passcode."""

from dataclasses import replace
from pathlib import Path

from itpchat.reports.leaving import NotDone, write_new
from itpchat.reports.making import sheet
from itpchat.reports.passcodes import BadPasscode, check_passcode
from itpchat.reports.rendering import ENDINGS, form_of, render
from itpchat.tui.nurse import words
from itpchat.tui.nurse.doing import told
from itpchat.tui.nurse.state import Desk
from itpchat.wording import Text, listed

YES = ("y", "yes", "是", "1")


def begun(desk: Desk) -> Desk:
    """Ask for the name of the file, which tells the form."""
    return told(replace(desk, asking="sheet", sheet=None, with_private=False, passcode=""), "")


def answered(desk: Desk, typed: str) -> Desk:
    """Take what was typed to the question that is open."""
    text = typed.strip()
    match desk.asking:
        case "sheet" if not text:
            return told(replace(desk, asking=""), "")
        case "sheet" if form_of(text) is None:
            endings = listed([Text.same(ending) for ending in ENDINGS])
            said = words.SHEET_NO_FORM.filled(endings=endings).to(desk.language)
            return told(desk, said, alert=True)
        case "sheet":
            return told(replace(desk, sheet=Path(text).expanduser(), asking="sheet_private"), "")
        case "sheet_private":
            chosen = replace(desk, with_private=text.lower() in YES)
            if form_of(str(desk.sheet)) == "pdf":
                return told(replace(chosen, asking="sheet_passcode"), "")
            return _written(chosen, None)
        case "sheet_passcode" if not typed:
            return _written(desk, None)
        case "sheet_passcode":
            return _checked(desk, typed)
        case _ if typed != desk.passcode:
            return _refused(desk, desk.passcode, typed)
        case _:
            return _written(desk, typed)


def _checked(desk: Desk, passcode: str) -> Desk:
    try:
        check_passcode(passcode)
    except BadPasscode as problem:
        return told(desk, problem.to(desk.language), alert=True)
    return told(replace(desk, passcode=passcode, asking="sheet_again"), "")


def _refused(desk: Desk, passcode: str, again: str) -> Desk:
    try:
        check_passcode(passcode, again=again)
    except BadPasscode as problem:
        once_more = replace(desk, passcode="", asking="sheet_passcode")
        return told(once_more, problem.to(desk.language), alert=True)
    return desk


def _written(desk: Desk, passcode: str | None) -> Desk:
    """Write the sheet to a new file; one that is there already is never overwritten."""
    path = desk.sheet
    form = form_of(str(path))
    assert path is not None
    assert form is not None
    made = sheet(desk.intake.conversation, private=desk.with_private)
    done = replace(desk, asking="", passcode="", sheet=None)
    try:
        write_new(path, render(made, form, passcode))
    except NotDone as problem:
        again = replace(done, asking="sheet")
        return told(again, problem.to(desk.language), alert=True)
    return told(done, words.SHEET_WRITTEN.filled(file=Text.same(str(path))).to(desk.language))
