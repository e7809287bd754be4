"""The shapes of the help (common questions, words explained) and of the places."""

from typing import Annotated

from pydantic import Field, StringConstraints

from itpchat.formats.common import Identifier, InTwoLanguages, Shape, Written

Coordinates = Annotated[
    tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]],
    Field(strict=False),
]
"""Latitude and longitude in degrees."""


class FaqShape(Shape):
    """A common question, and its answer in paragraphs."""

    id: Identifier
    ask: InTwoLanguages
    answer: list[InTwoLanguages] = Field(min_length=1)
    source: Written | None = None


class WordForms(Shape):
    """The forms in which a word stands in other texts, by language."""

    en: list[Written] = []
    zh: list[Written] = []


class TermShape(Shape):
    """A word that is explained; without `words` it is in the list alone."""

    id: Identifier
    name: InTwoLanguages
    words: WordForms = WordForms()
    text: InTwoLanguages
    source: Written | None = None


class Jargon(Shape):
    """Words that are not used unless the glossary explains them, by language."""

    en: list[Written] = []
    zh: list[Written] = []


class HelpFile(Shape):
    """`dialogs/help.yaml`."""

    faq: list[FaqShape] = Field(min_length=1)
    ask_team: list[InTwoLanguages] = []
    glossary: list[TermShape] = Field(min_length=1)
    jargon: Jargon = Jargon()


class PlaceShape(Shape):
    """A city, with its latitude and longitude in degrees."""

    id: Identifier
    name: InTwoLanguages
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    at: Coordinates


class PlacesFile(Shape):
    """`dialogs/places.yaml`."""

    places: list[PlaceShape] = Field(min_length=1)
