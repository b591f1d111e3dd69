"""Files of an export while they are written: made new, never over anything, and on the disk when they are closed."""

import hashlib
import os
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Write = Callable[[bytes], object]

_CHUNK_BYTES = 1 << 20


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
