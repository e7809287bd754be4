"""Picking from the answers that were offered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.reading.answers.options import Choice, picked_number, read_choice, read_choices
from itpchat.reading.answers.results import Declined, Doubt, Hint, NotUnderstood, Read, Unsure

SEX = [Choice("female", ("Female", "女")), Choice("male", ("Male", "男"))]
BLEEDING = [
    Choice("none", ("No bleeding", "没有出血")),
    Choice("minor", ("Minor (bruises, small spots, gums)", "轻微（瘀斑、小红点、牙龈出血）")),
    Choice("severe", ("Severe", "严重")),
]
UNCLEAR = [*SEX, Choice("unsure", ("Not sure", "不清楚"))]
TEST = [Choice("positive", ("Positive", "阳性")), Choice("negative", ("Negative", "阴性"))]
STATE = [Choice("active", ("Active",)), Choice("cured", ("Cured",)), Choice("normal", ("Normal",))]
ECOG = [
    Choice(str(grade), (f"{grade} – {words}",))
    for grade, words in enumerate(["well", "tired", "resting", "in a chair", "in bed"])
]
ILLNESSES = [
    Choice("lupus", ("Lupus (SLE)", "红斑狼疮")),
    Choice("hiv", ("HIV infection", "艾滋病病毒感染")),
    Choice("hepatitis_b", ("Hepatitis B", "乙肝")),
    Choice("hepatitis_c", ("Hepatitis C", "丙肝")),
    Choice("clot", ("Blood clot, stroke or heart attack", "血栓")),
]


@pytest.mark.parametrize(
    "typed", ["2", "2.", "(2)", "[2]", "#2", "2)", "two", "number 2", "number two", "option 2",
    "no. 2", "second", "the second one",
              "第二个", "第2个", "选2", "2号", "②", "２", "二"]
)  # fmt: skip
def test_an_option_is_picked_by_its_number(typed: str) -> None:
    assert read_choice(typed, SEX) == Read("male")


@pytest.mark.parametrize(
    ("typed", "options", "chosen"),
    [("female", SEX, "female"), ("FEMALE", SEX, "female"), ("f", SEX, "female"),
     ("m", SEX, "male"), ("fem", SEX, "female"),
     ("I am female", SEX, "female"), ("she is female", SEX, "female"), ("女", SEX, "female"),
     ("我是女的", SEX, "female"), ("男的", SEX, "male"),
     ("severe", BLEEDING, "severe"), ("it's severe", BLEEDING, "severe"),
     ("minor", BLEEDING, "minor"), ("min", BLEEDING, "minor"),
     ("轻微", BLEEDING, "minor"), ("no bleeding", BLEEDING, "none"),
     ("没有出血", BLEEDING, "none"), ("none", BLEEDING, "none"),
     ("pos", TEST, "positive"), ("neg", TEST, "negative"), ("it was negative", TEST, "negative"),
     ("阴性", TEST, "negative"), ("阳", TEST, "positive"),
     ("结果是阴性", TEST, "negative")],
)  # fmt: skip
def test_an_option_is_picked_by_its_name_or_its_beginning(
    typed: str, options: list[Choice], chosen: str
) -> None:
    assert read_choice(typed, options) == Read(chosen)


@pytest.mark.parametrize(
    ("typed", "options", "chosen"),
    [("mael", SEX, "male"), ("feemale", SEX, "female"), ("svere", BLEEDING, "severe"),
     ("minor bleeding", BLEEDING, "minor"),
     ("no bleding", BLEEDING, "none"), ("no", BLEEDING, "none"), ("没有", BLEEDING, "none"),
     ("postive", TEST, "positive"),
     ("negitive", TEST, "negative"), ("acitve", STATE, "active"), ("norml", STATE, "normal"),
     ("女儿", SEX, "female"),
     ("false positive", TEST, "positive")],
)  # fmt: skip
def test_the_nearest_option_is_only_a_guess(typed: str, options: list[Choice], chosen: str) -> None:
    assert read_choice(typed, options) == Read(chosen, Doubt.GUESSED)


@pytest.mark.parametrize(
    ("typed", "options"),
    [("not severe", BLEEDING), ("not male", SEX), ("不是女的", SEX), ("不严重", BLEEDING),
     ("not positive", TEST), ("non-positive", TEST),
     ("inactive", STATE), ("unactive", STATE), ("abnormal", STATE), ("not cured", STATE),
     ("没有治好", STATE), ("no, minor", BLEEDING),
     ("neither", SEX), ("bleeding", BLEEDING), ("isn't active", STATE), ("incured", STATE)],
)  # fmt: skip
def test_a_negation_is_never_taken_for_the_name_beside_it(
    typed: str, options: list[Choice]
) -> None:
    assert read_choice(typed, options) == NotUnderstood(Hint.CHOICE)


@pytest.mark.parametrize(
    ("typed", "options"),
    [("", SEX), ("3", SEX), ("0", SEX), ("12", SEX), ("yes", SEX), ("person", SEX),
     ("moderate", BLEEDING), ("no", TEST), ("[red]", SEX), ("-1", SEX), ("no", STATE),
     *((no, UNCLEAR) for no in ("no", "No.", "n", "nope", "不", "不是", "没有", "yes", "是"))],
)  # fmt: skip
def test_what_was_not_offered_is_not_understood(typed: str, options: list[Choice]) -> None:
    assert read_choice(typed, options) == NotUnderstood(Hint.CHOICE)


def test_names_that_are_equally_near_are_both_candidates() -> None:
    assert read_choice("emale", SEX) == Read("female", Doubt.AMBIGUOUS, ("male",))
    assert read_choice("male or female", SEX) == Read("female", Doubt.AMBIGUOUS, ("male",))
    assert read_choice("hepatitis", ILLNESSES) == Read(
        "hepatitis_b", Doubt.AMBIGUOUS, ("hepatitis_c",)
    )


def test_a_number_that_is_also_a_name_may_be_meant_either_way() -> None:
    assert read_choice("1", ECOG) == Read("1", Doubt.AMBIGUOUS, ("0",))
    assert read_choice("0", ECOG) == Read("0")
    assert read_choice("5", ECOG) == Read("4", Doubt.AMBIGUOUS)


def test_a_scale_shown_by_its_own_numbers_is_picked_by_them() -> None:
    for grade in range(5):
        assert read_choice(str(grade), ECOG, numbered=False) == Read(str(grade))
    assert read_choice("5", ECOG, numbered=False) == NotUnderstood(Hint.CHOICE)


def test_a_question_mark_after_a_choice_is_a_doubt() -> None:
    assert read_choice("male?", SEX) == Read("male", Doubt.HEDGED)
    assert read_choice("?", SEX) == Unsure()


def test_an_option_may_itself_say_not_sure() -> None:
    options = [*SEX, Choice("unsure", ("Not sure", "不清楚"))]
    assert read_choice("not sure", options) == Read("unsure")
    assert read_choice("dunno", options) == Unsure()
    assert read_choice("prefer not to say", options) == Declined()


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1, 3 and 5", ("lupus", "hepatitis_b", "clot")), ("1、3", ("lupus", "hepatitis_b")),
        ("1 3 5", ("lupus", "hepatitis_b", "clot")),
        ("1,3", ("lupus", "hepatitis_b")), ("1 & 3", ("lupus", "hepatitis_b")),
        ("1和3", ("lupus", "hepatitis_b")), ("1，3，", ("lupus", "hepatitis_b")),
        ("3, 1, 1", ("lupus", "hepatitis_b")), ("2", ("hiv",)), ("lupus", ("lupus",)),
        ("lupus and hepatitis b", ("lupus", "hepatitis_b")),
        ("乙肝和丙肝", ("hepatitis_b", "hepatitis_c")), ("lupus, 3", ("lupus", "hepatitis_b")),
        ("Blood clot, stroke or heart attack", ("clot",)),
        ("none", ()), ("none of these", ()), ("no", ()), ("都没有", ()), ("以上都没有", ()),
        ("没有", ()), ("无", ()),
    ],
)  # fmt: skip
def test_several_options_are_picked_at_once(typed: str, chosen: tuple[str, ...]) -> None:
    assert read_choices(typed, ILLNESSES) == Read(chosen)


@pytest.mark.parametrize(
    ("typed", "chosen", "doubt"),
    [("1-3", ("lupus", "hiv", "hepatitis_b"), Doubt.GUESSED),
     ("lupis, 3", ("lupus", "hepatitis_b"), Doubt.GUESSED),
     ("all of them", ("lupus", "hiv", "hepatitis_b", "hepatitis_c", "clot"), Doubt.HEDGED),
     ("全部", ("lupus", "hiv", "hepatitis_b", "hepatitis_c", "clot"), Doubt.HEDGED)],
)  # fmt: skip
def test_several_options_that_were_guessed_must_be_confirmed(
    typed: str, chosen: tuple[str, ...], doubt: Doubt
) -> None:
    assert read_choices(typed, ILLNESSES) == Read(chosen, doubt)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "6",
        "0",
        "1, 9",
        "135",
        "not 2",
        "1 and not 2",
        "none, 3",
        "没有乙肝",
        "1-9",
        "3-1",
        "lupus, no hiv",
        "no lupus",
        "hepatitis, 1",
    ],
)
def test_several_are_all_understood_or_none_is(typed: str) -> None:
    assert read_choices(typed, ILLNESSES) == NotUnderstood(Hint.CHOICES)


def test_nothing_is_chosen_by_not_knowing() -> None:
    assert read_choices("dunno", ILLNESSES) == Unsure()
    assert read_choices("不想说", ILLNESSES) == Declined()


@given(
    st.integers(min_value=1, max_value=99),
    st.sampled_from(["{0}", "{0}.", "({0})", "option {0}", "第{0}个"]),
)
def test_every_number_is_picked_in_every_form(number: int, form: str) -> None:
    assert picked_number(form.format(number).rstrip(".")) == number


@given(
    st.sets(st.integers(min_value=1, max_value=5), min_size=1),
    st.sampled_from([", ", "、", " ", " and ", ";", "和"]),
)
def test_every_set_of_numbers_is_picked(numbers: set[int], joint: str) -> None:
    expected = tuple(ILLNESSES[number - 1].id for number in sorted(numbers))
    assert read_choices(joint.join(map(str, sorted(numbers))), ILLNESSES) == Read(expected)


@given(st.text(max_size=40), st.sampled_from([SEX, BLEEDING, TEST, STATE, ECOG, ILLNESSES]))
def test_only_what_was_offered_is_ever_chosen(typed: str, options: list[Choice]) -> None:
    offered = {option.id for option in options}
    one, several = read_choice(typed, options), read_choices(typed, options)
    if isinstance(one, Read):
        assert set(one.candidates) <= offered
    if isinstance(several, Read):
        assert all(set(chosen) <= offered for chosen in several.candidates)


@given(
    st.sampled_from(["not ", "no ", "never ", "isn't ", "不", "没有", "不是"]),
    st.sampled_from([SEX, BLEEDING, TEST, STATE]),
    st.data(),
)
def test_a_negated_name_is_never_surely_chosen(
    negation: str, options: list[Choice], data: st.DataObject
) -> None:
    option = data.draw(st.sampled_from(options))
    name = data.draw(st.sampled_from(option.names))
    found = read_choice(negation + name, options)
    assert not isinstance(found, Read) or not found.sure
