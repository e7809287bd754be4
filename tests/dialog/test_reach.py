"""Every answer that a rule may need can be given: by a question, or by a follow-up."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from itpchat.dialog.asking import Reach
from itpchat.dialog.planner import Asking, Planner
from itpchat.matching import match
from itpchat.patient import Patient
from itpchat.record import Record
from itpchat.rules.compiling import STATES
from itpchat.trials import Criterion, Trial
from tests.conversation.playing import AS_OF, setting

CATALOGUE = setting().catalogue
VOCABULARY = CATALOGUE.vocabulary
SCRIPT = setting().script

EVER = "had ever"
"""The prefix of a need that a question about now alone cannot settle."""

FORMS = {"taken", "taking", "failed", "allergic_to", "has"}
WINDOWS = ("within", "less_than_ago", "more_than_ago", "at_least_ago")


def needs_of(rule: Mapping[str, Any]) -> Iterator[str]:
    """Give every key that asking a rule may need, by the rule language alone."""
    for name, content in rule.items():
        if name in ("all", "any"):
            for part in content:
                yield from needs_of(part)
        elif name in ("not", "if", "then"):
            yield from needs_of(content)
        elif name == "at_least" and isinstance(content, Mapping):
            for part in content["of"]:
                yield from needs_of(part)
        elif name in FORMS:
            flat = {key: value for key, value in rule.items() if key != name}
            data = content if isinstance(content, Mapping) else {"concept": content}
            yield from needs_of_concepts(name, {**data, **flat})
        elif name in CATALOGUE.facts:
            yield name
            if isinstance(content, Mapping) and "measured_within" in content:
                yield f"{name}.date"


def needs_of_concepts(form: str, data: Mapping[str, Any]) -> Iterator[str]:
    named = data["concept"]
    concepts = [named] if isinstance(named, str) else list(named)
    prefix = {"failed": "taken", "has": "had"}.get(form, form)
    of_now = data.get("active") is True or data.get("controlled") is False
    for concept in concepts:
        yield f"{prefix}:{concept}" if form != "has" or of_now else f"{EVER}:{concept}"
        for member in sorted(VOCABULARY.below(concept)):
            yield from (f"{key}" for key in attributes(form, member, data))
    if "prednisone_equivalent" in data:
        yield "weight"


def attributes(form: str, concept: str, data: Mapping[str, Any]) -> Iterator[str]:
    dated = any(window in data for window in WINDOWS)
    if form == "has":
        if dated:
            yield f"had:{concept}.date"
        yield from (f"had:{concept}.{state}" for state in STATES if state in data)
        if "treated_with" in data:
            yield f"had:{concept}.treated_with"
        graded = VOCABULARY[concept].grade_is
        if "grade" in data:
            yield graded or f"had:{concept}.grade"
        return
    if form == "failed":
        yield f"taken:{concept}.response"
        return
    if VOCABULARY.any_flag(concept, "procedure"):
        if dated:
            yield f"taken:{concept}.date"
        return
    if form == "taking" or dated:
        yield f"taken:{concept}.taking"
    if dated:
        yield f"taken:{concept}.stopped_on"
    for key, attribute in (
        ("days_in_a_row", "taken:{}.days_in_a_row"),
        ("for", "taken:{}.for"),
        ("role", "taken:{}.role"),
        ("dose_unchanged_for", "taking:{}.dose_unchanged_since"),
        ("prednisone_equivalent", "taking:{}.dose"),
    ):
        if key in data:
            yield attribute.format(concept)


def reached(need: str, planner: Planner) -> bool:
    """Tell whether a question, other than the one in own words, can settle a need."""
    ever = need.startswith(f"{EVER}:")
    askings = planner.askings_for(need.replace(EVER, "had"))
    return any(settles(asking, ever=ever) for asking in askings)


def settles(asking: Asking, *, ever: bool) -> bool:
    if asking.question is None:
        return True
    asks = asking.question.asks
    return asks.about != "words" and not (ever and asks.now)


CRITERIA = [
    pytest.param(trial, criterion, id=f"{trial.id}-{criterion.id}")
    for trial in CATALOGUE.trials
    for criterion in trial.criteria
]


@pytest.mark.parametrize(("trial", "criterion"), CRITERIA)
def test_every_need_of_a_rule_is_reached_by_some_question(
    trial: Trial, criterion: Criterion
) -> None:
    rule = next(data["rule"] for data in trial.data["criteria"] if data["id"] == criterion.id)
    record = Record(Patient(), CATALOGUE.facts, VOCABULARY, AS_OF)
    planner = Planner(SCRIPT, record)
    missing = [need for need in dict.fromkeys(needs_of(rule)) if not reached(need, planner)]
    assert not missing


def test_the_walk_over_the_rules_finds_what_the_interpreter_needs_of_nobody() -> None:
    record = Record(Patient(), CATALOGUE.facts, VOCABULARY, AS_OF)
    for found in match(CATALOGUE, record):
        rules = {data["id"]: data["rule"] for data in found.trial.data["criteria"]}
        for judged in found.criteria:
            walked = {need.replace(EVER, "had") for need in needs_of(rules[judged.criterion.id])}
            assert set(judged.needs) <= walked, (found.trial.id, judged.criterion.id)


def test_questions_in_the_opening_and_every_follow_up_are_worded_for_everybody() -> None:
    texts = [
        text
        for question in SCRIPT.questions.values()
        for text in (question.ask, question.why, question.short, question.hint)
        if text
    ]
    texts += [
        text
        for follow_up in SCRIPT.follow_ups
        for text in (follow_up.ask, follow_up.why, follow_up.short, follow_up.hint)
        if text
    ]
    for voice in SCRIPT.voices.values():
        for text in texts:
            spoken = text.filled(**voice, name="X")
            assert "{" not in spoken.en, spoken.en
            assert "{" not in spoken.zh, spoken.zh


def test_a_list_that_shows_a_member_of_a_class_may_settle_it() -> None:
    planner = Planner(SCRIPT, Record(Patient(), CATALOGUE.facts, VOCABULARY, AS_OF))
    askings = planner.askings_for("had:autoimmune_disease")
    assert "other_causes" in {asking.id for asking in askings}


def test_none_of_these_denies_nothing_that_another_question_shows_by_name() -> None:
    reach = Reach(SCRIPT, VOCABULARY)
    lists = [question for question in SCRIPT.questions.values() if question.asks.which]
    waiting = 0
    for at, closing in enumerate(lists):
        closed = {part for concept in closing.asks.concepts for part in VOCABULARY.below(concept)}
        shown = {part for option in closing.asks.which for part in VOCABULARY.below(option)}
        for other in lists[:at]:
            if other.asks.about == closing.asks.about and closed.difference(shown) & {
                *other.asks.which
            }:
                waiting += 1
                assert other.id in reach.option(Asking(closing)).after, (closing.id, other.id)
    assert waiting
