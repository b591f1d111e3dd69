"""A choice of people: those the project knows as boxes to tick, further ones by name."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.check_box import CheckBox

_COLUMNS = 3
_MOST_ROWS = 5
"""So many rows of boxes are seen at once; more are scrolled."""


class PeopleChoice(QWidget):
    """Boxes and a line for names that are new.

    Signals:
        changed: other people are chosen.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._boxes: dict[str, CheckBox] = {}
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names = QLineEdit(self)
        self.names.setObjectName("people_new")
        self.names.setFixedHeight(appearance.px(32))
        self.names.setPlaceholderText(self.tr("Further names, separated by commas"))
        self.names.setAccessibleName(self.tr("Further names, separated by commas"))
        self.names.textChanged.connect(self.changed)
        lines.addWidget(self._area)
        lines.addWidget(self.names)

    def offer(self, people: Mapping[str, str], *, new_names: bool) -> None:
        """Offer people: name to the text of the box; those who were ticked stay ticked where they are offered again."""
        ticked = {name for name, box in self._boxes.items() if box.isChecked()}
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self._boxes = {}
        for place, (name, text) in enumerate(people.items()):
            box = CheckBox(self._appearance, text, parent=whole)
            box.setAccessibleName(text)
            box.setChecked(name in ticked)
            box.toggled.connect(self.changed)
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
            self._boxes[name] = box
        self._area.setWidget(whole)
        rows = min(_MOST_ROWS, -(-len(people) // _COLUMNS))
        self._area.setFixedHeight(rows * self._appearance.px(30))
        self._area.setVisible(bool(people))
        self.names.setVisible(new_names)

    def tick(self, name: str, *, checked: bool = True) -> None:
        """Tick somebody who is offered."""
        self._boxes[name].setChecked(checked)

    @property
    def first(self) -> QWidget:
        """What gets the keyboard first."""
        return next(iter(self._boxes.values()), self.names)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Names of those who are ticked, then of those who were written, each once."""
        ticked = [name for name, box in self._boxes.items() if box.isChecked()]
        written = [] if self.names.isHidden() else [name.strip() for name in self.names.text().split(",")]
        return tuple(dict.fromkeys([*ticked, *filter(None, written)]))
