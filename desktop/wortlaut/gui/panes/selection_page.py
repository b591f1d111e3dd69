"""The inspector while text is selected, and while nothing is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wortlaut.domain.scheme import localized
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.key_hints import KeyHint
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.components.themed import SectionHeader, Text, as_tool_tip
from wortlaut.gui.panes.situation_keys import digits
from wortlaut.gui.panes.status_bar import count_words

_TEXT_LIMIT = 220
_TIP_LIMIT = 4000
_MOST_LABEL_CELLS = 12
_KEY_WIDTH = 104
_WIDE_KEYS = 120


class SelectionPage(QWidget):
    """What is selected, the labels, and the keys that change the selection.

    Signals:
        label_clicked: id of the label to tag with.
    """

    label_clicked = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        look, language = bridge.appearance, bridge.language
        self._text = Text(look, wrap=True)
        self._text.setFont(look.reading_font(look.px(17)))
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._facts = Text(look, "", "small", "dim", wrap=True)
        choices = [
            Choice(label.id, localized(label.name, language), label.key, localized(label.help, language), label)
            for label in bridge.session.scheme.offered
        ]
        self.labels = Segmented(look, choices, name=self.tr("Tag as"), compact=True, kind="small")
        self.labels.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(look, self.tr("Selection"), "strong", "fg", 600))
        column.addSpacing(look.px(8))
        column.addWidget(self._text)
        column.addSpacing(look.px(4))
        column.addWidget(self._facts)
        column.addSpacing(look.px(16))
        if len(choices) <= _MOST_LABEL_CELLS:
            column.addWidget(SectionHeader(look, self.tr("Tag as")))
            column.addSpacing(look.px(4))
            column.addWidget(self.labels)
            column.addSpacing(look.px(16))
        else:  # too many for cells: the keys, the bar and the palette lead there
            self.labels.setParent(self)
            self.labels.hide()
        column.addWidget(SectionHeader(look, self.tr("Change the selection")))
        column.addSpacing(look.px(4))
        for hint in (
            ("S Shift+S", self.tr("sentence, grow, shrink")),
            ("W C Q P", self.tr("word, clause, quotation, paragraph")),
            ("Shift+Left Shift+Right", self.tr("by a character")),
            ("+ -", self.tr("add to the span, cut out of it")),
            ("X", self.tr("cut out and link the speaker")),
        ):
            row = KeyHint(look, hint, role="fg", small=False, key_width=look.px(_KEY_WIDTH))
            row.setMinimumHeight(look.px(28))
            column.addWidget(row)

    def show_selection(self, start: int, end: int) -> None:
        """Show a range of the open article."""
        article = self._bridge.session.article
        if article is None:
            return
        selected = article.text[start:end]
        shown = span_text((selected,), _TEXT_LIMIT)
        self._text.setText(shown)
        self._text.setToolTip(as_tool_tip(span_text((selected,), _TIP_LIMIT)) if shown.endswith("…") else "")
        characters = self.tr("%n character(s)", "", end - start)
        words = self.tr("%n word(s)", "", count_words(selected))
        self._facts.setText(f"{characters}  ·  {words}")
        self.labels.set_current(None)
        self.labels.setEnabled(self._bridge.editable)

    def _on_chosen(self, label_id: str) -> None:
        self.labels.set_current(None)
        self.label_clicked.emit(label_id)


class NothingPage(QWidget):
    """One sentence and the six keys that matter."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = bridge.appearance
        labels = bridge.session.scheme.offered
        keys = digits(len(labels))
        sentence = self.tr("Tab goes to the next span; or select text and press {keys}.").format(keys=keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bridge = bridge
        self._sentence = sentence
        self._title = Text(look, "", "strong", "fg", 600)
        self._text = Text(look, "", "body", "dim", wrap=True)
        column.addWidget(self._title)
        column.addSpacing(look.px(8))
        column.addWidget(self._text)
        column.addSpacing(look.px(16))
        first, last = ("1", str(min(9, len(labels))))
        for hint in (
            ("W S C Q P", self.tr("select text at the caret")),
            (f"{first} … {last}", self.tr("tag the selection")),
            ("Shift+1 … Shift+9", self.tr("set type or status")),
            ("Tab", self.tr("next span")),
            (".", self.tr("repeat the last")),
            ("Ctrl+Return", self.tr("submit, next article")),
        ):
            row = KeyHint(look, hint, role="fg", small=False, key_width=look.px(_WIDE_KEYS))
            row.setMinimumHeight(look.px(28))
            column.addWidget(row)
        self.show_situation()

    def show_situation(self) -> None:
        """Say what can be done now: in an article, or before there is one."""
        if self._bridge.session.article is not None:
            self._title.setText(self.tr("No span has the focus"))
            self._text.setText(self._sentence)
        else:
            self._title.setText(self.tr("How to annotate"))
            text = self.tr("{palette} finds every command, {manual} opens the manual.")
            self._text.setText(text.format(palette=key_text("Ctrl+K"), manual=key_text("F1")))
