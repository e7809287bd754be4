"""The words by which a person says what is no answer: back, why, results, staff …

Only a whole line is ever a command, so that an answer in which such a word occurs stays an answer.
"""

from typing import Literal

MARKS = ("?", "？")
"""What asks: the question mark of either language."""

Command = Literal[
    "why", "back", "language", "english", "chinese", "review", "results", "resume", "board",
    "staff", "restart", "help", "quit", "forward", "undo", "redo", "questions", "words",
    "narrow", "fix", "keep",
]  # fmt: skip

WORDS: dict[Command, tuple[str, ...]] = {
    "why": ("why", "why do you ask", "为什么", "为什么问", "为什么要问"),
    "back": ("back", "go back", "previous", "返回", "上一题", "上一步", "后退"),
    "language": ("language", "switch language", "语言", "切换语言"),
    "english": ("english", "in english", "英文", "英语"),
    "chinese": ("chinese", "中文", "汉语", "简体中文"),
    "review": ("review", "my answers", "answers", "我的回答", "查看回答", "核对"),
    "results": ("results", "result", "my results", "结果", "目前结果", "查看结果"),
    "resume": ("resume", "continue", "go on", "继续", "接着问"),
    "board": ("list", "trials", "列表", "试验", "试验列表", "研究列表"),
    "staff": ("staff", "ask staff", "nurse", "工作人员", "护士", "找工作人员"),
    "forward": ("forward", "next", "前进", "下一题"),
    "undo": ("undo", "take back", "撤销", "撤回"),
    "redo": ("redo", "重做", "恢复"),
    "questions": ("questions", "faq", "common questions", "常见问题"),
    "words": ("words", "glossary", "词语", "词语解释"),
    "narrow": ("narrow", "filter", "narrow the list", "筛选"),
    "fix": ("fix", "change this answer", "修改", "修改这个回答"),
    "keep": ("keep", "keep checking", "继续核对"),
    "restart": ("start over", "restart", "clear my answers", "重新开始", "清除我的回答", "重来"),
    "help": ("help", "commands", "帮助", "命令"),
    "quit": ("quit", "exit", "bye", "退出", "结束"),
}
"""Every command with its words; the first English and the first Chinese one are the ones shown."""

_COMMANDS = {word: command for command, words in WORDS.items() for word in words}


def command_in(line: str) -> Command | None:
    """Give the command that a whole line is, or nothing where it is an answer."""
    said = line.strip().casefold().lstrip("/").rstrip(" .!。！?？")
    return _COMMANDS.get(said)


def asked_of(line: str) -> str | None:
    """Give the word that a question mark before it asks about; None where a line asks nothing.

    A question mark alone names no word: it asks about the page itself. What follows a question mark
    is never an answer, so that a medicine somebody only asks about is not taken for one they had.
    """
    said = line.strip()
    return said.lstrip("?？").strip() if said[:1] in MARKS else None
