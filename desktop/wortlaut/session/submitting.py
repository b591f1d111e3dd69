"""Freezing a layer as a version, and refusing to change a frozen one."""

import json
from dataclasses import replace
from datetime import datetime

from wortlaut import assets
from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Layer, LayerState
from wortlaut.store.journal import Row
from wortlaut.store.layers import StoredLayer
from wortlaut.store.records import layer_data, utc_now


def frozen(stored: StoredLayer) -> Problem | None:
    """Return why the layer cannot be changed, if it cannot: `submitted` with the local time as `at`."""
    if stored.layer.state is not LayerState.SUBMITTED:
        return None
    at = local_time(stored.submitted_at).strftime("%H:%M") if stored.submitted_at else "–"
    return Problem("submitted", params={"at": at})


def submit_rows(stored: StoredLayer, scheme: Scheme, seconds: int | None) -> tuple[list[Row], Layer]:
    """Return the journal rows that submit a layer, and the layer afterwards."""
    at = utc_now()
    layer = replace(
        stored.layer,
        state=LayerState.SUBMITTED,
        version=stored.layer.version + 1,
        scheme=scheme.reference,
        guideline=guideline_version(scheme),
        seconds=stored.layer.seconds if seconds is None else seconds,
    )
    submission = {
        "layer": layer.id,
        "version": layer.version,
        "at": at,
        "scheme": layer.scheme,
        "guideline": layer.guideline,
        "seconds": layer.seconds,
    }
    rows = [
        Row("layer", layer.id, layer_data(stored.layer, stored.submitted_at), layer_data(layer, at)),
        Row("submission", f"{layer.id}/{layer.version}", None, submission),
    ]
    return rows, layer


def guideline_version(scheme: Scheme) -> str | None:
    """Return the version of the shipped guidelines when they are about this scheme, else None."""
    anchors = json.loads(assets.resource("guidelines/anchors.json").read_text(encoding="utf-8"))
    about = anchors.get("scheme", scheme.name)
    return (
        anchors["guidelines_version"] if (about, anchors["scheme_version"]) == (scheme.name, scheme.version) else None
    )


def local_time(utc: str) -> datetime:
    """Return a stored moment in local time."""
    return datetime.fromisoformat(utc).astimezone()
