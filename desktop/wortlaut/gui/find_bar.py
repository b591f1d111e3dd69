"""Find in the open article: a bar above the text; the hits are code-point ranges the canvas paints."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from wortlaut.domain.span import Range
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import IconButton
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.guard import guarded

MAX_HITS = 5000


def find_all(text: str, wanted: str, limit: int = MAX_HITS) -> list[Range]:
    """Return where `wanted` occurs in `text`, in code points, letter case ignored, at most `limit` of them.

    Lower case is compared character by character, so that a letter whose lower case is longer cannot shift offsets.
    """
    if not wanted:
        return []
    haystack, needle = _fold(text), _fold(wanted)
    hits: list[Range] = []
    start = haystack.find(needle)
    while start >= 0 and len(hits) < limit:
        hits.append((start, start + len(needle)))
        start = haystack.find(needle, start + len(needle))
    return hits


def _fold(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


class FindBar(Surface):
    """Field, count, previous and next, close.

    Signals:
        hits_changed: list of ranges and the place of the current one (or -1).
        closed: the person is done; the text gets the keyboard back.
    """

    hits_changed = Signal(object, int)
    closed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", "b", parent)
        self.setObjectName("find_bar")
        self._bridge = bridge
        self._hits: Sequence[Range] = ()
        self._current = -1
        look = bridge.appearance
        self.field = QLineEdit(self)
        self.field.setObjectName("find_field")
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setMaximumWidth(360)
        self.field.setFixedHeight(look.px(32))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._count = Text(look, "", "small", "dim")
        self._count.setObjectName("find_count")
        previous = IconButton(look, "previous", self.tr("Previous hit"), side=28)
        previous.clicked.connect(lambda: self.step(-1))
        following = IconButton(look, "next", self.tr("Next hit"), side=28)
        following.clicked.connect(lambda: self.step(1))
        close = IconButton(look, "reject", self.tr("Close"), side=28)
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(previous)
        row.addWidget(following)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(close)
        self.hide()
        bridge.article_changed.connect(self._search_again)

    def open_bar(self) -> None:
        """Show the bar with the selected text in it and give it the keyboard."""
        article, selection = self._bridge.session.article, self._bridge.view.selection
        self.show()
        if article is not None and selection is not None and selection[1] - selection[0] <= 200:
            self.field.setText(article.text[selection[0] : selection[1]])
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and the hits."""
        self.hide()
        self._set([], -1)
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) hit, round the ends; opens the bar when nothing is searched yet."""
        if not self.field.text():
            self.open_bar()
            return
        if not self._hits:
            self._search()
        if self._hits:
            self._go((self._current + by) % len(self._hits))

    def _search(self) -> None:
        article = self._bridge.session.article
        if article is None or self.isHidden():
            return
        hits = find_all(article.text, self.field.text())
        selection = self._bridge.view.selection
        here = selection[0] if selection is not None else self._bridge.view.caret
        self._set(hits, -1)
        if hits:
            self._go(next((place for place, hit in enumerate(hits) if hit[0] >= here), 0))

    def _search_again(self) -> None:
        if self.isVisible() and self._bridge.session.article is not None:
            self._set(find_all(self._bridge.session.article.text, self.field.text()), -1)

    def _go(self, place: int) -> None:
        hit = self._hits[place]
        self._bridge.view.select(hit[0], hit[1])
        self._set(self._hits, place)

    def _set(self, hits: Sequence[Range], current: int) -> None:
        self._hits, self._current = hits, current
        if not self.field.text():
            shown = ""
        elif not hits:
            shown = self.tr("nothing found")
        elif current < 0:
            shown = self.tr("%n hit(s)", "", len(hits))
        else:
            shown = self.tr("{place} of {count}").format(place=current + 1, count=len(hits))
        self._count.setText(shown)
        self._count.set_role("error" if self.field.text() and not hits else "dim")
        self.hits_changed.emit(list(hits), current)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)
