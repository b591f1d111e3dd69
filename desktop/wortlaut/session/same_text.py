"""Tagging the same text again: where a string stands once more, and the spans that copy the label of the first one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Origin, Range, Span
from wortlaut.session.annotate import create_span


def identical_ranges(text: str, surface: str, boundaries: Boundaries | None = None) -> list[Range]:
    """Return where `surface` stands in `text` as whole words, in text order, not overlapping.

    Equal means the same code points: case counts. `boundaries` (of the same text) saves finding words again.
    """
    return list(_occurrences(text, surface, boundaries or Boundaries(text), 0, len(text)))


def next_identical(
    content: LayerContent, text: str, span: Span, after: int, *, boundaries: Boundaries | None = None
) -> Range | None:
    """Return where the text of `span` stands next, from the code point `after` on, then from the start of the article.

    Only whole words count, and only places where no span of the same label has a code point. None when there is no
    such place, or `span` has several fragments.
    """
    if len(span.fragments) != 1:
        return None
    (surface,) = span.surface(text)
    places = boundaries or Boundaries(text)
    start = min(max(after, 0), len(text))
    for low, high in ((start, len(text)), (0, min(len(text), start + len(surface) - 1))):
        for found in _occurrences(text, surface, places, low, high):
            if not _tagged(content, span.label, found):
                return found
    return None


def untagged(content: LayerContent, label_id: str, ranges: Iterable[Range]) -> list[Range]:
    """Return those of `ranges` in which no span of a label has a code point."""
    return [found for found in ranges if not _tagged(content, label_id, found)]


def repeat_span(
    content: LayerContent,
    text: str,
    scheme: Scheme,
    span: Span,
    ranges: Iterable[Range],
    *,
    boundaries: Boundaries | None = None,
) -> ChangeSet | Problem:
    """Make a span like `span` of each range: its label and attributes, not its note, its doubt or its links.

    The new spans have the origin `propagated`, also when a person makes them one by one: the value says that the tags
    came from another span, not that no person looked. The first range that may not be tagged is the problem returned;
    then nothing is done. Attributes that were guessed stay guesses. `span` need not be in `content`: it may be one of
    another article of the project.
    """
    changes: list[Change] = []
    made: list[Span] = []
    for found in ranges:
        result = create_span(
            content,
            text,
            scheme,
            span.label,
            [found],
            attributes=span.attributes,
            guessed=span.guessed,
            boundaries=boundaries,
        )
        if isinstance(result, Problem):
            return result
        (change,) = result.changes
        assert isinstance(change.after, Span)
        made.append(replace(change.after, origin=Origin.PROPAGATED))
        changes.append(Change(None, made[-1]))
    if not changes:
        return Problem("no_identical_text", "hint", (span.id,) if span.id in content.spans else ())
    return ChangeSet("propagate", tuple(changes), focus=made[0].id, caret=made[0].end)


def repeat_at_next(
    content: LayerContent, text: str, scheme: Scheme, span_id: str, *, boundaries: Boundaries | None = None
) -> ChangeSet | Problem:
    """Tag the next place with the same text as a span, behind it or from the start of the article (Ctrl+D).

    The new span gets the focus, so the same key goes on to the next place.
    """
    span = content.spans[span_id]
    if len(span.fragments) != 1:
        return Problem("several_fragments", "hint", (span_id,))
    found = next_identical(content, text, span, span.end, boundaries=boundaries)
    return repeat_span(content, text, scheme, span, [] if found is None else [found], boundaries=boundaries)


def _occurrences(text: str, surface: str, boundaries: Boundaries, low: int, high: int) -> Iterator[Range]:
    if not surface:
        return
    at = text.find(surface, low, high)
    while at >= 0:
        end = at + len(surface)
        whole = not (boundaries.splits_word(at) or boundaries.splits_word(end))
        if whole:
            yield at, end
        at = text.find(surface, end if whole else at + 1, high)


def _tagged(content: LayerContent, label_id: str, found: Range) -> bool:
    return any(
        span.label == label_id and any(start < found[1] and end > found[0] for start, end in span.fragments)
        for span in content.overlapping(*found)
    )
