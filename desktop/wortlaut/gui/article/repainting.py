"""What of the viewport is painted anew after a change: the lines it touched; what lies below them only moves."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Range, Span
from wortlaut.gui.article.blocks import Block
from wortlaut.gui.article.layout import ArticleLayout
from wortlaut.gui.article.painter import OVERHANG, Scene
from wortlaut.gui.article.scrolling import Scrolling

if TYPE_CHECKING:
    from wortlaut.gui.article.waves import Sign, Wave

_FEW = 100
"""With more marks than this, finding the lines takes longer than painting them."""


class Repainting:
    """Knows the viewport and what is on it now."""

    def __init__(self, viewport: QWidget, layout: ArticleLayout, scrolling: Scrolling, scene: Scene) -> None:
        self._viewport = viewport
        self._layout = layout
        self._scrolling = scrolling
        self._scene = scene

    def spans(self, spans: Iterable[Span]) -> None:
        """Paint the lines of some spans anew, as far as they are in sight."""
        self._ranges((span.start, span.end) for span in spans)

    def caret(self, before: int, now: int) -> None:
        """Let the caret go from one offset to another."""
        self._ranges((offset, offset) for offset in (min(before, len(self._layout.text)), now))

    def selection(self, now: Range | None) -> None:
        """Let the selection that is painted become `now`."""
        self._ranges(selected for selected in (self._scene.selection, now) if selected is not None)

    def problems(self, places: Sequence["Sign"], waves: Sequence["Wave"]) -> None:
        """Let the signs and marks of problems that are painted become these."""
        scene = self._scene
        different = [(start, start + 1) for start, _ in {*scene.problem_places} ^ {*places}]
        different += [(start, end) for start, end, _ in {*scene.waves} ^ {*waves}]
        if len(different) <= _FEW:
            self._ranges(different)
        else:
            self._viewport.update()

    def _ranges(self, ranges: Iterable[Range]) -> None:
        for start, end in ranges:
            self._between(self._edge(start, below=False), self._edge(max(start, end - 1), below=True))

    def _edge(self, offset: int, *, below: bool) -> int:
        """Return where the line at an offset begins or ends in the viewport; its block where that is out of sight."""
        layout = self._layout
        index = layout.index_at(offset)
        top = layout.top_of(index) - self._scrolling.origin
        bottom = top + layout.heights[index]
        if bottom <= 0 or top >= self._viewport.height():
            return bottom if below else top  # nothing is laid out only to be painted nowhere
        block, line, _ = layout.place(offset)
        if not below:
            return top + block.line_tops[line]
        return top + (block.line_tops[line + 1] if line + 1 < len(block.line_tops) else block.height)

    def change(self, touched: Sequence[Block], growth: int, origin: int) -> None:
        """Paint the lines anew that changed, which grew by `growth` pixels together, where the view stands at `origin`.

        `touched` are the blocks these lines are in, in order.
        """
        layout, viewport = self._layout, self._viewport
        first, last = touched[0], touched[-1]
        end = last.touched[1]
        above = layout.top_of(first.index) + first.line_tops[first.touched[0]] - origin
        below = layout.top_of(last.index) - origin  # what comes now lies below all that changed
        below += last.line_tops[end] if end < len(last.line_tops) else last.height
        if growth:
            top, height = max(0, min(below, below - growth)), viewport.height()
            if top < height:
                viewport.scroll(0, growth, QRect(0, top, viewport.width(), height - top))
        self._between(above, below, 0 if self._scene.focused is None else OVERHANG)

    def _between(self, top: int, bottom: int, overhang: int = OVERHANG) -> None:
        """Paint what lies between two places of the viewport anew, as far as it is in sight."""
        viewport = self._viewport
        top = max(0, top - overhang)
        height = min(viewport.height(), bottom + overhang) - top
        if height > 0:
            viewport.update(0, top, viewport.width(), height)

    def focus(self, content: LayerContent, now: Span | None, hovered: str | None) -> None:
        """Let the focus go from the span that is painted with it to `now`."""
        if self.shows_links(content, now.id if now is not None else None, hovered):
            self._viewport.update()
        else:
            self.spans(span for span in (self._scene.focused, now) if span is not None)

    def shows_links(self, content: LayerContent, focused: str | None, hovered: str | None) -> bool:
        """Tell whether links are painted or will be: they reach beyond the blocks of their spans."""
        marks = self._scene.links
        if marks.arrows or marks.outlined or marks.preview is not None:
            return True
        return bool((focused and content.links_of(focused)) or (hovered and content.links_of(hovered)))
