"""Rows about a project of a million spans: opening it with the fast part of the check, and tagging in it."""

import os
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.measure import ARTICLE_CHARACTERS, NotMeasuredError, Result, Workshop, absolute, at_most, limit
from benchmarks.synthetic import write_jsonl

SPANS_EACH = 40
OPEN_SECONDS = 3.0
"""Start of the process to a checked project in a painted window."""
SAME_SPEED, SAME_WORK = 1.2, 1.1
"""What counts as the same, on the clock and of processor time: medians of two runs on one project differ by as much."""
ROUNDS = 3
_FLOOR = "floor: the same in an empty project"


def articles(workshop: Workshop) -> int:
    """Number of articles: 25,000 at full scale."""
    return workshop.scale.articles * 5 // 2


def measure(workshop: Workshop) -> list[Result]:
    """Open the big project; tag in it and in a project with one article, in turns."""
    big, small = _project(workshop, "million.wortlaut", articles(workshop), SPANS_EACH), _empty(workshop)
    workshop.worker("worker_open", big)  # warms the file cache
    opened = [workshop.worker("worker_open", big) for _ in range(ROUNDS)]
    tagged = _tagged(workshop, big, small)
    scale = f"{articles(workshop) * SPANS_EACH:,} spans in {articles(workshop):,} articles"
    size = big.stat().st_size / 1_000_000
    return [
        limit(f"open, {scale}", "s", _seconds(opened, "settled"), OPEN_SECONDS, f"work can begin; {size:.0f} MB"),
        absolute("  of which to the first painted window", "s", _seconds(opened, "painted")),
        absolute("  work of the processor till then", "s", median(answer["settled_work"] for answer in opened)),
        limit("  all spans looked at as well", "s", _seconds(opened, "checked"), OPEN_SECONDS, "whole fast check"),
        absolute("  work of the processor till then", "s", median(answer["checked_work"] for answer in opened)),
        at_most("key press to painted and committed there", "ms", *_both(tagged, "product"), SAME_SPEED, _FLOOR),
        at_most("  of which work of the processor", "ms", *_both(tagged, "processor"), SAME_WORK, _FLOOR),
        absolute("  the first keys, beside check and backup", "ms", _both(tagged, "busy")[0]),
    ]


def _tagged(workshop: Workshop, big: Path, small: Path) -> Mapping[Path, Sequence[Mapping[str, Any]]]:
    """Tag in copies of both, in turns; each is copied once: to write and to delete so much slows the disk down."""
    used = {project: Path(shutil.copy(project, workshop.folder / f"used-{project.name}")) for project in (big, small)}
    os.sync()  # else the first commits wait until the copies are on the disk
    try:
        answers: dict[Path, list[Mapping[str, Any]]] = {project: [] for project in used}
        for _ in range(ROUNDS):
            for project, copy in used.items():
                answers[project].append(_tag(workshop, copy))
    finally:
        for copy in used.values():
            copy.unlink()
    return answers


def _project(workshop: Workshop, name: str, count: int, spans: int) -> Path:
    def make(path: Path) -> None:
        source = write_jsonl(path.with_suffix(".jsonl"), articles=count, characters=ARTICLE_CHARACTERS, spans=spans)
        workshop.command("new", path)
        workshop.command("import", path, source)
        source.unlink()
        with sqlite3.connect(path) as connection:  # as it is some minutes after the first opening
            connection.execute("INSERT INTO text_search (text_search) VALUES ('rebuild')")
        connection.close()

    return workshop.once(name, make)


def _empty(workshop: Workshop) -> Path:
    """A project with nothing but one article to tag in."""
    return _project(workshop, "one-article.wortlaut", 1, 0)


def _both(tagged: Mapping[Path, Sequence[Mapping[str, Any]]], what: str) -> tuple[float, ...]:
    """Return the medians of the big project and of the empty one."""
    return tuple(median(value for answer in answers for value in answer[what]) for answers in tagged.values())


def _tag(workshop: Workshop, project: Path) -> Mapping[str, Any]:
    answer: Mapping[str, Any] = workshop.worker("worker_tags", project, str(workshop.scale.keys // ROUNDS))
    if not answer["product"]:
        raise NotMeasuredError("no key press led to a new span")
    return answer


def _seconds(answers: list[Mapping[str, Any]], moment: str) -> float:
    return median(float(answer[moment] - answer["started"]) for answer in answers)
