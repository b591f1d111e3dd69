"""Whether the pointer really is over a row."""

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem


def is_hovered(option: QStyleOptionViewItem) -> bool:
    """Tell whether a row is under the pointer now: a list that moved away keeps Qt's mark."""
    view = option.widget
    if not isinstance(view, QAbstractItemView) or not view.underMouse():
        return False
    return option.rect.contains(view.viewport().mapFromGlobal(QCursor.pos()))
