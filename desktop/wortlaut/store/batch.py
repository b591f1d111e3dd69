"""Writes new articles and layers in batches, with their journal: they wait here until there are enough of them."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from operator import itemgetter
from typing import Any

import orjson

from wortlaut.domain.article import Article
from wortlaut.store.journal import Entry
from wortlaut.store.layers import last_submission_row
from wortlaut.store.merging import fresh_ids
from wortlaut.store.records import EMPTY_CONTENT, Data, article_data, compact_span
from wortlaut.store.rows import (
    INSERT_ARTICLE,
    INSERT_LINK,
    INSERT_SOURCE,
    INSERT_SPAN,
    article_row,
    link_row,
    source_rows,
    span_row,
)

_CHARACTERS = 4_000_000
_SPANS = 20_000
"""How much may wait."""
_USUAL_KEYS = ("id", "label", "start", "end", "fragments", "surface", "attributes", "unsure", "note", "origin",
               "source", "confidence")  # fmt: skip
"""Keys of a span of our JSONL without the optional ones."""
_USUAL = itemgetter(*_USUAL_KEYS)
_DEFAULTS = [{False}, {None}, {"manual"}, {None}, {None}]
"""The only values that the keys after `attributes` have in spans with nothing unusual."""


@dataclass(slots=True)
class WaitingArticle:
    """A new article that is not written yet; its `data` may still change."""

    number: int
    data: Data
    text: str
    text_is_new: bool


@dataclass(slots=True)
class _WaitingLayer:
    number: int
    data: Data
    text: str
    spans: Sequence[Data]
    links: Sequence[Data]
    columns: tuple[tuple[Any, ...], ...] | None = None
    """Values of the spans by key, while their rows and their journal are made."""


class Batch:
    """New articles and layers on their way into the tables and into a journal entry.

    Call `flush` before the tables are read or written past it, and at the end.
    """

    def __init__(self, connection: sqlite3.Connection, entry: Entry) -> None:
        self._connection = connection
        self._entry = entry
        self._next_text = self._highest("number", "text") + 1
        self._next_layer = self._highest("number", "layer") + 1
        self._may_have_texts = self._next_text > 1
        self._numbers: dict[str, int] = {}  # article id to row number, of the articles met so far
        self._articles: dict[str, WaitingArticle] = {}
        self._layers: list[_WaitingLayer] = []
        self._waiting_characters = self._waiting_spans = 0

    def waiting(self, article_id: str) -> WaitingArticle | None:
        """Return the article with that id when it waits."""
        return self._articles.get(article_id)

    def may_be_stored(self, article_id: str) -> bool:
        """Whether an article that does not wait may be in the tables: a cheap question, to spare reading them."""
        return article_id in self._numbers or self._may_have_texts

    def may_have_layers(self, article_id: str) -> bool:
        """Whether the article may have layers from before: a cheap question, to spare reading the tables."""
        return article_id not in self._articles and self._next_layer > 1 and self._may_have_texts

    def add_article(self, article: Article) -> None:
        """Let an article wait that is not in the tables; its text may be there."""
        number = self._stored_text(article) if self._may_have_texts else None
        is_new = number is None
        if number is None:
            number = self._next_text
            self._next_text += 1
        self._articles[article.id] = WaitingArticle(number, article_data(article), article.text, is_new)
        self._numbers[article.id] = number
        self._waiting_characters += len(article.text)
        if self._waiting_characters > _CHARACTERS:
            self.flush()

    def add_layer(self, data: Data, spans: Sequence[Data], links: Sequence[Data]) -> None:
        """Let a layer wait that is not in the tables; its article is there, or waits."""
        waiting = self._articles.get(data["article"])
        text = waiting.text if waiting else self._text(self._number(data["article"]))
        self._layers.append(_WaitingLayer(self._next_layer, data, text, spans, links))
        self._next_layer += 1
        self._waiting_spans += len(spans)
        if self._waiting_spans > _SPANS:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        new_articles = list(self._articles.values())
        execute_many = self._connection.executemany
        execute_many(
            "INSERT INTO text (number, sha256, body) VALUES (?, ?, ?)",
            [(item.number, item.data["text_sha256"], item.text) for item in new_articles if item.text_is_new],
        )
        execute_many(INSERT_ARTICLE, [article_row(item.number, item.data, item.text) for item in new_articles])
        execute_many(INSERT_SOURCE, [row for item in new_articles for row in source_rows(item.number, item.data)])
        self._entry.add_texts([("article", item.data["id"], None, _json(item.data)) for item in new_articles])
        self._articles.clear()
        if self._layers:
            self._flush_layers()
        self._waiting_characters = self._waiting_spans = 0

    def _flush_layers(self) -> None:
        new_layers, self._layers = self._layers, []
        self._connection.execute("SAVEPOINT spans")
        try:
            self._insert_layers(new_layers)
        except sqlite3.IntegrityError:  # an id that lives in another layer already
            self._connection.execute("ROLLBACK TO spans")
            taken: set[str] = set()
            for layer in new_layers:
                layer.spans, layer.links = fresh_ids(self._connection, layer.spans, layer.links, taken)
            self._insert_layers(new_layers)
        self._connection.execute("RELEASE spans")
        rows: list[tuple[str, str, str | None, str | None]] = []
        for layer in new_layers:
            rows += self._journal_rows(layer)
        self._entry.add_texts(rows)

    def _insert_layers(self, new_layers: Sequence[_WaitingLayer]) -> None:
        self._connection.executemany(
            "INSERT INTO layer (number, id, article, annotator, kind, state, version, scheme, guideline, seconds, "
            "read, extra, submitted_at, spans, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [self._layer_row(layer) for layer in new_layers],
        )
        dump = _Remembering()
        for layer in new_layers:
            layer.columns = _columns(layer.spans)
        self._connection.executemany(
            INSERT_SPAN,
            chain.from_iterable(_span_rows(layer, dump) for layer in new_layers),
        )
        self._connection.executemany(
            INSERT_LINK, (link_row(layer.number, link) for layer in new_layers for link in layer.links)
        )

    def _layer_row(self, layer: _WaitingLayer) -> tuple[Any, ...]:
        data = layer.data
        counts = Counter([span["label"] for span in layer.spans])
        return (
            layer.number, data["id"], self._number(data["article"]), data["annotator"], data["kind"], data["state"],
            data["version"], data["scheme"], data["guideline"], data["seconds"], _json(data["read"]),
            _sorted_json(data["extra"]), data["submitted_at"], len(layer.spans), _sorted_json(counts),
        )  # fmt: skip

    def _journal_rows(self, layer: _WaitingLayer) -> list[tuple[str, str, str | None, str | None]]:
        """Write the submission of a layer that comes in submitted, and return what the journal says about the layer."""
        layer_id = layer.data["id"]
        content = _json({"spans": _compact_spans(layer), "links": list(layer.links)})
        rows: list[tuple[str, str, str | None, str | None]] = [
            ("layer", layer_id, None, _json(layer.data)),
            ("layer_content", layer_id, _json(EMPTY_CONTENT), content),
        ]
        submission = last_submission_row(layer.data)
        if submission and submission.after:
            facts = submission.after
            self._connection.execute(
                "INSERT INTO submission (layer, version, at, scheme, guideline, seconds, content) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (layer.number, facts["version"], facts["at"], facts["scheme"], facts["guideline"], facts["seconds"],
                 content),
            )  # fmt: skip
            rows.append((submission.entity, submission.id, None, _json(facts)))
        return rows

    def _highest(self, column: str, table: str) -> int:
        return self._connection.execute(f"SELECT max({column}) FROM {table}").fetchone()[0] or 0  # noqa: S608

    def _stored_text(self, article: Article) -> int | None:
        row = self._connection.execute("SELECT number FROM text WHERE sha256 = ?", (article.text_sha256,)).fetchone()
        return row[0] if row else None

    def _number(self, article_id: str) -> int:
        number = self._numbers.get(article_id)
        if number is None:
            row = self._connection.execute("SELECT number FROM article WHERE id = ?", (article_id,)).fetchone()
            number = self._numbers[article_id] = row[0]
        return number

    def _text(self, number: int) -> str:
        text: str = self._connection.execute("SELECT body FROM text WHERE number = ?", (number,)).fetchone()[0]
        return text


class _Remembering:
    """Writes attributes as JSON with sorted keys: the same few come again and again."""

    def __init__(self) -> None:
        self._written: dict[Any, str] = {}

    def __call__(self, value: Data) -> str:
        """Return the text of an object whose values are texts."""
        key = tuple(value.items())
        text = self._written.get(key)
        if text is None:
            text = self._written[key] = _sorted_json(value)
        return text


def _columns(spans: Sequence[Data]) -> tuple[tuple[Any, ...], ...] | None:
    """Return the values of spans by key, in the order of `_USUAL_KEYS`; None when one has fewer keys, or more."""
    if set(map(len, spans)) != {len(_USUAL_KEYS)}:
        return None
    try:
        return tuple(zip(*map(_USUAL, spans), strict=True))
    except KeyError:
        return None


def _span_rows(layer: _WaitingLayer, dump: _Remembering) -> Iterable[tuple[Any, ...]]:
    """Return the rows of a layer's spans as `span_row` makes them: column by column, in half the time."""
    columns = layer.columns
    if columns is None:
        return (span_row(layer.number, span, layer.text, _sorted_json) for span in layer.spans)
    ids, labels, _, _, fragments, _, attributes, unsure, notes, origins, sources, confidences = columns
    text = layer.text
    nothing = repeat(None)
    return zip(
        repeat(layer.number),
        ids,
        labels,
        [parts[0][0] for parts in fragments],
        [parts[-1][1] for parts in fragments],
        [None if len(parts) == 1 else _json([list(part) for part in parts]) for parts in fragments],
        [
            text[parts[0][0] : parts[0][1]] if len(parts) == 1 else _json([text[start:end] for start, end in parts])
            for parts in fragments
        ],
        [dump(given) if given else "{}" for given in attributes],
        [1 if flag else 0 for flag in unsure],
        notes,
        [origin or "manual" for origin in origins],
        sources,
        confidences,
        nothing,
        nothing,
        nothing,
        nothing,
        strict=False,  # those that repeat have no end
    )


def _compact_spans(layer: _WaitingLayer) -> list[Data]:
    """Return a layer's spans without defaults as `compact_span` makes them; quickly when nothing is unusual in them."""
    columns = layer.columns
    if columns is None or list(map(set, columns[7:])) != _DEFAULTS:
        return list(map(compact_span, layer.spans))
    ids, labels, _, _, fragments, _, attributes, *_ = columns
    return [
        {"id": span_id, "label": label, "fragments": parts, "attributes": given}
        if given
        else {"id": span_id, "label": label, "fragments": parts}
        for span_id, label, parts, given in zip(ids, labels, fragments, attributes, strict=True)
    ]


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _sorted_json(value: object) -> str:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
