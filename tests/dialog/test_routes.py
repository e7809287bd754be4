"""Routes to ruling out, and what surviving trials need: on the trials that ship."""

import functools

import pytest

from itpchat.dialog.log import Answered
from itpchat.dialog.needing import needs_of
from itpchat.dialog.outlook import Outlook
from itpchat.dialog.routes import LONGEST, WORTH_IT
from itpchat.dialog.session import advance, begin
from tests.conversation.playing import AS_OF, setting

OPENING = (("respondent", "self"), ("red_flags", "never"), ("age", 40), ("sex", "male"))


@functools.cache
def outlook(*answers: tuple[str, object]) -> Outlook:
    shipped = setting()
    session = begin(shipped.script, shipped.catalogue, AS_OF)
    for question, value in (*OPENING, *answers):
        session = advance(session, Answered(question, value))
    return session.planner().outlook(enumerate(session.matches), frozenset(session.answers))


def test_no_route_has_a_question_that_it_could_spare() -> None:
    looked = 0
    routes = outlook().foresight.routes
    for prospect in outlook().prospects:
        for found, _ in prospect.wanted:
            for route in routes.routes(found.at, found.to_fail):
                looked += 1
                chance = routes.chance(found.at, route)
                assert chance >= WORTH_IT
                assert 2 <= len(route) <= LONGEST
                for option in route:
                    rest = tuple(other for other in route if other is not option)
                    assert routes.chance(found.at, rest) < chance
    assert looked > 3


def test_no_rituximab_and_a_spleen_in_place_rule_out_together_what_neither_does_alone() -> None:
    shown = outlook()
    options = shown.options()
    pair = (options["rituximab"], options["spleen_out"])
    number = [trial.id for trial in setting().catalogue.trials].index("NCT06813157")
    prospect = next(p for p in shown.prospects if p.trial == number)
    routes = shown.foresight.routes
    together = [found.at for found, _ in prospect.wanted if routes.chance(found.at, pair) > 0.5]
    assert together
    for at in together:
        assert all(routes.chance(at, (option,)) < 0.01 for option in pair)


def test_what_one_trial_alone_needs_is_needed_as_often_as_it_survives() -> None:
    shown = outlook()
    needs = needs_of(shown.prospects, shown.foresight.ahead)
    (prospect, *_) = shown.prospects
    alone = needs_of([prospect], shown.foresight.ahead)
    assert all(0 <= chance <= 1 for chance in needs.chance.values())
    assert max(alone.chance.values()) == pytest.approx(prospect.survives)
    # With others beside it, no question is needed less, and ruling it out spares no more.
    assert all(needs.chance[name] >= chance - 1e-9 for name, chance in alone.chance.items())
    assert needs.spares[prospect.trial] <= alone.spares[prospect.trial] + 1e-9
