"""Writes a plot as SVG: the same plot gives the same bytes."""

import re
from html import escape

from wortlaut.assets import resource
from wortlaut.gui.plots.colors import Palette
from wortlaut.gui.plots.marks import Box, Hatch, Icon, Line, Mark, Marker, Plot, Rect, Text
from wortlaut.gui.plots.painter import hatch_lines
from wortlaut.gui.plots.style import TEXT_SIZES

_FONTS = "Inter, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
_MARGIN = 16
_BASELINE = 0.36
"""How far the baseline lies below the middle of the line, in font sizes."""


def svg(plot: Plot, palette: Palette, scale: float = 1.0) -> str:
    """Return a plot as an SVG document with its title, its sentence and a name for each cell; ends with a line feed.

    `scale` is the one of the style the plot was made with.
    """
    width, height = _number(plot.width + 2 * _MARGIN), _number(plot.height + 2 * _MARGIN)
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="{_FONTS}">',
        f"<title>{escape(plot.title)}</title>",
        f"<desc>{escape(plot.summary)}</desc>",
        f'<rect width="{width}" height="{height}" fill="{palette("page")}"/>',
        f'<g transform="translate({_MARGIN} {_MARGIN})">',
    ]
    for mark in plot.marks:
        lines.extend(_write(mark, palette, scale))
    lines += [f'<rect {_box(cell.box)} fill="none"><title>{escape(cell.name)}</title></rect>' for cell in plot.cells]
    lines += ["</g>", "</svg>", ""]
    return "\n".join(lines)


def _write(mark: Mark, palette: Palette, scale: float) -> list[str]:
    match mark:
        case Rect():
            return [_rect(mark, palette)]
        case Hatch():
            return [_hatch(mark, palette)]
        case Line():
            points = " ".join(f"{_number(x)},{_number(y)}" for x, y in mark.points)
            dash = f' stroke-dasharray="{" ".join(map(_number, mark.dash))}"' if mark.dash else ""
            stroke = f'stroke="{palette(mark.stroke)}" stroke-width="{_number(mark.width)}"'
            return [f'<polyline points="{points}" fill="none" {stroke}{dash}/>']
        case Marker():
            return [_marker(mark, palette)]
        case Text():
            return [_text(mark, palette, scale)]
        case Icon():
            return [_icon(mark, palette)]


def _rect(mark: Rect, palette: Palette) -> str:
    fill = "none" if mark.fill is None else palette(mark.fill)
    parts = [f'<rect {_box(mark.box)} fill="{fill}"']
    if mark.fill is not None and mark.opacity < 1:
        parts.append(f'fill-opacity="{_number(mark.opacity)}"')
    if mark.stroke is not None:
        parts.append(f'stroke="{palette(mark.stroke)}" stroke-width="{_number(mark.stroke_width)}"')
    if mark.radius:
        parts.append(f'rx="{_number(mark.radius)}"')
    return " ".join(parts) + "/>"


def _hatch(mark: Hatch, palette: Palette) -> str:
    path = " ".join(
        f"M{_number(x1)} {_number(y1)}L{_number(x2)} {_number(y2)}" for (x1, y1), (x2, y2) in hatch_lines(mark)
    )
    return f'<path d="{path}" stroke="{palette(mark.stroke)}" fill="none"/>'


def _marker(mark: Marker, palette: Palette) -> str:
    paint = f'fill="{palette(mark.fill)}" stroke="{palette(mark.stroke)}" stroke-width="{_number(mark.stroke_width)}"'
    if mark.shape == "square":
        side = _number(2 * mark.radius)
        x, y = _number(mark.x - mark.radius), _number(mark.y - mark.radius)
        return f'<rect x="{x}" y="{y}" width="{side}" height="{side}" {paint}/>'
    return f'<circle cx="{_number(mark.x)}" cy="{_number(mark.y)}" r="{_number(mark.radius)}" {paint}/>'


def _text(mark: Text, palette: Palette, scale: float) -> str:
    size = TEXT_SIZES[mark.kind] * scale
    parts = [
        f'<text x="{_number(mark.x)}" y="{_number(mark.y + size * _BASELINE)}" font-size="{_number(size)}"',
        f'fill="{palette(mark.color)}"',
    ]
    if mark.weight != 400:
        parts.append(f'font-weight="{mark.weight}"')
    if mark.anchor != "start":
        parts.append(f'text-anchor="{mark.anchor}"')
    return f"{' '.join(parts)}>{escape(mark.text)}</text>"


def _icon(mark: Icon, palette: Palette) -> str:
    source = resource(f"icons/set/{mark.name}.svg").read_text(encoding="utf-8")
    inner = re.sub(r"\s*\n\s*", "", source[source.index(">") + 1 : source.rindex("</svg>")])
    return (
        f'<svg {_box(mark.box)} viewBox="0 0 20 20" color="{palette(mark.color)}" fill="none" stroke="currentColor"'
        f' stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">{inner}</svg>'
    )


def _box(box: Box) -> str:
    sides = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    return " ".join(f'{name}="{_number(length)}"' for name, length in sides.items())


def _number(value: float) -> str:
    """Return a length with at most two decimals and no trailing zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
