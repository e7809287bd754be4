"""The one way in which secrets stand in the settings: as Argon2id hashes in the PHC string format.

For the PIN of the staff, the passwords of SSH and of the web alike. A hash of a short PIN can be
searched by whoever can read it: the settings file belongs to those alone who may know the secret.
Parameters: OWASP Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane; read 2026-11-27).
"""

import os
import re

_PHC = re.compile(
    r"\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$[A-Za-z0-9+/]{11,86}\$[A-Za-z0-9+/]{22,86}"
)
_MOST_MEMORY, _MOST_PASSES, _MOST_LANES = 262_144, 10, 4
"""In KiB, and as counts: a hash that asks for more would let one login take the machine."""

LONGEST = 256
"""A longer secret, in characters, is refused unread."""


def hash_of(secret: str) -> str:
    """Hash a secret, with a salt of its own. Takes some 40 ms."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(salt=os.urandom(16), length=32, iterations=2, lanes=1, memory_cost=19_456)
    return kdf.derive_phc_encoded(secret.encode())


def is_hash(written: str) -> bool:
    """Tell whether a text is a hash as `hash_of` makes it, of bearable cost."""
    found = _PHC.fullmatch(written)
    if found is None:
        return False
    memory, passes, lanes = (int(number) for number in found.groups())
    return (
        8 * lanes <= memory <= _MOST_MEMORY
        and 1 <= passes <= _MOST_PASSES
        and 1 <= lanes <= _MOST_LANES
    )


def matches(secret: str, written: str) -> bool:
    """Tell whether a secret is the one that was hashed. Takes some 40 ms, whatever the answer."""
    from cryptography.exceptions import InvalidKey
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    if len(secret) > LONGEST:
        return False
    try:
        Argon2id.verify_phc_encoded(secret.encode(errors="surrogatepass"), written)
    except InvalidKey:
        return False
    return True
