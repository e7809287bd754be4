"""Dates as far as they are known, spans of time, and windows that are counted back from a day.

A date known to the year or the month is an interval of days. A window then answers in three
values: unknown where it cuts that interval. Boundary days are exact:

- `within 24 weeks`: the day exactly 24 weeks later is still within; longer ago is not.
- `more than 24 weeks ago`: the opposite of within, so not yet on that day.
- `at least 24 weeks ago`: already on that day.
- `less than 24 weeks ago`: the opposite of at least, so no longer on that day.

Months and years go by the calendar, counted back from the day of asking: one month before 31 March
is 28 February (29 in a leap year). Weeks and days are counted exactly.
"""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Self

from itpchat.truth import Truth
from itpchat.values import dataclass

_WRITTEN_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_WRITTEN_DURATION = re.compile(r"([0-9]{1,5}) ?(hour|day|week|month|year)s?")
_YEARS = range(1880, 2200)
"""No living person has a date outside of these years; another one is a slip."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day known to lie between two days, both included.

    `coarse` is true where no day can honestly be named from it: a year without a month, or a birth
    worked out from an age in years.
    """

    earliest: date
    latest: date
    coarse: bool = False
    written: str = ""

    @classmethod
    def on(cls, day: date) -> Self:
        """Give the moment of an exactly known day."""
        return cls(day, day, written=day.isoformat())

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read `2023`, `2023-05`, `2023-05-14`, or two of these for one between: `2023/2024-05`.

        Raises:
            ValueError: it is none of these, or no such day exists.
        """
        parts = [cls._parse_one(part) for part in written.strip().split("/", 2)]
        since, until = parts[0], parts[-1]
        if len(parts) > 2 or until.latest < since.earliest:
            raise ValueError(f"{_cut(written)} is no date: write 2023/2024-05 for one in between")
        if len(parts) == 1:
            return since
        text = f"{since.written}/{until.written}"
        return cls(since.earliest, until.latest, since.coarse or until.coarse, text)

    @classmethod
    def _parse_one(cls, written: str) -> Self:
        found = _WRITTEN_DATE.fullmatch(written)
        if not found or int(found[1]) not in _YEARS:
            raise ValueError(f"{_cut(written)} is no date: write 2023, 2023-05 or 2023-05-14")
        year, month, day = int(found[1]), found[2], found[3]
        text = found[0]
        try:
            if month is None:
                return cls(date(year, 1, 1), date(year, 12, 31), coarse=True, written=text)
            if day is None:
                last = calendar.monthrange(year, int(month))[1]
                return cls(date(year, int(month), 1), date(year, int(month), last), written=text)
            exact = date(year, int(month), int(day))
        except ValueError:
            raise ValueError(f"{_cut(written)} is no date: no such month or day") from None
        return cls(exact, exact, written=text)

    @classmethod
    def born_at_age(cls, years: int, as_of: date) -> Self:
        """Give the birth of somebody who is `years` old, in completed years, on `as_of`."""
        latest = back(as_of, Duration(years, "years"))
        before = back(as_of, Duration(years + 1, "years"))
        earliest = before + timedelta(days=1)
        return cls(min(earliest, latest), latest, coarse=True, written="")

    @property
    def exact(self) -> bool:
        """Whether the very day is known."""
        return self.earliest == self.latest

    def until(self, as_of: date) -> "Moment":
        """Give the same moment, knowing that it is not after `as_of`."""
        if self.latest <= as_of or self.earliest > as_of:
            return self
        return Moment(self.earliest, as_of, self.coarse, self.written)

    def __str__(self) -> str:
        if self.written:
            return self.written
        return self.earliest.isoformat() if self.exact else f"{self.earliest}/{self.latest}"


@dataclass(frozen=True, slots=True)
class Duration:
    """A span of time: a count of days, weeks, months or years."""

    count: int
    unit: str

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read `2 weeks`, `12 months`, `1 year` or `48 hours`.

        Days are the finest that is known of a patient, so hours must make whole days.

        Raises:
            ValueError: it is no span of time, or its hours make no whole days.
        """
        found = _WRITTEN_DURATION.fullmatch(written.strip())
        if not found:
            raise ValueError(f"{_cut(written)} is no span of time: write for example 2 weeks")
        count, unit = int(found[1]), found[2] + "s"
        if unit == "hours":
            if count % 24:
                raise ValueError(f"{written!r} makes no whole days: write a multiple of 24 hours")
            count, unit = count // 24, "days"
        if _in_days(count, unit) > 200 * 366:
            raise ValueError(f"{written!r} is longer than any life")
        return cls(count, unit)

    def __str__(self) -> str:
        return f"{self.count} {self.unit[:-1] if self.count == 1 else self.unit}"


