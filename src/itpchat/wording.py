"""Texts in the two languages of the product."""

from collections.abc import Mapping
from typing import Literal, Self

from itpchat.values import dataclass

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")
"""English and Simplified Chinese, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text in English and in Simplified Chinese."""

    en: str
    zh: str

    @classmethod
    def from_data(cls, data: Mapping[str, str]) -> Self:
        """Build from the mapping `{en: …, zh: …}` of a validated file."""
        return cls(data["en"], data["zh"])

    def to(self, language: Language) -> str:
        """Give the text in one language."""
        return self.zh if language == "zh" else self.en

    def filled(self, **values: "Text | str | int") -> "Text":
        """Put values into the `{names}` of the text, each in the language of its surroundings.

        The values are put in as they are: a brace in what a person wrote stays a brace.
        """
        return Text(_filled(self.en, "en", values), _filled(self.zh, "zh", values))

    @classmethod
    def same(cls, text: str) -> Self:
        """Give a text that is the same in both languages: a name, a number, a person's words."""
        return cls(text, text)


COLON = Text(": ", "：")
"""Between a word and what is said of it."""

COMMA = Text(", ", "，")
"""Between what is said of one thing."""

SEMICOLON = Text("; ", "；")
"""Between things that are told in one line."""

BRACKETED = Text("{what} ({aside})", "{what}（{aside}）")
"""A word with what stands in brackets behind it."""


def _filled(pattern: str, language: Language, values: Mapping[str, "Text | str | int"]) -> str:
    for name, value in values.items():
        if "{" not in pattern:
            break
        spoken = value.to(language) if isinstance(value, Text) else str(value)
        # NUL marks a brace that came in with a value, so that no later name is looked for in it.
        pattern = pattern.replace("{" + name + "}", spoken.replace("{", "\0"))
    return pattern.replace("\0", "{")


def listed(texts: "list[Text]") -> Text:
    """Join texts to one list, as each language writes lists."""
    return Text(", ".join(text.en for text in texts), "、".join(text.zh for text in texts))
