"""The formats that can be read or written, found by name or by what a file looks like. New formats plug in here."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, UsageError, WortlautError
from wortlaut.formats.json_source import Item, json_items
from wortlaut.formats.loss import Ledger
from wortlaut.formats.members import names_in
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.record import Choices, Record, Totals

HEAD_BYTES = 4096
"""How much of a file `sniff` is shown."""
_JSON_SUFFIXES = (".jsonl", ".ndjson", ".json")
_IN_ARCHIVES = ((".xmi", "cas-xmi"), (".ann", "brat"), (".tsv", "webanno-tsv"), (".json", "cas-json"))
_USUAL = Choices()


class Format(Protocol):
    """One file format."""

    @property
    def name(self) -> str:
        """Name for `--format`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Lower-case file name endings, with the dot."""

    @property
    def reads(self) -> bool:
        """Whether `read` exists for this format."""

    @property
    def writes(self) -> bool:
        """Whether `write` exists for this format."""

    @property
    def in_folder(self) -> bool:
        """Whether it is a folder of files, when it is written and often when it is read."""

    @property
    def packs(self) -> bool:
        """Whether that folder can be one ZIP archive as well."""

    @property
    def loses(self) -> tuple[str, ...]:
        """What an export may lose, as kinds of `loss.KINDS`. Empty: nothing."""

    @property
    def how(self) -> tuple[tuple[str, str], ...]:
        """Kinds of loss with the word for what is done instead of leaving it out."""

    @property
    def units(self) -> tuple[OffsetUnit, ...]:
        """Units its offsets may count in, the usual one first."""

    @property
    def needs(self) -> tuple[str, ...]:
        """Libraries that must be installed for it."""

    def sniff(self, head: bytes) -> bool:
        """Tell whether a file beginning with `head` is of this format, whatever its name is."""

    def claims(self, value: object) -> bool:
        """Tell whether a JSON file whose first value this is, is of this format."""

    def read(self, path: Path, scheme: Scheme) -> Iterator[Record | WortlautError]:
        """Yield the records of a file, and an error in the place of each one that cannot be taken.

        Raises OSError when the file cannot be read.
        """

    def write(self, records: Iterable[Record], place: Path, ledger: Ledger, scheme: Scheme) -> Totals:
        """Write records in the order they come (all of one article together) and return what was written.

        `place` is a file or folder that does not exist yet. The ledger notes what the format cannot hold.
        """

    def count(self, records: Iterable[Record], ledger: Ledger) -> Totals:
        """Return what `write` would write, without size and checksum, and note in the ledger what it would not."""

    def prove(self, place: Path, written: Totals, advance: Callable[[int], None], ledger: Ledger) -> Totals:
        """Read back what was written, check it against itself and the ledger, and return what it holds.

        `advance` is called with 1 for each article. Raises DiskError when it is not what was to be written, and
        NotHeldError when something is neither there nor in the ledger.
        """


def formats(choices: Choices = _USUAL) -> tuple[Format, ...]:
    """Return all formats, the ones to be preferred first."""
    from wortlaut.formats.brat import Brat
    from wortlaut.formats.cas_format import CasJson, CasXmi
    from wortlaut.formats.conll import Conll
    from wortlaut.formats.doccano import Doccano, DoccanoRelations
    from wortlaut.formats.huggingface import (
        HuggingFaceSpans,
        HuggingFaceSpansParquet,
        HuggingFaceTags,
        HuggingFaceTagsParquet,
    )
    from wortlaut.formats.jsonl import Jsonl
    from wortlaut.formats.label_studio import LabelStudio
    from wortlaut.formats.labelbuddy import Labelbuddy
    from wortlaut.formats.prodigy import Prodigy
    from wortlaut.formats.quotations import Quotations
    from wortlaut.formats.seed_file import SeedFile
    from wortlaut.formats.spacy_docbin import SpacyDocBin
    from wortlaut.formats.spacy_json import SpacyJson
    from wortlaut.formats.span_csv import SpanCsv
    from wortlaut.formats.span_jsonl import SpanJsonl
    from wortlaut.formats.webanno import WebAnno

    return (
        Jsonl(),
        SeedFile(),
        HuggingFaceSpans(choices),
        Prodigy(choices),
        SpanJsonl(choices),
        Doccano(choices),
        DoccanoRelations(choices),
        Labelbuddy(choices),
        SpanCsv(choices),
        Brat(choices),
        LabelStudio(choices),
        Conll(choices),
        Quotations(choices),
        WebAnno(choices),
        CasXmi(choices),
        CasJson(choices),
        SpacyDocBin(choices),
        SpacyJson(choices),
        HuggingFaceSpansParquet(choices),
        HuggingFaceTags(choices),
        HuggingFaceTagsParquet(choices),
    )


def format_named(name: str, choices: Choices = _USUAL) -> Format:
    """Return the format of that name; raise UsageError when there is none."""
    found = formats(choices)
    for known in found:
        if known.name == name:
            return known
    raise UsageError("format_unknown", name=name, known=", ".join(known.name for known in found))


def format_of(path: Path, choices: Choices = _USUAL) -> Format:
    """Return the format of a file: of JSON by its first value, else by its ending, else by its first bytes.

    Raises BadInputError when it is of no known format and OSError when it cannot be read.
    """
    found = tuple(known for known in formats(choices) if known.reads)
    suffix = path.suffix.lower()
    if suffix in _JSON_SUFFIXES and (claimed := _claimed(path, found)):
        return claimed
    if suffix == ".txt" and path.with_suffix(".ann").is_file():  # else annotations beside a text would be overlooked
        return next(known for known in found if ".ann" in known.suffixes)
    if suffix == ".zip" and (packed := _packed(path, found)):
        return packed
    for known in found:
        if suffix in known.suffixes and suffix != ".json":
            return known
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    for known in found:
        if known.sniff(head):
            return known
    raise BadInputError("format_not_recognized", where=str(path), known=", ".join(known.name for known in found))


def _packed(path: Path, among: Iterable[Format]) -> Format | None:
    """Return the format that files with such endings in an archive are of."""
    names = names_in(path)
    for ending, name in _IN_ARCHIVES:
        if any(one.endswith(ending) for one in names):
            return next(known for known in among if known.name == name)
    return None


def _claimed(path: Path, among: Iterable[Format]) -> Format | None:
    first = next(json_items(path), None)
    if not isinstance(first, Item):
        return None
    return next((known for known in among if known.claims(first.value)), None)
