"""Whole conversations with very different people, as tables of what they type.

The verdicts were checked against the pages of the trials, item by item, on 2026-11-22.
"""

from datetime import date

from tests.conversation.playing import (
    BCMA,
    CAR_NK,
    CAR_T,
    CM313,
    MSC,
    UNSURE,
    begun,
    card_of,
    match_of,
    play,
    said,
    verdict,
)

GOOD_TESTS = {
    "alt": "38 (limit 40)",
    "ast": "30 (limit 40)",
    "bilirubin": "10, upper limit 21",
    "creatinine": "60 limit 80",
    "antibodies_igg": "900",
    "antibodies_iga": "150 mg/dl",
    "hepatitis_b_test": "negative",
    "hepatitis_b_core_test": "neg",
    "hepatitis_c_test": "negative",
    "hepatitis_c_virus": "not detected",
    "hiv": "negative",
    "tuberculosis_test": "negative",
}

MANY_TREATMENTS = {
    "respondent": "myself",
    "age": "34",
    "sex": "woman",
    "diagnosed": "May 2020",
    "platelets": "11k yesterday",
    "primary": "yes",
    "low_twice": "yes",
    "medicines_in_words": "#unsure",
    "immunoglobulin": "IVIG",
    "response@ivig": "no effect",
    "taking@ivig": "no",
    "stopped_on@ivig": "3 months ago",
    "first_treatments": "prednisone, ivig",
    "response@prednisone": "it didn't work",
    "taking@prednisone": "still",
    "dose_unchanged_since@prednisone": "6 weeks",
    "platelet_makers": "Promacta and Nplate",
    "response@eltrombopag": "#no_response",
    "taking@eltrombopag": "no longer",
    "taking@romiplostim": "stopped",
    "rituximab": "used to",
    "response@rituximab": "no response",
    "stopped_on@rituximab": "2024",
    "checked_again": "yes",
    "infection_now": "none",
    "hepatitis": "no",
    "activity": "fully active",
    "could_be_pregnant": "yes",
    "pregnant": "no",
    "birth_control": "yes",
    "visits": "yes",
    "consent": "yes",
    **GOOD_TESTS,
}


def test_a_woman_of_34_whom_many_treatments_did_not_help_may_fit_both_open_trials() -> None:
    done = play(begun(), MANY_TREATMENTS)
    # Chronic (May 2020), 11 ×10⁹/L, prednisone unchanged for 6 weeks, nothing that excludes.
    assert verdict(done, CAR_T) == ("may_fit",)
    # First-line, thrombopoietic agent and rituximab without response; rituximab more than 24 weeks
    # ago, immunoglobulin more than 2.
    assert verdict(done, MSC) == ("may_fit",)
    assert [group.title for group in done.show_results().view().groups] == [
        "May fit and listed as open",
        "Closed or probably closed",
    ]


def test_her_not_knowing_her_blood_values_leaves_the_trials_possible() -> None:
    table = {name: words for name, words in MANY_TREATMENTS.items() if name not in GOOD_TESTS}
    done = play(begun(), table)
    assert verdict(done, CAR_T) == ("still_possible",)
    assert verdict(done, MSC) == ("still_possible",)
    sections = {section.title for section in card_of(done, CAR_T).sections}
    assert "What your doctor can find out" in sections


A_BOY = {
    "respondent": "我的孩子",
    "age": "12岁",
    "sex": "男孩",
    "diagnosed": "去年3月",
    "platelets": "1.5万",
    "primary": "是的",
    "low_twice": "是",
    "immunoglobulin": "静丙",
    "response@ivig": "后来又降了",
    "taking@ivig": "没有",
    "stopped_on@ivig": "上个月",
    "first_treatments": "强的松，静丙",
    "response@prednisone": "没效果",
    "taking@prednisone": "停了",
    "platelet_makers": "瑞弗兰",
    "response@eltrombopag": "#partial",
    "taking@eltrombopag": "在用",
    "dose_unchanged_since@eltrombopag": "两个月",
    "rituximab": "没用过",
    "spleen_out": "没有",
    "could_father": "否",
    "visits": "能",
    "consent": "愿意",
}


def test_a_boy_of_12_answered_for_by_a_parent_may_still_fit_the_trial_for_chronic_itp() -> None:
    done = play(begun("zh"), A_BOY)
    # Diagnosed in March of last year: more than 12 months. His blood values are not known.
    assert verdict(done, CAR_T) == ("still_possible",)
    # He never had rituximab, and has his spleen: the page asks for one of these to have failed.
    assert verdict(done, MSC) == ("ruled_out", "inclusion-3c")
    # The others take adults alone; two also ask for rituximab.
    assert verdict(done, BCMA)[:2] == ("ruled_out", "inclusion-1")
    assert "inclusion-2" in verdict(done, BCMA)
    assert "inclusion-1a" in verdict(done, CAR_NK)
    assert "inclusion-1" in verdict(done, CM313)


def test_the_parent_is_asked_about_the_child_and_told_whom_the_results_mean() -> None:
    done = play(begun("zh"), A_BOY)
    questions = said(done, "question")[2:]
    assert sum("孩子" in question for question in questions) > len(questions) / 2
    assert not [question for question in questions if "您" in question.replace("您和孩子", "")]
    assert "本页中的“您”指您的孩子。" in done.show_results().view().intro


