"""Chinese names typed as pinyin without tones: qiangdisong, gao xue ya.

Read in a Chinese conversation alone, and never from English words.
"""

import re
from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from itpchat.reading.chinese_keys import folded_pinyin
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.names import Name
from itpchat.reading.results import Candidate, Certainty, Found
from itpchat.reading.source import Source
from itpchat.reading.spans import Spans
from itpchat.reading.tokens import Window, Word, windows_from

_ASKED = 0.84
_SURE = 0.88
_SURE_LETTERS = 8
_MARGIN = 0.05
_MOST_WORDS = 150
_MOST_GUESSES = 8
"""No more stretches of one text are compared with all names: each costs a millisecond."""


def find_pinyin(source: Source, words: list[Word], lexicon: Lexicon, taken: Spans) -> list[Found]:
    """Find names that are typed as pinyin; `taken` gains their places."""
    found: list[tuple[float, int, Found]] = []
    read: dict[str, Found | None] = {}
    guesses = 0
    for first, word in enumerate(words[:_MOST_WORDS]):
        if not taken.free(word.start, word.end) or not lexicon.chinese.is_pinyin(word.text):
            continue
        for window in windows_from(words, first, 6, 36):
            if len(window.key) < 4 or not taken.free(window.start, window.end):
                continue
            if any(w.text in lexicon.words and len(w.text) > 4 for w in window.words):
                break
            if not lexicon.chinese.is_pinyin(window.key) or _is_result(window, source.plain):
                continue
            guessing = guesses < _MOST_GUESSES and len(window.key) > 5
            if window.key not in read:
                read[window.key] = _read(window, lexicon, guessing)
                guesses += guessing and window.key not in lexicon.chinese.by_pinyin
            if hit := read[window.key]:
                hit = replace(hit, start=window.start, end=window.end)
                found.append((hit.candidates[0].score, len(window.key), hit))
    found.sort(key=lambda item: (-item[0], -item[1]))
    kept = []
    for _, _, hit in found:
        if taken.free(hit.start, hit.end):
            taken.add(hit.start, hit.end)
            kept.append(hit)
    return kept


_TAKES = re.compile(r"\b(?:chi|yong|fu|he|mai|bao ?jian ?pin)(?: ?(?:guo|zhe|le|de))? ?$")


def _is_result(window: Window, plain: str) -> bool:
    """Tell yin xing, negative, from the ginkgo that somebody takes."""
    return window.key == "yinxing" and not _TAKES.search(plain[: window.start])


def _read(window: Window, lexicon: Lexicon, guessing: bool) -> Found | None:
    known = lexicon.chinese.by_pinyin
    exact = known.get(window.key)
    if exact:
        names = list(exact.values())
        sure = len(exact) == 1 and len(names[0].key) > 2
        return _made(window, [(n, 100.0 if sure else 85.0) for n in names], sure)
    if accented := lexicon.chinese.by_folded_pinyin.get(folded_pinyin(window.key)):
        names = list(accented.values())
        sure = len(accented) == 1 and len(names[0].key) > 2
        return _made(window, [(name, 90.0 if sure else 80.0) for name in names], sure)
    if not guessing:
        return None
    scored: dict[str, tuple[Name, float]] = {}
    rough = process.extract(
        window.key,
        lexicon.chinese.pinyin_keys,
        scorer=OSA.normalized_similarity,
        score_cutoff=0.75,
        limit=8,
    )
    for pinyin, letters, _ in rough:
        sounds = OSA.normalized_similarity(folded_pinyin(window.key), folded_pinyin(pinyin))
        for concept, name in known[pinyin].items():
            score = 100 * max(letters, 0.5 * (letters + sounds))
            if score > scored.get(concept, (name, 0.0))[1]:
                scored[concept] = (name, score)
    ranked = sorted(scored.values(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < 100 * _ASKED:
        return None
    best = ranked[0][1]
    near = [item for item in ranked if best - item[1] < 100 * _MARGIN]
    sure = len(near) == 1 and best >= 100 * _SURE and len(window.key) >= _SURE_LETTERS
    return _made(window, near, sure)


def _made(window: Window, ranked: list[tuple[Name, float]], sure: bool) -> Found:
    candidates = tuple(Candidate(name.concept, round(score, 1)) for name, score in ranked[:3])
    kind = ranked[0][0].kind
    certainty: Certainty = "sure" if sure else "confirm"
    return Found(kind, candidates, certainty, window.start, window.end)
