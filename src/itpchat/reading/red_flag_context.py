"""Whether a sign that was found in a text is said to be there now.

"No chest pain", "never coughed blood" and "没有吐血" deny it; "a seizure in 2010" and "去年吐过血"
put it clearly into the past; "a risk of bleeding" speaks of what may be. Where the words leave a
doubt the sign counts: a needless question costs a moment, a missed bleed may cost a life.
"""

import re
from collections.abc import Sequence


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


ENDS = frozenset((".", "?"))
"""What ends a sentence."""

_BORDERS = ENDS | _words(", but 但")
"""What ends a clause."""

_TURNS = _words(
    "but however although though except because cause cuz since so yet still just only instead",
    "now then today 但 却 可 只",
)
"""After these, what was denied before is denied no more."""

_NOT = _words(
    "dont doesnt didnt not havent hasnt hadnt isnt arent wasnt werent aint never don didn"
)
_NO = _words("no without deny denies denied denying nor neither zero")

NO_GAP = _NOT | _NO | _words("but nothing 没 无 不 未 但")
"""Words over which no phrase reaches: "bleeding but no black stools" is no "bleeding … stools"."""

_BRIDGE = _words(
    "have had has having been be get got getting see saw seen seeing notice noticed noticing",
    "experience experienced experiencing suffer suffered suffering feel felt any a an the really",
    "ever currently recently usually actually in of from my life yet think believe that i it was",
    "there to more new other recent current sign signs symptom symptoms history episode episodes",
    "issue issues problem problems major significant severe sudden real evidence trouble with at",
    "all such kind form complaint complaints his her she he we they their",
)
"""Words that may stand between a "no" or a "not" and what it denies."""

_SUBJECTS = _words("i im ive my there theres it its she shes he hes we they you your")
_VERBS = _words("have has had having got get am is are was feel feeling started there with")
_JOINTS = frozenset((",", "and", "、"))
_OR = frozenset(("or", "nor"))
_NO_DENIAL = _words(", . ? doubt idea matter one wonder clue")
_ANSWERS_NO = _words("no none never nope not denied negative absent nil nah")
_REACH = 14

_ZH_NOT = "(?:没有|没|无|未|否认|不曾|从不|从来不|不是|不存在|不会)"
_ZH_BRIDGE = (
    "(?:任何|明显|过|出现|发生|发现|见|什么|有|曾|再|遇到|得|患|以前|的|被|在|大量|严重|经常"
    "|这些|这样|突然)*"
)
_ZH_ITEM = "(?:[^,.?]{1,8}(?:[、和或及与]|或者|以及|也没有|也无))"
_ZH_BEFORE = _any_of(
    rf"{_ZH_NOT}{_ZH_BRIDGE}{_ZH_ITEM}*{_ZH_BRIDGE}$",
    "(?<![忍控止停禁断])不$",
)
_ZH_LISTED = re.compile(rf"{_ZH_NOT}{_ZH_BRIDGE}$")
_ZH_AFTER = re.compile(
    "[,?]?(?:都|从来|从)?(?:没有|没|无|否|未见|不是)(?:过|出现|发生|有)*(?:$|[,.?、])"
)
_ZH_NEW_CLAUSE = re.compile("我|有|但|现在|今天|就是|不过|是|还|又")

