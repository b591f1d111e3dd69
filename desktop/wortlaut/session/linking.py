"""Link mode as pure functions: which spans the focused one can be linked to, nearest first, and how that is done.

A link always runs in the direction of the scheme. The focused span may stand at either end: an actor that has the focus
is linked from the quote that it speaks in.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import LinkType, Scheme
from wortlaut.domain.span import Range, Span
from wortlaut.session.annotate import add_link

_SENTENCE = 150
"""Code points of a sentence, roughly."""


@dataclass(frozen=True, slots=True)
class Target:
    """A span that the focused one can be linked to."""

    span_id: str
    link_types: tuple[str, ...]
    """Ids of the types that are possible, in the order of the scheme; those whose `only_if` speaks against it last, and
    before them those of which the source has a link already."""
    distance: int
    """Code points between the hulls of the two spans; 0 when they touch, nest or cross."""


def targets(
    content: LayerContent, scheme: Scheme, source_id: str, *, boundaries: Boundaries | None = None
) -> list[Target]:
    """Return what `source_id`, the focused span, can be linked to: nearest first, equally near ones in text order.

    Those that are linked with it by another type already stand behind all others: who acts is hardly the one who asks
    for it; and so do those to which only a type leads whose `only_if` speaks against it. Links that are there already,
    and types of which the source has as many as the scheme allows, are left out. A quote that has its speaker counts
    as a sentence farther away from an actor than one that has none, and with `boundaries` so does what stands in
    another sentence, and twice that in a later one: `… fehle Geld“, sagte Lund` is about Lund, whoever ends the
    sentence before. Raises KeyError when there is no such span.
    """
    focused = content.spans[source_id]
    low, high = _sentences(focused, boundaries)
    types_by_label = {label.id: link_types(scheme, focused.label, label.id) for label in scheme.labels}
    present = {(link.type, link.source, link.target) for link in content.links_of(source_id)}
    joined = {end for _, *ends in present for end in ends}
    found: list[tuple[tuple[bool, int], tuple[int, int, str, str], Target]] = []
    for span in content.ordered():
        candidates = types_by_label.get(span.label, ()) if span.id != source_id else ()
        possible = [kind for kind in candidates if _possible(content, kind, focused, span, present)]
        if possible:
            fitting = [kind.id for kind in possible if _fits(scheme, kind, focused, span)]
            source = _ends(possible[0], focused, span)[0]
            used = {link.type for link in content.links_of(source.id) if link.source == source.id}
            others = [kind.id for kind in possible if kind.id not in fitting]
            types = (*sorted(fitting, key=used.__contains__), *others)
            distance = max(0, span.start - focused.end, focused.start - span.end)
            last = not fitting or span.id in joined
            has_its_own = source is not focused and possible[0].id in used
            outside = 1 if span.end <= low else 2 if span.start >= high else 0  # what was said before is at hand
            near = distance + _SENTENCE * (has_its_own + outside)
            found.append(((last, near), span.sort_key(), Target(span.id, types, distance)))
    found.sort(key=lambda item: item[:2])
    return [target for _, _, target in found]


def _sentences(span: Span, boundaries: Boundaries | None) -> Range:
    """Return where the sentence in which a span begins starts and that in which it ends stops."""
    if boundaries is None:
        return 0, sys.maxsize
    return boundaries.sentence_at(span.start)[0], boundaries.sentence_at(max(span.start, span.end - 1))[1]


def link_change(
    content: LayerContent, scheme: Scheme, source_id: str, target_id: str, type_id: str
) -> ChangeSet | Problem:
    """Link the focused span `source_id` and `target_id` in the direction of the scheme; the focus stays where it was.

    Problems are those of `annotate.add_link`. Raises KeyError when one of the spans does not exist.
    """
    source, target = content.spans[source_id], content.spans[target_id]
    kind = scheme.link(type_id)
    backward = kind is not None and _runs_backward(kind, source.label, target.label)
    ends = (target_id, source_id) if backward else (source_id, target_id)
    result = add_link(content, scheme, type_id, *ends)
    return result if isinstance(result, Problem) else ChangeSet(result.kind, result.changes, focus=source_id)


def link_types(scheme: Scheme, focused: str, other: str) -> tuple[LinkType, ...]:
    """Return the types that may join two labels: from `focused` to `other`, or the other way when only that exists."""
    forward = tuple(kind for kind in scheme.links if (kind.source, kind.target) == (focused, other))
    return forward or tuple(kind for kind in scheme.links if (kind.source, kind.target) == (other, focused))


def first_link_type(scheme: Scheme, label_id: str) -> LinkType | None:
    """Return the first type of the scheme that starts at a label, its speaker-like link, or None."""
    return next((kind for kind in scheme.links if kind.source == label_id), None)


def is_wanted(kind: LinkType, span: Span) -> bool:
    """Tell whether the scheme expects a link of this kind to start at a span."""
    if kind.source != span.label or not (kind.warn_if_missing or kind.minimum):
        return False
    return all(span.attributes.get(attribute) in values for attribute, values in kind.only_if.items())


def _runs_backward(kind: LinkType, focused: str, other: str) -> bool:
    return (kind.source, kind.target) != (focused, other) and (kind.source, kind.target) == (other, focused)


def _ends(kind: LinkType, focused: Span, other: Span) -> tuple[Span, Span]:
    return (other, focused) if _runs_backward(kind, focused.label, other.label) else (focused, other)


def _possible(
    content: LayerContent, kind: LinkType, focused: Span, other: Span, present: set[tuple[str, str, str]]
) -> bool:
    source, target = _ends(kind, focused, other)
    if (kind.id, source.id, target.id) in present:
        return False
    if kind.maximum is None:
        return True
    made = sum(link.type == kind.id and link.source == source.id for link in content.links_of(source.id))
    return made < kind.maximum


def _fits(scheme: Scheme, kind: LinkType, focused: Span, other: Span) -> bool:
    """Tell whether the attributes of the link's source are among those for which the type is made."""
    source, _ = _ends(kind, focused, other)
    label = scheme.label(source.label)
    defaults: Mapping[str, str | None] = {item.id: item.default for item in label.attributes} if label else {}
    values = {attribute: source.attributes.get(attribute, defaults.get(attribute)) for attribute in kind.only_if}
    return all(values[attribute] in allowed for attribute, allowed in kind.only_if.items())
