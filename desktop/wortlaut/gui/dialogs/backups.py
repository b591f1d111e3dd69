"""All backups of the project: when and why each was made, what it holds, what changed since; to restore one of them."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from wortlaut.domain.scheme import localized
from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.history import action_name
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.gui.tasks import Reporter, Task
from wortlaut.messages import error_text
from wortlaut.session.backups import BY_HAND, INTERVAL, Difference, Entry, Facts

if TYPE_CHECKING:
    from wortlaut.gui.backup_keeper import BackupKeeper

_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TIME, _WHY, _ARTICLES, _SPANS, _SINCE, _LAST, _SIZE, _STATE = range(8)


class _Looking(QObject):
    """Brings what a thread found out about a backup into the window's thread."""

    checked = Signal(object, object)
    """Path, and what is wrong with it or None."""


class BackupsSheet(Sheet):
    """A table of backups, newest first; below it what the chosen one has otherwise than the project now."""

    def __init__(self, bridge: Bridge, keeper: "BackupKeeper", parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("Backups"), parent, width=900)
        self.setObjectName("backups")
        self._bridge = bridge
        self._keeper = keeper
        self._entries: Sequence[Entry] = ()
        self._now: Facts | None = None
        self._states: dict[Path, WortlautError | None] = {}
        self._differences: dict[Path, Difference] = {}
        self._tasks: list[Task[Any]] = []
        self._looking = _Looking(self)
        self._looking.checked.connect(self._note_checked)
        self._build()
        self._read()

    def _build(self) -> None:
        look = self.appearance
        self.body.addWidget(Text(look, self._place(), "small", "dim", wrap=True))
        self.table = QTreeWidget(self)
        self.table.setObjectName("backups_table")
        self.table.setAccessibleName(self.tr("Backups"))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.ensurePolished()
        self.table.setHeaderLabels(
            [
                self.tr("Time"),
                self.tr("Made"),
                self.tr("Articles"),
                self.tr("Spans"),
                self.tr("Spans since"),
                self.tr("Last action"),
                self.tr("Size"),
                self.tr("State"),
            ]
        )
        for column in (_ARTICLES, _SPANS, _SINCE, _SIZE):
            self.table.headerItem().setTextAlignment(column, _NUMBERS)
        self.table.setMinimumHeight(look.px(300))
        self.table.currentItemChanged.connect(self._choose)
        self.body.addWidget(self.table, 1)
        self.details = Text(look, "", "small", "fg", wrap=True)
        self.details.setObjectName("backups_details")
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details.setMinimumHeight(3 * self.details.fontMetrics().lineSpacing())
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.details)
        self.now = self.add_button(self.tr("Back up now"), self._back_up)
        self.now.setObjectName("backups_now")
        self.now.setEnabled(not self._bridge.session.read_only)
        self.replace = self.add_button(self.tr("Put in the project's place …"), self._ask_replace)
        self.replace.setObjectName("backups_replace")
        self.restore = self.add_button(self.tr("Restore as a new file …"), self._restore)
        self.restore.setObjectName("backups_restore")
        self.add_close()
        self.table.setFocus()
        self._choose()

    def _place(self) -> str:
        text = self.tr("Made every half hour while there are changes, and before imports and changes of many articles.")
        return f"{text} {self._keeper.folder}"

    # reading

    def _read(self) -> None:
        """Open all backups in a thread, show them, then check them one by one."""
        from wortlaut.session import backups

        project, folder = self._bridge.session.project, self._keeper.folder

        def work(_reporter: Reporter) -> tuple[Sequence[Entry], Facts]:
            return list(backups.listed(project, folder)), backups.present(project)

        self._run(work, self._show)

    def _show(self, found: tuple[Sequence[Entry], Facts]) -> None:
        self._entries, self._now = found
        chosen = self._chosen()
        self.table.clear()
        for entry in self._entries:
            self.table.addTopLevelItem(self._row(entry))
        for column in range(8):
            self.table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.header().setSectionResizeMode(_LAST, QHeaderView.ResizeMode.Stretch)
        self.table.header().setStretchLastSection(False)
        places = [place for place, entry in enumerate(self._entries) if chosen and entry.path == chosen.path]
        first = self.table.topLevelItem(places[0] if places else 0)
        if first is not None:
            self.table.setCurrentItem(first)
        self._choose()
        self._check([entry.path for entry in self._entries if entry.path not in self._states])

    def _row(self, entry: Entry) -> QTreeWidgetItem:
        facts, locale = entry.facts, QLocale()
        row = QTreeWidgetItem([time_text(entry, self._bridge.language), made_before(entry.kind)])
        if facts is not None:
            row.setText(_ARTICLES, self._number(facts.articles))
            row.setText(_SPANS, self._number(facts.spans))
            row.setText(_SINCE, self._since(facts))
            row.setText(_LAST, action_name(facts.action) if facts.seq > 1 else self.tr("project made"))
        row.setText(_SIZE, locale.formattedDataSize(entry.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat))
        row.setText(_STATE, self._state(entry))
        for column in (_ARTICLES, _SPANS, _SINCE, _SIZE):
            row.setTextAlignment(column, _NUMBERS)
        return row

    def _since(self, facts: Facts) -> str:
        if self._now is None:
            return ""
        more = self._now.spans - facts.spans
        sign = "+" if more > 0 else "−" if more else "±"
        return sign + self._number(abs(more))

    def _number(self, number: int) -> str:
        return grouped(number, self._bridge.language)

    def _state(self, entry: Entry) -> str:
        if entry.problem is not None:
            return self.tr("damaged")
        if entry.path not in self._states:
            return self.tr("being checked …")
        return self.tr("whole") if self._states[entry.path] is None else self.tr("damaged")

    def _check(self, paths: Sequence[Path]) -> None:
        from wortlaut.session import backups

        def work(reporter: Reporter) -> None:
            for path in paths:
                if reporter.cancelled():
                    return
                self._looking.checked.emit(path, backups.verified(path))

        if paths:
            self._run(work, lambda _nothing: None)

    def _note_checked(self, path: Path, problem: WortlautError | None) -> None:
        self._states[path] = problem
        for place, entry in enumerate(self._entries):
            item = self.table.topLevelItem(place)
            if entry.path == path and item is not None:
                item.setText(_STATE, self._state(entry))
        self._choose()

    # the chosen one

    def _chosen(self) -> Entry | None:
        place = self.table.currentIndex().row()
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def _choose(self) -> None:
        entry = self._chosen()
        good = entry is not None and entry.problem is None and self._states.get(entry.path) is None
        self.restore.setEnabled(good)
        self.replace.setEnabled(good and not self._bridge.session.read_only)
        if entry is None:
            none = self.tr("There is no backup yet.") if self._now is not None else self.tr("Looking …")
            self.details.setText("" if self._entries else none)
        elif not good:
            problem = entry.problem or self._states[entry.path]
            assert problem is not None
            self.details.setText(error_text(problem, self._bridge.language))
        elif entry.path in self._differences:
            self.details.setText(self._difference_text(entry, self._differences[entry.path]))
        else:
            self.details.setText(self.tr("Comparing with the project as it is now …"))
            self._compare(entry)

    def _compare(self, entry: Entry) -> None:
        from wortlaut.session import backups

        project, reader = self._bridge.session.project, self._bridge.session.annotator

        def told(found: Difference) -> None:
            self._differences[entry.path] = found
            if self._chosen() is entry:
                self._choose()

        self._run(lambda reporter: backups.differs_now(project, entry.path, reader, reporter.cancelled), told)

    def _difference_text(self, entry: Entry, found: Difference) -> str:
        lines = []
        if not entry.goes_on:
            lines.append(self.tr("The project does not go on from this state: it is of another course of the project."))
        parts = [
            (self.tr("Added since: {what}"), self._labels(found.added), found.articles_added),
            (self.tr("Gone since: {what}"), self._labels(found.removed), found.articles_removed),
            (self.tr("Changed since: {what}"), self._labels(found.changed), 0),
        ]
        for text, labels, articles in parts:
            what = [self.tr("%n article(s)", "", articles)] if articles else []
            if what or labels:
                lines.append(text.format(what=", ".join([*what, *labels])))
        return "\n".join(lines) or self.tr("The same articles and spans as the project has now.")

    def _labels(self, counts: Mapping[str, int]) -> list[str]:
        names = {label.id: localized(label.name, self._bridge.language) for label in self._bridge.session.scheme.labels}
        order = {label: place for place, label in enumerate(names)}
        known = sorted(counts.items(), key=lambda pair: order.get(pair[0], len(order)))
        return [f"{names.get(label, label)} {self._number(count)}" for label, count in known if count]

    # what can be done

    def _back_up(self) -> None:
        from wortlaut.session import backups

        project, folder = self._bridge.session.project, self._keeper.folder
        self.now.setEnabled(False)
        self._run(lambda reporter: backups.make_now(project, folder, BY_HAND, reporter.cancelled), self._made)

    def _made(self, _path: object) -> None:
        self.now.setEnabled(True)
        self.table.clearSelection()
        self._read()

    def _restore(self) -> None:
        entry = self._chosen()
        if entry is not None:
            self.close()
            self._keeper.restore(entry.path)

    def _ask_replace(self) -> None:
        entry = self._chosen()
        if entry is not None:
            ReplaceSheet(self, entry, self._bridge.language, lambda: self._replace(entry)).open()

    def _replace(self, entry: Entry) -> None:
        self.close()
        self._keeper.replace(entry.path)

    # threads

    def _run(self, work: Callable[[Reporter], Any], done: Callable[[Any], object]) -> None:
        # Not a child of the sheet: the thread may still work when the sheet is closed.
        task: Task[Any] = Task(work, self._keeper)
        self._tasks.append(task)

        def failed(error: BaseException) -> None:
            if not isinstance(error, WortlautError):
                raise error
            self.now.setEnabled(not self._bridge.session.read_only)
            self.details.setText(error_text(error, self._bridge.language))

        self._connect(task, done, failed)
        task.start()

    def _connect(
        self, task: Task[Any], done: Callable[[Any], object], failed: Callable[[BaseException], object]
    ) -> None:
        def ended() -> bool:
            task.deleteLater()
            is_there = task in self._tasks
            if is_there:
                self._tasks.remove(task)
            return is_there

        task.finished.connect(lambda result: done(result) if ended() else None)
        task.failed.connect(lambda error: failed(error) if ended() else None)
        task.cancelled.connect(ended)

    @guarded(None)
    def done(self, result: int) -> None:
        """Stop looking; what a thread still finds out is of no interest."""
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()
        super().done(result)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter restores the chosen backup as a new file."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self.restore.click()
        else:
            super().keyPressEvent(event)


