"""A note in the margin: what the review says of one span, and for the current one what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import RADIUS
from wortlaut.gui.components.segmented import Choice
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.chip import CardChip
from wortlaut.gui.review.chooser import Chooser
from wortlaut.gui.review.compare.words import label_name, value_words
from wortlaut.gui.review.key_button import KeyButton
from wortlaut.gui.review.single.note_parts import CorrectionPart, ThreadPart, head_row
from wortlaut.gui.review.single.values import ReviewedSpan, SpanState, Submission, Thread
from wortlaut.gui.review.single.words import STATE_ICONS, moment, span_title, state_word

ACTIONS = (("accept", "A"), ("reject", "X"), ("correct", "E"), ("comment", "K"), ("label", "L"), ("value", "Shift+1"))
"""What can be done with the current span, and its key."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEAD = 20


class CommentField(QPlainTextEdit):
    """A comment being written. Enter sends it, Shift+Enter breaks the line, Esc goes back.

    Signals:
        sent: the text.
        left: the person wants back to the text.
    """

    sent = Signal(str)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(appearance.font("body"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(appearance.px(56))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send, leave, or type."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if self.toPlainText().strip():
                self.sent.emit(self.toPlainText().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Note(QWidget):
    """One note.

    Signals:
        clicked: the note is to be the current one.
        action_wanted: one of `ACTIONS`.
        written: text of a comment, and id of the thread it answers ("" for a new one).
        done_wanted: id of a thread that is settled.
        left: the person wants back to the text.
    """

    clicked = Signal()
    action_wanted = Signal(str)
    written = Signal(str, str)
    done_wanted = Signal(str)
    left = Signal()

    def __init__(
        self,
        appearance: Appearance,
        reviewed: ReviewedSpan,
        submission: Submission,
        place: int,
        width: int,
        *,
        current: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.reviewed = reviewed
        self.is_current = current
        self.field: CommentField | None = None
        self._appearance = appearance
        self._submission = submission
        self._thread = ""
        self.chooser: Chooser | None = None
        self.setAccessibleName(self._name())
        column = self._column = QVBoxLayout(self)
        margin = appearance.px(12)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(appearance.px(8))
        if current:
            self._add_span(column, place)
        elif reviewed.correction is None and not reviewed.threads:
            column.addLayout(head_row(appearance, STATE_ICONS[reviewed.state], state_word(reviewed.state), ""))
        if reviewed.correction is not None:
            column.addWidget(CorrectionPart(appearance, reviewed, submission, width - 2 * margin))
        elif reviewed.reason:
            column.addWidget(Text(appearance, reviewed.reason, "small", wrap=True))
        for thread in reviewed.threads:
            self._add_thread(column, thread)
        if current:
            self._add_field(column)
        self.setFixedWidth(width)
        appearance.changed.connect(self.update)

    def _name(self) -> str:
        remarks = sum(len(thread.remarks) for thread in self.reviewed.threads)
        title = span_title(self.reviewed, self._submission)
        parts = [self.tr("Note on {span}").format(span=title), state_word(self.reviewed.state)]
        if remarks:
            parts.insert(1, self.tr("%n remark(s)", "", remarks))
        return ", ".join(parts)

    # -- the current span

    def _add_span(self, column: QVBoxLayout, place: int) -> None:
        look, reviewed, submission = self._appearance, self.reviewed, self._submission
        scheme, language = submission.scheme, submission.language
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        label = scheme.label(reviewed.shown.label)
        if label is not None:
            chip = CardChip(look)
            chip.set_label(label, label_name(scheme, label.id, language))
            head.addWidget(chip)
        values = " · ".join(value_words(reviewed.shown, label, (), language))
        head.addWidget(Text(look, values, "small", "dim"))
        head.addStretch(1)
        of = self.tr("Span {place} of {count}").format(place=place + 1, count=len(submission.spans))
        head.addWidget(Text(look, of, weight=600))
        column.addLayout(head)
        length = grouped(reviewed.shown.length, language)
        facts = [self.tr("{count} characters").format(count=length), *reviewed.linked]
        if reviewed.state is not SpanState.OPEN:
            facts.append(" ".join(filter(None, (state_word(reviewed.state), moment(reviewed.at)))))
        column.addWidget(Text(look, " · ".join(facts), "small", "dim", wrap=True))
        if not submission.read_only and not submission.finished:
            self._add_actions(column)

    def _add_actions(self, column: QVBoxLayout) -> None:
        look, grid = self._appearance, QGridLayout()
        grid.setSpacing(look.px(8))
        main = self._main_attribute()
        words = {
            "accept": self.tr("Accept"),
            "reject": self.tr("Reject"),
            "correct": self.tr("Correct"),
            "comment": self.tr("Comment"),
            "label": self.tr("Label"),
            "value": main or self.tr("Attribute"),
        }
        for at, (action, key) in enumerate(ACTIONS):
            button = KeyButton(look, words[action], key)
            button.setChecked(False)
            if action == "value" and not main:
                button.set_possible(self.tr("This label has no attribute with fixed values."))
            button.clicked.connect(lambda _checked=False, action=action: self.action_wanted.emit(action))
            grid.addWidget(button, at // 2, at % 2)
        column.addLayout(grid)
        self.chooser = Chooser(look)
        self.chooser.hide()
        self.chooser.left.connect(self.left)
        column.addWidget(self.chooser)

    def ask(self, title: str, choices: Sequence[Choice], current: str | None, then: Callable[[str], object]) -> None:
        """Offer choices below the buttons; digits choose, Esc leaves."""
        if self.chooser is not None:
            self.chooser.ask(title, choices, current, then)

    def _main_attribute(self) -> str:
        label = self._submission.scheme.label(self.reviewed.shown.label)
        main = label.main_attribute if label is not None else None
        if main is None:
            return ""
        return main.name.get(self._submission.language) or next(iter(main.name.values()), main.id)

    # -- comments

    def _add_thread(self, column: QVBoxLayout, thread: Thread) -> None:
        state = state_word(SpanState.DONE) if thread.resolved else state_word(self.reviewed.state)
        if not thread.resolved and self.reviewed.state not in (SpanState.QUESTION, SpanState.WAITING):
            state = state_word(SpanState.OPEN)
        part = ThreadPart(self._appearance, thread, state, usable=self.is_current)
        part.answer_wanted.connect(self.answer)
        part.done_wanted.connect(self.done_wanted)
        column.addWidget(part)

    def _add_field(self, column: QVBoxLayout) -> None:
        field = self.field = CommentField(self._appearance)
        field.setPlaceholderText(self.tr("Comment on this span …"))
        field.setAccessibleName(self.tr("Comment on this span"))
        field.sent.connect(self._send)
        field.left.connect(self.left)
        column.addWidget(field)

    def _send(self, text: str) -> None:
        self.written.emit(text, self._thread)

    def comment(self) -> None:
        """Begin a comment."""
        self._begin("")

    def answer(self, thread: str) -> None:
        """Begin an answer to a thread."""
        self._begin(thread)

    def _begin(self, thread: str) -> None:
        self._thread = thread
        if self.field is not None:
            self.field.setPlaceholderText(self.tr("Answer …") if thread else self.tr("Comment on this span …"))
            self.field.setFocus()

    # -- events

    def level(self) -> int:
        """Return where the lead to the text ends, from the top."""
        return self._appearance.px(_HEAD)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        width = self.width()
        column = self._column
        return QSize(width, column.heightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height())

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Become the current note."""
        super().mousePressEvent(event)
        if not self.is_current:
            self.clicked.emit()
        event.accept()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet."""
        look, painter = self._appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.is_current:
            painter.setPen(QPen(look.color("accent"), 2))
            area = area.adjusted(1, 1, -1, -1)
        else:
            painter.setPen(QPen(look.color("rule" if look.has_tints else "border"), 1))
            area = area.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(look.color("page"))
        painter.drawRoundedRect(area, RADIUS + 2, RADIUS + 2)
