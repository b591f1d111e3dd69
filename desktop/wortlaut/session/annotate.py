"""Gestures on spans and links as pure functions: each returns the change it makes, or the problem that forbids it.

Nothing here writes. Offsets are code points. Span and link ids must be ids of `content`; KeyError otherwise. A gesture
that would change nothing returns the hint `nothing_to_do`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.boundaries.edges import trim_white_space
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules import creation_problem, relation_problem
from wortlaut.domain.scheme import Discontinuity, Label, Scheme
from wortlaut.domain.span import Link, Origin, Range, Span, normalize_fragments, subtract_range

Edge = Literal["start", "end"]
Result = ChangeSet | Problem

_NOTHING = Problem("nothing_to_do", "hint")


def create_span(
    content: LayerContent,
    text: str,
    scheme: Scheme,
    label_id: str,
    ranges: Iterable[Range],
    *,
    span_id: str | None = None,
    attributes: Mapping[str, str] | None = None,
    guessed: Sequence[str] = (),
    boundaries: Boundaries | None = None,
) -> Result:
    """Make a span of `ranges` without the white space at their edges.

    `guessed` are ids of `attributes` that a rule filled in. `boundaries` (of the same text) saves making them again.
    """
    label = scheme.label(label_id)
    if label is None:
        return Problem("unknown_label", params={"label": label_id})
    if label.retired:
        return Problem("label_retired", params={"label": label_id})
    given = [piece for piece in ranges if piece[0] < piece[1]]
    if not given:
        return Problem("nothing_selected")
    fragments = _fragments(text, given)
    if not fragments:
        return Problem("only_white_space")
    stored = _storable(label, attributes or {})
    marks = tuple(name for name in guessed if name in stored)
    span = Span(span_id or new_id(), label.id, fragments, stored, guessed=marks)
    problem = _extent_problem(content, text, scheme, label, span, None, boundaries)
    return problem or ChangeSet("create", (Change(None, span),), focus=span.id, caret=span.end)


def relabel(content: LayerContent, scheme: Scheme, span_id: str, label_id: str) -> Result:
    """Give a span another label: attributes and links that do not fit the new one go, all else stays."""
    span = content.spans[span_id]
    label = scheme.label(label_id)
    if label is None:
        return Problem("unknown_label", params={"label": label_id})
    if label.id == span.label:
        return _NOTHING
    if label.retired:
        return Problem("label_retired", params={"label": label_id})
    kept = _storable(label, span.attributes)
    after = _edited(span, label=label.id, attributes=kept, guessed=tuple(name for name in span.guessed if name in kept))
    problem = _holes_problem(label, after) or relation_problem(content, scheme, after, replacing=span.id)
    if problem:
        return problem
    gone = [link for link in content.links_of(span_id) if not _link_fits(content, scheme, link, after)]
    changes = (*(Change(link, None) for link in gone), Change(span, after))
    return ChangeSet("relabel", changes, focus=span.id)


def delete(content: LayerContent, span_id: str) -> ChangeSet:
    """Delete a span and the links at it."""
    links = tuple(Change(link, None) for link in content.links_of(span_id))
    return ChangeSet("delete", (*links, Change(content.spans[span_id], None)))


def set_attribute(content: LayerContent, scheme: Scheme, span_id: str, attribute_id: str, value: str | None) -> Result:
    """Set or clear (None, or blank text) an attribute. A guessed one is confirmed by setting it, also to the same."""
    span = content.spans[span_id]
    label = scheme.label(span.label)
    attribute = label.attribute(attribute_id) if label else None
    if attribute is None:
        return Problem("unknown_attribute", spans=(span_id,), params={"attribute": attribute_id})
    if not attribute.values and value is not None:
        value = value.strip() or None
    if attribute.values and value is not None and attribute.value(value) is None:
        params = {"label": span.label, "attribute": attribute_id, "value": value}
        return Problem("unknown_value", spans=(span_id,), params=params)
    stored = None if value == attribute.default else value
    attributes = {name: old for name, old in span.attributes.items() if name != attribute_id}
    if stored is not None:
        attributes[attribute_id] = stored
    guessed = tuple(name for name in span.guessed if name != attribute_id)
    if attributes == span.attributes:
        after = replace(span, guessed=guessed)
    else:
        after = _edited(span, attributes=attributes, guessed=guessed)
    return _replaced("attribute", span, after)


def set_unsure(content: LayerContent, span_id: str, flag: bool) -> Result:
    """Mark a span as unsure, or as sure."""
    span = content.spans[span_id]
    return _replaced("unsure", span, replace(span, unsure=flag))


def set_note(content: LayerContent, span_id: str, note: str | None) -> Result:
    """Set the note of a span; None or blank text removes it."""
    span = content.spans[span_id]
    return _replaced("note", span, replace(span, note=(note or "").strip() or None))


def move_edge(
    content: LayerContent,
    text: str,
    scheme: Scheme,
    span_id: str,
    edge: Edge,
    offset: int,
    *,
    boundaries: Boundaries | None = None,
) -> Result:
    """Put the start or the end of a span at `offset`, as by dragging a handle.

    White space at the new edge is left out. Dragging inward past a hole drops the fragments outside; past the other
    edge nothing would be left, which is the problem `nothing_left`. Id, attributes, note and links stay.
    """
    span = content.spans[span_id]
    at = min(max(offset, 0), len(text))
    if edge == "start":
        pieces = subtract_range(span.fragments, (0, at))
        extended = (min(at, span.start), span.fragments[0][1])
    else:
        pieces = subtract_range(span.fragments, (at, len(text)))
        extended = (span.fragments[-1][0], max(at, span.end))
    outward = at < span.start if edge == "start" else at > span.end
    fragments = _fragments(text, [*pieces, extended] if outward else pieces)
    return _with_fragments("edge", content, text, scheme, span, fragments, boundaries)


def nudge(
    content: LayerContent,
    text: str,
    scheme: Scheme,
    span_id: str,
    edge: Edge,
    direction: Literal[-1, 1],
    unit: Literal["word", "character"],
    *,
    boundaries: Boundaries | None = None,
) -> Result:
    """Move the start or the end of a span by one word or one grapheme, right (+1) or left (-1).

    Inward it stops before the fragment would be empty, outward at the end of the text: `edge_at_limit`.
    """
    span = content.spans[span_id]
    places = boundaries or Boundaries(text)
    step = _character_step if unit == "character" else _word_step
    low, high = span.fragments[0] if edge == "start" else span.fragments[-1]
    target = step(places, edge, direction, low if edge == "start" else high)
    inside = target is not None and (target < high if edge == "start" else target > low)
    if target is None or not inside:
        return Problem("edge_at_limit", "hint", (span_id,))
    return move_edge(content, text, scheme, span_id, edge, target, boundaries=places)


def add_fragment(
    content: LayerContent,
    text: str,
    scheme: Scheme,
    span_id: str,
    selection: Range,
    *,
    boundaries: Boundaries | None = None,
) -> Result:
    """Add a range to a span; pieces that touch, or have only white space between them, become one."""
    span = content.spans[span_id]
    if selection[0] >= selection[1]:
        return Problem("nothing_selected")
    if not _fragments(text, [selection]):
        return Problem("only_white_space")
    fragments = _fragments(text, [*span.fragments, selection])
    return _with_fragments("fragment", content, text, scheme, span, fragments, boundaries)


def cut_hole(
    content: LayerContent,
    text: str,
    scheme: Scheme,
    span_id: str,
    selection: Range,
    *,
    boundaries: Boundaries | None = None,
) -> Result:
    """Cut a range out of a span, with the white space around it; at an edge the span just becomes shorter."""
    span = content.spans[span_id]
    if selection[0] >= selection[1]:
        return Problem("nothing_selected")
    if not any(start < selection[1] and end > selection[0] for start, end in span.fragments):
        return Problem("outside_span", spans=(span_id,))
    pieces = [trim_white_space(text, *piece) for piece in subtract_range(span.fragments, selection)]
    fragments = normalize_fragments(pieces)
    return _with_fragments("hole", content, text, scheme, span, fragments, boundaries)


def reshape(
    content: LayerContent,
    text: str,
    scheme: Scheme,
    span_id: str,
    fragments: Iterable[Range],
    *,
    boundaries: Boundaries | None = None,
) -> Result:
    """Give a span other fragments, as by moving its edges; white space at their edges is left out."""
    ranges = [piece for piece in fragments if piece[0] < piece[1]]
    span = content.spans[span_id]
    return _with_fragments("edge", content, text, scheme, span, _fragments(text, ranges), boundaries)


def add_link(
    content: LayerContent, scheme: Scheme, type_id: str, source: str, target: str, *, link_id: str | None = None
) -> Result:
    """Link two spans; the scheme decides which labels a type may join and how often."""
    link_type = scheme.link(type_id)
    if link_type is None:
        return Problem("unknown_link", params={"link": type_id})
    if source == target:
        return Problem("link_to_itself", spans=(source,), params={"link": type_id})
    link = Link(link_id or new_id(), type_id, source, target)
    if not _link_fits(content, scheme, link):
        return Problem("link_does_not_fit", spans=(source, target), params={"link": type_id})
    present = [old for old in content.links_of(source) if old.type == type_id and old.source == source]
    if any(old.target == target for old in present):
        return Problem("link_exists", "hint", (source, target), {"link": type_id})
    if link_type.maximum is not None and len(present) >= link_type.maximum:
        return Problem("too_many_links", spans=(source,), params={"link": type_id, "maximum": link_type.maximum})
    return ChangeSet("link", (Change(None, link),), focus=source)


def remove_link(content: LayerContent, link_id: str) -> ChangeSet:
    """Remove a link."""
    link = content.links[link_id]
    return ChangeSet("unlink", (Change(link, None),), focus=link.source)


def _fragments(text: str, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Return `ranges` as fragments: trimmed, and joined where only white space lies between two of them."""
    trimmed = normalize_fragments(trim_white_space(text, *piece) for piece in ranges)
    joined: list[Range] = []
    for start, end in trimmed:
        if joined and text[joined[-1][1] : start].isspace():
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(joined)


