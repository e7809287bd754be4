"""Concepts: what words mean, and the classes that they belong to.

A rule that names a class covers all below it. A class that is denied denies all below it; a
medication that is denied says nothing of its class.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import Any, Literal, Self

from itpchat.moments import Duration
from itpchat.values import dataclass
from itpchat.wording import Text

Kind = Literal["medication", "condition"]


@dataclass(frozen=True, slots=True)
class Concept:
    """One medication, procedure or diagnosis, or a class of them.

    `prednisone_equivalent` is the prednisone dose in mg that 1 mg of a corticosteroid equals;
    `grade_is` the fact that is the grade of this diagnosis (the NYHA class of heart failure);
    `exhaustive` says that a class holds nothing but its members here, so that denying each of them
    denies the class; `doses_apart` is the longest usual time between two doses of a medicine that
    is given now and then; `says` are facts that this diagnosis, while it lasts, is another name
    for; `can_change` is `None` where its classes say whether it passes; `private` says that the
    name alone tells what people may want to keep to themselves (a medicine against HIV).
    """

    id: str
    kind: Kind
    label: Text
    classes: tuple[str, ...] = ()
    is_class: bool = False
    plain: Text | None = None
    procedure: bool = False
    taken_every_day: bool = False
    doses_apart: Duration | None = None
    prednisone_equivalent: float | None = None
    can_change: bool | None = None
    one_off: bool = False
    private: bool = False
    grade_is: str | None = None
    exhaustive: bool = False
    says: Mapping[str, object] = field(default_factory=dict)
    formerly: tuple[str, ...] = ()
    written: Mapping[str, Any] = field(default_factory=dict)
    """The rest of its entry as in the file: names, brands, abbreviations, codes, sources."""

    @classmethod
    def from_data(cls, concept_id: str, kind: Kind, data: Mapping[str, Any]) -> Self:
        """Build from a validated entry of a vocabulary file."""
        plain, apart = data.get("plain"), data.get("doses_apart")
        return cls(
            id=concept_id,
            kind=kind,
            label=Text.from_data(data["label"]),
            classes=tuple(data.get("in") or ()),
            is_class=data.get("class") or False,
            plain=Text.from_data(plain) if plain else None,
            procedure=data.get("procedure") or False,
            taken_every_day=data.get("taken_every_day") or False,
            doses_apart=Duration.parse(apart) if apart else None,
            prednisone_equivalent=data.get("prednisone_equivalent"),
            can_change=data.get("can_change"),
            one_off=data.get("one_off") or False,
            private=data.get("private") or False,
            grade_is=data.get("grade_is"),
            exhaustive=data.get("exhaustive") or False,
            says=data.get("says") or {},
            formerly=tuple(data.get("formerly") or ()),
            written=data,
        )


class Vocabulary:
    """All concepts, with their hierarchy worked out once."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._begin(
            {c.id: c for c in concepts},
            {c.id: c.classes for c in concepts},
            {old: c.id for c in concepts for old in c.formerly},
        )

    @classmethod
    def from_data(cls, entries: Mapping[Kind, Mapping[str, Any]]) -> Self:
        """Build from the validated entries of the vocabulary files, by kind.

        A concept is made when it is first looked at: a rule looks at few of them.
        """
        made = cls.__new__(cls)
        every = [(key, data) for concepts in entries.values() for key, data in concepts.items()]
        made._begin(
            _Concepts({key: kind for kind, concepts in entries.items() for key in concepts}, every),
            {key: tuple(data.get("in") or ()) for key, data in every},
            {old: key for key, data in every for old in data.get("formerly") or ()},
        )
        return made

    def _begin(
        self,
        concepts: Mapping[str, Concept],
        classes: Mapping[str, tuple[str, ...]],
        renamed: Mapping[str, str],
    ) -> None:
        self.concepts = concepts
        self._classes = classes
        self._renamed = renamed
        self._above: dict[str, frozenset[str]] = {}

    def __contains__(self, concept_id: object) -> bool:
        return concept_id in self.concepts

    def __getitem__(self, concept_id: str) -> Concept:
        return self.concepts[concept_id]

    def current(self, concept_id: str) -> str:
        """Give today's id of a concept that may have been renamed."""
        return self._renamed.get(concept_id, concept_id)

    def above(self, concept_id: str) -> frozenset[str]:
        """Give the concept itself and every class above it."""
        known = self._above.get(concept_id)
        if known is None:
            found = {concept_id}
            open_ends = [concept_id]
            while open_ends:
                for class_id in self._classes.get(open_ends.pop(), ()):
                    if class_id not in found:
                        found.add(class_id)
                        open_ends.append(class_id)
            known = self._above[concept_id] = frozenset(found)
        return known

    @cached_property
    def _below(self) -> dict[str, frozenset[str]]:
        below: dict[str, set[str]] = {concept_id: set() for concept_id in self.concepts}
        for concept_id in self.concepts:
            for class_id in self.above(concept_id):
                below.setdefault(class_id, set()).add(concept_id)
        return {class_id: frozenset(members) for class_id, members in below.items()}

    def below(self, concept_id: str) -> frozenset[str]:
        """Give the concept itself and everything under it."""
        return self._below.get(concept_id, frozenset((concept_id,)))

    def covers(self, class_id: str, concept_id: str) -> bool:
        """Tell whether a rule that names `class_id` covers `concept_id`."""
        return class_id in self.above(concept_id)

    @cached_property
    def _members(self) -> dict[str, list[Concept]]:
        members: dict[str, list[Concept]] = {}
        for concept_id, classes in self._classes.items():
            for class_id in classes:
                members.setdefault(class_id, []).append(self.concepts[concept_id])
        return members

    def members(self, class_id: str) -> list[Concept]:
        """Give what a class directly holds, in the order of the file."""
        return self._members.get(class_id, [])

    def apart_from(self, class_id: str, others: Iterable[str]) -> tuple[str, ...]:
        """Give what lies under a class and shares nothing with `others`: as few, large parts."""
        excepted = frozenset(name for other in others for name in self.below(other))
        if not self.below(class_id) & excepted:
            return (class_id,)
        if class_id in excepted:
            return ()
        parts = (self.apart_from(member.id, excepted) for member in self.members(class_id))
        return tuple(dict.fromkeys(part for found in parts for part in found))

    def leaves(self, class_id: str) -> list[Concept]:
        """Give the medications or diagnoses under a class, no classes, in the order of the file."""
        inside = self.below(class_id)
        within = (self.concepts[key] for key in self.concepts if key in inside)
        return [concept for concept in within if not concept.is_class]

    def passes(self, concept_id: str) -> bool:
        """Tell whether a diagnosis can pass, as it or the nearest class above it says."""
        for level in self._levels(concept_id):
            said = {concept.can_change for concept in level}
            if said - {None}:
                return False not in said
        return True

    def doses_apart(self, concept_id: str) -> Duration | None:
        """Give the longest usual time between doses, as it or the nearest class above it says."""
        for level in self._levels(concept_id):
            for concept in level:
                if concept.doses_apart is not None:
                    return concept.doses_apart
        return None

    def _levels(self, concept_id: str) -> Iterator[list[Concept]]:
        """Give the concept, then the classes right above it, then those above these; each once."""
        names, given = [concept_id], set[str]()
        while names:
            level = [self.concepts[name] for name in names if name in self.concepts]
            yield level
            given.update(names)
            above = dict.fromkeys(name for concept in level for name in concept.classes)
            names = [name for name in above if name not in given]

    def any_flag(self, concept_id: str, flag: str) -> bool:
        """Tell whether the concept or a class above it carries a flag such as `procedure`."""
        return any(
            getattr(self.concepts[name], flag)
            for name in self.above(concept_id)
            if name in self.concepts
        )


class _Concepts(Mapping[str, Concept]):
    """Concepts by id, in the order of the files; each is made when it is first looked at."""

    def __init__(self, kinds: Mapping[str, Kind], entries: Iterable[tuple[str, Any]]) -> None:
        self._kinds = kinds
        self._entries = dict(entries)
        self._made: dict[str, Concept] = {}

    def __getitem__(self, concept_id: str) -> Concept:
        made = self._made.get(concept_id)
        if made is None:
            data = self._entries[concept_id]
            made = Concept.from_data(concept_id, self._kinds[concept_id], data)
            self._made[concept_id] = made
        return made

    def __contains__(self, concept_id: object) -> bool:
        return concept_id in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)
