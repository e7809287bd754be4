"""How many may come, from where, and how fast. Pure: the time is passed in, in seconds."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

Reason = Literal["rate", "logins", "full", "full_for_address"]
"""Why somebody is not let in: too many connections a minute or at the login; too many sessions."""

MOST_ADDRESSES = 10_000
"""Of so many addresses is remembered how fast they come; those that are at rest are forgotten."""


@dataclass(slots=True)
class _Bucket:
    """What an address may still do at once; it fills again as time goes by."""

    left: float
    at: float


class Rate:
    """So many a minute from each address; as many at once, after a minute's rest."""

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._buckets: dict[str, _Bucket] = {}

    def take(self, address: str, now: float) -> bool:
        """Count one more; tells whether it is within the rate."""
        bucket = self._buckets.get(address)
        if bucket is None:
            self._forget(now)
            bucket = self._buckets[address] = _Bucket(self._per_minute, now)
        self._fill(bucket, now)
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True

    def _fill(self, bucket: _Bucket, now: float) -> None:
        passed = max(0.0, now - bucket.at)
        bucket.left = min(self._per_minute, bucket.left + passed * self._per_minute / 60)
        bucket.at = now

    def _forget(self, now: float) -> None:
        if len(self._buckets) < MOST_ADDRESSES:
            return
        for address, bucket in list(self._buckets.items()):
            self._fill(bucket, now)
            if bucket.left >= self._per_minute:
                del self._buckets[address]
        if len(self._buckets) >= MOST_ADDRESSES:  # a flood: better to forget than to grow
            self._buckets.clear()


class Limits:
    """The door: connections that have not logged in, and sessions, in all and by address."""

    def __init__(
        self, *, sessions: int, sessions_per_address: int, per_minute: int, logins: int
    ) -> None:
        self._most = sessions
        self._most_per_address = sessions_per_address
        self._most_logins = logins
        self._rate = Rate(per_minute)
        self._logins = 0
        self._sessions: Counter[str] = Counter()

    @property
    def sessions(self) -> int:
        """How many sessions there are."""
        return self._sessions.total()

    @property
    def full(self) -> bool:
        """Whether there is room for nobody more."""
        return self.sessions >= self._most

    def connect(self, address: str, now: float) -> Reason | None:
        """Let a connection in to the login, unless there is a reason not to."""
        if not self._rate.take(address, now):
            return "rate"
        if self._logins >= self._most_logins:
            return "logins"
        self._logins += 1
        return None

    def login_over(self) -> None:
        """Count a connection that has logged in, or has gone before it did."""
        self._logins -= 1

    def begin(self, address: str) -> Reason | None:
        """Let a session begin, unless there is a reason not to."""
        if self.full:
            return "full"
        if self._sessions[address] >= self._most_per_address:
            return "full_for_address"
        self._sessions[address] += 1
        return None

    def end(self, address: str) -> None:
        """Count a session that has ended."""
        self._sessions[address] -= 1
        if self._sessions[address] <= 0:
            del self._sessions[address]
