"""Articles that are hard to lay out or to paint, as text and spans; the same on every machine."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from benchmarks.synthetic import article_text, plan_spans
from wortlaut.domain.span import Span

_SEED = 20_260_102
_EMOJI_EVERY = 99
_WHOLE_TEXT = 50
_DENSE_CHARACTERS, _DENSE_SPANS = 5_000, 2_000
_LABELS = ("quote", "actor", "commitment", "condition")
_HEBREW = (
    "הנמל",
    "המועצה",
    "דחתה",
    "את",
    "הבקשה",
    "ביום",
    "שני",
    "משרד",
    "הודיע",
    "כי",
    "הגשר",
    "ייבנה",
    "בקיץ",
    "מחדש",
)


@dataclass(frozen=True, slots=True)
class HardArticle:
    """A text and its spans."""

    text: str
    spans: list[Span]


def _ordinary(text: str, count: int) -> HardArticle:
    """Spans at word edges, as in the articles of the other rows."""
    planned = plan_spans(0, text, count)
    return HardArticle(text, [Span(span.id, span.label, span.fragments, span.attributes) for span in planned])


def _anywhere(text: str, count: int, longest: int, step: int = 1) -> HardArticle:
    """Spans at any character, a multiple of `step`, spread over the text."""
    source = random.Random(_SEED)
    spans: list[Span] = []
    for number in range(count):
        start = int(number / count * (len(text) - 2)) // step * step
        end = min(len(text), start + step * source.randint(1, longest))
        spans.append(Span(f"span-{number}", _LABELS[number % len(_LABELS)], ((start, end),)))
    return HardArticle(text, spans)


def _one_paragraph(characters: int, spans: int) -> HardArticle:
    return _ordinary(article_text(0, characters).replace("\n\n", " "), spans)


def _dense(characters: int, spans: int) -> HardArticle:
    return _anywhere(article_text(0, _DENSE_CHARACTERS), _DENSE_SPANS, 160)


def _over_everything(characters: int, spans: int) -> HardArticle:
    article = _ordinary(article_text(0, characters), spans)
    length = len(article.text)
    whole = [Span(f"whole-{at}", _LABELS[at % len(_LABELS)], ((at, length - at),)) for at in range(_WHOLE_TEXT)]
    return HardArticle(article.text, article.spans + whole)


def _without_space(characters: int, spans: int) -> HardArticle:
    return _anywhere(article_text(0, characters * 2).replace(" ", "").replace("\n", "")[:characters], spans, 90)


def _emoji(characters: int, spans: int) -> HardArticle:
    text = article_text(0, characters)
    pieces = (text[at : at + _EMOJI_EVERY - 1] for at in range(0, len(text), _EMOJI_EVERY - 1))
    return _ordinary("😀".join(pieces), spans)


def _right_to_left(characters: int, spans: int) -> HardArticle:
    source = random.Random(_SEED)
    paragraphs: list[str] = []
    length = 0
    while length < characters:
        words = [source.choice(_HEBREW) if source.random() < 0.9 else "Hafen 24" for _ in range(source.randint(20, 90))]
        paragraphs.append(" ".join(words) + ".")
        length += len(paragraphs[-1]) + 2
    return _ordinary("\n\n".join(paragraphs), spans)


def _short_lines(characters: int, spans: int) -> HardArticle:
    return _anywhere("a\n" * (characters // 2), spans, 1, step=2)


MAKERS: Mapping[str, Callable[[int, int], HardArticle]] = {
    "one-paragraph": _one_paragraph,
    "dense": _dense,
    "over-everything": _over_everything,
    "without-space": _without_space,
    "emoji": _emoji,
    "right-to-left": _right_to_left,
    "short-lines": _short_lines,
}
"""Each takes the number of characters and of spans."""
