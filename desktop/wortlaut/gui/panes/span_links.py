"""The links of a span as rows, grouped by role; what is missing and what encloses the span are rows too."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.span import Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import IconButton
from wortlaut.gui.components.painting import draw_badge, draw_focus_ring
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.components.themed import Text, as_tool_tip
from wortlaut.gui.guard import guarded
from wortlaut.session.linking import is_wanted

_ROLE_WIDTH = 88
_MOST = 24
_TEXT_LIMIT = 120


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One row: a stored link (`link`), a missing one (no `other`), or the enclosing span (`other` without `link`)."""

    role: str
    other: Span | None = None
    link: str | None = None


def link_rows(span: Span, content: LayerContent, scheme: Scheme, language: str) -> Sequence[LinkRow]:
    """Return the rows of a span in the order of the scheme, then the span it stands in."""
    links = content.links_of(span.id)
    rows: list[LinkRow] = []
    for kind in scheme.links:
        outgoing = [(link.id, link.target) for link in links if link.type == kind.id and link.source == span.id]
        incoming = [(link.id, link.source) for link in links if link.type == kind.id and link.target == span.id]
        role = localized(kind.name_from_source, language)
        rows += _stored_rows(role, outgoing, content)
        if not outgoing and is_wanted(kind, span):
            rows.append(LinkRow(role))
        rows += _stored_rows(localized(kind.name_from_target, language), incoming, content)
    around = enclosing_span(span, content)
    if around is not None:
        rows.append(LinkRow(QCoreApplication.translate("LinkRows", "inside"), around))
    return rows


def enclosing_span(span: Span, content: LayerContent) -> Span | None:
    """Return the shortest span around a span, or None."""
    around = content.overlapping(span.start, span.end)
    return next(
        (
            other
            for other in around
            if other.id != span.id
            and other.start <= span.start
            and other.end >= span.end
            and (other.start, other.end) != (span.start, span.end)
        ),
        None,
    )


def _stored_rows(role: str, links: Iterable[tuple[str, str]], content: LayerContent) -> Iterator[LinkRow]:
    """Yield a row for each link id with the id of the span at its other end, by place in the text."""
    known = [(content.spans[other], link) for link, other in links if other in content.spans]
    for other, link in sorted(known, key=lambda pair: pair[0].sort_key()):
        yield LinkRow(role, other, link)


class LinkList(QWidget):
    """The rows. Enter or → goes to the other end, Delete or × removes the link.

    Signals:
        visit: id of the span to go to.
        remove: id of the link to remove.
    """

    visit = Signal(str)
    remove = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._more = Text(bridge.appearance, "", "small", "dim")
        self._column.addWidget(self._more)

    def show_rows(self, rows: Sequence[LinkRow], *, editable: bool) -> None:
        """Show other rows; row widgets are used again."""
        shown = rows[:_MOST]
        while len(self._rows) < len(shown):
            row = _Row(self._bridge, self)
            row.visit.connect(self.visit)
            row.remove.connect(self.remove)
            self._rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)
        role = ""
        for place, widget in enumerate(self._rows):
            widget.setVisible(place < len(shown))
            if place < len(shown):
                widget.show_row(shown[place], first=shown[place].role != role, editable=editable)
                role = shown[place].role
        left = len(rows) - len(shown)
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("and %n more", "", left))

    def focus_last(self, type_id: object) -> bool:
        """Put the keyboard focus on the last link of a type that the span has itself; False when there is none."""
        content, focused = self._bridge.session.content, self._bridge.view.focused
        links = () if content is None or focused is None else content.links_of(focused)
        wanted = {link.id for link in links if (link.type, link.source) == (type_id, focused)}
        found = [row for row in self._rows if not row.isHidden() and row.link in wanted]
        for row in found[-1:]:
            row.setFocus()
        return bool(found)

    @property
    def rows(self) -> Sequence[QAbstractButton]:
        """The visible rows."""
        return [row for row in self._rows if not row.isHidden()]


