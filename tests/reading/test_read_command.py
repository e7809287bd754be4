import io
import json
from typing import Any

import pytest

from itpchat.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["read", *arguments])
    return code, capsys.readouterr().out


def test_read_prints_one_object_with_the_mentions(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "stopped rituxan 3 months ago", "--json", "--as-of", "2026-11-22")
    (mention,) = json.loads(out)["mentions"]
    assert code == 0
    assert (mention["concept"], mention["taking"], mention["stopped_on"]) == (
        "rituximab",
        False,
        "2026-08",
    )


def test_with_a_dash_every_line_is_answered_with_one_object(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "没有乙肝\n\nlupus\n\xff".encode("utf-8", "surrogateescape") + b"\xfe\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))
    code, out = run(capsys, "-", "--lang", "zh")
    answers: list[dict[str, Any]] = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [len(answer["mentions"]) for answer in answers] == [1, 0, 1, 0]
    assert answers[0]["mentions"][0]["denied"] is True


def test_read_tells_people_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "no aspirin, metformin, blorbuzumib")
    assert code == 0
    assert out.splitlines() == [
        "aspirin = aspirin  denied; taking: no",
        "metformin  [other medication]",
        "not read: blorbuzumib",
    ]


def test_an_empty_text_is_answered(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "", "--json")
    assert code == 0
    assert json.loads(out) == {"text": "", "mentions": [], "others": [], "unread": []}


def test_a_wrong_day_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["read", "lupus", "--as-of", "2026"])
    assert stopped.value.code == 2
