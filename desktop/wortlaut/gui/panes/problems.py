"""What is doubtful or wrong in the open layer, with the key that fixes it."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Label, localized
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import WordButton
from wortlaut.gui.components.key_hints import KeyHints
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import draw_badge, draw_focus_ring, draw_keycap, keycap_size
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.components.themed import LanguageWatcher, Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.hover import is_hovered
from wortlaut.gui.lists.problem_book import ProblemBook, go_to_problem
from wortlaut.gui.lists.row_view import RowView
from wortlaut.gui.panes.situation_keys import digits
from wortlaut.gui.rules_commands import FIX_KEY
from wortlaut.messages import message
from wortlaut.session.wording import problem_text

PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `ProblemRow`."""
ROW_HEIGHT = 48
_TEXT_LIMIT = 160
_SIGNS = {"error": ("error", "error"), "warning": ("warning", "error"), "hint": ("hint", "dim")}
"""Icon and color of each level; the words are for those who do not see them."""
_NO_INDEX = QModelIndex()
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """What a row shows: the problem in words, the text it is about, and the key that helps ("" when none does)."""

    problem: Problem
    message: str
    label: Label | None
    text: str
    key: str
    help: str
    """What the key does, "" where the row says it."""


class ProblemModel(QAbstractListModel):
    """The problems of a book as rows."""

    def __init__(self, bridge: Bridge, book: ProblemBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._book = book
        self._problems: list[Problem] = []
        self._places: dict[str, int] = {}
        book.changed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Read the book again."""
        self.beginResetModel()
        self._problems = list(self._book.problems)
        self._places = {}
        for place, problem in enumerate(self._problems):
            for span_id in problem.spans[:1]:
                self._places.setdefault(span_id, place)
        self.endResetModel()

    def problem(self, place: int) -> Problem:
        """Return the problem in a row."""
        return self._problems[place]

    def place_of(self, span_id: str | None) -> int:
        """Return the first row about a span, -1 when there is none."""
        return self._places.get(span_id or "", -1)

    def row(self, place: int) -> ProblemRow:
        """Return what a row shows."""
        session, problem = self._bridge.session, self._problems[place]
        language = self._bridge.language
        message = problem_text(problem, session.scheme, language)
        span = session.content.spans.get(problem.spans[0]) if session.content is not None and problem.spans else None
        label = None if span is None else session.scheme.label(span.label)
        key, helps = helping_key(problem, label), fix_text(problem, language)
        if session.article is None or (span is None and problem.place is None):
            return ProblemRow(problem, message, None, "", key, helps)
        text = session.article.text
        if problem.place is not None:
            shown = text[slice(*problem.place)]
            return ProblemRow(problem, message, label, span_text((shown,), _TEXT_LIMIT), key, helps)
        assert span is not None
        return ProblemRow(problem, message, label, span_text(span.surface(text), _TEXT_LIMIT), key, helps)

    # Qt

    @guarded(0)
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """Return the number of problems; rows have no children."""
        return 0 if parent.isValid() else len(self._problems)

    @guarded()
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the message, the row, or the sentence for assistive technology; nothing for any other role."""
        if role not in (Qt.ItemDataRole.DisplayRole, PROBLEM_ROLE, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if role == PROBLEM_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.message
        level = level_name(row.problem.level)
        key = key_text(row.key) if row.key else ""
        helps = f"{key}: {row.help}" if row.help else key
        return ", ".join(part for part in (f"{level}: {row.message}", row.text, helps) if part)


def level_name(level: str) -> str:
    """Return how grave something is, in words."""
    names = {
        "error": QCoreApplication.translate("ProblemModel", "Error"),
        "hint": QCoreApplication.translate("ProblemModel", "Hint"),
    }
    return names.get(level) or QCoreApplication.translate("ProblemModel", "Warning")


def helping_key(problem: Problem, label: Label | None) -> str:
    """Return the key that most likely solves a problem, "" when there is no single one."""
    main = None if label is None else label.main_attribute
    if problem.code == "required_attribute" and main is not None and problem.params.get("attribute") == main.id:
        return f"⇧{digits(len(main.offered))}"
    return FIX_KEY if fix_text(problem, "en") else ""


def fix_text(problem: Problem, language: str) -> str:
    """Return what the quick fix of a problem does, "" when it has none."""
    from wortlaut.session.fix_names import FIX_NAMES  # not needed before somebody looks at a problem

    name = FIX_NAMES.get(problem.code)
    return message(f"fix.{name}", language) if name is not None else ""


class ProblemsPane(Surface):
    """The list of problems and the keys that walk through it.

    Signals:
        left: the person wants into the canvas.
        problems_changed: the list of `Problem`, in text order.
    """

    left = Signal()
    problems_changed = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", "", parent)
        self._bridge = bridge
        self.book = ProblemBook(bridge, self)
        self.model = ProblemModel(bridge, self.book, self)
        self.view = RowView(bridge.appearance, self.model, ROW_HEIGHT)
        self._delegate = _ProblemDelegate(bridge)
        self.view.setItemDelegate(self._delegate)
        self._nothing = Text(bridge.appearance, "", "body", "dim", wrap=True)
        self._nothing.setContentsMargins(16, 12, 16, 12)
        self._foot = Surface(bridge.appearance, "panel", "t")
        self._foot_row = QHBoxLayout(self._foot)
        self._hints = KeyHints(bridge.appearance)
        self._foot_row.addWidget(self._hints, 1)
        self._rule = WordButton(bridge.appearance, "")
        self._rule.clicked.connect(self._on_rule)
        self._foot_row.addWidget(self._rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        self.setFocusProxy(self.view)
        self.view.moved_to.connect(self._on_moved)
        self.view.entered_row.connect(self._on_entered)
        self.view.left.connect(self.left)
        self.model.modelReset.connect(self._on_reset)
        bridge.view.focus_changed.connect(self._follow)
        LanguageWatcher(self)
        self.retranslate()
        self._on_reset()

    def retranslate(self) -> None:
        """Read all words again."""
        look = self._bridge.appearance
        self.view.setAccessibleName(self.tr("Problems"))
        self._nothing.setText(self.tr("No problems found."))
        self._rule.setText(self.tr("Guidelines"))
        self._rule.setToolTip(self.tr("What the guidelines say about the problem (Shift+F1)"))
        self._foot_row.setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4))
        self._show_fix()
        self.model.reload()

    def _show_fix(self) -> None:
        """Say what the quick fix of the current row does, and which keys walk through the rows."""
        problem = self.current_problem
        text = "" if problem is None else fix_text(problem, self._bridge.language)
        steps = [("F8", self.tr("next")), ("Return", self.tr("go to"))]
        self._hints.set_hints([(FIX_KEY, text), *steps] if text else steps)

    @property
    def current_problem(self) -> Problem | None:
        """The problem in the current row, None without one."""
        place = self.view.currentIndex().row()
        return self.model.problem(place) if 0 <= place < self.model.rowCount() else None

    def next_problem(self, offset: int, direction: int) -> Problem | None:
        """Return the next (+1) or previous (-1) problem seen from a code-point offset, round the ends."""
        return self.book.next_problem(offset, direction)

    def _on_reset(self) -> None:
        count = self.model.rowCount()
        self._nothing.setVisible(count == 0)
        self.view.setVisible(count > 0)
        self._foot.setVisible(count > 0)
        self._follow()
        self.problems_changed.emit(list(self.book.problems))

    def _on_rule(self) -> None:
        from wortlaut.gui.guidelines.places import topic_of_problem  # not needed before the first paint

        problem = self.current_problem or next(iter(self.book.problems), None)
        if problem is not None:
            self._bridge.guidelines_wanted.emit(topic_of_problem(self._bridge, problem).places)

    def _follow(self) -> None:
        current = self.current_problem
        if current is None or current.spans[:1] != (self._bridge.view.focused,):
            self.view.show_row(self.model.place_of(self._bridge.view.focused))
        self._show_fix()

    def _on_moved(self, place: int) -> None:
        problem, view = self.model.problem(place), self._bridge.view
        content = self._bridge.session.content
        if problem.place is not None:
            view.select(*problem.place)
        elif content is not None and problem.spans[0] in content.spans and problem.spans[0] != view.focused:
            view.focus(problem.spans[0], content.spans[problem.spans[0]].start)
        self._show_fix()

    def _on_entered(self, place: int) -> None:
        go_to_problem(self._bridge, self.model.problem(place))
        self.left.emit()


class _ProblemDelegate(QStyledItemDelegate):
    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._bridge.appearance.px(100), self._bridge.appearance.px(ROW_HEIGHT))

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(PROBLEM_ROLE)
        if not isinstance(row, ProblemRow):
            return
        area, look, state = QRectF(option.rect), self._bridge.appearance, option.state
        current = _is_current(row.problem, self._bridge)
        painter.save()
        painter.fillRect(area, look.color("soft" if current else "hover" if is_hovered(option) else "panel"))
        left = area.left() + look.px(40)
        painter.fillRect(QRectF(left, area.bottom() - 1, area.right() - left, 1), look.color("rule"))
        icon, role = _SIGNS.get(row.problem.level, _SIGNS["warning"])
        side = look.px(16)
        top = int(area.top()) + look.px(8)
        look.icon(icon, role).paint(painter, int(area.left()) + look.px(16), top, side, side)
        right = area.right() - look.px(14)
        first = QRectF(left, area.top() + look.px(5), right - left, look.px(20))
        if row.key:
            text = key_text(row.key)
            width = keycap_size(look, text)[0]
            draw_keycap(painter, right - width, first.center().y(), text, look)
            first.setRight(right - width - look.px(8))
        _draw_line(painter, first, row.message, look.font("body"), look.color("fg"))
        second = QRectF(left, area.top() + look.px(24), right - left, look.px(20))
        if row.label is not None:
            badge = localized(row.label.badge, self._bridge.language)
            second.setLeft(
                left + draw_badge(painter, left, second.center().y(), badge, row.label, look, 15) + look.px(6)
            )
        _draw_line(painter, second, row.text, look.reading_font(look.px(13)), look.color("dim"))
        if current:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), look.color("accent"))
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, area, look)
        painter.restore()


def _is_current(problem: Problem, bridge: Bridge) -> bool:
    """Tell whether the text shows what a problem is about: its span has the focus, or its place is selected."""
    if problem.place is not None:
        return bridge.view.selection == problem.place
    return bool(problem.spans) and problem.spans[0] == bridge.view.focused


def _draw_line(painter: QPainter, room: QRectF, text: str, font: Any, color: Any) -> None:
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(room, _MIDDLE, QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width()))
