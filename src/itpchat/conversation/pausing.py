"""What is called between the parts of work that could wait."""

from collections.abc import Callable

Pause = Callable[[], None]
"""Returns when there is time for the next part."""


def at_once() -> None:
    """Return at once, where nobody waits."""
