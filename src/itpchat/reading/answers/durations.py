"""Since when something has been as it is: "for 3 weeks", "same dose since June", "两周没变"."""

import re
from datetime import date

from itpchat.moments import Moment
from itpchat.reading.answers.cleaning import clean, too_long
from itpchat.reading.answers.dates import date_in
from itpchat.reading.answers.results import Hint, InexactDate, NotUnderstood, NoValue, Read
from itpchat.reading.answers.silences import read_silence

_UNCHANGED_BEFORE = re.compile(
    r"(?:(?:i(?:'ve| have)? |it(?:'s| is| has)? |s?he(?:'s| has)? |we(?:'ve| have)? )?"
    r"(?:been |stayed )?(?:(?:on )?(?:the |this )?(?:same|current) (?:dose|dosage|amount)|the same"
    r"|unchanged|stable|steady|not changed|no (?:dose )?changes?|hasn'?t changed|has not changed"
    r"|haven'?t changed(?: it)?|have not changed(?: it)?|didn'?t change|on (?:it|this|that|them)"
    r"|taking (?:it|this|that|them)|been taking (?:it|this|that|them)|on this dose),? )"
    r"(?=for |since |in |over |the |about |around |[0-9a])"
)
_CHANGED = re.compile(
    r"(?:(?:it|they|this|that|the dose|i) )?(?:was |were )?(?:last )?changed (?:it |them )?(?=.)"
    r"|(?<=前)(?:调整?|改变?|变)(?:过|的|了)$"
)
_FOR_THE_LAST = re.compile(
    r"(?:for|in|over|during) (?:about |around |roughly )?(?:the )?(?:last|past) (?=.)"
)
_UNCHANGED_AFTER = re.compile(
    r"(?:,? (?:unchanged|without (?:a |any )?changes?|(?:with )?no changes?|same dose"
    r"|on (?:this|the same) dose)"
    r"|(?:都|一直|就)?(?:没有?|未|不)(?:变|改|调|动|换|加减|调整|改变|变化|变动|增减)(?:过|化|药|量|剂量)*了?"
    r"|(?:一直)?(?:这个|同样的?|相同的?)(?:剂量|量)|剂量(?:不变|没变)|开始的?)$"
)
_TAKEN_FOR = re.compile(
    r"^(?:我|他|她|孩子)?(?:已经?|一直|最近|近|过去)?(?:吃|用|服|服用|打|维持|保持|稳定|坚持)(?:药)?(?:了|着)?(?=.)|^剂量|^一直是?|^(?:最近|近|过去)"
)


def read_since(typed: str, *, as_of: date) -> Read[Moment] | InexactDate | NoValue:
    """Read since when something has been so, from how long it has been or from a date.

    "More than 3 weeks" gives the latest day on which it can have begun.
    """
    if too_long(typed):
        return NotUnderstood(Hint.TOO_LONG)
    text = clean(typed)
    if silence := read_silence(text):
        return silence
    core = _UNCHANGED_AFTER.sub("", _UNCHANGED_BEFORE.sub("", text, count=1), count=1).strip(" ,")
    core = _CHANGED.sub("", core, count=1)
    core = _TAKEN_FOR.sub("", core, count=1)
    found = _FOR_THE_LAST.match(core)
    if found and (core != text or core.startswith("for")):
        # "For the last 3 weeks" is how long; "in the last 3 weeks" alone would be a window.
        count = core[found.end() :]
        core = f"for {count if count[:1].isdigit() or ' ' in count else 'a ' + count}"
    elif core != text and core.startswith("in "):
        core = core.removeprefix("in ")
    return date_in(core, as_of) or NotUnderstood(Hint.SINCE)
