"""Prodigy JSONL with tokens, spans and relations, as its recipes for spans and relations store a line.

A relation names the last tokens of its two spans and repeats the spans, so a file that Prodigy wrote is read as well
as one of ours, which has ids. Pieces of a discontinuous span are joined by relations of the type `same_span`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.formats.foreign import NOBODY, ForeignArticle, ForeignLink, ForeignSpan, in_pieces, rejoined
from wortlaut.formats.foreign_format import Held, plain
from wortlaut.formats.json_lines_format import ABOUT, JsonLinesFormat, about, others, told
from wortlaut.formats.json_source import list_in, object_of, optional_text, range_of, text_in
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.prodigy_tokens import whole_tokens
from wortlaut.formats.strict_json import shown

_ABOUT = frozenset(ABOUT)
_KEYS = frozenset(("text", "spans", "relations", "tokens", "meta", "answer", "_annotator_id"))
_SPAN_KEYS = frozenset(
    ("start", "end", "label", "text", "id", "token_start", "token_end", "attributes", "note", "unsure")
)
_SIGNS = ("tokens", "answer", "relations", "_view_id", "_task_hash", "_input_hash")
_NOT_OURS = ("format", "offset_unit", "text_sha256", "ents")
_NOT_ACCEPTED = ("reject", "ignore")


class Prodigy(JsonLinesFormat):
    """Offsets are code points. `meta` keeps source, date, title and annotator.

    Attributes, notes and the mark of unsure spans are keys that Prodigy keeps without showing them. Of a line that was
    answered with `reject` or `ignore` only the text is taken: nobody stands behind its spans.
    """

    name = "prodigy"
    suffixes = (".jsonl",)
    loses = (
        "headers", "languages", "sources", "meta", "state", "ids", "origins", "confidence", "provenance", "guesses",
        "precedents", "extra",
    )  # fmt: skip
    units = (OffsetUnit.CODEPOINT, OffsetUnit.UTF16, OffsetUnit.UTF8)

    def claims(self, value: object) -> bool:
        """A text with spans and something that only Prodigy stores beside them."""
        if not isinstance(value, dict) or not isinstance(value.get("spans"), list) or "text" not in value:
            return False
        return any(sign in value for sign in _SIGNS) and not any(key in value for key in _NOT_OURS)

    def article(self, data: dict[str, Any]) -> ForeignArticle:
        """Return the article of an object."""
        meta = object_of(data.get("meta") or {}, "meta")
        items = [object_of(item, f"spans[{index}]") for index, item in enumerate(list_in(data, "spans"))]
        spans = tuple(_span(item, index) for index, item in enumerate(items))
        refused = data.get("answer") in _NOT_ACCEPTED
        given = told(meta, "meta.")
        given["annotator"] = given["annotator"] or optional_text(data, "_annotator_id")
        ends = _Ends(items)
        relations = list_in(data, "relations")
        return ForeignArticle(
            text=text_in(data, "text"),
            spans=() if refused else spans,
            links=() if refused else tuple(ends.link(item, index) for index, item in enumerate(relations)),
            meta=others(meta, _ABOUT) | others(data, _KEYS),
            left_out=("answers",) if refused else (),
            **given,
        )

    def hold(self, article: ForeignArticle) -> Held:
        """Hold everything but what only our own format has."""
        return Held(rejoined(plain(article, attributes=True, notes=True, links=True, unsure=True)), {})

    def data(self, article: ForeignArticle) -> Mapping[str, Any]:
        """Return the object of an article. Tokens end where spans do, else Prodigy could not show them."""
        pieces = in_pieces(article, linked=True)
        tokens = whole_tokens(article.text, [span.fragments[0] for span in pieces.spans])
        first = {token.start: number for number, token in enumerate(tokens)}
        last = {token.end: number for number, token in enumerate(tokens)}
        numbers = {span.key: number for number, span in enumerate(pieces.spans)}
        places = {
            span.key: {
                "start": span.fragments[0][0],
                "end": span.fragments[0][1],
                "token_start": first[span.fragments[0][0]],
                "token_end": last[span.fragments[0][1]],
                "label": span.label,
                "id": numbers[span.key],
            }
            for span in pieces.spans
        }
        line: dict[str, Any] = {
            "text": article.text,
            "tokens": [
                {"text": article.text[start:end], "start": start, "end": end, "id": number, "ws": space}
                for number, (start, end, space) in enumerate(tokens)
            ],
            "spans": [places[span.key] | _more(span) for span in pieces.spans],
            "relations": [
                {
                    "head": places[link.source]["token_end"],
                    "child": places[link.target]["token_end"],
                    "head_span": places[link.source],
                    "child_span": places[link.target],
                    "label": link.type,
                }
                for link in pieces.links
            ],
            "meta": about(article),
            "_view_id": "relations",
        }
        if article.annotator is not None:
            line["answer"] = "accept"
        if article.annotator not in (None, *NOBODY):
            line["_annotator_id"] = article.annotator
        return line


def _more(span: ForeignSpan) -> dict[str, Any]:
    """Return what else a span has, under keys of ours."""
    more: dict[str, Any] = {}
    if span.attributes:
        more["attributes"] = dict(span.attributes)
    if span.note:
        more["note"] = span.note
    if span.unsure:
        more["unsure"] = True
    return more


def _span(data: dict[str, Any], index: int) -> ForeignSpan:
    field = f"spans[{index}]"
    attributes = object_of(data.get("attributes") or {}, f"{field}.attributes")
    return ForeignSpan(
        key=str(index),
        label=text_in(data, "label", f"{field}."),
        fragments=(range_of(data.get("start"), data.get("end"), field),),
        surface=optional_text(data, "text", f"{field}."),
        attributes={name: text_in(attributes, name, f"{field}.attributes.") for name in attributes},
        note=optional_text(data, "note", f"{field}."),
        unsure=data.get("unsure") is True,
        extra=others(data, _SPAN_KEYS),
    )


class _Ends:
    """Finds the spans that relations of one line join."""

    def __init__(self, spans: Sequence[Mapping[str, Any]]) -> None:
        self._by_id: dict[object, int] = {}
        self._by_place: dict[object, int] = {}
        self._by_token: dict[object, int] = {}
        for index, span in enumerate(spans):
            if type(span.get("id")) in (int, str):
                self._by_id.setdefault(span["id"], index)
            self._by_place.setdefault(_place(span), index)
            if type(span.get("token_end")) is int:
                self._by_token.setdefault(span["token_end"], index)

    def link(self, value: Any, index: int) -> ForeignLink:
        """Return the link that a relation is; raise BadInputError when an end of it is no span."""
        field = f"relations[{index}]"
        data = object_of(value, field)
        ends = [self._end(data, end, f"{field}.{end}") for end in ("head", "child")]
        return ForeignLink(text_in(data, "label", f"{field}."), *ends)

    def _end(self, data: dict[str, Any], end: str, field: str) -> str:
        """Return the key of a span: by its id, else by its place and label, else by the token that stands for it."""
        given = object_of(data.get(f"{end}_span") or {}, f"{field}_span")
        token = data.get(end)
        found = self._by_id.get(given["id"]) if type(given.get("id")) in (int, str) else None
        if found is None and given:
            found = self._by_place.get(_place(given))
        if found is None and type(token) is int:
            found = self._by_token.get(token)
        if found is None:
            raise BadInputError("link_end_unknown", field=field, value=shown(token))
        return str(found)


def _place(span: Mapping[str, Any]) -> str:
    return repr((span.get("start"), span.get("end"), span.get("label")))
