"""About: versions for a report, and the licences."""

import platform

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

import wortlaut
from wortlaut.assets import resource
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import SEMIBOLD
from wortlaut.gui.components.themed import Rule, Text
from wortlaut.gui.dialogs.sheet import Sheet


def versions(database: str, scheme: str) -> list[tuple[str, str]]:
    """Return what a report of a problem should name."""
    return [
        ("Wortlaut", wortlaut.__version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        ("SQLite", database),
        ("System", f"{platform.system()} {platform.release()} ({platform.machine()})"),
        ("Scheme", scheme),
    ]


class AboutDialog(Sheet):
    """Name, purpose, versions, licences; the versions can be copied."""

    def __init__(self, appearance: Appearance, database: str, scheme: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, self.tr("About Wortlaut"), parent, width=440)
        self.setObjectName("about")
        self._versions = versions(database, scheme)
        head = QHBoxLayout()
        head.setSpacing(16)
        icon = QLabel(self)
        icon.setPixmap(QIcon(str(resource("icons/app/png/wortlaut-128.png"))).pixmap(64, 64))
        head.addWidget(icon)
        purpose = self.tr("Who said what, who commits to what, and under which condition: exact to the character.")
        head.addWidget(Text(appearance, purpose, "body", wrap=True), 1)
        self.body.addLayout(head)
        self.body.addSpacing(8)
        for name, version in self._versions:
            row = QHBoxLayout()
            label = Text(appearance, name, "body", "dim")
            label.setFixedWidth(appearance.px(96))
            row.addWidget(label)
            value = Text(appearance, version, "body", weight=SEMIBOLD if name == "Wortlaut" else 400)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row.addWidget(value, 1)
            self.body.addLayout(row)
        self.body.addSpacing(8)
        self.body.addWidget(Rule(appearance))
        self.body.addSpacing(8)
        licence = self.tr(
            "Wortlaut is free software under the MIT licence. It uses Qt and PySide6 under the LGPL version 3; "
            "their source is at qt.io, and the libraries can be replaced."
        )
        self.body.addWidget(Text(appearance, licence, "small", "dim", wrap=True))
        self.add_button(self.tr("Copy versions"), self._copy)
        self.add_close().setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{name} {version}" for name, version in self._versions))
