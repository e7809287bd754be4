"""How many sessions there may be: in all, from one address, and new ones within a minute."""

from collections import Counter, deque
from collections.abc import Callable
from typing import Literal

Refusal = Literal["full", "address_full", "too_fast"]

_MINUTE = 60.0


class Admission:
    """Counts sessions. Times are those of `clock`, in seconds."""

    def __init__(
        self, sessions: int, per_address: int, per_minute: int, clock: Callable[[], float]
    ) -> None:
        self._sessions = sessions
        self._per_address = per_address
        self._per_minute = per_minute
        self._clock = clock
        self._now: Counter[str] = Counter()
        self._lately: dict[str, deque[float]] = {}

    @property
    def sessions(self) -> int:
        """How many there are."""
        return self._now.total()

    def come(self, address: str) -> Refusal | None:
        """Let one more in from an address, or say why not."""
        lately = self._lately_from(address)
        if len(lately) >= self._per_minute:
            return "too_fast"
        lately.append(self._clock())
        self._lately[address] = lately
        if self.sessions >= self._sessions:
            return "full"
        if self._now[address] >= self._per_address:
            return "address_full"
        self._now[address] += 1
        return None

    def go(self, address: str) -> None:
        """Take note that one has gone."""
        self._now[address] -= 1
        if self._now[address] <= 0:
            del self._now[address]
        for known in [one for one in self._lately if not self._lately_from(one)]:
            del self._lately[known]

    def _lately_from(self, address: str) -> deque[float]:
        times = self._lately.get(address, deque())
        while times and times[0] <= self._clock() - _MINUTE:
            times.popleft()
        return times
