"""Rows of a list: which is current, where the keys go, what is ticked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyleOptionViewItem

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.rows import RowDelegate, draw_in_context


class _Rows(RowDelegate):
    HEIGHT = 40
    LEFT = 20
    BARRED = True

    def draw(self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        """Say nothing: the pictures show what the row itself draws."""


class _Ticked(_Rows):
    TICKED = True


class _Keyed(QListView):
    """A list that says what it is told of the keys: no window has to be active."""

    keyed = False

    def hasFocus(self) -> bool:
        return self.keyed


def picture(appearance: Appearance, kind: type[RowDelegate], *, current: bool = False, keyed: bool = False) -> QImage:
    """Draw one row of 200 × 40 pixels on white."""
    view = _Keyed()
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.keyed = keyed
    model = QStandardItemModel(view)
    item = QStandardItem("row")
    item.setCheckState(Qt.CheckState.Checked)
    model.appendRow(item)
    image = QImage(200, 41, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    option = QStyleOptionViewItem()
    option.rect = image.rect().adjusted(0, 0, 0, -1)
    if current:
        option.state |= QStyle.StateFlag.State_Selected
    painter = QPainter(image)
    kind(appearance, view).paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def test_the_current_row_has_a_ground_and_a_bar(appearance: Appearance) -> None:
    plain, current = picture(appearance, _Rows), picture(appearance, _Rows, current=True)
    assert plain.pixelColor(100, 20) == QColor("white")
    assert current.pixelColor(100, 20) == appearance.color("soft")
    assert current.pixelColor(1, 20) == appearance.color("accent")


def test_the_ring_shows_the_row_that_has_the_keys_and_no_other(appearance: Appearance) -> None:
    accent = appearance.color("accent")
    assert picture(appearance, _Rows, current=True, keyed=True).pixelColor(100, 1) == accent
    assert picture(appearance, _Rows, current=True).pixelColor(100, 1) != accent
    assert picture(appearance, _Rows, keyed=True).pixelColor(100, 1) != accent


def test_only_lists_to_tick_have_boxes(appearance: Appearance) -> None:
    assert picture(appearance, _Ticked).pixelColor(14, 20) == appearance.color("accent")
    assert picture(appearance, _Rows).pixelColor(14, 20) == QColor("white")


def test_words_stand_between_as_much_context_as_there_is_room_for(appearance: Appearance) -> None:
    image = QImage(300, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(appearance.reading_font(14))
    strong = appearance.reading_font(14)
    strong.setBold(True)
    painter.setPen(QColor("black"))
    draw_in_context(painter, QRectF(0, 0, 200, 30), "hier", strong, ("davor " * 30, " danach" * 30))
    painter.end()
    inked = {x for x in range(300) for y in range(30) if image.pixelColor(x, y) != QColor("white")}
    assert min(inked) < 10
    assert 180 < max(inked) <= 200
