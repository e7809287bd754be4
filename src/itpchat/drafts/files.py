"""Drafts on disk: mode 0600, written beside and put in place at once, never over another file."""

import contextlib
import hashlib
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from itpchat.drafts.problems import (
    NOT_READ,
    NOT_SAVED,
    SOMEBODY_ELSE,
    THERE_ALREADY,
    DraftProblem,
    reason_of,
)
from itpchat.drafts.sealing import Key, is_whole, opened, sealed
from itpchat.values import dataclass
from itpchat.wording import Text

LARGEST = 64 * 1024 * 1024
"""No draft is larger, in bytes."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as it stands on disk: where, under which key, and the digest of its bytes."""

    path: Path
    key: Key
    digest: bytes


def save(content: Mapping[str, Any], path: Path, key: Key, before: Kept | None = None) -> Kept:
    """Save a draft under a name that is free, or again over the draft `before`.

    Raises:
        DraftProblem: with the reason; what was there is as it was.
    """
    written = sealed(content, key)
    again = before is not None and before.path == path
    try:
        if again:
            assert before is not None
            _unchanged(before)
        beside = _written_beside(path, written)
        try:
            if again:
                beside.replace(path)
            else:
                _put(beside, path)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
    except FileExistsError:
        raise DraftProblem(THERE_ALREADY.filled(file=Text.same(str(path)))) from None
    except OSError as error:
        raise _not_saved(path, error) from None
    return Kept(path, key, hashlib.sha256(written).digest())


def read(path: Path) -> bytes:
    """Read the bytes of a draft, and look whether it is whole; no passcode is needed for that.

    Raises:
        DraftProblem: it cannot be read, is no draft, is cut short or was changed.
    """
    try:
        with path.open("rb") as file:
            written = file.read(LARGEST + 1)
    except OSError as error:
        text = NOT_READ.filled(file=Text.same(str(path)), reason=reason_of(error))
        raise DraftProblem(text) from None
    is_whole(str(path), written)
    return written


def resume(path: Path, written: bytes, passcode: str) -> tuple[dict[str, Any], Kept]:
    """Open a draft that was read; gives its content, and how it stands on disk.

    Raises:
        DraftProblem: the passcode is wrong, or the content was changed.
    """
    content, key = opened(str(path), written, passcode)
    return content, Kept(path, key, hashlib.sha256(written).digest())


def _unchanged(before: Kept) -> None:
    """See that the draft is still the one that was opened, or was taken away.

    Raises:
        DraftProblem: somebody else has saved it meanwhile.
    """
    try:
        now = hashlib.sha256(before.path.read_bytes()).digest()
    except FileNotFoundError:
        return
    if now != before.digest:
        raise DraftProblem(SOMEBODY_ELSE.filled(file=Text.same(str(before.path))))


def _written_beside(path: Path, written: bytes) -> Path:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    return beside


def _put(beside: Path, path: Path) -> None:
    """Put a file in place under a name that is free; a link cannot overwrite anything.

    Raises:
        FileExistsError: the name is taken.
    """
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:
        # A disk without links: the look and the renaming are two steps, as near as it gets.
        if path.exists():
            raise FileExistsError(str(path)) from None
        beside.rename(path)


def _not_saved(path: Path, error: OSError) -> DraftProblem:
    return DraftProblem(NOT_SAVED.filled(file=Text.same(str(path)), reason=reason_of(error)))
