"""What is asked of the project: whose agreement, on what, counted how. Knows no Qt."""

from dataclasses import dataclass

GOLD = "gold"
"""Stands for the adjudicated layer among the annotators."""


@dataclass(frozen=True, slots=True)
class Question:
    """What the person chose in the selection column."""

    annotators: tuple[str, ...] = ()
    """Names; empty for the two that have most articles in common."""
    labels: tuple[str, ...] | None = None
    """Label ids; None for all."""
    articles: str | None = None
    """Id of the only article, None for all."""
    since: str | None = None
    """First week, `2026-W40`."""
    until: str | None = None
    """Last week."""
    duplicates_once: bool = True
    attributes: bool = False
    """Spans with other attributes are not the same."""
    forgive_edges: bool = False
    """Punctuation and white space at an edge make no difference."""
