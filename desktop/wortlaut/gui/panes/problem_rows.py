"""Problems as rows: the open ones with the key that fixes each, and those that somebody accepted as they are."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Label
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.texts import quoted, span_text
from wortlaut.gui.components.themed import word_tip
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.problem_book import ProblemBook
from wortlaut.gui.panes.situation_keys import digits
from wortlaut.gui.panes.span_history import clock
from wortlaut.gui.rules_commands import FIX_KEY
from wortlaut.messages import message
from wortlaut.session.moments import local_time
from wortlaut.session.wording import problem_text

if TYPE_CHECKING:
    from wortlaut.domain.acceptance import Accepted

PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `ProblemRow`; None for the line above the accepted problems."""
ROW_HEIGHT = 48
LINE_HEIGHT = 32
"""Of the line above the accepted problems."""
_TEXT_LIMIT = 160
_NO_INDEX = QModelIndex()


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
    said: str = ""
    """The reason it was accepted for."""
    signed: str = ""
    """Who accepted it and when; "" when that does not hold any more."""

    @property
    def is_accepted(self) -> bool:
        """Whether it is accepted as it is."""
        return bool(self.signed)


class ProblemModel(QAbstractListModel):
    """The problems of a book as rows: the open ones, then, below a line that says so, those that were accepted."""

    def __init__(self, bridge: Bridge, book: ProblemBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._book = book
        self._problems: list[Problem] = []
        self._accepted: list[Accepted] = []
        self._names: dict[str, str] = {}
        self._places: dict[str, int] = {}
        book.changed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Read the book again."""
        self.beginResetModel()
        self._problems, self._accepted = list(self._book.problems), list(self._book.accepted)
        self._places = {}
        for place in range(self.rowCount()):
            problem = self.problem(place)
            for span_id in problem.spans[:1] if problem is not None else ():
                self._places.setdefault(span_id, place)
        people = self._bridge.session.annotators() if self._accepted else ()
        self._names = {person.id: person.name for person in people}
        self.endResetModel()

    @property
    def open_count(self) -> int:
        """How many rows are open problems; the line of the accepted ones, if any, follows them."""
        return len(self._problems)

    def problem(self, place: int) -> Problem | None:
        """Return the problem in a row; None for the line above those that were accepted."""
        if place < len(self._problems):
            return self._problems[place]
        accepted = place - len(self._problems) - 1
        return self._accepted[accepted].problem if accepted >= 0 else None

    def is_accepted(self, problem: Problem) -> bool:
        """Tell whether a problem is one of the accepted ones."""
        return any(one.problem == problem for one in self._accepted)

    def place_of_problem(self, problem: Problem) -> int:
        """Return the row of a problem, -1 when there is none."""
        return next((place for place in range(self.rowCount()) if self.problem(place) == problem), -1)

    def place_of(self, span_id: str | None) -> int:
        """Return the first row about a span, -1 when there is none."""
        return self._places.get(span_id or "", -1)

    def row(self, place: int) -> ProblemRow | None:
        """Return what a row shows; None for the line above those that were accepted."""
        session, problem = self._bridge.session, self.problem(place)
        if problem is None:
            return None
        language = self._bridge.language
        text = problem_text(problem, session.scheme, language)
        span = session.content.spans.get(problem.spans[0]) if session.content is not None and problem.spans else None
        label = None if span is None else session.scheme.label(span.label)
        given = session.acceptances.given_for(problem)
        said, signed = "" if given is None else given.reason, ""
        if given is not None and place > len(self._problems):
            name = self._names.get(given.by, "")
            signed = ", ".join(part for part in (name, clock(local_time(given.at))) if part)
        key, helps = ("", "") if signed else (helping_key(problem, label), fix_text(problem, language))
        words: tuple[str, ...] = ()
        if session.article is not None and problem.place is not None:
            words = (session.article.text[slice(*problem.place)],)
        elif session.article is not None and span is not None:
            words = span.surface(session.article.text)
        shown = span_text(words, _TEXT_LIMIT) if words else ""
        return ProblemRow(problem, text, label if words else None, shown, key, helps, said, signed)

    # Qt

    @guarded(0)
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """Return the number of problems, and one for the line between them; rows have no children."""
        accepted = len(self._accepted) + 1 if self._accepted else 0
        return 0 if parent.isValid() else len(self._problems) + accepted

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let nobody choose the line above those that were accepted."""
        return Qt.ItemFlag.NoItemFlags if self.problem(index.row()) is None else super().flags(index)

    @guarded()
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the message, the row, or the sentence for assistive technology; nothing for any other role."""
        roles = (Qt.ItemDataRole.DisplayRole, PROBLEM_ROLE, Qt.ItemDataRole.AccessibleTextRole)
        if role not in (*roles, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.row(index.row())
        if role == PROBLEM_ROLE:
            return row
        if row is None:
            return self.tr("Accepted ({count})").format(count=len(self._accepted))
        if role == Qt.ItemDataRole.DisplayRole:
            return row.message
        sentence = self._sentence(row)
        return sentence if role == Qt.ItemDataRole.AccessibleTextRole else word_tip(sentence)

    def _sentence(self, row: ProblemRow) -> str:
        level = level_name(row.problem.level)
        key = key_text(row.key) if row.key else ""
        helps = f"{key}: {row.help}" if row.help else key
        parts = (f"{level}: {row.message}", row.text, self.remark(row), row.signed, helps)
        return ", ".join(part for part in parts if part)

    def remark(self, row: ProblemRow) -> str:
        """Return what was said of a problem, "" when nothing was."""
        if not row.said:
            return ""
        told = quoted(row.said, self._bridge.language)
        if row.is_accepted:
            return self.tr("accepted: {reason}").format(reason=told)
        return self.tr("no longer accepted: {reason}").format(reason=told)


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
