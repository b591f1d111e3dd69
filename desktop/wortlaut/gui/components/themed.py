"""Surfaces and plain text in the colors of the theme: what every pane is made of."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance, FontKind
from wortlaut.gui.components.keycap import Keycap
from wortlaut.gui.guard import guarded


class Surface(QWidget):
    """A plain surface in one color role, with hairlines along the edges named in `edges` (`t`, `r`, `b`, `l`)."""

    def __init__(
        self, appearance: Appearance, role: str = "panel", edges: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self._role = role
        self._edges = edges
        self._shown_focus = False
        appearance.changed.connect(self.update)

    def watch_focus(self) -> None:
        """Draw an accent line along the top while a widget inside has the keyboard focus."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and self.isAncestorOf(now)
        if inside != self._shown_focus:
            self._shown_focus = inside
            self.update()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the surface and draw its hairlines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.appearance.color(self._role))
        width, height, rule = self.width(), self.height(), self.appearance.color("rule")
        lines = {
            "t": (0, 0, width, 1),
            "b": (0, height - 1, width, 1),
            "l": (0, 0, 1, height),
            "r": (width - 1, 0, 1, height),
        }
        for edge in self._edges:
            painter.fillRect(*lines[edge], rule)
        if self._shown_focus:
            painter.fillRect(0, 0, width, self.focus_line, self.appearance.color("accent"))

    @property
    def focus_line(self) -> int:
        """Thickness of the line that marks the pane with the focus, in pixels."""
        return 3 if self.appearance.theme == "contrast" else 2


class Rule(QFrame):
    """A hairline."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFixedHeight(1)
        appearance.changed.connect(self.update)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), self._appearance.color("rule"))


class Text(QLabel):
    """Plain text in a role and size of the design; foreign text is never read as markup."""

    def __init__(
        self,
        appearance: Appearance,
        text: str = "",
        kind: FontKind = "body",
        role: str = "fg",
        weight: int = 400,
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(appearance.font(kind, weight))
        self.setWordWrap(wrap)
        self.setText(text)
        appearance.changed.connect(self._dress)
        self._dress()

    def set_role(self, role: str) -> None:
        """Draw the text in the color of another role."""
        self._role = role
        self._dress()

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._appearance.color(self._role))
        self.setPalette(palette)

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """Keep the color when the label moves to another parent: Qt's style sheets then bring an old palette back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.palette().windowText().color() != self._appearance.color(
            self._role
        ):
            self._dress()


class ElidedText(QWidget):
    """One line of plain text that ends with … where there is no room; the tool tip then has all of it."""

    def __init__(
        self,
        appearance: Appearance,
        kind: FontKind = "body",
        role: str = "fg",
        weight: int = 400,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._role = role
        self._text = ""
        self.setFont(appearance.font(kind, weight))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def set_text(self, text: str) -> None:
        """Show `text`."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def is_elided(self) -> bool:
        """Tell whether a part of the text is not visible."""
        return QFontMetrics(self.font()).horizontalAdvance(self._text) > self.width()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._text) + 1, metrics.height())

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Allow next to no width; a short text stays flush with what is beside it."""
        whole = self.sizeHint()
        return QSize(min(self._appearance.px(24), whole.width()), whole.height())

    @guarded(default=False)
    def event(self, event: QEvent) -> bool:
        """Offer the whole text as a tool tip when it is cut."""
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            self.setToolTip(as_tool_tip(self._text) if self.is_elided() else "")
            result = super().event(event)
            self.setToolTip("")
            return result
        return super().event(event)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, elided at the right."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._appearance.color(self._role))
        shown = QFontMetrics(self.font()).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class SectionHeader(QWidget):
    """Name of a part of a form, with the key that goes there at the right."""

    def __init__(
        self, appearance: Appearance, text: str = "", key: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._text = Text(appearance, text, "small", "dim", 600)
        row.addWidget(self._text, 1)
        if key:
            row.addWidget(Keycap(appearance, key))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show another name."""
        self._text.setText(text)

    def add(self, widget: QWidget) -> None:
        """Put something small right behind the name."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.setStretch(0, 0)
        row.insertWidget(1, widget)
        row.insertStretch(2, 1)


class LanguageWatcher(QObject):
    """Calls `retranslate` of a widget when the language of the program changes."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass everything on."""
        if event.type() == QEvent.Type.LanguageChange:
            retranslate = getattr(watched, "retranslate", None)
            if retranslate is not None:
                retranslate()
        return False


def as_tool_tip(text: str) -> str:
    """Return foreign text for `setToolTip`, so that it wraps and is never read as markup."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<qt>{escaped}</qt>" if text else ""


def word_tip(text: str) -> str:
    """Return a word or sentence that may be foreign for `setToolTip`: as it is, unless Qt could read it as markup."""
    return as_tool_tip(text) if "<" in text else text
