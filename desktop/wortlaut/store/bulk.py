"""Imports many articles and layers at once: one transaction, one action, rows written in batches."""

import gc
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Self

import orjson

from wortlaut.domain.article import Article
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import SHADOW_SUFFIX, Annotator, Layer, LayerKind, LayerState
from wortlaut.store import layers
from wortlaut.store.bulk_values import ArticleOutcome, ImportReport, IncomingLayer, LayerOutcome
from wortlaut.store.journal import FROM_HISTORY, Action, Entry, Row
from wortlaut.store.merging import Decision, decide, fresh_ids, merged_rows
from wortlaut.store.project_file import Project
from wortlaut.store.records import Data, article_data, layer_data, source_data
from wortlaut.store.rows import (
    INSERT_ARTICLE,
    INSERT_LINK,
    INSERT_SOURCE,
    INSERT_SPAN,
    article_row,
    content_of,
    link_row,
    source_rows,
    span_row,
)
from wortlaut.store.tables import Tables

__all__ = ["ArticleOutcome", "Import", "ImportReport", "IncomingLayer", "LayerOutcome", "has_content", "layer_state"]

_BATCH_CHARACTERS = 4_000_000
_BATCH_SPANS = 20_000
_KEPT = frozenset({"attributes", "unsure", "note", "source", "guessed", "provenance", "precedent", "extra"})
"""What the journal says about a span when it is neither empty nor false."""
_EMPTY: Data = {"spans": [], "links": []}


@dataclass(slots=True)
class _NewArticle:
    number: int
    data: Data
    text: str
    text_is_new: bool


@dataclass(slots=True)
class _NewLayer:
    number: int
    data: Data
    text: str
    spans: Sequence[Data]
    links: Sequence[Data]


