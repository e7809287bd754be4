"""What certain answers imply: facts of other facts, diagnoses of facts, facts of diagnoses."""

from collections.abc import Iterable, Mapping
from datetime import date

from itpchat.facts import FactDictionary, Implication
from itpchat.moments import Moment, age_on
from itpchat.patient import Condition, Known, Silence
from itpchat.record.contradictions import Contradiction, before_birth
from itpchat.vocabulary import Vocabulary


class Implied:
    """The facts and diagnoses of a patient with all that follows from them.

    `never_had` are conditions that some fact excludes, each with that fact.
    """

    def __init__(
        self,
        facts: Mapping[str, Known | Silence],
        conditions: Iterable[Condition],
        dictionary: FactDictionary,
        vocabulary: Vocabulary,
        as_of: date,
    ) -> None:
        self.facts = dict(facts)
        self.conditions = list(conditions)
        self.never_had: dict[str, str] = {}
        self.contradictions: list[Contradiction] = []
        self.vocabulary = vocabulary
        self.as_of = as_of
        self.birth, self._birth_from = self._born()
        for condition in self.conditions:
            self._read(condition)
        self._apply(dictionary.implications)

    def _born(self) -> tuple[Moment | None, str]:
        """Work out the day of birth, as far as it follows from the date of birth and the age."""
        told, age = self._moment("date_of_birth"), self.facts.get("age")
        by_age = None
        if isinstance(age, Known) and isinstance(age.value, int | float):
            by_age = Moment.born_at_age(int(age.value), self.as_of)
        birth, source = (told, "date_of_birth") if told else (by_age, "age")
        if told and by_age:
            earliest, latest = max(told.earliest, by_age.earliest), min(told.latest, by_age.latest)
            if earliest > latest:
                self.contradictions.append(Contradiction(("age", "date_of_birth")))
                return None, ""
            birth = Moment(earliest, latest, told.coarse, told.written)
        if birth is not None:
            found = list(before_birth(self.facts, birth, source))
            self.contradictions += found
            if found:
                return None, ""
        return birth, source

    def _moment(self, fact_id: str) -> Moment | None:
        answer = self.facts.get(fact_id)
        value = answer.value if isinstance(answer, Known) else None
        return value if isinstance(value, Moment) else None

    def _read(self, condition: Condition) -> None:
        """Take from what was said of a diagnosis the facts that it settles."""
        concept = str(condition.concept)
        if condition.caused_low_platelets and (condition.active or self._lasts(concept)):
            # Low platelets that another illness causes are secondary, by definition.
            self._settle("itp_primary", False, f"had:{concept}.caused_low_platelets")
        known = self.vocabulary.concepts.get(concept)
        if known is None:
            return  # an old session may name what a later vocabulary no longer has
        for fact_id, value in known.says.items() if condition.active else ():
            self._settle(fact_id, value, f"had:{concept}")
        if known.grade_is and condition.grade is not None:
            self._settle(known.grade_is, condition.grade, f"had:{concept}.grade")

    def _lasts(self, concept: str) -> bool:
        """Tell whether an illness stays a cause: lupus that sleeps, but not last year's dengue."""
        return not any(
            self.vocabulary.any_flag(concept, flag) for flag in ("can_change", "one_off")
        )

    def _settle(self, fact_id: str, value: object, *sources: str) -> None:
        """Note what follows for a fact; where it was said otherwise, they contradict each other."""
        answer = self.facts.get(fact_id)
        if not isinstance(answer, Known):
            self.facts[fact_id] = Known(value, implied_by=sources)  # type: ignore[arg-type]
        elif answer.value != value:
            # Of what only follows, it is the answers behind it that contradict each other.
            told = (root for key in (fact_id, *sources) for root in self._roots(key))
            self.contradictions.append(Contradiction(tuple(dict.fromkeys(told))))

    def _roots(self, key: str) -> tuple[str, ...]:
        """Give the answers that something rests on, as they were told."""
        answer = self.facts.get(key)
        if not isinstance(answer, Known) or not answer.implied_by:
            return (key,)
        return tuple(root for source in answer.implied_by for root in self._roots(source))

    def _apply(self, implications: Iterable[Implication]) -> None:
        """Apply what certain facts imply until nothing new follows."""
        waiting = list(implications)
        progress = True
        while progress:
            progress = False
            for implication in list(waiting):
                if all(self._holds(fact_id, wanted) for fact_id, wanted in implication.given):
                    waiting.remove(implication)
                    self._follow(implication)
                    progress = True

    def _holds(self, fact_id: str, wanted: object) -> bool:
        if isinstance(wanted, Mapping):
            return self._age_within(wanted)
        answer = self.facts.get(fact_id)
        return isinstance(answer, Known) and answer.value == wanted

    def _age_within(self, bounds: Mapping[str, int]) -> bool:
        """Tell whether every age that is possible lies within the bounds."""
        if self.birth is None:
            return False
        least, most = age_on(self.birth, self.as_of)
        return most < bounds.get("below", 999) and least >= bounds.get("from", 0)

    def _follow(self, implication: Implication) -> None:
        given = tuple(
            self._birth_from if isinstance(wanted, Mapping) else fact_id
            for fact_id, wanted in implication.given
        )
        for fact_id, value in implication.facts:
            self._settle(fact_id, value, *given)
        for concept in implication.has:
            if not any(
                self.vocabulary.covers(concept, str(named.concept)) for named in self.conditions
            ):
                self.conditions.append(Condition(concept, implied_by=given[0]))
        for concept in implication.never_had:
            self.never_had[concept] = given[0]
