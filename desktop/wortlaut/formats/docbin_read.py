"""Reads files that `DocBin.to_disk` of spaCy wrote: msgpack, compressed with zlib.

`DocBin.from_disk` trusts its file: it unpacks whatever size there is, lets msgpack make objects, and hands offsets to C
code unchecked. Here every length and place is looked at before it is used, and nothing but plain values is made.
Structure: `spacy/tokens/_serialize.py`, `_dict_proxies.py` and `span_group.pyx` of spaCy 3.
"""

import math
import struct
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from wortlaut.domain.span import Range
from wortlaut.errors import BadInputError
from wortlaut.formats.extras import library
from wortlaut.formats.foreign import ForeignArticle
from wortlaut.formats.json_source import object_of, text_in
from wortlaut.formats.spacy_docs import EXTENSION, Piece, article_of, group_of
from wortlaut.formats.strict_json import MAX_DEPTH, shown

MAX_BYTES = 500_000_000
"""Largest file that is taken, unpacked."""
_MAX_ITEMS = 20_000_000
_SPAN = struct.Struct(">QQQllll")
_BEGIN, _INSIDE = 3, 1
_KEY = ("._.", EXTENSION, None, None)
_FIELD = f"_.{EXTENSION}"


def docbin_articles(path: Path) -> Iterator[ForeignArticle | BadInputError]:
    """Yield the article of each `Doc`, or what is wrong with it; `where` counts from 1.

    Raises LibraryMissingError, OSError.
    """
    try:
        found = _Bin(_unpacked(_inflated(path)))
    except BadInputError as error:
        yield BadInputError(error.code, where=str(path), **error.params)
        return
    if not found.lengths:
        yield BadInputError("jsonl_empty", where=str(path))
    size = path.stat().st_size // max(1, len(found.lengths))
    for number in range(len(found.lengths)):
        where = f"{path}:{number + 1}"
        try:
            yield replace(found.article(number), where=where, size=size)
        except BadInputError as error:
            yield BadInputError(error.code, where=where, **error.params)


def _inflated(path: Path) -> bytes:
    limit = f"{MAX_BYTES / 1e6:.0f}"
    if path.stat().st_size > MAX_BYTES:
        raise BadInputError("docbin_too_large", limit=limit)
    inflater = zlib.decompressobj()
    try:
        data = inflater.decompress(path.read_bytes(), MAX_BYTES)
    except zlib.error as error:
        raise BadInputError("docbin_broken", reason="zlib") from error
    if inflater.unconsumed_tail:
        raise BadInputError("docbin_too_large", limit=limit)
    if not inflater.eof:
        raise BadInputError("docbin_broken", reason="zlib")
    return data


def _unpacked(data: bytes) -> Any:
    """Return the value that msgpack holds, its lists as tuples, of plain types only; raise BadInputError."""
    msgpack = library("spacy", "srsly.msgpack")
    try:
        return msgpack.unpackb(
            data,
            raw=False,
            use_list=False,
            object_pairs_hook=dict,  # without it, arrays of numpy would be made of what the file says
            max_array_len=_MAX_ITEMS,
            max_map_len=_MAX_ITEMS,
        )
    except (ValueError, TypeError, msgpack.UnpackException, RecursionError) as error:
        raise BadInputError("docbin_broken", reason=shown(str(error) or type(error).__name__)) from error


