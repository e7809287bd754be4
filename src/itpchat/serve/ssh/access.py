"""Who is let in: anybody, who has one of the keys, or who knows a password."""

import asyncio
from pathlib import Path

import asyncssh

from itpchat.documents import BadInput, Problem
from itpchat.secret_hash import hash_of, matches
from itpchat.settings import Ssh

CHECKS_AT_ONCE = 2
"""Passwords checked at once; each takes a processor and 19 MiB for some 40 ms."""


class Access:
    """Tells whether somebody may come in."""

    def __init__(self, settings: Ssh) -> None:
        """Read what access goes by.

        Raises:
            BadInput: the file of the authorized keys cannot be read.
        """
        self._settings = settings
        self._passwords = dict(settings.passwords)
        # For an account that does not exist as long is checked as for one that does.
        self._nobody = hash_of("nobody's") if self._passwords else ""
        self._checking = asyncio.Semaphore(CHECKS_AT_ONCE)
        self.keys = self._read_keys()

    @property
    def is_open(self) -> bool:
        """Whether anybody is let in."""
        return self._settings.access == "open"

    @property
    def by_password(self) -> bool:
        """Whether passwords are asked for."""
        return self._settings.access == "passwords"

    def read_again(self) -> bool:
        """Read the authorized keys again; where that fails, those from before stay."""
        try:
            self.keys = self._read_keys()
        except BadInput:
            return False
        return True

    async def knows_password(self, account: str, password: str) -> bool:
        """Tell whether a password is that of an account."""
        written = self._passwords.get(account, self._nobody)
        async with self._checking:
            right = await asyncio.to_thread(matches, password, written)
        return right and account in self._passwords

    def _read_keys(self) -> asyncssh.SSHAuthorizedKeys | None:
        path = self._settings.authorized_keys
        if self._settings.access != "authorized_keys" or path is None:
            return None
        try:
            return asyncssh.import_authorized_keys(Path(path).read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            why, fix = "is not text in UTF-8", "write one public key on each line"
        except ValueError:
            why, fix = "holds no key that can be read", "write one public key on each line"
        except OSError as error:
            why = f"cannot be read: {(error.strerror or 'no such file').lower()}"
            fix = "check `authorized_keys` in the settings"
        raise BadInput([Problem(path, None, why, fix)])
