"""What a plot is made of: marks to draw, cells to walk, and the same numbers as a table. Knows no Qt.

Lengths are pixels of the plot, `x` to the right and `y` down. Colors are names: a role of the design (`fg`, `accent`),
or `label:ID:accent`, `label:ID:ink` for a color that means a label.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

TextKind = Literal["chip", "small", "body", "strong", "title", "headline"]
Anchor = Literal["start", "middle", "end"]
Shape = Literal["disc", "square"]
Entry = str | int | float | None
"""What stands in a table: numbers in full, None for what is undefined."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The height half way down."""
        return self.y + self.height / 2

    @property
    def center(self) -> float:
        """The place half way across."""
        return self.x + self.width / 2

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def inset(self, by: float) -> "Box":
        """Return the box without a margin of `by` on each side."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled or outlined rectangle."""

    box: Box
    fill: str | None = None
    opacity: float = 1.0
    """Of the filling, 0 to 1."""
    stroke: str | None = None
    stroke_width: float = 1.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Hatch:
    """Slanted lines across a rectangle: not defined, not enough, or a part of a whole that is on its way."""

    box: Box
    stroke: str
    step: float
    """Distance of the lines along the edge."""
    crossed: bool = False
    """Whether lines slant to both sides."""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight or bent line through `points`."""

    points: tuple[tuple[float, float], ...]
    stroke: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    """Lengths of ink and gap; empty for a solid line."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A point of a plot."""

    x: float
    y: float
    radius: float
    fill: str
    stroke: str
    stroke_width: float = 2.0
    shape: Shape = "disc"


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, centered on the height `y`."""

    x: float
    y: float
    text: str
    kind: TextKind = "small"
    color: str = "fg"
    weight: int = 400
    anchor: Anchor = "start"


@dataclass(frozen=True, slots=True)
class Icon:
    """A picture of the icon set, in one color."""

    box: Box
    name: str
    color: str = "fg"


Mark = Rect | Hatch | Line | Marker | Text | Icon


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a plot that keys can reach."""

    row: int
    column: int
    box: Box
    name: str
    """What a screen reader says."""
    key: Hashable = None
    """What the owner knows the numbers behind it by; None where nothing can be opened."""


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of a plot."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Entry, ...], ...]
    keys: tuple[Hashable, ...] = ()
    """What is behind each row, as in `Cell.key`; empty where nothing is."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Everything there is to draw, walk, read and write of one plot."""

    title: str
    summary: str
    """One sentence that says what the plot shows."""
    width: float
    height: float
    marks: tuple[Mark, ...]
    cells: tuple[Cell, ...]
    table: Table

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the place of the cell at a point, None beside all cells."""
        return next((place for place, cell in enumerate(self.cells) if cell.box.contains(x, y)), None)

    def neighbor(self, place: int, rows: int, columns: int) -> int:
        """Return the nearest cell `rows` down and `columns` to the right (-1, 0 or 1), or `place` at an edge."""
        here = self.cells[place]
        ahead = [
            (
                abs(cell.column - here.column)
                + abs(cell.row - here.row)
                + 100 * (abs(cell.row - here.row) if columns else abs(cell.column - here.column)),
                other,
            )
            for other, cell in enumerate(self.cells)
            if (cell.column - here.column) * columns > 0 or (cell.row - here.row) * rows > 0
        ]
        return min(ahead)[1] if ahead else place
