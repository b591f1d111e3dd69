"""Precedents of a project: marking a span as one, and finding those that a span resembles."""

from dataclasses import replace

from wortlaut.assist.precedents import Likeness, Precedent, alike
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.guesses import cue_of
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.session.blindness import sight_of
from wortlaut.session.session import Session
from wortlaut.store import precedents

SLICE = 20_000
"""Spans that are looked at between two events of the window."""
MOST = 2
"""So many precedents are shown with a span."""

__all__ = ["MOST", "Likeness", "Precedent", "Precedents", "set_precedent"]


def set_precedent(content: LayerContent, span_id: str, note: str | None) -> ChangeSet | Problem:
    """Return the change that makes a span a precedent with a note; None or blank text takes it back.

    Raises KeyError for an unknown span.
    """
    span = content.spans[span_id]
    after = replace(span, precedent=(note or "").strip() or None)
    if after == span:
        return Problem("nothing_to_do", "hint")
    return ChangeSet("precedent", (Change(span, after),), focus=span.id)


class Precedents:
    """All precedents of a project: read from the file in slices, then following what is changed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, Precedent] = {}
        self._done = 0
        with session.project.reading() as connection:
            self._last = precedents.last(connection)

    def read_some(self) -> bool:
        """Read the next slice of the file; True while there are more."""
        if self._done < self._last:
            up_to = self._done + SLICE
            with self._session.project.reading() as connection:
                rows = list(precedents.read(connection, self._done, up_to))
            scheme = self._session.scheme
            for row in rows:
                cue = _cue(scheme, row.label, row.text, row.language)
                self._known[row.span] = Precedent(
                    row.span, row.article, row.kind, row.annotator, row.label, row.extent, row.text, row.note,
                    row.attributes, cue,
                )  # fmt: skip
            self._done = up_to
        return self._done < self._last

    def follow(self, changes: ChangeSet) -> None:
        """Follow a change of the open layer."""
        for change in changes.changes:
            entity = change.entity
            if not isinstance(entity, Span):
                continue
            self._known.pop(entity.id, None)
            if isinstance(change.after, Span) and change.after.precedent is not None:
                self._known[entity.id] = self._of(change.after)

    def like(self, span: Span) -> list[Likeness]:
        """Return the precedents that a span of the open article resembles and that its annotator may see."""
        session = self._session
        if session.article is None or not self._known:
            return []
        text = " ".join(span.surface(session.article.text))
        cue = _cue(session.scheme, span.label, text, session.article.language)
        found = alike(span.label, text, cue, self._known.values(), leave_out=span.id, most=len(self._known))
        if not found:
            return []
        sight = sight_of(session.project, session.reader)
        seen = [
            like for like in found if sight.shows(like.precedent.article, like.precedent.kind, like.precedent.annotator)
        ]
        return seen[:MOST]

    def _of(self, span: Span) -> Precedent:
        session = self._session
        assert session.article is not None
        text = " ".join(span.surface(session.article.text))
        layer = session.content.layer if session.content is not None else None
        name = layer.annotator.name if layer is not None and layer.annotator is not None else None
        kind = str(layer.kind) if layer is not None else "person"
        cue = _cue(session.scheme, span.label, text, session.article.language)
        return Precedent(
            span.id, session.article.id, kind, name, span.label, (span.start, span.end), text, span.precedent or "",
            span.attributes, cue,
        )  # fmt: skip


def _cue(scheme: Scheme, label_id: str, text: str, language: str) -> str | None:
    label = scheme.label(label_id)
    return None if label is None else cue_of(label, text, language)
