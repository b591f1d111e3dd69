"""Graphemes, words, sentences, quotations and paragraphs: where a text may be divided."""

from typing import TYPE_CHECKING, Any

from wortlaut.domain.boundaries.units import Unit

if TYPE_CHECKING:
    from wortlaut.domain.boundaries.boundaries import Boundaries

__all__ = ["Boundaries", "Unit"]


def __getattr__(name: str) -> Any:
    """Load the class with all its rules at its first use: who wants paragraphs or names of units need not wait."""
    if name != "Boundaries":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from wortlaut.domain.boundaries.boundaries import Boundaries

    return Boundaries
