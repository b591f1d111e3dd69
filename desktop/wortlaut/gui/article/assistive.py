"""Answers screen readers: knows when one asks for the article, and loads what answers only then."""

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from wortlaut.gui.guard import guarded

if TYPE_CHECKING:
    from wortlaut.gui.article.accessible import ArticleInterface


@functools.cache
def answer_assistive_technology() -> None:
    """Let Qt ask here what a canvas is. Call it before a canvas shows: Qt keeps the first answer it gets.

    Without assistive technology Qt never asks, so nothing is loaded; calling it again does nothing.
    """
    QAccessible.installFactory(_interface_of)


@guarded()
def _interface_of(name: str, thing: QObject) -> "ArticleInterface | None":
    """Return the interface of a canvas, None for anything else; `name` is a class of `thing`, the innermost first."""
    if name != "ArticleCanvas":
        return None
    from wortlaut.gui.article.accessible import ArticleInterface
    from wortlaut.gui.article.canvas import ArticleCanvas

    return ArticleInterface(thing) if isinstance(thing, ArticleCanvas) else None