def _storable(label: Label, attributes: Mapping[str, str]) -> dict[str, str]:
    """Return the attributes that exist on `label`, have a value it knows, and are not its default."""
    kept = {}
    for name, value in attributes.items():
        attribute = label.attribute(name)
        if attribute and value != attribute.default and (not attribute.values or attribute.value(value)):
            kept[name] = value
    return kept


def _edited(span: Span, **values: Any) -> Span:
    """Return `span` with other content: a suggestion that was accepted counts as edited from then on."""
    origin = Origin.SUGGESTED_EDITED if span.origin is Origin.SUGGESTED_ACCEPTED else span.origin
    return replace(span, origin=origin, **values)


def _replaced(kind: str, before: Span, after: Span) -> Result:
    return _NOTHING if before == after else ChangeSet(kind, (Change(before, after),), focus=after.id)


def _with_fragments(
    kind: str,
    content: LayerContent,
    text: str,
    scheme: Scheme,
    span: Span,
    fragments: tuple[Range, ...],
    boundaries: Boundaries | None,
) -> Result:
    """Return the change that gives `span` other fragments, or why it may not have them."""
    if not fragments:
        return Problem("nothing_left", spans=(span.id,))
    if fragments == span.fragments:
        return _NOTHING
    after = _edited(span, fragments=fragments)
    label = scheme.label(span.label)
    problem = _extent_problem(content, text, scheme, label, after, span.id, boundaries)
    return problem or _replaced(kind, span, after)


