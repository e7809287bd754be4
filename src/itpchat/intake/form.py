"""The form of an intake: every fact by topic, what is known of it, and what it still decides."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from itpchat.conversation.items_told import item_told
from itpchat.conversation.questions import Questioner
from itpchat.conversation.told import told
from itpchat.dialog.log import DECLINED, UNSURE
from itpchat.dialog.planner import Asking
from itpchat.dialog.script import Question
from itpchat.dialog.session import Session
from itpchat.explaining import fact_value_text, key_text
from itpchat.intake.intake import Intake
from itpchat.intake.waiting import Waits, waiting_for
from itpchat.patient import Known
from itpchat.values import dataclass
from itpchat.wording import Text, listed

State = Literal["known", "follows", "open", "unsure", "contested", "idle"]
"""Answered; follows from other answers; waited for; asked and not known; contradicted; unneeded."""

Origin = Literal["note", "typed", "picked", "follows", ""]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the form.

    `question` is the id under which its answer stands in the log; `concept` the medicine or illness
    of a free text that it is about. `origin` tells whether `source`, the words behind the value,
    stand in a note or were typed. `waits` are the criteria that wait for it, `under` says that it
    belongs to the line above.
    """

    question: str
    label: str
    value: str
    state: State
    concept: str = ""
    origin: Origin = ""
    source: str = ""
    waits: tuple[Waits, ...] = ()
    under: bool = False
    sensitive: bool = False

    @property
    def trials(self) -> int:
        """How many trials wait for it."""
        return len({waits.trial for waits in self.waits})


@dataclass(frozen=True, slots=True)
class Topic:
    """The rows of a topic: what is waited for first, the most decisive on top."""

    id: str
    rows: tuple[Row, ...]


def form_of(intake: Intake) -> tuple[Topic, ...]:
    """Give the form, in the order of the topics of the script."""
    return _Form(intake).topics()


