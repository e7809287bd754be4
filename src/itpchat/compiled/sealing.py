"""Puts data under a seal that tells what it was made from, and whether it is still whole."""

import hashlib
import json
from typing import Any

MARK = b"itpchat compiled 1"
"""How a sealed file begins; the number is that of its format."""


def seal(key: str, data: Any) -> bytes:
    """Write what JSON can hold, under the key of what it was made from."""
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    return _head(key, content) + content


def unseal(key: str, sealed: bytes) -> Any | None:
    """Give the data, or None where it is not whole or was made from anything but `key`."""
    head, newline, content = sealed.partition(b"\n")
    if not newline or head + newline != _head(key, content):
        return None
    try:
        return json.loads(content)
    except ValueError:  # whoever wrote it knew the format, but no JSON
        return None


def _head(key: str, content: bytes) -> bytes:
    return b"%s %s %s\n" % (MARK, key.encode(), hashlib.sha256(content).hexdigest().encode())
