"""Step 5: what the data card says in numbers, and what only people can tell."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from wortlaut.gui.agreement.panel import Panel
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.release.card_words import ONE_LINE, SECTIONS, field_hint, field_name, section_name
from wortlaut.gui.release.pane import FACTS, Facts, Pane
from wortlaut.gui.release.plan import Plan
from wortlaut.gui.release.states import State
from wortlaut.gui.release.step_list import draw_state
from wortlaut.gui.release.words import share_word
from wortlaut.session.rehearsing import Rehearsal
from wortlaut.session.release_card import release_card

_LINES = 3


class CardPane(Pane):
    """Computed facts, and a field for each answer; an answer is stored when its field is left.

    Signals:
        answered: name of an answer, and its text.
        moved: another answer has the keyboard and is to be seen.
    """

    answered = Signal(str, str)
    moved = Signal()
    types = True

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        look = self.look
        self.computed = Facts(look, at=FACTS)
        self._computed = Panel(look, self.tr("Computed, nobody types it"))
        self._computed.add(self.computed)
        self.fields: dict[str, Answer] = {}
        for section, fields in SECTIONS:
            panel = Panel(look, section_name(section))
            for field in fields:
                answer = Answer(bridge, field)
                answer.stored.connect(self.answered)
                self.fields[field] = answer
                panel.add(answer)
            self.column.addWidget(panel)
        self.column.insertWidget(0, self._computed)
        self.column.addStretch(1)
        self.show_card()

    @property
    def first(self) -> QWidget:
        """The first answer that is missing."""
        return next((one.edit for one in self.fields.values() if not one.text), next(iter(self.fields.values())).edit)

    @property
    def remark(self) -> str:
        """Where the answers are kept."""
        return self.tr("Kept in the project, for the command, too; what is missing is listed in the card.")

    def show_card(self) -> None:
        """Show what the project holds."""
        told = release_card(self.bridge.session)
        for field, answer in self.fields.items():
            answer.show_text(told.get(field, ""))
            answer.set_editable(editable=not self.bridge.session.read_only)

    def commit(self) -> None:
        """Store what is being typed."""
        for answer in self.fields.values():
            answer.commit()

    def focus_field(self, field: str) -> None:
        """Give the keyboard to an answer."""
        self.fields[field].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit()

    def step_missing(self, by: int) -> bool:
        """Go to the next (+1) or previous (-1) answer that is missing; False without one."""
        order = list(self.fields)
        here = next((place for place, name in enumerate(order) if self.fields[name].edit.hasFocus()), None)
        places = range(len(order)) if by > 0 else range(len(order) - 1, -1, -1)
        for place in places:
            beyond = here is None or (place - here) * by > 0
            if beyond and not self.fields[order[place]].text:
                self.focus_field(order[place])
                return True
        return False

    def show_release(self, found: Rehearsal | None, plan: Plan) -> None:
        """Show the numbers."""
        super().show_release(found, plan)
        facts = self._facts(found) if found and found.result.numbers else []
        self.computed.show_facts(facts)
        self._computed.setVisible(bool(facts))

    def _facts(self, found: Rehearsal) -> Sequence[tuple[str, str]]:
        numbers, language = found.result.numbers, self.language

        def number(key: str) -> str:
            return grouped(numbers[key], language)

        dates = numbers["dates"]
        named = [(self.names.label(label), grouped(count, language)) for label, count in numbers["labels"].items()]
        return [
            (self.tr("Articles"), number("articles")),
            (self.tr("Tokens"), number("tokens")),
            (self.tr("Spans"), number("spans")),
            *((self.tr("Spans: {label}").format(label=label), count) for label, count in named),
            (self.tr("Links"), number("links")),
            (self.tr("Nested spans"), share_word(numbers["nested_share"], language)),
            (self.tr("Spans with holes"), share_word(numbers["discontinuous_share"], language)),
            (self.tr("First and last date"), " – ".join(filter(None, (dates["first"], dates["last"]))) or "–"),
            (self.tr("Submitted by two or more"), share_word(numbers["twice_annotated_share"], language)),
            (self.tr("Decided without a person"), share_word(numbers["automatic_share"], language)),
            (self.tr("Began as a suggestion of a machine"), number("machine_suggestions")),
        ]


class Answer(QWidget):
    """One answer: its name with a mark, what it should say, the field.

    Signals:
        stored: name of the answer, and its new text.
    """

    stored = Signal(str, str)

    def __init__(self, bridge: Bridge, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = bridge.appearance
        self._look, self._field, self._before = look, field, ""
        self._name = Text(look, field_name(field), weight=600)
        self._hint = Text(look, field_hint(field), "small", "dim", wrap=True)
        self.edit: QLineEdit | QPlainTextEdit
        if field in ONE_LINE:
            self.edit = QLineEdit()
            self.edit.setFixedHeight(look.px(32))
            self.edit.textChanged.connect(self.update)
        else:
            self.edit = QPlainTextEdit()
            self.edit.setTabChangesFocus(True)
            height = self.edit.fontMetrics().lineSpacing() * _LINES + look.px(16)
            self.edit.setFixedHeight(height)
            self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.edit.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
            self.edit.textChanged.connect(self.update)
        self.edit.setObjectName(f"card.{field}")
        self.edit.setAccessibleName(field_name(field))
        self.edit.setAccessibleDescription(field_hint(field))
        self.edit.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), 0, 0, look.px(6))
        column.setSpacing(look.px(3))
        for widget in (self._name, self._hint, self.edit):
            column.addWidget(widget)

    @property
    def text(self) -> str:
        """What the field holds."""
        return (self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()).strip()

    def show_text(self, text: str) -> None:
        """Show what is stored; what is being typed stays."""
        if self.text == self._before and text != self.text:
            if isinstance(self.edit, QLineEdit):
                self.edit.setText(text)
            else:
                self.edit.setPlainText(text)
        self._before = text
        self.update()

    def set_editable(self, *, editable: bool) -> None:
        """Let the field be changed, or not."""
        self.edit.setReadOnly(not editable)

    def commit(self) -> None:
        """Store what was typed."""
        text = self.text
        if text != self._before:
            self._before = text
            self.stored.emit(self._field, text)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store the answer when the field is left; Esc leaves it."""
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.edit.clearFocus()
            pane = self.parentWidget()
            if pane is not None:
                pane.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark: answered or open."""
        center = QRectF(0, self._name.y(), self._look.px(16), self._name.height()).center()
        draw_state(QPainter(self), QPointF(center), State.OK if self.text else State.OPEN, self._look, 14)
