"""Cells of WebAnno TSV 3.3: stacked values, their numbers, and what must be escaped."""

import re

NOTHING = "_"
NO_VALUE = "*"
_SPECIAL = re.compile(r"->|[\\\[\]|_;\t\n\r*]")
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_NAMED = {"\t": "t", "\n": "n", "\r": "r"}
_NAMES = {name: char for char, name in _NAMED.items()}
_STACK = re.compile(r"(?:[^\\|]|\\.)+", re.DOTALL)
_NUMBER = re.compile(r"((?:[^\\\[\]]|\\.)*)\[(\d{1,9})\]", re.DOTALL)
_TEXT_NAMES = {"\\": "\\", "t": "\t", "r": "\r", "f": "\f", "b": "\b", "n": "\n"}
_TEXT_ESCAPES = {char: name for name, char in _TEXT_NAMES.items()}


def escaped(value: str) -> str:
    """Return a value as it stands in a cell."""
    return _SPECIAL.sub(lambda match: "\\" + _NAMED.get(match[0], match[0]), value)


def plain(cell: str) -> str | None:
    """Return the value of one part of a cell; None when it has none."""
    return None if cell == NO_VALUE else _ESCAPED.sub(lambda match: _NAMES.get(match[1], match[1]), cell)


def stacked(cell: str) -> list[tuple[str, int]]:
    """Return the parts of a cell, still escaped, each with its number, 0 when it has none."""
    if cell == NOTHING:
        return []
    parts = []
    for part in _STACK.findall(cell):
        match = _NUMBER.fullmatch(part)
        parts.append((match[1], int(match[2])) if match else (part, 0))
    return parts


def escaped_text(text: str) -> str:
    """Return text without line feeds as it stands after `#Text=`."""
    return re.sub(r"[\\\t\r\f\b]", lambda match: "\\" + _TEXT_ESCAPES[match[0]], text)


def plain_text(text: str) -> str:
    """Return what stands after `#Text=`."""
    return re.sub(r"\\([\\trfbn])", lambda match: _TEXT_NAMES[match[1]], text)
