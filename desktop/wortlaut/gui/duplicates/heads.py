"""The names over both texts, in line with them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import SEMIBOLD
from wortlaut.gui.components.texts import short_date
from wortlaut.gui.duplicates.aligned_view import AlignedView
from wortlaut.gui.duplicates.desk import CopiesDesk
from wortlaut.gui.duplicates.words import letter
from wortlaut.gui.guard import guarded

_HEIGHT = 36


class Heads(QWidget):
    """Name and facts of source and copy."""

    def __init__(self, appearance: Appearance, view: AlignedView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance
        self._view = view
        self._titles: tuple[tuple[str, str], tuple[str, str]] = (("", ""), ("", ""))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def show_desk(self, desk: CopiesDesk, language: str, *, searching: bool) -> None:
        """Show what is compared, or why there is nothing."""
        if desk.source is None:
            self.show_titles((self.tr("No article"), ""), ("", ""))
        elif desk.current is not None:
            name = self.tr("Copy {letter}").format(letter=letter(desk.copies.index(desk.current)))
            self.show_titles(
                _named(self.tr("Source"), desk, desk.source, language), _named(name, desk, desk.current, language)
            )
        else:
            word = self.tr("Looking for near-duplicates …") if searching else self.tr("This article has no copy")
            hint = "" if searching else self.tr("G compares it with another one")
            self.show_titles(_named(self.tr("Source"), desk, desk.source, language), (word, hint))

    def show_titles(self, source: tuple[str, str], copy: tuple[str, str]) -> None:
        """Show name and facts of both."""
        self._titles = source, copy
        self.setAccessibleName("; ".join(", ".join(part for part in title if part) for title in self._titles))
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(self._look.px(300), self._look.px(_HEIGHT))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both."""
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.color("page"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.color("rule"))
        left, right, width = self._view.columns()
        for x, (name, facts) in zip((left, right), self._titles, strict=True):
            painter.setFont(look.font("strong", SEMIBOLD))
            painter.setPen(look.color("fg"))
            area = QRectF(x, 0, width, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
            taken = painter.fontMetrics().horizontalAdvance(name) + look.px(10)
            painter.setFont(look.font("small"))
            painter.setPen(look.color("dim"))
            room = area.adjusted(taken, 0, 0, 0)
            shown = painter.fontMetrics().elidedText(facts, Qt.TextElideMode.ElideRight, max(0, int(room.width())))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def _named(name: str, desk: CopiesDesk, article: str, language: str) -> tuple[str, str]:
    row = desk.rows[article]
    date = short_date(row.date, language)
    return name, f"{row.title} · {date}" if date else row.title
