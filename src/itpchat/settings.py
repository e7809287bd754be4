"""What a site sets for itself."""

from itpchat.values import dataclass


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
