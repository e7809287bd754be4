import gzip
from pathlib import Path

from itpchat.folders import Folders
from itpchat.reading.background import read_names
from itpchat.reading.lexicon import Lexicon
from itpchat.vocabulary import Vocabulary
from tests.test_imports import modules_after


def test_the_background_is_large_and_holds_no_name_of_ours(lexicon: Lexicon) -> None:
    background = lexicon.background
    assert len(background.english) + len(background.chinese) >= 15_000
    assert not background.english.keys() & lexicon.names.everybody.keys()
    assert not background.chinese.keys() & lexicon.names.chinese.keys()


def test_no_common_word_is_a_name_of_ours_by_itself(lexicon: Lexicon) -> None:
    assert not lexicon.words & lexicon.names.everybody.keys()


def test_the_files_are_the_same_bytes_whenever_they_are_built() -> None:
    for path in (Folders.chosen().dialogs / "vocabulary").glob("background.*.gz"):
        assert path.read_bytes()[4:8] == b"\0\0\0\0", "no time is written into the file"
        assert gzip.decompress(path.read_bytes())


def test_a_folder_without_a_background_takes_the_shipped_one(tmp_path: Path) -> None:
    assert read_names(tmp_path) == read_names(Folders.chosen().dialogs)


def test_a_vocabulary_without_names_reads_nothing() -> None:
    assert not Lexicon(Vocabulary([])).names.everybody


def test_importing_the_lexicon_costs_no_index_and_no_pattern_of_context() -> None:
    loaded = modules_after("import itpchat.reading.lexicon")
    assert not {"rapidfuzz", "itpchat.reading.text", "itpchat.reading.english_cues"} & loaded
