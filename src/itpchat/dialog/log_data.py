"""An answer log as plain data, as JSON can hold it, and back.

An event is `{event: Answered, question: …, value: …}`, with the names of its fields; what is left
out has its default. Values of answers are plain data already.
"""

import dataclasses
from collections.abc import Mapping
from typing import Any, get_args

from itpchat.dialog.log import Event, Log

_EVENTS: Mapping[str, type] = {kind.__name__: kind for kind in get_args(Event)}


def log_data(log: Log) -> dict[str, Any]:
    """Give a log as plain data."""
    return {
        "script": log.script,
        "catalogue": log.catalogue,
        "events": [_event_data(event) for event in log.events],
    }


def log_of(data: Mapping[str, Any]) -> Log:
    """Give the log that plain data describe.

    Raises:
        ValueError: an event is none of those that there are, or lacks something.
    """
    try:
        events = tuple(_event(entry) for entry in data["events"])
        return Log(str(data["script"]), str(data["catalogue"]), events)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"this is no answer log: {error}") from None


def _event_data(event: Event) -> dict[str, Any]:
    data: dict[str, Any] = {"event": type(event).__name__}
    for field in dataclasses.fields(event):
        value = getattr(event, field.name)
        if value != field.default:
            data[field.name] = list(value) if isinstance(value, tuple) else value
    return data


def _event(data: Mapping[str, Any]) -> Event:
    given = dict(data)
    kind = _EVENTS[given.pop("event")]
    known = {field.name for field in dataclasses.fields(kind)}
    if not given.keys() <= known:
        raise ValueError(f"an event has no {', '.join(sorted(given.keys() - known))}")
    if "flags" in given:
        given["flags"] = tuple(given["flags"])
    event: Event = kind(**given)
    return event
