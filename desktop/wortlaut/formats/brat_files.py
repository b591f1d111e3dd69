"""The pairs of `.txt` and `.ann` files of a brat collection, in a folder or a ZIP archive."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from wortlaut.errors import BadInputError
from wortlaut.formats.members import Member, decoded, members
from wortlaut.formats.record import MAX_TEXT_BYTES

MAX_ANN_BYTES = 100_000_000
"""Largest file of annotations that is read."""
ENDINGS = (".txt", ".ann")


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
    try:
        with members(path, ENDINGS) as found:
            if not found:
                yield BadInputError("brat_empty", where=str(path))
            elif [*found] == [path.name] and path.is_file():
                yield _pair(_beside(path), path.stem)
            else:
                for stem in dict.fromkeys(name[:-4] for name in found):
                    yield _pair(found, stem)
    except BadInputError as error:
        yield error


def _beside(path: Path) -> Mapping[str, Member]:
    """Return the file and, where it exists, the other one of its pair, by name."""
    found: dict[str, Member] = {}
    for file in (path.with_suffix(ending) for ending in ENDINGS):
        if file.is_file():
            with members(file, ENDINGS) as one:
                found |= one
    return found


def _pair(found: Mapping[str, Member], stem: str) -> BratFile | BadInputError:
    text, annotations = found.get(f"{stem}.txt"), found.get(f"{stem}.ann")
    if text is None:
        where = annotations.where if annotations else stem
        return BadInputError("brat_text_missing", where=where, name=f"{PurePosixPath(stem).name}.txt")
    try:
        body = text.read(MAX_TEXT_BYTES)
        rows = annotations.read(MAX_ANN_BYTES) if annotations else b""
        where = annotations.where if annotations else text.where
        size = text.size + (annotations.size if annotations else 0)
        return BratFile(decoded(body, text.where), decoded(rows, where), f"{PurePosixPath(stem).name}.txt", where, size)
    except BadInputError as error:
        return error
