"""Guessed attribute values: filled in when a span is made, confirmed by a person. Pure functions."""

from collections.abc import Iterable
from dataclasses import replace

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span

_MEMORY = 20_000
"""Code points before a span in which the same name is looked for."""


def with_guesses(
    changes: ChangeSet | Problem,
    content: LayerContent,
    text: str,
    scheme: Scheme,
    *,
    boundaries: Boundaries,
    language: str,
) -> ChangeSet | Problem:
    """Return a change set in which each span that is made has the attribute values its words suggest.

    Values that are there already stay. The new ones are marked as guessed.
    """
    if isinstance(changes, Problem):
        return changes
    # loaded at the first tag: the first window need not wait for the lists
    from wortlaut.domain.guesses import guess_attributes

    done: list[Change] = []
    for change in changes.changes:
        span, label = change.after, None
        if isinstance(span, Span) and change.before is None:
            label = scheme.label(span.label)
        if label is None or not isinstance(span, Span):
            done.append(change)
            continue
        near = content.overlapping(max(0, span.start - _MEMORY), span.start)
        found = guess_attributes(
            label, text, span.fragments, boundaries=boundaries, language=language, known=sorted(near, key=Span.sort_key)
        )
        new = {name: value for name, value in found.items() if name not in span.attributes}
        filled = replace(span, attributes={**span.attributes, **new}, guessed=(*span.guessed, *sorted(new)))
        done.append(Change(None, filled) if new else change)
    return replace(changes, changes=tuple(done))


def confirm_guesses(content: LayerContent, span_ids: Iterable[str]) -> ChangeSet | Problem:
    """Return the change by which the guessed values of these spans become a person's own.

    Problem `no_guesses`, a hint, when there are none. Raises KeyError for an unknown span.
    """
    spans = [content.spans[span_id] for span_id in span_ids]
    changes = tuple(Change(span, replace(span, guessed=())) for span in spans if span.guessed)
    if not changes:
        return Problem("no_guesses", "hint")
    focus = changes[0].after if len(changes) == 1 else None
    return ChangeSet("confirm", changes, focus=focus.id if isinstance(focus, Span) else None)
