# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Which date around a name is its beginning, its end, or the day on which it happened."""

import re
from collections.abc import Sequence

from itpchat.reading.amounts import Amount, Often
from itpchat.reading.clauses import TIME, number_of
from itpchat.reading.cues import Cue
from itpchat.reading.times import Time
from itpchat.values import dataclass

_SINCE = re.compile(
    r"(?:\b(?:since|from|start(?:ed|ing)?|began|begun|beginning|diagnosed)\b[^,.\uf8ff]{0,24}|从|自从?|自)\s*$"
)
_SINCE_AFTER = re.compile(
    r"^\s*(?:onwards?|起|以来|至今|到现在|就?开始|to (?:now|present)|- ?(?:now|present))"
)
_UNTIL = re.compile(
    r"(?:\b(?:until|till|to|through|thru|up to|stop(?:ped)?|quit|ended|finished|completed|off|d/?c'?e?d?|discontinued|last (?:dose|infusion|shot)|before)\b[^,.\uf8ff]{0,16}"
    r"|到|直到|至|停药?用?了?|末次|最后一次[^,.]{0,4})\s*$"
)
_UNTIL_AFTER = re.compile(
    r"^\s*(?:就|已经?|才|的时候|时)?(?:停(?!经)|不吃了|不用了|断|为止|stopped|d/?c)"
)
_UNCHANGED = re.compile(
    r"same dose|dose (?:hasnt|has not|have not|didnt|not) chang|(?:dose|dosage).{0,20}(?:unchanged|stable|the same|same|constant)|stable (?:on|dose|at)|(?:stayed|kept|remained) at\b|(?:havent|hasnt|have not|has not|didnt|not|last) (?:touched|changed|adjusted)\b.{0,20}dos|unchanged|no (?:dose )?change|no changes? in (?:the )?dose"
    r"|(?:剂量|用量|药量|量).{0,10}(?:没变|没有变|未变|不变|没改|没有改|没调|稳定|一样)|没(?:有)?(?:变过|改过|调过|加减)|稳定剂量"
)
_OFF_FOR = re.compile(r"(?:停|\bstopped|\boff|\bquit|没有?再?[吃用打])[^,]*$")
_COUNTS_STEADY = re.compile(r"(?:稳定|stable)[^,]{0,6}$")
_NOT_SINCE = re.compile(r"since\s*$")


@dataclass(frozen=True, slots=True)
class Signs:
    """What the signs of a text with signs stand for."""

    times: Sequence[Time]
    amounts: Sequence[Amount]
    often: Sequence[Often]


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a concept that matters to how its context is read."""

    medication: bool
    one_off: bool
    can_work: bool = True
    """Whether people say of it that it worked: of a treatment, and of no vaccine."""


@dataclass(slots=True)
class When:
    """The dates that are said of one group of names."""

    cues: set[Cue]
    signs: Signs
    about: About
    started: str | None = None
    stopped: str | None = None
    point: str | None = None
    lasting: str | None = None
    unchanged: str | None = None
    ranged: bool = False

    def read(self, before: str, after: str, leading: bool) -> None:
        """Read the times in the words before and after a name."""
        text = f"{before}\uf8ff{after}"
        steady = bool(_UNCHANGED.search(text))
        for found in re.finditer(TIME, text):
            kind = number_of(found[0])
            assert kind is not None
            time = self.signs.times[kind[1]]
            self._take(time, text[: found.start()], text[found.end() :], steady)

    def _take(self, time: Time, lead: str, rest: str, steady: bool) -> None:
        if time.until:
            self.started, self.stopped, self.ranged = time.date, time.until, True
        elif steady:
            self.unchanged = self.unchanged or time.lasting or time.date
        elif time.lasting:
            self._take_lasting(time.lasting, lead)
        elif time.date and not time.future:
            self._take_point(time.date, lead, rest)

    def _take_lasting(self, since: str, lead: str) -> None:
        if _OFF_FOR.search(lead):
            self.stopped = self.stopped or since
        elif not _COUNTS_STEADY.search(lead):
            self.lasting = self.lasting or since

    def _take_point(self, point: str, lead: str, rest: str) -> None:
        still = Cue.STILL in self.cues
        if (not still and _UNTIL.search(lead)) or _UNTIL_AFTER.search(rest):
            self.stopped = self.stopped or point
        elif _SINCE.search(lead) or _SINCE_AFTER.search(rest):
            if Cue.STOPPED in self.cues and _NOT_SINCE.search(lead):
                self.stopped = self.stopped or point
            else:
                self.started = self.started or point
        elif still:
            return
        elif Cue.STOPPED in self.cues and not self.stopped:
            self.stopped = point
        elif Cue.STARTED in self.cues and not self.started:
            self.started = point
        else:
            self.point = self.point or point

    def settle_taking(self) -> None:
        """Read "for two years" of what is still taken as its start."""
        self.started = self.started or self.lasting

    def any_date(self) -> str | None:
        """Give the day of a condition or of a procedure: when it happened or was found."""
        return self.point or self.started or self.stopped or self.lasting
