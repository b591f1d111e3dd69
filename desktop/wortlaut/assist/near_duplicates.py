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
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

JACCARD = 0.20
CONTAINMENT = 0.50
RUN = 50
"""Words of a run that makes two articles near-duplicates."""
LARGE_SHARE = 0.05
"""A group with more than this share of all articles is probably held together by something else."""
_BOILERPLATE_SHARE = 0.01
_BOILERPLATE_ARTICLES = 10
"""At least so many articles must share a sequence of words before it can be boilerplate."""
_POSTINGS = 60
"""How many articles are remembered for a sequence: the first and the latest ones."""
_INDEXED = 4_000_000
"""How many sequences of words are looked at for finding candidates; in larger collections every second, third, …"""
_BUCKETS = (4_093, 65_521, 1_048_573, 16_777_213)
"""Sizes of the table that counts in how many articles a sequence stands; primes, so that no pattern survives."""
_WORD_BITS = 21

_WORD = re.compile(r"\w+")
_DATELINE = re.compile(r"\A\s*[A-ZÄÖÜ][^\n.:!?–—-]{1,40}(?:\([^()\n]{2,20}\))?\s*(?:[–—:]|\.|-)\s+(?=\S)")
_BYLINE = re.compile(r"^(?:Von|By|VON|BY)\s+[A-ZÄÖÜ][^\n]{2,60}$\n?", re.MULTILINE)
_SIGNATURE = re.compile(r"\s*\([a-zäöü]{2,5}(?:[/,;] ?[a-zäöü]{2,5})*\)\s*\Z")
_QUOTED = re.compile(r"„[^“”\n]*[“”]|»[^«\n]*«|«[^»\n]*»|“[^”\n]*”|\"[^\"\n]*\"")
_ADDRESS = re.compile(r"\A(?:[a-z]+://)?(?:www\.)?([^?#]*?)/?(?:[?#].*)?\Z", re.IGNORECASE | re.DOTALL)


class Why(StrEnum):
    """What makes two articles near-duplicates."""

    SAME_WORDS = "same_words"
    SAME_ADDRESS = "same_address"
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


Advance = Callable[[int], None]
"""Called with the number of steps just done, two for each article; it may raise in order to stop the work."""


def near_duplicates(pieces: Iterable[Piece], advance: Advance | None = None) -> tuple[Group, ...]:
    """Return the groups of near-duplicates, by their smallest id. What `advance` raises is passed on."""
    ordered = sorted(pieces, key=lambda piece: piece.id)
    search = _Search(ordered, advance or (lambda _: None))
    search.join_equal_keys()
    search.join_similar()
    return search.groups()


