"""Groups of articles that are the same text, or share so much of it that they must not be counted twice.

Two articles belong together when they have the same words; the same address; the same headline on the same day; when
their sets of three-word sequences have a Jaccard index of .20 or more, or one holds half of the other's; or when a run
of 50 words is the same. Copies of one agency report differ far more than the usual .80 allows for: editors cut and
rewrite (Silcock et al. 2022, NEWS-COPY: mean Jaccard index of true copies .30). Lines that a hundredth of all articles
have are boilerplate and do not count; neither does a run that is mostly a quotation, because reports of different
authors quote the same statement.

The result depends neither on the order of the articles nor on the machine.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wortlaut.assist.word_sequences import RUN, WIDTH, WORD, Advance, WordSequences

JACCARD = 0.20
CONTAINMENT = 0.50
LARGE_SHARE = 0.05
"""A group with more than this share of all articles is probably held together by something else."""
_POSTINGS = 60
"""How many articles are remembered for a sequence: the first and the latest ones."""
_INDEXED = 4_000_000
"""How many sequences of words are looked at for finding candidates; in larger collections every second, third, …"""

_ADDRESS = re.compile(r"\A(?:[a-z]+://)?(?:www\.)?([^?#]*?)/?(?:[?#].*)?\Z", re.IGNORECASE | re.DOTALL)


class Why(StrEnum):
    """What makes two articles near-duplicates."""

    SAME_WORDS = "same_words"
    SAME_ADDRESS = "same_address"
    SAME_WIRE = "same_wire"
    """The same number of an agency's report."""
    SAME_HEADLINE = "same_headline"
    """On the same day."""
    SIMILAR = "similar"
    """Jaccard index or containment."""
    RUN = "run"


@dataclass(frozen=True, slots=True)
class Piece:
    """An article as far as it matters here."""

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    """`YYYY-MM-DD`; dates known less exactly say nothing."""
    url: str | None = None
    wire: str | None = None
    """Number under which an agency sent the report."""


@dataclass(frozen=True, slots=True)
class Bond:
    """Two articles that belong together, and why. A group has as many as are needed to hold it together."""

    a: str
    b: str
    why: Why
    jaccard: float | None = None
    containment: float | None = None
    """Shared sequences in relation to those of the shorter article."""


@dataclass(frozen=True, slots=True)
class Group:
    """Near-duplicates of each other, at least two."""

    ids: tuple[str, ...]
    """Sorted."""
    bonds: tuple[Bond, ...]
    large: bool
    """More than `LARGE_SHARE` of all articles: somebody should look at it."""


def near_duplicates(
    pieces: Iterable[Piece],
    advance: Advance | None = None,
    known: Mapping[str, Sequence[Bond]] | None = None,
) -> tuple[Group, ...]:
    """Return the groups of near-duplicates, by their smallest id.

    `advance` is called with the number of steps just done, two for each article; what it raises is passed on. `known`
    are the articles (ids) that were searched before, with the bonds found then, each at one of its ends: they are not
    compared with each other again. What is boilerplate may have changed meanwhile, so groups can differ in rare cases
    from those that a whole search finds.
    """
    ordered = sorted(pieces, key=lambda piece: piece.id)
    search = _Search(ordered, advance or (lambda _: None), known or {})
    search.join_equal_keys()
    search.join_similar()
    return search.groups()


