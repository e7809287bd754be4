"""All that names are looked up in, each part made when it is first needed."""

from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from itpchat.folders import Folders
from itpchat.reading.background import (
    Background,
    Characters,
    read_characters,
    read_chinese_words,
    read_names,
    read_words,
)
from itpchat.reading.chinese_keys import ChineseKeys
from itpchat.reading.names import Names, names_of
from itpchat.reading.response_model import ResponseModel
from itpchat.reading.results import Reading, Respondent, Role
from itpchat.vocabulary import Vocabulary
from itpchat.wording import Language

if TYPE_CHECKING:
    from itpchat.reading.guessing import Guess, Guesser


class Lexicon:
    """The names of a vocabulary and of the background.

    Making one costs nothing: files are read, and indexes made, by the first text that needs them,
    or by `get_ready` in an idle moment.
    """

    def __init__(self, vocabulary: Vocabulary, dialogs: Path | None = None) -> None:
        self.vocabulary = vocabulary
        self._folder = dialogs or Folders.chosen().dialogs
        self._remembered = lru_cache(maxsize=4096)(self._guess)

    def read(
        self, text: str, *, language: Language, role: Role, respondent: Respondent, as_of: date
    ) -> Reading:
        """Read a text: `itpchat.reading.text.read_text`, imported when it is first needed."""
        from itpchat.reading.text import read_text

        return read_text(
            text, language=language, role=role, respondent=respondent, as_of=as_of, lexicon=self
        )

    def get_ready(self) -> None:
        """Do now what the first texts would wait for; a thread of its own may do it."""
        for language in ("en", "zh"):
            self.read(
                "zzblorx 泼尼送 qiandisong",
                language=language,
                role="nurse",
                respondent="self",
                as_of=date(2026, 1, 1),
            )

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
    def chinese_words(self) -> frozenset[str]:
        """Chinese words."""
        return read_chinese_words(self._folder)

    @cached_property
    def characters(self) -> Characters:
        """Chinese characters."""
        return read_characters(self._folder)

    @cached_property
    def responses(self) -> ResponseModel:
        """The weights of words that tell how a treatment worked."""
        return ResponseModel(self._folder)

    @cached_property
    def chinese(self) -> ChineseKeys:
        """The Chinese names, by their characters and by their sound."""
        return ChineseKeys(self.names.chinese, self.characters.readings)

    def guess(self, words: tuple[str, ...]) -> "Guess | None":
        """Guess what misspelled words stand for; the last few thousand are remembered."""
        return self._remembered(words)

    def forget(self) -> None:
        """Forget the guesses that were made."""
        self._remembered.cache_clear()
        self.chinese.guessed.clear()

    @cached_property
    def _guesser(self) -> "Guesser":
        from itpchat.reading.guessing import Guesser

        return Guesser(self.names.everybody, self.background, self._words_by_frequency)

    def _guess(self, words: tuple[str, ...]) -> "Guess | None":
        return self._guesser.guess(words)
