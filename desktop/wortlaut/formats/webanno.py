"""WebAnno TSV 3.3, which INCEpTION reads as well: a file for each article, in a folder for each annotator.

Spans begin and end inside tokens or with them, never in white space. Pieces of a discontinuous span are joined by
relations of the type `same_span`.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from wortlaut.domain.boundaries.sentences import sentences
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.brat import folder_name
from wortlaut.formats.foreign import ForeignArticle, ForeignSpan, in_pieces
from wortlaut.formats.foreign_format import Add, ForeignFormat, Held, plain
from wortlaut.formats.loss import Fact, facts
from wortlaut.formats.members import decoded, members
from wortlaut.formats.narrowing import trimmed_spans
from wortlaut.formats.offset_units import OffsetUnit, UnitMap
from wortlaut.formats.output import Output
from wortlaut.formats.record import MAX_TEXT_BYTES
from wortlaut.formats.strict_json import shown
from wortlaut.formats.tokens import tokens
from wortlaut.formats.webanno_cells import NO_VALUE, NOTHING, escaped, escaped_text
from wortlaut.formats.webanno_read import HEADER, NOTE, UNSURE, TsvReader

_SPAN = "webanno.custom.Span"
_RELATION = "webanno.custom.Relation"
_LABEL = "label"
_MAX_BYTES = 10 * MAX_TEXT_BYTES


class WebAnno(ForeignFormat):
    """Text before the first token is kept as spaces only."""

    name = "webanno-tsv"
    suffixes = (".tsv",)
    in_folder = True
    packs = True
    units = (OffsetUnit.UTF16,)
    loses = (
        "articles", "text", "sources", "headers", "dates", "titles", "languages", "meta", "annotators", "state",
        "edges", "links", "attributes", "notes", "unsure", "ids", "origins", "confidence",
        "provenance", "guesses", "precedents", "extra",
    )  # fmt: skip
    how = (("edges", "trimmed"),)

    def sniff(self, head: bytes) -> bool:
        """The first line names the format."""
        return head.startswith(HEADER.encode())

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield the article of a file, or those of all `.tsv` files below a folder or in an archive, by name."""
        try:
            with members(path, (".tsv",)) as found:
                if not found:
                    yield BadInputError("folder_empty", where=str(path))
                for name, member in found.items():
                    try:
                        data = member.read(_MAX_BYTES)
                        article = TsvReader(member.where).article(decoded(data, member.where))
                    except BadInputError as error:
                        yield error
                        continue
                    yield replace(article, source=PurePosixPath(name).name, size=member.size)
        except BadInputError as error:
            yield error

    def hold(self, article: ForeignArticle) -> Held:
        """Hold spans without white space at the edges of their fragments; nothing of a text without a token."""
        if not article.text.strip():
            return Held(None, {})
        kept = trimmed_spans(article)
        spans = tuple(
            replace(span, attributes={name: value for name, value in span.attributes.items() if value})
            for span in kept.spans
        )
        whole = plain(replace(kept, spans=spans), attributes=True, notes=True, links=True, unsure=True)
        folder = "unopened" if article.annotator is None else folder_name(article.annotator)
        return Held(replace(whole, source=None, date=None, title=None, annotator=None, folder=folder), {})

    def measure(self, article: ForeignArticle) -> Counter[Fact]:
        """Return the facts; what stands before the first token counts by its length only."""
        lead = len(article.text) - len(article.text.lstrip())
        name = hashlib.sha256((" " * lead + article.text[lead:]).encode("utf-8")).hexdigest()
        own = replace(article, name=name, source=article.source if article.name else None)
        found = facts(own, with_text=False)
        if article.name and not article.folder and article.text[:lead].strip(" "):
            found[Fact("text", (), article.name)] += 1
        return found

    @contextmanager
    def writing(self, output: Output, scheme: Scheme) -> Iterator[Add]:
        """Write a file for each article."""
        attributes = dict.fromkeys(attribute.id for label in scheme.labels for attribute in label.attributes)
        for name in attributes:
            if name in (_LABEL, NOTE, UNSURE) or any(char.isspace() or char == "|" for char in name):
                raise BadInputError("name_with_space", value=shown(name), name=self.name)
        features = [_LABEL, *attributes, NOTE, UNSURE]
        head = f"{HEADER}3\n#T_SP={_SPAN}|{'|'.join(features)}\n#T_RL={_RELATION}|value|BT_{_SPAN}\n\n"

        def add(article: ForeignArticle) -> None:
            with output.file(f"{article.folder}/{article.name}.tsv") as write:
                write(head.encode("utf-8"))
                for line in _Document(in_pieces(article, linked=True), features).lines():
                    write(f"{line}\n".encode())

        yield add


