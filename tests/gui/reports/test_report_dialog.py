"""The report from the window: what is chosen is what is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pane_project import make_bridge, tag
from window_desk import FakePrompts
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.reports.report_dialog import ReportDialog
from wortlaut.session.article_reporting import ReportOptions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""The offscreen platform has no window manager and says so."""

Asked = list[tuple[Path, ReportOptions]]


@pytest.fixture
def bridge(qapp: QApplication, tmp_path: Path, scheme: Scheme) -> Iterator[Bridge]:
    """A project with an open article."""
    found = make_bridge(tmp_path, scheme)
    yield found
    found.session.close()


@pytest.fixture
def asked() -> Asked:
    """What the dialog asks for."""
    return []


@pytest.fixture
def dialog(bridge: Bridge, asked: Asked, qtbot: QtBot) -> Iterator[ReportDialog]:
    """The dialog on its own."""
    window = QWidget()
    qtbot.addWidget(window)
    prompts = FakePrompts()
    found = ReportDialog(bridge, prompts, lambda target, options: asked.append((target, options)), window)
    found.open()
    yield found
    window.close()


def test_the_name_of_the_file_follows_the_choice(dialog: ReportDialog, bridge: Bridge) -> None:
    assert bridge.session.article is not None
    article = bridge.session.article.id
    assert Path(dialog.target.text()).name == f"project {article}.html"
    dialog.kind.chosen.emit(".pdf")
    dialog.scope.chosen.emit("everything")
    assert Path(dialog.target.text()).name == "project.pdf"


def test_a_typed_name_stays_and_says_the_kind(dialog: ReportDialog, asked: Asked, tmp_path: Path) -> None:
    dialog.target.setText("")
    dialog.target.textEdited.emit(str(tmp_path / "mine.pdf"))
    dialog.target.setText(str(tmp_path / "mine.pdf"))
    assert dialog.kind.current == ".pdf"
    dialog.scope.chosen.emit("everything")
    dialog.layer.choose("gold")
    dialog.findChild(QWidget, "report_start").click()  # type: ignore[attr-defined]
    assert asked == [(tmp_path / "mine.pdf", ReportOptions(layer="gold"))]


def test_this_article_and_a_name_without_an_ending(
    dialog: ReportDialog, asked: Asked, bridge: Bridge, tmp_path: Path
) -> None:
    tag(bridge, "actor", "Die Stadtwerke")
    dialog.target.setText(str(tmp_path / "mine"))
    dialog.findChild(QWidget, "report_start").click()  # type: ignore[attr-defined]
    assert bridge.session.article is not None
    assert asked == [(tmp_path / "mine.html", ReportOptions(articles=(bridge.session.article.id,)))]
