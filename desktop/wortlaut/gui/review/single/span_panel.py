"""The left column of a single review: whose spans, how far, and the list of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.themed import ElidedText, Surface, Text
from wortlaut.gui.lists.row_view import RowView
from wortlaut.gui.review.progress import ReviewProgress
from wortlaut.gui.review.single.span_rows import ROW_HEIGHT, SpanRowDelegate, SpanRowModel
from wortlaut.gui.review.single.values import ReviewedSpan, SpanState, Submission
from wortlaut.gui.review.single.words import moment

WIDTH = 304
_OPEN, _WITH_COMMENTS = 1, 2
"""Places in the choice of what is listed; 0 is everything."""
_SAID = (SpanState.ACCEPTED, SpanState.REJECTED)
_CHANGED = (SpanState.CORRECTED, SpanState.ADDED, SpanState.QUESTION, SpanState.WAITING, SpanState.DONE)


class SpanPanel(Surface):
    """Head, progress and list.

    Signals:
        chosen: id of a span a person went to.
        entered: the person wants into the text.
        layer_chosen: place of another submission in the choice.
    """

    chosen = Signal(str)
    entered = Signal()
    layer_chosen = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "panel", "r", parent)
        self._submission: Submission | None = None
        self._said = self._changed = 0
        self.layers = QComboBox()
        self.layers.setAccessibleName(self.tr("Submission"))
        self.layers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layers.activated.connect(self.layer_chosen)
        self._title = ElidedText(appearance, "strong", "fg", 600)
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Show"))
        self.filter.activated.connect(lambda _place: self._refill())
        self._facts = Text(appearance, "", "small", "dim", wrap=True)
        self._progress = ReviewProgress(appearance)
        self._counts = Text(appearance, "", "small", "dim", wrap=True)
        self.model = SpanRowModel(self)
        self.view = RowView(appearance, self.model, ROW_HEIGHT)
        self._delegate = SpanRowDelegate(appearance, self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Spans"))
        self.view.moved_to.connect(lambda row: self.chosen.emit(self.model.rows[row].span.id))
        self.view.entered_row.connect(lambda _row: self.entered.emit())
        self.view.left.connect(self.entered)
        self._arrange(appearance)

    def _arrange(self, look: Appearance) -> None:
        lines = QVBoxLayout()
        margin = look.px(12)
        lines.setContentsMargins(margin, margin, margin, look.px(8))
        lines.setSpacing(look.px(8))
        lines.addWidget(self.layers)
        for part in (self._title, self.filter, self._facts, self._progress, self._counts):
            lines.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(lines)
        column.addWidget(self.view, 1)
        self.setFixedWidth(look.px(WIDTH))

    def show_submission(self, submission: Submission) -> None:
        """Show another submission, or another state of the same one."""
        self._submission = submission
        spans, version = submission.spans, submission.version
        self._title.set_text(self.tr("Spans of {name}").format(name=submission.annotator))
        facts = [self.tr("Submission {number}").format(number=version), moment(submission.at)]
        if submission.seconds:
            facts.append(self.tr("%n minute(s)", "", max(1, round(submission.seconds / 60))))
        self._facts.setText(" · ".join(filter(None, facts)))
        self._said = sum(one.state in _SAID for one in spans)
        self._changed = sum(one.state in _CHANGED for one in spans)
        self._show_counts(len(spans))
        self._fill_filter(len(spans))
        self._refill()

    def show_change(self, submission: Submission, place: int, before: ReviewedSpan) -> None:
        """Show what is said about the span at a place now; `before` is what was said there."""
        self._submission = submission
        now = submission.spans[place]
        self._said += (now.state in _SAID) - (before.state in _SAID)
        self._changed += (now.state in _CHANGED) - (before.state in _CHANGED)
        self._show_counts(len(submission.spans))
        if self.filter.currentIndex() in (_OPEN, _WITH_COMMENTS):
            self._refill()
        else:
            self.model.show_row(submission, place, now)

    def _show_counts(self, count: int) -> None:
        said, changed = self._said, self._changed
        self._progress.show_counts(said, changed, count)
        words = self.tr("{said} accepted or rejected · {changed} changed or asked · {open} open")
        self._counts.setText(words.format(said=said, changed=changed, open=count - said - changed))

    def _fill_filter(self, count: int) -> None:
        place = max(0, self.filter.currentIndex())
        self.filter.clear()
        self.filter.addItems([self.tr("All {count}").format(count=count), self.tr("Open"), self.tr("With comments")])
        self.filter.setCurrentIndex(place)

    def _refill(self) -> None:
        if self._submission is None:
            return
        spans, kind = self._submission.spans, self.filter.currentIndex()
        if kind == _OPEN:
            spans = tuple(one for one in spans if one.state is SpanState.OPEN)
        elif kind == _WITH_COMMENTS:
            spans = tuple(one for one in spans if one.threads)
        self.model.show_rows(self._submission, list(spans))
        self.view.show_row(self.model.set_current(self.model.current))

    def set_current(self, span_id: str | None) -> None:
        """Mark the row of a span."""
        self.view.show_row(self.model.set_current(span_id))
