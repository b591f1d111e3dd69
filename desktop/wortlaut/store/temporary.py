"""Private folders for copies of a project that nobody needs afterwards, and files that are not finished yet."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wortlaut.store.errors import translated
from wortlaut.store.processes import MARK_PATTERN, has_ended, process_mark

_PART = re.compile(rf"\.wortlaut-({MARK_PATTERN})-[0-9a-f-]+\.part(-journal|\.lock)?")
_NAME = re.compile(rf"wortlaut-({MARK_PATTERN})-\w+")


def part_beside(target: Path) -> Path:
    """Return the name under which `target` is built beside its place; what killed processes built there is removed."""
    remove_left_parts(target.parent)
    return target.with_name(f".wortlaut-{process_mark()}-{os.urandom(8).hex()}.part")


def remove_left_parts(folder: Path) -> None:
    """Remove what killed processes were building in a folder, or had just given its name: it is a second one then."""
    with suppress(OSError):  # such as a folder that may not be listed
        for entry in folder.iterdir():
            part = _PART.fullmatch(entry.name)
            if part and has_ended(part[1]):
                entry.unlink(missing_ok=True)


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Lend a folder only this person can read; it is gone afterwards. Raises DiskError when none can be made.

    What is in such folders is the text of articles, so those of killed processes are removed here as well.
    """
    place = Path(tempfile.gettempdir())
    with suppress(OSError):
        _remove_left_behind(place)
    with translated(place):
        folder = tempfile.mkdtemp(prefix=f"wortlaut-{process_mark()}-")
    try:
        yield Path(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _remove_left_behind(place: Path) -> None:
    for path in place.iterdir():
        found = _NAME.fullmatch(path.name)
        if found and has_ended(found[1]) and _is_ours(path):
            shutil.rmtree(path, ignore_errors=True)  # does not follow links


def _is_ours(path: Path) -> bool:
    return not hasattr(os, "getuid") or path.lstat().st_uid == os.getuid()
