"""Asks for an article to compare with: a filter and the list of those that match."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import short_date
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.gui.release.lines import Line, LineList

_LISTED = 200


class ArticleChoice(Sheet):
    """Enter takes the current row; `then` gets the id of the article."""

    def __init__(self, bridge: Bridge, without: str | None, then: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(bridge.appearance, self.tr("Compare with another article"), parent, width=560)
        self.setObjectName("article_choice")
        self._bridge = bridge
        self._without = without
        self._then = then
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Title, date or file"))
        self.filter.setAccessibleName(self.tr("Title, date or file"))
        self.filter.setClearButtonEnabled(True)
        self.list = LineList(bridge.appearance, self.tr("Articles"), most=8)
        self.list.marks_current = True
        self.body.addWidget(self.filter)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.filter.textChanged.connect(self._fill)
        self.filter.installEventFilter(self)
        self.list.wanted.connect(self._take)
        self.add_close()
        self._fill("")
        self.filter.setFocus()

    def _fill(self, text: str) -> None:
        session, language = self._bridge.session, self._bridge.language
        ids = [id_ for id_ in session.article_ids(text=text.strip(), limit=_LISTED) if id_ != self._without]
        lines = []
        for row in session.article_rows(ids):
            date = short_date(row.date, language)
            name = f"{row.title}, {date}" if date else row.title
            lines.append(Line(name, "article-new", (), (row.title,), (date or " ",), key=row.id))
        self.list.show_lines(lines)

    def _take(self, article: object) -> None:
        if isinstance(article, str):
            self.close()
            self._then(article)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field, arrows move in the list and Enter takes its row."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = self.list.currentIndex().row() + step
                if 0 <= row < len(self.list.lines):
                    self.list.show_row(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.current_key)
                return True
        return super().eventFilter(watched, event)
