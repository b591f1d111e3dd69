"""The article as statements: who said what, who commits to what, on which condition, as readable sentences."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.domain.scheme import localized
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.key_hints import KeyHints
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import LanguageWatcher, Surface, Text
from wortlaut.gui.frames.frame_list import FILL_KEY, FrameList
from wortlaut.gui.frames.frame_model import FrameModel
from wortlaut.gui.guard import guarded
from wortlaut.session.frames import statement_labels
from wortlaut.session.session import Applied

_ALL, _GAPS = "all", "gaps"
_AFTER_EDIT_MS = 60
"""After an edit the text is painted first, and a quick row of edits is read once."""


class FramesPane(Surface):
    """The list of statements; follows the focus both ways, as the list of spans does.

    Signals:
        left: the person wants into the canvas.
        link_wanted: the focused span is to be linked.
        nearest_wanted: the focused span is to be linked to what is nearest, at once.
        diagram_wanted: id of the span of a statement to be drawn.
    """

    left = Signal()
    link_wanted = Signal()
    nearest_wanted = Signal()
    diagram_wanted = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", "", parent)
        look = bridge.appearance
        self._bridge = bridge
        self._stale = True
        self.model = FrameModel(bridge, self)
        self.view = FrameList(bridge, self.model)
        self.filter = Segmented(look, compact=True, follow=True, kind="small")
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(look.px(16), look.px(8), look.px(14), look.px(8))
        head.addWidget(self.filter)
        self._nothing = Text(look, "", "body", "dim", wrap=True)
        self._nothing.setContentsMargins(16, 12, 16, 12)
        self._foot = Surface(look, "panel", "t")
        self._hints = KeyHints(look)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4))
        foot.addWidget(self._hints)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        self.setFocusProxy(self.view)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_EDIT_MS)
        self._later.timeout.connect(self._read)
        self._connect()
        LanguageWatcher(self)
        self.retranslate()

    def _connect(self) -> None:
        self.view.moved_to.connect(self._on_moved)
        self.view.entered_row.connect(self._on_entered)
        self.view.left.connect(self.left)
        self.view.part_moved.connect(self._focus)
        self.view.part_shown.connect(self._bridge.go_to_span)
        self.view.part_chosen.connect(self._go)
        self.view.fill_wanted.connect(self._fill)
        self.view.nearest_wanted.connect(self._fill_at_once)
        self.view.diagram_wanted.connect(self.diagram_wanted)
        self.filter.chosen.connect(self._on_filter)
        self._bridge.view.focus_changed.connect(self._follow)
        self._bridge.changed.connect(self._on_changed)
        for signal in (self._bridge.article_changed, self._bridge.project_changed):
            signal.connect(self._mark_stale)

    def retranslate(self) -> None:
        """Read all words again."""
        self.view.setAccessibleName(self.tr("Statements"))
        self.filter.setAccessibleName(self.tr("Which statements"))
        hints = [("Return", self.tr("go there")), ("Left Right", self.tr("parts")), (FILL_KEY, self.tr("fill"))]
        self._hints.set_hints([*hints, ("D", self.tr("diagram")), ("Shift+L", self.tr("nearest"))])
        self._mark_stale()

    # reading

    def _on_changed(self, applied: Applied) -> None:
        article = self._bridge.session.article
        if article is not None and applied.article in (None, article.id):
            self._mark_stale()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._later.start()

    def bring_up_to_date(self) -> None:
        """Show what the layer holds now, if that is not shown yet."""
        if self._stale:
            self._read()

    def _read(self) -> None:
        self._later.stop()
        self._stale = False
        self.model.reload()
        if self.model.only_gaps and not self.model.gaps:
            self.model.only_gaps = False
            self.model.reload()
        self._show_counts()
        self._follow()

    def _show_counts(self) -> None:
        model = self.model
        wanted = _GAPS if model.only_gaps else _ALL
        everything = self.tr("All %n", "", model.total)
        gaps = self.tr("With a gap %n", "", model.gaps)
        self.filter.set_choices([Choice(_ALL, everything), Choice(_GAPS, gaps)])
        self.filter.set_current(wanted)
        self._head.setVisible(bool(model.gaps))
        self._nothing.setVisible(not model.total)
        self._nothing.setText(self._why_none())
        self.view.setVisible(bool(model.total))
        self._foot.setVisible(bool(model.total))

    def _why_none(self) -> str:
        scheme, language = self._bridge.session.scheme, self._bridge.language
        labels = [scheme.label(label) for label in statement_labels(scheme)]
        if not labels:
            return self.tr("The scheme of this project has no links, so there are no statements.")
        names = ", ".join(localized(label.name, language) for label in labels if label is not None)
        return self.tr("No statements yet. Tag one ({labels}), then link it with L.").format(labels=names)

    def _on_filter(self, key: str) -> None:
        self.model.only_gaps = key == _GAPS
        self.filter.set_current(key)
        self.model.reload()
        self._follow()

    def begin(self, span_id: str | None) -> None:
        """Take the keyboard, at the row of a statement, else at the current or the first row."""
        self.bring_up_to_date()
        place = self.model.place_of(span_id)
        if place < 0:
            place = max(0, self.view.currentIndex().row())
        self.view.show_row(place if self.model.rowCount() else -1)
        self.view.setFocus()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the pane was hidden."""
        super().showEvent(event)
        self.bring_up_to_date()

    # going

    def _follow(self) -> None:
        if self._stale:
            return
        focused, current = self._bridge.view.focused, self.view.currentIndex().row()
        row = self.model.row(current) if 0 <= current < self.model.rowCount() else None
        if row is not None and focused is not None and any(part.span == focused for part in row.parts):
            return  # the sentence that was gone through has it
        self.view.show_row(self.model.place_of(focused))
        self.view.viewport().update()

    def _on_moved(self, place: int) -> None:
        self._focus(self.model.span_id(place))

    def _focus(self, span_id: str) -> None:
        content = self._bridge.session.content
        if content is not None and span_id in content.spans and span_id != self._bridge.view.focused:
            self._bridge.view.focus(span_id, content.spans[span_id].start)

    def _on_entered(self, place: int) -> None:
        self._bridge.go_to_span(self.model.span_id(place))
        self.left.emit()

    def _go(self, span_id: str) -> None:
        self._bridge.go_to_span(span_id)
        self.left.emit()

    def _fill(self, span_id: str) -> None:
        if self._bridge.go_to_span(span_id):
            self.left.emit()
            self.link_wanted.emit()

    def _fill_at_once(self, span_id: str) -> None:
        """Link a statement to what is nearest; the keyboard stays in the list."""
        self._focus(span_id)
        self.nearest_wanted.emit()
