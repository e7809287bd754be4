"""When somebody counts as gone, and which languages a terminal can show."""

from hypothesis import given
from hypothesis import strategies as st

from itpchat.terminal.glyphs import shown
from itpchat.tui.kiosk.rules import Rules
from itpchat.wording import LANGUAGES

RULES = Rules()


def test_after_two_minutes_it_is_asked_and_half_a_minute_later_all_is_wiped() -> None:
    moments = (0, 119, 120, 149, 150)
    said = [RULES.presence(seconds, "question") for seconds in moments]
    assert said == ["here", "here", "asked", "asked", "gone"]


def test_results_may_be_read_for_twice_as_long() -> None:
    said = [RULES.presence(seconds, "results") for seconds in (239, 240, 269, 270)]
    assert said == ["here", "asked", "asked", "gone"]


@given(st.floats(min_value=0, allow_nan=False))
def test_an_emergency_is_never_wiped(seconds: float) -> None:
    assert RULES.presence(seconds, "emergency") == "here"


@given(st.floats(30, 1e4), st.floats(20, 600), st.floats(0, 0.999))
def test_for_the_whole_time_of_grace_it_is_asked_and_not_wiped(
    idle: float, grace: float, part: float
) -> None:
    rules = Rules(idle=idle, grace=grace)
    assert rules.presence(idle + part * grace, "question") == "asked"


def test_the_bare_console_is_offered_english_alone() -> None:
    both = LANGUAGES
    assert shown(both, {"TERM": "linux"}) == ("en",)
    assert shown(("zh",), {"TERM": "linux-16color"}) == ("en",)
    assert shown(both, {"TERM": "xterm-256color"}) == both
    assert shown(("zh", "en"), {"TERM": "foot"}) == ("zh", "en")
