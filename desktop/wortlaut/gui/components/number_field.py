"""A field for a whole number with its unit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from wortlaut.gui.appearance import Appearance


class NumberField(QSpinBox):
    """A number from `low` to `high`; the wheel changes it only while it has the keyboard."""

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        bounds: tuple[int, int],
        value: int,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setRange(*bounds)
        self.setValue(value)
        self.setSuffix(f" {unit}" if unit else "")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(appearance.px(32))
        self.setMinimumWidth(appearance.px(104))
        self.lineEdit().setTextMargins(appearance.px(6), 0, 0, 0)
