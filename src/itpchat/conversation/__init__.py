"""Joins reading and dialog: what a person does, and what the screen shows of it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from itpchat.conversation.conversation import Conversation as Conversation
    from itpchat.conversation.setting import Setting as Setting
    from itpchat.conversation.views import View as View

_HOMES = {"Conversation": "conversation", "Setting": "setting", "View": "views"}


def __getattr__(name: str) -> object:
    """Import what is named; a screen that draws views need not wait for what thinks of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