def _plain(value: Any, depth: int = 0) -> Any:
    """Return an unpacked value with lists for tuples; raise BadInputError for what JSON does not have."""
    if depth > MAX_DEPTH:
        raise BadInputError("json_depth", limit=MAX_DEPTH)
    if isinstance(value, tuple):
        return [_plain(item, depth + 1) for item in value]
    if isinstance(value, dict):
        return {_text_of(key, _FIELD): _plain(item, depth + 1) for key, item in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        raise BadInputError("json_number", value=str(value))
    if value is not None and not isinstance(value, str | int | float):
        raise BadInputError("field_not_text", field=_FIELD, value=shown(value))
    return value


@dataclass(slots=True)
class _Doc:
    """Tokens of one `Doc`, as far as they are needed."""

    text: str
    ranges: list[Range]
    ents: list[Piece]


class _Bin:
    """The parts of a DocBin, checked against each other."""

    def __init__(self, value: Any) -> None:
        data = object_of(value, "DocBin")
        attributes = library("spacy", "spacy.attrs").IDS
        strings = library("spacy", "spacy.strings").StringStore()
        self._columns = {name: _column(data, attributes[name]) for name in ("ORTH", "ENT_IOB", "ENT_TYPE")}
        self._width = len(data["attrs"])
        if self._columns["ORTH"] is None:
            raise BadInputError("field_missing", field="attrs.ORTH")
        self._words: dict[int, str] = {
            strings.add(_text_of(word, "strings")): word for word in _many(data, "strings")
        } | {0: ""}
        self.lengths = _numbers(data, "lengths", "i")
        self._tokens = _numbers(data, "tokens", "Q")
        self._spaces = _bytes(data, "spaces")
        count = sum(self.lengths)
        if min(self.lengths, default=0) < 0 or len(self._tokens) != count * self._width or len(self._spaces) != count:
            raise BadInputError("docbin_broken", reason="lengths")
        self._first = [0, *accumulate(self.lengths)]
        none = (None,) * len(self.lengths)
        self._groups, self._user_data, self._cats = (
            _many(data, key) if key in data else none for key in ("span_groups", "user_data", "cats")
        )
        if not len(self._groups) == len(self._user_data) == len(self._cats) == len(self.lengths):
            raise BadInputError("docbin_broken", reason="lengths")

    def article(self, number: int) -> ForeignArticle:
        """Return the article of a `Doc`; raise BadInputError."""
        doc = self._doc(number)
        groups = self._spans(self._groups[number], doc.ranges)
        pieces, left = group_of(groups, doc.ents)
        user_data = self._user_data[number]
        own: dict[Any, Any] = object_of(_unpacked(_bytes_of(user_data, "user_data")) if user_data else {}, "user_data")
        cats = object_of(self._cats[number] or {}, "cats")
        others = len(cats) + len(own.keys() - {_KEY})
        return article_of(doc.text, pieces, _plain(own.get(_KEY)), spans_left=left, others=others)

    def _doc(self, number: int) -> _Doc:
        parts, ranges, ents = [], [], []
        at = 0
        for token in range(self._first[number], self._first[number + 1]):
            word = self._word(self._at(token, "ORTH"), f"tokens[{token - self._first[number]}]")
            ranges.append((at, at + len(word)))
            iob, kind = self._at(token, "ENT_IOB"), self._at(token, "ENT_TYPE")
            if iob == _BEGIN:
                ents.append(Piece(self._word(kind, "ents"), ranges[-1]))
            elif iob == _INSIDE and ents:
                ents[-1] = Piece(ents[-1].label, (ents[-1].range[0], ranges[-1][1]))
            parts.append(word + " " * bool(self._spaces[token]))
            at += len(parts[-1])
        return _Doc("".join(parts), ranges, ents)

    def _at(self, token: int, attribute: str) -> int:
        column = self._columns[attribute]
        return 0 if column is None else self._tokens[token * self._width + column]

    def _word(self, key: int, field: str) -> str:
        try:
            return self._words[key]
        except KeyError as error:
            raise BadInputError("field_value", field=field, value=key, known="strings") from error

    def _spans(self, packed: Any, ranges: list[Range]) -> Mapping[str, list[Piece]]:
        if not packed:
            return {}
        value = _unpacked(_bytes_of(packed, "span_groups"))
        named = value.items() if isinstance(value, dict) else [(group, None) for group in _listed(value, "span_groups")]
        found: dict[str, list[Piece]] = {}
        for group, keys in named:
            data = object_of(_unpacked(_bytes_of(group, "span_groups")), "span_groups")
            name = _text_of(_listed(keys, "span_groups")[0], "span_groups") if keys else text_in(data, "name", "spans.")
            spans = _listed(data.get("spans"), f"spans.{name}")
            found[name] = [self._piece(span, ranges, f"spans.{name}[{at}]") for at, span in enumerate(spans)]
        return found

    def _piece(self, packed: Any, ranges: list[Range], field: str) -> Piece:
        try:
            _, _, label, start, end, _, _ = _SPAN.unpack(_bytes_of(packed, field))
        except struct.error as error:
            raise BadInputError("docbin_broken", reason=field) from error
        if not 0 <= start < end <= len(ranges):
            raise BadInputError("offset_misfit", field=field, start=start, end=end, length=len(ranges), unit="token")
        return Piece(self._word(label, field), (ranges[start][0], ranges[end - 1][1]))


def _column(data: dict[str, Any], attribute: int) -> int | None:
    """Return the place of an attribute among those of each token."""
    attributes = _many(data, "attrs")
    return attributes.index(attribute) if attribute in attributes else None


def _many(data: dict[str, Any], key: str) -> tuple[Any, ...]:
    if key not in data:
        raise BadInputError("field_missing", field=key)
    return _listed(data[key], key)


def _listed(value: Any, field: str) -> tuple[Any, ...]:
    if type(value) is not tuple:
        raise BadInputError("field_not_list", field=field)
    return value


def _text_of(value: Any, field: str) -> str:
    """Return a text; raise BadInputError when the value is something else."""
    if type(value) is not str:
        raise BadInputError("field_not_text", field=field, value=shown(value))
    return value


def _bytes_of(value: Any, field: str) -> bytes:
    """Return bytes; raise BadInputError when the value is something else."""
    if type(value) is not bytes:
        raise BadInputError("docbin_broken", reason=field)
    return value


def _bytes(data: dict[str, Any], key: str) -> bytes:
    if key not in data:
        raise BadInputError("field_missing", field=key)
    return _bytes_of(data[key], key)


def _numbers(data: dict[str, Any], key: str, kind: str) -> Sequence[int]:
    """Return the numbers that stand under a key, little-endian."""
    found = array(kind)
    packed = _bytes(data, key)
    if len(packed) % found.itemsize:
        raise BadInputError("docbin_broken", reason=key)
    found.frombytes(packed)
    if sys.byteorder == "big":
        found.byteswap()
    return found
