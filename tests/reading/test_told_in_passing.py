# ruff: noqa: E501 - texts as people type them
"""When a treatment began and ended, how it worked, and what is meant, as people tell it in passing."""

from typing import Any

import pytest

from itpchat.reading.lexicon import Lexicon
from tests.reading.test_more_context import holds


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("nplate from 3/25 till 6/25 then insurance pulled it", "romiplostim", {"started_on": "2025-03", "stopped_on": "2025-06", "taking": False}),
        ("Splenectomy in '09, gallbladder in '11", "splenectomy", {"date": "2009"}),
        ("spleen removed in the summer of 24", "splenectomy", {"date": "2024"}),
        ("eltrombopag 50 mg same dose since last christmas", "eltrombopag", {"dose_unchanged_since": "2025-12"}),
        ("took mycophenolate up until august", "mycophenolate", {"stopped_on": "2026-08", "taking": False}),
        ("out of Promacta since Friday", "eltrombopag", {"taking": False, "stopped_on": "2026-11-20"}),
        ("haven't touched an aspirin since march", "aspirin", {"taking": False, "dose_unchanged_since": None}),
        ("I was put on steroids back in 2019 when i got diagnosed, off them by 2020", "corticosteroid", {"started_on": "2019", "stopped_on": "2020"}),
        ("blood transfusion in 1987 after my first baby", "transfusion", {"date": "1987", "stopped_on": None}),
        ("上个月27号输的血小板", "platelet_transfusion", {"date": "2026-10-27"}),
        ("零九年做的脾切除", "splenectomy", {"date": "2009"}),
        ("罗普司亭 3μg/kg qw，2026.7始用，未调量", "romiplostim", {"started_on": "2026-07"}),
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_told(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, **wanted)


@pytest.mark.parametrize(
    ("text", "concept", "since"),
    [
        ("been at 75mg promacta since sept 15", "eltrombopag", "2026-09-15"),
        ("theyve kept my azathioprine at 100mg since spring 2025", "azathioprine", "2025"),
        ("Tavalisse 150 twice a day, haven't changed it since I started in Feb", "fostamatinib", "2026-02"),
        ("2023.8起艾曲波帕50mg qd至今，剂量稳定3月", "eltrombopag", "2026-08"),
        ("剂量一直没动，艾曲波帕50mg，维持已经两个月", "eltrombopag", "2026-09"),
    ],
)  # fmt: skip
def test_a_dose_that_stayed_is_unchanged_since_then(
    text: str, concept: str, since: str, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, dose_unchanged_since=since)


@pytest.mark.parametrize(
    ("text", "concept", "response"),
    [
        ("spleen came out in Sept of 2018, worked for maybe a year then bam", "splenectomy", "lost_response"),
        ("prednisone worked but couldnt get off it", "prednisone", "dependent"),
        ("ivig on nov 2, jumped to 90 then down to 12", "ivig", "lost_response"),
        ("hit 300 within a week on nplate", "romiplostim", "response"),
        ("dapsone gave me anemia so they pulled it", "dapsone", "intolerant"),
        ("my platelets didn't care about vincristine one bit", "vincristine", "no_response"),
        ("一减药就掉，离不了泼尼松", "prednisone", "dependent"),
        ("丙球不用说，打一次管两周", "ivig", "lost_response"),
        ("地塞米松冲击，血小板蹭蹭涨", "dexamethasone", "response"),
        ("had promacta and nplate, the first did nothing, the second works great", "romiplostim", "response"),
        ("had promacta and nplate, the first did nothing, the second works great", "eltrombopag", "no_response"),
    ],
)  # fmt: skip
def test_a_response_is_read_from_what_the_counts_did(
    text: str, concept: str, response: str, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, response=response)


def test_what_was_meant_gets_what_is_said_next(lexicon: Lexicon) -> None:
    text = "I meant methylprednisolone, not prednisolone. 16 mg daily"
    holds(text, "methylprednisolone", lexicon, taking=True, dose="16 mg/day")


def test_asking_about_an_operation_is_no_operation(lexicon: Lexicon) -> None:
    holds("asked about having my spleen removed", "splenectomy", lexicon, planned=True)
    holds("想问问能不能做脾切除", "splenectomy", lexicon, planned=True)


def test_a_positive_skin_test_is_an_allergy(lexicon: Lexicon) -> None:
    holds("青霉素皮试(+)", "penicillin", lexicon, role="nurse", allergy=True)


def test_illnesses_between_which_nobody_decided_are_uncertain(lexicon: Lexicon) -> None:
    holds(
        "either lupus or sjogrens, they're not sure yet", "systemic_lupus", lexicon, uncertain=True
    )


def test_the_dose_of_today_is_the_dose(lexicon: Lexicon) -> None:
    holds("激素现在4片，上个月还是6片", "corticosteroid", lexicon, taking=True, dose="4 tablets")


def test_what_is_held_since_a_day_that_may_be_two_is_not_taken(lexicon: Lexicon) -> None:
    holds("NKDA. ASA 81 held since 10/2.", "aspirin", lexicon, role="nurse", taking=False)
