"""JSON files from outside, value by value: lines of JSON, or the elements of an array without reading it whole."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from wortlaut.errors import BadInputError
from wortlaut.formats.strict_json import loads, shown

MAX_VALUE_BYTES = 100_000_000
"""Longest line or element that is read: an article at the limit, fully escaped, with very many spans."""
_CHUNK_BYTES = 1 << 20
_TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},]', re.DOTALL)
_SPACE = b" \t\r\n"


class Item(NamedTuple):
    """One value of a file."""

    value: Any
    where: str
    """File and line."""
    size: int


def json_lines(path: Path) -> Iterator[Item | BadInputError]:
    """Yield the value of each line that is not blank; an error, with its place, for a line that is no JSON."""
    empty = True
    with path.open("rb") as file:
        number = 0
        while line := file.readline(MAX_VALUE_BYTES + 1):
            number += 1
            where = f"{path}:{number}"
            size = len(line)
            if size > MAX_VALUE_BYTES:
                yield _too_long(where)
                return
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            line = line.strip(_SPACE)
            if line:
                empty = False
                yield _item(line, where, size)
    if empty:
        yield BadInputError("jsonl_empty", where=str(path))


def json_items(path: Path) -> Iterator[Item | BadInputError]:
    """Yield the elements of an array, or the values that stand one after the other when the file is no array."""
    with path.open("rb") as file:
        start = file.read(4096).removeprefix(codecs.BOM_UTF8).lstrip(_SPACE)
    if start.startswith(b"["):
        yield from _elements(path)
    elif start.startswith(b"{") and _is_one_value(path):
        data = path.read_bytes().removeprefix(codecs.BOM_UTF8).strip(_SPACE)
        yield _item(data, f"{path}:1", path.stat().st_size)
    else:
        yield from json_lines(path)


def _is_one_value(path: Path) -> bool:
    """Tell whether the first line of a file is not a whole value of its own."""
    if path.stat().st_size > MAX_VALUE_BYTES:
        return False
    with path.open("rb") as file:
        line = file.readline().removeprefix(codecs.BOM_UTF8).strip(_SPACE)
    return line.count(b"{") != line.count(b"}") or not line.endswith(b"}")


def _elements(path: Path) -> Iterator[Item | BadInputError]:
    """Yield the elements of the array that the file is, cut at its commas.

    What is inside an element is checked when it is read; here only brackets and strings count.
    """
    scanner = _Scanner(path)
    with path.open("rb") as file:
        while chunk := file.read(max(_CHUNK_BYTES, scanner.waiting)):
            for item in scanner.feed(chunk):
                yield item
                if isinstance(item, BadInputError) and scanner.stopped:
                    return
    if not scanner.done:
        yield BadInputError("json_ends_early", where=f"{path}:{scanner.line}")
    elif scanner.empty:
        yield BadInputError("jsonl_empty", where=str(path))


class _Scanner:
    """Cuts the bytes of an array into its elements."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._buffer = b""
        self._at = 0  # where looking for the next token goes on
        self._start = 0  # of the element that is being read
        self._depth = 0
        self._elements = 0
        self._nothing = False
        self.line = 1
        """Of the element that is being read."""
        self.done = False
        """The array was closed."""
        self.stopped = False
        """Nothing after this can be read."""

    @property
    def waiting(self) -> int:
        """Bytes of the element that is being read."""
        return len(self._buffer)

    @property
    def empty(self) -> bool:
        """Whether the array had no element."""
        return self._nothing

    def feed(self, chunk: bytes) -> Iterator[Item | BadInputError]:
        """Take more of the file; yield the elements that are complete."""
        self._buffer += chunk
        while not self.done and (token := self._next()) is not None:
            begin, end, mark = token
            if mark in b"[{":
                self._depth += 1
                if self._depth == 1:
                    self._start = end
            elif mark in b"]}":
                self._depth -= 1
            if (mark == b"," and self._depth == 1) or self._depth == 0:
                yield from self._element(self._buffer[self._start : begin], last=self._depth == 0)
                self._start = end
                self.done = self._depth == 0
        if self.done:
            if self._buffer[self._start :].strip(_SPACE):
                self.stopped = True
                yield BadInputError("json_after_end", where=f"{self._path}:{self.line}")
            self._start = len(self._buffer)
        self._buffer = self._buffer[self._start :]
        self._at = max(self._at - self._start, 0)
        self._start = 0
        if len(self._buffer) > MAX_VALUE_BYTES:
            self.stopped = True
            yield _too_long(f"{self._path}:{self.line}")

    def _next(self) -> tuple[int, int, bytes] | None:
        """Return the next bracket or comma; None when there is none in what was read, or a string goes on."""
        while match := _TOKEN.search(self._buffer, self._at):
            quote = self._buffer.find(b'"', self._at, match.start())
            if quote >= 0:  # a string that does not end here
                self._at = quote
                return None
            self._at = match.end()
            if match[0][:1] != b'"':
                return match.start(), match.end(), match[0]
        quote = self._buffer.find(b'"', self._at)
        self._at = quote if quote >= 0 else len(self._buffer)
        return None

    def _element(self, data: bytes, *, last: bool) -> Iterator[Item | BadInputError]:
        body = data.strip(_SPACE)
        lead = len(data) - len(data.lstrip(_SPACE))
        if body or self._elements or not last:
            line = self.line + data.count(b"\n", 0, lead)
            yield _item(body, f"{self._path}:{line}", len(data) + 1)
        else:
            self._nothing = True
        self._elements += 1
        self.line += data.count(b"\n")


def _item(data: bytes, where: str, size: int) -> Item | BadInputError:
    try:
        return Item(loads(data), where, size)
    except BadInputError as error:
        return BadInputError(error.code, where=where, **error.params)


def _too_long(where: str) -> BadInputError:
    return BadInputError("line_too_long", where=where, limit=f"{MAX_VALUE_BYTES / 1e6:.0f}")


def text_in(data: dict[str, Any], key: str, prefix: str = "") -> str:
    """Return a text of an object; raise BadInputError when it is missing or no text."""
    value = data.get(key)
    if type(value) is not str:
        code = "field_not_text" if key in data else "field_missing"
        raise BadInputError(code, field=prefix + key, value=shown(value))
    return value


def optional_text(data: dict[str, Any], key: str, prefix: str = "") -> str | None:
    """Return a text of an object, None when it is missing or null; raise BadInputError when it is something else."""
    return None if data.get(key) is None else text_in(data, key, prefix)


def list_in(data: dict[str, Any], key: str, prefix: str = "") -> list[Any]:
    """Return a list of an object, an empty one when it is missing or null; raise BadInputError otherwise."""
    value = data.get(key)
    if value is None:
        return []
    if type(value) is not list:
        raise BadInputError("field_not_list", field=prefix + key)
    return value


def object_of(value: Any, where: str) -> dict[str, Any]:
    """Return an object; raise BadInputError when the value is something else."""
    if type(value) is not dict:
        raise BadInputError("field_not_object", field=where)
    return value


def range_of(start: Any, end: Any, field: str) -> tuple[int, int]:
    """Return an offset pair as it stands; raise BadInputError when it is no pair of whole numbers."""
    if type(start) is not int or type(end) is not int:
        raise BadInputError("offset_not_integer", field=field, start=shown(start), end=shown(end))
    return start, end
