"""`itpchat sheet`: a patient file turned into the sheet that people take home."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from itpchat.clock import today
from itpchat.commands import folders_of
from itpchat.commands.conversing import settings_of
from itpchat.documents import BadInput, Document, Problem, read_file
from itpchat.documents.problems import one_line
from itpchat.patient_file import ReadPatient, read_patient
from itpchat.staging import load_setting

if TYPE_CHECKING:
    from itpchat.conversation import Setting
    from itpchat.reports.rendering import Form


def write_sheet(options: argparse.Namespace) -> int:
    """Write the sheet of a patient file to a new file, or to standard output.

    Raises:
        BadInput: the file cannot be read, or the form is not told.
        NotDone: the new file cannot be written.
        BadPasscode: the passcode is no good.
    """
    from itpchat.reports.leaving import write_new, write_out
    from itpchat.reports.making import sheet_of_patient
    from itpchat.reports.rendering import render

    form = _form(options)
    passcode = _passcode(form) if options.passcode else None
    setting = load_setting(folders_of(options), settings_of(options), today())
    read = _read(options, setting)
    made = sheet_of_patient(
        read.patient, read.as_of, setting, options.lang, private=options.private
    )
    written = render(made, form, passcode)
    if options.out is None:
        write_out(sys.stdout.fileno(), written)
    else:
        write_new(Path(options.out), written)
        print(f"wrote {one_line(options.out)}", file=sys.stderr)
    return 0


def _form(options: argparse.Namespace) -> "Form":
    from itpchat.reports.rendering import ENDINGS, form_of

    form: Form | None = options.format
    if form is None and options.out is not None:
        form = form_of(options.out)
        if form is None:
            fix = f"end it in {', '.join(ENDINGS)}, or name the form with --format"
            raise BadInput([Problem(options.out, None, "the name does not tell the form", fix)])
    form = form or "text"
    if form == "pdf" and options.out is None and sys.stdout.isatty():
        raise BadInput(
            [Problem("sheet", None, "a PDF is no text for a terminal", "add --out FILE")]
        )
    return form


def _read(options: argparse.Namespace, setting: "Setting") -> ReadPatient:
    facts, vocabulary = setting.catalogue.facts, setting.catalogue.vocabulary
    document: Document = read_file(options.file)
    if isinstance(document.data, dict) and "resourceType" in document.data:
        from itpchat.fhir import read_fhir

        as_of = options.as_of or today()
        document, unused = read_fhir(document, facts, vocabulary, as_of)
        for problem in unused:
            print(problem, file=sys.stderr)
    return read_patient(document, facts, vocabulary, today(), options.as_of)


def _passcode(form: str) -> str:
    """Ask for a passcode: never on the command line, which others can see."""
    from itpchat.reports.passcodes import check_passcode
    from itpchat.terminal.unseen import ask_unseen

    if sys.stdin.isatty():
        passcode = ask_unseen("Passcode: ")
        check_passcode(passcode, form, ask_unseen("The same passcode again: "))
    else:
        passcode = sys.stdin.readline().rstrip("\r\n")
        check_passcode(passcode, form)
    return passcode
