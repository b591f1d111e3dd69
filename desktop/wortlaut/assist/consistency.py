"""Places where the same words are tagged differently, the most surprising first.

Two kinds are found. The same *sentence* with different tags; and the same *string*, tagged somewhere, in the same
context: the variation n-grams of Dickinson & Meurers (2003, "Detecting Errors in Part-of-Speech Annotation", EACL),
whose nucleus is the tagged string. As there, more context that is the same on both sides makes a variation less likely
to be meant, and contexts that end at the nucleus (its fringe) do not count: the same number of words must agree on each
side. A string inside a longer span of the same label is no variation of it.

How surprising a case is, in bits: `(c + 1) / (c + 3) * -log2((m + 1/2) / (n + v/2))`, with n places, m of them with the
rarest of v versions, and c words of context that are the same (for sentences: the words of the sentence). One exception
among many is more surprising than halves; without any context a third of it counts.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from itertools import islice, pairwise
from math import log2

from wortlaut.assist.tagged_words import Tag, Version, normalized, tag_of, tokens
from wortlaut.domain.boundaries.paragraphs import paragraphs
from wortlaut.domain.boundaries.sentences import sentence_starts
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span

SHORTEST_SENTENCE = 5
"""Words and marks of a sentence, at least."""
LONGEST_NUCLEUS = 6
"""Words and marks of a string, at most; longer ones are compared with their sentence."""
CONTEXTS = (8, 6, 4, 3, 2, 1)
"""Words and marks on each side that are tried, from the most to the least."""
LOPSIDED_PLACES, LOPSIDED_SHARE = 8, 0.1
"""Without context a variation counts from so many places on, when at most this share has not the usual version."""
MOST_CASES = 2000
_EDGE = b"\xff" * 4
"""Stands in a context for what is before or behind the paragraph."""

Advance = Callable[[int], None]
"""Called with the number of steps just done; it may raise in order to stop the work."""


class Kind(StrEnum):
    """What is the same."""

    SENTENCE = "sentence"
    STRING = "string"


@dataclass(frozen=True, slots=True)
class Tagged:
    """An article with the spans of one layer."""

    id: str
    text: str
    language: str
    spans: Sequence[Span]
    read: Sequence[Range] = ()
    """Paragraphs that were marked as read."""
    complete: bool = True
    """Whether the layer is finished; in others, paragraphs that nobody touched do not count."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words stand."""

    article: str
    start: int
    end: int
    version: int
    """Place of its version in the case."""


@dataclass(frozen=True, slots=True)
class Case:
    """The same words, tagged differently."""

    kind: Kind
    words: str
    """What is the same, in one line."""
    context: int
    """Words and marks on each side that are the same too; 0 for sentences."""
    surprise: float
    """Bits, see above."""
    versions: tuple[Version, ...]
    """The most frequent one first."""
    places: tuple[Place, ...]
    """By article and place in the text."""
    key: str
    """The same for the same words, context and versions, whatever else changes: hexadecimal digits."""

    @property
    def counts(self) -> tuple[int, ...]:
        """Return how many places have each version."""
        found = Counter(place.version for place in self.places)
        return tuple(found[number] for number in range(len(self.versions)))


@dataclass(slots=True)
class _Text:
    """An article in words: their numbers, where they begin and end, and the tags with their words."""

    id: str
    words: "array[int]"
    starts: "array[int]"
    ends: "array[int]"
    paragraphs: list[Range] = field(default_factory=list)
    """In words; only those that count."""
    sentences: list[Range] = field(default_factory=list)
    tags: list[tuple[int, int, Tag]] = field(default_factory=list)
    """First word, end, tag; sorted."""
    longest: int = 0
    """Words of the longest hull."""

    def over(self, start: int, end: int) -> Iterator[tuple[int, int, Tag]]:
        """Yield the tags whose hull shares a word with a stretch of words."""
        low = bisect_left(self.tags, (start - self.longest,))
        for one in islice(self.tags, low, None):
            if one[0] >= end:
                break
            if one[1] > start:
                yield one

    def sentence_at(self, word: int) -> int:
        """Return where the sentence begins that a word lies in; -1 where none counts."""
        number = bisect_right(self.sentences, (word, 1 << 32)) - 1
        found = number >= 0 and self.sentences[number][1] > word
        return self.sentences[number][0] if found else -1

    def around(self, start: int, end: int, width: int) -> tuple[bytes, bytes]:
        """Return the words before and behind a stretch as bytes, inside its paragraph."""
        low, high = self.paragraphs[bisect_right(self.paragraphs, (start, 1 << 32)) - 1]
        before = self.words[max(low, start - width) : start].tobytes().rjust(4 * width, _EDGE[:1])
        return before, self.words[end : min(high, end + width)].tobytes().ljust(4 * width, _EDGE[:1])


