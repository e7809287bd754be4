# ruff: noqa: E501 - a pattern is read more easily in one piece
"""One name said of two people: "my husband is diabetic but I'm not", "not me, that's my brother".

The name stands once; the second person is told of in a clause without it, which only makes sense
as said of the name before. Such an echo is a mention of its own at the same place.
"""

import re
from dataclasses import replace

from itpchat.reading.cues import Cue
from itpchat.reading.gathering import Group
from itpchat.reading.relatives import RELATIVE
from itpchat.reading.results import Respondent, Subject
from itpchat.values import dataclass

_RELATIVE = rf"(?:my|our|his|her|their|the)(?: \w+)? {RELATIVE}"
_LINK = r"^(?:but |and |though |so |then |now |luckily |thankfully |fortunately )*"
_NOT = r"(?: (?:am|do|have|did|was|had))? ?(?:not|never|dont|havent|didnt|wasnt|hadnt|aint)"
_REST = r"(?: (?:have|has|had|got|gotten|been|taken?|tested for|diagnosed with|it|that|them|any|one|either|myself|himself|herself|so far|yet|ever|thank|thanks|god|goodness|luckily|thankfully|fortunately|at all|touch|wood|personally|though|of it|inherited|clear|fine))*\s*$"
_I = r"(?:i|me|we|pt|patient)(?:m|ve|d)?"
_NOT_I = re.compile(
    rf"{_LINK}(?:{_I}{_NOT}{_REST}|not me{_REST}|(?:it )?(?:missed|skipped|passed) me(?: by| over)?\s*$|me neither\s*$|ive (?:escaped|been spared|dodged)(?: it)?{_REST})"
)
_I_TOO = re.compile(
    rf"{_LINK}(?:so (?:do|am|did|have|was) i|me too|same here|(?:so|as) (?:have|has) i|i (?:do|have|had|am|got|take|took)(?: it)?,? (?:too|as well|also)|i (?:have|had|got|take|took|also have|also had|also take) it(?: too| as well| also| myself)?)\s*$"
)
_I_TOOK = re.compile(
    rf"{_LINK}(?P<verb>i(?:ve| have)?(?: (?:then|also|even|once|now|only|just|too))* (?:tried|took|take|had|use|used|started|am on|been on|was on|got put on)) (?:it|that|some|them|one)\b(?! (?:off|out|up|away|checked|all))"
)
_HE = r"(?:(?:he|she|pt|patient)s?|(?:my|our|the) (?:\w+ )?(?:son|daughter|girl|boy|child|kid|baby|husband|wife|mum|mom|dad|mother|father|gran\w*|client|lady|man)|[a-z]+ (?=hasnt|has not|isnt|does|doesnt|himself|herself))"
_NOT_HE = re.compile(
    rf"{_LINK}{_HE} ?(?:isnt|hasnt|doesnt|didnt|wasnt|never|not|is not|has not|does not|has never|never has){_REST}"
)
_HE_TOO = re.compile(
    rf"{_LINK}(?:so (?:does|is|did|has|was) (?:he|she)|{_HE} ?(?:now |also )?(?:has|have|does|did|got|is)(?: it| that| them)?(?: too| as well| now| also)*)\s*$"
)
_THAT_IS = re.compile(
    rf"^(?:no )?(?:thats|that is|that was|its|it is|it was|you mean|youre thinking of) {_RELATIVE}\b(?! who (?:said|says|thinks))"
)


@dataclass(frozen=True, slots=True)
class Echo:
    """What is said of the name once more, of whom, and the clauses that go on about it."""

    cue: Cue | None
    before: str
    after: str
    subject: Subject
    tail: tuple[str, ...]


def echo_of(group: Group, subject: Subject, denied: bool, respondent: Respondent) -> Echo | None:
    """Give what a later clause says of the names of a group for somebody else; `None` where none does."""
    own = respondent in ("self", "staff")
    no, yes = (_NOT_I, _I_TOO) if own else (_NOT_HE, _HE_TOO)
    clauses = [*group.echoes, *group.tail]
    for place, clause in enumerate(clauses):
        rest = tuple(clauses[place + 1 :])
        if subject in ("family", "other") and not denied:
            if no.search(clause):
                return Echo(Cue.DENIED, "", "", "patient", ())
            if yes.search(clause):
                return Echo(None, "", "", "patient", rest)
            if own and (took := _I_TOOK.search(clause)):
                after = clause[took.end() :]
                return Echo(None, took["verb"], after, "patient", rest)
        if subject == "patient" and denied and _THAT_IS.search(clause):
            return Echo(None, "", "", "family", rest)
    return None


def said_again(group: Group, echo: Echo) -> Group:
    """Give the group as the echo speaks of it."""
    return replace(
        group,
        before=echo.before,
        after=echo.after,
        lead="",
        heading="",
        tail=list(echo.tail),
        joints={},
    )
