"""What next, most valuable first: search, order, filters, the cards, and why this one."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLineEdit, QVBoxLayout, QWidget

from wortlaut.domain.card import Category
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.themed import Rule, Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.row_table import RowTable
from wortlaut.gui.review.category_filter import CategoryFilter
from wortlaut.gui.review.compare.words import category_word, label_name
from wortlaut.gui.review.queue_delegate import ROW_HEIGHT, QueueDelegate
from wortlaut.gui.review.queue_model import QueueModel
from wortlaut.gui.review.review_bridge import ReviewBridge
from wortlaut.gui.review.value_panel import ValuePanel, decimal
from wortlaut.gui.review.words import agreed_word, state_word
from wortlaut.session.review_rows import CardRow

ORDERS = ("value", "document", "label", "pair", "category", "age")
STATES = ("open", "all", "skipped", "audit", "stale")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAUSE_MS = 120


class CardQueue(Surface):
    """The cards of all articles that may be reviewed.

    Signals:
        opened: id of the card a person went to.
        activated: id of the card a person wants to decide now: the keyboard goes to it.
        left: the keyboard goes back to the card.
        changed: other cards pass the filter.
    """

    opened = Signal(str)
    activated = Signal(str)
    left = Signal()
    changed = Signal()

    def __init__(self, bridge: Bridge, review: ReviewBridge, parent: QWidget | None = None) -> None:
        look = bridge.appearance
        super().__init__(look, "panel", "r", parent)
        self.setObjectName("card_queue")
        self._bridge = bridge
        self._review = review
        self._narrow = False
        self._only: tuple[str, ...] | None = None
        self._title = Text(look, self.tr("Cards"), "body", weight=600)
        self._facts = Text(look, "", "small", "dim")
        self.search = QLineEdit()
        self.order = QComboBox()
        self.state = QComboBox()
        self.filter = CategoryFilter(look, bridge.language)
        self.model = QueueModel(lambda card_id: review.desk.row(card_id), self.sentence, self)
        self.delegate = QueueDelegate(bridge)
        self.view = _CardTable(look, self.model, ROW_HEIGHT)
        self.view.setItemDelegate(self.delegate)
        self.value = ValuePanel(look, bridge.language)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.reload)
        self._arrange()
        self._connect()

    # making

    def _arrange(self) -> None:
        look = self.appearance
        self.setAccessibleName(self.tr("Card queue"))
        self.view.setAccessibleName(self.tr("Cards"))
        self.search.setPlaceholderText(self.tr("Search cards"))
        self.search.setAccessibleName(self.tr("Search cards"))
        self.search.setClearButtonEnabled(True)
        self.order.setAccessibleName(self.tr("Order"))
        self.state.setAccessibleName(self.tr("State"))
        self._fill_choices()
        self.search.setFixedHeight(look.px(32))
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(8))
        head.setSpacing(look.px(8))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._title, 1)
        first.addWidget(self._facts)
        second.setSpacing(look.px(6))
        second.addWidget(self.order, 1)
        second.addWidget(self.state, 1)
        head.addLayout(first)
        head.addWidget(self.search)
        head.addLayout(second)
        head.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Rule(look))
        column.addWidget(self.view, 1)
        self._rule = Rule(look)
        column.addWidget(self._rule)
        column.addWidget(self.value)
        self.setFocusProxy(self.view)
        self.watch_focus()

    def _fill_choices(self) -> None:
        orders = {
            "value": self.tr("by value"),
            "document": self.tr("by article"),
            "label": self.tr("by label"),
            "pair": self.tr("by pair"),
            "category": self.tr("by category"),
            "age": self.tr("by age"),
        }
        states = {
            "open": self.tr("open"),
            "all": self.tr("all"),
            "skipped": self.tr("later"),
            "audit": self.tr("to check"),
            "stale": self.tr("changed since"),
        }
        for box, words in ((self.order, orders), (self.state, states)):
            for key, word in words.items():
                box.addItem(word, key)
            box.setFixedHeight(self.appearance.px(32))
            box.view().setAccessibleName(box.accessibleName())

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.installEventFilter(self)
        self.order.activated.connect(lambda _place: self.reload())
        self.state.activated.connect(lambda _place: self.reload())
        self.filter.changed.connect(self.reload)
        self.view.moved_to.connect(lambda place: self.opened.emit(self.model.ids[place]))
        self.view.entered_row.connect(lambda place: self.activated.emit(self.model.ids[place]))
        self.view.left.connect(self.left)

    # content

    def reload(self) -> None:
        """Read the queue again, in its present order."""
        self._timer.stop()
        ids = self._review.attempt(self._read)
        self.model.set_ids(ids or ())
        self.count()
        self.changed.emit()

    def _read(self) -> Sequence[str]:
        text = self.search.text().strip()
        category = self._category_named(text)
        categories = self.filter.chosen | ({category} if category is not None else frozenset())
        found = self._review.desk.queue(
            order=self.order.currentData(),
            categories=categories,
            text="" if category is not None else text,
            state="all" if self._only is not None else self.state.currentData(),
        )
        if self._only is None:
            return found
        wanted = set(self._only)
        return [card_id for card_id in found if card_id in wanted]

    def _category_named(self, text: str) -> Category | None:
        """Return the category whose name was typed."""
        return next((known for known in Category if text and category_word(known).casefold() == text.casefold()), None)

    def show_only(self, ids: Sequence[str] | None) -> None:
        """Show these cards, whatever their state; None for all again."""
        self._only = tuple(ids) if ids is not None else None
        self.reload()

    def count(self) -> None:
        """Show how many cards of the filter are of each category."""
        desk = self._review.desk
        everything = self._review.attempt(
            lambda: desk.queue(
                order=self.order.currentData(), text=self.search.text().strip(), state=self.state.currentData()
            )
        )
        counts: Counter[Category] = Counter()
        for card_id in everything or ():
            counts.update(desk.row(card_id).categories)
        self.filter.set_counts(counts)
        shown = len(self.model.ids)
        chosen = self.tr("%n chosen card(s)", "", shown)
        self._facts.setText(self.tr("%n card(s)", "", shown) if self._only is None else chosen)

    def show_state(self, state: str) -> None:
        """Show the cards in another state."""
        self.state.setCurrentIndex(self.state.findData(state))
        self.reload()

    def knows(self, card_id: str) -> bool:
        """Tell whether there is such a card, whether it passes the filter or not."""
        try:
            self._review.desk.row(card_id)
        except KeyError:
            return False
        return True

    def touch(self, card_id: str) -> None:
        """Show a card as it is now; its place stays until the queue is read again."""
        self.model.touch(card_id)

    def set_current(self, card_id: str | None) -> None:
        """Mark the card that is shown."""
        self.model.set_current(card_id)
        self.view.show_row(self.model.place_of(card_id))

    def next_open(self, after: str | None, wanted: Callable[[CardRow], bool]) -> str | None:
        """Return the next card below, then from the top, that is wanted; None when there is none."""
        ids = self.model.ids
        start = self.model.place_of(after) + 1
        desk = self._review.desk
        for card_id in (*ids[start:], *ids[:start]):
            if card_id != after and wanted(desk.row(card_id)):
                return card_id
        return None

    # narrow

    def set_narrow(self, narrow: bool) -> None:
        """Shrink to marks and values, or show everything."""
        self._narrow = narrow
        self.delegate.narrow = narrow
        for part in (self._head, self.value, self._rule):
            part.setVisible(not narrow)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if narrow else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.view.setVerticalScrollBarPolicy(policy)
        self.view.viewport().update()

    # words

    def sentence(self, row: CardRow) -> str:
        """Return what a screen reader says about a card."""
        scheme, language = self._bridge.session.scheme, self._bridge.language
        labels = " / ".join(label_name(scheme, label, language) for label in row.labels)
        value = self.tr("value {value}").format(value=decimal(row.value, language))
        alike = self.tr("%n alike", "", row.cluster_size) if row.cluster_size > 1 else ""
        category = category_word(Category(row.category)) if row.category is not None else agreed_word()
        stale = self.tr("earlier submission") if row.stale else ""
        parts = (category, labels, row.difference, row.excerpt, value, alike, state_word(row.state), stale)
        return ", ".join(part for part in parts if part)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search field: Down goes to the list, Enter opens the first card, Esc empties it, then goes back."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in _ENTER:
                self.reload()
                if self.model.ids:
                    self.activated.emit(self.model.ids[0])
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self.search.text():
                    self.search.clear()
                elif self._only is not None:
                    self.show_only(None)
                else:
                    self.left.emit()
                return True
        return super().eventFilter(watched, event)


class _CardTable(RowTable):
    """Rows; letters and digits are left to the page.

    Signals:
        moved_to: row a person went to by key or click.
        entered_row: row a person pressed Enter on.
        left: Esc was pressed.
    """

    moved_to = Signal(int)
    entered_row = Signal(int)
    left = Signal()
    _quiet = False

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the rows as wide as the list, also where it is narrower than Qt lets a stretched column be."""
        super().resizeEvent(event)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(False)
        self.setColumnWidth(0, self.viewport().width())

    def show_row(self, place: int) -> None:
        """Make a row the current one without telling anybody; -1 for none."""
        self._quiet = True
        index = self.model().index(place, 0) if place >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self._quiet = False

    @guarded()
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell where a person went."""
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid():
            self.moved_to.emit(current.row())

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Esc leaves, arrows move; everything else is the page's."""
        if event.key() in _ENTER and self.currentIndex().isValid() and not event.modifiers():
            self.entered_row.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)
