"""Layers of two annotators in a few characters, for the tests of agreement."""

from collections.abc import Iterable, Sequence
from itertools import count

from hypothesis import strategies as st

from wortlaut.domain.card import Contribution
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.review.agreement import Agreement
from wortlaut.review.pairwise import PairTally
from wortlaut.review.report import Report
from wortlaut.review.sums import OVERALL, Values
from wortlaut.review.tallies import Tokens, side_of

LABELS = ("quote", "actor", "commitment", "condition")
Short = tuple[str, int, int]
"""Label, start, end."""


def spans_of(shorts: Iterable[Short], prefix: str = "") -> tuple[Span, ...]:
    """Return spans with ids that tell nothing about their order."""
    return tuple(
        Span(f"{prefix}{number:03}", label, ((start, end),)) for number, (label, start, end) in enumerate(shorts)
    )


def tally(scheme: Scheme, *articles: tuple[Sequence[Short], Sequence[Short]], length: int = 4000) -> PairTally:
    """Count articles of two annotators, each with a text of that many code points."""
    pair = PairTally("a", "b", scheme)
    for number, (a, b) in enumerate(articles):
        text = "word " * (length // 5)
        tokens = Tokens(text)
        pair.add(f"{number:016x}", text, tokens, *(side_of(spans_of(side), (), tokens) for side in (a, b)))
    return pair


def values(scheme: Scheme, *articles: tuple[Sequence[Short], Sequence[Short]], length: int = 4000) -> Values:
    """Return all measures of two annotators on some articles."""
    pair = tally(scheme, *articles, length=length)
    return pair.table(pair.articles).values()


def family(found: Values, label: str = OVERALL) -> tuple[float | None, ...]:
    """Return strict, exact-span, type-overlap, any-overlap and partial F1."""
    names = ("strict_f1", "exact_span_f1", "type_overlap_f1", "any_overlap_f1", "partial_f1")
    return tuple(found["measure", label, name] for name in names)


def contribution(annotator: str, shorts: Iterable[Short], links: Iterable[tuple[str, int, int]] = ()) -> Contribution:
    """Return a submission; links are (type, number of the source, number of the target)."""
    spans = spans_of(shorts, annotator)
    numbers = count()
    made = tuple(Link(f"{annotator}-{next(numbers)}", kind, spans[a].id, spans[b].id) for kind, a, b in links)
    return Contribution(annotator, 1, spans, made)


def report(
    scheme: Scheme, annotators: Sequence[str], articles: Sequence[Sequence[Contribution]], text: str = ""
) -> Report:
    """Return the report on articles that all have the same text, without intervals."""
    agreement = Agreement(annotators, scheme)
    for number, contributions in enumerate(articles):
        agreement.add(f"{number:016x}", text or "word " * 40, contributions)
    return agreement.report(0)


@st.composite
def layers(draw: st.DrawFn, length: int = 60, most: int = 8) -> list[Short]:
    """Draw the spans of one annotator; they nest, cross and repeat."""
    size = draw(st.integers(0, most))
    found = []
    for _ in range(size):
        start = draw(st.integers(0, length - 1))
        found.append((draw(st.sampled_from(LABELS)), start, draw(st.integers(start + 1, length))))
    return found
