"""All that names are looked up in, each part made when it is first needed."""

from functools import cached_property, lru_cache
from pathlib import Path

from itpchat.loading import Folders
from itpchat.reading.background import (
    Background,
    Characters,
    read_characters,
    read_names,
    read_words,
)
from itpchat.reading.chinese_keys import ChineseKeys
from itpchat.reading.guessing import Guess, Guesser
from itpchat.reading.names import Names, names_of
from itpchat.vocabulary import Vocabulary


class Lexicon:
    """The names of a vocabulary and of the background.

    Making one costs nothing: files are read, and indexes made, by the first text that needs them.
    """

    def __init__(self, vocabulary: Vocabulary, dialogs: Path | None = None) -> None:
        self.vocabulary = vocabulary
        self._folder = dialogs or Folders.chosen().dialogs
        self._remembered = lru_cache(maxsize=4096)(self._guess)

    @cached_property
    def names(self) -> Names:
        """The names of the vocabulary."""
        return names_of(self.vocabulary)

    @cached_property
    def background(self) -> Background:
        """Other medicines and illnesses."""
        return read_names(self._folder)

    @cached_property
    def words(self) -> frozenset[str]:
        """English words."""
        return frozenset(self._words_by_frequency)

    @cached_property
    def _words_by_frequency(self) -> tuple[str, ...]:
        return read_words(self._folder)

    @cached_property
    def characters(self) -> Characters:
        """Chinese characters."""
        return read_characters(self._folder)

    @cached_property
    def chinese(self) -> ChineseKeys:
        """The Chinese names, by their characters and by their sound."""
        return ChineseKeys(self.names.chinese, self.characters.readings)

    def guess(self, words: tuple[str, ...]) -> Guess | None:
        """Guess what misspelled words stand for; the last few thousand are remembered."""
        return self._remembered(words)

    def forget(self) -> None:
        """Forget the guesses that were made."""
        self._remembered.cache_clear()

    @cached_property
    def _guesser(self) -> Guesser:
        return Guesser(self.names.everybody, self.background, self._words_by_frequency)

    def _guess(self, words: tuple[str, ...]) -> Guess | None:
        return self._guesser.guess(words)
