"""What of the settings a conversation over SSH goes by, as the front tells the zygote.

Secrets stay with the front. So does the printer: it stands in the clinic, and who comes over the
network must not print there.
"""

from dataclasses import asdict

from itpchat.serve.ssh.handing import Message
from itpchat.settings import Features, Settings, Staff
from itpchat.wording import Text


def told(settings: Settings) -> Message:
    """Give the settings to tell."""
    message = settings.staff.message
    return {
        "emergency_number": settings.emergency_number,
        "ask_for_closed_trials": settings.ask_for_closed_trials,
        "ask_sensitive_always": settings.ask_sensitive_always,
        "languages": settings.languages,
        "features": asdict(settings.features),
        "staff": None if message is None else [message.en, message.zh],
    }


def settings_from(message: Message) -> Settings:
    """Give the settings that were told."""
    staff = message["staff"]
    return Settings(
        emergency_number=message["emergency_number"],
        ask_for_closed_trials=message["ask_for_closed_trials"],
        ask_sensitive_always=message["ask_sensitive_always"],
        languages=tuple(message["languages"]),
        features=Features(**message["features"]),
        staff=Staff(message=None if staff is None else Text(*staff)),
    )
