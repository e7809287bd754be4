"""What stands on a sheet."""

from itpchat.dialog.log import Showed
from itpchat.reports.making import sheet_of_patient
from itpchat.wording import LANGUAGES
from tests.conversation.playing import ALL_TRIALS, AS_OF, CAR_T, at, setting
from tests.patient_file.files import read
from tests.reports.sheets import forms_of, sheet_of, talk


def test_every_trial_stands_on_the_sheet_once_with_its_listing() -> None:
    made = sheet_of(talk())
    trials = [trial for group in made.groups for trial in group.trials]
    assert sorted(trial.id for trial in trials) == sorted(ALL_TRIALS)
    for trial in trials:
        assert trial.link == f"https://clinicaltrials.gov/study/{trial.id}"
        labels = [label for label, _ in trial.facts]
        assert {"Place", "Contact", "Listed status", "Review"} <= set(labels)


def test_the_cautions_come_first_and_are_in_every_form() -> None:
    told = (
        "A trial on this sheet may fit. Only its study team can decide.",
        "This is not medical advice.",
        "Do not stop or change any medicine",
        "No clinician has reviewed the questions and the rules yet.",
    )
    for form, written in forms_of(sheet_of(talk())).items():
        text = " ".join(written.decode().replace("\\", "").split())
        assert all(caution in text for caution in told), form
        assert text.index(told[0]) < text.index(CAR_T), form


def test_the_answers_stand_in_plain_words() -> None:
    rows = {row.label: row.values for row in sheet_of(talk()).answers}
    assert rows["Age"] == ("34",)
    assert rows["Platelets"] == ("12 ×10⁹/L",)
    medicines = next(values for values in rows.values() if len(values) > 2)
    assert medicines[0].startswith("prednisone")
    assert any("it did not work" in line for line in medicines)


def test_a_trial_that_is_ruled_out_has_its_reason() -> None:
    told = at("primary").answer("no")
    headlines = {
        trial.id: trial.headline for group in sheet_of(told).groups for trial in group.trials
    }
    assert headlines[CAR_T] == (
        "As far as you were asked, this trial is not a fit. "
        "You said: Primary ITP (no other cause found): no."
    )


def test_a_trial_without_anything_else_open_says_that_only_private_points_are_left_out() -> None:
    made = sheet_of(at("hiv"))
    assert made.private_points
    assert "HIV test" in made.private_points
    assert all("HIV" not in item.text for section in made.find_out for item in section.items)


def test_what_was_only_looked_at_as_if_is_not_on_the_sheet() -> None:
    real = at("primary").answer("yes")
    supposed = real.look_as_if("primary", "no")
    assert forms_of(sheet_of(supposed)) == forms_of(sheet_of(real))


def test_the_list_is_not_narrowed_on_paper() -> None:
    results = talk().show_results()
    narrowed = results.narrow("status", "open")
    assert narrowed is not results
    assert forms_of(sheet_of(narrowed)) == forms_of(sheet_of(results))


def test_no_sheet_depends_on_the_page_that_is_open() -> None:
    other = talk().show_review()
    assert isinstance(other.log.events[-1], Showed)
    assert forms_of(sheet_of(other)) == forms_of(sheet_of(talk()))


def test_a_sheet_in_chinese_holds_no_english_sentence() -> None:
    text = forms_of(sheet_of(talk("zh")))["text"].decode()
    assert "可能适合" in text
    for english in ("may fit", "Needed", "still", "Listing", "Answer"):
        assert english not in text


def test_no_sheet_says_that_somebody_is_eligible() -> None:
    for language in LANGUAGES:
        for written in forms_of(sheet_of(talk(language))).values():
            told = written.decode().replace("eligible_from", "")
            assert "eligible" not in told.lower()
            assert "入选资格" not in told


def test_a_patient_file_gives_a_sheet_without_a_conversation() -> None:
    patient = read(
        """
        patient: 1
        respondent: staff
        facts:
          {age: 34, sex: female, hiv_test: positive, platelet_count: {value: 12, date: 2026-11-20}}
        treatments:
          - {concept: prednisone, taking: true, dose: 20 mg/day}
          - {other: frobnicol, taking: true}
        conditions:
          - {concept: hypertension, controlled: true}
        never_taken: [anticoagulant]
        """
    ).patient
    rows = {
        row.label: row.values for row in sheet_of_patient(patient, AS_OF, setting(), "en").answers
    }
    assert rows["Platelet count"] == ("12 ×10⁹/L, 20 November 2026",)
    assert rows["Treatments"] == ("prednisone: now, 20 mg/day",)
    assert rows["Illnesses"] == ("high blood pressure, under control: yes",)
    assert rows["Never taken"] == ("blood thinners (such as warfarin, apixaban or heparin)",)
    assert "HIV test" not in rows
    told = sheet_of_patient(patient, AS_OF, setting(), "en", private=True)
    rows = {row.label: row.values for row in told.answers}
    assert rows["HIV test"] == ("Positive",)
    assert rows["Treatments"][1] == "frobnicol: now"