_MONTH = "(?:january|february|march|april|june|july|august|september|october|november|december)"
_EN_PAST = _any_of(
    r"(?<!since )\b(?:19|20)\d\d\b",
    r"\b(?:years?|yrs?|months?|decades?) (?:ago|back)\b",
    rf"\blast (?:year|month|spring|summer|autumn|fall|winter|{_MONTH})\b",
    rf"\bin {_MONTH}\b",
    r"\bas an? (?:kid|child|baby|teen|teenager|toddler|infant)\b",
    r"\bwhen (?:i|he|she) was\b",
    r"\bin (?:my|his|her) (?:teens|childhood|youth|twenties|thirties|\d0s)\b",
    r"\b(?:used to|previously|in the past|history of|once had|childhood|no longer|back then)\b",
    r"\blong (?:time )?ago\b",
    r"\bat age \d",
)
_EN_PRESENT = _any_of(
    r"\b(?:now|today|tonight|again|still|yesterday|currently|keeps?|since|just|lately|moment)\b",
    r"\bthis (?:morning|week|afternoon|evening)\b",
    r"\blast night\b",
    r"\b(?:days?|hours?|minutes?|weeks?) ago\b",
    r"\bevery (?:day|time)\b",
)
_EN_MAYBE = re.compile(
    r"\b(?:risks? (?:of|for)|chance of|in case of|what if|prevents?"
    r"|(?:to|can|could|helps?) (?:prevent|avoid|stop)"
    r"|(?<!what )(?:can|may|could|might) (?:cause|lead to|include)"
    r"|side effects? (?:are|like|include|such as)"
    r") (?:\S+ ){0,3}$"
    r"|\b(?:afraid|scared|terrified|fear) of (?:an? |having |getting |more )?$"
)
_ZH_PAST = _any_of(
    r"(?:19|20)\d\d|年前|个月前|去年|前年|小时候|儿时|童年|以前|过去|曾|从前|早年|年轻时",
    "上个月|既往|那年|当时|那时|病史|岁时|岁的时候|上次怀孕|第一胎|史$",
)
_ZH_PRESENT = _any_of(
    "现在|今天|今早|今晚|今日|昨天|昨晚|又|还在|仍|一直|最近|刚|正在|目前|这两天|这几天",
    "近来|天前|小时前|周前",
)
_ZH_MAYBE = re.compile(
    "(?:风险|害怕会|担心会|怕会|防止|预防|避免|以防|万一|可能引起|可能导致)[^,.?]{0,3}$"
)


def counts(words: Sequence[str], start: int, end: int, starts: frozenset[int]) -> bool:
    """Tell whether the sign at `words[start:end]` is said to be there now, or may be.

    `words` are normalised (`itpchat.reading.red_flags`); `starts` are the places where any sign
    begins, for lists ("no chest pain, seizures").
    """
    if _denied(words, start, starts) or _answered_with_no(words, end):
        return False
    before, here, after = _clauses(words, start, end)
    if _maybe(words, start):
        return False
    told_when = (_only_past(before) or _only_past(after)) and not _present(here)
    return not (_past(here) or told_when)


def _denied(words: Sequence[str], start: int, starts: frozenset[int]) -> bool:
    return _denied_in_english(words, start, starts) or _denied_in_chinese(words, start, starts)


def _denied_in_english(words: Sequence[str], start: int, starts: frozenset[int]) -> bool:
    """Walk back from the sign to the "no" or "not" that denies it, if there is one."""
    for place in range(start - 1, max(-1, start - _REACH), -1):
        word = words[place]
        if word in ENDS or word in _TURNS or _opens_a_clause(words, place):
            return False
        if word in _NO and words[place + 1] in _NO_DENIAL:
            return False
        if word in _NO or word in _NOT:
            return _reaches(words, place, start, starts)
    return False


def _opens_a_clause(words: Sequence[str], place: int) -> bool:
    """Tell whether somebody starts to say something new here: "no fever, i have …"."""
    if place == 0 or words[place - 1] not in _JOINTS:
        return False
    return words[place] in _SUBJECTS or words[place] in _VERBS


def _reaches(words: Sequence[str], denial: int, start: int, starts: frozenset[int]) -> bool:
    """Tell whether a "no" or "not" reaches as far as the sign, over a list perhaps."""
    between = words[denial + 1 : start]
    joints = [place for place, word in enumerate(between) if word in _JOINTS | _OR]
    first = between[: joints[0]] if joints else between
    if not joints:
        return all(word in _BRIDGE for word in first)
    rest = words[denial:]
    sentence = rest[: next((i for i, word in enumerate(rest) if word in ENDS), len(rest))]
    bridged = [word for word in first if word in _BRIDGE]
    item_is_sign = denial + 1 + len(bridged) in starts or denial + 1 in starts
    return item_is_sign or bool(_OR & set(sentence))


