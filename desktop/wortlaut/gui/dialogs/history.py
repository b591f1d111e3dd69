"""What was done in the project, newest first: found, looked at, taken back one by one or back to a point."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPlainTextEdit, QTreeView, QWidget

from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import WordButton
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.history_filter import HistoryFilter
from wortlaut.gui.dialogs.history_model import ARTICLE, HistoryModel
from wortlaut.gui.dialogs.history_words import action_name, lines
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.gui.prompts import Prompts
from wortlaut.session import history
from wortlaut.session.points import Point, delete_point, name_point, points, rename_point
from wortlaut.session.session import Applied, HistoryEntry

__all__ = ["HistoryDialog", "action_name"]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HistoryDialog(Sheet):
    """A table of entries with filter, below it what the current one changed.

    Signals:
        back_wanted: number of the entry after which everything is to be taken back.
    """

    back_wanted = Signal(int)

    def __init__(
        self, bridge: Bridge, prompts: Prompts, span: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(bridge.appearance, self.tr("History"), parent, width=880)
        self.setObjectName("history")
        self._bridge = bridge
        self._prompts = prompts
        self.filter = HistoryFilter(bridge, span, self)
        self.model = HistoryModel(bridge, self)
        self.table = self._make_table()
        self._told = Text(bridge.appearance, self.tr("What it changed"), "small", "dim")
        self.name = WordButton(bridge.appearance, "", self)
        self.forget = WordButton(bridge.appearance, self.tr("Remove the name"), self)
        self.changes = self._make_changes()
        self._message = Text(bridge.appearance, "", "small", "error", wrap=True)
        self._message.hide()
        for widget in (self.filter, self.table):
            self.body.addWidget(widget, 1 if widget is self.table else 0)
        self.add_row(self._told, self.name, self.forget)
        self.body.addWidget(self.changes)
        self.body.addWidget(self._message)
        self._add_buttons()
        self._connect()
        self._fill()
        self.table.setFocus()

    def _make_table(self) -> QTreeView:
        table = QTreeView(self)
        table.setObjectName("history_table")
        table.setAccessibleName(self.tr("History"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.ensurePolished()  # rows keep the height they have when the first one comes
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setMinimumHeight(self.appearance.px(252))
        table.installEventFilter(self)
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for column in range(self.model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ARTICLE, QHeaderView.ResizeMode.Stretch)
        return table

    def _make_changes(self) -> QPlainTextEdit:
        changes = QPlainTextEdit(self)
        changes.setObjectName("history_changes")
        changes.setAccessibleName(self.tr("What it changed"))
        changes.setReadOnly(True)
        changes.setTabChangesFocus(True)
        changes.setFixedHeight(self.appearance.px(92))
        return changes

    def _add_buttons(self) -> None:
        self.back = self.add_button(self.tr("Back to here …"), self._go_back)
        self.back.setObjectName("history_back")
        self.back.setToolTip(self.tr("Take back everything I did after this entry"))
        self.step = self.add_button(self.tr("Undo this action"), self._step)
        self.step.setObjectName("history_step")
        self.show_ = self.add_button(self.tr("Show"), self._show, key="Return")
        self.show_.setObjectName("history_show")
        self.add_close()

    def _connect(self) -> None:
        self.filter.changed.connect(self._fill)
        self.filter.field.installEventFilter(self)
        self.table.selectionModel().currentRowChanged.connect(self._show_entry)
        self.table.doubleClicked.connect(self._show)
        self.name.clicked.connect(self._name)
        self.forget.clicked.connect(self._forget)
        QShortcut(QKeySequence("F2"), self, self._name)
        QShortcut(QKeySequence.StandardKey.Find, self, self.filter.field.setFocus)
        self._bridge.changed.connect(self._fill_again)

    # showing

    def _fill_again(self) -> None:
        self._fill(again=True)

    def _fill(self, *, again: bool = False) -> None:
        """Read what is wanted; `again`: the current entry stays the current one."""
        current = self._chosen()
        read = self.model.rowCount() if again else 0
        self.model.show(self.filter.wanted, rows=read + 1 if again else 0)
        place = max(0, self.model.row_of(current.seq)) if current else 0
        self.table.setCurrentIndex(self.model.index(place, 0))
        self._show_entry()

    def _chosen(self) -> HistoryEntry | None:
        return self.model.entry(self.table.currentIndex().row())

    def _point(self) -> Point | None:
        entry = self._chosen()
        return next((point for point in points(self._bridge.session) if entry and point.after == entry.seq), None)

    def _show_entry(self) -> None:
        entry, session = self._chosen(), self._bridge.session
        writable = entry is not None and not session.read_only
        undone = entry is not None and entry.state == "undone"
        self.step.setText(self.tr("Do it again") if undone else self.tr("Undo this action"))
        self.step.setEnabled(writable and entry is not None and entry.state in ("done", "undone"))
        self.back.setEnabled(writable)
        details = history.details(session, entry.seq) if entry else None
        self.show_.setEnabled(details is not None and details.article is not None)
        self._name_button(writable=writable)
        text = self.tr("Nothing matches.")
        if entry is not None:
            known = {change.article for change in details.spans} if details else set()
            titles = {article: self.model.title(article) for article in known}
            text = lines(entry, details, session.scheme, self._bridge.language, titles)
        self.changes.setPlainText(text or self.tr("No span."))
        for button in (self.step, self.name):
            button.updateGeometry()

    def _name_button(self, *, writable: bool) -> None:
        named = self._point() is not None
        self.name.setText(self.tr("Rename this point …") if named else self.tr("Name this point …"))
        self.name.setEnabled(writable)
        self.forget.setVisible(named)
        self.forget.setEnabled(writable)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter shows the current entry; the arrows lead from the field into the table."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER and watched in (self.table, self.filter.field):
                if self.show_.isEnabled():
                    self._show()
                return True
            if event.key() == Qt.Key.Key_Down and watched is self.filter.field:
                self.table.setFocus()
                return True
            if event.key() == Qt.Key.Key_Delete and watched is self.table and self.forget.isVisible():
                self._forget()
                return True
        return super().eventFilter(watched, event)

    # doing

    def _show(self) -> None:
        entry = self._chosen()
        details = history.details(self._bridge.session, entry.seq) if entry else None
        if details is None or details.article is None:
            return
        self.close()
        bridge = self._bridge
        if details.place is None:
            bridge.remember_place()
            bridge.open_article(details.article)
        else:
            bridge.go_to(details.article, details.place)
            if details.span and bridge.session.content and details.span in bridge.session.content.spans:
                bridge.view.focus(details.span, details.place[0])

    def _go_back(self) -> None:
        entry = self._chosen()
        if entry is not None:
            self.close()
            self.back_wanted.emit(entry.seq)

    def _name(self) -> None:
        entry, point = self._chosen(), self._point()
        if entry is None or not self.name.isEnabled():
            return
        title = self.tr("Name of this point")
        question = self.tr("What is the state right after this entry called?")

        def named(name: str) -> None:
            session = self._bridge.session
            self._do(lambda: rename_point(session, point, name) if point else name_point(session, name, entry.seq))

        self._prompts.ask_text(title, question, point.name if point else "", named)

    def _forget(self) -> None:
        point = self._point()
        if point is not None:
            self._do(lambda: delete_point(self._bridge.session, point))

    def _step(self) -> None:
        entry = self._chosen()
        if entry is not None:
            self._do(lambda: self._bridge.step_action(entry.seq, again=entry.state == "undone"))

    def _do(self, action: Callable[[], Applied | None]) -> None:
        from wortlaut.messages import error_text

        try:
            applied = action()
        except WortlautError as error:
            self._message.setText(error_text(error, self._bridge.language))
            self._message.show()
        else:
            self._message.hide()
            if applied is not None:
                self._bridge.saved.emit(applied.saved_at)
            self.filter.show_points()
            self._fill_again()
