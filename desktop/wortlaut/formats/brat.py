"""brat standoff: a text file and a file of annotations for each article, in a folder for each annotator.

An annotation stands on one line, so a span over a line break is written as fragments around it, and reading joins
fragments with nothing but a line break and white space between them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.brat_ann import NOTE, UNSURE, AnnReader
from wortlaut.formats.brat_files import brat_files
from wortlaut.formats.foreign import ForeignArticle, ForeignSpan
from wortlaut.formats.foreign_format import Add, ForeignFormat, Held, plain
from wortlaut.formats.loss import Fact, Place, facts
from wortlaut.formats.offset_units import FRAGMENT_JOINT, OffsetUnit, UnitFinder
from wortlaut.formats.output import Output
from wortlaut.formats.strict_json import shown

BREAKS = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029"
"""The tab, and everything that Python, in which brat is written, takes for the end of a line."""
_PIECE = re.compile(f"[^{BREAKS}]+")
_JOINT = re.compile(rf"\s*[{BREAKS}]\s*")
_NAME = re.compile(r"[A-Za-z0-9_-]+")
"""Names that brat keeps; it puts `_` in the place of every other character."""
_UNSAFE = re.compile(r"[^\w #@.-]")


class Brat(ForeignFormat):
    """Attributes and notes are kept as far as they fit on a line; brat knows no attributes of relations."""

    name = "brat"
    suffixes = (".ann", ".zip")
    in_folder = True
    packs = True
    units = (OffsetUnit.CODEPOINT, OffsetUnit.UTF16)
    loses = (
        "headers", "sources", "dates", "titles", "languages", "meta", "annotators", "state", "discontinuous", "edges",
        "links", "attributes", "notes", "unsure", "ids", "origins", "confidence", "provenance", "guesses",
        "precedents", "extra",
    )  # fmt: skip
    how = (("discontinuous", "joined"), ("edges", "trimmed"))

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield the articles of a folder, a ZIP archive or a pair of files."""
        for file in brat_files(path):
            if isinstance(file, BadInputError):
                yield file
                continue
            try:
                article = AnnReader(file.where).article(file.text, file.annotations)
            except BadInputError as error:
                yield error
                continue
            yield replace(article, source=file.name, size=file.size)

    def located(self, article: ForeignArticle, finder: UnitFinder) -> ForeignArticle:
        """Join what stands on several lines."""
        found = super().located(article, finder)
        return replace(found, spans=tuple(
            replace(span, fragments=_joined(article.text, tuple(sorted(span.fragments)))) for span in found.spans
        ))  # fmt: skip

    def hold(self, article: ForeignArticle) -> Held:
        """Hold spans as they come back when they were split at line breaks, and what fits on one line."""
        spans: list[ForeignSpan] = []
        reasons: dict[Place, str] = {}
        for span in article.spans:
            pieces = _joined(article.text, _pieces(article.text, span.fragments))
            if 0 < len(pieces) < len(span.fragments):
                reasons[span.label, span.fragments] = "discontinuous"
            if pieces:
                attributes = {name: value for name, value in span.attributes.items() if _fits(value)}
                note = None if span.note is None or not _fits(span.note) else span.note
                spans.append(replace(span, fragments=pieces, attributes=attributes, note=note))
        kept = {span.key for span in spans}
        links = tuple(link for link in article.links if link.source in kept and link.target in kept)
        whole = plain(replace(article, spans=tuple(spans), links=links), attributes=True, notes=True, links=True,
                      unsure=True)  # fmt: skip
        folder = "unopened" if article.annotator is None else folder_name(article.annotator)
        return Held(replace(whole, source=None, date=None, title=None, annotator=None, folder=folder), reasons)

    def measure(self, article: ForeignArticle) -> Counter[Fact]:
        """Return the facts; the name of a file that is read says nothing about where the article came from."""
        return facts(article if article.name else replace(article, source=None))

    @contextmanager
    def writing(self, output: Output, scheme: Scheme) -> Iterator[Add]:
        """Write two files for each article, and the configuration of the collection."""
        for name in _names(scheme):
            if not _NAME.fullmatch(name):
                raise BadInputError("name_not_plain", value=shown(name), name=self.name)
        with output.file("annotation.conf") as write:
            write(_configuration(scheme).encode("utf-8"))

        def add(article: ForeignArticle) -> None:
            stem = f"{article.folder}/{article.name}"
            with output.file(f"{stem}.txt") as write:
                write(article.text.encode("utf-8"))
            with output.file(f"{stem}.ann") as write:
                write("".join(f"{line}\n" for line in _lines(article)).encode("utf-8"))

        yield add


