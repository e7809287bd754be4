"""Who may open a conversation: anybody, whoever has the link, or whoever knows the password."""

import asyncio
import secrets
from collections.abc import Callable
from typing import Literal

Kind = Literal["open", "token", "password"]

_MOST_TICKETS = 10_000
_MINUTE = 60.0


class Access:
    """Checks secrets, and remembers by a random ticket whose cookie has shown one.

    `is_secret` is slow on purpose, so no more than two are checked at once; after `tries` wrong
    ones within a minute an address has to wait. Times are those of `clock`, in seconds.
    """

    def __init__(
        self,
        kind: Kind,
        is_secret: Callable[[str], bool],
        tries: int,
        lasts: float,
        clock: Callable[[], float],
    ) -> None:
        self.kind = kind
        self._is_secret = is_secret
        self._tries = tries
        self._lasts = lasts
        self._clock = clock
        self._tickets: dict[str, float] = {}
        self._wrong: dict[str, list[float]] = {}
        self._checking = asyncio.Semaphore(2)

    def admits(self, ticket: str) -> bool:
        """Say whether the bearer of a ticket may come in."""
        if self.kind == "open":
            return True
        return self._tickets.get(ticket, 0.0) > self._clock()

    async def ticket_for(self, secret: str, address: str) -> str | None:
        """Give a ticket for the right secret; nothing for a wrong one, or for too many of them."""
        if self.must_wait(address):
            return None
        # Counted before it is known to be wrong: many at once must not be one try.
        self._wrong.setdefault(address, []).append(self._clock())
        async with self._checking:
            right = await asyncio.to_thread(self._is_secret, secret)
        if not right:
            return None
        self._wrong.pop(address, None)
        return self._new_ticket()

    def must_wait(self, address: str) -> bool:
        """Say whether an address has tried too often within the last minute."""
        since = self._clock() - _MINUTE
        if len(self._wrong) > _MOST_TICKETS:
            self._wrong = {who: times for who, times in self._wrong.items() if times[-1] > since}
        recent = [moment for moment in self._wrong.get(address, ()) if moment > since]
        if recent:
            self._wrong[address] = recent
        else:
            self._wrong.pop(address, None)
        return len(recent) >= self._tries

    def _new_ticket(self) -> str:
        now = self._clock()
        self._tickets = {one: until for one, until in self._tickets.items() if until > now}
        while len(self._tickets) >= _MOST_TICKETS:
            del self._tickets[next(iter(self._tickets))]
        ticket = secrets.token_urlsafe(32)
        self._tickets[ticket] = now + self._lasts
        return ticket
