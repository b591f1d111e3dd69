"""What is asked of the project: whose agreement, on what, counted how. Knows no Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """What the person chose in the selection column."""

    annotators: tuple[str, ...] = ()
    """Names; empty for the two that have most articles in common."""
    labels: tuple[str, ...] | None = None
    """Label ids; None for all."""
    article: str | None = None
    """Id of the only article that counts; None for all."""
    weeks: tuple[str, str] | None = None
    """First and last week, such as `2026-W40`; None for any time."""
    duplicates_once: bool = True
    forgive_edges: bool = False
    """Punctuation and white space at an edge make no difference."""
