"""Releases of one process do not know of each other: what one project has does not reach the files of another."""

from release_projects import everything, options
from store_helpers import article, import_layer, span_object
from wortlaut.domain.span import LayerKind, LayerState
from wortlaut.session.release_jobs import release_project
from wortlaut.session.session import Session
from wortlaut.store import bulk
from wortlaut.store.project_file import Project


def test_another_release_in_between_changes_nothing(released, tmp_path, scheme):
    release_project(released, tmp_path / "before", options())
    other = tmp_path / "other.wortlaut"
    Session.create(other, "mia", scheme).close()
    spans = [span_object(0, 9, "actor", origin="adjudicated", attributes={"kind": "state", "role": "speaker"})]
    layer = bulk.IncomingLayer(None, LayerKind.GOLD, LayerState.GOLD, 1, spans=spans)
    with Project.open(other) as opened:
        import_layer(opened, article("Die Stadt schweigt.", meta={"odd": {"deep": [1, 2]}}), layer)
    release_project(other, tmp_path / "other", options())
    release_project(released, tmp_path / "after", options())
    assert everything(tmp_path / "after") == everything(tmp_path / "before")
