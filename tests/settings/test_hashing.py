"""`itpchat hash`, and the settings as commands read them."""

import subprocess
from pathlib import Path

import pytest

from itpchat.secret_hash import hash_of, is_hash, matches
from tests.running import COMMAND, assert_told_once, run


def hashed(secret: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "hash"], input=secret, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_hash_is_known_by_its_own_secret_alone() -> None:
    done = hashed("4711\n")
    assert done.returncode == 0
    written = done.stdout.strip()
    assert is_hash(written)
    assert matches("4711", written)
    assert not matches("4712", written)
    assert not matches("4711\n", written)
    assert "4711" not in done.stderr


def test_two_hashes_of_one_secret_differ() -> None:
    assert hash_of("4711") != hash_of("4711")


@pytest.mark.parametrize(("secret", "said"), [("", "is too short"), ("x" * 999, "is too long")])
def test_a_secret_of_no_use_is_refused(secret: str, said: str) -> None:
    done = hashed(secret)
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stdout == ""


def test_a_wrong_settings_file_is_told_in_one_line_before_anybody_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text("languages = ['en']\nemergency_numbr = '112'\n")
    done = run("line", "--settings", path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert_told_once(
        done,
        f"{path}:2: the key 'emergency_numbr' is not known here (did you mean 'emergency_number'?)",
    )


def test_a_site_with_one_language_asks_for_none(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text("languages = ['zh']\n")
    done = run("line", "--settings", path)
    assert done.returncode == 0
    assert "Before we start" not in done.stdout
    assert "English" not in done.stdout.splitlines()[0]
