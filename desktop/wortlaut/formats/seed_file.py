"""Plain text files, and the seed format: a text file that begins with a line `date YYYY-MM-DD`.

The header is kept apart from the text; header + text is the decoded file, character for character.
"""

import codecs
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from wortlaut.domain.article import PartialDate, Source
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.loss import Ledger
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.record import MAX_TEXT_BYTES, Record, Totals

_HEADER = re.compile(r"\s*date\s+([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)\s")
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_WIDE_SAMPLE = 16
"""Fewest bytes that can tell UTF-16 without a mark from text that holds NUL."""


class SeedFile:
    """Text files in UTF-8, with or without the header of the seed format."""

    name = "text"
    suffixes = (".txt", ".text")
    writes = False
    reads = True
    in_folder = False
    packs = False
    loses: tuple[str, ...] = ()
    how: tuple[tuple[str, str], ...] = ()
    units: tuple[OffsetUnit, ...] = ()
    needs: tuple[str, ...] = ()

    def sniff(self, head: bytes) -> bool:
        """Text is what nothing else claims, so only a header tells it for sure."""
        try:
            text = codecs.getincrementaldecoder("utf-8-sig")().decode(head)
        except UnicodeDecodeError:
            return False
        return _HEADER.match(text) is not None

    def read(self, path: Path, scheme: Scheme) -> Iterator[Record | WortlautError]:  # noqa: ARG002 - part of the protocol
        """Yield the one article of the file, or the reason why it is none."""
        try:
            yield read_text_file(path)
        except BadInputError as error:
            yield error

    def claims(self, value: object) -> bool:  # noqa: ARG002 - part of the protocol
        """A text is no JSON."""
        return False

    def write(self, records: Iterable[Record], place: Path, ledger: Ledger, scheme: Scheme) -> Totals:
        """Not offered: a text file would lose every annotation."""
        raise NotImplementedError

    def count(self, records: Iterable[Record], ledger: Ledger) -> Totals:
        """Not offered, because `write` is not."""
        raise NotImplementedError

    def prove(self, place: Path, written: Totals, advance: Callable[[int], None], ledger: Ledger) -> Totals:
        """Not offered, because `write` is not."""
        raise NotImplementedError


def read_text_file(path: Path) -> Record:
    """Read one article; raise BadInputError when it is too long, empty or not UTF-8, OSError when unreadable."""
    size = path.stat().st_size
    if size > MAX_TEXT_BYTES:
        raise BadInputError(
            "file_too_large", where=str(path), size=f"{size / 1e6:.1f}", limit=f"{MAX_TEXT_BYTES / 1e6:.0f}"
        )
    with path.open("rb") as file:
        data = file.read(MAX_TEXT_BYTES + 1)
    content, bom = decode(data, str(path))
    header, date = split_header(content, str(path))
    text = content[len(header) :]
    if not text:
        raise BadInputError("article_empty", where=str(path))
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    source = Source(name=path.name, header=header, date=date, bom=bom)
    return Record(text=text, text_sha256=digest, sources=(source,), where=str(path), size=len(data))


def decode(data: bytes, where: str) -> tuple[str, bool]:
    """Return the text of UTF-8 `data` without its byte order mark, and whether there was one.

    Raises BadInputError, with the line of the first wrong byte, for any other encoding.
    """
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            raise BadInputError("encoding_wide", where=f"{where}:1", encoding=encoding)
    if _looks_wide(data):
        raise BadInputError("encoding_wide", where=f"{where}:1", encoding="UTF-16")
    bom = data.startswith(codecs.BOM_UTF8)
    body = data[len(codecs.BOM_UTF8) :] if bom else data
    try:
        return body.decode("utf-8"), bom
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        byte = f"0x{body[error.start]:02X}"
        raise BadInputError("encoding_not_utf8", where=f"{where}:{line}", byte=byte) from error


def split_header(content: str, where: str) -> tuple[str, PartialDate | None]:
    """Return the header of `content` ("" when there is none) and its date.

    Raises BadInputError for a date that does not exist.
    """
    match = _HEADER.match(content)
    if not match:
        return "", None
    try:
        return match[0], PartialDate.parse(match[1])
    except ValueError as error:
        line = content.count("\n", 0, match.start(1)) + 1
        raise BadInputError("header_date", where=f"{where}:{line}", date=match[1]) from error


def _looks_wide(data: bytes) -> bool:
    """Latin text in UTF-16 without a mark is valid UTF-8 with a NUL in every other place."""
    if len(data) < _WIDE_SAMPLE or len(data) % 2:
        return False
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    return max(even, odd) > 0.8 * half and min(even, odd) < 0.2 * half
