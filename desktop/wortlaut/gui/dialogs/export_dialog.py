"""What to export and where to; what the format cannot hold is counted before anything is written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.export_ledger import CasesDialog, LossTable, by_weight
from wortlaut.gui.dialogs.export_place import ExportPlace
from wortlaut.gui.dialogs.fields import Combo, FittingScroll, Part
from wortlaut.gui.dialogs.format_words import flattening_name, format_name, unit_name, what_is_missing
from wortlaut.gui.dialogs.looking import Looking
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.gui.preferences import Preferences
from wortlaut.gui.prompts import Prompts
from wortlaut.gui.tasks import Reporter
from wortlaut.messages import error_text
from wortlaut.session.exporting import ALL, ExportOptions, ExportPreview, Loss, preview_export
from wortlaut.session.foreign import choices, format_rows

_OWN = "jsonl"
_FLATTENINGS = ("outermost", "innermost", "longest")
_FLATTENED = "one_kept"
_FRAME = 260
"""What heading, buttons and margins need of the window's height, in pixels at 100 %."""


class ExportDialog(Sheet):
    """Scope, format, target and the ledger; `export` gets the target and the options."""

    def __init__(
        self,
        bridge: Bridge,
        preferences: Preferences,
        prompts: Prompts,
        listed: Sequence[str],
        export: Callable[[Path, ExportOptions], None],
        parent: QWidget | None = None,
    ) -> None:
        """`listed` are the ids of the articles that the list shows."""
        super().__init__(bridge.appearance, self.tr("Export"), parent, width=720)
        self.setObjectName("export")
        self._bridge = bridge
        self._preferences = preferences
        self._last = preferences.exports.get(str(bridge.session.path), {})
        self._prompts = prompts
        self._listed = listed
        self._export = export
        self._rows = {row["name"]: row for row in format_rows() if row["writes"]}
        self.preview: ExportPreview | None = None
        self._losses: list[Loss] = []
        self.looking = Looking(self)
        self.looking.found.connect(self._show)
        self.looking.failed.connect(self._on_failed)
        self.looking.progressed.connect(self._on_progress)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.look)
        self._build()
        self._restore()
        self._on_format()
        self.look()
        self.format.setFocus()

    # what there is to choose

    def _build(self) -> None:
        look = self.appearance
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 3, 0)  # as far right as the buttons below
        self._lines.setSpacing(4)
        self._add_scope()
        self._add_format()
        self._add_ledger()
        self._lines.addStretch(1)
        parent = self.parentWidget()
        room = parent.window().height() if parent is not None else 800
        self._scroll = FittingScroll(inside, max(look.px(200), room - look.px(_FRAME)), self)
        self._scroll.grown.connect(self.fit)
        self.body.addWidget(self._scroll, 1)
        self.place = ExportPlace(look, self._prompts, self._bridge.session.path, self._folder(), self)
        self.place.changed.connect(self._say)
        self.body.addWidget(self.place)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(look.px(6))
        self.bar.setAccessibleName(self.tr("Counting"))
        self.note = Text(look, "", "small", "dim", wrap=True)
        self.note.setObjectName("export_note")
        self.body.addWidget(self.bar)
        self.body.addWidget(self.note)
        self.add_button(self.tr("Cancel"), self.close).setObjectName("export_cancel")
        self.start = self.add_button(self.tr("Export"), self._start, primary=True)
        self.start.setObjectName("export_start")
        self.press_on_enter(self.place.field, self.start)

    def _add_scope(self) -> None:
        look, session = self.appearance, self._bridge.session
        count = session.article_count()
        cells = [Choice("all", self.tr("All {count}").format(count=count))]
        if 0 < len(self._listed) < count:
            cells.append(Choice("listed", self.tr("As filtered in the list: {count}").format(count=len(self._listed))))
        if session.article is not None:
            cells.append(Choice("open", self.tr("Only the open one")))
        self.scope = Segmented(look, cells, name=self.tr("Which articles"), follow=True)
        self.scope.set_current("all")
        self.scope.chosen.connect(self._timer.start)
        self.layer = Combo(look, self.tr("Layers"))
        self.layer.setObjectName("export_layer")
        self.layer.addItem(self.tr("All people and gold"), ALL)
        self.layer.addItem(self.tr("Gold only"), "gold")
        self.layer.addItem(self.tr("Suggestions only"), "machine")
        for annotator in session.annotators():
            self.layer.addItem(annotator.name, annotator.name)
        self.layer.activated.connect(self._on_layer)
        self.annotated_only = CheckBox(look, self.tr("Leave out articles nobody opened"))
        self.annotated_only.toggled.connect(self._timer.start)
        self._part(self.tr("Which articles"), self.scope)
        self.checked = CheckBox(look, self.tr("Write nothing while rules find errors"))
        self.checked.setObjectName("export_checked")
        self._part(self.tr("Layers"), self.layer, self.annotated_only, self.checked)

    def _add_format(self) -> None:
        look = self.appearance
        self.format = Combo(look, self.tr("Format"))
        self.format.setObjectName("export_format")
        for name, row in self._rows.items():
            self.format.addItem(format_name(row), name)
            if row["missing"]:
                self.format.disable(self.format.count() - 1, what_is_missing(row))
        self.format.activated.connect(self._on_format)
        self.unit = Combo(look, self.tr("Offsets count"))
        self.unit.setObjectName("export_unit")
        self.flattening = Combo(look, self.tr("Of several spans over the same words"))
        self.flattening.setObjectName("export_flattening")
        for way in _FLATTENINGS:
            self.flattening.addItem(flattening_name(way), way)
        for field in (self.unit, self.flattening):
            field.activated.connect(self._timer.start)
        self.packed = CheckBox(look, self.tr("As one ZIP file instead of a folder"))
        self.packed.toggled.connect(self._propose)
        line = QWidget()
        row_of = QHBoxLayout(line)
        row_of.setContentsMargins(0, 0, 0, 0)
        row_of.setSpacing(16)
        self._parts: dict[str, Part] = {}
        parts: tuple[tuple[str, str, tuple[QWidget, ...]], ...] = (
            ("format", self.tr("Format"), (self.format, self.packed)),
            ("unit", self.tr("Offsets count"), (self.unit,)),
            ("flattening", self.tr("Of several spans over the same words"), (self.flattening,)),
        )
        for key, title, fields in parts:
            part = self._parts[key] = Part(look, title)
            for widget in fields:
                part.lines.addWidget(widget)
            part.lines.addStretch(1)
            row_of.addWidget(part, 1)
        self._lines.addWidget(line)

    def _add_ledger(self) -> None:
        look = self.appearance
        self.counts = Text(look, "", "body", "fg", wrap=True)
        self.counts.setObjectName("export_counts")
        self._counts_part = self._part(self.tr("Goes out"), self.counts)
        self.ledger = LossTable(look, self._bridge.language)
        self.ledger.setObjectName("export_ledger")
        self.ledger.entered.connect(self._show_cases)
        self._ledger_note = Text(look, "", "small", "dim", wrap=True)
        self._ledger_part = self._part(self.tr("What the format does not hold"), self.ledger, self._ledger_note)
        self._counts_part.hide()
        self._ledger_part.hide()

    def _part(self, title: str, *widgets: QWidget) -> Part:
        part = Part(self.appearance, title)
        for widget in widgets:
            part.lines.addWidget(widget)
        self._lines.addWidget(part)
        return part

    # what is chosen

    @property
    def _row(self) -> dict[str, Any]:
        row: dict[str, Any] = self._rows[self.format.currentData()]
        return row

    def _articles(self) -> frozenset[str] | None:
        article = self._bridge.session.article
        if self.scope.current == "open" and article is not None:
            return frozenset((article.id,))
        return frozenset(self._listed) if self.scope.current == "listed" else None

    @property
    def options(self) -> ExportOptions:
        """What is chosen, without what may be replaced."""
        unit = self.unit.currentData() if len(self._row["offset_units"]) > 1 else None
        return ExportOptions(
            format=self.format.currentData(),
            layer=self.layer.currentData(),
            annotated_only=self.annotated_only.isEnabled() and self.annotated_only.isChecked(),
            made_for=self._bridge.session.reader,
            choices=choices(unit=unit, flattening=self.flattening.currentData()),
            articles=self._articles(),
            checked=self.checked.isChecked(),
        )

    def _folder(self) -> Path:
        """The folder of the last export of this project, else that of the project."""
        folder = self._last.get("folder")
        return Path(folder) if isinstance(folder, str) and Path(folder).is_dir() else self._bridge.session.path.parent

    def _restore(self) -> None:
        """Choose what the last export of this project was asked to do, as far as it is still there."""
        values = self._last
        if not self.format.choose(values.get("format", _OWN)) or self._row["missing"]:
            self.format.choose(_OWN)
        self.layer.choose(values.get("layer", ALL))
        self.flattening.choose(values.get("flattening", _FLATTENINGS[0]))
        self.annotated_only.setChecked(values.get("annotated_only") is True)
        self.checked.setChecked(values.get("checked") is True)
        self.packed.setChecked(values.get("packed") is True)

    def _remember(self, target: Path) -> None:
        values = {
            "format": self.format.currentData(),
            "layer": self.layer.currentData(),
            "flattening": self.flattening.currentData(),
            "annotated_only": self.annotated_only.isChecked(),
            "checked": self.checked.isChecked(),
            "packed": self.packed.isChecked(),
            "unit": self.unit.currentData(),
            "folder": str(target.parent),
        }
        self._preferences.remember_export(self._bridge.session.path, values)

    def _on_layer(self) -> None:
        self.annotated_only.setEnabled(self.layer.currentData() == ALL)
        self._timer.start()

    def _on_format(self) -> None:
        row = self._row
        self.unit.clear()
        for unit in row["offset_units"]:
            self.unit.addItem(unit_name(unit), unit)
        self.unit.choose(self._last.get("unit"))
        self._parts["unit"].setVisible(len(row["offset_units"]) > 1)
        self._parts["flattening"].setVisible(_FLATTENED in row["how"].values())
        self.packed.setVisible(bool(row["folder"] and row["zip"]))
        self.annotated_only.setEnabled(self.layer.currentData() == ALL)
        self._propose()
        self._timer.start()

    def _propose(self) -> None:
        self.place.propose(self._row, packed=self.packed.isChecked())
        self.fit()

    # counting

    def look(self) -> None:
        """Count what would be written and lost with what is chosen now."""
        project, options = self._bridge.session.project, self.options
        self.preview = None

        def work(reporter: Reporter) -> ExportPreview:
            return preview_export(project, options, progress=reporter.progress, cancelled=reporter.cancelled)

        self.bar.setRange(0, 0)
        self.bar.show()
        self._say()
        self.looking.look(work)

    def _on_progress(self, share: float) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(share * 1000))

    @property
    def settled(self) -> bool:
        """Whether what is shown is the answer to what is chosen."""
        return not self.looking.busy and not self._timer.isActive()

    def _on_failed(self, error: WortlautError) -> None:
        self.bar.hide()
        for part in (self._counts_part, self._ledger_part):
            part.hide()
        self.note.set_role("error")
        self.note.setText(error_text(error, self._bridge.language))
        self.start.setEnabled(False)
        self.fit()

    def _show(self, preview: ExportPreview) -> None:
        self.preview = preview
        self.bar.hide()
        parts = [
            self.tr("%n article(s)", "", preview.articles),
            self.tr("%n layer(s)", "", preview.layers),
            self.tr("%n span(s)", "", preview.spans),
            self.tr("%n link(s)", "", preview.links),
        ]
        text = ", ".join(parts)
        if preview.held_back:
            text += "\n" + self.tr("%n layer(s) of others left out until you submit", "", preview.held_back)
        self.counts.setText(text)
        self._counts_part.show()
        self._losses = by_weight(preview.losses)
        lost = sum(loss.count for loss in self._losses)
        self._ledger_part.show()
        self.ledger.setVisible(bool(lost))
        self.ledger.show_losses(self._losses)
        self._ledger_note.setText(
            self.tr("{number} cases; Enter lists those of a row. A file beside the export tells them.").format(
                number=grouped(lost, self._bridge.language)
            )
            if lost
            else self.tr("Nothing: it holds all of this.")
        )
        self._say()
        self.fit()

    def _show_cases(self, place: int) -> None:
        if self.preview is not None and 0 <= place < len(self._losses):
            CasesDialog(self.appearance, self._bridge.language, self._losses[place], self).open()

    def _say(self) -> None:
        obstacle = self.place.obstacle()
        proof = self.tr("Everything is read back and compared before the file gets its name.")
        counting = self.tr("Counting what the format does not hold …")
        self.note.set_role("error" if obstacle else "dim")
        self.note.setText(obstacle or (proof if self.preview is not None else counting))
        self.start.setEnabled(self.preview is not None and not obstacle)

    # ending

    def _start(self) -> None:
        target = self.place.path
        if target is None or not self.start.isEnabled() or not self.settled:
            return
        options = replace(self.options, overwrite=self.place.may_replace)
        self._remember(target)
        self.close()
        self._export(target, options)

    @guarded()
    def done(self, result: int) -> None:
        """End the counting before the sheet goes."""
        self.looking.stop()
        super().done(result)
