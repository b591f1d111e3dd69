"""What the command line asks about formats of other tools: which there are, and what a person chose for one."""

from collections.abc import Iterable
from typing import Any

from wortlaut.errors import UsageError
from wortlaut.formats.extras import EXTRAS, is_installed
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.record import Choices, Flattening
from wortlaut.formats.registry import formats

Row = dict[str, Any]


def format_rows() -> list[Row]:
    """Return a row for each format, as `wortlaut formats --json` prints it."""
    return [
        {
            "name": known.name,
            "reads": known.reads,
            "writes": known.writes,
            "folder": known.in_folder,
            "zip": known.packs,
            "suffixes": list(known.suffixes),
            "offset_units": [unit.value for unit in known.units],
            "loses": list(known.loses),
            "how": dict(known.how),
            "needs": list(known.needs),
            "extra": EXTRAS[known.needs[0]].extra if known.needs else None,
            "missing": [library for library in known.needs if not is_installed(library)],
        }
        for known in formats()
    ]


def choices(*, unit: str | None = None, mapping: Iterable[str] = (), flattening: str = Flattening.OUTERMOST) -> Choices:
    """Return what a person chose, from the words of the command line.

    `mapping` holds `FROM=TO` pairs, several with commas between. Raises UsageError for anything else.
    """
    pairs = {}
    for pair in (pair for several in mapping for pair in several.split(",") if pair.strip()):
        source, sign, target = pair.partition("=")
        if not sign or not source.strip():
            raise UsageError("map_shape", value=pair)
        pairs[source.strip()] = target.strip()
    return Choices(OffsetUnit(unit) if unit else None, pairs, Flattening(flattening))
