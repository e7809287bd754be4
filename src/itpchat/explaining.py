"""Puts answers, needs and dates into words: "Platelet count: 45", "from 14 March 2027"."""

from datetime import date

from itpchat.facts import Fact
from itpchat.moments import Moment
from itpchat.rules import Reason
from itpchat.trials import Catalogue
from itpchat.wording import Text, listed

YES, NO = Text("yes", "是"), Text("no", "否")
NONE = Text("none", "没有")

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

PREFIXES = {
    "taken": Text("{name}", "{name}"),
    "taking": Text("{name}, now", "正在使用{name}"),
    "had": Text("{name}", "{name}"),
    "allergic_to": Text("allergy to {name}", "对{name}过敏"),
}

ATTRIBUTES = {
    "taking": Text("taken now", "目前是否使用"),
    "started_on": Text("since when", "开始时间"),
    "stopped_on": Text("last use", "最后使用时间"),
    "last_dose_on": Text("last dose", "最后一次用药时间"),
    "date": Text("when", "时间"),
    "dose": Text("dose", "剂量"),
    "dose_unchanged_since": Text("dose unchanged since", "剂量未变的起始时间"),
    "days_in_a_row": Text("days in a row", "连续使用天数"),
    "response": Text("how it worked", "疗效"),
    "for": Text("for what", "用于何种疾病"),
    "role": Text("as rescue or for longer", "急救还是维持"),
    "active": Text("active now", "目前是否活动"),
    "controlled": Text("under control", "是否得到控制"),
    "cured": Text("cured", "是否已治愈"),
    "grade": Text("grade", "分级"),
    "severe": Text("severe", "是否严重"),
    "needs_treatment": Text("needs treatment", "是否需要治疗"),
    "caused_low_platelets": Text("causes the low platelets", "是否导致血小板减少"),
    "treated_with": Text("how it was treated", "治疗方式"),
}

RESPONSE_WORDS = {
    "response": Text("it worked", "有效"),
    "partial": Text("it worked in part", "部分有效"),
    "no_response": Text("it did not work", "无效"),
    "lost_response": Text("it worked, then stopped working", "曾有效，后失效或复发"),
    "dependent": Text("it works only while it is taken", "只在用药期间有效（依赖）"),
    "intolerant": Text("stopped for side effects", "因不良反应停用"),
    "too_early": Text("too early to tell", "时间太短，还看不出来"),
    "unsure": Text("not sure", "不清楚"),
}


def split_key(key: str) -> tuple[str, str, str]:
    """Split a key into its prefix (`taken`, empty for facts), its name and its attribute."""
    prefix, colon, rest = key.partition(":")
    if not colon:
        name, _, attribute = key.partition(".")
        return "", name, attribute
    name, _, attribute = rest.partition(".")
    return prefix, name, attribute


def key_text(key: str, catalogue: Catalogue) -> Text:
    """Name what a key asks for: "Platelet count", "rituximab: last use"."""
    return key_named(key, _name_in(key, catalogue))


def key_named(key: str, name: Text) -> Text:
    """Name what a key asks for, where its fact or concept is called by a name of one's own."""
    prefix, _, attribute = split_key(key)
    if not attribute:
        return PREFIXES[prefix].filled(name=name) if prefix else name
    label = name
    what = ATTRIBUTES.get(attribute, Text.same(attribute))
    return Text(f"{label.en}: {what.en}", f"{label.zh}：{what.zh}")


def reason_text(reason: Reason, catalogue: Catalogue, name: Text | None = None) -> Text:
    """Say an answer in words: "Platelet count: 45 ×10⁹/L", "blood thinner, now: apixaban".

    `name` is what its key is called, where that is not by its label.
    """
    value = value_text(reason, catalogue)
    name = name or key_text(reason.key, catalogue)
    prefix, concept, _ = split_key(reason.key)
    if prefix and reason.value == concept:
        return name
    return Text(f"{name.en}: {value.en}", f"{name.zh}：{value.zh}")


def _name_in(key: str, catalogue: Catalogue) -> Text:
    prefix, name, _ = split_key(key)
    if not prefix:
        return catalogue.facts[name].label if name in catalogue.facts else Text.same(name)
    concept = catalogue.vocabulary.concepts.get(name)
    return concept.label if concept else Text.same(name)


def value_text(reason: Reason, catalogue: Catalogue) -> Text:
    """Say the value of an answer in words."""
    prefix, name, attribute = split_key(reason.key)
    value = reason.value
    if value is True:
        return YES
    if value is False:
        return NONE if prefix and not attribute else NO
    if attribute == "response":
        return RESPONSE_WORDS.get(str(value), Text.same(str(value)))
    if isinstance(value, list):
        return listed([_concept_text(item, catalogue) for item in value]) if value else NONE
    if not prefix and name in catalogue.facts:
        return fact_value_text(catalogue.facts[name], value)
    if isinstance(value, str) and value in catalogue.vocabulary:
        return _concept_text(value, catalogue)
    return moment_text(value) if isinstance(value, str) else Text.same(f"{value}")


def fact_value_text(fact: Fact, value: object) -> Text:
    """Say the value of a fact in words, with its unit."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, Moment):
        return moment_text(str(value))
    if fact.options and str(value) in fact.options:
        return fact.options[str(value)]
    if value == "never":
        return Text("never", "从未")
    if isinstance(value, int | float):
        number = f"{value:g}" if fact.kind != "multiple" else f"{value:.2f}".rstrip("0").rstrip(".")
        return _with_unit(number, fact)
    return moment_text(str(value))


def _with_unit(number: str, fact: Fact) -> Text:
    if fact.kind == "multiple":
        return Text(f"{number} × upper limit", f"正常上限的{number}倍")
    if fact.unit == "years":
        return Text(number, f"{number}岁")
    if fact.unit.startswith("10"):
        return Text.same(f"{number} ×{fact.unit}")
    return Text.same(f"{number} {fact.unit}".rstrip())


A_LIFE = 100
"""A time that may lie so many years back has only an end: "more than a year ago"."""


def moment_text(written: str) -> Text:
    """Say a date as far as it is known: "March 2025", "2025年3月"; other words stay as they are."""
    try:
        moment = Moment.parse(written)
    except ValueError:
        return Text.same(written)
    if "/" in moment.written:
        first, last = day_text(moment.earliest), day_text(moment.latest)
        if moment.latest.year - moment.earliest.year >= A_LIFE:
            return Text(f"{last.en} or earlier", f"{last.zh}或更早")
        return Text(f"between {first.en} and {last.en}", f"{first.zh}至{last.zh}之间")
    day = moment.earliest
    if moment.exact:
        return day_text(day)
    if moment.coarse:
        return Text(f"{day.year}", f"{day.year}年")
    return Text(f"{MONTHS[day.month - 1]} {day.year}", f"{day.year}年{day.month}月")


def day_text(day: date) -> Text:
    """Say a day: "14 March 2027", "2027年3月14日"."""
    return Text(
        f"{day.day} {MONTHS[day.month - 1]} {day.year}", f"{day.year}年{day.month}月{day.day}日"
    )


def _concept_text(concept_id: object, catalogue: Catalogue) -> Text:
    concept = catalogue.vocabulary.concepts.get(str(concept_id))
    return concept.label if concept else Text.same(str(concept_id))
