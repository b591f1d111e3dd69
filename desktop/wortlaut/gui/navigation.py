"""Moving through spans, problems, paragraphs and articles by command."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QObject

from wortlaut.domain.change import Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.lists.problem_book import go_to_problem
from wortlaut.session.coverage import next_untouched
from wortlaut.session.next_article import unfinished_order


class Navigation(QObject):
    """The next and the previous of everything. `article_order` is what the list shows, in its order."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._view = bridge.view
        self._followed: tuple[str, str] | None = None

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

    def focus_outer(self) -> None:
        """Focus the next span out at this place; after the outermost the innermost again."""
        content, view = self._bridge.session.content, self._view
        if content is None:
            self._hint("no_article")
            return
        focused = content.spans.get(view.focused or "")
        place = view.caret
        if focused is not None and not focused.start <= place < focused.end:
            place = focused.end - 1 if place >= focused.end else focused.start
        here = content.overlapping(place, place + 1)
        if focused is None and not here and place:  # the caret stands at the end of a span
            here = content.overlapping(place - 1, place)
        ids = [span.id for span in here]
        if not ids:
            self._hint("no_outer_span")
            return
        at = ids.index(focused.id) + 1 if focused is not None and focused.id in ids else 0
        view.focus(ids[at % len(ids)])

    # links

    def follow_link(self) -> None:
        """Go to the other end of a link of the focused span; again: to the next end, at last back to the span."""
        content, focused = self._bridge.session.content, self._view.focused
        if content is None or focused is None or focused not in content.spans:
            self._hint("no_span_focused")
            return
        origin, landed = self._followed or ("", "")
        going_on = landed == focused and origin in content.spans
        start = origin if going_on else focused
        ends = [link.target if link.source == start else link.source for link in content.links_of(start)]
        ring = [*sorted(dict.fromkeys(ends), key=lambda end: content.spans[end].sort_key()), start]
        if len(ring) == 1:
            self._hint("no_links")
            return
        at = ring.index(focused) + 1 if going_on and focused in ring else 0
        target = ring[at % len(ring)]
        if not going_on:
            self._bridge.remember_place()
        self._followed = (start, target) if target != start else None
        self._view.focus(target, content.spans[target].start)

    # reading on

    def step_untouched(self, direction: Literal[-1, 1]) -> None:
        """Put the caret into the next (+1) or previous (-1) sentence that holds no span and is not marked as read."""
        content, boundaries = self._bridge.session.content, self._bridge.boundaries
        if content is None or boundaries is None:
            self._hint("no_article")
            return
        read = content.layer.read if content.layer is not None else ()
        found = next_untouched(boundaries, content, read, self._view.caret, direction)
        if found is None:
            self._hint("no_untouched_sentence")
        else:
            self._bridge.remember_place()
            self._view.move_caret(found[0])

    def leave(self) -> None:
        """Drop the selection; without one, the focus from the span."""
        if self._view.selection is not None:
            self._view.drop_selection()
        elif self._view.focused is not None:
            self._view.focus(None)

    # problems

    def step_problem(self, find: Callable[[int, int], Problem | None], step: int) -> None:
        """Go to the next (+1) or previous (-1) problem and say what it is; `find` knows the problems."""
        content = self._bridge.session.content
        if content is None:
            self._hint("no_article")
            return
        problem = find(self._view.selection[0] if self._view.selection else self._view.caret, step)
        if problem is None:
            self._hint("no_problems")
            return
        self.go_to_problem(problem)
        self._bridge.problem_found.emit(problem)

    def go_to_problem(self, problem: Problem) -> None:
        """Go to what a problem is about."""
        go_to_problem(self._bridge, problem)

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
        """Open the next article of `order` that is not submitted, round the end; say so when all are.

        Articles that others submitted and this person has not begun come last: they can be reviewed as they are.
        """
        session = self._bridge.session
        start = (self._place_in(order) or 0) + 1
        for article_id in unfinished_order(session, [*order[start:], *order[:start]]):
            if session.article is None or article_id != session.article.id:
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
