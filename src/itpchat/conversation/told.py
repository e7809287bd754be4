"""Says an answer back in words: in the transcript, on the review page, to have it confirmed."""

from collections.abc import Mapping
from typing import Any

from itpchat.conversation.items_told import value_told
from itpchat.conversation.picks import MORE
from itpchat.conversation.questions import Questioner
from itpchat.dialog.log import DECLINED, NEVER, UNSURE
from itpchat.dialog.planner import Asking
from itpchat.explaining import fact_value_text, moment_text
from itpchat.facts import Fact
from itpchat.wording import COLON, Text, listed


def told(
    asking: Asking,
    value: Any,
    questioner: Questioner,
    *,
    masked: bool = False,
    both_forms: bool = False,
) -> str:
    """Say an answer in the language of the questioner; masked, where it is sensitive.

    `both_forms` says a platelet count per litre and per µL, so that a slip is seen.
    """
    if masked and asking.sensitive(questioner.setting.script):
        return questioner.said("masked")
    if isinstance(value, Mapping) and "items" in value:
        return value_told(value, questioner, masked=masked)
    return _Telling(asking, questioner, both_forms).told(value)


def platelets_told(asking: Asking, value: Any) -> Text | None:
    """Say a platelet count in both of its forms, so that a slip is seen; `None` for all else."""
    if asking.question is None or asking.question.asks.form != "platelets":
        return None
    from itpchat.reading.answers.platelets import in_both_forms

    count = value.get("value") if isinstance(value, Mapping) else value
    return in_both_forms(float(count)) if isinstance(count, int | float) else None


class _Telling:
    def __init__(self, asking: Asking, questioner: Questioner, both_forms: bool) -> None:
        self.asking = asking
        self.both_forms = both_forms
        self.questioner = questioner
        self.labels = {option.key: option.label for option in questioner.options(asking)}

    def told(self, value: Any) -> str:
        if isinstance(value, Mapping) and "named" in value:
            return self._named(value)
        if isinstance(value, list):
            return self._list([self._name(str(flag)) for flag in value])
        if isinstance(value, bool):
            return self.questioner.said("yes" if value else "no")
        if str(value) in self.labels:
            return self.labels[str(value)]
        if value == "before":
            return self.labels.get("yes", self.labels.get(NEVER, ""))
        if value in (UNSURE, DECLINED):
            return self.questioner.said(f"option_{value}")
        return self._measured(value).to(self.questioner.language)

    def _named(self, value: Mapping[str, Any]) -> str:
        names = [self._name(str(key)) for key in value["named"]]
        names += [self.labels[MORE]] if value.get("more") else []
        names += [self.labels[UNSURE]] if value.get("unsure") else []
        when = self.labels.get(value.get("when", ""))
        named = self._list(names)
        if when is None:
            return named
        return f"{named}{COLON.to(self.questioner.language)}{when}"

    def _name(self, key: str) -> str:
        return self.labels.get(key) or self.questioner.name_of(key).to(self.questioner.language)

    def _list(self, names: list[str]) -> str:
        return listed([Text.same(name) for name in names]).to(self.questioner.language)

    def _measured(self, value: Any) -> Text:
        fact = self._fact()
        if fact is None:
            return moment_text(str(value))
        both = platelets_told(self.asking, value) if self.both_forms else None
        if isinstance(value, Mapping) and "date_of_birth" in value:
            return moment_text(str(value["date_of_birth"]))
        if isinstance(value, Mapping):
            text = both or _with_limit(value) or fact_value_text(fact, value["value"])
            if "date" not in value:
                return text
            day = moment_text(str(value["date"]))
            return Text(f"{text.en}, {day.en}", f"{text.zh}，{day.zh}")
        return both or fact_value_text(fact, value)

    def _fact(self) -> Fact | None:
        question = self.asking.question
        if question is None or question.asks.about != "fact":
            return None
        return self.questioner.setting.catalogue.facts[question.asks.fact]


def _with_limit(value: Mapping[str, Any]) -> Text | None:
    """Say a laboratory value as it was read from the report, with its upper limit."""
    if "upper_limit" not in value:
        return None
    reading = f"{value['value']:g} {value.get('unit') or ''}".strip()
    limit = f"{value['upper_limit']:g}"
    return Text(f"{reading} (upper limit {limit})", f"{reading}（正常上限{limit}）")
