"""The lines of a release: articles with their layers, and in `meta` where they belong and how they came about."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from wortlaut import __version__
from wortlaut.assist.split import Place
from wortlaut.domain.decision import Outcome
from wortlaut.domain.span import SHADOW_SUFFIX, is_shadow_name
from wortlaut.formats.record import LayerData, Record
from wortlaut.session.exporting import record_of
from wortlaut.session.release_survey import GOLD, chosen, submitted
from wortlaut.session.release_values import Row
from wortlaut.store import reviews, settings, stream
from wortlaut.store.layers import annotators
from wortlaut.store.project_file import Connection

TOOL = {"name": "wortlaut", "version": __version__}
_DIGITS = 6


class Names:
    """What annotators are called in a release."""

    def __init__(self, reader: Connection, *, hidden: bool) -> None:
        """With `hidden`, `told` gives pseudonyms."""
        project = settings.get(reader, "project") or ""
        people = [person for person in annotators(reader) if not person.is_shadow]
        self._hidden = hidden
        self._pseudonyms: dict[str, str] = {}
        for person in sorted(people, key=lambda one: one.id):
            digest = hashlib.sha256(f"{project}/{person.id}".encode()).hexdigest()
            digits = next(n for n in range(_DIGITS, 65) if f"annotator-{digest[:n]}" not in self._pseudonyms.values())
            self._pseudonyms[person.name] = f"annotator-{digest[:digits]}"

    def pseudonym(self, name: str) -> str:
        """Return what a person is called on the data card; the second pass of somebody keeps its ending."""
        owner = name.removesuffix(SHADOW_SUFFIX)
        return self._pseudonyms.get(owner, "annotator") + name[len(owner) :]

    def on_card(self, told: str) -> str:
        """Return what the data card calls somebody whom the files call `told`: always a pseudonym."""
        return told if self._hidden else self.pseudonym(told)

    def told(self, name: str) -> str:
        """Return what a person is called in the files."""
        return self.pseudonym(name) if self._hidden else name


class Lines:
    """Makes the records of a release."""

    def __init__(
        self, reader: Connection, places: Mapping[str, Place], names: Names, layer: str, scheme: str, seq: int
    ) -> None:
        self._reader = reader
        self._places = places
        self._names = names
        self._layer = layer
        self._scheme = scheme
        self._seq = seq
        decided: dict[str, tuple[Counter[str], Counter[str]]] = {}
        for decision in reviews.decisions(reader):
            outcomes, reasons = decided.setdefault(decision.article, (Counter(), Counter()))
            if decision.outcome not in (Outcome.SKIPPED, Outcome.PARTIAL):
                outcomes[decision.outcome] += 1
                reasons.update([decision.reason] if decision.reason else [])
        self._decided = decided

    def articles(self) -> Iterator[tuple[Place, list[Record], list[Record]]]:
        """Yield, by article id, where each article is, the records of its split, and those of all submitted layers."""
        layers = stream.layers(self._reader, kinds=("person", "gold"), unopened=False, shown=self._shown)
        for article, found in groupby(layers, key=lambda item: item.article.id):
            items = list(found)
            own = [item for item in items if item.layer is not None and submitted(item.layer)]
            meta = self._meta(article, items, own)
            released = [item for item in items if item.layer is not None and chosen(item.layer, self._layer)]
            yield self._places[article], self._records(released, meta), self._records(own, meta)

    def _shown(self, article: str, layer: stream.LayerData) -> bool:
        return article in self._places and (submitted(layer) or (self._layer == GOLD and chosen(layer, GOLD)))

    def _meta(self, article: str, items: list[stream.LayerRecord], own: list[stream.LayerRecord]) -> Row:
        """Return what `meta` of all lines of an article says besides what it said before."""
        first = [item for item in own if item.layer is not None and not is_shadow_name(item.layer.annotator)]
        gold = next((item.layer for item in items if item.layer is not None and item.layer.kind == "gold"), None)
        place = self._places[article]
        meta: Row = {
            "agreement": strict_agreement([_marks(item) for item in first]),
            "annotators": sorted(self._names.told(item.layer.annotator) for item in first if item.layer is not None),
            "exported_seq": self._seq,
            "gold_version": gold.version if gold else None,
            "group_id": place.group,
            "guideline_version": gold.guideline if gold else None,
            "labelset_version": gold.scheme if gold else self._scheme,
            "split": str(place.split),
            "status": self._layer,
            "tool": TOOL,
        }
        if gold is not None and article in self._decided:
            outcomes, reasons = self._decided[article]
            meta["decisions"] = {str(key): outcomes[key] for key in sorted(outcomes)}
            meta["reasons"] = {str(key): reasons[key] for key in sorted(reasons)}
        return meta

    def _records(self, items: Iterable[stream.LayerRecord], meta: Row) -> list[Record]:
        """Return the records of layers, by what their annotators are called here."""
        return sorted((self._record(item, meta) for item in items), key=lambda record: layer_of(record).annotator or "")

    def _record(self, item: stream.LayerRecord, meta: Row) -> Record:
        record = record_of(item)
        layer = record.layer
        assert layer is not None
        told = replace(
            layer,
            annotator=self._names.told(layer.annotator) if layer.annotator else None,
            spans=[_told_span(span, self._names) for span in layer.spans],
        )
        return replace(record, meta={**record.meta, **meta}, layer=told)


def _told_span(span: Row, names: Names) -> Row:
    """Return a span whose provenance names people as the release does."""
    provenance = span.get("provenance")
    if not provenance:
        return span
    changed = dict(provenance)
    if isinstance(changed.get("decided_by"), str):
        changed["decided_by"] = names.told(changed["decided_by"])
    if isinstance(changed.get("sources"), list):
        changed["sources"] = sorted(
            [names.told(source[0]), *source[1:]] if isinstance(source, list) and source else source
            for source in changed["sources"]
        )
    return {**span, "provenance": changed}


def _marks(item: stream.LayerRecord) -> Counter[tuple[str, str]]:
    """Return label and fragments of all spans."""
    return Counter((row[1], row[4] or f"[[{row[2]},{row[3]}]]") for row in item.spans)


def strict_agreement(layers: Iterable[Counter[tuple[str, str]]]) -> Row | None:
    """Return the strict F1 (same label, same characters) over all pairs of layers together; None with fewer than two.

    Its value is None when none of them has a span.
    """
    known = list(layers)
    if len(known) < 2:
        return None
    same = total = 0
    for number, one in enumerate(known):
        for other in known[number + 1 :]:
            same += 2 * (one & other).total()
            total += one.total() + other.total()
    return {"strict_f1": round(same / total, 4) if total else None}


def layer_of(record: Record) -> LayerData:
    """Return the layer of a line of a release; every line has one."""
    assert record.layer is not None
    return record.layer
