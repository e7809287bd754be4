"""The shape of `itpchat.toml`: what each key means, and within which bounds it is.

The defaults are those of `itpchat.settings`. A secret is never repeated in a message.
"""

import ipaddress
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    model_validator,
)

from itpchat.formats.common import InTwoLanguages, Shape
from itpchat.secret_hash import is_hash
from itpchat.settings import ACCOUNT, Settings

_OF = Settings()


def _a_hash(written: object) -> object:
    if not isinstance(written, str) or not is_hash(written):
        raise ValueError("is not a hash; make one with `itpchat hash`, and put it into quotes")
    return written


def _absolute(written: str) -> str:
    if not written.startswith("/"):
        raise ValueError(f"{written!r} is no absolute path; begin it with /")
    return written


def _a_network(written: str) -> str:
    try:
        ipaddress.ip_network(written)
    except ValueError:
        raise ValueError(f"{written!r} is no address or network, such as 10.0.0.0/24") from None
    return written


def _each_once(values: list[Any]) -> list[Any]:
    if len(set(values)) < len(values):
        raise ValueError("something is named twice")
    return values


Secret = Annotated[str, BeforeValidator(_a_hash)]
FilePath = Annotated[str, StringConstraints(max_length=1000), AfterValidator(_absolute)]
Network = Annotated[str, AfterValidator(_a_network)]
Host = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9:._-]{1,253}$")]
Port = Annotated[int, Field(ge=0, le=65_535)]
"""0 is any free port; which one, the log tells."""
Count = Annotated[int, Field(ge=1, le=100_000)]
Seconds = Annotated[int, Field(ge=1, le=86_400)]
Number = Annotated[str, StringConstraints(pattern=r"^[0-9+*#/ -]{2,24}$")]
Account = Annotated[str, StringConstraints(pattern=ACCOUNT)]
Origin = Annotated[str, StringConstraints(pattern=r"^https?://[A-Za-z0-9._:\[\]-]+$")]
Printer = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,127}$")]


def _key(default: Any, meaning: str) -> Any:
    return Field(default=default, description=meaning)


class IdleShape(Shape):
    """When a kiosk asks whether somebody is still there, and when it wipes what was answered."""

    notice_seconds: Seconds = _key(
        _OF.idle.notice_seconds, "without a key for so long, the kiosk asks whether to go on"
    )
    results_notice_seconds: Seconds = _key(
        _OF.idle.results_notice_seconds, "the same on the results, where there is much to read"
    )
    continue_seconds: Annotated[int, Field(ge=20, le=600)] = _key(
        _OF.idle.continue_seconds,
        "so long any key goes on; then everything is wiped. At least 20 (WCAG 2.2.1)",
    )


class StaffShape(Shape):
    """How the staff are told of, and how they leave the kiosk."""

    message: InTwoLanguages | None = _key(
        None, 'where to find the staff: `{en = "…", zh = "…"}`, shown wherever staff are named'
    )
    pin: Secret | None = _key(
        None, "hash of the PIN with which staff leave the kiosk; without one nobody can by keyboard"
    )
    pin_attempts: Annotated[int, Field(ge=1, le=20)] = _key(
        _OF.staff.pin_attempts, "after so many wrong PINs, none is taken for a while"
    )
    pin_wait_seconds: Seconds = _key(_OF.staff.pin_wait_seconds, "how long that while is")


class PrintingShape(Shape):
    """Where sheets are printed."""

    printer: Printer | None = _key(
        None,
        "the name of the CUPS queue; without one, printing is not offered. It never is over SSH or "
        "in a browser: the printer stands in the clinic",
    )


class FeaturesShape(Shape):
    """What is offered besides the questions and the results."""

    help: bool = _key(_OF.features.help, "common questions, and the glossary")
    narrow_results: bool = _key(
        _OF.features.narrow_results, "the list of results narrowed by place and status"
    )
    sheet: bool = _key(_OF.features.sheet, "the sheet to take away")
    qr_code: bool = _key(_OF.features.qr_code, "the QR codes of the trials' registry pages")


