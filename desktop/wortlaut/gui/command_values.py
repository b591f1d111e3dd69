"""What a command and a menu are, as values."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

CONTEXT = "Commands"


class Scope(Enum):
    """Where the keys of a command work."""

    WINDOW = "window"
    CANVAS = "canvas"
    """Only while the text has the keyboard: letters must not fire while someone types into a field."""
    PAGE = "page"
    """Anywhere on the page of the command; a letter only outside of text fields, which take it themselves."""


class Need(Enum):
    """What must be there for a command to make sense."""

    NOTHING = "nothing"
    WRITABLE = "writable"
    ARTICLE = "article"
    EDITABLE = "editable"
    SELECTION = "selection"
    SPAN = "span"
    EDITABLE_SPAN = "editable span"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Command:
    """A command; `text` is the English source of its name, with `&` before the access key."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    need: Need = Need.NOTHING
    scope: Scope = Scope.WINDOW
    icon: str | None = None
    synonyms: str = ""
    """Further German and English words the command palette finds it by."""
    checkable: bool = False
    page: str = ""
    """The page it belongs to; "" for all. On the others its keys are free for what they mean there."""

    @property
    def name(self) -> str:
        """The translated name without access key and ellipsis, as the palette lists it."""
        return plain_name(QCoreApplication.translate(CONTEXT, self.text))


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: its title and groups of commands, with a separator between groups."""

    id: str
    title: str
    groups: tuple[tuple[Command, ...], ...]
    page: str = ""
    """The page that shows it; "" for all."""


ANNOTATE, REVIEW, AGREEMENT, RELEASE, OVERVIEW = "annotate", "review", "agreement", "release", "overview"
"""Names of the pages that have a tab."""
DUPLICATES = "duplicates"
"""The page that opens from others, and returns to them."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation later: the tool that collects texts knows this name."""
    return text


def plain_name(text: str) -> str:
    """Return a menu text without access key and ellipsis."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…").rstrip()
