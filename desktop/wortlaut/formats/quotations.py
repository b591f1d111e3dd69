"""JSON of the uhh-lt corpus of German news quotations (Petersen-Frey and Biemann 2024): one article a file. Only read.

A quote is linked to its speaker, addressee, cue and frame by links named after the role. Roles of several quotes over
the same words are one span.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.foreign import ForeignArticle, ForeignLink, ForeignSpan
from wortlaut.formats.foreign_format import ForeignFormat
from wortlaut.formats.json_source import json_items, list_in, object_of, optional_text, range_of, text_in
from wortlaut.formats.offset_units import OffsetUnit

QUOTE = "quote"
ROLES = ("speaker", "addressee", "cue", "frame")


class Quotations(ForeignFormat):
    """Labels are the names of the roles; `type` and `medium` of a quotation are attributes of its quote."""

    name = "quotations"
    suffixes = (".json",)
    writes = False
    units = (OffsetUnit.CODEPOINT, OffsetUnit.UTF16)

    def claims(self, value: object) -> bool:
        """The text has a name that no other format gives it."""
        return isinstance(value, dict) and {"originalText", "annotations"} <= value.keys()

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield the article of a file, or of each line or element."""
        for item in json_items(path):
            if isinstance(item, BadInputError):
                yield item
                continue
            try:
                article = _article(object_of(item.value, ""))
            except BadInputError as error:
                yield BadInputError(error.code, where=item.where, **error.params)
                continue
            yield replace(article, where=item.where, size=item.size)


def _article(data: dict[str, Any]) -> ForeignArticle:
    spans: dict[str, ForeignSpan] = {}
    links: dict[ForeignLink, None] = {}
    for index, value in enumerate(list_in(data, "annotations")):
        field = f"annotations[{index}]"
        annotation = object_of(value, field)
        quote = _role(annotation, QUOTE, field)
        if quote is not None:
            told = {key: optional_text(annotation, key, f"{field}.") for key in ("type", "medium")}
            attributes = {key: value for key, value in told.items() if value is not None}
            quote = replace(quote, key=f"{QUOTE} {index}", attributes=attributes)
            spans[quote.key] = quote
        for role in ROLES:
            found = _role(annotation, role, field)
            if found is not None:
                spans.setdefault(found.key, found)
                if quote is not None:
                    links[ForeignLink(role, quote.key, found.key)] = None
    return ForeignArticle(
        text=text_in(data, "originalText"),
        spans=tuple(spans.values()),
        links=tuple(links),
        title=optional_text(data, "documentName"),
    )


def _role(annotation: dict[str, Any], role: str, field: str) -> ForeignSpan | None:
    """Return the span of a role; None when it is missing, which may be an empty list."""
    value = annotation.get(role)
    if not value:
        return None
    place = f"{field}.{role}"
    data = object_of(value, place)
    fragments = []
    for index, item in enumerate(list_in(data, "spans", f"{place}.")):
        span = object_of(item, f"{place}.spans[{index}]")
        fragments.append(range_of(span.get("charBegin"), span.get("charEnd"), f"{place}.spans[{index}]"))
    if not fragments:
        return None
    ordered = sorted(fragments)
    if any(second[0] <= first[1] for first, second in pairwise(ordered)):
        raise BadInputError("fragments_order", field=place, start=ordered[0][0], end=ordered[-1][1])
    surface = optional_text(data, "text", f"{place}.") if ordered == fragments else None
    return ForeignSpan(f"{role} {ordered}", role, tuple(ordered), surface)
