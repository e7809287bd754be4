"""Texts that are filled in when they are shown: their placeholders, and the voices' words."""

import re
from collections.abc import Iterable, Iterator, Mapping

from itpchat.checks.house import House, items
from itpchat.checks.languages import texts
from itpchat.checks.references import unknown
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Document, Place, Problem
from itpchat.wording import LANGUAGES

MOST_WORDS = 20
"""A question that is longer is not read to its end."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def check_wordings(house: House) -> Iterator[Problem]:
    """Find placeholders that nothing fills in, and questions that ask too much at once."""
    for source in house.sources:
        match source.kind:
            case "script":
                yield from _script(source)
            case "wording":
                yield from _wording(source, house.phrases, _spoken_words(house))
            case _:
                yield from _filled_with(source, {"en": set(), "zh": set()})


# Scripts


def _script(source: Source) -> Iterator[Problem]:
    voices = _voices(source)
    words: Mapping[str, set[str]] = {
        language: {word for voice in voices.values() for word in voice.get(language, {})}
        for language in LANGUAGES
    }
    yield from _same_words(source, voices, words)
    for respondent, place in _needed_voices(source).items():
        if respondent not in voices:
            message = f"no voice speaks for {respondent}"
            yield problem(source.document, place, "missing-voice", message, "add it under voices")
    for place, en, zh in texts(source.data):
        for language, text in (("en", en), ("zh", zh)):
            known = words[language] | ({"name"} if place[0] == "follow_ups" else set())
            yield from _unknown_in(source, (*place, language), text, known)
        if place[0] in ("questions", "follow_ups") and place[-1] == "ask":
            yield from _question(source, place, en, zh, voices)


def _voices(source: Source) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    found = source.data.get("voices")
    return {
        respondent: {
            language: words for language, words in voice.items() if isinstance(words, dict)
        }
        for respondent, voice in (found.items() if isinstance(found, dict) else ())
        if isinstance(voice, dict)
    }


def _same_words(
    source: Source,
    voices: Mapping[str, Mapping[str, Mapping[str, str]]],
    words: Mapping[str, set[str]],
) -> Iterator[Problem]:
    for respondent, voice in voices.items():
        for language in LANGUAGES:
            for word in sorted(words[language] - voice.get(language, {}).keys()):
                message = f"the voice {respondent} has no {{{word}}} in {language}, others have"
                place = ("voices", respondent, language)
                yield problem(source.document, place, "missing-voice-word", message, f"add {word}:")


def _needed_voices(source: Source) -> Mapping[str, Place]:
    """Name who can answer: whoever a question lets choose, and whom the script is for."""
    needed: dict[str, Place] = {str(source.data.get("respondent") or "self"): ("voices",)}
    for index, question in items(source.data, "questions"):
        answer, options = question.get("answer"), question.get("options")
        if isinstance(answer, dict) and answer.get("kind") == "respondent":
            for name in options if isinstance(options, dict) else ():
                needed.setdefault(name, ("questions", index, "options", name))
    return needed


def _question(
    source: Source,
    place: Place,
    en: str,
    zh: str,
    voices: Mapping[str, Mapping[str, Mapping[str, str]]],
) -> Iterator[Problem]:
    for language, text, marks in (("en", en, "?"), ("zh", zh, "?？")):
        if sum(text.count(mark) for mark in marks) != 1:
            message = f"asks with {'no' if not any(m in text for m in marks) else 'more than one'}"
            at = (*place, language)
            yield problem(source.document, at, "not-one-question", f"{message} question mark")
    spoken = [_spoken(en, voice.get("en", {})) for voice in voices.values()] or [en]
    longest = max(len(text.split()) for text in spoken)
    if longest > MOST_WORDS:
        message = f"is {longest} words long"
        yield problem(source.document, (*place, "en"), "long-question", message)


def _spoken(text: str, words: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: str(words.get(found[1], found[1])), text)


# What itpchat itself says


def _spoken_words(house: House) -> set[str]:
    """Give the words of all voices: a verb that agrees in English has no need of one in Chinese."""
    voices = [voice for source in house.of_kind("script") for voice in _voices(source).values()]
    return {word for voice in voices for words in voice.values() for word in words}


def _wording(source: Source, phrases: Document, spoken: set[str]) -> Iterator[Problem]:
    """Hold the wording against the one that itpchat ships, which has every phrase it needs."""
    shipped = {
        str(place[0]): _names_in(en) | _names_in(zh) for place, en, zh in texts(phrases.data)
    }
    for name in shipped.keys() - source.data.keys():
        message = f"the phrase {name} is missing"
        yield problem(source.document, (), "missing-phrase", message)
    for place, en, zh in texts(source.data):
        name = str(place[0])
        if name not in shipped:
            yield unknown(source, place, "phrase", name, shipped)
            continue
        for language, text in (("en", en), ("zh", zh)):
            yield from _unknown_in(source, (*place, language), text, shipped[name])
        for language, here, there in (("zh", zh, en), ("en", en, zh)):
            for left_out in sorted(_names_in(there) - _names_in(here) - spoken):
                message = f"{{{left_out}}} stands in the other language, but not here"
                at = (*place, language)
                yield problem(source.document, at, "placeholder-left-out", message)


# All texts


def _filled_with(source: Source, words: Mapping[str, set[str]]) -> Iterator[Problem]:
    for place, en, zh in texts(source.data):
        for language, text in (("en", en), ("zh", zh)):
            yield from _unknown_in(source, (*place, language), text, words[language])


def _unknown_in(source: Source, place: Place, text: str, known: Iterable[str]) -> Iterator[Problem]:
    names = sorted(known)
    for name in sorted(_names_in(text) - set(names)):
        if names:
            yield unknown(source, place, "placeholder", name, names)
        else:
            message = f"{{{name}}} is shown as it stands: nothing is filled in here"
            yield problem(source.document, place, "unknown-placeholder", message)


def _names_in(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))
