"""One sentence for each trial in the results: what it comes to, and why; never a goal."""

from itpchat.conversation.criteria import counts_from
from itpchat.conversation.plain_names import key_told_shortly
from itpchat.conversation.questions import Questioner
from itpchat.conversation.reasons import because, deciding, is_private
from itpchat.explaining import day_text, split_key
from itpchat.matching import Match
from itpchat.wording import Text, listed

MOST_NEEDS = 3
"""So much of what is missing is named in a headline; all of it stands in the card."""

POSSIBLE = ("may_fit", "still_possible")


def headline(match: Match, questioner: Questioner) -> str:
    """Say what a trial comes to, as far as was asked."""
    said = questioner.said
    if match.verdict in POSSIBLE and match.recruitment in ("closed", "probably_closed"):
        return said(f"headline_{match.recruitment}")
    match match.verdict:
        case "may_fit":
            return said("headline_may_fit" if match.recruitment == "open" else "headline_may_ask")
        case "still_possible":
            return said("headline_still_possible", needs=_missing(match, questioner))
        case "not_yet":
            return _not_yet(match, questioner)
        case "ruled_out":
            if lacking := _treatments_lacking(match, questioner):
                return said("headline_for_treated", treatments=lacking)
            name = "headline_not_now" if match.not_now else "headline_ruled_out"
            if _all_private(match, questioner):
                return said(f"{name}_private")
            return said(name, reasons=Text.same(because(match, questioner)))


def _all_private(match: Match, questioner: Questioner) -> bool:
    """Tell whether everything that decided is private, so that nothing of it can be named."""
    judged = deciding(match)
    return judged is not None and all(is_private(reason, questioner) for reason in judged.because)


def _treatments_lacking(match: Match, questioner: Questioner) -> Text | None:
    """Give the treatments for want of which a trial does not fit, where nothing else decides.

    That somebody might still be given them is no way to a trial, so it is not said to change.
    """
    judged = deciding(match)
    if judged is None or not judged.criterion.inclusion or not judged.because:
        return None
    if any(split_key(reason.key)[0] != "taken" for reason in judged.because):
        return None
    catalogue = questioner.setting.catalogue
    told = [split_key(reason.key)[1] for reason in judged.because if reason.value is not False]
    lacking = [
        key_told_shortly(reason.key, questioner)
        for reason in judged.because
        if reason.value is False
        # "No others" of a class is no lack of it where one of them was told.
        and not any(catalogue.vocabulary.covers(split_key(reason.key)[1], name) for name in told)
    ]
    return listed(list(dict.fromkeys(lacking))) if lacking else None


def _missing(match: Match, questioner: Questioner) -> Text:
    texts = list(dict.fromkeys(key_told_shortly(need, questioner) for need in match.needs))
    if len(texts) > MOST_NEEDS:
        more = questioner.setting.phrases.counted("more_needs", len(texts) - MOST_NEEDS)
        texts = [*texts[:MOST_NEEDS], more]
    return listed(texts)


def _not_yet(match: Match, questioner: Questioner) -> str:
    if match.eligible_from is None:
        return questioner.said("headline_not_yet_open")
    later = any(counts_from(judged, match) for judged in match.failing)
    name = "headline_not_yet_earliest" if later else "headline_not_yet"
    return questioner.said(name, day=day_text(match.eligible_from))
