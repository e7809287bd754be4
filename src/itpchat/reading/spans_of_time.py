"""How far back a span of time in a text reaches: "two and a half years", 两年零三个月."""

import re
from datetime import date

from itpchat.moments import Duration, back
from itpchat.reading.answers.timespans import Timespan, timespan

_LOOSE = re.compile(r"few|several|几|大半")


def long_ago(text: str, as_of: date) -> str | None:
    """Write the day, month or year that lies a span of time back."""
    if _LOOSE.search(text):
        return None
    span = _span(text)
    if span is None:
        return None
    whole = int(span.count)
    if span.unit in ("days", "weeks"):
        days = int(span.count * (7 if span.unit == "weeks" else 1))
        return back(as_of, Duration(days, "days")).isoformat() if days < 40_000 else None
    if span.unit == "months":
        return back(as_of, Duration(whole, "months")).isoformat()[:7] if whole < 1200 else None
    if span.count % 1:
        months = int(span.count * 12)
        return back(as_of, Duration(months, "months")).isoformat()[:7] if months < 1200 else None
    return str(as_of.year - whole) if whole < 120 else None


def _and_a_half(count: str, unit: str) -> Timespan | None:
    """Read "two and a half years" as 30 months, and of weeks as days."""
    whole = timespan(f"{count} {unit}s")
    if whole is None:
        return None
    per, smaller = {"year": (12, "months"), "month": (1, "months"), "week": (7, "days")}[unit]
    return timespan(f"{int(whole.count) * per + per // 2} {smaller}")


def _span(text: str) -> Timespan | None:
    plain = re.sub(r"[-]", " ", re.sub(r"\+|ish\b|[- ]odd\b| or so\b| plus\b", "", text))
    plain = plain.replace("多", "").replace("余", "").replace("俩", "两").replace("仨", "三")
    plain = re.sub(r"(?<=[两三])(?=星期|礼拜)", "个", plain)
    if found := re.fullmatch(r"(\w+) and a half (year|month|week)s?", plain):
        return _and_a_half(found[1], found[2])
    if found := re.fullmatch(r"(an?|one|two|three|four) decades?", plain):
        tens = {"two": 20, "three": 30, "four": 40}.get(found[1], 10)
        return timespan(f"{tens} years")
    plain = re.sub(r"^half an? year$", "6 months", plain)
    if found := re.fullmatch(r"(?:an?|one) (year|month|week) and a half", plain):
        return timespan({"year": "18 months", "month": "6 weeks", "week": "10 days"}[found[1]])
    plain = plain.removesuffix(" and a half")
    plain = re.sub(r"(?<=[\d一二两三四五六七八九十])月$", "个月", plain)
    if plain == "半年":
        return timespan("6个月")
    if not plain.isascii() and (found := re.fullmatch(r"(.+?)个半月", plain)):
        return timespan(f"{found[1]}个月")
    return timespan(plain)
