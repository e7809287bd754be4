"""Names as they are compared: in small letters, without blanks, signs and accents."""

import re
import unicodedata

_SIGNS = re.compile(r"[^a-z0-9\u4e00-\u9fff]+")


def key_of(name: str) -> str:
    """Give the key of a name: `Solu-Medrol` is `solumedrol`, `Sjögren's` is `sjogrens`."""
    if name.isascii():
        return _SIGNS.sub("", name.lower()) if not name.isalnum() else name.lower()
    plain = unicodedata.normalize("NFKD", name).lower()
    return _SIGNS.sub("", "".join(sign for sign in plain if not unicodedata.combining(sign)))
