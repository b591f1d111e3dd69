"""Finishes a PDF that Qt wrote: pages in their order, links inside the file, bookmarks, no time of writing.

Qt writes no links and stamps the time into the file. Its files are simple (ISO 32000-1: one cross-reference table, no
object streams), so the objects are copied into a new file, a few of them changed.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

_REFERENCE = re.compile(rb"(\d+) 0 R")
_TAIL = 2048
_CHUNK = 1 << 20
_IN_LINK = 7
"""Numbers that are kept of a link: page, left, bottom, right, top, target's page, target's top."""


@dataclass(slots=True)
class Marks:
    """What is to be added. Pages count from 0 in the order they were drawn; lengths are points from below."""

    links: "array[float]" = field(default_factory=lambda: array("f"))
    """See `add_link`; four hundred thousand spans have twice as many links."""
    bookmarks: list[tuple[str, int, float]] = field(default_factory=list)
    """Title, page, top."""

    def add_link(self, page: int, box: tuple[float, float, float, float], target: int, top: float) -> None:
        """Add a link from a box (left, bottom, right, top) on a page to a place on another one."""
        self.links.extend((page, *box, target, top))

    def by_page(self) -> Mapping[int, Sequence[int]]:
        """Return where in `links` those of each page begin."""
        found: dict[int, list[int]] = {}
        for place in range(0, len(self.links), _IN_LINK):
            found.setdefault(int(self.links[place]), []).append(place)
        return found


class _Source:
    """The objects of a PDF file of Qt's."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        file.seek(0, 2)
        size = file.tell()
        file.seek(max(0, size - _TAIL))
        tail = file.read()
        start = int(tail[tail.rindex(b"startxref") + 9 :].split()[0])
        file.seek(start)
        table = file.read(size - start)
        head = re.match(rb"xref\s+0 (\d+)\s+", table)
        trailer = table[table.rindex(b"trailer") :]
        if head is None:
            raise ValueError("no cross-reference table")
        entries = re.findall(rb"(\d{10}) \d{5} ([nf])", table[head.end() : table.rindex(b"trailer")])
        self.offsets = {number: int(offset) for number, (offset, kind) in enumerate(entries) if kind == b"n"}
        self.count = int(head[1])
        self.root = self._number(trailer, b"/Root")
        self.info = self._number(trailer, b"/Info")
        self._ends = [*sorted(self.offsets.values()), start]

    @staticmethod
    def _number(data: bytes, key: bytes) -> int:
        found = re.search(key + rb"\s+(\d+) 0 R", data)
        if found is None:
            raise ValueError(f"no {key.decode()}")
        return int(found[1])

    def pieces(self, number: int) -> Iterator[bytes]:
        """Yield an object from its number to `endobj`."""
        start = self.offsets[number]
        rest = self._ends[bisect_right(self._ends, start)] - start
        self._file.seek(start)
        while rest:
            piece = self._file.read(min(rest, _CHUNK))
            if not piece:
                raise ValueError("the file ends in an object")
            rest -= len(piece)
            yield piece

    def body(self, number: int) -> bytes:
        """Return a whole object."""
        return b"".join(self.pieces(number))

    def reference(self, number: int, key: bytes) -> int:
        """Return the number of the object that a key of an object refers to."""
        return self._number(self.body(number), key)


def finish(source: Path, target: Path, marks: Marks, order: Sequence[int], title: str) -> None:
    """Write the PDF at `source` to the new file `target` with links and bookmarks.

    `order` are the pages, counted as they were drawn, in the order of reading. The file names no time and no id of its
    own: the same content gives the same bytes. Raises OSError; ValueError when `source` is not what Qt writes.
    """
    with source.open("rb") as file:
        known = _Source(file)
        pages_number = known.reference(known.root, b"/Pages")
        pages = [int(number) for number in _REFERENCE.findall(known.body(pages_number).partition(b"]")[0])]
        changed = dict(_annotations(known, pages, marks))
        kids = b" ".join(b"%d 0 R" % pages[place] for place in order)
        changed[pages_number] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(order), kids)
        changed[known.reference(known.root, b"/Metadata")] = b"null"  # it holds the time as well
        changed[known.info] = b"<< /Title %s /Creator (Wortlaut) >>" % _text(title)
        root = b"<< /Type /Catalog /Pages %d 0 R" % pages_number
        if marks.bookmarks:
            changed.update(_bookmarks(known.count, pages, marks))
            root += b" /Outlines %d 0 R /PageMode /UseOutlines" % known.count
        changed[known.root] = root + b" /ViewerPreferences << /DisplayDocTitle true >> >>"
        with target.open("xb") as out:
            _write(out, known, changed)


def _write(out: BinaryIO, known: _Source, changed: Mapping[int, bytes]) -> None:
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets: dict[int, int] = {}
    for number in sorted({*known.offsets, *changed}):
        offsets[number] = out.tell()
        if number in changed:
            out.write(b"%d 0 obj\n%s\nendobj\n" % (number, changed[number]))
        else:
            for piece in known.pieces(number):
                out.write(piece)
    start, size = out.tell(), max(offsets) + 1
    out.write(b"xref\n0 %d\n" % size)
    for number in range(size):
        used = number in offsets
        out.write(b"%010d %05d %s \n" % (offsets.get(number, 0), 0 if used else 65535, b"n" if used else b"f"))
    out.write(b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\n" % (size, known.root, known.info))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)


def _annotations(known: _Source, pages: Sequence[int], marks: Marks) -> Iterator[tuple[int, bytes]]:
    """Yield for each page that has links the object with them."""
    links = marks.links
    for page, places in marks.by_page().items():
        written = []
        for place in places:
            _, left, bottom, right, top, target, height = links[place : place + _IN_LINK]
            written.append(
                b"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [%.1f %.1f %.1f %.1f] /Dest [%d 0 R /XYZ null "
                b"%.1f null] >>" % (left, bottom, right, top, pages[int(target)], height)
            )
        yield known.reference(pages[page], b"/Annots"), b"[%s]" % b"\n".join(written)


def _bookmarks(first: int, pages: Sequence[int], marks: Marks) -> Iterator[tuple[int, bytes]]:
    """Yield the objects of the bookmarks; `first` is the number of the first free object."""
    count = len(marks.bookmarks)
    yield first, b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first + 1, first + count, count)
    for place, (title, page, top) in enumerate(marks.bookmarks, first + 1):
        before = b" /Prev %d 0 R" % (place - 1) if place > first + 1 else b""
        after = b" /Next %d 0 R" % (place + 1) if place < first + count else b""
        goal = b"/Dest [%d 0 R /XYZ null %.1f null]" % (pages[page], top)
        yield place, b"<< /Title %s /Parent %d 0 R%s%s %s >>" % (_text(title), first, before, after, goal)


def _text(words: str) -> bytes:
    """Return a text string of PDF: UTF-16 with its byte order, in hexadecimal digits."""
    return b"<" + ("\ufeff" + words).encode("utf-16-be").hex().encode() + b">"
