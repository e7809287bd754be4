"""What stands in a PDF that is made of harmful texts: nothing that a terminal would obey.

All other ways out are in `tests/test_nothing_is_obeyed.py`; it needs a program to read a PDF.
"""

import random
import re
from pathlib import Path

import pytest

from tests.system.programs import output_of
from tests.test_nothing_is_obeyed import EVIL, HARM, came_out, evil, patient, trials

__all__ = ["patient", "trials"]  # the fixtures: trials that ship, poisoned, and a harmful patient


def written_in(pdf: Path) -> str:
    """Give all text of a PDF as programs take it out: the pages, what it says of itself, links."""
    pages = output_of("pdftotext", "-raw", "-nopgbrk", pdf, "-")
    about = output_of("pdfinfo", pdf)
    links = output_of("pdfinfo", "-url", pdf)
    return b"\n".join((pages, about, links)).decode()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_pdf_of_harmful_trials_and_answers_is_not_obeyed(
    language: str, trials: Path, patient: Path, tmp_path: Path
) -> None:
    out = tmp_path / "sheet.pdf"
    asked = ("sheet", patient, "--format", "pdf", "--lang", language)
    told = came_out(*asked, "--out", out, "--trials", trials)
    assert HARM.search(told) is None
    text = written_in(out)
    assert "30" in text
    assert "NCT06352281" in text
    found = HARM.search(text)
    assert found is None, repr(text[max(0, found.start() - 60) : found.end() + 20])
    # Nor does it do anything by itself when it is opened.
    plain = output_of("qpdf", "--qdf", "--object-streams=disable", out, "-")
    assert not re.search(rb"/(JavaScript|JS|Launch|AA|EmbeddedFile)\b|/OpenAction\s*<<", plain)


@pytest.mark.parametrize("seed", range(5))
def test_a_pdf_of_any_harmful_words_is_not_obeyed(seed: int, trials: Path, tmp_path: Path) -> None:
    chance = random.Random(seed)
    words = "".join(evil(chance) for _ in range(5)) + EVIL
    patient = tmp_path / "patient.yaml"
    escaped = words.encode("unicode_escape").decode().replace('"', '\\"')
    patient.write_text(
        f'patient: 1\nfacts: {{age: 30}}\ntreatments: [{{other: "met{escaped}", taking: true}}]\n',
        encoding="utf-8",
    )
    out = tmp_path / "sheet.pdf"
    came_out("sheet", patient, "--format", "pdf", "--out", out, "--trials", trials)
    text = written_in(out)
    assert "met" in text
    assert HARM.search(text) is None
