"""The panels of the page and what is drawn in each."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.agreement.names import Names
from wortlaut.gui.agreement.plots_of_page import Shown
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.dashboard import review_plots, span_plots, state_plots
from wortlaut.gui.dashboard.overview import Overview
from wortlaut.gui.plots import bars, boxes, figures, label_bars, lines, months, rows_of_parts, series, shares, whole

PANELS = (
    "stages", "people", "minutes", "labels", "lengths", "links", "glance", "shape", "coverage", "cards", "decisions",
)  # fmt: skip


def shown(overview: Overview, names: Names) -> Mapping[str, Shown]:
    """Return what each panel shows, by the name of the panel."""
    makers: Mapping[str, Callable[[Overview, Names], Shown]] = {
        "stages": _stages,
        "people": _people,
        "minutes": _minutes,
        "labels": _labels,
        "lengths": _lengths,
        "links": _links,
        "glance": _glance,
        "shape": _shape,
        "coverage": _coverage,
        "cards": _cards,
        "decisions": _decisions,
    }
    return {name: makers[name](overview, names) for name in PANELS}


def _stages(overview: Overview, names: Names) -> Shown:
    data = state_plots.stages(overview.numbers, names)
    return Shown(data.title, grouped(overview.numbers.articles, names.language), partial(whole.draw, data))


def _people(overview: Overview, names: Names) -> Shown:
    data = state_plots.people(overview.numbers, names)
    return Shown(data.title, QCoreApplication.translate("Dashboard", "by name"), partial(rows_of_parts.draw, data))


def _minutes(overview: Overview, names: Names) -> Shown:
    data = state_plots.minutes(overview.numbers, names)
    remark = QCoreApplication.translate("Dashboard", "median per week, pauses over 5 min left out")
    if len(data.lines) > series.MOST:
        pattern = QCoreApplication.translate("Dashboard", "{shown} of {all} people; the table has all")
        remark = pattern.format(shown=series.MOST, all=len(data.lines))
    return Shown(data.title, remark, partial(series.draw, data))


def _labels(overview: Overview, names: Names) -> Shown:
    data = span_plots.labels(overview.numbers, names)
    return Shown(data.title, grouped(overview.numbers.spans, names.language), partial(label_bars.draw, data))


def _lengths(overview: Overview, names: Names) -> Shown:
    data = span_plots.lengths(overview.numbers, names)
    remark = QCoreApplication.translate("Dashboard", "box: middle half, line: 5–95%")
    return Shown(data.title, remark, partial(boxes.draw, data))


def _links(overview: Overview, names: Names) -> Shown:
    data = span_plots.links(overview.numbers, names)
    return Shown(data.title, grouped(overview.numbers.link_count, names.language), partial(bars.draw_counts, data))


def _glance(overview: Overview, names: Names) -> Shown:
    data = review_plots.glance(overview, names)
    return Shown(data.title, "", partial(figures.draw, data))


def _shape(overview: Overview, names: Names) -> Shown:
    data = span_plots.shape(overview.numbers, names)
    return Shown(data.title, QCoreApplication.translate("Dashboard", "share"), partial(shares.draw, data))


def _coverage(overview: Overview, names: Names) -> Shown:
    data = span_plots.coverage(overview.numbers, names)
    remark = QCoreApplication.translate("Dashboard", "% of the characters")
    if len(data.years) == 1:
        pattern = QCoreApplication.translate("Dashboard", "% of the characters, {year}")
        remark = pattern.format(year=data.years[0])
    return Shown(data.title, remark, partial(months.draw, data))


def _cards(overview: Overview, names: Names) -> Shown:
    data = review_plots.open_cards(overview, names)
    remark = QCoreApplication.translate("Dashboard", "being counted")
    if overview.cards is not None:
        remark = grouped(overview.cards.total, names.language)
    return Shown(data.title, remark, partial(bars.draw_counts, data))


def _decisions(overview: Overview, names: Names) -> Shown:
    data = review_plots.decisions(overview, names)
    people = {one.by for one in overview.numbers.decisions}
    return Shown(data.title, people.pop() if len(people) == 1 else "", partial(lines.draw, data))