class _Row(QAbstractButton):
    visit = Signal(str)
    remove = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._row = LinkRow("")
        self._first = True
        look = bridge.appearance
        self._remove = IconButton(look, "reject", self.tr("Remove this link (Del)"), size=16, parent=self)
        self._go = IconButton(look, "go-to", self.tr("Go there (Enter)"), framed=True, size=16, parent=self)
        for button in (self._remove, self._go):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._go.clicked.connect(self._on_go)
        self._remove.clicked.connect(self._on_remove)
        self.clicked.connect(self._on_go)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    @property
    def link(self) -> str | None:
        return self._row.link

    def show_row(self, row: LinkRow, *, first: bool, editable: bool) -> None:
        self._row, self._first = row, first
        self._go.setVisible(row.other is not None)
        self._remove.setVisible(row.link is not None and editable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row.other is not None else Qt.FocusPolicy.NoFocus)
        what = self.tr("still missing") if row.other is None else f"{self._label_name(row.other)} {self._text()}"
        self.setAccessibleName(f"{row.role}: {what}")
        self.setToolTip(as_tool_tip(f"{row.role}: {what}"))
        self.update()

    def _label_name(self, span: Span) -> str:
        label = self._bridge.session.scheme.label(span.label)
        return span.label if label is None else localized(label.name, self._bridge.language)

    def _text(self) -> str:
        article = self._bridge.session.article
        if article is None or self._row.other is None:
            return ""
        return span_text(self._row.other.surface(article.text), _TEXT_LIMIT)

    def _on_go(self) -> None:
        if self._row.other is not None:
            self.visit.emit(self._row.other.id)

    def _on_remove(self) -> None:
        if self._row.link is not None and not self._remove.isHidden():
            self.remove.emit(self._row.link)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        return QSize(self._bridge.appearance.px(240), self._bridge.appearance.px(32))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_go()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._row.link is not None:
            self._on_remove()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @guarded()
    def resizeEvent(self, _event: QResizeEvent) -> None:
        side = self._go.sizeHint().width()
        top = (self.height() - side) // 2
        self._go.setGeometry(self.width() - side, top, side, side)
        self._remove.setGeometry(self.width() - 2 * side - self._bridge.appearance.px(4), top, side, side)

    @guarded()
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, row = self._bridge.appearance, QPainter(self), self._row
        area = QRectF(self.rect())
        middle = Qt.AlignmentFlag.AlignVCenter
        if self.underMouse() and row.other is not None:
            painter.fillRect(area, look.color("hover"))
        painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), look.color("rule"))
        left = float(look.px(_ROLE_WIDTH))
        font = look.font("small")
        painter.setFont(font)
        painter.setPen(look.color("dim"))
        if self._first:
            role = QFontMetricsF(font).elidedText(row.role, Qt.TextElideMode.ElideRight, left - look.px(6))
            painter.drawText(QRectF(0, 0, left, area.height()), middle, role)
        label = None if row.other is None else self._bridge.session.scheme.label(row.other.label)
        if row.other is None or label is None:
            side = look.px(16)
            look.icon("warning", "error").paint(painter, int(left), (self.height() - side) // 2, side, side)
            painter.setFont(look.font("body"))
            painter.setPen(look.color("fg"))
            painter.drawText(area.adjusted(left + look.px(24), 0, 0, 0), middle, self.tr("still missing"))
        else:
            badge = localized(label.badge, self._bridge.language)
            left += draw_badge(painter, left, area.center().y(), badge, label, look, 17) + look.px(8)
            face = look.reading_font(look.px(14), italic=row.link is None)
            buttons = 28 if self._remove.isHidden() else 56
            room = area.width() - left - look.px(buttons + 4)
            painter.setFont(face)
            painter.setPen(look.color("fg"))
            text = QFontMetricsF(face).elidedText(self._text(), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(QPointF(left, 0), QPointF(left + room, area.height())), middle, text)
        if self.hasFocus():
            draw_focus_ring(painter, area, look)
