"""Tells whether data surely has a shape, without Pydantic: for files that are right, as most are.

A shape is the JSON Schema of a Pydantic model, made when content is compiled. The answer is
"surely" or "perhaps not": then, and where a schema says anything that is not known here, Pydantic
is asked, which knows how to tell what is wrong.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from itpchat.moments import Moment

Schema: TypeAlias = Mapping[str, Any]
Data: TypeAlias = Any


class _Perhaps(Exception):
    """The schema says something that is not known here."""


def surely_fits(shape: Schema, data: Data) -> bool:
    """Tell whether the data of a file surely has a shape; False means that it may not."""
    try:
        return _fits(shape, data, shape)
    except _Perhaps:
        return False


def _fits(schema: Schema, data: Data, root: Schema) -> bool:
    for keyword, said in schema.items():
        if keyword in _SAYS_NOTHING:
            continue
        check = _CHECKS.get(keyword)
        if check is None:
            raise _Perhaps
        if not check(said, data, schema, root):
            return False
    return True


_SAYS_NOTHING = frozenset(("$defs", "title", "description", "default"))

_TYPES: Mapping[str, tuple[type, ...]] = {
    "null": (type(None),),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "string": (str,),
    "array": (list,),
    "object": (dict,),
}


def _type(said: str | list[str], data: Data, schema: Schema, root: Schema) -> bool:
    names = [said] if isinstance(said, str) else said
    # Not isinstance: true is no number.
    return any(type(data) in _TYPES[name] for name in names)


def _same(one: Data, other: Data) -> bool:
    return type(one) is type(other) and bool(one == other)


def _reference(said: str, data: Data, schema: Schema, root: Schema) -> bool:
    return _fits(root["$defs"][said.removeprefix("#/$defs/")], data, root)


def _properties(said: Mapping[str, Schema], data: Data, schema: Schema, root: Schema) -> bool:
    if not isinstance(data, dict):
        return True
    return all(_fits(said[key], value, root) for key, value in data.items() if key in said)


def _others(said: bool | Schema, data: Data, schema: Schema, root: Schema) -> bool:
    if said is True or not isinstance(data, dict):
        return True
    others = data.keys() - schema.get("properties", {}).keys()
    if said is False:
        return not others
    return all(_fits(said, data[key], root) for key in others)


def _items(said: Schema, data: Data, schema: Schema, root: Schema) -> bool:
    return not isinstance(data, list) or all(_fits(said, item, root) for item in data)


def _bound(said: float, data: Data, *, least: bool) -> bool:
    if type(data) not in _TYPES["number"]:
        return True
    return bool(data >= said if least else data <= said)


def _format(said: str, data: Data, schema: Schema, root: Schema) -> bool:
    if said != "moment":
        raise _Perhaps
    try:
        Moment.parse(str(data))
    except ValueError:
        return False
    return True


def _pattern(said: str, data: Data, schema: Schema, root: Schema) -> bool:
    if "format" not in schema:
        raise _Perhaps
    return True  # the format says more


_CHECKS: Mapping[str, Callable[[Any, Data, Schema, Schema], bool]] = {
    "$ref": _reference,
    "type": _type,
    "const": lambda said, data, schema, root: _same(said, data),
    "enum": lambda said, data, schema, root: any(_same(one, data) for one in said),
    "minimum": lambda said, data, schema, root: _bound(said, data, least=True),
    "maximum": lambda said, data, schema, root: _bound(said, data, least=False),
    "format": _format,
    "pattern": _pattern,
    "properties": _properties,
    "required": lambda said, data, schema, root: all(key in data for key in said),
    "additionalProperties": _others,
    "items": _items,
    "anyOf": lambda said, data, schema, root: any(_fits(one, data, root) for one in said),
    "oneOf": lambda said, data, schema, root: sum(_fits(one, data, root) for one in said) == 1,
}
