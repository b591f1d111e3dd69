"""Rows about whole datasets: importing and exporting them."""

import shutil
from pathlib import Path

from benchmarks.data import articles_jsonl, articles_project, empty_project
from benchmarks.measure import Result, Workshop, absolute, at_most, in_turns, medians

IMPORT_PROMISE = 2
EXPORT_PROMISE = 2


def measure_import(workshop: Workshop) -> list[Result]:
    """Import the JSONL into an empty project, by the command line; the floor writes the same rows."""
    source, empty, full = articles_jsonl(workshop), empty_project(workshop), articles_project(workshop)

    def floor() -> float:
        copy = Path(shutil.copy(empty, workshop.folder / "raw.wortlaut"))
        return float(workshop.worker("worker_raw_import", source, copy, full)["ms"])

    def product() -> float:
        copy = Path(shutil.copy(empty, workshop.folder / "imported.wortlaut"))
        return workshop.command("import", copy, source)

    found = medians(in_turns(workshop.scale.bulk_rounds, floor=floor, product=product))
    return [at_most(f"import {_size(workshop)}", "ms", found["product"], found["floor"], IMPORT_PROMISE)]


def measure_export(workshop: Workshop) -> list[Result]:
    """Export the project as JSONL; the floor lets SQLite build the same lines."""
    project = articles_project(workshop)
    raw, exported = workshop.folder / "raw.jsonl", workshop.folder / "exported.jsonl"

    def product() -> dict[str, float]:
        return workshop.worker("worker_export", project, exported)

    rounds = [
        (float(workshop.worker("worker_raw_export", project, raw)["ms"]), product())
        for _ in range(workshop.scale.bulk_rounds)
    ]
    floor, *phases = (
        sorted(values)[len(rounds) // 2]
        for values in (
            [floor for floor, _ in rounds],
            *([found[phase] for _, found in rounds] for phase in ("writing", "around")),
        )
    )
    writing, around = phases
    return [
        at_most(f"export {_size(workshop)}, writing", "ms", writing, floor, EXPORT_PROMISE),
        at_most("export, snapshot and read-back proof", "ms", around, writing, 1.5, "floor: writing"),
        absolute("export, whole command", "ms", workshop.command("export", project, "--to", exported, "--overwrite")),
    ]


def _size(workshop: Workshop) -> str:
    scale = workshop.scale
    return f"{scale.articles:,} articles, {scale.articles * scale.spans_each:,} spans"
