"""Builds articles, layers and change sets for the tests of store and session."""

from collections.abc import Sequence
from typing import Any

from wortlaut.domain.article import Article, PartialDate, Source, text_digest
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Annotator, Range, Span
from wortlaut.session.session import Applied, Session
from wortlaut.store import bulk, replay
from wortlaut.store.bulk_values import IncomingLayer, LayerOutcome
from wortlaut.store.project_file import Project

TEXT = "Die Hilfe werde fortgesetzt, sagte Nora Grün. 🇩🇪 Danach\u00a0kam e\u0301in Zug.\r\n\r\nEnde."


def article(text: str = TEXT, name: str = "001_a.txt", **fields: Any) -> Article:
    """An article with one source."""
    source = Source(name, " date 2025-09-04 ", PartialDate(2025, 9, 4))
    return Article(text, text_digest(text), (source,), **fields)


def span_object(start: int, end: int, label: str = "quote", **fields: Any) -> dict[str, Any]:
    """A span as it stands in a JSONL line, with the fields an import passes on."""
    return {"id": new_id(), "label": label, "fragments": [[start, end]], **fields}


def import_articles(project: Project, *articles: Article, by: Annotator | None = None) -> int | None:
    """Import articles; return the number of the action."""
    with bulk.Import(project, by=by) as batch:
        for item in articles:
            batch.add_article(item)
    return batch.report.action


def import_layer(project: Project, item: Article, layer: IncomingLayer, **options: bool) -> LayerOutcome:
    """Import an article with one layer."""
    with bulk.Import(project) as batch:
        batch.add_article(item)
        return batch.add_layer(item.id, layer, **options)


def tag(session: Session, *ranges: Range, label: str = "actor") -> Span:
    """Tag ranges of the open article as one span."""
    span = Span(new_id(), label, ranges)
    applied = session.apply(ChangeSet("tag", (Change(None, span),), focus=span.id))
    assert isinstance(applied, Applied)
    return span


def contents(project: Project) -> dict[str, Sequence[Any]]:
    """What all tables say, for comparing."""
    with project.reading() as connection:
        return {name: list(replay.meaning(connection, name)) for name in replay.tables()}
