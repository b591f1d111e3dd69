"""The label scheme: what may be annotated, loaded as data. Nothing here knows the four default labels."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

MAX_LABELS = 30
MAX_NAME_LENGTH = 200
"""Longest label id or name that is accepted, in code points."""

_MAX_PARTS = 1000
"""Most attributes of a label, values of an attribute, links, checks."""
_UNSEEN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Turn the order of what follows: a name with one can look like another name."""
_NO_CHARACTERS = ("Cc", "Cs", "Zl", "Zp")
"""Categories of Unicode that have no place in a line: controls, half characters, line breaks."""

Names = Mapping[str, str]
"""Language code to text."""


class SchemeError(ValueError):
    """The scheme data is not usable; the message says which part and why."""


class LineStyle(StrEnum):
    """Pattern of a label's line, so that labels differ without color."""

    SOLID = "solid"
    BOX = "box"
    DOUBLE = "double"
    DASHED = "dashed"


class Discontinuity(StrEnum):
    """Whether spans of a label may have holes: as a choice, only to leave out an enclosing span's hole, or never."""

    ALLOWED = "allowed"
    INHERITED = "inherited"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a closed attribute."""

    id: str
    name: Names
    help: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a label. Without `values` it is free text."""

    id: str
    name: Names
    values: tuple[Value, ...] = ()
    required: bool = False
    default: str | None = None
    """Meant when nothing is stored; never stored itself."""
    guess: str | None = None
    """Name of the rule that can propose a value."""

    def value(self, value_id: str) -> Value | None:
        """Return the value with that id, or None."""
        return next((value for value in self.values if value.id == value_id), None)


@dataclass(frozen=True, slots=True)
class LabelColors:
    """`#RRGGBB` colors of a label in one theme; the contrast theme has no fill."""

    accent: str
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of span."""

    id: str
    name: Names
    badge: Names
    key: str
    """The digit that tags with it, or "" past the ninth label."""
    help: Names
    light: LabelColors
    dark: LabelColors
    contrast: LabelColors
    line: LineStyle
    discontinuous: Discontinuity
    attributes: tuple[Attribute, ...]
    text_object: str
    """What a digit takes at the caret when nothing is selected: `quotation`, `name_phrase`, `clause`, `word`, …"""

    @property
    def main_attribute(self) -> Attribute | None:
        """The first attribute with closed values: the one Shift+digit sets."""
        return next((attribute for attribute in self.attributes if attribute.values), None)

    def attribute(self, attribute_id: str) -> Attribute | None:
        """Return the attribute with that id, or None."""
        return next((attribute for attribute in self.attributes if attribute.id == attribute_id), None)


@dataclass(frozen=True, slots=True)
class LinkType:
    """A kind of link, from spans of one label to spans of another."""

    id: str
    source: str
    """Label id a link starts at."""
    target: str
    """Label id a link points to."""
    minimum: int
    maximum: int | None
    warn_if_missing: bool
    only_if: Mapping[str, tuple[str, ...]]
    """Attribute of the source span to the values under which the link makes sense."""
    name_from_source: Names
    name_from_target: Names


@dataclass(frozen=True, slots=True)
class Check:
    """A rule of the scheme; `domain.rules` has the implementation of each id."""

    id: str
    level: str
    """`error` or `warning`."""
    when: str
    """`create`: enforced while tagging; `submit`: shown while working, errors block submitting."""
    text: Names


@dataclass(frozen=True)
class Scheme:
    """A label scheme with its version."""

    name: str
    version: str
    labels: tuple[Label, ...]
    links: tuple[LinkType, ...]
    checks: tuple[Check, ...]
    options: Mapping[str, Any]
    data: Mapping[str, Any]
    """The JSON value it was read from, kept whole for storing and exporting."""

    @property
    def reference(self) -> str:
        """Name and version as they stand in a layer: `quote-actor-commitment-condition 1.2`."""
        return f"{self.name} {self.version}"

    def means_the_same(self, other: "Scheme") -> bool:
        """Tell whether spans and links made under one scheme can stand under the other unchanged.

        Labels, values, defaults, holes and links count; names, colors, keys, help and guesses do not.
        """
        return self._meaning == other._meaning

    @cached_property
    def _meaning(self) -> object:
        labels = {
            label.id: (
                label.discontinuous,
                {item.id: (sorted(value.id for value in item.values), item.default) for item in label.attributes},
            )
            for label in self.labels
        }
        return labels, {link.id: (link.source, link.target, link.minimum, link.maximum) for link in self.links}

    @cached_property
    def _labels_by_id(self) -> Mapping[str, Label]:
        return {label.id: label for label in self.labels}

    @cached_property
    def _links_by_id(self) -> Mapping[str, LinkType]:
        return {link.id: link for link in self.links}

    def label(self, label_id: str) -> Label | None:
        """Return the label with that id, or None."""
        return self._labels_by_id.get(label_id)

    def link(self, type_id: str) -> LinkType | None:
        """Return the link type with that id, or None."""
        return self._links_by_id.get(type_id)

    def check(self, check_id: str) -> Check | None:
        """Return the check with that id, or None."""
        return next((check for check in self.checks if check.id == check_id), None)

    def label_for_key(self, digit: str) -> Label | None:
        """Return the label a digit key stands for, or None."""
        return next((label for label in self.labels if label.key == digit), None)


def localized(names: Names, language: str) -> str:
    """Return the text in `language`, else English, else whatever there is, else ""."""
    return names.get(language) or names.get("en") or next(iter(names.values()), "")


def load_scheme(text: str) -> Scheme:
    """Read a scheme from JSON text; raise SchemeError when it is not usable."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SchemeError(f"not JSON: {error}") from error
    return _with_distinct_names(scheme_from_data(data))


