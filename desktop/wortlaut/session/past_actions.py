"""What was done in a project, as far as somebody may know it: the history of a span, and the newest actions."""

from collections.abc import Sequence

from wortlaut.domain.span import Annotator
from wortlaut.session.moments import local_time
from wortlaut.session.values import HistoryEntry
from wortlaut.store import assignments, journal
from wortlaut.store.project_file import Connection


def of_span(connection: Connection, span_id: str, layer: str | None, reader: Annotator) -> Sequence[HistoryEntry]:
    """Return what happened to a span of the layer with that id, oldest first."""
    touching = journal.touching(connection, span_id, layer)
    articles = {article for article in touching.values() if article is not None}
    viewer = assignments.viewer_among(connection, reader.id, articles)
    return [entry(row) for row in journal.these(connection, touching, viewer)]


def newest(connection: Connection, limit: int, reader: Annotator) -> Sequence[HistoryEntry]:
    """Return the newest actions of the project, newest first."""
    viewer = assignments.viewer(connection, reader.id)
    return [entry(row) for row in journal.newest(connection, limit, viewer)]


def entry(row: journal.Listed) -> HistoryEntry:
    """Return an entry of the journal as the session hands it out."""
    return HistoryEntry(row.seq, local_time(row.at), row.annotator, row.kind, row.article, row.state, row.note)
