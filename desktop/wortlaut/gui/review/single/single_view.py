"""The review of one submission: spans, text, notes. It says what is wanted; the page does it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.domain.span import Range, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.texts import grouped, short_date
from wortlaut.gui.components.themed import ElidedText, Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.key_button import KeyButton
from wortlaut.gui.review.single.margin import Margin
from wortlaut.gui.review.single.reading import moved
from wortlaut.gui.review.single.single_text import SingleText
from wortlaut.gui.review.single.span_panel import SpanPanel
from wortlaut.gui.review.single.values import ReviewedSpan, SpanState, Submission

_NARROWEST_TEXT = 480
"""With less room the list lies over the text."""


class SingleView(QWidget):
    """List, text and margin of one submission.

    Signals:
        action_wanted: one of `note.ACTIONS`, `differences` or `finish`, by button.
        corrected: the current span with other edges.
        written: text of a comment, and id of the thread it answers ("" for a new one).
        done_wanted: id of a thread that is settled.
    """

    action_wanted = Signal(str)
    corrected = Signal(object)
    written = Signal(str, str)
    done_wanted = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.submission: Submission | None = None
        self.panel = SpanPanel(appearance)
        self.text = SingleText(appearance)
        self.margin = Margin(appearance, self.text)
        self.differences = KeyButton(appearance, "", "D")
        self.finish = KeyButton(appearance, self.tr("Finish the review"), "Ctrl+Return")
        self._list_button = KeyButton(appearance, self.tr("Spans"), "")
        self._is_narrow = False
        self._title = ElidedText(appearance, "body", "fg", 600)
        self._facts = ElidedText(appearance, "small", "dim")
        self._banner = Surface(appearance, "soft", "b")
        self._arrange()
        self.setFocusProxy(self.text)
        self.panel.chosen.connect(self.go_to)
        self.panel.entered.connect(self.text.setFocus)
        self.text.owner_clicked.connect(self.go_to)
        self.text.selection_changed.connect(self._on_selection)
        self.margin.chosen.connect(self.go_to)
        self.margin.action_wanted.connect(self.action_wanted)
        self.margin.written.connect(self.written)
        self.margin.done_wanted.connect(self.done_wanted)
        self.margin.left.connect(self.text.setFocus)
        self.differences.clicked.connect(lambda: self.action_wanted.emit("differences"))
        self.finish.clicked.connect(lambda: self.action_wanted.emit("finish"))
        self._list_button.clicked.connect(self.show_list)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _arrange(self) -> None:
        look = self._appearance
        head = Surface(look, "page", "b")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        line = QHBoxLayout(head)
        line.setContentsMargins(look.px(16), look.px(6), look.px(12), look.px(6))
        line.setSpacing(look.px(12))
        self._list_button.hide()
        line.addWidget(self._list_button)
        line.addLayout(words, 1)
        line.addWidget(self.differences)
        line.addWidget(self.finish)
        head.setFixedHeight(look.px(48))
        banner = QHBoxLayout(self._banner)
        banner.setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(6))
        said = self.tr("Correct the boundaries: select anew, Enter takes it, Esc drops it")
        banner.addWidget(Text(look, said, weight=600))
        self._banner.hide()
        texts = QHBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.text, 1)
        texts.addWidget(self.margin)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(head)
        middle.addWidget(self._banner)
        middle.addLayout(texts, 1)
        whole = self._whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.panel)
        whole.addLayout(middle, 1)

    # -- narrow windows

    def _fit(self) -> None:
        """Let the list lie over the text, only while it has the keyboard, where there is no room beside it."""
        look = self._appearance
        room = self.width() - self.panel.width() - self.margin.width()
        narrow = room < look.px(_NARROWEST_TEXT)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._list_button.setVisible(narrow)
            if narrow:
                self._whole.removeWidget(self.panel)
                focus = QApplication.focusWidget()
                self.panel.setVisible(focus is not None and self.panel.isAncestorOf(focus))
            else:
                self._whole.insertWidget(0, self.panel)
                self.panel.show()
        if narrow:
            self.panel.setGeometry(0, 0, self.panel.width(), self.height())
            self.panel.raise_()

    def show_list(self) -> None:
        """Give the list the keyboard; in a narrow window it comes over the text."""
        self.panel.show()
        self.panel.view.setFocus()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._is_narrow and now is not None and self.isAncestorOf(now):
            self.panel.setVisible(self.panel.isAncestorOf(now))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for the list."""
        super().resizeEvent(event)
        self._fit()

    # -- what is shown

    def show_submission(self, submission: Submission) -> None:
        """Show another submission from its first open span, or another state of the one that is shown."""
        before, self.submission = self.submission, submission
        same = (
            before is not None
            and before.article.id == submission.article.id
            and (before.annotator, before.version) == (submission.annotator, submission.version)
            and {one.span.id for one in before.spans} == {one.span.id for one in submission.spans}
        )
        current = self.text.current
        if same:
            self.text.take(submission)
        else:
            self.stop_editing()
            self.text.show_submission(submission)
            current = current if current is not None and submission.of(current) is not None else self._first()
        self._show_head(submission)
        self.panel.show_submission(submission)
        self._mark(current)

    def show_change(self, submission: Submission, place: int) -> None:
        """Show what is said about the span at a place now; all others are as they were."""
        before, self.submission = self.submission, submission
        one = submission.spans[place]
        assert before is not None
        self.text.take_one(submission, one)
        self.panel.show_change(submission, place, before.spans[place])
        self.margin.show_change(submission, place)

    def place_of(self, span_id: str) -> int | None:
        """Return the place of a span among all, None when it is not here."""
        spans = self.submission.spans if self.submission is not None else ()
        return next((place for place, one in enumerate(spans) if one.span.id == span_id), None)

    def _show_head(self, submission: Submission) -> None:
        article = submission.article
        self._title.set_text(article.title or " ".join(article.text[:120].split("\n")[0].split()))
        count = self.tr("{count} characters").format(count=grouped(len(article.text), submission.language))
        read_only = submission.read_only
        kind = self.tr("my differences, read only") if read_only else self.tr("one submission, no comparison")
        finished = self.tr("review finished") if submission.finished else ""
        facts = [short_date(article.date, submission.language), count, kind, finished]
        self._facts.set_text("  ·  ".join(filter(None, facts)))
        self.finish.setVisible(not read_only and not submission.finished)

    def _first(self) -> str | None:
        assert self.submission is not None
        spans = self.submission.spans
        found = next((one for one in spans if one.state is SpanState.OPEN), spans[0] if spans else None)
        return None if found is None else found.span.id

    # -- the current span

    @property
    def current(self) -> ReviewedSpan | None:
        """The span that is judged now."""
        if self.submission is None or self.text.current is None:
            return None
        return self.submission.of(self.text.current)

    def go_to(self, span_id: str) -> None:
        """Make a span the current one."""
        if span_id != self.text.current:
            self.stop_editing()
        self._mark(span_id)

    def _mark(self, span_id: str | None) -> None:
        self.text.set_current(span_id)
        self.panel.set_current(span_id)
        self.margin.show_submission(self.submission, span_id)

    def step(self, by: int, *, open_only: bool = False) -> bool:
        """Go some spans on; with `open_only` to the next open one, from the top again behind the last."""
        if self.submission is None or not self.submission.spans:
            return False
        spans = self.submission.spans
        at = next((place for place, one in enumerate(spans) if one.span.id == self.text.current), -1)
        if open_only:
            order = [*spans[at + 1 :], *spans[: max(at, 0)]]
            found = next((one for one in order if one.state is SpanState.OPEN), None)
        else:
            found = spans[at + by] if 0 <= at + by < len(spans) else None
        if found is not None:
            self.go_to(found.span.id)
        return found is not None

    # -- correcting

    def edit(self) -> None:
        """Let the boundaries of the current span be selected anew."""
        one = self.current
        if one is not None:
            self.text.set_editing(editing=True)
            self._banner.show()
            self.text.setFocus()
            self.text.view.select(one.shown.start, one.shown.end)
            self._on_selection(one.shown.start, one.shown.end)

    @property
    def is_editing(self) -> bool:
        """Whether boundaries are selected anew."""
        return self.text.is_editing

    def stop_editing(self) -> None:
        """Drop what was selected."""
        if self.text.is_editing:
            self.text.set_editing(editing=False)
            self.text.view.drop_selection()
            self.text.set_result(None)
            self._banner.hide()

    def accept_edit(self) -> None:
        """Take what is selected as the boundaries."""
        made = self._edited()
        self.stop_editing()
        if made is not None:
            self.corrected.emit(made)

    def _edited(self) -> Span | None:
        selected, one = self.selection, self.current
        if selected is None or one is None or (one.shown.start, one.shown.end) == selected:
            return None
        return moved(one.shown, selected)

    @property
    def selection(self) -> Range | None:
        """What is selected, without white space at its edges."""
        selection = self.text.selection
        if selection is None:
            return None
        words = self.text.text[selection[0] : selection[1]]
        start = selection[0] + len(words) - len(words.lstrip())
        return (start, start + len(words.strip())) if words.strip() else None

    def _on_selection(self, _start: int, _end: int) -> None:
        one, selected = self.current, self.selection
        if self.text.is_editing and one is not None and selected is not None:
            self.text.set_result(moved(one.shown, selected).fragments)
