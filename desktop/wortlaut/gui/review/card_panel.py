"""The current card: what is in dispute, the versions in the same words, the decisions, and what goes with them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.domain.decision import Confidence, Reason
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.keycap import Keycap
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import ElidedText, Rule, Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.alike_panel import INLINE, AlikeRows
from wortlaut.gui.review.aspect_tabs import AspectTabs
from wortlaut.gui.review.card_view import AlikeView, CardView
from wortlaut.gui.review.chip import CardChip
from wortlaut.gui.review.chooser import Chooser
from wortlaut.gui.review.key_button import KeyButton
from wortlaut.gui.review.note_field import NoteField
from wortlaut.gui.review.progress import ReviewProgress
from wortlaut.gui.review.version_block import Shown, VersionBlock
from wortlaut.gui.review.words import confidence_word, reason_word

DECISIONS = ("union", "intersection", "boundary", "label", "reject", "edit", "later", "guideline", "undo")
_KEYS = dict(zip(DECISIONS, "UIBLXESFZ", strict=True))


class CardPanel(Surface):
    """Shows a card and asks for what to do with it; it decides nothing itself.

    Signals:
        command: id of a command whose button was pressed.
        version_taken: place of a version, from 0.
        aspect_chosen: the aspect to decide next.
    """

    command = Signal(str)
    version_taken = Signal(int)
    aspect_chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "page", "l", parent)
        self.setObjectName("card_panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._blocks: list[VersionBlock] = []
        self._under = False
        self._make_head()
        self._make_decisions()
        self._make_rest()
        self._arrange()

    # making

    def _make_head(self) -> None:
        look = self.appearance
        self._icon = QLabel()
        self._icon.setFixedSize(look.px(20), look.px(20))
        self._subject = Text(look, "", "body", weight=600)
        self._chips = [CardChip(look), CardChip(look)]
        self._detail = ElidedText(look, "small", "fg")
        self._position = Text(look, "", "body", weight=600)
        self.aspects = AspectTabs(look)
        self.aspects.chosen.connect(self.aspect_chosen)
        self._notices = Text(look, "", "small", "fg", wrap=True)
        self._notices.setObjectName("card_notices")
        self._why = Text(look, "", "small", "dim", wrap=True)
        self._why.setObjectName("card_why")
        self._versions = Surface(look, "page")
        self._version_box = QGridLayout(self._versions)
        self._version_box.setContentsMargins(0, 0, 0, 0)
        self._version_box.setSpacing(look.px(8))
        self._scroll = _Scroll(look, self._versions)
        self.result = VersionBlock(look)
        self.result.setObjectName("result")
        self.result.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.result.hide()

    def _make_decisions(self) -> None:
        look = self.appearance
        words = {
            "union": self.tr("Union"),
            "intersection": self.tr("Intersection"),
            "boundary": self.tr("Move boundary"),
            "label": self.tr("Other label"),
            "reject": self.tr("Nothing here"),
            "edit": self.tr("Edit freely"),
            "later": self.tr("Later"),
            "guideline": self.tr("Ask guidelines"),
            "undo": self.tr("Take back"),
        }
        self.decisions = {name: KeyButton(look, words[name], _KEYS[name]) for name in DECISIONS}
        for name, button in self.decisions.items():
            button.setObjectName(f"decision.{name}")
            button.clicked.connect(lambda *_, chosen=name: self.command.emit(f"card.{chosen}"))
        self.decisions["guideline"].setCheckable(True)
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(6))
        self.chooser = Chooser(look)
        self.chooser.hide()
        self.chooser.left.connect(self.setFocus)

    def _make_rest(self) -> None:
        look = self.appearance
        self.reason = KeyButton(look, "", "G")
        self.reason.setObjectName("reason")
        self.reason.clicked.connect(lambda: self.command.emit("card.reason"))
        choices = [Choice(confidence.value, confidence_word(confidence)) for confidence in Confidence]
        self.confidence = Segmented(look, choices, name=self.tr("Confidence"), compact=True, follow=True, kind="small")
        self.note = NoteField(look)
        self.note.left.connect(self.setFocus)
        self.alike = AlikeRows(look)
        self.alike.left.connect(self.setFocus)
        self.alike.toggled.connect(self._name_alike)
        self._alike_title = Text(look, self.tr("Decide alike cases too"), "body", weight=600)
        self._alike_pattern = ElidedText(look, "small", "dim")
        self.alike_button = KeyButton(look, "", "R")
        self.alike_button.clicked.connect(lambda: self.command.emit("card.alike"))
        self.alike_list = KeyButton(look, "", "Shift+R")
        self.alike_list.clicked.connect(lambda: self.command.emit("card.alike_list"))
        self.alike_words = ""
        """What the button says, with `{count}`."""
        self._alike_box = _Frame(look)
        lines = QVBoxLayout(self._alike_box)
        lines.setContentsMargins(look.px(10), look.px(8), look.px(10), look.px(8))
        lines.setSpacing(look.px(6))
        head = QHBoxLayout()
        head.addWidget(self._alike_title)
        head.addWidget(self._alike_pattern, 1)
        lines.addLayout(head)
        lines.addWidget(self.alike)
        lines.addWidget(self.alike_list)
        lines.addWidget(self.alike_button)
        self._alike_box.hide()
        self.progress = ReviewProgress(look)
        self._progress_article = ElidedText(look, "small", "dim")
        self._progress_words = Text(look, "", "small")
        self.finish = KeyButton(look, "", "Ctrl+Return")
        self.finish.setObjectName("finish")
        self.finish.clicked.connect(lambda: self.command.emit("gold.finish"))

    def _arrange(self) -> None:
        look = self.appearance
        head = self._head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(self._icon)
        head.addWidget(self._subject)
        for chip in self._chips:
            head.addWidget(chip)
        head.addWidget(self._detail, 1)
        head.addWidget(self._position)
        for key in ("P", "N"):
            head.addWidget(Keycap(look, key))
        self._lower = Surface(look, "page")
        rest = QVBoxLayout(self._lower)
        rest.setContentsMargins(0, 0, look.px(2), 0)
        rest.setSpacing(look.px(6))
        self._choice_row = QGridLayout()
        self._choice_row.setSpacing(look.px(6))
        rest.addLayout(self._choice_row)
        sure = QHBoxLayout()
        sure.setSpacing(look.px(8))
        sure.addWidget(Text(look, self.tr("Confidence"), "small", "dim"))
        sure.addWidget(Keycap(look, "C"))
        sure.addWidget(self.confidence, 1)
        self._sure = QWidget()
        self._sure.setLayout(sure)
        sure.setContentsMargins(0, 0, 0, 0)
        rest.addWidget(self._alike_box)
        rest.addStretch(1)
        self._lower_scroll = _Scroll(look, self._lower, takes_rest=True)
        self._bottom = QGridLayout()
        self._bottom.setHorizontalSpacing(look.px(12))
        self._bottom.setVerticalSpacing(look.px(5))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(10), look.px(14), look.px(10))
        column.setSpacing(look.px(7))
        column.addLayout(head)
        column.addWidget(self.aspects)
        column.addWidget(self._notices)
        column.addWidget(self._scroll)
        column.addWidget(self.result)
        column.addWidget(self._why)
        column.addWidget(self._grid_holder)
        column.addWidget(self.chooser)
        column.addWidget(self._lower_scroll, 1)
        column.addWidget(Rule(look))
        column.addLayout(self._bottom)
        self.watch_focus()
        self._use_columns()

    def set_under(self, under: bool) -> None:
        """Stand under the text with the versions side by side, or beside it with one version below the other."""
        if under != self._under:
            self._under = under
            self._use_columns()

    def _use_columns(self) -> None:
        under = self._under
        columns = 5 if under else 3
        for place, button in enumerate(self.decisions.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(5):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._choice_row.addWidget(self.reason, 0, 0)
        self._choice_row.addWidget(self._sure, 0 if under else 1, 1 if under else 0)
        self._choice_row.addWidget(self.note, 0 if under else 2, 2 if under else 0, Qt.AlignmentFlag.AlignTop)
        for column in range(3):
            self._choice_row.setColumnStretch(column, (2, 3, 2)[column] if under else int(not column))
        if under:
            self._head.insertWidget(self._head.indexOf(self._position), self.aspects, 3)
        else:
            self._column.insertWidget(1, self.aspects)
        places = ((0, 0), (0, 1), (0, 2), (0, 3)) if under else ((0, 0), (0, 1), (1, 0), (2, 0))
        parts = (self._progress_article, self._progress_words, self.progress, self.finish)
        for part, (row, column) in zip(parts, places, strict=True):
            wide = 1 if under or row == 0 else 2
            self._bottom.addWidget(part, row, column, 1, wide)
        for column in range(4):
            self._bottom.setColumnStretch(column, 1 if (under and column >= 2) or (not under and not column) else 0)
        self._place_versions()

    def _place_versions(self) -> None:
        for place, block in enumerate(self._blocks):
            row, column = (place // 2, place % 2) if self._under else (place, 0)
            self._version_box.addWidget(block, row, column, Qt.AlignmentFlag.AlignTop)
        self._version_box.setColumnStretch(0, 1)
        self._version_box.setColumnStretch(1, 1 if self._under else 0)

    # showing

    def show_card(self, view: CardView) -> None:
        """Show a card."""
        look = self.appearance
        self.setAccessibleName(view.name)
        side = look.px(20)
        self._icon.setPixmap(look.pixmap(view.icon, "fg", side, self.devicePixelRatioF()))
        self._subject.setText(view.subject)
        for chip, content in zip(self._chips, (*view.chips[:2], None, None), strict=False):
            chip.setVisible(content is not None)
            if content is not None:
                chip.set_label(*content)
        self._detail.set_text(view.detail)
        self._position.setText(view.position)
        self.aspects.show_aspects(view.aspects, view.aspect_words)
        self.aspects.setVisible(len(view.aspects) > 0)
        self._notices.setText("\n".join(view.notices))
        self._notices.setVisible(bool(view.notices))
        self._why.setText(view.why)
        self._why.setVisible(bool(view.why))
        self._show_versions(view.versions)
        for name, button in self.decisions.items():
            button.set_possible(view.impossible.get(f"card.{name}", ""))
        self.chooser.close_list()
        self._grid_holder.show()
        self.show_result(None)

    def _show_versions(self, versions: Sequence[Shown]) -> None:
        while len(self._blocks) < len(versions):
            block = VersionBlock(self.appearance)
            place = len(self._blocks)
            block.setObjectName(f"version.{place + 1}")
            block.clicked.connect(lambda *_, taken=place: self.version_taken.emit(taken))
            self._blocks.append(block)
            self._place_versions()
        for place, block in enumerate(self._blocks):
            block.setVisible(place < len(versions))
            if place < len(versions):
                block.show_version(versions[place])
        self._scroll.fit()

    @property
    def blocks(self) -> Sequence[VersionBlock]:
        """The versions that show."""
        return [block for block in self._blocks if not block.isHidden()]

    def show_result(self, shown: Shown | None) -> None:
        """Show what an edit would make of the card, None for nothing."""
        self.result.setVisible(shown is not None)
        if shown is not None:
            self.result.show_version(shown)

    def show_alike(self, alike: AlikeView | None) -> None:
        """Show cases of the same pattern, None when there are none."""
        self._alike_box.setVisible(alike is not None)
        if alike is None:
            return
        self._alike_pattern.set_text(alike.pattern)
        self.alike_words = alike.button
        self.alike.show_lines(alike.lines)
        self.alike_list.setVisible(len(alike.lines) > INLINE)
        self.alike_list.set_text(self.tr("All %n in a list", "", len(alike.lines)))
        self._name_alike()

    @property
    def alike_pattern(self) -> str:
        """What alike cases have in common, in words."""
        return self._alike_pattern.text()

    def _name_alike(self) -> None:
        self.alike_button.set_text(self.alike_words.format(count=len(self.alike.ticked)))

    def show_reason(self, reason: Reason | None) -> None:
        """Show the reason the next decision gets."""
        word = self.tr("none") if reason is None else reason_word(reason)
        self.reason.set_text(self.tr("Reason: {reason}").format(reason=word))

    def show_progress(self, article: str, counts: tuple[int, int, int]) -> None:
        """Show how far the article is: cards decided, left for later or unresolved, all."""
        decided, waiting, total = counts
        self._progress_article.set_text(article)
        self._progress_words.setText(self.tr("{decided} of {total} decided").format(decided=decided, total=total))
        self.progress.show_counts(decided, waiting, total)

    def ask(self, title: str, choices: Sequence[Choice], current: str | None, then: object) -> None:
        """Ask something in the place of the decisions."""
        self._grid_holder.hide()
        self.chooser.ask(title, choices, current, then)  # type: ignore[arg-type]

    def end_asking(self) -> None:
        """Show the decisions again."""
        self.chooser.close_list()
        self._grid_holder.show()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the page."""
        event.ignore()


class _Scroll(QScrollArea):
    """Takes the height its content wants, and less where there is none."""

    def __init__(self, appearance: Appearance, content: QWidget, *, takes_rest: bool = False) -> None:
        super().__init__()
        self._appearance = appearance
        self._takes_rest = takes_rest
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = QSizePolicy.Policy.Expanding if takes_rest else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Expanding, height)
        self.setWidget(content)

    def fit(self) -> None:
        """Ask for another height after the content changed."""
        self.updateGeometry()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the content at the present width."""
        if self._takes_rest:
            return self.minimumSizeHint()
        width = max(self.width(), self._appearance.px(240))
        layout = self._content.layout()
        assert layout is not None
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        return QSize(width, height)

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Allow little."""
        return QSize(self._appearance.px(200), self._appearance.px(36 if self._takes_rest else 64))

    @guarded()
    def resizeEvent(self, event: object) -> None:
        """Ask again: another width may need another height."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.updateGeometry()


class _Frame(QWidget):
    """A hairline around a part of the panel."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        appearance.changed.connect(self.update)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._appearance.color("rule"), 1))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
