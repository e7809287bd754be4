"""Says in words what was understood: "prednisone: now, 20 mg, since June 2026"."""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.conversation.questions import Questioner
from itpchat.conversation.read_back import (
    ADD,
    CHANGES_OF,
    ITEM,
    NONE_OF_THEM,
    RIGHT,
    ReadBack,
)
from itpchat.conversation.views import Option, Prompt
from itpchat.dialog.planner import Asking
from itpchat.explaining import RESPONSE_WORDS, moment_text
from itpchat.wording import BRACKETED, COMMA, SEMICOLON, Text, listed

SEPARATOR = Text(": ", "：")

_OF_DOSES = (
    (" tablets", "片"),
    (" tablet", "片"),
    ("/day", "/天"),
    ("/week", "/周"),
    ("/month", "/月"),
)
"""The words in doses, as Chinese writes them."""


def item_told(item: Mapping[str, Any], questioner: Questioner, *, masked: bool = False) -> str:
    """Say one item; a private diagnosis is hidden where it is to be masked."""
    if masked and item["concept"] in questioner.setting.script.sensitive:
        return questioner.said("masked")
    name = questioner.name_of(str(item["concept"]))
    details = list(_details(item, questioner))
    if not details:
        return name.to(questioner.language)
    language = questioner.language
    said = COMMA.to(language).join(detail.to(language) for detail in details)
    return name.to(language) + SEPARATOR.to(language) + said


def names_told(value: Mapping[str, Any], questioner: Questioner) -> str:
    """Name what an answer in own words is about, without what was said of it; private ones not."""
    sensitive = questioner.setting.script.sensitive
    names = [
        questioner.setting.phrases["masked"]
        if item["concept"] in sensitive
        else questioner.name_of(str(item["concept"]))
        for item in value["items"]
    ]
    return listed(names).to(questioner.language)


def value_told(value: Mapping[str, Any], questioner: Questioner, *, masked: bool = False) -> str:
    """Say the whole of an answer in own words."""
    told = [item_told(item, questioner, masked=masked) for item in value["items"]]
    if value.get("nothing_else"):
        told.append(questioner.said("nothing_else"))
    if value.get("notes"):
        notes = SEMICOLON.to(questioner.language).join(value["notes"])
        told.append(questioner.said("masked" if masked else "note", notes=Text.same(notes)))
    return SEMICOLON.to(questioner.language).join(told) if told else questioner.said("option_none")


def prompt_of(asking: Asking, waiting: ReadBack, questioner: Questioner, progress: str) -> Prompt:
    """Ask whether what was understood is right, or which name is meant, or what to change."""
    text, options = _page(waiting, questioner)
    return Prompt(
        id=f"{asking.id}?",
        topic=asking.question.topic if asking.question else "",
        text=text,
        why=questioner.said("why_read_back"),
        options=tuple(options),
        hint=questioner.hint(asking) if waiting.adding else questioner.said("read_back_hint"),
        progress=progress,
    )


def _page(waiting: ReadBack, questioner: Questioner) -> tuple[str, list[Option]]:
    said = questioner.said
    if waiting.editing is not None:
        item = waiting.items[waiting.editing].data
        changes = [Option(key, said(f"item_{key}")) for key in CHANGES_OF[item["kind"]]]
        asides = [Option(key, said(f"item_{key}"), aside=True) for key in ("remove", "keep")]
        what = Text.same(item_told(item, questioner))
        return said("item_change", item=what), [*changes, *asides]
    if waiting.doubt is not None:
        doubt = waiting.items[waiting.doubt]
        names = [Option(name, _name(name, questioner)) for name in doubt.candidates]
        words = Text.same(str(doubt.data["surface"]))
        if len(names) == 1:
            text = said("did_you_mean_one", words=words, meant=Text.same(names[0].label))
            return text, [Option(names[0].key, said("yes")), Option(NONE_OF_THEM, said("no"))]
        none = Option(NONE_OF_THEM, said("option_none"), aside=True)
        return said("did_you_mean", words=words), [*names, none]
    return _list_text(waiting, questioner), list(_list_options(waiting, questioner))


def _list_text(waiting: ReadBack, questioner: Questioner) -> str:
    if waiting.adding:
        return questioner.said("read_back_adding")
    text = questioner.said("read_back_empty" if waiting.empty else "read_back")
    if waiting.notes:
        notes = Text.same(SEMICOLON.to(questioner.language).join(waiting.notes))
        text = f"{text} {questioner.said('read_back_notes', notes=notes)}"
    return text


def _list_options(waiting: ReadBack, questioner: Questioner) -> Iterator[Option]:
    if not waiting.empty:
        yield Option(RIGHT, questioner.said("read_back_right"))
    for index, item in enumerate(waiting.items):
        what = Text.same(item_told(item.data, questioner))
        yield Option(f"{ITEM}{index}", questioner.said("read_back_change", item=what))
    yield Option(ADD, questioner.said("read_back_add"), aside=True)
    if waiting.empty:
        yield Option(RIGHT, questioner.said("read_back_go_on"), aside=True)


def _name(concept: str, questioner: Questioner) -> str:
    """Name a candidate, with the brand where the words were one."""
    name = questioner.name_of(concept).to(questioner.language)
    brands = questioner.setting.catalogue.vocabulary[concept].written.get("brands") or {}
    known = (brands.get(questioner.language) or brands.get("en") or [])[:2]
    if not known:
        return name
    aside = listed([Text.same(brand) for brand in known])
    return BRACKETED.filled(what=name, aside=aside).to(questioner.language)


def _dose(written: str) -> Text:
    """Say a dose: `4 tablets/day` is 4片/天 in Chinese."""
    chinese = written
    for english, word in _OF_DOSES:
        chinese = chinese.replace(english, word)
    return Text(written, chinese)


def _details(item: Mapping[str, Any], questioner: Questioner) -> Iterator[Text]:
    phrases = questioner.setting.phrases
    for state in ("now_only", "denied", "allergy", "planned", "uncertain", "not_allergic"):
        if item.get(state):
            yield phrases[f"told_{'denied_now' if state == 'now_only' else state}"]
            return
    if item["kind"] == "medication" and item.get("taking") is not None:
        yield phrases["told_now" if item["taking"] else "told_before"]
    if item.get("dose"):
        yield _dose(item["dose"])
    for name in ("started_on", "dose_unchanged_since", "stopped_on", "date"):
        # The last day of what somebody no longer takes may be read as its day too: told once.
        twice = name == "date" and item.get("date") == item.get("stopped_on")
        if item.get(name) and not twice:
            yield phrases[f"told_{name}"].filled(day=moment_text(item[name]))
    if item.get("response"):
        yield RESPONSE_WORDS[item["response"]]
