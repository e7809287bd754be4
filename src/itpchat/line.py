"""The conversation as plain lines, for screen readers, simple terminals and pipes.

Every line is written once and nothing is ever moved or coloured. What a person types is a number,
words, or a command such as `back`.
"""

import io
import os
import sys
from typing import Literal, TextIO

from itpchat.conversation.views import Card, Prompt, Said, View
from itpchat.terminal.choosing import Choosing, Picked, Typed
from itpchat.terminal.printable import printable
from itpchat.terminal.spoken import WORDS, Command, command_in
from itpchat.terminal.talk import Talk
from itpchat.wording import Language, Text

_Asking = Literal["restart", "dismiss"]

_NUMBER = Text("Type the number of your answer, or words.", "请输入回答的编号，也可以直接打字。")
_NUMBERS = Text(
    "Type the numbers of all that are true for you, with commas between.",
    "请输入所有符合的编号，用逗号隔开。",
)
_OR_SAY = Text("Or type: {label}", "也可以输入：{label}")
_NOTHING = Text("Please type a number or words.", "请输入编号或文字。")
_NO_WHY = Text("Nothing more to say about this question.", "这个问题没有更多说明。")
_NOT_HERE = Text("That does not work here.", "这里不能使用这个命令。")
_HELP = Text("Commands: {words}", "命令：{words}")
_FIRST_HELP = Text("Type help to see the commands.", "输入“帮助”可查看命令。")
_CHANGE = Text(
    "Type a number to change that answer, or continue.", "输入编号可修改该回答，或输入“继续”。"
)
_DISMISS = Text(
    "For staff only: when this person is being cared for, type close.",
    "仅限工作人员：确认已有人照看后，输入“关闭”。",
)
_DISMISS_SURE = Text(
    "Is this person being cared for? Type yes or no.", "已有人照看了吗？请输入“是”或“否”。"
)
_CLOSE = Text("Press Enter to go on.", "按回车键继续。")
_CLOSE_WORDS = ("close", "关闭")
_YES_WORDS = ("yes", "y", "是", "是的")

_STAGE_COMMANDS: dict[str, tuple[Command, ...]] = {
    "language": ("help", "quit"),
    "notice": ("back", "language", "english", "chinese", "staff", "restart", "help", "quit"),
    "question": (
        "why", "back", "review", "results", "board", "language", "english", "chinese",
        "staff", "restart", "help", "quit",
    ),
    "review": ("resume", "back", "results", "language", "english", "chinese", "staff", "restart",
               "help", "quit"),
    "results": ("resume", "back", "review", "board", "language", "english", "chinese", "staff",
                "restart", "help", "quit"),
    "staff": ("back", "language", "english", "chinese", "quit"),
    "emergency": ("language", "english", "chinese"),
}  # fmt: skip


def run_line(conversation: Talk, stdin: TextIO | None = None, stdout: TextIO | None = None) -> int:
    """Hold a conversation line by line until it ends or the input does; gives the exit code.

    Results so far are printed at the end. A reader that has gone ends it too, without complaint.
    """
    reading, writing = stdin or sys.stdin, stdout or sys.stdout
    for stream in (reading, writing):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    lines = Lines(conversation, reading, writing)
    try:
        lines.hold()
    except BrokenPipeError:
        if writing is sys.stdout:
            # Python would complain when it flushes at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), writing.fileno())
    except KeyboardInterrupt:
        writing.write("\n")
        return 130
    return 0


