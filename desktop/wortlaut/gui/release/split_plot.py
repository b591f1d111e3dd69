"""The parts as drawn shares, and below the share of each label in them. Knows no Qt."""

from dataclasses import dataclass

from wortlaut.gui.plots.marks import Box, Plot, Table
from wortlaut.gui.plots.style import Drawing, Style

_LEAST = 6.0
"""Least width of a part that has anything, in designed pixels."""
_FILLS = (("accent", "onaccent", False), ("soft", "fg", True), ("page", "fg", False))


@dataclass(frozen=True, slots=True)
class PartBar:
    """One part."""

    name: str
    words: str
    share: float
    """Of all articles, 0 to 1."""


@dataclass(frozen=True, slots=True)
class LabelShares:
    """One label in all parts."""

    label: str
    name: str
    shares: tuple[float | None, ...]
    """Of the spans of each part, 0 to 1; None where it has no span."""
    words: tuple[str, ...]
    whole: str
    deviation: str
    far: bool
    accessible: str


@dataclass(frozen=True, slots=True)
class SplitPlot:
    """Parts and labels."""

    title: str
    summary: str
    parts: tuple[PartBar, ...]
    labels: tuple[LabelShares, ...]
    heads: tuple[str, str, str]
    """Over the columns: label, all, largest deviation."""
    table: Table


def draw(data: SplitPlot, style: Style) -> Plot:
    """Return the plot."""
    drawing = Drawing(style)
    bottom = _bars(drawing, data)
    height = _labels(drawing, data, bottom + style.px(14))
    return drawing.plot(data.title, data.summary, height, data.table)


def _bars(drawing: Drawing, data: SplitPlot) -> float:
    """Draw the parts side by side; their words stand in them where all have room, else below."""
    style = drawing.style
    gap, height, pad = style.px(4), style.px(44), style.px(10)
    shown = [(part, look) for part, look in zip(data.parts, _FILLS, strict=True) if part.share]
    room = style.width - gap * (len(shown) - 1)
    widths = [max(style.px(_LEAST), room * part.share) for part, _ in shown]
    widths = [width * room / (sum(widths) or 1) for width in widths]
    needed = [max(style.text_width(part.name, "body", 600), style.text_width(part.words)) for part, _ in shown]
    inside = style.tints and all(width >= need + 2 * pad for width, need in zip(widths, needed, strict=True))
    x = 0.0
    for place, ((part, (fill, ink, hatched)), width) in enumerate(zip(shown, widths, strict=True)):
        box = Box(x, 0, width, height)
        drawing.rect(box.inset(0.7), _fill(fill, style), stroke="accent", stroke_width=1.4)
        if hatched:
            drawing.hatch(box.inset(1.4), "rule")
        if inside:
            drawing.text(x + pad, style.px(15), part.name, kind="body", color=ink, bold=True)
            drawing.text(x + pad, style.px(32), part.words, color=ink)
        drawing.cell(0, place, box, f"{part.name}: {part.words}")
        x += width + gap
    return height if inside else _legend(drawing, data, height + style.px(18))


def _fill(fill: str, style: Style) -> str:
    """Return what fills a part: without tints the accent or nothing."""
    return fill if style.tints or fill == "accent" else "page"


def _legend(drawing: Drawing, data: SplitPlot, y: float) -> float:
    """Name the parts below the bars, each with its pattern; return where that ends."""
    style, x = drawing.style, 0.0
    for part, (fill, _, hatched) in zip(data.parts, _FILLS, strict=True):
        words = f"{part.name}: {part.words}"
        width = style.px(22) + style.text_width(words)
        if x and x + width > style.width:
            x, y = 0.0, y + style.px(20)
        box = Box(x + 0.5, y - style.px(6), style.px(14), style.px(12))
        drawing.rect(box, _fill(fill, style), stroke="accent", stroke_width=1.4)
        if hatched:
            drawing.hatch(box.inset(1), "border")
        drawing.text(x + style.px(22), y, words)
        x += width + style.px(24)
    return y + style.px(8)


def _labels(drawing: Drawing, data: SplitPlot, top: float) -> float:
    style = drawing.style
    step = style.px(30)
    chips = max((drawing.chip_width(row.name) for row in data.labels), default=0.0)
    name_width = min(max(chips, style.text_width(data.heads[0])) + style.px(20), style.width * 0.28)
    whole_width = max(style.widest([row.whole for row in data.labels], weight=600), style.text_width(data.heads[1]))
    far_width = style.text_width(data.heads[2]) + style.px(16)
    column = (style.width - name_width - whole_width - far_width) / 3
    whole_x = name_width + 3 * column
    drawing.text(0, top, data.heads[0], color="dim")
    for place, part in enumerate(data.parts):
        drawing.text(name_width + place * column, top, part.name, room=column - style.px(8), color="dim")
    drawing.text(whole_x, top, data.heads[1], color="dim")
    drawing.text(style.width, top, data.heads[2], color="dim", anchor="end")
    drawing.line((0, top + style.px(12)), (style.width, top + style.px(12)), stroke="border")
    most = max((share for row in data.labels for share in row.shares if share), default=1.0)
    numbers = style.widest([word for row in data.labels for word in row.words])
    bar = max(0.0, column - numbers - style.px(24))
    for place, row in enumerate(data.labels, 1):
        y = top + style.px(28) + (place - 1) * step
        drawing.chip(0, y, row.name, row.label, room=name_width - style.px(12))
        for at, (share, words) in enumerate(zip(row.shares, row.words, strict=True)):
            x = name_width + at * column
            length = bar * (share or 0.0) / most
            if length:
                _bar(drawing, row.label, Box(x, y - style.px(6), length, style.px(12)))
            drawing.text(x + length + style.px(6), y, words)
        drawing.text(whole_x, y, row.whole, bold=True)
        drawing.text(style.width - style.px(22), y, row.deviation, anchor="end", bold=row.far)
        drawing.icon(style.width - style.px(15), y, "warning" if row.far else "ok", 14)
        drawing.line((0, y + step / 2), (style.width, y + step / 2))
        drawing.row_cell(place, y - step / 2, step, row.accessible)
    return top + style.px(28) + len(data.labels) * step - step / 2 + style.px(2)


def _bar(drawing: Drawing, label: str, box: Box) -> None:
    drawing.rect(box, f"label:{label}:accent", radius=2)
