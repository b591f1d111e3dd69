"""Matrices: pairs of annotators, and who calls what how. Shade is a second cue; the number is always there. No Qt."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import Enum, auto

from wortlaut.gui.plots.marks import Box, Entry, Plot, Table, TextKind
from wortlaut.gui.plots.style import Drawing, Style

_DARKEST = 0.36
"""Opacity of the shade of a full cell: text on it keeps its contrast in every theme."""


class Look(Enum):
    """How a field of a matrix is drawn."""

    SHADED = auto()
    QUIET = auto()
    """Plain text on a sunk ground."""
    HATCHED = auto()
    """Not defined, or not enough."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a matrix."""

    text: str
    accessible: str
    below: str = ""
    shade: float = 0.0
    """0 to 1."""
    look: Look = Look.SHADED
    strong: bool = False
    chosen: bool = False
    """Framed in ink: what the rest of the page is about."""
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Head:
    """Name of a row or a column."""

    name: str
    label: str | None = None
    """Id of the label it names, on whose color it then stands."""
    chip: bool = False
    short: str = ""
    """What stands there instead where the name has no room."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Fields in rows and columns."""

    title: str
    summary: str
    rows: tuple[Head, ...]
    columns: tuple[Head, ...]
    fields: tuple[tuple[Field, ...], ...]
    table: Table
    above: str = ""
    """What the columns are."""
    beside: str = ""
    """What the rows are."""
    sums: tuple[str, ...] = ()
    """What stands right of each row."""
    row_height: float = 52


def draw(data: Matrix, style: Style) -> Plot:
    """Return the plot of a matrix."""
    drawing = Drawing(style)
    left = _row_heads_width(drawing, data)
    sums = style.widest(list(data.sums)) + style.px(12) if data.sums else 0.0
    above = style.px(22) if data.above or data.beside else 0.0
    top = above + style.px(26)
    width, height = (style.width - left - sums) / max(1, len(data.columns)), style.px(data.row_height)
    if data.above:
        middle = left + width * len(data.columns) / 2
        drawing.text(middle, style.px(9), data.above, color="dim", bold=True, anchor="middle")
    if data.beside:
        drawing.text(0, above + style.px(12), data.beside, room=left - style.px(6), color="dim", bold=True)
    for place, head in enumerate(data.columns):
        _column_head(drawing, head, left + place * width, width, above + style.px(12))
    for row, head in enumerate(data.rows):
        y = top + row * height
        if head.chip:
            drawing.chip(0, y + height / 2, head.name, head.label, room=left - style.px(10))
        else:
            drawing.text(0, y + height / 2, head.name, room=left - style.px(8), bold=True)
        for column, field in enumerate(data.fields[row]):
            box = Box(left + column * width + 1, y + 1, width - 2, height - 2)
            _field(drawing, field, box)
            drawing.cell(row, column, box, field.accessible, field.key)
        if data.sums and data.sums[row]:
            drawing.text(style.width, y + height / 2, data.sums[row], kind="chip", color="dim", anchor="end")
    return drawing.plot(data.title, data.summary, top + len(data.rows) * height, data.table)


def _row_heads_width(drawing: Drawing, data: Matrix) -> float:
    style = drawing.style
    needed = [
        drawing.chip_width(head.name) if head.chip else style.text_width(head.name, weight=600) for head in data.rows
    ]
    needed.append(style.text_width(data.beside, weight=600))
    return min(max(needed, default=0.0) + style.px(14), style.width * 0.28)


def _column_head(drawing: Drawing, head: Head, left: float, width: float, y: float) -> None:
    style = drawing.style
    room = width - style.px(4)
    if head.chip:
        name = head.short if head.short and drawing.chip_width(head.name) > room else head.name
        needed = min(room, drawing.chip_width(name))
        drawing.chip(left + (width - needed) / 2, y, name, head.label, room=room)
    else:
        drawing.text(left + width / 2, y, head.name, room=room, bold=True, anchor="middle")


def _field(drawing: Drawing, field: Field, box: Box) -> None:
    style = drawing.style
    if field.look is Look.QUIET:
        drawing.rect(box, "panel" if style.tints else None, stroke=None if style.tints else "rule")
    elif field.look is Look.HATCHED:
        drawing.rect(box, "panel")
        drawing.hatch(box, "border" if not style.tints else "rule")
    else:
        shaded = style.tints and field.shade > 0
        opacity = 0.04 + _DARKEST * min(1.0, field.shade)
        outline = None if style.tints else "rule"
        drawing.rect(box, "accent" if shaded else None, opacity=opacity if shaded else 1.0, stroke=outline)
    if field.chosen:
        drawing.rect(box.inset(1), stroke="fg", stroke_width=2)
    color = "dim" if field.look is Look.QUIET else "fg"
    room = box.width - style.px(4)
    if field.below:
        drawing.text(
            box.center,
            box.middle - style.px(7),
            field.text,
            room=room,
            kind="body",
            color=color,
            bold=field.strong,
            anchor="middle",
        )
        drawing.text(
            box.center, box.middle + style.px(9), field.below, room=room, kind="chip", color=color, anchor="middle"
        )
    else:
        _single(drawing, field, box, color, room)


def _single(drawing: Drawing, field: Field, box: Box, color: str, room: float) -> None:
    style = drawing.style
    if field.look is Look.HATCHED and field.text:
        width = min(room, style.text_width(field.text) + style.px(8))
        ground = Box(box.center - width / 2, box.middle - style.px(9), width, style.px(18))
        drawing.rect(ground, "panel")
    kind: TextKind = "body" if field.look is Look.SHADED else "small"
    drawing.text(
        box.center, box.middle, field.text, room=room, kind=kind, color=color, bold=field.strong, anchor="middle"
    )


def square_table(corner: str, rows: list[str], columns: list[str], values: list[list[Entry]]) -> Table:
    """Return the table of a matrix: a row for each row."""
    return Table((corner, *columns), tuple((name, *line) for name, line in zip(rows, values, strict=True)))
