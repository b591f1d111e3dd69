"""What is not carried over to a copy, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wortlaut.domain.scheme import Scheme
from wortlaut.gui.agreement.panel import Panel
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.components.themed import Text, word_tip
from wortlaut.gui.duplicates.words import hindrance_word, label_name
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.chip import draw_card_chip
from wortlaut.session.duplicates_carry import Held, Hindrance, Pair

_ROW = 44
_MOST = 40
"""So many are listed; the rest is a number."""


class HeldPanel(Panel):
    """Lists spans with the reason; those that are there already are only counted."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "", parent)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._remarks = Text(appearance, "", "small", "dim", wrap=True)
        self.add(self._rows)
        self.add(self._remarks)

    def show_pair(self, pair: Pair | None, scheme: Scheme, language: str) -> None:
        """Show what is held back between two articles."""
        held = [] if pair is None else [one for one in pair.transfer.held if one.why is not Hindrance.TAGGED]
        there = 0 if pair is None else len(pair.transfer.held) - len(held)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        text = "" if pair is None else pair.source.article.text
        for one in held[:_MOST]:
            self._column.addWidget(_HeldRow(self._appearance, one, text, scheme, language))
        self._rows.setVisible(bool(held))
        self.set_title(self.tr("Not carried over: %n span(s)", "", len(held)))
        sentences = self._sentences(held, there)
        if pair is not None and pair.copy.frozen is not None and pair.transfer.spans:
            at = pair.copy.frozen.params.get("at", "–")
            sentences = [
                self.tr("You submitted this copy at {at}, so it stays as it is.").format(at=at),
                self.tr("To carry spans over, open it with E and reopen it."),
            ]
        self._remarks.setText(" ".join(sentences))
        self.setVisible(pair is not None and bool(pair.source.spans))

    def _sentences(self, held: Sequence[Held], there: int) -> list[str]:
        found = []
        if len(held) > _MOST:
            found.append(self.tr("%n more.", "", len(held) - _MOST))
        if held:
            found.append(self.tr("Nothing is guessed: tag these in the copy yourself."))
        if there:
            found.append(self.tr("%n span(s) are there already.", "", there))
        return found or [self.tr("Every span stands in the copy word by word.")]


class _HeldRow(QWidget):
    def __init__(self, appearance: Appearance, held: Held, text: str, scheme: Scheme, language: str) -> None:
        super().__init__()
        self._look = appearance
        self._label = scheme.label(held.span.label)
        self._name = label_name(scheme, held.span.label, language)
        self._why = hindrance_word(held.why)
        self._words = span_text(held.span.surface(text), 120)
        self.setAccessibleName(f"{self._name}, {self._why}: {self._words}")
        self.setToolTip(word_tip(self._words))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(_ROW))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        half = self.height() / 2
        left = 0.0
        if self._label is not None:
            left = draw_card_chip(painter, 0, half / 2, self._name, self._label, look) + look.px(8)
        painter.setFont(look.font("small"))
        painter.setPen(look.color("dim"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, self.width() - left, half), middle, self._why)
        painter.setFont(look.reading_font(look.px(14)))
        painter.setPen(look.color("fg"))
        shown = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(0, half, self.width(), half), middle, shown)
