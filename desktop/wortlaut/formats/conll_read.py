"""Reads CoNLL-2003 and its relatives: a token a line, its tag in the last column, in BIO, IOB or BIOES.

The white space of the text is not in the file, so tokens are joined by spaces and sentences by line breaks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from wortlaut.domain.span import Range
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.foreign import ForeignArticle, ForeignSpan
from wortlaut.formats.members import decoded
from wortlaut.formats.record import MAX_TEXT_BYTES
from wortlaut.formats.strict_json import shown

START = "-DOCSTART-"
_COLUMNS = re.compile(r"[ \t]+")
_TAG = re.compile(r"O|([BIESLUM])-(\S+)")
_EMPTY = ("_", "-", "-X-", "O")
"""What stands in a column that says nothing."""
_BEGINS, _ENDS = frozenset("BSU"), frozenset("ESLU")
_MAX_LINE = 1_000_000


@dataclass(slots=True)
class _Document:
    """The rows of one article so far."""

    line: int
    parts: list[str] = field(default_factory=list)
    spans: list[tuple[Range, str, int]] = field(default_factory=list)
    open: str = ""
    """Label of the span that the next token may continue."""
    length: int = 0
    broken: bool = False
    """Whether a sentence ended since the last token."""
    others: bool = False
    """Whether another column says something."""

    def add(self, token: str, prefix: str, label: str, line: int) -> None:
        """Add a token with its tag; the prefix is "" for a token outside of spans."""
        if self.parts:
            self.parts.append("\n" if self.broken else " ")
            self.length += 1
        start, self.length = self.length, self.length + len(token)
        self.parts.append(token)
        if self.length > MAX_TEXT_BYTES:
            limit = f"{MAX_TEXT_BYTES / 1e6:.0f}"
            raise BadInputError("file_too_large", size=f"{self.length / 1e6:.1f}", limit=limit)
        if prefix and (prefix in _BEGINS or label != self.open or self.broken):
            self.spans.append(((start, self.length), label, line))
        elif prefix:
            fragment, _, first = self.spans[-1]
            self.spans[-1] = (fragment[0], self.length), label, first
        self.open = "" if prefix in _ENDS else label
        self.broken = False

    def article(self, where: str) -> ForeignArticle:
        """Return the article of all rows."""
        return ForeignArticle(
            text="".join(self.parts),
            spans=tuple(ForeignSpan(str(key), label, (place,)) for key, (place, label, _) in enumerate(self.spans)),
            left_out=("results",) if self.others else (),
            where=where,
            span_lines=tuple(line for *_, line in self.spans),
        )


def conll_articles(path: Path) -> Iterator[ForeignArticle | WortlautError]:
    """Yield an article for each document of a file, the whole file when it does not say where one begins.

    Documents without a token are none. After a line that is wrong nothing more can be read.
    """
    document = _Document(1)
    where, size, any_token = str(path), path.stat().st_size, False
    try:
        for number, line in _lines(path):
            if line.startswith(START):
                if document.parts:
                    yield replace(document.article(where), size=size)
                    size = 0
                document = _Document(number)
            elif line:
                any_token = _take(document, line, number) or any_token
            else:
                document.broken = True
    except BadInputError as error:
        yield BadInputError(error.code, where=error.where or f"{path}:{number}", **error.params)
        return
    if document.parts:
        yield replace(document.article(where), size=size)
    elif not any_token:
        yield BadInputError("conll_empty", where=where)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines with their number, without what ends them; white space alone is nothing."""
    with path.open("rb") as file:
        number = 0
        while data := file.readline(_MAX_LINE + 1):
            number += 1
            if len(data) > _MAX_LINE:
                raise BadInputError("line_too_long", where=f"{path}:{number}", limit=f"{_MAX_LINE / 1e6:.0f}")
            text = _text(data, f"{path}:{number}").strip(" \t\r\n")
            yield number, text.removeprefix("\ufeff") if number == 1 else text


def _text(data: bytes, where: str) -> str:
    try:
        return decoded(data, "")
    except BadInputError as error:
        raise BadInputError(error.code, where=where, **error.params) from error


def _take(document: _Document, line: str, number: int) -> bool:
    """Add a row to a document; return whether it is one and no comment."""
    token, *others = _COLUMNS.split(line)
    match = _TAG.fullmatch(others[-1]) if others else None
    if match is None:
        if line.startswith("#"):
            return False
        raise BadInputError("conll_row", value=shown(line))
    document.others |= any(other not in _EMPTY for other in others[:-1])
    document.add(token, match[1] or "", match[2] or "", number)
    return True
