"""What was understood of a person's own words, read back until the person says that it is right.

First come the names that may mean several things, one by one; then the whole list, on which each
item can be changed or removed, and to which can be added.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from itpchat.reading.results import Mention, Reading
from itpchat.values import dataclass

MOST_CANDIDATES = 3
"""More names than this are not offered for one word."""

RIGHT, ADD, NONE_OF_THEM, ITEM = "right", "add", "none_of_them", "item:"
"""Keys of options: it is right, add something, none of the names, change an item."""

_HAD = dict.fromkeys(("denied", "uncertain", "planned", "now_only", "not_allergic"), False)

CHANGES: Mapping[str, Mapping[str, Any]] = {
    "now": {**_HAD, "taking": True, "stopped_on": None},
    "before": {**_HAD, "taking": False},
    "had": _HAD,
    "never": {**_HAD, "taking": None, "denied": True},
    "unsure": {**_HAD, "uncertain": True},
}
"""What a change does to an item."""

CHANGES_OF = {
    "medication": ("now", "before", "never", "unsure"),
    "condition": ("had", "never", "unsure"),
}
"""The changes that are offered for each kind."""


@dataclass(frozen=True, slots=True)
class Item:
    """A mention as plain data; `doubtful` names wait to be confirmed."""

    data: Mapping[str, Any]
    candidates: tuple[str, ...] = ()
    doubtful: bool = False

    @property
    def concept(self) -> str:
        """The concept that it is about."""
        return str(self.data["concept"])


@dataclass(frozen=True, slots=True)
class ReadBack:
    """A list that waits for a yes. `editing` is the item that is being changed."""

    words: str
    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()
    nothing_else: bool = False
    editing: int | None = None
    adding: bool = False

    @property
    def doubt(self) -> int | None:
        """The first item whose name is not certain."""
        return next((index for index, item in enumerate(self.items) if item.doubtful), None)

    @property
    def empty(self) -> bool:
        """Whether nothing at all was understood."""
        return not self.items and not self.nothing_else

    def value(self) -> dict[str, Any]:
        """Give the answer as it stands in the log."""
        return {
            "items": [dict(item.data) for item in self.items],
            "notes": list(self.notes),
            "nothing_else": self.nothing_else,
        }

    def picked(self, key: str) -> "ReadBack":
        """Take an option: a name for a doubt, a change of an item, or an item to change."""
        if self.editing is not None:
            return self._changed(self.editing, key)
        if self.doubt is not None:
            return self._settled(self.doubt, key)
        if key.startswith(ITEM) and key.removeprefix(ITEM).isdecimal():
            index = int(key.removeprefix(ITEM))
            return replace(self, editing=index) if index < len(self.items) else self
        return replace(self, adding=True) if key == ADD else self

    def joined(self, reading: Reading, kind: str) -> "ReadBack":
        """Take further words: they replace the item that is being changed, or are added."""
        more = read_back(reading, kind)
        if self.editing is not None:
            before, after = self.items[: self.editing], self.items[self.editing + 1 :]
            items = (*before, *more.items, *after) if more.items else self.items
        else:
            named = {item.concept for item in more.items}
            items = (*(item for item in self.items if item.concept not in named), *more.items)
        return replace(
            self,
            words=f"{self.words}; {more.words}",
            items=items,
            notes=tuple(dict.fromkeys((*self.notes, *more.notes))),
            nothing_else=self.nothing_else or more.nothing_else,
            editing=None,
            adding=False,
        )

    def _settled(self, index: int, key: str) -> "ReadBack":
        item = self.items[index]
        if key not in item.candidates:
            note = str(item.data["surface"])
            return replace(self, items=_without(self.items, index), notes=(*self.notes, note))
        settled = Item({**item.data, "concept": key, "certainty": "sure"})
        return replace(self, items=_with(self.items, index, settled))

    def _changed(self, index: int, key: str) -> "ReadBack":
        done = replace(self, editing=None)
        if key == "remove":
            return replace(done, items=_without(self.items, index))
        if key not in CHANGES:
            return done
        item = self.items[index]
        return replace(
            done, items=_with(self.items, index, replace(item, data={**item.data, **CHANGES[key]}))
        )


def read_back(reading: Reading, kind: str) -> ReadBack:
    """Begin with what was read; what is said of other people is left out."""
    mentions = [mention for mention in reading.mentions if mention.context.subject == "patient"]
    others = [other.name for other in reading.others]
    return ReadBack(
        words=reading.text.strip(),
        items=tuple(_item(mention) for mention in mentions),
        notes=tuple(dict.fromkeys((*others, *reading.unread))),
        nothing_else=kind in reading.nothing_else,
    )


def _item(mention: Mention) -> Item:
    data = mention.to_data()
    for name in ("start", "end", "candidates", "subject"):
        del data[name]
    data["now_only"] = mention.context.now_only
    data["not_allergic"] = mention.context.not_allergic
    candidates = tuple(candidate.concept for candidate in mention.candidates[:MOST_CANDIDATES])
    return Item(data, candidates, doubtful=mention.certainty == "confirm")


def _with(items: tuple[Item, ...], index: int, item: Item) -> tuple[Item, ...]:
    return (*items[:index], item, *items[index + 1 :])


def _without(items: tuple[Item, ...], index: int) -> tuple[Item, ...]:
    return (*items[:index], *items[index + 1 :])
