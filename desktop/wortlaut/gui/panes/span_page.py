"""The inspector while a span has the focus. Every change is stored at once."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.scheme import localized
from wortlaut.domain.span import LayerState, Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import PushButton, WordButton
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.painting import RADIUS
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.text_edits import NoteEdit
from wortlaut.gui.components.themed import ElidedText, SectionHeader, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.guidelines.button import guidelines_button
from wortlaut.gui.guidelines.precedents import PrecedentBox
from wortlaut.gui.panes.span_attributes import AttributeForm
from wortlaut.gui.panes.span_header import SpanHeader
from wortlaut.gui.panes.span_history import history_line
from wortlaut.gui.panes.span_links import LinkList, link_rows
from wortlaut.session import annotate
from wortlaut.session.guessing import confirm_guesses

_ROW_GAP = 8
_MOST_LABEL_CELLS = 12
"""With more labels than this, only the label bar offers them."""


class SpanPage(QWidget):
    """Header, label, attributes, links, unsure, note, history of the focused span.

    Signals:
        left: the person wants back into the canvas.
        reopen_requested: the layer is submitted and shall be edited again.
        menu_requested: global position for the menu of the span.
        history_requested: id of the span.
        link_wanted: the span is to be linked.
    """

    left = Signal()
    reopen_requested = Signal()
    menu_requested = Signal(QPoint)
    history_requested = Signal(str)
    link_wanted = Signal()

    def __init__(self, bridge: Bridge, *, compact: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._compact = compact
        self._span: Span | None = None
        self._forms: dict[str, AttributeForm] = {}
        self._history_timer = QTimer(self)
        self._history_timer.setSingleShot(True)
        self._history_timer.timeout.connect(self._show_history)
        look = bridge.appearance
        self.submitted = _SubmittedRow(bridge)
        self.header = SpanHeader(bridge)
        self._label_section = QWidget()
        self.labels = Segmented(look, self._label_choices(), name=self.tr("Label"), compact=True, kind="small")
        self._form_place = QVBoxLayout()
        self._links_section = QWidget()
        self.links = LinkList(bridge)
        self.link_button = WordButton(look, self.tr("Link …"))
        self.unsure = CheckBox(look, self.tr("unsure"), "U")
        self.note = NoteEdit(look)
        self.precedents = PrecedentBox(bridge)
        self._history = ElidedText(look, "small", "dim")
        self._history_button = WordButton(look, self.tr("History"))
        self._arrange()
        self._connect()

    # showing

    def show_span(self, span: Span) -> None:
        """Show a span; what was typed for another one is stored first."""
        if self._span is not None and self._span.id != span.id:
            self.commit()
        self._span = span
        session = self._bridge.session
        content = session.content
        assert content is not None
        editable = self._bridge.editable
        self.submitted.show_state()
        self.header.show_span(span)
        self.labels.set_current(span.label)
        self.labels.setEnabled(editable)
        self._show_form(span, editable=editable)
        rows = link_rows(span, content, session.scheme, self._bridge.language)
        linkable = editable and any(span.label in (kind.source, kind.target) for kind in session.scheme.links)
        self._links_section.setVisible(bool(rows) or linkable)
        self.links.show_rows(rows, editable=editable)
        self.link_button.setVisible(linkable)
        self.unsure.setChecked(span.unsure)
        self.unsure.setEnabled(editable)
        self.note.show_text(span.note or "")
        self.note.setEnabled(editable)
        self._history_timer.start(0)

    def set_labels_visible(self, visible: bool) -> None:
        """Show or drop the cells of the labels."""
        self._label_section.setVisible(visible and len(self._bridge.session.scheme.offered) <= _MOST_LABEL_CELLS)

    def commit(self) -> None:
        """Store what was typed and not stored yet."""
        self.note.commit()
        for form in self._forms.values():
            form.commit()

    def focus_main(self) -> None:
        """Put the keyboard focus on the main attribute."""
        form = self.form
        if not self._bridge.editable:
            self.header.focus_first()
        elif form is None or not form.focus_first():
            self.unsure.setFocus()

    def focus_place(self, attribute: object, link: object) -> None:
        """Put the keyboard focus on an attribute (id), or on the last link of a type; else on the main attribute."""
        form = self.form
        done = form is not None and form.focus_attribute(attribute)
        if not done and not self.links.focus_last(link):
            self.focus_main()

    def focus_note(self) -> None:
        """Put the keyboard focus into the note, at its end."""
        self.note.setFocus()
        self.note.moveCursor(self.note.textCursor().MoveOperation.End)

    @property
    def form(self) -> AttributeForm | None:
        """The attributes of the label of the span."""
        return None if self._span is None else self._forms.get(self._span.label)

    def _label_choices(self) -> list[Choice]:
        language = self._bridge.language
        return [
            Choice(label.id, localized(label.name, language), label.key, localized(label.help, language), label)
            for label in self._bridge.session.scheme.offered
        ]

    def _show_form(self, span: Span, *, editable: bool) -> None:
        label = self._bridge.session.scheme.label(span.label)
        if label is not None and label.id not in self._forms:
            form = AttributeForm(self._bridge, label, compact=self._compact)
            form.changed.connect(self._on_value)
            form.confirmed.connect(self._on_confirmed)
            self._forms[label.id] = form
            self._form_place.addWidget(form)
        for label_id, form in self._forms.items():
            form.setVisible(label_id == span.label)
        shown = self._forms.get(span.label)
        if shown is not None:
            shown.setEnabled(editable)
            shown.show_span(span)

    def _show_history(self) -> None:
        from wortlaut.session.span_versions import span_version  # not needed before the first paint

        if self._span is not None and self._bridge.session.content is not None:
            session = self._bridge.session
            entries = session.history(self._span.id)
            line = history_line(self._span, entries)
            version = span_version(session, self._span.id, entries)
            told = self.tr("guidelines {version}").format(version=version) if version else ""
            self._history.set_text(" · ".join(part for part in (line, told) if part))
            self.precedents.show_span(self._span)

    # editing

    def _do(self, changes: ChangeSet | Problem) -> None:
        """Apply a change without moving caret or focus: the keyboard stays in the inspector."""
        if isinstance(changes, ChangeSet):
            changes = replace(changes, focus=None, caret=None)
        self._bridge.do(changes)

    def _on_value(self, attribute_id: str, value: str) -> None:
        session, span = self._bridge.session, self._span
        if session.content is None or span is None or span.id not in session.content.spans:
            return
        present = session.content.spans[span.id]
        if present.attributes.get(attribute_id, "") != value or attribute_id in present.guessed:
            self._do(annotate.set_attribute(session.content, session.scheme, span.id, attribute_id, value or None))

    def _on_confirmed(self) -> None:
        content, span = self._bridge.session.content, self._span
        if content is not None and span is not None and span.id in content.spans:
            self._do(confirm_guesses(content, [span.id]))

    def _on_label(self, label_id: str) -> None:
        session, span = self._bridge.session, self._span
        if session.content is not None and span is not None and label_id != span.label:
            self._do(annotate.relabel(session.content, session.scheme, span.id, label_id))

    def _on_unsure(self, unsure: bool) -> None:
        content = self._bridge.session.content
        if content is not None and self._span is not None:
            self._do(annotate.set_unsure(content, self._span.id, unsure))

    def _on_note(self, text: str) -> None:
        content = self._bridge.session.content
        if content is not None and self._span is not None and self._span.id in content.spans:
            self._do(annotate.set_note(content, self._span.id, text.strip() or None))

    def _on_remove_link(self, link_id: str) -> None:
        content = self._bridge.session.content
        if content is not None and link_id in content.links:
            self._do(annotate.remove_link(content, link_id))

    def _on_history(self) -> None:
        if self._span is not None:
            self.history_requested.emit(self._span.id)

    # guidelines

    def _label_places(self) -> Sequence[str]:
        from wortlaut.session.guidelines import label_places  # not needed before the first paint

        return label_places(self._span.label) if self._span is not None else ()

    def _link_places(self) -> Sequence[str]:
        from wortlaut.gui.guidelines.places import places_of_links  # not needed before the first paint

        return places_of_links(self._bridge, self._span) if self._span is not None else ()

    # making

    def _arrange(self) -> None:
        look = self._bridge.appearance
        self._form_place.setContentsMargins(0, 0, 0, 0)
        self.note.setAccessibleName(self.tr("Note"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.submitted)
        column.addWidget(self.header)
        column.addSpacing(look.px(16))
        for section, title, content in (
            (self._label_section, self.tr("Label"), self.labels),
            (None, "", None),
            (self._links_section, self.tr("Links"), self.links),
        ):
            if section is None or content is None:
                column.addLayout(self._form_place)
                column.addWidget(self.precedents)  # below what must not move while somebody aims at it
                continue
            inside = QVBoxLayout(section)
            inside.setContentsMargins(0, 0, 0, look.px(12))
            inside.setSpacing(look.px(4))
            linking = content is self.links
            header = SectionHeader(look, title, "L" if linking else None)
            header.add(guidelines_button(self._bridge, title, self._link_places if linking else self._label_places))
            inside.addWidget(header)
            inside.addWidget(content)
            if content is self.links:
                inside.addWidget(self.link_button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(section)
        column.addWidget(self.unsure)
        column.addSpacing(look.px(8))
        column.addWidget(SectionHeader(look, self.tr("Note"), "N"))
        column.addSpacing(look.px(4))
        column.addWidget(self.note)
        column.addSpacing(look.px(8))
        history = QHBoxLayout()
        history.setSpacing(look.px(8))
        history.addWidget(self._history, 1)
        history.addWidget(self._history_button)
        column.addLayout(history)
        self.set_labels_visible(True)

    def _connect(self) -> None:
        self.labels.chosen.connect(self._on_label)
        self.link_button.clicked.connect(self.link_wanted)
        self.links.visit.connect(self._bridge.go_to_span)
        self.links.remove.connect(self._on_remove_link)
        self.unsure.clicked.connect(self._on_unsure)
        self.note.committed.connect(self._on_note)
        self.note.left.connect(self.left)
        self.header.menu_requested.connect(self.menu_requested)
        self.submitted.reopen.clicked.connect(self.reopen_requested)
        self._history_button.clicked.connect(self._on_history)


class _SubmittedRow(QFrame):
    """Says why nothing can be changed, and offers the way out."""

    def __init__(self, bridge: Bridge) -> None:
        look = bridge.appearance
        super().__init__()
        self._bridge = bridge
        self._text = Text(look, "", "body", "fg", 500, wrap=True)
        self.reopen = PushButton(look, self.tr("Reopen …"), height=28)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(4), look.px(6), look.px(4 + _ROW_GAP))
        row.addWidget(self._text, 1)
        row.addWidget(self.reopen)
        look.changed.connect(self.update)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._bridge.appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("soft"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, 0, -look.px(_ROW_GAP)), RADIUS, RADIUS)

    def show_state(self) -> None:
        session = self._bridge.session
        layer = None if session.content is None else session.content.layer
        submitted = layer is not None and layer.state is LayerState.SUBMITTED
        self.setVisible(submitted or session.read_only)
        self.reopen.setVisible(submitted and not session.read_only)
        moment = session.submitted_at() if submitted else None
        if session.read_only:
            self._text.setText(self.tr("The project is open for reading only"))
        elif moment is not None:
            self._text.setText(self.tr("Submitted {time}").format(time=f"{moment.astimezone():%H:%M}"))
        else:
            self._text.setText(self.tr("Submitted"))
