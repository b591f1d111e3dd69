"""The labels above the canvas: what each key tags with, and how often it was used here."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from wortlaut.domain.change import Change
from wortlaut.domain.scheme import Label, localized
from wortlaut.domain.span import Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.painting import (
    BOLD,
    DISABLED_OPACITY,
    RADIUS,
    SEMIBOLD,
    draw_focus_ring,
    draw_line_pattern,
    text_width,
)
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import LanguageWatcher, word_tip
from wortlaut.gui.guard import guarded
from wortlaut.session.session import Applied

_HEIGHT = 40
_MANY = 9


class LabelBar(QScrollArea):
    """One button per label of the scheme; a click does what the label's digit does. More than nine labels scroll.

    Signals:
        label_clicked: id of a label.
    """

    label_clicked = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._compact = False
        self._buttons: dict[str, _LabelButton] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setViewport(QWidget())  # asked for the one that is there, PySide makes the classes of all widgets of Qt
        self.setStyleSheet("background: transparent")
        bridge.project_changed.connect(self._build)
        bridge.layer_read.connect(self._count)
        bridge.changed.connect(self._on_changed)
        bridge.view.focus_changed.connect(self._show_current)
        LanguageWatcher(self)
        self._build()

    def set_compact(self, compact: bool) -> None:
        """Move the counts into the tool tips, for narrow windows."""
        self._compact = compact
        for button in self._buttons.values():
            button.set_compact(compact)
        self.updateGeometry()

    def retranslate(self) -> None:
        """Read all words again."""
        self._build()

    def label_at(self, widget: object) -> str | None:
        """Return the id of the label whose button a widget is, None for any other widget."""
        return next((label_id for label_id, button in self._buttons.items() if button is widget), None)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of all buttons; of at most nine when there are more."""
        look = self._bridge.appearance
        widths = [button.sizeHint().width() for button in self._buttons.values()][:_MANY]
        return QSize(sum(widths) + look.px(8) * (len(widths) - 1), look.px(_HEIGHT))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Return the width of at most four buttons."""
        look = self._bridge.appearance
        widths = [button.sizeHint().width() for button in self._buttons.values()][:4]
        return QSize(sum(widths) + look.px(8) * (len(widths) - 1), look.px(_HEIGHT))

    def _build(self) -> None:
        look, language = self._bridge.appearance, self._bridge.language
        self.setAccessibleName(self.tr("Labels"))
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        self._buttons = {}
        for label in self._bridge.session.scheme.offered:
            button = _LabelButton(self._bridge, label, localized(label.name, language))
            button.set_compact(self._compact)
            button.clicked.connect(self._on_clicked)
            self._buttons[label.id] = button
            row.addWidget(button)
        self.setWidget(inside)
        self.setFixedHeight(look.px(_HEIGHT))
        self._count()

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, _LabelButton)
        self.label_clicked.emit(button.label.id)

    def _count(self) -> None:
        content = self._bridge.session.content
        counts = content.counts() if content is not None and content.is_whole else {}
        for label_id, button in self._buttons.items():
            button.set_count(*counts.get(label_id, (0, 0)))
        self._show_current()

    def _on_changed(self, applied: Applied) -> None:
        if applied.changes is None:
            self._count()
            return
        for change in applied.changes.changes:
            self._count_change(change)
        self._show_current()

    def _count_change(self, change: Change) -> None:
        for span, sign in ((change.before, -1), (change.after, 1)):
            button = self._buttons.get(span.label) if isinstance(span, Span) else None
            if button is not None and isinstance(span, Span):
                button.set_count(button.count + sign, button.unsure + sign * span.unsure)

    def _show_current(self) -> None:
        content, focused = self._bridge.session.content, self._bridge.view.focused
        span = content.spans.get(focused or "") if content is not None else None
        for label_id, button in self._buttons.items():
            current = span is not None and span.label == label_id
            if current and not button.isChecked() and len(self._buttons) > _MANY:
                QTimer.singleShot(0, button, self._scroll_to_current)
            button.setChecked(current)

    def _scroll_to_current(self) -> None:
        for button in self._buttons.values():
            if button.isChecked():
                self.ensureWidgetVisible(button, 0, 0)


class _LabelButton(QAbstractButton):
    """Key, name over the label's line, count. A click of the right button asks for what the guidelines say."""

    def __init__(self, bridge: Bridge, label: Label, name: str) -> None:
        super().__init__()
        self._bridge = bridge
        self.label = label
        self.count = 0
        self.unsure = 0
        self._compact = False
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_question)
        bridge.appearance.changed.connect(self.update)
        self.set_count(0, 0)

    def _on_question(self) -> None:
        from wortlaut.session.guidelines import label_places  # not needed before the first paint

        self._bridge.guidelines_wanted.emit(label_places(self.label.id))

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self.updateGeometry()
        self.update()

    def set_count(self, count: int, unsure: int) -> None:
        self.count, self.unsure = count, unsure
        spans = self.tr("%n span(s)", "", count)
        doubtful = self.tr("%n of them unsure", "", unsure)
        key = self.tr("key {key}").format(key=self.label.key) if self.label.key else ""
        self.setAccessibleName(", ".join(part for part in (self.text(), key, spans) if part))
        tip = f"{spans}, {doubtful}" if unsure else spans
        text = localized(self.label.help, self._bridge.language)
        self.setToolTip(word_tip("\n".join(part for part in (tip, text) if part)))
        self.updateGeometry()
        self.update()

    @guarded()
    def nextCheckState(self) -> None:
        """Leave the state alone: it follows the focused span."""

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        look = self._bridge.appearance
        width = look.px(34) + ceil(text_width(look.font("body", SEMIBOLD), self.text())) + look.px(10)
        if not self._compact:
            room = max(text_width(look.font("small"), "00"), text_width(look.font("small"), self._number()))
            width += look.px(10) + ceil(room)
        return QSize(width, look.px(_HEIGHT))

    def _number(self) -> str:
        return grouped(self.count, self._bridge.language)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._bridge.appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        current, hovered = self.isChecked(), self.underMouse() and self.isEnabled()
        ground = "soft" if current else "hover" if hovered else "page"
        body = QRectF(0, look.px(4), self.width(), look.px(32))
        painter.setPen(QPen(look.color("border" if current or look.theme == "contrast" else "rule"), 1))
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if current:
            painter.fillRect(QRectF(4, body.bottom() + 1, self.width() - 8, 3), look.color("accent"))
        self._draw_key(painter, body)
        font = look.font("body", SEMIBOLD if current else 400)
        left, right = look.px(34), look.px(34) + text_width(font, self.text())
        words = body.adjusted(left, 1, 0, -look.px(5))
        painter.setFont(font)
        painter.setPen(look.color("fg"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        accent = look.label_colors(self.label).accent
        line = body.top() + look.px(26.5)
        draw_line_pattern(painter, left, right, line, self.label, accent, look.color(ground))
        if not self._compact:
            painter.setFont(look.font("small"))
            painter.setPen(look.color("dim"))
            place = body.adjusted(0, 1, -look.px(8), -look.px(5))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._number())
        if self.hasFocus():
            draw_focus_ring(painter, body, look)

    def _draw_key(self, painter: QPainter, body: QRectF) -> None:
        look = self._bridge.appearance
        colors = look.label_colors(self.label)
        side = look.px(18)
        key = QRectF(look.px(8), body.top() + (body.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.accent)
        painter.drawRoundedRect(key, 3, 3)
        painter.setPen(colors.ink)
        painter.setFont(look.font("small", BOLD))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self.label.key)
