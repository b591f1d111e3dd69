"""The sequences of three words that make texts comparable, and how far two texts share them.

Datelines, lines that name the author, and letters that sign a report are left out; so are sequences that a hundredth of
all articles have, but for articles that mostly consist of such: those are reports that many took over.
"""

import re
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

RUN = 50
"""Words of a run that makes two articles near-duplicates."""
WIDTH = 3
"""Words of a sequence."""
_BOILERPLATE_SHARE = 0.01
_BOILERPLATE_ARTICLES = 10
"""At least so many articles must share a sequence of words before it can be boilerplate."""
_BUCKETS = (4_093, 65_521, 1_048_573, 16_777_213)
"""Sizes of the table that counts in how many articles a sequence stands; primes, so that no pattern survives."""
_WORD_BITS = 21

WORD = re.compile(r"\w+")
_DATELINE = re.compile(r"\A\s*[A-ZÄÖÜ][^\n.:!?–—-]{1,40}(?:\([^()\n]{2,20}\))?\s*(?:[–—:]|\.|-)\s+(?=\S)")
_BYLINE = re.compile(r"^(?:Von|By|VON|BY)\s+[A-ZÄÖÜ][^\n]{2,60}$\n?", re.MULTILINE)
_SIGNATURE = re.compile(r"\s*\([a-zäöü]{2,5}(?:[/,;] ?[a-zäöü]{2,5})*\)\s*\Z")
_QUOTED = re.compile(r"„[^“”\n]*[“”]|»[^«\n]*«|«[^»\n]*»|“[^”\n]*”|\"[^\"\n]*\"")

Advance = Callable[[int], None]
"""Called with the number of steps just done; it may raise in order to stop the work."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """How far two texts share their sequences of words."""

    shared: int
    """Sequences that are in both."""
    jaccard: float
    containment: float
    """Shared sequences in relation to those of the shorter text."""


class WordSequences:
    """The sequences of words of many texts; texts are named by their place."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        vocabulary: dict[str, int] = {}
        self.words: list[array[int]] = []
        """The words of each text as numbers."""
        for text in texts:
            words = WORD.findall(_body(text).casefold())
            self.words.append(array("Q", [vocabulary.setdefault(word, len(vocabulary)) for word in words]))
        self.total = sum(map(len, self.words))
        """Words of all texts."""
        self.buckets = next((size for size in _BUCKETS if size >= 4 * self.total), _BUCKETS[-1])
        self.seen = array("I")
        """In how many texts a sequence stands, by its remainder by `buckets`; two may share a place. See `count`."""
        self.of = lru_cache(512)(self._of)
        """The three-word sequences of a text without boilerplate, once they are counted."""

    def count(self, advance: Advance) -> None:
        """Count in how many texts each sequence stands; `advance` is called with 1 for each text."""
        buckets = self.buckets
        self.seen = seen = array("I", bytes(4 * buckets))
        for words in self.words:
            for sequence in set(_sequences(words)):
                seen[sequence % buckets] += 1
            advance(1)

    def _of(self, number: int) -> frozenset[int]:
        all_of_them = frozenset(_sequences(self.words[number]))
        limit = max(_BOILERPLATE_ARTICLES, int(_BOILERPLATE_SHARE * len(self.words)))
        seen, buckets = self.seen, self.buckets
        rare = frozenset(sequence for sequence in all_of_them if seen[sequence % buckets] <= limit)
        return rare if 2 * len(rare) >= len(all_of_them) else all_of_them

    def similarity(self, a: int, b: int) -> Similarity:
        """Compare two texts."""
        one, other = self.of(a), self.of(b)
        common = len(one & other)
        if not common:
            return Similarity(0, 0.0, 0.0)
        return Similarity(common, common / (len(one) + len(other) - common), common / min(len(one), len(other)))

    def share_run(self, a: int, b: int) -> bool:
        """Tell whether a run of `RUN` words is in both and is, in the first of them, mostly no quotation."""
        common = self.of(a) & self.of(b)
        places: dict[int, list[int]] = {}
        for place, sequence in enumerate(_sequences(self.words[b])):
            if sequence in common:
                places.setdefault(sequence, []).append(place)
        quoted = _quoted_words(_body(self._texts[a]))
        before: dict[int, int] = {}
        for end, sequence in enumerate(_sequences(self.words[a])):
            lengths = {place: before.get(place - 1, 0) + 1 for place in places.get(sequence, ())}
            longest = max(lengths.values(), default=0) + 2
            if longest >= RUN and 2 * sum(quoted[end + 3 - longest : end + 3]) < longest:
                return True
            before = lengths
        return False


def _sequences(words: Sequence[int]) -> list[int]:
    """Return the three-word sequences in text order, each as one number."""
    first, second = 1 << 2 * _WORD_BITS, 1 << _WORD_BITS
    return [a * first + b * second + c for a, b, c in zip(words, words[1:], words[2:], strict=False)]


def _body(text: str) -> str:
    """Return a text without dateline, lines that name the author, and the letters that sign it."""
    return _SIGNATURE.sub("", _BYLINE.sub("", _DATELINE.sub("", text)))


def _quoted_words(text: str) -> list[bool]:
    """Tell for each word whether it stands between quotation marks."""
    marks = bytearray(len(text))
    for match in _QUOTED.finditer(text):
        marks[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return [bool(marks[match.start()]) for match in WORD.finditer(text)]
