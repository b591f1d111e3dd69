"""What every format reads into and writes from: one article and at most one layer, as plain values.

Spans and links stay the dictionaries of our JSONL (design, section 8), already checked and in canonical order: an
import of 400,000 spans cannot afford an object for each. `SPAN_KEYS` and `LINK_KEYS` list the keys that are always
there; the optional ones are left out when empty.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from wortlaut.domain.article import Source
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.survey import Survey

SPAN_KEYS = (
    "id",
    "label",
    "start",
    "end",
    "fragments",
    "surface",
    "attributes",
    "unsure",
    "note",
    "origin",
    "source",
    "confidence",
)
SPAN_OPTIONAL_KEYS = ("provenance", "guessed", "precedent", "extra")
LINK_KEYS = ("id", "type", "from", "to")
LINK_OPTIONAL_KEYS = ("extra",)

MAX_TEXT_BYTES = 20_000_000
"""Longest article that is taken, in bytes of UTF-8."""


class Flattening(StrEnum):
    """Which of several spans over the same words a flat format keeps."""

    OUTERMOST = "outermost"
    INNERMOST = "innermost"
    LONGEST = "longest"
    """By the number of code points in all fragments."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose for a foreign format."""

    unit: OffsetUnit | None = None
    """What offsets count; None: what the format usually does, or what the file shows."""
    mapping: Mapping[str, str] = field(default_factory=dict)
    """Reading: label or link type of the file to that of the scheme; "" leaves it out."""
    flattening: Flattening = Flattening.OUTERMOST
    """Writing: which of several spans over the same words stays where a format can hold only one."""
    packed: bool = False
    """Writing: one ZIP archive instead of a folder, where a format `packs`."""
    text_of: Callable[[str], str | None] | None = None
    """Reading: the text of an article of the project by its id, for files without texts; None: it has no such."""
    survey: Survey | None = None
    """Reading for a preview: where to note what the files say; names that the scheme does not have are left out."""


SpanData = dict[str, Any]
LinkData = dict[str, Any]
Meta = dict[str, Any]


@dataclass(slots=True)
class Totals:
    """What a file holds."""

    articles: int = 0
    layers: int = 0
    spans: int = 0
    links: int = 0
    size: int = 0
    """Bytes."""
    checksum: int = 0
    """CRC-32 of all bytes."""
    sha256: str = field(default="", compare=False)
    """Of all bytes; only the proof makes it, as writing is to be quick."""


@dataclass(slots=True)
class LayerData:
    """One annotator's layer in a file. `kind` and `state` are the words of the file."""

    annotator: str | None
    """Name of a person; None for gold and machine layers, which are written under the name of their kind."""
    kind: str
    state: str
    version: int
    scheme: str
    spans: list[SpanData] = field(default_factory=list)
    links: list[LinkData] = field(default_factory=list)
    read: list[list[int]] = field(default_factory=list)
    guideline: str | None = None
    seconds: int | None = None
    extra: Meta = field(default_factory=dict)


@dataclass(slots=True)
class Record:
    """One article of a file, with the layer that stands beside it."""

    text: str
    text_sha256: str
    sources: tuple[Source, ...]
    """In the order of import; the first one gives header and date."""
    title: str | None = None
    language: str | None = None
    """None: not said, to be found from the text."""
    meta: Meta = field(default_factory=dict)
    layer: LayerData | None = None
    where: str = ""
    """File, or file and line, for messages."""
    size: int = 0
    """Bytes of the file this record took, for progress."""
    left_out: tuple[str, ...] = ()
    """What the file says and the project has no place for, a word for each time."""

    @property
    def id(self) -> str:
        """The article id."""
        return self.text_sha256[:16]
