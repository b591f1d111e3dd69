"""Spans that were marked as examples for others, and which of them a new span resembles.

Two spans of the same label resemble each other when their texts are nearly equal (the trigrams of letters they share,
as a Jaccard index, so that inflected forms still count), or when they hold the same cue word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wortlaut.domain.span import Range

NEAR = 0.5
"""Texts that share at least this part of their trigrams are nearly equal."""
_LONGEST = 400
"""Code points of a text that are compared."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """A span that somebody marked as an example, with what it shows."""

    span: str
    """Span id."""
    article: str
    """Article id."""
    kind: str
    """Of its layer: `person`, `gold` or `machine`."""
    annotator: str | None
    """Name, None for a layer of nobody."""
    label: str
    extent: Range
    """Its hull in code points."""
    text: str
    """Its fragments, joined by a space."""
    note: str
    """What it shows."""
    attributes: Mapping[str, str]
    cue: str | None
    """The word that tells its value, None when there is none."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why a precedent is shown."""

    precedent: Precedent
    text: float
    """How much of the trigrams is shared, 0 to 1."""
    cue: bool
    """Whether the cue word is the same."""


def alike(
    label: str, text: str, cue: str | None, precedents: Iterable[Precedent], *, leave_out: str, most: int
) -> list[Likeness]:
    """Return the precedents of a label that a text resembles, the most alike first; not the span `leave_out` itself."""
    own = trigrams(text)
    found = []
    for one in precedents:
        if one.label != label or one.span == leave_out:
            continue
        other = trigrams(one.text)
        shared = len(own & other) / len(own | other)
        same_cue = cue is not None and cue == one.cue
        if shared >= NEAR or same_cue:
            found.append(Likeness(one, shared, same_cue))
    found.sort(key=lambda like: (like.text < NEAR, -like.text, like.precedent.article, like.precedent.extent))
    return found[:most]


def trigrams(text: str) -> frozenset[str]:
    """Return all runs of three characters of the words, case and what stands between words apart."""
    words = " ".join(text[:_LONGEST].casefold().split())
    padded = f" {words} "
    return frozenset(padded[at : at + 3] for at in range(max(1, len(padded) - 2)))
