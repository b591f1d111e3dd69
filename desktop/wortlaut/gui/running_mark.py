"""Knows whether the last window on a project ended as it should: a mark that only an ordinary end removes."""

import hashlib
import json
import os
from datetime import UTC, datetime
from pathlib import Path


class RunningMark:
    """A small file in `folder` while a window may write to a project; named after the project's place.

    Only the window that has the lock of a project sets it: one that is there already was left by a killed one.
    A folder that cannot be written means no marks.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mark: Path | None = None

    def set(self, project: Path) -> bool:
        """Mark a project as open here; True when the window before did not end properly. Lifts the mark before."""
        self.lift()
        name = hashlib.sha256(os.fsencode(project)).hexdigest()[:16]
        mark = self._folder / f"{name}.json"
        since = datetime.now(UTC).isoformat(timespec="seconds")
        said = {"project": os.fsencode(project).decode("utf-8", "replace"), "since": since, "pid": os.getpid()}
        try:
            left = mark.exists()
            self._folder.mkdir(parents=True, exist_ok=True)
            mark.write_text(json.dumps(said), encoding="utf-8")
        except OSError:
            return False
        self._mark = mark
        return left

    def lift(self) -> None:
        """Remove the mark: what was open is closed properly."""
        mark, self._mark = self._mark, None
        if mark is not None:
            try:
                mark.unlink(missing_ok=True)
            except OSError:
                return
