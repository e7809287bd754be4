"""The web application: a page, its files, one WebSocket for each conversation, and its health.

textual-serve starts its programs through a shell, asks no page where it comes from and bounds
nothing; of it only the browser's side is used (see `docs/decisions.md`).
"""

import asyncio
import ipaddress
import time
from collections.abc import Callable, Sequence
from dataclasses import field
from importlib.resources import files
from typing import Literal

from aiohttp import web

from itpchat.serve.limits import Limits as Door
from itpchat.serve.session_log import WINDOW, SessionLog
from itpchat.serve.web import pages, words
from itpchat.serve.web.access import Access
from itpchat.serve.web.limits import Limits
from itpchat.serve.web.origins import Origins
from itpchat.serve.web.packets import LONGEST_MESSAGE, Size, bounded
from itpchat.serve.web.process import Child
from itpchat.serve.web.session import Session
from itpchat.values import dataclass
from itpchat.wording import Text

_COOKIE = "itpchat"
_HEARTBEAT = 20.0
"""Seconds: a browser that is gone without a word is noticed after one and a half of these."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the application is made of; `command` starts the process of a session."""

    command: Sequence[str]
    access: Access
    door: Door
    origins: Origins
    limits: Limits
    log: SessionLog
    log_addresses: bool = False
    proxies: tuple[str, ...] = ()
    staff: Text | None = None
    clock: Callable[[], float] = field(default=time.monotonic)


