"""Turns a question of the script into what a screen shows, and what was picked into an answer."""

from collections.abc import Iterable, Mapping
from typing import Any

from itpchat.conversation.setting import Setting
from itpchat.conversation.views import Option
from itpchat.dialog.log import DECLINED, NEVER, UNSURE
from itpchat.dialog.planner import Asking
from itpchat.dialog.script import FollowUp, Question
from itpchat.patient import Respondent
from itpchat.wording import Language, Text

CERTAIN = frozenset(("respondent", "red_flags"))
"""Questions to which "not sure" is no answer."""


class Questioner:
    """Words questions for a respondent in a language."""

    def __init__(self, setting: Setting, respondent: Respondent, language: Language) -> None:
        self.setting = setting
        self.respondent = respondent
        self.language = language

    def said(self, name: str, **values: Text | str | int) -> str:
        """Give one of the product's own sentences."""
        return self.setting.phrases[name].filled(**values).to(self.language)

    def voiced(self, text: Text, target: str = "") -> str:
        """Put who is spoken of, and the name of the target, into a text of the script."""
        words = dict(self.setting.script.voices[self.respondent])
        if target:
            words["name"] = self.name_of(target)
        return text.filled(**words).to(self.language)

    def name_of(self, target: str) -> Text:
        """Name the medicine, diagnosis or measurement that a follow-up is about."""
        catalogue = self.setting.catalogue
        if target in catalogue.vocabulary:
            concept = catalogue.vocabulary[target]
            return concept.plain or concept.label if concept.is_class else concept.label
        return catalogue.facts[target].label

    def text(self, asking: Asking) -> str:
        """Give the question itself."""
        return self.voiced(_worded(asking).ask, asking.target)

    def why(self, asking: Asking) -> str:
        """Say why it is asked."""
        return self.voiced(_worded(asking).why, asking.target)

    def short(self, asking: Asking) -> str:
        """Name the question on the review page."""
        return self.voiced(_worded(asking).short, asking.target)

    def hint(self, asking: Asking) -> str:
        """Give an example of an answer."""
        hint = _worded(asking).hint
        return self.voiced(hint, asking.target) if hint else ""

    def options(self, asking: Asking, value: Any = None) -> tuple[Option, ...]:
        """Give the answers that can be picked; `value` is the one given before."""
        picked = set(keys_of(value))
        return tuple(
            Option(key, label, aside, key in picked) for key, label, aside in self._options(asking)
        )

    def _options(self, asking: Asking) -> Iterable[tuple[str, str, bool]]:
        if asking.question is not None:
            yield from self._of_question(asking.question)
            sensitive, certain = asking.question.sensitive, asking.question.asks.about in CERTAIN
        else:
            assert asking.follow_up is not None
            yield from self._of_follow_up(asking.follow_up)
            sensitive, certain = False, False
        if not certain:
            yield UNSURE, self.said("option_unsure"), True
        if sensitive:
            yield DECLINED, self.said("option_declined"), True

    def _of_question(self, question: Question) -> Iterable[tuple[str, str, bool]]:
        asks = question.asks
        match asks.about:
            case "fact":
                yield from self._of_fact(asks.fact, question.options)
            case "taken" | "had" | "allergic" if asks.which:
                for concept in asks.which:
                    label = self.name_of(concept)
                    yield concept, self._option_text(question.options, concept, label), False
                if asks.about != "allergic":
                    yield "more", self.said("option_more"), True
                yield NEVER, self.said("option_none"), True
            case "taken" if not self._procedure(asks.concepts):
                yield from self._named("now", "before", NEVER)
            case "taken" | "had" | "allergic":
                yield "yes", self.said("yes"), False
                yield NEVER, self.said("no"), False
            case "respondent":
                for key, label in (question.options or {}).items():
                    yield key, label.to(self.language), False
            case "red_flags":
                for flag in self.setting.red_flags:
                    yield flag.id, flag.label.to(self.language), False
                yield NEVER, self.said("option_none"), True

    def _of_fact(
        self, fact_id: str, worded: Mapping[str, Text] | None
    ) -> Iterable[tuple[str, str, bool]]:
        fact = self.setting.catalogue.facts[fact_id]
        if fact.kind == "yes_no":
            yield "yes", self._option_text(worded, "true", self.setting.phrases["yes"]), False
            yield "no", self._option_text(worded, "false", self.setting.phrases["no"]), False
        elif fact.numeric and worded:
            for key, label in worded.items():
                yield key, self.voiced(label), False
        elif fact.options:
            for key, label in fact.options.items():
                yield key, self._option_text(worded, key, label), False
        elif fact.kind == "date_or_never":
            yield NEVER, self.said("option_never_happened"), True

    def _of_follow_up(self, follow_up: FollowUp) -> Iterable[tuple[str, str, bool]]:
        if follow_up.kind == "yes_no":
            yield from (("yes", self.said("yes"), False), ("no", self.said("no"), False))
        for key, label in (follow_up.options or {}).items():
            yield key, self.voiced(label), False

    def _named(self, *names: str) -> Iterable[tuple[str, str, bool]]:
        for name in names:
            yield name, self.said(f"option_{name}"), False

    def _option_text(self, worded: Mapping[str, Text] | None, key: str, label: Text) -> str:
        return self.voiced((worded or {}).get(key, label))

    def _procedure(self, concepts: Iterable[str]) -> bool:
        vocabulary = self.setting.catalogue.vocabulary
        return any(vocabulary.any_flag(concept, "procedure") for concept in concepts)


