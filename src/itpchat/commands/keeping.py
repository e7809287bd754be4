"""`itpchat --kiosk`: one conversation after the other, with the rules of the site."""

import argparse
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from itpchat.clock import today
from itpchat.commands import folders_of
from itpchat.commands.conversing import refuse_broken, settings_of
from itpchat.settings import Settings
from itpchat.terminal.glyphs import shown

if TYPE_CHECKING:
    from itpchat.tui.kiosk.rules import Rules


def kiosk(options: argparse.Namespace) -> int:
    """Keep a kiosk on this terminal."""
    from itpchat.conversation import Conversation
    from itpchat.staging import load_setting
    from itpchat.tui.kiosk.keeper import keep

    settings = settings_of(options)
    refuse_broken(options)
    setting = load_setting(folders_of(options), settings, today())

    def begin() -> Conversation:
        # A kiosk stands for months: each person's windows are measured from the day they are there.
        return Conversation.start(replace(setting, as_of=today()))

    return keep(begin, rules_of(settings))


def rules_of(settings: Settings) -> "Rules":
    """Give the rules of a kiosk from the settings of its site and what its terminal can show."""
    from itpchat.secret_hash import matches
    from itpchat.tui.kiosk.rules import Rules

    languages = shown(settings.languages, os.environ)
    idle, staff = settings.idle, settings.staff
    pin = staff.pin
    return Rules(
        idle=idle.notice_seconds,
        idle_results=idle.results_notice_seconds,
        grace=idle.continue_seconds,
        languages=languages,
        without_chinese="zh" in settings.languages and "zh" not in languages,
        is_pin=None if pin is None else lambda typed: matches(typed, pin),
        pin_attempts=staff.pin_attempts,
        pin_wait=staff.pin_wait_seconds,
    )
