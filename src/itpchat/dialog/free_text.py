"""What was read in a person's own words, once it was read back, taken into a patient.

An item is plain data: what `itpchat read --json` gives for a mention, with `now_only` where it is
said of the present alone that it is not taken, and `not_allergic` where that alone is said. The
value of an answer is `{items: […], notes: […], nothing_else: bool}`; notes are words that could not
be read, kept for whoever reads on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from itpchat.moments import Moment
from itpchat.patient import Condition, Treatment
from itpchat.vocabulary import Vocabulary

ITP_TREATMENT = "itp_treatment"
"""The class of everything that is given for ITP."""

_NOT_TOLD = ("denied", "planned", "allergy", "uncertain", "now_only", "not_allergic")

_DATES = ("started_on", "stopped_on", "date", "dose_unchanged_since")


def treatment_of(item: Mapping[str, Any], known: Treatment | None) -> Treatment:
    """Give the treatment that an item tells of, together with what is known of it already."""
    told: dict[str, Any] = {name: Moment.parse(item[name]) for name in _DATES if item.get(name)}
    told |= {name: item[name] for name in ("dose", "response") if item.get(name)}
    if item.get("taking") is not None:
        told["taking"] = item["taking"]
    return replace(known or Treatment(item["concept"]), **told)


def condition_of(item: Mapping[str, Any], known: Condition | None) -> Condition:
    """Give the diagnosis that an item tells of, together with what is known of it already."""
    written = item.get("date") or item.get("started_on")
    held = known or Condition(item["concept"])
    return replace(held, date=Moment.parse(written)) if written else held


def is_told(item: Mapping[str, Any]) -> bool:
    """Tell whether an item says that the patient takes, took, has or had it."""
    return not any(item.get(name) for name in _NOT_TOLD)


def closed_by_nothing_else(
    vocabulary: Vocabulary, items: Iterable[Mapping[str, Any]]
) -> tuple[set[str], set[str]]:
    """Name the classes of which "nothing else" says that no more was taken, or that none is now.

    The question is about what is taken now, and about all that was taken for ITP. Operations are no
    medicines, so a class that holds one stays open; so does one with a medicine of which it was not
    said whether it is taken now.
    """
    medicines = {
        concept.id
        for concept in vocabulary.concepts.values()
        if concept.kind == "medication"
        and concept.is_class
        and not any(vocabulary[c].procedure for c in vocabulary.below(concept.id))
    }
    open_now = {item["concept"] for item in items if is_told(item) and item.get("taking") is None}
    for_itp = {name for name in medicines if vocabulary.covers(ITP_TREATMENT, name)}
    now = {name for name in medicines - for_itp if not open_now & vocabulary.below(name)}
    return for_itp, now
