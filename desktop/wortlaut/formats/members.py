"""The files of an import that is a folder or a ZIP archive, one by one and by name. Nothing is ever unpacked."""

import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from wortlaut.errors import BadInputError

_DAMAGED = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error)
"""What reading an archive raises; RuntimeError stands for encryption."""


class Member(NamedTuple):
    """One file."""

    where: str
    """For messages: its path, behind that of the archive it is in."""
    size: int
    """Bytes it takes on the disk."""
    read: Callable[[int], bytes]
    """Returns what is in it; raises BadInputError when that is more bytes than given, or damaged."""


@contextmanager
def members(path: Path, endings: tuple[str, ...]) -> Iterator[Mapping[str, Member]]:
    """Lend the files of a folder, at any depth, or of a ZIP archive by their names in it; or the file `path` itself.

    `endings`, in lower case, say which files are meant. Raises BadInputError for an archive that is damaged, has a name
    twice or one that leads out of it, OSError.
    """
    if path.is_dir():
        files = (file for file in path.rglob("*") if _wanted(file.name, endings) and file.is_file())
        yield _by_name({file.relative_to(path).as_posix(): _file(file) for file in files})
    elif zipfile.is_zipfile(path):
        with _opened(path) as archive:
            yield _by_name(_entries(archive, path, endings))
    else:
        yield {path.name: _file(path)}


def names_in(path: Path) -> list[str]:
    """Return the names in a ZIP archive in lower case; none when it is no archive that can be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            return [name.lower() for name in archive.namelist() if _is_file(name)]
    except _DAMAGED:
        return []


def read_limited(path: Path, limit: int) -> bytes:
    """Return the bytes of a file; raise BadInputError when there are more than `limit`."""
    _check_size(path.stat().st_size, limit, str(path))
    with path.open("rb") as file:
        return file.read(limit + 1)


def decoded(data: bytes, where: str) -> str:
    """Return text exactly as it stands, a byte order mark included; raise BadInputError when it is no UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInputError("encoding_not_utf8", where=f"{where}:{line}", byte=f"0x{data[error.start]:02X}") from error


def _wanted(name: str, endings: tuple[str, ...]) -> bool:
    return name.lower().endswith(endings)


def _by_name(found: dict[str, Member]) -> dict[str, Member]:
    return {name: found[name] for name in sorted(found, key=PurePosixPath)}


def _file(path: Path) -> Member:
    return Member(str(path), path.stat().st_size if path.exists() else 0, lambda limit: read_limited(path, limit))


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(path)
    except _DAMAGED as error:
        raise _damaged(path, error) from error
    with archive:
        yield archive


def _entries(archive: zipfile.ZipFile, path: Path, endings: tuple[str, ...]) -> dict[str, Member]:
    found: dict[str, Member] = {}
    for info in archive.infolist():
        parts = PurePosixPath(info.filename.replace("\\", "/"))
        if parts.is_absolute() or ".." in parts.parts:
            raise BadInputError("archive_name", where=str(path), name=info.filename)
        if _is_file(info.filename) and _wanted(info.filename, endings):
            if info.filename in found:  # programs differ in which one of the two they read
                raise BadInputError("archive_twice", where=str(path), name=info.filename)
            found[info.filename] = _entry(archive, info, path)
    return found


def _is_file(name: str) -> bool:
    """Tell a file from a folder; a name in an archive may be empty, which `ZipInfo.is_dir` does not expect."""
    return not name.endswith("/")


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: Path) -> Member:
    where = f"{path}/{info.filename}"

    def read(limit: int) -> bytes:
        _check_size(info.file_size, limit, where)
        try:
            with archive.open(info) as file:
                data = file.read(limit + 1)  # the size in the directory of the archive may lie
        except _DAMAGED as error:
            raise _damaged(path, error) from error
        _check_size(len(data), limit, where)
        return data

    return Member(where, info.compress_size, read)


def _damaged(path: Path, error: Exception) -> BadInputError:
    return BadInputError("archive_damaged", where=str(path), reason=str(error))


def _check_size(size: int, limit: int, where: str) -> None:
    if size > limit:
        raise BadInputError("file_too_large", where=where, size=f"{size / 1e6:.1f}", limit=f"{limit / 1e6:.0f}")
