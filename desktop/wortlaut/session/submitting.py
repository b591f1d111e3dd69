"""Freezing a layer as a version, opening it again, and refusing to change a frozen one."""

import json
from dataclasses import replace

from wortlaut import assets
from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Layer, LayerState
from wortlaut.errors import BadInputError
from wortlaut.session.moments import local_time
from wortlaut.store.journal import Row
from wortlaut.store.layers import StoredLayer, submission_row
from wortlaut.store.records import layer_data


def frozen(stored: StoredLayer) -> Problem | None:
    """Return why the layer cannot be changed, if it cannot: `submitted` with the local time as `at`."""
    if stored.layer.state is not LayerState.SUBMITTED:
        return None
    at = local_time(stored.submitted_at).strftime("%H:%M") if stored.submitted_at else "–"
    return Problem("submitted", params={"at": at})


def version_rows(
    before: Layer, submitted_at: str | None, state: LayerState, scheme: Scheme, *, at: str, seconds: int | None = None
) -> tuple[list[Row], Layer]:
    """Return the journal rows that freeze a layer as its next version in `state`, and the layer afterwards.

    `submitted_at` is what the layer has stored, `at` the moment of the new version (UTC); `seconds` is the active time,
    when it was measured.
    """
    layer = replace(
        before,
        state=state,
        version=before.version + 1,
        scheme=scheme.reference,
        guideline=guideline_version(scheme),
        seconds=before.seconds if seconds is None else seconds,
    )
    rows = [
        Row("layer", layer.id, layer_data(before, submitted_at), layer_data(layer, at)),
        submission_row(layer.id, layer.version, at, layer.scheme, layer.guideline, layer.seconds),
    ]
    return rows, layer


def reopening_row(stored: StoredLayer) -> tuple[Row, Layer]:
    """Return the journal row that opens a submitted layer again, and the layer afterwards.

    Raises BadInputError `not_submitted`.
    """
    if stored.layer.state is not LayerState.SUBMITTED:
        raise BadInputError("not_submitted")
    layer = replace(stored.layer, state=LayerState.OPEN)
    return Row("layer", layer.id, layer_data(stored.layer, stored.submitted_at), layer_data(layer)), layer


def guideline_version(scheme: Scheme) -> str | None:
    """Return the version of the shipped guidelines when they are about this scheme, else None."""
    anchors = json.loads(assets.resource("guidelines/anchors.json").read_text(encoding="utf-8"))
    about = anchors.get("scheme", scheme.name)
    return (
        anchors["guidelines_version"] if (about, anchors["scheme_version"]) == (scheme.name, scheme.version) else None
    )
