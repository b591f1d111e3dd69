"""The lines of the article list."""

from collections.abc import Sequence

from wortlaut.domain.article import PartialDate
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator
from wortlaut.session.values import ArticleRow
from wortlaut.store import articles
from wortlaut.store.project_file import Connection


def article_rows(
    connection: Connection, ids: Sequence[str], annotator: Annotator, scheme: Scheme
) -> Sequence[ArticleRow]:
    """Return the rows of the articles with these ids as the annotator sees them; unknown ids are left out."""
    labels = [label.id for label in scheme.labels]
    return [
        ArticleRow(
            row.id,
            row.title,
            PartialDate.parse(row.date) if row.date else None,
            row.state,
            sum(row.counts.values()),
            tuple(row.counts.get(label, 0) for label in labels),
            row.characters,
            row.sources,
            row.language,
            row.assigned,
        )
        for row in articles.rows(connection, annotator.id, ids)
    ]
