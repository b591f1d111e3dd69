"""What going back to a point would take back, before anything is changed."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from wortlaut.domain.scheme import localized
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.history_words import action_name, moment, what
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.messages import error_text
from wortlaut.session.rewinding import Preview
from wortlaut.session.session import HistoryEntry

_MOST_ARTICLES = 500


class GoBackSheet(Sheet):
    """The counts of each article, what hinders, and the button that does it.

    `start` is called with the number of the entry that stays.
    """

    def __init__(
        self,
        bridge: Bridge,
        preview: Preview,
        stays: HistoryEntry | None,
        start: Callable[[int], object],
        look_again: Callable[[int], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge.appearance, self.tr("Back to this point"), parent, width=680)
        self.setObjectName("go_back")
        self._bridge = bridge
        self._preview = preview
        self._start = start
        self._look_again = look_again
        look = bridge.appearance
        for text, role in self._sentences(stays):
            self.body.addWidget(Text(look, text, "body", role, wrap=True))
        if preview.articles:
            self.body.addWidget(self._table())
        self.cancel = self.add_button(self.tr("Cancel"), self.close)
        if preview.hindered is None:
            text = self.tr("Take back %n action(s)", "", preview.entries)
            self.go = self.add_button(text, self._go, primary=True)
            self.go.setEnabled(preview.entries > 0)
        else:
            self.go = self.add_button(self.tr("Back to there only …"), self._only, primary=True)
            self.go.setEnabled(preview.entries > 0)
        self.go.setObjectName("go_back_start")
        (self.go if self.go.isEnabled() else self.cancel).setFocus()

    def _sentences(self, stays: HistoryEntry | None) -> list[tuple[str, str]]:
        """Return what is to be read, with the color of each sentence."""
        preview, language = self._preview, self._bridge.language
        found = []
        if stays is not None:
            told = self.tr("The last entry that stays: {time}, {what}")
            found.append((told.format(time=moment(stays.at, language), what=what(stays, whole=True)), "fg"))
        if preview.hindered is not None and preview.reason is not None:
            at = moment(preview.hindered.at, language)
            told = self.tr("It goes no further back than {time}, {what}:").format(time=at, what=what(preview.hindered))
            found.append((f"{told} {error_text(preview.reason, language)}", "error"))
        if not preview.entries:
            if preview.hindered is None:
                found.append((self.tr("You have done nothing since that could be taken back."), "fg"))
            return found
        kinds = (f"{grouped(count, language)} × {action_name(kind)}" for kind, count in preview.kinds.items())
        found.append((self.tr("Taken back: {what}").format(what=", ".join(kinds)), "fg"))
        if preview.articles_removed:
            found.append((self.tr("%n article(s) that came in since then go.", "", preview.articles_removed), "fg"))
        told = self.tr("It is one action, and Undo brings everything back. What others did stays.")
        found.append((told, "dim"))
        return found

    def _table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setObjectName("go_back_table")
        table.setAccessibleName(self.tr("Spans by article"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.ensurePolished()
        table.setHeaderLabels([self.tr("Article"), self.tr("Go"), self.tr("Come back"), self.tr("Change")])
        shown = self._preview.articles[:_MOST_ARTICLES]
        titles = {row.id: row.title for row in self._bridge.session.article_rows([one.article for one in shown])}
        for one in shown:
            counts = (self._counts(count) for count in (one.removed, one.brought_back, one.changed))
            table.addTopLevelItem(QTreeWidgetItem([titles.get(one.article, one.article), *counts]))
        header = table.header()
        header.setStretchLastSection(False)
        for column in range(1, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        rows = min(len(shown), 6) + 1
        table.setFixedHeight(self.appearance.px(30) * rows + 4)
        return table

    def _counts(self, counts: Mapping[str, int]) -> str:
        scheme, language = self._bridge.session.scheme, self._bridge.language
        known = {label.id: localized(label.name, language) for label in scheme.labels}
        return ", ".join(f"{known.get(label, label)} {grouped(count, language)}" for label, count in counts.items())

    def _go(self) -> None:
        self.close()
        self._start(self._preview.after)

    def _only(self) -> None:
        assert self._preview.hindered is not None
        self.close()
        self._look_again(self._preview.hindered.seq)
