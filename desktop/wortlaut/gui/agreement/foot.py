"""The foot line of a page with numbers: how fresh they are, and what the keys do."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.working_foot import WorkingFoot
from wortlaut.gui.plots.numbers import decimal


class Foot(WorkingFoot):
    """Says that numbers are computed, with how far that is, or when they were."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.hints.set_hints(
            [
                ("Left Right Up Down", self.tr("choose a cell")),
                ("Return", self.tr("its cards")),
                ("T", self.tr("as a table")),
                ("Ctrl+E", self.tr("write to a file")),
                ("F6", self.tr("next panel")),
            ]
        )

    def computing(self, share: float) -> None:
        """Say that numbers are computed; `share` of it is done."""
        self.working(self.tr("Computing … {percent}%").format(percent=round(100 * share)), share)

    def done(self, seconds: float, at: datetime, language: str) -> None:
        """Say when the numbers were computed and how long that took."""
        pattern = self.tr("Computed in {seconds} s · as of {time}")
        self.say(pattern.format(seconds=decimal(seconds, language, 1), time=at.strftime("%H:%M:%S")))
