"""Rows about one huge article: opening it, frames in it, the memory it takes."""

from statistics import median

from benchmarks.data import big_project
from benchmarks.measure import FRAME_MS, PERCENT_99, Result, Workshop, at_most, limit, percentile

OPEN_PROMISE = 2.5
FRAME_PROMISE = 1.35
MEMORY_PROMISE_MB = 40
ACTIONS = ("scroll", "jump", "resize", "add")
MEGABYTE = 1_000_000


def measure(workshop: Workshop) -> list[Result]:
    """Open, scroll, jump, resize and add; the floor is the faster of canvas and text edit without spans."""
    scale, project = workshop.scale, big_project(workshop)
    answer = workshop.worker("worker_canvas", project, str(scale.frames))
    size = f"{scale.big_characters:,} characters / {scale.big_spans:,} spans"
    opened = {name: median(values) for name, values in answer["open"].items()}
    floor, by = _faster(opened)
    results = [
        at_most(f"open {size}", "ms CPU", opened["project"], floor, OPEN_PROMISE, by),
        at_most("of that, showing and painting", "ms CPU", opened["spans"], floor, OPEN_PROMISE, by),
    ]
    for action in ACTIONS:
        values = answer["frames"][action]
        middle = {name: median(times) for name, times in values.items()}
        floor, by = _faster(middle)
        results.append(at_most(f"{action} there, median", "ms CPU", middle["spans"], floor, FRAME_PROMISE, by))
        results.append(limit(f"{action} there, 99 of 100", "ms CPU", percentile(values["spans"], PERCENT_99), FRAME_MS))
    return results


def measure_memory(workshop: Workshop) -> list[Result]:
    """Memory for the article with its spans, above what a text edit needs for the text."""
    project = big_project(workshop)
    grown = {kind: workshop.worker("worker_memory", kind, project)["bytes"] / MEGABYTE for kind in ("spans", "edit")}
    extra = grown["spans"] - grown["edit"]
    note = f"{grown['spans']:.1f} MB against {grown['edit']:.1f} MB in a text edit"
    return [limit("memory above text only", "MB", extra, MEMORY_PROMISE_MB, note)]


def _faster(middle: dict[str, float]) -> tuple[float, str]:
    name = min(("canvas", "edit"), key=lambda floor: middle[floor])
    other = "edit" if name == "canvas" else "canvas"
    names = {"canvas": "canvas without spans", "edit": "QPlainTextEdit"}
    return middle[name], f"floor: {names[name]} ({names[other]}: {middle[other]:.1f})"
