"""Sheets opened with programs that are not ours: PDF readers, qpdf and a browser."""

from functools import cache
from pathlib import Path

import pytest

from itpchat.reports.rendering import render
from itpchat.reports.sheet import Sheet
from itpchat.wording import LANGUAGES, Language
from tests.reports.sheets import sheet_of, talk
from tests.system.programs import output_of, refusal_of

PASSCODE = "three blue horses"

ADDRESS = "https://clinicaltrials.gov/study/NCT06352281"


@cache
def made(language: Language) -> Sheet:
    return sheet_of(talk(language))


@pytest.fixture(scope="module", params=LANGUAGES)
def pdf(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the sheet of a language as a PDF; the name of its folder begins with the language."""
    language: Language = request.param
    path = tmp_path_factory.mktemp(language) / f"{language}.pdf"
    path.write_bytes(render(made(language), "pdf"))
    return path


def squeezed(text: str) -> str:
    """Give a text without any space: lines break elsewhere in each form."""
    return "".join(text.split())


def test_poppler_reads_every_answer_and_every_caution_out_of_the_pdf(pdf: Path) -> None:
    text = squeezed(output_of("pdftotext", "-layout", pdf, "-").decode())
    sheet = made("zh" if pdf.stem == "zh" else "en")
    flowing = squeezed(output_of("pdftotext", "-raw", pdf, "-").decode())
    assert all(squeezed(caution) in flowing for caution in sheet.cautions)
    assert all(squeezed(v) in flowing for row in sheet.answers for v in row.values)
    assert ADDRESS in text
    assert "×10⁹/L" in text


def test_every_font_is_in_the_pdf_and_can_be_searched(pdf: Path) -> None:
    fonts = output_of("pdffonts", pdf).decode().splitlines()[2:]
    assert fonts
    for font in fonts:
        embedded, subset, unicode = font.split()[-5:-2]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), font


def test_the_pdf_is_of_a4_and_every_page_is_black_and_white(pdf: Path, tmp_path: Path) -> None:
    assert "(A4)" in output_of("pdfinfo", pdf).decode()
    output_of("pdftoppm", "-r", "40", "-png", pdf, tmp_path / "page")
    from PIL import Image

    pages = sorted(tmp_path.glob("page*.png"))
    assert len(pages) <= 10
    for page in pages:
        with Image.open(page) as picture:
            red, green, blue = (channel.tobytes() for channel in picture.convert("RGB").split())
            assert red == green == blue
            ink = sum(light < 128 for light in red)
            assert 0.005 < ink / len(red) < 0.2


def test_qpdf_finds_nothing_wrong_with_the_pdf(pdf: Path) -> None:
    assert b"No syntax or stream encoding errors found" in output_of("qpdf", "--check", pdf)


def test_a_pdf_with_a_passcode_opens_with_it_alone(tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(render(made("zh"), "pdf", PASSCODE))
    assert b"Incorrect password" in refusal_of("pdftotext", locked, "-")
    assert b"Incorrect password" in refusal_of("pdftotext", "-upw", "three blue horse", locked, "-")
    text = output_of("pdftotext", "-upw", PASSCODE, locked, "-").decode()
    assert "血小板" in text
    assert "血小板".encode("utf-16-be") not in locked.read_bytes()
    assert b"invalid password" in refusal_of("qpdf", "--check", locked)
    told = output_of("qpdf", f"--password={PASSCODE}", "--show-encryption", locked).decode()
    assert "stream encryption method: AESv3" in told
    assert "R = 6" in told
    opened = tmp_path / "opened.pdf"
    output_of("qpdf", f"--password={PASSCODE}", "--decrypt", locked, opened)
    assert "血小板" in output_of("pdftotext", opened, "-").decode()


def test_a_passcode_in_chinese_opens_the_pdf(tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(render(made("zh"), "pdf", "三匹蓝色的骏马在草原"))
    opened = output_of("qpdf", "--password=三匹蓝色的骏马在草原", "--check", locked)
    assert b"No syntax or stream encoding errors found" in opened


CHROMIUM = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--disable-extensions", "--no-first-run",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_browser_prints_the_page_on_a4_with_all_that_stands_on_it(
    language: Language, tmp_path: Path
) -> None:
    page, printed = tmp_path / "sheet.html", tmp_path / "printed.pdf"
    page.write_bytes(render(made(language), "html"))
    output_of(
        *CHROMIUM, f"--user-data-dir={tmp_path / 'profile'}", "--no-pdf-header-footer",
        f"--print-to-pdf={printed}", page.as_uri(),
    )  # fmt: skip
    text = squeezed(output_of("pdftotext", "-raw", printed, "-").decode())
    assert all(squeezed(caution) in text for caution in made(language).cautions)
    assert all(squeezed(group.title) in text for group in made(language).groups)
    assert ADDRESS in text
    assert "A4" in output_of("pdfinfo", printed).decode()