class _Search:
    def __init__(self, pieces: Sequence[Piece], advance: Advance, known: Mapping[str, Sequence[Bond]]) -> None:
        self._pieces = pieces
        self._old = [piece.id in known for piece in pieces]
        self._advance = advance
        self._parent = list(range(len(pieces)))
        self._bonds: list[tuple[int, Bond]] = []
        self._sequences = WordSequences([piece.text for piece in pieces])
        self._stride = max(1, self._sequences.total // _INDEXED)
        self._take_over(known)

    def _take_over(self, known: Mapping[str, Sequence[Bond]]) -> None:
        places = {piece.id: number for number, piece in enumerate(self._pieces)} if known else {}
        for bond in (bond for bonds in known.values() for bond in bonds):
            if bond.a in places and bond.b in places:
                self._join(places[bond.a], places[bond.b], bond.why, bond.jaccard, bond.containment)

    def groups(self) -> tuple[Group, ...]:
        """Return what was joined."""
        members: dict[int, list[str]] = {}
        for number, piece in enumerate(self._pieces):
            members.setdefault(self._root(number), []).append(piece.id)
        bonds: dict[int, list[Bond]] = {}
        for number, bond in self._bonds:
            bonds.setdefault(self._root(number), []).append(bond)
        most = LARGE_SHARE * len(self._pieces)
        found = [
            Group(tuple(ids), tuple(bonds[root]), len(ids) > most) for root, ids in members.items() if len(ids) > 1
        ]
        return tuple(sorted(found, key=lambda group: group.ids))

    def join_equal_keys(self) -> None:
        """Join what has the same words, address, or headline and day."""
        first: dict[tuple[Why, object], int] = {}
        for number, piece in enumerate(self._pieces):
            for key in keys_of(piece, self._sequences.words[number].tobytes()):
                other = first.setdefault(key, number)
                if other != number:
                    self._join(other, number, key[0])

    def join_similar(self) -> None:
        """Join what shares enough sequences of words."""
        self._sequences.count(self._advance)
        seen = self._sequences.seen
        first: dict[int, int] = {}
        later: dict[int, list[int]] = {}
        sizes = [0] * len(self._pieces)
        buckets, stride = self._sequences.buckets, self._stride
        for number in sorted(range(len(self._pieces)), key=self._old.__getitem__):
            own = self._sequences.of(number)
            sizes[number] = len(own)
            shared: Counter[int] = Counter()
            if self._old[number]:  # compared with new articles only, and not looked for by later ones
                for sequence in own & first.keys():
                    shared.update([first[sequence], *later.get(sequence, ())])
                own = frozenset()
            for sequence in own:
                bucket = sequence % buckets
                if seen[bucket] < 2 or bucket % stride:
                    continue
                earliest = first.setdefault(sequence, number)
                if earliest == number:
                    continue
                shared[earliest] += 1
                postings = later.setdefault(sequence, [])
                shared.update(postings)
                if len(postings) == _POSTINGS:
                    del postings[_POSTINGS // 2]
                postings.append(number)
            for other in sorted(shared):
                least = min((sizes[other] + sizes[number]) / 6, min(sizes[other], sizes[number]) / 2, RUN - 2)
                if shared[other] * stride * 2 >= least and self._root(other) != self._root(number):
                    self._compare(other, number)
            self._advance(1)

    def _compare(self, a: int, b: int) -> None:
        found = self._sequences.similarity(a, b)
        if found.jaccard >= JACCARD or found.containment >= CONTAINMENT:
            self._join(a, b, Why.SIMILAR, found.jaccard, found.containment)
        elif found.shared > RUN - WIDTH and self._sequences.share_run(a, b):
            self._join(a, b, Why.RUN, found.jaccard, found.containment)

    def _root(self, number: int) -> int:
        parent = self._parent
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    def _join(self, a: int, b: int, why: Why, jaccard: float | None = None, containment: float | None = None) -> None:
        low, high = sorted((self._root(a), self._root(b)))
        if low != high:
            self._parent[high] = low
            self._bonds.append((a, Bond(self._pieces[a].id, self._pieces[b].id, why, jaccard, containment)))


def keys_of(piece: Piece, words: bytes) -> list[tuple[Why, object]]:
    """Return what makes an article belong to every other one that has the same; `words` are its words as bytes."""
    keys: list[tuple[Why, object]] = []
    if words:
        keys.append((Why.SAME_WORDS, words))
    if piece.url and (address := _address(piece.url)):
        keys.append((Why.SAME_ADDRESS, address))
    if piece.wire:
        keys.append((Why.SAME_WIRE, piece.wire))
    headline = " ".join(WORD.findall((piece.title or "").casefold()))
    if headline and piece.date and len(piece.date) == len("YYYY-MM-DD"):
        keys.append((Why.SAME_HEADLINE, (headline, piece.date)))
    return keys


def _address(url: str) -> str:
    """Return an address without what does not tell articles apart: scheme, `www.`, query, fragment, last slash."""
    match = _ADDRESS.match(url.strip())
    assert match is not None  # every part of the pattern may be empty
    host, slash, path = match[1].partition("/")
    return host.lower() + slash + path
