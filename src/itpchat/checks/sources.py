"""Which files there are to check, each read and held against the shape of its kind."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any, Literal

from itpchat.documents import BadInput, Document, Problem, read_file
from itpchat.folders import VOCABULARY_FILES, Folders, no_folder
from itpchat.formats.cases import CasesFile
from itpchat.formats.help import HelpFile, PlacesFile
from itpchat.formats.script import RedFlagsFile, ScriptFile, WordingFile
from itpchat.formats.trial import TrialFile
from itpchat.formats.words import FactsFile, VocabularyFile
from itpchat.validation import validate
from itpchat.values import dataclass

Kind = Literal[
    "trial", "cases", "facts", "vocabulary", "script", "wording", "red_flags", "help", "places",
    "other",
]  # fmt: skip

SHAPES: Mapping[Kind, Any] = {
    "trial": TrialFile,
    "cases": CasesFile,
    "facts": FactsFile,
    "vocabulary": VocabularyFile,
    "script": ScriptFile,
    "wording": WordingFile,
    "red_flags": RedFlagsFile,
    "help": HelpFile,
    "places": PlacesFile,
}
"""What a file of each kind must look like."""

DIALOG_FILES: Mapping[str, Kind] = {
    "facts.yaml": "facts",
    **{name: "vocabulary" for name, _ in VOCABULARY_FILES},
    "patient.yaml": "script",
    "nurse.yaml": "script",
    "wording.yaml": "wording",
    "red_flags.yaml": "red_flags",
    "help.yaml": "help",
    "places.yaml": "places",
}
"""The files of the folder of dialogs that are read, by their names."""

MAY_BE_MISSING = frozenset(("nurse.yaml",))


@dataclass(frozen=True, slots=True)
class Source:
    """A file that holds a mapping. `sound` says that it has the shape of its kind."""

    name: str
    kind: Kind
    document: Document
    sound: bool

    @property
    def data(self) -> Mapping[str, Any]:
        """What the file holds."""
        assert isinstance(self.document.data, dict)
        return self.document.data


@dataclass(slots=True)
class Reading:
    """What could be read, the names of the files that could not be, and what is wrong so far."""

    sources: list[Source] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def read(self, path: Path, name: str, kind: Kind) -> None:
        """Read a file, and hold it against the shape of its kind."""
        try:
            document = read_file(shown(path))
        except BadInput as error:
            self.problems += error.problems
            self.unread.add(name)
            return
        sound = True
        if kind in SHAPES:
            try:
                validate(SHAPES[kind], document)
            except BadInput as error:
                self.problems += error.problems
                sound = False
        if isinstance(document.data, dict):
            self.sources.append(Source(name, kind, document, sound))
        else:
            self.unread.add(name)


def read_sources(folders: Folders) -> Reading:
    """Read every file there is."""
    reading = Reading()
    for finder in (_trial_files, _dialog_files):
        try:
            for path, name, kind in finder(folders):
                reading.read(path, name, kind)
        except BadInput as error:
            reading.problems += error.problems
    reading.problems += _files_not_read(folders)
    return reading


def _trial_files(folders: Folders) -> Iterator[tuple[Path, str, Kind]]:
    for path in folders.trial_files():
        yield path, path.stem, "trial"
    for path in sorted(folders.trials.glob("*.cases.yaml")):
        yield path, path.name.removesuffix(".cases.yaml"), "cases"


def _dialog_files(folders: Folders) -> Iterator[tuple[Path, str, Kind]]:
    if not folders.dialogs.is_dir():
        raise BadInput([no_folder(folders.dialogs)])
    known = {folders.dialogs / name: kind for name, kind in DIALOG_FILES.items()}
    others = sorted(set(folders.dialogs.rglob("*.yaml")) - known.keys())
    for path in [*known, *others]:
        name = path.relative_to(folders.dialogs).as_posix()
        if path.exists() or (path in known and name not in MAY_BE_MISSING):
            yield path, name, known.get(path, "other")


def _files_not_read(folders: Folders) -> Iterator[Problem]:
    """Name files that look as if they should be read, and are not."""
    inside = [*folders.trials.glob("*.y*ml"), *folders.dialogs.rglob("*.y*ml")]
    for path in sorted(path for path in inside if path.suffix != ".yaml"):
        message = "is not read: only files that end in .yaml are"
        yield Problem(shown(path), None, message, f"rename it to {path.stem}.yaml", "unread-file")


def shown(path: Path) -> str:
    """Name a file as short as it can be from where we are."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    here = Path.cwd()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(path)
