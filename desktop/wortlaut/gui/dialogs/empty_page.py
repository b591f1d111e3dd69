"""What stands in the middle while a project has no article: what to do, and what can be read."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.domain.scheme import Scheme
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.painting import draw_line_pattern
from wortlaut.gui.components.themed import Rule, Surface, Text
from wortlaut.gui.guard import guarded

_WORD_GAP = 8
_LINES: tuple[tuple[tuple[int, ...], tuple[tuple[int, int, int], ...]], ...] = (
    ((64, 40, 96, 56, 72, 48), ((1, 0, 1),)),
    ((56, 88, 40, 72, 56, 64), ((0, 2, 5), (2, 3, 4))),
    ((80, 48, 64, 104, 40), ((3, 1, 3),)),
)
"""Per line: widths of its words, and spans as (place of the label, first word, last word), outermost first."""


class Picture(QWidget):
    """Words with spans, drawn in the labels of the project."""

    def __init__(self, appearance: Appearance, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._scheme = scheme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(424, 136)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw three lines of words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for row, (words, spans) in enumerate(_LINES):
            self._draw_line(painter, 12 + row * 44, words, spans)

    def _draw_line(
        self, painter: QPainter, middle: int, words: tuple[int, ...], spans: tuple[tuple[int, int, int], ...]
    ) -> None:
        look, labels = self._appearance, self._scheme.labels
        edges: list[tuple[int, int]] = []
        left = 4
        for width in words:
            edges.append((left, left + width))
            left += width + _WORD_GAP
        hulls = [(labels[place % len(labels)], edges[first][0] - 4, edges[last][1] + 4) for place, first, last in spans]
        painter.setPen(Qt.PenStyle.NoPen)
        if look.has_tints:
            for label, start, end in hulls:
                painter.fillRect(QRectF(start, middle - 9, end - start, 18), look.label_colors(label).fill)
        ink = look.color("dim")
        ink.setAlphaF(0.65)
        painter.setBrush(ink)
        for start, end in edges:
            painter.drawRoundedRect(QRectF(start, middle - 2.5, end - start, 5), 2.5, 2.5)
        for depth, (label, start, end) in enumerate(reversed(hulls)):
            accent = look.label_colors(label).accent
            draw_line_pattern(painter, start, end, middle + 15 + depth * 8, label, accent, look.color("page"))


class EmptyPage(Surface):
    """The page of a project without articles.

    Signals:
        import_wanted, examples_wanted: a button was pressed.
    """

    import_wanted = Signal()
    examples_wanted = Signal()

    def __init__(
        self, appearance: Appearance, scheme: Scheme, *, read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, "page", parent=parent)
        self.setObjectName("empty_page")
        self.import_button = PushButton(
            appearance, self.tr("Import articles …"), "Ctrl+I", primary=True, height=40, parent=self
        )
        self.import_button.setObjectName("empty_import")
        self.import_button.clicked.connect(self.import_wanted)
        examples = PushButton(appearance, self.tr("Add the examples"), height=40, parent=self)
        examples.setObjectName("empty_examples")
        examples.clicked.connect(self.examples_wanted)
        for button in (self.import_button, examples):
            button.setEnabled(not read_only)
        self.setFocusProxy(self.import_button)

        column = self._column(scheme, examples)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column, 8)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)

    def _column(self, scheme: Scheme, examples: QWidget) -> QWidget:
        appearance = self.appearance
        column = QWidget(self)
        column.setMaximumWidth(480)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(16, 16, 16, 16)
        lines.setSpacing(0)
        lines.addWidget(Picture(appearance, scheme, column))
        lines.addSpacing(24)
        lines.addWidget(Text(appearance, self.tr("This project has no article yet"), "display", weight=600, wrap=True))
        lines.addSpacing(8)
        hint = self.tr("Drop text files, JSONL or a whole folder here. Texts are taken over to the character.")
        lines.addWidget(Text(appearance, hint, "strong", "dim", wrap=True))
        lines.addSpacing(24)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.import_button)
        row.addWidget(examples)
        row.addStretch(1)
        lines.addLayout(row)
        lines.addSpacing(32)
        lines.addWidget(Rule(appearance))
        lines.addSpacing(16)
        reads = self.tr("Reads: plain text, text with a date line, JSONL written by Wortlaut, and files of other tools")
        lines.addWidget(Text(appearance, reads, "small", "dim", wrap=True))
        return column
