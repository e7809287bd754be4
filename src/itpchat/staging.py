"""Reads what a conversation needs besides the catalogue: script, wording, red flags."""

import hashlib
from datetime import date

from itpchat.conversation.phrases import Phrases
from itpchat.conversation.setting import Setting
from itpchat.dialog.script import Script
from itpchat.documents import read_file
from itpchat.formats.script import RedFlagsFile, ScriptFile, WordingFile
from itpchat.loading import Folders, load_catalogue
from itpchat.reading.red_flags import RedFlag
from itpchat.settings import Settings
from itpchat.trials import Catalogue
from itpchat.validation import validate
from itpchat.wording import Text


def load_setting(folders: Folders, settings: Settings, as_of: date, role: str = "patient") -> Setting:
    """Read everything that a conversation needs.

    Raises:
        BadInput: with what is wrong, by file and line.
    """
    catalogue = load_catalogue(folders)
    return Setting(
        catalogue=catalogue,
        script=load_script(folders, catalogue, role),
        phrases=load_phrases(folders),
        red_flags=load_red_flags(folders),
        settings=settings,
        as_of=as_of,
    )


def load_script(folders: Folders, catalogue: Catalogue, role: str) -> Script:
    """Read the script of a role."""
    path = folders.dialogs / f"{role}.yaml"
    document = read_file(path)
    validate(ScriptFile, document)
    assert isinstance(document.data, dict)
    digest = f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    return Script.from_data(document.data, catalogue.facts, catalogue.vocabulary, digest)


def load_phrases(folders: Folders) -> Phrases:
    """Read what itpchat itself says."""
    document = read_file(folders.dialogs / "wording.yaml")
    validate(WordingFile, document)
    assert isinstance(document.data, dict)
    return Phrases({name: Text.from_data(text) for name, text in document.data.items()})


def load_red_flags(folders: Folders) -> tuple[RedFlag, ...]:
    """Read the signs of an emergency; their patterns are made ready when words come in."""
    document = read_file(folders.dialogs / "red_flags.yaml")
    validate(RedFlagsFile, document)
    assert isinstance(document.data, dict)
    return tuple(RedFlag.from_data(entry) for entry in document.data["flags"])
