"""Joins reading and dialog: what a person does, and what the screen shows of it."""

from itpchat.conversation.conversation import Conversation
from itpchat.conversation.setting import Setting
from itpchat.conversation.views import View

__all__ = ["Conversation", "Setting", "View"]
