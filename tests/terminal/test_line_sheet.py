"""The sheet in the line mode: read, printed, saved, with a code for each trial."""

import functools
import io
import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from itpchat.conversation import Conversation
from itpchat.line import run_line
from itpchat.reports.links import qr_lines, registry_link
from itpchat.settings import Features, Printing, Settings
from itpchat.terminal.line_pages import cards_in
from itpchat.wording import Language
from tests.conversation.playing import at

PRINTER = Settings(printing=Printing(printer="ward-3"))


@functools.cache
def finished(
    language: Language = "en", settings: Settings = PRINTER, *, nurse: bool = False
) -> Conversation:
    """Give a conversation at its results, with a private answer."""
    told = at("hiv", language, settings).answer("阳性" if language == "zh" else "positive")
    if nurse:
        script = replace(told.setting.script, name="nurse")
        told = replace(told, setting=replace(told.setting, script=script))
    return told.show_results()


def held(talk: Conversation, *lines: str) -> str:
    """Hold the conversation on these lines, and give what was written after the results."""
    writing = io.StringIO()
    reading = io.StringIO("".join(f"{line}\n" for line in (*lines, "quit")))
    assert run_line(talk, reading, writing) == 0
    return writing.getvalue().partition("\n> ")[2]


def test_the_results_tell_what_can_be_done_with_the_sheet() -> None:
    writing = io.StringIO()
    run_line(finished(), io.StringIO("quit\n"), writing)
    assert "type sheet to read it in one piece" in writing.getvalue()
    assert "type print" in writing.getvalue()
    assert "type: save" not in writing.getvalue()


def test_the_sheet_is_read_out_without_private_answers() -> None:
    told = held(finished(), "sheet")
    assert "Clinical trials for ITP: your sheet" in told
    assert "HIV: Positive" not in told
    assert "Positive" in held(finished(), "sheet private")


def test_the_sheet_is_read_out_in_chinese() -> None:
    told = held(finished("zh"), "结果单")
    assert "ITP临床试验：您的结果单" in told
    assert "：阳性\n" not in told
    assert "：阳性\n" in held(finished("zh"), "结果单 隐私")


def test_each_trial_has_a_code_that_leads_to_its_listing() -> None:
    cards = cards_in(finished().view())
    for number, card in enumerate(cards, 1):
        told = held(finished(), f"code {number}")
        link = registry_link(card.trial)
        assert link in told
        assert "\n".join(qr_lines(link)) in told
    assert "There is no trial of that number." in held(finished(), f"code {len(cards) + 1}")


def test_nothing_is_written_to_disk_outside_of_the_nurses_mode(tmp_path: Path) -> None:
    told = held(finished(), f"save {tmp_path}/sheet.txt")
    assert "Files are written in the nurse’s mode alone." in told
    assert not list(tmp_path.iterdir())


def test_a_nurse_saves_the_sheet_for_nobody_else_to_read(tmp_path: Path) -> None:
    path = tmp_path / "sheet.json"
    told = held(finished(nurse=True), f"save private {path}")
    assert f"Saved, for you alone to read: {path}" in told
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(path.read_text(encoding="utf-8"))["private_answers"] is True
    again = held(finished(nurse=True), f"save {path}", "sheet")
    assert "it is left as it is" in again
    assert "Clinical trials for ITP" in again  # nothing is lost, and it goes on


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("a", "a"), "The passcode is too short"),
        (("three blue horses", "three blue houses"), "The two passcodes are not the same"),
    ],
)
def test_a_passcode_that_is_no_good_writes_no_file(
    lines: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.pdf"
    assert told in held(finished(nurse=True), f"save {path}", *lines)
    assert not path.exists()


def test_a_pdf_is_saved_with_a_passcode_or_without(tmp_path: Path) -> None:
    locked, plain = tmp_path / "locked.pdf", tmp_path / "plain.pdf"
    code = "three blue horses"
    held(finished(nurse=True), f"save {locked}", code, code, f"save {plain}", "")
    assert b"/Encrypt" in locked.read_bytes()
    assert b"/Encrypt" not in plain.read_bytes()


def test_a_name_without_a_known_ending_and_no_name_are_told() -> None:
    told = held(finished(nurse=True), "save sheet.docx", "save")
    assert "sheet.docx: the name does not tell the form" in told
    assert "the name of a new file" in told


def test_the_sheet_is_printed_and_a_printer_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    lp = tmp_path / "lp"
    lp.write_text(f"#!/bin/sh\ncat > {tmp_path}/printed\n")
    lp.chmod(0o700)
    assert "on its way to the printer" in held(finished(), "print")
    assert (tmp_path / "printed").read_bytes().startswith(b"%PDF")
    lp.write_text("#!/bin/sh\nexit 1\n")
    assert "The printer did not take the sheet" in held(finished(), "print")
    assert "No printer is set here" in held(finished(settings=Settings()), "print")


def test_a_site_can_do_without_sheet_and_codes() -> None:
    bare = Settings(features=Features(sheet=False, qr_code=False))
    told = held(finished(settings=bare), "sheet", "code 1")
    assert "Clinical trials for ITP: your sheet" not in told
    assert "clinicaltrials.gov" not in told
