"""XML of UIMA, looked at before any other parser sees it: no document types, no entities, nothing from anywhere else.

The text of a document is taken out here, exactly as it stands, and so are the lines that messages name; what is left
has no text in it. So offsets stay what the file says until we convert them, with one message for all formats.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from wortlaut.errors import BadInputError
from wortlaut.formats.members import decoded
from wortlaut.formats.strict_json import shown

MAX_DEPTH = 12
"""Deepest nesting of elements that is taken; a type system needs five."""
_BOM = b"\xef\xbb\xbf"
_SOFA = "http:///uima/cas.ecore Sofa"
_ID = "http://www.omg.org/XMI id"
_ATTRIBUTE = re.compile(rb"""\s+([^\s=<>"']+)\s*=\s*("[^"]*"|'[^']*')""")
_TAG_NAME = re.compile(rb"<[^\s/<>]+")
_NAMED = frozenset(("name", "supertypeName", "rangeTypeName", "elementType"))
_TYPE = re.compile(r"[A-Za-z]\w*(\.[A-Za-z]\w*)*(\[\])?", re.ASCII)
MAX_ID = 2**31


@dataclass(slots=True)
class Scanned:
    """What was found."""

    bare: bytes
    """The file without the texts of its documents."""
    lines: Mapping[int, int]
    """The line of each element with an id."""
    texts: Mapping[int, str]
    """The text of each sofa, by its id."""


def scanned(data: bytes, where: str) -> Scanned:
    """Return what an XMI file has of texts and lines.

    Raises BadInputError, with the line, for what is no XML, no UTF-8, nested too deeply, or has a document type.
    """
    scan = _Scan(data, where)
    return Scanned(scan.without_texts(), scan.lines, scan.texts)


def checked_types(data: bytes, where: str) -> bytes:
    """Return a type system as it is, when all of its names are names; raises BadInputError like `scanned`."""
    return _Scan(data, where, names=True).data


def is_type_name(name: object) -> bool:
    """Tell whether this can be the name of a type or feature. Others must never get further: they would become code."""
    return isinstance(name, str) and _TYPE.fullmatch(name) is not None


@dataclass(slots=True)
class _Open:
    name: str
    line: int
    text: list[str] = field(default_factory=list)


class _Scan:
    """One reading of a file by an XML parser that knows nothing but elements and attributes."""

    def __init__(self, data: bytes, where: str, *, names: bool = False) -> None:
        """`names`: it is a type system, whose names are checked."""
        decoded(data, where)
        self.data = data.removeprefix(_BOM)
        self.lines: dict[int, int] = {}
        self.texts: dict[int, str] = {}
        self._where = where
        self._names = names
        self._depth = 0
        self._open: _Open | None = None
        self._cuts: list[tuple[int, int]] = []
        self._parser = parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._document_type
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CommentHandler = lambda _: self._aside(b"-->")
        parser.ProcessingInstructionHandler = lambda *_: self._aside(b"?>")
        if names:
            parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(self.data, True)  # noqa: FBT003 - it takes no keyword
        except expat.ExpatError as error:
            raise self._fault("xml_invalid", reason=expat.ErrorString(error.code)) from error

    def without_texts(self) -> bytes:
        """Return the file without the texts of sofas."""
        parts, at = [], 0
        for start, end in self._cuts:
            parts.append(self.data[at:start])
            at = end
        return b"".join([*parts, self.data[at:]])

    def _fault(self, code: str, **params: object) -> BadInputError:
        return BadInputError(code, where=f"{self._where}:{self._parser.CurrentLineNumber}", **params)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in ("utf-8", "utf8", "us-ascii", "ascii"):
            raise self._fault("xml_encoding", value=shown(encoding))

    def _document_type(self, *_: object) -> None:
        raise self._fault("xml_doctype")

    def _aside(self, ending: bytes) -> None:
        """Cut what stands beside the root element and is none: the library stumbles over it."""
        if self._depth == 0:
            start = self._parser.CurrentByteIndex
            self._cuts.append((start, self.data.index(ending, start) + len(ending)))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self._fault("xml_depth", limit=MAX_DEPTH)
        if self._names:
            tag = name.rpartition(" ")[2]
            self._open = _Open(tag, self._parser.CurrentLineNumber) if tag in _NAMED else None
        elif _ID in attributes:
            self._identified(name, attributes)

    def _identified(self, name: str, attributes: dict[str, str]) -> None:
        told = attributes[_ID]
        number = int(told) if told.isascii() and told.isdigit() and len(told) <= 10 else MAX_ID
        if number >= MAX_ID:
            raise self._fault("field_not_number", field="xmi:id", value=shown(told))
        if number in self.lines:
            raise self._fault("id_duplicate", field="xmi:id", value=shown(told))
        self.lines[number] = self._parser.CurrentLineNumber
        if name == _SOFA and "sofaString" in attributes:
            self.texts[number] = attributes["sofaString"]
            self._cut(self._parser.CurrentByteIndex)

    def _cut(self, start: int) -> None:
        """Note where the text stands in the tag that begins at `start`."""
        head = _TAG_NAME.match(self.data, start)
        at = head.end() if head else start
        while match := _ATTRIBUTE.match(self.data, at):
            if match[1] == b"sofaString":
                self._cuts.append(match.span())
            at = match.end()

    def _end(self, _: str) -> None:
        self._depth -= 1
        if self._open is not None:
            text = "".join(self._open.text).strip()
            if text and not is_type_name(text):
                line = f"{self._where}:{self._open.line}"
                raise BadInputError("cas_name", where=line, field=self._open.name, value=shown(text))
            self._open = None

    def _characters(self, text: str) -> None:
        if self._open is not None:
            self._open.text.append(text)