def load_toml_scheme(text: str) -> Scheme:
    """Read a scheme from TOML text; raise SchemeError when it is not usable."""
    import tomllib  # few schemes are written in TOML: no start waits for it

    try:
        data = tomllib.loads(text)
        json.dumps(data, allow_nan=False)  # it is stored as JSON, which has no dates and no infinity
    except (ValueError, TypeError, RecursionError) as error:
        raise SchemeError(f"not usable TOML: {error}") from error
    return _with_distinct_names(scheme_from_data(data))


def scheme_from_data(data: Any) -> Scheme:
    """Build a scheme from its JSON value; raise SchemeError naming the part that is missing or wrong."""
    if not isinstance(data, dict):
        raise SchemeError("a scheme is a JSON object")
    try:
        if len(data["labels"]) > MAX_LABELS:
            raise SchemeError(f"a scheme has 1 to {MAX_LABELS} labels, not {len(data['labels'])}")
        labels = tuple(_label(item, index) for index, item in enumerate(data["labels"]))
        scheme = Scheme(
            name=_identifier(data["schema"]),
            version=str(data["version"]),
            labels=labels,
            links=tuple(_link(item) for item in _few(data.get("links", ()))),
            checks=tuple(
                Check(_identifier(item["id"]), str(item["level"]), str(item["when"]), _names(item["text"]))
                for item in _few(data.get("checks", ()))
            ),
            options=dict(data.get("options", {})),
            data=data,
        )
    except KeyError as error:
        raise SchemeError(f"missing key {error.args[0]!r}") from error
    except (TypeError, AttributeError, ValueError) as error:
        raise SchemeError(f"wrong type: {error}") from error
    _verify(scheme)
    return scheme


def _with_distinct_names(scheme: Scheme) -> Scheme:
    """Return a scheme as it is when its labels can be told apart; asked of files only: a project has its scheme."""
    for language in {language for label in scheme.labels for language in label.name}:
        names = [_folded(label.name[language]) for label in scheme.labels if language in label.name]
        if len(set(names)) < len(names):
            raise SchemeError(f"two labels have the same name ({language})")
    return scheme


