"""The type of what makes parts that are small enough to follow."""

from collections.abc import Callable
from typing import TypeAlias

from itpchat.compiled.parts import Part

SmallPart: TypeAlias = Callable[[str], Part]
