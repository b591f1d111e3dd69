"""What is looked for in the history: words, who, what, where, when."""

from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.dialogs.fields import Combo
from wortlaut.gui.dialogs.history_words import group_name
from wortlaut.session.history import GROUPS, PROJECT, Filter, people
from wortlaut.session.points import points

_DELAY_MS = 150
_SPAN_LENGTH = 24
_DAY, _WEEK = "day", "week"


class HistoryFilter(QWidget):
    """A field and four lists.

    Signals:
        changed: something else is wanted.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, span: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        look = bridge.appearance
        self.field = QLineEdit(self)
        self.field.setObjectName("history_field")
        self.field.setPlaceholderText(self.tr("Words in note, title or tagged text"))
        self.field.setAccessibleName(self.tr("Words in note, title or tagged text"))
        self.field.setClearButtonEnabled(True)
        self.field.setFixedHeight(look.px(32))
        self.place = Combo(look, self.tr("Where"), self)
        self.who = Combo(look, self.tr("Who"), self)
        self.group = Combo(look, self.tr("What"), self)
        self.period = Combo(look, self.tr("When"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widgets in ((self.field, self.place), (self.who, self.group, self.period)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget, 1)
            column.addLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.changed)
        self._fill(span)
        self.field.textChanged.connect(self._timer.start)
        for combo in (self.place, self.who, self.group, self.period):
            combo.currentIndexChanged.connect(self._at_once)

    @property
    def wanted(self) -> Filter:
        """What is chosen."""
        kind, id_ = self.place.currentData()
        period = self.period.currentData()
        since = None
        if period in (_DAY, _WEEK):
            today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
            since = today if period == _DAY else today - timedelta(days=6)
        return Filter(
            annotator=self.who.currentData(),
            group=self.group.currentData(),
            article=id_ if kind == "article" else None,
            text=self.field.text(),
            since=since,
            after=period if isinstance(period, int) else None,
            span=id_ if kind == "span" else None,
        )

    def show_points(self) -> None:
        """Read the named points again."""
        chosen = self.period.currentData()
        self.period.blockSignals(True)  # noqa: FBT003
        self.period.clear()
        self.period.addItem(self.tr("Any time"), None)
        self.period.addItem(self.tr("Today"), _DAY)
        self.period.addItem(self.tr("Last seven days"), _WEEK)
        for point in points(self._bridge.session):
            self.period.addItem(self.tr("Since: {point}").format(point=point.name), point.after)
        self.period.blockSignals(False)  # noqa: FBT003
        self.period.choose(chosen)

    def _at_once(self) -> None:
        self._timer.stop()
        self.changed.emit()

    def _fill(self, span_id: str | None) -> None:
        session = self._bridge.session
        self.place.addItem(self.tr("Whole project"), ("project", None))
        if session.article is not None:
            self.place.addItem(self.tr("This article"), ("article", session.article.id))
            span = session.content.spans.get(span_id or self._bridge.view.focused or "") if session.content else None
            if span is not None:
                words = span_text(span.surface(session.article.text), _SPAN_LENGTH)
                self.place.addItem(self.tr("This span: {words}").format(words=words), ("span", span.id))
                if span_id is not None:
                    self.place.setCurrentIndex(self.place.count() - 1)
        self.who.addItem(self.tr("Everybody"), None)
        for person in people(session):
            self.who.addItem(person.name, person.id)
        self.group.addItem(self.tr("Everything"), None)
        for group in (*GROUPS, PROJECT):
            self.group.addItem(group_name(group), group)
        self.show_points()
