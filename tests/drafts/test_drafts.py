"""Drafts: sealed with a passcode, each trouble told in its own line, no file ever lost."""

import errno
import hashlib
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itpchat.drafts import sealing
from itpchat.drafts.files import Kept, read, resume, save
from itpchat.drafts.problems import DraftProblem
from itpchat.drafts.sealing import Key, new_key, opened, sealed

PASSCODE = "blue door 7"
CONTENT = {"intake": 1, "words": "血小板 18", "private": ["call back"]}


@pytest.fixture(scope="module")
def key() -> Key:
    return new_key(PASSCODE)


@pytest.fixture(scope="module")
def written(key: Key) -> bytes:
    return sealed(CONTENT, key)


def _problem(file: bytes, passcode: str = PASSCODE) -> str:
    with pytest.raises(DraftProblem) as raised:
        opened("d.draft", file, passcode)
    return str(raised.value)


def test_a_draft_comes_back_as_it_was(written: bytes) -> None:
    assert opened("d.draft", written, PASSCODE)[0] == CONTENT


def test_nothing_of_the_content_stands_in_the_file(written: bytes) -> None:
    assert b"call back" not in written
    assert "血小板".encode() not in written


def test_the_same_content_is_sealed_anew_each_time(key: Key, written: bytes) -> None:
    assert sealed(CONTENT, key) != written


def test_a_wrong_passcode_is_told_as_such(written: bytes) -> None:
    assert _problem(written, "blue door 8") == (
        "d.draft: the passcode is wrong. Nothing was changed."
    )


@pytest.mark.parametrize("passcode", ["", "a", "1234567"])
def test_a_short_passcode_is_refused(passcode: str) -> None:
    with pytest.raises(DraftProblem, match="too short: 8 characters or more"):
        new_key(passcode)


def test_a_draft_cut_anywhere_is_told_as_cut(written: bytes) -> None:
    for length in [*range(len(sealing.MAGIC), 400, 7), len(written) // 2, len(written) - 1]:
        assert "is cut short" in _problem(written[:length]), length


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_changed_bit_is_never_opened_and_never_told_as_a_wrong_passcode(
    data: st.DataObject, written: bytes
) -> None:
    place = data.draw(st.integers(0, len(written) - 1))
    bit = data.draw(st.integers(0, 7))
    changed = bytearray(written)
    changed[place] ^= 1 << bit
    told = _problem(bytes(changed))
    assert "passcode" not in told
    assert any(
        word in told for word in ("was changed", "cut short", "no draft", "newer version")
    ), told


def test_content_that_was_changed_with_its_hash_is_told_as_changed(written: bytes) -> None:
    body = bytearray(written[:-32])
    body[-20] ^= 1
    assert "was changed" in _problem(_with_hash(bytes(body)))


def test_a_header_that_was_changed_with_its_hash_is_told_as_changed(written: bytes) -> None:
    start = len(sealing.MAGIC) + 3
    end = start + int.from_bytes(written[start - 2 : start], "big")
    header = json.loads(written[start:end])
    header["nonce"] = header["nonce"][::-1]
    changed = json.dumps(header, sort_keys=True).encode()
    assert len(changed) == end - start
    assert "was changed" in _problem(_with_hash(written[:start] + changed + written[end:-32]))


def test_parameters_that_would_eat_the_memory_are_refused(written: bytes) -> None:
    start = len(sealing.MAGIC) + 3
    end = start + int.from_bytes(written[start - 2 : start], "big")
    header = json.loads(written[start:end])
    header["kdf"]["memory_kib"] = 2**31
    changed = json.dumps(header, sort_keys=True).encode()
    lead = written[: start - 2] + len(changed).to_bytes(2, "big") + changed
    assert "was changed" in _problem(_with_hash(lead + written[end:-32]))


@pytest.mark.parametrize("other", [b"", b"%PDF-1.7", b"patient: 1\n", b"itpchat"])
def test_another_file_is_told_as_no_draft(other: bytes) -> None:
    told = _problem(other)
    assert "no draft" in told or "cut short" in told


def test_a_newer_version_is_told_as_such(written: bytes) -> None:
    newer = bytearray(written)
    newer[len(sealing.MAGIC)] = 9
    assert "newer version" in _problem(bytes(newer))


def _with_hash(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


# On disk


def test_a_draft_is_for_its_owner_alone(key: Key, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        save(CONTENT, tmp_path / "a.draft", key)
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a.draft").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["a.draft"]


def test_a_draft_overwrites_no_other_file(key: Key, tmp_path: Path) -> None:
    other = tmp_path / "list.txt"
    other.write_text("mine")
    with pytest.raises(DraftProblem, match="is there already"):
        save(CONTENT, other, key)
    assert other.read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["list.txt"]


def test_a_draft_is_saved_again_over_itself(key: Key, tmp_path: Path) -> None:
    path = tmp_path / "a.draft"
    first = save(CONTENT, path, key)
    second = save({**CONTENT, "more": 1}, path, key, first)
    assert resume(path, read(path), PASSCODE)[0]["more"] == 1
    assert second.digest != first.digest
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(key: Key, tmp_path: Path) -> None:
    path = tmp_path / "a.draft"
    mine = save(CONTENT, path, key)
    save({"intake": 1, "words": "theirs"}, path, key, mine)
    with pytest.raises(DraftProblem, match="somebody else"):
        save(CONTENT, path, key, mine)
    assert resume(path, read(path), PASSCODE)[0]["words"] == "theirs"


def test_a_draft_whose_file_is_gone_is_saved_again(key: Key, tmp_path: Path) -> None:
    path = tmp_path / "a.draft"
    kept = save(CONTENT, path, key)
    path.unlink()
    save(CONTENT, path, key, kept)
    assert resume(path, read(path), PASSCODE)[0] == CONTENT


def test_a_folder_that_is_not_there_is_told(key: Key, tmp_path: Path) -> None:
    with pytest.raises(DraftProblem, match=r"was not saved: the folder or file is not there"):
        save(CONTENT, tmp_path / "gone" / "a.draft", key)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "writing there is not allowed"),
    ],
)
def test_a_disk_that_fails_leaves_the_old_draft_and_nothing_half_written(
    code: int, reason: str, key: Key, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.draft"
    kept = save(CONTENT, path, key)
    before = path.read_bytes()

    def fails(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(DraftProblem, match=f"{reason}. What you entered is still here"):
        save({**CONTENT, "more": 1}, path, key, kept)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["a.draft"]


def test_no_trouble_with_reading_changes_the_file(written: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.draft"
    for broken in (written, written[:200], b"other", written[:-1] + b"\0"):
        path.write_bytes(broken)
        told: dict[str, Any] | None = None
        try:
            told, kept = resume(path, read(path), "a wrong one")
            assert isinstance(kept, Kept)
        except DraftProblem:
            pass
        assert told is None
        assert path.read_bytes() == broken