class Lines:
    """A conversation on two streams of lines."""

    def __init__(self, talk: Talk, reading: TextIO, writing: TextIO) -> None:
        self._talk = talk
        self._reading = reading
        self._writing = writing
        self._asking: _Asking | None = None
        self._told_results = False

    def hold(self) -> None:
        """Show, read, act, until the end."""
        self._show(self._talk.view())
        if self._talk.view().stage == "language":
            self._say(_FIRST_HELP.en, _FIRST_HELP.zh)
        else:
            self._tell(_FIRST_HELP)
        while self._talk.view().stage != "ended":
            line = self._read()
            if line is None or not self._act(line.strip()):
                break
        self._farewell()

    # Showing

    def _say(self, *lines: str) -> None:
        for line in lines:
            self._writing.write(f"{printable(line)}\n")

    def _tell(self, text: Text) -> None:
        self._say(text.to(self._language))

    def _show(self, view: View) -> None:
        self._say("")
        if view.stage == "results":
            self._results(view)
        elif view.stage == "review":
            self._review(view)
        elif view.prompt is not None:
            self._say(*_reading(view))
            self._question(view.prompt, view)
        else:
            self._say(*_reading(view))
            if view.stage == "emergency":
                self._tell(_DISMISS)
            elif view.stage == "staff":
                self._tell(_CLOSE)

    def _question(self, prompt: Prompt, view: View) -> None:
        self._say(prompt.text)
        choosing = Choosing.of(prompt, view.labels.send)
        for choice in choosing.choices:
            if choice.number is not None:
                self._say(f"  {choice.number}. {choice.label}")
        if prompt.hint:
            self._say(prompt.hint)
        if not choosing.numbered:
            for choice in choosing.choices:
                self._say(_OR_SAY.filled(label=choice.label).to(view.language))
        elif view.stage == "question":
            self._tell(_NUMBERS if prompt.many else _NUMBER)

    def _review(self, view: View) -> None:
        self._say(*_reading(view))
        for number, row in enumerate(view.review, 1):
            self._say(f"  {number}. {row.label}: {row.answer}")
        self._tell(_CHANGE)

    def _board(self, view: View) -> None:
        self._say(view.labels.board)
        between = "；" if view.language == "zh" else "; "
        for row in view.board:
            parts = (row.word, row.name, row.because, row.recruitment)
            self._say("  " + between.join(part for part in parts if part))
        if view.progress:
            self._say(view.progress)

    def _results(self, view: View) -> None:
        self._told_results = True
        self._say(*_reading(view))
        for group in view.groups:
            self._say("", group.title)
            for card in group.cards:
                self._say("", *_card(card))

    def _farewell(self) -> None:
        view = self._talk.view()
        # After an emergency, the last thing that is read is to get help.
        if view.stage in ("question", "review", "staff") and not self._told_results:
            self._show(self._talk.show_results().view())
        self._writing.flush()

    # Acting

    @property
    def _language(self) -> Language:
        return self._talk.view().language

    def _read(self) -> str | None:
        self._writing.write("> ")
        self._writing.flush()
        line = self._reading.readline()
        if not line or not self._reading.isatty():
            self._writing.write("\n")
        return line or None

    def _act(self, line: str) -> bool:
        """Take one line; says whether to go on."""
        view = self._talk.view()
        if self._asking is not None:
            self._decide(self._asking, yes=line.casefold() in (*_YES_WORDS, view.labels.yes))
            return True
        command = command_in(line) if line else None
        if command is not None and (command in _STAGE_COMMANDS[view.stage]):
            return self._obey(command, view)
        if view.stage == "emergency":
            self._asking = "dismiss" if line.casefold() in _CLOSE_WORDS else None
            self._tell(_DISMISS_SURE if self._asking else _DISMISS)
        elif view.stage == "staff":
            self._go(self._talk.dismiss())
        elif view.stage == "review":
            self._change(line, view)
        elif view.prompt is not None:
            self._answer(line, view.prompt)
        else:
            self._tell(_NOT_HERE)
        return True

    def _decide(self, asking: _Asking, *, yes: bool) -> None:
        self._asking = None
        if not yes:
            self._show(self._talk.view())
        else:
            self._go(self._talk.start_over() if asking == "restart" else self._talk.dismiss())

    def _obey(self, command: Command, view: View) -> bool:
        match command:
            case "quit":
                return False
            case "help":
                self._help(view)
            case "why":
                self._say((view.prompt.why if view.prompt else "") or _NO_WHY.to(view.language))
            case "board":
                self._board(view if view.board else self._talk.resume().view())
            case "restart":
                self._asking = "restart"
                self._say(f"{view.labels.confirm_restart} ({view.labels.yes} / {view.labels.no})")
            case _:
                self._go(self._led_by(command, view))
        return True

    def _led_by(self, command: Command, view: View) -> Talk:
        talk = self._talk
        match command:
            case "back" if view.stage == "question" or view.stage == "notice":
                return talk.back()
            case "back" | "resume":
                return talk.dismiss() if view.stage == "staff" else talk.resume()
            case "language":
                return talk.switch_language()
            case "english":
                return talk.switch_language("en")
            case "chinese":
                return talk.switch_language("zh")
            case "review":
                return talk.show_review()
            case "results":
                return talk.show_results()
            case _:
                return talk.call_staff()

    def _help(self, view: View) -> None:
        words = [_shown(command, view.language) for command in _STAGE_COMMANDS[view.stage]]
        self._say(_HELP.filled(words=", ".join(words)).to(view.language))

    def _change(self, line: str, view: View) -> None:
        choosing = Choosing.among([(row.question, row.label) for row in view.review])
        numbers = choosing.numbers_in(line)
        if numbers:
            self._go(self._talk.change(choosing.choices[numbers[0] - 1].key))
        else:
            self._tell(_CHANGE)

    def _answer(self, line: str, prompt: Prompt) -> None:
        choosing = Choosing.of(prompt, "")
        outcome = choosing.said(line)
        if isinstance(outcome, Picked):
            self._go(self._talk.pick(*outcome.keys))
        elif isinstance(outcome, Typed):
            self._go(self._talk.answer(outcome.text))
        else:
            self._tell(_NOTHING)

    def _go(self, talk: Talk) -> None:
        before = self._talk.view()
        self._talk = talk
        view = talk.view()
        if view.transcript != before.transcript:
            self._say(*_news(view.transcript))
        if view.stage != "results":
            self._told_results = False
        self._show(view)


def _reading(view: View) -> list[str]:
    return [line for line in (view.title, *view.intro, *view.text) if line]


def _news(transcript: tuple[Said, ...]) -> list[str]:
    """Give what followed the last answer: what it did, or what was wrong with it."""
    news: list[str] = []
    for said in reversed(transcript):
        if said.by in ("question", "answer"):
            break
        news.insert(0, said.text)
    return news


def _card(card: Card) -> list[str]:
    lines = [f"{card.name}: {card.word}", card.headline, *card.warnings, card.summary]
    for section in card.sections:
        lines.append(f"{section.title}:")
        lines += [
            "  " + " ".join(part for part in (item.number, item.text, item.detail) if part)
            for item in section.items
        ]
    lines += [f"{label}: {value}" for label, value in card.facts]
    return [line for line in (*lines, *card.notices) if line]


def _shown(command: Command, language: Language) -> str:
    """Give the word of a command that is shown in a language."""
    words = WORDS[command]
    chinese = [word for word in words if not word.isascii()]
    return chinese[0] if language == "zh" and chinese else words[0]
