"""Parts of a note in the margin: a correction as old against new, a thread of remarks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wortlaut.domain.span import Range, subtract_range
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.key_hints import KeyHint
from wortlaut.gui.components.themed import Rule, Text
from wortlaut.gui.review.compare.words import span_words
from wortlaut.gui.review.excerpt import excerpt_of
from wortlaut.gui.review.key_button import KeyButton
from wortlaut.gui.review.single.values import ReviewedSpan, Submission, Thread
from wortlaut.gui.review.single.words import correction_title, moment
from wortlaut.gui.review.version_block import Shown, VersionBlock

_CONTEXT = 16
_MARK = 16


class Mark(QLabel):
    """An icon that says what a note is; its words stand beside it."""

    def __init__(self, appearance: Appearance, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icon = icon
        appearance.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        look = self._appearance
        pixmap: QPixmap = look.pixmap(self._icon, "fg", look.px(_MARK), self.devicePixelRatioF())
        self.setPixmap(pixmap)


def head_row(appearance: Appearance, icon: str, title: str, right: str) -> QHBoxLayout:
    """Return a line with a mark, what it is, and when or how far."""
    row = QHBoxLayout()
    row.setSpacing(appearance.px(8))
    row.addWidget(Mark(appearance, icon))
    row.addWidget(Text(appearance, title, weight=600))
    row.addStretch(1)
    row.addWidget(Text(appearance, right, "small", "dim"))
    return row


def _lacking(whole: tuple[Range, ...], other: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return what of `whole` is not in `other`."""
    for part in other:
        whole = subtract_range(whole, part)
    return whole


class CorrectionPart(QWidget):
    """What a correction made of a span: the new one, added characters framed, left out ones hatched."""

    def __init__(
        self,
        appearance: Appearance,
        reviewed: ReviewedSpan,
        submission: Submission,
        width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        old, new = reviewed.span, reviewed.shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.px(6))
        said = ", ".join(filter(None, (reviewed.reviewer, moment(reviewed.at))))
        column.addLayout(head_row(appearance, "annotate", correction_title(reviewed), said))
        block = VersionBlock(appearance)
        block.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        block.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hull = min(old.start, new.start), max(old.end, new.end)
        edges = [edge for part in (*old.fragments, *new.fragments) for edge in part]
        scheme, language = submission.scheme, submission.language
        label = scheme.label(new.label)
        was, now = (span_words(span, scheme, (), language) for span in (old, new))
        block.show_version(
            Shown(
                key="",
                title=now,
                difference=self.tr("was: {words}").format(words=was) if was != now else "",
                excerpt=excerpt_of(submission.article.text, hull, edges, context=_CONTEXT, limit=160),
                hull=hull,
                spans=((label, new.fragments),),
                extra=_lacking(new.fragments, old.fragments),
                lacking=_lacking(old.fragments, new.fragments),
            )
        )
        block.setFixedSize(width, block.heightForWidth(width))
        column.addWidget(block)
        if reviewed.reason:
            column.addWidget(Text(appearance, reviewed.reason, "small", wrap=True))
        if not submission.read_only:
            row = QHBoxLayout()
            row.addWidget(KeyHint(appearance, ("Ctrl+Z", self.tr("take back"))))
            row.addStretch(1)
            column.addLayout(row)


class ThreadPart(QWidget):
    """A comment with its answers.

    Signals:
        answer_wanted, done_wanted: id of the thread.
    """

    answer_wanted = Signal(str)
    done_wanted = Signal(str)

    def __init__(
        self, appearance: Appearance, thread: Thread, state: str, *, usable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.px(6))
        column.addLayout(head_row(appearance, "comment", self.tr("Comment"), state))
        for place, remark in enumerate(thread.remarks):
            if place:
                column.addWidget(Rule(appearance))
            head = QHBoxLayout()
            head.setSpacing(appearance.px(8))
            head.addWidget(Text(appearance, remark.author, weight=600))
            head.addWidget(Text(appearance, moment(remark.at), "small", "dim"))
            head.addStretch(1)
            column.addLayout(head)
            body = Text(appearance, remark.body, "small", wrap=True)
            body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(body)
        if usable and not thread.resolved:
            row = QHBoxLayout()
            row.setSpacing(appearance.px(8))
            answer = KeyButton(appearance, self.tr("Answer"), "Shift+Return")
            answer.clicked.connect(lambda: self.answer_wanted.emit(thread.id))
            done = KeyButton(appearance, self.tr("Done"), "O")
            done.clicked.connect(lambda: self.done_wanted.emit(thread.id))
            row.addWidget(answer)
            row.addWidget(done)
            column.addLayout(row)