def _pieces(text: str, fragments: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return fragments without the line breaks in them."""
    return tuple(match.span() for start, end in fragments for match in _PIECE.finditer(text, start, end))


def _joined(text: str, pieces: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return fragments in order with those joined that only a line break and white space keep apart."""
    joined: list[Range] = []
    for start, end in pieces:
        if joined and (start == joined[-1][1] or _JOINT.fullmatch(text, joined[-1][1], start)):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(joined)


def _fits(value: str) -> bool:
    """Tell whether a value stands on one line of a file of annotations and comes back as it was."""
    return bool(value) and value == value.strip() and not set(value) & set(BREAKS)


def folder_name(name: str) -> str:
    """Return a name of a folder that means the annotator and nothing else."""
    quoted = _UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8")), name)
    quoted = quoted.replace(".", "%2E") if not quoted.strip(". ") else quoted
    return quoted[:60]


def _lines(article: ForeignArticle) -> Iterator[str]:
    keys = {span.key: f"T{number}" for number, span in enumerate(article.spans, 1)}
    for span in article.spans:
        pieces = _pieces(article.text, span.fragments)
        places = ";".join(f"{start} {end}" for start, end in pieces)
        surface = FRAGMENT_JOINT.join(article.text[start:end] for start, end in pieces)
        yield f"{keys[span.key]}\t{span.label} {places}\t{surface}"
    for number, link in enumerate(article.links, 1):
        yield f"R{number}\t{link.type} Arg1:{keys[link.source]} Arg2:{keys[link.target]}"
    told = [
        f"{name} {keys[span.key]}{value}"
        for span in article.spans
        for name, value in (
            *((name, f" {value}") for name, value in span.attributes.items()),
            *([(UNSURE, "")] if span.unsure else ()),
        )
    ]
    yield from (f"A{number}\t{line}" for number, line in enumerate(told, 1))
    notes = [(keys[span.key], span.note) for span in article.spans if span.note]
    yield from (f"#{number}\t{NOTE} {key}\t{note}" for number, (key, note) in enumerate(notes, 1))


def _names(scheme: Scheme) -> Iterator[str]:
    for label in scheme.labels:
        yield label.id
        for attribute in label.attributes:
            yield attribute.id
            yield from (value.id for value in attribute.values)
    yield from (link.id for link in scheme.links)


def _configuration(scheme: Scheme) -> str:
    """Return `annotation.conf` for the labels, links and attributes of the scheme."""
    carriers: dict[str, list[str]] = {}
    values: dict[str, list[str]] = {}
    for label in scheme.labels:
        for attribute in label.attributes:
            carriers.setdefault(attribute.id, []).append(label.id)
            values.setdefault(attribute.id, []).extend(value.id for value in attribute.values)
    attributes = [
        f"{name}\tArg:{'|'.join(labels)}" + (f", Value:{'|'.join(dict.fromkeys(values[name]))}" if values[name] else "")
        for name, labels in carriers.items()
    ]
    lines = [
        "[entities]",
        *(label.id for label in scheme.labels),
        "",
        "[relations]",
        *(f"{link.id}\tArg1:{link.source}, Arg2:{link.target}" for link in scheme.links),
        "",
        "[events]",
        "",
        "[attributes]",
        *attributes,
        f"{UNSURE}\tArg:{'|'.join(label.id for label in scheme.labels)}",
    ]
    return "".join(f"{line}\n" for line in lines)
