"""Title, date, source and state of the open article."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.domain.article import Article, first_words
from wortlaut.domain.span import Layer
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.marks import StateDot
from wortlaut.gui.components.texts import long_date, state_word
from wortlaut.gui.components.themed import ElidedText, LanguageWatcher, as_tool_tip
from wortlaut.session.session import Applied

_GAP = "   ·   "


class TitleBlock(QWidget):
    """Two lines that elide at the right; the tool tip has the whole title and all sources."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = bridge.appearance
        self._bridge = bridge
        self._compact = False
        self._title = ElidedText(look, "title", "fg", 600)
        self._facts = ElidedText(look, "small", "dim")
        self._dot = StateDot(look)
        self.setMinimumWidth(look.px(80))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.px(56))
        second = QHBoxLayout()
        second.setSpacing(look.px(5))
        second.addWidget(self._dot)
        second.addWidget(self._facts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(7), 0, look.px(7))
        column.setSpacing(look.px(1))
        column.addWidget(self._title)
        column.addLayout(second)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        bridge.project_changed.connect(self._show)
        bridge.article_changed.connect(self._show)
        bridge.changed.connect(self._on_changed)
        LanguageWatcher(self)
        self._show()

    def set_compact(self, compact: bool) -> None:
        """Use the smaller title and leave the word for the state to the dot, for narrow windows."""
        self._compact = compact
        self._title.setFont(self._bridge.appearance.font("strong" if compact else "title", 600))
        self._show()

    def retranslate(self) -> None:
        """Read all words again."""
        self._show()

    def _show(self) -> None:
        article = self._bridge.session.article
        self._dot.setVisible(article is not None)
        self._facts.setVisible(article is not None)
        if article is None:
            self._title.set_text(self._bridge.session.path.name)
            self.setToolTip("")
            self.setAccessibleName(self.tr("No article"))
            return
        state = self._state(article)
        title = article.title or first_words(article.text) or self.tr("(empty article)")
        sources = [source.name for source in article.sources]
        source = sources[0] if sources else ""
        if len(sources) > 1:
            source = self.tr("{name} and %n more", "", len(sources) - 1).format(name=source)
        date = long_date(article.date, self._bridge.language)
        facts = [date, source] if self._compact else [date, source, state_word(state)]
        self._title.set_text(title)
        self._facts.set_text(_GAP.join(part for part in facts if part))
        self._dot.set_state(state)
        self.setToolTip(as_tool_tip("\n".join([title, *_source_lines(article)])))
        self.setAccessibleName(", ".join(part for part in (title, date, source, state_word(state)) if part))

    def _on_changed(self, applied: Applied) -> None:
        changes = applied.changes.changes if applied.changes is not None else ()
        if not changes or any(isinstance(change.entity, Layer) for change in changes):
            self._show()

    def _state(self, article: Article) -> str:
        """Return the state as the list shows it: gold wins over one's own layer."""
        rows = self._bridge.session.article_rows([article.id])
        return rows[0].state if rows else "new"


def _source_lines(article: Article) -> list[str]:
    """Return one line per source: its name, and its date as it stands in the header."""
    return [f"{source.name}   {source.date}" if source.date else source.name for source in article.sources]
