"""A sheet in the form that somebody wants: one way in for the screen, the lines and the nurse.

What a form needs is imported when a sheet is written in it.
"""

from collections.abc import Callable
from typing import Literal, get_args

from itpchat.reports.sheet import Sheet

Form = Literal["text", "markdown", "html", "pdf", "json", "fhir"]
FORMS: tuple[Form, ...] = get_args(Form)

ENDINGS: dict[str, Form] = {
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".json": "json",
    ".fhir.json": "fhir",
}
"""The form that the ending of a file's name asks for."""


def render(sheet: Sheet, form: Form, passcode: str | None = None) -> bytes:
    """Write a sheet in a form, as the bytes of a file; the forms of text are UTF-8.

    Raises:
        BadPasscode: a passcode that is too short, or a form that takes none.
    """
    if passcode is not None:
        from itpchat.reports.passcodes import check_passcode

        check_passcode(passcode, form)
        from itpchat.reports.as_pdf import pdf

        return pdf(sheet, passcode)
    return _WRITERS[form](sheet)


def form_of(name: str) -> Form | None:
    """Tell which form the name of a file asks for."""
    lowered = name.lower()
    fitting = [ending for ending in ENDINGS if lowered.endswith(ending)]
    return ENDINGS[max(fitting, key=len)] if fitting else None


def _text(sheet: Sheet) -> bytes:
    from itpchat.reports.as_text import text

    return text(sheet).encode()


def _markdown(sheet: Sheet) -> bytes:
    from itpchat.reports.as_markdown import markdown

    return markdown(sheet).encode()


def _html(sheet: Sheet) -> bytes:
    from itpchat.reports.as_html import html

    return html(sheet).encode()


def _pdf(sheet: Sheet) -> bytes:
    from itpchat.reports.as_pdf import pdf

    return pdf(sheet)


def _json(sheet: Sheet) -> bytes:
    from itpchat.reports.as_json import sheet_json

    return sheet_json(sheet).encode()


def _fhir(sheet: Sheet) -> bytes:
    from itpchat.reports.as_fhir import fhir_json

    return fhir_json(sheet).encode()


_WRITERS: dict[Form, Callable[[Sheet], bytes]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
    "pdf": _pdf,
    "json": _json,
    "fhir": _fhir,
}
