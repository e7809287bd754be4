"""What is said when the program breaks: calm words, and where it was. Nothing of anybody's answers.

A traceback with its local variables would show a patient's answers to whoever comes next, and the
message of an exception may quote them: only the names of files and functions are told.
"""

from pathlib import Path

from itpchat.tui import words
from itpchat.tui.folding import breaks

_WIDTH = 76


def place_of(error: BaseException) -> str:
    """Say where an error was raised: its type, and the innermost line of this program."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        path = Path(code.co_filename)
        if not place or "itpchat" in path.parts:
            place = f"{path.name}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next
    return f"{type(error).__name__} {place}".strip()


def apology(place: str) -> str:
    """Give what is shown after a crash, in both languages."""
    texts = (words.CRASH, words.CRASH_PLACE.filled(place=place))
    english = "\n".join(_folded(text.en) for text in texts)
    chinese = "\n".join(_folded(text.zh) for text in texts)
    return f"\n{english}\n\n{chinese}\n"


def _folded(text: str) -> str:
    offsets = breaks(text, _WIDTH, _WIDTH)
    ends = zip((0, *offsets), (*offsets, len(text)), strict=True)
    return "\n".join(text[begin:end].rstrip() for begin, end in ends)
