"""Which keys do what, at which stage.

Function keys are shown; every one has a control key beside it, for terminals that keep the function
keys to themselves. None of these is a key that terminals, tmux or screen readers commonly take.
"""

from collections.abc import Iterator

from itpchat.conversation.views import Labels, Stage, View
from itpchat.terminal.spoken import Command
from itpchat.tui import words
from itpchat.tui.screens.place import OVER, Place
from itpchat.values import dataclass
from itpchat.wording import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Key:
    """A key as shown in the key bar."""

    command: Command
    shown: str
    label: str


KEYS: dict[Command, str] = {
    "why": "f1,ctrl+y",
    "back": "f2,ctrl+b",
    "forward": "ctrl+f",
    "language": "f3,ctrl+l",
    "review": "f4,ctrl+o",
    "results": "f5,ctrl+r",
    "board": "f6,ctrl+t",
    "staff": "f7,ctrl+g",
    "restart": "f8,ctrl+n",
    "undo": "f9,ctrl+z",
    "redo": "ctrl+x",
    "help": "f12,ctrl+s",
    "quit": "ctrl+q",
}
"""The keys of each command, the one that is shown first. F10 and F11 are the terminal's own."""

UNLOCK_KEYS = ("f8", "f9")
"""What staff press, one after the other, to close the emergency page."""

_AT_STAGE: dict[Stage, tuple[Command, ...]] = {
    "language": ("language",),
    "notice": ("back", "language", "staff", "restart", "help"),
    "question": (
        "why", "back", "language", "review", "results", "board", "staff", "restart", "undo",
        "redo", "forward", "help",
    ),
    "emergency": ("language",),
    "staff": ("back", "language"),
    "review": ("back", "language", "results", "staff", "restart", "undo", "redo", "help"),
    "results": (
        "back", "language", "review", "staff", "restart", "undo", "redo", "narrow", "help",
    ),
    "ended": ("language", "restart"),
}  # fmt: skip

_AT_PLACE: dict[Place, tuple[Command, ...]] = {
    "help": ("back", "language", "staff"),
    "narrow": ("back", "language", "staff", "help"),
    "take": ("back", "language", "staff", "help"),
    "code": ("back", "language", "staff"),
}
"""What means something on a page of the screen's own, whatever the stage."""


_SUPPOSED: tuple[Command, ...] = ("back", "language", "help")
"""What means something while one only looks at what an answer would do: nothing that answers."""


def commands_at(
    view: View,
    *,
    kiosk: bool,
    place: Place | None = None,
    languages: tuple[Language, ...] = LANGUAGES,
) -> tuple[Command, ...]:
    """Give the commands that mean something now, in the order of their keys."""
    without: set[Command] = {"language"} if len(languages) == 1 else set()
    if not view.has_help:
        without.add("help")
    if place in _AT_PLACE:
        return tuple(command for command in _AT_PLACE[place] if command not in without)
    if view.supposed:
        return tuple(command for command in _SUPPOSED if command not in without)
    without |= set(_impossible(view, place))
    commands = [command for command in _AT_STAGE[view.stage] if command not in without]
    if not kiosk and view.stage != "emergency":
        commands.append("quit")
    return tuple(commands)


def _impossible(view: View, place: Place | None) -> Iterator[Command]:
    """Give the commands for which there is nothing to do in a view."""
    if view.stage in ("question", "notice") and not view.can_go_back:
        yield "back"
    if place == "results" and not view.can_resume:
        yield "back"
    if view.stage == "question" and not (view.prompt and (view.prompt.why or view.prompt.terms)):
        yield "why"
    if view.stage == "question" and not view.board:
        yield "board"
    if not view.can_go_forward:
        yield "forward"
    if not view.can_undo:
        yield "undo"
    if not view.can_redo:
        yield "redo"
    if not view.filters:
        yield "narrow"


def key_bar(
    view: View,
    *,
    kiosk: bool,
    asking: bool = False,
    place: Place | None = None,
    languages: tuple[Language, ...] = LANGUAGES,
) -> tuple[Key, ...]:
    """Give the keys that are shown now, with their labels in the language of the moment.

    While the screen itself is `asking` whether to start over, there is only the way back; from a
    place that lies over another one, the way back leads there.
    """
    back = Key("back", _shown("back"), view.labels.back)
    if asking:
        return (back,)
    return tuple(
        back
        if command == "back" and place in OVER
        else Key(command, _shown(command), _label(command, view))
        for command in commands_at(view, kiosk=kiosk, place=place, languages=languages)
        if command in KEYS
    )


def unlock_key(view: View, *, begun: bool) -> Key:
    """Give the key that staff press next to close the emergency page."""
    label = words.UNLOCK_SECOND_KEY if begun else words.UNLOCK_FIRST_KEY
    return Key("back", UNLOCK_KEYS[int(begun)].upper(), label.to(view.language))


def _shown(command: Command) -> str:
    key = KEYS[command].split(",")[0]
    return key.upper() if key.startswith("f") else key.title().replace("+", "-")


def _label(command: Command, view: View) -> str:
    labels: Labels = view.labels
    if command == "back" and view.supposed:
        return words.AS_IT_IS.to(view.language)
    if command == "back" and view.stage in ("review", "results"):
        return labels.resume
    if command == "back" and view.stage == "staff":
        return labels.close
    by_command: dict[Command, str] = {
        "why": labels.why,
        "back": labels.back,
        "language": labels.language,
        "review": labels.review,
        "results": labels.results,
        "board": labels.fold,
        "staff": labels.staff,
        "restart": labels.restart,
        "forward": labels.forward,
        "undo": labels.undo,
        "redo": labels.redo,
        "help": labels.help,
        "quit": labels.quit,
    }
    return by_command[command]
