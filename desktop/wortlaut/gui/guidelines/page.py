"""The text of the guidelines as it is read: plain Markdown, with places to go to and words to find."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat, QTextOption
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from wortlaut.gui.appearance import Appearance, FontKind
from wortlaut.gui.guard import guarded
from wortlaut.session import guideline_text

_PROPORTIONAL = 1  # QTextBlockFormat.LineHeightTypes.ProportionalHeight, which PySide6 wants as a number
_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_SIZES: dict[int, FontKind] = {1: "title", 2: "title", 3: "strong"}
_MOST_HITS = 2000


class GuidelinesPage(QTextBrowser):
    """Shows Markdown without HTML, images, files or addresses of the net; only links to its own places work.

    Signals:
        place_wanted: name of the place a link leads to.
    """

    place_wanted = Signal(str)

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._starts: dict[str, QTextCursor] = {}
        self._place: QTextBlock | None = None
        self._hits: list[QTextCursor] = []
        self._hit = -1
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._on_link)

    @guarded()
    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing, wherever it is."""
        return None

    def show_markdown(self, text: str) -> None:
        """Show a text from its start; tables become paragraphs, so that it can be read in a narrow pane."""
        marked, names = guideline_text.marked(guideline_text.narrow(guideline_text.without_images(text)))
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._look.font("body"))
        document.setMarkdown(marked, _MARKDOWN)
        with self._one_edit():
            self._starts = self._take_marks(names)
            self._place, self._hits, self._hit = None, [], -1
            self._dress()
        self._highlight()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def go_to(self, place: str) -> bool:
        """Bring a place to the top and mark it; False when the text has none of that name."""
        cursor = self._starts.get(place)
        if cursor is None:
            return False
        self._place = cursor.block()
        self._show(cursor)
        self._highlight()
        return True

    @property
    def place(self) -> str:
        """The words of the marked place, "" when none is marked."""
        return "" if self._place is None else self._place.text()

    def find_all(self, words: str) -> int:
        """Mark all places with these words, whatever their case, and return how many there are."""
        self._hits, self._hit = list(self._found(words)) if words else [], -1
        self._highlight()
        return len(self._hits)

    def step(self, by: int) -> int:
        """Go to the next (+1) or previous (-1) place that was found, round the ends; return its number from 1, or 0."""
        if not self._hits:
            return 0
        self._hit = (self._hit + by) % len(self._hits) if self._hit >= 0 or by > 0 else len(self._hits) - 1
        self._show(self._hits[self._hit])
        self._highlight()
        return self._hit + 1

    def dress_again(self) -> None:
        """Take the colors of the theme again."""
        with self._one_edit():
            self._dress()
        self._highlight()

    # inside

    @contextmanager
    def _one_edit(self) -> Iterator[None]:
        """Lay the text out once, after all that is done inside."""
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        try:
            yield
        finally:
            edit.endEditBlock()

    def _found(self, words: str) -> Iterator[QTextCursor]:
        cursor = self.document().find(words, 0)
        for _ in range(_MOST_HITS):
            if cursor.isNull():
                return
            yield cursor
            cursor = self.document().find(words, cursor)

    def _take_marks(self, names: tuple[str, ...]) -> dict[str, QTextCursor]:
        document = self.document()
        starts: dict[str, QTextCursor] = {}
        block = document.begin()
        while block.isValid():
            for match in reversed(list(guideline_text.MARK.finditer(block.text()))):
                start = QTextCursor(block)
                start.setPosition(block.position() + match.start())
                start.setPosition(block.position() + match.end(), QTextCursor.MoveMode.KeepAnchor)
                start.removeSelectedText()
                starts[names[int(match[1])]] = start
            block = block.next()
        return starts

    def _dress(self) -> None:
        look, document = self._look, self.document()
        colors = f"background: {look.color('page').name()}; color: {look.color('fg').name()};"
        self.setStyleSheet(f"QTextBrowser, QTextBrowser:focus {{ border: 0; padding: 0; {colors} }}")
        document.setDocumentMargin(look.px(16))
        block = document.begin()
        while block.isValid():
            layout = block.blockFormat()
            level = layout.headingLevel()
            layout.setTopMargin(look.px(14 if level > 1 else 2))
            layout.setBottomMargin(look.px(6 if level or not block.textList() else 3))
            layout.setLineHeight(125, _PROPORTIONAL)
            layout.setNonBreakableLines(False)
            cursor = QTextCursor(block)
            cursor.setBlockFormat(layout)
            if level:
                words = QTextCharFormat()
                words.setFont(look.font(_SIZES.get(level, "body"), 600))
                words.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(words)
            block = block.next()
        self._color_links()

    def _color_links(self) -> None:
        block = self.document().begin()
        while block.isValid():
            fragments = [found.fragment() for found in _iterate(block)]
            for fragment in fragments:
                if fragment.charFormat().isAnchor():
                    words = QTextCharFormat()
                    words.setForeground(self._look.color("accent"))
                    cursor = QTextCursor(block)
                    cursor.setPosition(fragment.position())
                    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(words)
            block = block.next()

    def _highlight(self) -> None:
        look = self._look
        chosen = []
        if self._place is not None and self._place.isValid():
            cursor = QTextCursor(self._place)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            chosen.append(_selection(cursor, look.color("soft"), whole=True))
        for place, cursor in enumerate(self._hits):
            chosen.append(_selection(cursor, look.color("sel" if place == self._hit else "soft"), whole=False))
        self.setExtraSelections(chosen)

    def _show(self, cursor: QTextCursor) -> None:
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        self.setTextCursor(end)  # first to the end, so that the place comes to the top
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        self.setTextCursor(start)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self._look.px(12))

    def _on_link(self, address: QUrl) -> None:
        if address.hasFragment() and not address.path() and not address.scheme():
            self.place_wanted.emit(address.fragment())


def _iterate(block: QTextBlock) -> Iterator[QTextBlock.iterator]:
    found = block.begin()
    while not found.atEnd():
        yield found
        found += 1


def _selection(cursor: QTextCursor, color: QColor, *, whole: bool) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor = QTextCursor(cursor)
    words = QTextCharFormat()
    words.setBackground(color)
    words.setProperty(QTextFormat.Property.FullWidthSelection, whole)
    made.format = words
    return made
