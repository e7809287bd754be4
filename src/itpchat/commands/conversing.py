"""`itpchat` and `itpchat line`: the conversation on a screen, and line by line."""

import argparse
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from itpchat.clock import today
from itpchat.commands import folders_of
from itpchat.documents import BadInput, Problem
from itpchat.opening import Opening, opened
from itpchat.printable import printable
from itpchat.settings import Settings
from itpchat.settings_file import settings_of_site
from itpchat.terminal.glyphs import shown, shows_chinese
from itpchat.wording import Language

if TYPE_CHECKING:
    from itpchat.conversation import Conversation


def screen(options: argparse.Namespace) -> int:
    """Run the conversation as a full-screen program."""
    # Textual reads from standard input and draws on standard error.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        problem = "the screen needs a terminal to draw on"
        raise BadInput([Problem("itpchat", None, problem, "use `itpchat line` for pipes")])
    if getattr(options, "kiosk", False):
        from itpchat.commands.keeping import kiosk

        return kiosk(options)
    languages = shown(settings_of(options).languages, os.environ)
    if languages == ("en",) and not shows_chinese(os.environ):
        _say_english_only(options)
    conversation = begun(options)
    from itpchat.tui import run

    return run(conversation, languages=languages)


def _say_english_only(options: argparse.Namespace) -> None:
    """Go on in English where the terminal has no Chinese characters, and say so.

    Raises:
        BadInput: Chinese was asked for.
    """
    problem = f"this terminal ({printable(os.environ['TERM'])}) has no Chinese characters"
    if getattr(options, "lang", None) == "zh":
        fix = "leave out --lang zh, or use a terminal that has them: docs/kiosk.md names some"
        raise BadInput([Problem("itpchat", None, problem, fix)])
    print(f"itpchat: {problem}: in English", file=sys.stderr)
    options.lang = "en"


def line(options: argparse.Namespace) -> int:
    """Run the conversation as plain lines."""
    from itpchat.line import run_line

    return run_line(begun(options), sys.stdin, sys.stdout)


def begun(
    options: argparse.Namespace, settings: Settings | None = None
) -> "Conversation | Opening":
    """Begin with the first question alone, where it is which language to speak.

    The settings are those of the site, where no others are given.
    """
    settings = settings or settings_of(options)
    refuse_broken(options)
    language = getattr(options, "lang", None) or settings.only_language
    if language:
        return _conversation(options, settings, language)
    role = getattr(options, "role", "patient")
    return opened(
        folders_of(options), lambda: _conversation(options, settings), role, settings.languages
    )


def settings_of(options: argparse.Namespace) -> Settings:
    """Give the settings of the site, with what the command line says over them.

    Raises:
        BadInput: the settings file cannot be read or used.
    """
    settings = settings_of_site(getattr(options, "settings", None))
    number = getattr(options, "emergency_number", None)
    return settings if number is None else replace(settings, emergency_number=number)


def _conversation(
    options: argparse.Namespace, settings: Settings, language: Language | None = None
) -> "Conversation":
    from itpchat.conversation import Conversation
    from itpchat.staging import load_setting

    role = getattr(options, "role", "patient")
    setting = load_setting(folders_of(options), settings, today(), role)
    return Conversation.start(setting, language)


def refuse_broken(options: argparse.Namespace) -> None:
    """Tell what is wrong with dialogs that itpchat does not ship, before anybody is asked.

    Raises:
        BadInput: with every error that `itpchat check` finds.
    """
    if not getattr(options, "dialogs", None):
        return
    from itpchat.checks import check

    errors = [p for p in check(folders_of(options), today()) if p.severity == "error"]
    if errors:
        raise BadInput(errors)
