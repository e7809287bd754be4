"""The rule tree: its joints. A rule is data until it is asked; `ask` never changes anything."""

from typing import Protocol

from itpchat.rules import findings
from itpchat.rules.findings import Finding
from itpchat.rules.view import View
from itpchat.truth import Truth
from itpchat.values import dataclass


class Rule(Protocol):
    """A compiled rule."""

    def ask(self, view: View) -> Finding:
        """Give the truth of the rule for a patient, with the answers that it rests on."""
        ...

    @property
    def reads(self) -> frozenset[str]:
        """The fact ids and concept ids whose answers the rule may depend on."""
        ...


@dataclass(frozen=True, slots=True)
class All:
    """Every part must hold."""

    parts: tuple[Rule, ...]

    def ask(self, view: View) -> Finding:
        """Join the parts."""
        return findings.both(part.ask(view) for part in self.parts)

    @property
    def reads(self) -> frozenset[str]:
        """What any part reads."""
        return _read_by(self.parts)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part is enough."""

    parts: tuple[Rule, ...]

    def ask(self, view: View) -> Finding:
        """Join the parts."""
        return findings.either(part.ask(view) for part in self.parts)

    @property
    def reads(self) -> frozenset[str]:
        """What any part reads."""
        return _read_by(self.parts)


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A number of the parts must hold."""

    count: int
    parts: tuple[Rule, ...]

    def ask(self, view: View) -> Finding:
        """Join the parts."""
        return findings.enough(self.count, [part.ask(view) for part in self.parts])

    @property
    def reads(self) -> frozenset[str]:
        """What any part reads."""
        return _read_by(self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not hold."""

    part: Rule

    def ask(self, view: View) -> Finding:
        """Turn the part around."""
        return ~self.part.ask(view)

    @property
    def reads(self) -> frozenset[str]:
        """What the part reads."""
        return self.part.reads


@dataclass(frozen=True, slots=True)
class If:
    """Where the condition holds, the consequence must; where it does not, nothing is asked."""

    condition: Rule
    consequence: Rule

    def ask(self, view: View) -> Finding:
        """Join condition and consequence."""
        condition = self.condition.ask(view)
        if condition.truth is Truth.FALSE and not view.collecting:
            # The consequence cannot matter, so it is not asked.
            return findings.conditional(condition, Finding(Truth.UNKNOWN))
        return findings.conditional(condition, self.consequence.ask(view))

    @property
    def reads(self) -> frozenset[str]:
        """What either part reads."""
        return self.condition.reads | self.consequence.reads


@dataclass(frozen=True, slots=True)
class StudyTeam:
    """Something that only the study team can judge."""

    def ask(self, view: View) -> Finding:
        """Stay unknown, and say whose it is to know."""
        return Finding(Truth.UNKNOWN, for_study_team=True)

    @property
    def reads(self) -> frozenset[str]:
        """Nothing that anybody else could answer."""
        return frozenset()


def _read_by(parts: tuple[Rule, ...]) -> frozenset[str]:
    return frozenset().union(*(part.reads for part in parts))
