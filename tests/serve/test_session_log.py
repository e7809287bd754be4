"""The log of sessions: a JSON object on each line, whatever happens to the disk."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.serve.session_log import SessionLog


def noon() -> datetime:
    return datetime(2026, 11, 27, 12, tzinfo=UTC)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("ascii").splitlines()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log"


def test_events_are_added_to_a_file_for_its_owner(path: Path) -> None:
    for number in range(2):
        SessionLog(str(path), noon).tell("end", session=number, seconds=1.5)
    assert lines(path) == [
        {"at": "2026-11-27T12:00:00.000+00:00", "event": "end", "session": n, "seconds": 1.5}
        for n in range(2)
    ]
    assert path.stat().st_mode & 0o777 == 0o600


@given(st.text())
def test_whatever_a_value_holds_a_line_stays_one_line_of_printable_ascii(value: str) -> None:
    read, write = os.pipe()
    log = SessionLog(f"/proc/self/fd/{write}", noon)
    log.tell("start", term=value)
    line = os.read(read, 1 << 16).decode("ascii")
    os.close(read)
    os.close(write)
    assert line.index("\n") == len(line) - 1
    assert line[:-1].replace("\x7f", "").isprintable()
    assert json.loads(line)["term"] == value


def test_a_full_disk_stops_nobody_and_what_was_lost_is_counted(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = SessionLog(str(path), noon)
    write = os.write
    log.tell("start", session=1)
    room = [10]

    def full(file: int, data: bytes) -> int:
        if not room:
            raise OSError(28, "No space left on device")
        return write(file, data[: room.pop()])

    monkeypatch.setattr(os, "write", full)
    log.tell("start", session=2)
    log.tell("start", session=3)
    monkeypatch.setattr(os, "write", write)
    log.tell("start", session=4)
    whole = path.read_text().splitlines()
    assert len(whole) == 4
    assert not whole[1].endswith("}")
    assert json.loads(whole[2])["lines"] == 2
    assert json.loads(whole[3])["session"] == 4


def test_a_flood_is_one_line_and_a_count(path: Path) -> None:
    log = SessionLog(str(path), noon)
    for _ in range(500):
        log.gather("refused", "rate")
    log.tell_gathered()
    log.tell_gathered()
    log.gather("refused", "rate")
    assert [(line["why"], line["count"]) for line in lines(path)] == [
        ("rate", 1),
        ("rate", 499),
        ("rate", 1),
    ]


def test_a_log_that_was_put_aside_is_begun_anew(path: Path, tmp_path: Path) -> None:
    log = SessionLog(str(path), noon)
    log.tell("start")
    path.rename(tmp_path / "old")
    log.reopen()
    log.tell("end")
    assert [line["event"] for line in lines(path)] == ["end"]
