"""The shipped vocabulary, ready for reading."""

import pytest

from itpchat.folders import Folders
from itpchat.loading import load_words
from itpchat.reading.lexicon import Lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    folders = Folders.chosen()
    return Lexicon(load_words(folders).vocabulary, folders.dialogs)
