"""How the command palette finds things: words in any order, at word starts first, then letters in order."""

from collections.abc import Iterable
from dataclasses import dataclass

from wortlaut.domain.span import Range


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text fits (higher is better) and which of its letters do."""

    score: int
    ranges: tuple[Range, ...] = ()


def match(query: str, name: str, others: Iterable[str] = ()) -> Match | None:
    """Match `query` against a name, then against further words for the same thing (without marking letters)."""
    words = _folded(query).split()
    if not words:
        return Match(0)
    found = _words_in(words, name) or _letters_in("".join(words), name)
    if found is not None and found.score >= _GOOD:
        return found
    for other in others:
        elsewhere = _words_in(words, other)
        if elsewhere is not None:
            return Match(max(1, elsewhere.score // 2), _marks(words, name))
    return found


_GOOD = 100


def _folded(text: str) -> str:
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


def _words_in(words: list[str], text: str) -> Match | None:
    folded = _folded(text)
    score = 0
    ranges: list[Range] = []
    for word in words:
        place = _at_word_start(folded, word)
        if place < 0:
            place = folded.find(word)
            if place < 0 or len(word) < 2:
                return None
            score += _GOOD
        else:
            score += 2 * _GOOD - min(place, 50)
        ranges.append((place, place + len(word)))
    return Match(score // len(words), tuple(sorted(ranges)))


def _marks(words: list[str], text: str) -> tuple[Range, ...]:
    found = _words_in(words, text)
    return found.ranges if found is not None else ()


def _at_word_start(text: str, word: str) -> int:
    place = text.find(word)
    while place > 0 and text[place - 1].isalnum():
        place = text.find(word, place + 1)
    return place


def _letters_in(letters: str, text: str) -> Match | None:
    """Match letters in order with gaps: only for three or more, the first of them at a word start."""
    folded = _folded(text)
    if len(letters) < 3:
        return None
    place = _at_word_start(folded, letters[0])
    if place < 0:
        return None
    ranges = [(place, place + 1)]
    for letter in letters[1:]:
        following = folded.find(letter, place + 1)
        if following < 0:
            return None
        if following == place + 1:
            ranges[-1] = ranges[-1][0], following + 1
        else:
            ranges.append((following, following + 1))
        place = following
    gaps = len(ranges) - 1
    return Match(max(2, 60 - 12 * gaps), tuple(ranges)) if gaps <= 4 else None
