"""Changes files as nobody writes them, each change drawn from one random generator: the same seed, the same files."""

import io
import json
import random
import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from faults.nasty_texts import NAMES, NUMBERS, TEXTS

TOKENS = (
    b"", b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\r\n", b"\n", b"\t", b'"', b"'", b"-1", b"9" * 40, b"<",
    b"[" * 300, b"{" * 300, b"{}", b"[]", b"null", b"true", b"NaN", b"1e999", b"1.5", b",", b":", b"]", b"}", b"&x;",
    b"\\ud83d", b"\\u0000", b'<!DOCTYPE x [<!ENTITY a "b">]>', b"<!--", b"]]>", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
)  # fmt: skip
_NUMBER = re.compile(rb"-?\d+")
_STRING = re.compile(rb'"[^"\n]{0,200}"')
_LINES = (".jsonl", ".ndjson")


def nasty_value(rng: random.Random) -> Any:
    """A JSON value that is hardly ever right."""
    kind = rng.randrange(8)
    if kind == 0:
        return rng.choice(NUMBERS)
    if kind == 1:
        return rng.choice(NAMES)
    if kind == 2:
        return rng.choice(TEXTS).text
    if kind == 3:
        return rng.choice((None, True, False, [], {}, [[]], [None], {"": None}))
    if kind == 4:
        return [[rng.choice(NUMBERS), rng.choice(NUMBERS)] for _ in range(rng.randrange(4))]
    if kind == 5:
        value: Any = rng.choice(NAMES)
        for _ in range(rng.choice((3, 98, 101, 260))):
            value = [value] if rng.random() < 0.5 else {"x": value}
        return value
    if kind == 6:
        return {rng.choice(NAMES): nasty_value(rng) for _ in range(rng.randrange(3))}
    return rng.randrange(-5, 60)


def changed_value(value: Any, rng: random.Random) -> Any:
    """A JSON value with one place in it replaced, left out, doubled, or exchanged with another."""
    places: list[tuple[Any, Any]] = []
    _places(value, places)
    if not places:
        return nasty_value(rng)
    holder, key = rng.choice(places)
    kind = rng.randrange(6)
    if kind == 0:
        del holder[key]
    elif kind == 1:
        other, at = rng.choice(places)
        holder[key] = json.loads(json.dumps(other[at])) if at in _keys(other) else None
    elif kind == 2 and isinstance(holder, list):
        holder.append(holder[key])
    elif kind == 3 and isinstance(holder, dict):
        holder[rng.choice(NAMES)] = holder.pop(key)
    elif kind == 4 and isinstance(holder[key], int):
        holder[key] += rng.choice((-1, 1, 2, 1000))
    else:
        holder[key] = nasty_value(rng)
    return value


def _keys(holder: Any) -> Any:
    return holder if isinstance(holder, dict) else range(len(holder))


def _places(value: Any, found: list[tuple[Any, Any]]) -> None:
    for key in list(_keys(value)) if isinstance(value, dict | list) else ():
        found.append((value, key))
        _places(value[key], found)


def changed_json(data: bytes, rng: random.Random) -> bytes:
    """A JSON file, or one of its lines, with some places changed; the bytes as they are when it is no JSON."""
    lines = data.split(b"\n")
    at = rng.randrange(len(lines))
    try:
        value, part = json.loads(lines[at]), True
    except ValueError:
        try:
            value, part = json.loads(data), False
        except ValueError:
            return changed_bytes(data, rng)
    for _ in range(rng.randint(1, 3)):
        value = changed_value(value, rng)
    made = json.dumps(value, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
    if not part:
        return made
    lines[at] = made
    if rng.random() < 0.1:
        lines.append(made)
    return b"\n".join(lines)


def changed_bytes(data: bytes, rng: random.Random) -> bytes:
    """Bytes with some flipped, cut out, put in, moved or repeated."""
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        at = rng.randrange(len(data) + 1)
        kind = rng.randrange(8)
        if kind == 0 and data:
            at = min(at, len(data) - 1)
            data = data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1 :]
        elif kind == 1:
            data = data[:at] + data[at + rng.choice((1, 2, 16, 300)) :]
        elif kind == 2:
            data = data[:at] if rng.random() < 0.3 else data[:at] + rng.randbytes(rng.choice((1, 4, 100))) + data[at:]
        elif kind == 3:
            start = rng.randrange(len(data) + 1)
            data = data[:at] + data[start : start + rng.choice((1, 8, 64, 500))] + data[at:]
        elif kind in (4, 5):
            data = _instead(data, _NUMBER if kind == 4 else _STRING, rng)
        else:
            data = data[:at] + rng.choice(TOKENS) + data[at + rng.choice((0, 0, 1, 5)) :]
    return data


def _instead(data: bytes, pattern: re.Pattern[bytes], rng: random.Random) -> bytes:
    found = list(pattern.finditer(data[:2_000_000]))
    if not found:
        return data
    place = rng.choice(found)
    number = str(rng.choice(NUMBERS)).encode()
    text = rng.choice((*NAMES, *(one.text for one in TEXTS))).encode("utf-8", "surrogatepass")
    return data[: place.start()] + (number if pattern is _NUMBER else b'"' + text + b'"') + data[place.end() :]


def changed_archive(data: bytes, rng: random.Random, change: Callable[[str, bytes], bytes]) -> bytes:
    """A ZIP archive with one member changed, so that the changes get past its checksums; sometimes with other names."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        names = archive.namelist()
        chosen = rng.choice(names)
        for name in names:
            body = archive.read(name)
            told = rng.choice(NAMES) if name == chosen and rng.random() < 0.2 else name
            body = change(name, body) if name == chosen else body
            target.writestr(zipfile.ZipInfo(told.encode("utf-8", "replace").decode() or "x"), body)
    return made.getvalue()


def changed(path: Path, data: bytes, rng: random.Random) -> bytes:
    """The content of a file, changed in the way that gets furthest with its kind."""
    suffix = path.suffix.lower()
    if rng.random() < 0.15:
        return changed_bytes(data, rng)
    if suffix in (*_LINES, ".json"):
        return changed_json(data, rng) if rng.random() < 0.75 else changed_bytes(data, rng)
    if suffix == ".zip":
        return changed_archive(data, rng, lambda name, body: changed(Path(name), body, rng))
    if data.startswith(b"\x78"):  # zlib: what is behind it is changed
        try:
            return zlib.compress(changed_bytes(zlib.decompress(data), rng))
        except zlib.error:
            return changed_bytes(data, rng)
    return changed_bytes(data, rng)
