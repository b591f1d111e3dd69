"""labelbuddy JSONL: every annotation with offsets in code points and in bytes of UTF-8, and one free text."""

import hashlib
from collections.abc import Mapping
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.formats.foreign import ForeignArticle, ForeignSpan
from wortlaut.formats.foreign_format import Held, plain, whole_pieces
from wortlaut.formats.json_lines_format import ABOUT, JsonLinesFormat, about, others, told
from wortlaut.formats.json_source import list_in, object_of, optional_text, range_of, text_in
from wortlaut.formats.offset_units import OffsetUnit, UnitMap

_KEYS = frozenset(("text", "metadata", "utf8_text_md5_checksum", "annotations", "list_title", "display_title", "id"))
_ABOUT = frozenset(ABOUT)


class Labelbuddy(JsonLinesFormat):
    """The free text of an annotation (`extra_data`) is the note of the span."""

    name = "labelbuddy"
    loses = (
        "headers", "languages", "sources", "meta", "state", "discontinuous", "links", "attributes", "unsure", "ids",
        "origins", "confidence", "provenance", "guesses", "precedents", "extra",
    )  # fmt: skip
    how = (("discontinuous", "pieces"),)

    def claims(self, value: object) -> bool:
        """A text with the checksum only this format has, or annotations with its names."""
        if not isinstance(value, dict) or "text" not in value:
            return False
        annotations = value.get("annotations")
        first = annotations[0] if isinstance(annotations, list) and annotations else None
        return "utf8_text_md5_checksum" in value or (isinstance(first, dict) and "label_name" in first)

    def article(self, data: dict[str, Any]) -> ForeignArticle:
        """Return the article of an object; raise BadInputError when checksum, characters and bytes contradict."""
        text = text_in(data, "text")
        metadata = object_of(data.get("metadata") or {}, "metadata")
        checksum = optional_text(data, "utf8_text_md5_checksum")
        if checksum is not None and checksum != _md5(text):
            raise BadInputError("text_digest", field="utf8_text_md5_checksum")
        given = list_in(data, "annotations")
        in_bytes = UnitMap(text, OffsetUnit.UTF8) if given else None
        return ForeignArticle(
            text=text,
            spans=tuple(_span(item, index, in_bytes) for index, item in enumerate(given)),
            meta=others(metadata, _ABOUT) | others(data, _KEYS),
            **told(metadata, "metadata."),
        )

    def hold(self, article: ForeignArticle) -> Held:
        """Hold a span for each fragment, the first one with the note; an empty note is none."""
        return whole_pieces(plain(article, notes=True))

    def data(self, article: ForeignArticle) -> Mapping[str, Any]:
        """Return the object of an article."""
        in_bytes = UnitMap(article.text, OffsetUnit.UTF8)
        annotations = []
        for span in article.spans:
            start, end = span.fragments[0]
            annotation = {
                "label_name": span.label,
                "start_char": start,
                "end_char": end,
                "start_byte": in_bytes.from_code_point(start),
                "end_byte": in_bytes.from_code_point(end),
            }
            annotations.append(annotation if span.note is None else {**annotation, "extra_data": span.note})
        return {
            "text": article.text,
            "metadata": about(article),
            "utf8_text_md5_checksum": _md5(article.text),
            "annotations": annotations,
        }


def _md5(text: str) -> str:
    try:
        return hashlib.md5(text.encode("utf-8"), usedforsecurity=False).hexdigest()
    except UnicodeEncodeError as error:
        raise BadInputError("json_surrogate") from error


def _span(value: Any, index: int, in_bytes: UnitMap | None) -> ForeignSpan:
    field = f"annotations[{index}]"
    data = object_of(value, field)
    start, end = range_of(data.get("start_char"), data.get("end_char"), field)
    if in_bytes is not None and "start_byte" in data:
        first, last = range_of(data["start_byte"], data.get("end_byte"), field)
        if (in_bytes.to_code_point(first), in_bytes.to_code_point(last)) != (start, end):
            raise BadInputError("offsets_contradict", field=field, start=start, end=end, first=first, last=last)
    note = optional_text(data, "extra_data", f"{field}.")
    return ForeignSpan(str(index), text_in(data, "label_name", f"{field}."), ((start, end),), note=note)
