"""The tabs of the pages at the right end of the menu bar: key, word, accent bar under the current one."""

from collections.abc import Sequence
from enum import Enum
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import SEMIBOLD, draw_focus_ring, draw_keycap, keycap_size, text_width
from wortlaut.gui.components.roving import RovingButton, RovingGroup
from wortlaut.gui.guard import guarded


class _Shape(Enum):
    """What a tab shows, from the widest on: whether its key, and the space beside the word on both sides together."""

    KEYS = True, 24
    WORDS = False, 24
    CLOSE = False, 12


class PageTabs(RovingGroup):
    """One tab per page; `chosen` carries the name of a page. The keys go where there is no room for them."""

    HEIGHT = 30

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "", parent)
        self.setObjectName("page_tabs")
        self.setAccessibleName(self.tr("Pages"))
        self.shape = _Shape.KEYS

    def add_pages(self, pages: Sequence[tuple[str, str, str]]) -> None:
        """Add pages: name, word, key in portable spelling. The first is the current one."""
        for place, (name, word, key) in enumerate(pages, 1):
            tab = _Tab(self, name, key)
            tab.setObjectName(f"page_tab.{name}")
            tab.setText(word)
            tab.setToolTip(f"{word} ({key_text(key)})")
            tab.setAccessibleName(
                self.tr("{word}, page {place} of {count}").format(word=word, place=place, count=len(pages))
            )
            tab.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._buttons[name] = tab
        self.set_current(pages[0][0])
        self._arrange()

    def fit_into(self, room: int) -> bool:
        """Take the widest shape that is at most `room` pixels wide; return whether that is another one."""
        before = self.shape
        self.shape = next((shape for shape in _Shape if self._width_of(shape) <= room), _Shape.CLOSE)
        if self.shape is not before:
            self._arrange()
        return self.shape is not before

    @property
    def with_keys(self) -> bool:
        """Whether the keys are shown beside the words."""
        return self.shape is _Shape.KEYS

    def set_current(self, key: str) -> None:
        """Mark a page as the current one, without telling anybody; only its tab is a stop of the Tab key."""
        super().set_current(key)
        for tab in self._tabs():
            if tab.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where the page wants it
            else:
                tab.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _tabs(self) -> list["_Tab"]:
        return [tab for tab in self._buttons.values() if isinstance(tab, _Tab)]

    def _width_of(self, shape: _Shape) -> int:
        return sum(tab.width_for(shape) for tab in self._tabs())

    def _arrange(self) -> None:
        x, height = 0, self.appearance.px(self.HEIGHT)
        for tab in self._tabs():
            width = tab.width_for(self.shape)
            tab.setGeometry(x, 0, width, height)
            x += width
        self.setFixedSize(x, height)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of all tabs."""
        return QSize(self.width(), self.appearance.px(self.HEIGHT))


class _Tab(RovingButton):
    def __init__(self, owner: PageTabs, key: str, sequence: str) -> None:
        super().__init__(owner, key)
        self.tabs = owner
        self.sequence = sequence

    def width_for(self, shape: _Shape) -> int:
        look = self.owner.appearance
        with_key, space = shape.value
        keycap = keycap_size(look, key_text(self.sequence))[0] + look.px(7) if with_key else 0
        return ceil(keycap + text_width(look.font("body", SEMIBOLD), self.text())) + look.px(space)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        return QSize(self.width_for(self.tabs.shape), self.owner.appearance.px(PageTabs.HEIGHT))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, area = self.owner.appearance, QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self.isChecked()
        if self.underMouse() and not current:
            painter.fillRect(area, look.color("hover"))
        side = look.px(self.tabs.shape.value[1]) / 2
        left = side
        if self.tabs.with_keys:
            left += draw_keycap(painter, left, area.center().y(), key_text(self.sequence), look) + look.px(7)
        painter.setFont(look.font("body", SEMIBOLD if current else 400))
        painter.setPen(look.color("fg"))
        painter.drawText(area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if current:
            bar = look.px(4)
            inset = side * 2 / 3
            line = QRectF(inset, area.height() - bar, area.width() - 2 * inset, bar)
            painter.fillRect(line, look.color("accent"))
        if self.hasFocus():
            draw_focus_ring(painter, area, look)
