"""Step 4: the parts, how evenly labels are in them, and how near they come to each other."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wortlaut.gui.agreement.panel import Panel
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Rule, Text
from wortlaut.gui.plots.numbers import decimal
from wortlaut.gui.plots.plot_view import PlotView
from wortlaut.gui.release.finding import FindingPanel
from wortlaut.gui.release.lines import Line, LineHeads, LineList
from wortlaut.gui.release.pane import Pane
from wortlaut.gui.release.plan import Plan
from wortlaut.gui.release.split_numbers import split_plot
from wortlaut.gui.release.split_options import SplitOptions
from wortlaut.gui.release.split_plot import draw
from wortlaut.gui.release.words import part_name, share_word, why_name
from wortlaut.session.rehearsing import Rehearsal
from wortlaut.session.release_parts import copy_of
from wortlaut.session.release_values import Row

_Pair = tuple[str, str]


class SplitPane(Pane):
    """Finding, choices, parts, leak report.

    Signals:
        pair_wanted: ids of two articles to show side by side.
        join_wanted: ids of the article that moves and the one it goes to.
        export_wanted: a `PlotView` to be written to a file.
    """

    pair_wanted = Signal(str, str)
    join_wanted = Signal(str, str)
    export_wanted = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        look = self.look
        self.finding = FindingPanel(look)
        self.finding.join_wanted.connect(self.join)
        self.finding.leave_out_wanted.connect(self.leave_out)
        self.finding.side_by_side_wanted.connect(self.show_pair)
        self.finding.hide()
        self.options = SplitOptions(look)
        self.options.planned.connect(self.planned)
        self.plot = PlotView(look, bridge.session.scheme, bridge.language)
        self.plot.export_wanted.connect(lambda: self.export_wanted.emit(self.plot))
        self._parts = Panel(look, self.tr("Parts"))
        self._parts.add(self.options)
        self._parts.add(Rule(look))
        self._parts.add(self.plot, bleeds=True)
        self.leaks = LineList(look, self.tr("Nearest pairs across parts"), most=8)
        self.leaks.wanted.connect(lambda _key: self.show_pair())
        self.leaks.moved_to.connect(lambda _row: self._show_finding())
        self._report = Panel(look, self.tr("Leak report: the nearest pairs across parts"))
        self._heads = LineHeads(look, (self.tr("Jaccard"), self.tr("contained")))
        self._report.add(self._heads)
        self._report.add(self.leaks)
        self._apart = Text(
            look, self.tr("No two articles of different parts share three rare words in a row."), wrap=True
        )
        self._report.add(self._apart)
        for panel in (self.finding, self._parts, self._report):
            self.column.addWidget(panel)
        self.column.addStretch(1)

    @property
    def lists(self) -> Sequence[LineList]:
        """The pairs, those over the limits first."""
        return (self.leaks,)

    @property
    def remark(self) -> str:
        """Where the limits are."""
        pattern = self.tr("No pair across parts may reach Jaccard {jaccard} or containment {containment}.")
        return pattern.format(jaccard=decimal(0.2, self.language, 2), containment=decimal(0.5, self.language, 2))

    def show_release(self, found: Rehearsal | None, plan: Plan) -> None:
        """Show the parts and what is near across them."""
        super().show_release(found, plan)
        self.options.show_plan(plan, found.sources if found else ())
        if found is None:
            return
        data = split_plot(found, self.names.label, self.language)
        self.plot.setVisible(bool(data.labels))
        self.plot.set_plot(lambda style: draw(data, style))
        findings = found.result.findings.leaks
        pairs = [*findings, *(row for row in found.nearest if row not in findings)]
        self.leaks.show_lines([self._line(row, alarm=row in findings) for row in pairs])
        compared = found.result.division.leaks.compared
        self._apart.setVisible(not pairs and bool(compared))
        self._heads.setVisible(bool(pairs))
        pattern = self.tr("{shown} nearest · all {count} pairs compared")
        shown, count = grouped(len(pairs), self.language), grouped(compared, self.language)
        self._report.set_remark(pattern.format(shown=shown, count=count))
        self._show_finding()

    def _line(self, row: Row, *, alarm: bool) -> Line:
        language = self.language
        numbers = decimal(row["jaccard"], language, 2), decimal(row["containment"], language, 2)
        one, other = part_name(row["split_a"]), part_name(row["split_b"])
        titles = self.title_of(row["a"]), self.title_of(row["b"])
        remark = why_name(row["why"]) if row["why"] else self._sentences(row["sentences"])
        pattern = self.tr("Jaccard {jaccard}, containment {containment}: {a} ({one}), {b} ({other}), {remark}")
        name = pattern.format(
            jaccard=numbers[0], containment=numbers[1], a=titles[0], b=titles[1], one=one, other=other, remark=remark
        )
        icon = "error" if alarm else "ok"
        return Line(name, icon, numbers, titles, (one, other), remark, alarm, (row["a"], row["b"]))

    def _sentences(self, number: int) -> str:
        return self.tr("%n shared sentence(s)", "", number) if number else ""

    # the finding

    @property
    def leak(self) -> Row | None:
        """The finding that the repairs act on: the current row when it is one, else the first."""
        leaks = self.found.result.findings.leaks if self.found else ()
        chosen = self.leaks.current_key
        return next((row for row in leaks if (row["a"], row["b"]) == chosen), leaks[0] if leaks else None)

    def _show_finding(self) -> None:
        leak = self.leak
        self.finding.setVisible(leak is not None)
        if leak is None:
            return
        moving, staying = self._sides(leak)
        parts = {leak["a"]: leak["split_a"], leak["b"]: leak["split_b"]}
        what = self.tr("“{a}” ({part_a}) and “{b}” ({part_b}) are near-duplicates. So nothing is written.").format(
            a=self.title_of(staying),
            b=self.title_of(moving),
            part_a=part_name(parts[staying]),
            part_b=part_name(parts[moving]),
        )
        safe = self.tr(
            "{percent} of the shorter one's word triples stand in the other one. No place was changed. "
            "Joining moves the copy with its group; {key} takes that back."
        ).format(percent=share_word(leak["containment"], self.language, 0), key=key_text("Ctrl+Z"))
        self.finding.show_finding(what, safe, part_name(parts[staying]))

    @staticmethod
    def _sides(leak: Row) -> _Pair:
        return copy_of(leak["a"], leak["split_a"], leak["b"], leak["split_b"])

    def join(self) -> None:
        """Ask for the repair: the copy goes to the part of the other article."""
        if self.leak is not None:
            self.join_wanted.emit(*self._sides(self.leak))

    def leave_out(self) -> None:
        """Leave the copy out of the release."""
        if self.leak is not None:
            moving, _ = self._sides(self.leak)
            self.planned.emit(replace(self.plan, leave_out=self.plan.leave_out | {moving}))

    @property
    def pair(self) -> _Pair | None:
        """The two articles of the current row."""
        key = self.leaks.current_key
        return key if isinstance(key, tuple) and len(key) > 1 else None

    def show_pair(self) -> None:
        """Ask for the current pair side by side."""
        if self.pair is not None:
            self.pair_wanted.emit(*self.pair)
