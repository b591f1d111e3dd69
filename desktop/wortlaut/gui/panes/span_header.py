"""Head of the inspector: label, number, previous, next, menu; below it the text and where it stands."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.domain.scheme import localized
from wortlaut.domain.span import Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import IconButton
from wortlaut.gui.components.marks import LabelChip
from wortlaut.gui.components.texts import grouped, span_text
from wortlaut.gui.components.themed import Text, as_tool_tip

_TEXT_LIMIT = 220
_TIP_LIMIT = 4000
_GAP = "  ·  "


class SpanHeader(QWidget):
    """What the focused span is.

    Signals:
        menu_requested: global position for the menu of the span.
    """

    menu_requested = Signal(QPoint)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = bridge.appearance
        self._bridge = bridge
        self._chip = LabelChip(look)
        self._number = Text(look, "", "small", "dim")
        self._previous = IconButton(look, "previous", self.tr("Previous span"), size=18, side=26)
        self._next = IconButton(look, "next", self.tr("Next span"), size=18, side=26)
        self._menu = IconButton(look, "more", self.tr("More actions on this span"), size=18, side=26)
        self._text = Text(look, wrap=True)
        self._text.setFont(look.reading_font(look.px(17)))
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._place = Text(look, "", "small", "dim", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(look.px(2))
        head.addWidget(self._chip)
        head.addSpacing(look.px(8))
        head.addWidget(self._number, 1)
        for button in (self._previous, self._next, self._menu):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(look.px(8))
        column.addWidget(self._text)
        column.addSpacing(look.px(4))
        column.addWidget(self._place)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._menu.clicked.connect(self._on_menu)

    def show_span(self, span: Span) -> None:
        """Show a span of the open article."""
        session, language = self._bridge.session, self._bridge.language
        label = session.scheme.label(span.label)
        assert session.article is not None
        assert session.content is not None
        if label is not None:
            self._chip.set_label(label, localized(label.name, language))
        number, total = session.content.position(span.id) + 1, len(session.content)
        self._number.setText(
            self.tr("Span {number} of {total}").format(number=grouped(number, language), total=grouped(total, language))
        )
        self._previous.setEnabled(number > 1)
        self._next.setEnabled(number < total)
        parts = span.surface(session.article.text)
        shown = span_text(parts, _TEXT_LIMIT)
        self._text.setText(shown)
        self._text.setToolTip(as_tool_tip(span_text(parts, _TIP_LIMIT)) if shown.endswith("…") else "")
        place = f"{grouped(span.start, language)}–{grouped(span.end, language)}"
        length = self.tr("%n character(s)", "", span.length)
        fragments = self.tr("%n fragment(s)", "", len(span.fragments))
        self._place.setText(_GAP.join((place, length, fragments)))

    def focus_first(self) -> None:
        """Put the keyboard focus on a button that works."""
        (self._next if self._next.isEnabled() else self._menu).setFocus()

    def _go(self, by: int) -> None:
        content, focused = self._bridge.session.content, self._bridge.view.focused
        if content is not None and focused is not None and focused in content.spans:
            place = content.position(focused) + by
            if 0 <= place < len(content):
                span = content.at_position(place)
                self._bridge.view.focus(span.id, span.start)

    def _on_previous(self) -> None:
        self._go(-1)

    def _on_next(self) -> None:
        self._go(1)

    def _on_menu(self) -> None:
        self.menu_requested.emit(self._menu.mapToGlobal(QPoint(0, self._menu.height())))
