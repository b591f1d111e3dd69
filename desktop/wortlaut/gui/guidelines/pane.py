"""The pane with the guidelines: beside the text, in the place of the inspector; Esc gives it back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import IconButton
from wortlaut.gui.components.elided_combo import ElidedCombo
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import ElidedText, LanguageWatcher, Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.guidelines.page import GuidelinesPage
from wortlaut.gui.guidelines.places import Topic, topics
from wortlaut.session import guideline_text
from wortlaut.session.guidelines import Guidelines, Places, guidelines_of

TEXT, CARD = "text", "card"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GuidelinesPane(Surface):
    """Guidelines and quick card with contents, search, and links for what has the focus.

    Signals:
        closed: the pane is no longer wanted.
    """

    closed = Signal()

    def __init__(
        self, bridge: Bridge, problems: Callable[[], Sequence[Problem]], parent: QWidget | None = None
    ) -> None:
        super().__init__(bridge.appearance, "panel", "", parent)
        self.setObjectName("guidelines")
        self._bridge = bridge
        self._problems = problems
        self._topics: list[Topic] = []
        look = bridge.appearance
        self.guidelines: Guidelines = guidelines_of(bridge.session, bridge.language)
        self._title = ElidedText(look, "strong", "fg", 600)
        self._close = IconButton(look, "reject", "", side=28)
        self.choice = Segmented(look, compact=True, kind="small")
        self.contents = ElidedCombo()
        self.field = QLineEdit()
        self._result = Text(look, "", "small", "dim")
        self._about = Text(look, "", "small", "dim", 600)
        self.links = Segmented(look, compact=True, kind="small")
        self.page = GuidelinesPage(look)
        self._arrange()
        self._connect()
        LanguageWatcher(self)
        self.retranslate()

    # what others ask for

    def open_at(self, places: Places) -> None:
        """Show the section that the places name; the start of the text when it has none of them."""
        self.choice.set_current(TEXT)
        self._show_text()
        place = self.guidelines.find(places)
        if place is not None:
            self._go_to(place)

    def follow(self) -> None:
        """Offer what can be looked up about what has the focus now."""
        if self.isHidden():
            return
        current = self._current_topic
        self._topics = topics(self._bridge, self._problems())
        self.links.set_choices([Choice(str(place), topic.name) for place, topic in enumerate(self._topics)])
        self.links.set_current(str(self._topics.index(current)) if current in self._topics else None)
        focused = self._bridge.view.focused is not None
        self._about.setText(self.tr("About this span") if focused else self.tr("Labels"))
        self.links.setAccessibleName(self._about.text())

    def open_topic(self, places: Places | None) -> None:
        """Open the topic with these places; the next one after the present when there is none such."""
        self.follow()
        known = [topic.places for topic in self._topics]
        current = self._current_topic
        if places is None:
            number = self._topics.index(current) + 1 if current is not None else 0
            places = known[number % len(known)] if known else ()
        self.open_at(places)
        if places in known:
            self.links.set_current(str(known.index(places)))

    def focus_pane(self) -> None:
        """Put the keyboard on the text."""
        self.page.setFocus()

    def read_again(self) -> None:
        """Read the guidelines of the project again."""
        self.guidelines = guidelines_of(self._bridge.session, self._bridge.language)
        self._shown = ""
        self._fill()

    def retranslate(self) -> None:
        """Read all words again."""
        self.setAccessibleName(self.tr("Guidelines"))
        self.page.setAccessibleName(self.tr("Text of the guidelines"))
        self._close.set_name(self.tr("Close the guidelines"))
        self.field.setPlaceholderText(self.tr("Search in the guidelines"))
        self.field.setAccessibleName(self.tr("Search in the guidelines"))
        self.contents.setAccessibleName(self.tr("Contents"))
        self.choice.setAccessibleName(self.tr("Guidelines"))
        self.read_again()

    # inside

    @property
    def _current_topic(self) -> Topic | None:
        current = self.links.current
        return self._topics[int(current)] if current is not None else None

    def _fill(self) -> None:
        known = self.guidelines
        version = known.version
        title = known.name or self.tr("Guidelines")
        self._title.set_text(f"{title} · {version}" if version else title)
        current = self.choice.current or TEXT
        self.choice.set_choices([Choice(TEXT, self.tr("Guidelines")), Choice(CARD, self.tr("Quick card"))])
        self.choice.setVisible(bool(known.card))
        self.choice.set_current(current if known.card else TEXT)
        self.contents.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.contents.clear()
        for section in guideline_text.sections(known.text):
            self.contents.addItem("\u2003" * (section.level - 1) + section.title, section.anchor)
        self.contents.blockSignals(False)  # noqa: FBT003
        self._show_text()
        self.follow()

    def _show_text(self) -> None:
        known = self.guidelines
        text = known.card if self.choice.current == CARD else known.text
        if text != self._shown:
            self._shown = text
            self.page.show_markdown(guideline_text.with_links(text, known.numbers))
            self._search()

    def _go_to(self, place: str) -> None:
        if self.choice.current == CARD:
            self.choice.set_current(TEXT)
            self._show_text()
        if self.page.go_to(place):
            section = self._section_of(place)
            self.contents.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self.contents.setCurrentIndex(self.contents.findData(section))
            self.contents.blockSignals(False)  # noqa: FBT003

    def _section_of(self, place: str) -> str:
        """Return the name of the heading that a place stands under."""
        found = place
        for section, names in guideline_text.places_by_section(self.guidelines.text):
            if place in names:
                found = section
        return found

    def _search(self) -> None:
        words = self.field.text().strip()
        count = self.page.find_all(words)
        self._tell(self.page.step(1) if count else 0, count)

    def _tell(self, number: int, count: int) -> None:
        wanted = bool(self.field.text().strip())
        said = self.tr("{number} of {count}").format(number=number, count=count) if count else self.tr("nothing found")
        self._result.setText(said if wanted else "")
        self._result.setVisible(wanted)
        self._count = count

    def _on_topic(self, number: str) -> None:
        self.open_at(self._topics[int(number)].places)

    def _arrange(self) -> None:
        look = self._bridge.appearance
        self._shown, self._count = "", 0
        self.field.setFixedHeight(look.px(30))
        self.contents.setMinimumHeight(look.px(28))
        self.contents.setFont(look.font("body"))
        self.contents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.contents.setMinimumContentsLength(8)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        search = QHBoxLayout()
        search.setSpacing(look.px(8))
        search.addWidget(self.field, 1)
        search.addWidget(self._result)
        top = QVBoxLayout()
        top.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        top.setSpacing(look.px(6))
        top.addLayout(head)
        top.addWidget(self.choice)
        top.addWidget(self._about)
        top.addWidget(self.links)
        top.addWidget(self.contents)
        top.addLayout(search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self.focus_line, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.page, 1)
        self._result.hide()
        self.watch_focus()

    def _connect(self) -> None:
        bridge = self._bridge
        self._close.clicked.connect(self.closed)
        self.choice.chosen.connect(self._show_text)
        self.links.chosen.connect(self._on_topic)
        self.contents.activated.connect(lambda place: self._go_to(str(self.contents.itemData(place))))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.page.place_wanted.connect(self._go_to)
        bridge.appearance.changed.connect(self.page.dress_again)
        bridge.view.focus_changed.connect(self.follow)
        bridge.changed.connect(self.follow)
        bridge.article_changed.connect(self.follow)
        bridge.project_changed.connect(self.read_again)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the field finds the next place, with Shift the previous one."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
        ):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell(self.page.step(-1 if back else 1), self._count)
            return True
        return super().eventFilter(watched, event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the pane."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