class _Search:
    def __init__(self, pieces: Sequence[Piece], advance: Advance) -> None:
        self._pieces = pieces
        self._advance = advance
        self._parent = list(range(len(pieces)))
        self._bonds: list[tuple[int, Bond]] = []
        vocabulary: dict[str, int] = {}
        self._words: list[array[int]] = []
        for piece in pieces:
            words = _WORD.findall(_body(piece.text).casefold())
            self._words.append(array("Q", [vocabulary.setdefault(word, len(vocabulary)) for word in words]))
        total = sum(map(len, self._words))
        self._stride = max(1, total // _INDEXED)
        self._buckets = next((size for size in _BUCKETS if size >= 4 * total), _BUCKETS[-1])
        self._sequences = lru_cache(512)(self._sequences_of)

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
            keys: list[tuple[Why, object]] = []
            if self._words[number]:
                keys.append((Why.SAME_WORDS, self._words[number].tobytes()))
            if piece.url and (address := _address(piece.url)):
                keys.append((Why.SAME_ADDRESS, address))
            headline = " ".join(_WORD.findall((piece.title or "").casefold()))
            if headline and piece.date and len(piece.date) == len("YYYY-MM-DD"):
                keys.append((Why.SAME_HEADLINE, (headline, piece.date)))
            for key in keys:
                other = first.setdefault(key, number)
                if other != number:
                    self._join(other, number, key[0])

    def join_similar(self) -> None:
        """Join what shares enough sequences of words."""
        seen = self._article_counts()
        first: dict[int, int] = {}
        later: dict[int, list[int]] = {}
        sizes: list[int] = []
        buckets, stride = self._buckets, self._stride
        for number in range(len(self._pieces)):
            own = self._sequences(number)
            sizes.append(len(own))
            shared: Counter[int] = Counter()
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

    def _article_counts(self) -> "array[int]":
        """Return in how many articles a sequence stands, by its place in a table; two may share a place."""
        buckets = self._buckets
        self._seen = seen = array("I", bytes(4 * self._buckets))
        for number in range(len(self._pieces)):
            for sequence in set(_sequences(self._words[number])):
                seen[sequence % buckets] += 1
            self._advance(1)
        return seen

    def _sequences_of(self, number: int) -> frozenset[int]:
        """Return the three-word sequences of an article without boilerplate.

        Where most of an article is frequent, it is a report that many took over, and no boilerplate.
        """
        all_of_them = frozenset(_sequences(self._words[number]))
        limit = self._frequent
        seen, buckets = self._seen, self._buckets
        rare = frozenset(sequence for sequence in all_of_them if seen[sequence % buckets] <= limit)
        return rare if 2 * len(rare) >= len(all_of_them) else all_of_them

    @property
    def _frequent(self) -> int:
        return max(_BOILERPLATE_ARTICLES, int(_BOILERPLATE_SHARE * len(self._pieces)))

    def _compare(self, a: int, b: int) -> None:
        one, other = self._sequences(a), self._sequences(b)
        common = len(one & other)
        if not common:
            return
        jaccard = common / (len(one) + len(other) - common)
        containment = common / min(len(one), len(other))
        if jaccard >= JACCARD or containment >= CONTAINMENT:
            self._join(a, b, Why.SIMILAR, jaccard, containment)
        elif common >= RUN - 2 and self._share_run(a, b, one & other):
            self._join(a, b, Why.RUN, jaccard, containment)

    def _share_run(self, a: int, b: int, common: frozenset[int]) -> bool:
        """Tell whether a run of `RUN` words is in both and is, in the first of them, mostly no quotation."""
        places: dict[int, list[int]] = {}
        for place, sequence in enumerate(_sequences(self._words[b])):
            if sequence in common:
                places.setdefault(sequence, []).append(place)
        quoted = _quoted_words(_body(self._pieces[a].text))
        before: dict[int, int] = {}
        for end, sequence in enumerate(_sequences(self._words[a])):
            lengths = {place: before.get(place - 1, 0) + 1 for place in places.get(sequence, ())}
            longest = max(lengths.values(), default=0) + 2
            if longest >= RUN and 2 * sum(quoted[end + 3 - longest : end + 3]) < longest:
                return True
            before = lengths
        return False

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


def _sequences(words: Sequence[int]) -> list[int]:
    """Return the three-word sequences in text order, each as one number."""
    first, second = 1 << 2 * _WORD_BITS, 1 << _WORD_BITS
    return [a * first + b * second + c for a, b, c in zip(words, words[1:], words[2:], strict=False)]


def _body(text: str) -> str:
    """Return a text without dateline, lines that name the author, and the letters that sign it."""
    return _SIGNATURE.sub("", _BYLINE.sub("", _DATELINE.sub("", text)))


def _address(url: str) -> str:
    """Return an address without what does not tell articles apart: scheme, `www.`, query, fragment, last slash."""
    match = _ADDRESS.match(url.strip())
    assert match is not None  # every part of the pattern may be empty
    host, slash, path = match[1].partition("/")
    return host.lower() + slash + path


def _quoted_words(text: str) -> list[bool]:
    """Tell for each word whether it stands between quotation marks."""
    marks = bytearray(len(text))
    for match in _QUOTED.finditer(text):
        marks[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return [bool(marks[match.start()]) for match in _WORD.finditer(text)]
