"""The answers that an outcome rests on, in words; private ones stay private."""

from itpchat.conversation.plain_names import key_told, key_told_shortly
from itpchat.conversation.questions import Questioner
from itpchat.explaining import reason_text, split_key
from itpchat.matching import Judged, Match
from itpchat.record import Contradiction
from itpchat.rules import Reason
from itpchat.wording import Text, listed

DENIED = " never"
"""Ends a key of a contradiction that stands for a denial."""


def because(match: Match, questioner: Questioner, most: int | None = None) -> str:
    """Name the answer that ruled a trial out, or holds it back."""
    judged = deciding(match)
    return reasons(judged, questioner, most) if judged else ""


def deciding(match: Match) -> Judged | None:
    """Give the criterion that ruled a trial out, or holds it back.

    What can never change comes before what may, and what only the calendar lifts comes last: where
    something else stands in the way, that decided.
    """
    order = ("no", "may_change", "date")
    return min(match.failing, key=lambda judged: order.index(judged.lifts or "no"), default=None)


def reasons(judged: Judged, questioner: Questioner, most: int | None = None) -> str:
    """Name the answers that an outcome rests on, at most so many."""
    texts: list[Text] = []
    for reason in judged.because:
        if _is_told_closer(reason, judged.because):
            continue
        text = _reason(reason, questioner)
        if text not in texts:
            texts.append(text)
    told = listed(texts[:most]).to(questioner.language)
    return f"{told} …" if most is not None and len(texts) > most else told


def rests_on_private(judged: Judged, questioner: Questioner) -> bool:
    """Tell whether an outcome rests on a sensitive answer."""
    return any(is_private(reason, questioner) for reason in judged.because)


def contradiction_told(found: Contradiction, questioner: Questioner) -> str:
    """Say which answers cannot all be true, and where to correct them."""
    keys = dict.fromkeys(key.removesuffix(DENIED) for key in found.keys)
    names = [
        questioner.setting.phrases["private_answer"]
        if split_key(key)[1] in questioner.setting.script.sensitive
        else key_told(key, questioner)
        for key in keys
    ]
    told = listed(list(dict.fromkeys(names)))
    return questioner.said("contradiction" if len(keys) > 1 else "contradiction_one", keys=told)


def _is_told_closer(reason: Reason, others: tuple[Reason, ...]) -> bool:
    """Tell whether another reason says more: "rituximab", and when it was last used."""
    name = split_key(reason.key)[1]
    return reason.value == name and any(other.key.startswith(f"{reason.key}.") for other in others)


def _reason(reason: Reason, questioner: Questioner) -> Text:
    if is_private(reason, questioner):
        return questioner.setting.phrases["private_answer"]
    concept = split_key(reason.key)[0]
    told = key_told_shortly(reason.key, questioner) if concept else None
    return reason_text(reason, questioner.setting.catalogue, told)


def is_private(reason: Reason, questioner: Questioner) -> bool:
    """Tell whether a reason would tell a sensitive answer."""
    names = {split_key(key)[1] for key in (reason.key, *reason.implied_by)}
    if isinstance(reason.value, str):
        names.add(reason.value)
    return not names.isdisjoint(questioner.setting.script.sensitive)
