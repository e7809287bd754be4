"""The help page: common questions, the glossary, and words explained where they stand."""

import pytest

from itpchat.wording import Language
from tests.conversation.playing import at
from tests.tui.looking import LARGE, SMALL, main_screen, running, seen, type_in


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize("way", [("<f12>",), ("help", "<enter>"), ("常见问题", "<enter>")])
async def test_a_key_or_a_word_leads_to_the_help_and_back_to_the_question(
    size: tuple[int, int], way: tuple[str, ...]
) -> None:
    async with running(at("age"), size) as pilot:
        await type_in(pilot, *way)
        assert "What is a clinical trial?" in seen(pilot)
        assert "A clinical trial is a study with people." not in seen(pilot)
        await type_in(pilot, "1", "<enter>")
        assert "A clinical trial is a study with people." in seen(pilot)
        await type_in(pilot, "<f2>")
        assert "How old" in seen(pilot)


async def test_a_typed_word_is_looked_up() -> None:
    async with running(at("age")) as pilot:
        await type_in(pilot, "<f12>", "placebo", "<enter>")
        assert main_screen(pilot).standing.unfolded.startswith("word:")
        await type_in(pilot, "xyzzy", "<enter>")
        assert "That word is not explained here." in seen(pilot)


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("en", "apheresis", "Blood goes from a vein"),
        ("en", "aphere", "Blood goes from a vein"),
        ("en", "50", "The number by which a study"),
        ("zh", "单采", "血液流过机器"),
    ],
)
async def test_what_explains_a_word_is_brought_into_view(
    language: Language, typed: str, told: str
) -> None:
    async with running(at("age", language)) as pilot:
        await type_in(pilot, "<f12>", typed, "<enter>")
        assert told in seen(pilot)
        assert "►" in seen(pilot)


async def test_a_word_of_a_question_is_explained_in_place() -> None:
    async with running(at("chemotherapy"), LARGE) as pilot:
        assert "Strong medicines that stop" in seen(pilot)
    async with running(at("chemotherapy"), SMALL) as pilot:
        await type_in(pilot, "<f1>")
        assert "Strong medicines that stop" in seen(pilot)


@pytest.mark.parametrize(("language", "colon"), [("en", ": "), ("zh", "：")])
async def test_a_word_is_led_to_what_explains_it_by_the_colon_of_its_language(
    language: Language, colon: str
) -> None:
    there = at("chemotherapy", language)
    prompt = there.view().prompt
    assert prompt is not None
    assert prompt.terms
    async with running(there, LARGE) as pilot:
        assert prompt.terms[0].name + colon in seen(pilot)


async def test_the_words_of_a_page_stand_first_in_its_help() -> None:
    async with running(at("sex", age="80").show_results()) as pilot:
        await type_in(pilot, "1", "<enter>", "<f12>")
        text = seen(pilot)
        assert text.index("Words on this page") < text.index("CAR-T")