def takes_many(asking: Asking) -> bool:
    """Tell whether several options may be picked."""
    question = asking.question
    return question is not None and (bool(question.asks.which) or question.asks.about == "red_flags")


def is_sensitive(asking: Asking, setting: Setting) -> bool:
    """Tell whether an answer is to be masked; a follow-up is as sensitive as what it is about."""
    if asking.question is not None:
        return asking.question.sensitive
    return sensitive_name(asking.target, setting)


def sensitive_name(name: str, setting: Setting) -> bool:
    """Tell whether a fact or a concept is asked about in a sensitive question."""
    facts, vocabulary = setting.catalogue.facts, setting.catalogue.vocabulary
    if name in facts:
        return facts[name].sensitive
    return any(
        question.sensitive
        and any(
            vocabulary.covers(concept, name) or vocabulary.covers(name, concept)
            for concept in question.asks.concepts
        )
        for question in setting.script.questions.values()
    )


def value_of(asking: Asking, keys: tuple[str, ...], setting: Setting) -> Any:
    """Turn what was picked into an answer."""
    if UNSURE in keys or DECLINED in keys:
        return UNSURE if UNSURE in keys else DECLINED
    question = asking.question
    if question is None:
        return {"yes": True, "no": False}.get(keys[0], keys[0])
    asks = question.asks
    if takes_many(asking):
        named = [key for key in keys if key not in (NEVER, "more")]
        if asks.about == "red_flags":
            return named
        if not named and "more" not in keys:
            return NEVER
        return {"named": named, "more": "more" in keys}
    if asks.about == "fact" and setting.catalogue.facts[asks.fact].kind == "yes_no":
        return keys[0] == "yes"
    if asks.about == "fact" and setting.catalogue.facts[asks.fact].numeric:
        return int(keys[0])
    if asks.about == "taken" and keys[0] == "yes":
        return "before"
    return keys[0]


def keys_of(value: Any) -> tuple[str, ...]:
    """Give the options that an answer was made of, to show it filled in."""
    if isinstance(value, Mapping) and "named" in value:
        return (*value["named"], *(("more",) if value.get("more") else ()))
    if isinstance(value, bool):
        return ("yes",) if value else ("no",)
    if isinstance(value, list):
        return tuple(value) or (NEVER,)
    if isinstance(value, int):
        return (str(value),)
    if value == "before":
        return ("before", "yes")
    return (value,) if isinstance(value, str) else ()


def _worded(asking: Asking) -> Question | FollowUp:
    worded = asking.question or asking.follow_up
    assert worded is not None
    return worded
