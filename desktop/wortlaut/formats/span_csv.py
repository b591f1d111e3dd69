"""CSV of spans for spreadsheets and statistics: a row for each fragment, safe to open, without the texts.

A cell that a spreadsheet would take for a formula, and one that begins with an apostrophe, is preceded by an
apostrophe, so that every cell can be read back as it was.
"""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.spreadsheet import guarded
from wortlaut.errors import WortlautError
from wortlaut.formats.foreign import ForeignArticle, ForeignLink, ForeignSpan
from wortlaut.formats.foreign_format import Add, ForeignFormat, Held
from wortlaut.formats.loss import Fact, facts
from wortlaut.formats.offset_units import UnitFinder
from wortlaut.formats.output import Output
from wortlaut.formats.record import Record
from wortlaut.formats.span_csv_read import CsvReader, long_cells

COLUMNS = (
    "article", "source", "date", "title", "annotator", "span", "label", "piece", "start", "end", "surface",
    "attributes", "unsure", "note", "links",
)  # fmt: skip
_Row = dict[str, str]


class SpanCsv(ForeignFormat):
    """UTF-8 with a byte order mark, as spreadsheets want it; offsets are code points.

    Read are tables of others as well, with the texts in them or about articles that the project has.
    """

    name = "csv"
    suffixes = (".csv",)
    units = CsvReader.units
    loses = (
        "articles", "text", "headers", "sources", "languages", "meta", "annotators", "dates", "titles", "state",
        "ids", "origins", "confidence", "provenance", "guesses", "precedents", "extra",
    )  # fmt: skip

    def hold(self, article: ForeignArticle) -> Held:
        """Hold all spans with their words; nothing of an article without any."""
        if not article.spans:
            return Held(None, {})
        spans = tuple(replace(span, surface=json.dumps(_words(article, span))) for span in article.spans)
        return Held(replace(article, text="", spans=spans), {})

    def measure(self, article: ForeignArticle) -> Counter[Fact]:
        """Return the facts, with the words and the id of each span."""
        found = facts(article, with_text=bool(article.text))
        for span in article.spans:
            place = span.label, span.fragments
            found[Fact("ids", place, span.key)] += 1
            found[Fact("edges", place, span.surface or json.dumps(_words(article, span)))] += 1
        return found

    def located(self, article: ForeignArticle, finder: UnitFinder) -> ForeignArticle:  # noqa: ARG002
        """Return the article as it is: it was written in code points, and there is no text to look into."""
        return article

    @contextmanager
    def writing(self, output: Output, scheme: Scheme) -> Iterator[Add]:  # noqa: ARG002 - a row names its label
        """Write rows, spans in our order."""
        with output.file() as write:
            write("\ufeff".encode())
            write(_line(COLUMNS))

            def add(article: ForeignArticle) -> None:
                for row in _rows(article):
                    write(_line([row[column] for column in COLUMNS]))

            yield add

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield what rows say about an article and annotator; only for the proof."""
        with long_cells(), path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file, strict=True)
            next(rows)
            named = (dict(zip(COLUMNS, map(_plain, row), strict=True)) for row in rows)
            for _, group in groupby(named, key=lambda row: (row["article"], row["annotator"])):
                yield _article(list(group))

    def read(self, path: Path, scheme: Scheme) -> Iterator[Record | WortlautError]:
        """Yield a record for each annotator's rows about an article; one that the project has brings nothing new."""
        for record in CsvReader(self.choices).read(path, scheme):
            if isinstance(record, Record) and self._is_there(record):
                record = replace(record, sources=(), title=None)
            yield record

    def _is_there(self, record: Record) -> bool:
        return self.choices.text_of is not None and self.choices.text_of(record.id) is not None


def _words(article: ForeignArticle, span: ForeignSpan) -> list[str]:
    return [article.text[start:end] for start, end in span.fragments]


def _rows(article: ForeignArticle) -> Iterator[_Row]:
    links: dict[str, list[list[str]]] = {}
    for link in article.links:
        links.setdefault(link.source, []).append([link.type, link.target])
    for span in article.spans:
        words = json.loads(span.surface or "[]")
        for number, ((start, end), surface) in enumerate(zip(span.fragments, words, strict=True), 1):
            row = dict.fromkeys(COLUMNS, "")
            row |= {
                "article": article.name,
                "source": article.source or "",
                "date": article.date or "",
                "title": article.title or "",
                "annotator": article.annotator or "",
                "span": span.key,
                "label": span.label,
                "piece": f"{number} of {len(span.fragments)}",
                "start": str(start),
                "end": str(end),
                "surface": surface,
            }
            if number == 1:
                row["attributes"] = json.dumps(dict(span.attributes), ensure_ascii=False) if span.attributes else ""
                row["unsure"] = "true" if span.unsure else ""
                row["note"] = span.note or ""
                row["links"] = json.dumps(links.get(span.key, [])) if span.key in links else ""
            yield row


def _line(cells: Sequence[str]) -> bytes:
    file = io.StringIO()
    safe = [f"'{cell}" if cell.startswith("'") else guarded(cell) for cell in cells]
    csv.writer(file, lineterminator="\r\n").writerow(safe)
    return file.getvalue().encode("utf-8")


def _plain(cell: str) -> str:
    return cell.removeprefix("'")


def _article(rows: list[_Row]) -> ForeignArticle:
    first = rows[0]
    spans: dict[str, ForeignSpan] = {}
    links: list[ForeignLink] = []
    for row in rows:
        fragment = (int(row["start"]), int(row["end"]))
        known = spans.get(row["span"])
        if known is not None:
            words = json.dumps([*json.loads(known.surface or "[]"), row["surface"]])
            spans[row["span"]] = replace(known, fragments=(*known.fragments, fragment), surface=words)
            continue
        spans[row["span"]] = ForeignSpan(
            key=row["span"],
            label=row["label"],
            fragments=(fragment,),
            surface=json.dumps([row["surface"]]),
            attributes=json.loads(row["attributes"]) if row["attributes"] else {},
            note=row["note"] or None,
            unsure=row["unsure"] == "true",
        )
        links += [ForeignLink(kind, row["span"], target) for kind, target in json.loads(row["links"] or "[]")]
    return ForeignArticle(
        text="",
        spans=tuple(spans.values()),
        links=tuple(links),
        annotator=first["annotator"] or None,
        source=first["source"] or None,
        date=first["date"] or None,
        title=first["title"] or None,
        name=first["article"],
    )
