"""Scripts: whether questions, follow-ups and the flow speak of things that exist."""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.checks.house import House, items
from itpchat.checks.references import concept_named, fact_named, listed, unknown
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Place, Problem
from itpchat.formats.rule import ROLES
from itpchat.patient import RESPONDENTS, RESPONSES
from itpchat.vocabulary import Kind

SUBJECTS = ("fact", "taken", "had", "allergic", "words")
"""What a question can be about; `words` asks for medicines or diagnoses in a person's own words."""

KINDS_ALONE = ("respondent", "red_flags")
"""Answers that are about nothing in a patient file."""

KINDS_OF_FACTS = ("age", "platelets")
"""Ways to read a typed answer, besides the fact's own."""

STEPS = ("language", "notice", "review", "results")
STEPS_WITH_CONTENT = ("ask", "choose")

ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "treatment": (
        "taking", "started_on", "stopped_on", "last_dose_on", "date", "dose",
        "dose_unchanged_since", "days_in_a_row", "response", "for", "role",
    ),
    "condition": (
        "date", "active", "controlled", "cured", "grade", "severe", "needs_treatment",
        "caused_low_platelets", "treated_with",
    ),
    "fact": ("date",),
}  # fmt: skip
"""What a follow-up can ask of a treatment, a condition, or a fact that was measured."""


def check_scripts(house: House) -> Iterator[Problem]:
    """Check what the scripts name."""
    for source in house.of_kind("script"):
        for index, question in items(source.data, "questions"):
            yield from _question(house, source, ("questions", index), question)
            yield from _after(source, ("questions", index, "after"), question)
        for index, follow_up in items(source.data, "follow_ups"):
            yield from _follow_up(house, source, ("follow_ups", index), follow_up)
        yield from _flow(source)


def _after(source: Source, place: Place, question: Mapping[str, Any]) -> Iterator[Problem]:
    """Check that the questions for which one waits are there."""
    ids = [str(other.get("id")) for _, other in items(source.data, "questions")]
    for index, name in enumerate(listed(question.get("after"))):
        if name not in ids:
            yield unknown(source, (*place, index), "question", name, ids)


def _question(
    house: House, source: Source, place: Place, question: Mapping[str, Any]
) -> Iterator[Problem]:
    answer = question.get("answer")
    if not isinstance(answer, dict):
        return
    at = (*place, "answer")
    subjects = [key for key in SUBJECTS if answer.get(key) is not None]
    empty = any(key in answer and answer[key] is None for key in (*SUBJECTS, "kind"))
    if len(subjects) > 1 or empty or not (subjects or "kind" in answer):
        message = f"{question.get('id')} asks about {' and '.join(subjects) or 'nothing'}"
        yield problem(source.document, at, "answer-shape", message)
        return
    kind = answer.get("kind")
    kinds = KINDS_OF_FACTS if subjects else KINDS_ALONE
    if kind is not None and kind not in kinds:
        yield unknown(source, (*at, "kind"), "kind of answer", str(kind), kinds)
    if subjects == ["fact"]:
        for fact_id in listed(answer["fact"]):
            yield from fact_named(house, source, (*at, "fact"), fact_id)
    elif subjects not in ([], ["words"]):
        yield from _concepts(house, source, at, answer, subjects[0])
    yield from _question_options(house, source, place, question, answer)


def _concepts(
    house: House, source: Source, at: Place, answer: Mapping[str, Any], subject: str
) -> Iterator[Problem]:
    kinds: Mapping[str, Kind | None] = {"taken": "medication", "had": "condition", "allergic": None}
    named = listed(answer[subject])
    for name in named:
        yield from concept_named(house, source, (*at, subject), name, kinds[subject])
    for index, name in enumerate(listed(answer.get("which"))):
        place = (*at, "which", index)
        wrong = list(concept_named(house, source, place, name, kinds[subject]))
        yield from wrong
        if not wrong and not _below(house, name, named):
            message = f"{name} is not below {' or '.join(named)}, which the question is about"
            yield problem(source.document, place, "not-below", message)
    if isinstance(answer.get("for"), str):
        yield from concept_named(house, source, (*at, "for"), answer["for"], "condition")


