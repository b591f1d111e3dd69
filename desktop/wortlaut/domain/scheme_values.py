"""What a label scheme is made of, as values. Nothing here knows the labels of any scheme."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

Names = Mapping[str, str]
"""Language code to text."""


class SchemeError(ValueError):
    """The scheme data is not usable.

    `code` says why (a key of `SENTENCES`, which `params` fill), `path` which part: keys and positions from the top of
    the data; `line` where it stands in the file, counted from 1, when it came from one.
    """

    def __init__(
        self, code: str, *, path: tuple[str | int, ...] = (), line: int | None = None, **params: object
    ) -> None:
        super().__init__(code)
        self.code = code
        self.path = path
        self.line = line
        self.params = params

    @property
    def field(self) -> str:
        """The part as people read it: `labels[2].light.accent`; "" for the whole."""
        parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "".join(parts).removeprefix(".")

    def __str__(self) -> str:
        """The part and what is wrong with it, in English."""
        said = SENTENCES[self.code].format_map(self.params)
        return f"{self.field}: {said}" if self.path else said


SENTENCES: Mapping[str, str] = {
    "syntax": "{reason}",
    "key_twice": "the key '{name}' stands here twice",
    "key_missing": "missing key '{name}'",
    "key_unknown": "unknown key '{name}'; known are {known}",
    "not_object": "not an object",
    "not_list": "not a list",
    "not_text": "not a text",
    "not_flag": "neither true nor false",
    "not_count": "not a number from 0 on",
    "not_one_of": "'{value}' is none of {known}",
    "color": "not a color: '{value}'",
    "id": "not a usable id: {value}",
    "names": "a name is an object of language and text",
    "name": "a name is a short text",
    "name_unseen": "a name with characters that cannot be seen: {value}",
    "label_count": "a scheme has 1 to {most} labels, not {count}",
    "too_many": "more than {most} parts of a kind",
    "id_twice": "the id '{value}' stands for two things",
    "key_taken": "two labels have the same key: '{value}'",
    "name_taken": "two labels have the same name: '{value}'",
    "link_end": "the unknown label '{value}'; known are {known}",
    "default": "the default '{value}' is none of its values: {known}",
    "only_if": "the label '{label}' has no attribute '{value}' with such values",
    "min_over_max": "at least {least}, but at most {most}",
}
"""What is wrong, in English, for logs; `resources/messages` says it to people."""


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
    retired: bool = False
    """Spans that have it keep it; it is not offered any more."""
    aliases: tuple[str, ...] = ()
    """Ids that older data calls it by."""


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

    @property
    def offered(self) -> tuple[Value, ...]:
        """The values that can be chosen; those that are retired are not."""
        return tuple(value for value in self.values if not value.retired)

    def now_called(self, value_id: str) -> str | None:
        """Return the id of the value that is, or once was, called so; None for none. Free text stays as it is."""
        if not self.values or self.value(value_id) is not None:
            return value_id
        return next((value.id for value in self.values if value_id in value.aliases), None)


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
    retired: bool = False
    """Spans that have it keep it; no new ones are made."""
    aliases: tuple[str, ...] = ()
    """Ids that older data calls it by: labels that became this one."""

    @property
    def main_attribute(self) -> Attribute | None:
        """The first attribute with values to choose from: the one Shift+digit sets."""
        return next((attribute for attribute in self.attributes if attribute.offered), None)

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
    """`error`, `warning`, `hint` or `off`."""
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

    @cached_property
    def offered(self) -> tuple[Label, ...]:
        """The labels that new spans can have; those that are retired cannot."""
        return tuple(label for label in self.labels if not label.retired)

    @cached_property
    def older_ids(self) -> Mapping[str, Label]:
        """Ids that older data calls labels by."""
        return {alias: label for label in self.labels for alias in label.aliases}

    @cached_property
    def has_aliases(self) -> bool:
        """Whether anything was called otherwise before."""
        return any(
            label.aliases or any(value.aliases for attribute in label.attributes for value in attribute.values)
            for label in self.labels
        )

    def link(self, type_id: str) -> LinkType | None:
        """Return the link type with that id, or None."""
        return self._links_by_id.get(type_id)

    def check(self, check_id: str) -> Check | None:
        """Return the check with that id, or None."""
        return next((check for check in self.checks if check.id == check_id), None)

    def label_for_key(self, digit: str) -> Label | None:
        """Return the label a digit key stands for, or None."""
        return next((label for label in self.offered if label.key == digit), None)


def localized(names: Names, language: str) -> str:
    """Return the text in `language`, else English, else whatever there is, else ""."""
    return names.get(language) or names.get("en") or next(iter(names.values()), "")
