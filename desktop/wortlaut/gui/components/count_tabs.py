"""Tabs with counts: a name, a number, an accent bar below the current one."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import SEMIBOLD, draw_focus_ring, text_width
from wortlaut.gui.components.roving import RovingButton, RovingGroup
from wortlaut.gui.guard import guarded


class CountTabs(RovingGroup):
    """A bar of tabs, 40 px high; `chosen` carries the key of a tab."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, name, parent)
        self.setFixedHeight(appearance.px(40))
        appearance.changed.connect(self.update)

    def add_tab(self, key: str, text: str) -> None:
        """Add a tab at the right; the first one becomes the current."""
        tab = _Tab(self, key)
        tab.setText(text)
        self._buttons[key] = tab
        if len(self._buttons) == 1:
            self.set_current(key)
        self._name(tab)

    def set_text(self, key: str, text: str) -> None:
        """Name a tab anew."""
        tab = self._buttons[key]
        tab.setText(text)
        self._name(tab)

    def set_tab_visible(self, key: str, *, visible: bool) -> None:
        """Show or hide a tab."""
        self._buttons[key].setVisible(visible)
        self._arrange()

    def set_count(self, key: str, count: int | None, *, alarming: bool = False) -> None:
        """Show a number behind a name (None: no number), in the color of problems when `alarming`."""
        tab = self._buttons[key]
        assert isinstance(tab, _Tab)
        shown = "" if count is None else str(count)
        if (shown, alarming) != (tab.shown, tab.alarming):
            tab.shown, tab.alarming = shown, alarming
            self._name(tab)

    def _name(self, tab: RovingButton) -> None:
        shown = tab.shown if isinstance(tab, _Tab) else ""
        tab.setAccessibleName(f"{tab.text()}, {shown}" if shown else tab.text())
        self._arrange()

    @guarded()
    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place the tabs."""
        self._arrange()

    def _arrange(self) -> None:
        shown = [tab for tab in self.buttons if not tab.isHidden() or tab.isVisibleTo(self)]
        widths = self._widths(shown)
        look = self.appearance
        wanted = look.px(6)
        room = self.width() - look.px(16) - sum(widths)
        gap = max(0, min(wanted, room // max(1, len(shown) - 1)))
        x = look.px(8)
        for tab, width in zip(shown, widths, strict=True):
            tab.setGeometry(x, 0, width, self.height())
            x += width + gap
        self.update()

    def _widths(self, shown: Sequence[RovingButton]) -> Sequence[int]:
        """Return how wide the tabs are; where there is no room for all counts some are left out, those that alarm last.

        A text is measured once: the counts change with every span.
        """
        tabs = [tab for tab in shown if isinstance(tab, _Tab)]
        for tab in tabs:
            tab.with_count = True
        widths = {tab: tab.sizeHint().width() for tab in shown}
        for tab in sorted(tabs, key=lambda one: (one.alarming, one.isChecked())):
            if sum(widths.values()) <= self.width() - self.appearance.px(16):
                break
            tab.with_count = False
            widths[tab] = tab.sizeHint().width()
        return list(widths.values())

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline under all tabs."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self.appearance.color("rule"))


class _Tab(RovingButton):
    shown = ""
    alarming = False
    with_count = True
    """Whether there is room for the count."""

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        look = self.owner.appearance
        width = ceil(text_width(look.font("body", SEMIBOLD), self.text())) + look.px(16)
        if self.shown and self.with_count:
            width += ceil(text_width(look.font("small"), self.shown)) + look.px(6)
        return QSize(width, self.owner.height())

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self.owner.appearance, QPainter(self)
        area = QRectF(self.rect())
        current = self.isChecked()
        font = look.font("body", SEMIBOLD if current else 400)
        painter.setFont(font)
        painter.setPen(look.color("fg" if current or self.underMouse() else "dim"))
        left = look.px(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.adjusted(left, 0, 0, 0), middle, self.text())
        if self.shown and self.with_count:
            after = left + ceil(text_width(font, self.text())) + look.px(6)
            painter.setFont(look.font("small"))
            painter.setPen(look.color("error" if self.alarming else "dim"))
            painter.drawText(area.adjusted(after, 0, 0, 0), middle, self.shown)
        if current:
            painter.fillRect(QRectF(left, area.height() - 3, area.width() - 2 * left, 3), look.color("accent"))
        if self.hasFocus():
            draw_focus_ring(painter, area.adjusted(0, 4, 0, -4), look)
