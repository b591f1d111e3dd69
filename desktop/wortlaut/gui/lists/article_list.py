"""The list of articles with its filter."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wortlaut.errors import WortlautError
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.pill_filter import ALL, COPIES, PillFilter
from wortlaut.gui.components.themed import LanguageWatcher, Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.article_delegate import ROW_HEIGHT, ArticleDelegate
from wortlaut.gui.lists.article_model import ArticleModel
from wortlaut.gui.lists.chosen_line import ChosenLine
from wortlaut.gui.lists.row_table import RowTable
from wortlaut.session.session import Applied, ArticleRow

if TYPE_CHECKING:
    from wortlaut.gui.duplicate_search import DuplicateSearch

_MANY = 2000
"""From this number of articles on, the filter waits for a pause in typing."""
_PAUSE_MS = 150
_SAMPLE = 256
_FIRST_IDS = 256
"""How many articles are listed at once; the others follow when the window has nothing else to do."""
_AFTER_PAINT_MS = 100
_SEARCH_ROWS = 2048
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ArticleList(Surface):
    """Filter field, state pills and the articles.

    Signals:
        opened: id of the article a person wants to work on; the canvas then takes the keyboard focus.
    """

    opened = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", "r", parent)
        self._bridge = bridge
        self._stale: set[str] = set()
        self._counts_are_old = False
        self._total = 0
        self._copies: Mapping[str, int] = {}
        """Size of the group of each article that has near-duplicates."""
        self._only: frozenset[str] | None = None
        self.filter = QLineEdit()
        self.pills = PillFilter(bridge.appearance, bridge.language)
        self.chosen = ChosenLine(bridge.appearance)
        self.model = ArticleModel(bridge, self)
        self.view = _ArticleView(bridge.appearance, self.model)
        self._delegate = ArticleDelegate(bridge)
        self._nothing = Text(bridge.appearance, "", "body", "dim", wrap=True)
        self._filter_timer = self._timer(self.reload)
        self._rest_timer = self._timer(self._read_rest)
        self._row_timer = self._timer(self._read_stale)
        self._scale_timer = self._timer(self._measure)
        self._arrange()
        self._connect()
        LanguageWatcher(self)
        self.retranslate()
        self.reload()

    # reading

    def reload(self) -> None:
        """Read ids and counts again and keep the open article in view."""
        self._filter_timer.stop()
        self._rest_timer.stop()
        ids: Sequence[str] = ()
        try:
            ids = self._read_ids(_FIRST_IDS)
            self._show_counts()
        except WortlautError as error:
            self._bridge.failed.emit(error)
        self.model.set_ids(ids)
        self._show_open()
        self._say_nothing()
        if len(ids) == _FIRST_IDS:
            self._rest_timer.start(_AFTER_PAINT_MS)
        self._scale_timer.start(_AFTER_PAINT_MS)

    def _read_ids(self, limit: int | None = None) -> Sequence[str]:
        state = self.pills.current
        kept = [only for only in (self._only, self._copies.keys() if state == COPIES else None) if only is not None]
        ids = self._bridge.session.article_ids(
            text=self.filter.text().strip(),
            state=None if state in (ALL, COPIES) else state,
            limit=None if kept else limit,
        )
        return [id_ for id_ in ids if all(id_ in only for only in kept)] if kept else ids

    def follow_copies(self, search: "DuplicateSearch") -> None:
        """Mark the near-duplicates that a search finds."""

        def show() -> None:
            self._copies = search.copies.counts() if search.copies is not None else {}
            self.model.set_copies(self._copies)
            self._show_counts()
            if self.pills.current == COPIES:
                self.reload()

        search.grouped.connect(show)
        show()

    def _read_rest(self) -> None:
        """List the articles past the first ones."""
        self.model.extend_ids(self._read_ids())
        self._show_open()

    def _show_counts(self) -> None:
        counts = self._bridge.session.state_counts()
        self._total = sum(counts.values())
        for part in (self.filter, self.pills):
            part.setVisible(self._total > 0)
        self.pills.set_counts({**counts, ALL: self._total, COPIES: len(self._copies)})

    def retranslate(self) -> None:
        """Read all words again."""
        self.setAccessibleName(self.tr("Articles"))
        self.view.setAccessibleName(self.tr("Articles"))
        self.filter.setPlaceholderText(self.tr("Filter articles"))
        self.filter.setAccessibleName(self.tr("Filter articles"))
        self.pills.set_language(self._bridge.language)
        self.chosen.retranslate()
        self._say_nothing()
        if self.view.isVisible():
            self.view.viewport().update()

    def order(self) -> Sequence[str]:
        """Return the ids of the articles that pass the filter, in the order of the list."""
        if self._rest_timer.isActive():
            self._rest_timer.stop()
            self._read_rest()
        return self.model.ids

    def show_only(self, ids: Sequence[str], what: str) -> None:
        """List these articles (ids), which are called `what`, and no others, until that is taken back."""
        self._only = frozenset(ids)
        self.chosen.say(what)
        self.pills.set_current(ALL)
        self.filter.clear()
        self.reload()

    def show_all(self) -> None:
        """List all articles again."""
        if self._only is not None:
            self._forget_chosen()
            self.reload()

    def _forget_chosen(self) -> None:
        self._only = None
        self.chosen.say("")

    def focus_filter(self) -> None:
        """Put the keyboard focus into the filter field."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _on_changed(self, applied: Applied) -> None:
        if applied.article is None:
            self._filter_timer.start(0)
        else:
            self._read_later(applied.article)

    def _on_article_opened(self, article_id: str) -> None:
        self._counts_are_old = True  # its row may have been read again by a paint before the counts are
        self._read_later(article_id)

    def _read_later(self, article_id: str) -> None:
        self._stale.add(article_id)
        self._row_timer.start(0)  # after the paint of the key that changed it

    def _read_stale(self) -> None:
        stale, self._stale = self._stale, set()
        for article_id in stale:
            before, now = self.model.refresh(article_id)
            if before is None or now is None or before.state != now.state:
                self._counts_are_old = True
        if self._counts_are_old:
            self._counts_are_old = False
            self._show_counts()

    def _measure(self) -> None:
        """Find the scale of the bars: the 95th percentile of the counts in a sample of begun articles."""
        ids = self.model.ids
        step = max(1, len(ids) // _SAMPLE)
        rows: Sequence[ArticleRow] = self._bridge.session.article_rows(list(ids[::step])[:_SAMPLE])
        counts = sorted(count for row in rows for count in row.counts if count)
        if counts:
            self._delegate.top = max(4.0, float(counts[int(0.95 * (len(counts) - 1))]))
            self.view.viewport().update()

    # what is shown

    def _show_open(self) -> None:
        article = self._bridge.session.article
        article_id = None if article is None else article.id
        self.model.set_open(article_id)
        place = self.model.place_of(article_id)
        if place >= 0:
            self.view.setCurrentIndex(self.model.index(place))
            self.view.scrollTo(self.model.index(place))

    def _say_nothing(self) -> None:
        empty = not self.model.ids
        filtered = bool(self.filter.text().strip()) or self.pills.current != ALL or self._only is not None
        self._nothing.setText(self.tr("No article matches") if filtered else self.tr("No articles yet"))
        self._nothing.setVisible(empty)
        self.view.setVisible(not empty)

    def _on_text_changed(self) -> None:
        self._filter_timer.start(_PAUSE_MS if self._total > _MANY else 0)

    def _on_picked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model.ids[index.row()])

    # making

    def _timer(self, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    def _arrange(self) -> None:
        look = self._bridge.appearance
        self.setMinimumWidth(look.px(216))
        self.filter.setFixedHeight(look.px(32))
        self.filter.setClearButtonEnabled(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(16, 16, 16, 16)
        self.view.setItemDelegate(self._delegate)
        head = QVBoxLayout()
        head.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(8))
        head.setSpacing(look.px(8))
        head.addWidget(self.filter)
        head.addWidget(self.pills)
        head.addWidget(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.watch_focus()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_text_changed)
        self.filter.installEventFilter(self)
        self.pills.chosen.connect(self.reload)
        self.view.clicked.connect(self._on_picked)
        self.view.entered_row.connect(self._on_picked)
        self.chosen.emptied.connect(self.show_all)
        self._bridge.project_changed.connect(self._forget_chosen)
        self._bridge.project_changed.connect(self.reload)
        self._bridge.articles_changed.connect(self.reload)
        self._bridge.article_changed.connect(self._show_open)
        self._bridge.opened.connect(self._on_article_opened)
        self._bridge.changed.connect(self._on_changed)

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        """Count the time to what comes after the first paint from now on."""
        super().showEvent(event)
        for timer in (self._rest_timer, self._scale_timer):
            if timer.isActive():
                timer.start(_AFTER_PAINT_MS)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the filter field: Down goes to the list, Enter opens the first article, Esc lists all again."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in _ENTER and self.model.ids:
                self._filter_timer.stop()
                self.reload()
                self._on_picked(self.model.index(0))
                return True
            if event.key() == Qt.Key.Key_Escape and (self.filter.text() or self._only is not None):
                self.filter.clear()
                self.show_all()
                return True
        return super().eventFilter(watched, event)


class _ArticleView(RowTable):
    """Rows with a ring on the one the keys are at; Enter picks it."""

    entered_row = Signal(QModelIndex)

    def __init__(self, appearance: Appearance, model: ArticleModel) -> None:
        super().__init__(appearance, model, ROW_HEIGHT)
        self._model = model
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(800)
        self._typing.timeout.connect(self._forget_typed)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row; everything else as in any list."""
        if event.key() in _ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @guarded()
    def keyboardSearch(self, search: str) -> None:
        """Go to the next title that begins with what was typed, looking through a bounded number of rows."""
        fresh = not self._typed
        self._typed += search.casefold()
        self._typing.start()
        count = self._model.rowCount()
        start = max(0, self.currentIndex().row()) + (1 if fresh else 0)
        for step in range(min(count, _SEARCH_ROWS)):
            place = (start + step) % count
            row = self._model.article(place)
            if row is not None and row.title.casefold().startswith(self._typed):
                self.setCurrentIndex(self._model.index(place))
                return

    def _forget_typed(self) -> None:
        self._typed = ""
