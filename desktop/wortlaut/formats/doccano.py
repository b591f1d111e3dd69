"""doccano JSONL in its two shapes: a list of labels, or entities with relations.

doccano counts as its browser does, in UTF-16 units; a project in grapheme mode counts grapheme clusters. Files made by
scripts mostly count code points. Nothing in a file says which, so a text where it matters asks for `--offset-unit`;
lines that we write say it under `offset_unit`, which doccano keeps with the other keys it does not know.
"""

from collections.abc import Mapping
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.formats.foreign import ForeignArticle, ForeignLink, ForeignSpan, in_pieces, in_unit, rejoined
from wortlaut.formats.foreign_format import Held, plain, whole_pieces, widened
from wortlaut.formats.json_lines_format import ABOUT, JsonLinesFormat, others, told
from wortlaut.formats.json_source import list_in, object_of, range_of, text_in
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.strict_json import shown

_KEYS = frozenset(("id", "text", "label", "entities", "relations", "Comments", "offset_unit", *ABOUT))
_ALWAYS = (
    "headers", "languages", "sources", "meta", "state", "edges", "attributes", "notes", "unsure", "ids", "origins",
    "confidence", "provenance", "guesses", "precedents", "extra",
)  # fmt: skip


class _Doccano(JsonLinesFormat):
    """What both shapes share; each reads the other as well."""

    units = (OffsetUnit.UTF16, OffsetUnit.GRAPHEME, OffsetUnit.CODEPOINT)
    sure_of_unit = False

    def article(self, data: dict[str, Any]) -> ForeignArticle:
        """Return the article of an object of either shape."""
        spans = [_labeled(item, index) for index, item in enumerate(list_in(data, "label"))]
        spans += [_entity(item, index) for index, item in enumerate(list_in(data, "entities"))]
        links = tuple(_relation(item, index) for index, item in enumerate(list_in(data, "relations")))
        comments = list_in(data, "Comments")
        return ForeignArticle(
            text=text_in(data, "text"),
            spans=tuple(spans),
            links=links,
            unit=_unit(data.get("offset_unit")),
            meta=others(data, _KEYS) | ({"comments": comments} if comments else {}),
            **told(data),
        )

    def _told(self, article: ForeignArticle, unit: OffsetUnit) -> dict[str, Any]:
        """Return what stands beside the text: the same keys in every line.

        doccano makes a table of the lines, and of a key that is not there a number that its database refuses.
        """
        return {**{key: getattr(article, key) for key in ABOUT}, "offset_unit": unit.value}


class Doccano(_Doccano):
    """`label` with `[start, end, label]` lists, for projects without relations."""

    name = "doccano"
    loses = ("discontinuous", "links", *_ALWAYS)
    how = (("discontinuous", "pieces"), ("edges", "widened"))

    def claims(self, value: object) -> bool:
        """A text with a list of labels that are lists or have offsets."""
        if not isinstance(value, dict) or "text" not in value or not isinstance(value.get("label"), list):
            return False
        return all(isinstance(item, list | dict) for item in value["label"])

    def hold(self, article: ForeignArticle) -> Held:
        """Hold a span for each fragment, without anything else."""
        return widened(whole_pieces(plain(article)), self.unit)

    def data(self, article: ForeignArticle) -> Mapping[str, Any]:
        """Return the object of an article, labels sorted as doccano sorts them."""
        unit = self.unit
        labels = sorted([*span.fragments[0], span.label] for span in in_unit(article, unit).spans)
        return {"text": article.text, "label": labels, **self._told(article, unit)}


class DoccanoRelations(_Doccano):
    """`entities` and `relations`, for projects with relations; pieces are joined by the relation `same_span`."""

    name = "doccano-relations"
    loses = _ALWAYS
    how = (("edges", "widened"),)

    def claims(self, value: object) -> bool:
        """A text with entities."""
        return isinstance(value, dict) and "text" in value and isinstance(value.get("entities"), list)

    def hold(self, article: ForeignArticle) -> Held:
        """Hold spans and links."""
        held = widened(Held(plain(article, links=True), {}), self.unit)
        assert held.article is not None
        return Held(rejoined(held.article), held.reasons)

    def data(self, article: ForeignArticle) -> Mapping[str, Any]:
        """Return the object of an article; ids count within it."""
        unit = self.unit
        pieces = in_pieces(in_unit(article, unit), linked=True)
        numbers = {span.key: number for number, span in enumerate(pieces.spans)}
        entities = [
            {"id": numbers[span.key], "start_offset": span.fragments[0][0], "end_offset": span.fragments[0][1],
             "label": span.label}
            for span in pieces.spans
        ]  # fmt: skip
        relations = [
            {"id": number, "from_id": numbers[link.source], "to_id": numbers[link.target], "type": link.type}
            for number, link in enumerate(pieces.links)
        ]
        return {"text": article.text, "entities": entities, "relations": relations, **self._told(article, unit)}


def _unit(value: object) -> OffsetUnit | None:
    if value is None:
        return None
    try:
        return OffsetUnit(str(value))
    except ValueError as error:
        known = ", ".join(OffsetUnit)
        raise BadInputError("field_value", field="offset_unit", value=shown(value), known=known) from error


def _labeled(value: Any, index: int) -> ForeignSpan:
    field = f"label[{index}]"
    if type(value) is dict:
        return _entity(value, index, "label")
    if type(value) is not list or len(value) != 3:
        raise BadInputError("label_shape", field=field)
    start, end, label = value
    if type(label) is not str:
        raise BadInputError("field_not_text", field=field, value=shown(label))
    return ForeignSpan(f"label {index}", label, (range_of(start, end, field),))


def _entity(value: Any, index: int, list_name: str = "entities") -> ForeignSpan:
    field = f"{list_name}[{index}]"
    data = object_of(value, field)
    key = f"entity {_id(data['id'], field)}" if "id" in data else f"{list_name} {index}"
    fragment = range_of(data.get("start_offset"), data.get("end_offset"), field)
    return ForeignSpan(key, text_in(data, "label", f"{field}."), (fragment,))


def _relation(value: Any, index: int) -> ForeignLink:
    field = f"relations[{index}]"
    data = object_of(value, field)
    source, target = (f"entity {_id(data.get(end), f'{field}.{end}')}" for end in ("from_id", "to_id"))
    return ForeignLink(text_in(data, "type", f"{field}."), source, target)


def _id(value: object, field: str) -> str:
    if type(value) not in (int, str):
        raise BadInputError("field_not_number", field=field, value=shown(value))
    return str(value)
