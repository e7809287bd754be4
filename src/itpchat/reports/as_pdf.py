"""The sheet as a PDF on A4 paper, black on white, with its fonts in it; with a passcode if wanted.

The fonts are parts of Noto Sans and Noto Sans SC (SIL Open Font License; see NOTICE and
tools/build_font.py). A sign that none of them has is written as its code, so that it is seen that
there was something.
"""

import secrets
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from itpchat.reports.document import Block, Bullets, Heading, Link, Paragraph, Table, document
from itpchat.reports.sheet import Sheet
from itpchat.reports.wrapping import wrapped

if TYPE_CHECKING:
    from fpdf import FPDF

FONTS = Path(__file__).parent / "fonts"
LEFT, TOP, WIDTH, BOTTOM = 18.0, 16.0, 174.0, 279.0
"""The printed area of an A4 page, in millimetres: 210 × 297."""

SIZES = {1: 17.0, 2: 13.0, 3: 11.0, 4: 10.0}
TEXT, SMALL = 9.5, 8.0
"""Sizes of headings, text and footer in points."""

LINE = 0.50
"""The height of a line in millimetres for each point of its size."""

NAMES = 48.0
"""How wide the left column of a table is, in millimetres."""

LANGUAGES = {"en": "en", "zh": "zh-CN"}


def pdf(sheet: Sheet, passcode: str | None = None) -> bytes:
    """Draw the sheet; with a passcode it is encrypted by AES-256, and opens with that alone."""
    return _Drawing(sheet).drawn(passcode)


def spelled(text: str) -> str:
    """Write every sign that the fonts do not have as its code, such as `[U+20BB7]`."""
    known = _widths(bold=False)
    return "".join(sign if sign in known else f"[U+{ord(sign):04X}]" for sign in text)


@cache
def _widths(*, bold: bool) -> dict[str, float]:
    """Give the width of every character that can be drawn, for a size of one."""
    from fontTools.ttLib import TTFont

    widths: dict[str, float] = {}
    for name in ("chinese.ttf", "latin-bold.ttf" if bold else "latin.ttf"):
        with TTFont(FONTS / name, lazy=True) as font:
            advances, units = font["hmtx"].metrics, font["head"].unitsPerEm
            for code, glyph in font.getBestCmap().items():
                widths[chr(code)] = advances[glyph][0] / units
    return widths


def _wide(text: str, size: float, *, bold: bool) -> float:
    """Give how wide a text is in millimetres; `size` is in points."""
    widths = _widths(bold=bold)
    return sum(widths.get(sign, 1.0) for sign in text) * size * 25.4 / 72


