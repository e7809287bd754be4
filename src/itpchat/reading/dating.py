# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Which date around a name is its beginning, its end, or the day on which it happened."""

import re
from collections.abc import Sequence

from itpchat.reading.amounts import Amount, Often
from itpchat.reading.clauses import TIME, number_of
from itpchat.reading.cues import Cue
from itpchat.reading.times import Time
from itpchat.reading.unchanged import UNCHANGED
from itpchat.values import dataclass

_SINCE = re.compile(
    r"(?:\b(?:since|from(?! [\uf000-\uf3ff\d])|start(?:ed|ing)?|began|begun|beginning|diagnosed)\b[^,.\uf8ff]{0,36}|\bd1 ?[=:]?|从|自从?|自)\s*$"
)
_SINCE_AFTER = re.compile(
    r"^\s*(?:\(|)(?:onwards?|起|以来|(?:刚|才|就|新)*加(?:的|上|用)|第一(?:天|次|针|片|顿|支)|首(?:次|剂|针|日)|服起|吃起|用起|打起|[就才](?:上|加|吃上|用上|打上)|至今|到现在|就?开始|始|加(?:的|上|用)|to (?:now|present)|- ?(?:now|present))"
)
_UNTIL = re.compile(
    r"(?:\b(?:until|till?|til|to|through|thru|up to|stop(?:ped)?|quit|ended|finished|completed|off|d/?c'?e?d?|discontinued|last (?:dose|infusion|shot)|(?<!week )(?<!day )(?<!month )(?<!year )(?<!just )(?<!right )(?<!shortly )(?<!weeks )(?<!days )before)\b[^,.\uf8ff]{0,16}"
    r"|到|直到|至|停药?用?了?|末次|最后一次[^,.]{0,4})\s*$"
)
_BEGUN_BEFORE = re.compile(
    r"\b(?:start\w*|began|begun|put on|went on|got on|added|prescribed)\b[^,.]{0,40}\bbefore\b[^,.]{0,16}$"
)
_UNTIL_AFTER = re.compile(
    r"^\s*(?:就|已经?|才|给|让|被|把|我|医生|也|都|又|便|起|的时候|时|自行|自己)*(?:停(?!经)|(?:打|吃|用|输|服|做)完|结束|结疗|完疗|撤|减停|不吃了|不用了|断|为止|stopped|d/?c|(?:以后|之后|起|后|开始|就|都|也|已经)*(?:没|不)(?:有)?再?(?:吃|用|打|服|喝))"
)
_OFF_FOR = re.compile(r"(?:停|\bstopped|\boff|\bquit|(?:没有?|不)再?[吃用打])[^,]*$")
_SO_LONG_BY_NOW = re.compile(r"\uf8ff(?:到现在|至今|都|已经|也)*有(?:快|将近|差不多)?$")
_OVER_SINCE = re.compile(
    r"\uf8ff(?:(?:手术)?(?:做|切|移植|换|放)(?:了|完|掉)|术?后)(?:已|已经|有|快)*$"
)
_LAST_TIME = re.compile(r"上(?:一)?次[^,.]{0,6}$")
_COUNTS_STEADY = re.compile(r"(?:稳定|stable)[^,]{0,6}$")
_NOT_SINCE = re.compile(r"since\s*$|\b(?:day|when|after|once) [^,.]*diagnosed[^,.]{0,8}$")