class WebFront:
    """The handlers, and the sessions that are there now."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._sessions: set[Session] = set()
        self._empty = asyncio.Event()
        self._empty.set()
        self._draining = False
        self._numbers = 0
        self._networks = [ipaddress.ip_network(proxy) for proxy in parts.proxies]

    def application(self) -> web.Application:
        """Build the application."""
        app = web.Application(middlewares=[self._guard], client_max_size=8 * 1024)
        app.router.add_get("/", self._page)
        app.router.add_post("/enter", self._enter)
        app.router.add_get("/ws", self._conversation)
        app.router.add_get("/other-ways", self._other_ways)
        app.router.add_get("/health", self._health)
        app.router.add_get("/static/{name}", self._static)
        app.on_shutdown.append(self._shut_down)
        return app

    async def drain(self, seconds: float) -> None:
        """Take no more sessions, and let those that are there finish within so many seconds."""
        self._draining = True
        try:
            await asyncio.wait_for(self._empty.wait(), seconds)
        except TimeoutError:
            await self._end_all()

    async def _shut_down(self, app: web.Application) -> None:
        self._draining = True
        await self._end_all()

    async def _end_all(self) -> None:
        for session in list(self._sessions):
            session.drain()
        await self._empty.wait()

    async def tell_gathered(self) -> None:
        """Tell, from time to time, how many were refused."""
        while True:
            await asyncio.sleep(WINDOW)
            self._parts.log.tell_gathered()

    # Before every handler

    @web.middleware
    async def _guard(
        self, request: web.Request, handler: Callable[[web.Request], object]
    ) -> web.StreamResponse:
        if request.path != "/health" and not self._parts.origins.is_here(request.host):
            raise web.HTTPMisdirectedRequest(text="This server does not go by that name.\n")
        try:
            response = await handler(request)  # type: ignore[misc]
        except web.HTTPException as error:
            error.headers.update(pages.HEADERS)
            raise
        assert isinstance(response, web.StreamResponse)
        if not response.prepared:
            response.headers.update({**pages.HEADERS, **response.headers})
        return response

    # Pages

    async def _page(self, request: web.Request) -> web.StreamResponse:
        language = pages.language_of(request.headers.get("Accept-Language", ""))
        access = self._parts.access
        if access.kind == "token" and "token" in request.query:
            return await self._admitted(request, request.query["token"])
        if not access.admits(request.cookies.get(_COOKIE, "")):
            if access.kind == "password":
                return _html(pages.password(language), 401)
            return _html(pages.closed(language, words.NEEDS_LINK), 401)
        return _html(pages.conversation(language))

    async def _enter(self, request: web.Request) -> web.StreamResponse:
        if self._parts.access.kind != "password":
            raise web.HTTPNotFound(text="There is no such page.\n")
        if not self._parts.origins.allows(request.headers.get("Origin")):
            raise web.HTTPForbidden(text="This page may not do that.\n")
        given = (await request.post()).get("secret", "")
        return await self._admitted(request, given if isinstance(given, str) else "")

    async def _admitted(self, request: web.Request, secret: str) -> web.StreamResponse:
        """Let the bearer of a secret in, by a cookie; the secret leaves the address of the page."""
        language = pages.language_of(request.headers.get("Accept-Language", ""))
        access, address = self._parts.access, self._address(request)
        ticket = await access.ticket_for(secret, address)
        if ticket is None:
            waits = access.must_wait(address)
            self._parts.log.gather("refused", "secret")
            problem = words.WAIT if waits else words.WRONG
            page = (
                pages.password(language, problem)
                if access.kind == "password"
                else pages.closed(language, problem if waits else words.NEEDS_LINK)
            )
            return _html(page, 429 if waits else 401)
        response = web.HTTPSeeOther("/")
        response.set_cookie(
            _COOKIE, ticket, httponly=True, samesite="Lax", secure=self._is_secure(request)
        )
        raise response

    async def _other_ways(self, request: web.Request) -> web.StreamResponse:
        language = pages.language_of(request.headers.get("Accept-Language", ""))
        return _html(pages.other_ways(language, self._parts.staff))

    async def _health(self, request: web.Request) -> web.StreamResponse:
        status: Literal["draining", "ok"] = "draining" if self._draining else "ok"
        return web.json_response(
            {"status": status, "sessions": self._parts.door.sessions},
            status=503 if self._draining else 200,
        )

    async def _static(self, request: web.Request) -> web.StreamResponse:
        found = STATIC.get(request.match_info["name"])
        if found is None:
            raise web.HTTPNotFound(text="There is no such file.\n")
        package, path, kind = found
        body = await asyncio.to_thread(files(package).joinpath(path).read_bytes)
        response = web.Response(body=body, content_type=kind, charset="utf-8")
        response.headers["Cache-Control"] = "private, max-age=3600"
        return response

    # The conversation

    async def _conversation(self, request: web.Request) -> web.StreamResponse:
        parts, address = self._parts, self._address(request)
        if not parts.origins.allows(request.headers.get("Origin")):
            parts.log.gather("refused", "origin")
            raise web.HTTPForbidden(text="This page may not open a conversation.\n")
        if not parts.access.admits(request.cookies.get(_COOKIE, "")):
            parts.log.gather("refused", "no_ticket")
            raise web.HTTPUnauthorized(text="Open the page first.\n")
        browser = web.WebSocketResponse(
            heartbeat=_HEARTBEAT, max_msg_size=LONGEST_MESSAGE, compress=False
        )
        await browser.prepare(request)
        refusal = "drained" if self._draining else self._come(address)
        if refusal is not None:
            parts.log.gather("refused", refusal)
            shown = "drained" if refusal == "drained" else "full"
            await browser.close(code=1013, message=shown.encode())
            return browser
        try:
            await self._hold(browser, _asked_size(request), address)
        finally:
            parts.door.end(address)
        return browser

    def _come(self, address: str) -> str | None:
        """Let one more in from an address, or say why not. There is no login to wait for here."""
        door = self._parts.door
        refusal = door.connect(address, self._parts.clock())
        if refusal is None:
            door.login_over()
            refusal = door.begin(address)
        return refusal

    async def _hold(self, browser: web.WebSocketResponse, asked: Size, address: str) -> None:
        parts = self._parts
        self._numbers += 1
        number, begun = self._numbers, parts.clock()
        try:
            child = await Child.start(parts.command, bounded(asked, parts.limits.largest))
        except OSError as error:
            parts.log.tell("not_begun", why=error.strerror or "fork")
            await browser.close(code=1013, message=b"broke")
            return
        where = {"address": address} if parts.log_addresses else {}
        parts.log.tell("begun", session=number, **where)
        session = Session(browser, child, parts.limits, parts.clock)
        self._sessions.add(session)
        self._empty.clear()
        try:
            ended = await session.run()
        finally:
            self._sessions.discard(session)
            if not self._sessions:
                self._empty.set()
        parts.log.tell(
            "ended",
            session=number,
            reason=ended.reason,
            seconds=round(parts.clock() - begun, 1),
            typed=ended.typed,
            drawn=ended.drawn,
            **where,
        )

    def _address(self, request: web.Request) -> str:
        """Give the address of whoever asks; a proxy's word for it counts only from known ones."""
        peer = request.remote or ""
        if self._is_proxy(peer):
            told = request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
            try:
                return str(ipaddress.ip_address(told))
            except ValueError:
                return peer
        return peer

    def _is_secure(self, request: web.Request) -> bool:
        told = request.headers.get("X-Forwarded-Proto", "")
        return request.secure or (self._is_proxy(request.remote or "") and told == "https")

    def _is_proxy(self, peer: str) -> bool:
        try:
            address = ipaddress.ip_address(peer)
        except ValueError:
            return False
        return any(address in network for network in self._networks)


STATIC: dict[str, tuple[str, str, str]] = {
    "page.js": ("itpchat.serve.web", "assets/page.js", "text/javascript"),
    "page.css": ("itpchat.serve.web", "assets/page.css", "text/css"),
    "textual.js": ("textual_serve", "static/js/textual.js", "text/javascript"),
    "xterm.css": ("textual_serve", "static/css/xterm.css", "text/css"),
}
"""The files that a page may ask for: package, path in it, and kind."""


def _html(page: str, status: int = 200) -> web.Response:
    return web.Response(text=page, content_type="text/html", status=status)


def _asked_size(request: web.Request) -> Size:
    def number(name: str, default: int) -> int:
        written = request.query.get(name, "")
        known = written.isascii() and written.isdigit() and len(written) < 9
        return int(written) if known else default

    return Size(number("width", 80), number("height", 24))
