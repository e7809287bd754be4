"""The patient script in plain words: short, grade 6, in both languages, pushing nobody."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from itpchat.documents import read_file
from itpchat.tui.folding import columns
from itpchat.wording import LANGUAGES, Language, Text

DIALOGS = Path(__file__).parents[1] / "dialogs"
GRADE = 6.0
WORDS = 20
MOST_OPTIONS = 9

NEVER_SAID = (
    "eligible eligibility thrombocytopenia immunosuppressant corticosteroid agonist "
    "refractory relapse prognosis leukapheresis apheresis lymphodepletion malignancy "
    "malignant neoplasm carcinoma cardiac cardiovascular pulmonary renal hepatic intravenous "
    "subcutaneous oral administered dosage dosing concomitant comorbidity contraindication "
    "contraception prophylaxis protocol baseline cohort randomized randomised screening "
    "informed serology seropositive thrombosis embolism infarction hypertension arrhythmia "
    "haemorrhage hemorrhage anticoagulant antiplatelet nsaid dyspnea lactation etiology "
    "chronic acute adverse efficacy tolerability regimen "
).split()
"""Words of trial protocols that no patient should have to know."""

STOPPING = re.compile(r"\b(?:stop|change) (?:a|an|any|the|them|one|on|such|your|or)\b")

EXPLAINED = {
    "creatinine": "kidney",
    "bilirubin": "liver",
    "alt": "liver",
    "ast": "liver",
    "latent": "sleeping",
    "lvef": "pump",
    "nyha": "classes",
    "ecog": "active",
    "ivig": "drip",
    "immunoglobulin": "drip",
    "tb": "tuberculosis",
    "igg": "blood test",
    "iga": "blood test",
    "pt": "clotting time",
    "hbsag": "hepatitis b",
    "neutrophil": "white cells",
}
"""Words that cannot be avoided, with what must stand beside them in the question or its reason;
the second word may stand in another question about the same thing."""


def _data(name: str) -> dict[str, Any]:
    data = read_file(DIALOGS / name).data
    assert isinstance(data, dict)
    return data


SCRIPT = _data("patient.yaml")
VOICES: Mapping[str, Mapping[Language, Mapping[str, str]]] = SCRIPT["voices"]
QUESTIONS: list[dict[str, Any]] = SCRIPT["questions"]
FOLLOW_UPS: list[dict[str, Any]] = SCRIPT["follow_ups"]
ENTRIES = [*QUESTIONS, *FOLLOW_UPS]
IDS = [entry["id"] for entry in ENTRIES]


def _text(data: Mapping[str, str]) -> Text:
    return Text.from_data(data)


def _spoken(text: Text, voice: str, language: Language, name: str = "it") -> str:
    return text.filled(**VOICES[voice][language], name=name).to(language)


def _texts(entry: Mapping[str, Any]) -> Iterator[Text]:
    for part in ("ask", "why", "short", "hint"):
        if part in entry:
            yield _text(entry[part])
    yield from (_text(label) for label in (entry.get("options") or {}).values())


def _words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9][A-Za-z0-9'’/,.-]*(?<![,.])|[A-Za-z0-9]", text)


# A reading grade, by the formula of Flesch and Kincaid


_SILENT = re.compile(
    r"(?<=[^aeiouy])e(?=(?:ments?|lets?|fully|ful|ly|less|body|times|thing)$)"
    r"|(?<=[^aeiouylsxzcg])es$|(?<=[^aeiouytd])ed$|(?<![^aeiouy]l)(?<=[^aeiouy])e$"
)
_HIATUS = re.compile(r"ia|io(?!n|us)|eo|iu|ua")


def syllables(word: str) -> int:
    """Count the syllables of an English word, as nearly as a few rules can."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    if word.isupper():
        return 1
    plain = _SILENT.sub("", plain)
    return max(1, len(re.findall(r"[aeiouy]+", plain)) + len(_HIATUS.findall(plain)))


def grade(texts: list[str]) -> float:
    """Give the US school grade of English texts."""
    sentences = [
        sentence
        for text in texts
        for sentence in re.split(r"(?<=[.?!:;])\s+", text)
        if _words(sentence)
    ]
    words = [word for sentence in sentences for word in _words(sentence)]
    per_sentence = len(words) / len(sentences)
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def _medicine_names() -> re.Pattern[str]:
    names: set[str] = set()
    for concept in _data("vocabulary/medications.yaml")["concepts"].values():
        if concept.get("class"):
            continue
        listed = [concept["label"]["en"], *(concept.get("brands") or {}).get("en", [])]
        names |= {name.lower() for name in listed if " " not in name and len(name) > 3}
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names))) + r")\b", re.IGNORECASE)


MEDICINE = _medicine_names()


