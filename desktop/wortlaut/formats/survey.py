"""What files of other tools say, collected while a preview reads them: names, words and units.

With a survey a reader goes on where an import stops: a name that the scheme does not have is noted once and its spans
or links are left out, so that everything else can be looked at before somebody decides what the name means.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from wortlaut.errors import BadInputError
from wortlaut.formats.offset_units import OffsetUnit

MAX_SAMPLES = 3
_MAX_UNDECIDED = 5
_SAMPLE_CHARACTERS = 60


@dataclass(slots=True)
class Named:
    """A label or link type of a file."""

    name: str
    """As it stands there first; upper and lower case count as the same."""
    target: str | None
    """What it becomes; "" when it is left out, None when the scheme has nothing of that name."""
    count: int = 0
    samples: list[str] = field(default_factory=list)
    """Words of the first spans, cut."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """An article where the units that offsets may count in mean different words."""

    where: str
    samples: Mapping[OffsetUnit, str]
    """Unit to the words of one span in it."""


class Survey:
    """Collects over all files of one preview."""

    def __init__(self) -> None:
        self.labels: dict[str, Named] = {}
        """By the folded name, in the order of meeting."""
        self.links: dict[str, Named] = {}
        self.units: Counter[OffsetUnit] = Counter()
        """Units that offsets were found to count in, by articles with spans."""
        self.undecided: list[Undecided] = []
        """The first articles whose unit must be asked for."""
        self.unknown: list[BadInputError] = []
        """One error, with its place, for each name that the scheme does not have."""

    def note_label(self, name: str, target: str | None, words: str) -> bool:
        """Note a span, whose text is `words`; tell whether its label is new here."""
        named = _noted(self.labels, name, target)
        sample = words if len(words) <= _SAMPLE_CHARACTERS else words[: _SAMPLE_CHARACTERS - 1] + "…"
        if len(named.samples) < MAX_SAMPLES and sample not in named.samples:
            named.samples.append(sample)
        return named.count == 1

    def note_link(self, name: str, target: str | None) -> bool:
        """Note a link; tell whether its type is new here."""
        return _noted(self.links, name, target).count == 1

    def note_undecided(self, where: str, samples: Mapping[OffsetUnit, str]) -> None:
        """Note an article whose unit nothing shows."""
        if len(self.undecided) < _MAX_UNDECIDED:
            self.undecided.append(Undecided(where, samples))


def _noted(known: dict[str, Named], name: str, target: str | None) -> Named:
    named = known.setdefault(name.casefold(), Named(name, target))
    named.count += 1
    return named
