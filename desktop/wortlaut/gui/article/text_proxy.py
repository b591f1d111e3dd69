"""A hidden text widget with the text of the canvas: its native interface is what screen readers read.

A text interface written in Python cannot report selections (the binding drops them), so Qt's own one is borrowed.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.offsets import OffsetMap
from wortlaut.gui.article.canvas import ArticleCanvas

_UNSAFE = re.compile("[\r\u2029\ufdd0\ufdd1\ufffc\0]")
_REPLACED = str.maketrans(
    {"\r": "\n", "\u2029": "\n", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd", "\0": "\ufffd"}
)


def widget_text(text: str) -> str:
    """Return `text` with the same length and nothing that Qt's text document drops or takes for structure.

    Qt joins CR LF to one character, which would shift every position after it.
    """
    if not _UNSAFE.search(text):
        return text
    return text.replace("\r\n", " \n").translate(_REPLACED)


class TextProxy(QObject):
    """Holds text, caret and selection of a canvas for assistive technology, and takes over where that moves them."""

    def __init__(self, canvas: ArticleCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._text = ""
        self._offsets = OffsetMap("")
        self._following = False
        self.widget = QPlainTextEdit(canvas)
        """Never shown; its offsets are UTF-16 units."""
        self.widget.hide()
        self.widget.setReadOnly(True)
        self.widget.setUndoRedoEnabled(False)
        self.widget.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.widget.setFocusProxy(canvas)
        self.widget.cursorPositionChanged.connect(self._take_over)
        self.widget.selectionChanged.connect(self._take_over)

    @property
    def offsets(self) -> OffsetMap:
        """The converter for the text of the canvas."""
        self._follow_text()
        return self._offsets

    def follow(self) -> None:
        """Bring text, caret and selection up to date with the canvas."""
        self._follow_text()
        view, cursor = self._canvas.view, self.widget.textCursor()
        anchor, caret = self._to_widget(view.anchor), self._to_widget(view.caret)
        if (cursor.anchor(), cursor.position()) != (anchor, caret):
            cursor.setPosition(anchor)
            cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
            with self._quietly():
                self.widget.setTextCursor(cursor)

    def _follow_text(self) -> None:
        text = self._canvas.text
        if text is not self._text:
            self._text, self._offsets = text, OffsetMap(text)
            with self._quietly():
                self.widget.setPlainText(widget_text(text))

    def _to_widget(self, offset: int) -> int:
        return self._offsets.to_utf16(min(offset, self._offsets.code_points))

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        before, self._following = self._following, True
        try:
            yield
        finally:
            self._following = before

    def _take_over(self) -> None:
        """Put caret and selection of the canvas where assistive technology has put them."""
        if self._following or self._canvas.text is not self._text:
            return
        cursor, view = self.widget.textCursor(), self._canvas.view
        anchor, caret = (self._to_canvas(place) for place in (cursor.anchor(), cursor.position()))
        if (anchor, caret) != (view.anchor, view.caret):
            view.select(anchor, caret)

    def _to_canvas(self, place: int) -> int:
        offset = self._offsets.to_code_point(place)
        boundaries = self._canvas.boundaries
        return offset if boundaries is None else _character_start(boundaries, offset, self._offsets.code_points)


def _character_start(boundaries: Boundaries, offset: int, length: int) -> int:
    """Return where the character begins that an offset stands in: no caret stands inside an emoji or CR LF."""
    if offset >= length:
        return length
    return boundaries.previous_grapheme(boundaries.next_grapheme(offset))
