"""Files of an export while they are written: made new, never over anything, and on the disk when they are closed."""

import hashlib
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

Write = Callable[[bytes], object]

_CHUNK_BYTES = 1 << 20
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""Of every file in an archive, so that the same content gives the same archive; the first one that ZIP can tell."""
_MODE = 0o100644 << 16


class Output:
    """The file or folder of one export, and sums over what was written."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.size = 0
        self.checksum = 0
        """CRC-32 of each file, combined so that the order of files does not count."""

    @contextmanager
    def file(self, name: str = "") -> Iterator[Write]:
        """Open a new file, `name` in the folder or the place itself, and lend what writes to it.

        Raises OSError when it is there already or the disk refuses.
        """
        path = self.place / name if name else self.place
        path.parent.mkdir(parents=True, exist_ok=True)
        checksum = 0

        with path.open("xb", buffering=_CHUNK_BYTES) as file:

            def write(data: bytes) -> None:
                nonlocal checksum
                file.write(data)
                self.size += len(data)
                checksum = zlib.crc32(data, checksum)

            yield write
            file.flush()
            os.fsync(file.fileno())
        self.checksum ^= checksum


class Archive(Output):
    """A folder of files that becomes one ZIP archive, written from its beginning to its end; one file at a time."""

    def __init__(self, place: Path, archive: zipfile.ZipFile) -> None:
        super().__init__(place)
        self._archive = archive

    @contextmanager
    def file(self, name: str = "") -> Iterator[Write]:
        """Open a new file in the archive and lend what writes to it; raises OSError when the disk refuses."""
        info = zipfile.ZipInfo(name, _MOMENT)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = _MODE
        with self._archive.open(info, "w") as file:
            yield file.write


class _Sink:
    """Takes the bytes of an archive in the order they come; going back is not possible, so none is ever changed."""

    def __init__(self, write: Write) -> None:
        self._write = write

    def write(self, data: bytes) -> int:
        self._write(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: the file is flushed when it is complete."""


@contextmanager
def opened(place: Path, *, folder: bool, packed: bool) -> Iterator[Output]:
    """Lend where an export is written: a new folder, one ZIP archive of the same files, or a file.

    `size` and `checksum` hold when it is closed. Raises OSError.
    """
    output = Output(place)
    if folder and packed:
        with output.file() as write, zipfile.ZipFile(cast("IO[bytes]", _Sink(write)), "w") as archive:
            packing = Archive(place, archive)
            yield packing
        packing.size, packing.checksum = output.size, output.checksum
        return
    if folder:
        place.mkdir()
    yield output


def sums(place: Path) -> tuple[int, int, str]:
    """Return size, combined CRC-32 and SHA-256 of a file, or of all files of a folder in the order of their names."""
    size = checksum = 0
    digest = hashlib.sha256()
    files = sorted(path for path in place.rglob("*") if path.is_file()) if place.is_dir() else [place]
    for path in files:
        one = 0
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                size += len(chunk)
                one = zlib.crc32(chunk, one)
                digest.update(chunk)
        checksum ^= one
    return size, checksum, digest.hexdigest()
