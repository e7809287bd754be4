"""Turns the data of a file into a Pydantic model, and what is wrong with it into plain problems.

Pydantic says where in the data an error is, in its own words and once for each way in which a value
could have been meant. Here that becomes a line of the file, a sentence, and a fix.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from itpchat.documents import BadInput, Document, Place, Problem, quote
from itpchat.documents.building import MOST_PROBLEMS
from itpchat.suggestions import did_you_mean

Model = TypeVar("Model", bound=BaseModel)

LANGUAGES = ("en", "zh")
"""The keys under which a text stands; a text that lacks one of them is not translated."""

MOST_ERRORS = 500
"""Of a file that is wrong throughout, so many of Pydantic's errors are looked at."""

MOST_NAMED = 12
"""Of more keys or choices than this, a fix does not name them all."""


def validate(model: type[Model], document: Document) -> Model:
    """Return the data of `document` as `model`; raises BadInput with all that is wrong, by line."""
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        found = error.errors(include_url=False)[:MOST_ERRORS]
        raise BadInput(_problems(model, document, found)[:MOST_PROBLEMS]) from None


def fits(model: type[BaseModel], data: object) -> bool:
    """Tell whether a part of a file has the shape of `model`."""
    try:
        model.model_validate(data)
    except ValidationError:
        return False
    return True


def _problems(
    model: type[BaseModel], document: Document, errors: Iterable[ErrorDetails]
) -> list[Problem]:
    by_place: dict[Place, list[ErrorDetails]] = {}
    for error in errors:
        by_place.setdefault(_place_of(error, document.data), []).append(error)
    problems = {
        problem: None
        for place, found in by_place.items()
        if not _told_deeper(place, found, by_place)
        for problem in _at_one_place(model, document, place, found)
    }
    return sorted(problems, key=lambda problem: problem.line or 0)


def _place_of(error: ErrorDetails, data: object) -> Place:
    """Return where the error is, without the names of union members that Pydantic puts in."""
    place: list[str | int] = []
    for part in error["loc"]:
        if (isinstance(data, dict) and part in data) or (
            isinstance(data, list) and isinstance(part, int) and part < len(data)
        ):
            place.append(part)
            data = data[part]  # type: ignore[index]
    return tuple(place)


def _told_deeper(place: Place, found: Sequence[ErrorDetails], by_place: Iterable[Place]) -> bool:
    """Whether a value is only said to be of no kind, while one of its kinds got further into it.

    Of `Text or a mapping`, given a mapping with a mistake in it, only the mistake is worth telling.
    """
    return all(error["type"] in _KINDS for error in found) and any(
        len(other) > len(place) and other[: len(place)] == place for other in by_place
    )


_KINDS = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "list_type": "a list",
    "tuple_type": "a list",
    "set_type": "a list",
    "frozen_set_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "dataclass_type": "a mapping",
    "none_required": "empty",
    "date_type": "a date",
    "date_parsing": "a date",
    "date_from_datetime_parsing": "a date",
    "date_from_datetime_inexact": "a date",
}
"""What was expected, by Pydantic's type of error."""

_CHOICE = ("literal_error", "enum")


