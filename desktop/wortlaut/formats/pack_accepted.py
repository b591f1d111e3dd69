"""The line of a pack that says which problem of a layer somebody accepted as it is: `domain.acceptance` as JSON."""

from typing import Any

from wortlaut.domain.acceptance import Acceptance, from_data, to_data
from wortlaut.errors import BadInputError
from wortlaut.formats.jsonl_spans import UUID
from wortlaut.formats.strict_json import shown


def line_data(layer: str, acceptance: Acceptance) -> dict[str, Any]:
    """Return the value of the line."""
    return {"layer": layer, **to_data(acceptance)}


def acceptance_of(data: dict[str, Any], text: str) -> Acceptance:
    """Return what a line says of a layer of `text`, believing nothing.

    Raises BadInputError `id_invalid`, and `field_value` for what cannot be an acceptance or has other words than the
    text has there.
    """
    try:
        found = from_data({key: value for key, value in data.items() if key != "layer"})
    except ValueError as error:
        raise BadInputError("field_value", field="accepted", value=shown(data), known="") from error
    for span in found.spans:
        if not UUID.fullmatch(span.id):
            raise BadInputError("id_invalid", field="accepted.spans", value=shown(span.id))
    ranges = (found.place,) if found.place is not None else found.spans[0].fragments
    if found.surface != tuple(text[start:end] for start, end in ranges):
        raise BadInputError("field_value", field="accepted.surface", value=shown(list(found.surface)), known="text")
    return found
