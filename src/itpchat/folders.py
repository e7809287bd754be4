"""Where trials and dialogs are read from, and what identifies their content."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from itpchat.documents import BadInput, Problem, file_bytes
from itpchat.values import dataclass

if TYPE_CHECKING:
    from itpchat.vocabulary import Kind

VOCABULARY_FILES: "tuple[tuple[str, Kind], ...]" = (
    ("vocabulary/medications.yaml", "medication"),
    ("vocabulary/conditions.yaml", "condition"),
)

BESIDE_SCRIPTS = ("wording", "red_flags", "help", "places")
"""The files that every conversation reads, whatever its script."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where trials and dialogs are read from."""

    trials: Path
    dialogs: Path

    @classmethod
    def chosen(cls, trials: str | None = None, dialogs: str | None = None) -> "Folders":
        """Take the given folders, or those that itpchat ships."""
        return cls(
            Path(trials) if trials else _shipped("trials"),
            Path(dialogs) if dialogs else _shipped("dialogs"),
        )

    def trial_files(self) -> list[Path]:
        """Give the trial files, in the order of their names.

        Raises:
            BadInput: there is no such folder, or no trial in it.
        """
        if not self.trials.is_dir():
            raise BadInput([no_folder(self.trials)])
        files = sorted(
            path for path in self.trials.glob("*.yaml") if not path.name.endswith(".cases.yaml")
        )
        if not files:
            message = "no trial in this folder"
            raise BadInput([Problem(str(self.trials), None, message, _WANTED, "no-trials")])
        return files

    def word_files(self) -> list[Path]:
        """Give the files of the facts and of the vocabulary."""
        names = ("facts.yaml", *(name for name, _ in VOCABULARY_FILES))
        return [self.dialogs / name for name in names]

    def dialog_files(self, role: str) -> list[Path]:
        """Give the files of the script of a role, and of all that is shown and read beside it."""
        return [self.dialogs / f"{name}.yaml" for name in (role, *BESIDE_SCRIPTS)]


_WANTED = "put files such as NCT01234567.yaml there, or name another folder with --trials"


def digest_of(folders: Folders) -> str:
    """Identify the content of all trials, facts and vocabulary.

    Raises:
        BadInput: one of the files cannot be read.
    """
    return _digest_of_files([*folders.trial_files(), *folders.word_files()])


def dialog_digest(folders: Folders, role: str) -> str:
    """Identify the content of the script of a role and of the files beside it.

    Raises:
        BadInput: one of the files cannot be read.
    """
    return _digest_of_files(folders.dialog_files(role))


def digest_of_bytes(content: bytes) -> str:
    """Identify the content of one file."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def _digest_of_files(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + file_bytes(path) + b"\0")
    return f"sha256:{digest.hexdigest()}"


def no_folder(path: Path) -> Problem:
    """Say that a folder is missing."""
    return Problem(str(path), None, "there is no such folder", "check the name", "no-folder")


def _shipped(name: str) -> Path:
    """Find a folder that itpchat ships: inside of the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "data" / name
    return inside if inside.is_dir() else package.parent.parent / name
