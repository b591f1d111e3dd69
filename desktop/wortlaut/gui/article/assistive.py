"""Answers screen readers: knows when one asks for the article, and loads what answers only then."""

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent

from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.guard import guarded

if TYPE_CHECKING:
    from wortlaut.gui.article.accessible import ArticleInterface


def answer_assistive_technology(canvas: ArticleCanvas) -> None:
    """Let Qt ask here what a canvas is; call it after the first paint, because loading QAccessible takes its time.

    Without assistive technology Qt never asks. One that asked earlier, for `canvas`, is told to ask again.
    """
    _install_factory()
    if QAccessible.isActive():
        _ask_again(canvas)


@functools.cache
def _install_factory() -> None:
    """Once is enough for all windows."""
    QAccessible.installFactory(_interface_of)


def _ask_again(canvas: ArticleCanvas) -> None:
    from wortlaut.gui.article.accessible import ArticleInterface

    known = QAccessible.queryAccessibleInterface(canvas)
    if not isinstance(known, ArticleInterface):
        QAccessible.updateAccessibility(QAccessibleEvent(known, QAccessible.Event.ObjectDestroyed))
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
        QAccessible.updateAccessibility(QAccessibleEvent(canvas, QAccessible.Event.ObjectCreated))
        if canvas.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(canvas, QAccessible.Event.Focus))


@guarded()
def _interface_of(name: str, thing: QObject) -> "ArticleInterface | None":
    """Return the interface of a canvas, None for anything else; `name` is a class of `thing`, the innermost first."""
    if name != "ArticleCanvas" or not isinstance(thing, ArticleCanvas):
        return None
    from wortlaut.gui.article.accessible import ArticleInterface

    return ArticleInterface(thing)
