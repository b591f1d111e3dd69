"""Looks whether parts of a collection share articles: every pair across two parts is compared, none is left to chance.

What makes two articles near-duplicates is said in `near_duplicates`; here no pair is passed over, and the nearest ones
are listed even when they are far below the limits.
"""

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wortlaut.assist.near_duplicates import CONTAINMENT, JACCARD, Piece, Why, keys_of
from wortlaut.assist.word_sequences import RUN, WIDTH, WORD, Advance, Similarity, WordSequences
from wortlaut.domain.boundaries.sentences import sentences

LISTED = 20
_SENTENCE_WORDS = 5
"""Shorter sentences are the same by chance."""


@dataclass(frozen=True, slots=True)
class Near:
    """Two articles in different parts."""

    a: str
    b: str
    jaccard: float
    containment: float
    sentences: int
    """Sentences of five words or more that are in both."""
    why: Why | None
    """What makes them near-duplicates; None below all limits."""


@dataclass(frozen=True, slots=True)
class Leaks:
    """What was found."""

    compared: int
    """Pairs across parts."""
    over: tuple[Near, ...]
    """Near-duplicates in different parts, by id."""
    nearest: tuple[Near, ...]
    """The `LISTED` nearest pairs, the nearest first; those over the limits among them."""


def leaks(pieces: Iterable[Piece], parts: Mapping[str, str], advance: Advance | None = None) -> Leaks:
    """Compare all articles of different parts; `parts` is article id to part.

    `advance` is called with the number of steps just done, two for each article; what it raises is passed on.
    """
    ordered = sorted((piece for piece in pieces if piece.id in parts), key=lambda piece: piece.id)
    search = _Search(ordered, [parts[piece.id] for piece in ordered])
    return search.leaks(advance or (lambda _: None))


class _Search:
    def __init__(self, pieces: Sequence[Piece], parts: Sequence[str]) -> None:
        self._pieces = pieces
        self._parts = parts
        self._sequences = WordSequences([piece.text for piece in pieces])
        self._sizes: list[int] = []
        self._over: dict[tuple[int, int], tuple[Why, Similarity]] = {}
        self._nearest: list[tuple[float, tuple[int, int], Similarity]] = []
        """A heap: nearness, places (negative, so that of two equally near pairs the first one stays)."""

    def leaks(self, advance: Advance) -> Leaks:
        self._sequences.count(advance)
        self._compare_keys()
        for a, b, shared in self._sharing(advance):
            self._judge(a, b, shared)
        nearest = sorted(self._nearest, reverse=True)
        places = {(-a, -b): similarity for _, (a, b), similarity in nearest}
        return Leaks(
            self._pairs(),
            tuple(self._near(pair, found, why) for pair, (why, found) in sorted(self._over.items())),
            tuple(self._near(pair, found, self._over.get(pair, (None,))[0]) for pair, found in places.items()),
        )

    def _pairs(self) -> int:
        """Return the number of pairs across parts."""
        sizes = Counter(self._parts).values()
        return (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2

    def _compare_keys(self) -> None:
        """Note the pairs that have the same words, address, number, or headline and day."""
        holders: dict[tuple[Why, object], list[int]] = {}
        for number, piece in enumerate(self._pieces):
            for key in keys_of(piece, self._sequences.words[number].tobytes()):
                holders.setdefault(key, []).append(number)
        for (why, _), numbers in holders.items():
            first: dict[str, int] = {}
            for number in numbers:
                for part, other in first.items():
                    if part != self._parts[number]:
                        self._note(other, number, self._sequences.similarity(other, number), why)
                first.setdefault(self._parts[number], number)

    def _sharing(self, advance: Advance) -> Iterator[tuple[int, int, int]]:
        """Yield all pairs across parts that share a sequence, and how many they share."""
        once: dict[str, dict[int, int]] = {part: {} for part in self._parts}
        more: dict[str, dict[int, list[int]]] = {part: {} for part in self._parts}
        seen, buckets = self._sequences.seen, self._sequences.buckets
        for number, part in enumerate(self._parts):
            sequences = self._sequences.of(number)
            self._sizes.append(len(sequences))
            own = [sequence for sequence in sequences if seen[sequence % buckets] > 1]
            shared: Counter[int] = Counter()
            for other, postings in once.items():
                if other != part:
                    held = [sequence for sequence in own if sequence in postings]
                    shared.update(postings[sequence] for sequence in held)
                    for sequence in held:
                        shared.update(more[other].get(sequence, ()))
            for earlier, common in shared.items():
                yield earlier, number, common
            mine, later = once[part], more[part]
            for sequence in own:
                if mine.setdefault(sequence, number) != number:
                    later.setdefault(sequence, []).append(number)
            advance(1)

    def _judge(self, a: int, b: int, shared: int) -> None:
        if (a, b) in self._over:
            return
        one, other = self._sizes[a], self._sizes[b]
        found = Similarity(shared, shared / (one + other - shared), shared / min(one, other))
        if found.jaccard >= JACCARD or found.containment >= CONTAINMENT:
            self._note(a, b, found, Why.SIMILAR)
        elif shared > RUN - WIDTH and self._sequences.share_run(a, b):
            self._note(a, b, found, Why.RUN)
        else:
            self._rank(a, b, found)

    def _note(self, a: int, b: int, found: Similarity, why: Why) -> None:
        if (a, b) not in self._over:
            self._over[a, b] = why, found
            self._rank(a, b, found)

    def _rank(self, a: int, b: int, found: Similarity) -> None:
        nearness = max(found.jaccard / JACCARD, found.containment / CONTAINMENT)
        entry = nearness, (-a, -b), found
        if len(self._nearest) < LISTED:
            heapq.heappush(self._nearest, entry)
        elif entry > self._nearest[0]:
            heapq.heapreplace(self._nearest, entry)

    def _near(self, pair: tuple[int, int], found: Similarity, why: Why | None) -> Near:
        a, b = (self._pieces[number] for number in pair)
        both = _sentences(a.text) & _sentences(b.text)
        return Near(a.id, b.id, found.jaccard, found.containment, len(both), why)


def _sentences(text: str) -> set[tuple[str, ...]]:
    found = (tuple(WORD.findall(text[start:end].casefold())) for start, end in sentences(text))
    return {words for words in found if len(words) >= _SENTENCE_WORDS}
