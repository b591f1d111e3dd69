"""Reads once what a release is about: which articles, how many spans of each label, what may tie articles together."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from wortlaut.assist.near_duplicates import Piece
from wortlaut.assist.split import Item
from wortlaut.domain.span import is_shadow_name
from wortlaut.session.blindness import Sight
from wortlaut.session.exporting import record_of
from wortlaut.session.release_values import ReleaseOptions
from wortlaut.store import stream
from wortlaut.store.project_file import Connection

GOLD = "gold"
SUBMITTED = "submitted"
QUOTE = "quote"
_HOST = re.compile(r"\A[a-z]+://(?:[^/@]*@)?(?:www\.)?([^/:?#]+)", re.IGNORECASE)


@dataclass(slots=True)
class Surveyed:
    """An article of the release."""

    piece: Piece
    item: Item
    quotes: tuple[str, ...]
    """Words of the quotes."""
    publisher: str | None = None


@dataclass(slots=True)
class Survey:
    """What will be released as far as the splits allow, and what not."""

    articles: dict[str, Surveyed] = field(default_factory=dict)
    excluded: list[tuple[str, str]] = field(default_factory=list)
    """Article id and reason: `left_out`, `hidden`, `no_gold`, `not_submitted`."""
    layers: set[tuple[str, str]] = field(default_factory=set)
    """Article id and name of the owner (`gold` for gold) of the layers that are split."""


def chosen(layer: stream.LayerData, wanted: str) -> bool:
    """Tell whether a layer is one of those that are split: finished gold, or what a person submitted."""
    if wanted == GOLD:
        return layer.kind == "gold" and layer.state == "gold"
    return submitted(layer) and not is_shadow_name(layer.annotator)


def submitted(layer: stream.LayerData) -> bool:
    """Tell whether a person submitted that layer and did not reopen it."""
    return layer.kind == "person" and layer.state == "submitted"


def survey(reader: Connection, options: ReleaseOptions, sight: Sight, advance: Callable[[int], None]) -> Survey:
    """Return what is to be released; `advance` is called with 1 for each article of the project."""
    found = Survey()
    kinds = ("gold",) if options.layer == GOLD else ("person",)
    article = None
    layers = stream.layers(reader, kinds=kinds, unopened=True, shown=lambda _, layer: chosen(layer, options.layer))
    for item in layers:
        if item.article.id != article:
            article = item.article.id
            advance(1)
        if article in options.leave_out:
            found.excluded.append((article, "left_out"))
        elif article in sight.hidden:
            found.excluded.append((article, "hidden"))
        elif item.layer is None:
            found.excluded.append((article, "no_gold" if options.layer == GOLD else "not_submitted"))
        else:
            found.layers.add((article, item.layer.annotator))
            if article in found.articles:
                _add(found.articles[article], item)
            else:
                found.articles[article] = _surveyed(item, options.hold_out)
    found.excluded = sorted(set(found.excluded))
    return found


def _surveyed(item: stream.LayerRecord, hold_out: Iterable[str]) -> Surveyed:
    record = record_of(item)
    date = str(record.sources[0].date) if record.sources and record.sources[0].date else None
    url, wire = (_text(record.meta.get(key)) for key in ("url", "wire_id"))
    publisher = publisher_of(record.meta)
    names = [source.name for source in record.sources]
    held_out = any(
        publisher == wanted or any(fnmatchcase(name, wanted) for name in names) for wanted in hold_out
    )  # fmt: skip
    piece = Piece(record.id, record.text, record.title, date, url, wire)
    return Surveyed(piece, Item(record.id, _labels([item]), date, held_out), _quotes(item), publisher)


def _add(known: Surveyed, item: stream.LayerRecord) -> None:
    """Note a further layer of the same article."""
    labels = Counter(known.item.labels) + Counter(_labels([item]))
    known.item = Item(known.item.id, dict(sorted(labels.items())), known.item.date, known.item.held_out)
    known.quotes += _quotes(item)


def _labels(items: Iterable[stream.LayerRecord]) -> dict[str, int]:
    return dict(sorted(Counter(row[1] for item in items for row in item.spans).items()))


def _quotes(item: stream.LayerRecord) -> tuple[str, ...]:
    return tuple(item.article.text[row[2] : row[3]] for row in item.spans if row[1] == QUOTE)


def publisher_of(meta: dict[str, Any]) -> str | None:
    """Return who published an article: `publisher` of its `meta`, else the host of its address."""
    if publisher := _text(meta.get("publisher")):
        return publisher
    match = _HOST.match(_text(meta.get("url")) or "")
    return match[1].lower() if match else None


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
