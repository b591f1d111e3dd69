"""Identifiers: UUIDv7 strings (RFC 9562, section 5.7), so that ids sort by the time they were made.

Made by hand, because the window loads this before its first paint and `uuid` brings a lot with it.
"""

import os
import time


def new_id() -> str:
    """Return a fresh UUIDv7 in the canonical lower-case form."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | 0x7 << 76  # version
    value = value & ~(0x3 << 62) | 0x2 << 62  # variant
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
