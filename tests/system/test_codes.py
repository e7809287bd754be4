"""The QR codes on the screen, read by zbar."""

from pathlib import Path

import pytest
from PIL import Image

from itpchat.reports.links import qr_lines, registry_link
from tests.case_collector import shipped_catalogue
from tests.system.programs import output_of

SIDE = 6
"""Pixels to the side of a module; a cell of a terminal is two modules high."""

LIT = {" ": (False, False), "▀": (True, False), "▄": (False, True), "█": (True, True)}

TRIALS = [trial.id for trial in shipped_catalogue().trials]


def seen(lines: list[str]) -> Image.Image:
    """Draw lines of half blocks as a dark terminal shows them."""
    picture = Image.new("L", (len(lines[0]) * SIDE, len(lines) * 2 * SIDE), color=0)
    for row, line in enumerate(lines):
        for column, sign in enumerate(line):
            for half, lit in enumerate(LIT[sign]):
                if lit:
                    left, top = column * SIDE, (row * 2 + half) * SIDE
                    picture.paste(255, (left, top, left + SIDE, top + SIDE))
    return picture


@pytest.mark.parametrize("trial", [*TRIALS, "ChiCTR2300068544"])
def test_a_code_on_the_screen_leads_to_the_listing_of_the_trial(trial: str, tmp_path: Path) -> None:
    lines = qr_lines(registry_link(trial))
    assert len(lines) <= 21
    assert {len(line) for line in lines} <= set(range(33, 46))
    seen(lines).save(tmp_path / "code.png")
    read = output_of("zbarimg", "--quiet", "--raw", tmp_path / "code.png").decode()
    assert read.strip() == registry_link(trial)