class _Drawing:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.page = _paper(sheet)
        self.seldom = False

    def drawn(self, passcode: str | None) -> bytes:
        self.page.add_page()
        framed = False
        blocks = document(self.sheet)
        for number, block in enumerate(blocks):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            if isinstance(block, Bullets) and not framed:
                framed = True
                self._framed(block)
            else:
                self._block(block, following)
        if self.seldom:
            self._lines(self.sheet.words["sheet_unprintable"], TEXT)
        self._footers()
        if passcode is not None:
            _encrypt(self.page, passcode)
        return bytes(self.page.output())

    # Blocks

    def _block(self, block: Block, following: Block | None) -> None:
        match block:
            case Heading():
                self._heading(block, following)
            case Paragraph(text, strong):
                self._lines(text, TEXT, bold=strong)
                self._skip(0.8)
            case Bullets(items):
                for item in items:
                    self._bullet(item)
                self._skip(0.8)
            case Table():
                self._table(block)
            case Link(label, address):
                self._lines(label + address, TEXT, link=address)
                self._skip(0.8)

    def _heading(self, heading: Heading, following: Block | None) -> None:
        size = SIZES[heading.level]
        if heading.level > 1:
            self._skip({2: 3.5, 3: 2.2}.get(heading.level, 1.0))
        # A heading never stands alone at the foot of a page.
        inner = 14.0 if isinstance(following, Heading) else 8.0
        self._keep(size * LINE + inner)
        self.page.start_section(self._told(heading.text), level=heading.level - 1)
        self._lines(heading.text, size, bold=True)
        if heading.level <= 2:
            self.page.set_line_width(0.4 if heading.level == 2 else 0.8)
            self.page.line(LEFT, self.page.y + 0.3, LEFT + WIDTH, self.page.y + 0.3)
        self._skip(1.2 if heading.level <= 2 else 0.3)

    def _bullet(self, item: str, left: float = LEFT, width: float = WIDTH) -> None:
        lines = self._broken(item, TEXT, width - 4.0)
        for number, line in enumerate(lines):
            self._keep(TEXT * LINE)
            if number == 0:
                self._put("•", left + 0.5, TEXT)
            self._put(line, left + 4.0, TEXT)
            self.page.y += TEXT * LINE
        self._skip(0.4)

    def _framed(self, block: Bullets) -> None:
        """Draw what must be read first in a frame."""
        top = self.page.y
        self._skip(1.5)
        for item in block.items:
            self._bullet(item, LEFT + 2.0, WIDTH - 4.0)
        self._skip(0.8)
        self.page.set_line_width(0.5)
        self.page.rect(LEFT, top, WIDTH, self.page.y - top)
        self._skip(1.0)

    def _table(self, table: Table) -> None:
        self._skip(0.8)
        if any(table.heads):
            self._row(table.heads[0], (table.heads[1],), bold=True)
        for name, values in table.rows:
            self._row(name, values)
        self._skip(1.0)

    def _row(self, name: str, values: tuple[str, ...], *, bold: bool = False) -> None:
        names = self._broken(name, TEXT, NAMES - 3.0, bold=True)
        told = [line for value in values for line in self._broken(value, TEXT, WIDTH - NAMES, bold)]
        height = TEXT * LINE
        self._keep(min(len(told), 12) * height + 1.0)
        for number in range(max(len(names), len(told))):
            self._keep(height)
            if number < len(names):
                self._put(names[number], LEFT, TEXT, bold=True)
            if number < len(told):
                self._put(told[number], LEFT + NAMES, TEXT, bold=bold)
            self.page.y += height
        self.page.set_line_width(0.1)
        self.page.line(LEFT, self.page.y + 0.4, LEFT + WIDTH, self.page.y + 0.4)
        self._skip(1.0)

    def _footers(self) -> None:
        """Write at the foot of every page what must stand with each of them."""
        words, pages = self.sheet.words, self.page.pages_count
        for number in range(1, pages + 1):
            self.page.page = number
            self.page.y = BOTTOM + 4.0
            self._put(words["sheet_footer"], LEFT, SMALL)
            told = words["sheet_page"].replace("{page}", str(number))
            told = told.replace("{pages}", str(pages))
            self._put(told, LEFT + WIDTH - _wide(told, SMALL, bold=False), SMALL)

    # Lines

    def _lines(self, text: str, size: float, *, bold: bool = False, link: str = "") -> None:
        for line in self._broken(text, size, WIDTH, bold):
            self._keep(size * LINE)
            self._put(line, LEFT, size, bold=bold, link=link)
            self.page.y += size * LINE

    def _broken(self, text: str, size: float, width: float, bold: bool = False) -> list[str]:
        return wrapped(self._told(text), width, lambda part: _wide(part, size, bold=bold))

    def _told(self, text: str) -> str:
        told = spelled(text)
        self.seldom = self.seldom or told != text
        return told

    def _put(
        self, line: str, left: float, size: float, *, bold: bool = False, link: str = ""
    ) -> None:
        """Write a line at the height where the pen is, which stays there."""
        if not line:
            return
        self._face(size, bold=bold)
        at = self.page.y
        self.page.set_xy(left, at)
        # The Chinese font has one weight: its bold is drawn with a line around the letters.
        strong = bold and any(sign >= "\u2e80" for sign in line)
        with self.page.local_context(
            text_mode="FILL_STROKE" if strong else "FILL", line_width=0.012 * size
        ):
            self.page.cell(_wide(line, size, bold=bold), size * LINE, line, link=link or None)
        self.page.set_xy(left, at)

    def _face(self, size: float, *, bold: bool) -> None:
        self.page.set_font("latin", "B" if bold else "", size)

    def _skip(self, height: float) -> None:
        self.page.y += height

    def _keep(self, height: float) -> None:
        """Begin a new page where so much does not fit on this one."""
        if self.page.y + height > BOTTOM:
            self.page.add_page()


def _paper(sheet: Sheet) -> "FPDF":
    from fpdf import FPDF

    page = FPDF(orientation="portrait", unit="mm", format="A4")
    page.set_margins(LEFT, TOP)
    page.set_auto_page_break(False)
    page.c_margin = 0.0
    page.add_font("latin", "", FONTS / "latin.ttf")
    page.add_font("latin", "B", FONTS / "latin-bold.ttf")
    page.add_font("chinese", "", FONTS / "chinese.ttf")
    page.set_fallback_fonts(["chinese"], exact_match=False)
    page.set_title(sheet.words["sheet_title"])
    page.set_lang(LANGUAGES[sheet.language])
    page.set_creator("itpchat")
    page.set_producer("itpchat")
    # The day of the conversation, not the clock: the same sheet gives the same file.
    day = sheet.as_of
    page.set_creation_date(datetime(day.year, day.month, day.day, tzinfo=UTC))
    return page


def _encrypt(page: "FPDF", passcode: str) -> None:
    from fpdf.enums import AccessPermission, EncryptionMethod

    page.set_encryption(
        owner_password=secrets.token_urlsafe(24),
        user_password=passcode,
        encryption_method=EncryptionMethod.AES_256,
        permissions=AccessPermission.all(),
    )
