"""A window that is made narrower or wider in one go: nothing of menus and tabs is cut off or hidden."""

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from window_desk import Desk
from wortlaut.gui.window_layout import WidthClass

WIDTHS = (1680, 1024, 1200, 900, 1680)


@pytest.mark.parametrize("language", ["de", "en"])
def test_menus_and_tabs_fit_beside_each_other(start, project, language: str) -> None:  # type: ignore[no-untyped-def]
    window = start(project, language=language).window
    bar, tabs = window.menuBar(), window.pages.tabs
    [more] = bar.findChildren(QToolButton, "qt_menubar_ext_button")
    shown = []
    for width in WIDTHS:
        window.resize(width, 700)
        for _ in range(3):
            QApplication.processEvents()
        assert window.width() == width
        assert tabs.geometry().right() < bar.width(), (width, tabs.geometry())
        menus = [bar.actionGeometry(action) for action in bar.actions() if action.isVisible()]
        assert max(menu.right() for menu in menus) < tabs.geometry().left(), width
        assert not more.isVisible(), width
        shown.append(tabs.with_keys)
    assert shown == [True, language == "en", True, False, True]


def test_a_wide_window_gets_as_narrow_as_its_narrowest_arrangement_needs(desk: Desk) -> None:
    window = desk.window
    window.resize(1680, 900)
    desk.until(lambda: window.body.width_class is WidthClass.WIDE)
    assert window.minimumWidth() == 760
    window.resize(760, 700)
    desk.until(lambda: window.body.width_class is WidthClass.NARROW)
    desk.until(lambda: window.centralWidget().minimumSizeHint().width() <= 760)
