"""Which article is opened without being asked for: at the start, after an import, after a submission."""

from collections.abc import Sequence

from wortlaut.session.session import Session
from wortlaut.store import next_articles


def article_to_begin_with(session: Session, last: str | None = None) -> str | None:
    """Return the article (id) to open first; None in a project without articles.

    `last` is the one that was open last. An article that others submitted and this person has not begun is for
    reviewing, and opening it would hide it from the reviewer: it comes after those that the person works in, and after
    new ones that nobody submitted, or that the person submitted. The same holds for one that the person gave back.
    """
    with session.project.reading() as connection:
        person = session.annotator.id
        if last is not None and (
            next_articles.has_layer(connection, person, last)
            or next_articles.first_to_annotate(connection, person, among=last)
        ):
            return last
        found = (
            next_articles.first_open(connection, person)
            or next_articles.first_to_annotate(connection, person, state="new")
            or next_articles.first_to_annotate(connection, person)
        )
    return found or next(iter(session.article_ids(limit=1)), None)


def unfinished_order(session: Session, order: Sequence[str]) -> list[str]:
    """Return the articles of `order` that are not submitted, those that are rather for reviewing last."""
    unfinished = {*session.article_ids(state="new"), *session.article_ids(state="open")}
    with session.project.reading() as connection:
        for_review = next_articles.left_to_others(connection, session.annotator.id)
    return sorted((article for article in order if article in unfinished), key=for_review.__contains__)
