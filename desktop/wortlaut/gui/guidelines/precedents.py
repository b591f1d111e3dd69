"""In the inspector: what makes a span a precedent, and the precedents it resembles."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Label, localized
from wortlaut.domain.span import Span
from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import WordButton
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.components.themed import ElidedText, SectionHeader, Text
from wortlaut.session.session import Applied

if TYPE_CHECKING:
    from wortlaut.session.precedents import Likeness, Precedents

_TEXT_LIMIT = 120


class PrecedentBox(QWidget):
    """Hidden while there is nothing to show. Precedents are read from the file in slices, once."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._span: Span | None = None
        self._known: Precedents | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_some)
        look = bridge.appearance
        self._own = Text(look, "", "small", "dim", wrap=True)
        self._rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(8))
        column.setSpacing(look.px(4))
        column.addWidget(SectionHeader(look, self.tr("Precedents"), "V"))
        column.addWidget(self._own)
        self.hide()
        bridge.changed.connect(self._on_changed)
        bridge.articles_changed.connect(self._forget)

    def show_span(self, span: Span) -> None:
        """Show what there is about a span of the open article."""
        self._span = span
        if self._known is None:
            from wortlaut.session.precedents import Precedents  # not needed before the first span is looked at

            self._known = Precedents(self._bridge.session)
            self._timer.start()
        self._show()

    @property
    def shown(self) -> "list[Likeness]":
        """The precedents that are shown."""
        return [row.like for row in self._rows if row.like is not None and not row.isHidden()]

    def _show(self) -> None:
        span = self._span
        alike = self._known.like(span) if self._known is not None and span is not None else []
        self._own.setVisible(span is not None and span.precedent is not None)
        if span is not None and span.precedent is not None:
            self._own.setText(self.tr("This span is a precedent: {note}").format(note=span.precedent))
        while len(self._rows) < len(alike):
            self._rows.append(_Row(self._bridge, self))
            column = self.layout()
            assert column is not None
            column.addWidget(self._rows[-1])
        for place, row in enumerate(self._rows):
            row.show_like(alike[place] if place < len(alike) else None)
        self.setVisible(bool(alike) or (span is not None and span.precedent is not None))

    def _read_some(self) -> None:
        try:
            more = self._known is not None and self._known.read_some()
        except WortlautError as error:
            self._timer.stop()
            self._bridge.failed.emit(error)
            return
        if not more:
            self._timer.stop()
            content = self._bridge.session.content
            if self._span is not None and content is not None and self._span.id in content.spans:
                self._show()

    def _on_changed(self, applied: Applied) -> None:
        if self._known is not None and applied.changes is not None:
            self._known.follow(applied.changes)
        else:
            self._forget()

    def _forget(self) -> None:
        """Read the file again at the next span: several articles may have changed."""
        self._timer.stop()
        self._known = None


class _Row(QWidget):
    """A precedent: its words, what was chosen there, its note, and the way there."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.like: Likeness | None = None
        look = bridge.appearance
        self._text = ElidedText(look)
        self._text.setFont(look.reading_font(look.px(14)))
        self._go = WordButton(look, self.tr("Go there"))
        self._go.clicked.connect(self._on_go)
        self._note = Text(look, "", "small", "dim", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(look.px(8))
        line.addWidget(self._text, 1)
        line.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._note)

    def show_like(self, like: "Likeness | None") -> None:
        """Show a precedent, or nothing."""
        self.like = like
        self.setVisible(like is not None)
        if like is None:
            return
        one = like.precedent
        label = self._bridge.session.scheme.label(one.label)
        said = "" if label is None else self._value(label, one.attributes)
        self._text.set_text(span_text((one.text,), _TEXT_LIMIT))
        self._note.setText(" · ".join(part for part in (said, one.note) if part))
        self._go.setAccessibleName(self.tr("Go to the precedent {text}").format(text=self._text.text()))

    def _value(self, label: Label, attributes: Mapping[str, str]) -> str:
        main = label.main_attribute
        value = main.value(attributes.get(main.id, "")) if main is not None else None
        return localized(value.name, self._bridge.language) if value is not None else ""

    def _on_go(self) -> None:
        if self.like is None:
            return
        one, session = self.like.precedent, self._bridge.session
        here = session.article is not None and session.article.id == one.article
        if here and self._bridge.go_to_span(one.span):
            return
        if not self._bridge.go_to(one.article, one.extent):
            self._bridge.problem_found.emit(Problem("no_article", "hint"))
        elif session.content is not None and one.span in session.content.spans:
            self._bridge.view.focus(one.span, one.extent[0])
