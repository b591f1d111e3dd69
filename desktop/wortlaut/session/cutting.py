"""Cutting a source phrase out of a quote: hole, actor and link in one change (key X), as a pure function."""

import re

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.boundaries.edges import trim_white_space
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Range, Span
from wortlaut.session.annotate import create_span, cut_hole
from wortlaut.session.linking import first_link_type

_AROUND = re.compile(r"[\s,:–—―-]*")
_SOURCE_WORDS = frozenset(("laut", "nach", "von", "zufolge", "gemäß", "to", "by", "of", "per"))
"""Prepositions whose object is the one who speaks, other than those of places and times."""
_NOBODY = frozenset(("es", "man", "it"))


def cut_attribution(
    content: LayerContent,
    text: str,
    scheme: Scheme,
    span_id: str,
    selection: Range,
    *,
    boundaries: Boundaries | None = None,
) -> ChangeSet | Problem:
    """Cut `selection`, such as `, so Lund,`, out of a quote, tag the name in it, and link the quote to that name.

    The label and the type of the link come from the scheme: the first link type that starts at the label of `span_id`
    and the label it points to. The hole takes the commas, colons, dashes and spaces around the selection. A span of
    that label that is in the selection already is linked instead of a new one, and a link that is there is kept. The
    quote keeps the focus. Problems, with nothing changed: no such link type, no name, and those of `annotate.cut_hole`,
    `create_span` and `add_link` (`too_many_links`). Raises KeyError when there is no such span.
    """
    quote = content.spans[span_id]
    places = boundaries or Boundaries(text)
    kind = first_link_type(scheme, quote.label)
    if kind is None:
        return Problem("no_link_for_label", spans=(span_id,), params={"label": quote.label})
    hole = cut_hole(content, text, scheme, span_id, _widened(text, quote, selection), boundaries=places)
    if isinstance(hole, Problem):
        return hole
    changes = list(hole.changes)
    source = _tagged(content, kind.target, selection)
    if source is None:
        name = _speaker(places, selection)
        if name is None:
            return Problem("no_name_in_selection", spans=(span_id,))
        made = create_span(content, text, scheme, kind.target, [name], boundaries=places)
        if isinstance(made, Problem):
            return made
        changes[:0] = made.changes
        (change,) = made.changes
        assert isinstance(change.after, Span)
        source = change.after
    present = [link for link in content.links_of(span_id) if (link.type, link.source) == (kind.id, span_id)]
    if not any(link.target == source.id for link in present):
        if kind.maximum is not None and len(present) >= kind.maximum:
            return Problem("too_many_links", spans=(span_id,), params={"link": kind.id, "maximum": kind.maximum})
        changes.append(Change(None, Link(new_id(), kind.id, span_id, source.id)))
    return ChangeSet("attribution", tuple(changes), focus=span_id, caret=trim_white_space(text, *selection)[1])


def _widened(text: str, quote: Span, selection: Range) -> Range:
    """Return `selection` with the commas, dashes and spaces around it, as far as its fragment goes."""
    low, high = trim_white_space(text, *selection)
    if low == high:
        return selection
    for start, end in quote.fragments:
        if start < low < end:
            behind = _AROUND.match(text[start:low][::-1])
            low -= behind.end() if behind else 0
        if start < high < end:
            ahead = _AROUND.match(text, high, end)
            high = ahead.end() if ahead else high
    return low, high


def _tagged(content: LayerContent, label_id: str, selection: Range) -> Span | None:
    """Return the first span of a label that lies in `selection`, or None."""
    inside = [
        span
        for span in content.overlapping(*selection)
        if span.label == label_id and selection[0] <= span.start and span.end <= selection[1]
    ]
    return min(inside, key=Span.sort_key, default=None)


def _speaker(places: Boundaries, selection: Range) -> Range | None:
    """Return the name phrase that speaks in a source phrase: the first that is no place, time or addressee."""
    text = places.text
    found = [phrase for phrase in places.name_phrases(*selection) if text[slice(*phrase)].lower() not in _NOBODY]
    free = [phrase for phrase in found if _preposition(places, phrase[0], selection[0]) is None]
    named = [phrase for phrase in found if _preposition(places, phrase[0], selection[0]) in _SOURCE_WORDS]
    return next(iter([*free, *named, *found]), None)


def _preposition(places: Boundaries, offset: int, low: int) -> str | None:
    """Return the preposition directly before `offset`, not before `low`, or None."""
    # loaded at the first use: the first window need not wait for the lists
    from wortlaut.domain.boundaries.function_words import ENGLISH_PREPOSITIONS, GERMAN_PREPOSITIONS

    start = places.previous_word_start(offset)
    if start is None or start < low:
        return None
    word = places.text[start:offset].strip().lower()
    return word if word in GERMAN_PREPOSITIONS | ENGLISH_PREPOSITIONS else None
