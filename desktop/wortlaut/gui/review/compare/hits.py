"""What lies under a place of the text: marks in the gutter, lanes, text."""

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.blocks import Block
from wortlaut.gui.review.compare.items import Look
from wortlaut.gui.review.compare.lanes import Lane
from wortlaut.gui.review.compare.layout import ReviewLayout
from wortlaut.gui.review.compare.painter import SIGN, sign_boxes
from wortlaut.gui.review.compare.pictures import LINES, picture_of


def owner_at(
    layout: ReviewLayout, x: float, y: int, current: str | None, appearance: Appearance, *, lanes_only: bool
) -> str | None:
    """Return the owner of what is at a place, x from the left edge of the text, y from the top of the first block.

    Marks and lanes come before text; of text the shortest that is in dispute, else the shortest. With `lanes_only`
    text does not count.
    """
    block, _, top = layout.line_at(y)
    inside = y - top
    if block.start == block.end or not 0 <= inside < block.height:
        return None
    if x < 0:
        return _sign_at(layout, block, x, inside, current, appearance)
    lanes = [lane for line in layout.lanes(block) for lane in line.lanes]
    on_lane = [lane for lane in lanes if _is_on(layout, block, lane, x, inside)]
    if on_lane:
        return on_lane[0].item.owner
    if lanes_only:
        return None
    over = [lane for lane in lanes if _is_over(layout, block, lane, x, inside)]
    over.sort(key=lambda lane: (lane.item.look is Look.QUIET, lane.item.end - lane.item.start))
    return over[0].item.owner if over else None


def _is_on(layout: ReviewLayout, block: Block, lane: Lane, x: float, y: int) -> bool:
    quiet = lane.item.look is Look.QUIET
    half = (layout.quiet if quiet else layout.loud) / 2
    left, right = lane.left, lane.right
    if lane.chip is not None:
        left, right = min(left, lane.chip_left), max(right, lane.chip_left + lane.chip.width)
    return left - 1 <= x <= right + 1 and abs(y - layout.center(block, lane)) <= half


def _is_over(layout: ReviewLayout, block: Block, lane: Lane, x: float, y: int) -> bool:
    top = layout.text_top(block, lane.line)
    if lane.item.look in (Look.LINK, Look.MORE) or not top <= y < top + layout.metrics.text_height:
        return False
    return any(part.left <= x <= part.right for part in lane.parts)


def _sign_at(
    layout: ReviewLayout, block: Block, x: float, y: int, current: str | None, appearance: Appearance
) -> str | None:
    for number in range(0, len(block.line_tops), LINES):
        for line, signs in picture_of(layout, block, number // LINES).signs.items():
            middle = layout.text_top(block, line) + layout.metrics.text_height / 2
            for sign, box, hidden in sign_boxes(signs, current, middle, appearance.px(SIGN), layout):
                if not hidden and box.adjusted(-2, -2, 2, 2).contains(x, y):
                    return sign.owner
    return None
