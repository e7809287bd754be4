"""The bar beside lines of which not all are seen."""

from typing import Literal

Part = Literal["", "pane--bar", "pane--thumb"]
"""What stands at the end of a line; nothing where all lines are seen."""


def bar_at(y: int, height: int, top: int, lines: int) -> Part:
    """Say what of a bar stands in row `y` of `height`, where line `top` of `lines` comes first."""
    hidden = lines - height
    if hidden <= 0:
        return ""
    thumb = max(1, round(height * height / lines))
    begin = round(top * (height - thumb) / hidden)
    return "pane--thumb" if begin <= y < begin + thumb else "pane--bar"
