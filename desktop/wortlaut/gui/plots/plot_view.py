"""A plot to look at, walk, read as a table and write to a file."""

from collections.abc import Hashable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QImageWriter, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from wortlaut.domain.scheme import Scheme
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded
from wortlaut.gui.plots.colors import palette_of, paper_palette
from wortlaut.gui.plots.csv_table import csv_text
from wortlaut.gui.plots.marks import Plot, Table
from wortlaut.gui.plots.painter import picture
from wortlaut.gui.plots.style import Style
from wortlaut.gui.plots.surface import Build, PlotSurface
from wortlaut.gui.plots.svg import svg
from wortlaut.gui.plots.table_view import PlotTable, TableModel
from wortlaut.session.whole_file import write_whole

FILTERS = "SVG (*.svg);;PNG (*.png);;CSV (*.csv)"
_PAPER_WIDTH = 560.0
_EMPTY = Table((), ())


class PlotView(QWidget):
    """A plot, or with `T` its numbers.

    Signals:
        chosen: key of the cell or row a person chose.
        export_wanted: Ctrl+E was pressed here.
    """

    chosen = Signal(object)
    export_wanted = Signal()

    def __init__(self, appearance: Appearance, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._scheme = scheme
        self._language = language
        self._build: Build | None = None
        self.surface = PlotSurface(appearance, palette_of(appearance, scheme), language, self)
        self.model = TableModel(_EMPTY, language, self)
        self.table = PlotTable(appearance, self.model, self)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.surface)
        self._stack.addWidget(self.table)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.surface)
        self.surface.chosen.connect(self.chosen)
        self.table.left.connect(self.show_plot)
        self.table.entered.connect(self._choose_row)

    @property
    def plot(self) -> Plot | None:
        """What is shown, None before the first numbers."""
        return self.surface.plot

    @property
    def shows_table(self) -> bool:
        """Whether the numbers are shown as a table."""
        return self._stack.currentWidget() is self.table

    def set_plot(self, build: Build) -> None:
        """Show the plot that `build` makes of a style."""
        self._build = build
        self.surface.show_plot(build)
        plot = self.plot or build(Style(_PAPER_WIDTH, language=self._language))
        self.model.show_table(plot.table)
        if self.shows_table:
            self._fit_table()
        self.table.setAccessibleName(
            QCoreApplication.translate("PlotView", "{plot} as a table").format(plot=plot.title)
        )
        self.table.setAccessibleDescription(plot.summary)

    def show_table(self) -> None:
        """Show the numbers as a table."""
        if not self.shows_table:
            self._fit_table()
            had_focus = self.surface.hasFocus()
            self._stack.setCurrentWidget(self.table)
            self.setFocusProxy(self.table)
            if had_focus:
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, 0))

    def _fit_table(self) -> None:
        """Give the table the room of the plot, and its columns theirs: measuring them is left until they are seen."""
        self.table.setFixedHeight(self.surface.height())
        self.table.resizeColumnsToContents()

    def show_plot(self) -> None:
        """Show the plot again."""
        if self.shows_table:
            had_focus = self.table.hasFocus()
            self._stack.setCurrentWidget(self.surface)
            self.setFocusProxy(self.surface)
            if had_focus:
                self.surface.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, key: Hashable) -> None:
        """Frame the cells with a key."""
        self.surface.mark(key)

    def write(self, target: Path, project: Path | None = None) -> None:
        """Write the plot as SVG, PNG or CSV, by the ending of the file; raises like `write_whole`.

        Pictures have the colors of the light theme. The same numbers give the same bytes as SVG and CSV. `project` is
        the file that is open.
        """
        write_whole(target, self._content(target.suffix.lower()), project=project, overwrite=True)

    def _content(self, suffix: str) -> bytes:
        assert self._build is not None
        paper = paper_palette(self._scheme)
        if suffix == ".csv":
            return csv_text(self.model.table).encode()
        if suffix == ".png":
            style = replace(self.surface.style_for(_PAPER_WIDTH * self._appearance.scale), tints=True)
            data = QBuffer()
            QImageWriter(data, QByteArray(b"png")).write(picture(self._build(style), self._appearance, paper))
            return bytes(data.data().data())
        return svg(self._build(Style(_PAPER_WIDTH, language=self._language)), paper).encode()

    def _choose_row(self, row: int) -> None:
        keys = self.model.table.keys
        if 0 <= row < len(keys) and keys[row] is not None:
            self.chosen.emit(keys[row])

    @guarded(default=False)
    def event(self, event: QEvent) -> bool:
        """Take the keys of a plot before the window does: Ctrl+E is another command there."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _wanted(event):
            event.accept()
            return True
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T shows the numbers, Ctrl+E writes a file; both reach here from the plot and from the table."""
        key = _wanted(event)
        if key == Qt.Key.Key_T:
            self.show_table()
        elif key == Qt.Key.Key_E:
            self.export_wanted.emit()
        else:
            event.ignore()


def _wanted(event: QKeyEvent) -> Qt.Key | None:
    """Return the key when it is one of a plot: T alone or E with Ctrl."""
    alone, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    pressed = Qt.Key(event.key()), event.modifiers()
    return pressed[0] if pressed in ((Qt.Key.Key_T, alone), (Qt.Key.Key_E, control)) else None
