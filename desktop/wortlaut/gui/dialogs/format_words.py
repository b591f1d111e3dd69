"""Words about formats: units, what is lost and how, what is missing to use one."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from wortlaut.messages import message


def unit_name(unit: str) -> str:
    """Return what a unit of offsets (`codepoint`, …) is called."""
    names = {
        "codepoint": QCoreApplication.translate("Formats", "Code points"),
        "utf16": QCoreApplication.translate("Formats", "UTF-16 units"),
        "utf8": QCoreApplication.translate("Formats", "Bytes of UTF-8"),
        "grapheme": QCoreApplication.translate("Formats", "Visible characters"),
    }
    return names[unit]


def flattening_name(flattening: str) -> str:
    """Return what a way of flattening (`outermost`, …) is called."""
    names = {
        "outermost": QCoreApplication.translate("Formats", "The outermost span stays"),
        "innermost": QCoreApplication.translate("Formats", "The innermost span stays"),
        "longest": QCoreApplication.translate("Formats", "The longest span stays"),
    }
    return names[flattening]


def kind_name(kind: str, language: str) -> str:
    """Return what a kind of loss is called, beginning with a capital."""
    text = message(f"cli.kind.{kind}", language)
    return text[:1].upper() + text[1:]


def how_name(how: str, language: str) -> str:
    """Return what was done with a loss."""
    return message(f"cli.how.{how}", language)


def format_name(row: Mapping[str, Any]) -> str:
    """Return a format as a list shows it: its name, its endings, and the extra it needs when that is not there."""
    parts = [row["name"], " ".join(row["suffixes"][:3])]
    if row["missing"]:
        parts.append(QCoreApplication.translate("Formats", "needs the extra “{extra}”").format(extra=row["extra"]))
    return " · ".join(part for part in parts if part)


def what_is_missing(row: Mapping[str, Any]) -> str:
    """Return what to install for a format."""
    text = QCoreApplication.translate("Formats", "Not installed: {library}. The extra “{extra}” brings it.")
    return text.format(library=", ".join(row["missing"]), extra=row["extra"])
