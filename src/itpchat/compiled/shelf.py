"""Where sealed files stand: in the wheel, and in the user's cache.

The cache is a convenience and no more. A disk that is full or may not be written to, a folder that
is somebody else's, a system that cannot tell: all mean that nothing is kept there.
"""

import contextlib
import os
import re
import stat
import time
from collections.abc import Iterator
from pathlib import Path

SHIPPED = Path(__file__).parents[1] / "data" / "compiled"
"""Where the wheel brings its own; nothing stands there in a checkout."""

NO_CACHE = "ITPCHAT_NO_CACHE"
"""The environment variable that turns the cache off, whatever its value."""

MOST_KEPT = 32
"""Of more files than this, those that were written first are removed."""

LARGEST = 500_000_000
"""A larger file, in bytes, is none of ours."""

_NAME = re.compile(r"[a-z]+-[0-9a-f]{64}\.json")
_PRIVATE = stat.S_IWGRP | stat.S_IWOTH


def shipped(part: str) -> bytes | None:
    """Give the sealed file of a part that came with the wheel."""
    try:
        return (SHIPPED / f"{part}.json").read_bytes()
    except OSError:
        return None


def cached(part: str, key: str) -> bytes | None:
    """Give the sealed file of a part from the cache, if it is there and surely ours."""
    try:
        with _cache(make=False) as folder:
            return _read(folder, _name(part, key)) if folder is not None else None
    except OSError:
        return None


def keep(part: str, key: str, sealed: bytes) -> None:
    """Put a sealed file into the cache, whole or not at all; where that cannot be, do nothing."""
    with contextlib.suppress(OSError), _cache(make=True) as folder:
        if folder is not None:
            _write(folder, _name(part, key), sealed)
            _tidy(folder)


def cache_folder() -> Path | None:
    """Tell where the cache is; None where it is turned off or the system has no place for it."""
    if os.environ.get(NO_CACHE) or not hasattr(os, "getuid") or os.open not in os.supports_dir_fd:
        return None
    home = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if not home.is_absolute():
        try:
            home = Path.home() / ".cache"
        except RuntimeError:  # a user without a home
            return None
    return home / "itpchat" if home.is_absolute() else None


@contextlib.contextmanager
def _cache(*, make: bool) -> Iterator[int | None]:
    """Hold the cache's folder open: what stands at its name afterwards is of no consequence."""
    folder = cache_folder()
    if folder is None:
        yield None
        return
    if make:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        yield descriptor if _ours(os.fstat(descriptor)) else None
    finally:
        os.close(descriptor)


def _read(folder: int, name: str) -> bytes | None:
    # A named pipe that nobody writes to would hang here without O_NONBLOCK.
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
    with os.fdopen(os.open(name, flags, dir_fd=folder), "rb") as opened:
        about = os.fstat(opened.fileno())
        if not stat.S_ISREG(about.st_mode) or not _ours(about) or about.st_size > LARGEST:
            return None
        return opened.read()


def _write(folder: int, name: str, sealed: bytes) -> None:
    # Its own name for each process and time: two that write at once do not meet, and the last one
    # to be done has its file in place.
    passing = f".{name}.{os.getpid()}.{time.monotonic_ns()}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    try:
        with os.fdopen(os.open(passing, flags, 0o600, dir_fd=folder), "wb") as opened:
            opened.write(sealed)
        os.replace(passing, name, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(passing, dir_fd=folder)
        raise


def _tidy(folder: int) -> None:
    names = [name for name in os.listdir(folder) if _NAME.fullmatch(name)]
    if len(names) <= MOST_KEPT:
        return
    written = {
        name: os.stat(name, dir_fd=folder, follow_symlinks=False).st_mtime_ns for name in names
    }
    for name in sorted(names, key=written.__getitem__)[:-MOST_KEPT]:
        os.unlink(name, dir_fd=folder)


def _ours(about: os.stat_result) -> bool:
    return about.st_uid == os.getuid() and not about.st_mode & _PRIVATE


def _name(part: str, key: str) -> str:
    return f"{part}-{key}.json"
