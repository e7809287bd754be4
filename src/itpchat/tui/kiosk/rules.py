"""How a kiosk behaves, as its site has set it, and when somebody counts as gone."""

from collections.abc import Callable
from typing import Literal

from itpchat.conversation.views import Stage
from itpchat.values import dataclass
from itpchat.wording import LANGUAGES, Language

STAFF_KEYS = ("f9", "ctrl+x")
"""What staff press to type their PIN, where nobody is answering."""

Presence = Literal["here", "asked", "gone"]


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a kiosk. All times are in seconds.

    After `idle` without a key (`idle_results` where results are read, for they are long) it is
    asked for `grace` whether somebody is still there; then everything is wiped. `without_chinese`
    says that the terminal lacks the characters for a language of the site. `is_pin` says whether a
    typed text is the staff's PIN, without which no key leads out of the kiosk; after `pin_attempts`
    wrong ones none is taken for `pin_wait`.
    """

    idle: float = 120
    idle_results: float = 240
    grace: float = 30
    languages: tuple[Language, ...] = LANGUAGES
    without_chinese: bool = False
    is_pin: Callable[[str], bool] | None = None
    pin_attempts: int = 5
    pin_wait: float = 300

    def patience(self, stage: Stage) -> float | None:
        """Say how long a page waits for a key; `None`: for ever."""
        if stage == "emergency":
            return None  # somebody may be lying beside the kiosk: only staff close it
        return self.idle_results if stage == "results" else self.idle

    def presence(self, quiet: float, stage: Stage) -> Presence:
        """Say whether somebody still counts as there, after so many seconds without a key."""
        patience = self.patience(stage)
        if patience is None or quiet < patience:
            return "here"
        return "asked" if quiet < patience + self.grace else "gone"
