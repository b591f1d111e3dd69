"""Freezing a layer as a version, opening it again, and refusing to change a frozen one."""

from dataclasses import replace
from typing import Protocol

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Layer, LayerState
from wortlaut.errors import BadInputError
from wortlaut.session.moments import local_time
from wortlaut.store.journal import Row
from wortlaut.store.layers import StoredLayer, submission_row
from wortlaut.store.records import layer_data


class Stored(Protocol):
    """A layer as the file has it: one of `StoredLayer`, gold as a review reads it."""

    @property
    def layer(self) -> Layer:
        """The layer itself."""

    @property
    def submitted_at(self) -> str | None:
        """When it was submitted (UTC), None when it is open."""


def frozen(stored: StoredLayer) -> Problem | None:
    """Return why the layer cannot be changed, if it cannot: `submitted` with the local time as `at`."""
    if stored.layer.state is not LayerState.SUBMITTED:
        return None
    at = local_time(stored.submitted_at).strftime("%H:%M") if stored.submitted_at else "–"
    return Problem("submitted", params={"at": at})


def version_rows(
    stored: Stored,
    state: LayerState,
    scheme: Scheme,
    *,
    at: str,
    guideline: str | None,
    seconds: int | None = None,
) -> tuple[list[Row], Layer]:
    """Return the journal rows that freeze a layer as its next version in `state`, and the layer afterwards.

    `at` is the moment of the new version (UTC), `guideline` the version of the guidelines in force; `seconds` is the
    active time, when it was measured.
    """
    before = stored.layer
    layer = replace(
        before,
        state=state,
        version=before.version + 1,
        scheme=scheme.reference,
        guideline=guideline,
        seconds=before.seconds if seconds is None else seconds,
    )
    rows = [
        Row("layer", layer.id, layer_data(before, stored.submitted_at), layer_data(layer, at)),
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
