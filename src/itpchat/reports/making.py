"""Makes the sheet of a conversation, of a session or of a patient file.

Private answers are left out unless they are asked for (`private=True`); then nothing on the sheet
rests on them: see `itpchat.dialog.leaving_out`.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from itpchat.conversation.board import verdict_word
from itpchat.conversation.criteria import sections
from itpchat.conversation.finding_out import ask_any_team, find_out
from itpchat.conversation.headlines import POSSIBLE, headline
from itpchat.conversation.questions import Questioner
from itpchat.conversation.reasons import contradiction_told
from itpchat.conversation.results import GROUPS, card, group_of
from itpchat.conversation.setting import Setting
from itpchat.conversation.views import Section
from itpchat.dialog.leaving_out import Shared, whole, without_private
from itpchat.dialog.planner import Worth
from itpchat.dialog.session import Session, begin
from itpchat.explaining import day_text, key_text
from itpchat.matching import Match, match
from itpchat.patient import Patient
from itpchat.record import Record
from itpchat.reports.answers import answers_in_file, answers_of, notes_of
from itpchat.reports.links import registry_link
from itpchat.reports.sheet import Row, Sheet, SheetGroup, SheetTrial
from itpchat.wording import Language

if TYPE_CHECKING:
    from itpchat.conversation import Conversation

WORDS = (
    "product", "sheet_title", "sheet_before", "sheet_results", "sheet_more", "sheet_answers",
    "sheet_answers_none", "sheet_question", "sheet_answer", "sheet_about", "sheet_find_out",
    "sheet_private_points", "sheet_notices", "sheet_contradictions", "sheet_link", "sheet_notes",
    "sheet_page", "sheet_footer", "sheet_unprintable", "ask_trial_title", "sheet_listings",
)  # fmt: skip


def sheet(conversation: "Conversation", *, private: bool = False) -> Sheet:
    """Make the sheet of a conversation as it really stands, in its language."""
    real = conversation.look_as_it_is()
    return sheet_of_session(
        real.session, real.setting, real.session.language or "en", private=private
    )


def sheet_of_patient(
    patient: Patient, as_of: date, setting: Setting, language: Language, *, private: bool = False
) -> Sheet:
    """Make the sheet of a patient of whom there is a file and no conversation."""
    catalogue = setting.catalogue
    record = Record(patient, catalogue.facts, catalogue.vocabulary, as_of)
    settings = setting.settings
    worth = Worth(settings.ask_for_closed_trials, settings.ask_sensitive_always)
    session = replace(
        begin(setting.script, catalogue, as_of, worth),
        record=record,
        matches=match(catalogue, record),
        language=language,
        agreed=True,
    )
    return sheet_of_session(session, replace(setting, as_of=as_of), language, private=private)


def sheet_of_session(
    session: Session, setting: Setting, language: Language, *, private: bool = False
) -> Sheet:
    """Make the sheet of a session."""
    shared = whole(session) if private else without_private(session)
    # The list is not narrowed on paper; how far a trial is stays told.
    near = {kind: key for kind, key in session.narrowed.items() if kind == "near"}
    shared = replace(shared, session=replace(shared.session, narrowed=near))
    respondent = shared.patient.respondent
    open_setting = replace(setting, script=shared.session.script)
    questioner = Questioner(open_setting, respondent, language)
    return _Making(shared, questioner, private).sheet()


class _Making:
    def __init__(self, shared: Shared, questioner: Questioner, private: bool) -> None:
        self.shared = shared
        self.questioner = questioner
        self.said = questioner.said
        self.with_private = private
        full = shared.session.matches
        told = tuple(map(self._without_private_points, full))
        self.full = {match.trial.id: match for match in full}
        self.session = replace(shared.session, matches=told)

    def sheet(self) -> Sheet:
        questioner, session = self.questioner, self.session
        return Sheet(
            language=questioner.language,
            as_of=session.as_of,
            respondent=questioner.respondent,
            with_private=self.with_private,
            words={name: self.said(name) for name in WORDS},
            about=tuple(self._about()),
            cautions=tuple(self._cautions()),
            answers=tuple(self._answers()),
            contradictions=self._contradictions(),
            groups=tuple(self._groups()),
            find_out=find_out(session, questioner),
            private_points=self._private_points(),
            ask_team=ask_any_team(questioner),
            notes=notes_of(session) if self.with_private else (),
            catalogue=session.catalogue.digest,
            shared=self.shared,
            matches=self.shared.session.matches,
        )

    def _without_private_points(self, match: Match) -> Match:
        """Give a match without the criteria that are open for want of private answers alone."""
        private = self.shared.private.get(match.trial.id, ())
        return replace(match, criteria=tuple(j for j in match.criteria if j not in private))

    # What stands at the top

    def _about(self) -> Iterator[Row]:
        language = self.questioner.language
        yield Row(self.said("sheet_day"), (day_text(self.session.as_of).to(language),))
        who = self.said(f"sheet_by_{self.questioner.respondent}")
        yield Row(self.said("sheet_respondent"), (who,))
        yield Row(self.said("sheet_language"), (self.said("sheet_language_name"),))

    def _cautions(self) -> Iterator[str]:
        said, setting = self.said, self.questioner.setting
        yield said("sheet_caution_fit")
        yield said("sheet_caution_advice")
        yield said("medicine_in_the_way")
        number = setting.settings.emergency_number
        yield said("sheet_caution_now", number=number or setting.phrases["emergency_number_unset"])
        reviews = [match.trial.data["reviewed"] for match in self.session.matches]
        if not all(r.get("rules") and r.get(self.questioner.language) for r in reviews):
            yield said("sheet_caution_review")
        yield said("sheet_with_private" if self.with_private else "sheet_left_out")
        yield said("sheet_asked")
        if self.questioner.respondent != "self":
            yield said(f"results_you_{self.questioner.respondent}")

    # Answers

    def _answers(self) -> Iterator[Row]:
        if self.session.answers:
            yield from answers_of(self.session, self.questioner, silences=self.with_private)
        else:
            yield from answers_in_file(
                self.shared.patient, self.questioner, silences=self.with_private
            )

    def _contradictions(self) -> tuple[str, ...]:
        found = self.session.record.contradictions
        return tuple(dict.fromkeys(contradiction_told(one, self.questioner) for one in found))

    # Results

    def _groups(self) -> Iterator[SheetGroup]:
        trials: dict[str, list[SheetTrial]] = {name: [] for name in GROUPS}
        for told in self.session.matches:
            trials[group_of(self.full[told.trial.id])].append(self._trial(told))
        for name, found in trials.items():
            if found:
                yield SheetGroup(self.said(f"group_{name}"), tuple(found))

    def _trial(self, told: Match) -> SheetTrial:
        full, questioner = self.full[told.trial.id], self.questioner
        made = card(told, self.session, questioner)
        fits = sum(judged.outcome == "passes" for judged in told.criteria)
        return SheetTrial(
            id=made.trial,
            name=made.name,
            verdict=full.verdict,
            recruitment=full.recruitment,
            word=self._word(full),
            headline=self._headline(full, told),
            summary=made.summary,
            fits=questioner.counted("sheet_fits", fits),
            facts=made.facts,
            warnings=made.warnings,
            notices=made.notices,
            sections=tuple(self._sections(told)),
            ask=made.ask,
            link=registry_link(made.trial),
        )

    def _word(self, full: Match) -> str:
        """Say what it comes to; of a trial that takes nobody in, "still possible" says nothing."""
        closed = full.recruitment in ("closed", "probably_closed")
        if closed and full.verdict in POSSIBLE:
            return self.said(f"recruitment_{full.recruitment}")
        return self.said(verdict_word(full))

    def _headline(self, full: Match, told: Match) -> str:
        only_private = full.verdict == "still_possible" and not told.needs
        if only_private and full.recruitment not in ("closed", "probably_closed"):
            return self.said("sheet_nothing_in_the_way")
        return headline(told, self.questioner)

    def _sections(self, told: Match) -> Iterator[Section]:
        """Give what stands in the way, and what is open where that can still matter.

        Of what fits only the count is told: a sheet of ten pages is read by nobody.
        """
        wanted = [
            judged
            for judged in told.criteria
            if judged.outcome == "fails"
            or (judged.outcome in ("unknown", "study_team") and _matters(told))
        ]
        # What is open is named under "what to find out", once for all trials.
        brief = {self.said("section_you"), self.said("section_doctor")}
        for section in sections(
            replace(told, criteria=tuple(wanted)), self.session, self.questioner
        ):
            if section.title in brief:
                items = tuple(replace(item, detail="") for item in section.items)
                yield replace(section, items=items)
            else:
                yield section

    def _private_points(self) -> tuple[str, ...]:
        catalogue, language = self.session.catalogue, self.questioner.language
        needs = (
            need
            for trial, judged in self.shared.private.items()
            if _matters(self.full[trial])
            for one in judged
            for need in one.needs
        )
        return tuple(dict.fromkeys(key_text(need, catalogue).to(language) for need in needs))


def _matters(match: Match) -> bool:
    """Tell whether it still matters what is open in a trial."""
    return match.verdict != "ruled_out" and match.recruitment not in ("closed", "probably_closed")
