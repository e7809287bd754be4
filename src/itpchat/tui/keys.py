"""Which keys do what, at which stage.

Function keys are shown; every one has a control key beside it, for terminals that keep the function
keys to themselves. None of these is a key that terminals, tmux or screen readers commonly take.
"""

from itpchat.conversation.views import Labels, Stage, View
from itpchat.terminal.spoken import Command
from itpchat.tui import words
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """A key as shown in the key bar."""

    command: Command
    shown: str
    label: str


KEYS: dict[Command, str] = {
    "why": "f1,ctrl+y",
    "back": "f2,ctrl+b",
    "language": "f3,ctrl+l",
    "review": "f4,ctrl+o",
    "results": "f5,ctrl+r",
    "board": "f6,ctrl+t",
    "staff": "f7,ctrl+g",
    "restart": "f8,ctrl+n",
    "quit": "ctrl+q",
}
"""The keys of each command, the one that is shown first."""

UNLOCK_KEYS = ("f8", "f9")
"""What staff press, one after the other, to close the emergency page."""

_AT_STAGE: dict[Stage, tuple[Command, ...]] = {
    "language": ("language",),
    "notice": ("back", "language", "staff", "restart"),
    "question": (
        "why",
        "back",
        "language",
        "review",
        "results",
        "board",
        "staff",
        "restart",
    ),
    "emergency": ("language",),
    "staff": ("back", "language"),
    "review": ("back", "language", "results", "staff", "restart"),
    "results": ("back", "language", "review", "staff", "restart"),
    "ended": ("language", "restart"),
}


def commands_at(view: View, *, kiosk: bool) -> tuple[Command, ...]:
    """Give the commands that mean something now, in the order of their keys."""
    commands = list(_AT_STAGE[view.stage])
    if view.stage in ("question", "notice") and not view.can_go_back:
        commands.remove("back")
    if view.stage == "question" and not (view.prompt and view.prompt.why):
        commands.remove("why")
    if view.stage == "question" and not view.board:
        commands.remove("board")
    if not kiosk and view.stage != "emergency":
        commands.append("quit")
    return tuple(commands)


def key_bar(
    view: View, *, kiosk: bool, asking: bool = False, opened: bool = False
) -> tuple[Key, ...]:
    """Give the keys that are shown now, with their labels in the language of the moment.

    While the screen itself is `asking` whether to start over, there is only the way back; out of an
    `opened` card, the way back leads to the list of results.
    """
    back = Key("back", _shown("back"), view.labels.back)
    if asking:
        return (back,)
    return tuple(
        back
        if command == "back" and opened
        else Key(command, _shown(command), _label(command, view))
        for command in commands_at(view, kiosk=kiosk)
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
        "quit": labels.quit,
    }
    return by_command[command]
