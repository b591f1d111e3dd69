"""Which article is opened without being asked for: at the start, after an import, after a submission."""

from collections.abc import Sequence
from itertools import chain

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
        if last is not None and next_articles.has_layer(connection, person, last):
            return last
        for_review = next_articles.left_to_others(connection, person)
        begun = next_articles.first_open(connection, person)
    known = session.article_ids()
    if last is not None and last in known and last not in for_review:
        return last
    if begun is not None:
        return begun
    new = (article for article in session.article_ids(state="new") if article not in for_review)
    done = (article for article in known if article not in for_review)
    return next(chain(new, done, known), None)


def unfinished_order(session: Session, order: Sequence[str]) -> list[str]:
    """Return the articles of `order` that are not submitted, those that are rather for reviewing last."""
    unfinished = {*session.article_ids(state="new"), *session.article_ids(state="open")}
    with session.project.reading() as connection:
        for_review = next_articles.left_to_others(connection, session.annotator.id)
    return sorted((article for article in order if article in unfinished), key=for_review.__contains__)