class Import:
    """A running import. Use it as a context manager: everything or nothing, and nothing on a dry run.

    The caller walks through its records, so progress and cancelling (by an exception) are the caller's.
    """

    def __init__(
        self,
        project: Project,
        *,
        by: Annotator | None = None,
        note: str | None = None,
        dry_run: bool = False,
        kind: str = "import",
    ) -> None:
        self.report = ImportReport()
        self._project = project
        self._by = by
        self._kind = kind
        self._note = note
        self._dry_run = dry_run
        self._transaction: AbstractContextManager[sqlite3.Connection] | None = None

    def __enter__(self) -> Self:
        self._transaction = self._project.transaction(dry_run=self._dry_run)
        self._connection = self._transaction.__enter__()
        by = self._by.id if self._by and self._annotator_is_stored(self._by.id) else None
        self._entry = Entry(self._connection, Action(self._kind, by, None, FROM_HISTORY, note=self._note))
        self._next_text = self._highest("number", "text") + 1
        self._next_layer = self._highest("number", "layer") + 1
        self._may_have_texts = self._next_text > 1
        self._annotators: dict[str, Annotator] = {}
        self._numbers: dict[str, int] = {}  # article id to row number, of this import
        self._owners: set[tuple[str, LayerKind, str | None]] = set()  # layers of this import
        self._articles: dict[str, _NewArticle] = {}  # not written yet
        self._layers: list[_NewLayer] = []  # not written yet
        self._waiting_characters = self._waiting_spans = 0
        self._collecting = gc.isenabled()
        gc.disable()  # millions of small objects without cycles: looking for some costs a quarter of the time
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> bool | None:
        assert self._transaction is not None
        if self._collecting:
            gc.enable()
        if kind is None:
            try:
                self._flush()
                if self.report.changed:
                    action = self._entry.seal()
                    self.report.action = None if self._dry_run else action
            except BaseException as failed:
                self._transaction.__exit__(type(failed), failed, failed.__traceback__)
                raise
        return self._transaction.__exit__(kind, error, trace)

    def add_article(self, article: Article) -> ArticleOutcome:
        """Add an article; one with the same text only gets the sources, title and unknown keys it does not have yet."""
        waiting = self._articles.get(article.id)
        if waiting:
            return self._complete(article, waiting.data, waiting)
        if article.id in self._numbers or self._may_have_texts:
            known = Tables(self._connection).read("article", article.id)
            if known:
                self._number(article.id)
                return self._complete(article, known, None)
        number = self._stored_text(article) if self._may_have_texts else None
        is_new = number is None
        if number is None:
            number = self._next_text
            self._next_text += 1
        self._articles[article.id] = _NewArticle(number, article_data(article), article.text, is_new)
        self._numbers[article.id] = number
        self._waiting_characters += len(article.text)
        self.report.articles_new += 1
        if self._waiting_characters > _BATCH_CHARACTERS:
            self._flush()
        return ArticleOutcome.NEW

    def add_layer(self, article_id: str, incoming: IncomingLayer, *, merge: bool = False) -> LayerOutcome:
        """Add a layer to an article that is in the project or was added before.

        A layer that is there already must be equal (nothing happens) or an older version (it is replaced, its
        submission stays); with `merge` the spans are added to the person's open layer instead. Raises BadInputError
        `layer_conflict` or `layer_submitted`, UsageError for a name that cannot be an annotator's.
        """
        annotator = self._annotator(incoming) if incoming.annotator is not None else None
        owner = article_id, incoming.kind, annotator.id if annotator else None
        there = None
        if owner in self._owners or self._may_have_layers(article_id):
            self._flush()
            there = layers.find_layer(self._connection, article_id, owner[2], incoming.kind)
        if there is not None:
            outcome = self._add_to(there, incoming, merge=merge)
        else:
            self._add_new(article_id, annotator, incoming)
            outcome = LayerOutcome.NEW
            if annotator is not None and annotator.is_shadow:
                self._note_second_pass(article_id, annotator)
        self._owners.add(owner)
        return outcome

    # what is new

    def _add_new(self, article_id: str, annotator: Annotator | None, incoming: IncomingLayer) -> None:
        data = layer_data(_layer(new_id(), article_id, annotator, incoming), self._submitted_at(incoming))
        waiting = self._articles.get(article_id)
        text = waiting.text if waiting else self._text(self._number(article_id))
        self._layers.append(_NewLayer(self._next_layer, data, text, incoming.spans, incoming.links))
        self._next_layer += 1
        self._waiting_spans += len(incoming.spans)
        self.report.layers_new += 1
        self.report.spans += len(incoming.spans)
        self.report.links += len(incoming.links)
        if self._waiting_spans > _BATCH_SPANS:
            self._flush()

    def _note_second_pass(self, article_id: str, shadow: Annotator) -> None:
        """A layer under the name of a shadow is the second pass of the person it belongs to."""
        self._flush()
        name = shadow.name.removesuffix(SHADOW_SUFFIX)
        person = layers.find_annotator(self._connection, name) or layers.new_annotator(name)
        if not self._annotator_is_stored(person.id):
            self._do(layers.annotator_row(person))
        data = {"article": article_id, "annotator": person.id, "shadow": shadow.id, "due": self._entry.at}
        self._do(Row("second_pass", f"{article_id}/{person.id}", None, data))

    def _flush(self) -> None:
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

    def _insert_layers(self, new_layers: Sequence[_NewLayer]) -> None:
        self._connection.executemany(
            "INSERT INTO layer (number, id, article, annotator, kind, state, version, scheme, guideline, seconds, "
            "read, extra, submitted_at, spans, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [self._layer_row(layer) for layer in new_layers],
        )
        self._connection.executemany(
            INSERT_SPAN,
            (span_row(layer.number, span, layer.text, _sorted_json) for layer in new_layers for span in layer.spans),
        )
        self._connection.executemany(
            INSERT_LINK, (link_row(layer.number, link) for layer in new_layers for link in layer.links)
        )

    def _layer_row(self, layer: _NewLayer) -> tuple[Any, ...]:
        data = layer.data
        counts = Counter([span["label"] for span in layer.spans])
        return (
            layer.number, data["id"], self._number(data["article"]), data["annotator"], data["kind"], data["state"],
            data["version"], data["scheme"], data["guideline"], data["seconds"], _json(data["read"]),
            _sorted_json(data["extra"]), data["submitted_at"], len(layer.spans), _sorted_json(counts),
        )  # fmt: skip

    def _journal_rows(self, layer: _NewLayer) -> list[tuple[str, str, str | None, str | None]]:
        """Write the submission of a layer that comes in submitted, and return what the journal says about the layer."""
        layer_id = layer.data["id"]
        content = _json({"spans": [compact(span) for span in layer.spans], "links": list(layer.links)})
        rows: list[tuple[str, str, str | None, str | None]] = [
            ("layer", layer_id, None, _json(layer.data)),
            ("layer_content", layer_id, _json(_EMPTY), content),
        ]
        submission = _submission(layer.data)
        if submission:
            self._connection.execute(
                "INSERT INTO submission (layer, version, at, scheme, guideline, seconds, content) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (layer.number, submission["version"], submission["at"], submission["scheme"],
                 submission["guideline"], submission["seconds"], content),
            )  # fmt: skip
            rows.append(("submission", f"{layer_id}/{submission['version']}", None, _json(submission)))
        return rows

    # what is there already

    def _complete(self, article: Article, known: Data, waiting: _NewArticle | None) -> ArticleOutcome:
        """Give a known article what it lacks; what it has stays as it is."""
        missing = [source for source in map(source_data, article.sources) if source not in known["sources"]]
        changed = {
            **known,
            "title": article.title if known["title"] is None else known["title"],
            "meta": {**article.meta, **known["meta"]},
            "sources": known["sources"] + missing,
        }
        if changed == known:
            self.report.articles_known += 1
            return ArticleOutcome.KNOWN
        if waiting:
            waiting.data = changed
        else:
            self._do(Row("article", article.id, known, changed))
        self.report.sources_new += len(missing)
        self.report.articles_added_to += 1
        return ArticleOutcome.ADDED_TO

    def _add_to(self, there: layers.StoredLayer, incoming: IncomingLayer, *, merge: bool) -> LayerOutcome:
        present = content_of(self._connection, there.number)
        if merge:
            rows, spans, links = merged_rows(self._connection, there.layer, present, incoming.spans, incoming.links)
            if not rows:
                self.report.layers_same += 1
                return LayerOutcome.SAME
            self._do(*rows)
            self.report.layers_updated += 1
            self.report.spans += spans
            self.report.links += links
            return LayerOutcome.MERGED
        decision = decide(self._connection, there, present, incoming)
        if decision is Decision.SAME:
            self.report.layers_same += 1
            return LayerOutcome.SAME
        self._replace(there, present, incoming)
        self.report.layers_updated += 1
        self.report.spans += len(incoming.spans)
        self.report.links += len(incoming.links)
        return LayerOutcome.NEW_VERSION

    def _replace(self, there: layers.StoredLayer, present: Data, incoming: IncomingLayer) -> None:
        before = layer_data(there.layer, there.submitted_at)
        after = layer_data(
            _layer(there.layer.id, there.layer.article, there.layer.annotator, incoming), self._submitted_at(incoming)
        )
        own = {item["id"] for key in ("spans", "links") for item in present[key]}
        spans, links = fresh_ids(self._connection, incoming.spans, incoming.links, set(), own)
        content = {"spans": [compact(span) for span in spans], "links": list(links)}
        rows = [
            Row("layer", there.layer.id, before, after),
            Row("layer_content", there.layer.id, present, content),
        ]
        submission = _submission(after)
        if submission:
            rows.append(Row("submission", f"{there.layer.id}/{submission['version']}", None, submission))
        self._do(*rows)

    def _do(self, *rows: Row) -> None:
        """Write single rows and their journal."""
        tables = Tables(self._connection)
        for row in rows:
            tables.write(row.entity, row.id, row.before, row.after)
            self._entry.add(row)
        tables.finish()

    # looking up

    def _annotator(self, incoming: IncomingLayer) -> Annotator:
        assert incoming.annotator is not None
        known = self._annotators.get(incoming.annotator)
        if known is None:
            known = layers.find_annotator(self._connection, incoming.annotator)
            if known is None:
                known = layers.incoming_annotator(incoming.annotator)
                self._do(layers.annotator_row(known))
            self._annotators[incoming.annotator] = known
        return known

    def _annotator_is_stored(self, annotator_id: str) -> bool:
        return self._connection.execute("SELECT 1 FROM annotator WHERE id = ?", (annotator_id,)).fetchone() is not None

    def _may_have_layers(self, article_id: str) -> bool:
        """Whether the article may have layers from before this import."""
        return article_id not in self._articles and self._next_layer > 1 and self._may_have_texts

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

    def _submitted_at(self, incoming: IncomingLayer) -> str | None:
        return self._entry.at if incoming.state is not LayerState.OPEN else None


