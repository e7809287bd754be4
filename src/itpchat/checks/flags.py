"""Red flags: phrases that can be read, in both languages."""

from collections.abc import Iterator

from itpchat.checks.house import House, items
from itpchat.checks.reporting import problem
from itpchat.documents import Problem
from itpchat.reading.red_flag_phrases import Phrase
from itpchat.wording import LANGUAGES, Language

GROUPS = ("phrases", "unless", "if_no_spleen")


def check_flags(house: House) -> Iterator[Problem]:
    """Find phrases that cannot be read, and flags that one language has no phrase for."""
    for source in house.of_kind("red_flags"):
        for index, flag in items(source.data, "flags"):
            for group in GROUPS:
                held = flag.get(group)
                for language in LANGUAGES:
                    written = held.get(language) if isinstance(held, dict) else None
                    phrases = written if isinstance(written, list) else []
                    place = ("flags", index, group)
                    if group == "phrases" and not phrases:
                        message = f"{flag.get('id')} has no phrase in {language}"
                        yield problem(source.document, place, "missing-translation", message)
                    for number, phrase in enumerate(phrases):
                        wrong = _wrong_with(phrase, language) if isinstance(phrase, str) else ""
                        if wrong:
                            at = (*place, language, number)
                            yield problem(source.document, at, "unreadable-phrase", wrong)


def _wrong_with(phrase: str, language: Language) -> str:
    try:
        Phrase.parse(phrase, language)
    except ValueError as error:
        return str(error)
    return ""
