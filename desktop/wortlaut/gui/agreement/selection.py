"""The selection column: whose agreement, on what, counted how; what is not counted; and where it can be written to."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.agreement.names import Names, counted, reason_name
from wortlaut.gui.agreement.panel import line
from wortlaut.gui.agreement.question import Question
from wortlaut.gui.agreement.report import Report
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.marks import LabelChip
from wortlaut.gui.components.themed import ElidedText, SectionHeader, Surface, Text

WIDTH = 264


class Selection(Surface):
    """Everything that can be asked.

    Signals:
        changed: the `Question` that is asked now.
        export_wanted: `json`, `csv` or `html`.
    """

    changed = Signal(object)
    export_wanted = Signal(str)

    def __init__(
        self, appearance: Appearance, names: Names, people: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, "panel", "r", parent)
        self.setFixedWidth(appearance.px(WIDTH))
        self.setAccessibleName(self.tr("Selection"))
        self._names = names
        self._quiet = False
        self.question = Question()
        self.people = {name: CheckBox(appearance, name) for name in people}
        self.labels = {label.id: CheckBox(appearance) for label in names.scheme.labels}
        self.articles, self.since, self.until = (_combo(appearance) for _ in range(3))
        self.once = CheckBox(appearance, self.tr("Near-duplicates count once"))
        self.edges = CheckBox(appearance, self.tr("Forgive punctuation at edges"))
        self._excluded = QVBoxLayout()
        self._excluded.setSpacing(appearance.px(2))
        self._build()
        self._show_weeks(())
        self.offer_article(None, "")
        self._connect()
        self.show_question(Question())

    # building

    def _build(self) -> None:
        look = self.appearance
        content = Surface(look, "panel")
        column = QVBoxLayout(content)
        side = look.px(16)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.px(2))
        column.addWidget(Text(look, self.tr("Selection"), "strong", weight=600))
        self._add_part(column, self.tr("Annotators"), *self.people.values())
        self._add_part(column, self.tr("Labels"), *self._label_lines())
        self._add_part(column, self.tr("Articles"), self.articles)
        self._add_part(column, self.tr("Period"))
        weeks = QHBoxLayout()
        weeks.setSpacing(look.px(6))
        weeks.addWidget(self.since, 1)
        weeks.addWidget(Text(look, "–", "small", "dim"))
        weeks.addWidget(self.until, 1)
        column.addLayout(weeks)
        self._add_part(column, self.tr("Counting"), self.once, self.edges)
        column.addSpacing(look.px(12))
        column.addLayout(self._excluded)
        column.addStretch(1)
        column.addSpacing(look.px(12))
        column.addWidget(SectionHeader(look, self.tr("Export")))
        column.addLayout(self._export_row())
        self.articles.setAccessibleName(self.tr("Articles"))
        self.since.setAccessibleName(self.tr("First week"))
        self.until.setAccessibleName(self.tr("Last week"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.addWidget(area)

    def _add_part(self, column: QVBoxLayout, title: str, *widgets: QWidget) -> None:
        column.addSpacing(self.appearance.px(10))
        column.addWidget(SectionHeader(self.appearance, title))
        for widget in widgets:
            column.addWidget(widget)

    def _label_lines(self) -> list[QWidget]:
        lines = []
        for label in self._names.scheme.labels:
            box, name = self.labels[label.id], self._names.label(label.id)
            box.setAccessibleName(name)
            box.setFixedWidth(self.appearance.px(28))
            chip = LabelChip(self.appearance)
            chip.set_label(label, name)
            lines.append(line(box, chip, spacing=0))
        return lines

    def _export_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for kind in ("json", "csv", "html"):
            button = PushButton(self.appearance, kind.upper(), height=28)
            button.setAccessibleName(self.tr("Export as {format}").format(format=kind.upper()))
            button.clicked.connect(lambda _checked=False, kind=kind: self.export_wanted.emit(kind))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        for box in (*self.people.values(), *self.labels.values(), self.once, self.edges):
            box.toggled.connect(self._ask)
        for combo in (self.articles, self.since, self.until):
            combo.currentIndexChanged.connect(self._ask)

    # the question

    def show_question(self, question: Question) -> None:
        """Show what is asked, without telling anybody."""
        self.question = question

        def show() -> None:
            for name, box in self.people.items():
                box.setChecked(name in question.annotators)
            for label, box in self.labels.items():
                box.setChecked(question.labels is None or label in question.labels)
            self.once.setChecked(question.duplicates_once)
            self.edges.setChecked(question.forgive_edges)

        self._quietly(show)

    def offer_article(self, article: str | None, title: str) -> None:
        """Offer to count one article alone, besides all of them; None for none."""

        def fill() -> None:
            chosen = self.articles.currentData()
            self.articles.clear()
            self.articles.addItem(self.tr("submitted by both"), None)
            if article is not None:
                self.articles.addItem(self.tr("only “{title}”").format(title=title), article)
            self.articles.setCurrentIndex(max(0, self.articles.findData(chosen)))

        self._quietly(fill)

    def _ask(self) -> None:
        if self._quiet:
            return
        labels = tuple(label for label, box in self.labels.items() if box.isChecked())
        asked = replace(
            self.question,
            annotators=tuple(name for name, box in self.people.items() if box.isChecked()),
            labels=None if len(labels) in (0, len(self.labels)) else labels,
            article=self.articles.currentData(),
            weeks=self._weeks(),
            duplicates_once=self.once.isChecked(),
            forgive_edges=self.edges.isChecked(),
        )
        if asked != self.question:
            self.question = asked
            self.changed.emit(asked)

    def _weeks(self) -> tuple[str, str] | None:
        """Return the period; an end that was left open is that of all submissions."""
        since, until = self.since.currentData(), self.until.currentData()
        if since is None and until is None:
            return None
        return since or self.since.itemData(1), until or self.until.itemData(self.until.count() - 1)

    def _quietly(self, action: Callable[[], None]) -> None:
        self._quiet = True
        try:
            action()
        finally:
            self._quiet = False

    # the answer

    def show_report(self, report: Report) -> None:
        """Show who was compared, which weeks there are, and what was not counted."""
        self.show_question(replace(self.question, annotators=report.annotators))
        if self.question.weeks is None:
            self._quietly(lambda: self._show_weeks([week.name for week in report.weeks]))
        self._show_excluded(report)

    def _show_weeks(self, weeks: Sequence[str]) -> None:
        for combo, words in ((self.since, self.tr("start")), (self.until, self.tr("end"))):
            combo.clear()
            combo.addItem(words, None)
            for week in weeks:
                combo.addItem(week, week)

    def _show_excluded(self, report: Report) -> None:
        _clear(self._excluded)
        look = self.appearance
        number = counted(
            len(report.excluded),
            self.tr("Not counted: {count} article"),
            self.tr("Not counted: {count} articles"),
        )
        self._excluded.addWidget(Text(look, number, "body", weight=600, wrap=True))
        for reason, count in Counter(reason for _, reason in report.excluded).most_common():
            words = ElidedText(look, "small")
            words.set_text(reason_name(reason))
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(words, 1)
            row.addWidget(Text(look, str(count), "small"))
            self._excluded.addWidget(holder)
        for label in report.labels:
            if label.both_empty and report.articles:
                words = ElidedText(look, "small", "dim")
                one = self.tr("Both empty: {label} in 1 article (–)")
                many = self.tr("Both empty: {label} in {count} articles (–)")
                pattern = one if label.both_empty == 1 else many
                words.set_text(pattern.format(label=self._names.label(label.label), count=label.both_empty))
                self._excluded.addWidget(words)


def _combo(appearance: Appearance) -> QComboBox:
    combo = QComboBox()
    combo.setFixedHeight(appearance.px(30))
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    combo.setMinimumWidth(appearance.px(72))
    return combo


def _clear(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
