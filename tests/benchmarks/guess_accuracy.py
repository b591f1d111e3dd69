"""How often attribute values are guessed right on layers that people made: per attribute, and what is mixed up.

Every span is guessed in the order of the text, knowing the spans before it, as when an article is tagged from top to
bottom. A guess counts against what the layer says; where it says nothing, a guess is wrong.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks import unseen_values
from benchmarks.measure import Result, Workshop, absolute
from wortlaut import assets
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.guesses import guess_attributes
from wortlaut.domain.scheme import Attribute, Scheme
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.domain.span import Span

LAYERS = ("gold", "annotator-a", "annotator-b")
"""Of the example articles; the rules were written with them in view."""
LEAST = {
    "quote.type": 90,
    "quote.marks": 90,
    "actor.kind": 70,
    "commitment.status": 80,
    "condition.type": 85,
}
"""Percent of the spans whose value is right, a person's key spared; without a guess it is not."""
MOST_WRONG = 10
"""Percent of the guesses that are wrong: saying nothing costs one key, a wrong value costs looking twice."""


@dataclass
class Accuracy:
    """What became of the guesses of one attribute."""

    right: int = 0
    wrong: int = 0
    none: int = 0
    """Spans that have a value nobody guessed."""
    mixed: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Value of the layer and value guessed ("" for none) to how often."""

    @property
    def share(self) -> float:
        """Percent of the spans whose value is right."""
        return 100 * self.right / (self.right + self.wrong + self.none)

    @property
    def wrong_share(self) -> float:
        """Percent of the guesses that are wrong."""
        return 100 * self.wrong / max(1, self.right + self.wrong)

    def count(self, wanted: str | None, found: str | None, *, default: str | None) -> None:
        """Count one span; saying nothing is right where the value is the default."""
        if (found or default) == (wanted or default):
            self.right += found is not None or default is not None
        else:
            self.wrong += found is not None
            self.none += found is None
            self.mixed[wanted or "", found or ""] += 1

    def told(self) -> str:
        """Return the numbers and what was mixed up most in one line."""
        pairs = (f"{wanted or '–'}→{found or '–'} {times}" for (wanted, found), times in self.mixed.most_common(3))
        return f"{self.right} right, {self.wrong} wrong, {self.none} none; {', '.join(pairs)}".rstrip("; ")


def accuracies(scheme: Scheme, lines: Iterable[str]) -> dict[str, Accuracy]:
    """Return the accuracy of each attribute that can be guessed, over layers in our own format, one a line."""
    found: dict[str, Accuracy] = {}
    for line in lines:
        data = json.loads(line)
        boundaries = Boundaries(data["text"], data["language"])
        known: list[Span] = []
        for row in data["spans"]:
            span = Span(row["id"], row["label"], tuple((a, b) for a, b in row["fragments"]), row["attributes"])
            for attribute, wanted, guessed in _guesses(scheme, data, boundaries, span, known):
                counted = found.setdefault(f"{span.label}.{attribute.id}", Accuracy())
                counted.count(wanted, guessed, default=attribute.default)
            known.append(span)
    return found


def measure(_workshop: Workshop) -> list[Result]:
    """Return a row for each attribute and layer of the example articles."""
    scheme = load_scheme(assets.resource("schemes/quote-actor-commitment-condition.json").read_text(encoding="utf-8"))
    results = []
    for layer in LAYERS:
        for name, counted in sorted(accuracies(scheme, lines_of(assets.seeds() / f"layers/{layer}.jsonl")).items()):
            kept = counted.share >= LEAST[name] and counted.wrong_share <= MOST_WRONG
            what = f"guess of {name}, {layer}"
            results.append(Result(what, "%", counted.share, None, f"≥ {LEAST[name]} %", kept, counted.told()))
    found = accuracies(scheme, unseen_values.lines(assets.seeds(), scheme))
    return results + [
        absolute(f"guess of {name}, unseen articles", "%", counted.share, counted.told())
        for name, counted in sorted(found.items())
    ]


def lines_of(path: Path) -> list[str]:
    """Return the lines of a file of layers; a line separator inside a text is none."""
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line]


def _guesses(
    scheme: Scheme, data: dict[str, Any], boundaries: Boundaries, span: Span, known: list[Span]
) -> Iterator[tuple[Attribute, str | None, str | None]]:
    label = scheme.label(span.label)
    assert label is not None
    found = guess_attributes(
        label, data["text"], span.fragments, boundaries=boundaries, language=data["language"], known=known
    )
    for attribute in label.attributes:
        if attribute.guess is not None:
            yield attribute, span.attributes.get(attribute.id), found.get(attribute.id)
