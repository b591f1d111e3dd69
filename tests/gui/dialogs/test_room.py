"""Every dialog fits a small window in both languages, and no word in it is cut off."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QScrollArea, QTextBrowser, QWidget

from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.segmented import Segmented
from wortlaut.gui.dialogs.manual import ManualWindow

SMALL = 1024, 700
DIALOGS = (
    *("history", "project.backups", "project.export", "project.report", "consistency"),
    *("articles.assign", "review.settings", "exchange.hand_out", "preferences", "project.new", "scheme.edit", "about"),
)


def cut(top: QWidget) -> list[str]:
    """Return the words in `top` that have less room than they need."""
    found = []
    for label in top.findChildren(QLabel):
        needs = label.fontMetrics().horizontalAdvance(label.text())
        plain = label.text() and "<" not in label.text() and "\n" not in label.text() and not label.wordWrap()
        if label.isVisible() and plain and needs > label.contentsRect().width() + 1:
            found.append(label.text())
    for button in top.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width():
            found.append(button.text())
    for push in top.findChildren(PushButton):
        if push.isVisible() and push.width() < push.sizeHint().width():
            found.append(push.text())
    for choice in top.findChildren(Segmented):
        if choice.isVisible() and choice.height() < choice.heightForWidth(choice.width()):
            found.append(choice.accessibleName())
    for combo in top.findChildren(QComboBox):
        needs = combo.fontMetrics().horizontalAdvance(combo.currentText())
        if combo.isVisible() and combo.isEnabled() and needs > combo.width() - 16:
            found.append(combo.currentText())
    return found


def opened(window: QWidget) -> QWidget:
    [dialog] = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]
    return dialog


@pytest.mark.parametrize("language", ["de", "en"])
def test_everything_has_room(start, assigned: Path, language: str) -> None:  # type: ignore[no-untyped-def]
    desk = start(assigned, language=language)
    window = desk.window
    window.resize(*SMALL)
    desk.keys("Ctrl+Down", "S", "1")
    for name in DIALOGS:
        desk.command(name)
        desk.until(lambda: len([one for one in QApplication.topLevelWidgets() if one.isVisible()]) == 2)
        dialog = opened(window)
        QApplication.processEvents()
        assert dialog.width() <= SMALL[0], name
        assert dialog.height() <= SMALL[1], name
        assert cut(dialog) == [], name
        for area in dialog.findChildren(QScrollArea):
            assert area.horizontalScrollBar().maximum() == 0 or not area.isVisible(), name
        dialog.close()
        desk.until(lambda: not any(one.isVisible() for one in QApplication.topLevelWidgets() if one is not window))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_manual_is_as_wide_as_its_window(start, project: Path, language: str) -> None:  # type: ignore[no-untyped-def]
    desk = start(project, language=language)
    desk.command("manual")
    manual = opened(desk.window)
    assert isinstance(manual, ManualWindow)
    page = manual.findChild(QTextBrowser, "manual_page")
    assert isinstance(page, QTextBrowser)
    assert page.verticalScrollBar().maximum() > 0
    assert page.horizontalScrollBar().maximum() <= 1  # Qt rounds up
    assert not page.horizontalScrollBar().isVisible()
    room, metrics = manual.contents.viewport().width(), manual.contents.fontMetrics()
    headings = [manual.contents.item(row) for row in range(manual.contents.count())]
    long = [one.text() for one in headings if metrics.horizontalAdvance(one.text()) > room and not one.toolTip()]
    assert long == []
    manual.close()