def has_content(project: Project) -> bool:
    """Tell whether the project has any article: whether an import could harm anything."""
    with project.reading() as connection:
        return connection.execute("SELECT 1 FROM article LIMIT 1").fetchone() is not None


def layer_state(project: Project, article_id: str, annotator: str) -> LayerState | None:
    """Return the state of a person's layer; None when there is none."""
    with project.reading() as connection:
        person = layers.find_annotator(connection, annotator)
        stored = layers.find_layer(connection, article_id, person.id) if person else None
        return stored.layer.state if stored else None


def _layer(layer_id: str, article_id: str, annotator: Annotator | None, incoming: IncomingLayer) -> Layer:
    return Layer(
        layer_id,
        article_id,
        annotator,
        incoming.kind,
        incoming.state,
        incoming.version,
        incoming.scheme,
        incoming.guideline,
        incoming.seconds,
        tuple((start, end) for start, end in incoming.read),
        incoming.extra,
    )


def _submission(layer: Data) -> Data | None:
    """Return the journal's value of the submission a layer stands at; None when it is open."""
    if layer["state"] == "open" or not layer["version"]:
        return None
    return {
        "layer": layer["id"],
        "version": layer["version"],
        "at": layer["submitted_at"],
        "scheme": layer["scheme"],
        "guideline": layer["guideline"],
        "seconds": layer["seconds"],
    }


def compact(span: Data) -> Data:
    """Return a span without defaults and without what follows from the text."""
    compact: Data = {"id": span["id"], "label": span["label"], "fragments": span["fragments"]}
    for key, value in span.items():
        if value and key in _KEPT:
            compact[key] = value
    if span.get("origin", "manual") != "manual":
        compact["origin"] = span["origin"]
    if span.get("confidence") is not None:
        compact["confidence"] = span["confidence"]
    return compact


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _sorted_json(value: object) -> str:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
