"""Draws a view of a conversation, in the language of the moment."""

from collections.abc import Iterator
from dataclasses import fields, replace

from itpchat.conversation.alarms import UNNAMED
from itpchat.conversation.board import rows
from itpchat.conversation.effects import MANY_QUESTIONS
from itpchat.conversation.finding_out import ask_any_team, find_out
from itpchat.conversation.hearings import Confirm
from itpchat.conversation.items_told import prompt_of
from itpchat.conversation.narrowing import filters, narrowing_told, order_told
from itpchat.conversation.picks import offer_of, takes_many
from itpchat.conversation.questions import Questioner
from itpchat.conversation.read_back import ReadBack
from itpchat.conversation.reasons import contradiction_told
from itpchat.conversation.results import groups
from itpchat.conversation.told import told
from itpchat.conversation.transcript import Transcript
from itpchat.conversation.views import (
    Filter,
    Labels,
    Option,
    Prompt,
    ReviewRow,
    Said,
    Stage,
    View,
)
from itpchat.dialog.planner import Asking
from itpchat.dialog.session import Session
from itpchat.values import dataclass
from itpchat.wording import Text, listed

NOTICES = ("notice_1", "notice_2", "notice_3", "notice_4", "notice_5")


@dataclass(frozen=True, slots=True)
class Waiting:
    """What was typed and is no answer yet.

    `pending` waits to be confirmed, `problem` says that it was not understood, `typed` comes back
    to be mended.
    """

    pending: Confirm | ReadBack | None = None
    problem: str = ""
    typed: str = ""


def show(
    session: Session, questioner: Questioner, transcript: Transcript, waiting: Waiting
) -> View:
    """Give the view of a session."""
    return _Drawing(session, questioner, transcript, waiting).view()