A_SLOPPY_MAN = {
    "respondent": "me",
    "age": "im 75 yrs old",
    "sex": "man",
    "diagnosed": "2015 i think",
    "diagnosed?": "yep",
    "platelets": "18 thousand",
    "primary": "yeah",
    "medicines_in_words": "#unsure",
    "immunoglobulin": "nope",
    "first_treatments": "prednisome",
    "first_treatments?": "1",
    "response@prednisone": "they fell again",
    "taking@prednisone": "no longer",
    "platelet_makers": "eltrombopg",
    "platelet_makers?": "y",
    "response@eltrombopag": "didnt help",
    "taking@eltrombopag": "still",
    "dose_unchanged_since@eltrombopag": "since june",
    "rituximab": "nah",
    "spleen_out": "nope",
    "blood_thinners": "yes, apixiban",
    "blood_thinners?": "1",
}


def test_a_man_of_75_on_apixaban_does_not_fit_now_and_is_told_not_to_stop_it() -> None:
    done = play(begun(), A_SLOPPY_MAN)
    # An anticoagulant on more than 3 days in a row within 2 weeks.
    assert verdict(done, CAR_T) == ("ruled_out", "exclusion-4")
    assert match_of(done, CAR_T).not_now
    # Concomitant anticoagulants; and rituximab was never given, nor the spleen taken out.
    assert verdict(done, MSC) == ("ruled_out", "inclusion-3c", "exclusion-3")
    # 65 is the upper bound of age.
    assert "inclusion-2" in verdict(done, BCMA)
    assert "inclusion-1a" in verdict(done, CAR_NK)
    board = {row.trial: row for row in done.view().board}
    assert board[CAR_T].because == "blood thinners, now: apixaban"
    warnings = card_of(done, CAR_T).warnings
    assert any(warning.startswith("Do not stop or change any medicine") for warning in warnings)


def test_his_heart_attack_of_2019_counts_only_where_a_trial_asks_for_any_ever() -> None:
    done = play(begun(), A_SLOPPY_MAN).keep_checking(CAR_T).keep_checking(MSC)
    asked_on = play(
        done,
        {
            "heart": "high blood pressure, hart attack",
            "heart?": "y",
            "had_on@myocardial_infarction": "2019",
            "illnesses_in_words": "#unsure",
            "visits": "ok",
            "visits?": "yes",
            "consent": "sure",
        },
    )
    # "Within one year prior to enrollment" for the one, "a history of" for the other.
    assert verdict(asked_on, CAR_T) == ("ruled_out", "exclusion-4")
    assert verdict(asked_on, MSC) == ("ruled_out", "inclusion-3c", "exclusion-2a", "exclusion-3")


def test_for_somebody_unsure_about_everything_nothing_is_ruled_out() -> None:
    done = play(begun(), {"respondent": "myself", "red_flags": "none"}, otherwise=UNSURE)
    for trial in (CAR_T, MSC, BCMA, CAR_NK, CM313):
        assert verdict(done, trial) == ("still_possible",)


def test_for_a_parent_unsure_about_everything_nothing_is_ruled_out() -> None:
    done = play(begun("zh"), {"respondent": "女儿", "red_flags": "没有"}, otherwise=UNSURE)
    for trial in (CAR_T, MSC, BCMA, CAR_NK, CM313):
        assert verdict(done, trial) == ("still_possible",)


LATELY_RITUXIMAB = {
    "respondent": "me",
    "age": "45",
    "sex": "f",
    "diagnosed": "2022-03",
    "platelets": "9,000 on 2026-11-21",
    "bleeding": "No bleeding",
    "primary": "yes",
    "medicines_in_words": "#unsure",
    "immunoglobulin": "none",
    "first_treatments": "dexamethasone",
    "response@dexamethasone": "nothing happened",
    "taking@dexamethasone": "no",
    "platelet_makers": "doptelet",
    "response@avatrombopag": "no response",
    "taking@avatrombopag": "no",
    "rituximab": "in the past",
    "response@rituximab": "no effect",
    "stopped_on@rituximab": "1 October 2026",
    "hepatitis": "none",
    "visits": "yes",
    "consent": "yes",
    "could_be_pregnant": "no",
    **GOOD_TESTS,
}


def test_after_rituximab_in_october_the_stem_cell_trial_fits_from_a_named_day() -> None:
    done = play(begun(), LATELY_RITUXIMAB)
    # 24 weeks after 1 October 2026 is 18 March 2027, and that day still counts.
    assert verdict(done, MSC) == ("not_yet", "exclusion-5")
    assert match_of(done, MSC).eligible_from == date(2027, 3, 19)
    card = card_of(done, MSC)
    assert card.headline == ("From 19 March 2027 at the earliest, if nothing else changes.")
    # What is put right first is the day, and not whether it was given at all.
    assert card.decided is not None
    assert card.decided.question == "stopped_on@rituximab"
    # The other trial asks nothing about rituximab.
    assert verdict(done, CAR_T) == ("may_fit",)


def test_rituximab_in_an_unknown_month_of_this_year_leaves_the_window_open() -> None:
    done = play(begun(), {**LATELY_RITUXIMAB, "stopped_on@rituximab": "2026"})
    assert verdict(done, MSC) == ("still_possible",)
