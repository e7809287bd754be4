"""The colours, in one place. Every text has a contrast of 7:1 or better on what lies behind it.

Ruled out is grey and not red: it is no error. Red is for an emergency alone.
"""

from typing import TYPE_CHECKING

from textual.theme import Theme

if TYPE_CHECKING:
    from itpchat.matching import Verdict

INK: "dict[Verdict, str]" = {
    "may_fit": "$fits",
    "still_possible": "$possible",
    "not_yet": "$later",
    "ruled_out": "$out",
}
"""The colour of each verdict, as a style of Textual's."""

FULL = Theme(
    name="itpchat",
    primary="#7fd6c9",
    accent="#7fd6c9",
    foreground="#eef3f6",
    background="#10171e",
    surface="#10171e",
    panel="#1a242e",
    dark=True,
    variables={
        "ink": "#eef3f6",
        "muted": "#b3c0cb",
        "raised": "#1a242e",
        "line": "#5d7183",
        "spoken": "#7fd6c9",
        "fits": "#a3e695",
        "possible": "#9dd0ff",
        "later": "#f5d07f",
        "out": "#bcc5cd",
        "care": "#f5d07f",
        "picked": "#7fd6c9",
        "on-picked": "#0c1319",
        "alarm": "#6a0f18",
        "on-alarm": "#ffffff",
    },
)
"""For terminals with 256 colours or more."""

SIXTEEN = Theme(
    name="itpchat-16",
    ansi=True,
    primary="ansi_bright_cyan",
    accent="ansi_bright_cyan",
    foreground="ansi_bright_white",
    background="ansi_black",
    surface="ansi_black",
    panel="ansi_black",
    dark=True,
    variables={
        "ink": "ansi_bright_white",
        "muted": "ansi_white",
        "raised": "ansi_black",
        "line": "ansi_white",
        "spoken": "ansi_bright_cyan",
        "fits": "ansi_bright_green",
        "possible": "ansi_bright_cyan",
        "later": "ansi_bright_yellow",
        "out": "ansi_white",
        "care": "ansi_bright_yellow",
        "picked": "ansi_cyan",
        "on-picked": "ansi_black",
        "alarm": "ansi_red",
        "on-alarm": "ansi_bright_white",
        # Names that Textual's own styles ask for.
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_bright_white",
    },
)
"""For terminals with 16 colours, and without any (NO_COLOR), where glyphs and words must do."""
