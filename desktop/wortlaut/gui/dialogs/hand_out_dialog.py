"""Whose assignment becomes a file, and where it goes."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.prompts import Prompts
from wortlaut.session.coordination import PACK_SUFFIX


class HandOutDialog(Sheet):
    """A person and a file; `hand_out` gets both, and whether the file may be replaced."""

    def __init__(
        self,
        bridge: Bridge,
        prompts: Prompts,
        assigned: Mapping[str, int],
        hand_out: Callable[[str, Path, bool], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge.appearance, self.tr("Hand out an assignment"), parent, width=520)
        self.setObjectName("hand_out")
        look = bridge.appearance
        self._project = bridge.session.path
        self._prompts = prompts
        self._hand_out = hand_out
        self._chosen_file: Path | None = None
        self.person = QComboBox(self)
        self.person.setObjectName("hand_out_person")
        self.person.setFixedHeight(look.px(32))
        for name, count in assigned.items():
            self.person.addItem(self.tr("{name} · %n article(s)", "", count).format(name=name), name)
        others = [place for place, name in enumerate(assigned) if name != bridge.session.annotator.name]
        self.person.setCurrentIndex(others[0] if others else 0)
        self.person.currentIndexChanged.connect(self._suggest)
        self.target = QLineEdit(self)
        self.target.setObjectName("hand_out_target")
        self.target.setFixedHeight(look.px(32))
        browse = PushButton(look, self.tr("Browse …"))
        browse.clicked.connect(self._browse)
        for name, field in ((self.tr("For whom"), self.person), (self.tr("File"), self.target)):
            field.setAccessibleName(name)
        self.person.view().setAccessibleName(self.tr("For whom"))
        self.body.addWidget(SectionHeader(look, self.tr("For whom")))
        self.body.addWidget(self.person)
        self.body.addSpacing(8)
        self.body.addWidget(SectionHeader(look, self.tr("File")))
        self.add_row(self.target, browse)
        note = self.tr(
            "The file holds the assigned articles, the labels, and what this person did so far; nothing of others."
        )
        self.body.addWidget(Text(look, note, "small", "dim", wrap=True))
        self.add_button(self.tr("Cancel"), self.close)
        start = self.add_button(self.tr("Hand out"), self._start, primary=True)
        start.setObjectName("hand_out_start")
        self.press_on_enter(self.target, start)
        self._suggest()
        self.person.setFocus()

    def _suggest(self) -> None:
        self.target.setText(str(pack_path(self._project, self.person.currentData())))

    def _browse(self) -> None:
        suggestion = Path(self.target.text().strip() or pack_path(self._project, self.person.currentData()))
        filters = self.tr("Packs (*{suffix})").format(suffix=PACK_SUFFIX)
        self._prompts.ask_target(self.tr("Hand out to"), suggestion, filters, self._take)

    def _take(self, path: Path) -> None:
        self._chosen_file = path
        self.target.setText(str(path))

    def _start(self) -> None:
        if not self.target.text().strip():
            self._browse()
            return
        target = Path(self.target.text().strip()).expanduser()
        name: str = self.person.currentData()
        self.close()
        self._hand_out(name, target, target == self._chosen_file)  # the file dialog has asked


def pack_path(project: Path, name: str) -> Path:
    """Return the file that is suggested for a pack of a person: beside the project, named after both."""
    safe = "".join(letter if letter.isalnum() or letter in "-_. " else "_" for letter in name).strip(". ")[:60]
    return project.with_name(f"{project.stem}-{safe or '_'}{PACK_SUFFIX}")
