"""What is wrong with a file's content, by line and in plain words."""

from datetime import date
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, model_validator

from itpchat.documents import BadInput, read_document
from itpchat.validation import validate


class Label(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    en: str
    zh: str


class Range(BaseModel):
    model_config = ConfigDict(extra="forbid")

    below: float | None = None
    above: Annotated[float, Field(gt=0)] | None = None
    from_: Annotated[float | None, Field(alias="from")] = None


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid")

    form: Literal[1]
    asked_by: Literal["self", "parent", "helper"] = "self"
    label: Label | None = None
    wording: str | Label | None = None
    labels: list[Label] = []
    facts: dict[str, Range | bool] = {}
    first: date | None = None
    last: date | None = None
    count: Annotated[int, Field(strict=True)] | None = None

    @model_validator(mode="after")
    def last_is_not_before_first(self) -> "Form":
        if self.first and self.last and self.last < self.first:
            raise ValueError("the last day is before the first")
        return self


def told(source: str) -> list[str]:
    """What is said of a form, each as `line: message (fix)`."""
    with pytest.raises(BadInput) as raised:
        validate(Form, read_document("form.yaml", source))
    return [str(problem).removeprefix("form.yaml:") for problem in raised.value.problems]


def test_what_is_right_becomes_the_model() -> None:
    source = "form: 1\nfacts: {age: {from: 8}, sex: true}\nwording: {en: a, zh: b}\n"
    form = validate(Form, read_document("form.yaml", source))
    assert form.facts == {"age": Range.model_validate({"from": 8}), "sex": True}
    assert form.wording == Label(en="a", zh="b")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("asked_by: self\n", "1: the key 'form' is missing (add it)"),
        ("form: 1\nlabel: {en: a}\n", "2: in 'label', the key 'zh' is missing (add it)"),
        (
            "form: 1\nlabels:\n- {en: a, zh: b}\n- {en: a}\n",
            "4: in an item of 'labels', the key 'zh' is missing (add it)",
        ),
        (
            "form: 1\nlabell:\n  x: 1\n",
            "2: the key 'labell' is not known here (did you mean 'label'?)",
        ),
        (
            "form: 1\nfacts:\n  age:\n    belov: 2\n",
            "4: the key 'belov' is not known here (did you mean 'below'?)",
        ),
        (
            "form: 1\nfacts: {age: {form: 2}}\n",
            "2: the key 'form' is not known here (did you mean 'from'?)",
        ),
        (
            "form: 1\nfacts: {age: {zzz: 2}}\n",
            "2: the key 'zzz' is not known here (known here: below, above, from)",
        ),
        (
            "form: 1\nasked_by: selfe\n",
            "2: 'asked_by' is the text 'selfe', which is no choice here (did you mean 'self'?)",
        ),
        ("form: 2\n", "1: 'form' is the number 2, which is no choice here (known here: 1)"),
        (
            "form: 1\ncount: 1.5\n",
            "2: 'count' is the number 1.5, not a whole number (write a whole number)",
        ),
        (
            "form: 1\ncount: true\n",
            "2: 'count' is true, not a whole number (write a whole number)",
        ),
        ("form: 1\nlabels: x\n", "2: 'labels' is the text 'x', not a list (write a list)"),
        ("form: 1\nlabels:\n", "2: 'labels' is empty, not a list (write a list)"),
        (
            "form: 1\nlabels: [1]\n",
            "2: an item of 'labels' is the number 1, not a mapping (write a mapping)",
        ),
        (
            "form: 1\nwording: [1]\n",
            "2: 'wording' is a list, not text or a mapping (write text or a mapping)",
        ),
        (
            "form: 1\nwording:\n  en: 1\n  zh: b\n",
            "3: 'en' is the number 1, not text (put it into quotes)",
        ),
        (
            "form: 1\nfirst: 2023-13-01\n",
            "2: 'first' is the text '2023-13-01', not a date (write a date)",
        ),
        (
            "form: 1\nfacts: {age: {above: -1}}\n",
            "2: 'above' is the number -1: input should be greater than 0",
        ),
        (
            "form: 1\nfirst: 2023-02-01\nlast: 2023-01-01\n",
            "1: the last day is before the first",
        ),
        ("- 1\n", "1: the file is a list, not a mapping (write a mapping)"),
    ],
)
def test_a_mistake_is_told_in_one_plain_line(source: str, said: str) -> None:
    assert told(source) == [said]


def test_all_mistakes_are_told_in_the_order_of_their_lines() -> None:
    lines = told("form: 2\nlabels:\n- {en: 1, zh: b}\n- {en: a}\ncounts: 1\nfacts: {a: x}\n")
    assert [line.partition(":")[0] for line in lines] == ["1", "3", "4", "5", "6"]
