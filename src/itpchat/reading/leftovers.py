# ruff: noqa: E501 - a pattern is read more easily in one piece
"""What could not be read, and whether the person said that there is nothing else."""

import re
from collections.abc import Iterator

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.source import Source
from itpchat.reading.spans import Spans
from itpchat.vocabulary import Kind

_WORD = re.compile(r"[a-z][a-z'-]*[a-z]|[\u0370-\u1fff\u3040-\u30ff\uac00-\ud7af]+")
_MOST = 200
_LEAST = 4

_NOTHING_ELSE_EN = re.compile(
    r"\b(?:nothing|none|no) (?:else|other (?:\w+ )?(?:medicines?|meds?|medications?|drugs?|treatments?|conditions?|illness(?:es)?|diseases?|problems?))\b"
    r"|\bthats (?:all|it)\b|\bthat is (?:all|it)\b|\bonly (?:that|those|these)\b|\bno other\b|\bthe only (?:one|medicine|medication|drug|thing)\b"
)
_NOTHING_ELSE_ZH = re.compile(
    r"(?:没有?|无)(?:吃|用|打|得|患)?(?:过)?(?:别的|其他|其它)(?:的)?|就这些|就这个|只有这些|没有了|没别的"
)
_OF_MEDICINES = re.compile(
    r"\b(?:medic\w+|meds?|drugs?|treatments?|pills?|taking|take|took|tried)\b|药|治疗|吃|用过"
)
_OF_ILLNESSES = re.compile(
    r"\b(?:conditions?|illness\w*|diseases?|diagnos\w+|health problems?|problems?)\b|病|疾病"
)


def unread_in(source: Source, lexicon: Lexicon, taken: Spans) -> list[str]:
    """Give the words that nothing was made of, as they were typed."""
    found = list(dict.fromkeys(_chinese_unread(source, taken)))[:_MOST]
    for match in _WORD.finditer(source.plain):
        word = match[0].replace("'", "")
        if not taken.free(*match.span()) or len(word) < (_LEAST if word.isascii() else 1):
            continue
        if word in lexicon.words or any(part in lexicon.words for part in word.split("-")):
            continue
        typed = source.typed[source.start(match.start()) : source.end(match.end())]
        if typed not in found and not _inflected(word, lexicon):
            found.append(typed)
        if len(found) >= _MOST:
            break
    return found


_LOOKS_LIKE_A_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,6}?(?:胶囊|颗粒|丸|注射液|口服液|冲剂|糖浆|喷雾剂?|单抗|替尼|沙班|司他|普利|洛尔|他汀|综合征|瘤|癌|炎)"
)
"""Characters that end as names of medicines and illnesses do."""
_NOT_OF_A_NAME = re.compile(
    r"^(?:.*(?:吃过?|用过?|打过?|喝过?|服过?|得过?|患过?|有过?|查出|发现|诊断为?|怀疑|还有?|以及|和|跟|加|换成?|改成?|的|了|是|叫|在|我|他|她|每天|现在|以前|什么|一种|一个|这种|那种|这个|那个|些|消|发))"
)


def _chinese_unread(source: Source, taken: Spans) -> Iterator[str]:
    """Give what looks like a Chinese name that nobody knows: 拉布啦胶囊."""
    for match in _LOOKS_LIKE_A_NAME.finditer(source.plain):
        start = match.start()
        if lead := _NOT_OF_A_NAME.match(match[0]):
            start += lead.end()
        if match.end() - start >= 3 and taken.free(start, match.end()):
            yield source.typed[source.start(start) : source.end(match.end())]


def _inflected(word: str, lexicon: Lexicon) -> bool:
    return (
        any(
            word.removesuffix(end) in lexicon.words
            for end in ("s", "es", "d", "ed", "ing", "ly")
            if word.endswith(end)
        )
        or word in _CONTRACTED
    )


_CONTRACTED = frozenset(
    "dont doesnt didnt havent hasnt hadnt isnt wasnt arent werent wont cant couldnt wouldnt shouldnt aint ive im ill id "
    "hes shes thats whats theres theyre youre were weve theyve youve itll lets gonna wanna".split()
)


def nothing_else(plain: str) -> frozenset[Kind]:
    """Tell of which kinds the person said that there are no others."""
    text = plain.replace("'", "")
    found = _NOTHING_ELSE_EN.search(text) or _NOTHING_ELSE_ZH.search(text)
    if not found:
        return frozenset()
    near = text[max(0, found.start() - 30) : found.end() + 30]
    kinds: set[Kind] = set()
    if _OF_MEDICINES.search(near):
        kinds.add("medication")
    if _OF_ILLNESSES.search(near):
        kinds.add("condition")
    return frozenset(kinds)
