"""What stands around the text of a review page, as values: lanes, tints, differences, marks.

Offsets are code points of the article.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, IntFlag, auto

from wortlaut.domain.interval_index import IntervalIndex
from wortlaut.domain.span import Range


class Band(Enum):
    """Where a lane runs."""

    ABOVE = auto()
    """Above the line: version 1."""
    QUIET = auto()
    """Below the line, thin: what agrees."""
    BELOW = auto()
    """Below that: all other versions."""


class Look(Enum):
    """How a lane looks."""

    QUIET = auto()
    LOUD = auto()
    NOTHING = auto()
    """A dashed line: this version has nothing here."""
    LINK = auto()
    """From a dot to an arrow."""
    MORE = auto()
    """Only a chip: there are further versions."""


class Half(IntFlag):
    """Halves of a line of text: the upper one belongs to version 1, the lower one to the others."""

    NONE = 0
    UPPER = 1
    LOWER = 2
    BOTH = 3


@dataclass(frozen=True, slots=True)
class Item:
    """One lane."""

    owner: str
    """Id of the card or span it belongs to."""
    band: Band
    look: Look
    fragments: tuple[Range, ...]
    label: str | None = None
    number: str = ""
    """Number of the version on the chip."""
    text: str = ""
    """What the chip says; "" for no chip."""
    mark: str = ""
    """Name of the icon behind the chip."""
    tints: Half = Half.NONE
    backwards: bool = False
    """For a link: the arrow is at the start."""

    @property
    def start(self) -> int:
        """Start of the hull."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """End of the hull."""
        return self.fragments[-1][1]


@dataclass(frozen=True, slots=True)
class Difference:
    """Characters that not every version has."""

    start: int
    end: int
    lacking: Half
    """Where they are missing: that half is hatched."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark in the gutter."""

    owner: str
    offset: int
    icon: str
    quiet: bool = False
    """Nothing is left to do: drawn without a frame."""
    only_current: bool = False
    """Shown only while its owner is the current one."""


@dataclass(frozen=True, slots=True)
class Around:
    """Everything one card or span shows around the text."""

    owner: str
    frame: Range
    """What is framed when it is the current one."""
    items: tuple[Item, ...] = ()
    differences: tuple[Difference, ...] = ()
    sign: Sign | None = None


class Book(ABC):
    """What is around a text, found by place; made when it comes in sight."""

    def __init__(self) -> None:
        self._index = IntervalIndex()
        self._hulls: dict[str, Range] = {}
        self._made: dict[str, Around] = {}

    def register(self, hulls: Iterable[tuple[str, Range]]) -> None:
        """Take in owners and everything they reach over, lanes of links too; a range is never empty."""
        self._hulls = dict(hulls)
        self._index = IntervalIndex((start, end, "", owner) for owner, (start, end) in self._hulls.items())

    def __len__(self) -> int:
        return len(self._hulls)

    def hull(self, owner: str) -> Range | None:
        """Return everything an owner reaches over, None for one that is not here."""
        return self._hulls.get(owner)

    def within(self, start: int, end: int) -> list[Around]:
        """Return what shares a place with `[start, end)`, in the order of the text."""
        found = sorted(self._index.overlapping(start, end))
        return [self.around(owner) for _, _, _, owner in found]

    def around(self, owner: str) -> Around:
        """Return what an owner shows; raise KeyError for one that is not here."""
        found = self._made.get(owner)
        if found is None:
            found = self._made[owner] = self.make(owner)
        return found

    def forget(self, owner: str | None = None) -> None:
        """Make anew what an owner shows, None for all, when it is asked for."""
        if owner is None:
            self._made.clear()
        else:
            self._made.pop(owner, None)

    @abstractmethod
    def make(self, owner: str) -> Around:
        """Say what an owner shows."""
