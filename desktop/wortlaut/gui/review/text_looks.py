"""What is the same for all texts of the Review page, and remembered: the reading size, and whether a legend shows."""

from PySide6.QtCore import QObject

from wortlaut.gui.preferences import Preferences
from wortlaut.gui.review.compare.compare_view import CompareView
from wortlaut.gui.review.compare.picture_view import ReviewPicture


class TextLooks(QObject):
    """Dresses the texts of the page alike."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._texts: list[ReviewPicture] = []
        self._compared: list[CompareView] = []
        self._has_room = True

    def add(self, text: ReviewPicture) -> None:
        """Let a text have the common size."""
        self._texts.append(text)
        if self._preferences.review_zoom:
            text.set_reading_size(self._preferences.review_zoom)
        text.zoomed.connect(self._take_size)

    def add_compared(self, compared: CompareView) -> None:
        """Let a compared text have the common size, and a legend when one is wanted."""
        self.add(compared.text)
        self._compared.append(compared)
        self._show_legend()

    def _take_size(self, size: int) -> None:
        self._preferences.review_zoom = size
        for text in self._texts:
            text.set_reading_size(size or None)
        self._preferences.save()

    def toggle_legend(self) -> None:
        """Show the legend, or hide it."""
        self._preferences.legend = not self._preferences.legend
        self._preferences.save()
        self._show_legend()

    def set_room(self, *, enough: bool) -> None:
        """Leave the legend out while there is not enough room for it."""
        self._has_room = enough
        self._show_legend()

    def _show_legend(self) -> None:
        for compared in self._compared:
            compared.legend.setVisible(self._preferences.legend and self._has_room)
