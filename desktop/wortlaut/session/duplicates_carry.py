"""Two near-duplicates side by side, and spans of the one carried over to the others: exactly, or not at all.

What is carried comes from the annotator's own layer and goes into the annotator's own layers: nobody sees or takes over
through a copy what must not be seen yet, and no layer of somebody else is touched. A submitted layer stays as it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wortlaut.assist.carry import Carried, Held, Hindrance, carry, similarity
from wortlaut.assist.carry_alignment import Alignment, Relation, Row, align, differences
from wortlaut.domain.article import Article
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Link, Origin, Span
from wortlaut.errors import BadInputError
from wortlaut.session import submitting
from wortlaut.session.annotate import add_link, create_span
from wortlaut.session.backups import make_before_bulk
from wortlaut.session.conversion import to_rows
from wortlaut.session.open_article import opening
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import articles, assignments, layers
from wortlaut.store.journal import BY_KEY, Action
from wortlaut.store.journal import Row as JournalRow

__all__ = ["Alignment", "Article", "Held", "Hindrance", "Pair", "Relation", "Row", "Side", "Transfer", "differences"]


@dataclass(frozen=True, slots=True)
class Side:
    """An article with the layer of it that the annotator works in."""

    article: Article
    spans: tuple[Span, ...]
    links: tuple[Link, ...]
    frozen: Problem | None
    """Why the layer cannot be changed: `submitted` with the time, as `at`."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """What carrying over would make of a copy."""

    spans: tuple[Span, ...]
    """New ones; their ids are not those they will be stored under."""
    links: tuple[Link, ...]
    held: tuple[Held, ...]
    """What is not carried over, in the order of the source."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and a copy side by side."""

    source: Side
    copy: Side
    alignment: Alignment
    jaccard: float
    containment: float
    """Of three-word sequences, as in the search for near-duplicates."""
    transfer: Transfer


def side_by_side(session: Session, source: str, copy: str) -> Pair:
    """Return two articles (ids) beside each other, with what could be carried over; writes nothing.

    Raises BadInputError `unknown_article`.
    """
    one, other = _side(session, source), _side(session, copy)
    alignment = align(one.article.text, other.article.text)
    alike = similarity(one.article.text, other.article.text)
    transfer, _ = _transfer(session, one, other, alignment)
    return Pair(one, other, alignment, alike.jaccard, alike.containment, transfer)


def carry_over(session: Session, source: str, copies: Sequence[str]) -> Applied | Problem:
    """Carry the annotator's spans of an article over to copies (ids), all in one action that one undo takes back.

    What stands there stays. A copy whose layer is submitted makes the whole a Problem `submitted`: it must be opened
    again first. Problem `nothing_to_do` when nothing can be carried. Raises like `Session.apply`, and BadInputError
    `unknown_article`.
    """
    session.settle()
    one = _side(session, source)
    changes: dict[str, ChangeSet] = {}
    for copy in copies:
        other = _side(session, copy)
        if other.frozen:
            return other.frozen
        _, made = _transfer(session, one, other, align(one.article.text, other.article.text))
        if made.changes:
            changes[copy] = made
    if not changes:
        return Problem("nothing_to_do", "hint")
    return _write(session, changes)


def _side(session: Session, article_id: str) -> Side:
    with session.project.reading() as connection:
        article = articles.read(connection, article_id)
        if article is None:
            raise BadInputError("unknown_article", where=str(session.path), article=article_id)
        _, stored = assignments.worked_in(connection, article_id, session.annotator)
        content = layers.read_content(connection, stored) if stored else LayerContent(None)
    frozen = submitting.frozen(stored) if stored else None
    return Side(article, tuple(content.ordered()), tuple(content.links.values()), frozen)


def _transfer(session: Session, source: Side, copy: Side, alignment: Alignment) -> tuple[Transfer, ChangeSet]:
    """Return what would be carried over, and the change of the copy's layer that does it."""
    carried, held = carry(source.spans, alignment)
    making = _Making(session, source.article, copy)
    for one in carried:
        hindrance = making.add(one)
        if hindrance is not None:
            held.append(Held(one.span, hindrance, (one.fragments[0][0], one.fragments[-1][1])))
    for link in source.links:
        making.link(link)
    place = {span.id: number for number, span in enumerate(source.spans)}
    held.sort(key=lambda one: place[one.span.id])
    transfer = Transfer(tuple(making.spans), tuple(making.links), tuple(held))
    changes = (*(Change(None, span) for span in making.spans), *(Change(None, link) for link in making.links))
    return transfer, ChangeSet("carry", changes)


class _Making:
    """Spans and links that come into a copy, judged by the scheme's rules one after the other."""

    def __init__(self, session: Session, source: Article, copy: Side) -> None:
        self._scheme = session.scheme
        self._source = source
        self._text = copy.article.text
        self._content = LayerContent(None, copy.spans, copy.links)
        self._boundaries = Boundaries(copy.article.text, copy.article.language)
        self._there = {(span.label, span.fragments): span.id for span in copy.spans}
        self._ends: dict[str, str] = {}
        """Id of a span of the source to the id of the equal one in the copy."""
        self._new: set[str] = set()
        self.spans: list[Span] = []
        self.links: list[Link] = []

    def add(self, carried: Carried) -> Hindrance | None:
        """Make a span like one of the source; return what hinders it."""
        span = carried.span
        equal = self._there.get((span.label, carried.fragments))
        if equal is not None:
            self._ends[span.id] = equal
            return Hindrance.TAGGED
        made = create_span(
            self._content, self._text, self._scheme, span.label, carried.fragments,
            attributes=span.attributes, guessed=span.guessed, boundaries=self._boundaries,
        )  # fmt: skip
        new = made.changes[0].after if isinstance(made, ChangeSet) else None
        if not isinstance(new, Span) or new.fragments != carried.fragments:
            return Hindrance.FORBIDDEN
        provenance = {"article": self._source.id, "span": span.id}
        self.spans.append(replace(new, origin=Origin.PROPAGATED, provenance=provenance))
        self._content.apply(ChangeSet("carry", (Change(None, self.spans[-1]),)))
        self._ends[span.id] = new.id
        self._new.add(new.id)
        return None

    def link(self, link: Link) -> None:
        """Link two spans as in the source, when both are there and at least one is new."""
        source, target = self._ends.get(link.source), self._ends.get(link.target)
        if source is None or target is None or self._new.isdisjoint((source, target)):
            return
        made = add_link(self._content, self._scheme, link.type, source, target)
        if isinstance(made, ChangeSet):
            (change,) = made.changes
            assert isinstance(change.after, Link)
            self._content.apply(made)
            self.links.append(change.after)


def _write(session: Session, changes: Mapping[str, ChangeSet]) -> Applied | Problem:
    before: list[tuple[Action, Sequence[JournalRow]]] = []
    rows: list[JournalRow] = []
    for article_id, changed in changes.items():
        with session.project.reading() as connection:
            owner, stored = assignments.worked_in(connection, article_id, session.annotator)
        layer = stored.layer if stored else layers.new_layer(article_id, owner, session.scheme.reference)
        if stored is None:
            before.append(opening(session.annotator, layer))
        rows += to_rows(changed, layer.id)
    make_before_bulk(session, "carry")
    own = changes.get(session.article.id, ChangeSet("carry", ())) if session.article else None
    return session.write(Action("carry", session.annotator.id, None, BY_KEY), rows, changes=own, before=before)
