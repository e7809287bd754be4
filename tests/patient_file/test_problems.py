"""What is wrong with a patient file: one clear line each, with its place and a fix."""

import pytest

from itpchat.documents import BadInput
from tests.patient_file.files import problems, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # facts
        ("facts: {platelets_count: 12}",
         "there is no fact 'platelets_count' (did you mean platelet_count?)"),
        ("facts: {age: 430}", "age cannot be 430 (from 0 to 120 years)"),
        ("facts: {age: -1}", "age cannot be -1 (from 0 to 120 years)"),
        ("facts: {age: 33.5}", "age is a whole number, not 33.5 (without a fraction)"),
        ("facts: {age: old}", "age is a number, not 'old' (in years)"),
        ("facts: {age: true}", "age is a number, not true (in years)"),
        ("facts: {age: [34]}", "age is a number, not a list (in years)"),
        ("facts: {age: null}", "age is a number, not empty (in years)"),
        ("facts: {pregnant: yes}",
         "pregnant is true or false, not 'yes' (write true, false or unsure)"),
        ("facts: {pregnant: 1}",
         "pregnant is true or false, not 1 (write true, false or unsure)"),
        ("facts: {hbsag: positiv}",
         "hbsag cannot be 'positiv' (did you mean positive?)"),
        ("facts: {sex: x}", "sex cannot be 'x' (one of female, male)"),
        ("facts: {hiv_test: true}",
         "hiv_test cannot be true (one of positive, negative)"),
        ("facts: {itp_diagnosed_on: 2027-01}",
         "itp_diagnosed_on: 2027-01 lies after 2026-11-22, the day of asking "
         "(a day in the past is meant)"),
        ("facts: {itp_diagnosed_on: last year}",
         "itp_diagnosed_on: 'last year' is no date: write 2023, 2023-05 or 2023-05-14"),
        ("facts: {itp_diagnosed_on: 2023-02-30}",
         "itp_diagnosed_on: '2023-02-30' is no date: no such month or day"),
        ("facts: {itp_diagnosed_on: never}",
         "itp_diagnosed_on: 'never' is no date: write 2023, 2023-05 or 2023-05-14"),
        ("facts: {itp_diagnosed_on: false}",
         "itp_diagnosed_on is a date, not false (write 2023, 2023-05 or 2023-05-14)"),
        ("facts: {platelet_count: {value: 12, date: 2027}}",
         "platelet_count.date: 2027 lies after 2026-11-22, the day of asking "
         "(a day in the past is meant)"),
        ("facts: {platelet_count: {valeu: 12}}",
         "platelet_count has no 'valeu' (did you mean value?)"),
        ("facts: {platelet_count: {date: 2026}}",
         "platelet_count has no value (write {value: 12, date: 2026-11-20})"),
        ("facts: {platelet_count: {value: 12, unit: mmol/L}}",
         "platelet_count is counted in 10⁹/L, not in 'mmol/L' (convert it)"),
        ("facts: {platelet_count: {value: 12, upper_limit: 300}}",
         "platelet_count has no 'upper_limit' (known: date, unit, value)"),
        ("facts: {alt: {value: 52, unit: U/L}}",
         "alt is counted in multiples of the upper limit of normal "
         "(add upper_limit, the laboratory's own)"),
        ("facts: {alt: {value: 52, upper_limit: 0}}",
         "the upper_limit of alt must be above 0"),
        ("facts: {hbsag: {value: negative, unit: S/CO}}",
         "hbsag has no 'unit' (known: date, value)"),
        ("facts: {country: [CN]}", "country is a word, not a list (write it as it is called)"),
        # treatments
        ("treatments: [{concept: rituxan}]",
         "there is no concept 'rituxan' (did you mean rituximab?)"),
        ("treatments: [{concept: breast_cancer}]",
         "breast_cancer is a condition, and a medication is meant"),
        ("conditions: [{concept: rituximab}]",
         "rituximab is a medication, and a condition is meant"),
        ("treatments: [{concept: paclitaxel, for: braest_cancer}]",
         "there is no concept 'braest_cancer' (did you mean breast_cancer?)"),
        ("conditions: [{concept: breast_cancer, treated_with: [chemotherpy]}]",
         "there is no concept 'chemotherpy' (did you mean chemotherapy?)"),
        ("treatments: [{concept: rituximab, started_on: 2026-03, stopped_on: 2026-02}]",
         "stopped_on lies before started_on (swap them)"),
        ("treatments: [{concept: rituximab, started_on: 2026-03, last_dose_on: 2025}]",
         "last_dose_on lies before started_on (swap them)"),
        ("treatments: [{concept: rituximab, stopped_on: 2030}]",
         "stopped_on: 2030 lies after 2026-11-22, the day of asking "
         "(a day in the past is meant)"),
        ("conditions: [{concept: lupus_nephritis, date: 2030}]",
         "date: 2030 lies after 2026-11-22, the day of asking "
         "(a day in the past is meant)"),
        # lists
        ("never_taken: [rituxmab]",
         "there is no concept 'rituxmab' (did you mean rituximab?)"),
        ("never_had: [rituximab]", "rituximab is a medication, and a condition is meant"),
        ("as_of: 2026-11", "as_of: 2026-11 is no single day (write 2026-11-22)"),
    ],
)  # fmt: skip
def test_a_problem_is_told_in_one_line_with_its_place_and_a_fix(text: str, expected: str) -> None:
    assert problems(text) == [f"patient.yaml:2: {expected}"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("fact: {age: 34}", "the key 'fact' is not known here (did you mean 'facts'?)"),
        ("respondent: sister", "'respondent' is the text 'sister', which is no choice here"),
        ("facts: [age]", "'facts' is a list, not a mapping"),
        ("treatments: {concept: rituximab}", "'treatments' is a mapping, not a list"),
        (
            "treatments: [rituximab]",
            "an item of 'treatments' is the text 'rituximab', not a mapping",
        ),
        ("treatments: [{taking: true}]", "name it with `concept`, or with `other`"),
        ("treatments: [{concept: ivig, other: ivig}]", "name it with `concept`, or with `other`"),
        ("treatments: [{concept: ivig, taking: yes}]", "'taking'"),
        ("treatments: [{concept: ivig, stoped_on: 2020}]", "did you mean 'stopped_on'?"),
        ("treatments: [{concept: ivig, for_: malignancy}]", "did you mean 'for'?"),
        ("treatments: [{concept: ivig, response: good}]", "which is no choice here"),
        ("treatments: [{concept: ivig, days_in_a_row: 40}]", "'days_in_a_row' is the number 40"),
        ("treatments: [{concept: ivig, stopped_on: 2020.5}]", "'stopped_on' is the number 2020.5"),
        ("conditions: [{concept: lupus_nephritis, grade: severe}]", "'grade'"),
        ("no_other_treatments: yes", "'no_other_treatments' is the text 'yes', not true or false"),
        ("never_taken: rituximab", "'never_taken' is the text 'rituximab', not a list"),
        ("as_of: tomorrow", "'tomorrow' is no date"),
    ],
)
def test_a_file_of_the_wrong_shape_is_told_by_line(text: str, part: str) -> None:
    (told,) = problems(text)
    assert told.startswith("patient.yaml:2: ")
    assert part in told


