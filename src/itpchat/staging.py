"""Gathers what a conversation needs: catalogue, script, wording, red flags, help."""

from datetime import date

from itpchat.compiled.keeping import checked
from itpchat.compiled.parts import dialog_part, ready_catalogue
from itpchat.conversation.helping import Helping, Place
from itpchat.conversation.phrases import Phrases
from itpchat.conversation.setting import Setting
from itpchat.dialog.script import Script
from itpchat.folders import Folders
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.red_flags import RedFlag
from itpchat.settings import Settings
from itpchat.wording import Text


def load_setting(
    folders: Folders, settings: Settings, as_of: date, role: str = "patient"
) -> Setting:
    """Gather everything that a conversation needs, checked now or before.

    The patterns of the red flags are made ready when words come in.

    Raises:
        BadInput: with what is wrong, by file and line.
    """
    catalogue = ready_catalogue(folders)
    content, _ = checked(dialog_part(folders, role))
    return Setting(
        catalogue=catalogue,
        script=Script.from_data(
            content["script"], catalogue.facts, catalogue.vocabulary, content["script_digest"]
        ),
        phrases=Phrases({name: Text.from_data(text) for name, text in content["wording"].items()}),
        red_flags=tuple(RedFlag.from_data(entry) for entry in content["red_flags"]["flags"]),
        lexicon=Lexicon(catalogue.vocabulary, folders.dialogs),
        helping=Helping.from_data(content["help"]),
        places=tuple(Place.from_data(entry) for entry in content["places"]["places"]),
        settings=settings,
        as_of=as_of,
    )
