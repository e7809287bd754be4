"""Words the questions of the script for who is answering, in the language of the moment."""

from collections.abc import Iterable, Mapping

from itpchat.conversation.picks import MORE, Offer
from itpchat.conversation.setting import Setting
from itpchat.conversation.views import Option
from itpchat.dialog.log import DECLINED, NEVER, UNSURE
from itpchat.dialog.planner import Asking
from itpchat.dialog.script import FollowUp, Question
from itpchat.patient import Respondent
from itpchat.wording import LANGUAGES, Language, Text

CERTAIN = frozenset(("respondent", "red_flags"))
"""Questions to which "not sure" is no answer."""

EVERYTHING = Offer()
"""What the script offers, before anything was told."""

Offered = Iterable[tuple[str, Text, bool]]
"""Options as key, label and whether they stand aside."""


class Questioner:
    """Words questions for a respondent in a language."""

    def __init__(self, setting: Setting, respondent: Respondent, language: Language) -> None:
        self.setting = setting
        self.respondent = respondent
        self.language = language
        self._voice = dict(setting.script.voices[respondent])

    def said(self, name: str, **values: Text | str | int) -> str:
        """Give one of the product's own sentences, worded for who is spoken of."""
        return self.setting.phrases[name].filled(**values, **self._voice).to(self.language)

    def counted(self, name: str, count: int) -> str:
        """Give one of the product's own sentences for a count."""
        return self.setting.phrases.counted(name, count).to(self.language)

    def name_of(self, target: str) -> Text:
        """Name the medicine, diagnosis or measurement that a follow-up is about."""
        catalogue = self.setting.catalogue
        if target in catalogue.vocabulary:
            concept = catalogue.vocabulary[target]
            if self.setting.script.respondent == "staff":
                return concept.label
            return self.setting.script.names.get(target) or concept.plain or concept.label
        return catalogue.facts[target].label if target in catalogue.facts else Text.same(target)

    def text(self, asking: Asking) -> str:
        """Give the question itself."""
        return self._voiced(_worded(asking).ask, asking.target)

    def why(self, asking: Asking) -> str:
        """Say why it is asked."""
        return self._voiced(_worded(asking).why, asking.target)

    def short(self, asking: Asking) -> str:
        """Name the question on the review page."""
        return self._voiced(_worded(asking).short, asking.target)

    def hint(self, asking: Asking) -> str:
        """Give an example of an answer."""
        hint = _worded(asking).hint
        return self._voiced(hint, asking.target) if hint else ""

    def options(self, asking: Asking, offer: Offer = EVERYTHING) -> tuple[Option, ...]:
        """Give the answers that can be picked."""
        return tuple(
            Option(
                key,
                label.to(self.language),
                aside,
                key in offer.picked,
                closes=offer.told and key == NEVER,
            )
            for key, label, aside in self._offered(asking, offer)
        )

    def labels(self, asking: Asking, offer: Offer = EVERYTHING) -> Mapping[str, tuple[str, ...]]:
        """Give the labels of each option in every language: people type in either."""
        return {
            key: tuple(dict.fromkeys(label.to(language) for language in LANGUAGES))
            for key, label, _ in self._offered(asking, offer)
        }

    def _voiced(self, text: Text, target: str = "") -> str:
        """Put who is spoken of, and the name of the target, into a text of the script."""
        return self._spoken(text, target).to(self.language)

    def _spoken(self, text: Text, target: str = "") -> Text:
        words = {**self._voice, "name": self.name_of(target)} if target else self._voice
        return text.filled(**words)

    # Options

    def _offered(self, asking: Asking, offer: Offer) -> Offered:
        if asking.question is not None:
            yield from self._of_question(asking.question, offer)
            certain = asking.question.asks.about in CERTAIN
        else:
            assert asking.follow_up is not None
            yield from self._of_follow_up(asking.follow_up)
            certain = False
        if asking.question is not None and asking.question.asks.about == "words":
            yield UNSURE, self._phrase("option_one_by_one"), True
        elif not certain:
            yield UNSURE, self._phrase("option_unsure"), True
        if asking.sensitive(self.setting.script):
            yield DECLINED, self._phrase("option_declined"), True

    def _of_question(self, question: Question, offer: Offer) -> Offered:
        asks = question.asks
        match asks.about:
            case "fact":
                yield from self._of_fact(asks.fact, question.options or {})
            case "taken" | "had" | "allergic" if asks.which:
                yield from self._of_list(question, offer)
            case "taken" if not self._procedure(asks.concepts):
                for name in ("now", "before", NEVER):
                    yield name, self._phrase(f"option_{name}"), False
            case "taken" | "had" | "allergic":
                yield "yes", self._phrase("yes"), False
                yield NEVER, self._phrase("no"), False
            case "respondent":
                for key, label in (question.options or {}).items():
                    yield key, label, False
            case "red_flags":
                # First, since nearly everybody needs it: nobody should have to scroll past alarms.
                # Aside, as in every list: picked alone it is the answer, with no second Enter.
                yield NEVER, self._phrase("option_none"), True
                for flag in self.setting.red_flags:
                    yield flag.id, flag.label, False

    def _of_list(self, question: Question, offer: Offer) -> Offered:
        for concept in (*question.asks.which, *offer.extra):
            if concept not in offer.hidden:
                worded = (question.options or {}).get(concept, self.name_of(concept))
                yield concept, self._spoken(worded), False
        if question.asks.about != "allergic":
            yield MORE, self._phrase("option_more"), True
        yield NEVER, self._phrase("option_no_others" if offer.told else "option_none"), True

    def _of_fact(self, fact_id: str, worded: Mapping[str, Text]) -> Offered:
        fact = self.setting.catalogue.facts[fact_id]
        if fact.kind == "yes_no":
            yield "yes", self._spoken(worded.get("true", self._phrase("yes"))), False
            yield "no", self._spoken(worded.get("false", self._phrase("no"))), False
        elif fact.numeric:
            for key, label in worded.items():
                yield key, self._spoken(label), False
        elif fact.options:
            for key, label in fact.options.items():
                yield key, self._spoken(worded.get(key, label)), False
        elif fact.kind == "date_or_never":
            yield NEVER, self._phrase("option_never_happened"), True

    def _of_follow_up(self, follow_up: FollowUp) -> Offered:
        if follow_up.kind == "yes_no":
            yield from (("yes", self._phrase("yes"), False), ("no", self._phrase("no"), False))
        for key, label in (follow_up.options or {}).items():
            yield key, self._spoken(label), False

    def _phrase(self, name: str) -> Text:
        return self.setting.phrases[name]

    def _procedure(self, concepts: Iterable[str]) -> bool:
        vocabulary = self.setting.catalogue.vocabulary
        return any(vocabulary.any_flag(concept, "procedure") for concept in concepts)


def _worded(asking: Asking) -> Question | FollowUp:
    worded = asking.question or asking.follow_up
    assert worded is not None
    return worded
