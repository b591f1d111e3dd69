"""The two ways of editing on a card: moving its boundary with arrows (B), and everything with the tagging keys (E)."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span
from wortlaut.gui.review.draft import Draft

if TYPE_CHECKING:
    from wortlaut.session.annotate import Edge

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_ENTER = (_Key.Key_Return, _Key.Key_Enter)


class Drafting(QObject):
    """A draft and the keys that change it.

    Signals:
        changed: the draft is another one, or there is none any more.
        accepted: the draft is to be stored.
        refused: a `Problem` that forbids what a key asked for.
    """

    changed = Signal()
    accepted = Signal()
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft: Draft | None = None
        self.free = False
        """Whether everything may be edited, not only the boundary."""
        self._scheme: Scheme | None = None

    def begin(self, span: Span, boundaries: Boundaries, scheme: Scheme, *, free: bool) -> None:
        """Begin to edit a copy of a span."""
        self.draft = Draft(span, boundaries, scheme)
        self.free = free
        self._scheme = scheme
        self.changed.emit()

    def drop(self) -> bool:
        """Give the draft up; False when there is none."""
        if self.draft is None:
            return False
        self.draft = None
        self.changed.emit()
        return True

    def key(self, event: QKeyEvent, selection: Range | None) -> bool:
        """Do what a key means for the draft; tell whether it means anything."""
        draft, key, modifiers = self.draft, event.key(), event.modifiers() & ~_Modifier.KeypadModifier
        if draft is None:
            return False
        if key == _Key.Key_Escape:
            self.drop()
        elif key in _ENTER and not modifiers:
            if self.free and selection is not None and self._failed(draft.replace(selection)):
                return True
            self.accepted.emit()
        elif key in (_Key.Key_Left, _Key.Key_Right):
            return self._arrow(draft, 1 if key == _Key.Key_Right else -1, modifiers)
        elif self.free and selection is not None and event.text() in ("+", "-"):
            self._done(draft.add(selection) if event.text() == "+" else draft.cut(selection))
        else:
            return False
        return True

    def _arrow(self, draft: Draft, direction: Literal[-1, 1], modifiers: Qt.KeyboardModifier) -> bool:
        """Arrows move the end, with Shift the start, with Ctrl by character; in free edits with Alt as in the text."""
        if self.free != bool(modifiers & _Modifier.AltModifier):
            return False
        edge: Edge = "start" if modifiers & _Modifier.ShiftModifier else "end"
        by_character = bool(modifiers & _Modifier.ControlModifier)
        self._done(draft.nudge(edge, direction, "character" if by_character else "word"))
        return True

    def digit(self, digit: int, *, shift: bool) -> bool:
        """Set label or main attribute by digit; tell whether there is such a one."""
        draft, scheme = self.draft, self._scheme
        if draft is None or scheme is None or not self.free:
            return False
        if not shift:
            label = next((label for label in scheme.offered if label.key == str(digit)), None)
            return label is not None and self._done(draft.relabel(label.id))
        own = scheme.label(draft.span.label)
        attribute = own.main_attribute if own is not None else None
        if attribute is None or digit > len(attribute.offered):
            return False
        return self._done(draft.set_value(attribute.id, attribute.offered[digit - 1].id))

    def _failed(self, problem: Problem | None) -> bool:
        if problem is not None:
            self.refused.emit(problem)
        return problem is not None

    def _done(self, problem: Problem | None) -> bool:
        if not self._failed(problem):
            self.changed.emit()
        return True
