"""Patient files as text, read against what ships."""

from collections.abc import Sequence
from datetime import date
from textwrap import dedent

import pytest

from itpchat.documents import BadInput, read_document
from itpchat.patient import Patient
from itpchat.patient_file import ReadPatient, read_patient
from tests.case_collector import shipped_catalogue

TODAY = date(2026, 11, 22)


def read(text: str, *, file: str = "patient.yaml", as_of: date | None = None) -> ReadPatient:
    """Read the text of a patient file."""
    catalogue = shipped_catalogue()
    document = read_document(file, dedent(text).lstrip())
    return read_patient(document, catalogue.facts, catalogue.vocabulary, TODAY, as_of)


def patient(text: str) -> Patient:
    """Read the text of a patient file, its first line left out."""
    return read("patient: 1\n" + dedent(text).lstrip()).patient


def problems(text: str) -> Sequence[str]:
    """Give what is wrong with a patient file, each on its line; its first line is left out."""
    with pytest.raises(BadInput) as refused:
        read("patient: 1\n" + dedent(text).lstrip())
    return str(refused.value).splitlines()
