"""A scheme of thirty labels that nobody here knew: canvas, keys, inspector, links, rules and JSONL take it as data."""

import json
from pathlib import Path

import jsonschema
import pytest

from thirty_labels import TOPICS, thirty_labels
from window_desk import FIRST, SECOND, Desk, make_project
from wortlaut import assets
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.scheme_editing import SchemeDraft
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.gui.panes.label_bar import LabelBar
from wortlaut.session import jobs, scheme_editing
from wortlaut.session.exporting import ExportOptions
from wortlaut.session.importing import ImportOptions


@pytest.fixture(scope="module")
def thirty() -> Scheme:
    data = thirty_labels()
    jsonschema.validate(data, json.loads(assets.resource("json-schema/scheme.schema.json").read_text("utf-8")))
    return load_scheme(json.dumps(data))


@pytest.fixture
def desk(start, tmp_path: Path, thirty: Scheme) -> Desk:  # type: ignore[no-untyped-def]
    return start(make_project(tmp_path / "thirty.wortlaut", thirty, [FIRST, SECOND]))


def cells(desk: Desk) -> list[str]:
    """The values of the main attribute that the inspector offers."""
    inspector = desk.window.side.inspector
    inspector.refresh()
    form = inspector.span_page.form
    assert form is not None
    assert form.main is not None
    return [cell.text() for cell in form.main.cells]


def test_a_project_of_thirty_labels_from_the_first_key_to_the_export(desk: Desk, tmp_path: Path) -> None:
    view, session = desk.window.bridge.view, desk.session
    assert len(session.scheme.labels) == 30
    assert len(names(desk)) == 30
    view.move_caret(FIRST.index("bauen"))
    desk.keys("2")  # evidence takes the sentence
    assert desk.spans[0].label == "evidence"
    assert cells(desk) == ["weak", "fair", "strong"]
    desk.keys("Shift+3")
    assert desk.spans[0].attributes == {"strength": "strong"}
    evidence = desk.spans[0].id
    assert [problem.code for problem in session.problems()] == ["link_missing"]
    view.move_caret(FIRST.index("Kran"))
    desk.keys("1")  # claim takes the word
    view.move_caret(FIRST.index("Arbeit"))
    desk.window.editing.use_label("exam")  # the thirtieth has no key: palette, bar and menu lead here
    assert sorted(span.label for span in desk.spans) == ["claim", "evidence", "exam"]
    view.focus(evidence, FIRST.index("bauen"))
    desk.keys("L", "1")
    content = session.content
    assert content is not None
    assert [(link.type, link.source) for link in content.links.values()] == [("supports", evidence)]
    assert list(session.problems()) == []
    view.select(FIRST.index("Mole selbst"), FIRST.index("Mole selbst") + 4)
    desk.keys("1")
    view.select(FIRST.index("Mole selbst"), FIRST.index("Mole selbst") + 4)
    desk.keys("1")
    assert "tagged twice" in desk.notice.lower()
    desk.keys("Ctrl+Return")
    out = round_trip(desk, tmp_path)
    assert out["labels"] == ["claim", "claim", "evidence", "exam"]
    assert out["state"] == "submitted"


def round_trip(desk: Desk, tmp_path: Path) -> dict[str, object]:
    """Export, import into a new project of the same scheme, export again: the same bytes."""
    first, second, other = tmp_path / "a.jsonl", tmp_path / "b.jsonl", tmp_path / "other.wortlaut"
    jobs.export_from(desk.session.path, first, ExportOptions("jsonl"))
    (tmp_path / "thirty.json").write_text(json.dumps(dict(desk.session.scheme.data)), encoding="utf-8")
    jobs.create_project(other, str(tmp_path / "thirty.json"))
    jobs.import_into(other, [first], ImportOptions(), acting=None, backups=tmp_path / "backups")
    jobs.export_from(other, second, ExportOptions("jsonl"))
    assert first.read_bytes() == second.read_bytes()
    rows = [json.loads(row) for row in first.read_text(encoding="utf-8").splitlines()]
    row = next(one for one in rows if one["spans"])
    assert row["layer"]["scheme"] == "thirty 7"
    return {"labels": sorted(span["label"] for span in row["spans"]), "state": row["layer"]["state"]}


def test_the_window_follows_a_change_of_the_scheme_and_its_undo(desk: Desk) -> None:
    view = desk.window.bridge.view
    view.move_caret(FIRST.index("Kran"))
    desk.keys("1")
    draft = SchemeDraft(desk.session.scheme)
    draft.rename_label("claim", {"en": "Assertion"}, {"en": "As"})
    draft.merge_labels("exam", "claim")
    draft.retire_label("source", retired=True)
    assert desk.window.bridge.do_all(lambda: scheme_editing.change_scheme(desk.session, draft.data))
    assert len(names(desk)) == 28
    assert names(desk)[0] == "Assertion"
    view.move_caret(FIRST.index("Arbeit"))
    desk.keys("3")
    assert [span.label for span in desk.spans] == ["claim"]  # the key of a retired label
    desk.keys("Ctrl+Z")
    assert len(names(desk)) == 30
    assert names(desk)[0] == "Claim"
    desk.keys("3")
    assert sorted(span.label for span in desk.spans) == ["claim", "source"]


def names(desk: Desk) -> list[str]:
    """The labels that the bar above the text offers."""
    bar = desk.window.findChild(LabelBar)
    assert bar is not None
    inside = bar.widget()
    labels = [bar.label_at(child) for child in inside.children()]
    return [desk.session.scheme.label(label).name["en"] for label in labels if label]  # type: ignore[union-attr]


def test_every_label_looks_its_own_way(thirty: Scheme) -> None:
    assert [label.id for label in thirty.labels] == list(TOPICS)
    assert len({label.light.accent for label in thirty.labels}) == 30
    assert [label.key for label in thirty.labels][:10] == [*"123456789", ""]
