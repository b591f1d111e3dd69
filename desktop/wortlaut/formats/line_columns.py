"""The columns that lines of our JSONL have, for readers that want to know types before they see all of them.

Such readers guess from the first lines and fail at the first note, the first confidence, the first attribute that is
not among them. What every line has is known; the rest (attributes, provenance, `meta`, `extra`) is looked up.
"""

import re
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

import orjson

from wortlaut.formats.columns import Shape

_LAYER: dict[str, Shape] = {
    "annotator": "string", "kind": "string", "state": "string", "version": "int64", "scheme": "string",
}  # fmt: skip
_SPAN: dict[str, Shape] = {
    "id": "string", "label": "string", "start": "int64", "end": "int64", "fragments": [["int64"]],
    "surface": ["string"], "attributes": {}, "unsure": "bool", "note": "string", "origin": "string",
    "source": "string", "confidence": "float64",
}  # fmt: skip
_LINK: dict[str, Shape] = {"id": "string", "type": "string", "from": "string", "to": "string"}
_LINE: dict[str, Shape] = {
    "format": "string", "id": "string", "sources": ["string"], "title": "string", "date": "string",
    "language": "string", "header": "string", "text": "string", "text_sha256": "string", "offset_unit": "string",
    "layer": {}, "spans": [{}], "links": [{}], "meta": {},
}  # fmt: skip
_SCALARS: dict[type, str] = {str: "string", bool: "bool", int: "int64", float: "float64"}
_NUMBERS = frozenset(("int64", "float64"))


_MIXED = "json"
"""Type of values that have no type in common; the library `datasets` knows it, 4.8 at the latest, not yet in 4.5."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = "timestamp[s]"
"""What Arrow makes of dates when all of them have a day; as a text they would have a time that nobody said."""


def line_columns(paths: Iterable[Path]) -> dict[str, Shape]:
    """Return the columns of all lines of several files; raises OSError."""
    found: dict[str, Any] = deepcopy({"layer": _LAYER, "spans": [_SPAN], "links": [_LINK], "meta": {}})
    dates = set()
    for path in paths:
        with path.open("rb") as file:
            for content in file:
                line = orjson.loads(content)
                found = _struct(found, _told(line))
                dates.add(line["date"] is None or bool(_DAY.fullmatch(line["date"])))
    moments: dict[str, Shape] = {"date": _MOMENT} if dates == {True} else {}
    return {**_LINE, **moments, **_settled(found)}


def _told(line: dict[str, Any]) -> dict[str, Any]:
    """Return what of a line is not known without looking."""
    return {
        "layer": _others(line["layer"] or {}, _LAYER),
        "spans": [_others(span, _SPAN) | {"attributes": span["attributes"]} for span in line["spans"]],
        "links": [_others(link, _LINK) for link in line["links"] if len(link) > len(_LINK)],
        "meta": line["meta"],
    }


def _others(data: dict[str, Any], known: dict[str, Shape]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in known}


def _struct(known: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    """Add the keys of an object to those that are known, in place."""
    for key, item in value.items():
        known[key] = _merged(known.get(key), item)
    return known


def _merged(known: Any, value: Any) -> Any:
    """Return the shape of everything seen so far and a value; None stands for nothing but null."""
    if value is None:
        return known
    if isinstance(value, dict) and isinstance(known, dict | None):
        return _struct({} if known is None else known, value)
    if isinstance(value, list) and isinstance(known, list | None):
        item = known[0] if known else None
        for one in value:
            item = _merged(item, one)
        return [item]
    kind = _SCALARS.get(type(value), _MIXED)
    if known is None or known == kind:
        return kind
    return "float64" if isinstance(known, str) and {known, kind} == _NUMBERS else _MIXED


def _settled(shape: Any) -> Any:
    """Return a shape with a type for what never had a value."""
    if isinstance(shape, dict):
        return {key: _settled(item) for key, item in shape.items()}
    if isinstance(shape, list):
        return [_settled(shape[0])]
    return shape or "string"
