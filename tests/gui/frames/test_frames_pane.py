"""The pane of statements by keys and mouse: going through a sentence, filling a gap, only what has a gap."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pane_project import link, shown, tag
from wortlaut.domain.span import Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.frames import frame_model
from wortlaut.gui.frames.frame_list import FrameList
from wortlaut.gui.frames.frame_model import FRAME_ROLE, FrameRow
from wortlaut.gui.frames.frames_pane import FramesPane
from wortlaut.gui.panes.side_tabs import FRAMES, SideTabs
from wortlaut.session.frame_sentences import plain

SENTENCES = [
    "Ada Lund says: „Wir öffnen die Schleuse, sobald es regnet“",
    "Ada Lund pledges: Wir öffnen die Schleuse – sobald es regnet",
    "Actor?: Das Land will Boote kaufen",
]


@pytest.fixture
def pane(qtbot: QtBot, bridge: Bridge) -> Iterator[FramesPane]:
    made = FramesPane(bridge)
    with shown(qtbot, made, 376, 420):
        made.view.setFocus()
        yield made


def sentences(pane: FramesPane) -> list[str]:
    return [str(pane.model.index(place).data()) for place in range(pane.model.rowCount())]


def row(pane: FramesPane, place: int) -> FrameRow:
    found = pane.model.index(place).data(FRAME_ROLE)
    assert isinstance(found, FrameRow)
    return found


def span(bridge: Bridge, words: str) -> Span:
    session = bridge.session
    assert session.content is not None
    assert session.article is not None
    return next(one for one in session.content.ordered() if one.surface(session.article.text)[0] == words)


def choose(bridge: Bridge, pane: FramesPane, words: str) -> None:
    bridge.view.focus(span(bridge, words).id, 0)
    assert pane.view.currentIndex().isValid()


def test_the_article_reads_as_statements(bridge: Bridge, pane: FramesPane, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(pane.model)
    assert sentences(pane) == SENTENCES
    spoken = [pane.model.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in (1, 2)]
    assert spoken[0] == f"Commitment, pledged: {SENTENCES[1]}"
    assert spoken[1].endswith("; missing: who acts")


def test_the_list_follows_the_focus_and_leads_it(qtbot: QtBot, bridge: Bridge, pane: FramesPane) -> None:
    choose(bridge, pane, "Wir öffnen die Schleuse")
    assert pane.view.currentIndex().row() == 1
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert bridge.view.focused == span(bridge, "Das Land will Boote kaufen").id
    choose(bridge, pane, "Ada Lund")
    assert pane.view.currentIndex().row() == 0, "the first statement the actor is in"


def test_arrows_go_through_a_sentence_and_enter_goes_there(qtbot: QtBot, bridge: Bridge, pane: FramesPane) -> None:
    choose(bridge, pane, "Wir öffnen die Schleuse")
    stops = [row(pane, 1).parts[number].text for number in row(pane, 1).stops]
    assert stops == ["Ada Lund", "Wir öffnen die Schleuse", "sobald es regnet"]
    for _ in range(3):
        qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    assert bridge.view.focused == span(bridge, "sobald es regnet").id
    assert pane.view.currentIndex().row() == 1
    assert pane.view.accessibleDescription() == "sobald es regnet"
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    assert pane.view.part is None
    qtbot.keyClick(pane.view, Qt.Key.Key_Left)
    qtbot.keyClick(pane.view, Qt.Key.Key_Up)
    assert pane.view.part is None, "another row is stood on as a whole"
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert bridge.go_back()


def test_l_and_enter_on_a_gap_want_link_mode(qtbot: QtBot, bridge: Bridge, pane: FramesPane) -> None:
    lacking = span(bridge, "Das Land will Boote kaufen")
    choose(bridge, pane, "Das Land will Boote kaufen")
    bridge.view.focus(None)
    pane.view.show_row(2)
    with qtbot.waitSignal(pane.link_wanted):
        qtbot.keyClick(pane.view, Qt.Key.Key_L)
    assert bridge.view.focused == lacking.id
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    with qtbot.waitSignal(pane.link_wanted):
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.diagram_wanted) as heard:
        qtbot.keyClick(pane.view, Qt.Key.Key_D)
    assert heard.args == [lacking.id]


def middle(view: FrameList, place: int, part: int) -> QPointF:
    """Return the middle of a part in the list."""
    index = view.model().index(place, 0)
    found = index.data(FRAME_ROLE)
    origin = view.origin(QRectF(view.visualRect(index)), found)
    return view.layout_of(found).rects(part)[0].center() + origin


def test_a_click_on_a_name_goes_there_and_on_a_gap_fills(qtbot: QtBot, bridge: Bridge, pane: FramesPane) -> None:
    left, viewport = Qt.MouseButton.LeftButton, pane.view.viewport()
    qtbot.mouseClick(viewport, left, pos=middle(pane.view, 1, 0).toPoint())
    assert bridge.view.focused == span(bridge, "Ada Lund").id
    assert pane.view.currentIndex().row() == 1
    with qtbot.waitSignal(pane.link_wanted):
        qtbot.mouseClick(viewport, left, pos=middle(pane.view, 2, 0).toPoint())


def test_only_those_with_a_gap(qtbot: QtBot, bridge: Bridge, pane: FramesPane) -> None:
    assert pane.model.gaps == 1
    pane.filter.chosen.emit("gaps")
    assert sentences(pane) == SENTENCES[2:]
    content = bridge.session.content
    assert content is not None
    link(bridge, "committer", span(bridge, "Das Land will Boote kaufen"), span(bridge, "Ada Lund"))
    qtbot.waitUntil(lambda: pane.model.gaps == 0)
    assert len(sentences(pane)) == 3, "nothing has a gap any more"


def test_an_edit_shows_after_a_moment_and_a_hidden_pane_waits(qtbot: QtBot, bridge: Bridge, pane: FramesPane) -> None:
    tag(bridge, "quote", "Der Rat tagt")
    qtbot.waitUntil(lambda: pane.model.total == 4)
    pane.hide()
    bridge.undo()
    QApplication.processEvents()
    assert pane.model.total == 4
    pane.show()
    assert pane.model.total == 3


def test_an_article_without_statements_says_what_to_do(qtbot: QtBot, bridge: Bridge, pane: FramesPane) -> None:
    content = bridge.session.content
    while content is not None and len(content):
        bridge.undo()
    qtbot.waitUntil(lambda: pane.model.total == 0)
    texts = [label.text() for label in pane.findChildren(type(pane._nothing)) if label.isVisible()]
    assert any("Quote, Commitment" in text for text in texts)


def test_a_very_long_list_has_rows_of_one_height(
    bridge: Bridge, pane: FramesPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len({pane.view.rowHeight(place) for place in range(3)}) > 1
    monkeypatch.setattr(frame_model, "MANY", 2)
    monkeypatch.setattr(frame_model, "EVEN", 2)
    pane.model.reload()
    assert pane.model.is_long
    assert len({pane.view.rowHeight(place) for place in range(3)}) == 1
    assert plain(row(pane, 2).parts) == SENTENCES[2]


def test_rows_paint_in_every_theme_and_language(bridge: Bridge, pane: FramesPane) -> None:
    choose(bridge, pane, "Das Land will Boote kaufen")
    for theme in ("light", "dark", "contrast"):
        bridge.appearance.set_theme(theme)  # type: ignore[arg-type]
        picture = pane.grab().toImage()
        error = bridge.appearance.color("error").rgb()
        places = ((x, y) for x in range(40, 140) for y in range(picture.height()))
        assert any(picture.pixel(x, y) == error for x, y in places)
    bridge.language = "de"
    pane.retranslate()
    pane.bring_up_to_date()
    assert sentences(pane)[0].startswith("Ada Lund sagt:")


def test_the_tab_counts_statements_and_makes_the_pane_late(qtbot: QtBot, bridge: Bridge) -> None:
    tabs = SideTabs(bridge)
    with shown(qtbot, tabs, 376, 300):
        button = tabs.tabs.button(FRAMES)
        qtbot.waitUntil(lambda: button.accessibleName() == "Statements, 3")
        assert tabs.findChild(FramesPane) is None
        tabs.show_tab(FRAMES)
        assert tabs.current == FRAMES
        with qtbot.waitSignal(tabs.left):
            tabs.frames_pane().left.emit()
        tag(bridge, "quote", "Der Rat tagt")
        qtbot.waitUntil(lambda: button.accessibleName() == "Statements, 4")
