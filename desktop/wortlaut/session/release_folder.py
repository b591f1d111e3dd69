"""A folder that appears complete under its name, or not at all."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wortlaut.errors import BadInputError, DiskError
from wortlaut.formats.jsonl_proof import prove
from wortlaut.formats.text_free import without_text
from wortlaut.session.input_files import is_project_file
from wortlaut.session.release_values import FORMAT, MANIFEST, ReleaseFile
from wortlaut.store.errors import translated
from wortlaut.store.processes import has_ended, process_mark
from wortlaut.store.project_file import sync_folder
from wortlaut.store.swap import swap

_ENDING = ".release"
_ASIDE = ".old"


def checked_folder(target: Path, project: Path, *, overwrite: bool) -> Path:
    """Return the real place of `target`, where a release may be written.

    Raises BadInputError: something is there that is no empty folder, nor, with `overwrite`, an earlier release.
    """
    real = Path(os.path.realpath(target))
    where = str(target)
    if is_project_file(real, project):
        raise BadInputError("target_is_project", where=where)
    if not real.parent.is_dir():
        raise BadInputError("folder_missing", where=str(real.parent))
    if not os.path.lexists(real):
        return real
    if not real.is_dir():
        raise BadInputError("target_exists", where=where)
    if any(real.iterdir()):
        if not overwrite:
            raise BadInputError("target_exists", where=where)
        if not _is_release(real):
            raise BadInputError("release_target_other", where=where)
    return real


def _is_release(folder: Path) -> bool:
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(manifest, dict) and manifest.get("format") == FORMAT


class LineFile:
    """A file of lines being written, in the edition that is wanted."""

    def __init__(self, path: Path, *, text_free: bool) -> None:
        self._path = path
        self._text_free = text_free
        self._digest = hashlib.sha256()
        self._complete = hashlib.sha256()
        self._size = 0
        self._lines = 0
        self._file = path.open("xb", buffering=1 << 20)

    def write(self, line: bytes) -> None:
        """Write a line of the complete edition."""
        self._complete.update(line)
        written = without_text(line) if self._text_free else line
        self._digest.update(written)
        self._size += len(written)
        self._lines += 1
        self._file.write(written)

    def close(self) -> ReleaseFile:
        """Bring the file to the disk and return what is in it."""
        with self._file:
            self._file.flush()
            os.fsync(self._file.fileno())
        restored = self._complete.hexdigest() if self._text_free else None
        return ReleaseFile(self._path.name, self._size, self._digest.hexdigest(), self._lines, restored)

    def abandon(self) -> None:
        """Close the file; it is not wanted any more."""
        self._file.close()


class ReleaseFolder:
    """The folder while it is built, beside its place."""

    def __init__(self, building: Path, *, text_free: bool) -> None:
        self.path = building
        self._text_free = text_free
        self._open: dict[str, LineFile] = {}
        self.files: list[ReleaseFile] = []

    def lines(self, name: str) -> LineFile:
        """Begin a file of lines."""
        self._open[name] = LineFile(self.path / name, text_free=self._text_free)
        return self._open[name]

    def close_lines(self) -> None:
        """End all files of lines and prove them by reading them back; raise DiskError."""
        for name in list(self._open):
            self.files.append(self._open.pop(name).close())
            written = self.files[-1]
            path = self.path / name
            if self._text_free:
                found = hashlib.sha256(path.read_bytes()).hexdigest()
            else:
                found = prove(path, lambda _: None).sha256
            if found != written.sha256:
                raise DiskError("export_not_proven", where=str(path))

    def add(self, name: str, content: bytes) -> None:
        """Write a whole file."""
        with (self.path / name).open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        self.files.append(ReleaseFile(name, len(content), hashlib.sha256(content).hexdigest()))

    def take(self, place: Path) -> None:
        """Take a file that was written into the folder by something else, or all files of a folder in it."""
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file():
                with path.open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()
                name = path.relative_to(self.path).as_posix()
                self.files.append(ReleaseFile(name, path.stat().st_size, digest))

    def abandon(self) -> None:
        """Close what is open."""
        for file in self._open.values():
            file.abandon()


@contextmanager
def building(real: Path, *, text_free: bool) -> Iterator[ReleaseFolder]:
    """Lend a new folder. At the end it gets the name `real`, in the place of what was there; an error removes it."""
    _remove_leftovers(real)
    part = real.with_name(f".{real.name[:200]}.{process_mark()}{_ENDING}")
    folder = ReleaseFolder(part, text_free=text_free)
    try:
        with translated(real):
            part.mkdir()
            yield folder
            sync_folder(part)
            _put(part, real)
    finally:
        folder.abandon()
        shutil.rmtree(part, ignore_errors=True)


def _put(part: Path, real: Path) -> None:
    """Give the folder its name; a folder in its place goes at the same moment, or just before and back on failure."""
    if not real.exists():
        part.rename(real)
    elif swap(part, real):
        sync_folder(real.parent)
        shutil.rmtree(part, ignore_errors=True)
    else:
        old = real.with_name(f".{real.name[:200]}.{process_mark()}{_ASIDE}{_ENDING}")
        real.rename(old)
        try:
            part.rename(real)
        except OSError:
            old.rename(real)
            raise
        shutil.rmtree(old, ignore_errors=True)
    sync_folder(real.parent)


def _remove_leftovers(real: Path) -> None:
    """Remove what releases to the same place left behind when they were killed; what was put aside goes back."""
    start = f".{real.name[:200]}."
    for path in sorted(real.parent.iterdir()):
        if not (path.name.startswith(start) and path.name.endswith(_ENDING)):
            continue
        process = path.name[len(start) :].removesuffix(_ENDING).removesuffix(_ASIDE)
        if not has_ended(process):
            continue
        if path.name.endswith(_ASIDE + _ENDING) and not os.path.lexists(real):
            path.rename(real)
        else:
            shutil.rmtree(path, ignore_errors=True)