class _Form:
    def __init__(self, intake: Intake) -> None:
        self.intake = intake
        self.session: Session = intake.conversation.session
        self.questioner: Questioner = intake.conversation.questioner
        self.planner = self.session.planner()
        self.waiting = waiting_for(self.session)
        self.notes = [text.casefold() for text in intake.texts]
        self.named = {str(item["concept"]) for item in self._told_items()}

    def topics(self) -> tuple[Topic, ...]:
        by_topic: dict[str, list[list[Row]]] = {}
        for question in self.session.script.questions.values():
            groups = by_topic.setdefault(question.topic, [])
            if question.asks.about == "words":
                groups += self._items(question)
            elif question.asks.about not in ("respondent", "red_flags"):
                row = self._row(question)
                groups += [[row, *self._follow_ups(self._targets(question))]] if row else []
        return tuple(
            Topic(name, tuple(row for group in sorted(groups, key=_urgency) for row in group))
            for name, groups in by_topic.items()
            if groups
        )

    # One row for each question

    def _row(self, question: Question) -> Row | None:
        given = self.session.answers.get(question.id)
        if question.id in self.session.shelved:
            given = None
        if given is None and not self.planner.gate_is_open(question):
            return None
        waits = self.waiting.get(question.id, ())
        label = self.questioner.short(Asking(question))
        if given is None:
            value, origin, source = self._known_otherwise(question)
            state: State = "open" if waits else ("follows" if value else "idle")
            return self._made(question, label, value, state, origin, source, waits)
        value = told(Asking(question), given.value, self.questioner)
        state = "unsure" if given.value in (UNSURE, DECLINED) else "known"
        if self._contested(question):
            state = "contested"
        return self._made(
            question, label, value, state, self._origin(given.words), given.words, waits
        )

    def _made(
        self,
        question: Question,
        label: str,
        value: str,
        state: State,
        origin: Origin,
        source: str,
        waits: tuple[Waits, ...],
    ) -> Row:
        return Row(
            question.id,
            label,
            value,
            state,
            origin=origin,
            source=source,
            waits=waits,
            sensitive=question.sensitive,
        )

    def _known_otherwise(self, question: Question) -> tuple[str, Origin, str]:
        """Say what other answers tell of a question that was not answered itself."""
        asks, language = question.asks, self.questioner.language
        catalogue = self.session.catalogue
        if asks.about == "fact":
            known = self.session.record.facts.get(asks.fact)
            if not isinstance(known, Known) or not known.implied_by:
                return "", "", ""
            value = fact_value_text(catalogue.facts[asks.fact], known.value)
            keys = listed([key_text(key, catalogue) for key in known.implied_by])
            return value.to(language), "follows", keys.to(language)
        named = [item for item in self._told_items() if self._concerns(item, asks.concepts)]
        if not named:
            return "", "", ""
        texts = [Text.same(item_told(item, self.questioner)) for item in named]
        return listed(texts).to(language), "follows", ""

    def _concerns(self, item: Mapping[str, Any], concepts: Iterable[str]) -> bool:
        """Tell whether an item is of what a question asks, or denies all of it."""
        covers, concept = self.session.record.vocabulary.covers, str(item["concept"])
        if concept not in self.session.record.vocabulary:
            return False
        for asked in concepts:
            if covers(asked, concept) or (item.get("denied") and covers(concept, asked)):
                return True
        return False

    def _contested(self, question: Question) -> bool:
        contested = self.session.record.contested
        keys = {question.asks.fact, *question.asks.concepts}
        return any(key.partition(":")[2] in keys or key in keys for key in contested if key)

    def _origin(self, words: str) -> Origin:
        if not words:
            return "picked"
        first = words.split(" … ")[0].casefold().split()[0] if words.split() else ""
        whole = re.compile(rf"(?<![a-z0-9]){re.escape(first)}(?![a-z0-9])")
        return "note" if any(whole.search(note) for note in self.notes) else "typed"

    def _targets(self, question: Question) -> list[str]:
        """Name what follow-ups of a row are about; what was named has a row of its own."""
        asks = question.asks
        if asks.about == "fact":
            return [asks.fact]
        if asks.about not in ("taken", "had"):
            return []
        given = self.session.answers.get(question.id)
        picked = given.value.get("named", ()) if given and isinstance(given.value, Mapping) else ()
        return [name for name in dict.fromkeys((*asks.concepts, *picked)) if name not in self.named]

    # What was named, with its follow-ups

    def _told_items(self) -> Iterator[Mapping[str, Any]]:
        for question in self.session.script.questions.values():
            if question.asks.about == "words":
                given = self.session.answers.get(question.id)
                if given is not None and isinstance(given.value, Mapping):
                    yield from given.value["items"]

    def _items(self, question: Question) -> Iterator[list[Row]]:
        given = self.session.answers.get(question.id)
        if given is None or not isinstance(given.value, Mapping):
            return
        separator = ": " if self.questioner.language == "en" else "："
        for item in given.value["items"]:
            concept, words = str(item["concept"]), str(item.get("words") or item["surface"])
            label = self.questioner.name_of(concept).to(self.questioner.language)
            value = item_told(item, self.questioner).removeprefix(label).removeprefix(separator)
            row = Row(
                question.id,
                label,
                value or self.questioner.said("yes"),
                "contested" if self._in_doubt(concept) else "known",
                concept,
                self._origin(words),
                words,
            )
            yield [row, *self._follow_ups([concept])]

    def _in_doubt(self, concept: str) -> bool:
        return any(
            key.partition(":")[2].partition(".")[0] == concept
            for key in self.session.record.contested
        )

    def _follow_ups(self, targets: Iterable[str]) -> list[Row]:
        """Give the questions on what was named that are answered, or that a trial waits for."""
        ids = [*self.waiting, *self.session.given()]
        wanted = {f"@{target}" for target in targets}
        rows = []
        for name in dict.fromkeys(ids):
            if name.find("@") < 0 or name[name.index("@") :] not in wanted:
                continue
            asking = self.session.named(name)
            given = self.session.answers.get(name)
            waits = self.waiting.get(name, ())
            value = told(asking, given.value, self.questioner) if given else ""
            state: State = "known" if given else "open"
            if given and given.value in (UNSURE, DECLINED):
                state = "unsure"
            words = given.words if given else ""
            rows.append(
                Row(
                    name,
                    self.questioner.short(asking),
                    value,
                    state,
                    origin=self._origin(words) if given else "",
                    source=words,
                    waits=waits,
                    under=True,
                )
            )
        return rows


def _urgency(group: list[Row]) -> tuple[int, int, int]:
    """Sort what is waited for by how many trials, then criteria, wait; then what is known."""
    waits = {w for row in group if row.state == "open" for w in row.waits}
    trials = len({w.trial for w in waits})
    order = 0 if waits else {"contested": 0, "idle": 2}.get(group[0].state, 1)
    return order, -trials, -len(waits)


def counted(topics: Iterable[Topic]) -> tuple[int, int]:
    """Count the rows that are known, and those that a trial waits for."""
    rows = [row for topic in topics for row in topic.rows]
    known = sum(row.state in ("known", "follows") for row in rows)
    return known, sum(row.state == "open" for row in rows)
