"""The foot line of the page: how far the search is, what was just done, and what the keys do."""

from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.working_foot import WorkingFoot


class Foot(WorkingFoot):
    """Says how far the search for near-duplicates is."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.hints.set_hints(
            [
                ("1 2 3", self.tr("copy on or off")),
                ("J K", self.tr("next difference")),
                ("Tab", self.tr("next copy")),
                ("G", self.tr("other article")),
                ("O", self.tr("exchange source")),
                ("Esc", self.tr("back")),
            ]
        )

    def searching(self, share: float) -> None:
        """Say that near-duplicates are searched; `share` of it is done."""
        text = self.tr("Looking for near-duplicates … {percent}%").format(percent=round(100 * share))
        self.working(text, share)
