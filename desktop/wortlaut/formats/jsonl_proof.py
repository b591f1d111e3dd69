"""Reads a written file back and compares every fragment with the text, before the file gets its name."""

import hashlib
import zlib
from collections.abc import Callable
from pathlib import Path

import orjson

from wortlaut.errors import DiskError
from wortlaut.formats.record import Totals


def prove(path: Path, advance: Callable[[int], None]) -> Totals:
    """Return what the file at `path` holds, after checking it; `advance` is called with 1 for each article.

    Raises DiskError when a line does not parse, a text does not have its hash or a surface is not what stands at its
    fragments: then the disk or this program is at fault, never the input.
    """
    totals = Totals()
    digest = hashlib.sha256()
    article = None
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            where = f"{path}:{number}"
            try:
                data = orjson.loads(line)
            except orjson.JSONDecodeError as error:
                raise DiskError("export_not_proven", where=where) from error
            text = data["text"]
            digest.update(line)
            totals.checksum = zlib.crc32(line, totals.checksum)
            totals.size += len(line)
            if data["id"] != article:
                article = data["id"]
                if hashlib.sha256(text.encode("utf-8")).hexdigest() != data["text_sha256"]:
                    raise DiskError("export_not_proven", where=where)
                totals.articles += 1
                advance(1)
            totals.layers += data["layer"] is not None
            totals.links += len(data["links"])
            for span in data["spans"]:
                fragments = span["fragments"]
                if span["surface"] != [text[start:end] for start, end in fragments]:
                    raise DiskError("export_not_proven", where=where)
                if span["start"] != fragments[0][0] or span["end"] != fragments[-1][1]:
                    raise DiskError("export_not_proven", where=where)
            totals.spans += len(data["spans"])
    totals.sha256 = digest.hexdigest()
    return totals
