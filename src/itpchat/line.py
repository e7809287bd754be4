"""The conversation as plain lines, for screen readers, simple terminals and pipes.

Every line is written once and nothing is ever moved or coloured. What a person types is a number,
words, or a command such as `back`.
"""

import errno
import io
import os
import sys
from typing import Literal, TextIO

from itpchat.conversation.views import Prompt, View
from itpchat.terminal import line_words
from itpchat.terminal.choosing import Choosing, Picked, Typed
from itpchat.terminal.line_pages import (
    explained,
    help_lines,
    numbered_command,
    questions_lines,
    words_lines,
)
from itpchat.terminal.line_sheet import handed_out
from itpchat.terminal.shown_lines import ShownLines
from itpchat.terminal.spoken import Command, asked_of, command_in
from itpchat.terminal.talk import Talk
from itpchat.terminal.telling import news_in
from itpchat.terminal.unseen import ask_unseen
from itpchat.wording import BRACKETED, Text

_Asking = Literal["restart", "dismiss"]


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
    except OSError as error:
        # EIO: the terminal has gone, and whoever started this asked for no hangup (nohup).
        if error.errno not in (errno.EPIPE, errno.EIO):
            raise
        if writing is sys.stdout:
            # Python would complain when it flushes at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), writing.fileno())
    except KeyboardInterrupt:
        writing.write("\n")
        return 130
    return 0


class Lines(ShownLines):
    """A conversation on two streams of lines."""

    def __init__(self, talk: Talk, reading: TextIO, writing: TextIO) -> None:
        super().__init__(talk, writing)
        self._reading = reading
        self._asking: _Asking | None = None

    def hold(self) -> None:
        """Show, read, act, until the end."""
        self._show(self._talk.view())
        if self._talk.view().stage == "language":
            self._say(*(line_words.FIRST_HELP.to(one) for one in self._talk.view().languages))
        else:
            self._tell(line_words.FIRST_HELP)
        while self._talk.view().stage != "ended":
            line = self._read()
            if line is None or not self._act(line.strip()):
                break
        self._farewell()

    def _farewell(self) -> None:
        view = self._talk.view()
        # After an emergency, the last thing that is read is to get help.
        if view.stage in ("question", "review", "staff") and not self._told_results:
            self._show(self._talk.show_results().view())
        self._writing.flush()

    # Acting

    def _read(self) -> str | None:
        self._writing.write("> ")
        self._writing.flush()
        line = self._reading.readline()
        if not line or not self._reading.isatty():
            self._writing.write("\n")
        return line or None

    def _ask(self, text: Text) -> str:
        """Ask for a line that a terminal does not show."""
        if self._reading is sys.stdin and self._reading.isatty():
            return ask_unseen(text.to(self._language), self._writing)
        self._writing.write(text.to(self._language))
        return self._reading.readline().rstrip("\r\n")

    def _act(self, line: str) -> bool:
        """Take one line; says whether to go on."""
        view = self._talk.view()
        if self._asking is not None:
            self._decide(
                self._asking, yes=line.casefold() in (*line_words.YES_WORDS, view.labels.yes)
            )
            return True
        command = command_in(line) if line else None
        if asked_of(line) == "" and view.stage != "emergency":
            command = "why" if "why" in line_words.commands_at(view) else "help"
        if command is not None and command in line_words.commands_at(view):
            return self._obey(command, view)
        if view.stage != "emergency" and self._asked_besides(line):
            return True
        if view.stage == "emergency":
            self._asking = "dismiss" if line.casefold() in line_words.CLOSE_WORDS else None
            self._tell(line_words.DISMISS_SURE if self._asking else line_words.DISMISS)
        elif view.stage == "staff":
            self._go(self._talk.dismiss())
        elif view.stage == "review":
            self._change(line, view)
        elif view.prompt is not None:
            self._answer(line, view.prompt)
        else:
            self._tell(line_words.NOT_HERE)
        return True

    def _asked_besides(self, line: str) -> bool:
        """Explain a word, or do what names a trial of the results by its number."""
        lines = explained(line, self._talk)
        if lines is not None:
            self._say(*lines)
            return True
        handed = handed_out(line, self._talk, self._ask)
        if handed is not None:
            self._say(*handed)
            return True
        talk = numbered_command(line, self._talk)
        if talk is None:
            return False
        if talk is self._talk:
            self._tell(line_words.NO_SUCH)
        else:
            self._go(talk)
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
                self._say(*help_lines(view))
            case "why":
                self._say(
                    (view.prompt.why if view.prompt else "") or line_words.NO_WHY.to(view.language)
                )
            case "board":
                self._board(view if view.board else self._talk.resume().view())
            case "questions":
                self._say(*questions_lines(self._talk.help()))
            case "words":
                self._say(*words_lines(self._talk.help(), view.language))
            case "undo" | "redo":
                self._revert(command)
            case "restart":
                self._asking = "restart"
                self._say(
                    BRACKETED.filled(
                        what=view.labels.confirm_restart,
                        aside=f"{view.labels.yes} / {view.labels.no}",
                    ).to(view.language)
                )
            case _:
                self._go(self._led_by(command, view))
        return True

    def _revert(self, command: Command) -> None:
        """Take the last answer back, or give it again, and say what that did."""
        talk = self._talk.undo() if command == "undo" else self._talk.redo()
        if talk is self._talk:
            self._tell(line_words.NOT_HERE)
        else:
            self._say(*talk.view().effects)
            self._go(talk)

    def _led_by(self, command: Command, view: View) -> Talk:
        talk = self._talk
        match command:
            case "back" if view.stage == "question" or view.stage == "notice":
                return talk.back()
            case "forward":
                return talk.forward()
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

    def _change(self, line: str, view: View) -> None:
        choosing = Choosing.among([(row.question, row.label) for row in view.review])
        numbers = choosing.numbers_in(line)
        if numbers:
            self._go(self._talk.change(choosing.choices[numbers[0] - 1].key))
        else:
            self._tell(line_words.CHANGE)

    def _answer(self, line: str, prompt: Prompt) -> None:
        choosing = Choosing.of(prompt, "")
        outcome = choosing.said(line)
        if isinstance(outcome, Picked):
            self._answered(self._talk.pick(*outcome.keys))
        elif isinstance(outcome, Typed):
            self._answered(self._talk.answer(outcome.text))
        else:
            self._tell(line_words.NOTHING)

    def _answered(self, talk: Talk) -> None:
        transcript = talk.view().transcript
        if transcript != self._talk.view().transcript:
            self._say(*news_in(transcript))
        self._go(talk)

    def _go(self, talk: Talk) -> None:
        self._talk = talk
        view = talk.view()
        if view.stage != "results":
            self._told_results = False
        self._show(view)
