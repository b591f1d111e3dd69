"""Private folders for copies of a project that nobody needs afterwards."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wortlaut.store.errors import translated
from wortlaut.store.processes import is_running

_NAME = re.compile(r"wortlaut-(\d+)-\w+")


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Lend a folder only this person can read; it is gone afterwards. Raises DiskError when none can be made.

    What is in such folders is the text of articles, so those of killed processes are removed here as well.
    """
    place = Path(tempfile.gettempdir())
    with suppress(OSError):
        _remove_left_behind(place)
    with translated(place):
        folder = tempfile.mkdtemp(prefix=f"wortlaut-{os.getpid()}-")
    try:
        yield Path(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _remove_left_behind(place: Path) -> None:
    for path in place.iterdir():
        found = _NAME.fullmatch(path.name)
        if found and not is_running(int(found[1])) and _is_ours(path):
            shutil.rmtree(path, ignore_errors=True)  # does not follow links


def _is_ours(path: Path) -> bool:
    return not hasattr(os, "getuid") or path.lstat().st_uid == os.getuid()
