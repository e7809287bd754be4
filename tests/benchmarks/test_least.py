"""The least number of questions is the least: held against trying every set."""

from copy import deepcopy
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.questions.answers import Answering
from benchmarks.questions.certifying import Certifying
from benchmarks.questions.least import everything, least, smallest_meeting
from benchmarks.questions.population import people
from benchmarks.questions.standing import Place, Told, World, opened, urgent
from itpchat.dialog.foresight import Foresight
from itpchat.folders import Folders
from itpchat.loading import build_catalogue, read_content
from tests.conversation.playing import AS_OF, setting

RULES: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "NCT00000001": [
        ("inclusion-1", {"platelet_count": {"below": 30}}),
        ("exclusion-1", {"taken": "rituximab"}),
        ("exclusion-2", {"any": [{"has": "diabetes"}, {"ecog": {"from": 2}}]}),
    ],
    "NCT00000002": [
        ("inclusion-1", {"any": [{"failed": {"concept": "rituximab", "ways": ["no_response"]}},
                                 {"itp_diagnosed_on": {"more_than_ago": "12 months"}}]}),
        ("exclusion-1", {"all": [{"has": "malignancy"}, {"study_team": True}]}),
        ("exclusion-2", {"taken": ["anticoagulant", "antiplatelet"]}),
    ],
}  # fmt: skip


@cache
def world() -> World:
    """Give two small trials in the words of the script that ships."""
    content = read_content(Folders.chosen())
    shape = next(t for t in content["trials"] if t["id"] == "NCT06352281")
    trials = []
    for trial_id, rules in RULES.items():
        trial = {**deepcopy(shape), "id": trial_id}
        like = trial["criteria"][0]
        trial["criteria"] = [{**like, "id": name, "rule": rule} for name, rule in rules]
        trials.append(trial)
    catalogue = build_catalogue({**content, "trials": trials}, "small")
    return World(Foresight(setting().script, catalogue, AS_OF))


def certifies(start: Place, full: Place, names: tuple[str, ...]) -> bool:
    """Tell by the planner itself whether nothing is open after a set of answers."""
    asked = {**start.asked, **{name: full.asked[name] for name in names}}
    place = Place(start.told, asked)
    if place.outlook.prospects or urgent(place):
        return False
    option = start.told.world.foresight.reach.option
    for name in names:
        missing = option(full.asked[name]).after - asked.keys()
        others = {n: a for n, a in asked.items() if n != name}
        if missing & Place(start.told, others).outlook.options().keys():
            return False
    return True


@pytest.mark.parametrize("unsure", [0.0, 0.15, 0.4])
@pytest.mark.parametrize("number", range(6))
def test_no_smaller_set_of_questions_certifies(number: int, unsure: float) -> None:
    person = people(number + 1, date(2026, 11, 22), seed="least")[number]
    foresight = world().foresight
    answering = Answering(person, foresight.script, foresight.catalogue.vocabulary, unsure)
    start = opened(Told(world(), answering))
    full = everything(start)
    certifying = Certifying(start, full)
    found = least(certifying)
    assert found.proven
    assert certifies(start, full, tuple(found.asked))
    for size in range(min(found.number, 4)):
        for names in combinations(certifying.names, size):
            assert not certifies(start, full, names), names


@given(st.lists(st.integers(1, 255), max_size=8))
def test_a_smallest_set_that_meets_all_demands_is_found(demands: list[int]) -> None:
    found = smallest_meeting(demands)
    assert all(found & demand for demand in demands)
    sizes = [s.bit_count() for s in range(256) if all(s & demand for demand in demands)]
    assert found.bit_count() == min(sizes)
