"""The panels of the page and what is drawn in each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.agreement import detail_plots, label_plots, overview_plots
from wortlaut.gui.agreement.names import Names, counted
from wortlaut.gui.agreement.report import Report
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.plots import bars, grid, headline, label_marks, lines, over_time
from wortlaut.gui.plots.surface import Build


@dataclass(frozen=True, slots=True)
class Shown:
    """What one panel shows."""

    title: str
    remark: str
    build: Build


def shown(report: Report, names: Names) -> Mapping[str, Shown]:
    """Return what each panel shows, by the name of the panel."""
    makers: Mapping[str, Callable[[Report, Names], Shown]] = {
        "headline": _headline,
        "family": _family,
        "labels": _labels,
        "pairs": _pairs,
        "confusion": _confusion,
        "categories": _categories,
        "details": _details,
        "time": _time,
        "literature": _literature,
    }
    return {name: make(report, names) for name, make in makers.items()}


def _headline(report: Report, names: Names) -> Shown:
    translate = QCoreApplication.translate
    data = overview_plots.headline(report, names.language)
    spans = " / ".join(grouped(report.spans.get(name, 0), names.language) for name in report.annotators)
    articles = counted(
        report.articles, translate("Agreement", "{count} article"), translate("Agreement", "{count} articles")
    )
    remark = translate("Agreement", "{articles} · {spans} spans").format(articles=articles, spans=spans)
    return Shown(data.title, remark, partial(headline.draw, data))


def _family(report: Report, names: Names) -> Shown:
    data = overview_plots.family(report, names.language)
    remark = QCoreApplication.translate("Agreement", "what forgives how much")
    return Shown(data.title, remark, partial(bars.draw_measures, data))


def _labels(report: Report, names: Names) -> Shown:
    data = label_plots.per_label(report, names)
    translate = QCoreApplication.translate
    remark = translate("Agreement", "point and 95% interval")
    if report.gold:
        remark = translate("Agreement", "against gold; dashed: {gates}").format(
            gates=", ".join(str(gate) for gate in label_plots.GATES)
        )
    return Shown(data.title, remark, partial(label_marks.draw, data))


def _pairs(report: Report, names: Names) -> Shown:
    data = label_plots.pairs(report, names)
    remark = QCoreApplication.translate("Agreement", "strict; diagonal: with oneself, later")
    return Shown(data.title, remark, partial(grid.draw, data))


def _confusion(report: Report, names: Names) -> Shown:
    data = label_plots.confusion(report, names)
    remark = QCoreApplication.translate("Agreement", "share of the row; at the bottom of the column")
    return Shown(data.title, remark, partial(grid.draw, data))


def _categories(report: Report, names: Names) -> Shown:
    data = detail_plots.categories(report, names)
    total = sum(found.cards for found in report.categories)
    translate = QCoreApplication.translate
    remark = counted(total, translate("Agreement", "{count} card"), translate("Agreement", "{count} cards"))
    return Shown(data.title, remark, partial(bars.draw_counts, data))


def _details(report: Report, names: Names) -> Shown:
    data = detail_plots.attributes_and_links(report, names)
    remark = QCoreApplication.translate("Agreement", "on aligned spans")
    return Shown(data.title, remark, partial(lines.draw, data))


def _time(report: Report, names: Names) -> Shown:
    data = detail_plots.over_time(report, names)
    remark = QCoreApplication.translate("Agreement", "strict, per week of submission")
    return Shown(data.title, remark, partial(over_time.draw, data))


def _literature(report: Report, names: Names) -> Shown:
    data = detail_plots.literature(report, names)
    remark = QCoreApplication.translate("Agreement", "not to steer by")
    return Shown(data.title, remark, partial(lines.draw, data))
