"""Taking it home from the screen: the sheet on paper, and the code of every trial."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from itpchat.conversation import Conversation
from itpchat.reports.links import qr_lines, registry_link
from itpchat.settings import Features, Printing, Settings
from itpchat.tui.app import ItpchatApp
from itpchat.wording import Language
from tests.conversation.playing import ALL_TRIALS, at
from tests.tui.looking import LARGE, SMALL, Running, running, seen, settle, type_in

PRINTER = Settings(printing=Printing(printer="ward-3"))


def finished(language: Language = "en", settings: Settings = PRINTER) -> Conversation:
    """Give a conversation at its results."""
    return at("primary", language, settings).show_results()


async def taking(pilot: Running) -> None:
    """Go to the last thing that the list of results offers."""
    await type_in(pilot, "<up>", "<enter>")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", ["offers", "code"])
async def test_taking_it_home_looks_as_in_its_picture(
    name: str,
    size: tuple[int, int],
    language: Language,
    looks_as_before: Callable[[ItpchatApp], bool],
) -> None:
    async with running(finished(language), size) as pilot:
        await taking(pilot)
        if name == "code":
            await type_in(pilot, "3", "<enter>")
        assert isinstance(pilot.app, ItpchatApp)
        assert looks_as_before(pilot.app)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
async def test_the_whole_code_of_every_trial_is_seen_one_after_the_other(
    size: tuple[int, int],
) -> None:
    links = []
    async with running(finished(), size) as pilot:
        await taking(pilot)
        await type_in(pilot, "3", "<enter>")
        for _ in ALL_TRIALS:
            drawn = seen(pilot)
            link = next(registry_link(t) for t in ALL_TRIALS if registry_link(t) in drawn)
            lines = drawn.splitlines()
            code = qr_lines(link)
            left = next(line.index(code[0]) for line in lines if code[0] in line)
            top = next(n for n, line in enumerate(lines) if line[left:].startswith(code[0]))
            shown = [line[left : left + len(code[0])] for line in lines[top : top + len(code)]]
            assert [line.rstrip() for line in shown] == [line.rstrip() for line in code]
            links.append(link)
            await type_in(pilot, "<right>")
        await type_in(pilot, "<enter>")
        assert "What would you like to take home?" in seen(pilot)
    assert sorted(links) == sorted(map(registry_link, ALL_TRIALS))


async def test_from_the_codes_the_way_back_leads_to_the_list_of_results() -> None:
    async with running(finished()) as pilot:
        await taking(pilot)
        await type_in(pilot, "3", "<enter>", "<f2>")
        assert "What would you like to take home?" in seen(pilot)
        await type_in(pilot, "<f2>")
        assert "Take it home" in seen(pilot)


async def settled_print(pilot: Running) -> str:
    """Wait until the printer has answered, and give what is seen then."""
    await pilot.app.workers.wait_for_complete()
    await settle(pilot)
    return seen(pilot)


async def test_the_sheet_is_printed_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    (tmp_path / "lp").write_text(f"#!/bin/sh\ncat > {tmp_path}/printed\n")
    (tmp_path / "lp").chmod(0o700)
    async with running(finished()) as pilot:
        await taking(pilot)
        await type_in(pilot, "1", "<enter>")
        assert "on its way to the printer" in await settled_print(pilot)
    assert (tmp_path / "printed").read_bytes().startswith(b"%PDF")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lp", "printed"]


async def test_a_printer_that_fails_is_told_and_the_answers_are_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    (tmp_path / "lp").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "lp").chmod(0o700)
    async with running(finished()) as pilot:
        await taking(pilot)
        await type_in(pilot, "2", "<enter>")
        assert "The printer did not take the sheet" in await settled_print(pilot)
        await type_in(pilot, "<f2>")
        assert "Take it home" in seen(pilot)


async def test_without_a_printer_only_the_codes_are_offered() -> None:
    async with running(finished(settings=Settings())) as pilot:
        await taking(pilot)
        assert "QR code to the listing" in seen(pilot)
        assert "Print" not in seen(pilot)


async def test_a_site_that_wants_neither_offers_nothing() -> None:
    bare = Settings(features=Features(sheet=False, qr_code=False))
    async with running(finished(settings=bare), LARGE) as pilot:
        assert "Take it home" not in seen(pilot)
