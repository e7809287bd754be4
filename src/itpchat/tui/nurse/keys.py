"""Which keys do what on the nurse's screen. Function keys are shown; each has a control key too."""

from typing import Literal

from itpchat.tui.nurse.state import Desk
from itpchat.values import dataclass
from itpchat.wording import Text

Command = Literal[
    "help", "form", "language", "matrix", "notes", "draft", "sheet", "new", "rest", "undo", "redo",
    "quit",
]  # fmt: skip

KEYS: dict[Command, str] = {
    "help": "f1",
    "form": "f2,ctrl+b",
    "language": "f3,ctrl+l",
    "matrix": "f4,ctrl+o",
    "notes": "f5,ctrl+r",
    "draft": "f6,ctrl+s",
    "sheet": "f7,ctrl+p",
    "new": "f8,ctrl+n",
    "rest": "f9,ctrl+g",
    "undo": "ctrl+z",
    "redo": "ctrl+y",
    "quit": "ctrl+q",
}
"""The keys of each command, the one that is shown first."""

LABELS: dict[Command, Text] = {
    "help": Text("Help", "帮助"),
    "form": Text("Form", "表格"),
    "language": Text("中文", "English"),
    "matrix": Text("Criteria", "标准"),
    "notes": Text("Notes", "备注"),
    "draft": Text("Save", "保存"),
    "sheet": Text("Sheet", "资料单"),
    "new": Text("New", "新患者"),
    "rest": Text("Deny rest", "其余否认"),
    "undo": Text("Undo", "撤销"),
    "redo": Text("Redo", "重做"),
    "quit": Text("Leave", "退出"),
}
BACK = Text("Back", "返回")
OPEN = Text("Open", "打开")


@dataclass(frozen=True, slots=True)
class Shown:
    """A key as the bar shows it."""

    command: Command
    shown: str
    label: str


def bar(desk: Desk) -> tuple[Shown, ...]:
    """Give the keys that mean something now."""
    language = desk.language
    if desk.asking:
        return (Shown("form", "F2", BACK.to(language)),)
    return tuple(
        Shown(command, _shown(command), _label(command, desk).to(language))
        for command in LABELS
        if _works(command, desk)
    )


def _works(command: Command, desk: Desk) -> bool:
    match command:
        case "undo":
            return desk.intake.conversation.session.before is not None
        case "redo":
            return bool(desk.intake.conversation.session.undone)
        case "rest":
            return desk.page == "form"
        case _:
            return True


def _label(command: Command, desk: Desk) -> Text:
    if command == "form" and desk.page == "proposal":
        return BACK
    if command == "draft" and desk.intake.untouched:
        return OPEN
    return LABELS[command]


def _shown(command: Command) -> str:
    key = KEYS[command].split(",")[0]
    return key.upper() if key.startswith("f") else key.replace("ctrl+", "^").upper()
