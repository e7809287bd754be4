"""The server's own key: made on the first start, for the owner alone, and kept."""

import os
import stat
from pathlib import Path
from typing import Never

import asyncssh

from itpchat.documents import BadInput, Problem

NAME = "ssh_host_ed25519_key"


def place_of_host_key(given: str | None) -> Path:
    """Tell where the key is: where the settings say, or in the folder for what a program keeps."""
    if given:
        return Path(given)
    of_service = os.environ.get("STATE_DIRECTORY", "").partition(":")[0]
    if of_service:
        return Path(of_service) / NAME
    home = os.environ.get("XDG_STATE_HOME", "")
    state = Path(home) if home.startswith("/") else Path.home() / ".local" / "state"
    return state / "itpchat" / NAME


def host_key(path: Path) -> asyncssh.SSHKey:
    """Read the key, or make one where there is none.

    Raises:
        BadInput: it cannot be read, is no private key, may be read by others, or cannot be made.
    """
    try:
        if not path.exists():
            _make(path)
        about = path.stat()
        if stat.S_IMODE(about.st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
            _refuse(path, "may be read by others than its owner", f"chmod 0600 {path}")
        return asyncssh.read_private_key(path)
    except asyncssh.KeyImportError:
        _refuse(path, "is no private key", "remove it, and one is made at the next start")
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        _refuse(path, f"cannot be used as the host key: {why}", "check `host_key` and its folder")


def _make(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    passing = path.with_name(f".{path.name}.{os.getpid()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    try:
        with os.fdopen(os.open(passing, flags, 0o600), "wb") as file:
            file.write(asyncssh.generate_private_key("ssh-ed25519").export_private_key())
            file.flush()
            os.fsync(file.fileno())
        os.link(passing, path)  # of two servers that start at once, one makes it
    except FileExistsError:
        pass
    finally:
        passing.unlink(missing_ok=True)  # also where the disk is full


def _refuse(path: Path, message: str, fix: str) -> Never:
    raise BadInput([Problem(str(path), None, message, fix)])
