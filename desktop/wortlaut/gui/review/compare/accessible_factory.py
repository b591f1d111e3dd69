"""Lets screen readers ask review texts; what answers is loaded only then."""

import functools

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from wortlaut.gui.guard import guarded


@functools.cache
def answer_assistive_technology() -> None:
    """Let Qt ask here what a review text is; once is enough for all windows."""
    QAccessible.installFactory(_interface_of)


@guarded()
def _interface_of(name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the interface of a review text, None for anything else; `name` is a class of `thing`."""
    if name != "ReviewText" or not isinstance(thing, QWidget):
        return None
    from wortlaut.gui.review.compare.accessible import TextInterface
    from wortlaut.gui.review.compare.text_view import ReviewText

    return TextInterface(thing) if isinstance(thing, ReviewText) else None
