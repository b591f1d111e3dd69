"""Grapheme clusters after UAX #29: what a person takes for one character, and what a caret must not split.

Every character is translated to the letter of its class and a regular expression runs over those letters. Classes come
from `unicodedata` on first sight of a character; only what it does not know (pictographs, Hangul syllable types,
prepended marks, Indic consonants) stands here as ranges.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from wortlaut.domain.span import Range

_PICTOGRAPHS = """a9 ae 203c 2049 2122 2139 2194-2199 21a9-21aa 231a-231b 2328 2388 23cf 23e9-23f3 23f8-23fa 24c2
25aa-25ab 25b6 25c0 25fb-25fe 2600-2605 2607-2612 2614-2685 2690-2705 2708-2712 2714 2716 271d 2721 2728 2733-2734 2744
2747 274c 274e 2753-2755 2757 2763-2767 2795-2797 27a1 27b0 27bf 2934-2935 2b05-2b07 2b1b-2b1c 2b50 2b55 3030 303d 3297
3299 1f000-1f0ff 1f10d-1f10f 1f12f 1f16c-1f171 1f17e-1f17f 1f18e 1f191-1f19a 1f1ad-1f1e5 1f201-1f20f 1f21a 1f22f
1f232-1f23a 1f23c-1f23f 1f249-1f3fa 1f400-1f53d 1f546-1f64f 1f680-1f6ff 1f774-1f77f 1f7d5-1f7ff 1f80c-1f80f 1f848-1f84f
1f85a-1f85f 1f888-1f88f 1f8ae-1f8ff 1f90c-1f93a 1f93c-1f945 1f947-1faff 1fc00-1fffd"""
_PREPENDED = "600-605 6dd 70f 890-891 8e2 d4e 110bd 110cd 111c2-111c3 1193f 11941 11a3a 11a84-11a89 11d46"
_EXTENDING_SPACING = "9be 9d7 b3e b57 bbe bd7 cc2 cd5-cd6 d3e d57 dcf ddf 1b35 302e-302f 1d165 1d16e-1d172"
_NOT_SPACING = """102b-102c 1038 1062-1064 1067-106d 1083 1087-108c 108f 109a-109c 1a61 1a63-1a64 aa7b aa7d
11720-11721"""
_CONSONANTS = """915-939 958-95f 978-97f 995-9a8 9aa-9b0 9b2 9b6-9b9 9dc-9dd 9df 9f0-9f1 a95-aa8 aaa-ab0 ab2-ab3 ab5-ab9
af9 b15-b28 b2a-b30 b32-b33 b35-b39 b5c-b5d b5f b71 c15-c28 c2a-c39 c58-c5a d15-d3a"""
_VIRAMAS = "94d 9cd acd b4d c4d d4d"


class _Ranges:
    """A set of code points given as hexadecimal ranges."""

    def __init__(self, text: str) -> None:
        pairs = [(part.split("-")[0], part.split("-")[-1]) for part in text.split()]
        self._starts = [int(first, 16) for first, _ in pairs]
        self._ends = [int(last, 16) for _, last in pairs]

    def __contains__(self, code: int) -> bool:
        at = bisect_right(self._starts, code) - 1
        return at >= 0 and code <= self._ends[at]


_SPECIAL = (
    # letter of the class, members; the first that holds wins
    ("r", _Ranges("d")),
    ("n", _Ranges("a")),
    ("z", _Ranges("200d")),
    ("w", _Ranges("200c ff9e-ff9f")),  # extends, but does not carry an Indic conjunct
    ("i", _Ranges("1f1e6-1f1ff")),
    ("e", _Ranges(f"{_EXTENDING_SPACING} 1f3fb-1f3ff e0020-e007f")),
    ("c", _Ranges("2065 fff0-fff8 e0000-e001f e0080-e00ff e01f0-e0fff")),  # not assigned, but ignorable
    ("v", _Ranges(_VIRAMAS)),
    ("k", _Ranges(_CONSONANTS)),
    ("p", _Ranges(_PREPENDED)),
    ("s", _Ranges("e33 eb3")),
    ("o", _Ranges(_NOT_SPACING)),
    ("x", _Ranges(_PICTOGRAPHS)),
    ("L", _Ranges("1100-115f a960-a97c")),
    ("V", _Ranges("1160-11a7 d7b0-d7c6")),
    ("T", _Ranges("11a8-11ff d7cb-d7fb")),
)
_BY_CATEGORY = {"Mn": "e", "Me": "e", "Mc": "s", "Cc": "c", "Cf": "c", "Zl": "c", "Zp": "c", "Cs": "c"}


class _Classes(dict[int, str]):
    """Code point to the letter of its class, filled in as characters are seen: a table for `str.translate`."""

    def __missing__(self, code: int) -> str:
        letter = next((letter for letter, members in _SPECIAL if code in members), "")
        if not letter and 0xAC00 <= code <= 0xD7A3:
            letter = "B" if (code - 0xAC00) % 28 else "A"
        self[code] = letter = letter or _BY_CATEGORY.get(unicodedata.category(chr(code)), "o")
        return letter


_CLASSES = _Classes()
_CLUSTER = re.compile(
    r"""rn | [rnc]
    | p*+ (?: ii | L*(?:V+|AV*|B)T* | L+ | T+ | x(?:[evw]*zx)* | k(?:[ez]*v[evz]*k)* | [^rnc] ) [evwzs]*+
    | p+ """,
    re.VERBOSE,
)
_LOOK_BACK = 4096
"""How far a cluster is followed to its start; longer ones (nobody writes them) are cut."""


def is_pictograph(code: int) -> bool:
    """Tell whether a code point is an emoji or another pictograph."""
    return _CLASSES[code] == "x"


def is_extending(character: str) -> bool:
    """Tell whether a character belongs to the one before it: a combining mark, a joiner, a variation selector."""
    return _CLASSES[ord(character)] in "evwzs"


def graphemes(text: str) -> list[Range]:
    """Return the grapheme clusters of `text` in order; they cover it without gaps."""
    return list(_clusters(text))


def next_grapheme(text: str, offset: int) -> int:
    """Return the first cluster boundary after `offset`, at most the length of `text`."""
    start = _safe_start(text, offset)
    size = offset - start + 64
    while True:
        piece = text[start : start + size]
        whole = start + size >= len(text)
        for _, end in _clusters(piece):
            if start + end > offset and (whole or end < len(piece)):
                return start + end
        if whole:
            return len(text)
        size *= 2


def previous_grapheme(text: str, offset: int) -> int:
    """Return the last cluster boundary before `offset`, at least 0."""
    if offset <= 0:
        return 0
    start = _safe_start(text, offset - 1)
    # a few characters more, so that a cluster around `offset` is seen whole
    found = start
    for first, _ in _clusters(text[start : offset + 64]):
        if start + first >= offset:
            break
        found = start + first
    return found


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether a caret may stand at `offset` without splitting a cluster."""
    return offset <= 0 or offset >= len(text) or next_grapheme(text, offset - 1) == offset


def _clusters(text: str) -> Iterator[Range]:
    return (match.span() for match in _CLUSTER.finditer(text.translate(_CLASSES)))


def _safe_start(text: str, offset: int) -> int:
    """Return a boundary at or before `offset` that holds whatever stands around it."""
    lowest = max(0, offset - _LOOK_BACK)
    at = min(offset, len(text) - 1)
    while at > lowest:
        letter, before = _CLASSES[ord(text[at])], _CLASSES[ord(text[at - 1])]
        if letter in "rc" or (letter == "n" and before != "r") or before in "nc" or (letter == "o" and before != "p"):
            return at
        at -= 1
    return max(at, 0)
