"""The right pane: the focused span, the selection, or what to press."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.themed import LanguageWatcher, Surface
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.selection_page import NothingPage, SelectionPage
from wortlaut.gui.panes.span_page import SpanPage


class Inspector(Surface):
    """Follows focus and selection; edits the focused span.

    Signals:
        left: the person wants back into the canvas (Esc, or what was edited is gone).
        reopen_requested: the layer is submitted and shall be edited again.
        label_clicked: id of the label the selection shall be tagged with.
        menu_requested: global position for the menu of the span.
        history_requested: id of the span.
        link_wanted: the span is to be linked.
    """

    left = Signal()
    reopen_requested = Signal()
    label_clicked = Signal(str)
    menu_requested = Signal(QPoint)
    history_requested = Signal(str)
    link_wanted = Signal()

    def __init__(self, bridge: Bridge, *, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", "", parent)
        self._bridge = bridge
        self._labels_visible = True
        self._compact = compact
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.refresh)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self.focus_line, 0, 0)
        column.addWidget(self._scroll)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._fit_margin)
        self._build()
        self.watch_focus()
        bridge.project_changed.connect(self._build)
        bridge.article_changed.connect(self._timer.start)
        bridge.changed.connect(self._timer.start)
        bridge.view.focus_changed.connect(self._timer.start)
        bridge.view.selection_changed.connect(self._timer.start)
        LanguageWatcher(self)

    # what others ask for

    def refresh(self) -> None:
        """Show what has the focus now."""
        self._timer.stop()
        content, view = self._bridge.session.content, self._bridge.view
        span = None if content is None else content.spans.get(view.focused or "")
        page: QWidget = self.nothing_page
        if span is not None:
            page = self.span_page
            self.span_page.show_span(span)
        elif view.selection is not None and content is not None:
            page = self.selection_page
            self.selection_page.show_selection(*view.selection)
        else:
            self.span_page.commit()
            self.nothing_page.show_situation()
        self._show_page(page)

    def commit(self) -> None:
        """Store what was typed and not stored yet: before the window closes or another project opens."""
        self.span_page.commit()

    def focus_main(self) -> None:
        """Put the keyboard focus on the main attribute of the focused span."""
        self.refresh()
        if not self.span_page.isHidden():
            self.span_page.focus_main()

    def focus_place(self, *, attribute: object = None, link: object = None) -> None:
        """Put the keyboard focus on an attribute (id) of the focused span, or on its links of a type."""
        self.refresh()
        if not self.span_page.isHidden():
            self.span_page.focus_place(attribute, link)

    def focus_note(self) -> None:
        """Put the keyboard focus into the note of the focused span."""
        self.refresh()
        if not self.span_page.isHidden():
            self.span_page.focus_note()

    def focus_pane(self) -> None:
        """Put the keyboard focus somewhere inside, for F6."""
        self.refresh()
        if not self.span_page.isHidden():
            self.span_page.focus_main()
        elif not self.selection_page.isHidden():
            self.selection_page.labels.focus_choice()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_labels_visible(self, visible: bool) -> None:
        """Show the cells of the labels; windows lower than 1000 px drop them, the label bar has them too."""
        self._labels_visible = visible
        self.span_page.set_labels_visible(visible)

    def set_compact(self, compact: bool) -> None:
        """Use smaller cells, for narrow windows."""
        if compact != self._compact:
            self._compact = compact
            self._rebuild()

    def retranslate(self) -> None:
        """Read all words again."""
        self._rebuild()

    # inside

    def _rebuild(self) -> None:
        self.span_page.commit()
        self._build()

    def _build(self) -> None:
        look = self._bridge.appearance
        self.setAccessibleName(self.tr("Inspector"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        inside = Surface(look, "panel")
        column = QVBoxLayout(inside)
        column.setSpacing(0)
        self.span_page = SpanPage(self._bridge, compact=self._compact)
        self.span_page.set_labels_visible(self._labels_visible)
        self.selection_page = SelectionPage(self._bridge)
        self.nothing_page = NothingPage(self._bridge)
        for page in self._pages():
            page.hide()
            column.addWidget(page)
        column.addStretch(1)
        self.span_page.left.connect(self.left)
        self.span_page.reopen_requested.connect(self.reopen_requested)
        self.span_page.menu_requested.connect(self.menu_requested)
        self.span_page.history_requested.connect(self.history_requested)
        self.span_page.link_wanted.connect(self.link_wanted)
        self.selection_page.label_clicked.connect(self._on_label)
        self._inside = column
        self._scroll.setWidget(inside)
        self._fit_margin()
        self.refresh()

    def _fit_margin(self) -> None:
        """Let the scroll bar take its width from the margin, so that cells stand as they stood."""
        look, bar = self._bridge.appearance, self._scroll.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._inside.setContentsMargins(look.px(16), look.px(10), max(4, look.px(16) - taken), look.px(16))

    def _pages(self) -> tuple[QWidget, ...]:
        return self.span_page, self.selection_page, self.nothing_page

    def _show_page(self, page: QWidget) -> None:
        focus = QApplication.focusWidget()
        for other in self._pages():
            if other is not page and not other.isHidden():
                if focus is not None and other.isAncestorOf(focus):
                    self.left.emit()
                other.hide()
        page.show()

    def _on_label(self, label_id: str) -> None:
        self.label_clicked.emit(label_id)
        self.left.emit()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the canvas."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
