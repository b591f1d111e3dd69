"""JSON of spaCy: what `Doc.to_json` returns, one object a line. Needs no spaCy.

`Doc.from_json` makes the tokens anew from the text and takes no span that begins or ends in white space, so spans lose
it at their edges, and those of white space alone are left out.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from wortlaut.formats.foreign import ForeignArticle
from wortlaut.formats.foreign_format import Held, plain
from wortlaut.formats.json_lines_format import JsonLinesFormat
from wortlaut.formats.json_source import list_in, object_of, range_of, text_in
from wortlaut.formats.loss import Fact, facts
from wortlaut.formats.narrowing import flattened, trimmed_spans
from wortlaut.formats.spacy_docs import (
    EXTENSION,
    GROUP,
    LOSES,
    Piece,
    article_of,
    details_of,
    doc_tokens,
    group_of,
    pieces_of,
)


class SpacyJson(JsonLinesFormat):
    """Offsets are code points. Read with `Doc(vocab).from_json(object)`.

    What spaCy has no place for is a key of its own, which `from_json` passes over: under `_` it would refuse the object
    of anybody who has not registered the extension before. Read is either.
    """

    name = "spacy-json"
    loses = (*LOSES[:5], "edges", "links", "attributes", "notes", "unsure", *LOSES[5:])
    """Links and what else spans of white space alone have is lost with them."""
    how = (("edges", "trimmed"),)

    def claims(self, value: object) -> bool:
        """A text with tokens, and entities or groups of spans."""
        if not isinstance(value, dict) or not {"text", "tokens"} <= value.keys():
            return False
        return isinstance(value.get("ents"), list) or isinstance(value.get("spans"), dict)

    def article(self, data: dict[str, Any]) -> ForeignArticle:
        """Return the article of an object."""
        given = object_of(data.get("spans", {}), "spans")
        groups = {key: _pieces(given, key, "spans.") for key in given}
        pieces, left = group_of(groups, _pieces(data, "ents"))
        extensions = object_of(data.get("_", {}), "_")
        cats = object_of(data.get("cats", {}), "cats")
        return article_of(
            text_in(data, "text"),
            pieces,
            data.get(EXTENSION, extensions.get(EXTENSION)),
            spans_left=left,
            others=len(cats) + len(extensions.keys() - {EXTENSION}),
        )

    def hold(self, article: ForeignArticle) -> Held:
        """Hold spans without white space at their edges."""
        return Held(plain(trimmed_spans(article), attributes=True, notes=True, links=True, unsure=True), {})

    def measure(self, article: ForeignArticle) -> Counter[Fact]:
        """Return the facts, with the ids of spans."""
        return facts(article, with_ids=True)

    def data(self, article: ForeignArticle) -> Mapping[str, Any]:
        """Return the object of an article."""
        pieces = pieces_of(article)
        ents = [Piece(span.label, span.fragments[0]) for span in flattened(article, self.choices.flattening).spans]
        tokens = doc_tokens(article.text, [piece.range for piece in pieces])
        return {
            "text": article.text,
            "ents": [{"start": start, "end": end, "label": label} for label, (start, end) in ents],
            "tokens": [{"id": place, "start": token.start, "end": token.end} for place, token in enumerate(tokens)],
            "spans": {
                GROUP: [{"start": start, "end": end, "label": label, "kb_id": ""} for label, (start, end) in pieces]
            },
            EXTENSION: details_of(article),
        }


def _pieces(data: dict[str, Any], key: str, prefix: str = "") -> list[Piece]:
    found = []
    for index, value in enumerate(list_in(data, key, prefix)):
        field = f"{prefix}{key}[{index}]"
        own = object_of(value, field)
        found.append(Piece(text_in(own, "label", f"{field}."), range_of(own.get("start"), own.get("end"), field)))
    return found
