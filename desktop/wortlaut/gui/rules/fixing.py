"""What the commands about rules do in a window: fix or accept the problem at hand, set the levels."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from wortlaut.domain.acceptance import acceptable
from wortlaut.domain.change import Problem
from wortlaut.gui.lists.problem_book import place_of

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow

_GRAVITY = {"error": 0, "warning": 1, "hint": 2}


class Rules:
    """Quick fixes, accepting, and the dialog of the levels."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._bridge = window.bridge

    def fix_here(self) -> None:
        """Fix the problem at hand, as one action; say so when there is none, or no fix for it."""
        from wortlaut.session.rule_fixes import TO_CHOOSE, fix

        session, bridge = self._bridge.session, self._bridge
        if not bridge.may_edit():
            return
        pane = self._window.side.tabs.problems
        problem = self._at_hand(lambda: pane.book.problems)
        article, content, boundaries = session.article, session.content, bridge.boundaries
        if problem is None or article is None or content is None or boundaries is None:
            bridge.problem_found.emit(Problem("no_problem_here", "hint"))
            return
        done = fix(problem, content, article.text, session.scheme, boundaries=boundaries, guess=bridge.guesses)
        bridge.do(done)
        if isinstance(done, Problem) and done.code in TO_CHOOSE:
            bridge.go_to_span(problem.spans[0])
            self._window.side.choose(done)

    def accept_here(self) -> None:
        """Ask why the problem at hand is right as it is; open an accepted one again."""
        bridge, side = self._bridge, self._window.side
        if not bridge.may_edit():
            return
        pane = side.tabs.problems
        problem = (
            self._at_hand(lambda: [problem for problem in pane.book.problems if acceptable(problem)])
            or self._at_hand(lambda: [one.problem for one in pane.book.accepted])
            or self._at_hand(lambda: pane.book.problems)
        )
        if problem is None:
            bridge.problem_found.emit(Problem("no_problem_here", "hint"))
        elif pane.model.is_accepted(problem):
            pane.take_back(problem)
        elif acceptable(problem):
            side.show_problems()
            pane.ask_reason(problem)
        else:
            bridge.problem_found.emit(Problem("error_not_accepted", "hint", problem.spans))

    def _at_hand(self, among: Callable[[], Sequence[Problem]]) -> Problem | None:
        """Return the problem that is chosen in the list, else the gravest of the focused span or at the caret.

        `among` returns those that are meant; it is asked when all of the text is checked.
        """
        pane, view = self._window.side.tabs.problems, self._bridge.view
        focus = QApplication.focusWidget()
        if focus is not None and pane.isAncestorOf(focus):
            return pane.current_problem
        content = self._bridge.session.content
        if content is None:
            return None
        pane.book.finish()
        low, high = view.selection or (view.caret, view.caret)
        found: list[tuple[bool, int, int, Problem]] = []
        for problem in among():
            place = place_of(problem, content.spans)
            if place is None:
                continue
            focused = view.focused is not None and view.focused in problem.spans[:1]
            if focused or (view.focused is None and place[0] <= high and low <= place[1]):
                apart = abs(place[0] - low) + abs(place[1] - high) if low < high else place[1] - place[0]
                found.append((low < high and apart > 0, _GRAVITY.get(problem.level, 0), apart, problem))
        return min(found, key=lambda item: item[:3])[3] if found else None

    def set_levels(self) -> None:
        """Ask how grave each rule is."""
        if self._bridge.session.read_only:
            self._bridge.problem_found.emit(Problem("read_only", "hint"))
            return
        from wortlaut.gui.rules.levels_dialog import LevelsDialog

        dialog = LevelsDialog(self._bridge, self._window)
        dialog.told.connect(self._window.show_notice)
        dialog.finished.connect(self._window.take_keyboard)
        dialog.open()
