"""Moving through spans, problems, paragraphs and articles by command."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from wortlaut.domain.change import Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.gui.bridge import Bridge


class Navigation(QObject):
    """The next and the previous of everything. `article_order` is what the list shows, in its order."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._view = bridge.view

    # spans

    def step_span(self, step: int) -> None:
        """Focus the next (+1) or previous (-1) span in text order, round the ends."""
        content = self._bridge.session.content
        if content is None:
            self._hint("no_article")
        elif not len(content):
            self._hint("no_spans")
        else:
            span = content.at_position(self._next_position(content, step) % len(content))
            self._view.focus(span.id, span.start)

    def _next_position(self, content: LayerContent, step: int) -> int:
        focused = self._view.focused
        if focused is not None and focused in content.spans:
            return content.position(focused) + step
        following = content.position_after(self._view.caret)
        return following if step > 0 else following - 1

    def leave(self) -> None:
        """Drop the selection; without one, the focus from the span."""
        if self._view.selection is not None:
            self._view.drop_selection()
        elif self._view.focused is not None:
            self._view.focus(None)

    # problems

    def step_problem(self, find: Callable[[int, int], Problem | None], step: int) -> None:
        """Focus the span of the next (+1) or previous (-1) problem and say what it is; `find` knows the problems."""
        content = self._bridge.session.content
        if content is None:
            self._hint("no_article")
            return
        problem = find(self._view.caret, step)
        if problem is None:
            self._hint("no_problems")
            return
        if problem.spans:
            self._bridge.go_to_span(problem.spans[0])
        self._bridge.problem_found.emit(problem)

    # articles

    def step_article(self, order: Sequence[str], step: int) -> None:
        """Open the next (+1) or previous (-1) article of `order`; say so at its ends."""
        place = self._place_in(order)
        target = (0 if step > 0 else len(order) - 1) if place is None else place + step
        if 0 <= target < len(order):
            self._bridge.open_article(order[target])
        else:
            self._hint("last_article" if step > 0 else "first_article")

    def open_unfinished(self, order: Sequence[str]) -> None:
        """Open the next article of `order` that is not submitted, round the end; say so when all are."""
        session = self._bridge.session
        unfinished = {*session.article_ids(state="new"), *session.article_ids(state="open")}
        start = (self._place_in(order) or 0) + 1
        for article_id in [*order[start:], *order[:start]]:
            if article_id in unfinished and (session.article is None or article_id != session.article.id):
                self._bridge.open_article(article_id)
                return
        self._hint("all_submitted")

    def _place_in(self, order: Sequence[str]) -> int | None:
        article = self._bridge.session.article
        try:
            return None if article is None else order.index(article.id)
        except ValueError:
            return None

    def _hint(self, code: str) -> None:
        self._bridge.problem_found.emit(Problem(code, "hint"))
