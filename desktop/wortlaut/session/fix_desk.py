"""What a quick fix works with."""

from dataclasses import dataclass

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules.scene import Scene
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span
from wortlaut.session import annotate


@dataclass(frozen=True, slots=True)
class Desk:
    """A layer with its text and scheme, and the gestures that fixes are made of."""

    content: LayerContent
    text: str
    scheme: Scheme
    boundaries: Boundaries

    @property
    def scene(self) -> Scene:
        """The same as the rules see it."""
        return Scene(self.content, self.scheme, self.boundaries)

    def span(self, problem: Problem) -> Span:
        """Return the first span of a problem."""
        return self.content.spans[problem.spans[0]]

    def reshape(self, span: Span, fragments: list[Range]) -> ChangeSet | Problem:
        """Give a span other fragments."""
        return annotate.reshape(self.content, self.text, self.scheme, span.id, fragments, boundaries=self.boundaries)

    def create(self, label: str, place: Range) -> ChangeSet | Problem:
        """Make a span of one range."""
        return annotate.create_span(self.content, self.text, self.scheme, label, [place], boundaries=self.boundaries)


def made_by(changes: ChangeSet) -> Span:
    """Return the span that a change makes first."""
    return next(change.after for change in changes.changes if isinstance(change.after, Span))


def together(kind: str, *parts: ChangeSet | Problem, focus: str | None = None) -> ChangeSet | Problem:
    """Return changes as one of a kind, or the first problem among them."""
    changes: list[Change] = []
    for part in parts:
        if isinstance(part, Problem):
            return part
        changes += part.changes
    return ChangeSet(kind, tuple(changes), focus=focus)