def _denied_in_chinese(words: Sequence[str], start: int, starts: frozenset[int]) -> bool:
    if start < len(words) and words[start].isascii():
        return False
    sentence_start = _back_to(words, start, ENDS)
    clause_start = _back_to(words, start, ENDS | {","})
    if _ZH_BEFORE.search("".join(words[clause_start:start])):
        return True
    # A list with commas: 没有吐血，便血. Its first item is a sign, and nothing new begins after it.
    for place in range(sentence_start, clause_start):
        listed = "".join(words[place:clause_start])
        if place in starts and _ZH_LISTED.search("".join(words[sentence_start:place])):
            between = "".join(words[clause_start:start])
            return len(listed) <= _REACH and not _ZH_NEW_CLAUSE.search(listed + between)
    return False


def _answered_with_no(words: Sequence[str], end: int) -> bool:
    """Tell whether a "no" follows at once: "chest pain: no", "胸痛：无"."""
    rest = words[end : end + 8]
    if _ZH_AFTER.match("".join(rest)):
        return True
    if rest and rest[0] in (",", "?"):
        rest = rest[1:]
    if not rest or rest[0] not in _ANSWERS_NO:
        return False
    return len(rest) == 1 or rest[1] in (",", ".", "at", "never", "not")


def _clauses(words: Sequence[str], start: int, end: int) -> tuple[str, str, str]:
    """Give the clause around the sign, and the ones before and after it in the sentence."""
    here_start = _back_to(words, start, _BORDERS)
    here_end = _on_to(words, end, _BORDERS)
    before = words[_back_to(words, max(0, here_start - 1), _BORDERS) : max(0, here_start - 1)]
    after = words[here_end + 1 : _on_to(words, here_end + 1, _BORDERS)]
    if here_start and words[here_start - 1] in ENDS:
        before = []
    if here_end < len(words) and words[here_end] in ENDS:
        after = []
    # The sign itself is not asked when it was: 昏过去 is no past.
    sign = [word for word in words[start:end] if word.isascii()]
    here = [*words[here_start:start], *sign, *words[end:here_end]]
    return _text(before), _text(here), _text(after)


def _past(clause: str) -> bool:
    return bool(_EN_PAST.search(clause) or _ZH_PAST.search(clause)) and not _present(clause)


def _only_past(clause: str) -> bool:
    """Tell whether a clause says nothing but when: "in 2010, i had …"."""
    short = len(clause.split()) <= 5 and len(clause) <= 30
    return short and _past(clause) and not re.search(r"\b(?:itp|diagnos\w*)\b|诊断|确诊", clause)


def _present(clause: str) -> bool:
    return bool(_EN_PRESENT.search(clause) or _ZH_PRESENT.search(clause))


def _maybe(words: Sequence[str], start: int) -> bool:
    before = words[_back_to(words, start, _BORDERS) : start]
    return bool(_EN_MAYBE.search(" ".join(before) + " ") or _ZH_MAYBE.search(_text(before)))


def _back_to(words: Sequence[str], place: int, borders: frozenset[str]) -> int:
    while place > 0 and words[place - 1] not in borders:
        place -= 1
    return place


def _on_to(words: Sequence[str], place: int, borders: frozenset[str]) -> int:
    while place < len(words) and words[place] not in borders:
        place += 1
    return place


def _text(words: Sequence[str]) -> str:
    """Write words as they are read: Chinese without blanks, English with."""
    return re.sub(r"(?<=[一-鿿]) | (?=[一-鿿])", "", " ".join(words))
