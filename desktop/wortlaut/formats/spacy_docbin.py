"""DocBin of spaCy: a file `.spacy` with one `Doc` for each layer.

Tokens begin and end wherever a span does, in white space, too, so no edge moves: every span of the group `sc` is what
`doc.char_span` finds there. spaCy writes the file; it is read by `docbin_read`.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.docbin_read import MAX_BYTES, docbin_articles
from wortlaut.formats.extras import library
from wortlaut.formats.foreign import ForeignArticle, ForeignSpan
from wortlaut.formats.foreign_format import Add, ForeignFormat, Held, plain
from wortlaut.formats.loss import Fact, facts
from wortlaut.formats.narrowing import flattened
from wortlaut.formats.output import Output
from wortlaut.formats.spacy_docs import EXTENSION, GROUP, LOSES, details_of, doc_tokens, pieces_of

_ATTRIBUTES = ["ORTH", "ENT_IOB", "ENT_TYPE"]
_TOKEN_BYTES = 8 * len(_ATTRIBUTES) + 1


class SpacyDocBin(ForeignFormat):
    """Read with `DocBin().from_disk(path).get_docs(vocab)`."""

    name = "spacy-docbin"
    suffixes = (".spacy",)
    loses = LOSES
    needs = ("spacy",)

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield the article of each `Doc`."""
        yield from docbin_articles(path)

    def hold(self, article: ForeignArticle) -> Held:
        """Hold everything that foreign formats know."""
        return Held(plain(article, attributes=True, notes=True, links=True, unsure=True), {})

    def measure(self, article: ForeignArticle) -> Counter[Fact]:
        """Return the facts, with the ids of spans."""
        return facts(article, with_ids=True)

    @contextmanager
    def writing(self, output: Output, scheme: Scheme) -> Iterator[Add]:  # noqa: ARG002 - a Doc names its labels
        """Collect the articles; the file is compressed as one."""
        maker = _Docs(self)
        yield maker.add
        with output.file() as write:
            write(maker.bin.to_bytes())


class _Docs:
    """Makes a `Doc` of each article."""

    def __init__(self, known: SpacyDocBin) -> None:
        self._tokens: Any = library("spacy", "spacy.tokens")
        self._vocab = library("spacy", "spacy.vocab").Vocab()
        self._flattening = known.choices.flattening
        self._size = 0
        self.bin = self._tokens.DocBin(attrs=_ATTRIBUTES, store_user_data=True)

    def add(self, article: ForeignArticle) -> None:
        pieces = pieces_of(article)
        tokens = doc_tokens(article.text, [piece.range for piece in pieces])
        first = {token.start: place for place, token in enumerate(tokens)}
        last = {token.end: place + 1 for place, token in enumerate(tokens)}
        words = [article.text[token.start : token.end] for token in tokens]
        doc = self._tokens.Doc(self._vocab, words=words, spaces=[token.space for token in tokens])

        def made(span: ForeignSpan, piece: tuple[int, int]) -> Any:
            return self._tokens.Span(doc, first[piece[0]], last[piece[1]], label=span.label, span_id=span.key)

        doc.spans[GROUP] = [made(span, fragment) for span in article.spans for fragment in span.fragments]
        doc.ents = [made(span, span.fragments[0]) for span in flattened(article, self._flattening).spans]
        doc.user_data["._.", EXTENSION, None, None] = details_of(article)
        self._size += len(tokens) * _TOKEN_BYTES + len(article.text) + 200 * len(pieces)
        if self._size > MAX_BYTES:
            raise BadInputError("docbin_too_large", limit=f"{MAX_BYTES / 1e6:.0f}")
        self.bin.add(doc)