class ReplaceSheet(Sheet):
    """Asks whether a backup is really to take the place of the project."""

    def __init__(self, parent: BackupsSheet, entry: Entry, language: str, replace: Callable[[], object]) -> None:
        super().__init__(parent.appearance, self.tr("Put in the project's place?"), parent, width=520)
        self.setObjectName("backups_replace_sheet")
        look = parent.appearance
        time = time_text(entry, language)
        self.body.addWidget(
            Text(look, self.tr("The project becomes as it was at {time}.").format(time=time), wrap=True)
        )
        kept = self.tr("The file as it is now is kept beside it under another name; nothing is deleted.")
        self.body.addWidget(Text(look, kept, "small", "dim", wrap=True))

        def go() -> None:
            self.close()
            replace()

        self.add_button(self.tr("Cancel"), self.close).setFocus()
        self.add_button(self.tr("Put in its place"), go, primary=True).setObjectName("backups_replace_really")


class _Reasons(QObject):
    """The words for why a backup was made; an object, because only objects have texts that the tools collect."""

    def of(self, kind: str) -> str:
        """Return why, for a word of a backup's name."""
        names = {
            INTERVAL: self.tr("by the clock"),
            BY_HAND: self.tr("by hand"),
            "import": self.tr("before an import"),
            "merge": self.tr("before taking in"),
            "migration": self.tr("before a new version"),
            "propagate": self.tr("before tagging same text"),
            "scheme": self.tr("before a change of the label scheme"),
            "harmonize": self.tr("before tagging alike"),
            "carry": self.tr("before carrying over"),
            "rename_actor": self.tr("before renaming an actor"),
            "rescue": self.tr("when the file was gone"),
        }
        return names.get(kind, kind)


def time_text(entry: Entry, language: str) -> str:
    """Return when a backup was made."""
    return entry.at.strftime("%d.%m.%Y %H:%M:%S" if language == "de" else "%Y-%m-%d %H:%M:%S")


def made_before(kind: str) -> str:
    """Return why a backup was made, in words."""
    return _Reasons().of(kind)
