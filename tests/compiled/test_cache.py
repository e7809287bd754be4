"""The cache on the disk: its owner's alone, and never an error."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from itpchat.compiled import shelf
from itpchat.compiled.keeping import checked
from tests.compiled.small import SmallPart

KEY = "0" * 64


def test_the_cache_is_for_its_owner_alone(cache: Path) -> None:
    shelf.keep("small", KEY, b"sealed")
    (kept,) = cache.iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert cache.stat().st_mode & 0o777 == 0o700
    assert shelf.cached("small", KEY) == b"sealed"


def test_the_cache_is_in_the_home_folder_where_no_other_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(shelf.NO_CACHE, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for chosen in ("", "relative"):
        monkeypatch.setenv("XDG_CACHE_HOME", chosen)
        assert shelf.cache_folder() == tmp_path / ".cache" / "itpchat"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "chosen"))
    assert shelf.cache_folder() == tmp_path / "chosen" / "itpchat"


def test_a_cache_that_is_turned_off_is_neither_read_nor_written(
    cache: Path, small: SmallPart, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(small("a"))
    monkeypatch.setenv(shelf.NO_CACHE, "1")
    checked(small("a"))
    checked(small("b"))
    assert reads == ["a", "a", "b"]
    assert len(list(cache.iterdir())) == 1


def _a_file_in_its_place(folder: Path) -> None:
    folder.parent.write_text("not a folder")


def _a_link_to_a_folder(folder: Path) -> None:
    folder.parent.mkdir()
    (folder.parent / "elsewhere").mkdir(mode=0o700)
    folder.symlink_to(folder.parent / "elsewhere")


def _a_folder_that_others_write_to(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o777)


@pytest.mark.parametrize(
    "prepare", [_a_file_in_its_place, _a_link_to_a_folder, _a_folder_that_others_write_to]
)
def test_a_cache_that_cannot_be_trusted_is_no_error_and_is_left_alone(
    prepare: Callable[[Path], None], cache: Path, small: SmallPart, reads: list[str]
) -> None:
    prepare(cache)
    for _ in range(2):
        assert checked(small("a"))[0] == {"content": "a"}
    assert reads == ["a", "a"]
    assert not cache.is_dir() or list(cache.iterdir()) == []


def test_the_cache_of_another_user_is_left_alone(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.keep("small", KEY, b"sealed")
    mine = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: mine + 1)
    assert shelf.cached("small", KEY) is None
    shelf.keep("small", "1" * 64, b"sealed")
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize("error", ["No space left on device", "Read-only file system"])
def test_a_disk_that_may_not_be_written_to_is_no_error_and_nothing_half_written_stays(
    error: str, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object, **more: object) -> None:
        raise OSError(error)

    monkeypatch.setattr(os, "replace", refuse)
    shelf.keep("small", KEY, b"sealed")
    assert list(cache.iterdir()) == []


def test_a_link_or_a_pipe_in_the_cache_is_not_followed(cache: Path, tmp_path: Path) -> None:
    shelf.keep("small", KEY, b"sealed")
    (kept,) = cache.iterdir()
    moved = kept.rename(tmp_path / "elsewhere")
    kept.symlink_to(moved)
    assert shelf.cached("small", KEY) is None
    kept.unlink()
    os.mkfifo(kept, mode=0o600)
    assert shelf.cached("small", KEY) is None


def test_a_file_in_the_cache_that_others_may_write_to_is_not_used(cache: Path) -> None:
    shelf.keep("small", KEY, b"sealed")
    (kept,) = cache.iterdir()
    kept.chmod(0o666)
    assert shelf.cached("small", KEY) is None


def test_a_link_in_the_cache_is_replaced_and_what_it_points_to_is_not_touched(
    cache: Path, tmp_path: Path
) -> None:
    shelf.keep("small", KEY, b"old")
    (kept,) = cache.iterdir()
    target = tmp_path / "precious"
    target.write_text("precious")
    kept.unlink()
    kept.symlink_to(target)
    shelf.keep("small", KEY, b"new")
    assert target.read_text() == "precious"
    assert shelf.cached("small", KEY) == b"new"


def test_old_files_leave_the_cache_and_other_files_stay(cache: Path) -> None:
    cache.mkdir(parents=True, mode=0o700)
    (cache / "notes.txt").write_text("mine")
    for number in range(shelf.MOST_KEPT + 3):
        name = f"{number:064x}"
        shelf.keep("small", name, b"sealed")
        os.utime(cache / f"small-{name}.json", (number, number))
    assert shelf.cached("small", f"{0:064x}") is None
    assert shelf.cached("small", f"{shelf.MOST_KEPT + 2:064x}") == b"sealed"
    assert len(list(cache.iterdir())) == shelf.MOST_KEPT + 1
    assert (cache / "notes.txt").read_text() == "mine"


def test_processes_that_write_at_once_leave_a_whole_file(cache: Path) -> None:
    code = (
        "from itpchat.compiled import shelf\n"
        "from itpchat.compiled.sealing import seal, unseal\n"
        "import sys\n"
        "key = '0' * 64\n"
        "sealed = seal(key, sys.argv[1] * 50_000)\n"
        "for _ in range(150):\n"
        "    shelf.keep('small', key, sealed)\n"
        "    found = shelf.cached('small', key)\n"
        "    assert found is not None and unseal(key, found) in ('a' * 50_000, 'b' * 50_000)\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, letter], stderr=subprocess.PIPE)
        for letter in "ab"
    ]
    assert [(process.communicate()[1], process.returncode) for process in running] == [(b"", 0)] * 2
    assert len(list(cache.iterdir())) == 1
