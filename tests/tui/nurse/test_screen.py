"""The nurse's screen: notes, the form, the criteria, drafts, all by the keyboard."""

import errno
from pathlib import Path

import pytest

from itpchat.conversation import Setting
from tests.tui.looking import LARGE, SMALL, seen, type_in
from tests.tui.nurse.typing import burst, intake, intake_of, paste, screen

EXAMPLE = "34F ITP 2y plt 18 pred 10 stable elt failed RTX 3/25 relapsed HBsAg neg"
PASSCODE = "blue door 7"
ENTER = "<enter>"


async def test_a_pasted_line_waits_in_the_line_for_enter(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await paste(pilot, EXAMPLE)
        assert intake(pilot).untouched
        assert screen(pilot).entry.line.value == EXAMPLE
        await type_in(pilot, ENTER)
        assert "[x] Platelets" in seen(pilot)
        assert not intake(pilot).conversation.session.answers


async def test_a_note_of_many_lines_is_read_as_it_was_pasted(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await paste(pilot, "34F\nplt 18\nFHx: mother plt 5\nHBsAg neg\n")
        await type_in(pilot, ENTER)
        answers = intake(pilot).conversation.session.answers
        assert answers["platelets"].value == 18
        assert answers["hepatitis_b_test"].value == "negative"
        assert "FHx: mother plt 5" in intake(pilot).unread


@pytest.mark.slow
async def test_fifty_kilobytes_can_be_pasted_and_nothing_is_lost(nurse: Setting) -> None:
    text = "Seen in clinic, feels well, walks the dog.\n" * 1200 + "plt 18\n"
    async with intake_of(nurse) as pilot:
        await paste(pilot, text)
        await type_in(pilot, ENTER)
        assert intake(pilot).conversation.session.answers["platelets"].value == 18
        assert intake(pilot).texts == (text.strip(),)


async def test_space_leaves_a_reading_out(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "plt 18, HBsAg neg", ENTER, "<space>", ENTER)
        assert "platelets" not in intake(pilot).conversation.session.answers
        assert "plt 18" in intake(pilot).unread


async def test_what_is_turned_down_is_kept_under_the_notes(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "plt 18", ENTER, "<f2>")
        assert not intake(pilot).conversation.session.answers
        await type_in(pilot, "<f5>")
        assert "plt 18" in seen(pilot)


async def test_a_note_about_somebody_else_says_so_and_fills_nothing(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "mother has ITP, plt 12", ENTER)
        assert "speaks of somebody else" in seen(pilot)
        assert not intake(pilot).conversation.session.answers
        assert intake(pilot).unread == ("mother has ITP, plt 12",)


async def test_an_answer_leads_to_the_next_open_line(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        first = screen(pilot).desk.at
        await type_in(pilot, "34", ENTER)
        assert first == "age#"
        assert intake(pilot).conversation.session.answers["age"].value == 34
        assert screen(pilot).desk.at == "primary#"


async def test_what_is_not_understood_stays_to_be_corrected(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "purple", ENTER)
        assert screen(pilot).entry.line.value == "purple"
        assert "did not understand" in seen(pilot)
        await type_in(pilot, "34", ENTER)
        assert intake(pilot).conversation.session.answers["age"].value == 34


async def test_typing_ahead_loses_no_letter_and_answers_no_other_line(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await burst(pilot, "34", ENTER, ENTER, ENTER, "no HIV", ENTER, ENTER, "y", ENTER, "<down>")
        answers = intake(pilot).conversation.session.answers
        assert answers["age"].value == 34
        (item,) = answers["illnesses_in_words"].value["items"]
        assert (item["concept"], item["denied"]) == ("hiv_infection", True)
        assert answers["primary"].value is True
        assert len(answers) == 3
        assert screen(pilot).entry.line.value == ""


async def test_an_impossible_unit_gets_its_line(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "creatinine 1.1 mmol/L", ENTER)
        assert "cannot be: it is given in mg/dL or µmol/L" in " ".join(seen(pilot).split())
        await type_in(pilot, ENTER)
        assert intake(pilot).lacking
        await type_in(pilot, "88 umol/L (limit 106)", ENTER)
        assert not intake(pilot).lacking
        assert "creatinine" in intake(pilot).conversation.session.answers


async def test_from_a_cell_to_the_answer_behind_it(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "12M", ENTER, ENTER, "<f4>", "<right>")
        assert "I2: stands in the way" in seen(pilot)
        assert "Behind it: Age: 12" in seen(pilot)
        await type_in(pilot, ENTER)
        assert screen(pilot).desk.at == "age#"
        assert screen(pilot).desk.page == "form"


async def test_every_cell_can_be_reached_by_the_arrows(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "<f4>")
        places = {screen(pilot).desk.cell}
        for _ in range(60):
            await pilot.press("down")
            places.add(screen(pilot).desk.cell)
        assert {trial for trial, _ in places} == set(range(5))
        for _ in range(60):
            await pilot.press("up")
        assert screen(pilot).desk.cell == (0, 0)


async def test_a_look_as_if_changes_nothing(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "34M plt 18", ENTER, ENTER)
        while screen(pilot).desk.at != "platelets#":
            await pilot.press("down")
        before = intake(pilot).conversation.log
        await type_in(pilot, "=45", ENTER)
        assert "Only a look, as if" in seen(pilot)
        assert "5 still possible" not in seen(pilot)
        await type_in(pilot, "<f4>")
        assert "Only a look, as if" in seen(pilot)
        assert intake(pilot).conversation.log == before
        await type_in(pilot, "<f2>")
        assert "5 still possible" in seen(pilot)


async def test_the_rest_is_denied_only_after_it_was_shown(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "<f9>")
        assert "deny 25: Viral hepatitis" in " ".join(seen(pilot).split())
        assert not intake(pilot).conversation.session.answers
        await type_in(pilot, "1", ENTER)
        assert intake(pilot).conversation.session.answers["cancer"].value == "never"
        await type_in(pilot, "<ctrl+z>")
        assert not intake(pilot).conversation.session.answers


async def test_a_medicine_can_be_told_more_of_and_taken_off(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "on elt 50 mg daily", ENTER, ENTER)
        while screen(pilot).desk.at != "medicines_in_words#eltrombopag":
            await pilot.press("down")
        await type_in(pilot, "stopped 2025-03, no response", ENTER)
        (treatment,) = intake(pilot).conversation.session.record.patient.treatments
        assert (str(treatment.stopped_on), treatment.response) == ("2025-03", "no_response")
        while screen(pilot).desk.at != "medicines_in_words#eltrombopag":
            await pilot.press("up")
        await type_in(pilot, "-", ENTER)
        assert not intake(pilot).conversation.session.record.patient.treatments


async def test_signs_of_an_emergency_are_told_and_block_nothing(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "34F plt 8, black stools since yesterday", ENTER, ENTER)
        assert "Signs of an emergency" in seen(pilot)
        await type_in(pilot, "<f4>", "<f2>", "y", ENTER)
        assert "Signs of an emergency" in seen(pilot)
        assert intake(pilot).conversation.session.alarm == ()


async def test_brackets_are_brackets(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "<f5>", "call [red]ward[/] [@click=app.quit]now[/]", ENTER)
        assert "[red]ward[/] [@click=app.quit]now[/]" in seen(pilot)


async def test_the_language_is_switched_in_place(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, EXAMPLE, ENTER, "<f3>")
        assert "血小板" in seen(pilot)
        await type_in(pilot, ENTER, "<f3>")
        assert intake(pilot).conversation.session.answers["platelets"].value == 18


# Drafts


async def test_a_draft_is_saved_and_taken_up_again(nurse: Setting, tmp_path: Path) -> None:
    path = tmp_path / "a.draft"
    async with intake_of(nurse) as pilot:
        await type_in(pilot, EXAMPLE, ENTER, ENTER, "<f5>", "call back", ENTER, "<f6>")
        await type_in(pilot, str(path), ENTER, PASSCODE)
        assert PASSCODE not in seen(pilot)
        await type_in(pilot, ENTER, PASSCODE, ENTER)
        assert f"Saved:{path}" in "".join(seen(pilot).split())
        saved = intake(pilot)
    async with intake_of(nurse, draft=path) as pilot:
        await type_in(pilot, "wrong one", ENTER)
        assert "the passcode is wrong" in seen(pilot)
        await type_in(pilot, PASSCODE, ENTER)
        assert intake(pilot).conversation.session.answers == saved.conversation.session.answers
        assert intake(pilot).private == ("call back",)
        assert intake(pilot).doubts == saved.doubts
        assert "saved" in seen(pilot)


async def test_two_passcodes_that_differ_are_asked_again(nurse: Setting, tmp_path: Path) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "34", ENTER, "<f6>", str(tmp_path / "a.draft"), ENTER)
        await type_in(pilot, "short", ENTER)
        assert "too short" in seen(pilot)
        await type_in(pilot, "<ctrl+u>", PASSCODE, ENTER, "another one", ENTER)
        assert "differ" in seen(pilot)
        assert not list(tmp_path.iterdir())


async def test_a_draft_is_saved_again_once_there_is_room(
    nurse: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.draft"
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "34", ENTER, "<f6>", str(path), ENTER)
        await type_in(pilot, PASSCODE, ENTER, PASSCODE, ENTER)
        first = path.read_bytes()

        def full(handle: int) -> None:
            raise OSError(errno.ENOSPC, "no space")

        with monkeypatch.context() as patched:
            patched.setattr("os.fsync", full)
            await type_in(pilot, "y", ENTER, "<f6>")
        assert "the disk is full" in " ".join(seen(pilot).split())
        assert path.read_bytes() == first
        await type_in(pilot, str(path), ENTER)
        assert path.read_bytes() != first
        assert screen(pilot).desk.asking == ""


@pytest.mark.parametrize("where", ["gone/a.draft", "taken.txt"])
async def test_a_draft_that_cannot_be_saved_loses_nothing(
    where: str, nurse: Setting, tmp_path: Path
) -> None:
    (tmp_path / "taken.txt").write_text("mine")
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "34", ENTER, "<f6>", str(tmp_path / where), ENTER)
        await type_in(pilot, PASSCODE, ENTER, PASSCODE, ENTER)
        told = " ".join(seen(pilot).split())
        assert "still here" in told or "there already" in told
        assert intake(pilot).conversation.session.answers["age"].value == 34
        better = tmp_path / "b.draft"
        await type_in(pilot, str(better), ENTER, PASSCODE, ENTER, PASSCODE, ENTER)
        assert better.exists()
        assert (tmp_path / "taken.txt").read_text() == "mine"


@pytest.mark.parametrize("ending", ["txt", "pdf", "html", "md", "json", "fhir.json"])
async def test_a_sheet_is_written_to_a_new_file(
    ending: str, nurse: Setting, tmp_path: Path
) -> None:
    path = tmp_path / f"sheet.{ending}"
    passcode = (ENTER,) if ending == "pdf" else ()
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "34F plt 18", ENTER, ENTER, "<f7>", str(path), ENTER, ENTER, *passcode)
        assert path.stat().st_size > 1000
        assert path.stat().st_mode & 0o777 == 0o600
        assert "Sheet written" in seen(pilot)


async def test_a_sheet_overwrites_nothing_and_its_name_tells_its_form(
    nurse: Setting, tmp_path: Path
) -> None:
    taken = tmp_path / "mine.txt"
    taken.write_text("mine")
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "34F plt 18", ENTER, ENTER, "<f7>", "sheet", ENTER)
        assert "tells the form" in seen(pilot)
        await type_in(pilot, "<escape>", "<f7>", str(taken), ENTER, ENTER)
        assert taken.read_text() == "mine"
        assert intake(pilot).conversation.session.answers["platelets"].value == 18


async def test_leaving_with_something_unsaved_is_asked(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "34", ENTER, "<ctrl+q>")
        assert "not saved" in seen(pilot)
        await type_in(pilot, "n", ENTER)
        assert intake(pilot).conversation.session.answers["age"].value == 34
        await type_in(pilot, "<ctrl+q>", "y", ENTER)
        assert not pilot.app.is_running


async def test_an_empty_intake_is_left_at_once(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, "<ctrl+q>")
        assert not pilot.app.is_running


async def test_a_new_patient_begins_with_nothing_of_the_last(nurse: Setting) -> None:
    async with intake_of(nurse) as pilot:
        await type_in(pilot, EXAMPLE, ENTER, ENTER, "<f8>", "y", ENTER)
        assert intake(pilot).untouched
        assert intake(pilot).texts == ()
        assert screen(pilot).desk.passcode == ""


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_trials_stay_in_view(size: tuple[int, int], nurse: Setting) -> None:
    async with intake_of(nurse, size=size) as pilot:
        await type_in(pilot, "12M", ENTER, ENTER)
        assert "not yet" in seen(pilot).lower()
