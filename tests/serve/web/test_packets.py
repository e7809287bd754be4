"""What the browser and the web driver send, and what is no such thing."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.serve.web.packets import (
    LONGEST_PAYLOAD,
    Focus,
    Keys,
    NotUnderstood,
    Ping,
    Size,
    Unpacker,
    bounded,
    keys_packet,
    message_in,
    meta_packet,
)

PACKETS = st.lists(st.tuples(st.sampled_from("DMP"), st.binary(max_size=60)), max_size=8)


@given(PACKETS, st.lists(st.integers(0, 400), max_size=12))
def test_packets_are_read_whole_however_they_are_cut(
    packets: list[tuple[str, bytes]], cuts: list[int]
) -> None:
    stream = Unpacker.GREETING + b"".join(
        kind.encode() + len(payload).to_bytes(4, "big") + payload for kind, payload in packets
    )
    places = sorted({0, len(stream), *(cut for cut in cuts if cut < len(stream))})
    unpacker = Unpacker()
    read = [
        packet for begin, end in pairwise(places) for packet in unpacker.feed(stream[begin:end])
    ]
    assert read == packets


def test_what_stands_before_the_greeting_is_left_out() -> None:
    unpacker = Unpacker()
    assert unpacker.feed(b"a warning\n" + Unpacker.GREETING + b"D\0\0\0\2hi") == [("D", b"hi")]


@pytest.mark.parametrize("stream", [b"X\0\0\0\1a", b"D" + (LONGEST_PAYLOAD + 1).to_bytes(4, "big")])
def test_a_packet_that_the_driver_never_writes_is_refused(stream: bytes) -> None:
    with pytest.raises(NotUnderstood):
        Unpacker().feed(Unpacker.GREETING + stream)


def test_the_messages_of_a_page_are_understood() -> None:
    assert message_in('["stdin", "a中"]') == Keys("a中".encode())
    assert message_in('["resize", {"width": 90, "height": 30}]') == Size(90, 30)
    assert message_in('["ping", "123"]') == Ping("123")
    assert message_in('["focus"]') == Focus(here=True)
    assert message_in('["blur"]') == Focus(here=False)


def test_half_a_character_is_a_question_mark_and_no_error() -> None:
    assert message_in('["stdin", "\\ud800"]') == Keys(b"?")


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=9) | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
)


@given(st.text() | ANY_JSON.map(json.dumps))
def test_anything_else_is_not_understood_and_breaks_nothing(text: str) -> None:
    try:
        message = message_in(text)
    except NotUnderstood:
        return
    assert isinstance(message, Keys | Size | Ping | Focus)


def test_deep_nesting_is_not_understood() -> None:
    with pytest.raises(NotUnderstood):
        message_in("[" * 30_000)


@given(st.integers(), st.integers())
def test_no_size_is_larger_than_allowed_or_too_small_to_draw(width: int, height: int) -> None:
    size = bounded(Size(width, height), Size(240, 80))
    assert 20 <= size.width <= 240
    assert 6 <= size.height <= 80


def test_what_goes_to_the_driver_is_framed_as_it_reads_it() -> None:
    assert keys_packet(b"ab") == b"D\0\0\0\2ab"
    packet = meta_packet("resize", width=90, height=30)
    assert json.loads(packet[5:]) == {"type": "resize", "width": 90, "height": 30}
