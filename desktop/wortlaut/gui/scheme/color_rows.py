"""The colors of a label, theme by theme: a sample, line and tint to change, contrast measured."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QGridLayout, QSizePolicy, QWidget

from wortlaut.domain.scheme import Label, LabelColors, localized
from wortlaut.domain.scheme_colors import INKS, LINE_CONTRAST, PAGES, THEMES, Theme, contrast
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import IconButton
from wortlaut.gui.components.painting import draw_line_pattern
from wortlaut.gui.components.themed import Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.scheme.line_field import LineField
from wortlaut.gui.scheme.words import decimal


class Sample(QWidget):
    """Words as they stand on the page of a theme with a span of the label."""

    def __init__(self, appearance: Appearance, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._theme: Theme = theme
        self._label: Label | None = None
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_label(self, label: Label, name: str) -> None:
        """Show a label under its name."""
        self._label, self._name = label, name
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return a fixed size."""
        return QSize(self._appearance.px(112), self._appearance.px(40))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, the tint, the words and the line."""
        painter, look = QPainter(self), self._appearance
        page = QColor(PAGES[self._theme])
        painter.fillRect(self.rect(), page)
        painter.setPen(look.color("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self._label is None:
            return
        colors: LabelColors = getattr(self._label, self._theme)
        font = look.reading_font(look.px(14))
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, self.width() - look.px(20))
        width, left, top = metrics.horizontalAdvance(words), look.px(10), look.px(5)
        if colors.fill:
            painter.fillRect(QRectF(left - 2, top, width + 4, metrics.height()), QColor(colors.fill))
        painter.setFont(font)
        painter.setPen(QColor(INKS[self._theme]))
        painter.drawText(QPointF(left, top + metrics.ascent()), words)
        middle = top + metrics.height() + look.px(5)
        draw_line_pattern(painter, left - 2, left + width + 2, middle, self._label, QColor(colors.accent), page)


class ColorRows(QWidget):
    """Three rows of colors.

    Signals:
        recolored: theme, color of the line, color of the tint ("" for none).
    """

    recolored = Signal(str, str, str)

    def __init__(self, appearance: Appearance, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._language = language
        self.fields: dict[tuple[str, str], LineField] = {}
        """Theme and part (`accent`, `fill`) to the field."""
        self.samples: dict[str, Sample] = {}
        self._measures: dict[str, Text] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(appearance.px(8))
        grid.setVerticalSpacing(appearance.px(6))
        heads = ("", self.tr("Line"), "", self.tr("Tint"), "", self.tr("Contrast"))
        for column, head in enumerate(heads):
            grid.addWidget(Text(appearance, head, "small", "dim"), 0, column)
        names = {"light": self.tr("Light"), "dark": self.tr("Dark"), "contrast": self.tr("High contrast")}
        for row, theme in enumerate(THEMES, 1):
            self.samples[theme] = Sample(appearance, theme)
            grid.addWidget(self.samples[theme], row, 0)
            parts = [("accent", self.tr("Line"))] + ([("fill", self.tr("Tint"))] if theme != "contrast" else [])
            for place, (part, name) in enumerate(parts):
                self._add_color(grid, row, 1 + 2 * place, theme, part, f"{names[theme]}: {name}")
            self._measures[theme] = Text(appearance, "", "small", "dim")
            grid.addWidget(self._measures[theme], row, 5)
        grid.setColumnStretch(5, 1)

    def _add_color(self, grid: QGridLayout, row: int, column: int, theme: str, part: str, name: str) -> None:
        look = self._appearance
        field = LineField(look, name)
        field.setFixedWidth(look.px(86))
        field.setMaxLength(7)
        field.stored.connect(lambda text: self._store(theme, part, text))
        self.fields[theme, part] = field
        pick = IconButton(look, "more", self.tr("Pick a color: {name}").format(name=name))
        pick.clicked.connect(lambda: self._pick(theme, part, name))
        grid.addWidget(field, row, column)
        grid.addWidget(pick, row, column + 1)

    def show_label(self, label: Label) -> None:
        """Show the colors of a label."""
        for theme in THEMES:
            colors: LabelColors = getattr(label, theme)
            self.fields[theme, "accent"].show_text(colors.accent)
            if theme != "contrast":
                self.fields[theme, "fill"].show_text(colors.fill or PAGES[theme])
            self.samples[theme].set_label(label, localized(label.name, self._language))
            line = contrast(colors.accent, PAGES[theme])
            self._measures[theme].setText(f"{decimal(line, self._language)} : 1")
            self._measures[theme].set_role("error" if line < LINE_CONTRAST else "dim")

    def _store(self, theme: str, part: str, text: str) -> None:
        accent = self.fields[theme, "accent"].text().strip()
        fill = self.fields[theme, "fill"].text().strip() if theme != "contrast" else ""
        color = text if text.startswith("#") else f"#{text}"
        accent, fill = (color, fill) if part == "accent" else (accent, color)
        self.recolored.emit(theme, accent.upper(), fill.upper())

    def _pick(self, theme: str, part: str, name: str) -> None:
        field = self.fields[theme, part]
        dialog = QColorDialog(QColor(field.text()), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(name)
        dialog.colorSelected.connect(lambda color: self._store(theme, part, color.name().upper()))
        dialog.open()
