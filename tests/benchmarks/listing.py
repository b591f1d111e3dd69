"""Rows about the article list: scrolling and filtering very many articles."""

from statistics import median

from benchmarks.data import listed_project
from benchmarks.measure import FRAME_MS, PERCENT_99, Result, Workshop, absolute, limit, percentile


def measure(workshop: Workshop) -> list[Result]:
    """Frames of the list, and the filter, in the program's own window."""
    scale, project = workshop.scale, listed_project(workshop)
    answer = workshop.worker("worker_list", project, str(scale.listed), str(scale.frames))
    what = f"list of {scale.listed:,}"
    return [
        limit(f"{what}, scroll frame, 99 of 100", "ms CPU", percentile(answer["scroll"], PERCENT_99), FRAME_MS),
        absolute(f"{what}, scroll frame, median", "ms CPU", median(answer["scroll"])),
        absolute(f"{what}, filter to painted", "ms", answer["filter"]),
        absolute(f"{what}, filter taken off to painted", "ms", answer["clear"]),
    ]
