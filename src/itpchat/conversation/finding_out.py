"""What is still to find out, by who can find it out, and what to ask a study team."""

from collections.abc import Iterator

from itpchat.conversation.criteria import OWNERS
from itpchat.conversation.plain_names import key_told
from itpchat.conversation.questions import Questioner
from itpchat.conversation.reasons import is_private
from itpchat.conversation.views import Item, Section
from itpchat.dialog.session import Session
from itpchat.explaining import moment_text, split_key
from itpchat.matching import Match
from itpchat.wording import SEMICOLON, Text, listed


def find_out(session: Session, questioner: Questioner) -> tuple[Section, ...]:
    """List what is open in all trials that are still possible, each thing once."""
    trials: dict[str, dict[str, list[str]]] = {owner: {} for owner in OWNERS}
    every: list[str] = []
    for match in session.matches:
        if match.verdict == "ruled_out" or match.recruitment in ("closed", "probably_closed"):
            continue
        name = match.trial.short.to(questioner.language)
        every.append(name)
        for owner, text in _open_points(match, questioner):
            named = trials[owner].setdefault(text, [])
            if name not in named:
                named.append(name)
    return tuple(
        Section(
            questioner.said(f"find_out_{owner}"),
            tuple(Item("", text, _of(names, every, questioner)) for text, names in found.items()),
        )
        for owner, found in trials.items()
        if found
    )


def ask_any_team(questioner: Questioner) -> Section:
    """Give questions for the study team of any trial."""
    texts = (text.to(questioner.language) for text in questioner.setting.helping.ask_team)
    return Section(questioner.said("ask_team_title"), tuple(Item("", text) for text in texts))


def ask_this_team(match: Match, questioner: Questioner) -> tuple[str, ...]:
    """Give questions about just this trial: what its listing leaves open, what it does not say."""
    return tuple(_questions(match, questioner))


def _questions(match: Match, questioner: Questioner) -> Iterator[str]:
    trial, said = match.trial, questioner.said
    updated = moment_text(trial.record_updated or trial.status_as_of)
    if match.recruitment != "closed":
        yield said("ask_still_open", day=updated)
    if not any(site.city for site in trial.sites):
        yield said("ask_where")
    if trial.notices:
        yield questioner.counted("ask_notices", len(trial.notices))
    medicines = list(dict.fromkeys(_medicines_in_the_way(match, questioner)))
    if medicines:
        yield said("ask_medicines", names=listed(medicines))
    for judged in match.criteria:
        if judged.outcome == "study_team" and judged.because:
            if any(is_private(reason, questioner) for reason in judged.because):
                continue
            yield said("ask_point", plain=judged.criterion.plain)


def _medicines_in_the_way(match: Match, questioner: Questioner) -> Iterator[Text]:
    vocabulary = questioner.setting.catalogue.vocabulary
    for judged in match.criteria:
        if judged.outcome not in ("fails", "study_team"):
            continue
        for reason in judged.because:
            prefix, name, _ = split_key(reason.key)
            named = str(reason.value) if str(reason.value) in vocabulary else name
            if prefix not in ("taken", "taking") or is_private(reason, questioner):
                continue
            if not vocabulary.any_flag(named, "procedure"):
                yield questioner.name_of(named)


def _open_points(match: Match, questioner: Questioner) -> Iterator[tuple[str, str]]:
    """Give what is open in a trial, each with who can find it out."""
    language = questioner.language
    for judged in match.criteria:
        if judged.outcome == "study_team" and not judged.because:
            yield "study_team", judged.criterion.plain.to(language)
        for need in judged.needs:
            told = key_told(need, questioner).to(language)
            yield owner_of(need, questioner), told[:1].upper() + told[1:]


def owner_of(need: str, questioner: Questioner) -> str:
    """Tell who can find out what is needed: `you`, `doctor` or `study_team`."""
    facts = questioner.setting.catalogue.facts
    prefix, name, _ = split_key(need)
    found_by = facts[name].found_by if not prefix and name in facts else "patient"
    return "you" if found_by == "patient" else found_by


def _of(names: list[str], every: list[str], questioner: Questioner) -> str:
    """Name the trials for which something is to find out; what all of them ask for needs none."""
    if names == every:
        return ""
    return SEMICOLON.to(questioner.language).join(names)
