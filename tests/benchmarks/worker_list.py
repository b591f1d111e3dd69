"""Scrolls and filters the article list of the program's window; prints milliseconds as JSON."""

import random
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from benchmarks.measure import cpu_ms, wall_ms
from benchmarks.program_window import run, until

FILTER = "(77"
"""Part of the last words of some of the synthetic articles."""


def _list_of(window: QWidget, rows: int) -> QAbstractItemView | None:
    views = window.findChildren(QAbstractItemView)
    return next((view for view in views if view.model() is not None and view.model().rowCount() >= rows), None)


def _field_near(view: QWidget) -> QLineEdit:
    place = view.parentWidget()
    while place is not None:
        fields = [field for field in place.findChildren(QLineEdit) if field.isVisible()]
        if fields:
            return fields[0]
        place = place.parentWidget()
    raise LookupError("no filter field beside the article list")


def measure(window: QWidget, _project: str, row_count: str, frame_count: str) -> dict[str, Any]:
    """Scroll to many places, then filter."""
    rows, frames = int(row_count), int(frame_count)
    view = until(lambda: _list_of(window, rows), "the list shows all articles")
    bar = view.verticalScrollBar()

    def scroll(place: int) -> None:
        bar.setValue(place)
        view.viewport().repaint()

    places = random.Random(1)
    times = [cpu_ms(lambda: scroll(places.randint(0, bar.maximum()))) for _ in range(frames)]
    field = _field_near(view)

    def filter_by(text: str, done: str) -> None:
        field.setText(text)
        until(lambda: (view.model().rowCount() < rows) == bool(text), done)
        view.viewport().repaint()
        QApplication.processEvents()

    filtering = wall_ms(lambda: filter_by(FILTER, "the list is filtered"))
    clearing = wall_ms(lambda: filter_by("", "the list is whole again"))
    return {"scroll": times, "filter": filtering, "clear": clearing}


if __name__ == "__main__":
    run(measure)
