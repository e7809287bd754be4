"""From a file's name to its text, whatever may stand there instead of a text."""

import os
import re
import stat
from typing import Never

from itpchat.documents.building import Limits
from itpchat.documents.problems import BadInput, Problem

# All but what YAML calls printable; a lone surrogate is none of it. Three patterns, for one alone
# with such distant signs takes milliseconds to compile.
_UNPRINTABLE = tuple(
    re.compile(f"[{signs}]")
    for signs in (
        "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f",
        "\ud800-\udfff",
        "\ufeff\ufffe\uffff",
    )
)


def bytes_of(file: str, limits: Limits) -> bytes:
    """Return what the file holds; raises BadInput, at once where it is larger than the limit."""
    try:
        # Without O_NONBLOCK a named pipe that nobody writes to would hang here for ever.
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            return _read(descriptor, file, limits)
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        _refuse(file, None, "no-file", "there is no such file", "check its name and folder")
    except PermissionError:
        _refuse(file, None, "no-permission", "may not be read", "ask its owner for permission")
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        fix = "check its name and folder"
        _refuse(file, None, "unreadable", f"cannot be read: {why.lower()}", fix)


def _read(descriptor: int, file: str, limits: Limits) -> bytes:
    os.set_blocking(descriptor, True)
    about = os.fstat(descriptor)
    if stat.S_ISDIR(about.st_mode):
        _refuse(file, None, "not-a-file", "is a folder", "name a file in it")
    if stat.S_ISREG(about.st_mode):
        _refuse_if_too_large(file, about.st_size, limits)
    content = bytearray()
    # One byte beyond the limit is enough to know, also of a device that never ends.
    while piece := os.read(descriptor, min(1 << 20, limits.size + 1 - len(content))):
        content += piece
    return bytes(content)


def text_of(file: str, source: str | bytes, limits: Limits) -> str:
    """Return `source` as text; raises BadInput where it is too large, not UTF-8 or not text."""
    _refuse_if_too_large(file, len(source), limits)
    fix = "save it as plain text in UTF-8"
    if isinstance(source, bytes):
        try:
            text = source.decode("utf-8")
        except UnicodeDecodeError as error:
            line = source.count(b"\n", 0, error.start) + 1
            _refuse(file, line, "not-text", "is not text in UTF-8", fix)
    else:
        text = source
    text = text.removeprefix("\ufeff")
    found = [match for pattern in _UNPRINTABLE if (match := pattern.search(text))]
    if found:
        strange = min(found, key=lambda match: match.start())
        line = text.count("\n", 0, strange.start()) + 1
        sign = f"U+{ord(strange.group()):04X}"
        _refuse(file, line, "not-text", f"holds a sign that is not text, {sign}", fix)
    return text


def _refuse_if_too_large(file: str, size: int, limits: Limits) -> None:
    if size > limits.size:
        message = f"is larger than {limits.size / 1_000_000:g} MB"
        _refuse(file, None, "too-large", message, "is it the right file? Split it if it is")


def _refuse(file: str, line: int | None, code: str, message: str, fix: str) -> Never:
    raise BadInput([Problem(file, line, message, fix, code)])
