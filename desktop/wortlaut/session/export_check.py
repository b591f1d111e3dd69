"""The rules asked before an export: layers with errors are not written when that is wanted."""

from collections.abc import Iterable
from pathlib import Path

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerKind, Link, Span
from wortlaut.errors import BadInputError
from wortlaut.formats.record import LayerData, Record


def refuse_errors(records: Iterable[Record], scheme: Scheme, target: Path) -> None:
    """Raise BadInputError `export_errors` when rules find errors in the layers of `records`, machines' left out."""
    from wortlaut.domain.boundaries import Boundaries
    from wortlaut.domain.rules import problems

    errors, first, places = 0, "", None
    for record in records:
        if record.layer is None or record.layer.kind == LayerKind.MACHINE or not record.layer.spans:
            continue
        if places is None or places.text != record.text:
            places = Boundaries(record.text, record.language or "de")
        found = problems(record.text, _content(record.layer), scheme, places)
        wrong = sum(problem.level == "error" for problem in found)
        errors += wrong
        first = first or (record.id if wrong else "")
    if errors:
        raise BadInputError("export_errors", where=str(target), errors=errors, article=first)


def _content(layer: LayerData) -> LayerContent:
    spans = [
        Span(
            item["id"],
            item["label"],
            tuple((start, end) for start, end in item["fragments"]),
            dict(item["attributes"]),
        )
        for item in layer.spans
    ]
    links = [Link(item["id"], item["type"], item["from"], item["to"]) for item in layer.links]
    return LayerContent(None, spans, links)
