"""Chinese ways to write a day or a year, as the plain dates that are known: 零九年, 7-15起."""

import re
from datetime import date

_DIGITS = "零一二三四五六七八九"
_SHORT_YEAR = re.compile(r"^([零〇九])([零〇一二三四五六七八九])(?=年)")


def plainly(text: str) -> str:
    """Write 零九年 as 2009年, and 九八年 as 1998年."""
    return _SHORT_YEAR.sub(_written_out, text)


def _written_out(found: re.Match[str]) -> str:
    decade = "199" if found[1] == "九" else "200"
    return f"{decade}{_DIGITS.index(found[2].replace('〇', '零'))}"


def last_month_and_day(month: str, day: str, as_of: date) -> str | None:
    """Give the last day that 7-15 may mean: in Chinese charts the month stands first."""
    for year in (as_of.year, as_of.year - 1):
        try:
            found = date(year, int(month), int(day))
        except ValueError:
            return None
        if found <= as_of:
            return found.isoformat()
    return None
