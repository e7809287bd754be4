"""A script: a bank of questions and a thin flow, as `dialogs/patient.yaml` gives it."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any, Literal, Self

from itpchat.facts import FactDictionary
from itpchat.patient import Respondent
from itpchat.rules import Compiler, Rule
from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary
from itpchat.wording import Text

AboutWhat = Literal["fact", "taken", "had", "allergic", "words", "respondent", "red_flags"]


@dataclass(frozen=True, slots=True)
class Asks:
    """What a question asks about.

    `about` says which kind of thing; `fact` its id; `concepts` the medicines, diagnoses or
    allergens, of which `which` can be picked one by one; `purpose` what a treatment was for; `form`
    how a typed answer is read where the fact's own kind does not say (`age`, `platelets`); `now`
    asks about diagnoses that are there now, and says nothing of the past. A question about `words`
    takes a free text about medications or conditions, as its `form` says.
    """

    about: AboutWhat
    fact: str = ""
    form: str = ""
    concepts: tuple[str, ...] = ()
    which: tuple[str, ...] = ()
    purpose: str | None = None
    now: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the bank.

    `when` is a rule that opens or shuts it, about facts that are asked by questions without a gate.
    While `safety` surely holds it is asked next, whether a trial needs it or not: its answer may
    tell of an emergency. Where `after_where` surely holds, it waits for the questions that stand in
    `after`, while they are open. `likely` are the chances of answers, as they are written in the
    script; they serve only to choose the next question.
    """

    id: str
    topic: str
    ask: Text
    why: Text
    short: Text
    asks: Asks
    hint: Text | None = None
    sensitive: bool = False
    when: Rule | None = None
    effort: int = 1
    options: Mapping[str, Text] | None = None
    safety: Rule | None = None
    after: tuple[str, ...] = ()
    after_where: Rule | None = None
    formerly: tuple[str, ...] = ()
    likely: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question about one treatment, diagnosis or measurement that was named.

    It is asked only when a trial needs just that. `only` limits it to some concepts.
    """

    id: str
    of: Literal["treatment", "condition", "fact"]
    attribute: str
    kind: str
    ask: Text
    why: Text
    short: Text
    hint: Text | None = None
    options: Mapping[str, Text] | None = None
    only: tuple[str, ...] = ()
    effort: int = 1
    likely: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Script:
    """A whole script.

    `flow` are its steps; `voices` the words for who is spoken of; `sensitive` the facts and
    concepts of which answers are masked and may be declined; `names` what its lists call a medicine
    or a diagnosis; `respondent` who answers where no question asks for that.
    """

    name: str
    questions: Mapping[str, Question]
    follow_ups: tuple[FollowUp, ...]
    flow: tuple[str | Mapping[str, Any], ...]
    voices: Mapping[Respondent, Mapping[str, Text]]
    digest: str = ""
    sensitive: frozenset[str] = frozenset()
    names: Mapping[str, Text] = field(default_factory=dict)
    respondent: Respondent = "self"

    @classmethod
    def from_data(
        cls, data: Mapping[str, Any], facts: FactDictionary, vocabulary: Vocabulary, digest: str
    ) -> Self:
        """Build from the validated content of a script file."""
        compiler = Compiler(facts, vocabulary)
        built = (_question(entry, facts, vocabulary, compiler) for entry in data["questions"])
        questions = {question.id: question for question in built}
        return cls(
            name=data["dialog"],
            questions=questions,
            sensitive=_sensitive(questions.values(), facts, vocabulary),
            names=_names(questions.values(), vocabulary),
            follow_ups=tuple(_follow_up(entry) for entry in data.get("follow_ups") or ()),
            flow=tuple(data["flow"]),
            voices={who: _voice(words) for who, words in data["voices"].items()},
            digest=digest,
            respondent=data.get("respondent") or "self",
        )

    def opening(self) -> tuple[str, ...]:
        """Give the questions that are asked of everybody, first."""
        ids: list[str] = []
        for step in self.flow:
            if isinstance(step, Mapping) and "ask" in step:
                ids += step["ask"]
        return tuple(ids)

    def current(self, question_id: str) -> str:
        """Give today's id of a question that may have been renamed."""
        if question_id in self.questions:
            return question_id
        for question in self.questions.values():
            if question_id in question.formerly:
                return question.id
        return question_id

    def reviews(self) -> bool:
        """Tell whether every answer is shown once more before the results."""
        return "review" in self.flow

    def follow_up(
        self, of: str, attribute: str, target: str, vocabulary: Vocabulary
    ) -> FollowUp | None:
        """Find the follow-up for an attribute of a target; the first that fits."""
        for follow_up in self.follow_ups:
            if follow_up.of != of or follow_up.attribute != attribute:
                continue
            if not follow_up.only or vocabulary.above(target) & set(follow_up.only):
                return follow_up
        return None


