"""`itpchat match`: verdicts with reasons for patient files."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from itpchat.clock import today
from itpchat.commands import folders_of
from itpchat.compiled.parts import patient_shape, ready_catalogue
from itpchat.documents import BadInput, Document, read_file
from itpchat.matching import match
from itpchat.patient_file import ReadPatient, read_patient
from itpchat.printable import printable, printable_json
from itpchat.record import Record
from itpchat.reports.match_json import errors_json, patient_json
from itpchat.trials import Catalogue


def match_files(options: argparse.Namespace) -> int:
    """Answer each file; one that cannot be read is reported and the others are still answered."""
    matching = _Matching(ready_catalogue(folders_of(options)), patient_shape(), options.as_of)
    told = matching.as_json(options.files) if options.json else matching.as_text(options)
    for part in told:
        sys.stdout.write(part)
    return 1 if matching.errors else 0


class _Matching:
    """Matches patients one after the other: however many there are, only one is held at a time."""

    def __init__(self, catalogue: Catalogue, shape: Mapping[str, Any], as_of: date | None) -> None:
        self.catalogue = catalogue
        self.shape = shape
        self.as_of = as_of
        self.errors: list[dict[str, Any]] = []

    def as_json(self, files: Iterable[str]) -> Iterator[str]:
        """Give the parts of one JSON object."""
        yield f'{{"catalogue": {_json(self.catalogue.digest)}, "patients": ['
        for number, (read, record) in enumerate(self._patients(files)):
            yield ", " if number else ""
            yield _json(patient_json(read, record, match(self.catalogue, record)))
        yield f'], "errors": {_json(self.errors)}}}\n' if self.errors else "]}\n"

    def as_text(self, options: argparse.Namespace) -> Iterator[str]:
        """Give the verdicts in words."""
        from itpchat.reports.match_text import patient_text

        for read, record in self._patients(options.files):
            matches = match(self.catalogue, record)
            lines = patient_text(read, record, matches, self.catalogue, options.lang)
            yield "\n".join(map(printable, lines)) + "\n"

    def _patients(self, files: Iterable[str]) -> Iterator[tuple[ReadPatient, Record]]:
        facts, vocabulary = self.catalogue.facts, self.catalogue.vocabulary
        for file in files:
            try:
                document = self._as_patient_file(read_file(file))
                read = read_patient(document, facts, vocabulary, today(), self.as_of, self.shape)
            except BadInput as error:
                print(error, file=sys.stderr)
                self.errors += errors_json(error)
                continue
            yield read, Record(read.patient, facts, vocabulary, read.as_of)

    def _as_patient_file(self, document: Document) -> Document:
        """Give a FHIR file as the patient file that it tells; what it could not use is told."""
        if not (isinstance(document.data, dict) and "resourceType" in document.data):
            return document
        from itpchat.fhir import read_fhir

        facts, vocabulary = self.catalogue.facts, self.catalogue.vocabulary
        as_of = self.as_of or today()
        patient_file, unused = read_fhir(document, facts, vocabulary, as_of)
        for problem in unused:
            print(problem, file=sys.stderr)
        return patient_file


def _json(data: object) -> str:
    return printable_json(json.dumps(data, ensure_ascii=False))
