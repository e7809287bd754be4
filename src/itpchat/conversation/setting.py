"""What a conversation takes place in: trials, script, phrases, names, settings, day."""

from datetime import date
from typing import TYPE_CHECKING

from itpchat.conversation.helping import Helping, Place
from itpchat.conversation.phrases import Phrases
from itpchat.dialog.script import Script
from itpchat.settings import Settings
from itpchat.trials import Catalogue
from itpchat.values import dataclass

if TYPE_CHECKING:
    from itpchat.reading.lexicon import Lexicon
    from itpchat.reading.red_flags import RedFlag


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything that stays the same during a conversation."""

    catalogue: Catalogue
    script: Script
    phrases: Phrases
    red_flags: "tuple[RedFlag, ...]"
    lexicon: "Lexicon"
    helping: Helping
    places: tuple[Place, ...]
    settings: Settings
    as_of: date
