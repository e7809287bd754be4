"""A log survives being written down."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.dialog import log as events
from itpchat.dialog.log import Event, Log
from itpchat.dialog.log_data import log_data, log_of

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)
NAME = st.text(max_size=10)
EVENT: st.SearchStrategy[Event] = st.one_of(
    st.builds(events.Answered, NAME, PLAIN, NAME, st.booleans()),
    st.builds(events.WentBack),
    st.builds(events.WentForward),
    st.builds(events.Undid),
    st.builds(events.Redid),
    st.builds(events.Reopened, NAME),
    st.builds(events.WentOn),
    st.builds(events.Kept, NAME),
    st.builds(events.Showed, NAME),
    st.builds(events.Narrowed, NAME, NAME),
    st.builds(events.Agreed),
    st.builds(events.Spoke, st.sampled_from(["en", "zh"])),
    st.builds(events.Alarmed, st.lists(NAME, max_size=3).map(tuple)),
    st.builds(events.Dismissed),
)


@given(st.builds(Log, NAME, NAME, st.lists(EVENT, max_size=8).map(tuple)))
def test_a_log_comes_back_as_it_was(log: Log) -> None:
    assert log_of(json.loads(json.dumps(log_data(log)))) == log


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"script": "a", "catalogue": "b"},
        {"script": "a", "catalogue": "b", "events": [{"event": "Flew"}]},
        {"script": "a", "catalogue": "b", "events": [{"event": "Answered"}]},
        {"script": "a", "catalogue": "b", "events": [{"event": "Undid", "question": "age"}]},
        {"script": "a", "catalogue": "b", "events": [7]},
    ],
)
def test_what_is_no_log_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no answer log|has no"):
        log_of(wrong)
