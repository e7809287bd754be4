"""How long a session may last and how large it may be. All times are in seconds."""

from itpchat.serve.web.packets import Size
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one session.

    Without a key for `idle` it ends, `maximum` after its beginning in any case; both are told a
    little before. A browser that takes nothing of what is drawn for `unread` is cut off.
    """

    idle: float = 600
    idle_notice: float = 30
    maximum: float = 3600
    maximum_notice: float = 60
    unread: float = 60
    largest: Size = Size(240, 80)
