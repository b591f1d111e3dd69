"""Puts the lanes of the lines of a block into rows, line by line, so that neither lines nor chips meet."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtGui import QTextLine

from wortlaut.gui.article.blocks import Block
from wortlaut.gui.article.layout import line_pieces
from wortlaut.gui.review.compare.chips import Chip, ChipDrawer
from wortlaut.gui.review.compare.items import Around, Band, Item, Look

_APART = 3.0
"""Pixels between two lanes in one row."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a fragment on one line."""

    left: float
    right: float
    begins: bool
    ends: bool
    """Whether the fragment begins and ends here."""


@dataclass(slots=True)
class Lane:
    """An item on one line."""

    item: Item
    line: int
    parts: list[Part]
    left: float
    right: float
    first: bool
    """Whether the item begins on this line."""
    last: bool
    row: int = 0
    """0 is nearest to the text."""
    chip: Chip | None = None
    chip_left: float = 0.0


@dataclass(slots=True)
class LineLanes:
    """The lanes of one line."""

    lanes: list[Lane] = field(default_factory=list)
    rows: dict[Band, int] = field(default_factory=dict)
    """How many rows each band has."""


def place_lanes(block: Block, arounds: Iterable[Around], chips: ChipDrawer, room: float) -> list[LineLanes]:
    """Return the lanes of each line of a block that is wrapped; `room` is where chips have to end, in pixels.

    Short owners lie nearest to the text, and the versions of one owner in their order.
    """
    ranked = [(_rank(around, item), item) for around in arounds for item in around.items]
    ranked.sort(key=lambda pair: pair[0])
    lines = [LineLanes() for _ in block.line_starts]
    texts = [block.layout.lineAt(number) for number in range(len(block.line_starts))]
    taken: list[dict[Band, list[list[tuple[float, float]]]]] = [{} for _ in lines]
    for item in (item for _, item in ranked):
        start, end = block.to_local(item.start), block.to_local(item.end)
        first = max(0, bisect_right(block.line_starts, start) - 1)
        for number in range(first, bisect_left(block.line_starts, end)):
            lane = _lane(block, item, number, texts[number])
            if lane is None:
                continue
            _add_chip(lane, chips, room)
            lane.row = _free_row(taken[number].setdefault(item.band, []), lane)
            lines[number].lanes.append(lane)
    for line, bands in zip(lines, taken, strict=True):
        line.rows = {band: len(rows) for band, rows in bands.items()}
    return lines


def _rank(around: Around, item: Item) -> tuple[int, int, str, int, int]:
    start, end = around.frame
    length = item.end - item.start
    if item.band is Band.QUIET:
        return length, item.start, around.owner, 0, 0
    return end - start, start, around.owner, int(item.number or 99), length


def _lane(block: Block, item: Item, number: int, text: QTextLine) -> Lane | None:
    """Return an item on a line; None when nothing of it is there."""
    start, end = block.line_starts[number], block.line_end(number)
    parts: list[Part] = []
    for one, other in item.fragments:
        if one >= block.end or other <= block.start:
            continue
        low, high = block.to_local(one), block.to_local(other)
        if low >= end or high <= start:
            continue
        begins, ends = one >= block.start and low >= start, other <= block.end and high <= end
        pieces = line_pieces(text, max(low, start), min(high, end), end, block.right_to_left)
        last = len(pieces) - 1
        parts += [Part(*piece, begins and not at, ends and at == last) for at, piece in enumerate(pieces)]
    hull = max(block.to_local(item.start), start), min(block.to_local(item.end), end)
    if hull[0] >= hull[1] or (item.look is Look.MORE and not _begins(block, item, number)):
        return None
    around = line_pieces(text, *hull, end, block.right_to_left)
    closes = item.end <= block.end and block.to_local(item.end) <= end
    return Lane(item, number, parts, around[0][0], around[-1][1], _begins(block, item, number), closes)


def _begins(block: Block, item: Item, number: int) -> bool:
    return item.start >= block.start and block.line_starts[number] <= block.to_local(item.start)


def _add_chip(lane: Lane, chips: ChipDrawer, room: float) -> None:
    if lane.first:
        lane.chip = chips.chip(lane.item)
    if lane.chip is not None:
        lane.chip_left = round(max(0.0, min(lane.left, room - lane.chip.width)))
        if lane.item.look is Look.LINK and lane.chip_left + lane.chip.width + 12 < room:
            lane.chip_left += 6  # the dot is seen before it


def _free_row(rows: list[list[tuple[float, float]]], lane: Lane) -> int:
    left, right = lane.left, lane.right
    if lane.chip is not None:
        left, right = min(left, lane.chip_left), max(right, lane.chip_left + lane.chip.width)
        if lane.item.look is Look.LINK:
            right += 12  # and the arrow behind it
    for number, row in enumerate(rows):
        if all(right + _APART <= taken or left >= end + _APART for taken, end in row):
            row.append((left, right))
            return number
    rows.append([(left, right)])
    return len(rows) - 1
