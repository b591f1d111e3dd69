"""Simple span JSONL, as scripts for Prodigy and spaCy use it: `text`, and `spans` with `start`, `end`, `label`."""

from collections.abc import Mapping
from typing import Any

from wortlaut.formats.foreign import ForeignArticle, ForeignSpan
from wortlaut.formats.foreign_format import Held, plain, whole_pieces
from wortlaut.formats.json_lines_format import ABOUT, JsonLinesFormat, about, others, told
from wortlaut.formats.json_source import list_in, object_of, optional_text, range_of, text_in
from wortlaut.formats.offset_units import OffsetUnit

_KEYS = frozenset(("text", "spans", "tokens", "meta", "answer", "_annotator_id"))
_SPAN_KEYS = frozenset(("start", "end", "label", "text", "id", "token_start", "token_end"))
_ABOUT = frozenset(ABOUT)
_NOT_ACCEPTED = ("reject", "ignore")


class SpanJsonl(JsonLinesFormat):
    """Offsets are code points. `meta` keeps source, date, title and annotator.

    Of a line that Prodigy answered with `reject` or `ignore` only the text is taken: nobody stands behind its spans.
    """

    name = "spans"
    loses = (
        "headers", "languages", "sources", "meta", "state", "discontinuous", "links", "attributes", "notes", "unsure",
        "ids", "origins", "confidence", "provenance", "guesses", "precedents", "extra",
    )  # fmt: skip
    how = (("discontinuous", "pieces"),)
    units = (OffsetUnit.CODEPOINT, OffsetUnit.UTF16, OffsetUnit.UTF8)

    def claims(self, value: object) -> bool:
        """A text with a list of spans, but none of our own lines."""
        return isinstance(value, dict) and {"text", "spans"} <= value.keys() and "format" not in value

    def article(self, data: dict[str, Any]) -> ForeignArticle:
        """Return the article of an object."""
        meta = object_of(data.get("meta") or {}, "meta")
        spans = list_in(data, "spans")
        refused = data.get("answer") in _NOT_ACCEPTED
        given = told(meta, "meta.")
        given["annotator"] = given["annotator"] or optional_text(data, "_annotator_id")
        return ForeignArticle(
            text=text_in(data, "text"),
            spans=() if refused else tuple(_span(item, index) for index, item in enumerate(spans)),
            meta=others(meta, _ABOUT) | others(data, _KEYS),
            left_out=("answers",) if refused else (),
            **given,
        )

    def hold(self, article: ForeignArticle) -> Held:
        """Hold a span for each fragment, without anything else."""
        return whole_pieces(plain(article))

    def data(self, article: ForeignArticle) -> Mapping[str, Any]:
        """Return the object of an article."""
        spans = [
            {"start": start, "end": end, "label": span.label} for span in article.spans for start, end in span.fragments
        ]
        return {"text": article.text, "spans": spans, "meta": about(article)}


def _span(value: Any, index: int) -> ForeignSpan:
    field = f"spans[{index}]"
    data = object_of(value, field)
    return ForeignSpan(
        key=str(index),
        label=text_in(data, "label", f"{field}."),
        fragments=(range_of(data.get("start"), data.get("end"), field),),
        surface=optional_text(data, "text", f"{field}."),
        extra=others(data, _SPAN_KEYS),
    )
