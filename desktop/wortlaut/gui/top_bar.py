"""The bar above the panes: project, title of the article, labels, who is annotating."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import IconButton
from wortlaut.gui.components.marks import Avatar
from wortlaut.gui.components.painting import SEMIBOLD, draw_focus_ring
from wortlaut.gui.components.themed import ElidedText, Surface, as_tool_tip
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.label_bar import LabelBar
from wortlaut.gui.panes.title_block import TitleBlock
from wortlaut.gui.window_layout import WidthClass

HEIGHT = 56
_PROJECT_WIDTH = {WidthClass.WIDE: 264, WidthClass.MIDDLE: 208}


class TopBar(Surface):
    """Everything about the article at one glance.

    Signals:
        list_wanted: the button of a narrow window was pressed.
        annotator_wanted: the name was pressed.
    """

    list_wanted = Signal()
    annotator_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "window", "b", parent)
        self._bridge = bridge
        look = bridge.appearance
        self.setFixedHeight(look.px(HEIGHT))
        self.list_button = _ListButton(look, "", self.tr("Show the list of articles"), framed=True, side=32)
        self.list_button.setObjectName("list_button")
        self.list_button.clicked.connect(self.list_wanted)
        self.project = _ProjectName(bridge)
        self.title = TitleBlock(bridge)
        self.labels = LabelBar(bridge)
        self.labels.setObjectName("label_bar")
        self.annotator = AnnotatorButton(bridge)
        self.annotator.clicked.connect(self.annotator_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        row.addWidget(self.list_button)
        row.addWidget(self.project)
        row.addWidget(self.title, 1)
        row.addWidget(self.labels)
        row.addWidget(self.annotator)
        bridge.project_changed.connect(self._show)
        bridge.article_changed.connect(self._show)
        self._show()

    def use_class(self, chosen: WidthClass) -> None:
        """Leave out what a narrower window has no room for."""
        compact = chosen is not WidthClass.WIDE
        self.list_button.setVisible(chosen is WidthClass.NARROW)
        self.project.setVisible(chosen is not WidthClass.NARROW)
        if chosen in _PROJECT_WIDTH:
            self.project.setFixedWidth(self._bridge.appearance.px(_PROJECT_WIDTH[chosen]))
        self.title.set_compact(compact)
        self.labels.set_compact(compact)
        self.annotator.set_compact(compact)

    def _show(self) -> None:
        self.labels.setVisible(self._bridge.session.article is not None)


class _ListButton(IconButton):
    """Three lines in a frame."""

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, lines and ring."""
        look, painter = self.appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border"), 1))
        painter.setBrush(look.color("hover" if self.underMouse() else "page"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        middle, reach = self.rect().center(), look.px(7)
        for step in (-look.px(5), 0, look.px(5)):
            painter.fillRect(middle.x() - reach, middle.y() + step, 2 * reach, 2, look.color("fg"))
        if self.hasFocus():
            draw_focus_ring(painter, self.rect().toRectF(), look)


class _ProjectName(QWidget):
    """Name of the project file, and whether it can only be read; at the place the list has below it."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        look = bridge.appearance
        self._name = ElidedText(look, "strong", "fg", SEMIBOLD)
        self._name.setObjectName("project_name")
        self._state = ElidedText(look, "small", "dim")
        self._state.setObjectName("project_state")
        self._lock = QLabel()
        second = QHBoxLayout()
        second.setSpacing(4)
        second.addWidget(self._lock)
        second.addWidget(self._state, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, look.px(7), 0, look.px(7))
        lines.setSpacing(1)
        lines.addWidget(self._name)
        lines.addLayout(second)
        lines.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        bridge.project_changed.connect(self._show)
        bridge.articles_changed.connect(self._show)
        look.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        session, look = self._bridge.session, self._bridge.appearance
        self._name.set_text(self._bridge.project_name)
        count = self.tr("%n article(s)", "", session.article_count())
        self._state.set_text(self.tr("read only") + " · " + count if session.read_only else count)
        self._lock.setVisible(session.read_only)
        if session.read_only:
            self._lock.setPixmap(look.pixmap("lock", "dim", 16, self.devicePixelRatioF()))
        self.setToolTip(as_tool_tip(str(session.path)))


class AnnotatorButton(QAbstractButton):
    """Who is annotating; pressing it changes the name."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._compact = False
        self.setObjectName("annotator_button")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._avatar = Avatar(bridge.appearance)
        self._avatar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name = ElidedText(bridge.appearance, "body")
        self._name.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name.setMaximumWidth(bridge.appearance.px(96))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(8)
        row.addWidget(self._avatar)
        row.addWidget(self._name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(bridge.appearance.px(36))
        bridge.project_changed.connect(self.show_name)
        self.show_name()

    def set_compact(self, compact: bool) -> None:
        """Show the initials only."""
        self._compact = compact
        self._name.setVisible(not compact)
        self._fit()

    def show_name(self) -> None:
        """Read the name again."""
        name = self._bridge.session.annotator.name
        self._avatar.set_name(name)
        self._name.set_text(name)
        self.setAccessibleName(self.tr("Annotator: {name}").format(name=name))
        self.setToolTip(as_tool_tip(self.tr("{name} annotates. Press to change the name.").format(name=name)))
        self._fit()

    def _fit(self) -> None:
        name = 0 if self._compact else min(self._name.sizeHint().width(), self._name.maximumWidth()) + 8
        self.setFixedWidth(self._avatar.sizeHint().width() + 8 + name)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground under the pointer and the ring."""
        look, painter = self._bridge.appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("soft" if self.isDown() else "hover"))
            painter.drawRoundedRect(self.rect(), 4, 4)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect().toRectF(), look)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Repaint after a press."""
        super().mouseReleaseEvent(event)
        self.update()
