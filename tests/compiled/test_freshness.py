"""Compiled content is used only while nothing that it was made from has changed."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from itpchat.building import compile_content
from itpchat.compiled import shelf
from itpchat.compiled.keeping import checked
from itpchat.compiled.keys import CODE, key_of
from itpchat.compiled.parts import (
    Part,
    catalogue_part,
    dialog_part,
    patient_shape_part,
    ready_catalogue,
)
from itpchat.documents import BadInput
from itpchat.folders import Folders
from itpchat.loading import load_catalogue
from tests.compiled.small import SmallPart

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "itpchat"
SHIPPED = Folders.chosen()


@pytest.mark.usefixtures("cache")
def test_content_is_read_once_and_then_kept(small: SmallPart, reads: list[str]) -> None:
    assert checked(small("a")) == checked(small("a")) == ({"content": "a"}, "a")
    assert reads == ["a"]


@pytest.mark.usefixtures("cache")
def test_content_of_a_changed_file_is_read_again(small: SmallPart, reads: list[str]) -> None:
    for text in ("a", "b", "a"):
        assert checked(small(text)) == ({"content": text}, text)
    assert reads == ["a", "b"]


def test_content_of_a_file_that_changes_while_it_is_read_is_not_kept(cache: Path) -> None:
    digests = iter(("before", "after"))
    part = Part("small", lambda: next(digests), lambda: "half of it")
    assert checked(part) == ("half of it", "after")
    assert not cache.exists()


SOURCES = [
    path.relative_to(ROOT)
    for folder in ("trials", "dialogs")
    for path in sorted((ROOT / folder).rglob("*.yaml"))
    if not path.name.endswith(".cases.yaml")
]


@pytest.mark.parametrize("name", SOURCES, ids=lambda path: path.name)
def test_a_change_in_any_file_makes_another_key(name: Path, folders: Folders) -> None:
    parts = [catalogue_part(folders)]
    parts += [dialog_part(folders, role) for role in ("patient", "nurse")]
    before = [part.digest() for part in parts]
    with (folders.trials.parent / name).open("a") as file:
        file.write("#")
    assert [part.digest() for part in parts] != before


def test_a_file_that_is_added_or_renamed_makes_another_key(folders: Folders) -> None:
    part = catalogue_part(folders)
    seen = {part.digest()}
    trial = sorted(folders.trials.glob("NCT*.yaml"))[1]
    shutil.copy(trial, folders.trials / "NCT00000001.yaml")
    seen.add(part.digest())
    trial.unlink()
    seen.add(part.digest())
    assert len(seen) == 3


def test_parts_of_the_same_files_have_keys_of_their_own() -> None:
    assert key_of("one", "sha256:1") != key_of("two", "sha256:1")


def test_another_version_has_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of("part", "sha256:1")
    monkeypatch.setattr("itpchat.compiled.keys.__version__", "0.0.1")
    assert key_of("part", "sha256:1") != before


def test_what_cannot_be_read_is_told_as_if_nothing_were_kept(cache: Path, folders: Folders) -> None:
    broken = folders.dialogs / "facts.yaml"
    broken.write_text("facts: [")
    with pytest.raises(BadInput) as kept:
        ready_catalogue(folders)
    with pytest.raises(BadInput) as read:
        load_catalogue(folders)
    assert kept.value.problems == read.value.problems
    assert not cache.exists()


def test_a_folder_that_is_missing_is_told_as_if_nothing_were_kept(
    cache: Path, tmp_path: Path
) -> None:
    nowhere = Folders(tmp_path / "none", SHIPPED.dialogs)
    with pytest.raises(BadInput, match="there is no such folder"):
        ready_catalogue(nowhere)


def test_the_key_covers_all_the_code_that_checks_content() -> None:
    code = (
        "import sys\n"
        "from itpchat.compiled.parts import *\n"
        "from itpchat.folders import Folders\n"
        "f = Folders.chosen()\n"
        "for part in (catalogue_part(f), dialog_part(f, 'patient'), patient_shape_part()):\n"
        "    part.read()\n"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('itpchat.')))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    covered = {
        str(file)
        for name in CODE
        for file in ([PACKAGE / name] if name.endswith(".py") else (PACKAGE / name).glob("*.py"))
    }
    assert set(run.stdout.split()) - covered == set()
    assert [name for name in CODE if not (PACKAGE / name).exists()] == []


# What the wheel brings


def test_what_the_wheel_brings_is_used_before_any_cache(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    names = {file.name for file in compile_content(SHIPPED, shipped)}
    assert {"catalogue.json", "patient.json", "shape.json"} <= names
    monkeypatch.setattr(shelf, "SHIPPED", shipped)
    monkeypatch.setenv(shelf.NO_CACHE, "1")
    for part in (
        catalogue_part(SHIPPED),
        dialog_part(SHIPPED, "patient"),
        patient_shape_part(),
    ):
        checked(Part(part.name, part.digest, _must_not_be_read))


def test_other_folders_than_the_wheels_are_never_answered_from_the_wheel(
    cache: Path, tmp_path: Path, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    compile_content(SHIPPED, shipped)
    monkeypatch.setattr(shelf, "SHIPPED", shipped)
    removed = sorted(folders.trials.glob("NCT*.yaml"))[1]
    removed.unlink()
    assert removed.stem not in [trial.id for trial in ready_catalogue(folders).trials]


def test_content_that_is_wrong_is_not_compiled(folders: Folders, tmp_path: Path) -> None:
    (folders.dialogs / "facts.yaml").write_text("facts: {}\n")
    with pytest.raises(BadInput):
        compile_content(folders, tmp_path)


def _must_not_be_read() -> Any:
    raise AssertionError("read again")
