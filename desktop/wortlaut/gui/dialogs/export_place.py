"""Where an export goes: a file or a new folder, and whether a file that is there may be replaced."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.dialogs.fields import Part
from wortlaut.gui.prompts import Prompts

ZIP = ".zip"


class ExportPlace(Part):
    """Proposes a name that fits project and format.

    Signals:
        changed: another place, or another answer about replacing.
    """

    changed = Signal()

    def __init__(
        self, appearance: Appearance, prompts: Prompts, project: Path, folder: Path, parent: QWidget | None = None
    ) -> None:
        """`folder` is where the first proposal lies."""
        super().__init__(appearance, "", parent)
        self._prompts = prompts
        self._project = project
        self._first_folder = folder
        self._row: Mapping[str, Any] = {}
        self._chosen_file: Path | None = None
        self.is_folder = False
        """Whether a folder is written."""
        self.field = QLineEdit(self)
        self.field.setObjectName("export_target")
        self.field.setFixedHeight(appearance.px(32))
        self.field.textChanged.connect(self._on_text)
        browse = PushButton(appearance, self.tr("Browse …"))
        browse.clicked.connect(self._browse)
        self.overwrite = CheckBox(appearance, self.tr("Replace the file that is there"))
        self.overwrite.setObjectName("export_overwrite")
        self.overwrite.toggled.connect(self.changed)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(browse)
        self.lines.addLayout(line)
        self.lines.addWidget(self.overwrite)

    @property
    def path(self) -> Path | None:
        """The place; None while nothing is written in the field."""
        text = self.field.text().strip()
        return Path(text).expanduser() if text else None

    @property
    def may_replace(self) -> bool:
        """Whether a file that is there may be replaced: the box is ticked, or the system's own dialog has asked."""
        return not self.is_folder and (self.path == self._chosen_file or self.overwrite.isChecked())

    def propose(self, row: Mapping[str, Any], *, packed: bool) -> None:
        """Propose a place for a format (row of `format_rows`), in the folder that was used last."""
        self._row = row
        self.is_folder = bool(row["folder"]) and not (row["zip"] and packed)
        title = self.tr("Folder") if self.is_folder else self.tr("File")
        self.set_title(title)
        self.field.setAccessibleName(title)
        suffix = ZIP if row["folder"] else row["suffixes"][0]
        name = f"{self._project.stem}-{row['name']}" if self.is_folder else f"{self._project.stem}{suffix}"
        folder = self.path.parent if self.path else self._first_folder
        self._chosen_file = None
        self.overwrite.setChecked(False)
        self.field.setText(str(folder / name))
        self._on_text()

    def obstacle(self) -> str:
        """Return why nothing can be written there, or ""."""
        target = self.path
        if target is None:
            return self.tr("Say where it goes.")
        if not target.parent.is_dir():
            return self.tr("This folder does not exist: choose another one.")
        there = os.path.lexists(target)
        if self.is_folder and there:
            return self.tr("There is something of this name already: choose another name for the new folder.")
        if there and not self.may_replace:
            return self.tr("There is a file of this name already: choose another name, or replace it.")
        return ""

    def browse_to(self, path: Path) -> None:
        """Take a place that the system's dialog gave."""
        self._chosen_file = path
        self.field.setText(str(path))
        self._on_text()

    def _browse(self) -> None:
        suggestion = self.path or self._first_folder / "export"
        endings = dict.fromkeys((suggestion.suffix, *self._row["suffixes"]))
        told = " ".join(f"*{ending}" for ending in endings if ending)
        filters = "" if self.is_folder else f"{self._row['name']} ({told})"
        self._prompts.ask_target(self.tr("Export to"), suggestion, filters, self.browse_to)

    def _on_text(self) -> None:
        target = self.path
        there = target is not None and target.is_file() and not self.is_folder and target != self._chosen_file
        self.overwrite.setVisible(there)
        self.changed.emit()
