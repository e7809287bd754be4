"""`itpchat check` itself: what it prints where, and with which exit code."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from itpchat.checks.pages.patient_file import patient_file_page
from itpchat.cli import main
from itpchat.folders import Folders
from itpchat.loading import load_words
from tests.checks.houses import CLEAN, TODAY, TRIAL, change, copy

LINE = re.compile(
    r"(?P<file>[^:]+):(?P<line>\d+): (?P<code>[a-z-]+) (?P<message>.+) \((?P<fix>.+)\)"
)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house with us in it, on the day of the tests; what ships is a house like it."""
    copy(tmp_path)
    monkeypatch.chdir(tmp_path)
    shipped = Folders(CLEAN / "trials", CLEAN / "dialogs")
    chosen = Folders.chosen
    monkeypatch.setattr("itpchat.commands.checking.today", lambda: TODAY)
    monkeypatch.setattr(
        Folders,
        "chosen",
        lambda trials=None, dialogs=None: chosen(trials, dialogs) if trials else shipped,
    )
    return tmp_path


def run(*more: str) -> int:
    return main(["check", "--trials", "trials", "--dialogs", "dialogs", *more])


def test_a_clean_house_prints_nothing_and_ends_with_0(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run() == 0
    assert capsys.readouterr() == ("", "0 errors, 0 warnings\n")


def test_an_error_is_a_line_with_file_line_code_message_and_fix_and_ends_with_1(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = change(house, TRIAL, "rule: {hbsag: positive}", "rule: {hbsag: postive}")
    assert run() == 1
    printed = capsys.readouterr()
    found = LINE.fullmatch(printed.out.rstrip("\n"))
    assert found
    assert found.groupdict() == {
        "file": TRIAL,
        "line": str(line),
        "code": "unknown-option",
        "message": "there is no option 'postive'",
        "fix": "did you mean positive?",
    }
    assert printed.err == "1 error, 0 warnings\n"


def test_a_warning_alone_ends_with_0(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(house, TRIAL, "  rules: {by: Dr Example, on: 2026-06-10}", "  rules: null")
    assert run() == 0
    printed = capsys.readouterr()
    assert " not-reviewed " in printed.out
    assert printed.err == "0 errors, 1 warning\n"


def test_the_day_decides_how_old_a_record_is(
    house: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for day, codes in ((date(2027, 6, 1), 0), (date(2027, 6, 2), 1)):
        monkeypatch.setattr("itpchat.commands.checking.today", lambda day=day: day)
        assert run() == 0
        assert capsys.readouterr().out.count(" old-record ") == codes


def test_json_is_the_contract_to_the_letter(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = change(house, TRIAL, "rule: {hbsag: positive}", "rule: {hbsag: postive}")
    assert run("--json") == 1
    assert json.loads(capsys.readouterr().out) == {
        "problems": [
            {
                "file": TRIAL,
                "line": line,
                "code": "unknown-option",
                "severity": "error",
                "message": "there is no option 'postive'",
                "fix": "did you mean positive?",
            }
        ]
    }


def test_json_of_a_clean_house_has_no_problems(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--json") == 0
    assert json.loads(capsys.readouterr().out) == {"problems": []}


def test_no_escape_sequence_of_a_file_reaches_the_terminal(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(house, TRIAL, "rule: {hbsag: positive}", 'rule: {hbsag: "\\e[31m\\n"}')
    for arguments in ((), ("--json",)):
        assert run(*arguments) == 1
        assert "\x1b" not in capsys.readouterr().out


def test_schemas_are_written_beside_the_check(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--schema", "schemas") == 0
    assert "wrote schemas/trial.schema.json\n" in capsys.readouterr().err
    assert json.loads(Path("schemas/trial.schema.json").read_text(encoding="utf-8"))["title"]


def test_schemas_need_words_and_the_problems_are_told_all_the_same(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("dialogs/facts.yaml").write_text("facts: [", encoding="utf-8")
    assert run("--schema", "schemas") == 1
    assert " yaml-syntax " in capsys.readouterr().out
    assert not Path("schemas").exists()


def test_the_page_of_the_patient_file_is_up_to_date() -> None:
    page = Path(__file__).parents[2] / "docs" / "patient-file.md"
    facts = load_words(Folders.chosen()).facts
    assert page.read_text(encoding="utf-8") == patient_file_page(facts), "run `make docs`"


def test_the_page_of_the_patient_file_names_every_fact() -> None:
    facts = load_words(Folders.chosen()).facts
    page = patient_file_page(facts)
    assert [fact_id for fact_id in facts.facts if f"| `{fact_id}` |" not in page] == []