@dataclass(slots=True)
class _Unit:
    """A row: a token, or the part of one that a span begins or ends in."""

    name: str
    range: Range
    spans: list[ForeignSpan] = field(default_factory=list)
    relations: list[tuple[str, ForeignSpan, ForeignSpan]] = field(default_factory=list)


class _Document:
    """One article whose spans have one fragment each."""

    def __init__(self, article: ForeignArticle, features: list[str]) -> None:
        self._text = article.text
        self._features = features
        self._places = UnitMap(article.text, OffsetUnit.UTF16)
        self._sentences = list(self._units(article))
        first: dict[str, _Unit] = {}
        counts: Counter[str] = Counter()
        crowded: set[str] = set()
        for _, units in self._sentences:
            for unit in units:
                counts.update(span.key for span in unit.spans)
                crowded |= {span.key for span in unit.spans} if len(unit.spans) > 1 else set()
                for span in unit.spans:
                    first.setdefault(span.key, unit)
        many = crowded | {key for key, count in counts.items() if count > 1}
        self._numbers = {key: number for number, key in enumerate((key for key in first if key in many), 1)}
        self._first = first
        spans = {span.key: span for span in article.spans}
        for link in article.links:
            first[link.target].relations.append((link.type, spans[link.source], spans[link.target]))

    def lines(self) -> Iterator[str]:
        """Yield the lines after the header."""
        for (start, end), units in self._sentences:
            yield ""
            yield from (f"#Text={escaped_text(part)}" for part in self._text[start:end].split("\n"))
            yield from map(self._row, units)

    def _units(self, article: ForeignArticle) -> Iterator[tuple[Range, list[_Unit]]]:
        """Yield the sentences; each reaches to the first token of the next one, so that no text is left out."""
        found = list(tokens(article.text))
        ends = iter([*(end for _, end in sentences(article.text)), len(article.text) + 1])
        groups: list[list[Range]] = []
        sentence_end = -1
        for token in found:
            if not groups or token[0] >= sentence_end:
                groups.append([])
                while token[0] >= sentence_end:
                    sentence_end = next(ends)
            groups[-1].append(token)
        starts = [group[0][0] for group in groups]
        waiting = sorted(article.spans, key=lambda span: span.fragments)
        for number, (group, start, end) in enumerate(
            zip(groups, starts, [*starts[1:], len(article.text)], strict=True), 1
        ):
            units: list[_Unit] = []
            for place, token in enumerate(group, 1):
                while waiting and waiting[0].fragments[0][1] <= token[0]:
                    waiting.pop(0)
                units += _rows(f"{number}-{place}", token, waiting)
            yield (start, end), units

    def _row(self, unit: _Unit) -> str:
        start, end = unit.range
        cells = [unit.name, f"{self._at(start)}-{self._at(end)}", self._text[start:end]]
        cells += ["|".join(self._value(span, feature) for span in unit.spans) or NOTHING for feature in self._features]
        cells.append("|".join(escaped(kind) for kind, _, _ in unit.relations) or NOTHING)
        cells.append("|".join(self._reference(source, target) for _, source, target in unit.relations) or NOTHING)
        return "\t".join(cells) + "\t"

    def _at(self, offset: int) -> int:
        return self._places.from_code_point(offset)

    def _value(self, span: ForeignSpan, feature: str) -> str:
        told = {_LABEL: span.label, NOTE: span.note, UNSURE: "true" if span.unsure else None}
        value = told[feature] if feature in told else span.attributes.get(feature)
        number = self._numbers.get(span.key)
        return (escaped(value) if value else NO_VALUE) + (f"[{number}]" if number else "")

    def _reference(self, source: ForeignSpan, target: ForeignSpan) -> str:
        numbers = self._numbers.get(source.key, 0), self._numbers.get(target.key, 0)
        name = self._first[source.key].name
        return f"{name}[{numbers[0]}_{numbers[1]}]" if any(numbers) else name


def _rows(name: str, token: Range, spans: list[ForeignSpan]) -> list[_Unit]:
    """Return the row of a token and, after it, those of its parts; `spans` are sorted by their start."""
    whole = _Unit(name, token)
    parts: dict[Range, _Unit] = {}
    for span in spans:
        start, end = span.fragments[0]
        if start >= token[1]:
            break
        part = max(start, token[0]), min(end, token[1])
        if part == token:
            whole.spans.append(span)
        elif part[0] < part[1]:
            parts.setdefault(part, _Unit("", part)).spans.append(span)
    ordered = sorted(parts.items())
    return [whole, *(replace(unit, name=f"{name}.{number}") for number, (_, unit) in enumerate(ordered, 1))]
