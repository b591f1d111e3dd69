"""A new project: its file and its label scheme."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.prompts import Prompts

SUFFIX = ".wortlaut"


class NewProjectDialog(Sheet):
    """Name, folder, scheme; `create` gets the path and the name of a shipped scheme, or a file."""

    def __init__(
        self,
        appearance: Appearance,
        folder: Path,
        prompts: Prompts,
        create: Callable[[Path, str | None], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, self.tr("New project"), parent, width=520)
        self.setObjectName("new_project")
        self._prompts = prompts
        self._create = create
        self._file: Path | None = None
        self.name = QLineEdit(self.tr("My project"), self)
        self.name.setObjectName("new_project_name")
        self.folder = QLineEdit(str(folder), self)
        self.folder.setObjectName("new_project_folder")
        browse = PushButton(appearance, self.tr("Browse …"))
        browse.clicked.connect(lambda: prompts.ask_folder(self.tr("Folder"), self._take_folder))
        self.scheme = QComboBox(self)
        for name, text in (
            ("quote-actor-commitment-condition", self.tr("Quote, actor, commitment, condition")),
            ("named-entities", self.tr("Named entities: person, organization, place, date")),
        ):
            self.scheme.addItem(text, name)
        self._from_file = self.scheme.count()
        self.scheme.addItem(self.tr("From a file …"))
        self.scheme.activated.connect(self._on_scheme)
        self.scheme.view().setAccessibleName(self.tr("Label scheme"))
        for name, field in (
            (self.tr("Name"), self.name),
            (self.tr("Folder"), self.folder),
            (self.tr("Label scheme"), self.scheme),
        ):
            field.setFixedHeight(appearance.px(32))
            field.setAccessibleName(name)
            self.body.addWidget(SectionHeader(appearance, name))
            if field is self.folder:
                self.add_row(field, browse)
            else:
                self.body.addWidget(field)
        note = self.tr("One file holds everything: articles, spans, history. Copying it is a backup.")
        self.body.addWidget(Text(appearance, note, "small", "dim", wrap=True))
        self.add_button(self.tr("Cancel"), self.close)
        create_button = self.add_button(self.tr("Create"), self._start, primary=True)
        create_button.setObjectName("new_project_create")
        self.press_on_enter(self.name, create_button)
        self.name.setFocus()
        self.name.selectAll()

    def _take_folder(self, folder: Path) -> None:
        self.folder.setText(str(folder))

    def _on_scheme(self, row: int) -> None:
        if row == self._from_file:
            self.scheme.setCurrentIndex(0 if self._file is None else row + 1)
            filters = self.tr("Label schemes (*.json *.toml)")
            self._prompts.ask_file(self.tr("Label scheme"), filters, self._take_scheme)

    def _take_scheme(self, path: Path) -> None:
        self._file = path
        self.scheme.removeItem(self._from_file + 1)
        self.scheme.addItem(path.name, str(path))
        self.scheme.setCurrentIndex(self._from_file + 1)

    def _start(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.setFocus()
            return
        path = Path(self.folder.text().strip()).expanduser() / name
        if path.suffix != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        self.close()
        self._create(path, self.scheme.currentData())