class _Drawing:
    def __init__(
        self,
        session: Session,
        questioner: Questioner,
        transcript: Transcript,
        waiting: Waiting,
    ) -> None:
        self.setting = questioner.setting
        self.session = session
        self.questioner = questioner
        self.transcript = transcript
        self.said = questioner.said
        self.pending = waiting.pending
        self.problem = waiting.problem
        self.typed = waiting.typed
        self.asking = session.asking() if session.agreed else None
        self.progress = self._progress() if session.agreed else ""

    def view(self) -> View:
        stage = self._stage()
        session = self.session
        labels = Labels(**{field.name: self.said(field.name) for field in fields(Labels)})
        problems = (Said("problem", self.problem),) if self.problem else ()
        view = View(
            stage,
            self.questioner.language,
            labels,
            title=self._title(stage),
            text=self._text(stage),
            transcript=problems,
            has_help=self.setting.settings.features.help,
            languages=self.setting.settings.languages,
        )
        if stage in ("language", "notice"):
            return replace(view, prompt=self._first_prompt(stage))
        if not session.agreed:
            return view
        return replace(
            view,
            transcript=(*self.transcript.entries(), *problems),
            prompt=self._prompt() if stage == "question" else None,
            board=rows(session, self.questioner),
            progress=self.progress,
            groups=groups(session, self.questioner) if stage == "results" else (),
            intro=self._intro() if stage == "results" else (),
            find_out=find_out(session, self.questioner) if stage == "results" else (),
            ask_team=ask_any_team(self.questioner) if stage == "results" else None,
            filters=self._filters() if stage == "results" else (),
            review=tuple(self._review()) if stage == "review" else (),
            can_go_back=bool(session.answered_before(session.cursor)) or self.pending is not None,
            can_go_forward=session.cursor is not None and not session.page and not session.returns,
            can_undo=session.before is not None,
            can_redo=bool(session.undone),
            can_resume=bool(session.open_questions),
        )

    def _stage(self) -> Stage:
        session = self.session
        if session.alarm:
            return "emergency"
        if session.language is None:
            return "language"
        if session.page == "staff":
            return "staff"
        if not session.agreed:
            return "notice"
        if session.page == "review":
            return "review"
        if session.page == "results" or self.asking is None:
            return "results"
        return "question"

    def _title(self, stage: Stage) -> str:
        return self.said("product" if stage in ("language", "question") else f"{stage}_title")

    def _text(self, stage: Stage) -> tuple[str, ...]:
        match stage:
            case "notice":
                return tuple(self.said(name) for name in NOTICES)
            case "staff":
                message = self.setting.settings.staff.message
                return (
                    self.said("staff_1"),
                    *([message.to(self.questioner.language)] if message else []),
                )
            case "emergency":
                return self._emergency()
            case "review":
                return (self.said("review_intro" if self.session.answers else "review_empty"),)
            case _:
                return ()

    def _emergency(self) -> tuple[str, ...]:
        phrases, number = self.setting.phrases, self.setting.settings.emergency_number
        labels = {flag.id: flag.label for flag in self.setting.red_flags}
        labels[UNNAMED] = phrases["emergency_unnamed"]
        flags = listed([labels[flag] for flag in self.session.alarm if flag in labels])
        called = Text.same(number) if number else phrases["emergency_number_unset"]
        return (
            self.said("emergency_1", flags=flags),
            self.said("emergency_2", number=called),
            self.said("emergency_3"),
            self.said("emergency_4"),
        )

    # The open question

    def _first_prompt(self, stage: Stage) -> Prompt:
        phrases = self.setting.phrases
        if stage == "notice":
            options: tuple[Option, ...] = (Option("continue", self.said("continue")),)
            return Prompt("notice", "", "", "", options)
        both = phrases["choose_language"]
        offered = self.setting.settings.languages
        options = tuple(Option(code, phrases[f"language_{code}"].en) for code in offered)
        text = " ".join(both.to(language) for language in offered)
        return Prompt("language", "", text, "", options)

    def _prompt(self) -> Prompt | None:
        asking = self.asking
        if asking is None:
            return None
        if isinstance(self.pending, ReadBack):
            return prompt_of(asking, self.pending, self.questioner, self.progress)
        if self.pending is not None:
            return self._confirmation(asking, self.pending)
        given = self.session.answers.get(asking.id)
        options = self.questioner.options(asking, offer_of(asking, self.session))
        # Among options a number is quicker than words that were not right.
        filled = self.typed if all(option.aside for option in options) else ""
        if given and not filled:
            filled = given.words or told(asking, given.value, self.questioner)
        prompt = Prompt(
            id=asking.id,
            topic=asking.question.topic if asking.question else "",
            text=self.questioner.text(asking),
            why=self.questioner.why(asking),
            options=options,
            many=takes_many(asking),
            hint=self.questioner.hint(asking),
            filled=filled,
            sensitive=asking.sensitive(self.setting.script),
            progress=self.progress,
        )
        if not self.setting.settings.features.help:
            return prompt
        texts = (prompt.text, prompt.why, *(option.label for option in prompt.options))
        terms = self.setting.helping.terms_in(texts, self.questioner.language)
        return replace(prompt, terms=terms)

    def _confirmation(self, asking: Asking, pending: Confirm) -> Prompt:
        texts = [
            told(asking, value, self.questioner, both_forms=True) for value in pending.candidates
        ]
        options = [Option(str(index), text) for index, text in enumerate(texts)]
        text = self.said("confirm_which")
        if len(texts) == 1:
            text = self.said("confirm", value=texts[0])
            options = [Option("0", self.said("yes"))]
        options.append(Option("another", self.said("option_something_else")))
        return Prompt(
            id=f"{asking.id}?",
            topic="",
            text=text,
            why=self.said("why_confirm"),
            options=tuple(options),
            sensitive=asking.sensitive(self.setting.script),
            progress=self.progress,
        )

    def _progress(self) -> str:
        """Say honestly how much is left: how many questions can still change the list."""
        session = self.session
        if any(name not in session.answers for name in session.script.opening()):
            return ""
        left = len(session.open_questions)
        if left > MANY_QUESTIONS:
            return self.said("questions_left_many")
        return self.questioner.counted("questions_left", left)

    # Pages

    def _filters(self) -> tuple[Filter, ...]:
        if not self.setting.settings.features.narrow_results:
            return ()
        return filters(self.session, self.questioner)

    def _review(self) -> Iterator[ReviewRow]:
        session, questioner = self.session, self.questioner
        for name in session.given():
            asking, value = session.named(name), session.answers[name].value
            answer = told(asking, value, questioner, masked=True)
            yield ReviewRow(name, questioner.short(asking), answer)

    def _intro(self) -> tuple[str, ...]:
        lines = [self.said("results_intro_1"), self.said("results_intro_2")]
        if self.questioner.respondent != "self":
            lines.append(self.said(f"results_you_{self.questioner.respondent}"))
        contradictions = self.session.record.contradictions
        lines += dict.fromkeys(
            contradiction_told(found, self.questioner) for found in contradictions
        )
        lines += [self.progress, narrowing_told(self.session, self.questioner)]
        lines += [order_told(self.session, self.questioner)]
        return tuple(line for line in lines if line)
