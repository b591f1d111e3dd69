"""The ledger of an export: what the format could not hold, how often, the first examples, and the proof of the rest.

An article with its layer is broken into facts: this span, this attribute, this link. What a writer is about to write is
broken into the same facts, and whatever is missing there is lost and goes into the ledger; nothing can be forgotten,
because the ledger is the difference and no list kept by hand. Reading the file back must give exactly the facts that
were to be written. So: what was read back + what the ledger says = what the project holds.
"""

import json
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from wortlaut.domain.article import text_digest
from wortlaut.domain.span import Range
from wortlaut.formats.foreign import ForeignArticle, foreign_of
from wortlaut.formats.record import Record, Totals

MAX_EXAMPLES = 5
MAX_SURFACE = 80
"""Longest text of an example, in code points."""
LEFT_OUT = "left_out"
LOSS_FORMAT = "wortlaut-loss/1"

KINDS = (
    "articles", "text", "sources", "headers", "dates", "titles", "languages", "meta", "annotators", "state",
    "discontinuous", "overlapping", "identical", "edges", "links", "attributes", "notes", "unsure", "ids", "origins",
    "confidence", "provenance", "guesses", "precedents", "extra",
)  # fmt: skip
"""Everything that can be lost, in the order it is told."""

_OF_THE_ARTICLE = frozenset(("text", "sources", "headers", "dates", "titles", "languages", "meta"))

Place = tuple[Any, ...]
"""Where a fact holds: label and fragments of its span, of both spans for a link; empty for facts on the article."""


class Fact(NamedTuple):
    """One thing that an article and its layer say."""

    kind: str
    """One of `KINDS`, or `span` for a span itself."""
    place: Place
    value: Any = None


class Example(NamedTuple):
    """Where something was lost."""

    article: str
    annotator: str | None
    surface: str | None
    """Words of the span, cut; None for what belongs to the whole article or layer."""
    value: str | None


def facts(article: ForeignArticle, *, with_text: bool = True, with_ids: bool = False) -> Counter[Fact]:
    """Return the facts that foreign formats can hold.

    Without `with_text` the text itself is none of them; `with_ids` adds the ids of spans, for formats that keep them.
    """
    article_id = article.name or text_digest(article.text)[:16]
    found: list[Fact] = [Fact("articles", (), article_id)]
    if with_text:
        found.append(Fact("text", (), article_id))
    for kind, value in (
        ("sources", article.source),
        ("dates", article.date),
        ("titles", article.title),
        ("annotators", article.annotator),
    ):
        if value is not None:
            found.append(Fact(kind, (), value))
    places: dict[str, Place] = {}
    for span in article.spans:
        place = places[span.key] = span.label, span.fragments
        found.append(Fact("span", place))
        found += [Fact("attributes", place, pair) for pair in span.attributes.items()]
        if span.note:
            found.append(Fact("notes", place, span.note))
        if span.unsure:
            found.append(Fact("unsure", place))
        if with_ids:
            found.append(Fact("ids", place, span.key))
    found += [Fact("links", (*places[link.source], *places[link.target]), link.type) for link in article.links]
    return Counter(found)


def details(record: Record) -> Iterator[Fact]:
    """Yield the facts of a record that no foreign format holds."""
    first, *others = record.sources or (None,)
    if first is not None and first.header:
        yield Fact("headers", (), first.header)
    yield from (Fact("sources", (), source.name) for source in others if source is not None)
    if record.language is not None:
        yield Fact("languages", (), record.language)
    yield from (Fact("meta", (), key) for key in record.meta)
    layer = record.layer
    if layer is None:
        return
    yield Fact("state", (), f"{layer.state} {layer.version}")
    for span in layer.spans:
        place = span["label"], tuple((start, end) for start, end in span["fragments"])
        yield Fact("ids", place, span["id"])
        if span["origin"] not in ("manual", "imported"):
            yield Fact("origins", place, span["origin"])
        if span["confidence"] is not None or span["source"] is not None:
            yield Fact("confidence", place, f"{span['source']} {span['confidence']}")
        for key, kind in (
            ("provenance", "provenance"), ("guessed", "guesses"), ("precedent", "precedents"), ("extra", "extra")
        ):  # fmt: skip
            if span.get(key):
                yield Fact(kind, place)
    yield from (Fact("ids", (), link["id"]) for link in layer.links)
    yield from (Fact("extra", (), link["id"]) for link in layer.links if link.get("extra"))


