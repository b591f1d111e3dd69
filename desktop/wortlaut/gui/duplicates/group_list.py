"""The groups of near-duplicates at the left of the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.painting import SEMIBOLD
from wortlaut.gui.components.texts import short_date
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.duplicates.desk import group_rows
from wortlaut.gui.release.lines import Line, LineList
from wortlaut.session.duplicates import Copies

WIDTH = 280


class GroupList(Surface):
    """Head, groups, and what makes articles belong together.

    Signals:
        chosen: ids of a group a person went to.
    """

    chosen = Signal(tuple)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        look = bridge.appearance
        super().__init__(look, "panel", "r", parent)
        self._bridge = bridge
        self.setFixedWidth(look.px(WIDTH))
        self.count = Text(look, "", "small", "dim")
        self.list = LineList(look, self.tr("Groups of near-duplicates"))
        self.list.marks_current = True
        self.list.moved_to.connect(lambda row: self.chosen.emit(self.list.lines[row].key))
        self._nothing = Text(look, "", "small", "dim", wrap=True)
        why = Text(
            look,
            self.tr(
                "Joined when the three-word sequences overlap by a fifth (Jaccard ≥ 0.20) or half of the shorter "
                "article is in the other one, when 50 words in a row are the same (quotations apart), or by hand."
            ),
            "small",
            "dim",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(12), look.px(12), look.px(12))
        column.setSpacing(look.px(6))
        column.addWidget(Text(look, self.tr("Near-duplicates"), "strong", weight=SEMIBOLD))
        column.addWidget(self.count)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(why)
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.show_copies(None)

    def show_copies(self, copies: Copies | None) -> None:
        """Show the groups; None while they are searched."""
        rows = [] if copies is None else group_rows(self._bridge.session, copies)
        language = self._bridge.language
        lines = []
        for ids, row, waiting in rows:
            remark = self.tr("%n open", "", waiting) if waiting else ""
            facts = [self.tr("%n copies", "", len(ids) - 1), short_date(row.date, language)]
            name = ", ".join(part for part in (row.title, *facts, remark) if part)
            above = " · ".join(part for part in facts if part)
            lines.append(Line(name, "wire-copy", (), (row.title,), (above,), remark, key=ids))
        self.list.show_lines(lines)
        self.list.setMinimumHeight(0)
        self.list.setMaximumHeight(16_777_215)
        self.count.setText("" if copies is None else self.tr("%n group(s)", "", len(rows)))
        self._nothing.setText(self.tr("No article is a near-duplicate of another one.") if copies is not None else "")
        self._nothing.setVisible(copies is not None and not rows)

    def mark(self, article: str | None) -> None:
        """Make the group of an article the current row."""
        places = [n for n, line in enumerate(self.list.lines) if isinstance(line.key, tuple) and article in line.key]
        self.list.show_row(places[0] if places else -1)
