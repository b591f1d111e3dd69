"""How the parts of a whole are filled so that nobody needs to tell colors apart. Knows no Qt."""

from enum import Enum, auto

from wortlaut.gui.plots.marks import Box
from wortlaut.gui.plots.style import Drawing


class Filling(Enum):
    """What a part of a whole looks like."""

    FULL = auto()
    """The accent: the goal."""
    HATCHED = auto()
    GREY = auto()
    CROSSED = auto()
    EMPTY = auto()


def fill_part(drawing: Drawing, box: Box, filling: Filling) -> None:
    """Fill a part; its outline is drawn by `outline`."""
    match filling:
        case Filling.FULL:
            drawing.rect(box, "accent")
        case Filling.HATCHED:
            drawing.rect(box, "page")
            drawing.hatch(box, "accent")
        case Filling.GREY:
            drawing.rect(box, "border")
        case Filling.CROSSED:
            drawing.rect(box, "page")
            drawing.hatch(box, "border", crossed=True)
        case Filling.EMPTY:
            drawing.rect(box, "hover" if drawing.style.tints else "page")


def outline(drawing: Drawing, box: Box) -> None:
    """Draw the frame around a whole."""
    drawing.rect(box.inset(0.5), None, stroke="border", radius=2)


def swatch(drawing: Drawing, x: float, middle: float, filling: Filling) -> float:
    """Draw a sample of a filling; return its width."""
    side = drawing.style.px(12)
    box = Box(x, round(middle - side / 2), side, side)
    fill_part(drawing, box, filling)
    outline(drawing, box)
    return side