class SshShape(Shape):
    """`itpchat serve ssh`."""

    host: Host = _key(_OF.ssh.host, "the address to listen on; `0.0.0.0` or `::` for all of them")
    port: Port = _key(_OF.ssh.port, "the port to listen on; 0: any free one, told in the log")
    host_key: FilePath | None = _key(
        None,
        "the server's private key, made on the first start. Without this key of the settings it "
        "is `ssh_host_ed25519_key` in `$STATE_DIRECTORY` (as systemd sets it), else in "
        "`$XDG_STATE_HOME/itpchat` or `~/.local/state/itpchat`",
    )
    access: Literal["open", "authorized_keys", "passwords"] = _key(
        _OF.ssh.access, "who is let in: anybody, who has one of the keys, or who knows a password"
    )
    authorized_keys: FilePath | None = _key(
        None, 'the file of the public keys, as OpenSSH writes it (`access = "authorized_keys"`)'
    )
    passwords: dict[Account, Secret] = _key(
        {}, 'hashes by account, `[ssh.passwords]` with `demo = "$argon2id$…"` under it'
    )
    sessions: Count = _key(_OF.ssh.sessions, "so many conversations at once")
    sessions_per_address: Count = _key(
        _OF.ssh.sessions_per_address, "so many at once from one address"
    )
    connections_per_minute: Count = _key(
        _OF.ssh.connections_per_minute, "so many new connections in a minute from one address"
    )
    logins_at_once: Count = _key(
        _OF.ssh.logins_at_once, "so many connections at once that have not logged in yet"
    )
    login_attempts: Annotated[int, Field(ge=1, le=20)] = _key(
        _OF.ssh.login_attempts, "after so many wrong passwords or keys the connection is closed"
    )
    login_seconds: Seconds = _key(_OF.ssh.login_seconds, "a login has to be done in so long")
    idle_seconds: Seconds = _key(
        _OF.ssh.idle_seconds, "without a key for so long, a conversation ends; told 30 s before"
    )
    maximum_seconds: Seconds = _key(
        _OF.ssh.maximum_seconds, "no conversation lasts longer; told 60 s before"
    )
    unread_seconds: Seconds = _key(
        _OF.ssh.unread_seconds,
        "a client that takes nothing of what is drawn for so long is cut off",
    )
    drain_seconds: Seconds = _key(
        _OF.ssh.drain_seconds, "after SIGTERM, so long people may finish what they are at"
    )
    balancers: list[Network] = _key(
        [],
        "addresses or networks of balancers, which must send the PROXY protocol, version 1: the "
        "caps per address are then those of the people behind them",
    )
    health_port: Port | None = _key(
        None, "`GET /health` is answered on this port (on the same host); without it nowhere"
    )
    log: FilePath | None = _key(
        None, "the log of sessions, a JSON object on each line; without it standard error"
    )
    log_addresses: bool = _key(
        _OF.ssh.log_addresses, "whether the log holds addresses, which are personal data"
    )

    @model_validator(mode="after")
    def _access_has_what_it_needs(self) -> Self:
        if self.access == "authorized_keys" and self.authorized_keys is None:
            raise ValueError("access by authorized_keys needs the key 'authorized_keys', a file")
        if self.access == "passwords" and not self.passwords:
            raise ValueError("access by passwords needs a table [ssh.passwords] with an account")
        if self.health_port and self.health_port == self.port:
            raise ValueError("'health_port' is the port of SSH itself; choose another")
        return self


class WebShape(Shape):
    """`itpchat serve web`."""

    host: Host = _key(_OF.web.host, "the address to listen on; TLS is the business of a proxy")
    port: Port = _key(_OF.web.port, "the port to listen on")
    access: Literal["open", "token", "password"] = _key(
        _OF.web.access, "who is let in: anybody, who has the link with the token, or the password"
    )
    token: Secret | None = _key(None, 'hash of the token in the link (`access = "token"`)')
    password: Secret | None = _key(None, 'hash of the password (`access = "password"`)')
    allowed_origins: list[Origin] = _key(
        [], "origins of pages that may open a conversation, besides the server's own"
    )
    sessions: Count = _key(_OF.web.sessions, "so many conversations at once")
    sessions_per_address: Count = _key(
        _OF.web.sessions_per_address, "so many at once from one address"
    )
    connections_per_minute: Count = _key(
        _OF.web.connections_per_minute, "so many new conversations in a minute from one address"
    )
    login_attempts: Annotated[int, Field(ge=1, le=20)] = _key(
        _OF.web.login_attempts, "so many wrong tokens or passwords in a minute from one address"
    )
    idle_seconds: Seconds = _key(
        _OF.web.idle_seconds, "without a key for so long, a conversation ends"
    )
    maximum_seconds: Seconds = _key(_OF.web.maximum_seconds, "no conversation lasts longer")
    drain_seconds: Seconds = _key(
        _OF.web.drain_seconds, "after SIGTERM, so long people may finish what they are at"
    )
    max_width: Annotated[int, Field(ge=80, le=500)] = _key(
        _OF.web.max_width, "the widest screen, in columns; a larger window gets no more"
    )
    max_height: Annotated[int, Field(ge=24, le=200)] = _key(
        _OF.web.max_height, "the highest screen, in lines"
    )
    balancers: list[Network] = _key(
        [], "addresses or networks of proxies, whose `X-Forwarded-For` is believed"
    )
    log: FilePath | None = _key(
        None, "the log of sessions, a JSON object on each line; without it standard error"
    )
    log_addresses: bool = _key(
        _OF.web.log_addresses, "whether the log holds addresses, which are personal data"
    )

    @model_validator(mode="after")
    def _access_has_what_it_needs(self) -> Self:
        if self.access == "token" and self.token is None:
            raise ValueError("access by token needs the key 'token', a hash")
        if self.access == "password" and self.password is None:
            raise ValueError("access by password needs the key 'password', a hash")
        return self


class SettingsFile(Shape):
    """`itpchat.toml`."""

    emergency_number: Number | None = _key(
        None, "the number to call for help, as it is shown in an emergency"
    )
    ask_for_closed_trials: bool = _key(
        _OF.ask_for_closed_trials, "whether trials that are listed closed cause questions too"
    )
    ask_sensitive_always: bool = _key(
        _OF.ask_sensitive_always,
        "whether every trial causes sensitive questions, not only those that are listed open",
    )
    languages: Annotated[
        list[Literal["en", "zh"]], Field(min_length=1), AfterValidator(_each_once)
    ] = _key(
        list(_OF.languages),
        "the languages that are offered, the first one first; with one alone nobody is asked",
    )
    idle: IdleShape = IdleShape()
    staff: StaffShape = StaffShape()
    printing: PrintingShape = PrintingShape()
    features: FeaturesShape = FeaturesShape()
    ssh: SshShape = SshShape()
    web: WebShape = WebShape()
