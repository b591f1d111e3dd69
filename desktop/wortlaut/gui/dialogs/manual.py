"""The manual and the annotation guidelines: a reader with contents and search."""

import re

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from wortlaut.assets import resource
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import Surface, Text, word_tip
from wortlaut.gui.guard import guarded
from wortlaut.session.guideline_text import without_images
from wortlaut.session.guidelines import guidelines_of

_PROPORTIONAL = 1  # QTextBlockFormat.LineHeightTypes.ProportionalHeight, which PySide6 wants as a number
_POSITION = Qt.ItemDataRole.UserRole
_ANCHOR = re.compile(r"[ \t]*\{#[\w-]+\}")
"""Names of sections, for links from the checks; nothing to read."""
_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
"""The guidelines may be somebody's own file."""


class ManualWindow(Surface):
    """A window of its own, so that it can stand beside the text; Esc closes it."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", parent=parent)
        self.setObjectName("manual")
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge = bridge
        look = bridge.appearance
        names = [Choice("manual", self.tr("Manual")), Choice("guidelines", self.tr("Guidelines"))]
        self.choice = Segmented(look, names, name=self.tr("Manual"), compact=True, kind="small")
        self.choice.chosen.connect(self.show_text)
        self.field = QLineEdit(self)
        self.field.setObjectName("manual_field")
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search"))
        self.field.setFixedHeight(look.px(32))
        self.field.textChanged.connect(lambda: self.find_next(from_start=True))
        self.field.installEventFilter(self)
        self._result = Text(look, "", "small", "error")
        self.contents = QListWidget(self)
        self.contents.setObjectName("manual_contents")
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.currentItemChanged.connect(self._on_heading)
        self.page = QTextBrowser(self)
        self.page.setObjectName("manual_page")
        self.page.setAccessibleName(self.tr("Manual"))
        self.page.setOpenLinks(False)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.page.setStyleSheet("QTextBrowser, QTextBrowser:focus { border: 0; padding: 0; }")
        left = QVBoxLayout()
        left.setContentsMargins(16, 16, 16, 16)
        left.setSpacing(8)
        for widget in (self.choice, self.field, self._result):
            left.addWidget(widget)
        left.addWidget(self.contents, 1)
        side = QWidget(self)
        side.setFixedWidth(look.px(320))
        side.setLayout(left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.page, 1)
        self._result.hide()
        look.changed.connect(self._read_again)
        self.resize(QSize(look.px(1000), look.px(720)))

    def show_text(self, which: str) -> None:
        """Show the manual or the guidelines, with the search field in hand."""
        self.choice.set_current(which)
        self.setWindowTitle(self.tr("Guidelines") if which == "guidelines" else self.tr("Manual"))
        if which == "guidelines":
            text = without_images(guidelines_of(self._bridge.session, self._bridge.language).text)
        else:
            text = resource(f"manual/{self._bridge.language}.md").read_text(encoding="utf-8")
        self.page.document().setMarkdown(_ANCHOR.sub("", text), _MARKDOWN)
        self._dress()
        self._fill_contents()
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.field.setFocus()

    def find_next(self, *, from_start: bool = False, back: bool = False) -> None:
        """Select the next place of the searched text, round the end."""
        wanted = self.field.text()
        if from_start:
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        found = not wanted or self.page.find(wanted, flags)
        if not found:
            self.page.moveCursor(QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start)
            found = self.page.find(wanted, flags)
        self._result.setText("" if found else self.tr("nothing found"))
        self._result.setVisible(not found)

    def _read_again(self) -> None:
        current = self.choice.current
        if current is not None:
            self.show_text(current)

    def _dress(self) -> None:
        palette = self.page.palette()
        palette.setColor(QPalette.ColorRole.Base, self.appearance.color("page"))
        self.page.setPalette(palette)
        document = self.page.document()
        document.setDefaultFont(self.appearance.font("strong"))
        document.setDocumentMargin(32)
        block = document.begin()
        while block.isValid():
            layout, heading = block.blockFormat(), block.blockFormat().headingLevel()
            layout.setTopMargin(24 if heading > 1 else 4)
            layout.setBottomMargin(8 if heading or not block.textList() else 2)
            layout.setLineHeight(135, _PROPORTIONAL)
            layout.setNonBreakableLines(False)  # long commands go on in the next line, not under the edge
            QTextCursor(block).setBlockFormat(layout)
            block = block.next()

    def _fill_contents(self) -> None:
        self.contents.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.contents.clear()
        block = self.page.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if 0 < level <= 3:
                item = QListWidgetItem("\u2003" * (level - 1) + block.text())
                item.setData(_POSITION, block.position())
                item.setToolTip(word_tip(block.text()))
                self.contents.addItem(item)
            block = block.next()
        self.contents.blockSignals(False)  # noqa: FBT003

    def _on_heading(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        cursor = self.page.textCursor()
        cursor.setPosition(self.page.document().characterCount() - 1)
        self.page.setTextCursor(cursor)  # first to the end, so that the heading comes to the top
        cursor.setPosition(int(item.data(_POSITION)))
        self.page.setTextCursor(cursor)
        self.page.ensureCursorVisible()
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + self.page.cursorRect().top() - 16)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the field finds the next place."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.find_next(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        return super().eventFilter(watched, event)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
