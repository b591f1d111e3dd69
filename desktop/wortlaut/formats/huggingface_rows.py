"""Rows of data sets for the library `datasets`: span records, and tokens with tags in BIO.

Both have the text, so that offsets (code points) mean something and nothing has to be put together from tokens. The
columns are the same for every scheme, and every value is there, so that no reader has to guess a type.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.formats.columns import Shape
from wortlaut.formats.foreign import ForeignArticle, ForeignLink, ForeignSpan
from wortlaut.formats.json_source import list_in, object_of, optional_text, range_of, text_in
from wortlaut.formats.narrowing import whole_fragments
from wortlaut.formats.offset_units import FRAGMENT_JOINT
from wortlaut.formats.strict_json import shown
from wortlaut.formats.tokens import tokens

_ABOUT: dict[str, Shape] = {
    "source": "string",
    "date": {"year": "int32", "month": "int32", "day": "int32"},
    "title": "string",
    "annotator": "string",
}
"""The date in numbers: of one in ISO 8601 readers of JSON make a moment, with a time that nobody said."""
SPAN_COLUMNS: dict[str, Shape] = {
    "id": "string",
    "text": "string",
    "text_sha256": "string",
    "offset_unit": "string",
    **_ABOUT,
    "spans": [
        {
            "id": "string",
            "label": "string",
            "fragments": [{"start": "int32", "end": "int32"}],
            "surface": ["string"],
            "attributes": [{"name": "string", "value": "string"}],
            "unsure": "bool",
            "note": "string",
        }
    ],
    "links": [{"type": "string", "from": "string", "to": "string"}],
}
TAGS = "ner_tags"
UNIT = "codepoint"
OUTSIDE = "O"
_SPAN_KEYS = frozenset(("id", "label", "fragments", "surface", "attributes", "unsure", "note"))


def tag_names(labels: Iterable[str]) -> tuple[str, ...]:
    """Return the names of tags, in the order of their numbers: `O`, then `B-` and `I-` of each label."""
    return OUTSIDE, *(f"{prefix}-{label}" for label in labels for prefix in "BI")


def tag_columns(names: tuple[str, ...]) -> dict[str, Shape]:
    """Return the columns of token classification with tags of these names."""
    return {
        "id": "string",
        "tokens": ["string"],
        TAGS: [names],
        "starts": ["int32"],
        "text": "string",
        "text_sha256": "string",
        "offset_unit": "string",
        **_ABOUT,
    }


def span_row(article: ForeignArticle) -> dict[str, Any]:
    """Return the span record of an article."""
    spans = [
        {
            "id": span.key,
            "label": span.label,
            "fragments": [{"start": start, "end": end} for start, end in span.fragments],
            "surface": [article.text[start:end] for start, end in span.fragments],
            "attributes": [{"name": name, "value": value} for name, value in span.attributes.items()],
            "unsure": span.unsure,
            "note": span.note,
        }
        for span in article.spans
    ]
    links = [{"type": link.type, "from": link.source, "to": link.target} for link in article.links]
    head = _head(article)
    return {"id": head.pop("id"), "text": article.text, **head, "spans": spans, "links": links}


def tag_row(article: ForeignArticle) -> dict[str, Any]:
    """Return the tokens of an article, whose spans are flat: one fragment each, in order."""
    spans = [(span.fragments[0], span.label) for span in article.spans]
    edges = frozenset(edge for fragment, _ in spans for edge in fragment)
    found = list(tokens(article.text, edges))
    tags = []
    place = 0
    for start, _ in found:
        while place < len(spans) and spans[place][0][1] <= start:
            place += 1
        inside = place < len(spans) and spans[place][0][0] <= start
        begins = inside and spans[place][0][0] == start
        tags.append(f"{'B' if begins else 'I'}-{spans[place][1]}" if inside else OUTSIDE)
    head = _head(article)
    return {
        "id": head.pop("id"),
        "tokens": [article.text[start:end] for start, end in found],
        TAGS: tags,
        "starts": [start for start, _ in found],
        "text": article.text,
        **head,
    }


def _head(article: ForeignArticle) -> dict[str, Any]:
    digest = hashlib.sha256(article.text.encode("utf-8")).hexdigest()
    about = {"source": article.source, "date": _numbers(article.date)}
    about |= {"title": article.title, "annotator": article.annotator}
    return {"id": digest[:16], "text_sha256": digest, "offset_unit": UNIT, **about}


def _numbers(date: str | None) -> dict[str, int | None] | None:
    """Return year, month and day; the last ones are None when the date is less precise."""
    if date is None:
        return None
    parts = [*map(int, date.split("-")), None, None]
    return dict(zip(("year", "month", "day"), parts, strict=False))


def _date(value: Any) -> str | None:
    """Return the date that year, month and day mean; raise BadInputError when they are no numbers."""
    data = object_of({} if value is None else value, "date")
    told: list[str] = []
    for key, digits in (("year", 4), ("month", 2), ("day", 2)):
        part = data.get(key)
        if part is None:
            break
        if type(part) is not int:
            raise BadInputError("field_not_number", field=f"date.{key}", value=shown(part))
        told.append(f"{part:0{digits}}")
    return "-".join(told) or None


def article_of(data: dict[str, Any]) -> ForeignArticle:
    """Return the article of a row of either kind; raise BadInputError naming the field that is wrong."""
    text = text_in(data, "text")
    _check_head(data, text)
    known = tag_columns(()) if TAGS in data else SPAN_COLUMNS
    links: tuple[ForeignLink, ...] = ()
    if TAGS in data:
        spans = tuple(_tagged(data, text))
    else:
        spans = tuple(_span(value, f"spans[{at}]") for at, value in enumerate(list_in(data, "spans")))
        links = tuple(_link(value, f"links[{at}]") for at, value in enumerate(list_in(data, "links")))
    return ForeignArticle(
        text,
        spans,
        links,
        source=optional_text(data, "source"),
        date=_date(data.get("date")),
        title=optional_text(data, "title"),
        annotator=optional_text(data, "annotator"),
        meta={key: value for key, value in data.items() if key not in known},
    )


def _check_head(data: dict[str, Any], text: str) -> None:
    unit = optional_text(data, "offset_unit")
    if unit not in (None, UNIT):
        raise BadInputError("field_value", field="offset_unit", value=shown(unit), known=UNIT)
    digest = optional_text(data, "text_sha256")
    if digest is not None and digest != hashlib.sha256(text.encode("utf-8", "replace")).hexdigest():
        raise BadInputError("text_digest", field="text_sha256")


def _span(value: Any, field: str) -> ForeignSpan:
    data = object_of(value, field)
    fragments = []
    for at, one in enumerate(list_in(data, "fragments", f"{field}.")):
        own = object_of(one, f"{field}.fragments[{at}]")
        fragments.append(range_of(own.get("start"), own.get("end"), field))
    if not fragments:
        raise BadInputError("field_missing", field=f"{field}.fragments")
    surface = [_text(one, f"{field}.surface") for one in list_in(data, "surface", f"{field}.")]
    unsure = data.get("unsure")
    if unsure is not None and type(unsure) is not bool:
        raise BadInputError("field_not_flag", field=f"{field}.unsure")
    pairs = [object_of(one, f"{field}.attributes") for one in list_in(data, "attributes", f"{field}.")]
    return ForeignSpan(
        key=text_in(data, "id", f"{field}."),
        label=text_in(data, "label", f"{field}."),
        fragments=whole_fragments(fragments),
        surface=FRAGMENT_JOINT.join(surface) if surface else None,
        attributes={
            text_in(pair, "name", f"{field}.attributes."): text_in(pair, "value", f"{field}.attributes.")
            for pair in pairs
        },
        note=optional_text(data, "note", f"{field}."),
        unsure=bool(unsure),
        extra={key: one for key, one in data.items() if key not in _SPAN_KEYS},
    )


def _link(value: Any, field: str) -> ForeignLink:
    data = object_of(value, field)
    kind, source, target = (text_in(data, key, f"{field}.") for key in ("type", "from", "to"))
    return ForeignLink(kind, source, target)


def _tagged(data: dict[str, Any], text: str) -> Iterator[ForeignSpan]:
    """Yield the spans that tags in BIO mean; a tag `I-` that continues nothing begins a span."""
    words, tags, starts = (list_in(data, key) for key in ("tokens", TAGS, "starts"))
    if not len(words) == len(tags) == len(starts):
        raise BadInputError("field_not_list", field=TAGS)
    label, begin, end = "", 0, 0
    for at, (word, tag, start) in enumerate(zip(words, tags, starts, strict=True)):
        begins, _, named = _text(tag, f"{TAGS}[{at}]").partition("-")
        if tag != OUTSIDE and (begins not in ("B", "I") or not named):
            raise BadInputError("field_value", field=f"{TAGS}[{at}]", value=shown(tag), known="O, B-…, I-…")
        _check_token(text, _text(word, f"tokens[{at}]"), start, at)
        if label and (begins != "I" or named != label):
            yield ForeignSpan(str(at), label, ((begin, end),))
            label = ""
        if named and not label:
            label, begin = named, start
        end = start + len(word)
    if label:
        yield ForeignSpan(str(len(words)), label, ((begin, end),))


def _check_token(text: str, word: str, start: Any, at: int) -> None:
    field = f"tokens[{at}]"
    range_of(start, start, field)
    if not word or not 0 <= start <= len(text) - len(word):
        end = start + len(word)
        raise BadInputError("offset_misfit", field=field, start=start, end=end, length=len(text), unit=UNIT)
    if (found := text[start : start + len(word)]) != word:
        end = start + len(word)
        raise BadInputError("surface_differs", field=field, start=start, end=end, found=shown(found), given=shown(word))


def _text(value: Any, field: str) -> str:
    if type(value) is not str:
        raise BadInputError("field_not_text", field=field, value=shown(value))
    return value
