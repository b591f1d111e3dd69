"""A span being moved or edited freely on a card, before anything is stored. Pure."""

from collections.abc import Mapping
from typing import Literal

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span
from wortlaut.session import annotate
from wortlaut.session.annotate import Edge

_ID = "draft"


class Draft:
    """One span with the gestures of the Annotate page; each returns the problem that forbids it, or None."""

    def __init__(self, span: Span, boundaries: Boundaries, scheme: Scheme) -> None:
        self._boundaries = boundaries
        self._text = boundaries.text
        self._scheme = scheme
        self._begun = span
        self._content = LayerContent(None, [Span(_ID, span.label, span.fragments, dict(span.attributes))])

    @property
    def span(self) -> Span:
        """The span as it is now."""
        return self._content.spans[_ID]

    @property
    def is_changed(self) -> bool:
        """Whether it is another span than in the beginning."""
        now, begun = self.span, self._begun
        return (now.label, now.fragments, dict(now.attributes)) != (
            begun.label,
            begun.fragments,
            dict(begun.attributes),
        )

    def nudge(self, edge: Edge, direction: Literal[-1, 1], unit: Literal["word", "character"]) -> Problem | None:
        """Move an edge by a word or a character."""
        places = self._boundaries
        return self._do(
            annotate.nudge(self._content, self._text, self._scheme, _ID, edge, direction, unit, boundaries=places)
        )

    def relabel(self, label_id: str) -> Problem | None:
        """Give it another label."""
        return self._do(annotate.relabel(self._content, self._scheme, _ID, label_id))

    def set_value(self, attribute_id: str, value: str | None) -> Problem | None:
        """Set or clear an attribute."""
        return self._do(annotate.set_attribute(self._content, self._scheme, _ID, attribute_id, value))

    def replace(self, selection: Range) -> Problem | None:
        """Let it be the selection."""
        span = self.span
        made = annotate.create_span(
            LayerContent(None), self._text, self._scheme, span.label, [selection], span_id=_ID,
            attributes=dict(span.attributes), boundaries=self._boundaries,
        )  # fmt: skip
        if isinstance(made, Problem):
            return made
        self._content = LayerContent(None)
        return self._do(made)

    def add(self, selection: Range) -> Problem | None:
        """Add the selection as a part."""
        return self._do(annotate.add_fragment(self._content, self._text, self._scheme, _ID, selection))

    def cut(self, selection: Range) -> Problem | None:
        """Cut the selection out."""
        return self._do(annotate.cut_hole(self._content, self._text, self._scheme, _ID, selection))

    def choice(self) -> Choice:
        """Return what accepting it means."""
        span = self.span
        attributes: Mapping[str, str] = dict(span.attributes)
        return Choice(ChoiceKind.EDIT, label=span.label, fragments=span.fragments, attributes=attributes)

    def _do(self, made: ChangeSet | Problem) -> Problem | None:
        if isinstance(made, Problem):
            return made
        self._content.apply(made)
        return None
