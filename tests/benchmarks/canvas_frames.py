"""Rows about one huge article: opening it, frames in it, the memory it takes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from benchmarks.data import big_project
from benchmarks.measure import (
    FRAME_MS,
    PERCENT_99,
    WITHOUT_EDIT,
    Result,
    Workshop,
    absolute,
    at_most,
    limit,
    percentile,
)

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

Times = Mapping[str, list[float]]
"""Milliseconds of processor time by subject."""
Answer = Mapping[str, Any]
"""What a worker prints."""


def measure(workshop: Workshop) -> list[Result]:
    """Open, scroll, jump, resize and add; the floor is the faster of canvas and text edit without spans."""
    scale, project = workshop.scale, big_project(workshop)
    answer = workshop.worker("worker_canvas", project, str(scale.frames))
    size = f"{scale.big_characters:,} characters / {scale.big_spans:,} spans"
    opened = _medians(answer["open"])
    floor, by = _faster(opened)
    return [
        at_most(f"open {size}", "ms CPU", opened["project"], floor, OPEN_PROMISE, by),
        at_most("showing and painting, all of it in memory", "ms CPU", opened["spans"], floor, OPEN_PROMISE, by),
        absolute("reading all of it after that paint", "ms CPU", median(answer["rest"])),
        *_frames("there", answer["frames"]),
    ]


def measure_hard(workshop: Workshop) -> list[Result]:
    """The same with articles that are hard to lay out or to paint; opening is showing and painting.

    Each is measured in several processes: frames of a fifth of a millisecond take a tenth more or less in one process
    than in another, floors too, with where their memory happens to lie. Of the ratios the middle one counts.
    """
    scale = workshop.scale
    results: list[Result] = []
    for name, what in HARD.items():
        workshop.log(f"measuring {what}")
        arguments = [name, str(scale.big_characters), str(scale.big_spans), str(scale.hard_frames)]
        answers: list[Answer] = []
        for _ in range(scale.hard_processes):
            answers.append(workshop.worker("worker_hard", *arguments))
            if "edit" not in answers[0]["frames"]["scroll"]:
                arguments = [*arguments[:4], WITHOUT_EDIT]
        opened = _middle(answers, lambda answer: answer["open"])
        floor, by = _faster(_medians(opened))
        results.append(at_most(f"{what}: show", "ms CPU", median(opened["spans"]), floor, OPEN_PROMISE, by))
        frames = {action: _middle(answers, lambda answer, at=action: answer["frames"][at]) for action in ACTIONS}
        results += _frames(f"({what})", frames)
    return results


def _middle(answers: Sequence[Answer], part: Callable[[Answer], Times]) -> Times:
    """Return the times of the process whose ratio is the middle one of all."""
    times = [part(answer) for answer in answers]

    def ratio(taken: Times) -> float:
        middle = _medians(taken)
        return middle["spans"] / _faster(middle)[0]

    return sorted(times, key=ratio)[len(times) // 2]


def _medians(times: Times) -> dict[str, float]:
    return {name: median(values) for name, values in times.items() if values}


def _frames(where: str, frames: Mapping[str, Times]) -> Iterator[Result]:
    for action in ACTIONS:
        values = frames[action]
        middle = _medians(values)
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