_TIME_ALONE = re.compile(
    rf"^[\s\uf8ff]*(?:for|since|about|都|已经?|有|快|,)*\s*{TIME}\s*(?:now|了|多|以上)*\s*$"
)
_FROM_TO = re.compile(
    r"\s*(?:-|~|to|until|till?|til|through|thru|up to|[吃用打服]?(?:到|至|直到))\s*"
)
_STARTED = re.compile(
    r"(?:\b(?:start\w*|began|begun|(?:put|placed)(?: (?:me|him|her|us))? on|went (?:back )?on|got on|commenced|initiated|introduced)\b|开始|始)[^,.]{0,24}$"
)
_ENDED = re.compile(
    r"(?:\b(?:stopp?(?:ed)?|quit|discontinued|ended|finished|completed|off|d/?c(?:ed|d)?|gave (?:it )?up)\b|停)[^,.]{0,16}$"
)
_NOT_TAKEN = re.compile(r"\b(?:havent|hasnt|have not|has not|not)\b|没")
_CHANGED_THEN = re.compile(r"^\s*(?:才|就|刚|日|号)*加的")
_OFF_SINCE = re.compile(
    r"^\s*(?:都|就|已经|多|也|我)*(?:没(?:有)?(?:再)?(?:吃|打|服|输|用过|用\uf8ff)|不(?:再)?(?:吃|打|服|输))"
)
_ROSE = re.compile(r"升到|涨到|升上|血小板|缓解|有效|正常")
"""What lasts after these words is the effect, not the dose."""
_WORKED_UNTIL = re.compile(
    r"\b(?:work\w*|help\w*|ok|okay|fine|good|great|normal|stable|(?<!\uf8ff )up(?! (?:until|till|to)\b)|remission|held|well|cr|pr)(?: \w+){0,3} (?:until|till|up to|through)\s*$"
)
_ABOUT_EFFECT = re.compile(
    r"\b(?:relaps\w*|drop(?!ped out)\w*|fell|crash\w*|came back|went (?:down|up)|recurred|wore off|failed|stopped working|quit working|tested|checked)\b|复发|反弹|又(?![减加调升降吃打用服])"
)


_NEAR = 240
"""How many characters around a name are searched for times."""


def ends_in(tails: Sequence[str]) -> bool:
    """Tell whether a clause that follows tells the day of the end: "off it by 2020"."""
    return any(
        _ENDED.search(tail[: found.start()])
        or _UNTIL.search(tail[: found.start()])
        or _UNTIL_AFTER.search(tail[found.end() :])
        for tail in tails
        for found in re.finditer(TIME, tail)
    )


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
    concept: str = ""
    can_work: bool = True
    """Whether people say of it that it worked: of a treatment, and of no vaccine."""
    for_itp: bool = False
    """Whether it is given for ITP."""
    single: bool = False
    """Whether it is given on single days, so that a day that is named is that of a dose."""


