"""Lines and paragraphs: the text between line breaks. A line of white space only is no paragraph."""

import re
from array import array
from bisect import bisect_right

from wortlaut.domain.span import Range

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BLANK_LINE = re.compile("(?:\r\n|[\n\r\x85\u2028\u2029])[^\\S\n\r\x85\u2028\u2029]*+[\n\r\x85\u2028\u2029]")


def paragraphs(text: str) -> list[Range]:
    """Return the lines of `text` that hold more than white space, without their line breaks."""
    lines = Lines(text)
    return [line for line in map(lines.__getitem__, range(len(lines))) if not is_blank(text, *line)]


def is_blank(text: str, start: int, end: int) -> bool:
    """Tell whether `[start, end)` is empty or white space only."""
    return start >= end or text[start:end].isspace()


def crosses_blank_line(text: str, start: int, end: int) -> bool:
    r"""Tell whether `[start, end)` has a blank line inside; one line break alone (`\r\n` is one) is none."""
    at = start
    while match := _BLANK_LINE.search(text, at, end):
        if match[0] != "\r\n":
            return True
        at = match.end() - 1
    return False


class Lines:
    """All lines of a text, blank ones too, as ranges without their line breaks. Found in one pass, kept as numbers."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, text: str) -> None:
        breaks = [match.span() for match in _BREAK.finditer(text)]
        self._starts = array("I", [0, *(end for _, end in breaks)])
        self._ends = array("I", [*(start for start, _ in breaks), len(text)])

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> Range:
        return self._starts[index], self._ends[index]

    def index_at(self, offset: int) -> int:
        """Return the index of the line that `offset` is in; a line break belongs to the line it ends."""
        return max(0, bisect_right(self._starts, offset) - 1)
