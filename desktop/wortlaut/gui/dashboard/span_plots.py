"""Spans, lengths, links, shape and covered text: what these plots say."""

from collections.abc import Hashable

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.scheme import Label, localized
from wortlaut.gui.agreement.names import Names
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.dashboard.words import articles, links_title, month_names, no_spans, shape_name, spans_title
from wortlaut.gui.plots.bars import Bar, Bars
from wortlaut.gui.plots.boxes import LengthBoxes, LengthRow
from wortlaut.gui.plots.label_bars import LabelBar, LabelBars
from wortlaut.gui.plots.marks import Entry, Table
from wortlaut.gui.plots.months import MonthField, MonthGrid
from wortlaut.gui.plots.numbers import percent
from wortlaut.gui.plots.shares import ShareBar, ShareBars
from wortlaut.session.dashboard_values import Dashboard, LabelNumbers, LinkNumbers, MonthCoverage

_YEARS = 6
"""So many years are drawn, the newest; the table has all."""


def labels(numbers: Dashboard, names: Names) -> LabelBars:
    """Return the spans of each label with the values of its main attribute."""
    translate = QCoreApplication.translate
    bars = tuple(_label_bar(found, names) for found in numbers.labels)
    rows: list[tuple[Entry, ...]] = []
    keys: list[Hashable] = []
    for found, bar in zip(numbers.labels, bars, strict=True):
        rows.append((bar.name, None, None, found.spans))
        for attribute, values in found.values.items():
            name = names.attribute(found.label, attribute)
            rows += [(bar.name, name, _value(found.label, attribute, value, names), n) for value, n in values.items()]
        keys += [bar.key] * (len(rows) - len(keys))
    columns = (
        translate("Dashboard", "Label"),
        translate("Dashboard", "Attribute"),
        translate("Dashboard", "Value"),
        translate("Dashboard", "Spans"),
    )
    summary = ". ".join(bar.accessible for bar in bars) if numbers.spans else no_spans()
    return LabelBars(spans_title(numbers.basis), summary, bars, columns, tuple(rows), tuple(keys), no_spans())


def _label_bar(found: LabelNumbers, names: Names) -> LabelBar:
    language, name = names.language, names.label(found.label)
    label = names.scheme.label(found.label)
    main = label.main_attribute if label else None
    details = ""
    if main is not None:
        counts = found.values.get(main.id, {})
        details = " · ".join(
            f"{_value(found.label, main.id, value, names)} {grouped(number, language)}"
            for value, number in counts.items()
            if number
        )
    number = grouped(found.spans, language)
    said = f"{name}: {number}" + (f", {details}" if details else "")
    key = ("label", found.label) if found.spans else None
    return LabelBar(names.color(found.label), name, found.spans, number, details, said, key)


def _value(label_id: str, attribute_id: str, value_id: str, names: Names) -> str:
    label: Label | None = names.scheme.label(label_id)
    attribute = label.attribute(attribute_id) if label else None
    value = attribute.value(value_id) if attribute else None
    return value_id if value is None else localized(value.name, names.language)


def lengths(numbers: Dashboard, names: Names) -> LengthBoxes:
    """Return how long the spans of each label are."""
    translate = QCoreApplication.translate
    rows = []
    for found in numbers.labels:
        name, one = names.label(found.label), found.lengths
        if one is None:
            said = f"{name}: " + translate("Dashboard", "no span")
            rows.append(LengthRow(names.color(found.label), name, None, said))
            continue
        pattern = translate(
            "Dashboard", "{label}: median {p50} characters, middle half {p25} to {p75}, 5 to 95 percent {p05} to {p95}"
        )
        said = pattern.format(label=name, p50=one.p50, p25=one.p25, p75=one.p75, p05=one.p05, p95=one.p95)
        values = (one.p05, one.p25, one.p50, one.p75, one.p95)
        rows.append(LengthRow(names.color(found.label), name, values, said, ("label", found.label)))
    columns = (
        translate("Dashboard", "Label"),
        translate("Dashboard", "5 percent"),
        translate("Dashboard", "25 percent"),
        translate("Dashboard", "Median"),
        translate("Dashboard", "75 percent"),
        translate("Dashboard", "95 percent"),
    )
    title = translate("Dashboard", "Length in characters")
    summary = ". ".join(row.accessible for row in rows)
    return LengthBoxes(title, summary, tuple(rows), columns, translate("Dashboard", "no span"), no_spans())


