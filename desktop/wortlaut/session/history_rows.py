"""The history as rows for the command line."""

from wortlaut.domain.ids import new_id
from wortlaut.errors import BadInputError, UsageError
from wortlaut.session.statistics import Row
from wortlaut.store import articles, assignments, past
from wortlaut.store.journal import Viewer
from wortlaut.store.layers import find_annotator
from wortlaut.store.past import Wanted
from wortlaut.store.project_file import Connection, Project


def history_rows(
    project: Project,
    *,
    article: str | None = None,
    span: str | None = None,
    limit: int,
    made_for: str | None = None,
) -> list[Row]:
    """Return the newest `limit` entries: `seq`, `at` (UTC), `annotator`, `kind`, `article`, `state`, `note`.

    `article` and `span` are ids of what they must be about. What `made_for` (a name) must not see yet is left out.
    Raises UsageError `annotator_unknown`, BadInputError `unknown_article`, `unknown_span`.
    """
    with project.reading() as connection:
        viewer = _viewer(project, connection, made_for)
        if article is not None and articles.read(connection, article) is None:
            raise BadInputError("unknown_article", where=str(project.path), article=article)
        layer = past.layer_of_span(connection, span) if span is not None else None
        if span is not None and layer is None:
            raise BadInputError("unknown_span", where=str(project.path), span=span)
        found = past.page(connection, Wanted(article=article, span=span, layer=layer), viewer, limit=limit)
    return [
        {
            "seq": row.seq,
            "at": row.at,
            "annotator": row.annotator,
            "kind": row.kind,
            "article": row.article,
            "state": row.state,
            "note": row.note,
        }
        for row in found
    ]


def _viewer(project: Project, connection: Connection, name: str | None) -> Viewer:
    if name is None:
        return Viewer(new_id())  # somebody from whom nothing is hidden
    person = find_annotator(connection, name)
    if person is None:
        raise UsageError("annotator_unknown", where=str(project.path), name=name)
    return assignments.viewer(connection, person.id)
