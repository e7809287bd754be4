"""Reads the folders `trials/` and `dialogs/` into a catalogue, or says by line what is wrong."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from itpchat.documents import BadInput, Document, Problem, read_file
from itpchat.facts import FactDictionary
from itpchat.trials import Catalogue
from itpchat.vocabulary import Concept, Kind, Vocabulary

VOCABULARY_FILES: tuple[tuple[str, Kind], ...] = (
    ("vocabulary/medications.yaml", "medication"),
    ("vocabulary/conditions.yaml", "condition"),
)


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
            raise BadInput([_no_folder(self.trials)])
        files = sorted(
            path for path in self.trials.glob("*.yaml") if not path.name.endswith(".cases.yaml")
        )
        if not files:
            raise BadInput([Problem(str(self.trials), None, "no trial in this folder", _WANTED)])
        return files


_WANTED = "put files such as NCT01234567.yaml there, or name another folder with --trials"


def load_catalogue(folders: Folders) -> Catalogue:
    """Read and check everything.

    Raises:
        BadInput: with every problem of every file, errors by line.
    """
    words = load_words(folders)
    trials = [load_trial(path, words) for path in folders.trial_files()]
    digest = digest_of(folders)
    return Catalogue.from_data(trials, words.facts, words.vocabulary, digest)


@dataclass(frozen=True, slots=True)
class Words:
    """The fact dictionary and the vocabulary."""

    facts: FactDictionary
    vocabulary: Vocabulary


def load_words(folders: Folders) -> Words:
    """Read `facts.yaml` and the vocabulary files."""
    from itpchat.formats.words import FactsFile, VocabularyFile
    from itpchat.validation import validate

    if not folders.dialogs.is_dir():
        raise BadInput([_no_folder(folders.dialogs)])
    facts_document = read_file(folders.dialogs / "facts.yaml")
    validate(FactsFile, facts_document)
    concepts: list[Concept] = []
    for name, kind in VOCABULARY_FILES:
        document = read_file(folders.dialogs / name)
        validate(VocabularyFile, document)
        concepts += (
            Concept.from_data(concept_id, kind, entry)
            for concept_id, entry in _mapping(document)["concepts"].items()
        )
    return Words(FactDictionary.from_data(_mapping(facts_document)), Vocabulary(concepts))


def load_trial(path: Path, words: Words) -> dict[str, Any]:
    """Read one trial file and check it; gives its content as plain data."""
    from itpchat.formats.rule import RuleCheck
    from itpchat.formats.trial import TrialFile
    from itpchat.validation import validate

    document = read_file(path)
    validate(TrialFile, document)
    data = _mapping(document)
    problems = list(_misnamed(path, document, data))
    check = RuleCheck(words.facts, words.vocabulary)
    for index, criterion in enumerate(data["criteria"]):
        place = ("criteria", index, "rule")
        problems += (
            Problem(
                document.file, document.line(fault.place), fault.message, fault.fix, fault.code
            )
            for fault in check.faults(criterion["rule"], place)
        )
    if problems:
        raise BadInput(problems)
    return data


def _misnamed(path: Path, document: Document, data: Mapping[str, Any]) -> Iterator[Problem]:
    if data["id"] != path.stem:
        yield Problem(
            document.file,
            document.line(("id",)),
            f"the file is named {path.stem}, the trial {data['id']}",
            f"rename the file to {data['id']}.yaml",
            "file-name",
        )
    seen: set[str] = set()
    for index, criterion in enumerate(data["criteria"]):
        if criterion["id"] in seen:
            yield Problem(
                document.file,
                document.line(("criteria", index, "id")),
                f"the id {criterion['id']} is used twice",
                "number the items as the source does, with letters where one is split",
                "repeated-id",
            )
        seen.add(criterion["id"])


def digest_of(folders: Folders) -> str:
    """Identify the content of all trials, facts and vocabulary."""
    digest = hashlib.sha256()
    words = [folders.dialogs / "facts.yaml"]
    words += [folders.dialogs / name for name, _ in VOCABULARY_FILES]
    for path in [*folders.trial_files(), *words]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"sha256:{digest.hexdigest()}"


def _shipped(name: str) -> Path:
    """Find a folder that itpchat ships: inside of the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "data" / name
    return inside if inside.is_dir() else package.parent.parent / name


def _no_folder(path: Path) -> Problem:
    return Problem(str(path), None, "there is no such folder", "check the name")


def _mapping(document: Document) -> dict[str, Any]:
    assert isinstance(document.data, dict)
    return document.data
