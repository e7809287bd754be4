"""Narrowing the results, the way to a trial, and what is said of all trials together."""

from itpchat.conversation import Conversation
from tests.conversation.playing import BCMA, CAR_T, MSC, at, card_of


def shown(conversation: Conversation) -> set[str]:
    return {card.trial for group in conversation.view().groups for card in group.cards}


def test_a_trial_whose_place_is_not_listed_stays_in_view() -> None:
    results = at("age").show_results()
    city = next(f for f in results.view().filters if f.kind == "city")
    suzhou = next(option.key for option in city.options if "Suzhou" in option.label)
    left = results.narrow("city", suzhou)
    assert {BCMA, CAR_T, MSC} <= shown(left) < shown(results)
    assert any("hidden" in line for line in left.view().intro)
    assert shown(left.narrow("city")) == shown(results)
    assert left.switch_language().session.narrowed == left.session.narrowed


def test_the_way_is_measured_from_a_chosen_city_and_hides_nothing() -> None:
    results = at("age").show_results()
    near = results.narrow("near", "suzhou")
    assert shown(near) == shown(results)
    assert ("Distance", "in or near Suzhou") in card_of(near, BCMA).facts
    assert ("Distance", "not known") in card_of(near, CAR_T).facts


def test_what_no_filter_offers_changes_nothing() -> None:
    results = at("age").show_results()
    assert results.narrow("near", "atlantis") is results
    assert at("age").narrow("city", "x") is at("age")


def test_what_is_open_is_listed_by_who_can_find_it_out() -> None:
    view = at("age").show_results().view()
    assert [section.title for section in view.find_out] == [
        "What you can look up",
        "What your doctor may know",
        "What a study team will test",
    ]
    assert view.ask_team is not None
    assert "Do you still take new people?" in {item.text for item in view.ask_team.items}


def test_trials_of_one_kind_are_named_beside_each_other() -> None:
    card = card_of(at("age"), CAR_T)
    assert BCMA in {other.trial for other in card.similar}
    assert "In which city are the visits?" in card.ask
