"""An API key as its holder sees it: a prefix that secret scanners know, an id, a secret, and a checksum.

`lasttime_<id: 8>_<secret: 43><checksum: 6>`, id in a-z and 0-9, the rest in base 62. The secret is 256 random bits, so
a plain hash is enough to keep it. The checksum is CRC-32 of all before it: a mistyped key is known without a look-up.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import string
from zlib import crc32

PREFIX = "lasttime"
_BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase
_ID = string.ascii_lowercase + string.digits
_SHAPE = re.compile(rf"({PREFIX}_([a-z0-9]{{8}})_([0-9A-Za-z]{{43}}))([0-9A-Za-z]{{6}})")


def mint() -> tuple[str, str]:
    """A new id and the whole key that carries it."""
    key_id = "".join(secrets.choice(_ID) for _ in range(8))
    body = f"{PREFIX}_{key_id}_{_base62(secrets.randbits(256), 43)}"
    return key_id, body + _checksum(body)


def id_of(key: str) -> str | None:
    """The id in a key; None where the text is no key of ours or its checksum is off."""
    shape = _SHAPE.fullmatch(key)
    return shape[2] if shape and _checksum(shape[1]) == shape[4] else None


def digest(key: str) -> bytes:
    """What is kept of a key: SHA-256 of the whole of it."""
    return hashlib.sha256(key.encode()).digest()


def _checksum(body: str) -> str:
    return _base62(crc32(body.encode()), 6)


def _base62(number: int, width: int) -> str:
    out = ""
    for _ in range(width):
        number, digit = divmod(number, 62)
        out = _BASE62[digit] + out
    return out
