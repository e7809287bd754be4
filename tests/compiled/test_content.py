"""Compiled content gives what reading the files gives."""

import json
from pathlib import Path
from typing import Any

import pytest

from itpchat.cases import read_cases
from itpchat.cli import main
from itpchat.compiled import shelf
from itpchat.compiled.keeping import checked
from itpchat.compiled.parts import Part, dialog_part
from itpchat.compiled.sealing import seal, unseal
from itpchat.documents import Document
from itpchat.folders import BESIDE_SCRIPTS, Folders
from itpchat.loading import build_catalogue, load_catalogue, read_content
from itpchat.matching import match
from itpchat.patient_file import read_patient
from itpchat.record import Record
from itpchat.reports.match_json import patient_json
from itpchat.trials import Catalogue

TRIALS = Path(__file__).parents[2] / "trials"
SHIPPED = Folders.chosen()


@pytest.fixture(scope="module")
def parsed() -> Catalogue:
    """The catalogue as its files give it."""
    return load_catalogue(SHIPPED)


@pytest.fixture(scope="module")
def compiled(parsed: Catalogue) -> Catalogue:
    """The catalogue by way of what is kept."""
    content = unseal("key", seal("key", read_content(SHIPPED)))
    assert content is not None
    return build_catalogue(content, parsed.digest)


def test_a_compiled_catalogue_is_the_parsed_one(parsed: Catalogue, compiled: Catalogue) -> None:
    assert compiled.trials == parsed.trials
    assert list(compiled.facts.facts.items()) == list(parsed.facts.facts.items())
    assert compiled.facts.implications == parsed.facts.implications
    assert list(compiled.vocabulary.concepts.items()) == list(parsed.vocabulary.concepts.items())
    assert compiled.digest == parsed.digest


def test_a_compiled_trial_keeps_the_order_of_its_keys(
    parsed: Catalogue, compiled: Catalogue
) -> None:
    def written(catalogue: Catalogue) -> list[str]:
        return [json.dumps(trial.data) for trial in catalogue.trials]

    assert written(compiled) == written(parsed)


@pytest.mark.parametrize("path", sorted(TRIALS.glob("*.cases.yaml")), ids=lambda p: p.stem)
def test_every_case_has_the_same_answer_from_compiled_and_from_parsed_trials(
    path: Path, parsed: Catalogue, compiled: Catalogue
) -> None:
    for case in read_cases(path):
        document = Document(case.file, dict(case.patient), {(): case.line})
        answers = []
        for catalogue in (parsed, compiled):
            facts, vocabulary = catalogue.facts, catalogue.vocabulary
            read = read_patient(document, facts, vocabulary, case.as_of, case.as_of)
            record = Record(read.patient, facts, vocabulary, case.as_of)
            answers.append(json.dumps(patient_json(read, record, match(catalogue, record))))
        assert answers[0] == answers[1], case.name


def test_match_prints_the_same_with_and_without_what_is_kept(
    cache: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    patient = tmp_path / "patient.yaml"
    patient.write_text("patient: 1\nas_of: 2026-11-22\nfacts: {age: 34, platelet_count: 12}\n")
    told = []
    for never in ("", "", "1"):
        monkeypatch.setenv(shelf.NO_CACHE, never)
        assert main(["match", str(patient), "--json"]) == 0
        told.append(capsys.readouterr().out)
    assert len(list(cache.iterdir())) == 2
    assert told[0] == told[1] == told[2]


def test_a_script_is_kept_with_all_that_is_shown_beside_it(cache: Path) -> None:
    part = dialog_part(SHIPPED, "patient")
    first, digest = checked(part)
    again, same = checked(Part(part.name, part.digest, _must_not_be_read))
    assert json.dumps(again) == json.dumps(first)
    assert digest == same
    assert set(first) == {"script", "script_digest", *BESIDE_SCRIPTS}


def _must_not_be_read() -> Any:
    raise AssertionError("read again")
