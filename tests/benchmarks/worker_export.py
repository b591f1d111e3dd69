"""Exports a project and prints how long writing took, and how long snapshot and proof around it took, in ms."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wortlaut.session import exporting
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.store import stream
from wortlaut.store.project_file import Project


class Clock:
    """Notes when the snapshot is there and when the last article has been written."""

    def __init__(self) -> None:
        self.snapshot_there = self.written = 0.0

    @contextmanager
    def snapshot(self, project: Project) -> Iterator[Any]:
        """The program's own snapshot, noting the moment."""
        with stream.snapshot(project) as reader:
            self.snapshot_there = time.perf_counter()
            yield reader

    def progress(self, done: int, total: int) -> None:
        """Half of the work is writing, half is the proof."""
        if done * 2 >= total and not self.written:
            self.written = time.perf_counter()


class _TimedStream:
    """Stands for the module `stream`, with the timed snapshot."""

    def __init__(self, clock: Clock) -> None:
        self.snapshot = clock.snapshot

    def __getattr__(self, name: str) -> Any:
        return getattr(stream, name)


def main() -> None:
    """Arguments: the project, the file to write."""
    path, target = (Path(argument) for argument in sys.argv[1:3])
    clock = Clock()
    exporting.stream = _TimedStream(clock)  # type: ignore[assignment]
    with Project.open(path, read_only=True) as project:
        before = time.perf_counter()
        export_file(project, target, ExportOptions(overwrite=True), progress=clock.progress)
        whole = time.perf_counter() - before
    writing = clock.written - clock.snapshot_there
    print(json.dumps({"writing": writing * 1000, "around": (whole - writing) * 1000}))


if __name__ == "__main__":
    main()
