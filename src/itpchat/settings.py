"""What a site sets for itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a site; `emergency_number` is shown in an emergency, where one is set."""

    emergency_number: str | None = None
