"""Values are what the standard dataclasses would be."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import KW_ONLY, FrozenInstanceError, field, replace
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.values import dataclass as quick

standard = dataclasses.dataclass
Decorator = Any


def made_by(dataclass: Decorator, *, slots: bool) -> dict[str, type[Any]]:
    """The same classes, made by one decorator or the other."""

    @dataclass(frozen=True, slots=slots)
    class Nothing:
        """No field."""

    @dataclass(frozen=True, slots=slots)
    class One:
        """A single field."""

        a: object

    @dataclass(frozen=True, slots=slots)
    class Several:
        """Fields of all kinds."""

        shared: ClassVar[int] = 7
        a: object
        b: object = 1
        c: list[int] = field(default_factory=list)
        hidden: object = field(default=2, repr=False)
        loose: object = field(default=3, compare=False)
        unhashed: object = field(default=4, hash=False)

        @property
        def double(self) -> object:
            """Something that is worked out."""
            return (self.a, self.a)

    @dataclass(frozen=True, slots=slots)
    class Checked:
        """A value that looks at itself."""

        a: object

        def __post_init__(self) -> None:
            if self.a == "bad":
                raise ValueError("bad")

    return {cls.__name__: cls for cls in (Nothing, One, Several, Checked)}


@pytest.fixture(scope="module", params=[True, False], ids=["slots", "no slots"])
def pair(request: pytest.FixtureRequest) -> tuple[dict[str, type[Any]], dict[str, type[Any]]]:
    """The classes of the standard decorator, and the quick ones."""
    return made_by(standard, slots=request.param), made_by(quick, slots=request.param)


Pair = tuple[dict[str, type[Any]], dict[str, type[Any]]]

values = st.integers(0, 2) | st.sampled_from(["a", "bad", (), (1,), None])
arguments = st.tuples(
    st.sampled_from(["Nothing", "One", "Several", "Checked"]),
    st.lists(values, max_size=3),
    st.dictionaries(st.sampled_from(["a", "b", "hidden", "loose", "unhashed", "x"]), values),
)


def outcome(does: Callable[[], object]) -> object:
    """What comes of it: a result, or the kind of error."""
    try:
        return does()
    except Exception as error:  # noqa: BLE001  whichever it is
        return type(error)


def made(classes: dict[str, type[Any]], given_arguments: tuple[str, list[Any], Any]) -> Any:
    """Make a value; gives the error instead where that fails."""
    name, positional, named = given_arguments
    return outcome(lambda: classes[name](*positional, **named))


@given(arguments)
def test_a_value_is_made_shown_and_hashed_as_the_standard_one(
    pair: Pair, given_arguments: tuple[str, list[Any], dict[str, Any]]
) -> None:
    theirs, ours = (made(classes, given_arguments) for classes in pair)
    if isinstance(theirs, type):
        assert ours is theirs
        return
    assert repr(ours) == repr(theirs)
    assert outcome(lambda: hash(ours)) == outcome(lambda: hash(theirs))
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)


@given(arguments, arguments)
def test_two_values_are_equal_when_the_standard_ones_are(
    pair: Pair,
    first: tuple[str, list[Any], dict[str, Any]],
    second: tuple[str, list[Any], dict[str, Any]],
) -> None:
    theirs, ours = (made(classes, first) == made(classes, second) for classes in pair)
    assert ours == theirs


@pytest.mark.parametrize("name", ["a", "b"])
def test_a_value_cannot_be_changed(pair: Pair, name: str) -> None:
    for classes in pair:
        value = classes["Several"](1)
        with pytest.raises(FrozenInstanceError, match=f"cannot assign to field '{name}'"):
            setattr(value, name, 2)
        with pytest.raises(FrozenInstanceError, match=f"cannot delete field '{name}'"):
            delattr(value, name)


def test_a_value_takes_no_new_attribute(pair: Pair) -> None:
    for name, cls in pair[1].items():
        with pytest.raises(FrozenInstanceError, match="cannot assign to field 'new'"):
            cls(*"a"[: name != "Nothing"]).new = 1


def test_a_value_is_no_equal_of_another_kind_with_the_same_fields(pair: Pair) -> None:
    for classes in pair:
        assert classes["One"](1) != classes["Checked"](1)
        assert classes["One"](1) != (1,)


def test_each_value_has_a_default_of_its_own(pair: Pair) -> None:
    for classes in pair:
        several = classes["Several"]
        assert several(1).c is not several(1).c


def test_a_value_can_be_replaced_copied_and_taken_apart(pair: Pair) -> None:
    for classes in pair:
        several = classes["Several"]
        value = several("a", c=[1])
        assert replace(value, a="b") == several("b", c=[1])
        assert copy.copy(value) == copy.deepcopy(value) == value
        match value:
            case several(a, b):
                assert (a, b) == ("a", 1)


@quick(frozen=True, slots=True)
class Kept:
    """At the top of a module, where pickle finds it."""

    a: int
    b: str = "b"


def test_a_value_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(Kept(1))) == Kept(1)


def test_a_value_has_slots_only_where_they_are_asked_for(pair: Pair) -> None:
    standard_ones, quick_ones = pair
    for name, theirs in standard_ones.items():
        ours, arguments = quick_ones[name], "a"[: name != "Nothing"]
        assert hasattr(ours(*arguments), "__dict__") == hasattr(theirs(*arguments), "__dict__")


def test_a_method_that_a_class_writes_itself_is_kept() -> None:
    @quick(frozen=True)
    class Own:
        """It knows how to show itself."""

        a: int

        def __repr__(self) -> str:
            return "own"

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 7

    assert (repr(Own(1)), hash(Own(1)), Own(1) == Own(2)) == ("own", 7, True)


def test_a_value_under_a_value_has_the_fields_of_both() -> None:
    @quick(frozen=True, slots=True)
    class Base:
        """Above."""

        a: int

    @quick(frozen=True, slots=True)
    class Under(Base):
        """Below."""

        b: int

    assert Under(1, 2) == Under(a=1, b=2)
    assert Under(1, 2) != Base(1)
    with pytest.raises(FrozenInstanceError):
        Under(1, 2).a = 3  # type: ignore[misc]


def test_fields_that_are_out_of_the_ordinary_are_the_standard_decorators() -> None:
    @quick(frozen=True)
    class Named:
        """A field by name only, a field that is worked out, and one that is only passed on."""

        _: KW_ONLY
        a: int
        twice: int = field(init=False, default=0)
        start: dataclasses.InitVar[int] = 1

        def __post_init__(self, start: int) -> None:
            object.__setattr__(self, "twice", self.a * 2 + start)

    assert Named(a=2, start=3).twice == 7
    with pytest.raises(TypeError):
        Named(2)  # type: ignore[call-arg]


def test_a_class_that_may_change_is_the_standard_decorators() -> None:
    @quick
    class Open:
        """It may change."""

        a: int

    value = Open(1)
    value.a = 2
    assert value == Open(2)