def _cut(written: str) -> str:
    """Show what was written within a message, and not all of it where it is long."""
    return repr(written if len(written) <= 40 else written[:37] + "...")


def _in_days(count: int, unit: str) -> int:
    return count * {"days": 1, "weeks": 7, "months": 30, "years": 365}[unit]


def _months_away(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if year < 1:
        return date.min
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


@lru_cache(maxsize=4096)
def back(day: date, duration: Duration) -> date:
    """Give the day that lies `duration` before `day`, months and years by the calendar."""
    match duration.unit:
        case "days":
            return day - timedelta(days=duration.count)
        case "weeks":
            return day - timedelta(weeks=duration.count)
        case "months":
            return _months_away(day, -duration.count)
        case _:
            return _months_away(day, -12 * duration.count)


def _first_day_with_start_at(start: date, duration: Duration) -> date:
    """Give the first day from which counting `duration` back reaches `start` or a later day."""
    match duration.unit:
        case "days":
            return start + timedelta(days=duration.count)
        case "weeks":
            return start + timedelta(weeks=duration.count)
        case "months":
            day = _months_away(start, duration.count)
        case _:
            day = _months_away(start, 12 * duration.count)
    while back(day, duration) < start:  # a shorter month was cut: at most three days
        day += timedelta(days=1)
    return day


def within(moment: Moment, duration: Duration, as_of: date) -> Truth:
    """Tell whether the moment lies in the window of `duration` that ends on `as_of`."""
    start = back(as_of, duration)
    if moment.earliest >= start:
        return Truth.TRUE
    return Truth.FALSE if moment.latest < start else Truth.UNKNOWN


def more_than_ago(moment: Moment, duration: Duration, as_of: date) -> Truth:
    """Tell whether the moment lies longer ago than `duration`, that very day not included."""
    return ~within(moment, duration, as_of)


def at_least_ago(moment: Moment, duration: Duration, as_of: date) -> Truth:
    """Tell whether the moment lies `duration` ago or longer, that very day included."""
    start = back(as_of, duration)
    if moment.latest <= start:
        return Truth.TRUE
    return Truth.FALSE if moment.earliest > start else Truth.UNKNOWN


def less_than_ago(moment: Moment, duration: Duration, as_of: date) -> Truth:
    """Tell whether the moment lies less than `duration` ago, that very day not included."""
    return ~at_least_ago(moment, duration, as_of)


WINDOWS = {
    "within": within,
    "more_than_ago": more_than_ago,
    "at_least_ago": at_least_ago,
    "less_than_ago": less_than_ago,
}
"""The four windows by their names in the rule language."""


def settles_on(window: str, moment: Moment, duration: Duration) -> date:
    """Give the first day on which the named window is certain never to change again.

    From this day on `within` and `less_than_ago` are certainly false, and the other two certainly
    true, whatever day of its interval the moment fell on.
    """
    if window in ("within", "more_than_ago"):
        return _first_day_with_start_at(moment.latest + timedelta(days=1), duration)
    return _first_day_with_start_at(moment.latest, duration)


def age_on(birth: Moment, day: date) -> tuple[int, int]:
    """Give the least and the greatest age, in completed years, of somebody born at `birth`."""
    return _completed_years(birth.latest, day), _completed_years(birth.earliest, day)


def _completed_years(born: date, day: date) -> int:
    years = day.year - born.year
    # By the same calendar as the windows: somebody born on 29 February is a year older on 1 March.
    while years > 0 and back(day, Duration(years, "years")) < born:
        years -= 1
    return max(years, 0)


def birthday(birth: Moment, years: int) -> date:
    """Give the first day on which somebody born at `birth` is certainly `years` old."""
    return _first_day_with_start_at(birth.latest, Duration(years, "years"))
