"""The only converter between code points (model, file, export) and UTF-16 units (Qt)."""

import re
from array import array
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Converts positions of one text in both directions.

    Only characters outside the Basic Multilingual Plane differ (two UTF-16 units each), so the map is the sorted
    list of their positions: O(log k) per conversion for k such characters, and O(1) for a text without any.
    """

    __slots__ = ("_astral", "_astral_utf16", "code_points", "utf16_units")

    def __init__(self, text: str) -> None:
        """Index `text`; memory grows with the number of astral characters, not with the length."""
        found = () if text.isascii() else (match.start() for match in _ASTRAL.finditer(text))
        self._astral = array("I", found)
        self._astral_utf16 = array("I", (at + i for i, at in enumerate(self._astral)))
        self.code_points = len(text)
        self.utf16_units = len(text) + len(self._astral)

    def to_utf16(self, code_point: int) -> int:
        """Return the UTF-16 position of a code-point position."""
        return code_point + bisect_left(self._astral, code_point)

    def to_code_point(self, utf16: int) -> int:
        """Return the code-point position of a UTF-16 position; inside a surrogate pair it snaps to its start."""
        before = bisect_left(self._astral_utf16, utf16)
        if before and self._astral_utf16[before - 1] == utf16 - 1:
            return self._astral[before - 1]
        return utf16 - before
