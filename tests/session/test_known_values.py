"""What fields suggest: names of the whole project, of one's own layers only; other values of the open article."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pane_project import make_bridge, shown, tag
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.text_edits import ValueEdit
from wortlaut.gui.panes.span_attributes import AttributeForm
from wortlaut.session.annotate import set_attribute
from wortlaut.session.known_values import known_values

TEXTS = (" date 2025-09-04 Ada Lund kam.", " date 2025-09-05 Der Rat ging.")


def project(folder: Path, scheme: Scheme) -> Bridge:
    """Two articles with a mention each; the second one is open."""
    bridge = make_bridge(folder, scheme, TEXTS)
    for article_id in sorted(bridge.session.article_ids(), key=lambda one: _text(bridge, one)):
        bridge.open_article(article_id)
        words = "Ada Lund" if "Lund" in _text(bridge, article_id) else "Der Rat"
        span = tag(bridge, "actor", words)
        content = bridge.session.content
        assert content is not None
        assert bridge.do(set_attribute(content, scheme, span.id, "entity", words.removeprefix("Der ")))
    return bridge


def _text(bridge: Bridge, article_id: str) -> str:
    [row] = bridge.session.article_rows([article_id])
    return row.title


def test_canonical_names_come_from_the_whole_project(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> None:
    bridge = project(tmp_path, scheme)
    assert known_values(bridge.session, "actor", "entity") == ["Ada Lund", "Rat"]
    bridge.session.set_annotator("berta")
    assert known_values(bridge.session, "actor", "entity") == []


def test_other_text_comes_from_the_open_article(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> None:
    labels = [
        {**one, "attributes": [{**a, "suggest": "article"} if a["id"] == "entity" else a for a in one["attributes"]]}
        for one in scheme.data["labels"]
    ]
    bridge = project(tmp_path, scheme_from_data({**scheme.data, "labels": labels}))
    assert known_values(bridge.session, "actor", "entity") == ["Rat"]


def test_the_field_asks_when_the_keyboard_comes(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> None:
    bridge = project(tmp_path, scheme)
    label = scheme.label("actor")
    assert label is not None
    form = AttributeForm(bridge, label, compact=False)
    with shown(qtbot, form):
        field = form.findChild(ValueEdit)
        assert isinstance(field, QWidget)
        model = field.completer().model()
        assert model.rowCount() == 0
        field.window().activateWindow()
        field.setFocus()
        qtbot.waitUntil(lambda: model.rowCount() == 2)
