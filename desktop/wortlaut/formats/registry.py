"""The formats that can be read or written, found by name or by what a file looks like. New formats plug in here."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, UsageError, WortlautError
from wortlaut.formats.record import Record, Totals

HEAD_BYTES = 4096
"""How much of a file `sniff` is shown."""


class Format(Protocol):
    """One file format."""

    @property
    def name(self) -> str:
        """Name for `--format`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Lower-case file name endings, with the dot."""

    @property
    def writes(self) -> bool:
        """Whether `write` exists for this format."""

    @property
    def loses(self) -> tuple[str, ...]:
        """What a file of this format cannot hold: `fragments`, `links`, `layers`, `dates`, … Empty: nothing."""

    def sniff(self, head: bytes) -> bool:
        """Tell whether a file beginning with `head` is of this format, whatever its name is."""

    def read(self, path: Path, scheme: Scheme) -> Iterator[Record | WortlautError]:
        """Yield the records of a file, and an error in the place of each one that cannot be taken.

        Raises OSError when the file cannot be read.
        """

    def write(self, records: Iterable[Record], out: BinaryIO) -> Totals:
        """Write records in the order they come (all of one article together) and return what was written."""

    def prove(self, path: Path, advance: Callable[[int], None]) -> Totals:
        """Read a written file back, check it against itself and return what it holds.

        `advance` is called with 1 for each article. Raises DiskError when the file is not what was to be written.
        """


def formats() -> tuple[Format, ...]:
    """Return all formats, the ones to be preferred first."""
    from wortlaut.formats.jsonl import Jsonl
    from wortlaut.formats.seed_file import SeedFile

    return Jsonl(), SeedFile()


def format_named(name: str) -> Format:
    """Return the format of that name; raise UsageError when there is none."""
    for known in formats():
        if known.name == name:
            return known
    raise UsageError("format_unknown", name=name, known=", ".join(known.name for known in formats()))


def format_of(path: Path) -> Format:
    """Return the format of a file by its ending, else by its first bytes.

    Raises BadInputError when it is of no known format and OSError when it cannot be read.
    """
    suffix = path.suffix.lower()
    for known in formats():
        if suffix in known.suffixes:
            return known
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    for known in formats():
        if known.sniff(head):
            return known
    raise BadInputError("format_not_recognized", where=str(path))
