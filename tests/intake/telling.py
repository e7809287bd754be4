"""What a note said, as plain values that a test can compare."""

from collections.abc import Mapping
from typing import Any

from itpchat.intake.results import Note

SAID = ("taking", "dose", "response", "denied", "stopped_on", "date", "dose_unchanged_since")


def facts(note: Note) -> dict[str, Any]:
    """Give what was read with certainty, by question; medicines and illnesses left out."""
    return {s.question: s.value for s in note.sure if not _is_list(s.value)}


def named(note: Note) -> dict[str, dict[str, Any]]:
    """Give medicines and illnesses by concept, with what is said of them."""
    items = [item for s in note.sure if _is_list(s.value) for item in s.value["items"]]
    return {
        item["concept"]: {name: item[name] for name in SAID if item.get(name) not in (None, False)}
        | ({"taking": False} if item.get("taking") is False else {})
        for item in items
    }


def _is_list(value: object) -> bool:
    return isinstance(value, Mapping) and "items" in value
