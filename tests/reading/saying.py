"""What the reader makes of the first thing that an English text names."""

from datetime import date

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Context, Reading, Respondent

AS_OF = date(2026, 11, 20)


def read_in_english(text: str, lexicon: Lexicon, respondent: Respondent = "self") -> Reading:
    """Read a text; staff write as nurses."""
    return lexicon.read(
        text,
        language="en",
        role="nurse" if respondent == "staff" else "patient",
        respondent=respondent,
        as_of=AS_OF,
    )


def said_first(text: str, lexicon: Lexicon, respondent: Respondent = "self") -> Context:
    """Give what is said of the first name."""
    return read_in_english(text, lexicon, respondent).mentions[0].context
