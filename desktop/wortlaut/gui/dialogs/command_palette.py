"""The command palette: a sheet over the window that finds every command, span and article by a few letters."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wortlaut.domain.scheme import localized
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import (
    DISABLED_OPACITY,
    SEMIBOLD,
    badge_width,
    draw_badge,
    draw_keycap,
    keycap_size,
    text_width,
)
from wortlaut.gui.components.themed import Rule, Surface, Text
from wortlaut.gui.dialogs.palette_entries import Entries, Entry
from wortlaut.gui.guard import guarded

WIDTH = 640
TOP = 104
_ENTRY = Qt.ItemDataRole.UserRole
_ROW = 36
_HEADER = 30


class CommandPalette(QWidget):
    """Covers the window while it is open.

    Signals:
        key_wanted: the `Command` whose keys the person wants to change.
        closed: it is gone; the keyboard goes back to where it was.
    """

    key_wanted = Signal(object)
    closed = Signal()

    def __init__(self, appearance: Appearance, entries: Entries, language: str, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._appearance = appearance
        self._entries = entries
        self._sheet = Surface(appearance, "page", "tblr", self)
        self._add_shadow()
        self.field = QLineEdit(self._sheet)
        self.field.setObjectName("palette_field")
        self.field.setFont(appearance.font("title"))
        self.field.setFixedHeight(appearance.px(48))
        self.field.setFrame(False)
        self.field.setStyleSheet("QLineEdit, QLineEdit:focus { border: 0; padding: 0 12px; background: transparent; }")
        self.field.setPlaceholderText(self.tr("Find a command, a span, an article"))
        self.field.setAccessibleName(self.tr("Commands"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self.list = QListView(self._sheet)
        self.list.setObjectName("palette_list")
        self.list.setModel(self._model)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("QListView { background: transparent; }")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_RowDelegate(appearance, language, self.list))
        self.list.clicked.connect(self._run)
        lines = QVBoxLayout(self._sheet)
        lines.setContentsMargins(1, 1, 1, 1)
        lines.setSpacing(0)
        lines.addWidget(self.field)
        lines.addWidget(Rule(appearance))
        lines.addWidget(self.list, 1)
        lines.addWidget(Rule(appearance))
        self._foot = _Foot(appearance, self._sheet)
        lines.addWidget(self._foot)
        window.installEventFilter(self)
        self._search()
        self.setGeometry(window.rect())
        self._place()

    def open_palette(self) -> None:
        """Show the palette with the keyboard in its field."""
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Close it; nothing was done."""
        parent = self.parentWidget()
        if parent is not None:
            parent.removeEventFilter(self)
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _add_shadow(self) -> None:
        shadow = QGraphicsDropShadowEffect(self._sheet)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 8)
        color = QColor(self._appearance.color("shadow"))
        color.setAlpha(90)
        shadow.setColor(color)
        self._sheet.setGraphicsEffect(shadow)

    def _place(self) -> None:
        look = self._appearance
        width = min(look.px(WIDTH), self.width() - 32)
        rows = sum(
            _HEADER if self._model.item(row).data(_ENTRY) is None else _ROW for row in range(self._model.rowCount())
        )
        wanted = look.px(48 + 37 + 4) + look.px(max(rows, _ROW)) + 8
        top = min(look.px(TOP), max(16, self.height() // 8))
        height = min(wanted, self.height() - top - 48, look.px(560))
        self._sheet.setGeometry((self.width() - width) // 2, top, width, height)

    # rows

    def _search(self) -> None:
        self._model.clear()
        found = self._entries.find(self.field.text())
        group = ""
        for entry in found:
            heading = self.tr("Not possible now") if entry.obstacle else entry.group
            if heading != group:
                group = heading
                header = QStandardItem(heading)
                header.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(header)
            item = QStandardItem(entry.name)
            item.setData(entry, _ENTRY)
            item.setEditable(False)
            described = [entry.name, key_text(entry.key) if entry.key else "", entry.obstacle]
            item.setData(", ".join(filter(None, described)), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self._foot.set_count(self.tr("%n hit(s)", "", len(found)))
        self.field.setAccessibleName(self.tr("Commands, %n hit(s)", "", len(found)))
        self._step(0)
        self._place()

    def _step(self, by: int) -> None:
        """Make the next row in a direction the current one; 0 takes the first."""
        rows = [row for row in range(self._model.rowCount()) if self._model.item(row).data(_ENTRY) is not None]
        if not rows:
            return
        current = self.list.currentIndex().row()
        place = (rows.index(current) + by) % len(rows) if by and current in rows else 0
        self.list.setCurrentIndex(self._model.index(rows[place], 0))
        if place == 0:
            self.list.scrollToTop()

    def _run(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY)
        if isinstance(entry, Entry) and not entry.obstacle:
            self.close_palette()
            entry.run()

    def _change_key(self) -> None:
        entry = self.list.currentIndex().data(_ENTRY)
        if isinstance(entry, Entry) and entry.command is not None:
            self.close_palette()
            self.key_wanted.emit(entry.command)

    # events

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrows, Enter and Esc from the field, and keep covering the window."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(0, 0, *_size(self.parentWidget()))
            self._place()
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self._step(1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Backtab):
            self._step(-1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._step(8 if key == Qt.Key.Key_PageDown else -8)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._change_key()
            else:
                self._run(self.list.currentIndex())
        else:
            return False
        return True

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the person presses beside the sheet."""
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.close_palette()

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window."""
        color = QColor(0, 0, 0, {"light": 56, "dark": 120, "contrast": 160}[self._appearance.theme])
        QPainter(self).fillRect(self.rect(), color)


def _size(widget: QWidget | None) -> tuple[int, int]:
    return (0, 0) if widget is None else (widget.width(), widget.height())


class _Foot(QWidget):
    """The keys of the palette, and how many rows there are."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._count = Text(appearance, "", "small", "dim", parent=self)
        self.setFixedHeight(appearance.px(37))

    def set_count(self, text: str) -> None:
        self._count.setText(text)
        self._count.adjustSize()
        self._arrange()

    @guarded(None)
    def resizeEvent(self, _event: QEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        self._count.move(self.width() - self._count.width() - 16, (self.height() - self._count.height()) // 2)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = float(look.px(20))
        pairs = (
            ("↑ ↓", self.tr("choose")),
            ("Return", self.tr("run")),
            ("Alt+Return", self.tr("change key")),
            ("Esc", self.tr("close")),
        )
        for sequence, name in pairs:
            key = key_text(sequence)
            draw_keycap(painter, left, self.height() / 2, key, look)
            left += keycap_size(look, key)[0] + look.px(6)
            painter.setFont(look.font("small"))
            painter.setPen(look.color("dim"))
            painter.drawText(QRectF(left, 0, 200, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
            left += text_width(look.font("small"), name) + look.px(18)


class _RowDelegate(QStyledItemDelegate):
    """Paints headings and rows: badge, name with the matching letters bold and underlined, key or reason."""

    def __init__(self, appearance: Appearance, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._language = language

    @guarded(QSize(0, _ROW))
    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._appearance.px(_HEADER if index.data(_ENTRY) is None else _ROW))

    @guarded(None)
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            self._heading(painter, area, str(index.data()))
        else:
            view = self.parent()
            current = isinstance(view, QListView) and view.currentIndex() == index
            self._row(painter, area, entry, current=current)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRectF, text: str) -> None:
        look = self._appearance
        painter.setFont(look.font("small", SEMIBOLD))
        painter.setPen(look.color("dim"))
        inside = area.adjusted(look.px(20), look.px(6), -look.px(16), 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)

    def _row(self, painter: QPainter, area: QRectF, entry: Entry, *, current: bool) -> None:
        look = self._appearance
        if current:
            painter.setPen(QPen(look.color("accent"), 1.5))
            painter.setBrush(look.color("soft"))
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), 4, 4)
        left, right = area.left() + look.px(20), area.right() - look.px(20)
        if entry.key and not entry.obstacle:
            key = key_text(entry.key)
            right -= keycap_size(look, key)[0]
            draw_keycap(painter, right, area.center().y(), key, look)
        elif entry.obstacle:
            painter.setFont(look.font("small"))
            painter.setPen(look.color("dim"))
            width = text_width(painter.font(), entry.obstacle)
            right -= width
            painter.drawText(
                QRectF(right, area.top(), width + 2, area.height()), Qt.AlignmentFlag.AlignVCenter, entry.obstacle
            )
        if entry.obstacle:
            painter.setOpacity(DISABLED_OPACITY)
        if entry.label is not None:
            badge = localized(entry.label.badge, self._language)
            draw_badge(painter, left, area.center().y(), badge, entry.label, look, 16)
            left += badge_width(look, badge, 16) + look.px(8)
        self._name(painter, QRectF(left, area.top(), right - left - look.px(12), area.height()), entry)

    def _name(self, painter: QPainter, area: QRectF, entry: Entry) -> None:
        """Draw the name piece by piece; what does not fit ends with …."""
        look = self._appearance
        painter.setPen(look.color("fg"))
        left, room = area.left(), area.right()
        edges = [0, *(edge for pair in entry.ranges for edge in pair), len(entry.name)]
        for place, (start, end) in enumerate(pairwise(edges)):
            piece = entry.name[start:end]
            if not piece or left >= room:
                continue
            marked = place % 2 == 1
            font = look.font("strong", SEMIBOLD if marked else 400)
            font.setUnderline(marked)
            painter.setFont(font)
            shown = painter.fontMetrics().elidedText(piece, Qt.TextElideMode.ElideRight, int(room - left) + 1)
            painter.drawText(
                QRectF(left, area.top(), room - left + 2, area.height()), Qt.AlignmentFlag.AlignVCenter, shown
            )
            left += text_width(font, piece)
