"""Finds the files an import means: the ones named, and in folders everything that can be articles."""

import os
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wortlaut.errors import BadInputError

_SUFFIXES = (".txt", ".jsonl")
_NEVER = ("", "-journal", "-wal", "-shm", ".lock")
"""Endings of the files that belong to an open project."""


@dataclass(slots=True)
class InputFiles:
    """What was found."""

    files: list[Path] = field(default_factory=list)
    skipped: list[tuple[Path, str]] = field(default_factory=list)
    """Entries of folders that were left out, with the reason as a word: `link`, `not_a_file`, `unreadable`."""


def find_input_files(
    paths: Sequence[Path], project: Path, *, whole_folders: bool = False, suffixes: Collection[str] = ()
) -> InputFiles:
    """Return the files of `paths` in the order given, folders replaced by what can be articles in them, by name.

    With `whole_folders` a folder stands for itself: its format says which files of it belong together. `suffixes` are
    the endings to look for in folders; without any, those of texts and of lines of JSON.

    Folders are searched to any depth; links to folders are not followed, so that loops end. Raises BadInputError when a
    path does not exist, is no file, belongs to the open `project`, has a name that is no UTF-8, or when a folder has
    nothing to import.
    """
    found = InputFiles()
    for path in paths:
        _refuse_project(path, project)
        try:
            mode = path.stat().st_mode
        except OSError as error:
            raise BadInputError("path_missing", where=str(path)) from error
        if stat.S_ISDIR(mode) and whole_folders:
            found.files.append(path)
        elif stat.S_ISDIR(mode):
            before = len(found.files)
            for file in _walk(path, found.skipped, suffixes or _SUFFIXES):
                _refuse_project(file, project)
                found.files.append(file)
            if len(found.files) == before:
                raise BadInputError("folder_empty", where=str(path))
        elif stat.S_ISREG(mode):
            if not os.access(path, os.R_OK):
                raise BadInputError("file_unreadable", where=str(path))
            found.files.append(path)
        else:
            raise BadInputError("not_a_file", where=str(path))
    for path in (*paths, *found.files):
        _check_name(path)
    return found


def _check_name(path: Path) -> None:
    """Refuse a name that no project can keep: where an article comes from is told by it."""
    try:
        path.name.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BadInputError("file_name_not_utf8", where=str(path)) from error


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files of a folder."""
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return path.stat().st_size


def _walk(folder: Path, skipped: list[tuple[Path, str]], suffixes: Collection[str]) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        skipped.append((folder, "unreadable"))
        return
    for entry in ordered:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, skipped, suffixes)
        elif entry.is_symlink() and path.is_dir():
            skipped.append((path, "link"))
        elif path.suffix.lower() in suffixes:
            if not path.exists():
                skipped.append((path, "link"))
            elif not path.is_file():
                skipped.append((path, "not_a_file"))
            elif not os.access(path, os.R_OK):
                skipped.append((path, "unreadable"))
            else:
                yield path


def _refuse_project(path: Path, project: Path) -> None:
    """Opening and closing the project's own file would drop SQLite's locks on it."""
    if is_project_file(path, project):
        raise BadInputError("path_is_project", where=str(path))


def is_project_file(path: Path, project: Path) -> bool:
    """Tell whether `path` is the project file or one that belongs to it, under whatever name."""
    real = Path(os.path.realpath(path))
    if any(real == project.with_name(project.name + ending) for ending in _NEVER):
        return True
    try:
        return real.samefile(project)
    except OSError:
        return False