def _at_one_place(
    model: type[BaseModel], document: Document, place: Place, found: Sequence[ErrorDetails]
) -> Iterator[Problem]:
    def problem(code: str, message: str, fix: str | None) -> Problem:
        return Problem(document.file, document.line(place), message, fix, code)

    name = _name(place)
    kinds = list(dict.fromkeys(_KINDS[error["type"]] for error in found if error["type"] in _KINDS))
    otherwise = [error for error in found if error["type"] not in _CHOICE]
    if otherwise:
        # Of "true, false or `unsure`", one mistake is one problem.
        words = [choice for error in found if error["type"] in _CHOICE for choice in _listed(error)]
        kinds, found = kinds and [*kinds, *map(quote, words)], otherwise
    if kinds:
        given = _given(found[0]["input"])
        expected = " or ".join(kinds)
        is_bare_word = kinds == ["text"] and isinstance(found[0]["input"], bool | int | float)
        remedy = "put it into quotes" if is_bare_word else f"write {expected}"
        yield problem("wrong-kind", f"{name} is {given}, not {expected}", remedy)
    for error in found:
        context = error.get("ctx", {})
        match error["type"]:
            case kind if kind in _KINDS:
                continue
            case "extra_forbidden":
                known = _keys_known_at(model, place[:-1])
                fix = _choose(str(place[-1]), known)
                yield problem("unknown-key", f"the key {quote(place[-1])} is not known here", fix)
            case "missing":
                key = error["loc"][-1]
                code = "missing-translation" if key in LANGUAGES else "missing-key"
                yield problem(code, f"{_within(place)}the key {quote(key)} is missing", "add it")
            case "string_too_short" if place[-1:] and place[-1] in LANGUAGES:
                fix = "write the text in this language"
                yield problem("missing-translation", f"{name} is an empty text", fix)
            case kind if kind in _CHOICE:
                message = f"{name} is {_given(error['input'])}, which is no choice here"
                fix = _choose(str(error["input"]), _listed(error))
                yield problem("unknown-choice", message, fix)
            case "value_error" | "assertion_error":
                said = str(context.get("error", error["msg"]))
                yield problem("bad-value", f"{name}: {said}" if place else said, None)
            case _:
                message = f"{name} is {_given(error['input'])}: {_lower(error['msg'])}"
                yield problem("bad-value", message, None)


def _name(place: Place) -> str:
    words = [part for part in place if isinstance(part, str)]
    if not words:
        return "the file" if not place else "an item"
    return quote(words[-1]) if isinstance(place[-1], str) else f"an item of {quote(words[-1])}"


def _within(place: Place) -> str:
    return f"in {_name(place)}, " if place else ""


def _given(value: object) -> str:
    match value:
        case None:
            return "empty"
        case bool():
            return str(value).lower()
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case str():
            return f"the text {quote(value)}"
        case _:
            return f"the number {quote(value)[1:-1]}"


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]


def _listed(error: ErrorDetails) -> list[str]:
    """Take Pydantic's "'a', 'b' or 'c'" apart."""
    expected = str(error.get("ctx", {}).get("expected", ""))
    return [choice.strip().strip("'") for choice in expected.replace(" or ", ", ").split(", ")]


def _choose(word: str, known: Iterable[str]) -> str | None:
    names = list(known)
    near = did_you_mean(word, names)
    if near is not None:
        return f"did you mean {quote(near)}?"
    if names and len(names) <= MOST_NAMED:
        return f"known here: {', '.join(names)}"
    return None


def _keys_known_at(model: type[BaseModel], place: Place) -> list[str]:
    """Return the keys that the model, or one of several possible models, has at a place."""
    models: list[type[BaseModel]] = [model]
    annotations: list[Any] = [model]
    for part in place:
        annotations = [inner for one in annotations for inner in _inside(one, part)]
    models = [one for annotation in annotations for one in _models_in(annotation)]
    return list(dict.fromkeys(key for one in models for key in _keys(one)))


def _keys(model: type[BaseModel]) -> dict[str, Any]:
    """Return the keys of a model as a file writes them, each with its annotation."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _inside(annotation: Any, part: str | int) -> Iterator[Any]:
    """Yield what may stand at a key or an index of a value that is annotated so."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        keys = _keys(annotation)
        if part in keys:
            yield keys[str(part)]
        return
    arguments = get_args(annotation)
    origin = get_origin(annotation)
    if origin is Literal:
        return
    if isinstance(origin, type) and issubclass(origin, dict | list | tuple):
        yield arguments[-1] if origin is dict else arguments[0]
        return
    for one in arguments:
        yield from _inside(one, part)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    if get_origin(annotation) is Literal:
        return
    for one in get_args(annotation):
        yield from _models_in(one)