def _extent_problem(
    content: LayerContent,
    text: str,
    scheme: Scheme,
    label: Label | None,
    span: Span,
    replacing: str | None,
    boundaries: Boundaries | None,
) -> Problem | None:
    holes = _holes_problem(label, span)
    return holes or creation_problem(text, content, scheme, span, replacing, boundaries)


def _holes_problem(label: Label | None, span: Span) -> Problem | None:
    if label is None or label.discontinuous is not Discontinuity.FORBIDDEN or len(span.fragments) == 1:
        return None
    return Problem("holes_forbidden", params={"label": label.id})


def _link_fits(content: LayerContent, scheme: Scheme, link: Link, changed: Span | None = None) -> bool:
    """Tell whether the scheme lets a link join the labels at its ends, one of them perhaps `changed`."""
    link_type = scheme.link(link.type)
    source, target = (
        changed if changed is not None and changed.id == end else content.spans[end]
        for end in (link.source, link.target)
    )
    return link_type is not None and (source.label, target.label) == (link_type.source, link_type.target)


def _character_step(places: Boundaries, edge: Edge, direction: int, offset: int) -> int | None:
    """Return the next place for an edge by graphemes, past white space that an edge cannot hold."""
    at, text = offset, places.text
    while True:
        moved = places.next_grapheme(at) if direction > 0 else places.previous_grapheme(at)
        if moved == at:
            return None
        at = moved
        beside = text[at : at + 1] if edge == "start" else text[at - 1 : at]
        if not beside.isspace():
            return at


def _word_step(places: Boundaries, edge: Edge, direction: int, offset: int) -> int | None:
    """Return the next place for an edge by words; a quotation mark beside a word is a place of its own."""
    if edge == "start":
        target = places.next_word_start(offset) if direction > 0 else places.previous_word_start(offset)
    else:
        target = places.next_word_end(offset) if direction > 0 else places.previous_word_end(offset)
    marks = [
        pair.start if edge == "start" else pair.end
        for place in {offset, target if target is not None else offset}
        for pair in places.quotations(place)
    ]
    if direction > 0:
        return min((at for at in (*marks, target) if at is not None and at > offset), default=None)
    return max((at for at in (*marks, target) if at is not None and at < offset), default=None)