def links(numbers: Dashboard, names: Names) -> Bars:
    """Return the links of each type, and how many of the spans that may have one do."""
    translate = QCoreApplication.translate
    bars = tuple(_link(found, names) for found in numbers.links)
    columns = (
        translate("Dashboard", "Link"),
        translate("Dashboard", "Links"),
        translate("Dashboard", "from → to"),
        translate("Dashboard", "Spans with one"),
        translate("Dashboard", "Spans that may have one"),
    )
    summary = ". ".join(bar.accessible for bar in bars)
    return Bars(links_title(numbers.basis), summary, bars, columns)


def _link(found: LinkNumbers, names: Names) -> Bar:
    name, ends = names.link(found.type), names.ends(found.type)
    label = next((names.label(link.source) for link in names.scheme.links if link.id == found.type), "")
    share = percent(found.sources, found.possible, names.language)
    note = f"{ends} · {share}" if found.possible else ends
    pattern = QCoreApplication.translate("Dashboard", "{name}, {ends}: {count}; {share} of {label} have one")
    said = pattern.format(name=name, ends=ends, count=found.links, share=share, label=label)
    key = ("link", found.type) if found.links else None
    entries = (ends, found.sources, found.possible)
    return Bar(name, found.links, note, said, key, icon="link", entries=entries)


def shape(numbers: Dashboard, names: Names) -> ShareBars:
    """Return which part of the spans has a shape that is not plain."""
    translate, language = QCoreApplication.translate, names.language
    bars = []
    for kind, count in numbers.shapes.items():
        name, number = shape_name(kind), percent(count, numbers.spans, language)
        share = count / numbers.spans if numbers.spans else None
        pattern = translate("Dashboard", "{name}: {count} of {spans} spans, {share}")
        said = pattern.format(name=name, count=count, spans=numbers.spans, share=number)
        bars.append(ShareBar(name, share, number, count, said, ("shape", kind) if count else None))
    columns = (translate("Dashboard", "Shape"), translate("Dashboard", "Spans"), translate("Dashboard", "Share"))
    title = translate("Dashboard", "Shape of the spans")
    return ShareBars(title, ". ".join(bar.accessible for bar in bars), tuple(bars), columns)


def coverage(numbers: Dashboard, names: Names) -> MonthGrid:
    """Return which part of the text lies in spans, by the month of the articles."""
    translate, language = QCoreApplication.translate, names.language
    months = [month for month in numbers.months if month.share is not None]
    years = sorted({int(month.month[:4]) for month in months}, reverse=True)
    fields = {(int(month.month[:4]), int(month.month[5:])): _month(month, names) for month in months}
    table = Table(
        (
            translate("Dashboard", "Month"),
            translate("Dashboard", "Articles"),
            translate("Dashboard", "Characters in spans"),
            translate("Dashboard", "Characters"),
            translate("Dashboard", "Share"),
        ),
        tuple((month.month, month.articles, month.covered, month.characters, month.share) for month in months),
        tuple(("month", month.month) for month in months),
    )
    return MonthGrid(
        translate("Dashboard", "Text in spans"),
        ". ".join(field.accessible for field in fields.values()),
        month_names(language),
        tuple(years[:_YEARS]),
        fields,
        table,
        translate("Dashboard", "No article with a date has a layer that counts here."),
    )


def _month(month: MonthCoverage, names: Names) -> MonthField:
    language, share = names.language, month.share or 0.0
    year, name = month.month[:4], month_names(language)[int(month.month[5:]) - 1]
    pattern = QCoreApplication.translate("Dashboard", "{month} {year}: {share} of the text, {articles}")
    said = pattern.format(
        month=name,
        year=year,
        share=percent(month.covered, month.characters, language),
        articles=articles(month.articles, language),
    )
    return MonthField(f"{100 * share:.0f}", share, said, ("month", month.month))
