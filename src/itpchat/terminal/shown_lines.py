"""A conversation as it is shown line by line."""

from typing import TextIO

from itpchat.conversation.views import Prompt, View
from itpchat.printable import printable
from itpchat.terminal import line_words
from itpchat.terminal.choosing import Choosing
from itpchat.terminal.line_pages import besides_cards, numbered_card
from itpchat.terminal.line_sheet import offers
from itpchat.terminal.talk import Talk
from itpchat.terminal.telling import reading, row_line
from itpchat.wording import COLON, SEMICOLON, Language, Text


class ShownLines:
    """Writes a view to a stream: every line once, nothing moved."""

    def __init__(self, talk: Talk, writing: TextIO) -> None:
        self._talk = talk
        self._writing = writing
        self._told_results = False

    @property
    def _language(self) -> Language:
        return self._talk.view().language

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
            self._say(*reading(view))
            self._question(view.prompt, view)
        else:
            self._say(*reading(view))
            if view.stage == "emergency":
                self._tell(line_words.DISMISS)
            elif view.stage == "staff":
                self._tell(line_words.CLOSE)

    def _question(self, prompt: Prompt, view: View) -> None:
        if prompt.text:
            self._say(prompt.text)
        choosing = Choosing.of(prompt, view.labels.send)
        for choice in choosing.choices:
            if choice.number is not None:
                self._say(f"  {choice.number}. {choice.label}")
        if prompt.hint:
            self._say(prompt.hint)
        if not choosing.numbered:
            for choice in choosing.choices:
                self._say(line_words.OR_SAY.filled(label=choice.label).to(view.language))
        elif view.stage == "question":
            self._tell(line_words.NUMBERS if prompt.many else line_words.NUMBER)

    def _review(self, view: View) -> None:
        self._say(*reading(view))
        for number, row in enumerate(view.review, 1):
            self._say(f"  {number}. {row.label}{COLON.to(view.language)}{row.answer}")
        self._tell(line_words.CHANGE)

    def _board(self, view: View) -> None:
        self._say(view.labels.board)
        for row in view.board:
            self._say("  " + row_line(row, SEMICOLON.to(view.language)))
        if view.progress:
            self._say(view.progress)

    def _results(self, view: View) -> None:
        self._told_results = True
        self._say(*reading(view))
        number = 0
        for group in view.groups:
            self._say("", group.title)
            for card in group.cards:
                number += 1
                self._say("", *numbered_card(card, number, view))
        self._say(*besides_cards(view))
        if offered := offers(self._talk):
            self._say("", *offered)
