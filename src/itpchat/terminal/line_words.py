"""What the line mode itself says, and which commands it takes at which stage."""

from itpchat.conversation.views import View
from itpchat.terminal.spoken import Command
from itpchat.wording import Text

NUMBER = Text("Type the number of your answer, or words.", "请输入回答的编号，也可以直接打字。")
NUMBERS = Text(
    "Type the numbers of all that are true for you, with commas between.",
    "请输入所有符合的编号，用逗号隔开。",
)
OR_SAY = Text("Or type: {label}", "也可以输入：{label}")
NOTHING = Text("Please type a number or words.", "请输入编号或文字。")
NO_WHY = Text("Nothing more to say about this question.", "这个问题没有更多说明。")
NOT_HERE = Text("That does not work here.", "这里不能使用这个命令。")
HELP = Text("Commands: {words}", "命令：{words}")
FIRST_HELP = Text("Type help to see the commands.", "输入“帮助”可查看命令。")
CHANGE = Text(
    "Type a number to change that answer, or continue.", "输入编号可修改该回答，或输入“继续”。"
)
DISMISS = Text(
    "For staff only: when this person is being cared for, type close.",
    "仅限工作人员：确认已有人照看后，输入“关闭”。",
)
DISMISS_SURE = Text(
    "Is this person being cared for? Type yes or no.", "已有人照看了吗？请输入“是”或“否”。"
)
CLOSE = Text("Press Enter to go on.", "按回车键继续。")
EXPLAIN = Text(
    "To have a word explained, type ? and the word. A ? alone asks why.",
    "要看词语解释，请输入“？”加词语。只输入“？”可查看提问的原因。",
)
NO_WORD = Text("That word is not explained here.", "这里没有这个词的解释。")
IN_BRACKETS = Text(" ({text})", "（{text}）")
FIX = Text("{label} (type: fix {number})", "{label}（输入：修改{number}）")
KEEP = Text("{label} (type: keep {number})", "{label}（输入：继续核对{number}）")
FILTER = Text(
    "{label} (type: filter {number}): {options}", "{label}（输入：筛选{number}）：{options}"
)
FILTER_MANY = Text(
    "{label} (type: filter {number} and a name, such as: filter {number} {name})",
    "{label}（输入：筛选{number}加名称，例如：筛选{number} {name}）",
)
NO_SUCH = Text("There is no such number.", "没有这个编号。")
FIX_WORDS, KEEP_WORDS, FILTER_WORDS = ("fix", "修改"), ("keep", "继续核对"), ("filter", "筛选")
CLOSE_WORDS = ("close", "关闭")
YES_WORDS = ("yes", "y", "是", "是的")

_LANGUAGE: tuple[Command, ...] = ("language", "english", "chinese")
_HELP: tuple[Command, ...] = ("questions", "words")

_STAGE_COMMANDS: dict[str, tuple[Command, ...]] = {
    "language": ("help", "quit"),
    "notice": (
        "back", "language", "english", "chinese", "staff", "questions", "words", "restart", "help",
        "quit",
    ),
    "question": (
        "why", "back", "review", "results", "board", "forward", "undo", "redo", "questions",
        "words", "language", "english", "chinese",
        "staff", "restart", "help", "quit",
    ),
    "review": ("resume", "back", "results", "undo", "redo", "questions", "words",
               "language", "english", "chinese", "staff", "restart", "help", "quit"),
    "results": ("resume", "back", "review", "board", "undo", "redo", "questions", "words",
                "language", "english", "chinese", "staff", "restart", "help", "quit"),
    "staff": ("back", "language", "english", "chinese", "quit"),
    "emergency": ("language", "english", "chinese"),
}  # fmt: skip


def commands_at(view: View) -> tuple[Command, ...]:
    """Give the commands that mean something now, in what the site offers."""
    without = (
        *(() if len(view.languages) > 1 else _LANGUAGE),
        *(() if view.has_help else _HELP),
    )
    return tuple(one for one in _STAGE_COMMANDS[view.stage] if one not in without)
