import pytest

from itpchat.reading.amounts import amounts_of, dose_text, often_of
from itpchat.reading.spans import Spans


def dose(text: str) -> str:
    taken = Spans(len(text))
    (amount,) = amounts_of(text, taken)
    often = often_of(text, taken)
    return dose_text(amount, often[0] if often else None)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("20 mg", "20 mg"),
        ("20mg daily", "20 mg/day"),
        ("20 mg a day", "20 mg/day"),
        ("20 mg twice a day", "40 mg/day"),
        ("500 mg bid", "1000 mg/day"),
        ("50 mg every other day", "25 mg/day"),
        ("0.5 mg/kg/day", "0.5 mg/kg/day"),
        ("250 mcg weekly", "250 mcg/week"),
        ("4 tablets every morning", "4 tablets/day"),
        ("half a tablet daily", "0.5 tablets/day"),
        ("10 qd", "10 mg/day"),
        ("1 g/kg", "1 g/kg"),
        ("40 mg every 3 weeks", "40 mg"),
        ("每天4片", "4 tablets/day"),
        ("每日两次,每次8mg", "16 mg/day"),
        ("一天20毫克", "20 mg/day"),
        ("每周250微克", "250 mcg/week"),
        ("1片/天", "1 tablets/day"),
    ],
)
def test_a_dose_is_written_as_in_the_patient_file(text: str, written: str) -> None:
    assert dose(text) == written


@pytest.mark.parametrize("text", ["20 mg/dl", "12 10^9/l", "3 months", "in 2019", "第一天"])
def test_other_numbers_are_no_amount(text: str) -> None:
    assert not amounts_of(text, Spans(len(text)))
