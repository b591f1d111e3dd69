import pytest
from PySide6.QtCore import QEvent, QLibraryInfo, QObject, QPoint, Qt, QTranslator
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from pane_project import shown, tag
from wortlaut.domain.change import Problem
from wortlaut.errors import DiskError
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.panes.file_strip import FileStrip
from wortlaut.gui.panes.label_bar import LabelBar
from wortlaut.gui.panes.status_bar import StatusBar, count_words
from wortlaut.gui.panes.title_block import TitleBlock
from wortlaut.messages import message
from wortlaut.session import annotate


def buttons(bar: LabelBar) -> list[QAbstractButton]:
    return bar.findChildren(QAbstractButton)


def test_labels_count_and_the_one_of_the_focused_span_is_current(qtbot: QtBot, bridge: Bridge) -> None:
    bar = LabelBar(bridge)
    qtbot.addWidget(bar)
    assert buttons(bar)[1].accessibleName().startswith("Actor, key 2, 0 span")
    span = tag(bridge, "actor", "Die Stadtwerke")
    assert [button.isChecked() for button in buttons(bar)] == [False, True, False, False]
    assert buttons(bar)[1].accessibleName().startswith("Actor, key 2, 1 span")
    assert bridge.session.content is not None
    bridge.do(annotate.set_unsure(bridge.session.content, span.id, flag=True))
    assert "1 of them unsure" in buttons(bar)[1].toolTip()
    bridge.view.focus(None)
    assert not any(button.isChecked() for button in buttons(bar))
    bridge.do(annotate.delete(bridge.session.content, span.id))
    assert buttons(bar)[1].accessibleName().startswith("Actor, key 2, 0 span")


def test_a_label_is_clicked(qtbot: QtBot, bridge: Bridge) -> None:
    bar = LabelBar(bridge)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.label_clicked) as heard:
        qtbot.mouseClick(buttons(bar)[2], Qt.MouseButton.LeftButton)
    assert heard.args == ["commitment"]
    assert not buttons(bar)[2].isChecked()


def test_narrow_windows_have_no_counts_in_the_bar(qtbot: QtBot, bridge: Bridge) -> None:
    bar = LabelBar(bridge)
    qtbot.addWidget(bar)
    wide = bar.sizeHint().width()
    bar.set_compact(True)
    assert bar.sizeHint().width() < wide


def test_the_title_block_tells_title_date_source_and_state(qtbot: QtBot, bridge: Bridge) -> None:
    block = TitleBlock(bridge)
    qtbot.addWidget(block)
    name = block.accessibleName()
    assert name.startswith("Die Stadtwerke wollen")
    assert "4 September 2025, 000_0000000000000000.txt" in name
    bridge.open_article(bridge.session.article_ids()[1])
    assert "April 2025" in block.accessibleName()
    assert block.accessibleName().endswith("open")
    bridge.submit()
    assert block.accessibleName().endswith("submitted")


@pytest.fixture
def status(qtbot: QtBot, bridge: Bridge) -> StatusBar:
    bar = StatusBar(bridge)
    qtbot.addWidget(bar)
    bar.resize(1400, 32)
    return bar


def texts(bar: StatusBar) -> tuple[str, str]:
    return bar._position.text(), bar._selection.text()


def test_the_status_bar_tells_position_and_selection(bridge: Bridge, status: StatusBar) -> None:
    assert texts(status) == ("Paragraph 1 · character 0", "no selection")
    bridge.view.select(67, 77)
    position, selection = texts(status)
    assert position == "Paragraph 2 · character 77"
    assert selection.startswith("Selection: 10 character")
    assert "2 word" in selection


def test_the_keys_fit_the_situation(qtbot: QtBot, bridge: Bridge, status: StatusBar) -> None:
    assert "Tab" in dict(status.hints.hints)
    bridge.view.select(0, 14)
    qtbot.waitUntil(lambda: dict(status.hints.hints).get("1–4") == "tag")
    tag(bridge, "commitment", "die Preise halten")
    qtbot.waitUntil(lambda: dict(status.hints.hints).get("⇧1–7") == "Status")
    assert len(status.hints.hints) <= 6


