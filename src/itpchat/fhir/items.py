"""The items of a patient file as items of a questionnaire: their linkIds, types and wordings.

The linkId of a thing is its place in the patient file: `facts.age`, `treatments.taking`.
"""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from itpchat.facts import Fact
from itpchat.fhir.systems import ATC, ICD10
from itpchat.patient import RESPONDENTS, RESPONSES
from itpchat.values import dataclass
from itpchat.wording import Text

ItemType: TypeAlias = Literal["boolean", "integer", "date", "string", "choice", "quantity"]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the questionnaire that holds an answer.

    `link` is its linkId. `concepts` says that its answers are ids of the vocabulary; `options` are
    the ids of a choice; `repeats` allows several answers; `code` is its LOINC code.
    """

    link: str
    type: ItemType
    text: Text
    concepts: bool = False
    options: tuple[str, ...] = ()
    repeats: bool = False
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Items that belong together; a group that `repeats` is a list of the patient file."""

    link: str
    text: Text
    items: tuple[Item, ...]
    repeats: bool = False


UNTIL = ".until"
"""The end of the time in which something happened, where only its bounds are known."""

NEVER = ".never"
"""Whether what a date is asked of never happened."""

MEASURED_ON = ".date"
UPPER_LIMIT = ".upper_limit"
CODE = ".code"
"""The international code of a treatment (ATC) or diagnosis (ICD-10) that is named beside it."""

CODE_SYSTEMS = {"treatments": ATC, "conditions": ICD10[0]}

RESPONDENT = Item("respondent", "choice", Text("Who answers", "由谁回答"), options=RESPONDENTS)


def _dated(link: str, text: Text) -> tuple[Item, ...]:
    until = Text(f"{text.en}: no later than", f"{text.zh}：不晚于")
    return Item(link, "date", text), Item(link + UNTIL, "date", until)


def _attributes(group: str, *items: Item) -> Iterator[Item]:
    for item in items:
        link = f"{group}.{item.link}"
        if item.type == "date":
            yield from _dated(link, item.text)
        else:
            yield Item(link, item.type, item.text, item.concepts, item.options, item.repeats)


def _yes_no(link: str, en: str, zh: str) -> Item:
    return Item(link, "boolean", Text(en, zh))


def _date(link: str, en: str, zh: str) -> Item:
    return Item(link, "date", Text(en, zh))


TREATMENTS = Group(
    "treatments",
    Text("Treatments", "治疗"),
    tuple(
        _attributes(
            "treatments",
            Item("concept", "choice", Text("Treatment", "治疗"), concepts=True),
            Item("code", "choice", Text("Code of the treatment (ATC)", "治疗代码（ATC）")),
            Item("other", "string", Text("Another treatment", "其他治疗")),
            _yes_no("taking", "Taking it now", "目前是否使用"),
            _date("started_on", "Started on", "开始日期"),
            _date("stopped_on", "Stopped on", "停用日期"),
            _date("last_dose_on", "Last dose on", "最近一次用药日期"),
            _date("date", "Date", "日期"),
            Item("dose", "string", Text("Dose", "剂量")),
            _date("dose_unchanged_since", "Dose unchanged since", "剂量未变开始于"),
            Item("days_in_a_row", "integer", Text("Days in a row", "连续使用天数")),
            Item("response", "choice", Text("Response", "疗效"), options=RESPONSES),
            Item("for", "choice", Text("Given for", "用于治疗"), concepts=True),
            Item("role", "choice", Text("Role", "用途"), options=("rescue", "maintenance")),
            _yes_no("planned", "Planned", "计划使用"),
        )
    ),
    repeats=True,
)

CONDITIONS = Group(
    "conditions",
    Text("Diagnoses", "诊断"),
    tuple(
        _attributes(
            "conditions",
            Item("concept", "choice", Text("Diagnosis", "诊断"), concepts=True),
            Item("code", "choice", Text("Code of the diagnosis (ICD-10)", "诊断代码（ICD-10）")),
            Item("other", "string", Text("Another diagnosis", "其他诊断")),
            _date("date", "Found or happened on", "发现或发生日期"),
            _yes_no("active", "Active", "活动期"),
            _yes_no("controlled", "Under control", "已控制"),
            _yes_no("cured", "Cured", "已治愈"),
            Item("grade", "integer", Text("Grade", "分级")),
            _yes_no("severe", "Severe", "重度"),
            _yes_no("needs_treatment", "Needs treatment", "需要治疗"),
            _yes_no("caused_low_platelets", "Caused the low platelets", "引起血小板减少"),
            Item(
                "treated_with", "choice", Text("Treated with", "治疗用药"),
                concepts=True, repeats=True,
            ),
        )
    ),
    repeats=True,
)  # fmt: skip


def _list(link: str, en: str, zh: str) -> Item:
    return Item(link, "choice", Text(en, zh), concepts=True, repeats=True)


LISTS = (
    _list("never_taken", "Never taken", "从未使用"),
    _list("unsure_taken", "Not sure whether taken", "不确定是否用过"),
    _list("no_other_taken", "No others taken of", "以下类别中没有用过其他药物"),
    _list("not_taking", "Not taking now", "目前未使用"),
    _yes_no("no_other_treatments", "No other treatments", "没有其他治疗"),
    _list("never_had", "Never had", "从未患过"),
    _list("unsure_had", "Not sure whether had", "不确定是否患过"),
    _list("no_other_had", "No others had of", "以下类别中没有其他疾病"),
    _list("not_active", "Not active now", "目前不活动"),
    _yes_no("no_other_conditions", "No other diagnoses", "没有其他诊断"),
    _list("allergies", "Allergies", "过敏"),
    _list("never_allergic", "Not allergic to", "不过敏"),
    _list("unsure_allergic", "Not sure whether allergic to", "不确定是否过敏"),
    _list("no_other_allergic", "No others allergic to of", "以下类别中没有其他过敏"),
    _yes_no("no_other_allergies", "No other allergies", "没有其他过敏"),
)
"""What a patient file says about whole lists, in its order."""


def fact_items(fact: Fact) -> tuple[Item, ...]:
    """Give the items of one fact: its value first, then the day of a measurement and its limit."""
    link, text = f"facts.{fact.id}", fact.label
    measured = _dated(link + MEASURED_ON, Text(f"{text.en}: measured on", f"{text.zh}：检测日期"))
    match fact.kind:
        case "date":
            return _dated(link, text)
        case "date_or_never":
            never = Text(f"{text.en}: never", f"{text.zh}：从未")
            return (*_dated(link, text), Item(link + NEVER, "boolean", never))
        case "yes_no":
            value = Item(link, "boolean", text)
        case "choice":
            value = Item(link, "choice", text, options=tuple(fact.options or ()), code=fact.loinc)
        case "text":
            value = Item(link, "string", text)
        case "whole" if not fact.unit:
            value = Item(link, "integer", text, code=fact.loinc)
        case "multiple":
            limit = Text(f"{text.en}: upper limit of normal", f"{text.zh}：正常值上限")
            value = Item(link, "quantity", text, code=fact.loinc)
            return (value, Item(link + UPPER_LIMIT, "quantity", limit), *measured)
        case _:
            value = Item(link, "quantity", text, code=fact.loinc)
    return (value, *measured)
