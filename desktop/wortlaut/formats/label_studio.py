"""Label Studio: `tasks.json`, one task for each article with an annotation for each layer, and the labeling config.

Regions count code points, those of older exports UTF-16 units; the text each region has tells which. Pieces of a
discontinuous span are joined by the relation `same_span`; attributes, notes and "unsure" are results for the region.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.foreign import SAME_SPAN, ForeignArticle, ForeignSpan, in_pieces
from wortlaut.formats.foreign_format import Add, ForeignFormat, Held, plain
from wortlaut.formats.json_lines_format import about
from wortlaut.formats.json_source import json_items
from wortlaut.formats.label_studio_tasks import NOTE, UNSURE, articles_of
from wortlaut.formats.loss import Fact, facts
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.output import Output, Write
from wortlaut.formats.strict_json import dumps

TASKS = "tasks.json"
CONFIG = "labeling-config.xml"
_REGION = {"from_name": "label", "to_name": "text"}


class LabelStudio(ForeignFormat):
    """An export is a folder; a file of tasks is read as well as such a folder."""

    name = "label-studio"
    suffixes = (".json",)
    in_folder = True
    units = (OffsetUnit.CODEPOINT, OffsetUnit.UTF16)
    loses = (
        "headers", "languages", "sources", "meta", "state", "ids", "origins", "confidence", "provenance", "guesses",
        "precedents", "extra",
    )  # fmt: skip

    def claims(self, value: object) -> bool:
        """A task has data, and annotations or predictions."""
        if not isinstance(value, dict) or not isinstance(value.get("data"), dict):
            return False
        return bool({"annotations", "predictions", "completions"} & value.keys())

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield an article for each annotation, and one for a task without any."""
        for item in json_items(path / TASKS if path.is_dir() else path):
            if isinstance(item, BadInputError):
                yield item
                continue
            try:
                found = list(articles_of(item.value))
            except BadInputError as error:
                yield BadInputError(error.code, where=item.where, **error.params)
                continue
            for number, article in enumerate(found):
                yield replace(article, where=item.where, size=0 if number else item.size)

    def hold(self, article: ForeignArticle) -> Held:
        """Hold everything that foreign formats know."""
        return Held(plain(article, attributes=True, notes=True, links=True, unsure=True), {})

    def measure(self, article: ForeignArticle) -> Counter[Fact]:
        """Return the facts, with the ids of spans: regions have ids of their own."""
        return facts(article, with_ids=True)

    @contextmanager
    def writing(self, output: Output, scheme: Scheme) -> Iterator[Add]:
        """Write the tasks as one array, a line for each, and the config."""
        with output.file(CONFIG) as write:
            write(labeling_config(scheme).encode("utf-8"))
        closed = {
            f"{label.id}.{attribute.id}"
            for label in scheme.labels
            for attribute in label.attributes
            if attribute.values
        }
        with output.file(TASKS) as write:
            tasks = _Tasks(write, closed)
            yield tasks.add
            tasks.end()


class _Tasks:
    """Collects the layers of one article into its task."""

    def __init__(self, write: Write, closed: set[str]) -> None:
        self._write = write
        self._closed = closed
        self._waiting: list[ForeignArticle] = []
        self._lead = b"[\n"

    def add(self, article: ForeignArticle) -> None:
        if self._waiting and self._waiting[0].name != article.name:
            self._flush()
        self._waiting.append(article)

    def end(self) -> None:
        if self._waiting:
            self._flush()
        self._write(b"[]\n" if self._lead == b"[\n" else b"\n]\n")

    def _flush(self) -> None:
        first = self._waiting[0]
        layers = [article for article in self._waiting if article.annotator is not None]
        told = {key: value for key, value in about(first).items() if key != "annotator"}
        task = {
            "data": {"text": first.text, **told, "annotators": [article.annotator for article in layers]},
            "annotations": [
                {
                    "result": list(_results(article, self._closed)),
                    "ground_truth": article.annotator == "gold",
                    "was_cancelled": False,
                }
                for article in layers
            ],
        }
        self._write(self._lead + dumps(task))
        self._lead = b",\n"
        self._waiting.clear()


def _results(article: ForeignArticle, closed: set[str]) -> Iterator[dict[str, Any]]:
    pieces = in_pieces(article, linked=True)
    for span in pieces.spans:
        place = _place(article.text, span)
        yield {
            "id": span.key,
            **_REGION,
            "type": "labels",
            "origin": "manual",
            "value": {**place, "labels": [span.label]},
        }
        for name, value in span.attributes.items():
            yield _result(span, place, f"{span.label}.{name}", value, is_choice=f"{span.label}.{name}" in closed)
        if span.note:
            yield _result(span, place, NOTE, span.note, is_choice=False)
        if span.unsure:
            yield _result(span, place, UNSURE, UNSURE, is_choice=True)
    for link in pieces.links:
        yield {
            "from_id": link.source,
            "to_id": link.target,
            "type": "relation",
            "direction": "bi" if link.type == SAME_SPAN else "right",
            "labels": [link.type],
        }


def _place(text: str, span: ForeignSpan) -> dict[str, Any]:
    start, end = span.fragments[0]
    return {"start": start, "end": end, "text": text[start:end]}


def _result(span: ForeignSpan, place: Mapping[str, Any], name: str, value: str, *, is_choice: bool) -> dict[str, Any]:
    kind, key = ("choices", "choices") if is_choice else ("textarea", "text")
    body = {"start": place["start"], "end": place["end"], key: [value]}
    return {"id": span.key, "from_name": name, "to_name": "text", "type": kind, "origin": "manual", "value": body}


def labeling_config(scheme: Scheme) -> str:
    """Return the labeling config for a scheme, as it is pasted into the settings of a Label Studio project."""
    lines = ["<View>", "  <Relations>"]
    lines += [f"    <Relation value={quoteattr(name)}/>" for name in (*(link.id for link in scheme.links), SAME_SPAN)]
    lines += ["  </Relations>", '  <Labels name="label" toName="text">']
    lines += [
        f"    <Label value={quoteattr(label.id)} background={quoteattr(label.light.accent)}/>"
        for label in scheme.labels
    ]
    lines += ["  </Labels>", '  <Text name="text" value="$text"/>']
    for label in scheme.labels:
        when = f'toName="text" perRegion="true" whenTagName="label" whenLabelValue={quoteattr(label.id)}'
        for attribute in label.attributes:
            name = quoteattr(f"{label.id}.{attribute.id}")
            if not attribute.values:
                lines.append(f'  <TextArea name={name} {when} maxSubmissions="1"/>')
                continue
            lines.append(f'  <Choices name={name} {when} choice="single">')
            lines += [f"    <Choice value={quoteattr(value.id)}/>" for value in attribute.values]
            lines.append("  </Choices>")
    lines += [
        f'  <Choices name="{UNSURE}" toName="text" perRegion="true">',
        f'    <Choice value="{UNSURE}"/>',
        "  </Choices>",
        f'  <TextArea name="{NOTE}" toName="text" perRegion="true" maxSubmissions="1"/>',
        "</View>",
    ]
    return "".join(f"{line}\n" for line in lines)
