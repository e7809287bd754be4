"""The decorator for values: `dataclasses.dataclass`, for a quarter of what making a class costs.

The standard decorator compiles six functions for every frozen class, which takes most of a
millisecond; the hundred classes of a conversation would take a third as long to make as all of
Textual takes to appear. Here only the initialiser is compiled; comparing, hashing, showing and
refusing to change work from the names of the fields. What is made behaves like the standard thing,
and whatever is out of the ordinary is left to the standard decorator.
"""

import dataclasses
import inspect
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

T = TypeVar("T")
Methods: TypeAlias = "Iterator[Callable[..., Any]]"
Fields: TypeAlias = "tuple[dataclasses.Field[Any], ...]"

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, **others):
        """Make a dataclass, as `dataclasses.dataclass` does."""

        def make(cls):
            if frozen and not others and _ordinary(cls):
                return _frozen(cls, slots=slots)
            return dataclasses.dataclass(cls, frozen=frozen, slots=slots, **others)

        return make if cls is None else make(cls)


_MADE = frozenset(
    "__init__ __eq__ __hash__ __repr__ __setattr__ __delattr__ __getstate__ __setstate__".split()
)


def _ordinary(cls: type) -> bool:
    """Whether there is no dataclass above, no own method of those made here, no special field."""
    if _MADE & vars(cls).keys() or any(map(dataclasses.is_dataclass, cls.__mro__[1:])):
        return False
    kinds = inspect.get_annotations(cls).values()
    given = [value for value in vars(cls).values() if isinstance(value, dataclasses.Field)]
    return all(field.init and field.kw_only is not True for field in given) and not any(
        kind is dataclasses.KW_ONLY or isinstance(kind, dataclasses.InitVar) for kind in kinds
    )


def _frozen(cls: type[T], *, slots: bool) -> type[T]:
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
    fields: Fields = dataclasses.fields(made)  # type: ignore[arg-type]
    methods = [_initialiser(made, fields), *_comparing(fields), *_freezing(made, fields)]
    if slots:
        methods += _copying(fields)
    for method in methods:
        method.__qualname__ = f"{made.__qualname__}.{method.__name__}"
        setattr(made, method.__name__, method)
    # So that a dataclass under this one is held to be frozen too.
    made.__dataclass_params__.frozen = True  # type: ignore[attr-defined]
    return made


def _initialiser(cls: type, fields: Fields) -> Callable[..., Any]:
    known: dict[str, Any] = {"_put": object.__setattr__, "_MISSING": dataclasses.MISSING}
    parameters, lines = ["self"], []
    for field in fields:
        name = value = field.name
        if field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            parameters.append(f"{name}=_default_{name}")
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"] = field.default_factory
            parameters.append(f"{name}=_MISSING")
            value = f"_make_{name}() if {name} is _MISSING else {name}"
        else:
            parameters.append(name)
        lines.append(f" _put(self, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), known)
    made: Callable[..., Any] = known["__init__"]
    made.__annotations__ = {**{field.name: field.type for field in fields}, "return": None}
    return made


def _comparing(fields: Fields) -> Methods:
    shown = [field.name for field in fields if field.repr]
    compared = _values_of([field.name for field in fields if field.compare])
    hashed = _values_of(
        [field.name for field in fields if (field.compare if field.hash is None else field.hash)]
    )

    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    def __hash__(self: object) -> int:  # noqa: N807
        return hash(hashed(self))

    def __repr__(self: object) -> str:  # noqa: N807
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({values})"

    yield from (__eq__, __hash__, __repr__)


def _freezing(cls: type, fields: Fields) -> Methods:
    names = frozenset(field.name for field in fields)

    def __setattr__(self: object, name: str, value: object) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self: object, name: str) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        object.__delattr__(self, name)

    yield from (__setattr__, __delattr__)


def _copying(fields: Fields) -> Methods:
    names = tuple(field.name for field in fields)

    def __getstate__(self: object) -> list[object]:  # noqa: N807
        return [getattr(self, name) for name in names]

    def __setstate__(self: object, state: list[object]) -> None:  # noqa: N807
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    yield from (__getstate__, __setstate__)


def _values_of(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    """Give what gives the values of these fields."""
    if len(names) > 1:
        return attrgetter(*names)
    # Of a single name attrgetter gives no tuple.
    return lambda value: tuple(getattr(value, name) for name in names)
