"""What a check sees: the layer, with a span that is about to be made or changed already in place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Range, Span

_KEPT = 4
"""Sentences that are kept."""


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
    sentences: list[Range] = field(default_factory=list)
    """Those that were found last: finding one in a long paragraph takes its time, and most rules ask for the same."""

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

    def sentence_at(self, offset: int) -> Range:
        """Return the sentence around `offset` without the white space around it."""
        known = next((one for one in self.sentences if one[0] <= offset < one[1]), None)
        if known is None:
            known = self.boundaries.sentence_at(offset)
            self.sentences[:] = [known, *self.sentences[: _KEPT - 1]]
        return known

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
