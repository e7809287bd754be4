"""What typed words and keys do to the desk. Nothing here reads or writes a file."""

from dataclasses import replace

from itpchat.conversation.questions import Questioner
from itpchat.intake.form import Row
from itpchat.intake.intake import Intake
from itpchat.intake.results import Doubt, Note
from itpchat.tui.nurse import words
from itpchat.tui.nurse.moving import next_open, row_at
from itpchat.tui.nurse.state import Desk

LONG = 60
"""Words that are longer than this are a note, whatever line the pointer is at."""


def entered(desk: Desk, typed: str) -> Desk:
    """Take what was typed and sent, on any page."""
    text = typed.strip()
    if desk.page == "proposal" and not text:
        return accepted(desk)
    if desk.page == "proposal" and desk.intake.proposal is not None:
        return noted_down(desk, read(desk, f"{desk.intake.proposal.text}\n{text}"))
    if desk.page == "notes":
        return told(replace(desk, intake=desk.intake.noted(text)), "")
    if not text:
        return replace(desk, at=next_open(desk.intake, desk.at, desk.intake), said="")
    if desk.page != "form":
        return noted_down(desk, read(desk, text))
    if desk.at.startswith("doubt:"):
        return _settled(desk, text)
    if desk.at.startswith("lacking:"):
        return _completed(desk, text)
    return _on_row(desk, text)


def read(desk: Desk, text: str) -> Note:
    """Read a text; a long one is read in a thread of its own."""
    return desk.intake.understood(text)


def noted_down(desk: Desk, note: Note) -> Desk:
    """Show what was read in a note, or say that nothing was."""
    if note.empty:
        kept = replace(desk.intake, proposal=note).rejected()
        why = words.ABOUT_ANOTHER if note.others else words.NOTHING_READ
        return told(replace(desk, intake=kept, page="form"), why.to(desk.language), alert=True)
    proposed = replace(desk.intake, proposal=note, refused=frozenset())
    said = words.SOME_OTHERS.to(desk.language) if note.others else ""
    at = "sure:0" if note.sure else ""
    return told(replace(desk, intake=proposed, page="proposal", at=at), said)


def accepted(desk: Desk) -> Desk:
    """Take the proposal, and go to what is to be settled or asked next."""
    note = desk.intake.proposal
    if note is None:
        return replace(desk, page="form")
    count = len(note.sure) - len(desk.intake.refused)
    after = desk.intake.accepted()
    at = next_open(after, "", after)
    said = words.TAKEN.filled(count=count).to(desk.language)
    return told(replace(desk, intake=after, page="form", at=at), said)


def ticked(desk: Desk) -> Desk:
    """Leave the line of the proposal at the pointer out, or take it in again."""
    kind, _, number = desk.at.partition(":")
    if desk.page == "proposal" and kind == "sure":
        return replace(desk, intake=desk.intake.toggled(int(number)))
    return desk


def back_to_form(desk: Desk) -> Desk:
    """Go to the form: a proposal is turned down and kept, a look as if ends."""
    intake = desk.intake.rejected() if desk.page == "proposal" else desk.intake
    real = intake.conversation.look_as_it_is()
    intake = replace(intake, conversation=real)
    at = desk.at if desk.page == "form" else next_open(intake, "", intake)
    return told(replace(desk, intake=intake, page="form", at=at), "")


def rest_denied(desk: Desk) -> Desk:
    """Ask whether all that trials still wait for in this topic is to be denied."""
    row = row_at(desk)
    script = desk.intake.conversation.setting.script
    topic = "medicines" if row is not None and _is_of_medicines(row, desk) else "health"
    form = "medication" if topic == "medicines" else "condition"
    question = next(
        (q for q in script.questions.values() if q.asks.about == "words" and q.asks.form == form),
        None,
    )
    if question is None or not desk.intake.rest_of(question.id):
        return told(desk, words.NO_REST.to(desk.language))
    doubt = Doubt(question.id, ("rest",), "F9", "rest")
    others = tuple(d for d in desk.intake.doubts if d != doubt)
    intake = replace(desk.intake, doubts=(doubt, *others))
    return told(replace(desk, intake=intake, at="doubt:0"), "")


