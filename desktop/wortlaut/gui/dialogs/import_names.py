"""What the labels and link types of foreign files become: a row for each name, with the words it stands on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.domain.scheme import Scheme, localized
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import WordButton
from wortlaut.gui.components.texts import grouped, quoted
from wortlaut.gui.components.themed import ElidedText, Text
from wortlaut.gui.dialogs.fields import Combo
from wortlaut.session.import_preview import Name

_MOST_ROWS = 200
_UNDECIDED = "?"
"""Data of the entry that asks for a choice; "" leaves out."""


class NameTable(QWidget):
    """Labels, then link types. Rows stay while the names do, so that the keyboard stays where it is.

    Signals:
        changed: a name means something else now.
    """

    changed = Signal()

    def __init__(
        self, appearance: Appearance, scheme: Scheme, language: str, kind: str, parent: QWidget | None = None
    ) -> None:
        """`kind` is `label` or `link`."""
        super().__init__(parent)
        self._appearance = appearance
        self._language = language
        self._kind = kind
        self._targets = [(one.id, localized(one.name, language)) for one in scheme.labels]
        if kind == "link":
            self._targets = [(one.id, localized(one.name_from_source, language)) for one in scheme.links]
        self._chosen: dict[str, str] = {}
        self._shown: tuple[Name, ...] = ()
        self.choices: dict[str, Combo] = {}
        """Folded name to its list."""
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self._rows: QWidget | None = None
        self._rest = WordButton(appearance, self.tr("Leave out everything that is not decided"), self)
        self._rest.clicked.connect(self._leave_rest_out)
        self._lines.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignRight)

    @property
    def mapping(self) -> dict[str, str]:
        """Name to what it was chosen to mean; "" leaves it out."""
        prefix = "link:" if self._kind == "link" else ""
        return {prefix + name: target for name, target in self._chosen.items()}

    def show_names(self, names: Sequence[Name]) -> None:
        """Show names and what they mean now."""
        before = [(one.name, one.fixed) for one in self._shown]
        self._shown = tuple(names)
        if before != [(one.name, one.fixed) for one in names]:
            self._build()
        for name in names:
            combo = self.choices.get(name.name.casefold())
            if combo is not None:
                combo.choose(_UNDECIDED if name.target is None else name.target)
        self._rest.setVisible(sum(one.target is None for one in names) > 1)

    def focus_undecided(self) -> bool:
        """Put the keyboard on the first name that must be decided; tell whether there is one."""
        for name in self._shown:
            if name.target is None and name.name.casefold() in self.choices:
                self.choices[name.name.casefold()].setFocus()
                return True
        return False

    def _build(self) -> None:
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self.choices = {}
        self._rows = rows = QWidget(self)
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column, stretch in enumerate((2, 0, 3, 3)):
            grid.setColumnStretch(column, stretch)
        for place, name in enumerate(self._shown[:_MOST_ROWS]):
            self._add_row(grid, place, name)
        if len(self._shown) > _MOST_ROWS:
            more = self.tr("and %n more", "", len(self._shown) - _MOST_ROWS)
            grid.addWidget(Text(self._appearance, more, "small", "dim"), _MOST_ROWS, 0)
        self._lines.insertWidget(0, rows)

    def _add_row(self, grid: QGridLayout, place: int, name: Name) -> None:
        look = self._appearance
        shown = ElidedText(look, "body", "fg", 600)
        shown.set_text(name.name)
        grid.addWidget(shown, place, 0)
        grid.addWidget(Text(look, grouped(name.count, self._language), "small", "dim"), place, 1,
                       Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
        words = ElidedText(look, "small", "dim")
        words.set_text("  ".join(quoted(" ".join(sample.split()), self._language) for sample in name.samples))
        grid.addWidget(words, place, 2)
        grid.addWidget(self._target(name), place, 3)

    def _target(self, name: Name) -> QWidget:
        look = self._appearance
        if name.fixed:
            return Text(look, dict(self._targets).get(name.name, name.name))
        pattern = self.tr("What “{name}” becomes")
        combo = Combo(look, pattern.format(name=name.name), height=28)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if name.target is None:
            combo.addItem(self.tr("Choose …"), _UNDECIDED)
        for target, text in self._targets:
            combo.addItem(text, target)
        combo.addItem(self.tr("Leave out"), "")
        combo.activated.connect(lambda _index, name=name.name: self._choose(name))
        self.choices[name.name.casefold()] = combo
        return combo

    def _choose(self, name: str) -> None:
        target = self.choices[name.casefold()].currentData()
        if target != _UNDECIDED:
            self._chosen[name] = target
            self.changed.emit()

    def _leave_rest_out(self) -> None:
        self._chosen |= {one.name: "" for one in self._shown if one.target is None}
        self.changed.emit()
