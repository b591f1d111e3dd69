"""What lies under a place of the viewport."""

from PySide6.QtCore import QPointF

from wortlaut.domain.span import Span
from wortlaut.gui.article.blocks import Block
from wortlaut.gui.article.chips import ChipBook
from wortlaut.gui.article.layout import ArticleLayout
from wortlaut.gui.article.painter import handle_centers
from wortlaut.gui.article.stripes import Piece, stripe_of

_HANDLE_REACH = 9.0
"""Handles are small; this far from the center still counts."""


def spans_at(layout: ArticleLayout, book: ChipBook, x: float, y: int, *, tinted: bool) -> tuple[list[str], bool]:
    """Return the ids of the spans at a place, innermost first, and whether it is on a lane below the text.

    x counts from the left edge of the text, y from the top of the first block. On a lane there is one span at most.
    """
    block, line, top = layout.line_at(y)
    if block.start == block.end or not 0 <= y - top < block.height:
        return [], False
    inside = y - top
    stripe = stripe_of(block, line // block.together, layout.metrics, book, tinted=tinted)
    pieces = [piece for piece in stripe.pieces if piece.line == line]
    below = inside >= block.line_tops[line] + layout.metrics.top_gap + layout.metrics.text_height + 1
    if below:
        half = layout.metrics.lane / 2
        found = [piece for piece in pieces if _on_lane(piece, x, inside, half)]
        return [piece.span for piece in found[:1]], True
    found = [piece for piece in pieces if any(box.left() <= x <= box.right() for box in piece.boxes)]
    found.sort(key=lambda piece: (piece.length, piece.span))
    return list(dict.fromkeys(piece.span for piece in found)), False


def _on_lane(piece: Piece, x: float, y: float, half: float) -> bool:
    return piece.lane_left - 1 <= x <= max(piece.right, piece.bar_left) + 2 and abs(y - piece.center) <= half


def handle_at(layout: ArticleLayout, block: Block, top: int, span: Span, x: float, y: float) -> str | None:
    """Return `start` or `end` when a handle of `span` in `block` is at a place, else None."""
    reached = {
        edge: (center - QPointF(x, y - top)).manhattanLength()
        for edge, center in handle_centers(layout, block, span).items()
    }
    near = {edge: distance for edge, distance in reached.items() if distance <= _HANDLE_REACH}
    return min(near, key=lambda edge: near[edge]) if near else None
