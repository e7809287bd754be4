"""Saving a draft and taking one up: file name, passcode twice, and what can go wrong."""

from dataclasses import replace
from pathlib import Path

from itpchat.conversation.setting import Setting
from itpchat.drafts import files
from itpchat.drafts.problems import NOT_THE_SAME, ODD_CONTENT, SHORT_PASSCODE, DraftProblem
from itpchat.drafts.sealing import LEAST, new_key
from itpchat.intake.intake import Intake
from itpchat.intake.keeping import intake_data, intake_of
from itpchat.tui.nurse import words
from itpchat.tui.nurse.doing import told
from itpchat.tui.nurse.moving import next_open
from itpchat.tui.nurse.state import Desk
from itpchat.wording import Text


def begun(desk: Desk) -> Desk:
    """Begin to save; in an empty intake, to open. A draft that is open is saved at once."""
    if desk.intake.untouched and desk.kept is None:
        return _asks(desk, "open")
    if desk.kept is not None:
        return _saved(desk, desk.kept.path)
    return _asks(desk, "passcode" if desk.path else "path")


def answered(desk: Desk, typed: str, setting: Setting) -> Desk:
    """Take what was typed to the question that is open; an empty answer leaves it."""
    if not typed.strip():
        return told(replace(desk, asking="", passcode=""), "")
    match desk.asking:
        case "path":
            return _named(desk, Path(typed.strip()).expanduser())
        case "passcode" if len(typed) < LEAST:
            return told(desk, SHORT_PASSCODE.filled(least=LEAST).to(desk.language), alert=True)
        case "passcode":
            return _asks(replace(desk, passcode=typed), "again")
        case "again" if typed != desk.passcode:
            again = _asks(replace(desk, passcode=""), "passcode")
            return told(again, NOT_THE_SAME.to(desk.language), alert=True)
        case "again":
            assert desk.path is not None
            return _saved(replace(desk, asking="", passcode=typed), desk.path)
        case "open":
            return _found(desk, Path(typed.strip()).expanduser())
        case _:
            return _resumed(desk, typed, setting)


def _named(desk: Desk, path: Path) -> Desk:
    """Take the name of a file: the draft that is open once more, or a new one."""
    named = replace(desk, path=path, asking="")
    if desk.kept is not None and desk.kept.path == path:
        return _saved(named, path)
    return _asks(replace(named, kept=None), "passcode")


def _asks(desk: Desk, asking: str) -> Desk:
    return told(replace(desk, asking=asking), "")  # type: ignore[arg-type]  # one of Asking


def _saved(desk: Desk, path: Path) -> Desk:
    try:
        key = desk.kept.key if desk.kept is not None else new_key(desk.passcode)
        kept = files.save(intake_data(desk.intake), path, key, desk.kept)
    except DraftProblem as problem:
        # Another name may do: what was typed as a name is not kept, the passcode neither.
        again = replace(desk, asking="path", path=None, passcode="")
        return told(again, problem.text.to(desk.language), alert=True)
    said = words.SAVED_AS.filled(file=Text.same(str(path))).to(desk.language)
    done = replace(desk, asking="", passcode="", path=path, kept=kept, saved=desk.intake)
    return told(done, said)


def _found(desk: Desk, path: Path) -> Desk:
    try:
        files.read(path)
    except DraftProblem as problem:
        return told(desk, problem.text.to(desk.language), alert=True)
    return _asks(replace(desk, path=path), "open_passcode")


def _resumed(desk: Desk, passcode: str, setting: Setting) -> Desk:
    assert desk.path is not None
    language, name = desk.language, Text.same(str(desk.path))
    try:
        content, kept = files.resume(desk.path, files.read(desk.path), passcode)
        resumed = intake_of(content, setting)
    except DraftProblem as problem:
        return told(desk, problem.text.to(language), alert=True)
    except ValueError:
        return told(desk, ODD_CONTENT.filled(file=name).to(language), alert=True)
    intake = _in_language(resumed.intake, desk)
    said = (words.RESUMED_CHANGED if resumed.changed else words.RESUMED).filled(file=name)
    lost = words.RESUMED_LOST.filled(count=len(resumed.lost)) if resumed.lost else Text.same("")
    return Desk(
        intake,
        at=next_open(intake, "", intake),
        path=desk.path,
        kept=kept,
        saved=intake,
        said=f"{said.to(language)} {lost.to(language)}".strip(),
        alert=resumed.changed,
    )


def _in_language(intake: Intake, desk: Desk) -> Intake:
    if intake.conversation.session.language == desk.language:
        return intake
    return intake.switched(desk.language)
