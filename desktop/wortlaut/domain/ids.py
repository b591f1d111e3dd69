"""Identifiers: UUIDv7 strings (RFC 9562, section 5.7), so that ids sort by the time they were made."""

import secrets
import time
import uuid


def new_id() -> str:
    """Return a fresh UUIDv7 in the canonical lower-case form."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76  # version
    value = value & ~(0x3 << 62) | 0x2 << 62  # variant
    return str(uuid.UUID(int=value))


def is_id(text: str) -> bool:
    """Tell whether `text` is a UUID of any version in canonical form: ids of other origin are kept as they came."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
