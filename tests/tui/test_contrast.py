"""Every text that is drawn stands out from what is behind it: a contrast of 7:1 or better."""

import pytest
from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.terminal_theme import TerminalTheme

from tests.tui.looking import LARGE, SMALL, running, segments, type_in
from tests.tui.scripted import Scripted
from tests.tui.test_pictures import STAGES

VGA = TerminalTheme(
    (0, 0, 0),
    (170, 170, 170),
    [(0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170),
     (170, 170, 170)],
    [(85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255), (255, 85, 255),
     (85, 255, 255), (255, 255, 255)],
)  # fmt: skip
"""The 16 colours of a plain console."""

LEAST = 7.0
LEAST_OF_LINES = 2.5
"""Lines and bars only decorate: nothing is lost with them."""


def luminance(color: Color) -> float:
    parts = [part / 255 for part in color.get_truecolor(VGA)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(segment: Segment, system: ColorSystem) -> float:
    style = segment.style
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    front, back = style.color.downgrade(system), style.bgcolor.downgrade(system)
    if style.reverse:
        front, back = back, front
    bright, dark = sorted((luminance(front), luminance(back)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def is_text(segment: Segment) -> bool:
    return any(not letter.isspace() and not "─" <= letter <= "▟" for letter in segment.text)


def faint(lines: list[list[Segment]], system: ColorSystem) -> list[tuple[str, float]]:
    return [
        (segment.text, round(found, 2))
        for line in lines
        for segment in line
        if segment.text.strip()
        and (found := contrast(segment, system)) < (LEAST if is_text(segment) else LEAST_OF_LINES)
    ]


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", list(STAGES))
async def test_every_text_on_every_screen_is_easy_to_read(name: str, size: tuple[int, int]) -> None:
    stage, keys = STAGES[name]
    async with running(Scripted(stage=stage), size) as pilot:
        await type_in(pilot, *keys)
        lines = segments(pilot)
    assert faint(lines, ColorSystem.TRUECOLOR) == []
    assert faint(lines, ColorSystem.EIGHT_BIT) == []


@pytest.mark.parametrize("name", list(STAGES))
async def test_every_text_is_easy_to_read_in_16_colours(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.delenv("COLORTERM")
    stage, keys = STAGES[name]
    async with running(Scripted(stage=stage)) as pilot:
        await type_in(pilot, *keys)
        lines = segments(pilot)
    assert faint(lines, ColorSystem.STANDARD) == []


@pytest.mark.parametrize("name", list(STAGES))
async def test_with_no_color_set_nothing_is_coloured(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    stage, keys = STAGES[name]
    async with running(Scripted(stage=stage)) as pilot:
        await type_in(pilot, *keys)
        styles = [segment.style for line in segments(pilot) for segment in line if segment.style]
    colours = {colour for style in styles for colour in (style.color, style.bgcolor)}
    assert {colour for colour in colours if colour and not colour.is_default} == set()


async def test_without_colours_the_pointer_is_still_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(Scripted(stage="question", at=2)) as pilot:
        await type_in(pilot, "<down>", "<down>")
        pointed = [line for line in segments(pilot) if "►" in "".join(s.text for s in line)]
        assert "2  No" in "".join(segment.text for segment in pointed[0])
        assert any(segment.style and segment.style.reverse for segment in pointed[0])
