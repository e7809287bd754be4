"""Numbers with units; units that can be converted; numbers that may be in two units."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.moments import Moment
from itpchat.reading.answers.blood_pressures import read_blood_pressure
from itpchat.reading.answers.numbers import Quantity, read_number
from itpchat.reading.answers.results import (
    BloodPressure,
    Doubt,
    Hint,
    Inexact,
    Measured,
    NormalRange,
    NotUnderstood,
    Read,
    Unsure,
)
from itpchat.wording import Language

AS_OF = date(2026, 11, 22)
HAEMOGLOBIN = Quantity("g/L", (10, 260), names=("Haemoglobin", "Hb", "血红蛋白"))
NEUTROPHILS = Quantity("10⁹/L", (0, 200), names=("Neutrophil count", "ANC", "中性粒细胞绝对值"))
IGG = Quantity("mg/dL", (0, 20000), names=("IgG antibodies", "IgG"))
WEIGHT = Quantity("kg", (0.3, 500), names=("Body weight", "体重"))
EJECTION = Quantity("%", (1, 100), names=("LVEF",))
CLEARANCE = Quantity("mL/min", (0, 400))
GRADE = Quantity("", (0, 4), whole=True, names=("ECOG", "NYHA"))


def read(typed: str, quantity: Quantity, language: Language = "en") -> object:
    return read_number(typed, quantity, as_of=AS_OF, language=language)


@pytest.mark.parametrize(
    ("typed", "quantity", "value"),
    [
        ("85", HAEMOGLOBIN, 85), ("85 g/L", HAEMOGLOBIN, 85), ("my Hb is 85", HAEMOGLOBIN, 85),
        ("Hb: 85 L", HAEMOGLOBIN, 85),
        ("85↓", HAEMOGLOBIN, 85), ("eighty five", HAEMOGLOBIN, 85), ("八十五", HAEMOGLOBIN, 85),
        ("血红蛋白85", HAEMOGLOBIN, 85),
        ("85克/升", HAEMOGLOBIN, 85), ("85 (normal 115-150)", HAEMOGLOBIN, 85),
        ("85.5", HAEMOGLOBIN, 85.5),
        ("1.5", NEUTROPHILS, 1.5), ("1.5 ×10⁹/L", NEUTROPHILS, 1.5), ("1.5k", NEUTROPHILS, 1.5),
        ("ANC 0.8", NEUTROPHILS, 0.8),
        ("1,500", NEUTROPHILS, 1.5), ("1千5", NEUTROPHILS, 1.5), ("0.15万", NEUTROPHILS, 1.5),
        ("700", IGG, 700), ("700 mg/dL", IGG, 700), ("55", EJECTION, 55), ("55%", EJECTION, 55),
        ("55 percent", EJECTION, 55),
        ("LVEF 55 %", EJECTION, 55), ("百分之五十五", EJECTION, 55), ("60", WEIGHT, 60),
        ("60 kg", WEIGHT, 60), ("60公斤", WEIGHT, 60),
        ("I weigh 60 kilos", WEIGHT, 60), ("体重60公斤", WEIGHT, 60),
        ("65 ml/min", CLEARANCE, 65), ("12,5 kg", WEIGHT, 12.5),
        ("2", GRADE, 2), ("two", GRADE, 2), ("grade 2", GRADE, 2), ("class II", GRADE, 2),
        ("II", GRADE, 2), ("Ⅱ级", GRADE, 2),
        ("2级", GRADE, 2), ("二级", GRADE, 2), ("ECOG 1", GRADE, 1), ("0", GRADE, 0),
    ],
)  # fmt: skip
def test_a_number_is_read_with_the_expected_unit_or_without(
    typed: str, quantity: Quantity, value: float
) -> None:
    found = read(typed, quantity)
    assert isinstance(found, Read)
    assert (found.value.value, found.sure) == (value, True)


@pytest.mark.parametrize(
    ("typed", "quantity", "measured"),
    [
        ("8.5 g/dL", HAEMOGLOBIN, Measured(85.0, None, 8.5, "g/dL")),
        ("12,5 g/dl", HAEMOGLOBIN, Measured(125.0, None, 12.5, "g/dL")),
        ("8.5 g%", HAEMOGLOBIN, Measured(85.0, None, 8.5, "g/dL")),
        ("1500/µL", NEUTROPHILS, Measured(1.5, None, 1500.0, "/µL")),
        ("1500", NEUTROPHILS, Measured(1.5, None, 1500.0, "/µL")),
        ("1500 cells/mm3", NEUTROPHILS, Measured(1.5, None, 1500.0, "/µL")),
        ("7 g/L", IGG, Measured(700.0, None, 7.0, "g/L")),
        ("132 lbs", WEIGHT, Measured(59.8742, None, 132.0, "lb")),
        ("120斤", WEIGHT, Measured(60.0, None, 120.0, "斤")),
        ("11 stone", WEIGHT, Measured(69.8532, None, 11.0, "stone")),
    ],
)  # fmt: skip
def test_another_unit_is_converted_and_kept_beside_the_value(
    typed: str, quantity: Quantity, measured: Measured
) -> None:
    assert read(typed, quantity) == Read(measured)


@pytest.mark.parametrize(
    ("typed", "quantity", "language", "values"),
    [("12", HAEMOGLOBIN, "en", [120, 12]), ("12", HAEMOGLOBIN, "zh", [120, 12]),
     ("7", IGG, "en", [700, 7]),
     ("150", NEUTROPHILS, "en", [150, 0.15]), ("120", WEIGHT, "zh", [120, 60]),
     ("150", WEIGHT, "en", [150, 68.0389]),
     ("12.500", WEIGHT, "zh", [12.5])],
)  # fmt: skip
def test_a_bare_number_that_may_be_in_two_units_is_both(
    typed: str, quantity: Quantity, language: Language, values: list[float]
) -> None:
    found = read(typed, quantity, language)
    assert isinstance(found, Read)
    assert [measured.value for measured in found.candidates] == values
    assert found.sure == (len(values) == 1)


@pytest.mark.parametrize(
    ("typed", "quantity", "value"),
    [("8.5", HAEMOGLOBIN, 85), ("800", NEUTROPHILS, 0.8), ("600", WEIGHT, 272.1554)],
)
def test_a_bare_number_that_can_only_be_in_another_unit_must_be_confirmed(
    typed: str, quantity: Quantity, value: float
) -> None:
    found = read(typed, quantity)
    assert isinstance(found, Read)
    assert (found.value.value, found.doubt) == (value, Doubt.ASSUMED)


@pytest.mark.parametrize(
    ("typed", "quantity", "hint"),
    [
        ("8.5 mmol/L", HAEMOGLOBIN, Hint.UNIT), ("85g", HAEMOGLOBIN, Hint.UNIT),
        ("85 mg", HAEMOGLOBIN, Hint.UNIT),
        ("65 mL/min/1.73m²", CLEARANCE, Hint.UNIT), ("300", HAEMOGLOBIN, Hint.IMPLAUSIBLE),
        ("0", HAEMOGLOBIN, Hint.IMPLAUSIBLE),
        ("0.55", EJECTION, Hint.IMPLAUSIBLE), ("5", GRADE, Hint.IMPLAUSIBLE),
        ("2.5", GRADE, Hint.WHOLE_NUMBER),
        ("low", HAEMOGLOBIN, Hint.NUMBER), ("ALT 85", HAEMOGLOBIN, Hint.NUMBER),
        ("not 85", HAEMOGLOBIN, Hint.NUMBER),
        ("85 90", HAEMOGLOBIN, Hint.NUMBER), ("85 then 90", HAEMOGLOBIN, Hint.NUMBER),
        ("not normal", HAEMOGLOBIN, Hint.NUMBER),
        ("不正常", HAEMOGLOBIN, Hint.NUMBER), ("-85", HAEMOGLOBIN, Hint.NUMBER),
        ("", HAEMOGLOBIN, Hint.NUMBER),
        ("< 12", HAEMOGLOBIN, Hint.NUMBER), ("90-80", HAEMOGLOBIN, Hint.NUMBER),
        ("May 2023", HAEMOGLOBIN, Hint.NUMBER),
        ("good", GRADE, Hint.WHOLE_NUMBER), ("1e2", HAEMOGLOBIN, Hint.UNIT),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(typed: str, quantity: Quantity, hint: Hint) -> None:
    assert read(typed, quantity) == NotUnderstood(hint)


@pytest.mark.parametrize(
    ("typed", "quantity", "bounds"),
    [("<80", HAEMOGLOBIN, Inexact(None, 80, high_included=False)),
     ("80-90", HAEMOGLOBIN, Inexact(80, 90)),
     ("8-9 g/dL", HAEMOGLOBIN, Inexact(80, 90)),
     ("over 50%", EJECTION, Inexact(50, None, low_included=False)),
     ("1-2", GRADE, Inexact(1, 2)), ("至少60公斤", WEIGHT, Inexact(60, None)),
     ("55 to 60%", EJECTION, Inexact(55, 60))],
)  # fmt: skip
def test_bounds_are_no_number(typed: str, quantity: Quantity, bounds: Inexact) -> None:
    assert read(typed, quantity) == bounds


def test_normal_is_no_number_and_not_knowing_neither() -> None:
    assert read("normal", HAEMOGLOBIN) == NormalRange()
    assert read("在正常范围内", HAEMOGLOBIN) == NormalRange()
    assert read("normal last week", HAEMOGLOBIN) == NormalRange(
        Moment.parse("2026-11-09/2026-11-21")
    )
    assert read("dunno", HAEMOGLOBIN) == Unsure()


def test_the_day_of_the_test_is_read_beside_the_number() -> None:
    on = Moment.parse("2026-11-21")
    assert read("85 yesterday", HAEMOGLOBIN) == Read(Measured(85.0, on))
    assert read("昨天85", HAEMOGLOBIN) == Read(Measured(85.0, on))
    assert read("8.5 g/dL on 21 Nov", HAEMOGLOBIN) == Read(Measured(85.0, on, 8.5, "g/dL"))


def test_a_number_with_a_doubt_must_be_confirmed() -> None:
    for typed in ("about 85", "85?", "85ish", "大概85", "maybe 85 g/L"):
        found = read(typed, HAEMOGLOBIN)
        assert found == Read(Measured(85.0), Doubt.HEDGED)


@given(
    st.integers(min_value=26, max_value=260),
    st.sampled_from(["{0}", "{0} g/L", "Hb {0}", "it was {0} g/l", "{0} ↓"]),
)
def test_every_haemoglobin_reads_back(value: int, form: str) -> None:
    assert read(form.format(value), HAEMOGLOBIN) == Read(Measured(float(value)))


@given(
    st.text(alphabet="0123456789.,<>-~ /gdLlkgbµ%万千斤公normal正常", max_size=16)
    | st.text(max_size=40),
    st.sampled_from([HAEMOGLOBIN, NEUTROPHILS, IGG, WEIGHT, EJECTION, CLEARANCE, GRADE]),
    st.sampled_from(["en", "zh"]),
)
def test_whatever_is_read_is_plausible(typed: str, quantity: Quantity, language: Language) -> None:
    found = read(typed, quantity, language)
    assert quantity.plausible is not None
    low, high = quantity.plausible
    if isinstance(found, Read):
        assert all(low <= measured.value <= high for measured in found.candidates)
    elif isinstance(found, Inexact):
        assert all(low <= bound <= high for bound in (found.low, found.high) if bound is not None)


@pytest.mark.parametrize(
    "typed", ["120/80", "120 / 80", "120 over 80", "120/80 mmHg", "BP 120/80",
    "my blood pressure is 120/80", "血压120/80", "高压120低压80", "高压120，低压80"]
)  # fmt: skip
def test_a_blood_pressure_has_two_numbers(typed: str) -> None:
    assert read_blood_pressure(typed) == Read(BloodPressure(120, 80))


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("120", Hint.BLOOD_PRESSURE), ("80/120", Hint.IMPLAUSIBLE), ("12/8", Hint.BLOOD_PRESSURE),
     ("999/10", Hint.IMPLAUSIBLE),
     ("normal", Hint.BLOOD_PRESSURE), ("", Hint.BLOOD_PRESSURE)],
)  # fmt: skip
def test_one_number_is_no_blood_pressure(typed: str, hint: Hint) -> None:
    assert read_blood_pressure(typed) == NotUnderstood(hint)
