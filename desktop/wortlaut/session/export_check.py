"""The rules asked before an export: layers with errors are not written when that is wanted."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from wortlaut.domain.acceptance import Acceptances
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerKind, Link, Span
from wortlaut.errors import BadInputError
from wortlaut.formats.record import LayerData, Record


def refuse_errors(
    records: Iterable[tuple[Record, str | None]], scheme: Scheme, given: Mapping[str, Acceptances], target: Path
) -> int:
    """Return how many problems of the layers somebody accepted as they are, `given` by id of the layer.

    `records` come with the id of their layer; those of machines are left out. Raises BadInputError `export_errors` when
    rules find errors in them.
    """
    from wortlaut.domain.boundaries import Boundaries
    from wortlaut.domain.rules import problems

    errors, accepted, first, places = 0, 0, "", None
    for record, layer in records:
        if record.layer is None or record.layer.kind == LayerKind.MACHINE or not record.layer.spans:
            continue
        if places is None or places.text != record.text:
            places = Boundaries(record.text, record.language or "de")
        content = _content(record.layer)
        found = problems(record.text, content, scheme, places)
        judged = given.get(layer or "", Acceptances()).judge(found, content.spans)
        wrong = sum(problem.level == "error" for problem in judged.open)
        errors += wrong
        accepted += len(judged.accepted)
        first = first or (record.id if wrong else "")
    if errors:
        raise BadInputError("export_errors", where=str(target), errors=errors, article=first)
    return accepted


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
