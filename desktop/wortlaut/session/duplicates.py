"""Groups of near-duplicates of a project: found once for each article, kept while the session lasts, changed by hand.

What makes articles near-duplicates is said in `assist.near_duplicates`. Texts never change, so what was found about
articles stays true; when articles are added, only they are compared. What people decided is stored in the project, and
comes on top: articles joined by hand (a series, a live blog, a correction), articles taken out of a group.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from wortlaut.assist.near_duplicates import Bond, Group, Piece, Why, near_duplicates
from wortlaut.assist.split import components
from wortlaut.session.progress import CancelledError, Meter, Progress
from wortlaut.session.session import Session
from wortlaut.store import copies, stream

__all__ = ["Copies", "CopyGroup", "Found", "Why", "find_copies", "group_copies"]

_SLICE = 500
"""Articles that are read at once: a commit waits no longer than that takes."""
_STEPS = 2
"""Steps of the search for each article."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the search found, by content: true for these articles whatever else the project holds."""

    bonds: Mapping[str, tuple[Bond, ...]] = field(default_factory=dict)
    """For each article that was searched (id) what binds it to others; each bond stands at one of its ends."""


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Near-duplicates of each other, at least two."""

    ids: tuple[str, ...]
    """Sorted."""
    by_hand: bool
    """Whether somebody joined articles of it, or took one out."""


@dataclass(frozen=True, slots=True)
class Copies:
    """The groups of a project as they are now."""

    groups: tuple[CopyGroup, ...] = ()
    """By their smallest id."""
    place: Mapping[str, int] = field(default_factory=dict)
    """Article id to the place of its group."""

    def of(self, article: str) -> CopyGroup | None:
        """Return the group of an article, None when it has no near-duplicate."""
        number = self.place.get(article)
        return None if number is None else self.groups[number]

    def counts(self) -> dict[str, int]:
        """Return for each article of a group how many articles the group has."""
        return {article: len(self.groups[number].ids) for article, number in self.place.items()}


def find_copies(
    session: Session,
    known: Found | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Found:
    """Search the project for near-duplicates; `known` is what an earlier search found.

    May be called in another thread: it reads through a connection of its own. Raises CancelledError, DiskError.
    """
    pieces = _pieces(session, cancelled or (lambda: False))
    meter = Meter(_STEPS * len(pieces), progress, cancelled)
    before = known.bonds if known else {}
    if all(piece.id in before for piece in pieces):
        return Found({piece.id: before[piece.id] for piece in pieces})
    groups = near_duplicates(pieces, meter.advance, before)
    return Found(_by_article(pieces, groups))


def _pieces(session: Session, cancelled: Callable[[], bool]) -> list[Piece]:
    found: list[Piece] = []
    last = 0
    with stream.open_reader(session.project) as reader:
        while slice_ := copies.texts(reader, last, _SLICE):
            last = slice_[-1].number
            for text in slice_:
                url, wire = _text(text.meta.get("url")), _text(text.meta.get("wire_id"))
                found.append(Piece(text.id, text.body, text.title, text.date, url, wire))
            if cancelled():
                raise CancelledError
    return found


def _by_article(pieces: list[Piece], groups: tuple[Group, ...]) -> dict[str, tuple[Bond, ...]]:
    found: dict[str, tuple[Bond, ...]] = {piece.id: () for piece in pieces}
    for group in groups:
        for bond in group.bonds:
            found[bond.a] += (bond,)
    return found


def group_copies(session: Session, found: Found) -> Copies:
    """Return the groups: what was found, and what was decided by hand."""
    with session.project.reading() as connection:
        joined = [tuple(key.split(".")) for key in copies.decided(connection, copies.JOIN)]
        apart = {key: set(value["from"]) for key, value in copies.decided(connection, copies.APART).items()}
    bonds = [(bond.a, bond.b) for bonds in found.bonds.values() for bond in bonds]
    joins = [(a, b) for a, b in joined if a in found.bonds and b in found.bonds]
    kept = [*_without(bonds, apart), *joins]
    hands = {id_ for pair in joins for id_ in pair} | {id_ for ids in apart.values() for id_ in ids}
    kept = [pair for pair in kept if pair[0] in found.bonds and pair[1] in found.bonds]
    members = {id_ for pair in kept for id_ in pair}
    groups = tuple(CopyGroup(ids, not hands.isdisjoint(ids)) for ids in components(members, kept) if len(ids) > 1)
    return Copies(groups, {id_: number for number, group in enumerate(groups) for id_ in group.ids})


def _without(bonds: list[tuple[str, str]], apart: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """Return bonds without those of articles taken out; what such an article held together stays together."""
    for article, others in apart.items():
        neighbors: list[str] = []
        rest: list[tuple[str, str]] = []
        for a, b in bonds:
            other = b if a == article else a
            if article in (a, b) and other in others:
                neighbors.append(other)
            else:
                rest.append((a, b))
        bonds = rest + list(pairwise(neighbors))
    return bonds


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