def _below(house: House, name: str, classes: list[str]) -> bool:
    """Tell whether a concept lies below one of the classes, as far as they are all known."""
    vocabulary = house.vocabulary
    if vocabulary is None or any(known not in vocabulary for known in (name, *classes)):
        return True
    above = vocabulary.above(name)
    return bool(above & set(classes)) or any(class_id not in vocabulary for class_id in above)


def _question_options(
    house: House,
    source: Source,
    place: Place,
    question: Mapping[str, Any],
    answer: Mapping[str, Any],
) -> Iterator[Problem]:
    options = question.get("options")
    choices = _choices(house, answer)
    for option in options if isinstance(options, dict) else ():
        if choices is not None and option not in choices:
            yield unknown(source, (*place, "options", option), "option", option, choices)


def _choices(house: House, answer: Mapping[str, Any]) -> list[str] | None:
    """Give what can be picked as an answer; nothing where that is not known."""
    if answer.get("kind") == "respondent":
        return list(RESPONDENTS)
    if "fact" not in answer:
        named = [name for subject in SUBJECTS for name in listed(answer.get(subject))]
        return [*listed(answer.get("which")), *named]
    fact = house.facts.facts.get(str(answer["fact"])) if house.facts else None
    if fact is None:
        return None
    if fact.kind == "yes_no":
        return ["true", "false"]
    if fact.kind == "whole" and fact.plausible:
        return [str(number) for number in range(int(fact.plausible[0]), int(fact.plausible[1]) + 1)]
    return list(fact.options or ())


def _follow_up(
    house: House, source: Source, place: Place, follow_up: Mapping[str, Any]
) -> Iterator[Problem]:
    of, attribute = follow_up.get("of"), follow_up.get("attribute")
    known = ATTRIBUTES.get(str(of))
    if known and isinstance(attribute, str) and attribute not in known:
        yield unknown(source, (*place, "attribute"), "attribute", attribute, known)
    kinds: Mapping[str, Kind | None] = {"treatment": "medication", "condition": "condition"}
    for index, name in enumerate(listed(follow_up.get("only"))):
        at = (*place, "only", index)
        if of == "fact":
            yield from fact_named(house, source, at, name)
        else:
            yield from concept_named(house, source, at, name, kinds.get(str(of)))
    options = follow_up.get("options")
    if follow_up.get("kind") == "choice" and not options:
        message = f"{follow_up.get('id')} is a choice without options"
        yield problem(source.document, (*place, "kind"), "no-options", message)
    for option in options if isinstance(options, dict) else ():
        at = (*place, "options", option)
        yield from _follow_up_option(house, source, at, str(attribute), option)


def _follow_up_option(
    house: House, source: Source, place: Place, attribute: str, option: str
) -> Iterator[Problem]:
    words = {"response": RESPONSES, "role": ROLES}.get(attribute)
    if words is not None and option not in words:
        yield unknown(source, place, "option", option, words)
    elif attribute == "for":
        yield from concept_named(house, source, place, option, "condition")
    elif attribute == "treated_with":
        yield from concept_named(house, source, place, option, "medication")


def _flow(source: Source) -> Iterator[Problem]:
    ids = [str(question.get("id")) for _, question in items(source.data, "questions")]
    flow = source.data.get("flow")
    for index, step in enumerate(flow if isinstance(flow, list) else ()):
        place = ("flow", index)
        if isinstance(step, str) and step not in STEPS:
            yield unknown(source, place, "step", step, [*STEPS, *STEPS_WITH_CONTENT])
        for name, content in step.items() if isinstance(step, dict) else ():
            if name not in STEPS_WITH_CONTENT:
                yield unknown(source, place, "step", name, [*STEPS, *STEPS_WITH_CONTENT])
            asked = content if isinstance(content, list) else [content]
            for question in asked if name == "ask" else ():
                if not (isinstance(question, str) and question in ids):
                    yield unknown(source, place, "question", str(question), ids)
