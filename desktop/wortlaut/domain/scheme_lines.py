"""Where the parts of a scheme file stand, so that an error names its line. Read only when something is wrong."""

import json
import re
from collections.abc import Mapping, Sequence

Path = tuple[str | int, ...]
"""Keys and positions from the top of the data."""

_BLANK = re.compile(r"[ \t\r\n]*")
_TABLE = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_ASSIGNMENT = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
_KEY = re.compile(r"[\w-]+|\"[^\"]*\"|'[^']*'")


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """Return the line of a part, or of the nearest part around it that has one; 1 for the whole."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


def lines_of_json(text: str) -> dict[Path, int]:
    """Return the line of each part of JSON text that `json.loads` reads, counted from 1."""
    return _JsonLines(text).lines


class _JsonLines:
    """Goes through JSON text once and notes where its parts begin."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._decoder = json.JSONDecoder()
        self._line, self._counted = 1, 0
        self.lines: dict[Path, int] = {}
        self._value(self._skip(0), ())

    def _skip(self, at: int) -> int:
        found = _BLANK.match(self._text, at)
        return found.end() if found else at

    def _note(self, path: Path, at: int) -> None:
        self._line += self._text.count("\n", self._counted, at)
        self._counted = at
        self.lines.setdefault(path, self._line)

    def _value(self, at: int, path: Path) -> int:
        """Note the value that begins at `at`; return where it ends."""
        self._note(path, at)
        opening = self._text[at]
        if opening not in "{[":
            end: int = self._decoder.raw_decode(self._text, at)[1]
            return end
        at = self._skip(at + 1)
        number = 0
        while self._text[at] not in "}]":
            step: str | int = number
            if opening == "{":
                key, end = self._decoder.raw_decode(self._text, at)
                step = str(key)
                self._note((*path, step), at)
                at = self._skip(self._skip(end) + 1)
            at = self._skip(self._value(at, (*path, step)))
            if self._text[at] == ",":
                at = self._skip(at + 1)
            number += 1
        return at + 1


def lines_of_toml(text: str) -> dict[Path, int]:
    """Return the lines of the tables and keys of TOML text, counted from 1; values of several lines are one part."""
    lines: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), 1):
        heading = _TABLE.match(line)
        if heading:
            table = _table_path(_keys(heading[2]), counts, fresh=heading[1] == "[[")
            lines.setdefault(table, number)
        elif found := _ASSIGNMENT.match(line):
            keys = _keys(found[1])
            for length in range(1, len(keys) + 1):
                lines.setdefault((*table, *keys[:length]), number)
    return lines


def _keys(text: str) -> list[str]:
    return [key.strip("\"'") for key in _KEY.findall(text)]


def _table_path(keys: Sequence[str], counts: dict[Path, int], *, fresh: bool) -> Path:
    """Return the path of a table: of each list on the way the last element, of the last one a `fresh` one."""
    path: Path = ()
    for place, key in enumerate(keys):
        path = (*path, key)
        if fresh and place == len(keys) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path
