"""Which of two spans of time is surely the shorter, though months and years differ in length."""

from itpchat.moments import Duration


def surely_not_longer(one: Duration, other: Duration) -> bool:
    """Tell whether the one span is at most as long as the other, from whatever day they count."""
    if _by_the_calendar(one) == _by_the_calendar(other):
        return _units(one) <= _units(other)
    return _most_days(one) <= _fewest_days(other)


def surely_shorter(one: Duration, other: Duration) -> bool:
    """Tell whether the one span is shorter than the other, from whatever day they count."""
    if _by_the_calendar(one) == _by_the_calendar(other):
        return _units(one) < _units(other)
    return _most_days(one) < _fewest_days(other)


def _by_the_calendar(span: Duration) -> bool:
    return span.unit in ("months", "years")


def _units(span: Duration) -> int:
    """Count days, or months: within one of the two measures, spans compare exactly."""
    return span.count * {"days": 1, "weeks": 7, "months": 1, "years": 12}[span.unit]


def _fewest_days(span: Duration) -> int:
    if not _by_the_calendar(span):
        return _units(span)
    years, months = divmod(_units(span), 12)
    return 365 * years + 28 * months


def _most_days(span: Duration) -> int:
    if not _by_the_calendar(span):
        return _units(span)
    years, months = divmod(_units(span), 12)
    return 366 * years + 31 * months
