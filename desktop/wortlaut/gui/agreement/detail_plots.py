"""Categories, attributes and links, values of the literature, and time: what these plots say."""

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.agreement.names import CATEGORY_ICONS, Names, category_name, counted, kind_name
from wortlaut.gui.agreement.overview_plots import estimate_words
from wortlaut.gui.agreement.report import Estimate, Report, Week
from wortlaut.gui.plots.bars import Bar, Bars
from wortlaut.gui.plots.lines import NumberLine, NumberLines
from wortlaut.gui.plots.numbers import decimal
from wortlaut.gui.plots.over_time import Event, Moment, OverTime


def categories(report: Report, names: Names) -> Bars:
    """Return how many cards count for each kind of disagreement."""
    translate, bars = QCoreApplication.translate, []
    for found in report.categories:
        name = category_name(found.category)
        note = ", ".join(f"{count} {_detail(code, names)}" for code, count in found.details if count)
        cards = counted(found.cards, translate("Agreement", "{count} card"), translate("Agreement", "{count} cards"))
        accessible = f"{name}: {cards}" + (f", {note}" if note else "")
        bars.append(
            Bar(
                name,
                found.cards,
                note,
                accessible,
                ("category", found.category) if found.cards else None,
                icon=CATEGORY_ICONS.get(found.category, ""),
                entries=(note,),
            )
        )
    columns = (
        translate("Agreement", "Kind"),
        translate("Agreement", "Cards"),
        translate("Agreement", "of these"),
    )
    summary = ", ".join(f"{bar.name} {bar.value:.0f}" for bar in bars if bar.value is not None)
    return Bars(translate("Agreement", "Kinds of disagreement"), summary, tuple(bars), columns)


def _detail(code: str, names: Names) -> str:
    """Return the words for a detail: `only:anna`, `pair:quote:actor`, `kind:left`, `link:speaker`, `attribute:…`."""
    kind, *ids = code.split(":")
    if kind == "only":
        return QCoreApplication.translate("Agreement", "only {name}").format(name=":".join(ids))
    if kind == "pair":
        return f"{names.label(ids[0])} → {names.label(ids[1])}"
    if kind == "link":
        return names.link(ids[0])
    if kind == "attribute":
        return names.attribute(ids[0], ids[1])
    return kind_name(ids[0])


def attributes_and_links(report: Report, names: Names) -> NumberLines:
    """Return α of each attribute and F1 of each kind of link."""
    translate, language = QCoreApplication.translate, names.language
    lines = []
    for (label, attribute), found in report.attributes.items():
        name, remark = names.label(label), names.attribute(label, attribute)
        lines.append(_line(name, remark, "α", found, language, label=names.color(label)))
    for link, found in report.links.items():
        lines.append(_line(names.link(link), names.ends(link), "F1", found, language, icon="link"))
    columns = (
        translate("Agreement", "of"),
        translate("Agreement", "what"),
        translate("Agreement", "Measure"),
        translate("Agreement", "Value"),
        translate("Agreement", "n"),
    )
    title = translate("Agreement", "Attributes and links")
    return NumberLines(title, ". ".join(line.accessible for line in lines), tuple(lines), columns)


def _line(
    name: str, remark: str, measure: str, found: Estimate, language: str, *, label: str | None = None, icon: str = ""
) -> NumberLine:
    count = (
        "" if found.count is None else QCoreApplication.translate("Agreement", "n = {count}").format(count=found.count)
    )
    said = f"{name}, {remark}: {measure} {estimate_words(found, language)}" + (f", {count}" if count else "")
    return NumberLine(
        name,
        f"{measure} {decimal(found.value, language, 2)}",
        said,
        remark,
        count,
        label,
        icon,
        entries=(name, remark, measure, found.value, found.count),
    )


def literature(report: Report, names: Names) -> NumberLines:
    """Return the numbers other publications report."""
    translate, lines = QCoreApplication.translate, []
    for name, value in report.literature.items():
        words = _literature_name(name, report, names)
        number = decimal(value, names.language)
        lines.append(NumberLine(words, number, f"{words}: {number}", entries=(words, value)))
    columns = (translate("Agreement", "Measure"), translate("Agreement", "Value"))
    title = translate("Agreement", "To compare with the literature")
    return NumberLines(title, ". ".join(line.accessible for line in lines), tuple(lines), columns, 24)


def _literature_name(code: str, report: Report, names: Names) -> str:
    translate = QCoreApplication.translate
    kind, _, rest = code.partition(":")
    first, second = (*report.annotators, "", "")[:2]
    if kind == "agr":
        pair = (first, second) if rest == "first" else (second, first)
        return f"agr({pair[0]} ‖ {pair[1]})"
    words = {
        "token_alpha": translate("Agreement", "α nominal on tokens"),
        "token_kappa": translate("Agreement", "κ on tokens"),
        "token_f1": translate("Agreement", "F1 on tokens"),
        "character_kappa": translate("Agreement", "κ on characters"),
        "character_f1": translate("Agreement", "F1 on characters"),
        "label_kappa": translate("Agreement", "κ of labels on aligned spans"),
        "label_alpha": translate("Agreement", "α of labels on aligned spans"),
    }
    name = words.get(kind, kind)
    return f"{name}, {names.label(rest)}" if rest else name


def over_time(report: Report, names: Names) -> OverTime:
    """Return strict F1 of each week, with the changes of the guidelines."""
    translate, places = QCoreApplication.translate, {week.name: place for place, week in enumerate(report.weeks)}
    pattern = translate("Agreement", "Guidelines {before} → {after}")
    events = tuple(
        Event(places[change.week], pattern.format(before=change.before, after=change.after))
        for change in report.changes
        if places.get(change.week)
    )
    columns = (
        translate("Agreement", "Week"),
        translate("Agreement", "Articles"),
        translate("Agreement", "Value"),
        translate("Agreement", "from"),
        translate("Agreement", "to"),
        translate("Agreement", "Change"),
    )
    moments = tuple(_moment(week, names.language) for week in report.weeks)
    return OverTime(
        translate("Agreement", "Over time"),
        ". ".join(moment.accessible for moment in moments),
        moments,
        events,
        columns,
        translate("Agreement", "No submission has a date."),
    )


def _moment(week: Week, language: str) -> Moment:
    translate, strict = QCoreApplication.translate, week.strict
    name = translate("Agreement", "W{week}").format(week=int(week.name.rpartition("W")[2]))
    number = translate("Agreement", "n = {count}").format(count=week.articles)
    said = f"{week.name}: {estimate_words(strict, language)}, {number}"
    return Moment(name, number, strict.value, strict.low, strict.high, said, None, week.articles)
