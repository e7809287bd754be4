"""Reads the folders `trials/` and `dialogs/` into a catalogue, or says by line what is wrong."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from itpchat.documents import BadInput, Document, Problem, file_bytes, read_file
from itpchat.facts import FactDictionary
from itpchat.folders import (
    BESIDE_SCRIPTS,
    VOCABULARY_FILES,
    Folders,
    digest_of,
    digest_of_bytes,
    no_folder,
)
from itpchat.trials import Catalogue
from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary


def load_catalogue(folders: Folders) -> Catalogue:
    """Read and check everything.

    Raises:
        BadInput: with every problem of every file, errors by line.
    """
    return build_catalogue(read_content(folders), digest_of(folders))


@dataclass(frozen=True, slots=True)
class Words:
    """The fact dictionary and the vocabulary."""

    facts: FactDictionary
    vocabulary: Vocabulary


def read_content(folders: Folders) -> dict[str, Any]:
    """Read and check the facts, the vocabulary and the trials; gives them as plain data.

    It is what JSON can hold: `facts` as in its file, `concepts` by kind, and a list of `trials`.

    Raises:
        BadInput: with every problem of every file, errors by line.
    """
    content = read_words(folders)
    return {**content, "trials": load_trials(folders, build_words(content))}


def build_catalogue(content: Mapping[str, Any], digest: str) -> Catalogue:
    """Build the catalogue from what `read_content` gave."""
    words = build_words(content)
    return Catalogue.from_data(content["trials"], words.facts, words.vocabulary, digest)


def load_words(folders: Folders) -> Words:
    """Read `facts.yaml` and the vocabulary files."""
    return build_words(read_words(folders))


def read_words(folders: Folders) -> dict[str, Any]:
    """Read and check `facts.yaml` and the vocabulary files; gives them as plain data."""
    from itpchat.formats.words import FactsFile, VocabularyFile
    from itpchat.validation import validate

    if not folders.dialogs.is_dir():
        raise BadInput([no_folder(folders.dialogs)])
    facts_document = read_file(folders.dialogs / "facts.yaml")
    validate(FactsFile, facts_document)
    concepts: dict[str, Any] = {}
    for name, kind in VOCABULARY_FILES:
        document = read_file(folders.dialogs / name)
        validate(VocabularyFile, document)
        concepts[kind] = _mapping(document)["concepts"]
    return {"facts": _mapping(facts_document), "concepts": concepts}


def build_words(content: Mapping[str, Any]) -> Words:
    """Build the words from what `read_words` gave."""
    vocabulary = Vocabulary.from_data(content["concepts"])
    return Words(FactDictionary.from_data(content["facts"]), vocabulary)


def load_trials(folders: Folders, words: Words) -> list[dict[str, Any]]:
    """Read every trial file; one that is wrong does not keep the others from being checked."""
    trials: list[dict[str, Any]] = []
    problems: list[Problem] = []
    for path in folders.trial_files():
        try:
            trials.append(load_trial(path, words))
        except BadInput as error:
            problems += error.problems
    if problems:
        raise BadInput(problems)
    return trials


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
            Problem(document.file, document.line(fault.place), fault.message, fault.fix, fault.code)
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


def read_dialog(folders: Folders, role: str) -> dict[str, Any]:
    """Read and check the script of a role and the files beside it; gives them as plain data.

    Raises:
        BadInput: with what is wrong, by file and line.
    """
    from itpchat.formats.help import HelpFile, PlacesFile
    from itpchat.formats.script import RedFlagsFile, ScriptFile, WordingFile
    from itpchat.validation import validate

    script, *others = map(read_file, folders.dialog_files(role))
    validate(ScriptFile, script)
    wording, red_flags, helping, places = others
    validate(WordingFile, wording)
    validate(RedFlagsFile, red_flags)
    validate(HelpFile, helping)
    validate(PlacesFile, places)
    return {
        "script": script.data,
        "script_digest": digest_of_bytes(file_bytes(script.file)),
        **dict(zip(BESIDE_SCRIPTS, (document.data for document in others), strict=True)),
    }


def _mapping(document: Document) -> dict[str, Any]:
    assert isinstance(document.data, dict)
    return document.data
