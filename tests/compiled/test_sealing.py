"""What is damaged, or was made from something else, is never used."""

import hashlib
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from itpchat.compiled.keeping import checked
from itpchat.compiled.sealing import seal, unseal
from tests.compiled.small import SmallPart


@given(st.data())
def test_a_single_wrong_byte_breaks_the_seal(data: st.DataObject) -> None:
    sealed = bytearray(seal("key", {"trials": [1, "二", None]}))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= data.draw(st.integers(1, 255))
    assert unseal("key", bytes(sealed)) is None


@given(st.integers(0, 200))
def test_a_file_that_was_cut_short_is_not_used(length: int) -> None:
    sealed = seal("key", list(range(100)))
    assert unseal("key", sealed[: min(length, len(sealed) - 1)]) is None


@given(st.binary(min_size=1, max_size=20))
def test_a_file_with_something_behind_it_is_not_used(more: bytes) -> None:
    assert unseal("key", seal("key", {}) + more) is None


def test_what_was_made_from_something_else_is_not_used() -> None:
    assert unseal("another", seal("key", {})) is None


def test_what_was_not_written_as_json_is_not_used() -> None:
    content = b"{1"
    head = f"itpchat compiled 1 key {hashlib.sha256(content).hexdigest()}\n".encode()
    assert unseal("key", head + content) is None


characters = st.characters(codec="utf-8")
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(characters),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(characters, max_size=5), inner),
    max_leaves=10,
)


@given(json_values)
def test_what_is_sealed_comes_out_as_it_went_in(data: Any) -> None:
    assert repr(unseal("key", seal("key", data))) == repr(data)


def test_a_damaged_file_in_the_cache_is_made_anew(
    cache: Path, small: SmallPart, reads: list[str]
) -> None:
    checked(small("a"))
    (kept,) = cache.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    checked(small("a"))
    checked(small("a"))
    assert reads == ["a", "a"]
