"""What the color names of a plot look like in a theme."""

from collections.abc import Callable

from PySide6.QtGui import QColor

from wortlaut.domain.scheme import Scheme
from wortlaut.gui import tokens
from wortlaut.gui.appearance import Appearance

Palette = Callable[[str], str]
"""Color name of a mark to `#rrggbb`."""


def palette_of(appearance: Appearance, scheme: Scheme) -> Palette:
    """Return the colors of the present theme."""
    labels = {label.id: label for label in scheme.labels}

    def color(name: str) -> str:
        if not name.startswith("label:"):
            return appearance.color(name).name()
        _, label, part = name.split(":")
        colors = appearance.label_colors(labels[label])
        found: QColor = colors.ink if part == "ink" else colors.accent
        return found.name()

    return color


def paper_palette(scheme: Scheme) -> Palette:
    """Return the colors of the light theme, for what goes on paper whatever the screen shows."""
    labels = {label.id: label for label in scheme.labels}

    def color(name: str) -> str:
        if not name.startswith("label:"):
            return tokens.COLORS[name][0].lower()
        _, label, part = name.split(":")
        accent = labels[label].light.accent
        return (tokens.ink_on(accent) if part == "ink" else accent).lower()

    return color