@pytest.mark.parametrize(
    ("word", "count"),
    [("you", 1), ("platelets", 2), ("medicine", 3), ("doctor", 2), ("table", 2), ("taken", 2),
     ("stopped", 1), ("treated", 2), ("doses", 2), ("treatment", 2), ("ITP", 1), ("infection", 3),
     ("studies", 2), ("whole", 1), ("radiation", 4), ("antibodies", 4), ("immune", 2)],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_tells_plain_words_from_those_of_a_protocol() -> None:
    assert grade(["Do you take any pills now?"]) < 3
    assert grade(["Concomitant anticoagulant medication is contraindicated."]) > 15


@pytest.mark.parametrize("voice", VOICES)
def test_the_whole_script_reads_at_grade_6_or_below(voice: str) -> None:
    texts = [
        MEDICINE.sub("pill", _spoken(_text(entry[part]), voice, "en"))
        for entry in ENTRIES
        for part in ("ask", "why")
    ]
    assert grade(texts) <= GRADE


@pytest.mark.parametrize("voice", VOICES)
def test_the_questions_alone_read_at_grade_6_or_below(voice: str) -> None:
    asked = [MEDICINE.sub("pill", _spoken(_text(e["ask"]), voice, "en")) for e in ENTRIES]
    assert grade(asked) <= GRADE


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_a_question_has_at_most_twenty_words_and_one_question_mark(entry: dict[str, Any]) -> None:
    for voice in VOICES:
        english = _spoken(_text(entry["ask"]), voice, "en")
        assert len(_words(english)) <= WORDS, english
        assert english.count("?") == 1, english
        assert english.endswith("?"), english
        chinese = _spoken(_text(entry["ask"]), voice, "zh", "它")
        assert chinese.count("？") + chinese.count("?") == 1, chinese
        assert chinese.endswith("？"), chinese
        assert len(chinese) <= 45, chinese


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_a_hint_fits_into_the_answer_line(entry: dict[str, Any]) -> None:
    # What is left of the column beside the board, on a screen of 120 columns.
    for language in LANGUAGES:
        for voice in VOICES if "hint" in entry else ():
            hint = _spoken(_text(entry["hint"]), voice, language)
            assert columns(hint) <= 66, f"{language}: {hint}"


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_every_text_is_there_in_both_languages_and_not_the_same(entry: dict[str, Any]) -> None:
    assert {"ask", "why", "short"} <= entry.keys()
    for text in _texts(entry):
        assert text.en.strip()
        assert text.zh.strip()
        assert text.en != text.zh
        assert re.search(r"[一-鿿]|\{", text.zh), f"no Chinese in {text.zh}"
        assert not re.search(r"[一-鿿]", text.en), f"Chinese in {text.en}"
        assert not re.search(r"[一-鿿][,?;:]|[,?;:][一-鿿]", text.zh), f"Latin marks in {text.zh}"


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_no_text_holds_unexplained_jargon(entry: dict[str, Any]) -> None:
    english = " ".join(text.en for part in ("ask", "why") for text in [_text(entry[part])]).lower()
    words = set(re.findall(r"[a-z]+", english))
    assert not words & set(NEVER_SAID)
    for word in words & EXPLAINED.keys():
        named = f"{english} {entry['id'].replace('_', ' ')} {entry['short']['en'].lower()}"
        assert EXPLAINED[word] in named, f"{word} is not explained in: {english}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_voices_define_the_same_words(language: Language) -> None:
    assert set(VOICES) == {"self", "parent", "helper", "staff"}
    defined = {frozenset(words[language]) for words in VOICES.values()}
    assert len(defined) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_voices_is_used(language: Language) -> None:
    written = " ".join(text.to(language) for entry in ENTRIES for text in _texts(entry))
    assert set(re.findall(r"\{(\w+)\}", written)) - {"name"} == VOICES["self"][language].keys()


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_every_word_in_braces_is_known(entry: dict[str, Any]) -> None:
    about_something = {"name"} if entry in FOLLOW_UPS else set()
    for text in _texts(entry):
        for language in LANGUAGES:
            used = set(re.findall(r"\{(\w*)\}", text.to(language)))
            assert used <= VOICES["self"][language].keys() | about_something
            assert text.to(language).count("{") == text.to(language).count("}")


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_a_patient_is_spoken_to_with_respect_and_a_child_as_a_child(entry: dict[str, Any]) -> None:
    asked = _text(entry["ask"])
    assert "你" not in "".join(text.zh for text in _texts(entry))
    if "{you" in asked.en or "{Are_both" in asked.en:
        assert "your child" in _spoken(asked, "parent", "en")
    if re.search(r"\{(?:you|your|both)\}", asked.zh):
        assert "孩子" in _spoken(asked, "parent", "zh")
        assert "您" in _spoken(asked, "self", "zh")


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_nothing_makes_anybody_stop_a_medicine_or_change_a_plan(entry: dict[str, Any]) -> None:
    for text in _texts(entry):
        for sentence in re.split(r"[.?;]", text.en):
            if STOPPING.search(sentence):
                assert re.search(r"\b(?:not|never|nobody)\b", sentence.lower()), sentence
        for sentence in re.split(r"[。？；]", text.zh):
            if re.search("停药|换药|改变剂量|停止治疗|改变.*计划", sentence):
                allowed = "不要" in sentence or entry["id"] in ("response",)
                assert allowed, sentence


@pytest.mark.parametrize("question", QUESTIONS, ids=[q["id"] for q in QUESTIONS])
def test_a_list_to_choose_from_is_short_enough_to_read(question: dict[str, Any]) -> None:
    assert len(question["answer"].get("which") or ()) <= MOST_OPTIONS


def test_what_is_sensitive_is_asked_with_a_gentle_reason() -> None:
    facts = _data("facts.yaml")["facts"]
    sensitive = [
        question
        for question in QUESTIONS
        if question.get("sensitive")
        or facts.get(question["answer"].get("fact"), {}).get("sensitive")
    ]
    answers = [question["answer"] for question in sensitive]
    about = {answer.get("fact") or answer.get("had") for answer in answers}
    assert {
        "hiv_test", "syphilis_test", "hbsag", "hcv_antibody", "viral_hepatitis", "pregnant",
        "breastfeeding", "can_become_pregnant", "can_father_child", "will_use_contraception",
        "planning_pregnancy", "substance_abuse", "mental_illness", "immunodeficiency",
    } <= about  # fmt: skip
    for question in sensitive:
        assert len(_words(question["why"]["en"])) >= 5


def test_ids_are_used_once() -> None:
    assert len(IDS) == len(set(IDS))
