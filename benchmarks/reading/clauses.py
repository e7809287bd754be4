"""How a treatment worked, read from single clauses (`responses/clauses_*.tsv`).

They are divided by their SHA-256: the model may be trained on one half, and is measured on the
other (`tools/train_responses.py`).
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.response_model import NONE
from itpchat.wording import Language

FOLDER = Path(__file__).with_name("responses")
AS_OF = date(2026, 11, 27)
NAMES: dict[Language, str] = {"en": "nplate", "zh": "罗米司亭"}
"""What stands in the place of X in a clause, or before a clause without one."""


@dataclass
class Outcomes:
    """Of clauses that tell of a response: right, wrong, missed; of others: kept, invented."""

    counts: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def line(self, title: str) -> str:
        """Give a line of a table."""
        said = sum(self.counts[outcome] for outcome in ("right", "wrong", "missed"))
        return (
            f"{title}: of {said} responses right {self.counts['right'] / max(said, 1):.1%}, "
            f"wrong {self.counts['wrong']}, missed {self.counts['missed']}; of "
            f"{self.counts['kept'] + self.counts['invented']} clauses without one "
            f"{self.counts['invented']} were given one"
        )


def half_of(clause: str) -> str:
    """Tell whether a clause is for training or for measuring."""
    return "test" if int(hashlib.sha256(clause.encode()).hexdigest(), 16) % 2 else "train"


def clauses(language: Language) -> Iterator[tuple[str, str]]:
    """Give the clauses of a language with their answers."""
    for line in (FOLDER / f"clauses_{language}.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            answer, _, clause = line.partition("\t")
            yield answer, clause


def with_name(clause: str, language: Language, name: str) -> str:
    """Put a name in the place of X, or before the clause; Y is another treatment."""
    if "X" not in clause:
        clause = f"X{'：' if language == 'zh' else ':'} {clause}"
    return clause.replace("X", name).replace("Y", "danazol")


def measure(language: Language, half: str, lexicon: Lexicon) -> Outcomes:
    """Read the clauses of one half."""
    outcomes = Outcomes()
    for wanted, clause in clauses(language):
        if half_of(clause) == half:
            got = _read(with_name(clause, language, NAMES[language]), language, lexicon)
            if wanted == NONE:
                outcome = "kept" if got == NONE else "invented"
            else:
                outcome = "right" if got == wanted else "missed" if got == NONE else "wrong"
            outcomes.counts[outcome] += 1
            outcomes.examples += [] if outcome in ("right", "kept") else [f"{clause}: {got}"]
    return outcomes


def _read(text: str, language: Language, lexicon: Lexicon) -> str:
    reading = lexicon.read(text, language=language, role="patient", respondent="self", as_of=AS_OF)
    contexts = [m.context for m in reading.mentions if m.context.subject == "patient"]
    told = next((context.response for context in contexts if context.response), NONE)
    return "unsure" if told == "too_early" else told
