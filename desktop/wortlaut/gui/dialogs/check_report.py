"""What a check of the project file found: the 19 points, what each found and where, and what can be mended."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import quoted
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.messages import message
from wortlaut.session.checking import CheckReport, Point, PointState
from wortlaut.session.repairing import Offer
from wortlaut.session.wording import finding_text

Finding = Mapping[str, Any]
_MOST_OF_A_KIND = 200
_TITLE = 40
"""Characters of an article's title beside a finding."""
_AS_WIDE_AS_A_DIGIT = "\u2007"
_PLACE = Qt.ItemDataRole.UserRole
_SIGNS = {PointState.PASSED: ("ok", "dim"), PointState.FOUND: ("warning", "error"), PointState.SKIPPED: ("hint", "dim")}
"""Icon and color of what became of a point; its words stand beside it."""
_ACCEPTED = ("ok", "dim")


class CheckReportDialog(Sheet):
    """A line for each point with its findings below it; Enter goes to the place of a finding.

    Signals:
        jumped: the text shows a place that was chosen here.
    """

    jumped = Signal()

    def __init__(
        self,
        bridge: Bridge,
        report: CheckReport,
        offers: Sequence[Offer],
        mend: Callable[[Offer], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge.appearance, self.tr("Check of the project file"), parent, width=760)
        self.setObjectName("check_report")
        self._bridge, self._report, self._mend = bridge, report, mend
        self.summary = Text(self.appearance, self._summary(), wrap=True)
        self.summary.setObjectName("check_summary")
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.summary)
        self.body.addSpacing(4)
        self.tree = self._make_tree()
        self.body.addWidget(self.tree, 1)
        self._fill()
        for offer in offers:
            self._add_offer(offer)
        self.add_button(self.tr("Copy"), self._copy).setObjectName("check_copy")
        self.add_close()
        self.tree.setFocus()

    @property
    def text(self) -> str:
        """All of it, as it is copied."""
        lines = [self.summary.text(), ""]
        for place in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(place)
            assert group is not None
            lines.append(f"{group.text(0)}  {group.text(1)}")
            for row in range(group.childCount()):
                item = group.child(row)
                assert item is not None
                lines.append(f"    {item.text(0)}  {item.text(1)}")
        return "\n".join(lines)

    def _summary(self) -> str:
        found = self._report.findings
        if self._report.damaged:
            return self.tr(
                "The project file is damaged. What was not damaged is safe, and nothing is written to the file. "
                "Mend it with the buttons below, or open a backup."
            )
        text = self.tr("The file is whole: structure, texts, offsets and journal agree.")
        errors = sum(finding["level"] == "error" for finding in found)
        warnings = sum(finding["level"] == "warning" for finding in found)
        if errors or warnings:
            counts = self.tr("In the spans: {errors} errors, {warnings} warnings.")
            text += " " + counts.format(errors=errors, warnings=warnings)
        return text

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("check_points")
        tree.setAccessibleName(self.tr("Points of the check"))
        tree.setHeaderLabels([self.tr("Point"), self.tr("Result")])
        tree.setUniformRowHeights(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setMinimumHeight(self.appearance.px(420))
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.itemActivated.connect(self._go)
        return tree

    def _fill(self) -> None:
        every = (*self._report.findings, *self._report.accepted)
        ids = list({finding["article"] for finding in every if finding["article"]})
        titles = {row.id: row.title for row in self._bridge.session.article_rows(ids)}
        by_point: dict[int | None, list[Finding]] = {}
        for finding in self._report.findings:
            by_point.setdefault(finding["point"], []).append(finding)
        for point in self._report.points:
            self._add_group(self._name(point), self._state(point), _SIGNS[point.state], by_point.get(point.number, []),
                            titles)  # fmt: skip
        rules = by_point.get(None, [])
        if rules:
            count = message("cli.check.found", self._bridge.language, count=len(rules))
            self._add_group(self.tr("Rules of the label scheme"), count, _SIGNS[PointState.FOUND], rules, titles)
        accepted = self._report.accepted
        if accepted:
            self._add_group(self.tr("Accepted as they are"), str(len(accepted)), _ACCEPTED, accepted, titles)

    def _name(self, point: Point) -> str:
        return (
            str(point.number).rjust(2, _AS_WIDE_AS_A_DIGIT)
            + "  "
            + message(f"check.point.{point.name}", self._bridge.language)
        )

    def _state(self, point: Point) -> str:
        return message(f"cli.check.{point.state}", self._bridge.language, count=point.findings)

    def _add_group(
        self, name: str, state: str, sign: tuple[str, str], findings: Sequence[Finding], titles: Mapping[str, str]
    ) -> None:
        group = QTreeWidgetItem([name, state])
        group.setIcon(1, self.appearance.icon(*sign))
        for finding in findings[:_MOST_OF_A_KIND]:
            sentence = finding_text(finding, self._report.scheme, self._bridge.language)
            if finding["acceptance"] is not None:
                sentence += " – " + self._reason(finding["acceptance"])
            title = titles.get(finding["article"] or "", finding["article"] or "")
            item = QTreeWidgetItem(
                [sentence, " · ".join(part for part in (_short(title), finding["annotator"]) if part)]
            )
            item.setData(0, _PLACE, (finding["article"], next(iter(finding["spans"]), None), finding["place"]))
            group.addChild(item)
        if len(findings) > _MOST_OF_A_KIND:
            group.addChild(QTreeWidgetItem(["…", ""]))
        self.tree.addTopLevelItem(group)
        group.setExpanded(bool(findings) and len(findings) <= 5)

    def _reason(self, acceptance: Finding) -> str:
        told = quoted(acceptance["reason"], self._bridge.language)
        if acceptance["holds"]:
            return told
        return self.tr("no longer accepted: {reason}").format(reason=told)

    def _add_offer(self, offer: Offer) -> None:
        text = Text(self.appearance, message(f"repair.{offer.repair}", self._bridge.language, count=offer.count))
        button = self.add_button(self.tr("Mend"), lambda: self._choose(offer))
        button.setObjectName(f"mend_{offer.repair}")
        button.setAccessibleName(self.tr("Mend: {what}").format(what=text.text()))
        self.buttons.removeWidget(button)
        self.add_row(text, button)

    def _choose(self, offer: Offer) -> None:
        self.close()
        self._mend(offer)

    def _go(self, item: QTreeWidgetItem) -> None:
        article, span, place = item.data(0, _PLACE) or (None, None, None)
        if article is None or not self._bridge.open_article(article):
            return
        if place is not None:
            self._bridge.go_to(article, (place[0], place[1]))
        elif span is not None:
            self._bridge.go_to_span(span)
        self.close()
        self.jumped.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


def _short(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…"