def test_saved_shows_the_moment_the_commit_returned(bridge: Bridge, status: StatusBar) -> None:
    moments = []
    bridge.saved.connect(moments.append)
    tag(bridge, "actor", "Die Stadtwerke")
    assert status._saved.text == f"Saved {moments[-1]:%H:%M:%S}"


def test_a_failure_fills_the_bar_until_the_next_success(qtbot: QtBot, bridge: Bridge, status: StatusBar) -> None:
    with shown(qtbot, status, 1200, 32):
        bridge.failed.emit(DiskError("disk_full", where="project.wortlaut"))
        assert status.failure is not None
        alarm = status._alarm
        assert alarm.isVisible()
        assert alarm.geometry() == status.rect()
        assert "project.wortlaut" in alarm.accessibleName()
        bridge.problem_found.emit(Problem("nothing_selected", "hint"))
        assert alarm.isVisible()
        tag(bridge, "actor", "Die Stadtwerke")
        assert status.failure is None
        assert not alarm.isVisible()


def test_a_problem_is_said_until_the_next_action(bridge: Bridge, status: StatusBar) -> None:
    bridge.problem_found.emit(Problem("nothing_selected", "hint"))
    assert status.notice == message("problem.nothing_selected", "en")
    tag(bridge, "actor", "Die Stadtwerke")
    assert status.notice == ""


def test_checks_speak_in_the_words_of_the_scheme(bridge: Bridge, status: StatusBar) -> None:
    bridge.problem_found.emit(Problem("paragraph"))
    assert status.notice == "Span crosses a paragraph break"


def test_progress_counts_what_is_submitted(qtbot: QtBot, bridge: Bridge, status: StatusBar) -> None:
    assert status._progress_text.text() == "0 of 4 submitted"
    bridge.submit()
    qtbot.waitUntil(lambda: status._progress_text.text() == "1 of 4 submitted")
    assert status._progress.value() == 1


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_notice_can_be_read_in_a_narrow_bar(qtbot: QtBot, bridge: Bridge) -> None:
    status = StatusBar(bridge)
    qtbot.addWidget(status)
    status.set_compact(True)
    status.resize(1024, status.height())
    status.show()
    status.show_notice("Nicht abgegeben: erst sind 23 Fehler zu beheben, F8 geht zum nächsten")
    needed = status._notice.fontMetrics().horizontalAdvance(status.notice)
    qtbot.waitUntil(lambda: status._notice.width() >= needed)
    status.clear_notice()
    assert status._progress.isVisible()


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("eins", 1), ("„Wir – ja, wir!“", 3), ("Nord-Süd 1.000 –", 2), ("😀 ok", 1)]
)
def test_words_hold_a_letter_or_a_digit(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_strip_shows_keys_as_keycaps_do_in_german_too(qtbot: QtBot, qapp: QApplication) -> None:
    german = QTranslator()
    assert german.load("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qapp.installTranslator(german)
    try:
        strip, word = FileStrip(Appearance("light")), "Sicherungen …"
        other = PushButton(strip.appearance, word, "Ctrl+Shift+B", height=28)
        for widget in (strip, other):
            qtbot.addWidget(widget)
        strip.tell("error", "error", "Weg", [(word, "Strg+Umschalt+B", lambda: None)])
        assert strip.buttons[0].sizeHint() == other.sizeHint()
    finally:
        qapp.removeTranslator(german)


class _Painted(QObject):
    """Notes whether the last pixel line of a widget was painted."""

    line = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            self.line |= event.region().contains(QPoint(watched.width() // 2, watched.height() - 1))
        return False


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_strip_draws_its_line_in_the_color_of_what_it_says_now(qtbot: QtBot, qapp: QApplication) -> None:
    strip, painted = FileStrip(Appearance("light")), _Painted()
    qtbot.addWidget(strip)
    strip.resize(600, 60)
    strip.tell("hint", "error", "Gone", [("Close", "", lambda: None)])
    with qtbot.waitExposed(strip):
        strip.show()
    strip.installEventFilter(painted)
    strip.tell("hint", "accent", "Back", [("Close", "", lambda: None)])
    qtbot.waitUntil(lambda: painted.line)
