"""Which concepts a rule names, and whether what was said closes the question about them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from itpchat.patient import Treatment
from itpchat.record import Record
from itpchat.rules.findings import Finding, Reason, either, known, unknown
from itpchat.rules.view import View
from itpchat.truth import Truth
from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Scope:
    """The concepts that a rule names, with all below them, less what it excepts.

    `covered` surely fall under it. `above` are the other classes that some covered concept belongs
    to: somebody who names only such a class ("steroids", or "a stroke" where clots are meant, or "a
    clot" where heart attacks are excepted) may mean a covered one or another. `reads` are the
    concepts of which an answer may matter.
    """

    named: tuple[str, ...]
    covered: frozenset[str]
    above: frozenset[str]
    excepted: frozenset[str] = frozenset()
    reads: frozenset[str] = frozenset()

    @classmethod
    def of(cls, vocabulary: Vocabulary, named: Iterable[str], but: Iterable[str] = ()) -> "Scope":
        """Work out what the names cover in a vocabulary."""
        names = tuple(named)
        everything = _union(vocabulary.below(name) for name in names)
        excepted = _union(vocabulary.below(name) for name in but)
        meant = everything - excepted
        over = _union(vocabulary.above(concept) for concept in meant)
        if not excepted:
            return cls(names, meant, over - meant, reads=over)
        covered = frozenset(
            concept for concept in meant if not vocabulary.below(concept) & excepted
        )
        reads = _union(vocabulary.above(concept) for concept in everything)
        return cls(names, covered, over - covered, excepted, reads)

    def surely_covers(self, prefix: str, concept: str, record: Record) -> bool:
        """Tell whether a concept that was named surely falls under the scope.

        A class that holds something excepted does once all of that is itself denied: "a clot", from
        somebody who never had a heart attack, is another clot. That there is nothing else is not
        enough: the clot that was named may be the heart attack.
        """
        if concept in self.covered:
            return True
        vocabulary = record.vocabulary
        if not any(vocabulary.covers(name, concept) for name in self.named):
            return False
        return concept not in self.excepted and all(
            record.denied_within(prefix, excepted, concept)
            for excepted in vocabulary.below(concept) & self.excepted
        )

    def may_be(self, prefix: str, vague: str, record: Record) -> bool:
        """Tell whether a class that was named may stand for something under the scope.

        It may not once each name of the scope that it touches was itself denied.
        """
        inside = record.vocabulary.below(vague)
        touched = [name for name in self.named if record.vocabulary.below(name) & inside]
        return not touched or not all(record.denied_within(prefix, name, vague) for name in touched)

    def name_of(self, concept: str, vocabulary: Vocabulary) -> str:
        """Give the name in the rule under which a covered concept falls."""
        for name in self.named:
            if vocabulary.covers(name, concept):
                return name
        return self.named[0]

    def rest(
        self, prefix: str, told: frozenset[str], view: View, gone: frozenset[str] = frozenset()
    ) -> Finding:
        """Tell whether there may be more of these concepts than was named.

        `told` are the concepts of which episodes were named: naming one says all that is to be said
        of that concept, though nothing of the others in its class. False means that there is
        certainly no more; a rule never holds because of something that was not named. `gone` are
        names of the rule of which nothing is active, where only that counts.
        """
        return either(self._rest_of(name, prefix, told, view, gone) for name in self.named)

    def _rest_of(
        self, name: str, prefix: str, told: frozenset[str], view: View, gone: frozenset[str]
    ) -> Finding:
        record = view.record
        key = f"{prefix}:{name}"
        single = frozenset(concept for concept in told if not record.vocabulary[concept].is_class)
        if name in single:
            return Finding(Truth.FALSE)
        if name in gone and not view.loosened:
            return known(Truth.FALSE, Reason(f"{key}.active", value=False))
        if record.ruled_out_by_word(prefix, name, single | self.excepted):
            if view.loosened:
                return unknown(key)  # what never was may still come
            return known(Truth.FALSE, *self._denial(name, prefix, record, told))
        return unknown(key)

    def _denial(
        self, name: str, prefix: str, record: Record, told: frozenset[str]
    ) -> tuple[Reason, ...]:
        """Name the denial, unless what was named of the concept speaks for itself."""
        if any(record.vocabulary.covers(name, concept) for concept in told):
            return ()
        return (Reason(f"{prefix}:{name}", value=False),)


def episodes(scope: Scope, view: View) -> Iterator[tuple[Treatment, bool]]:
    """Give the episodes that fall under a scope, each with whether it surely does.

    An episode does not surely fall under it where only a class above the scope was named, or where
    the same concept was also denied.
    """
    contested = view.record.contested
    for episode in view.record.treatments:
        concept = str(episode.concept)
        if scope.surely_covers("taken", concept, view.record):
            yield episode, f"taken:{concept}" not in contested
        elif concept in scope.above and scope.may_be("taken", concept, view.record):
            yield episode, False


def _union(parts: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*parts)


def not_changeable(finding: Finding, view: View, *, lasting: bool) -> Finding:
    """In a loosened view, turn what may change into an unknown; `lasting` truths stay."""
    if not view.loosened or (lasting and finding.truth is Truth.TRUE):
        return finding
    return replace(finding, truth=Truth.UNKNOWN)
