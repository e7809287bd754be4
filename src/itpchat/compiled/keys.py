"""Keys: what checked content depends on, as one hash. Another key means that it is made anew."""

import hashlib
from functools import cache
from pathlib import Path

from itpchat import __version__

CODE = (
    "clock.py",
    "compiled",
    "documents",
    "errors.py",
    "facts.py",
    "folders.py",
    "formats",
    "loading.py",
    "moments.py",
    "patient.py",
    "record",
    "rules",
    "suggestions.py",
    "trials.py",
    "truth.py",
    "validation.py",
    "values.py",
    "vocabulary.py",
    "wording.py",
)
"""The modules and packages that decide what passes the check (a test holds this list to it)."""

_PACKAGE = Path(__file__).parents[1]


def key_of(part: str, sources: str, code: tuple[str, ...] = ()) -> str:
    """Give the key of a part that is made from files with the digest `sources`.

    `code` is what it depends on besides the code that checks content.

    Raises:
        OSError: the code cannot be read (it was installed without its sources).
    """
    whole = "\0".join((__version__, code_digest((*CODE, *code)), part, sources))
    return hashlib.sha256(whole.encode()).hexdigest()


@cache
def code_digest(names: tuple[str, ...]) -> str:
    """Identify the code of modules and packages."""
    digest = hashlib.sha256()
    for name in names:
        path = _PACKAGE / name
        for file in [path] if path.suffix else sorted(path.glob("*.py")):
            content = file.read_bytes()
            digest.update(b"%s\0%d\0%s" % (file.name.encode(), len(content), content))
    return digest.hexdigest()
