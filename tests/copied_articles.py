"""Makes up articles and the kinds of copies that newspapers print, from a vocabulary of its own."""

import random
from collections.abc import Iterator
from itertools import accumulate

_SYLLABLES = (
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "wa",
    "ze",
    "schi",
)
KINDS = ("edited", "halved", "embedded", "shortened")


class Press:
    """Writes articles; the same ones for the same seed."""

    def __init__(self, seed: int, words: int = 20_000) -> None:
        self.random = random.Random(seed)
        self._words = sorted(
            {"".join(self.random.choices(_SYLLABLES, k=self.random.randint(1, 5))) for _ in range(words)}
        )
        self.random.shuffle(self._words)
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def words(self, number: int) -> list[str]:
        """Return running words; frequent ones are as frequent as in a language."""
        return self.random.choices(self._words, cum_weights=self._weights, k=number)

    def article(self, low: int = 150, high: int = 700) -> list[str]:
        return self.words(self.random.randint(low, high))

    def copy(self, words: list[str], kind: str) -> list[str]:
        """Return a copy: 2 % of the words changed, cut in half, put into another article, or cut to 60 % and edited."""
        match kind:
            case "edited":
                return self._rewritten(words, 0.02)
            case "halved":
                return words[: len(words) // 2] if self.random.random() < 0.5 else words[len(words) // 2 :]
            case "embedded":
                frame = self.article(60, 300)
                at = self.random.randrange(len(frame))
                return frame[:at] + words + frame[at:]
            case _:
                start = self.random.randint(0, int(0.4 * len(words)))
                return self._rewritten(words[start : start + int(0.6 * len(words))], 0.10)

    def _rewritten(self, words: list[str], part: float) -> list[str]:
        return [self.words(1)[0] if self.random.random() < part else word for word in words]


def text_of(words: list[str]) -> str:
    """Return the words as sentences."""
    return ". ".join(" ".join(words[start : start + 12]).capitalize() for start in range(0, len(words), 12)) + "."


def collection(press: Press, originals: int, copies: int) -> Iterator[tuple[str, str, str | None, str]]:
    """Yield (id, text, id of the original or None, kind of copy) in an order that tells nothing."""
    made = [(f"o{number:05}", press.article()) for number in range(originals)]
    rows: list[tuple[str, str, str | None, str]] = [(name, text_of(words), None, "") for name, words in made]
    for number in range(copies):
        name, words = made[number]
        kind = KINDS[number % len(KINDS)]
        rows.append((f"c{number:05}", text_of(press.copy(words, kind)), name, kind))
    press.random.shuffle(rows)
    return iter(rows)
