"""The shapes of a script, of the wording and of the red flags."""

from typing import Any, Literal

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
    effort: int = Field(default=1, ge=1, le=5)
    likely: dict[str, Any] | None = None
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
