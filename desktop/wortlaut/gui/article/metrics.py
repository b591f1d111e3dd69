"""Sizes of the canvas in pixels, derived from the reading size; all whole numbers, so nothing shivers on scrolling."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.tokens import READING_SIZE

COLUMN_CHARACTERS = 72
NARROWEST_CHARACTERS = 62
"""Below that many characters in a line the article starts one size smaller."""
_SAMPLE = "Der Gemeinderat will die Brücke am Fluss bis zum Herbst erneuern und ließ die Kosten prüfen."
"""A German line of common letters: its mean width is the measure of a column."""

WIDE_WINDOW = 1600
WIDE_SIZE, NARROW_SIZE = 20, 17
GUTTER = 56
RIGHT_MARGIN = 24


@dataclass(frozen=True, slots=True)
class Metrics:
    """Everything that follows from the reading font and the width of the viewport."""

    font: QFont
    size: int
    """Reading size in pixels."""
    column: int
    """Width of a text line."""
    left: int
    """Left edge of the text."""
    text_height: int
    """Text box of a line, the same with every face."""
    baseline: float
    """Baseline below the top of the text box, independent of the font's ascent."""
    top_gap: int
    """Above the text box."""
    bare_gap: int
    """Below the text box of a line without lanes."""
    lane_offset: int
    """Between the text box and the first lane."""
    lane: int
    """Lane pitch."""
    lane_gap: int
    """Below the last lane."""
    chip: int
    """Height of a chip."""
    paragraph_gap: int
    empty_line: int
    page_top: int
    page_bottom: int
    characters: float
    """Mean number of characters in a full line."""

    @property
    def bare_line(self) -> int:
        """Height of a line without lanes."""
        return self.top_gap + self.text_height + self.bare_gap

    def line_height(self, rows: int) -> int:
        """Height of a line with `rows` lanes."""
        if not rows:
            return self.bare_line
        return self.top_gap + self.text_height + rows * self.lane + self.lane_gap

    def row_center(self, row: int) -> int:
        """Center of a lane below the top of its line."""
        return self.top_gap + self.text_height + self.lane_offset + row * self.lane + self.lane // 2


def metrics_for(appearance: Appearance, size: int, width: int) -> Metrics:
    """Return the metrics for a reading size and a viewport width, both in pixels."""
    font = appearance.reading_font(size)
    mean = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    wanted = round(mean * COLUMN_CHARACTERS)
    column = max(160, min(wanted, width - GUTTER - RIGHT_MARGIN))
    text_height = round(size * 1.45)
    px = appearance.px
    return Metrics(
        font=font,
        size=size,
        column=column,
        left=max(GUTTER, (width - column) // 2 + 8),
        text_height=text_height,
        baseline=size * 1.07,
        top_gap=2,
        bare_gap=8,
        lane_offset=3,
        lane=px(16),
        lane_gap=6,
        chip=px(14),
        paragraph_gap=6,
        empty_line=round(text_height * 0.3),
        page_top=24,
        page_bottom=64,
        characters=column / mean,
    )


def start_size(appearance: Appearance, window_width: int, width: int) -> int:
    """Return the reading size to start with: larger in a wide window, smaller where lines would be short.

    Args:
        appearance: the fonts.
        window_width: width of the whole window.
        width: width of the viewport.

    """
    size = appearance.px(WIDE_SIZE if window_width >= WIDE_WINDOW else READING_SIZE)
    while size > appearance.px(NARROW_SIZE) and metrics_for(appearance, size, width).characters < NARROWEST_CHARACTERS:
        size -= 1
    return size
