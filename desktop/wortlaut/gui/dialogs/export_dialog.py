"""What to export and where to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.prompts import Prompts
from wortlaut.session.exporting import ALL, ExportOptions


class ExportDialog(Sheet):
    """Layer, scope and target; `export` gets the target and the options."""

    def __init__(
        self,
        bridge: Bridge,
        prompts: Prompts,
        export: Callable[[Path, ExportOptions], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge.appearance, self.tr("Export"), parent, width=520)
        self.setObjectName("export")
        look = bridge.appearance
        self._prompts = prompts
        self._export = export
        self._chosen_file: Path | None = None
        self.layer = QComboBox(self)
        self.layer.setObjectName("export_layer")
        self.layer.setFixedHeight(look.px(32))
        self.layer.addItem(self.tr("All people and gold"), ALL)
        self.layer.addItem(self.tr("Gold only"), "gold")
        for annotator in bridge.session.annotators():
            self.layer.addItem(annotator.name, annotator.name)
        self.annotated_only = CheckBox(look, self.tr("Leave out articles nobody opened"), parent=self)
        self.target = QLineEdit(str(bridge.session.path.with_suffix(".jsonl")), self)
        self.target.setObjectName("export_target")
        self.target.setFixedHeight(look.px(32))
        browse = PushButton(look, self.tr("Browse …"))
        browse.clicked.connect(self._browse)
        self.layer.currentIndexChanged.connect(self._on_layer)
        for name, field in ((self.tr("Layers"), self.layer), (self.tr("File"), self.target)):
            field.setAccessibleName(name)
        self.layer.view().setAccessibleName(self.tr("Layers"))
        self.body.addWidget(SectionHeader(look, self.tr("Layers")))
        self.body.addWidget(self.layer)
        self.body.addWidget(self.annotated_only)
        self.body.addSpacing(8)
        self.body.addWidget(SectionHeader(look, self.tr("File")))
        self.add_row(self.target, browse)
        note = self.tr("JSONL, one line per article and layer; read back and compared before the file gets its name.")
        self.body.addWidget(Text(look, note, "small", "dim", wrap=True))
        self.add_button(self.tr("Cancel"), self.close)
        start = self.add_button(self.tr("Export"), self._start, primary=True)
        start.setObjectName("export_start")
        self.press_on_enter(self.target, start)
        self.target.setFocus()

    def _on_layer(self) -> None:
        self.annotated_only.setEnabled(self.layer.currentData() == ALL)

    def _browse(self) -> None:
        suggestion = Path(self.target.text() or "export.jsonl")
        self._prompts.ask_target(self.tr("Export to"), suggestion, "JSONL (*.jsonl)", self._take)

    def _take(self, path: Path) -> None:
        self._chosen_file = path
        self.target.setText(str(path))

    def _start(self) -> None:
        if not self.target.text().strip():
            self._browse()
            return
        target = Path(self.target.text().strip()).expanduser()
        options = ExportOptions(
            layer=self.layer.currentData(),
            annotated_only=self.annotated_only.isEnabled() and self.annotated_only.isChecked(),
            overwrite=target == self._chosen_file,  # the file dialog has asked
        )
        self.close()
        self._export(target, options)
