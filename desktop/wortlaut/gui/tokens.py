"""Design tokens: every color has a role, every size a use. Label colors are not here: they come from the scheme."""

from collections.abc import Mapping
from typing import Final, Literal

Theme = Literal["light", "dark", "contrast"]

THEMES: Final[tuple[Theme, ...]] = ("light", "dark", "contrast")

COLORS: Final[Mapping[str, tuple[str, str, str]]] = {
    # role: light, dark, contrast
    "window": ("#F1F0EC", "#15171B", "#000000"),
    "panel": ("#FAF9F6", "#1A1D22", "#000000"),
    "page": ("#FFFFFF", "#1E2126", "#000000"),
    "fg": ("#1D2025", "#E4E6EA", "#FFFFFF"),
    "dim": ("#5A6069", "#A3AAB4", "#FFFFFF"),
    "rule": ("#E0DED8", "#2F343B", "#FFFFFF"),
    "border": ("#82878F", "#757D89", "#FFFFFF"),
    "hover": ("#EDEBE6", "#24282E", "#2B2B2B"),
    "thumb": ("#B9B6AF", "#4A515B", "#FFFFFF"),
    "accent": ("#4540B0", "#B3AFFF", "#00E5FF"),
    "onaccent": ("#FFFFFF", "#15171B", "#000000"),
    "soft": ("#E7E6F6", "#2B2A47", "#003A44"),
    "sel": ("#CDC9F8", "#4B4799", "#0B5C66"),
    "error": ("#B3261E", "#FF8F85", "#FF9C94"),
    "shadow": ("#1D2025", "#000000", "#000000"),
}

INKS: Final = ("#FFFFFF", "#14161A")
"""What may stand on a label's color; the one that contrasts more is taken."""

INTERFACE_FAMILIES: Final = (
    "Segoe UI Variable Text",
    "Segoe UI",
    ".AppleSystemUIFont",
    "Adwaita Sans",
    "Inter",
    "Noto Sans",
    "DejaVu Sans",
)
READING_FAMILIES: Final = (
    "Charter",
    "Charis SIL",
    "Sitka Text",
    "Sitka",
    "Source Serif 4",
    "Noto Serif",
    "Cambria",
    "Georgia",
    "DejaVu Serif",
)

SYSTEM_SIZE: Final = 13.0
"""Pixel size of the system's font at which the sizes below are as they stand."""

SIZES: Final[Mapping[str, float]] = {
    "chip": 11,
    "small": 12,
    "body": 13,
    "strong": 14,
    "title": 16,
    "display": 24,
}
READING_SIZE: Final = 18


def relative_luminance(color: str) -> float:
    """Return the relative luminance (WCAG 2) of a `#RRGGBB` color."""
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """Return the contrast ratio (WCAG 2) of two `#RRGGBB` colors, 1 to 21."""
    dark, bright = sorted((relative_luminance(one), relative_luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def ink_on(color: str) -> str:
    """Return the ink that contrasts most on `color`."""
    return max(INKS, key=lambda ink: contrast_ratio(ink, color))
