"""A free text about medicines or illnesses: read, read back, corrected, and taken as the answer."""

import re
from dataclasses import replace

from itpchat.conversation.questions import Questioner
from itpchat.conversation.read_back import ADD, NONE_OF_THEM, RIGHT, ReadBack, read_back
from itpchat.dialog.planner import Asking
from itpchat.reading.answers.cleaning import clean
from itpchat.reading.answers.options import Choice, read_choice
from itpchat.reading.answers.results import Read
from itpchat.reading.answers.yes_no import yes_or_no
from itpchat.reading.results import Reading
from itpchat.reading.text import read_text
from itpchat.wording import LANGUAGES

_NONE = re.compile(
    r"(?:(?:i(?:'m| am) |i |he |she |they |we )?(?:have |has |take |takes |had |got )?)?"
    r"(?:no|none|nothing|nope|not any|no,? nothing(?: like that)?|never|(?:otherwise )?healthy"
    r"|nothing else|none of (?:these|those)|no (?:other )?"
    r"(?:medicines?|medications?|meds|drugs?|pills|treatments?|illness(?:es)?|diseases?"
    r"|conditions?|problems?))"
    r"|(?:我|他|她|孩子)?(?:现在|目前|以前|什么|都|也|从来)*(?:没有?|无|没得过|没吃|没用)"
    r"(?:过)?(?:什么|任何|其他|其它|别的)*(?:药|病|疾病|治疗|毛病)?(?:了|的)?"
    r"|(?:身体)?(?:很|都|一直)?(?:健康|好|正常)"
)


def understood(asking: Asking, words: str, questioner: Questioner) -> ReadBack | None:
    """Read the words of an answer, to be read back; `None` where they say that there is nothing.

    That closes no list: people forget, so what trials need is then asked one by one.
    """
    told = read_back(_read(words, questioner), _kind(asking))
    if told.items:
        return told
    none = bool(_NONE.fullmatch(clean(words)))
    return None if none or (told.nothing_else and not told.notes) else told


def ready(questioner: Questioner) -> None:
    """Load the names, so that the first words are read as fast as the next."""
    questioner.setting.lexicon.get_ready()


def read_on(
    asking: Asking, waiting: ReadBack, words: str, questioner: Questioner
) -> ReadBack | None:
    """Take what is typed while something is read back; `None` where it says that all is right."""
    said = yes_or_no(clean(words))
    if waiting.doubt is not None and waiting.editing is None:
        return _named(asking, waiting, words, questioner)
    if said is not None and waiting.editing is None and not waiting.adding:
        if said.value:
            return None
        return waiting.picked(ADD)
    read = _read(words, questioner)
    if waiting.editing is not None and not read.mentions:
        read = read_of(waiting.items[waiting.editing].concept, words, questioner)
    return waiting.joined(read, _kind(asking))


def read_of(concept: str, words: str, questioner: Questioner) -> Reading:
    """Read words without a name as said of something that was named: "taken, no effect"."""
    label = questioner.setting.catalogue.vocabulary[concept].label.to(questioner.language)
    return _read(
        f"{label}{words}" if questioner.language == "zh" else f"{label} {words}", questioner
    )


def is_right(waiting: ReadBack, key: str) -> bool:
    """Tell whether an option says that the whole list is right."""
    return key == RIGHT and waiting.editing is None and waiting.doubt is None


def _named(asking: Asking, waiting: ReadBack, words: str, questioner: Questioner) -> ReadBack:
    """Take words for the name that was in doubt: one of those offered, none, or another."""
    assert waiting.doubt is not None
    candidates = waiting.items[waiting.doubt].candidates
    said = yes_or_no(clean(words))
    if said is not None and not said.value:
        return waiting.picked(NONE_OF_THEM)
    if said is not None:  # a yes to several names says nothing
        return waiting.picked(candidates[0]) if len(candidates) == 1 else waiting
    vocabulary = questioner.setting.catalogue.vocabulary
    labels = [vocabulary[name].label for name in candidates]
    choices = [
        Choice(name, tuple(dict.fromkeys(label.to(language) for language in LANGUAGES)))
        for name, label in zip(candidates, labels, strict=True)
    ]
    found = read_choice(words, choices)
    if isinstance(found, Read) and found.sure:
        return waiting.picked(found.value)
    replaced = _read(words, questioner)
    if replaced.mentions:
        return replace(waiting, editing=waiting.doubt).joined(replaced, _kind(asking))
    return waiting


def _read(words: str, questioner: Questioner) -> Reading:
    return read_text(
        words,
        language=questioner.language,
        role="patient",
        respondent=questioner.respondent,
        as_of=questioner.setting.as_of,
        lexicon=questioner.setting.lexicon,
    )


def _kind(asking: Asking) -> str:
    assert asking.question is not None
    return asking.question.asks.form
