"""The shapes of a script, of the wording and of the red flags."""

from typing import Annotated, Any, Literal

from pydantic import Field, RootModel

from itpchat.formats.common import Identifier, InTwoLanguages, Shape, Written


class VoiceShape(Shape):
    """The words for who is spoken of, by language."""

    en: dict[str, str]
    zh: dict[str, str]


class AnswerShape(Shape):
    """What a question asks about, and how its answer is read."""

    fact: Identifier | None = None
    kind: str | None = None
    taken: str | list[str] | None = None
    had: str | list[str] | None = None
    allergic: str | list[str] | None = None
    words: Literal["medication", "condition"] | None = None
    which: list[Identifier] | None = None
    for_: Identifier | None = Field(default=None, alias="for")
    unsure: bool | None = None
    now: bool = False


class LikelyShape(Shape):
    """How often answers are given: shares of 1; what is missing to 1 is "not sure".

    A number is foreseen by a few typical values, a date by how long ago it is (`8 months ago`), a
    list by what is picked first, a free text by how often what there is is `named` in it and how
    often it closes with `nothing_else`.
    """

    chances: dict[str, Annotated[float, Field(ge=0, le=1)]] = Field(min_length=1)
    source: Written


class QuestionShape(Shape):
    """One question of the bank."""

    id: Identifier
    topic: Identifier
    ask: InTwoLanguages
    why: InTwoLanguages
    short: InTwoLanguages
    hint: InTwoLanguages | None = None
    answer: AnswerShape
    options: dict[str, InTwoLanguages] | None = None
    sensitive: bool | None = None
    when: dict[str, Any] | None = None
    safety: dict[str, Any] | None = None
    after: list[Identifier] = []
    after_where: dict[str, Any] | None = None
    effort: int = Field(default=1, ge=1, le=5)
    likely: LikelyShape | None = None
    formerly: list[Identifier] = []


class FollowUpShape(Shape):
    """A question about one treatment, diagnosis or measurement."""

    id: Identifier
    of: Literal["treatment", "condition", "fact"]
    attribute: Identifier
    kind: Literal["yes_no", "date", "since", "number", "choice", "dose"]
    ask: InTwoLanguages
    why: InTwoLanguages
    short: InTwoLanguages
    hint: InTwoLanguages | None = None
    options: dict[str, InTwoLanguages] | None = None
    only: list[Identifier] = []
    effort: int = Field(default=1, ge=1, le=5)
    likely: LikelyShape | None = None


class ScriptFile(Shape):
    """`dialogs/patient.yaml` or `dialogs/nurse.yaml`."""

    dialog: Identifier
    respondent: Literal["self", "parent", "helper", "staff"] | None = None
    voices: dict[Literal["self", "parent", "helper", "staff"], VoiceShape]
    questions: list[QuestionShape] = Field(min_length=1)
    follow_ups: list[FollowUpShape] = []
    flow: list[str | dict[str, Any]] = Field(min_length=1)


class WordingFile(RootModel[dict[Identifier, InTwoLanguages]]):
    """`dialogs/wording.yaml`."""


class FlagPhrases(Shape):
    """Phrases by language."""

    en: list[Written] = []
    zh: list[Written] = []


class RedFlagShape(Shape):
    """One sign of an emergency."""

    id: Identifier
    label: InTwoLanguages
    phrases: FlagPhrases
    unless: FlagPhrases | None = None
    if_no_spleen: FlagPhrases | None = None


class RedFlagsFile(Shape):
    """`dialogs/red_flags.yaml`."""

    flags: list[RedFlagShape] = Field(min_length=1)