_Spot = tuple[int, int, int]
"""Number of the text, first word, end."""
_Found = tuple[_Spot, Version]


class Radar:
    """Takes tagged articles one after the other, then tells where they differ."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._texts: list[_Text] = []
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []

    def add(self, article: Tagged) -> None:
        """Take an article; its text is not kept."""
        places = tokens(article.text)
        numbers = self._numbers
        words = array("I", bytes(4 * len(places)))
        for place, (low, high) in enumerate(places):
            word = normalized(article.text[low:high])
            number = numbers.get(word)
            if number is None:
                number = numbers[word] = len(self._names)
                self._names.append(word)
            words[place] = number
        starts, ends = array("I", [low for low, _ in places]), array("I", [high for _, high in places])
        text = _Text(article.id, words, starts, ends)
        for span in article.spans:
            tag = tag_of(span, places, starts, self._scheme)
            if tag is not None:
                text.tags.append((tag.parts[0][0], tag.parts[-1][2], tag))
        text.tags.sort()
        text.longest = max((end - start for start, end, _ in text.tags), default=0)
        _add_units(text, article)
        self._texts.append(text)

    def cases(self, advance: Advance | None = None) -> list[Case]:
        """Return the cases, the most surprising first, at most `MOST_CASES`.

        `advance` is called with 1 for each article, twice, and often with 0 in between.
        """
        step = advance or (lambda _: None)
        found: list[Case] = []
        told: dict[tuple[int, int], str] = {}
        for spots in self._same_sentences(step):
            step(0)
            case = self._case(Kind.SENTENCE, [(spot, self._inside(spot)) for spot in spots], 0)
            if case is not None:
                found.append(case)
                told.update({(number, start): case.key for number, start, _ in spots})
        for same in self._same_strings(step).values():
            step(0)
            found += self._varied(same, told)
        found.sort(key=lambda case: (-case.surprise, case.key))
        return found[:MOST_CASES]

    # sentences

    def _same_sentences(self, step: Advance) -> list[list[_Spot]]:
        groups: dict[bytes, list[_Spot]] = {}
        for number, text in enumerate(self._texts):
            for start, end in text.sentences:
                groups.setdefault(text.words[start:end].tobytes(), []).append((number, start, end))
            step(1)
        return [spots for spots in groups.values() if len(spots) > 1]

    def _inside(self, spot: _Spot) -> Version:
        """Return the tags of a sentence; those that leave it belong to something else."""
        number, start, end = spot
        found = {
            tag.within(start) for low, high, tag in self._texts[number].over(start, end) if start <= low and high <= end
        }
        return tuple(sorted(found))

    # strings

    def _same_strings(self, step: Advance) -> Mapping[bytes, list[_Found]]:
        """Return the places of each tagged string with their tags, the first and the last word of which stand free."""
        nuclei: dict[bytes, set[str]] = {}
        lengths: dict[int, set[int]] = {}
        for text in self._texts:
            for start, end, tag in text.tags:
                if end - start <= LONGEST_NUCLEUS and tag.within(start).is_whole(end - start):
                    nuclei.setdefault(text.words[start:end].tobytes(), set()).add(tag.label)
                    lengths.setdefault(text.words[start], set()).add(end - start)
        tried = {word: sorted(found) for word, found in lengths.items()}
        groups: dict[bytes, list[_Found]] = {}
        for number, text in enumerate(self._texts):
            for low, high in text.paragraphs:
                for start in range(low, high):
                    for length in tried.get(text.words[start], ()):
                        end = start + length
                        labels = nuclei.get(text.words[start:end].tobytes()) if end <= high else None
                        if labels and (version := _exactly(text, start, end, labels)) is not None:
                            found = groups.setdefault(text.words[start:end].tobytes(), [])
                            found.append(((number, start, end), version))
            step(1)
        return groups

    def _varied(self, spots: Sequence[_Found], told: Mapping[tuple[int, int], str]) -> Iterator[Case]:
        """Yield the cases of a string: the places that share most context first, each place once."""
        if len({version for _, version in spots}) < 2:
            return
        left = {spot for spot, _ in spots}
        for width in CONTEXTS:
            classes: dict[tuple[bytes, bytes], list[_Found]] = {}
            for found in spots:
                number, start, end = found[0]
                classes.setdefault(self._texts[number].around(start, end, width), []).append(found)
            for alike in classes.values():
                if len(alike) < 2 or not any(spot in left for spot, _ in alike):
                    continue
                case = self._case(Kind.STRING, alike, width)
                if case is not None:
                    left -= {spot for spot, _ in alike}
                    if not self._is_told(alike, told):
                        yield case
        if left and len(spots) >= LOPSIDED_PLACES:
            case = self._case(Kind.STRING, spots, 0)
            if case is not None and len(spots) - case.counts[0] <= LOPSIDED_SHARE * len(spots):
                yield case

    def _is_told(self, alike: Sequence[_Found], told: Mapping[tuple[int, int], str]) -> bool:
        """Tell whether all places lie in the same sentence, which is a case of its own."""
        keys = {told.get((number, self._texts[number].sentence_at(start))) for (number, start, _), _ in alike}
        return len(keys) == 1 and None not in keys

    # both

    def _case(self, kind: Kind, found: Sequence[_Found], context: int) -> Case | None:
        """Return the case of some places with the same words; None when all have the same version."""
        counts = Counter(version for _, version in found)
        if len(counts) < 2:
            return None
        versions = tuple(sorted(counts, key=lambda version: (-counts[version], *_more_tags_first(version))))
        order = {version: number for number, version in enumerate(versions)}
        places = sorted(
            (
                self._texts[number].id,
                self._texts[number].starts[start],
                self._texts[number].ends[end - 1],
                order[version],
            )
            for (number, start, end), version in found
        )
        number, start, end = min((spot for spot, _ in found), key=lambda spot: (self._texts[spot[0]].id, spot[1]))
        text = self._texts[number]
        names = [self._names[word] for word in text.words[start:end]]
        spaces = [text.starts[at] > text.ends[at - 1] for at in range(start + 1, end)]
        line = names[0] + "".join(" " * space + name for space, name in zip(spaces, names[1:], strict=True))
        around = text.around(start, end, context) if kind is Kind.STRING and context else (b"", b"")
        told = [[self._names[word] for word in array("I", part) if word < len(self._names)] for part in around]
        shared = end - start if kind is Kind.SENTENCE else 2 * context
        rarest, total = min(counts.values()), len(found)
        bits = -log2((rarest + 0.5) / (total + 0.5 * len(versions)))
        key = sha256(repr((kind.value, told, names, sorted(versions))).encode()).hexdigest()[:32]
        surprise = (shared + 1) / (shared + 3) * bits
        return Case(kind, line, context, surprise, versions, tuple(Place(*place) for place in places), key)


def _more_tags_first(version: Version) -> tuple[int, Version]:
    """Order versions that are equally frequent: the one that says most is the better one to take over."""
    return -len(version), version


def _add_units(text: _Text, article: Tagged) -> None:
    """Note the paragraphs and sentences that count."""
    for start, end in paragraphs(article.text):
        low, high = bisect_left(text.starts, start), bisect_left(text.starts, end)
        touched = article.complete or any(a < end and b > start for a, b in article.read)
        if low == high or not (touched or next(text.over(low, high), None)):
            continue
        text.paragraphs.append((low, high))
        cuts = [start, *sentence_starts(article.text, start, end, article.language), end]
        edges = [bisect_left(text.starts, cut) for cut in cuts]
        text.sentences += [(first, last) for first, last in pairwise(edges) if last - first >= SHORTEST_SENTENCE]


def _exactly(text: _Text, start: int, end: int, labels: set[str]) -> Version | None:
    """Return the tags that cover exactly a string.

    None when it is part of, or shares words with, a span of a label that the string has elsewhere: then the variation
    is one of the longer string.
    """
    exact: set[Tag] = set()
    for low, high, tag in text.over(start, end):
        inner = tag.within(start)
        if inner.is_whole(end - start):
            exact.add(inner)
        elif tag.label in labels and (low < start or high > end):
            return None
    return tuple(sorted(exact))
