"""Guessed attribute values: filled in when a span is made, confirmed by a person. Pure functions."""

from collections.abc import Iterable, Iterator
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
    done: list[Change] = []
    for change in changes.changes:
        span = change.after
        if not isinstance(span, Span) or change.before is not None:
            done.append(change)
            continue
        found = guesses_for(span, content, text, scheme, boundaries=boundaries, language=language)
        new = {name: value for name, value in found.items() if name not in span.attributes}
        filled = replace(span, attributes={**span.attributes, **new}, guessed=(*span.guessed, *sorted(new)))
        done.append(Change(None, filled) if new else change)
    return replace(changes, changes=tuple(done))


def guesses_for(
    span: Span,
    content: LayerContent,
    text: str,
    scheme: Scheme,
    *,
    boundaries: Boundaries,
    language: str | None = None,
) -> dict[str, str]:
    """Return attribute ids with the values that the words of a span suggest, whether they are set or not."""
    # not loaded with the first window, see `getting_ready`
    from wortlaut.domain.guesses import guess_attributes

    label = scheme.label(span.label)
    if label is None:
        return {}
    near = content.overlapping(max(0, span.start - _MEMORY), span.start)
    known = sorted((other for other in near if other.id != span.id), key=Span.sort_key)
    language = language or boundaries.language
    return guess_attributes(label, text, span.fragments, boundaries=boundaries, language=language, known=known)


def getting_ready(language: str) -> Iterator[None]:
    """Load what `with_guesses` needs in articles of a language, which the first tag would wait for.

    Each item takes some milliseconds; going on later changes nothing but the time it takes.
    """
    from wortlaut.domain import guesses

    yield
    yield from guesses.compiled(english=language == "en")


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
