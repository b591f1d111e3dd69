"""The same text in the whole project: where it stands, and tagging the places that were ticked as one action."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wortlaut.domain.article import Article
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import LayerState, Range, Span
from wortlaut.session import submitting
from wortlaut.session.backups import make_before_bulk
from wortlaut.session.conversion import to_rows
from wortlaut.session.open_article import opening
from wortlaut.session.same_text import identical_ranges, repeat_span, untagged
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import articles, assignments, layers
from wortlaut.store.journal import BY_KEY, Action, Row

CONTEXT = 90
"""Code points before and after a place that are shown with it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text stands once more and could be tagged."""

    article: str
    """Article id."""
    extent: Range
    before: str
    """Text in front of the place, in the same paragraph."""
    after: str


def same_places(session: Session, span: Span) -> Iterator[list[Place]]:
    """Yield the places of the open article, then of each other article that the annotator has not submitted.

    A place counts when a span like `span`, which lies in the open article and has one fragment, may be made there: no
    span of its label is there, and no rule forbids it. One list per article, often an empty one, so that a caller can
    stop between them.
    """
    if session.article is None or session.content is None or len(span.fragments) != 1:
        return
    (surface,) = span.surface(session.article.text)
    here = session.article.id
    if session.content.layer is None or session.content.layer.state is not LayerState.SUBMITTED:
        yield _places(session, session.article, session.content, span, surface)
    workable = {*session.article_ids(state="new"), *session.article_ids(state="open")}
    for article_id in session.article_ids():
        if article_id == here or article_id not in workable:
            continue
        article = read_article(session, article_id)
        found = article is not None and surface in article.text
        if article is not None and found:
            yield _places(session, article, worked_content(session, article_id), span, surface)
        else:
            yield []


def tag_places(session: Session, span: Span, places: Iterable[Place]) -> Applied | Problem:
    """Make a span like `span` at each of some places, all in one action that one undo takes back.

    When one of them cannot be tagged any more, nothing is done and the problem comes back. Raises like `Session.apply`.
    """
    wanted: dict[str, list[Range]] = {}
    for place in places:
        wanted.setdefault(place.article, []).append(place.extent)
    if not wanted:
        return Problem("nothing_selected", "hint")
    changes: dict[str, ChangeSet] = {}
    for article_id, ranges in wanted.items():
        is_open = session.article is not None and session.article.id == article_id
        article = session.article if is_open else read_article(session, article_id)
        content = session.content if is_open else worked_content(session, article_id)
        if article is None or content is None:
            return Problem("no_article", "hint")
        boundaries = Boundaries(article.text, article.language)
        result = repeat_span(content, article.text, session.scheme, span, ranges, boundaries=boundaries)
        if isinstance(result, Problem):
            return result
        changes[article_id] = result
    return apply_to_articles(session, changes)


def apply_to_articles(session: Session, changes: Mapping[str, ChangeSet], kind: str = "propagate") -> Applied | Problem:
    """Write changes of the annotator's layers, by article id, as one action of a kind.

    An article without a layer is opened, which undo does not take back. When one of the layers is submitted, nothing is
    written: Problem `submitted`.
    """
    session.settle()
    before: list[tuple[Action, Sequence[Row]]] = []
    rows: list[Row] = []
    for article_id, changed in changes.items():
        with session.project.reading() as connection:
            owner, stored = assignments.worked_in(connection, article_id, session.annotator)
        frozen = submitting.frozen(stored) if stored else None
        if frozen:
            return frozen
        layer = stored.layer if stored else layers.new_layer(article_id, owner, session.scheme.reference)
        if stored is None:
            before.append(opening(session.annotator, layer))
        rows += to_rows(changed, layer.id)
    make_before_bulk(session, kind)
    own = changes.get(session.article.id, ChangeSet(kind, ())) if session.article else None
    return session.write(Action(kind, session.annotator.id, None, BY_KEY), rows, changes=own, before=before)


def _places(session: Session, article: Article, content: LayerContent, span: Span, surface: str) -> list[Place]:
    text = article.text
    boundaries = Boundaries(text, article.language)
    found: list[Place] = []
    for extent in untagged(content, span.label, identical_ranges(text, surface, boundaries)):
        made = repeat_span(content, text, session.scheme, span, [extent], boundaries=boundaries)
        if isinstance(made, ChangeSet):
            start, end = boundaries.paragraph_at(extent[0])
            before = text[max(start, extent[0] - CONTEXT) : extent[0]]
            found.append(Place(article.id, extent, before, text[extent[1] : min(end, extent[1] + CONTEXT)]))
    return found


def read_article(session: Session, article_id: str) -> Article | None:
    """Return an article, whether it is open or not."""
    with session.project.reading() as connection:
        return articles.read(connection, article_id)


def worked_content(session: Session, article_id: str) -> LayerContent:
    """Return what the layer of an article holds that the annotator works in, as it is stored."""
    with session.project.reading() as connection:
        _, stored = assignments.worked_in(connection, article_id, session.annotator)
        return layers.read_content(connection, stored) if stored else LayerContent(None)
