"""How far articles and people are, and how long articles took: what these plots say."""

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.agreement.names import Names
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.dashboard.words import articles, stage_name
from wortlaut.gui.plots.numbers import decimal, percent
from wortlaut.gui.plots.parts import Filling
from wortlaut.gui.plots.rows_of_parts import Column, Count, PartsRow, RowsOfParts
from wortlaut.gui.plots.series import Point, Series, SeriesLine
from wortlaut.gui.plots.whole import Part, Whole
from wortlaut.session.dashboard_values import Dashboard, PersonState, Stage, WeekMinutes

_FILLINGS = {
    Stage.GOLD: Filling.FULL,
    Stage.REVIEW: Filling.HATCHED,
    Stage.READY: Filling.GREY,
    Stage.ANNOTATING: Filling.CROSSED,
    Stage.NEW: Filling.EMPTY,
}
_WEEKS = 26
"""So many weeks are drawn, the newest; the table has all."""


def stages(numbers: Dashboard, names: Names) -> Whole:
    """Return the articles by how far they are."""
    translate, language = QCoreApplication.translate, names.language
    parts = []
    for stage, count in numbers.stages.items():
        name = stage_name(stage)
        share = percent(count, numbers.articles, language)
        parts.append(
            Part(
                name,
                count,
                grouped(count, language),
                _FILLINGS[stage],
                f"{name}: {articles(count, language)}, {share}",
                ("stage", stage) if count else None,
            )
        )
    title = translate("Dashboard", "Articles")
    summary = ", ".join(f"{part.name} {part.number}" for part in parts)
    return Whole(title, summary, tuple(parts), (translate("Dashboard", "State"), translate("Dashboard", "Articles")))


def people(numbers: Dashboard, names: Names) -> RowsOfParts:
    """Return how much of what everybody has to do is done; by name, which is no ranking."""
    translate = QCoreApplication.translate
    columns = (
        Column(translate("Dashboard", "submitted"), Filling.FULL),
        Column(translate("Dashboard", "open"), Filling.HATCHED),
        Column(translate("Dashboard", "assigned"), Filling.EMPTY),
        Column(translate("Dashboard", "reopened")),
    )
    rows = tuple(_person(person, columns, names.language) for person in numbers.people)
    return RowsOfParts(
        translate("Dashboard", "State per person"),
        ". ".join(f"{row.name}: " + ", ".join(count.accessible for count in row.counts) for row in rows),
        columns,
        rows,
        translate("Dashboard", "Annotator"),
        translate("Dashboard", "Nobody has an article yet: assign some, or open one to begin."),
    )


def _person(person: PersonState, columns: tuple[Column, ...], language: str) -> PartsRow:
    counts = (person.submitted, person.open, person.assigned, person.reopened)
    whats = ("submitted", "open", "assigned", "reopened")
    return PartsRow(
        person.name,
        tuple(
            Count(
                number,
                f"{person.name}, {column.name}: {articles(number, language)}",
                ("person", person.name, what) if number else None,
            )
            for column, number, what in zip(columns, counts, whats, strict=True)
        ),
    )


def minutes(numbers: Dashboard, names: Names) -> Series:
    """Return how long an article took each person, week by week."""
    translate, language = QCoreApplication.translate, names.language
    weeks = sorted({found.week for found in numbers.minutes})[-_WEEKS:]
    places = {week: place for place, week in enumerate(weeks)}
    short = translate("Dashboard", "W{week}")
    lines: dict[str, list[Point]] = {}
    for found in numbers.minutes:
        if found.week in places:
            lines.setdefault(found.name, []).append(_point(found, places[found.week], language))
    return Series(
        translate("Dashboard", "Minutes per article"),
        ". ".join(point.accessible for points in lines.values() for point in points),
        tuple((short.format(week=int(week.rpartition("W")[2])), week) for week in weeks),
        tuple(SeriesLine(name, tuple(points)) for name, points in lines.items()),
        (
            translate("Dashboard", "Annotator"),
            translate("Dashboard", "Week"),
            translate("Dashboard", "Minutes"),
            translate("Dashboard", "Articles"),
        ),
        translate("Dashboard", "No article was submitted here yet: Ctrl+Enter submits the open one."),
    )


def _point(found: WeekMinutes, place: int, language: str) -> Point:
    pattern = QCoreApplication.translate("Dashboard", "{name}, {week}: {minutes} minutes, {articles}")
    said = pattern.format(
        name=found.name,
        week=found.week,
        minutes=decimal(found.minutes, language, 1),
        articles=articles(found.articles, language),
    )
    return Point(place, found.minutes, said, ("minutes", found.name, found.week), found.articles)
