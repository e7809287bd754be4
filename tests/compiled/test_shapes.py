"""A patient's file and its compiled shape."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.cases import read_cases
from itpchat.cli import main
from itpchat.compiled.parts import patient_shape_part
from itpchat.compiled.shapes import surely_fits
from itpchat.documents import BadInput, Document
from itpchat.folders import Folders
from itpchat.loading import load_catalogue
from itpchat.patient_file import read_patient
from itpchat.trials import Catalogue

TRIALS = Path(__file__).parents[2] / "trials"
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def parsed() -> Catalogue:
    """The catalogue as its files give it."""
    return load_catalogue(Folders.chosen())


def test_matching_a_patient_waits_neither_for_pydantic_nor_for_yaml(
    cache: Path, tmp_path: Path
) -> None:
    patient = tmp_path / "patient.json"
    patient.write_text('{"patient": 1, "facts": {"age": 34}}')
    command = ["match", str(patient), "--json"]
    assert main(command) == 0
    code = (
        "import sys\n"
        "from itpchat.cli import main\n"
        f"main({command!r})\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in run.stderr.split()}
    assert "itpchat" in loaded
    assert loaded & {"pydantic", "pydantic_core", "yaml", "asyncio", "rapidfuzz"} == set()


@pytest.fixture(scope="module")
def shape() -> Any:
    return patient_shape_part().read()


@pytest.mark.parametrize("path", sorted(TRIALS.glob("*.cases.yaml")), ids=lambda p: p.stem)
def test_the_patients_of_all_cases_surely_have_the_shape(path: Path, shape: Any) -> None:
    strange = [case.name for case in read_cases(path) if not surely_fits(shape, case.patient)]
    assert strange == []


keys = st.sampled_from(
    "patient respondent as_of facts treatments never_taken unsure_had no_other_treatments "
    "conditions allergies concept other taking stopped_on date dose days_in_a_row response for "
    "role planned grade severe treated_with age sex nothing".split()
)
words = st.sampled_from(
    "unsure never self female rituximab prednisone hypertension metformin lost_response rescue "
    "2023 2023-13 2023-05-14 2023-02-30 1 true".split()
)
scalars = words | st.sampled_from([None, True, False, 0, 1, 5, 6, 31, 32, 1.0, 2.5, 2023, 1023, ""])
parts = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=8,
)
episodes = st.lists(st.dictionaries(keys, scalars, max_size=4), max_size=2)
patients = st.fixed_dictionaries(
    {"patient": st.sampled_from([1, 1, 1, 1, 2, True, "1"])},
    optional={
        "as_of": scalars,
        "respondent": st.sampled_from(["self", "parent", "nobody", None]),
        "facts": st.dictionaries(keys, scalars, max_size=2) | parts,
        "treatments": episodes | parts,
        "conditions": episodes | parts,
        "never_taken": st.lists(scalars, max_size=2) | parts,
        "no_other_treatments": st.booleans() | parts,
        "nothing": parts,
    },
)


@given(patients)
def test_a_patient_is_read_or_refused_alike_with_and_without_the_compiled_shape(
    parsed: Catalogue, shape: Any, data: dict[str, Any]
) -> None:
    def read(*given_shape: Any) -> object:
        document = Document("patient.yaml", data, {(): 1})
        try:
            return read_patient(document, parsed.facts, parsed.vocabulary, DAY, DAY, *given_shape)
        except BadInput as error:
            return error.problems

    assert read(shape) == read()


@pytest.mark.parametrize(
    "schema",
    [
        {"unheard_of": 1},
        {"pattern": "^a"},
        {"format": "email"},
        {"anyOf": [{"type": "null"}, {"minLength": 1}]},
        {"oneOf": [{"type": "string"}, {"minLength": 9}]},
        {"properties": {"a": {"minLength": 1}}},
    ],
)
def test_a_shape_that_says_something_unheard_of_is_never_surely_fitted(schema: Any) -> None:
    data: Any = {"a": "a"} if "properties" in schema else "a"
    assert not surely_fits(schema, data)


def test_problems_of_a_patient_have_their_lines_with_the_compiled_shape(
    parsed: Catalogue, shape: Any
) -> None:
    lines = {(): 1, ("treatments", 0): 3}
    data = {"patient": 1, "treatments": [{"concept": "rituximab", "other": "x"}]}
    document = Document("patient.yaml", data, lines)
    with pytest.raises(BadInput) as refused:
        read_patient(document, parsed.facts, parsed.vocabulary, DAY, None, shape)
    assert [problem.line for problem in refused.value.problems] == [3]
