"""Says an answer back in words, for the transcript and the review page."""

from collections.abc import Mapping
from typing import Any

from itpchat.conversation.questions import Questioner, is_sensitive
from itpchat.conversation.setting import Setting
from itpchat.dialog.log import NEVER, UNSURE
from itpchat.dialog.planner import Asking
from itpchat.explaining import fact_value_text, moment_text
from itpchat.facts import Fact
from itpchat.wording import Text, listed


def told(asking: Asking, value: Any, questioner: Questioner, *, masked: bool = False) -> str:
    """Say an answer in the language of the questioner; masked, where it is sensitive."""
    if masked and is_sensitive(asking, questioner.setting):
        return questioner.said("masked")
    labels = {option.key: option.label for option in questioner.options(asking)}
    if isinstance(value, Mapping) and "named" in value:
        names: list[str] = [_label(key, labels, questioner) for key in value["named"]]
        names += [labels["more"]] if value.get("more") else []
        return listed([Text.same(name) for name in names]).to(questioner.language)
    if isinstance(value, list):
        flags = [labels.get(key, key) for key in value] or [questioner.said("option_none")]
        return listed([Text.same(flag) for flag in flags]).to(questioner.language)
    if isinstance(value, bool):
        return questioner.said("yes" if value else "no")
    if isinstance(value, str) and value in labels:
        return labels[value]
    if value == "before":
        return labels.get("yes", labels.get(NEVER, ""))
    if value == UNSURE:
        return questioner.said("option_unsure")
    return _measured(asking, value, questioner.setting).to(questioner.language)


def _label(key: str, labels: Mapping[str, str], questioner: Questioner) -> str:
    return labels.get(key) or questioner.name_of(key).to(questioner.language)


def _measured(asking: Asking, value: Any, setting: Setting) -> Text:
    fact = _fact(asking, setting)
    if fact is None:
        return moment_text(str(value))
    if not isinstance(value, Mapping):
        return fact_value_text(fact, value)
    if "date_of_birth" in value:
        return moment_text(str(value["date_of_birth"]))
    if "upper_limit" in value:
        unit = value.get("unit") or ""
        return Text(
            f"{value['value']:g} {unit}".strip() + f" (upper limit {value['upper_limit']:g})",
            f"{value['value']:g} {unit}".strip() + f"（正常上限{value['upper_limit']:g}）",
        )
    text = fact_value_text(fact, value["value"])
    if "date" in value:
        day = moment_text(str(value["date"]))
        return Text(f"{text.en}, {day.en}", f"{text.zh}，{day.zh}")
    return text


def _fact(asking: Asking, setting: Setting) -> Fact | None:
    if asking.question is None or asking.question.asks.about != "fact":
        return None
    return setting.catalogue.facts[asking.question.asks.fact]
