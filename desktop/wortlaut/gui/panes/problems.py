"""What is doubtful or wrong in the open layer, with the key that fixes it, and what somebody accepted as it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import WordButton
from wortlaut.gui.components.key_hints import KeyHints
from wortlaut.gui.components.themed import LanguageWatcher, Surface, Text
from wortlaut.gui.lists.problem_book import ProblemBook, go_to_problem
from wortlaut.gui.lists.row_view import RowView
from wortlaut.gui.panes.problem_rows import LINE_HEIGHT, ROW_HEIGHT, ProblemModel, fix_text
from wortlaut.gui.rules_commands import ACCEPT_KEY, FIX_KEY
from wortlaut.session.wording import problem_text

if TYPE_CHECKING:
    from wortlaut.gui.panes.problem_painting import ProblemDelegate
    from wortlaut.gui.panes.reason_field import ReasonField


class ProblemsPane(Surface):
    """The list of problems and the keys that walk through it.

    Signals:
        left: the person wants into the canvas.
        problems_changed: the list of open `Problem`, in text order.
        menu_requested: global position for the menu of the current problem.
    """

    left = Signal()
    problems_changed = Signal(object)
    menu_requested = Signal(QPoint)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", "", parent)
        self._bridge = bridge
        self.reason: ReasonField | None = None
        """Where a reason is asked for; made with the first question."""
        self._asked: Problem | None = None
        self._from_list = False
        self.book = ProblemBook(bridge, self)
        self.model = ProblemModel(bridge, self.book, self)
        self.view = RowView(bridge.appearance, self.model, ROW_HEIGHT)
        self.view.verticalHeader().setMinimumSectionSize(bridge.appearance.px(LINE_HEIGHT))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self._delegate: ProblemDelegate | None = None
        self._line = 0
        """The row that was the line above the accepted problems, whether it is there or not."""
        self._nothing = Text(bridge.appearance, "", "body", "dim", wrap=True)
        self._nothing.setContentsMargins(16, 12, 16, 12)
        self._foot = Surface(bridge.appearance, "panel", "t")
        self._foot_column = QVBoxLayout(self._foot)
        self._help = KeyHints(bridge.appearance)
        self._foot_column.addWidget(self._help)
        foot_row = QHBoxLayout()
        self._foot_column.addLayout(foot_row)
        self._hints = KeyHints(bridge.appearance)
        foot_row.addWidget(self._hints, 1)
        self._rule = WordButton(bridge.appearance, "")
        self._rule.clicked.connect(self._on_rule)
        foot_row.addWidget(self._rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        self._column = column
        self.setFocusProxy(self.view)
        self.view.moved_to.connect(self._on_moved)
        self.view.entered_row.connect(self._on_entered)
        self.view.left.connect(self.left)
        self.model.modelReset.connect(self._on_reset)
        bridge.view.focus_changed.connect(self._follow)
        bridge.article_changed.connect(self._forget_question)
        self.book.lapsed.connect(self._on_lapsed)
        LanguageWatcher(self)
        self.retranslate()
        self._on_reset()

    def retranslate(self) -> None:
        """Read all words again."""
        look = self._bridge.appearance
        self.view.setAccessibleName(self.tr("Problems"))
        self._rule.setText(self.tr("Guidelines"))
        self._rule.setToolTip(self.tr("What the guidelines say about the problem (Shift+F1)"))
        self._foot_column.setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4))
        self._show_fix()
        self.model.reload()

    def _show_fix(self) -> None:
        """Say what the keys do with the current row, and which walk through the rows."""
        problem = self.current_problem
        steps = [("F8", self.tr("next")), ("Return", self.tr("go to"))]
        if problem is None:
            helps, steps = steps, []
        elif self.model.is_accepted(problem):
            helps = [(ACCEPT_KEY, self.tr("open again"))]
        else:
            text = fix_text(problem, self._bridge.language)
            helps = [(FIX_KEY, text)] if text else []
            from wortlaut.domain.acceptance import acceptable  # not needed before the first problem

            if acceptable(problem):
                steps.insert(0, (ACCEPT_KEY, self.tr("accept")))
        self._help.set_hints(helps)
        self._hints.set_hints(steps)

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
        self._nothing.setVisible(self.model.open_count == 0)
        self._nothing.setText(self.tr("No open problems.") if count else self.tr("No problems found."))
        self.view.setVisible(count > 0)
        self._foot.setVisible(count > 0)
        if count and self._delegate is None:
            from wortlaut.gui.panes.problem_painting import ProblemDelegate  # not needed before the first problem

            self._delegate = ProblemDelegate(self._bridge, self.model)
            self.view.setItemDelegate(self._delegate)
        self._set_heights(count)
        if self._asked is not None and self.model.place_of_problem(self._asked) < 0:
            self.stop_asking()
        self._follow()
        self.problems_changed.emit(list(self.book.problems))

    def _set_heights(self, count: int) -> None:
        """Make the line above the accepted problems lower than the rows; the table keeps heights by place."""
        look = self._bridge.appearance
        if self._line < count:
            self.view.setRowHeight(self._line, look.px(ROW_HEIGHT))
        self._line = self.model.open_count
        if self._line < count:
            self.view.setRowHeight(self._line, look.px(LINE_HEIGHT))

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
        if problem is None:
            return
        if problem.place is not None:
            view.select(*problem.place)
        elif content is not None and problem.spans[0] in content.spans and problem.spans[0] != view.focused:
            view.focus(problem.spans[0], content.spans[problem.spans[0]].start)
        self._show_fix()

    def _on_entered(self, place: int) -> None:
        problem = self.model.problem(place)
        if problem is not None:
            go_to_problem(self._bridge, problem)
            self.left.emit()

    # accepting

    def ask_reason(self, problem: Problem) -> None:
        """Ask in the pane why a problem is right as it is; the keyboard returns to where it is now."""
        focus = QApplication.focusWidget()
        self._from_list = focus is not None and self.isAncestorOf(focus)
        self._asked = problem
        given = self._bridge.session.acceptances.given_for(problem)
        self._show(problem)
        self._foot.hide()
        text = problem_text(problem, self._bridge.session.scheme, self._bridge.language)
        self._reason_field().ask(text, "" if given is None else given.reason)

    def _reason_field(self) -> "ReasonField":
        from wortlaut.gui.panes.reason_field import ReasonField  # not needed before somebody accepts something

        if self.reason is None:
            self.reason = ReasonField(self._bridge.appearance)
            self.reason.given.connect(self._on_reason)
            self.reason.left.connect(self.stop_asking)
            self._column.insertWidget(self._column.indexOf(self._foot), self.reason)
        return self.reason

    def stop_asking(self) -> None:
        """Put the question away, and the keyboard back."""
        self._forget_question()
        if self._from_list and self.view.isVisible():
            self.view.setFocus()
        else:
            self.left.emit()

    def take_back(self, problem: Problem) -> None:
        """Let an accepted problem be open again."""
        from wortlaut.session.acceptances import take_back  # not needed before the first paint

        session = self._bridge.session
        self._bridge.do_here(lambda: take_back(session, problem))
        self._show(problem)

    def _on_reason(self, reason: str) -> None:
        from wortlaut.session.acceptances import accept_problem  # not needed before the first paint

        problem, session = self._asked, self._bridge.session
        if problem is not None and self._bridge.do_here(lambda: accept_problem(session, problem, reason)):
            self.stop_asking()
            self._show(problem)

    def _show(self, problem: Problem) -> None:
        """Make the row of a problem the current one: what the same key does next is about it."""
        self.view.show_row(self.model.place_of_problem(problem))
        self._show_fix()

    def _forget_question(self) -> None:
        self._asked = None
        if self.reason is not None:
            self.reason.hide()
        self._foot.setVisible(self.model.rowCount() > 0)

    def _on_lapsed(self, number: int) -> None:
        self._bridge.problem_found.emit(Problem("acceptance_lapsed", "hint", params={"number": number}))

    def _on_menu(self, where: QPoint) -> None:
        if self.current_problem is not None:
            self.menu_requested.emit(self.view.viewport().mapToGlobal(where))
