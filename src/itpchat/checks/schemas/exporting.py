"""Puts the schemas together, one for each kind of file, and writes them."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

from itpchat.checks.dictionary import TOPICS
from itpchat.checks.schemas.patients import patient_definitions
from itpchat.checks.schemas.plain import DATE, Schema, closed, either, plain, reference, words
from itpchat.checks.schemas.rules import rule_definitions
from itpchat.checks.schemas.vocabulary import name_definitions
from itpchat.documents import BadInput, Problem
from itpchat.formats.cases import CasesFile
from itpchat.formats.help import HelpFile, PlacesFile
from itpchat.formats.script import RedFlagsFile, ScriptFile, WordingFile
from itpchat.formats.trial import TrialFile
from itpchat.formats.words import FactsFile, VocabularyFile
from itpchat.loading import Words
from itpchat.matching import Outcome, Verdict

CRITERION = r"^(inclusion|exclusion)-[1-9][0-9]?[a-z]?$"


def _trial() -> Schema:
    schema = plain(TrialFile.model_json_schema())
    schema["definitions"]["CriterionShape"]["properties"]["rule"] = reference("Rule")
    return dict(schema)


def _cases() -> Schema:
    schema = plain(CasesFile.model_json_schema())
    schema["properties"]["base"] = reference("PatientPart")
    case = schema["definitions"]["CaseShape"]["properties"]
    case["patient"] = reference("PatientPart")
    case["expect"] = {
        **closed(
            {
                "verdict": words(get_args(Verdict)),
                "ruled_out_by": {
                    "type": "array",
                    "items": {"type": "string", "pattern": CRITERION},
                },
                "eligible_from": either(DATE, {"type": "null"}),
            }
        ),
        "patternProperties": {CRITERION: words(get_args(Outcome))},
        "minProperties": 1,
    }
    return dict(schema)


def _script() -> Schema:
    schema = plain(ScriptFile.model_json_schema())
    question = schema["definitions"]["QuestionShape"]["properties"]
    for key in question.keys() & {"when", "safety", "after_where"}:
        question[key] = either(reference("Rule"), {"type": "null"})
    question["topic"] = words(TOPICS)
    answer = schema["definitions"]["AnswerShape"]["properties"]
    named = {"fact": "Fact", "taken": "Medications", "had": "Conditions", "allergic": "Concepts"}
    for key, name in {**named, "for": "Condition"}.items():
        answer[key] = either(reference(name), {"type": "null"})
    answer["which"] = either({"type": "array", "items": reference("Concept")}, {"type": "null"})
    return dict(schema)


def _facts() -> Schema:
    schema = plain(FactsFile.model_json_schema())
    schema["definitions"]["FactShape"]["properties"]["topic"] = words(TOPICS)
    return dict(schema)


def _patient() -> Schema:
    return reference("Patient")


SCHEMAS: Mapping[str, tuple[str, Callable[[], Schema]]] = {
    "trial": ("A trial: trials/NCT….yaml", _trial),
    "cases": ("Cases of a trial: trials/NCT….cases.yaml", _cases),
    "patient": ("A patient file, as `itpchat match` reads it", _patient),
    "dialog": ("A script: dialogs/patient.yaml or dialogs/nurse.yaml", _script),
    "facts": ("The fact dictionary: dialogs/facts.yaml", _facts),
    "vocabulary": (
        "Vocabulary: dialogs/vocabulary/medications.yaml or conditions.yaml",
        lambda: dict(plain(VocabularyFile.model_json_schema())),
    ),
    "wording": (
        "What itpchat says: dialogs/wording.yaml",
        lambda: dict(plain(WordingFile.model_json_schema())),
    ),
    "red_flags": (
        "Signs of an emergency: dialogs/red_flags.yaml",
        lambda: dict(plain(RedFlagsFile.model_json_schema())),
    ),
    "help": (
        "Common questions and words explained: dialogs/help.yaml",
        lambda: dict(plain(HelpFile.model_json_schema())),
    ),
    "places": (
        "Cities to measure the way from: dialogs/places.yaml",
        lambda: dict(plain(PlacesFile.model_json_schema())),
    ),
}
"""For each kind of file, what it is and how its schema is made."""


def schemas_of(dictionary: Words) -> dict[str, Schema]:
    """Give the schema of every kind of file, with the words of a dictionary."""
    shared = {
        **name_definitions(dictionary.facts, dictionary.vocabulary),
        **rule_definitions(dictionary.facts),
        **patient_definitions(dictionary.facts),
    }
    return {kind: _whole(what, make(), shared) for kind, (what, make) in SCHEMAS.items()}


def _whole(what: str, schema: Schema, shared: Mapping[str, Schema]) -> Schema:
    own = schema.pop("definitions", {})
    needed = _needed(schema, own | dict(shared))
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": what,
        # In draft 7 whatever stands beside a $ref is not read, so it stands in a list of one.
        **({"allOf": [schema]} if "$ref" in schema else schema),
        "definitions": needed,
    }


def _needed(schema: Schema, definitions: Mapping[str, Schema]) -> dict[str, Schema]:
    """Give the definitions that a schema refers to, over however many steps."""
    found: dict[str, Schema] = {}
    waiting: list[Any] = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            waiting += part.values()
            name = str(part.get("$ref", "")).rpartition("/")[2]
            if name and name not in found:
                found[name] = definitions[name]
                waiting.append(definitions[name])
    return dict(sorted(found.items()))


def export_schemas(dictionary: Words, folder: Path) -> list[Path]:
    """Write every schema into a folder, which is made where it is missing; gives the files.

    Raises:
        BadInput: the folder cannot be made or written to.
    """
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for kind, schema in schemas_of(dictionary).items():
            path = folder / f"{kind}.schema.json"
            path.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", "utf-8")
            written.append(path)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        found = Problem(
            str(folder), None, f"cannot be written: {why}", "name another folder", "unreadable"
        )
        raise BadInput([found]) from None
    return written
