"""Spans, links, annotators and layers: the annotation itself, as immutable values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Range = tuple[int, int]
"""Half-open range of code points `[start, end)`."""
SpanKey = tuple[int, int, str, str]
"""Start, end, label and id of a span: the order of spans in lists and exports."""


class Origin(StrEnum):
    """How a span came to be."""

    MANUAL = "manual"
    SUGGESTED = "suggested"
    SUGGESTED_ACCEPTED = "suggested_accepted"
    SUGGESTED_EDITED = "suggested_edited"
    PROPAGATED = "propagated"
    IMPORTED = "imported"
    ADJUDICATED = "adjudicated"


class LayerKind(StrEnum):
    """Whose annotation a layer is."""

    PERSON = "person"
    GOLD = "gold"
    MACHINE = "machine"


class LayerState(StrEnum):
    """How far a layer is. A layer that does not exist yet is what the window calls "new"."""

    OPEN = "open"
    SUBMITTED = "submitted"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Span:
    """A labeled stretch of text: one or more fragments, sorted, not touching, none empty."""

    id: str
    label: str
    fragments: tuple[Range, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)
    """Attribute id to value; defaults of the scheme are not stored."""
    unsure: bool = False
    note: str | None = None
    origin: Origin = Origin.MANUAL
    source: str | None = None
    """For suggestions: what made them."""
    confidence: float | None = None
    guessed: tuple[str, ...] = ()
    """Ids of attributes that a rule filled in and nobody confirmed yet."""
    provenance: Mapping[str, object] | None = None
    """For gold: where the decision came from."""
    precedent: str | None = None
    """A note that makes this span an example for others."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """Keys of an import that this program does not know; they go out as they came in."""

    @property
    def start(self) -> int:
        """Start of the hull."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """End of the hull (exclusive)."""
        return self.fragments[-1][1]

    @property
    def length(self) -> int:
        """Number of code points in all fragments."""
        return sum(end - start for start, end in self.fragments)

    def surface(self, text: str) -> tuple[str, ...]:
        """Return the text of each fragment."""
        return tuple(text[start:end] for start, end in self.fragments)

    def covers(self, offset: int) -> bool:
        """Tell whether a fragment contains the code point at `offset`."""
        return any(start <= offset < end for start, end in self.fragments)

    def sort_key(self) -> SpanKey:
        """Order of spans in lists and exports."""
        return self.start, self.end, self.label, self.id


@dataclass(frozen=True, slots=True)
class Link:
    """A directed, typed relation between two spans of one layer."""

    id: str
    type: str
    source: str
    """Id of the span the link starts at."""
    target: str
    """Id of the span the link points to."""
    extra: Mapping[str, object] = field(default_factory=dict)


SHADOW_SUFFIX = "#2"
"""Ends the name of the annotator row that owns the layers of a person's second pass, `anna#2` for `anna`.

No person can have such a name. Shadows stand in exports, and nowhere else where annotators are listed or compared.
"""


def is_shadow_name(name: str) -> bool:
    """Tell whether a name is that of the owner of a second pass."""
    return name.endswith(SHADOW_SUFFIX)


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person who annotates. Names are unique by NFC and casefold."""

    id: str
    name: str

    @property
    def is_shadow(self) -> bool:
        """Tell whether this is no person but the owner of somebody's second pass (see `SHADOW_SUFFIX`)."""
        return is_shadow_name(self.name)


@dataclass(frozen=True, slots=True)
class Layer:
    """One annotator's annotation of one article (or its gold, or a machine's suggestions)."""

    id: str
    article: str
    """Article id."""
    annotator: Annotator | None
    """None only for layers no person owns."""
    kind: LayerKind = LayerKind.PERSON
    state: LayerState = LayerState.OPEN
    version: int = 0
    """Number of submissions so far."""
    scheme: str = ""
    """Scheme name and version the layer was made under."""
    guideline: str | None = None
    seconds: int | None = None
    """Active time."""
    read: tuple[Range, ...] = ()
    """Paragraph ranges marked as read."""
    extra: Mapping[str, object] = field(default_factory=dict)


def normalize_fragments(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Return `ranges` sorted, with overlapping and touching ones joined and empty ones dropped."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def subtract_range(fragments: Iterable[Range], hole: Range) -> tuple[Range, ...]:
    """Return `fragments` without the code points of `hole`."""
    left: list[Range] = []
    for start, end in fragments:
        left += [(start, min(end, hole[0])), (max(start, hole[1]), end)]
    return tuple((start, end) for start, end in left if start < end)
