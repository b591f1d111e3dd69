"""JSON from outside, read strictly: what RFC 8259 leaves to chance is refused here with a reason.

Our own files are read at full speed by orjson. It takes the last of two equal keys and turns huge integers into floats,
so its answer counts only when writing it again gives the same bytes; every other line is read by the standard library
with a check at each step.
"""

import json
import math
import re
from typing import Any, NoReturn

import orjson

from wortlaut.errors import BadInputError

MAX_DEPTH = 100
"""Deepest nesting that is taken; orjson writes no more than 254."""
_LINE_BREAKS = ((b"\xe2\x80\xa8", b"\\u2028"), (b"\xe2\x80\xa9", b"\\u2029"), (b"\xc2\x85", b"\\u0085"))
_SURROGATE = re.compile("[\ud800-\udfff]")
_INTEGERS = range(-(2**63), 2**64)


def dumps(value: Any) -> bytes:
    """Return `value` as compact JSON in UTF-8, keys as they stand, with every kind of line break escaped.

    U+2028, U+2029 and U+0085 are legal in JSON strings, but readers that split at every Unicode line break would tear
    the line apart.
    """
    line = orjson.dumps(value)
    for raw, escaped in _LINE_BREAKS:
        if raw[-1:] in line and raw in line:  # looking for one byte is ten times as fast, and mostly the answer
            line = line.replace(raw, escaped)
    return line


def loads(line: bytes) -> Any:
    """Return the JSON value of `line`.

    Raises BadInputError for anything that is not exactly one value: broken syntax, wrong UTF-8, a key given twice, NaN
    and infinities, integers over 64 bits, lone surrogates, nesting past `MAX_DEPTH`.
    """
    try:
        value = orjson.loads(line)
        if dumps(value) == line:
            return value
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        pass  # the strict reader says what it is
    return _loads_strictly(line)


def canonical(value: Any, depth: int = 0) -> Any:
    """Return `value` with the keys of all objects in it sorted; raise BadInputError when it is nested too deeply."""
    if depth > MAX_DEPTH:
        raise BadInputError("json_depth", limit=MAX_DEPTH)
    if isinstance(value, dict):
        return {key: canonical(value[key], depth + 1) for key in sorted(value)}
    if isinstance(value, list):
        return [canonical(item, depth + 1) for item in value]
    return value


def shown(value: object, limit: int = 60) -> str:
    """Return a value from outside as it may stand in a message: one line, short, control characters escaped."""
    text = value if isinstance(value, str) else repr(value)
    cut = text[:limit]
    safe = "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in cut)
    return safe + ("…" if len(text) > limit else "")


def _loads_strictly(line: bytes) -> Any:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInputError("json_not_utf8", byte=f"0x{line[error.start]:02X}", column=error.start + 1) from error
    try:
        value = json.loads(
            text, object_pairs_hook=_object, parse_constant=_constant, parse_int=_integer, parse_float=_float
        )
        if "\\u" in text:
            _refuse_surrogates(value)
    except json.JSONDecodeError as error:
        raise BadInputError("json_invalid", column=error.pos + 1) from error
    except RecursionError as error:
        raise BadInputError("json_depth", limit=MAX_DEPTH) from error
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BadInputError("json_duplicate_key", name=shown(twice))
    return value


def _constant(name: str) -> NoReturn:
    raise BadInputError("json_number", value=name)


def _integer(digits: str) -> int:
    if len(digits) > 20 or int(digits) not in _INTEGERS:
        raise BadInputError("json_number", value=shown(digits, 24))
    return int(digits)


def _float(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise BadInputError("json_number", value=shown(digits, 24))
    return value


def _refuse_surrogates(value: Any) -> None:
    if isinstance(value, str):
        if _SURROGATE.search(value):
            raise BadInputError("json_surrogate")
    elif isinstance(value, dict):
        for key, item in value.items():
            _refuse_surrogates(key)
            _refuse_surrogates(item)
    elif isinstance(value, list):
        for item in value:
            _refuse_surrogates(item)
