"""How a draft is sealed with a passcode, and opened.

A file is: a magic line; one byte of version; two bytes of length, and so many of a header in JSON;
the sealed content; and last the SHA-256 of all before it. The header holds the key derivation with
its parameters and salt, the cipher with its nonce, the length of the sealed content, and a check
value. Everything before the sealed content is authenticated with it, as associated data.

From the passcode 64 bytes are derived: a key for AES-256-GCM, and one for the check value. That
tells a wrong passcode from a changed file: the check value does not fit the passcode, or it fits
and the content does not. The hash at the end tells damage, a salt that lost a bit among it, before
any passcode is asked; who changes a salt and the hash on purpose sees "wrong passcode".

Argon2id as RFC 9106 recommends it for little memory (64 MiB, 3 passes, 4 lanes; read 2026-11-27);
where OpenSSL has no Argon2, scrypt with N = 2^17, r = 8, p = 1 (OWASP, read 2026-11-27).
"""

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from itpchat.drafts.problems import (
    CHANGED,
    CUT_SHORT,
    NEWER,
    NO_DRAFT,
    SHORT_PASSCODE,
    WRONG_PASSCODE,
    DraftProblem,
)
from itpchat.values import dataclass
from itpchat.wording import Text

MAGIC = b"itpchat draft\n"
VERSION = 1
LEAST = 8
"""The fewest characters of a passcode."""

_HASH = 32
_BLOCK = 4096
"""Content is filled up to a multiple of this, so that its length tells little."""

_ARGON2ID = {"name": "argon2id", "memory_kib": 65536, "iterations": 3, "lanes": 4}
_SCRYPT = {"name": "scrypt", "n": 2**17, "r": 8, "p": 1}
_MOST = {"memory_kib": 2**20, "iterations": 32, "lanes": 16, "n": 2**20, "r": 16, "p": 16}
"""Parameters above these are none that itpchat ever wrote: they would only eat the memory."""

_CHECKED = b"itpchat draft: the passcode fits"


@dataclass(frozen=True, slots=True)
class Key:
    """What a passcode gives for one file: the cipher's key and the check value."""

    derivation: Mapping[str, Any]
    cipher: bytes
    check: str


def new_key(passcode: str) -> Key:
    """Derive a key for a new file.

    Raises:
        DraftProblem: the passcode is too short.
    """
    if len(passcode) < LEAST:
        raise DraftProblem(SHORT_PASSCODE.filled(least=LEAST))
    salt = os.urandom(16).hex()
    try:
        return _derived(passcode, {**_ARGON2ID, "salt": salt})
    except UnsupportedAlgorithm:
        return _derived(passcode, {**_SCRYPT, "salt": salt})


def sealed(content: Mapping[str, Any], key: Key) -> bytes:
    """Seal plain data with a key; a new nonce is drawn each time."""
    plain = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    plain += b" " * (-len(plain) % _BLOCK)
    nonce = os.urandom(12)
    header = {
        "kdf": dict(key.derivation),
        "cipher": "aes-256-gcm",
        "nonce": nonce.hex(),
        "sealed": len(plain) + 16,
        "check": key.check,
    }
    lead = _lead(json.dumps(header, sort_keys=True).encode())
    body = lead + AESGCM(key.cipher).encrypt(nonce, plain, lead)
    return body + hashlib.sha256(body).digest()


def opened(file: str, written: bytes, passcode: str) -> tuple[dict[str, Any], Key]:
    """Open a draft; gives its content, and the key with which to save it again.

    Raises:
        DraftProblem: it is no draft, cut short, changed, of a newer version, or the passcode is
            wrong: each has its own line.
    """
    name = Text.same(file)
    header, lead = _read_header(name, written)
    if hashlib.sha256(written[:-_HASH]).digest() != written[-_HASH:]:
        raise DraftProblem(CHANGED.filled(file=name))
    key = _derived(passcode, header["kdf"])
    if not hmac.compare_digest(key.check, str(header["check"])):
        raise DraftProblem(WRONG_PASSCODE.filled(file=name))
    try:
        plain = AESGCM(key.cipher).decrypt(
            bytes.fromhex(header["nonce"]), written[len(lead) : -_HASH], lead
        )
        content = json.loads(plain)
    except (InvalidTag, ValueError):
        raise DraftProblem(CHANGED.filled(file=name)) from None
    assert isinstance(content, dict)
    return content, key


def is_whole(file: str, written: bytes) -> None:
    """Look whether a file is a whole draft, before a passcode is asked for.

    Raises:
        DraftProblem: as `opened`, apart from a wrong passcode.
    """
    name = Text.same(file)
    _read_header(name, written)
    if hashlib.sha256(written[:-_HASH]).digest() != written[-_HASH:]:
        raise DraftProblem(CHANGED.filled(file=name))


def _lead(header: bytes) -> bytes:
    return MAGIC + bytes([VERSION]) + len(header).to_bytes(2, "big") + header


def _read_header(file: Text, written: bytes) -> tuple[dict[str, Any], bytes]:
    have = len(written)
    start = len(MAGIC) + 3
    if written[: len(MAGIC)] != MAGIC[:have] or not written:
        raise DraftProblem(NO_DRAFT.filled(file=file))
    if have < start:
        raise DraftProblem(CUT_SHORT.filled(file=file, have=have, all=f"{start}+"))
    if written[len(MAGIC)] > VERSION:
        raise DraftProblem(NEWER.filled(file=file))
    end = start + int.from_bytes(written[start - 2 : start], "big")
    if have < end:
        raise DraftProblem(CUT_SHORT.filled(file=file, have=have, all=f"{end}+"))
    header = _checked_header(file, written[start:end])
    whole = end + header["sealed"] + _HASH
    if have < whole:
        raise DraftProblem(CUT_SHORT.filled(file=file, have=have, all=whole))
    if have > whole:
        raise DraftProblem(CHANGED.filled(file=file))
    return header, written[:end]


def _checked_header(file: Text, written: bytes) -> dict[str, Any]:
    try:
        header = json.loads(written)
        derivation = header["kdf"]
        known = {"argon2id": _ARGON2ID, "scrypt": _SCRYPT}[derivation["name"]]
        sound = (
            derivation.keys() == {*known, "salt"}
            and all(type(derivation[n]) is int for n in known if n != "name")
            and all(0 < derivation[n] <= _MOST[n] for n in known if n != "name")
            and len(bytes.fromhex(derivation["salt"])) == 16
            and header["cipher"] == "aes-256-gcm"
            and len(bytes.fromhex(header["nonce"])) == 12
            and type(header["sealed"]) is int
            and 16 <= header["sealed"] <= 2**31
            and isinstance(header["check"], str)
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        sound, header = False, {}
    if not sound:
        raise DraftProblem(CHANGED.filled(file=file))
    return dict(header)


def _derived(passcode: str, derivation: Mapping[str, Any]) -> Key:
    salt = bytes.fromhex(derivation["salt"])
    if derivation["name"] == "argon2id":
        made = Argon2id(
            salt=salt,
            length=64,
            iterations=derivation["iterations"],
            lanes=derivation["lanes"],
            memory_cost=derivation["memory_kib"],
        ).derive(passcode.encode())
    else:
        made = Scrypt(
            salt=salt, length=64, n=derivation["n"], r=derivation["r"], p=derivation["p"]
        ).derive(passcode.encode())
    check = hmac.new(made[32:], _CHECKED, hashlib.sha256).hexdigest()
    return Key(derivation, made[:32], check)
