"""The type of a quote, told by its marks, and whether the marks are faulty."""

from wortlaut.domain.boundaries.verbs import is_finite, zu_infinitive
from wortlaut.domain.guesses.scene import Scene, words

_OPENING = "„»«“\"‚‘›‹'”"
_CLOSING = "“”\"«»‘’‹›'"
_DOUBLE = '„“”"«»'
"""No single mark is among them: an apostrophe at the edge is none."""
_SHORT = 2
"""Marked words of that number or fewer stand in somebody else's sentence."""


def quote_type(scene: Scene) -> str | None:
    """Return `direct`, `indirect` or `partial`.

    Words in marks are direct when they hold a finite verb or end a sentence, else partial; words without marks of their
    own are indirect speech, whatever stands in marks inside them. A mark whose partner is missing still makes them
    direct.
    """
    start, end = scene.fragments[0][0], scene.fragments[-1][1]
    text = scene.text
    inner = scene.surface.strip(_OPENING + _CLOSING)
    opened = text[start] in _OPENING or (start > 0 and text[start - 1] in _OPENING)
    closed = text[end - 1] in _CLOSING or (end < len(text) and text[end] in _CLOSING)
    if not inner or not (opened or closed):
        return "indirect" if inner else None
    if len(scene.fragments) == 1 and _has_marks(inner):
        return "indirect"  # the marks are those of words inside
    if not (opened and closed) or inner[-1] in ".!?…":
        return "direct"
    inside = words(inner)
    finite = any(
        is_finite(inside, at, english=scene.english) and not (zu_infinitive(inside, at) and not scene.english)
        for at in range(len(inside))
    )
    return "direct" if finite and len(inside) > _SHORT else "partial"


def faults(scene: Scene) -> str | None:
    """Return `faulty` when a mark at the edge of the span has no right partner inside it, None otherwise."""
    start, end = scene.fragments[0][0], scene.fragments[-1][1]
    pairs = (*scene.boundaries.quotations(start), *scene.boundaries.open_quotations(start))
    for edge in (start, end - 1):
        if scene.text[edge] not in _DOUBLE:
            continue
        pair = next((pair for pair in pairs if edge in (pair.start, pair.end - 1)), None)
        if pair is None or pair.faulty or pair.start < start or pair.end > end:
            return "faulty"
    return None


def _has_marks(inner: str) -> bool:
    return any(mark in inner for mark in _DOUBLE)
