"""What of a card is decided apart, each with its state."""

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from wortlaut.domain.card import Aspect
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import RADIUS, SEMIBOLD, draw_focus_ring, text_width
from wortlaut.gui.components.roving import RovingButton, RovingGroup
from wortlaut.gui.components.themed import word_tip
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.words import ASPECT_ICONS, aspect_word


class AspectTabs(RovingGroup):
    """One tab per aspect: open with its mark, agreed or decided with ✓; `chosen` carries the aspect."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "", parent)
        self.setAccessibleName(self.tr("Decide one by one"))
        self.setFixedHeight(appearance.px(28))
        for aspect in Aspect:
            self._buttons[aspect.value] = _Tab(self, aspect)
        appearance.changed.connect(self.update)

    def show_aspects(self, states: Mapping[Aspect, str], words: Mapping[Aspect, str]) -> None:
        """Show the aspects of a card: `open`, `agreed`, `decided` or `current`; `words` replace their names."""
        shown = [aspect for aspect in Aspect if aspect in states]
        for aspect in Aspect:
            tab = self._buttons[aspect.value]
            assert isinstance(tab, _Tab)
            tab.setVisible(aspect in states)
            if aspect in states:
                tab.state = states[aspect]
                tab.setText(words.get(aspect) or aspect_word(aspect))
                tab.setToolTip(word_tip(tab.text()))
                place = shown.index(aspect) + 1
                tab.setAccessibleName(
                    self.tr("{aspect}, {state}, {place} of {count}").format(
                        aspect=tab.text(), state=self._state_word(tab.state), place=place, count=len(shown)
                    )
                )
        current = next((aspect.value for aspect, state in states.items() if state == "current"), "")
        self.set_current(current)
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.NoFocus)
        self._arrange()

    def _state_word(self, state: str) -> str:
        words = {
            "open": self.tr("open"),
            "current": self.tr("open"),
            "agreed": self.tr("agreed"),
            "decided": self.tr("decided"),
        }
        return words.get(state, state)

    @guarded()
    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place the tabs."""
        self._arrange()

    def _arrange(self) -> None:
        x, gap = 0, self.appearance.px(6)
        shown = [tab for tab in self._buttons.values() if isinstance(tab, _Tab) and not tab.isHidden()]
        for tab in shown:
            tab.short = False
        if sum(tab.sizeHint().width() + gap for tab in shown) - gap > self.width():
            for tab in shown:
                tab.short = tab.state == "agreed"
        for tab in shown:
            width = tab.sizeHint().width()
            tab.setGeometry(x, 0, width, self.height())
            x += width + gap
        self.update()


class _Tab(RovingButton):
    state = "open"
    short = False
    """Whether only the mark has room."""

    def __init__(self, owner: AspectTabs, aspect: Aspect) -> None:
        super().__init__(owner, aspect.value)
        self.aspect = aspect

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        look = self.owner.appearance
        if self.short:
            return QSize(look.px(28), look.px(28))
        return QSize(ceil(text_width(look.font("small", SEMIBOLD), self.text())) + look.px(36), look.px(28))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self.owner.appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, current = QRectF(self.rect()), self.isChecked()
        settled = self.state in ("agreed", "decided")
        painter.setPen(QPen(look.color("accent" if current else "rule" if settled else "border"), 2 if current else 1))
        painter.setBrush(look.color("soft" if current else "hover" if self.underMouse() else "page"))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        side = look.px(16)
        icon = look.icon("ok" if settled else ASPECT_ICONS[self.aspect], "fg" if not settled else "dim")
        icon.paint(painter, look.px(7), (self.height() - side) // 2, side, side)
        bold = current or self.state == "decided"
        painter.setFont(look.font("small", SEMIBOLD if bold else 400))
        painter.setPen(look.color("fg" if current or self.state != "agreed" else "dim"))
        if not self.short:
            painter.drawText(area.adjusted(look.px(27), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, area, look)
