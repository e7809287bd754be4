"""Draws a view of a conversation, in the language of the moment."""

from dataclasses import fields, replace

from itpchat.conversation.alarms import LOW_PLATELETS
from itpchat.conversation.board import because, rows, verdict_word
from itpchat.conversation.hearing import Confirm
from itpchat.conversation.questions import Questioner, is_sensitive, takes_many
from itpchat.conversation.results import groups
from itpchat.conversation.setting import Setting
from itpchat.conversation.told import told
from itpchat.conversation.views import Labels, Option, Prompt, ReviewRow, Said, Stage, View
from itpchat.dialog.planner import Asking
from itpchat.dialog.session import Session, Step
from itpchat.explaining import key_text
from itpchat.wording import LANGUAGES, Text, listed

NOTICES = ("notice_1", "notice_2", "notice_3", "notice_4", "notice_5")


MANY_QUESTIONS = 12
"""From here on a number would only frighten: most of them will never be asked."""


def show(setting: Setting, session: Session, pending: Confirm | None, problem: str) -> View:
    """Give the view of a session; `pending` waits to be confirmed, `problem` was not understood."""
    respondent = session.record.patient.respondent
    questioner = Questioner(setting, respondent, session.language or "en")
    return _Drawing(setting, session, questioner, pending, problem).view()


class _Drawing:
    def __init__(
        self,
        setting: Setting,
        session: Session,
        questioner: Questioner,
        pending: Confirm | None,
        problem: str,
    ) -> None:
        self.setting = setting
        self.session = session
        self.questioner = questioner
        self.said = questioner.said
        self.pending = pending
        self.problem = problem

    def view(self) -> View:
        stage = self._stage()
        session = self.session
        labels = Labels(**{field.name: self.said(field.name) for field in fields(Labels)})
        view = View(
            stage,
            self.questioner.language,
            labels,
            title=self._title(stage),
            text=self._text(stage),
        )
        if stage in ("language", "notice"):
            problems = (Said("problem", self.problem),) if self.problem else ()
            return replace(view, prompt=self._first_prompt(stage), transcript=problems)
        return replace(
            view,
            transcript=self._transcript(),
            prompt=self._prompt() if stage == "question" else None,
            board=rows(session, self.questioner),
            progress=self._progress(),
            groups=groups(session.matches, self.questioner) if stage == "results" else (),
            intro=self._intro() if stage == "results" else (),
            review=self._review() if stage == "review" else (),
            can_go_back=bool(session.answered_before(session.cursor)) or self.pending is not None,
        )

    def _stage(self) -> Stage:
        session = self.session
        if session.language is None:
            return "language"
        if session.alarm:
            return "emergency"
        if session.page == "staff":
            return "staff"
        if not session.agreed:
            return "notice"
        if session.page == "review":
            return "review"
        if session.page == "results" or session.asking() is None:
            return "results"
        return "question"

    def _title(self, stage: Stage) -> str:
        if stage == "question":
            return self.said("product")
        name = {"language": "product"}.get(stage, f"{stage}_title")
        return self.said(name)

    def _text(self, stage: Stage) -> tuple[str, ...]:
        if stage == "notice":
            return tuple(self.said(name) for name in NOTICES)
        if stage == "staff":
            return (self.said("staff_1"),)
        if stage == "emergency":
            return self._emergency()
        if stage == "review":
            return (self.said("review_intro" if self.session.answers else "review_empty"),)
        return ()

    def _emergency(self) -> tuple[str, ...]:
        phrases, number = self.setting.phrases, self.setting.settings.emergency_number
        labels = {flag.id: flag.label for flag in self.setting.red_flags}
        labels[LOW_PLATELETS] = phrases["emergency_low_platelets"]
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
        options = tuple(Option(code, phrases[f"language_{code}"].en) for code in LANGUAGES)
        return Prompt("language", "", f"{both.en} {both.zh}", "", options)

    def _prompt(self) -> Prompt | None:
        asking = self.session.asking()
        if asking is None:
            return None
        if self.pending is not None:
            return self._confirmation(asking, self.pending)
        given = self.session.answers.get(asking.id)
        value = given.value if given else None
        filled = ""
        if given:
            filled = given.words or told(asking, value, self.questioner)
        worded = asking.question or asking.follow_up
        assert worded is not None
        return Prompt(
            id=asking.id,
            topic=asking.question.topic if asking.question else "",
            text=self.questioner.text(asking),
            why=self.questioner.why(asking),
            options=self.questioner.options(asking, value),
            many=takes_many(asking),
            hint=self.questioner.hint(asking),
            filled=filled,
            sensitive=is_sensitive(asking, self.setting),
            progress=self._progress(),
        )

    def _confirmation(self, asking: Asking, pending: Confirm) -> Prompt:
        texts = [told(asking, value, self.questioner) for value in pending.candidates]
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
            sensitive=is_sensitive(asking, self.setting),
            progress=self._progress(),
        )

    def _progress(self) -> str:
        session = self.session
        if any(name not in session.answers for name in session.script.opening()):
            return ""
        left = len(session.open_questions())
        if left > MANY_QUESTIONS:
            return self.said("questions_left_many")
        return self.setting.phrases.counted("questions_left", left).to(self.questioner.language)

    # What was said

    def _transcript(self) -> tuple[Said, ...]:
        entries: list[Said] = []
        for step in self.session.steps:
            entries += self._entries(step)
        if self.problem:
            entries.append(Said("problem", self.problem))
        return tuple(entries)

    def _entries(self, step: Step) -> list[Said]:
        asking = self.session.named(step.question)
        answer = told(asking, step.value, self.questioner, masked=True)
        entries = [Said("question", self.questioner.text(asking)), Said("answer", answer)]
        by_id = {match.trial.id: match for match in self.session.matches}
        for trial_id, _, verdict in step.moved:
            match = by_id[trial_id]
            # The reason is known for the verdict of now; an older one is told without it.
            same = match.verdict == verdict
            word = verdict_word(match) if same else f"verdict_{verdict}"
            reason = because(match, self.questioner) if same else ""
            name = match.trial.short
            values = {"trial": name, "word": self.setting.phrases[word]}
            if reason and verdict in ("ruled_out", "not_yet"):
                entries.append(Said("effect", self.said("effect_because", **values, reason=reason)))
            else:
                entries.append(Said("effect", self.said("effect", **values)))
        if step.shelved:
            shelved = self.setting.phrases.counted("effect_shelved", len(step.shelved))
            entries.append(Said("effect", shelved.to(self.questioner.language)))
        return entries

    def _review(self) -> tuple[ReviewRow, ...]:
        session = self.session
        return tuple(
            ReviewRow(
                question=name,
                label=self.questioner.short(session.named(name)),
                answer=told(session.named(name), given.value, self.questioner, masked=True),
            )
            for name, given in session.answers.items()
            if name not in session.shelved
        )

    def _intro(self) -> tuple[str, ...]:
        lines = [self.said("results_intro_1"), self.said("results_intro_2")]
        if self.questioner.respondent in ("parent", "helper"):
            lines.append(self.said("results_you_child"))
        told_of: set[frozenset[str]] = set()
        for found in self.session.record.contradictions:
            if frozenset(found.keys) in told_of:
                continue  # each of the two answers is contested; it is told once
            told_of.add(frozenset(found.keys))
            catalogue = self.setting.catalogue
            keys = listed([key_text(key.removesuffix(" never"), catalogue) for key in found.keys])
            lines.append(self.said("contradiction", keys=keys))
        lines.append(self._progress())
        return tuple(line for line in lines if line)
