"""The pages of the nurse's screen as lines: the form, what was read, notes, help."""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.intake.form import Row, Topic
from itpchat.intake.intake import Intake
from itpchat.intake.results import Doubt
from itpchat.intake.telling import label_told, value_told
from itpchat.tui.nurse import words
from itpchat.tui.nurse.rows import Shown
from itpchat.wording import COLON, Text

_STYLES = {
    "known": "$ink bold",
    "follows": "$ink",
    "open": "$possible",
    "unsure": "$muted",
    "contested": "$care bold",
    "idle": "$muted",
}
_MARKS = {"known": "✓", "follows": "✓", "open": "?", "unsure": "–", "contested": "≠", "idle": " "}
_ORIGINS = {
    "note": words.FROM_NOTE,
    "typed": words.FROM_TYPED,
    "picked": words.FROM_PICKED,
    "follows": words.FROM_FOLLOWS,
}


def form_page(intake: Intake, form: tuple[Topic, ...]) -> tuple[Shown, ...]:
    """Give the form: what waits to be settled, then every topic."""
    language = intake.conversation.questioner.language
    rows = list(_to_settle(intake))
    for topic in form:
        name = words.TOPICS.get(topic.id, Text.same(topic.id))
        rows.append(Shown(name.to(language), heading=True))
        rows += [_row(row, intake) for row in topic.rows]
    return tuple(rows)


def key_of(row: Row) -> str:
    """Give the key of a line of the form."""
    return f"{row.question}#{row.concept}"


def _row(row: Row, intake: Intake) -> Shown:
    language = intake.conversation.questioner.language
    value = row.value or (words.UNKNOWN.to(language) if row.state == "open" else "")
    label = row.label.partition(COLON.to(language))[2] if row.under else row.label
    return Shown(
        label or row.label,
        value,
        _aside(row, intake),
        key_of(row),
        _MARKS[row.state],
        _STYLES[row.state],
        row.under,
    )


def _aside(row: Row, intake: Intake) -> str:
    language = intake.conversation.questioner.language
    if row.state == "open":
        trials = words.ONE_TRIAL if row.trials == 1 else words.TRIALS.filled(count=row.trials)
        count = len(row.waits)
        criteria = words.ONE_CRITERION if count == 1 else words.CRITERIA.filled(count=count)
        return words.WAITED_FOR.filled(trials=trials, criteria=criteria).to(language)
    if row.state == "contested":
        return words.CONTESTED.to(language)
    origin = _ORIGINS.get(row.origin)
    if origin is None:
        return ""
    quoted = f" “{row.source}”" if row.source else ""
    return origin.to(language) + quoted


def _to_settle(intake: Intake) -> Iterator[Shown]:
    language = intake.conversation.questioner.language
    if not intake.doubts and not intake.lacking:
        return
    stop = COLON.to(language)
    yield Shown(words.SETTLE.to(language), heading=True)
    for number, doubt in enumerate(intake.doubts):
        label = f"{_about(doubt, intake)}{stop}{asked(doubt).to(language)}"
        yield Shown(label, choices_told(doubt, intake), "", f"doubt:{number}", "!", "$care bold")
    for number, lacking in enumerate(intake.lacking):
        label = f"{_label(lacking.question, intake)}{stop}{lacking.words}"
        told = words.LIMIT.to(language) if lacking.unfinished else lacking.problem
        yield Shown(label, told, "", f"lacking:{number}", "!", "$care bold")


def asked(doubt: Doubt) -> Text:
    """Say what is asked of a doubt."""
    return words.CONTRADICTION if doubt.why == "contradiction" else words.WHICH


def choices_told(doubt: Doubt, intake: Intake) -> str:
    """Say the choices of a doubt, each with its number."""
    return "   ".join(f"{n} {told}" for n, told in enumerate(_choices(doubt, intake), start=1))


def _choices(doubt: Doubt, intake: Intake) -> Iterator[str]:
    conversation = intake.conversation
    questioner, session = conversation.questioner, conversation.session
    for choice in _differences(doubt.choices):
        if doubt.why != "rest":
            yield value_told(doubt.question, choice, session, questioner)
            continue
        names = [_label(answer.question, intake) for answer in intake.rest_of(doubt.question)]
        separator = ", " if questioner.language == "en" else "、"
        told = words.REST.filled(count=len(names), names=Text.same(separator.join(names)))
        yield (told if names else words.REST_NONE).to(questioner.language)


def _differences(choices: tuple[Any, ...]) -> Iterator[Any]:
    """Leave out of several readings of one name what is the same in all: they differ in a date."""
    items = [c["items"][0] for c in choices if isinstance(c, Mapping) and c.get("items")]
    if len(items) != len(choices) or len({item["concept"] for item in items}) > 1:
        yield from choices
        return
    same = {key for key in items[0] if all(item.get(key) == items[0][key] for item in items)}
    for item in items:
        told = {k: v for k, v in item.items() if k not in same or k in ("concept", "kind")}
        yield {"items": [told]}


def _about(doubt: Doubt, intake: Intake) -> str:
    return doubt.words


def _label(question: str, intake: Intake) -> str:
    conversation = intake.conversation
    return conversation.questioner.short(conversation.session.named(question))


def proposal_page(intake: Intake) -> tuple[Shown, ...]:
    """Give what was read in a note, before it is taken."""
    note = intake.proposal
    assert note is not None
    conversation = intake.conversation
    questioner, session = conversation.questioner, conversation.session
    language = questioner.language
    stop = COLON.to(language)
    rows = [Shown(words.PROPOSAL.to(language), heading=True)] if note.sure else []
    for number, sure in enumerate(note.sure):
        tick = "[ ]" if number in intake.refused else "[x]"
        label = label_told(sure.question, sure.value, session, questioner)
        told = value_told(sure.question, sure.value, session, questioner)
        told = told.removeprefix(label + stop)
        style = "$muted" if number in intake.refused else "$ink bold"
        aside = f"“{sure.words}”"
        rows.append(Shown(f"{tick} {label}", told, aside, f"sure:{number}", " ", style))
    for title, lines in (
        (words.PROPOSAL_DOUBTS, [f"{d.words}{stop}{choices_told(d, intake)}" for d in note.doubts]),
        (words.PROPOSAL_LACKING, [f"{one.words}{stop}{one.problem}" for one in note.lacking]),
        (words.PROPOSAL_UNREAD, list(note.unread)),
    ):
        if lines:
            rows.append(Shown(title.to(language), heading=True))
            rows += [Shown(line, style="$care") for line in lines]
    return tuple(rows)


def notes_page(intake: Intake) -> tuple[Shown, ...]:
    """Give the private notes, what was not understood, and the texts as they were typed."""
    language = intake.conversation.questioner.language
    rows = [Shown(words.NOTES.to(language), heading=True)]
    rows += [Shown(text, key=f"note:{n}") for n, text in enumerate(intake.private)]
    if not intake.private:
        rows.append(Shown(words.NOTES_NONE.to(language), style="$muted"))
    for title, texts in ((words.NOTES_UNREAD, intake.unread), (words.NOTES_TEXTS, intake.texts)):
        if texts:
            rows.append(Shown(title.to(language), heading=True))
            rows += [Shown(line) for text in texts for line in text.splitlines() if line.strip()]
    return tuple(rows)


def help_page(intake: Intake) -> tuple[Shown, ...]:
    """Give what the screen can do, in a few lines."""
    language = intake.conversation.questioner.language
    return tuple(Shown(text.to(language)) for text in words.HELP)
