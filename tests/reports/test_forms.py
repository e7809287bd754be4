"""The forms of a sheet: safe whatever somebody typed, whole, and the same each time."""

import json
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from itpchat.reports.as_pdf import pdf, spelled
from itpchat.reports.document import Bullets, Heading, document
from itpchat.reports.passcodes import BadPasscode, check_passcode
from itpchat.reports.rendering import FORMS, form_of, render
from itpchat.reports.sheet import Row, Sheet
from tests.reports.sheets import forms_of, sheet_of, talk

HOSTILE = "<script>alert(1)</script> \x1b]0;title\x07 | **bold** [x](http://y) \u202e \x00 & 1. a"


def hostile() -> Sheet:
    """Give a sheet on which somebody typed what another program might obey."""
    return replace(sheet_of(talk()), answers=(Row("Age", (HOSTILE,)),))


def test_nothing_that_was_typed_is_obeyed_in_any_form() -> None:
    written = forms_of(hostile())
    for form in ("text", "markdown", "html"):
        told = written[form].decode()
        assert not [sign for sign in told if sign != "\n" and not sign.isprintable()], form
    assert "<script>" not in written["html"].decode()
    assert "\\<script\\>" in written["markdown"].decode()
    assert "\\*\\*bold\\*\\*" in written["markdown"].decode()
    assert json.loads(written["json"])["answers"][0]["answer"] == [HOSTILE]


class Page(HTMLParser):
    """Reads a page: its headings, what it loads, and whether its elements are closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag[0] == "h" and tag[1:].isdigit():
            self.levels.append(int(tag[1:]))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(("language", "code"), [("en", "en"), ("zh", "zh-Hans")])
def test_the_page_names_its_language_and_loads_nothing(language: str, code: str) -> None:
    page = Page(render(sheet_of(talk("zh" if language == "zh" else "en")), "html").decode())
    assert ("html", "lang", code) in page.attributes
    assert not page.open
    assert not [a for a in page.attributes if a[1] in ("src", "srcset", "onclick")]
    assert {tag for tag, name, _ in page.attributes if name == "href"} == {"a"}
    assert ("th", "scope", "row") in page.attributes
    assert ("th", "scope", "col") in page.attributes


def test_no_level_of_headings_is_left_out() -> None:
    levels = [block.level for block in document(sheet_of(talk())) if isinstance(block, Heading)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_text_of_the_sheet_stands_in_every_form_of_text() -> None:
    made = sheet_of(talk())
    items = [i for block in document(made) if isinstance(block, Bullets) for i in block.items]
    for form in ("text", "markdown", "html"):
        written = render(made, form).decode()
        plain = {"html": unescape(written), "markdown": written.replace("\\", "")}.get(
            form, written
        )
        told = "".join(plain.split())
        assert not [item for item in items if "".join(item.split()) not in told], form


def test_a_pdf_is_the_same_each_time() -> None:
    made = sheet_of(talk())
    assert pdf(made) == pdf(made)


def test_a_sign_that_no_font_has_is_written_as_its_code() -> None:
    assert spelled("血小板 12 ×10⁹/L, Łódź") == "血小板 12 ×10⁹/L, Łódź"
    assert spelled("\U00020bb7野家 🙂") == "[U+20BB7]野家 [U+1F642]"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_fonts_have_every_sign_that_itpchat_writes(language: str) -> None:
    told = render(sheet_of(talk("zh" if language == "zh" else "en")), "text").decode()
    assert spelled(told.replace("\n", "")) == told.replace("\n", "")


@pytest.mark.parametrize(
    ("passcode", "again", "told"),
    [
        ("a", "a", "The passcode is too short: use 8 signs or more, such as three words."),
        ("", "", "The passcode is too short: use 8 signs or more, such as three words."),
        (
            "   a    ",
            "   a    ",
            "The passcode is too short: use 8 signs or more, such as three words.",
        ),
        ("x" * 101, "x" * 101, "The passcode is too long: use 100 signs at most."),
        ("blue horse", "blue house", "The two passcodes are not the same: type both again."),
        (
            "blue\x00horse",
            "blue\x00horse",
            "The passcode holds a sign that cannot be typed again: "
            "use letters, numbers and spaces.",
        ),
    ],
)
def test_a_passcode_that_is_no_good_is_told_in_a_line(passcode: str, again: str, told: str) -> None:
    with pytest.raises(BadPasscode) as caught:
        check_passcode(passcode, again=again)
    assert str(caught.value) == told
    assert caught.value.to("zh") != told


def test_only_a_pdf_takes_a_passcode() -> None:
    with pytest.raises(BadPasscode, match="Only a PDF"):
        render(sheet_of(talk()), "html", "blue horse seven")


def test_the_ending_of_a_name_tells_the_form() -> None:
    assert form_of("Sheet.PDF") == "pdf"
    assert form_of("a/b.htm") == "html"
    assert form_of("sheet.docx") is None
    assert set(FORMS) >= {"text", "markdown", "html", "pdf", "json"}
