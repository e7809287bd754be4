"""The board of trials beside the conversation."""

from itpchat.conversation.questions import Questioner
from itpchat.conversation.reasons import because
from itpchat.conversation.views import BoardRow
from itpchat.dialog.session import Session
from itpchat.matching import Match

GLYPHS = {"may_fit": "✓", "still_possible": "?", "not_yet": "»", "ruled_out": "-"}
"""One narrow sign for each verdict, so that it does not rest on colour alone."""

LISTED_FIRST = ("open", "unknown", "probably_closed", "closed")
"""The order of trials on the board, by their recruitment."""

MOST_REASONS = 2
"""So many answers are named on the board; all of them stand in the results."""


def verdict_word(match: Match) -> str:
    """Name the phrase for a verdict; ruled out by what may change is "not now"."""
    return "verdict_not_now" if match.not_now else f"verdict_{match.verdict}"


def rows(session: Session, questioner: Questioner) -> tuple[BoardRow, ...]:
    """Give a row for each trial: those listed open first, then in the order of the catalogue."""
    last = session.steps[-1].moved if session.steps else ()
    moved = {now.trial.id for _, now in last}
    matches = sorted(session.matches, key=lambda match: LISTED_FIRST.index(match.recruitment))
    return tuple(
        BoardRow(
            trial=match.trial.id,
            name=match.trial.short.to(questioner.language),
            verdict=match.verdict,
            glyph=GLYPHS[match.verdict],
            word=questioner.said(verdict_word(match)),
            recruitment=questioner.said(f"recruitment_{match.recruitment}"),
            because=because(match, questioner, MOST_REASONS),
            changed=match.trial.id in moved,
        )
        for match in matches
    )
