"""Reads the tasks of a Label Studio export."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.formats.foreign import ForeignArticle, ForeignLink, ForeignSpan
from wortlaut.formats.json_lines_format import ABOUT, others
from wortlaut.formats.json_source import list_in, object_of, optional_text, range_of, text_in
from wortlaut.formats.strict_json import shown

UNSURE = "unsure"
NOTE = "note"
_DATA_KEYS = frozenset(("text", "annotators", *ABOUT))
_REGION_TYPES = ("labels", "textrange")
_HTML_TYPE = "hypertextlabels"


def articles_of(value: Any) -> Iterator[ForeignArticle]:
    """Yield an article for each annotation of a task, and one when it has none.

    Raises BadInputError naming the field that is wrong.
    """
    task = object_of(value, "")
    data = object_of(task.get("data"), "data")
    bare = ForeignArticle(
        text=text_in(data, "text", "data."),
        source=optional_text(data, "source", "data."),
        date=optional_text(data, "date", "data."),
        title=optional_text(data, "title", "data."),
        meta=others(data, _DATA_KEYS),
        left_out=("predictions",) * len(list_in(task, "predictions")),
    )
    names = list_in(data, "annotators", "data.")
    annotations = list_in(task, "annotations") or list_in(task, "completions")
    found = False
    for index, annotation in enumerate(annotations):
        field = f"annotations[{index}]"
        given = object_of(annotation, field)
        if given.get("was_cancelled") is True:
            bare = replace(bare, left_out=(*bare.left_out, "answers"))
            continue
        found = True
        name = names[index] if index < len(names) else None
        annotator = name if type(name) is str else _annotator(given.get("completed_by"))
        yield _Annotation(field).article(replace(bare, annotator=annotator), list_in(given, "result", f"{field}."))
        bare = replace(bare, left_out=())
    if not found:
        yield bare


def _annotator(completed_by: object) -> str | None:
    """Return a name for who made an annotation: an address where there is one, else the number of the user."""
    if isinstance(completed_by, dict):
        named = completed_by.get("email") or completed_by.get("username")
        return named if isinstance(named, str) else _annotator(completed_by.get("id"))
    return f"user {completed_by}" if type(completed_by) is int else None


class _Annotation:
    """Reads the results of one annotation. Results for a region may stand before the region."""

    def __init__(self, field: str) -> None:
        self._field = field
        self._spans: dict[str, ForeignSpan] = {}
        self._links: list[ForeignLink] = []
        self._later: list[tuple[str, dict[str, Any]]] = []
        self._left_out: list[str] = []

    def article(self, bare: ForeignArticle, results: list[Any]) -> ForeignArticle:
        """Return `bare` with the spans and links of the results."""
        for index, value in enumerate(results):
            field = f"{self._field}.result[{index}]"
            result = object_of(value, field)
            kind = text_in(result, "type", f"{field}.")
            if kind == _HTML_TYPE:
                raise BadInputError("label_studio_html", field=field)
            if kind in _REGION_TYPES:
                self._region(result, field)
            elif kind == "relation":
                self._relation(result, field)
            else:
                self._later.append((field, result))
        for field, result in self._later:
            self._about(result, field)
        return replace(
            bare,
            spans=tuple(self._spans.values()),
            links=tuple(self._links),
            left_out=(*bare.left_out, *self._left_out),
        )

    def _region(self, result: dict[str, Any], field: str) -> None:
        value = object_of(result.get("value"), f"{field}.value")
        key = text_in(result, "id", f"{field}.")
        fragment = range_of(value.get("start"), value.get("end"), f"{field}.value")
        surface = optional_text(value, "text", f"{field}.value.")
        labels = list_in(value, "labels", f"{field}.value.")
        if not labels:
            self._left_out.append("spans")
        for number, label in enumerate(labels):
            if type(label) is not str:
                raise BadInputError("field_not_text", field=f"{field}.value.labels", value=shown(label))
            own = f"{key}/{number}" if number else key
            if own in self._spans:
                raise BadInputError("id_duplicate", field=f"{field}.id", value=shown(own))
            self._spans[own] = ForeignSpan(own, label, (fragment,), surface)

    def _relation(self, result: dict[str, Any], field: str) -> None:
        ends = [text_in(result, end, f"{field}.") for end in ("from_id", "to_id")]
        if result.get("direction") == "left":
            ends.reverse()
        labels = list_in(result, "labels", f"{field}.")
        if not labels:
            self._left_out.append("links")
        for label in labels:
            if type(label) is not str:
                raise BadInputError("field_not_text", field=f"{field}.labels", value=shown(label))
            self._links.append(ForeignLink(label, *ends))

    def _about(self, result: dict[str, Any], field: str) -> None:
        """Take an attribute, a note or "unsure" of a region; what is about the whole text has no place."""
        span = self._spans.get(str(result.get("id")))
        value = object_of(result.get("value"), f"{field}.value")
        given = value.get("choices") or value.get("text")
        told = given[0] if isinstance(given, list) and given else given
        name = result.get("from_name")
        if span is None or type(told) is not str or type(name) is not str:
            self._left_out.append("results")
        elif name == UNSURE:
            self._spans[span.key] = replace(span, unsure=True)
        elif name == NOTE:
            self._spans[span.key] = replace(span, note=told)
        else:
            own = name.removeprefix(f"{span.label}.")
            self._spans[span.key] = replace(span, attributes={**span.attributes, own: told})
