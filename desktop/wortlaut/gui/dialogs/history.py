"""What was done in the project, newest first; imports and other actions are undone from here."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.session.session import HistoryEntry

LIMIT = 500
_NOTE_LIMIT = 28
_SEQUENCE = Qt.ItemDataRole.UserRole


def action_name(kind: str) -> str:
    """Return what was done, in words."""
    translate = QCoreApplication.translate
    names = {
        "create": translate("History", "tagged"),
        "relabel": translate("History", "label changed"),
        "delete": translate("History", "span deleted"),
        "attribute": translate("History", "attribute set"),
        "confirm": translate("History", "guess confirmed"),
        "unsure": translate("History", "unsure marked"),
        "note": translate("History", "note written"),
        "edge": translate("History", "edge moved"),
        "fragment": translate("History", "part added"),
        "hole": translate("History", "hole cut"),
        "link": translate("History", "linked"),
        "unlink": translate("History", "link removed"),
        "attribution": translate("History", "attribution cut out"),
        "propagate": translate("History", "same text tagged"),
        "harmonize": translate("History", "same text tagged alike"),
        "mean_difference": translate("History", "difference meant, or not any more"),
        "carry": translate("History", "spans carried over to copies"),
        "join_copies": translate("History", "near-duplicates joined"),
        "split_copies": translate("History", "article taken out of its group"),
        "veto_copy": translate("History", "veto for a copy, or none"),
        "read": translate("History", "paragraph read"),
        "open": translate("History", "article opened"),
        "submit": translate("History", "submitted"),
        "reopen": translate("History", "reopened"),
        "import": translate("History", "import"),
        "rename": translate("History", "annotator renamed"),
        "edit_article": translate("History", "article edited"),
        "assign": translate("History", "articles assigned"),
        "unassign": translate("History", "assignments taken back"),
        "assign_splits": translate("History", "articles divided for a release"),
        "release_card": translate("History", "answer for the data card"),
        "give_back": translate("History", "article given back"),
        "pack": translate("History", "submission handed in"),
        "merge": translate("History", "packs taken in"),
        "start_review": translate("History", "review begun"),
        "decide": translate("History", "card decided"),
        "decide_alike": translate("History", "cards decided alike"),
        "finish_review": translate("History", "gold finished"),
        "reopen_gold": translate("History", "gold reopened"),
        "remerge": translate("History", "new submissions taken in"),
        "review_settings": translate("History", "review settings changed"),
        "verdict": translate("History", "span judged"),
        "finish_verdicts": translate("History", "layer judged"),
        "comment": translate("History", "comment written"),
        "resolve_comment": translate("History", "comment resolved or reopened"),
        "outside_change": translate("History", "changed by another program"),
        "dangling_links": translate("History", "links without ends removed"),
        "undo": translate("History", "undone"),
        "redo": translate("History", "done again"),
    }
    return names.get(kind, kind)


class HistoryDialog(Sheet):
    """A table of actions with the button that takes one back or does it again."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("History"), parent, width=860)
        self.setObjectName("history")
        self._bridge = bridge
        look = bridge.appearance
        self.table = QTreeWidget(self)
        self.table.setObjectName("history_table")
        self.table.setAccessibleName(self.tr("History"))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.ensurePolished()  # rows keep the height they have when the first one comes
        self.table.setHeaderLabels(
            [self.tr("Time"), self.tr("Who"), self.tr("What"), self.tr("Article"), self.tr("State")]
        )
        self.table.setMinimumHeight(look.px(400))
        self.table.currentItemChanged.connect(self._show_button)
        self.body.addWidget(self.table, 1)
        self._message = Text(look, "", "small", "error", wrap=True)
        self._message.hide()
        self.body.addWidget(self._message)
        self.step = self.add_button(self.tr("Undo this action"), self._step)
        self.step.setObjectName("history_step")
        self.add_close()
        self._entries: Sequence[HistoryEntry] = ()
        self._fill()
        bridge.changed.connect(self._fill)

    def _fill(self) -> None:
        self._entries = self._bridge.session.actions(LIMIT)
        ids = list(dict.fromkeys(entry.article for entry in self._entries if entry.article))
        titles = {row.id: row.title for row in self._bridge.session.article_rows(ids)}
        states = {"done": "", "undone": self.tr("undone"), "discarded": self.tr("undone, then passed over")}
        current = self.table.currentIndex().row()
        self.table.clear()
        pattern = "%d.%m.%Y %H:%M:%S" if self._bridge.language == "de" else "%Y-%m-%d %H:%M:%S"
        for entry in self._entries:
            what = self._what(entry)
            time = entry.at.astimezone().strftime(pattern)
            article = titles.get(entry.article or "", "")
            row = QTreeWidgetItem([time, entry.annotator or "–", what, article, states.get(entry.state or "", "")])
            row.setData(0, _SEQUENCE, entry.seq)
            self.table.addTopLevelItem(row)
        header = self.table.header()
        for column in (0, 1, 2, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        chosen = self.table.topLevelItem(max(0, current))
        if chosen is not None:
            self.table.setCurrentItem(chosen)
        self._show_button()

    def _what(self, entry: HistoryEntry) -> str:
        if entry.kind == "create" and entry.article is None:
            return self.tr("project made")
        note = (entry.note or "").strip()
        shown = note if len(note) <= _NOTE_LIMIT else note[: _NOTE_LIMIT - 1] + "…"
        return action_name(entry.kind) + (f" ({shown})" if shown else "")

    def _chosen(self) -> HistoryEntry | None:
        item = self.table.currentItem()
        sequence = None if item is None else item.data(0, _SEQUENCE)
        return next((entry for entry in self._entries if entry.seq == sequence), None)

    def _show_button(self) -> None:
        entry = self._chosen()
        undone = entry is not None and entry.state == "undone"
        self.step.setText(self.tr("Do it again") if undone else self.tr("Undo this action"))
        self.step.setEnabled(
            entry is not None and entry.state in ("done", "undone") and not self._bridge.session.read_only
        )
        self.step.updateGeometry()

    def _step(self) -> None:
        from wortlaut.messages import error_text

        entry = self._chosen()
        if entry is None:
            return
        try:
            self._bridge.step_action(entry.seq, again=entry.state == "undone")
        except WortlautError as error:
            self._message.setText(error_text(error, self._bridge.language))
            self._message.show()
        else:
            self._message.hide()
            self._fill()
