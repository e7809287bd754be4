"""Routes to ruling out, and what surviving trials need: on the trials that ship."""

import pytest

from itpchat.dialog.log import Answered
from itpchat.dialog.needing import needs_of
from itpchat.dialog.outlook import Outlook
from itpchat.dialog.routes import LONGEST, WORTH_IT
from itpchat.dialog.session import advance, begin
from tests.conversation.playing import AS_OF, setting

OPENING = (("respondent", "self"), ("red_flags", "never"), ("age", 40), ("sex", "male"))


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


NO_STEROIDS = (
    ("platelets", 20),
    ("medicines_in_words", "unsure"),
    ("antibodies", {"named": ["rituximab"], "more": False, "unsure": False}),
    ("taking@rituximab", False),
    ("platelet_makers", {"named": ["eltrombopag"], "more": False, "unsure": False}),
    ("immune_calming", "never"),
    ("first_treatments", "never"),
)
NOTHING_BESIDES = (
    ("rituximab", "before"),
    ("other_itp_medicines", {"named": ["ciclosporin"], "more": False, "unsure": False}),
    ("rare_treatments", "never"),
)


def promised(question: str, *answers: tuple[str, object]) -> float:
    """Give the chance that a question rules out a trial by the treatments that must have failed."""
    shown = outlook(*answers)
    option = shown.options()[question]
    number = [trial.id for trial in setting().catalogue.trials].index("NCT05315778")
    prospect = next(p for p in shown.prospects if p.trial == number)
    return max(
        shown.foresight.routes.chance(found.at, (option,))
        for found, _ in prospect.wanted
        if option in found.to_fail
    )


def test_none_under_the_last_open_list_of_a_class_is_foreseen_to_rule_out() -> None:
    # Of what this trial wants to have failed first, immunoglobulin alone is left.
    assert promised("immunoglobulin", *NO_STEROIDS, *NOTHING_BESIDES) > 0.5


def test_none_under_a_list_decides_nothing_while_another_list_is_open() -> None:
    assert promised("immunoglobulin", *NO_STEROIDS) == 0


def test_a_follow_up_denies_nothing_while_other_treatments_could_have_failed() -> None:
    worked = "response@rituximab"
    assert promised(worked, *NO_STEROIDS) == 0
    assert promised(worked, *NO_STEROIDS, *NOTHING_BESIDES) > 0.1
