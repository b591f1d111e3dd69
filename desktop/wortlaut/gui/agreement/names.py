"""What the parts of an agreement are called, in the language of the program and of the scheme."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.scheme import Label, LinkType, Scheme, localized

NOTHING = ""
"""Stands for no label."""


@dataclass(frozen=True)
class Names:
    """Words for ids."""

    scheme: Scheme
    language: str

    def label(self, label_id: str) -> str:
        """Return the name of a label; `nothing` for none."""
        if label_id == NOTHING:
            return QCoreApplication.translate("Agreement", "nothing")
        found = self._labels.get(label_id)
        return label_id if found is None else localized(found.name, self.language)

    def badge(self, label_id: str) -> str:
        """Return the short sign of a label; "" for none."""
        found = self._labels.get(label_id)
        return "" if found is None else localized(found.badge, self.language)

    def color(self, label_id: str) -> str | None:
        """Return the id of a label that has a color in the scheme."""
        return label_id if label_id in self._labels else None

    def attribute(self, label_id: str, attribute_id: str) -> str:
        """Return the name of an attribute."""
        label = self._labels.get(label_id)
        found = label.attribute(attribute_id) if label else None
        return attribute_id if found is None else localized(found.name, self.language)

    def link(self, link_id: str) -> str:
        """Return the name of a kind of link, as its source says it."""
        found = self._links.get(link_id)
        return link_id if found is None else localized(found.name_from_source, self.language)

    def ends(self, link_id: str) -> str:
        """Return which labels a kind of link joins."""
        found = self._links.get(link_id)
        return "" if found is None else f"{self.label(found.source)} → {self.label(found.target)}"

    @property
    def _labels(self) -> Mapping[str, Label]:
        return {label.id: label for label in self.scheme.labels}

    @property
    def _links(self) -> Mapping[str, LinkType]:
        return {link.id: link for link in self.scheme.links}


def category_name(category: str) -> str:
    """Return the word for a kind of disagreement."""
    translate = QCoreApplication.translate
    words = {
        "missing": translate("Agreement", "Missing"),
        "label": translate("Agreement", "Label"),
        "boundary": translate("Agreement", "Boundary"),
        "split": translate("Agreement", "Split"),
        "attribute": translate("Agreement", "Attribute"),
        "link": translate("Agreement", "Link"),
        "nesting": translate("Agreement", "Nesting"),
    }
    return words.get(category, category)


CATEGORY_ICONS: Mapping[str, str] = {
    "missing": "missing",
    "label": "label-dispute",
    "boundary": "boundary",
    "split": "split",
    "attribute": "attribute-tag",
    "link": "link",
    "nesting": "nest",
}
"""Category to the shape that stands for it everywhere."""


def kind_name(kind: str) -> str:
    """Return the word for how boundaries differ."""
    translate = QCoreApplication.translate
    words = {
        "left": translate("Agreement", "left"),
        "right": translate("Agreement", "right"),
        "both": translate("Agreement", "both edges"),
        "contains": translate("Agreement", "contains"),
        "punctuation": translate("Agreement", "punctuation"),
        "whitespace": translate("Agreement", "white space"),
        "determiner": translate("Agreement", "article or office"),
    }
    return words.get(kind, kind)


def reason_name(reason: str) -> str:
    """Return why an article is not counted."""
    translate = QCoreApplication.translate
    words = {
        "not_submitted": translate("Agreement", "submitted by nobody"),
        "one_submission": translate("Agreement", "submitted by one person only"),
        "reopened": translate("Agreement", "reopened"),
        "near_duplicate": translate("Agreement", "near-duplicate of a counted one"),
        "other_time": translate("Agreement", "outside of the period"),
    }
    return words.get(reason, reason)


def counted(number: int, one: str, many: str) -> str:
    """Return `one` or `many`, with the number for `{count}`."""
    return (one if number == 1 else many).format(count=number)
