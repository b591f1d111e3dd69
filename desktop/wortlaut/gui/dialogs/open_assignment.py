"""Where the project of an assignment is made."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.new_project import SUFFIX
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.prompts import Prompts


class OpenAssignment(Sheet):
    """For whom it is, name and folder of the new project; `make` gets its path, `other_way` is the key that merges."""

    def __init__(
        self,
        appearance: Appearance,
        prompts: Prompts,
        pack: Path,
        person: str,
        make: Callable[[Path], None],
        parent: QWidget | None = None,
        *,
        other_way: str = "",
    ) -> None:
        super().__init__(appearance, self.tr("Open an assignment"), parent, width=520)
        self.setObjectName("open_assignment")
        self._make = make
        told = self.tr("An assignment for {name}: a new project is made of it, and you annotate there as {name}.")
        self.body.addWidget(Text(appearance, told.format(name=person), wrap=True))
        if other_way:
            note = self.tr("To add it to the project that is open now, take it in there: {key}.")
            self.body.addWidget(Text(appearance, note.format(key=other_way), "small", "dim", wrap=True))
        self.body.addSpacing(8)
        self.name = QLineEdit(pack.name.removesuffix(pack.suffix), self)
        self.name.setObjectName("open_assignment_name")
        self.folder = QLineEdit(str(pack.parent), self)
        self.folder.setObjectName("open_assignment_folder")
        browse = PushButton(appearance, self.tr("Browse …"))
        browse.clicked.connect(lambda: prompts.ask_folder(self.tr("Folder"), self._take_folder))
        for name, field in ((self.tr("Name of the project"), self.name), (self.tr("Folder"), self.folder)):
            field.setFixedHeight(appearance.px(32))
            field.setAccessibleName(name)
            field.textChanged.connect(self._show_message)
            self.body.addWidget(SectionHeader(appearance, name))
            if field is self.folder:
                self.add_row(field, browse)
            else:
                self.body.addWidget(field)
        self._message = Text(appearance, "", "small", "error", wrap=True)
        self._message.setObjectName("open_assignment_message")
        self.body.addWidget(self._message)
        self.add_button(self.tr("Cancel"), self.close)
        self.start = self.add_button(self.tr("Make and open"), self._start, primary=True)
        self.start.setObjectName("open_assignment_start")
        for field in (self.name, self.folder):
            self.press_on_enter(field, self.start)
        self._show_message()
        self.name.setFocus()
        self.name.selectAll()

    def _take_folder(self, folder: Path) -> None:
        self.folder.setText(str(folder))

    @property
    def path(self) -> Path:
        """The file that the project gets."""
        name = self.name.text().strip()
        return Path(self.folder.text().strip()).expanduser() / (name if name.endswith(SUFFIX) else name + SUFFIX)

    def _show_message(self) -> None:
        obstacle = ""
        name = self.name.text().strip()
        if not name or Path(name).name != name:
            obstacle = self.tr("Give the project a name without folders.")
        elif not self.path.parent.is_dir():
            obstacle = self.tr("This folder does not exist: choose another one.")
        elif os.path.lexists(self.path):
            obstacle = self.tr("There is a file of this name already: choose another name, or open that project.")
        self._message.setText(obstacle)
        self._message.setVisible(bool(obstacle))
        self.start.setEnabled(not obstacle)

    def _start(self) -> None:
        path = self.path
        self.close()
        self._make(path)
