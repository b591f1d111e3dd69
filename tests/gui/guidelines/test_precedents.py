"""Precedents beside a span that resembles them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pane_project import make_bridge, shown, tag
from wortlaut.domain.change import ChangeSet
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.panes.inspector import Inspector
from wortlaut.session.precedents import set_precedent

ARTICLES = (
    " date 2025-09-04 Der Hafenrat will helfen, sobald das Eis bricht.",
    " date 2025-09-05 Der Hafenrat zahlt, sobald Geld da ist. Es regnet.",
)


@pytest.fixture
def bridge(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> Iterator[Bridge]:
    made = make_bridge(tmp_path, scheme, ARTICLES)
    yield made
    made.session.close()


def mark(bridge: Bridge, span_id: str, note: str) -> None:
    assert bridge.session.content is not None
    changes = set_precedent(bridge.session.content, span_id, note)
    assert isinstance(changes, ChangeSet)
    bridge.do(changes)


def test_the_inspector_shows_them_and_leads_there(qtbot: QtBot, bridge: Bridge) -> None:
    inspector = Inspector(bridge)
    with shown(qtbot, inspector):
        old = tag(bridge, "condition", "sobald das Eis bricht")
        mark(bridge, old.id, "an <b>event</b>")
        box = inspector.span_page.precedents
        qtbot.waitUntil(box.isVisible)
        assert box._own.text() == "This span is a precedent: an <b>event</b>"
        assert box.shown == []
        bridge.open_article(bridge.session.article_ids()[1])
        tag(bridge, "actor", "Der Hafenrat")
        qtbot.waitUntil(lambda: inspector.span_page._span is not None and inspector.span_page._span.label == "actor")
        qtbot.waitUntil(box.isHidden)
        tag(bridge, "condition", "sobald Geld da ist")
        qtbot.waitUntil(lambda: len(box.shown) == 1)
        (row,) = [row for row in box._rows if row.isVisible()]
        assert row._note.text() == "an <b>event</b>"
        row._go.click()
        assert bridge.view.focused == old.id
        bridge.undo()
        qtbot.waitUntil(lambda: "precedent" not in box._own.text() or box._own.isHidden())


def test_the_version_of_the_guidelines_stands_with_the_history(qtbot: QtBot, bridge: Bridge) -> None:
    inspector = Inspector(bridge)
    with shown(qtbot, inspector):
        tag(bridge, "actor", "Der Hafenrat")
        qtbot.waitUntil(lambda: inspector.span_page._history.text().endswith("guidelines 1.2"))
