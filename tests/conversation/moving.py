"""Random moves through a conversation, for laws that must hold after any of them."""

from typing import Any

from hypothesis import strategies as st

from itpchat.conversation import Conversation
from tests.conversation.playing import begun

Move = tuple[str, int, str]

TYPED = (
    "34", "12", "12k", "1.5万", "3", "5.000", "May 2023", "2024", "yesterday", "3/4/2025",
    "in 2030", "more than a year ago", "52", "38 limit 40", "1.3 times", "130/80", "60 kg",
    "20 mg a day", "normal", "yes", "no", "y", "nope", "not sure", "dunno", "rather not say",
    "skip", "never", "used to", "yes, apixaban", "prednisome", "prednisone, ivig", "eltrombopag",
    "1, 3", "2", "99", "none", "all", "没有", "不清楚", "不想说", "用过", "停了", "激素",
    "阿司匹林", "3年", "去年", "乙肝", "positive", "阴性", "I had a stroke",
    "chest pain since this morning", "没有胸痛", "", " ", "{you}", "[b]x[/b]", "\x00", "🙂",
)  # fmt: skip

moves = st.lists(
    st.tuples(
        st.sampled_from(
            ["pick"] * 8
            + ["type"] * 5
            + ["many", "back", "change", "language", "results", "review", "resume", "staff"]
            + ["dismiss", "keep", "over"]
        ),
        st.integers(0, 40),
        st.one_of(st.sampled_from(TYPED), st.text(max_size=20)),
    ),
    max_size=30,
)
"""Sequences of moves: mostly picks and typed words, and everything else a person can do."""

picks = st.lists(st.integers(0, 60), min_size=5, max_size=45)
"""Sequences of picked options, or typed words where there are none."""


def moved(conversation: Conversation, move: Move) -> Conversation:
    """Make one move, whatever is open."""
    kind, number, text = move
    prompt = conversation.view().prompt
    keys = [option.key for option in prompt.options] if prompt else []
    given = conversation.session.given()
    trials = [match.trial.id for match in conversation.session.matches]
    actions: dict[str, Any] = {
        "pick": lambda: conversation.pick(keys[number % len(keys)]) if keys else conversation,
        "many": lambda: conversation.pick(*keys[number % 3 :: 2], "no such key"),
        "type": lambda: conversation.answer(text),
        "back": conversation.back,
        "change": lambda: conversation.change(given[number % len(given)] if given else text),
        "language": conversation.switch_language,
        "results": conversation.show_results,
        "review": conversation.show_review,
        "resume": conversation.resume,
        "staff": conversation.call_staff,
        "dismiss": conversation.dismiss,
        "keep": lambda: conversation.keep_checking(trials[number % len(trials)]),
        "over": lambda: conversation.start_over() if number > 35 else conversation,
    }
    after: Conversation = actions[kind]()
    return after


def answered(numbers: list[int]) -> Conversation:
    """Answer question after question, with all trials kept open; emergencies are dismissed."""
    conversation = begun()
    for match in conversation.session.matches:
        conversation = conversation.keep_checking(match.trial.id)
    for number in numbers:
        conversation = with_answer(conversation, number).dismiss()
    return conversation


def with_answer(conversation: Conversation, number: int) -> Conversation:
    """Answer the open question, if there is one."""
    prompt = conversation.view().prompt
    if prompt is None:
        return conversation.dismiss() if conversation.view().stage == "emergency" else conversation
    keys = [option.key for option in prompt.options]
    if number % 5 and not any(not option.aside for option in prompt.options):
        return conversation.answer(TYPED[number % 19])
    if prompt.many and number % 3 == 0:
        return conversation.pick(*keys[: number % 4 + 1])
    return conversation.pick(keys[number % len(keys)])
