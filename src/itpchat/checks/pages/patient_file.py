"""`docs/patient-file.md`: the patient file, with every fact of `facts.yaml`."""

from collections.abc import Iterator, Mapping

from itpchat.checks.dictionary import TOPICS
from itpchat.facts import Fact, FactDictionary
from itpchat.formats.patient import ConditionShape, PatientShape, TreatmentShape
from itpchat.patient import RESPONDENTS, RESPONSES
from itpchat.patient_file.values import FACTORS

_HEAD = """\
# The patient file

<!-- Made by `make docs` from dialogs/facts.yaml; do not edit. -->

What `itpchat match` reads, and what a conversation can be exported to. YAML or JSON.

```yaml
patient: 1
respondent: self
as_of: 2026-11-22
facts:
  age: 34
  sex: female
  itp_diagnosed_on: 2023-05
  platelet_count: {value: 12, date: 2026-11-20}
  alt: {value: 52, unit: U/L, upper_limit: 40}
  ecog: unsure
  substance_abuse: declined
treatments:
  - {concept: prednisone, taking: true, dose: 20 mg/day, response: partial}
  - {concept: rituximab, taking: false, stopped_on: 2026-03, response: lost_response}
  - {concept: splenectomy, date: 2021}
  - {other: metformin, taking: true}
never_taken: [anticoagulant, antiplatelet]
conditions:
  - {concept: hypertension, controlled: true}
  - {concept: myocardial_infarction, date: 2019}
never_had: [hiv_infection, malignancy]
no_other_allergies: true
```

What is left out was not asked. `unsure` is an answer: the patient was asked and does not know.
`declined` is one too: asked, and the patient would rather not say. Neither ever rules a trial out.

Files are read as YAML 1.2 reads them: only `true` and `false` are yes and no (a bare `yes`, `no`,
`on` is a word), and a repeated key is an error. Dates are given as far as they are known: `2023`,
`2023-05`, `2023-05-14`. An unknown key, fact or concept is an error with a "did you mean".

Concepts, medicines and diagnoses, are those of `dialogs/vocabulary/`. A class that is denied denies
all below it; a medicine that is denied says nothing of its class.
"""

KEYS: Mapping[str, str] = {
    "patient": "the version of this form: 1",
    "respondent": f"who answers: {', '.join(RESPONDENTS)}; `self` where left out",
    "as_of": "the day from which windows are measured; today where left out",
    "facts": "the facts below",
    "treatments": "medicines and procedures, each with the attributes below",
    "never_taken": "concepts or classes that were denied",
    "unsure_taken": "asked, and not known",
    "no_other_taken": "classes of which everything was named",
    "not_taking": "concepts or classes of which nothing is taken now; of the past it says nothing",
    "no_other_treatments": "`true` closes the list: what is not on it was never taken",
    "conditions": "diagnoses, each with the attributes below",
    "never_had": "concepts or classes that were denied",
    "unsure_had": "asked, and not known",
    "no_other_had": "classes of which everything was named",
    "not_active": "concepts or classes of which nothing is there now; of the past it says nothing",
    "no_other_conditions": "`true` closes the list",
    "allergies": "concepts of the vocabulary",
    "never_allergic": "concepts or classes that were denied",
    "unsure_allergic": "asked, and not known",
    "no_other_allergic": "classes of which everything was named",
    "no_other_allergies": "`true` closes the list",
}
"""What each key of a patient file is."""

TREATMENT: Mapping[str, str] = {
    "concept": "a medicine, a procedure or a class of them",
    "other": "instead of `concept`: a name that the vocabulary lacks, kept as it was said",
    "taking": "`true` while it is being taken",
    "started_on": "a date",
    "stopped_on": "a date: of the last dose of a medicine that is no longer taken",
    "last_dose_on": "a date: of the last dose of one that is given now and then",
    "date": "a date: of a procedure",
    "dose": "`20 mg/day`, `0.5 mg/kg/day`, `4 tablets/day`",
    "dose_unchanged_since": "a date",
    "days_in_a_row": "the longest run within the last month, 0 to 31",
    "response": f"what it did: {', '.join(RESPONSES)}",
    "for": "a diagnosis: chemotherapy *for* cancer",
    "role": "`rescue` or `maintenance`",
    "planned": "`true` of what has not begun yet; it counts as neither taken nor being taken",
}
"""What each attribute of a treatment is."""

