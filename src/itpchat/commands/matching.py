"""`itpchat match`: verdicts with reasons for patient files."""

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

from itpchat.clock import today
from itpchat.commands import folders_of
from itpchat.compiled.parts import patient_shape, ready_catalogue
from itpchat.documents import BadInput, read_file
from itpchat.matching import match
from itpchat.patient_file import ReadPatient, read_patient
from itpchat.record import Record
from itpchat.reports.match_json import errors_json, patient_json
from itpchat.reports.match_text import patient_text
from itpchat.trials import Catalogue


def match_files(options: argparse.Namespace) -> int:
    """Answer each file; one that cannot be read is reported and the others are still answered."""
    as_of: date | None = options.as_of
    catalogue, shape = ready_catalogue(folders_of(options)), patient_shape()
    patients: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    for file in options.files:
        try:
            read = _read(file, catalogue, as_of, shape)
        except BadInput as error:
            print(error, file=sys.stderr)
            errors += errors_json(error)
            continue
        record = Record(read.patient, catalogue.facts, catalogue.vocabulary, read.as_of)
        matches = match(catalogue, record)
        if options.json:
            patients.append(patient_json(read, record, matches))
        else:
            lines = patient_text(read, record, matches, catalogue, options.lang)
            print("\n".join(lines))
    if options.json:
        told = {"catalogue": catalogue.digest, "patients": patients}
        if errors:
            told["errors"] = errors
        print(json.dumps(told, ensure_ascii=False))
    return 1 if errors else 0


def _read(
    file: str, catalogue: Catalogue, as_of: date | None, shape: Mapping[str, Any]
) -> ReadPatient:
    document = read_file(file)
    return read_patient(document, catalogue.facts, catalogue.vocabulary, today(), as_of, shape)
