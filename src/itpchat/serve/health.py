"""`GET /health`, for balancers: 200 while somebody more can be let in, 503 otherwise."""

from collections.abc import Callable

from aiohttp import web

State = Callable[[], tuple[bool, dict[str, str | int]]]
"""Tells whether somebody more can be let in, and what else is to be said."""


class Health:
    """A small web server with one answer."""

    def __init__(self, state: State) -> None:
        async def answer(request: web.Request) -> web.Response:
            well, said = state()
            return web.json_response(said, status=200 if well else 503)

        application = web.Application()
        application.router.add_get("/health", answer)
        self._runner = web.AppRunner(application, access_log=None)

    async def open(self, host: str, port: int) -> int:
        """Begin to answer; gives the port.

        Raises:
            OSError: the port is in use, or the address is not this machine's.
        """
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port, shutdown_timeout=1)
        await site.start()
        return int(self._runner.addresses[0][1])

    async def close(self) -> None:
        """Answer no more."""
        await self._runner.cleanup()
