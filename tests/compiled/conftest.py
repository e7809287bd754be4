"""Places for compiled content, and content small enough to follow."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from itpchat.compiled import shelf
from itpchat.compiled.parts import Part
from itpchat.folders import Folders
from tests.compiled.small import SmallPart

ROOT = Path(__file__).parents[2]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and nothing that a wheel would bring."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv(shelf.NO_CACHE, raising=False)
    monkeypatch.setattr(shelf, "SHIPPED", tmp_path / "nothing")
    return tmp_path / "cache" / "itpchat"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A copy of all that ships, to be changed."""
    for name in ("trials", "dialogs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return Folders(tmp_path / "trials", tmp_path / "dialogs")


@pytest.fixture
def reads() -> list[str]:
    """What was read of a small part, each time."""
    return []


@pytest.fixture
def small(reads: list[str]) -> SmallPart:
    """Make a part of a single text."""

    def part(text: str) -> Part:
        def read() -> Any:
            reads.append(text)
            return {"content": text}

        return Part("small", lambda: text, read)

    return part