def _question(
    data: Mapping[str, Any], facts: FactDictionary, vocabulary: Vocabulary, compiler: Compiler
) -> Question:
    asks = _asks(data["answer"], vocabulary)
    sensitive = data.get("sensitive")
    if sensitive is None:
        sensitive = asks.about == "fact" and facts[asks.fact].sensitive
    hint = data.get("hint")
    rules = {
        key: compiler.compile(data[key]) if data.get(key) else None
        for key in ("when", "safety", "after_where")
    }
    return Question(
        id=data["id"],
        topic=data["topic"],
        ask=Text.from_data(data["ask"]),
        why=Text.from_data(data["why"]),
        short=Text.from_data(data["short"]),
        asks=asks,
        hint=Text.from_data(hint) if hint else None,
        sensitive=sensitive,
        when=rules["when"],
        effort=data.get("effort") or 1,
        options=_texts(data.get("options")),
        safety=rules["safety"],
        after=tuple(data.get("after") or ()),
        after_where=rules["after_where"],
        formerly=tuple(data.get("formerly") or ()),
        likely=_chances(data.get("likely")),
    )


def _sensitive(
    questions: Iterable[Question], facts: FactDictionary, vocabulary: Vocabulary
) -> frozenset[str]:
    """Name the facts and concepts that are sensitive.

    A diagnosis is, where a sensitive question is about it or a class over it, or where a sensitive
    fact implies it: a positive hepatitis B test is hepatitis B. A medicine is, where the vocabulary
    calls it or a class over it private: it tells of such an illness.
    """
    asked = [question.asks for question in questions if question.sensitive]
    names = {fact.id for fact in facts.facts.values() if fact.sensitive}
    names |= {asks.fact for asks in asked if asks.fact}
    concepts = {concept for asks in asked for concept in asks.concepts}
    for implication in facts.implications:
        if names.intersection(fact_id for fact_id, _ in implication.given):
            concepts |= {*implication.has, *implication.never_had}
    every = vocabulary.concepts.values()
    concepts |= {c.id for c in every if c.private or names & c.says.keys()}
    return frozenset(names.union(*(vocabulary.below(concept) for concept in concepts)))


def _names(questions: Iterable[Question], vocabulary: Vocabulary) -> Mapping[str, Text]:
    """Give the first wording of each medicine or diagnosis; a class has its own plain words."""
    names: dict[str, Text] = {}
    for question in questions:
        for concept in question.asks.which:
            if (
                question.options
                and concept in question.options
                and not vocabulary[concept].is_class
            ):
                names.setdefault(concept, question.options[concept])
    return names


def _asks(data: Mapping[str, Any], vocabulary: Vocabulary) -> Asks:
    if "fact" in data:
        return Asks("fact", fact=data["fact"], form=data.get("kind") or "")
    if "words" in data:
        return Asks("words", form=data["words"])
    for about in ("taken", "had", "allergic"):
        if about in data:
            named = data[about]
            concepts = (named,) if isinstance(named, str) else tuple(named)
            which = tuple(data.get("which") or ())
            if not which and (len(concepts) > 1 or about == "allergic"):
                which = concepts
            current = vocabulary.current
            return Asks(
                about,
                concepts=tuple(map(current, concepts)),
                which=tuple(map(current, which)),
                purpose=data.get("for"),
                now=data.get("now") or False,
            )
    return Asks(data["kind"])


def _follow_up(data: Mapping[str, Any]) -> FollowUp:
    hint = data.get("hint")
    return FollowUp(
        id=data["id"],
        of=data["of"],
        attribute=data["attribute"],
        kind=data["kind"],
        ask=Text.from_data(data["ask"]),
        why=Text.from_data(data["why"]),
        short=Text.from_data(data["short"]),
        hint=Text.from_data(hint) if hint else None,
        options=_texts(data.get("options")),
        only=tuple(data.get("only") or ()),
        effort=data.get("effort") or 1,
        likely=_chances(data.get("likely")),
    )


def _chances(data: Mapping[str, Any] | None) -> Mapping[str, float]:
    return dict(data["chances"]) if data else {}


def _texts(data: Mapping[str, Mapping[str, str]] | None) -> Mapping[str, Text] | None:
    return {key: Text.from_data(text) for key, text in data.items()} if data else None


def _voice(words: Mapping[str, Mapping[str, str]]) -> Mapping[str, Text]:
    names = {*words["en"], *words["zh"]}
    return {name: Text(words["en"].get(name, ""), words["zh"].get(name, "")) for name in names}
