"""When an answer tells of an emergency."""

import re

from itpchat.conversation.setting import Setting
from itpchat.dialog.planner import Asking
from itpchat.dialog.session import Session
from itpchat.patient import Known
from itpchat.record import Record

LOW_PLATELETS = "low_platelets"
"""The flag of any bleeding with a platelet count under 10 ×10⁹/L: the highest risk of a serious
bleed (guide2itp.com, read 2026-11-22)."""

BLEEDING = "bleeding_that_does_not_stop"
"""The flag of a severe bleed."""

UNNAMED = "unnamed_sign"
"""Somebody says yes to "do you have any of these?" and does not say which."""

VERY_LOW = 10.0

_PARTS = re.compile(r"[,.;!?，。；！？]+(?=\s|$|[^\d])|\b(?:and|but|also|plus)\b|但是?|还有?|而且")
_A_WORD = re.compile(r"[^\W\d_]{2}|[\u4e00-\u9fff]")


def in_words(
    text: str, session: Session, setting: Setting, asking: Asking | None
) -> tuple[str, ...]:
    """Name the red flags in what a person wrote."""
    if not _A_WORD.search(text):
        return ()
    from itpchat.reading.answers.cleaning import clean
    from itpchat.reading.answers.yes_no import yes_or_no
    from itpchat.reading.red_flags import find_red_flags

    no_spleen = any(t.concept == "splenectomy" for t in session.record.treatments)
    found = tuple(find_red_flags(text, setting.red_flags, no_spleen=no_spleen))
    question = asking.question if asking else None
    if found or question is None or question.asks.about != "red_flags":
        return found
    said = yes_or_no(clean(text))
    return (UNNAMED,) if said is not None and said.value else ()


def besides(text: str, session: Session, setting: Setting) -> str:
    """Give what was written besides the red flags: "75" of "75, and black stools"."""
    kept = [
        part for part in _PARTS.split(text) if part and not in_words(part, session, setting, None)
    ]
    return ", ".join(part.strip() for part in kept if part.strip())


def in_answers(before: Record, after: Record) -> tuple[str, ...]:
    """Name what the facts together now tell of, and did not before."""
    flags: list[str] = []
    if _bleeds_badly(after) and not _bleeds_badly(before):
        flags.append(BLEEDING)
    if _bleeds_with_few_platelets(after) and not _bleeds_with_few_platelets(before):
        flags.append(LOW_PLATELETS)
    return tuple(flags)


def _bleeds_badly(record: Record) -> bool:
    bleeding = record.facts.get("bleeding_now")
    return isinstance(bleeding, Known) and bleeding.value == "severe"


def _bleeds_with_few_platelets(record: Record) -> bool:
    count, bleeding = record.facts.get("platelet_count"), record.facts.get("bleeding_now")
    return (
        isinstance(count, Known)
        and isinstance(count.value, int | float)
        and count.value < VERY_LOW
        and isinstance(bleeding, Known)
        and bleeding.value in ("minor", "severe")
    )
