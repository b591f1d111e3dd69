"""The line at the bottom: where I am, which keys fit, how far the project is, and that everything is saved."""

from bisect import bisect_right
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from wortlaut.domain.boundaries.paragraphs import paragraphs
from wortlaut.domain.change import Problem
from wortlaut.errors import WortlautError
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.key_hints import KeyHints
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import ElidedText, LanguageWatcher, Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.announce import announce
from wortlaut.gui.panes.situation_keys import situation_keys
from wortlaut.gui.panes.status_parts import IconText, PersonButton
from wortlaut.messages import error_text
from wortlaut.session.session import Applied
from wortlaut.session.wording import problem_text

_NOTICE_MS = 6000


class StatusBar(Surface):
    """Position and selection, keys for the situation or a short notice, progress, annotator, saved.

    Signals:
        annotator_clicked: the person wants to be somebody else.
    """

    annotator_clicked = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        look = bridge.appearance
        super().__init__(look, "window", "t", parent)
        self._bridge = bridge
        self._compact = False
        self._paragraph_starts: list[int] | None = None
        self._saved_at: datetime | None = None
        self._failure: WortlautError | None = None
        self._position = Text(look, "", "small")
        self._selection = Text(look, "", "small", "dim")
        self.hints = KeyHints(look)
        """Keys that fit now."""
        self._notice = ElidedText(look, "small", "fg", 500)
        self._progress = _Progress(look)
        self._progress_text = Text(look, "", "small")
        self._annotator = PersonButton(look)
        self._saved = IconText(look, "ok")
        self._alarm = _Alarm(look, self)
        self._notice_timer = self._timer(self.clear_notice)
        self._keys_timer = self._timer(self._show_keys)
        self._progress_timer = self._timer(self._show_progress)
        self._arrange()
        self._connect()
        LanguageWatcher(self)
        self.retranslate()

    # what others ask for

    def set_compact(self, compact: bool) -> None:
        """Leave out the context keys, for narrow windows."""
        self._compact = compact
        self._show_middle()

    def show_saving(self) -> None:
        """Say that a commit takes long, at once: nothing else is painted until it has ended."""
        self._saved.set_text(self.tr("Saving …"), "")
        self._saved.repaint()

    def show_notice(self, text: str) -> None:
        """Show a short text in the middle for some seconds, or until the next action."""
        self._notice.set_text(text)
        self._notice_timer.start(_NOTICE_MS)
        self._show_middle()
        announce(self, text)

    def clear_notice(self) -> None:
        """Show the keys again."""
        self._notice_timer.stop()
        self._notice.set_text("")
        self._show_middle()

    @property
    def notice(self) -> str:
        """The short text in the middle; "" without one."""
        return self._notice.text()

    @property
    def failure(self) -> WortlautError | None:
        """What the bar warns of, until the next success."""
        return self._failure

    def retranslate(self) -> None:
        """Read all words again."""
        self.setAccessibleName(self.tr("Status"))
        self._annotator.setAccessibleDescription(self.tr("Switch annotator"))
        self._annotator.setToolTip(self.tr("Switch annotator"))
        self._show_all()

    # showing

    def _show_all(self) -> None:
        self._paragraph_starts = None
        self._show_position()
        self._show_selection()
        self._show_keys()
        self._show_progress()
        self._show_saved()
        self._annotator.set_name(self._bridge.session.annotator.name)
        if self._failure is not None:
            self._alarm.show_text(error_text(self._failure, self._bridge.language))

    def _show_position(self) -> None:
        article, caret, language = self._bridge.session.article, self._bridge.view.caret, self._bridge.language
        if article is None:
            self._position.setText(self.tr("No article"))
            return
        if self._paragraph_starts is None:
            self._paragraph_starts = [start for start, _ in paragraphs(article.text)]
        number = bisect_right(self._paragraph_starts, caret)
        self._position.setText(
            self.tr("Paragraph {paragraph} · character {character}").format(
                paragraph=grouped(max(1, number), language), character=grouped(caret, language)
            )
        )

    def _show_selection(self) -> None:
        article, selection = self._bridge.session.article, self._bridge.view.selection
        if article is None:
            text = ""
        elif selection is None:
            text = self.tr("no selection")
        else:
            start, end = selection
            characters = self.tr("%n character(s)", "", end - start)
            words = self.tr("%n word(s)", "", count_words(article.text[start:end]))
            text = self.tr("Selection: {characters}, {words}").format(characters=characters, words=words)
        self._selection.setText(text)

    def _show_keys(self) -> None:
        self.hints.set_hints(() if self._compact else situation_keys(self._bridge))

    def _show_middle(self) -> None:
        noticed = bool(self._notice.text())
        self._notice.setVisible(noticed)
        self.hints.setVisible(not noticed)
        for part in (self._selection, self._progress, self._progress_text):  # a narrow bar needs the room for it
            part.setVisible(not (noticed and self._compact))
        self._filler_hidden(noticed)

    def _filler_hidden(self, noticed: bool) -> None:
        self.hints.setEnabled(not noticed)
        if self._compact:
            self.hints.set_hints(())
        else:
            self._show_keys()

    def _show_progress(self) -> None:
        counts = self._bridge.session.state_counts()
        done, total = counts.get("submitted", 0) + counts.get("gold", 0), sum(counts.values())
        language = self._bridge.language
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)
        text = self.tr("{done} of {total} submitted").format(
            done=grouped(done, language), total=grouped(total, language)
        )
        self._progress_text.setText(text)
        self._progress.setAccessibleName(text)

    def _show_saved(self) -> None:
        if self._saved_at is None:
            text = self.tr("Read only") if self._bridge.session.read_only else self.tr("Everything is saved")
        else:
            moment = self._saved_at.astimezone().strftime("%H:%M:%S")
            text = self.tr("Saved {time}").format(time=moment)
        self._saved.set_text(text, "lock" if self._bridge.session.read_only else "ok")

    # hearing

    def _on_saved(self, moment: datetime) -> None:
        self._saved_at = moment
        self._failure = None
        self._alarm.hide()
        self._show_saved()

    def _on_failed(self, error: WortlautError) -> None:
        self._failure = error
        text = error_text(error, self._bridge.language)
        self._alarm.show_text(text)
        announce(self, text)

    def _on_problem(self, problem: Problem) -> None:
        self.show_notice(problem_text(problem, self._bridge.session.scheme, self._bridge.language))

    def _on_changed(self, applied: Applied) -> None:
        if self.notice:
            self.clear_notice()
        if applied.changes is None or applied.changes.kind in ("submit", "reopen", "open"):
            self._progress_timer.start(0)

    def _on_article_changed(self) -> None:
        self._paragraph_starts = None
        self.clear_notice()
        self._show_position()
        self._show_selection()
        self._keys_timer.start(0)
        self._progress_timer.start(0)

    def _on_situation_changed(self) -> None:
        self._keys_timer.start(0)

    # making

    def _timer(self, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    def _arrange(self) -> None:
        look = self.appearance
        self.setFixedHeight(look.px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), 1, look.px(16), 0)
        row.setSpacing(0)
        for text in (self._position, self._selection):
            row.addWidget(text)
            row.addSpacing(look.px(28))
        row.addWidget(self.hints, 1)
        row.addWidget(self._notice, 1)
        ends: tuple[tuple[QWidget, int], ...] = (
            (self._progress, 24),
            (self._progress_text, 12),
            (self._annotator, 16),
            (self._saved, 12),
        )
        for part, space in ends:
            row.addSpacing(look.px(space))
            row.addWidget(part)
        self._notice.hide()

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.project_changed.connect(self._show_all)
        bridge.article_changed.connect(self._on_article_changed)
        bridge.articles_changed.connect(self._show_progress)
        bridge.changed.connect(self._on_changed)
        bridge.saving.connect(self.show_saving)
        bridge.saved.connect(self._on_saved)
        bridge.failed.connect(self._on_failed)
        bridge.problem_found.connect(self._on_problem)
        bridge.view.caret_changed.connect(self._show_position)
        bridge.view.selection_changed.connect(self._show_selection)
        bridge.view.selection_changed.connect(self._on_situation_changed)
        bridge.view.focus_changed.connect(self._on_situation_changed)
        self._annotator.clicked.connect(self.annotator_clicked)

    @guarded()
    def resizeEvent(self, _event: object) -> None:
        """Let a warning cover the whole bar."""
        self._alarm.setGeometry(self.rect())


def count_words(text: str) -> int:
    """Return the number of words: stretches without white space that hold a letter or a digit."""
    return sum(any(map(str.isalnum, piece)) for piece in text.split())


class _Progress(QProgressBar):
    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(96), self._appearance.px(6))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        contrast = look.theme == "contrast"
        painter.setPen(QPen(look.color("border"), 1) if contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.color("page" if contrast else "rule"))
        painter.drawRoundedRect(area, 3, 3)
        share = self.value() / max(1, self.maximum())
        if share > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawRoundedRect(QRectF(0, 0, max(6.0, area.width() * share), area.height()), 3, 3)


class _Alarm(Surface):
    """Covers the bar with what failed and what to do."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance, "error", "", parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(appearance.px(16), 0, appearance.px(16), 0)
        self._text = ElidedText(appearance, "small", "page", 600)
        row.addWidget(self._text)
        self.hide()

    def show_text(self, text: str) -> None:
        self._text.set_text(text)
        self.setAccessibleName(text)
        self.show()
        self.raise_()
