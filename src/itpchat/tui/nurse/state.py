"""What the nurse's screen remembers besides the intake itself."""

from dataclasses import field
from pathlib import Path
from typing import Literal

from itpchat.drafts.files import Kept
from itpchat.intake.intake import Intake
from itpchat.values import dataclass
from itpchat.wording import Language

Page = Literal["form", "proposal", "matrix", "notes", "help"]
Asking = Literal[
    "", "path", "open", "passcode", "again", "open_passcode", "leave", "new",
    "sheet", "sheet_private", "sheet_passcode", "sheet_again",
]  # fmt: skip


@dataclass(frozen=True)
class Desk:
    """The screen at a moment.

    `at` is the key of the line at the pointer, `cell` the place in the matrix (trial, criterion),
    `asking` what the typing line is for just now; `passcode` was typed once, `saved` is the intake
    as it stands in the draft `kept`. `sheet` is the file that a sheet is to be written to,
    `with_private` with private answers too. `said` is the last message, `alert` one that something
    is wrong.
    """

    intake: Intake
    page: Page = "form"
    at: str = ""
    cell: tuple[int, int] = (0, 0)
    asking: Asking = ""
    path: Path | None = None
    passcode: str = field(default="", repr=False)
    kept: Kept | None = None
    saved: Intake | None = None
    sheet: Path | None = None
    with_private: bool = False
    said: str = ""
    alert: bool = False

    @property
    def language(self) -> Language:
        """The language of the moment."""
        return self.intake.conversation.session.language or "en"

    @property
    def unsaved(self) -> bool:
        """Whether something was entered that stands in no draft."""
        return not self.intake.untouched and not _same(self.intake, self.saved)


def _same(now: Intake, saved: Intake | None) -> bool:
    if saved is None:
        return False
    kept = ("doubts", "lacking", "texts", "unread", "private", "proposal")
    alike = all(getattr(now, name) == getattr(saved, name) for name in kept)
    real, before = (i.conversation.look_as_it_is().session for i in (now, saved))
    return alike and real.answers == before.answers
