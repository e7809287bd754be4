"""In which units a laboratory gives a value that is held against its upper limit, and what can be.

Bounds are hard ones: a value outside of them is of another unit, or a slip. 1 mg/dL of creatinine
is 88.4 µmol/L, 1 mg/dL of bilirubin 17.1 µmol/L (SI conversion factors of the AMA Manual of Style,
general knowledge, to be checked by a clinician).
"""

import re
from collections.abc import Mapping

from itpchat.facts import Fact
from itpchat.wording import Text

UNITS: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "creatinine": {"mg/dL": (0.05, 30), "µmol/L": (5, 2600)},
    "bilirubin": {"mg/dL": (0.05, 60), "µmol/L": (1, 1000)},
    "alt": {"U/L": (1, 30000)},
    "ast": {"U/L": (1, 30000)},
}
"""The units of each value, with the least and the most that can be."""

_WRITTEN = re.compile(r"\s*[<>≤≥~≈]?\s*(\d[\d.,]*)\s*([a-zµμ]+\s?/\s?[a-z]+)", re.IGNORECASE)
_SPELLINGS = {"umol/l": "µmol/L", "mg/dl": "mg/dL", "u/l": "U/L", "iu/l": "U/L"}

WRONG_UNIT = Text(
    "{label} {value} cannot be: it is given in {units}", "{label} {value}：单位不可能，应为{units}"
)
IMPOSSIBLE = Text(
    "{label} {value} cannot be: in {unit} it lies between {least} and {most}",
    "{label} {value}：数值不可能，以{unit}计应在{least}–{most}之间",
)


def cannot_be(fact: Fact, written: str) -> Text | None:
    """Say why a value with its unit cannot be, or `None` where it can."""
    units = UNITS.get(fact.id)
    found = _WRITTEN.match(written)
    if units is None or found is None:
        return None
    spelled = found[2].lower().replace(" ", "").replace("μ", "u").replace("µ", "u")
    unit = _SPELLINGS.get(spelled, spelled)
    value = Text.same(found[0].strip())
    if unit not in units:
        names = Text(" or ".join(units), "或".join(units))
        return WRONG_UNIT.filled(label=fact.label, value=value, units=names)
    least, most = units[unit]
    try:
        number = float(found[1].rstrip(".,").replace(",", ""))
    except ValueError:
        return None
    if least <= number <= most:
        return None
    return IMPOSSIBLE.filled(
        label=fact.label, value=value, unit=Text.same(unit), least=f"{least:g}", most=f"{most:g}"
    )
