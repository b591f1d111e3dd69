"""The pairs of `.txt` and `.ann` files of a brat collection, in a folder or a ZIP archive. Nothing is ever unpacked."""

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from wortlaut.errors import BadInputError
from wortlaut.formats.record import MAX_TEXT_BYTES

MAX_ANN_BYTES = 100_000_000
"""Largest file of annotations that is read."""


class BratFile(NamedTuple):
    """One text with its annotations."""

    text: str
    annotations: str
    name: str
    """Base name of the text file."""
    where: str
    """The file of annotations, for messages."""
    size: int


def brat_files(path: Path) -> Iterator[BratFile | BadInputError]:
    """Yield the pairs below a folder, in a ZIP archive, or the pair a `.txt` or `.ann` file belongs to, by name.

    A text without annotations is a pair with none; annotations without a text are an error.
    """
    if path.is_dir():
        yield from _of_folder(path)
    elif zipfile.is_zipfile(path):
        yield from _of_archive(path)
    else:
        yield _pair(path.with_suffix(".txt"), path.with_suffix(".ann"))


def _of_folder(folder: Path) -> Iterator[BratFile | BadInputError]:
    stems = sorted({file.with_suffix("") for file in folder.rglob("*") if file.suffix in (".txt", ".ann")})
    if not stems:
        yield BadInputError("brat_empty", where=str(folder))
    for stem in stems:
        yield _pair(stem.with_name(stem.name + ".txt"), stem.with_name(stem.name + ".ann"))


def _pair(text: Path, annotations: Path) -> BratFile | BadInputError:
    if not text.is_file():
        return BadInputError("brat_text_missing", where=str(annotations), name=text.name)
    has_annotations = annotations.is_file()
    try:
        body = read_limited(text, MAX_TEXT_BYTES)
        rows = read_limited(annotations, MAX_ANN_BYTES) if has_annotations else b""
        where = str(annotations if has_annotations else text)
        return BratFile(decoded(body, str(text)), decoded(rows, where), text.name, where, len(body) + len(rows))
    except BadInputError as error:
        return error


def read_limited(path: Path, limit: int) -> bytes:
    """Return the bytes of a file; raise BadInputError when there are more than `limit`."""
    _check_size(path.stat().st_size, limit, str(path))
    with path.open("rb") as file:
        return file.read(limit + 1)


def _of_archive(path: Path) -> Iterator[BratFile | BadInputError]:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = {info.filename: info for info in archive.infolist() if not info.is_dir()}
            for name in entries:
                parts = PurePosixPath(name.replace("\\", "/"))
                if parts.is_absolute() or ".." in parts.parts:
                    yield BadInputError("archive_name", where=str(path), name=name)
                    return
            stems = sorted({name[:-4] for name in entries if name.endswith((".txt", ".ann"))})
            if not stems:
                yield BadInputError("brat_empty", where=str(path))
            for stem in stems:
                yield _archived(archive, entries, stem, path)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        yield BadInputError("archive_damaged", where=str(path), reason=str(error))


def _archived(
    archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], stem: str, path: Path
) -> BratFile | BadInputError:
    text, annotations = f"{stem}.txt", f"{stem}.ann"
    where = f"{path}/{annotations if annotations in entries else text}"
    if text not in entries:
        return BadInputError("brat_text_missing", where=where, name=text)
    try:
        body = _extracted(archive, entries[text], MAX_TEXT_BYTES, f"{path}/{text}")
        rows = _extracted(archive, entries[annotations], MAX_ANN_BYTES, where) if annotations in entries else b""
        size = entries[text].compress_size + (entries[annotations].compress_size if annotations in entries else 0)
        name = PurePosixPath(text).name
        return BratFile(decoded(body, f"{path}/{text}"), decoded(rows, where), name, where, size)
    except BadInputError as error:
        return error


def _extracted(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int, where: str) -> bytes:
    _check_size(info.file_size, limit, where)
    with archive.open(info) as file:
        data = file.read(limit + 1)  # the size in the directory of the archive may lie
    _check_size(len(data), limit, where)
    return data


def _check_size(size: int, limit: int, where: str) -> None:
    if size > limit:
        raise BadInputError("file_too_large", where=where, size=f"{size / 1e6:.1f}", limit=f"{limit / 1e6:.0f}")


def decoded(data: bytes, where: str) -> str:
    """Return text exactly as it stands, a byte order mark included: brat counts it."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInputError("encoding_not_utf8", where=f"{where}:{line}", byte=f"0x{data[error.start]:02X}") from error
