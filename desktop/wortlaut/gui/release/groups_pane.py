"""Step 3: which articles belong together, and so stay together in one part."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from wortlaut.gui.agreement.panel import Panel, line
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.key_hints import KeyHint
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Text
from wortlaut.gui.plots.numbers import decimal
from wortlaut.gui.release.lines import Line, LineList
from wortlaut.gui.release.pane import FACTS, Facts, Pane
from wortlaut.gui.release.plan import Plan
from wortlaut.gui.release.words import articles_word, part_name
from wortlaut.session.rehearsing import Rehearsal


class GroupsPane(Pane):
    """Near-duplicates.

    Signals:
        pair_wanted: ids of two articles to show side by side.
    """

    pair_wanted = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        look = self.look
        self.facts = Facts(look, at=FACTS)
        self._summary = Panel(look, self.tr("Groups"))
        self._summary.add(self.facts)
        self.by_quote = CheckBox(look, self.tr("the same quote of twelve words or more joins articles, too"))
        self.by_quote.toggled.connect(lambda on: self.planned.emit(replace(self.plan, group_by_quote=on)))
        self._summary.add(self.by_quote)
        self.groups = LineList(look, self.tr("Groups of near-duplicates"))
        self.groups.wanted.connect(lambda _key: self.show_pair())
        self._panel = Panel(look, self.tr("Near-duplicates"))
        self._nothing = Text(look, "", wrap=True)
        self._panel.add(self._nothing)
        self._panel.add(self.groups)
        self._hint = line(KeyHint(look, ("V", self.tr("side by side"))))
        self._panel.add(self._hint)
        for panel in (self._summary, self._panel):
            self.column.addWidget(panel)
        self.column.addStretch(1)

    @property
    def lists(self) -> Sequence[LineList]:
        """The groups."""
        return (self.groups,)

    @property
    def remark(self) -> str:
        """When articles belong together."""
        pattern = self.tr("Word triples: Jaccard {jaccard} or containment {containment}; or {words} words in a row")
        limits = {"jaccard": decimal(0.2, self.language, 2), "containment": decimal(0.5, self.language, 2), "words": 50}
        return pattern.format(**limits)

    def show_release(self, found: Rehearsal | None, plan: Plan) -> None:
        """Show the groups."""
        super().show_release(found, plan)
        with QSignalBlocker(self.by_quote):
            self.by_quote.setChecked(plan.group_by_quote)
        if found is None:
            return
        division, language = found.result.division, self.language
        places = division.plan.places
        sizes = [len(group) for group in division.groups]
        self.facts.show_facts(
            [
                (self.tr("Articles"), grouped(len(places), language)),
                (self.tr("Groups, articles alone counted"), grouped(found.group_count, language)),
                (self.tr("Groups of near-duplicates"), grouped(len(sizes), language)),
                (self.tr("Articles of the largest group"), grouped(max(sizes, default=int(bool(places))), language)),
                (self.tr("Long quotes that stand in several parts"), grouped(division.shared_quotes, language)),
                (self.tr("Left out: would tie two parts together"), grouped(len(division.plan.quarantined), language)),
            ]
        )
        self._nothing.setText(
            self.tr("No article is a near-duplicate of another one.")
            if places
            else self.tr("Nothing is to be released yet, so there are no groups.")
        )
        lines = [self._quarantined(article) for article in division.plan.quarantined]
        lines += [self._group(group, found) for group in sorted(division.groups, key=lambda ids: (-len(ids), ids))]
        self.groups.show_lines(lines)
        self._nothing.setVisible(not lines)
        self._hint.setVisible(bool(lines))

    def _quarantined(self, article: str) -> Line:
        title, remark = self.title_of(article), self.tr("would tie two parts together: left out")
        return Line(f"{title}, {remark}", "warning", texts=(title,), above=(remark,), key=(article,))

    def _group(self, group: tuple[str, ...], found: Rehearsal) -> Line:
        plan = found.result.division.plan
        parts = {str(plan.places[id_].split) for id_ in group if id_ in plan.places}
        large = any(id_ in plan.large for id_ in group)
        where = ", ".join(part_name(part) for part in sorted(parts))
        number = articles_word(len(group), self.language)
        titles = " · ".join(dict.fromkeys(self.title_of(id_) for id_ in group))
        remark = self.tr("more than a twentieth of all articles") if large else ""
        return Line(
            f"{number}, {where}, {titles}",
            "warning" if large else "wire-copy",
            texts=(titles,),
            above=(f"{number} · {where}",),
            remark=remark,
            key=group,
        )

    @property
    def pair(self) -> tuple[str, str] | None:
        """The first two articles of the current group."""
        group = self.groups.current_key
        return (group[0], group[1]) if isinstance(group, tuple) and len(group) > 1 else None

    def show_pair(self) -> None:
        """Ask for the current group side by side."""
        if self.pair is not None:
            self.pair_wanted.emit(*self.pair)
