# ruff: noqa: E501 - lists of words
"""Names written in Latin letters: exact ones first, then guesses for what is left."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from itpchat.reading.guessing import Guess
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.name_guards import as_written
from itpchat.reading.names import Name
from itpchat.reading.results import Candidate, Certainty, Found, Other, Role
from itpchat.reading.source import Source
from itpchat.reading.spans import Spans
from itpchat.reading.tokens import Window, Word, windows_from

_MOST_WORDS = 7
_MOST_GUESSED_WORDS = 3
_LEAST_GUESSED = 5
_MOST_GUESSES = 30
"""No more stretches of one text are compared with all names: each costs half a millisecond."""
_EDGES = frozenset(
    "a an and or the my your his her our their its of on in at to for with from by as is was are were be been it i "
    "we he she they me him them you no not never dont did didnt do does doesnt have has had havent hasnt am im ive "
    "used take took taking taken start started stop stopped since until then now but so also too still only just "
    "mg mcg ml iu tablet tablets pill pills daily weekly day days week weeks month months year years ago per every "
    "twice once some any more other this that these those if when while because after before about like very".split()
)
"""Words that no guessed name of several words begins or ends with."""

_CONTRACTED = frozenset(
    "dont doesnt didnt havent hasnt hadnt isnt wasnt arent werent wont cant couldnt wouldnt shouldnt aint ive im id "
    "hes shes thats whats theres theyre youre weve theyve youve itll".split()
)
_NO_NAMES = frozenset(
    "relapse relapses recurrence recurrences remission allergy allergies allergicreaction allergicreactions reaction "
    "hypersensitivity sideeffects sideeffect disease diseases syndrome syndromes illness infections death platelets thyroid".split()
)
"""Words that registries list, and that say something about a name instead."""


def find_latin(
    source: Source, words: list[Word], lexicon: Lexicon, role: Role, taken: Spans
) -> list[Found]:
    """Find the names of the vocabulary in Latin letters; `taken` gains their places."""
    found = _exact(words, source, lexicon, role, taken)
    return found + list(_shared_word(found, source, lexicon, taken))


_LETTERS = re.compile(
    r"\s*(?:,|/|&|\band/or\b|\bor\b|\band\b|\bnor\b)+\s*(?:or |and )?([a-e])(?![a-z0-9])"
)


def _shared_word(
    found: list[Found], source: Source, lexicon: Lexicon, taken: Spans
) -> Iterator[Found]:
    """Find the second of "hepatitis B or C"."""
    for name in found:
        place = name.end if re.fullmatch("hepatitis_[a-e]", name.concept) else len(source.plain)
        while match := _LETTERS.match(source.plain, place):
            start, place = match.span(1)
            concept = f"hepatitis_{match[1]}"
            if concept not in lexicon.vocabulary or not taken.free(start, place):
                break
            taken.add(start, place)
            yield Found(name.kind, (Candidate(concept, 100.0),), "sure", start, place)


def find_foreign(
    source: Source, words: list[Word], lexicon: Lexicon, taken: Spans
) -> Iterator[Other]:
    """Find the other known names that are written exactly."""
    several = lexicon.background.beginnings
    windows = [
        (window, kind)
        for first in range(len(words))
        for window in windows_from(words, first, 3 if words[first].text in several else 1, 40)
        if (kind := lexicon.background.english.get(window.key))
        and _whole(window)
        and window.key not in _NO_NAMES
    ]
    for window, kind in sorted(windows, key=lambda item: (-len(item[0].key), item[0].start)):
        if taken.free(window.start, window.end):
            taken.add(window.start, window.end)
            yield Other(
                source.plain[window.start : window.end],
                kind,
                source.start(window.start),
                source.end(window.end),
            )


def _whole(window: Window) -> bool:
    """Tell apart two words that only happen to make a name together."""
    return len(window.words) == 1 or len(window.key) >= 7


def _exact(
    words: list[Word], source: Source, lexicon: Lexicon, role: Role, taken: Spans
) -> list[Found]:
    hits: list[tuple[Window, list[Name]]] = []
    for first in range(len(words)):
        for window in windows_from(words, first, _MOST_WORDS, lexicon.names.longest):
            if window.key not in lexicon.names.beginnings and not window.key.endswith("s"):
                break
            if names := _names_of(window, source, lexicon, role, words):
                hits.append((window, names))
    hits.sort(key=lambda hit: (-len(hit[0].key), hit[0].start))
    found = []
    for window, names in hits:
        if taken.free(window.start, window.end):
            taken.add(window.start, window.end)
            found.append(
                _found(source, window, [Candidate(n.concept, 100.0) for n in names], names[0])
            )
    return found


def _names_of(
    window: Window, source: Source, lexicon: Lexicon, role: Role, words: list[Word]
) -> list[Name]:
    key = window.key
    names = lexicon.names.exactly(key, role)
    if not names and len(key) > 3 and key.endswith("s"):
        names = [
            n
            for n in lexicon.names.exactly(key[:-1], role)
            if (not n.short and len(n.key) > 3) or (n.short and len(n.key) > 2 and key != "aids")
        ]
        if not names and key.endswith("ies"):
            names = lexicon.names.exactly(key[:-3] + "y", role)
        if not names and key.endswith("es"):
            names = [n for n in lexicon.names.exactly(key[:-2], role) if not n.short]
    return [name for name in names if as_written(name, window, source, words)]


def _found(source: Source, window: Window, candidates: list[Candidate], name: Name) -> Found:
    sure = len(candidates) == 1
    return Found(
        name.kind,
        tuple(candidates),
        "sure" if sure else "confirm",
        window.start,
        window.end,
    )


def guess_latin(
    source: Source,
    words: list[Word],
    lexicon: Lexicon,
    taken: Spans,
    exact: list[Found],
    *,
    several: bool,
) -> tuple[list[Found], list[Other]]:
    """Add guesses at what is left to the names found: misspelled names of ours, and of others.

    `several` asks for names of several words, which come first; else for single words.

    A misspelled longer name outweighs the exact one within it: "pumonary hypertension" is not high
    blood pressure.
    """
    inner = {place for name in exact if several for place in range(name.start, name.end)}
    windows = _unknown_windows(words, lexicon, taken, inner)
    unknown = (window for window in windows if (len(window.words) > 1) is several)
    mentions, others = list(exact), []
    for window, guess in _guessed(islice(unknown, _MOST_GUESSES), lexicon):
        within = _within(window, mentions) if several and guess.candidates else []
        if not _freed(window, within, taken):
            continue
        taken.add(window.start, window.end)
        mentions = [name for name in mentions if name not in within]
        if guess.candidates:
            mentions.append(_meant(window, guess, lexicon))
        elif guess.foreign:
            kind = lexicon.background.english[guess.foreign]
            start, end = source.start(window.start), source.end(window.end)
            others.append(Other(source.typed[start:end], kind, start, end))
    return mentions, others


def _guessed(windows: Iterable[Window], lexicon: Lexicon) -> list[tuple[Window, Guess]]:
    """Give what windows may stand for, the likeliest first."""
    found = []
    for window in windows:
        guess = lexicon.guess(tuple(word.text for word in window.words))
        if guess and (guess.candidates or len(window.words) == 1):
            found.append((window, guess))
    return sorted(
        found,
        key=lambda item: (
            -(item[1].candidates[0].score if item[1].candidates else 70.0),
            -len(item[0].key),
            item[0].start,
        ),
    )


def _meant(window: Window, guess: Guess, lexicon: Lexicon) -> Found:
    kind = lexicon.vocabulary[guess.candidates[0].concept].kind
    certainty: Certainty = "sure" if guess.sure else "confirm"
    return Found(kind, guess.candidates, certainty, window.start, window.end)


def _within(window: Window, names: list[Found]) -> list[Found]:
    """Give the names that lie within a window."""
    return [n for n in names if window.start <= n.start and n.end <= window.end]


def _freed(window: Window, within: list[Found], taken: Spans) -> bool:
    """Give back the names within a window; tell whether it is free then, else undo it."""
    for name in within:
        taken.give_back(name.start, name.end)
    if taken.free(window.start, window.end):
        return True
    for name in within:
        taken.add(name.start, name.end)
    return False


def _may_be_several(window: Window, known: list[bool], lexicon: Lexicon) -> bool:
    """Ask of the words that are known that some name of several words has them."""
    inner = lexicon.names.inner_words
    return all(
        not k or len(word.text) <= 4 or word.text in inner
        for word, k in zip(window.words, known, strict=True)
    )


def _unknown_windows(
    words: list[Word], lexicon: Lexicon, taken: Spans, inner: set[int]
) -> Iterator[Window]:
    """Give the windows that may be a misspelled name: each holds a word that nobody knows."""
    known = [
        not word.text.isalpha()
        or len(word.text) < 4
        or word.text in lexicon.words
        or word.text in _EDGES
        or word.text in _CONTRACTED
        or word.text in _NO_NAMES
        or word.text in lexicon.names.everybody
        or word.text in lexicon.background.english
        or (len(word.text) > 6 and word.text in lexicon.background.beginnings)
        for word in words
    ]
    for first, word in enumerate(words):
        if word.text in _EDGES or not (taken.free(word.start, word.end) or word.start in inner):
            continue
        last = first
        for window in windows_from(words, first, _MOST_GUESSED_WORDS, 45):
            last = first + len(window.words)
            end = window.words[-1]
            if not end.text.isalpha():
                break
            if not taken.free(end.start, end.end) and end.start not in inner:
                break
            if all(known[first:last]) or len(window.key) < _LEAST_GUESSED:
                continue
            if len(window.words) > 1 and not _may_be_several(window, known[first:last], lexicon):
                continue
            if end.text not in _EDGES and len(window.key) <= 45:
                yield window
