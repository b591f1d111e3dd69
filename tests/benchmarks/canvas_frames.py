"""Rows about one huge article: opening it, frames in it, the memory it takes."""

from collections.abc import Iterator, Mapping
from statistics import median

from benchmarks.data import big_project
from benchmarks.measure import FRAME_MS, PERCENT_99, Result, Workshop, absolute, at_most, limit, percentile

OPEN_PROMISE = 2.5
FRAME_PROMISE = 1.35
MEMORY_PROMISE_MB = 40
ACTIONS = ("scroll", "jump", "resize", "add")
HARD = {
    "one-paragraph": "all in one paragraph",
    "dense": "2,000 spans on 5,000 characters",
    "over-everything": "50 more spans over everything",
    "without-space": "no space at all",
    "emoji": "an emoji in every 99 characters",
    "right-to-left": "right to left",
    "short-lines": "lines of one character",
}
MEGABYTE = 1_000_000


def measure(workshop: Workshop) -> list[Result]:
    """Open, scroll, jump, resize and add; the floor is the faster of canvas and text edit without spans."""
    scale, project = workshop.scale, big_project(workshop)
    answer = workshop.worker("worker_canvas", project, str(scale.frames))
    size = f"{scale.big_characters:,} characters / {scale.big_spans:,} spans"
    opened = {name: median(values) for name, values in answer["open"].items()}
    floor, by = _faster(opened)
    return [
        at_most(f"open {size}", "ms CPU", opened["project"], floor, OPEN_PROMISE, by),
        at_most("showing and painting, all of it in memory", "ms CPU", opened["spans"], floor, OPEN_PROMISE, by),
        absolute("reading all of it after that paint", "ms CPU", median(answer["rest"])),
        *_frames("there", answer["frames"]),
    ]


def measure_hard(workshop: Workshop) -> list[Result]:
    """The same with articles that are hard to lay out or to paint; opening is showing and painting."""
    scale = workshop.scale
    results: list[Result] = []
    for name, what in HARD.items():
        workshop.log(f"measuring {what}")
        sizes = str(scale.big_characters), str(scale.big_spans), str(scale.hard_frames)
        answer = workshop.worker("worker_hard", name, *sizes)
        opened = {subject: median(values) for subject, values in answer["open"].items()}
        floor, by = _faster(opened)
        results.append(at_most(f"{what}: show", "ms CPU", opened["spans"], floor, OPEN_PROMISE, by))
        results += _frames(f"({what})", answer["frames"])
    return results


def _frames(where: str, frames: Mapping[str, Mapping[str, list[float]]]) -> Iterator[Result]:
    for action in ACTIONS:
        values = frames[action]
        middle = {name: median(times) for name, times in values.items()}
        floor, by = _faster(middle)
        yield at_most(f"{action} {where}, median", "ms CPU", middle["spans"], floor, FRAME_PROMISE, by)
        yield limit(f"{action} {where}, 99 of 100", "ms CPU", percentile(values["spans"], PERCENT_99), FRAME_MS)


def measure_memory(workshop: Workshop) -> list[Result]:
    """Memory for the article with its spans, above what a text edit needs for the text."""
    project = big_project(workshop)
    grown = {kind: workshop.worker("worker_memory", kind, project)["bytes"] / MEGABYTE for kind in ("spans", "edit")}
    extra = grown["spans"] - grown["edit"]
    note = f"{grown['spans']:.1f} MB against {grown['edit']:.1f} MB in a text edit"
    return [limit("memory above text only", "MB", extra, MEMORY_PROMISE_MB, note)]


def _faster(middle: Mapping[str, float]) -> tuple[float, str]:
    names = {"canvas": "canvas without spans", "edit": "QPlainTextEdit"}
    times = {name: middle[name] for name in names if name in middle}
    fastest = min(times, key=lambda name: times[name])
    others = ", ".join(f"{names[name]}: {time:.1f}" for name, time in times.items() if name != fastest)
    return times[fastest], f"floor: {names[fastest]} ({others or 'QPlainTextEdit: far slower'})"
