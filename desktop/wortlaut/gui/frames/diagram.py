"""One statement as a diagram: who → what ← on which condition, and above it who says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from wortlaut.domain.scheme import localized
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.painting import RADIUS, draw_badge, draw_focus_ring
from wortlaut.gui.components.themed import as_tool_tip
from wortlaut.gui.guard import guarded
from wortlaut.session.frame_sentences import main_value, name_of, words
from wortlaut.session.frames import Frame, Role

_SIDE, _MIDDLE, _GAP, _BETWEEN = 190, 280, 48, 12
"""Widths of the outer columns and the middle one, room for arrows, and between two nodes of a column."""
_PADDING = 12
_TEXT_LIMIT = 150
_ARROW = 7
_LEVEL = 4
"""Arrows that climb by less are drawn level."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class NodeText:
    """What a node shows: its caption (role or value) and its words; `span` is None for a gap."""

    caption: str
    words: str
    label: str
    """Label id."""
    span: str | None


class FrameDiagram(QWidget):
    """The nodes of a statement with arrows between them. Arrow keys go from node to node.

    Signals:
        visit: id of the span to go to.
        fill: id of the span of the statement whose gap is to be filled.
    """

    visit = Signal(str)
    fill = Signal(str)

    def __init__(self, bridge: Bridge, frame: Frame, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._text = text
        self._arrows: list[tuple[QPointF, QPointF]] = []
        self.nodes: list[Node] = []
        look = bridge.appearance
        padding = look.px(_PADDING)
        top = padding
        above: Node | None = None
        for level in (*reversed(frame.sources), frame):
            top, above = self._add_row(level, top, above, whole=level is frame)
            top += look.px(_GAP - 12)
        width = 2 * padding + look.px(2 * _SIDE + _MIDDLE + 2 * _GAP)
        self.setFixedSize(width, top - look.px(_GAP - 12) + padding)
        look.changed.connect(self.update)

    @property
    def main(self) -> "Node":
        """The node of the statement itself."""
        return next(node for node in reversed(self.nodes) if node.is_middle)

    # placing

    def _add_row(self, frame: Frame, top: int, above: "Node | None", *, whole: bool) -> "tuple[int, Node]":
        """Place a statement with its roles at its sides; return where the row ends, and its middle node."""
        look = self._bridge.appearance
        sides = {True: self._side_nodes(frame, outgoing=True), False: []}
        if whole:
            sides[False] = self._side_nodes(frame, outgoing=False)
        middle = Node(self, self._bridge, self._statement(frame), frame.span.id, look.px(_MIDDLE), is_middle=True)
        heights = {
            key: sum(n.height() + look.px(_BETWEEN) for n in nodes) - look.px(_BETWEEN) for key, nodes in sides.items()
        }
        height = max(middle.height(), *heights.values())
        left = look.px(_PADDING + _SIDE + _GAP)
        for outgoing, nodes in sides.items():
            x = look.px(_PADDING) if outgoing else left + look.px(_MIDDLE + _GAP)
            y = top + (height - heights[outgoing]) // 2
            for node in nodes:
                node.move(x, y)
                y += node.height() + look.px(_BETWEEN)
        middle.move(left, top + (height - middle.height()) // 2)
        for node in sides[True]:
            self._arrows.append((_edge(node.geometry(), right=True), _edge(middle.geometry(), right=False)))
        for node in sides[False]:
            self._arrows.append((_edge(node.geometry(), right=False), _edge(middle.geometry(), right=True)))
        if above is not None:
            over, under = QRectF(above.geometry()), QRectF(middle.geometry())
            self._arrows.append((QPointF(over.center().x(), over.bottom()), QPointF(under.center().x(), under.top())))
        self.nodes += [*sides[True], middle, *sides[False]]
        return top + height, middle

    def _side_nodes(self, frame: Frame, *, outgoing: bool) -> "list[Node]":
        width = self._bridge.appearance.px(_SIDE)
        return [
            Node(self, self._bridge, text, frame.span.id, width)
            for role in frame.roles
            if role.outgoing is outgoing
            for text in self._role_texts(role)
        ]

    def _role_texts(self, role: Role) -> Sequence[NodeText]:
        scheme, language = self._bridge.session.scheme, self._bridge.language
        kind = role.kind
        caption = localized(kind.name_from_source if role.outgoing else kind.name_from_target, language)
        end = kind.target if role.outgoing else kind.source
        if role.missing:
            return [NodeText(caption, self.tr("still missing"), end, None)]
        return [NodeText(caption, name_of(span, self._text, scheme), span.label, span.id) for span in role.fillers]

    def _statement(self, frame: Frame) -> NodeText:
        scheme, language, span = self._bridge.session.scheme, self._bridge.language, frame.span
        label = scheme.label(span.label)
        name = span.label if label is None else localized(label.name, language)
        value = main_value(span, scheme, language)
        caption = f"{name}: {value}" if value else name
        return NodeText(caption, words(span, self._text, _TEXT_LIMIT), span.label, span.id)

    # keys

    def step(self, origin: "Node", key: Qt.Key) -> None:
        """Go to the nearest node in the direction of an arrow key."""
        x, y = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }[key]
        here = origin.geometry().center()
        best: tuple[float, Node] | None = None
        for node in self.nodes:
            away = node.geometry().center() - here
            along = away.x() * x + away.y() * y
            across = abs(away.x() * y) + abs(away.y() * x)
            if node is not origin and along > 0 and (best is None or along + 2 * across < best[0]):
                best = along + 2 * across, node
        if best is not None:
            best[1].setFocus(Qt.FocusReason.TabFocusReason)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the arrows."""
        look, painter = self._bridge.appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for begin, end in self._arrows:
            start = QPointF(begin.x(), end.y()) if abs(begin.y() - end.y()) < _LEVEL else begin
            upright = abs(end.x() - start.x()) < abs(end.y() - start.y())
            bend = QPointF(0, (end.y() - start.y()) / 2) if upright else QPointF((end.x() - start.x()) / 2, 0)
            path = QPainterPath(start)
            path.cubicTo(start + bend, end - bend, end)
            painter.setPen(QPen(look.color("border"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
            side = 1 if end.x() > start.x() else -1
            tip = look.px(_ARROW)
            wings = (
                [QPointF(-tip / 2, -tip), QPointF(tip / 2, -tip)]
                if upright
                else [QPointF(-side * tip, -tip / 2), QPointF(-side * tip, tip / 2)]
            )
            painter.setBrush(look.color("border"))
            painter.drawPolygon([end, end + wings[0], end + wings[1]])


class Node(QAbstractButton):
    """A box of the diagram: a click or Enter goes to its span, on a gap it is filled."""

    def __init__(
        self,
        owner: FrameDiagram,
        bridge: Bridge,
        text: NodeText,
        statement: str,
        width: int,
        *,
        is_middle: bool = False,
    ) -> None:
        super().__init__(owner)
        self._owner, self._bridge, self.text_of, self._statement = owner, bridge, text, statement
        self.is_middle = is_middle
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = f"{text.caption}: {text.words}"
        self.setAccessibleName(said)
        self.setToolTip(as_tool_tip(said))
        self.setFixedSize(width, self._needed(width))
        self.clicked.connect(self._go)

    def _go(self) -> None:
        if self.text_of.span is None:
            self._owner.fill.emit(self._statement)
        else:
            self._owner.visit.emit(self.text_of.span)

    def _room(self, width: int, height: int) -> QRect:
        """Return where the words stand."""
        look = self._bridge.appearance
        return QRect(look.px(12), look.px(28), width - look.px(22), height - look.px(36))

    def _needed(self, width: int) -> int:
        look = self._bridge.appearance
        room = self._room(width, 10_000)
        metrics = QFontMetrics(look.reading_font(look.px(14)))
        flags = Qt.TextFlag.TextWordWrap.value
        return metrics.boundingRect(room, flags, self.text_of.words).height() + look.px(38)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the box."""
        return self.size()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to other nodes, Enter to the text, L fills a gap."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._owner.step(self, key)
        elif key in _ENTER:
            self._go()
        elif key == Qt.Key.Key_L:
            self._owner.fill.emit(self._statement)
        else:
            super().keyPressEvent(event)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        look, painter, area = self._bridge.appearance, QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = self.text_of.span is None
        pen = QPen(look.color("error" if gap else "border"), 1.5 if gap or self.is_middle else 1)
        if gap:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.color("hover" if self.underMouse() else "page"))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        left, middle = float(look.px(10)), float(look.px(16))
        label = self._bridge.session.scheme.label(self.text_of.label)
        if label is not None:
            badge = localized(label.badge, self._bridge.language)
            left += draw_badge(painter, left, middle, badge, label, look, 17) + look.px(6)
        painter.setFont(look.font("small"))
        painter.setPen(look.color("dim"))
        head = QRectF(left, look.px(6), area.width() - left - look.px(8), look.px(20))
        caption = painter.fontMetrics().elidedText(self.text_of.caption, Qt.TextElideMode.ElideRight, int(head.width()))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, caption)
        painter.setFont(look.font("body", 600) if gap else look.reading_font(look.px(14)))
        painter.setPen(look.color("error" if gap else "fg"))
        room = self._room(self.width(), self.height())
        painter.drawText(room, Qt.TextFlag.TextWordWrap.value, self.text_of.words)
        if self.hasFocus():
            draw_focus_ring(painter, area, look)


def _edge(rect: QRect, *, right: bool) -> QPointF:
    """Return the middle of the right or the left edge."""
    area = QRectF(rect)
    return QPointF(area.right() if right else area.left(), area.center().y())
