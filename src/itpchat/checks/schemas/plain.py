"""Pydantic's JSON Schema, made plain for editors: draft 7, without titles that say nothing."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from itpchat.formats.common import DATE_PATTERN

Schema: TypeAlias = dict[str, Any]

DATE: Schema = {
    "type": ["string", "integer"],
    "pattern": DATE_PATTERN,
    "description": "As far as it is known: 2023, 2023-05 or 2023-05-14.",
}

SPAN: Schema = {
    "type": "string",
    "pattern": r"^\s*\d{1,5} ?(hour|day|week|month|year)s?\s*$",
    "description": "A span of time: 2 weeks, 12 months, 1 year, 48 hours.",
}


def plain(schema: Any) -> Any:
    """Give a part of Pydantic's schema as draft 7 has it."""
    if isinstance(schema, list):
        return [plain(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made: Schema = {}
    for key, value in schema.items():
        match key:
            case "title" | "default":
                continue  # a title repeats its key, and our defaults are not for an editor to write
            case "properties" | "$defs":
                name = "definitions" if key == "$defs" else key
                made[name] = {inner: plain(part) for inner, part in value.items()}
            case "prefixItems":
                made["items"] = plain(value)
            case "$ref":
                made[key] = value.replace("#/$defs/", "#/definitions/")
            case "enum" | "const" | "required":
                made[key] = value
            case _:
                made[key] = plain(value)
    return made


def reference(name: str) -> Schema:
    """Point to a definition."""
    return {"$ref": f"#/definitions/{name}"}


def either(*choices: Schema) -> Schema:
    """Allow any of some schemas."""
    return {"anyOf": list(choices)}


def one_or_more(choice: Schema) -> Schema:
    """Allow one thing, or a list of at least one."""
    return either(choice, {"type": "array", "items": choice, "minItems": 1})


def closed(properties: Mapping[str, Schema], *required: str, **more: Any) -> Schema:
    """Allow a mapping of these keys alone."""
    made: Schema = {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
        **more,
    }
    if required:
        made["required"] = list(required)
    return made


def words(choices: Iterable[str], otherwise: str | None = None) -> Schema:
    """Allow one of some words; `otherwise` is what an editor says instead of naming them all."""
    made: Schema = {"enum": list(choices)}
    return made if otherwise is None else {**made, "errorMessage": otherwise}
