"""The article as statements: who said what, who commits to what, on which condition. Pure: nothing here writes.

What a statement is, the scheme says by its links, so this works for any scheme: a label from whose spans links start is
a statement (quote, commitment); a label whose spans must be linked to a statement qualifies it (condition) and is a
statement of its own only as long as the link is missing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import LinkType, Scheme
from wortlaut.domain.span import Span
from wortlaut.session.linking import is_wanted


@dataclass(frozen=True, slots=True)
class Role:
    """One link type seen from a statement, and who or what fills it."""

    kind: LinkType
    fillers: tuple[Span, ...]
    """In text order; empty when nobody fills the role."""
    outgoing: bool
    """Whether the links start at the statement (its speaker), or end there (its conditions)."""
    missing: bool
    """Whether the scheme wants a filler and there is none."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A statement: its span, its roles in the order of the scheme, and where it is said."""

    span: Span
    roles: tuple[Role, ...]
    sources: tuple["Frame", ...]
    """The statements of the scheme's first statement label in which it stands, inside out; theirs are left out."""

    @property
    def missing(self) -> tuple[Role, ...]:
        """The roles that are wanted and empty."""
        return tuple(role for role in self.roles if role.missing)

    def role(self, link_type: str) -> Role | None:
        """Return the role of a link type, or None."""
        return next((role for role in self.roles if role.kind.id == link_type), None)


def statement_labels(scheme: Scheme) -> tuple[str, ...]:
    """Return the ids of the labels whose spans are statements, in the order of the scheme."""
    sources = {kind.source for kind in scheme.links}
    return tuple(label.id for label in scheme.labels if label.id in sources and not _qualifies(scheme, label.id))


def qualifier_labels(scheme: Scheme) -> tuple[str, ...]:
    """Return the ids of the labels whose spans qualify a statement, in the order of the scheme."""
    return tuple(label.id for label in scheme.labels if _qualifies(scheme, label.id))


def statement_count(content: LayerContent, scheme: Scheme) -> int:
    """Return the number of `statement_ids`, which is known sooner."""
    counts, qualifiers = content.counts(), qualifier_labels(scheme)
    found = sum(counts.get(label, (0, 0))[0] for label in statement_labels(scheme))
    if any(counts.get(label, (0, 0))[0] for label in qualifiers):
        known = content.keys()
        found += sum(label in qualifiers and not _is_linked(content, span_id) for *_, label, span_id in known)
    return found


def statement_ids(content: LayerContent, scheme: Scheme) -> list[str]:
    """Return the spans that are statements in text order, an outer one before those inside."""
    statements, qualifiers = statement_labels(scheme), qualifier_labels(scheme)
    order = {label.id: place for place, label in enumerate(scheme.labels)}
    known = content.keys()
    keys = sorted((start, -end, order.get(label, 0), span_id, label) for start, end, label, span_id in known)
    return [
        span_id
        for *_, span_id, label in keys
        if label in statements or (label in qualifiers and not _is_linked(content, span_id))
    ]


def frames(content: LayerContent, scheme: Scheme) -> list[Frame]:
    """Return all statements of a layer in the order of `statement_ids`."""
    return [frame_of(content, scheme, span_id) for span_id in statement_ids(content, scheme)]


def frame_of(content: LayerContent, scheme: Scheme, span_id: str) -> Frame:
    """Return a span as a statement; raise KeyError when there is no such span."""
    span = content.spans[span_id]
    around = tuple(Frame(other, _roles(content, scheme, other), ()) for other in _sources(content, scheme, span))
    return Frame(span, _roles(content, scheme, span), around)


def frame_at(content: LayerContent, scheme: Scheme, span_id: str) -> Frame | None:
    """Return the statement that a span is, or belongs to: the first it is linked with, else the shortest around it."""
    span = content.spans.get(span_id)
    if span is None:
        return None
    statements = statement_labels(scheme)
    if span.label in statements:
        return frame_of(content, scheme, span.id)
    ends = sorted({link.source for link in content.links_of(span_id)} | {k.target for k in content.links_of(span_id)})
    linked = [content.spans[end] for end in ends if end != span_id]
    around = [other for other in content.overlapping(span.start, span.end) if _holds(other, span)]
    near = [*sorted(linked, key=Span.sort_key), *around]
    found = next((other for other in near if other.label in statements), None)
    if found is None:
        return frame_of(content, scheme, span.id) if _qualifies(scheme, span.label) else None
    return frame_of(content, scheme, found.id)


def _is_linked(content: LayerContent, span_id: str) -> bool:
    return any(link.source == span_id for link in content.links_of(span_id))


def _qualifies(scheme: Scheme, label: str) -> bool:
    """Tell whether spans of a label cannot stand alone: each of their links must be there and leads to a statement."""
    own = [kind for kind in scheme.links if kind.source == label]
    starts = {kind.source for kind in scheme.links if kind.source != label}
    return bool(own) and all(kind.minimum > 0 and kind.target in starts for kind in own)


def _roles(content: LayerContent, scheme: Scheme, span: Span) -> tuple[Role, ...]:
    links, roles = content.links_of(span.id), []
    for kind in scheme.links:
        if kind.source == span.label:
            ends = [link.target for link in links if link.type == kind.id and link.source == span.id]
            fillers = _in_order(content, ends)
            roles.append(Role(kind, fillers, outgoing=True, missing=not fillers and is_wanted(kind, span)))
        if kind.target == span.label and _qualifies(scheme, kind.source):
            ends = [link.source for link in links if link.type == kind.id and link.target == span.id]
            roles.append(Role(kind, _in_order(content, ends), outgoing=False, missing=False))
    return tuple(roles)


def _in_order(content: LayerContent, ids: Sequence[str]) -> tuple[Span, ...]:
    return tuple(sorted((content.spans[one] for one in ids), key=Span.sort_key))


def _sources(content: LayerContent, scheme: Scheme, span: Span) -> Iterator[Span]:
    """Yield the statements of the first statement label around a span, inside out."""
    statements = statement_labels(scheme)
    if not statements:
        return
    for other in content.overlapping(span.start, span.end):
        if other.label == statements[0] and other.id != span.id and _holds(other, span):
            same_extent = (other.start, other.end) == (span.start, span.end)
            if not same_extent or other.label != span.label:
                yield other


def _holds(outer: Span, span: Span) -> bool:
    """Tell whether a span lies in another, and not in its holes."""
    return outer.start <= span.start and span.end <= outer.end and outer.covers(span.start)
