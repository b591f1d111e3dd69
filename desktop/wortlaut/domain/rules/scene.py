"""What a check sees: the layer, with a span that is about to be made or changed already in place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Range, Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A check that does not hold: the spans concerned, the one to go to first, and values for its message."""

    spans: tuple[str, ...]
    params: Mapping[str, object] = field(default_factory=dict)
    place: Range | None = None
    """Code points of the text that is meant, when it is not what the first span covers."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One layer with its text and scheme."""

    content: LayerContent
    scheme: Scheme
    boundaries: Boundaries
    candidate: Span | None = None
    """A span that is not in `content` yet."""
    replacing: str | None = None
    """Id of the span in `content` that `candidate` stands for."""

    @property
    def text(self) -> str:
        """The article's text."""
        return self.boundaries.text

    def overlapping(self, start: int, end: int) -> list[Span]:
        """Return the spans whose hull shares a code point with `[start, end)`, the candidate among them."""
        found = self.content.overlapping(start, end)
        if self.candidate is None:
            return found
        found = [span for span in found if span.id not in (self.replacing, self.candidate.id)]
        if self.candidate.start < end and self.candidate.end > start:
            found.append(self.candidate)
        return found

    def links_from(self, span_id: str, type_id: str) -> list[Link]:
        """Return the links of a type that start at a span."""
        return [link for link in self.content.links_of(span_id) if link.source == span_id and link.type == type_id]

    def value(self, span: Span, attribute_id: str) -> str | None:
        """Return the value of an attribute, its default when none is stored, or None."""
        stored = span.attributes.get(attribute_id)
        if stored is not None:
            return stored
        label = self.scheme.label(span.label)
        attribute = label.attribute(attribute_id) if label else None
        return attribute.default if attribute else None
