"""From which pages and under which names a conversation may be opened.

A page of another site could otherwise open one in the browser of somebody who is let in; and a name
that somebody points at this machine would make a foreign page look like ours (DNS rebinding).
"""

from urllib.parse import urlsplit


class Origins:
    """The server's own origins, and those that its site allows besides."""

    def __init__(self, host: str, port: int, allowed: tuple[str, ...]) -> None:
        names = {"localhost", "127.0.0.1", "[::1]"}
        if host not in ("0.0.0.0", "::", ""):
            names.add(f"[{host}]" if ":" in host else host)
        own = {f"http://{name}:{port}" for name in names}
        if port == 80:
            own |= {f"http://{name}" for name in names}
        self._origins = {origin.casefold() for origin in own | set(allowed)}
        self._hosts = {urlsplit(origin).netloc for origin in self._origins}

    def allows(self, origin: str | None) -> bool:
        """Say whether a page of an origin may open a conversation; one that tells none may not."""
        return origin is not None and origin.casefold() in self._origins

    def is_here(self, host: str | None) -> bool:
        """Say whether a request was made under a name that this server goes by."""
        return host is not None and host.casefold() in self._hosts
