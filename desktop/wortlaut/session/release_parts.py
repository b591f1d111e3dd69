"""The repair of a leak: an article, with its group, goes where its near-duplicate is."""

from wortlaut.assist.split import SPLITS, Split
from wortlaut.errors import BadInputError
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import splits
from wortlaut.store.journal import BY_KEY, Action


def copy_of(a: str, part_a: str, b: str, part_b: str) -> tuple[str, str]:
    """Return which of two articles in different parts moves, and which one stays: what is nearer to the test data."""
    order = list(SPLITS)
    return (a, b) if order.index(Split(part_a)) < order.index(Split(part_b)) else (b, a)


def join_parts(session: Session, moving: str, staying: str) -> Applied:
    """Put an article, and all of its group that are in the same part, into part and group of another one.

    This is the only way for an article to leave the part it was assigned to. One action, taken back by key. Raises
    BadInputError `unknown_article` for an article that no release assigned, and what `Session.write` raises.
    """
    with session.project.reading() as connection:
        places = splits.places(connection)
    for article in (moving, staying):
        if article not in places:
            raise BadInputError("unknown_article", where=str(session.path), article=article)
    before, after = places[moving], places[staying]
    rows = [splits.place_row(article, *after, place) for article, place in sorted(places.items()) if place == before]
    return session.write(Action(splits.ASSIGNED, session.annotator.id, None, BY_KEY), rows)