def _verify(scheme: Scheme) -> None:
    if not scheme.labels:
        raise SchemeError(f"a scheme has 1 to {MAX_LABELS} labels, not 0")
    ids = [label.id for label in scheme.labels]
    if len(set(map(_folded, ids))) < len(ids):
        raise SchemeError("two labels have the same id")
    keys = [label.key for label in scheme.labels if label.key]
    if len(set(keys)) < len(keys):
        raise SchemeError("two labels have the same key")
    for link in scheme.links:
        for end in (link.source, link.target):
            if end not in ids:
                raise SchemeError(f"link {link.id!r} joins the unknown label {end!r}")


def _few(items: Any) -> Any:
    """Return parts of a scheme as they are; raise SchemeError when a person could never have written so many."""
    if len(items) > _MAX_PARTS:
        raise SchemeError(f"more than {_MAX_PARTS} parts of a kind")
    return items


def _identifier(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > MAX_NAME_LENGTH or not value.isprintable():
        raise SchemeError(f"not a usable id: {str(value)[:40]!r}")
    return value


def _names(value: object, breaks: str = "") -> Names:
    """Return texts by language; `breaks` are controls that they may hold."""
    if not isinstance(value, dict) or not value:
        raise SchemeError("a name is an object of language and text")
    for text in value.values():
        if not isinstance(text, str) or not text.strip() or len(text) > 20 * MAX_NAME_LENGTH:
            raise SchemeError("a name is a short text")
        unseen = (
            char in _UNSEEN or unicodedata.category(char) in _NO_CHARACTERS for char in text if char not in breaks
        )
        if not text.isprintable() and any(unseen):
            raise SchemeError(f"a name with characters that cannot be seen: {text[:40]!a}")
    return dict(value)


def _folded(name: str) -> str:
    """Return what is the same for names that look the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name.strip()).casefold())


def _colors(value: Mapping[str, str]) -> LabelColors:
    for color in value.values():
        if len(color) != 7 or color[0] != "#":
            raise SchemeError(f"not a color: {color!r}")
        int(color[1:], 16)
    return LabelColors(value["accent"], value.get("fill"))


def _label(item: Mapping[str, Any], index: int) -> Label:
    keys = item.get("keys") or ([str(index + 1)] if index < 9 else [""])
    try:
        return Label(
            id=_identifier(item["id"]),
            name=_names(item["name"]),
            badge=_names(item["badge"]),
            key=str(keys[0]),
            help=_names(item["help"], "\n\t") if item.get("help") else {},
            light=_colors(item["light"]),
            dark=_colors(item["dark"]),
            contrast=_colors(item["contrast"]),
            line=LineStyle(item.get("underline", "solid")),
            discontinuous=Discontinuity(item.get("discontinuous", "allowed")),
            attributes=tuple(_attribute(attribute) for attribute in _few(item.get("attributes", ()))),
            text_object=str(item.get("text_object", "word")),
        )
    except SchemeError:
        raise
    except ValueError as error:
        raise SchemeError(f"label {item.get('id')!r}: {error}") from error


def _attribute(item: Mapping[str, Any]) -> Attribute:
    return Attribute(
        id=_identifier(item["id"]),
        name=_names(item["name"]),
        values=tuple(
            Value(
                _identifier(value["id"]),
                _names(value["name"]),
                _names(value["help"], "\n\t") if value.get("help") else {},
            )
            for value in _few(item.get("values", ()))
        ),
        required=bool(item.get("required", False)),
        default=item.get("default"),
        guess=item.get("guess"),
    )


def _link(item: Mapping[str, Any]) -> LinkType:
    return LinkType(
        id=_identifier(item["id"]),
        source=item["from"],
        target=item["to"],
        minimum=int(item.get("min") or 0),
        maximum=item.get("max"),
        warn_if_missing=bool(item.get("warn_if_missing", False)),
        only_if={key: tuple(values) for key, values in item.get("only_if", {}).items()},
        name_from_source=_names(item["name"]["seen_from_source"]),
        name_from_target=_names(item["name"]["seen_from_target"]),
    )
