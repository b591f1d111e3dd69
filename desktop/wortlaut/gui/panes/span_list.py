"""All spans of the open layer; follows the focus both ways."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.themed import LanguageWatcher, Surface, Text
from wortlaut.gui.lists.row_view import RowView
from wortlaut.gui.lists.span_delegate import ROW_HEIGHT, SpanDelegate
from wortlaut.gui.lists.span_model import SpanModel


class SpanList(Surface):
    """The list of spans. Arrows and clicks focus a span, Enter goes into the text.

    Signals:
        left: the person wants into the canvas.
        count_changed: number of spans.
    """

    left = Signal()
    count_changed = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", "", parent)
        self._bridge = bridge
        self.model = SpanModel(bridge, self)
        self.view = RowView(bridge.appearance, self.model, ROW_HEIGHT)
        self._delegate = SpanDelegate(bridge)
        self.view.setItemDelegate(self._delegate)
        self._nothing = Text(bridge.appearance, "", "body", "dim", wrap=True)
        self._nothing.setContentsMargins(16, 12, 16, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.view.moved_to.connect(self._on_moved)
        self.view.entered_row.connect(self._on_entered)
        self.view.left.connect(self.left)
        bridge.view.focus_changed.connect(self._follow)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._on_count)
        LanguageWatcher(self)
        self.retranslate()
        self._on_count()
        self._follow()

    def retranslate(self) -> None:
        """Read all words again."""
        self.view.setAccessibleName(self.tr("Spans"))
        self._nothing.setText(self.tr("No spans yet. Select text and press a label's digit."))
        self.view.viewport().update()

    def _on_count(self) -> None:
        content = self._bridge.session.content
        count = 0 if content is None else len(content)
        self._nothing.setVisible(count == 0)
        self.view.setVisible(count > 0)
        self.count_changed.emit(count)
        self._follow()

    def _follow(self) -> None:
        self.view.show_row(self.model.place_of(self._bridge.view.focused))
        self.view.viewport().update()

    def _on_moved(self, place: int) -> None:
        content = self._bridge.session.content
        span_id = self.model.span_id(place)
        if content is not None and span_id in content.spans and span_id != self._bridge.view.focused:
            self._bridge.view.focus(span_id, content.spans[span_id].start)

    def _on_entered(self, place: int) -> None:
        self._bridge.go_to_span(self.model.span_id(place))
        self.left.emit()