def undone(desk: Desk, *, again: bool) -> Desk:
    """Take the last answers back, or give them again."""
    session = desk.intake.conversation.session
    if not (session.undone if again else session.before):
        return told(desk, words.NO_UNDO.to(desk.language))
    after = desk.intake.redone() if again else desk.intake.undone()
    said = (words.REPEATED if again else words.LEFT).to(desk.language)
    return told(replace(desk, intake=after), said)


def told(desk: Desk, said: str, *, alert: bool = False) -> Desk:
    """Give the desk with a message."""
    return replace(desk, said=said, alert=alert)


# One line of the form


def _settled(desk: Desk, text: str) -> Desk:
    number = int(desk.at.partition(":")[2])
    intake = desk.intake
    if number >= len(intake.doubts):
        return replace(desk, at=next_open(intake, "", intake))
    doubt = intake.doubts[number]
    if text in ("?", "？", "-") or (doubt.why == "rest" and text.lower() in ("n", "no", "否")):
        return _gone_on(desk, intake.set_aside(doubt))
    if text.isdecimal() and 1 <= int(text) <= len(doubt.choices):
        return _gone_on(desk, intake.chosen(doubt, int(text) - 1))
    if len(doubt.choices) == 1 and text.lower() in ("y", "yes", "是"):
        return _gone_on(desk, intake.chosen(doubt, 0))
    note = read(desk, text)
    if not note.empty:
        return noted_down(desk, note)
    after = intake.answered(doubt.question, text) if doubt.why != "rest" else intake
    if after.problem or after == intake:
        return told(desk, after.problem or _sorry(intake), alert=True)
    return _gone_on(desk, replace(after, doubts=tuple(d for d in after.doubts if d != doubt)))


def _completed(desk: Desk, text: str) -> Desk:
    number = int(desk.at.partition(":")[2])
    intake = desk.intake
    if number >= len(intake.lacking):
        return replace(desk, at=next_open(intake, "", intake))
    lacking = intake.lacking[number]
    if text in ("?", "？", "-"):
        return _gone_on(desk, intake.set_aside(lacking))
    after = intake.completed(lacking, text)
    if after.problem:
        return told(replace(desk, intake=after), after.problem, alert=True)
    return _gone_on(desk, after)


def _on_row(desk: Desk, text: str) -> Desk:
    row = row_at(desk)
    if text.startswith(("=", "＝")):
        return _supposed(desk, row, text[1:].strip())
    if row is not None and row.concept and text in ("-", "－"):
        return _gone_on(desk, desk.intake.removed(row.question, row.concept))
    note = read(desk, text)
    if not note.empty or note.others or len(text) > LONG or row is None:
        return noted_down(desk, note)
    if row.concept:
        after = desk.intake.retold(row.question, row.concept, text)
    else:
        after = desk.intake.answered(row.question, text)
    if after.problem:
        return told(replace(desk, intake=after), after.problem, alert=True)
    return _gone_on(desk, after)


def _supposed(desk: Desk, row: Row | None, text: str) -> Desk:
    language = desk.language
    if row is None or row.concept or not row.value:
        return told(desk, words.AS_IF_ANSWERED.to(language), alert=True)
    looked = desk.intake.conversation.look_as_if(row.question, text)
    if looked.real is None:
        said = looked.problem or words.AS_IF_ANSWERED.to(language)
        return told(desk, said, alert=True)
    return told(replace(desk, intake=replace(desk.intake, conversation=looked)), "")


def _gone_on(desk: Desk, after: Intake) -> Desk:
    at = next_open(desk.intake, desk.at, after)
    return told(replace(desk, intake=after, at=at), "")


def _sorry(intake: Intake) -> str:
    questioner: Questioner = intake.conversation.questioner
    return questioner.said("not_understood")


def _is_of_medicines(row: Row, desk: Desk) -> bool:
    script = desk.intake.conversation.setting.script
    question = script.questions.get(row.question)
    if question is not None:
        return question.topic == "medicines"
    follow_up = next((f for f in script.follow_ups if f.id == row.question.partition("@")[0]), None)
    return follow_up is not None and follow_up.of == "treatment"
