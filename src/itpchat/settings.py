"""What a site sets for itself. The file that says so is read by `settings_file`.

Every default stands here and nowhere else; what each key means stands with its shape, in
`formats.settings`, from which `docs/settings.md` is made. Times are in seconds.
"""

from typing import Literal

from itpchat.values import dataclass
from itpchat.wording import Language, Text


@dataclass(frozen=True, slots=True)
class Idle:
    """When a kiosk asks whether somebody is still there, and when it wipes what was answered."""

    notice_seconds: int = 120
    results_notice_seconds: int = 240
    continue_seconds: int = 30


@dataclass(frozen=True, slots=True)
class Staff:
    """How the staff are told of, and how they leave the kiosk."""

    message: Text | None = None
    pin: str | None = None
    pin_attempts: int = 5
    pin_wait_seconds: int = 300


@dataclass(frozen=True, slots=True)
class Printing:
    """Where sheets are printed."""

    printer: str | None = None


@dataclass(frozen=True, slots=True)
class Features:
    """What is offered besides the questions and the results."""

    help: bool = True
    narrow_results: bool = True
    sheet: bool = True
    qr_code: bool = True


ACCOUNT = r"^[a-z_][a-z0-9_.-]{0,31}$"
"""How an account may be called."""


@dataclass(frozen=True, slots=True)
class Ssh:
    """`itpchat serve ssh`."""

    host: str = "127.0.0.1"
    port: int = 2222
    host_key: str | None = None
    access: Literal["open", "authorized_keys", "passwords"] = "open"
    authorized_keys: str | None = None
    passwords: tuple[tuple[str, str], ...] = ()
    sessions: int = 100
    sessions_per_address: int = 10
    connections_per_minute: int = 60
    logins_at_once: int = 50
    login_attempts: int = 3
    login_seconds: int = 30
    idle_seconds: int = 600
    maximum_seconds: int = 3600
    unread_seconds: int = 60
    drain_seconds: int = 60
    balancers: tuple[str, ...] = ()
    health_port: int | None = None
    log: str | None = None
    log_addresses: bool = False


@dataclass(frozen=True, slots=True)
class Web:
    """`itpchat serve web`."""

    host: str = "127.0.0.1"
    port: int = 8080
    access: Literal["open", "token", "password"] = "open"
    token: str | None = None
    password: str | None = None
    allowed_origins: tuple[str, ...] = ()
    sessions: int = 50
    sessions_per_address: int = 10
    connections_per_minute: int = 60
    login_attempts: int = 3
    idle_seconds: int = 600
    maximum_seconds: int = 3600
    drain_seconds: int = 60
    max_width: int = 240
    max_height: int = 80
    balancers: tuple[str, ...] = ()
    log: str | None = None
    log_addresses: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a site.

    `emergency_number` is shown in an emergency, where one is set. `ask_for_closed_trials` lets
    trials that are listed closed cause questions too; `ask_sensitive_always` lets every trial cause
    sensitive ones, and not only those that are listed open.
    """

    emergency_number: str | None = None
    ask_for_closed_trials: bool = False
    ask_sensitive_always: bool = False
    languages: tuple[Language, ...] = ("en", "zh")
    idle: Idle = Idle()
    staff: Staff = Staff()
    printing: Printing = Printing()
    features: Features = Features()
    ssh: Ssh = Ssh()
    web: Web = Web()

    @property
    def only_language(self) -> Language | None:
        """The language, where the site offers one alone."""
        return self.languages[0] if len(self.languages) == 1 else None
