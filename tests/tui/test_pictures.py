"""How each stage looks, at both sizes and in both languages."""

import functools
import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from itpchat.conversation import Conversation
from itpchat.conversation.views import Stage
from itpchat.tui.app import ItpchatApp
from itpchat.tui.crash import apology, place_of
from itpchat.tui.words import TAKE
from itpchat.wording import Language
from tests.conversation.playing import at, begun, gone_to, play
from tests.conversation.test_whole_conversations import MANY_TREATMENTS
from tests.tui.conftest import Picture
from tests.tui.looking import LARGE, SMALL, running, type_in
from tests.tui.scripted import Scripted
from tests.tui.scripted_results import Rich

STAGES: dict[str, tuple[Stage, tuple[str, ...]]] = {
    "language": ("language", ()),
    "notice": ("notice", ()),
    "several_answers": ("question", ("1, 3", "<enter>")),
    "ruled_out": ("question", ("none", "<enter>", "34", "<enter>")),
    "why": ("question", ("none", "<enter>", "34", "<enter>", "<f1>", "2")),
    "problem": ("question", ("none", "<enter>", "purple", "<enter>")),
    "sensitive": (
        "question",
        ("none", "<enter>", "34", "<enter>", "2", "<enter>", "12", "<enter>"),
    ),
    "start_over": ("question", ("none", "<enter>", "<f8>")),
    "leaving": ("question", ("none", "<enter>", "<ctrl+q>")),
    "asked_about": ("question", ("none", "<enter>", "?", "placebo", "<enter>")),
    "asking": ("question", ("none", "<enter>", "?")),
    "farewell": ("ended", ()),
    "folded": ("question", ("none", "<enter>", "34", "<enter>", "<f6>")),
    "review": ("question", ("none", "<enter>", "34", "<enter>", "2", "<enter>", "<f4>", "<down>")),
    "results": ("results", ()),
    "card": ("results", ("2", "<enter>")),
    "emergency": ("emergency", ()),
    "staff": ("staff", ()),
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", list(STAGES))
async def test_a_stage_looks_as_in_its_picture(
    name: str,
    size: tuple[int, int],
    language: Language,
    looks_as_before: Callable[[ItpchatApp], bool],
) -> None:
    stage, keys = STAGES[name]
    talk = Scripted(stage=stage, language=language, before=Scripted(stage="question"))
    async with running(replace(talk, language=language), size) as pilot:
        await type_in(pilot, *keys)
        assert isinstance(pilot.app, ItpchatApp)
        assert looks_as_before(pilot.app)


RICH: dict[str, tuple[Stage, tuple[str, ...]]] = {
    "changed": ("review", ()),
    "list": ("results", ()),
    "undone": ("question", ("none", "<enter>", "34", "<enter>")),
    "opened_out": ("results", ("3", "<enter>")),
    "opened_read_on": ("results", ("1", "<enter>", "<pagedown>", "<pagedown>", "<tab>")),
    "find_out": ("results", ("4", "<enter>")),
    "ask_team": ("results", ("5", "<enter>")),
    "narrow": ("results", ("6", "<enter>", "<down>")),
    "help": ("results", ("1", "<enter>", "<f12>", "2", "<enter>")),
    "supposing": ("results", ("3", "<enter>", "2", "<enter>")),
    "supposed": ("results", ("3", "<enter>", "2", "<enter>", "17", "<enter>")),
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", list(RICH))
async def test_what_can_be_done_looks_as_in_its_picture(
    name: str,
    size: tuple[int, int],
    language: Language,
    looks_as_before: Callable[[ItpchatApp], bool],
) -> None:
    stage, keys = RICH[name]
    given = (("age", "34", True), ("thinner", "no", True))
    talk = Rich(stage=stage, language=language, at=2 if stage != "question" else 0, given=given)
    if stage == "question":
        talk = replace(talk, given=())
    async with running(talk, size, may_suppose=True) as pilot:
        await type_in(pilot, *keys)
        assert isinstance(pilot.app, ItpchatApp)
        assert looks_as_before(pilot.app)


@functools.cache
def told(name: str) -> Conversation:
    """Give a real conversation, at its results or at a question."""
    match name:
        case "fits":
            return play(begun(), MANY_TREATMENTS).show_results()
        case "ruled_out":
            return at("activity", age="34", sex="#female", hiv="#positive").show_results()
        case "not_yet":
            return at("activity", age="12", sex="#male").show_results()
        case "read_back":
            words = "prednisone 10 mg since May, rituximab 2024 worked for a year, then stopped"
            return at("medicines_in_words").answer(words)
        case _:
            return gone_to(at("activity", age="75"), "infection_now")


REAL: dict[str, tuple[str, tuple[str, ...]]] = {
    "may_fit": ("fits", ()),
    "may_fit_opened": ("fits", ("1", "<enter>", "<pagedown>")),
    "not_a_fit": ("ruled_out", ()),
    "not_a_fit_opened": ("ruled_out", ("1", "<enter>")),
    "not_yet": ("not_yet", ()),
    "places": ("fits", ("filter", "<enter>", "<pagedown>", "<pagedown>")),
    "read_back": ("read_back", ()),
    "long_list": ("long_list", ("1, 3", "<enter>")),
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", list(REAL))
async def test_a_real_conversation_looks_as_in_its_picture(
    name: str,
    size: tuple[int, int],
    language: Language,
    looks_as_before: Callable[[ItpchatApp], bool],
) -> None:
    conversation, keys = REAL[name]
    talk = told(conversation).switch_language(language)
    command = {"filter": {"en": "filter", "zh": "筛选"}}
    async with running(talk, size) as pilot:
        await type_in(pilot, *(command.get(key, {}).get(language, key) for key in keys))
        assert isinstance(pilot.app, ItpchatApp)
        assert looks_as_before(pilot.app)


@pytest.mark.parametrize("columns", [80, 120])
def test_what_stands_there_after_a_crash_looks_as_in_its_picture(
    columns: int, snapshot: SnapshotAssertion
) -> None:
    try:
        raise ValueError("34, no thinner")
    except ValueError as error:
        left = apology(place_of(error).replace(str(error.__traceback__.tb_lineno), "1"))  # type: ignore[union-attr]
    assert "34, no thinner" not in left
    console = Console(record=True, width=columns, file=io.StringIO())
    console.print(left, markup=False, highlight=False)
    drawn = console.export_svg(title="itpchat", unique_id="terminal")
    assert drawn == snapshot.use_extension(Picture)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("page", ["take", "code"])
async def test_what_can_be_taken_home_looks_as_in_its_picture(
    page: str,
    size: tuple[int, int],
    language: Language,
    looks_as_before: Callable[[ItpchatApp], bool],
) -> None:
    async with running(begun(language).show_results(), size) as pilot:
        await type_in(pilot, TAKE.to(language), "<enter>")
        if page == "code":
            await type_in(pilot, "1", "<enter>")
        assert isinstance(pilot.app, ItpchatApp)
        assert looks_as_before(pilot.app)
