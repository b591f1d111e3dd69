"""The formats of other tools beside the lines of a release: a file for each part, with what it could not hold."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from wortlaut.assist.split import Split
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import DiskError, UsageError
from wortlaut.formats.huggingface import CARD, card_of_splits
from wortlaut.formats.jsonl import Jsonl
from wortlaut.formats.loss import KINDS, MAX_EXAMPLES, Ledger, loss_file
from wortlaut.formats.record import Record
from wortlaut.formats.registry import Format, format_named, formats
from wortlaut.session.export_target import LEDGER_SUFFIX
from wortlaut.session.release_folder import ReleaseFolder
from wortlaut.session.release_values import FORMAT_FOLDER, SPLIT_FILES, FormatLoss, ReleaseOptions, Row
from wortlaut.store.project_file import sync_folder

STEPS = 2
"""Steps for each article in each format: writing, and the proof."""

Advance = Callable[[int], None]


def format_names() -> tuple[str, ...]:
    """Return the names of the formats that can stand beside the lines."""
    return tuple(known.name for known in formats() if known.writes and known.name != Jsonl.name)


def check_formats(options: ReleaseOptions) -> None:
    """Raise UsageError for a format that cannot stand beside the lines, and for any in an edition without texts."""
    if options.formats and options.text_free:
        raise UsageError("release_formats_text")
    for name in options.formats:
        if name not in format_names():
            format_named(name)  # says what is known when it is unknown
            raise UsageError("format_not_written", name=name)


def write_formats(
    folder: ReleaseFolder,
    wanted: Sequence[str],
    parts: Sequence[Split],
    records: Callable[[Split], Iterator[Record]],
    scheme: Scheme,
    advance: Advance,
) -> tuple[FormatLoss, ...]:
    """Write the `parts` that have articles in each format, read them back and compare.

    Raises DiskError, and what the format raises: NotHeldError, BadInputError for what it cannot hold at all.
    """

    def counted(part: Split) -> Iterator[Record]:
        last = None
        for record in records(part):
            advance(int(record.id != last))
            last = record.id
            yield record

    found = []
    for name in wanted:
        chosen = format_named(name)
        ledgers = [_write(folder, chosen, part, counted(part), scheme, advance) for part in parts]
        if card := card_of_splits(name, (label.id for label in scheme.labels), map(str, parts)):
            folder.add(f"{FORMAT_FOLDER}/{name}/{CARD}", card)
        found.append(FormatLoss(name, tuple(_together(ledgers))))
    return tuple(found)


def _write(
    folder: ReleaseFolder, chosen: Format, part: Split, records: Iterator[Record], scheme: Scheme, advance: Advance
) -> list[Row]:
    """Write one part in one format; return what was lost."""
    suffix = "" if chosen.in_folder else chosen.suffixes[0]
    name = SPLIT_FILES[part].removesuffix(".jsonl") + suffix
    place = folder.path / FORMAT_FOLDER / chosen.name / name
    place.parent.mkdir(parents=True, exist_ok=True)
    ledger = Ledger(chosen.how)
    written = chosen.write(records, place, ledger, scheme)
    proven = chosen.prove(place, written, advance, ledger)
    if proven != written:
        raise DiskError("export_not_proven", where=str(place))
    folder.take(place)
    beside = place.with_name(place.name + LEDGER_SUFFIX)
    with beside.open("xb") as file:
        file.write(loss_file(chosen.name, proven, ledger))
        file.flush()
        os.fsync(file.fileno())
    folder.take(beside)
    sync_folder(place.parent)
    return ledger.rows()


def _together(ledgers: Sequence[Sequence[Row]]) -> Iterator[Row]:
    """Yield the losses of all parts, each kind once."""
    counts: Counter[str] = Counter()
    first: dict[str, dict[str, Any]] = {}
    examples: dict[str, list[Row]] = {}
    for row in (row for ledger in ledgers for row in ledger):
        counts[row["kind"]] += row["count"]
        first.setdefault(row["kind"], row)
        examples.setdefault(row["kind"], []).extend(row["examples"])
    for kind, row in sorted(first.items(), key=lambda item: KINDS.index(item[0])):
        yield {**row, "count": counts[kind], "examples": examples[kind][:MAX_EXAMPLES]}
