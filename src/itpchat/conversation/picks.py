"""What was picked → an answer, an answer → what it was picked from, and what was told before."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from itpchat.conversation.setting import Setting
from itpchat.dialog.log import DECLINED, NEVER, UNSURE
from itpchat.dialog.planner import Asking
from itpchat.dialog.script import Asks
from itpchat.dialog.session import Session
from itpchat.record import Record
from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary

MORE = "more"
"""The option of a list for another one, or one whose name is not known."""

ASIDE = frozenset((NEVER, MORE, UNSURE, DECLINED))
"""Options that name nothing."""


def takes_many(asking: Asking) -> bool:
    """Tell whether several options may be picked."""
    if asking.question is None:
        return False
    return bool(asking.question.asks.which) or asking.question.asks.about == "red_flags"


def value_of(asking: Asking, keys: tuple[str, ...], setting: Setting) -> Any:
    """Turn what was picked into an answer.

    What was named counts, whatever else was picked with it: "none of these" beside a name says
    nothing, and "not sure" says that there may be more.
    """
    if takes_many(asking):
        return _of_many(asking, keys)
    silent = [key for key in keys if key in (UNSURE, DECLINED)]
    if silent:
        return silent[0]
    if asking.question is None:
        return {"yes": True, "no": False}.get(keys[0], keys[0])
    asks = asking.question.asks
    if asks.about == "fact":
        fact = setting.catalogue.facts[asks.fact]
        if fact.kind == "yes_no":
            return keys[0] == "yes"
        return int(keys[0]) if fact.numeric else keys[0]
    if asks.about == "taken" and keys[0] == "yes":
        return "before"
    return keys[0]


def _of_many(asking: Asking, keys: tuple[str, ...]) -> Any:
    assert asking.question is not None
    named = list(dict.fromkeys(key for key in keys if key not in ASIDE))
    silent = [key for key in keys if key in (UNSURE, DECLINED)]
    if asking.question.asks.about == "red_flags":
        return named or NEVER
    more = MORE in keys
    if not named and not more:
        return silent[0] if silent else NEVER
    value: dict[str, Any] = {"named": named, "more": more}
    return value | {"unsure": True} if silent else value


def keys_of(value: Any) -> tuple[str, ...]:
    """Give the options that an answer was made of, to show it filled in."""
    if isinstance(value, Mapping):
        if "when" in value:
            return keys_of(value["when"])
        extra = (MORE,) if value.get("more") else ()
        unsure = (UNSURE,) if value.get("unsure") else ()
        return (*value.get("named", ()), *extra, *unsure)
    if isinstance(value, bool):
        return ("yes",) if value else ("no",)
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, int):
        return (str(value),)
    if value == "before":
        return ("before", "yes")
    return (value,) if isinstance(value, str) else ()


@dataclass(frozen=True, slots=True)
class Offer:
    """How the list of a question differs from the script, by what was told before.

    `picked` are options that were chosen, or named in answer to other questions (`told`); `extra`
    what was named and is not on the list; `hidden` options that were denied already.
    """

    picked: tuple[str, ...] = ()
    told: bool = False
    extra: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()


def offer_of(asking: Asking, session: Session) -> Offer:
    """Work out what a question offers; one that was answered is shown as it was answered."""
    given = session.answers.get(asking.id)
    asks = asking.question.asks if asking.question else None
    if asks is None or not asks.which:
        return Offer(keys_of(given.value) if given else ())
    if given:
        keys = keys_of(given.value)
        extra = tuple(key for key in keys if key not in (*asks.which, *ASIDE))
        return Offer(keys, extra=extra)
    record, vocabulary = session.record, session.record.vocabulary
    named = frozenset(_named(asks, record))
    picked = tuple(option for option in asks.which if _told(option, asks.which, named, vocabulary))
    denied = frozenset(
        option
        for option in asks.which
        if option not in picked and _was_denied(option, asks.about, session)
    )
    return Offer(picked, told=bool(picked), hidden=denied)


def _told(
    option: str, shown: tuple[str, ...], named: frozenset[str], vocabulary: Vocabulary
) -> bool:
    """Tell whether an option was named already, itself or by something under it.

    What another option of the list tells more closely is not told twice: for somebody who takes
    prednisone, "a steroid, name not known" would be a second one.
    """
    closer = (other for other in shown if other != option and vocabulary.covers(option, other))
    return bool(vocabulary.below(option) & named - _below(closer, vocabulary))


def _below(concepts: Iterable[str], vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset[str]().union(*(vocabulary.below(concept) for concept in concepts))


def _was_denied(option: str, about: str, session: Session) -> bool:
    """Tell whether just this option was denied: on another list that shows it, or by a plain no.

    "None of these" to a list denies its class too, but nobody can be held to what was not shown.
    """
    covers = session.record.vocabulary.covers
    for name in session.given():
        question = session.script.questions.get(name)
        if question is None or question.asks.about != about or question.asks.now:
            continue
        shown = question.asks.which or question.asks.concepts
        if session.answers[name].value == NEVER and any(covers(item, option) for item in shown):
            return True
    return False


def _named(asks: Asks, record: Record) -> Iterator[str]:
    patient = record.patient
    if asks.about == "taken":
        yield from (str(treatment.concept) for treatment in patient.treatments)
    elif asks.about == "allergic":
        yield from patient.allergies
    else:
        for condition in patient.conditions:
            if condition.active or not asks.now:
                yield str(condition.concept)
