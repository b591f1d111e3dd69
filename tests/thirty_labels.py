"""A scheme of thirty labels with attributes and links of its own, as somebody else may bring it."""

import colorsys
from typing import Any

TOPICS = (
    *("claim", "evidence", "source", "place", "date", "event", "law", "money", "tool", "weather"),
    *("animal", "plant", "vessel", "cargo", "harbor", "road", "bridge", "train", "plane", "sport"),
    *("score", "team", "coach", "player", "film", "book", "song", "prize", "school", "exam"),
)


def thirty_labels() -> dict[str, Any]:
    """Return the data of the scheme; only the first nine labels have keys."""
    return {
        "schema": "thirty",
        "version": "7",
        "labels": [_label(number, name) for number, name in enumerate(TOPICS)],
        "links": [
            _link("supports", "evidence", "claim", 1, ("supports", "is supported by")),
            _link("drawn_from", "evidence", "source", 0, ("drawn from", "gives")),
            _link("doubts", "evidence", "claim", 0, ("doubts", "is doubted by")),
            _link("cites", "claim", "claim", 0, ("cites", "is cited by")),
        ],
        "checks": [
            _check("edge_space", "create", "edge of white space"),
            _check("paragraph", "create", "over a blank line"),
            _check("same_extent_same_label", "create", "tagged twice"),
            _check("half_word", "submit", "cuts a word"),
        ],
    }


def _label(number: int, name: str) -> dict[str, Any]:
    light, dark = (_color(number / 30, bright) for bright in (0.35, 0.7))
    return {
        "id": name,
        "name": {"en": name.capitalize(), "de": f"{name.capitalize()} (de)"},
        "badge": {"en": name[:2].capitalize()},
        "light": {"accent": light, "fill": _color(number / 30, 0.9)},
        "dark": {"accent": dark, "fill": _color(number / 30, 0.2)},
        "contrast": {"accent": dark},
        "underline": ("solid", "box", "double", "dashed")[number % 4],
        "attributes": [
            {
                "id": "strength",
                "name": {"en": "Strength"},
                "required": name == "evidence",
                "values": [{"id": value, "name": {"en": value}} for value in ("weak", "fair", "strong")],
            },
            {"id": "remark", "name": {"en": "Remark"}},
        ],
        "text_object": "sentence" if name == "evidence" else "word",
    }


def _color(hue: float, lightness: float) -> str:
    red, green, blue = colorsys.hls_to_rgb(hue, lightness, 0.7)
    return f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"


def _link(id_: str, source: str, target: str, least: int, names: tuple[str, str]) -> dict[str, Any]:
    seen = {"seen_from_source": {"en": names[0]}, "seen_from_target": {"en": names[1]}}
    return {"id": id_, "from": source, "to": target, "min": least, "max": None, "name": seen}


def _check(id_: str, when: str, text: str) -> dict[str, Any]:
    return {"id": id_, "level": "error", "when": when, "text": {"en": text}}
