"""Step 6: where to, which formats beside the lines, what changed since the release before, and what was written."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from wortlaut.gui.agreement.panel import Panel
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Text
from wortlaut.gui.prompts import Prompts
from wortlaut.gui.release.lines import LOW, Line, LineList
from wortlaut.gui.release.pane import FACTS, Facts, Pane
from wortlaut.gui.release.plan import Plan
from wortlaut.gui.release.words import articles_word, change_name, loss_name, size_word
from wortlaut.session.rehearsing import Rehearsal
from wortlaut.session.release_formats import format_names
from wortlaut.session.release_values import FormatLoss, ReleaseResult, Row

_COLUMNS = 4
_CHANGES = ("added", "removed", "moved", "changed")


class WritePane(Pane):
    """Target, formats, changes, result."""

    types = True

    def __init__(self, bridge: Bridge, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._prompts = prompts
        self._make_result()
        self._make_target()
        self._make_formats()
        self._make_changes()
        self.column.addStretch(1)

    def _make_result(self) -> None:
        look = self.look
        self.result = Facts(look, at=FACTS)
        self._result = Panel(look, self.tr("Written"))
        self._result.add(self.result)
        self._result.hide()
        self.column.addWidget(self._result)

    def _make_target(self) -> None:
        look, path = self.look, self.bridge.session.path
        panel = Panel(look, self.tr("Folder"))
        self.target = QLineEdit(str(free_folder(path.with_name(self.tr("{name}-dataset").format(name=path.stem)))))
        self.target.setObjectName("release_target")
        self.target.setAccessibleName(self.tr("Folder of the release"))
        self.target.setFixedHeight(look.px(32))
        browse = PushButton(look, self.tr("Browse …"))
        browse.clicked.connect(self.ask_folder)
        self.overwrite = CheckBox(look, self.tr("replace the earlier release that is there"))
        panel.add(_row(self.target, browse))
        panel.add(self.overwrite)
        note = self.tr("The folder appears complete or not at all; every file is read back before that.")
        panel.add(Text(look, note, "small", "dim", wrap=True))
        self.column.addWidget(panel)

    def _make_formats(self) -> None:
        look = self.look
        panel = Panel(look, self.tr("Beside the lines, for other tools"))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        self.formats: dict[str, CheckBox] = {}
        for place, name in enumerate(format_names()):
            box = CheckBox(look, name)
            box.toggled.connect(self._choose_formats)
            self.formats[name] = box
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        panel.add(holder)
        self._without = Text(look, self.tr("Not without texts: other formats hold them."), "small", "dim", wrap=True)
        panel.add(self._without)
        self.losses = LineList(look, self.tr("What the formats cannot hold"), most=8)
        panel.add(self.losses)
        self.column.addWidget(panel)

    def _make_changes(self) -> None:
        look = self.look
        self._changes = Panel(look, self.tr("Since the release before"))
        self.previous = Text(look, "", "small", wrap=True)
        choose = PushButton(look, self.tr("Choose …"))
        choose.clicked.connect(self.ask_previous)
        self._changes.add(_row(self.previous, choose))
        self.counts = Facts(look, at=FACTS)
        self._changes.add(self.counts)
        self.changes = LineList(look, self.tr("Articles that changed since the release before"), height=LOW, most=8)
        self.changes.wanted.connect(lambda article: self.article_wanted.emit(article, None))
        self._changes.add(self.changes)
        self.column.addWidget(self._changes)

    # what is chosen

    @property
    def lists(self) -> Sequence[LineList]:
        """Losses and changes."""
        return self.losses, self.changes

    @property
    def first(self) -> QWidget:
        """The folder."""
        return self.target

    @property
    def folder(self) -> Path | None:
        """The folder to write, None while none is named."""
        text = self.target.text().strip()
        return Path(text).expanduser() if text else None

    def ask_folder(self) -> None:
        """Ask where the release goes."""
        suggestion = self.folder or self.bridge.session.path.with_suffix("")
        self._prompts.ask_target(self.tr("Folder of the release"), suggestion, "", self._take)

    def _take(self, path: Path) -> None:
        self.target.setText(str(path))

    def _choose_formats(self) -> None:
        chosen = tuple(name for name, box in self.formats.items() if box.isChecked())
        if chosen != self.plan.formats:
            self.planned.emit(replace(self.plan, formats=chosen))

    def ask_previous(self) -> None:
        """Ask which release was the one before."""
        self._prompts.ask_folder(
            self.tr("The release before"), lambda path: self.planned.emit(replace(self.plan, previous=path))
        )

    # what is shown

    def show_release(self, found: Rehearsal | None, plan: Plan) -> None:
        """Show losses and changes."""
        super().show_release(found, plan)
        for name, box in self.formats.items():
            with QSignalBlocker(box):
                box.setChecked(name in plan.formats)
            box.setEnabled(not plan.text_free)
        self._without.setVisible(plan.text_free)
        losses = found.result.losses if found else ()
        self.losses.show_lines([line for loss in losses for line in self._losses(loss)])
        self._show_changes(found.changes if found else None, plan)

    def _losses(self, found: FormatLoss) -> list[Line]:
        if not found.losses:
            told = self.tr("nothing is lost; read back: equal")
            return [Line(f"{found.format}, {told}", "ok", texts=(found.format,), above=(told,), key=(found.format, ""))]
        return [self._loss(found.format, row) for row in found.losses]

    def _loss(self, name: str, row: Row) -> Line:
        examples = [example["surface"] or example["value"] or "" for example in row["examples"]]
        said = " · ".join(dict.fromkeys(str(example) for example in examples if example))
        title = f"{name}: {loss_name(row['kind'])}"
        count = grouped(row["count"], self.language)
        return Line(
            f"{title}, {count}, {said}", "warning", texts=(said or "–",), above=(title,), remark=count,
            key=(name, row["kind"]),
        )  # fmt: skip

    def show_loss(self, name: object) -> None:
        """Go to the first loss of a format."""
        for place, shown in enumerate(self.losses.lines):
            if isinstance(shown.key, tuple) and shown.key[0] == name:
                self.losses.show_row(place)
                self.losses.setFocus()
                return

    def _show_changes(self, changes: Row | None, plan: Plan) -> None:
        if plan.previous is None:
            self.previous.setText(self.tr("No earlier release of this project lies beside it; choose one."))
        else:
            self.previous.setText(str(plan.previous))
        rows = changes["articles"] if changes else []
        self.counts.show_facts(
            [(change_name(change), articles_word(changes[change], self.language)) for change in _CHANGES]
            if changes
            else []
        )
        self.changes.show_lines([self._change(row) for row in rows])

    def _change(self, row: Row) -> Line:
        title = self.title_of(row["article"])
        spans = f"+{row['spans_added']} −{row['spans_removed']} ~{row['spans_changed']}"
        pattern = self.tr("{change}; spans {spans}, links {links}")
        remark = pattern.format(change=change_name(row["change"]), spans=spans, links=row["links"])
        return Line(f"{title}, {remark}", texts=(title,), remark=remark, key=row["article"])

    def show_result(self, result: ReleaseResult | None) -> None:
        """Show what was written; None hides it."""
        self._result.setVisible(result is not None)
        if result is None:
            return
        manifest = result.files[-1]
        self.result.show_facts(
            [
                (self.tr("Folder"), str(result.path)),
                (self.tr("Articles"), grouped(len(result.division.plan.places), self.language)),
                (self.tr("Files"), grouped(len(result.files), self.language)),
                (self.tr("Bytes"), size_word(sum(file.size for file in result.files), self.language)),
                (self.tr("SHA-256 of the manifest, which has those of all files"), manifest.sha256),
            ]
        )


def free_folder(path: Path) -> Path:
    """Return a folder that does not exist: `path`, or with a number."""
    found, number = path, 2
    while found.exists():
        found, number = path.with_name(f"{path.name}-{number}"), number + 1
    return found


def _row(first: QWidget, second: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(first, 1)
    row.addWidget(second)
    return holder
