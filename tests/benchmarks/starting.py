"""Rows about starting: the first painted window with many articles in the project."""

from pathlib import Path

from benchmarks.data import articles_project, listed_project
from benchmarks.measure import NotMeasuredError, Result, Workshop, at_most, in_turns, medians

PROMISE = 1.6


def measure(workshop: Workshop) -> list[Result]:
    """Start to first painted window, with the articles of the import row and with the many of the list row."""
    projects = {"articles": articles_project(workshop), "listed": listed_project(workshop)}

    def start(target: str | Path) -> float:
        answer = workshop.worker("worker_start", target)
        if isinstance(target, Path) and not answer["rows"]:
            raise NotMeasuredError("the first painted window lists no article")
        return float(answer["painted"] - answer["started"]) * 1000

    start("floor"), start(projects["articles"])  # warm file caches for both
    found = medians(
        in_turns(
            workshop.scale.starts,
            floor=lambda: start("floor"),
            articles=lambda: start(projects["articles"]),
            listed=lambda: start(projects["listed"]),
        )
    )
    scale = workshop.scale
    return [
        at_most(f"start, {scale.articles:,} articles", "ms", found["articles"], found["floor"], PROMISE),
        at_most(f"start, {scale.listed:,} articles", "ms", found["listed"], found["floor"], PROMISE),
    ]
