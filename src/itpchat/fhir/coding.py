"""From the codes and words of a FHIR concept to a concept of the vocabulary.

Only what is certain is taken: a code that belongs to one concept, or a name exactly as the
vocabulary has it. Nothing is guessed, for what is read here is not read back to anybody.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.fhir.systems import ATC, CONCEPTS, ICD10
from itpchat.reading.name_keys import key_of
from itpchat.reading.names import Names, names_of
from itpchat.values import dataclass
from itpchat.vocabulary import Kind, Vocabulary

SHORTEST_CATEGORY = 3
"""How many characters a category of ICD-10 has (D69); what follows makes it finer."""

GATHERED = ".8"
"""The fourth character of ICD-10 under which "other specified" illnesses of many kinds are
gathered (ICD-10, volume 2, 2.4.5, read 2026-11-27): it names none of them."""

UNSPECIFIED = ".9"
"""The fourth character of ICD-10 for an illness that is not specified further (ibid.)."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a coded concept is: a concept of the vocabulary, or the words that are kept of it."""

    concept: str | None
    words: str


class Coder:
    """Finds the concept that a FHIR CodeableConcept means."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._names: Names | None = None
        self._codes: dict[tuple[Kind, str], set[str]] = {}
        for concept in vocabulary.concepts.values():
            for system in ("atc", "icd10"):
                code = concept.written.get(system)
                if code:
                    self._codes.setdefault((concept.kind, str(code)), set()).add(concept.id)

    def named(self, codeable: Mapping[str, Any], kind: Kind) -> Named:
        """Find what a CodeableConcept means: by our own code, a name, or an international code."""
        codings = [coding for coding in codeable.get("coding") or () if coding.get("code")]
        words = list(_words(codeable))
        for coding in codings:
            own = self.vocabulary.current(coding["code"])
            if coding.get("system") == CONCEPTS and self._is(own, kind):
                return Named(own, own)
        for found in (*map(self._by_name, words), *(self._by_code(c, kind) for c in codings)):
            fitting = {concept for concept in found if self._is(concept, kind)}
            if len(fitting) == 1:
                return Named(fitting.pop(), words[0] if words else codings[0]["code"])
        return Named(None, words[0] if words else codings[0]["code"] if codings else "")

    def _is(self, concept: str, kind: Kind) -> bool:
        return concept in self.vocabulary and self.vocabulary[concept].kind == kind

    def _by_name(self, words: str) -> set[str]:
        if self._names is None:
            self._names = names_of(self.vocabulary)
        key = key_of(words)
        found = [*self._names.exactly(key, "nurse"), *self._names.chinese.get(key, [])]
        return {name.concept for name in found}

    def _by_code(self, coding: Mapping[str, Any], kind: Kind) -> set[str]:
        code, system = str(coding["code"]).strip().upper(), coding.get("system")
        if system == ATC and kind == "medication":
            return self._codes.get((kind, code), set())
        if system in ICD10 and kind == "condition":
            return self._by_illness(code)
        return set()

    def _by_illness(self, code: str) -> set[str]:
        """Find an ICD-10 code, or the one that it is a finer division of.

        A category alone (I21) means what its last code says, the illness not further specified.
        """
        if len(code) == SHORTEST_CATEGORY and ("condition", code) not in self._codes:
            code += UNSPECIFIED
        while len(code) >= SHORTEST_CATEGORY:
            found = self._codes.get(("condition", code), set())
            if code[SHORTEST_CATEGORY:] == GATHERED:
                return set()
            if found:
                return found
            code = code[:-1].rstrip(".")
        return set()


def _words(codeable: Mapping[str, Any]) -> Iterator[str]:
    """Give the words of a concept: its text, then what its codes are called."""
    for text in (codeable.get("text"), *(c.get("display") for c in codeable.get("coding") or ())):
        if isinstance(text, str) and text.strip():
            yield text.strip()
