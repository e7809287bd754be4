"""Which question comes next."""

from itpchat.dialog.asking import Reach
from itpchat.dialog.choosing import Chooser
from itpchat.dialog.log import Answered
from itpchat.dialog.planner import Worth
from itpchat.dialog.session import Session, advance, begin
from tests.conversation.playing import AS_OF, CAR_T, NO, begun, play, setting


def session(*answers: tuple[str, object], worth: Worth | None = None) -> Session:
    shipped = setting()
    opening: tuple[tuple[str, object], ...] = (
        ("respondent", "self"),
        ("red_flags", "never"),
        ("age", 34),
        ("sex", "female"),
    )
    told = begin(shipped.script, shipped.catalogue, AS_OF, worth)
    for question, value in (*opening, *answers):
        told = advance(told, Answered(question, value))
    return told


def asked(told: Session) -> str:
    asking = told.asking()
    return asking.id if asking else ""


def test_the_opening_comes_first_in_its_order() -> None:
    shipped = setting()
    told = begin(shipped.script, shipped.catalogue, AS_OF)
    order = []
    for value in ("self", "never", 34, "female"):
        order.append(asked(told))
        told = advance(told, Answered(order[-1], value))
    assert tuple(order) == shipped.script.opening()


def test_a_follow_up_comes_at_once_where_it_promises_enough() -> None:
    told = session(("medicines_in_words", {"items": [], "notes": []}), ("rituximab", "before"))
    outlook = told.planner().outlook(enumerate(told.matches), frozenset(told.answers))
    scores = Chooser(outlook, told.topic).scores()
    follow_ups = [asking.id for asking in told.open_questions if "@" in asking.id]
    assert follow_ups
    first = told.open_questions[0].id
    if first not in follow_ups:  # something else promises much more
        best = max(scores[name] for name in follow_ups)
        assert best < scores[first]


def test_whether_something_is_taken_now_is_asked_before_its_dose_and_its_end() -> None:
    shipped = setting()
    reach = Reach(shipped.script, shipped.catalogue.vocabulary)
    for attribute in ("dose", "dose_unchanged_since", "stopped_on"):
        ((option, *_),) = reach.options_for(f"taken:prednisone.{attribute}")
        assert option.after == {"taking@prednisone"}
    ((response, *_),) = reach.options_for("taken:prednisone.response")
    assert not response.after


def test_a_follow_up_is_asked_only_where_an_open_trial_needs_just_that() -> None:
    told = session(("blood_thinners", "before"))
    ids = {asking.id for asking in told.open_questions}
    assert "stopped_on@anticoagulant" in ids
    assert "response@anticoagulant" not in ids
    assert "dose@anticoagulant" not in ids


def test_a_count_under_ten_asks_about_bleeding_before_all_else() -> None:
    assert asked(session(("platelets", 9))) == "bleeding"
    assert asked(session(("platelets", 9), ("bleeding", "none"))) != "bleeding"
    assert asked(session(("platelets", 10))) != "bleeding"


def test_a_question_that_no_open_trial_depends_on_is_left_out() -> None:
    young = session()
    assert "platelets" in {asking.id for asking in young.open_questions}
    told = session(("platelets", 45))
    # The one trial with a limit on platelets that is still taken account of is ruled out.
    assert "hepatitis_b_core_test" in {asking.id for asking in young.open_questions}
    assert "hepatitis_b_core_test" not in {asking.id for asking in told.open_questions}


def test_a_trial_that_is_kept_is_asked_about_although_it_is_ruled_out() -> None:
    kept = session(("platelets", 45), worth=Worth(kept=frozenset((CAR_T,))))
    assert "hepatitis_b_core_test" in {asking.id for asking in kept.open_questions}


def test_no_question_about_pregnancy_is_asked_of_a_man_or_a_small_girl() -> None:
    woman = {asking.id for asking in session().open_questions}
    man = {asking.id for asking in session(("sex", "male")).open_questions}
    girl = {asking.id for asking in session(("age", 8)).open_questions}
    assert "pregnant" in woman
    assert not {"pregnant", "breastfeeding", "could_be_pregnant"} & man
    assert not {"pregnant", "breastfeeding", "could_be_pregnant", "birth_control"} & girl


def test_gates_ask_only_about_questions_that_have_none() -> None:
    questions = setting().script.questions.values()
    gated = {q.asks.fact for q in questions if q.when is not None}
    for question in questions:
        if question.when is not None:
            assert not question.when.reads & gated, question.id


def test_a_question_by_a_former_id_is_known_by_its_name_of_today() -> None:
    script = setting().script
    assert script.current("platelets") == "platelets"
    assert script.current("no such question") == "no such question"


def test_of_a_child_birth_control_is_asked_only_where_a_pregnancy_is_possible() -> None:
    boy = {"respondent": "#parent", "red_flags": "#never", "age": "12", "sex": "#male"}
    typed = {"platelets": "14", "diagnosed": "November 2023"}
    agreed = ("visits", "consent", "primary", "low_twice")
    for answer, comes in (("no", False), ("yes", True)):
        asked: list[str] = []
        told = play(begun(), boy, until="medicines_in_words")
        while (prompt := told.view().prompt) and "birth_control" not in asked:
            asked.append(prompt.id)
            yes = answer if prompt.id == "could_father" else "yes" if prompt.id in agreed else ""
            keys = (yes, *NO)
            given = next(key for key in keys if key in {o.key for o in prompt.options})
            words = typed.get(prompt.id)
            told = told.answer(words) if words else told.pick(given)
        assert "could_father" in asked
        assert ("birth_control" in asked) is comes
        assert not comes or asked.index("could_father") < asked.index("birth_control")
