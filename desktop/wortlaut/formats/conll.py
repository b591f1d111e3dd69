"""CoNLL-2003: a token on a line with its tag in BIO, an empty line after a sentence.

Tokens end at every edge of a span that is kept, so no edge moves. Of several spans over the same words one stays,
by default the outermost; fragments become entities of their own.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from wortlaut.domain.boundaries.sentences import sentences
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.conll_read import START, conll_articles
from wortlaut.formats.foreign import ForeignArticle
from wortlaut.formats.foreign_format import Add, ForeignFormat, Held
from wortlaut.formats.loss import Fact, facts
from wortlaut.formats.narrowing import flattened
from wortlaut.formats.offset_units import UnitFinder
from wortlaut.formats.output import Output
from wortlaut.formats.strict_json import shown
from wortlaut.formats.tokens import tokens

_START = f"{START} -X- -X- O"


class Conll(ForeignFormat):
    """Columns: token, two that stay empty, tag. White space of the text is not kept."""

    name = "conll"
    suffixes = (".conll",)
    loses = (
        "articles", "text", "sources", "headers", "dates", "titles", "languages", "meta", "annotators", "state",
        "discontinuous", "overlapping", "identical", "edges", "links", "attributes", "notes", "unsure", "ids",
        "origins", "confidence", "provenance", "guesses", "precedents", "extra",
    )  # fmt: skip
    how = (
        ("discontinuous", "pieces"), ("overlapping", "one_kept"), ("identical", "one_kept"), ("edges", "trimmed"),
    )  # fmt: skip

    def sniff(self, head: bytes) -> bool:
        """A document begins with a line of its own."""
        return head.startswith(START.encode())

    def hold(self, article: ForeignArticle) -> Held:
        """Hold one span for each word, as pieces without white space at their edges; no text without words."""
        if not article.text.strip():
            return Held(None, {})
        flat = flattened(article, self.choices.flattening)
        shift = _shift(article.text)
        reasons = {(label, _shifted(fragments, shift)): why for (label, fragments), why in flat.reasons.items()}
        return Held(ForeignArticle(article.text, flat.spans), reasons)

    def measure(self, article: ForeignArticle) -> Counter[Fact]:
        """Return the facts with positions that count no white space, which a file of tokens does not keep."""
        shift = _shift(article.text)
        spans = tuple(replace(span, fragments=_shifted(span.fragments, shift)) for span in article.spans)
        compact = "".join(article.text.split())
        name = hashlib.sha256(compact.encode("utf-8")).hexdigest()
        found = facts(replace(article, spans=spans, name=name), with_text=False)
        if article.name:
            found[Fact("text", (), article.name)] += 1
        return found

    def located(self, article: ForeignArticle, finder: UnitFinder) -> ForeignArticle:  # noqa: ARG002
        """Return the article as it is: its offsets were counted while it was read."""
        return article

    @contextmanager
    def writing(self, output: Output, scheme: Scheme) -> Iterator[Add]:
        """Write the tokens of each article after a line that begins a document."""
        for label in scheme.labels:
            if any(char.isspace() for char in label.id):
                raise BadInputError("name_with_space", value=shown(label.id), name=self.name)
        with output.file() as write:

            def add(article: ForeignArticle) -> None:
                write(f"{_START}\n\n".encode())
                for line in _lines(article):
                    write(f"{line}\n".encode())

            yield add

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield an article for each document, its tokens joined by spaces and its sentences by line breaks."""
        return conll_articles(path)


def _shift(text: str) -> list[int]:
    """Return for each offset how many characters before it are no white space."""
    return list(accumulate((not char.isspace() for char in text), initial=0))


def _shifted(fragments: tuple[Range, ...], shift: list[int]) -> tuple[Range, ...]:
    return tuple((shift[start], shift[end]) for start, end in fragments)


def _lines(article: ForeignArticle) -> Iterator[str]:
    spans = [(span.fragments[0], span.label) for span in article.spans]
    edges = frozenset(edge for fragment, _ in spans for edge in fragment)
    ends = iter([*(end for _, end in sentences(article.text)), len(article.text) + 1])
    sentence_end = next(ends)
    place = 0
    for start, end in tokens(article.text, edges):
        while place < len(spans) and spans[place][0][1] <= start:
            place += 1
        inside = place < len(spans) and spans[place][0][0] <= start
        begins = inside and spans[place][0][0] == start
        if start >= sentence_end:
            while start >= sentence_end:
                sentence_end = next(ends)
            if not inside or begins:
                yield ""
        tag = f"{'B' if begins else 'I'}-{spans[place][1]}" if inside else "O"
        yield f"{article.text[start:end]} _ _ {tag}"
    yield ""
