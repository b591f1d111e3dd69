"""Rows about near-duplicates: the groups of a whole project, found as the window and the release find them."""

from pathlib import Path

from benchmarks.measure import FULL, Result, Workshop, absolute, limit
from copied_articles import Press, collection

MOST_MS = 60_000
"""Issue 5 promises the groups of 10,000 articles within a minute."""
MOST_MEGABYTES = 1024
COPIED_SHARE = 5
"""One article in five is a copy: edited, halved, embedded in another one, or shortened."""


def copied_project(workshop: Workshop) -> Path:
    """A project with as many articles as the import row, a fifth of them copies of others."""
    copies = workshop.scale.articles // COPIED_SHARE

    def make(path: Path) -> None:
        folder = path.with_suffix("")
        folder.mkdir()
        for name, text, _, _ in collection(Press(7), workshop.scale.articles - copies, copies):
            (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
        workshop.command("new", path)
        workshop.command("import", path, folder)

    return workshop.once("copied.wortlaut", make)


def measure(workshop: Workshop) -> list[Result]:
    """Find all groups, then again with a hundred articles unknown; the peak of the memory beside that of the texts."""
    project = copied_project(workshop)
    answer = workshop.worker("worker_copies", project)
    what = f"near-duplicates of {answer['articles']:,} articles ({answer['groups']:,} groups)"
    promised = workshop.scale == FULL
    time = limit(what, "ms", answer["ms"], MOST_MS) if promised else absolute(what, "ms", answer["ms"])
    return [
        time,
        absolute(f"{what}, 100 of them new", "ms", answer["again_ms"]),
        limit(f"{what}, peak beside the texts", "MB", answer["peak_mb"] - answer["texts_mb"], MOST_MEGABYTES),
    ]