def test_every_problem_is_told_in_the_order_of_the_lines() -> None:
    told = problems(
        """
        facts:
          age: 430
          sex: x
        treatments:
          - concept: rituximab
            started_on: 2026-03
            stopped_on: 2025-03
        never_had: [nothing_at_all]
        """
    )
    assert [line.split(":")[1] for line in told] == ["3", "4", "8", "9"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("patient: 2", "'patient' is the number 2, which is no choice here"),
        ("facts: {}", "the key 'patient' is missing"),
        ("[1, 2]", "the file is a list, not a mapping"),
        ("just words", "the file is the text 'just words', not a mapping"),
        (
            "patient: 1\nfacts: {age: 1}\nfacts: {age: 2}",
            "the key 'facts' stands here a second time",
        ),
        ("patient: 1\nas_of: 9999-12-31", "is no date"),
    ],
)
def test_what_is_no_patient_file_is_told_in_one_line(text: str, part: str) -> None:
    with pytest.raises(BadInput) as refused:
        read(text)
    (told,) = str(refused.value).splitlines()
    assert part in told


def test_what_is_odd_in_a_value_stays_harmless_in_the_message() -> None:
    (told,) = problems('facts: {pregnant: "[red]\\e[31m\\u202e' + "x" * 10_000 + '"}')
    assert len(told) < 200
    assert told.isprintable()
    assert "[red]" in told
