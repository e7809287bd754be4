"""Gives checked content from where it is kept, or checks it and keeps it."""

from typing import TYPE_CHECKING, Any

from itpchat.compiled import shelf
from itpchat.compiled.sealing import seal, unseal
from itpchat.documents import BadInput

if TYPE_CHECKING:
    from itpchat.compiled.parts import Part


def checked(part: "Part") -> tuple[Any, str]:
    """Give the checked content of a part, and the digest of the files that it came from.

    Raises:
        BadInput: the content is not right, as told when its files are read.
    """
    try:
        key, sources = part.key()
    except (BadInput, OSError):
        # Reading tells in full what is wrong; without code to identify, it just reads.
        return part.read(), part.digest()
    found = _found(part.name, key)
    if found is not None:
        return found, sources
    content = part.read()
    now = part.digest()
    if now == sources:  # nobody wrote to the files meanwhile
        shelf.keep(part.name, key, seal(key, content))
    return content, now


def kept(part: "Part") -> Any | None:
    """Give the content of a part if it is kept, of the files and the code as they are now."""
    try:
        key, _ = part.key()
    except (BadInput, OSError):
        return None
    return _found(part.name, key)


def _found(part: str, key: str) -> Any | None:
    for sealed in (shelf.shipped(part), shelf.cached(part, key)):
        if sealed is None:
            continue
        content = unseal(key, sealed)
        if content is not None:
            return content
    return None
