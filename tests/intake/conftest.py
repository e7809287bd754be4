"""The nurse's setting, loaded once, on one day."""

from datetime import date

import pytest

from itpchat.conversation import Setting
from itpchat.conversation.questions import Questioner
from itpchat.folders import Folders
from itpchat.intake.intake import Intake
from itpchat.intake.reading_notes import NoteReader
from itpchat.settings import Settings
from itpchat.staging import load_setting

TODAY = date(2026, 11, 27)


@pytest.fixture(scope="session")
def nurse() -> Setting:
    return load_setting(Folders.chosen(), Settings(), TODAY, "nurse")


@pytest.fixture(scope="session")
def english(nurse: Setting) -> NoteReader:
    return NoteReader(Questioner(nurse, "staff", "en"))


@pytest.fixture(scope="session")
def chinese(nurse: Setting) -> NoteReader:
    return NoteReader(Questioner(nurse, "staff", "zh"))


@pytest.fixture
def intake(nurse: Setting) -> Intake:
    return Intake.start(nurse, "en")
