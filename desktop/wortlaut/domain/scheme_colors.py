"""Whether the labels of a scheme can be seen, and told apart: contrast, and distance of colors for any color vision.

Contrast is the ratio of WCAG 2.2 (1 to 21). Distance is 100 times the Euclidean distance in OKLab (B. Ottosson, 2020),
the least one over full color vision and the three dichromacies of Machado, Oliveira and Fernandes (2009), severity 1.
"""

from collections.abc import Iterator, Sequence
from colorsys import hls_to_rgb
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from wortlaut.domain.scheme_values import Label, LabelColors

Theme = Literal["light", "dark", "contrast"]
THEMES: tuple[Theme, ...] = ("light", "dark", "contrast")

PAGES = {"light": "#FFFFFF", "dark": "#1E2126", "contrast": "#000000"}
"""The color of the page under the text."""
INKS = {"light": "#1D2025", "dark": "#E4E6EA", "contrast": "#FFFFFF"}
"""The color of the text."""
LINE_CONTRAST = 3.0
"""Least contrast of a label's line to the page."""
TEXT_CONTRAST = 4.5
"""Least contrast of the text to a label's fill."""
LEAST_DISTANCE = 5.0
"""Two labels whose colors are nearer than that are hard to tell apart by color."""

_Triple = tuple[float, float, float]
_Matrix = tuple[_Triple, _Triple, _Triple]
_VISIONS: dict[str, _Matrix] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
_LMS: _Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB: _Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


@dataclass(frozen=True, slots=True)
class ColorRemark:
    """A color of a label that is hard to see, or hard to tell from another label's."""

    code: str
    """`line_faint`, `fill_dark`: too little contrast to the page, or of the text on it; `alike`: two labels."""
    theme: Theme
    labels: tuple[str, ...]
    """Ids."""
    measured: float
    needed: float
    vision: str = "full"
    """For which color vision: `full`, `protan`, `deutan`, `tritan`."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two `#RRGGBB` colors, 1 to 21."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def distance(one: str, other: str) -> tuple[float, str]:
    """Return how far two colors are apart for the color vision that tells them apart worst, and which that is.

    Black and white are 100 apart.
    """
    return min((_apart(one, other, vision), vision) for vision in _VISIONS)


def remarks(labels: Sequence[Label]) -> Iterator[ColorRemark]:
    """Yield what is hard to see or to tell apart among labels that can be chosen, theme by theme."""
    for theme in THEMES:
        colors: list[tuple[str, LabelColors]] = [(label.id, getattr(label, theme)) for label in labels]
        for id_, own in colors:
            line = contrast(own.accent, PAGES[theme])
            if line < LINE_CONTRAST:
                yield ColorRemark("line_faint", theme, (id_,), line, LINE_CONTRAST)
            text = contrast(own.fill, INKS[theme]) if own.fill else TEXT_CONTRAST
            if text < TEXT_CONTRAST:
                yield ColorRemark("fill_dark", theme, (id_,), text, TEXT_CONTRAST)
        for (first, one), (second, other) in combinations(colors, 2):
            apart, vision = distance(one.accent, other.accent)
            if apart < LEAST_DISTANCE:
                yield ColorRemark("alike", theme, (first, second), apart, LEAST_DISTANCE, vision)


def _linear(color: str) -> _Triple:
    """Return the linear light of the channels of a `#RRGGBB` color, 0 to 1."""
    channels = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return red, green, blue


def _luminance(color: str) -> float:
    return _dot((0.2126, 0.7152, 0.0722), _linear(color))


def _apart(one: str, other: str, vision: str) -> float:
    pairs = zip(_lab(one, vision), _lab(other, vision), strict=True)
    return 100 * float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def _lab(color: str, vision: str) -> _Triple:
    seen = _times(_VISIONS[vision], _linear(color))
    cones = _times(_LMS, (_clipped(seen[0]), _clipped(seen[1]), _clipped(seen[2])))
    return _times(_LAB, (cones[0] ** (1 / 3), cones[1] ** (1 / 3), cones[2] ** (1 / 3)))


def _clipped(channel: float) -> float:
    return min(1.0, max(0.0, channel))


def _times(matrix: _Matrix, vector: _Triple) -> _Triple:
    return _dot(matrix[0], vector), _dot(matrix[1], vector), _dot(matrix[2], vector)


def _dot(one: _Triple, other: _Triple) -> float:
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def proposed(labels: Sequence[Label], theme: Theme) -> LabelColors:
    """Return colors for one more label in a theme: seen well, and as far as can be from those of the others."""
    others = [getattr(label, theme).accent for label in labels]
    page = PAGES[theme]
    most = 7.5 if theme == "light" else 14.0  # nearly black or white is no color
    wheel = [_of_hue(hue / 24, lightness / 20) for hue in range(24) for lightness in range(3, 18)]
    seen = [color for color in wheel if LINE_CONTRAST + 0.3 <= contrast(color, page) <= most]
    best = max(seen, key=lambda color: min((distance(color, other)[0] for other in others), default=100.0))
    return LabelColors(best, None if theme == "contrast" else tint(best, theme))


def tint(accent: str, theme: Theme) -> str:
    """Return the fill that goes with a line: a quarter of its color on the page."""
    pairs = [(int(accent[at : at + 2], 16), int(PAGES[theme][at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(0.25 * over + 0.75 * under):02X}" for over, under in pairs)


def _of_hue(hue: float, lightness: float) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, lightness, 0.8))
