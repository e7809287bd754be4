"""Units of laboratory values and of weight: how they are written, and what can be converted.

Only conversions that hold for every substance are here (per volume, by powers of ten); between
mmol and mg none does.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from itpchat.values import dataclass
from itpchat.wording import LANGUAGES, Language

_MICROLITRE = (
    r"(?:u ?l|mcl|mm\^?3|cu ?mm|cmm|mm cubed?|cubic (?:mm|milli ?met(?:er|re)s?)"
    r"|micro ?lit(?:er|re)s?|微升|立方毫米)"
)
_TIMES = r"(?:[x×*·]|times|乘以?)"

PER_MICROLITRE = rf"(?:(?:cells|platelets|个)? ?(?:/|per|every|每) ?{_MICROLITRE}|个)"
BILLIONS_PER_LITRE = (
    rf"(?:(?:{_TIMES} ?10 ?(?:\^|\*\*|e|\(|的)? ?[9九]\)?(?:次方)?|(?<![0-9.])10 ?(?:\^|\*\*|e) ?9"
    rf"|{_TIMES} ?十的九次方|{_TIMES} ?e9|e9)(?: ?(?:/|per|每) ?(?:l|lit(?:er|re)|升))?"
    r"|(?:g|gi|giga|gpt|bn|billion) ?(?:/|per) ?(?:l|lit(?:er|re))|/ ?nl)"
)
"""×10⁹/L. After a sign of multiplication, 109 is 10⁹ that has lost its superscript."""
THOUSANDS_PER_MICROLITRE = (
    rf"(?:(?:k|thousand|thou|千) ?{PER_MICROLITRE}?"
    rf"|(?:{_TIMES} ?|(?<![0-9.]))10 ?(?:\^|\*\*|e) ?3 ?{PER_MICROLITRE}?"
    rf"|{_TIMES} ?10 ?3 ?{PER_MICROLITRE})"
)
"""Thousands per µL, which is the same number as ×10⁹/L."""


@dataclass(frozen=True, slots=True)
class OtherUnit:
    """A unit in which a value may come: times `factor` it is in the unit of the fact.

    `bare` are the numbers that people write in this unit without naming it (in `languages`), and
    `usual` tells that such a number is likelier in this unit than in that of the fact; from
    `certain_from` on it can be in no other.
    """

    name: str
    names: re.Pattern[str]
    factor: Decimal
    bare: tuple[Decimal, Decimal] | None = None
    languages: tuple[Language, ...] = LANGUAGES
    usual: bool = False
    certain_from: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ExpectedUnit:
    """The unit of a fact as it is written, and the others that it can be worked out from."""

    names: re.Pattern[str]
    others: tuple[OtherUnit, ...] = ()


def _other(
    name: str,
    names: str,
    factor: str,
    bare: tuple[str, str] | None = None,
    languages: tuple[Language, ...] = LANGUAGES,
    usual: bool = False,
    certain_from: str | None = None,
) -> OtherUnit:
    return OtherUnit(
        name,
        re.compile(names),
        Decimal(factor),
        (Decimal(bare[0]), Decimal(bare[1])) if bare else None,
        languages,
        usual,
        Decimal(certain_from) if certain_from else None,
    )


_KNOWN: Mapping[str, ExpectedUnit] = {
    "10⁹/L": ExpectedUnit(
        re.compile(rf"{BILLIONS_PER_LITRE}|{THOUSANDS_PER_MICROLITRE}"),
        (_other("/µL", PER_MICROLITRE, "0.001", ("100", "200000"), certain_from="1000"),),
    ),
    "g/L": ExpectedUnit(
        re.compile(r"g(?:m|ram)?s? ?(?:/|per) ?l(?:it(?:er|re))?|克(?:/|每)升"),
        (
            _other(
                "g/dL",
                r"g(?:m|ram)?s? ?(?:/|per) ?(?:dl|deci ?lit(?:er|re)|100 ?ml)|g ?%|克/分升",
                "10",
                ("3", "25"),
                usual=True,
            ),
        ),
    ),
    "mg/dL": ExpectedUnit(
        re.compile(r"mgs? ?(?:/|per) ?(?:dl|100 ?ml)|mg ?%|毫克/分升"),
        (
            _other("g/L", r"g ?/ ?l|克(?:/|每)升", "100", ("0.01", "40"), usual=True),
            _other("g/dL", r"g ?/ ?dl", "1000"),
            _other("mg/L", r"mg ?/ ?l|毫克(?:/|每)升", "0.1"),
        ),
    ),
    "mL/min": ExpectedUnit(re.compile(r"mls? ?(?:/|per) ?min(?:ute)?|毫升(?:/|每)分钟?")),
    "%": ExpectedUnit(re.compile(r"%|per ?cent|pct")),
    "mmHg": ExpectedUnit(re.compile(r"mm ?hg|毫米汞柱"), (_other("kPa", r"kpa|千帕", "7.50062"),)),
    "kg": ExpectedUnit(
        re.compile(r"kgs?|kilos?|kilograms?|公斤|千克"),
        (
            _other("lb", r"lbs?|pounds?|磅", "0.45359237", ("100", "700"), languages=("en",)),
            _other("斤", r"斤|市斤|jin", "0.5", ("80", "600"), languages=("zh",)),
            _other("stone", r"st|stones?", "6.35029318"),
        ),
    ),
    "years": ExpectedUnit(re.compile(r"years?|yrs?|y|年|岁")),
}


def expected_unit(unit: str) -> ExpectedUnit:
    """Give how the unit of a fact is written; one that is not known here only as it stands."""
    return _KNOWN.get(unit) or ExpectedUnit(re.compile(re.escape(unit.lower()) or r"(?!)"))
