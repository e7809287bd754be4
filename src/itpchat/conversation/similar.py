"""Other trials that may be worth a look: of the same kind of treatment, or nearly a fit."""

from collections.abc import Iterator, Sequence

from itpchat.conversation.board import verdict_word
from itpchat.conversation.questions import Questioner
from itpchat.conversation.views import Similar
from itpchat.matching import Match

KINDS = {"car_t": "changed_cells", "car_nk": "changed_cells"}
"""Treatments of one kind under different names: both are immune cells that were changed."""

MOST = 4


def similar(match: Match, matches: Sequence[Match], questioner: Questioner) -> tuple[Similar, ...]:
    """Name other trials, those first that come nearer to a fit; closed ones are left out."""
    order = ("may_fit", "still_possible", "not_yet", "ruled_out")
    found = sorted(_found(match, matches), key=lambda pair: (order.index(pair[0].verdict), pair[1]))
    return tuple(
        Similar(
            other.trial.id,
            other.trial.short.to(questioner.language),
            questioner.said(verdict_word(other)),
            questioner.said(why),
        )
        for other, why in found[:MOST]
    )


def _found(match: Match, matches: Sequence[Match]) -> Iterator[tuple[Match, str]]:
    for other in matches:
        if other.trial.id == match.trial.id or other.recruitment == "closed":
            continue
        if kind_of(other) == kind_of(match):
            yield other, "similar_treatment"
        elif match.failing and len(other.failing) == 1 and other.recruitment == "open":
            yield other, "similar_near"


def kind_of(match: Match) -> str:
    """Name the kind of treatment of a trial."""
    return KINDS.get(match.trial.treatment, match.trial.treatment)