CONDITION: Mapping[str, str] = {
    "concept": "a diagnosis or a class of them",
    "other": "instead of `concept`: a name that the vocabulary lacks, kept as it was said",
    "date": "a date: when it was found or happened",
    "active": "`true` while it is there",
    "controlled": "`true` or `false`",
    "cured": "`true` or `false`",
    "grade": "0 to 5",
    "severe": "`true` or `false`",
    "needs_treatment": "`true` or `false`",
    "caused_low_platelets": "`true` where doctors think that it made the platelets low",
    "treated_with": "one concept or a list: how it was treated",
}
"""What each attribute of a condition is."""

TITLES = {"itp": "ITP"}
"""Topics that are not written as words."""


def patient_file_page(facts: FactDictionary) -> str:
    """Give the whole page."""
    lines = [_HEAD]
    lines += _table("## Keys", PatientShape.model_json_schema()["properties"], KEYS)
    lines += ["Any attribute may be `unsure`; one that is left out is unknown.\n"]
    treatment = TreatmentShape.model_json_schema()["properties"]
    lines += _table("## Attributes of a treatment", treatment, TREATMENT)
    condition = ConditionShape.model_json_schema()["properties"]
    lines += _table("## Attributes of a condition", condition, CONDITION)
    lines += _facts(facts)
    return "\n".join(lines)


def _table(heading: str, keys: Mapping[str, object], told: Mapping[str, str]) -> Iterator[str]:
    """Tell of every key of a shape; raises KeyError for one that nothing is told of."""
    yield f"{heading}\n"
    yield "| key | is |\n| --- | --- |"
    yield from (f"| `{key}` | {told[key]} |" for key in keys)
    yield ""


def _facts(facts: FactDictionary) -> Iterator[str]:
    yield "## Facts\n"
    yield (
        "Every fact but a date may be bare (`platelet_count: 12`) or say when it was measured "
        "(`{value: 12, date: 2026-11-20}`). A number may be in another unit where that is named "
        f"(`{{value: 9, unit: g/L}}`); known beside each fact's own are {_units()}. Multiples are "
        "of the laboratory's upper limit of normal: bare (`alt: 1.3`), or with the value and the "
        "limit (`{value: 52, upper_limit: 40}`).\n"
    )
    by_topic = {topic: [f for f in facts.facts.values() if f.topic == topic] for topic in TOPICS}
    for topic, held in by_topic.items():
        if held:
            yield f"### {TITLES.get(topic, topic.replace('_', ' ').capitalize())}\n"
            yield "| fact | is | | values | found by |\n| --- | --- | --- | --- | --- |"
            yield from (_row(fact) for fact in held)
            yield ""


def _units() -> str:
    return ", ".join(f"{other} for {own}" for own, other in FACTORS)


def _row(fact: Fact) -> str:
    notes = " (sensitive)" if fact.sensitive else ""
    found_by = fact.found_by.replace("_", " ")
    return (
        f"| `{fact.id}` | {fact.label.en}{notes} | {fact.label.zh} | {_values(fact)} | {found_by} |"
    )


def _values(fact: Fact) -> str:
    match fact.kind:
        case "yes_no":
            return "`true`, `false`"
        case "choice":
            return ", ".join(f"`{option}`" for option in fact.options or ())
        case "date":
            return "a date"
        case "date_or_never":
            return "a date, or `never`"
        case "text":
            return "a word"
    least, most = fact.plausible or (None, None)
    bounds = f"{least:g} to {most:g}" if least is not None and most is not None else "a number"
    whole = ", whole" if fact.kind == "whole" else ""
    return f"{bounds}{f' {fact.unit}' if fact.unit else ''}{whole}"
