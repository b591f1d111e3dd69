"""Imports many articles and layers at once: one transaction, one action, rows written in batches."""

import gc
import sqlite3
from contextlib import AbstractContextManager
from typing import Any, Self

from wortlaut.domain.article import Article
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import SHADOW_SUFFIX, Annotator, LayerKind, LayerState
from wortlaut.store import layers
from wortlaut.store.batch import Batch, WaitingArticle
from wortlaut.store.bulk_values import ArticleOutcome, ImportReport, IncomingLayer, LayerOutcome
from wortlaut.store.journal import FROM_HISTORY, Action, Entry, Row
from wortlaut.store.merging import Decision, decide, fresh_ids, merged_rows
from wortlaut.store.project_file import Project
from wortlaut.store.records import Data, compact_span, layer_data, source_data
from wortlaut.store.rows import content_of
from wortlaut.store.tables import Tables
from wortlaut.store.undo import write_rows


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
        self._batch = Batch(self._connection, self._entry)
        self._annotators: dict[str, Annotator] = {}
        self._owners: set[tuple[str, LayerKind, str | None]] = set()  # layers of this import
        self._collecting = gc.isenabled()
        gc.disable()  # millions of small objects without cycles: looking for some costs a quarter of the time
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> bool | None:
        assert self._transaction is not None
        if self._collecting:
            gc.enable()
        if kind is None:
            try:
                self._batch.flush()
                if self.report.changed:
                    action = self._entry.seal()
                    self.report.action = None if self._dry_run else action
            except BaseException as failed:
                self._transaction.__exit__(type(failed), failed, failed.__traceback__)
                raise
        return self._transaction.__exit__(kind, error, trace)

    def add_article(self, article: Article) -> ArticleOutcome:
        """Add an article; one with the same text only gets the sources, title and unknown keys it does not have yet."""
        waiting = self._batch.waiting(article.id)
        if waiting:
            return self._complete(article, waiting.data, waiting)
        if self._batch.may_be_stored(article.id):
            known = Tables(self._connection).read("article", article.id)
            if known:
                return self._complete(article, known, None)
        self._batch.add_article(article)
        self.report.articles_new += 1
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
        if owner in self._owners or self._batch.may_have_layers(article_id):
            self._batch.flush()
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
        data = layer_data(incoming.layer(new_id(), article_id, annotator), self._submitted_at(incoming))
        self._batch.add_layer(data, incoming.spans, incoming.links)
        self.report.layers_new += 1
        self.report.spans += len(incoming.spans)
        self.report.links += len(incoming.links)

    def _note_second_pass(self, article_id: str, shadow: Annotator) -> None:
        """A layer under the name of a shadow is the second pass of the person it belongs to."""
        self._batch.flush()
        name = shadow.name.removesuffix(SHADOW_SUFFIX)
        person = layers.find_annotator(self._connection, name) or layers.new_annotator(name)
        if not self._annotator_is_stored(person.id):
            self._do(layers.annotator_row(person))
        data = {"article": article_id, "annotator": person.id, "shadow": shadow.id, "due": self._entry.at}
        self._do(Row("second_pass", f"{article_id}/{person.id}", None, data))

    # what is there already

    def _complete(self, article: Article, known: Data, waiting: WaitingArticle | None) -> ArticleOutcome:
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
        layer = incoming.layer(there.layer.id, there.layer.article, there.layer.annotator)
        after = layer_data(layer, self._submitted_at(incoming))
        own = {item["id"] for key in ("spans", "links") for item in present[key]}
        spans, links = fresh_ids(self._connection, incoming.spans, incoming.links, set(), own)
        content = {"spans": [compact_span(span) for span in spans], "links": list(links)}
        rows = [
            Row("layer", there.layer.id, before, after),
            Row("layer_content", there.layer.id, present, content),
        ]
        submission = layers.last_submission_row(after)
        if submission:
            rows.append(submission)
        self._do(*rows)

    def _do(self, *rows: Row) -> None:
        """Write single rows and their journal."""
        write_rows(self._connection, rows)
        for row in rows:
            self._entry.add(row)

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

    def _submitted_at(self, incoming: IncomingLayer) -> str | None:
        return self._entry.at if incoming.state is not LayerState.OPEN else None