@dataclass(slots=True)
class When:
    """The dates that are said of one group of names."""

    cues: set[Cue]
    signs: Signs
    about: About
    today: str = ""
    started: str | None = None
    stopped: str | None = None
    point: str | None = None
    lasting: str | None = None
    unchanged: str | None = None
    ranged: bool = False
    steady: bool = False
    until: bool = False
    ongoing: bool = False
    rose: bool = False
    ends_later: bool = False
    """Whether a later clause tells when it ended."""
    over_since: bool = False
    """Whether a span of time is that since an operation: "术后5年", "移植做了六年了"."""
    loose: bool = False
    """Whether the start is only the first time that is named where a start is told of."""

    def read(self, before: str, after: str, leading: bool) -> None:
        """Read the times in the words before and after a name."""
        text = f"{before[-_NEAR:]}\uf8ff{after[:_NEAR]}"
        unchanged = UNCHANGED.search(text)
        self.rose = self.rose or bool(_ROSE.search(text))
        if unchanged and self.rose and re.fullmatch("维持了?", unchanged[0]):
            unchanged = None
        steady = bool(unchanged) or (self.steady and bool(_TIME_ALONE.search(text)))
        self.steady = self.steady or steady
        times = list(re.finditer(TIME, text))
        for number, found in enumerate(times):
            kind = number_of(found[0])
            assert kind is not None
            # Of several times the one that follows "unchanged" is meant, else the one before it.
            if unchanged and len(times) > 1:
                later = [n for n, time in enumerate(times) if time.start() >= unchanged.end() - 1]
                steady = number == (later[0] if later else len(times) - 1)
            time = self.signs.times[kind[1]]
            if number and _FROM_TO.fullmatch(text[times[number - 1].end() : found.start()]):
                self._take_range(times[number - 1][0], time)
                continue
            self._take(time, text[: found.start()], text[found.end() :], steady, leading)

    def _take(self, time: Time, lead: str, rest: str, steady: bool, leading: bool) -> None:
        if time.until:
            self.started, self.stopped, self.ranged = time.date, time.until, True
        elif self._adjusted(time, lead, rest):
            self.unchanged = max(self.unchanged or "", time.lasting or time.date or "") or None
        elif steady and not _STARTED.search(lead):
            self.unchanged = self.unchanged or time.lasting or time.date
        elif time.lasting:
            self.ongoing = self.ongoing or time.ongoing
            if not time.course:
                self._take_lasting(time.lasting, lead, rest)
        elif (
            time.date
            and not time.future
            and (leading or not _ABOUT_EFFECT.search(lead + rest[:12]))
        ):
            self._take_point(time.date, lead, rest)

    def _take_range(self, first: str, last: Time) -> None:
        """Read "August 2024 to February 2025"."""
        kind = number_of(first)
        assert kind is not None
        begun = self.signs.times[kind[1]].date
        if begun and last.date and begun < last.date:
            self.started, self.stopped, self.ranged, self.point = begun, last.date, True, None

    def _adjusted(self, time: Time, lead: str, rest: str) -> bool:
        """Tell whether the dose was changed at a time, and how it was so far is over."""
        if _SINCE_AFTER.search(rest) and not (
            Cue.ADJUSTED in self.cues and _CHANGED_THEN.search(rest)
        ):
            return False
        if not (self.about.medication and time.date and Cue.ADJUSTED in self.cues):
            return False
        return not _STARTED.search(lead) and not _ENDED.search(lead) and not _SINCE.search(lead)

    def _take_lasting(self, since: str, lead: str, rest: str) -> None:
        if (
            _OFF_FOR.search(lead)
            or _OFF_SINCE.search(rest)
            or (_NOT_TAKEN.search(lead) and Cue.STOPPED in self.cues)
            or (rest.lstrip().startswith("since") and Cue.STOPPED in self.cues)
        ):
            self.stopped = self.stopped or since
        elif self._by_now(Cue.STOPPED, lead, rest) and not self.stopped:
            self.stopped = since
        elif self._by_now(Cue.ADJUSTED, lead, rest) and not self.unchanged:
            self.unchanged = since
        elif not _COUNTS_STEADY.search(lead):
            self.over_since = self.over_since or bool(_OVER_SINCE.search(lead))
            self.lasting = self.lasting or since

    def _by_now(self, cue: Cue, lead: str, rest: str) -> bool:
        """Tell whether "it was stopped, three months by now" is said in a clause of its own."""
        return (
            cue in self.cues
            and bool(_SO_LONG_BY_NOW.search(lead))
            and bool(re.match(r"\s*多?了\s*$", rest))
        )

    def _take_point(self, point: str, lead: str, rest: str) -> None:
        still = Cue.STILL in self.cues
        if _WORKED_UNTIL.search(lead):
            return
        ends = not still and _UNTIL.search(lead) and not _BEGUN_BEFORE.search(lead)
        last_time = Cue.STOPPED in self.cues and _LAST_TIME.search(lead)
        if ends or last_time or _UNTIL_AFTER.search(rest):
            self.stopped, self.until = self.stopped or point, True
        elif _SINCE.search(lead) or _SINCE_AFTER.search(rest):
            if Cue.STOPPED in self.cues and _NOT_SINCE.search(lead):
                self.stopped = self.stopped or point
            else:
                self.started = self.started or point
        elif _STARTED.search(lead) and (not self.started or self.loose):
            self.started, self.loose = point, False
        elif still:
            return
        elif Cue.STOPPED in self.cues and not self.stopped:
            begun = Cue.STARTED in self.cues and re.search(TIME, rest)
            if (self.ends_later or begun) and not self.started and not _ENDED.search(lead):
                self.started = point
            else:
                self.stopped = point
        elif Cue.STARTED in self.cues and not self.started:
            self.started, self.loose = point, True
        else:
            self.point = self.point or point

    def settle_taking(self) -> None:
        """Read "for two years" of what is still taken as its start."""
        self.started = self.started or self.lasting

    def settle_unchanged(self) -> None:
        """Read "since March, the dose never changed" as unchanged since March."""
        if self.steady and self.unchanged is None:
            self.unchanged = self.started

    def any_date(self) -> str | None:
        """Give the day of a condition or of a procedure: when it happened or was found."""
        if self.about.medication:
            done = self.lasting if self.about.one_off and self.over_since else None
            return (
                self.point
                or self.started
                or (None if self.until and not self.about.one_off else self.stopped)
                or done
            )
        return self.point or self.started or self.stopped or self.lasting