class Ledger:
    """Collects what one export loses, and what reading it back must find."""

    def __init__(self, how: Iterable[tuple[str, str]] = (), examples: int = MAX_EXAMPLES) -> None:
        """`how`: kinds of loss with the word for what was done instead; everything else was left out.

        At most `examples` of each kind are kept.
        """
        self._most = examples
        self.counts: Counter[str] = Counter()
        self.examples: dict[str, list[Example]] = {}
        self._how = dict(how)
        self._held = array("q")
        self._last = ""

    def note(
        self,
        record: Record,
        held: ForeignArticle | None,
        reasons: Mapping[Place, str],
        measure: Callable[[ForeignArticle], Counter[Fact]] = facts,
    ) -> None:
        """Compare a record with what is written of it: `held`, or None when nothing is.

        `reasons` says which kind of loss it is when a span (by label and fragments) is not there as it was; else
        `edges`. `measure` makes facts, for formats that do not count offsets in the text.
        """
        whole = measure(foreign_of(record)) | Counter(details(record))
        expected: Counter[Fact] = Counter() if held is None else measure(held)
        if held is not None:
            self._held.append(fingerprint(expected))
        missing = whole - expected
        placeless = _placeless(missing) - _placeless(expected - whole)
        again, self._last = record.id == self._last, record.id
        for fact, count in missing.items():
            if fact.kind == "span":
                self._count(reasons.get(fact.place, "edges"), count, fact, record)
            elif again and fact.kind in _OF_THE_ARTICLE:
                continue  # told with the first of its layers
            elif lost := min(count, placeless[fact.kind, fact.value]):
                placeless[fact.kind, fact.value] -= lost
                self._count(fact.kind, lost, fact, record)

    def proves(self, found: Iterable[Counter[Fact]]) -> bool:
        """Tell whether the articles that were read back say what was written, in whatever order they come."""
        return sorted(map(fingerprint, found)) == sorted(self._held)

    def rows(self) -> list[dict[str, Any]]:
        """Return the losses in the order of `KINDS`, as they stand in the file beside the export."""
        return [
            {
                "kind": kind,
                "count": self.counts[kind],
                "how": self._how.get(kind, LEFT_OUT),
                "examples": [example._asdict() for example in self.examples[kind]],
            }
            for kind in KINDS
            if self.counts[kind]
        ]

    def _count(self, kind: str, count: int, fact: Fact, record: Record) -> None:
        self.counts[kind] += count
        examples = self.examples.setdefault(kind, [])
        if len(examples) < self._most:
            fragments = fact.place[1] if fact.place else ()
            value = None if fact.value is None else cut(_told(fact.value))
            layer = record.layer
            annotator = None if layer is None else layer.annotator or layer.kind
            examples.append(Example(record.id, annotator, surface_of(record.text, fragments), value))


def _told(value: Any) -> str:
    """Return a value as an example shows it; an attribute with its name."""
    return ": ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def loss_file(name: str, totals: Totals, ledger: Ledger) -> bytes:
    """Return the file that stands beside an export in the format `name`: JSON, the same bytes for the same content."""
    told = {
        "format": LOSS_FORMAT,
        "export": {
            "format": name,
            "articles": totals.articles,
            "layers": totals.layers,
            "spans": totals.spans,
            "links": totals.links,
            "sha256": totals.sha256,
        },
        "losses": ledger.rows(),
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode("utf-8") + b"\n"


def fingerprint(counted: Counter[Fact]) -> int:
    """Return a number that is the same for the same facts, in this process."""
    return hash(frozenset(counted.items()))


def surface_of(text: str, fragments: Iterable[Range]) -> str | None:
    """Return the words of a span as an example shows them; None without fragments."""
    words = " … ".join(text[start:end] for start, end in fragments)
    return cut(words) if words else None


def cut(text: str) -> str:
    """Return `text`, shortened to `MAX_SURFACE`."""
    return text if len(text) <= MAX_SURFACE else text[: MAX_SURFACE - 1] + "…"


def _placeless(counted: Counter[Fact]) -> Counter[tuple[str, Any]]:
    sums: Counter[tuple[str, Any]] = Counter()
    for fact, count in counted.items():
        sums[fact.kind, fact.value] += count
    return sums
