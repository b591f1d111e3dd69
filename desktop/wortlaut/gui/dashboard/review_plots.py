"""The project at a glance, open cards and the last decisions: what these plots say."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.card import Category
from wortlaut.domain.decision import Outcome
from wortlaut.gui.agreement.names import CATEGORY_ICONS, Names, category_name
from wortlaut.gui.components.texts import quoted
from wortlaut.gui.dashboard.overview import Overview
from wortlaut.gui.dashboard.words import articles, counted, month_names
from wortlaut.gui.plots.bars import Bar, Bars
from wortlaut.gui.plots.figures import Figure, Figures
from wortlaut.gui.plots.lines import NumberLine, NumberLines
from wortlaut.gui.plots.numbers import UNDEFINED, decimal, percent
from wortlaut.session.dashboard_values import LastDecision, Stage

_LETTERS = 70


def glance(overview: Overview, names: Names) -> Figures:
    """Return agreement and share of gold as large numbers."""
    translate, language, numbers = QCoreApplication.translate, names.language, overview.numbers
    gold = numbers.stages.get(Stage.GOLD, 0)
    share = percent(gold, numbers.articles, language)
    pattern = translate("Dashboard", "{gold} of {all}")
    lines = (
        translate("Dashboard", "of the articles are gold"),
        pattern.format(gold=gold, all=articles(numbers.articles, language)),
    )
    value = gold / numbers.articles if numbers.articles else None
    title = translate("Dashboard", "At a glance")
    figures = (
        _agreement(overview, names),
        Figure(
            share, lines, f"{share} {', '.join(lines)}", (lines[0], value, None, None),
            ("stage", Stage.GOLD) if gold else None,
        ),
    )  # fmt: skip
    columns = (
        translate("Dashboard", "Measure"),
        translate("Dashboard", "Value"),
        translate("Dashboard", "from"),
        translate("Dashboard", "to"),
    )
    return Figures(title, ". ".join(figure.accessible for figure in figures), figures, columns)


def _agreement(overview: Overview, names: Names) -> Figure:
    translate, language, found = QCoreApplication.translate, names.language, overview.glance
    strict = translate("Dashboard", "strict F1")
    if found is None:
        waits = overview.numbers.pair is not None and not overview.measured
        line = (
            translate("Dashboard", "being computed") if waits else translate("Dashboard", "no two submitted the same")
        )
        return Figure(UNDEFINED, (strict, line), f"{strict}: {line}", (strict, None, None, None))
    first = translate("Dashboard", "strict F1, {first} and {second}").format(first=found.pair[0], second=found.pair[1])
    second = articles(found.articles, language)
    if found.low is not None and found.high is not None:
        second = translate("Dashboard", "95%: {low} – {high}").format(
            low=decimal(found.low, language), high=decimal(found.high, language)
        )
    number = decimal(found.strict, language)
    entries = (first, found.strict, found.low, found.high)
    return Figure(number, (first, second), f"{first}: {number}, {second}", entries, ("agreement",))


def open_cards(overview: Overview, names: Names) -> Bars:
    """Return how many cards of each kind wait for a decision."""
    translate, language = QCoreApplication.translate, names.language
    found = overview.cards.categories if overview.cards else {}
    bars = []
    for category in Category:
        count = len(found.get(category.value, ()))
        name = category_name(category.value)
        said = counted(count, language, translate("Dashboard", "{count} card"), translate("Dashboard", "{count} cards"))
        key = ("cards", category.value) if count else None
        bars.append(Bar(name, count, "", f"{name}: {said}", key, icon=CATEGORY_ICONS[category.value]))
    columns = (translate("Dashboard", "Kind"), translate("Dashboard", "Cards"))
    summary = ", ".join(bar.accessible for bar in bars)
    return Bars(translate("Dashboard", "Open cards"), summary, tuple(bars), columns)


def decisions(overview: Overview, names: Names) -> NumberLines:
    """Return the decisions taken last, with the words they are about."""
    translate = QCoreApplication.translate
    lines = tuple(_decision(one, overview, names) for one in overview.numbers.decisions)
    if not lines:
        line = translate("Dashboard", "No decision yet: the Review page has the cards.")
        lines = (NumberLine(line, "", line, entries=(line, "", "")),)
    columns = (translate("Dashboard", "Decision"), translate("Dashboard", "by"), translate("Dashboard", "at"))
    summary = ". ".join(line.accessible for line in lines)
    return NumberLines(translate("Dashboard", "Last decisions"), summary, lines, columns, 24)


def _decision(one: LastDecision, overview: Overview, names: Names) -> NumberLine:
    translate = QCoreApplication.translate
    known = overview.cards.excerpts.get(one.card, "") if overview.cards else ""
    words = known or one.words
    icon, name = _outcome(one)
    if one.cards > 1:
        pattern = translate("Dashboard", "{outcome}, {cards} alike")
        name = pattern.format(outcome=name, cards=one.cards)
    text = f"{name}: {quoted(_short(words), names.language)}"
    text = text if words else name
    moment = datetime.fromisoformat(one.at).astimezone()
    today = moment.date() == datetime.now().astimezone().date()
    month = month_names(names.language)[moment.month - 1]
    day = f"{moment:%d.%m.}" if names.language == "de" else f"{moment.day} {month}"
    time = f"{moment:%H:%M}" if today else day
    said = f"{text}, {one.by}, {moment:%Y-%m-%d %H:%M}"
    key = ("decision", one.card)
    return NumberLine(text, time, said, icon=icon, key=key, entries=(text, one.by, f"{moment:%Y-%m-%d %H:%M}"))


def _outcome(one: LastDecision) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if one.guideline_question:
        return "comment", translate("Dashboard", "for the guidelines")
    words = {
        Outcome.TAKEN: ("accept", translate("Dashboard", "taken")),
        Outcome.MERGED: ("merge-spans", translate("Dashboard", "merged")),
        Outcome.EDITED: ("annotate", translate("Dashboard", "edited")),
        Outcome.ADDED: ("add-fragment", translate("Dashboard", "added")),
        Outcome.REJECTED: ("reject", translate("Dashboard", "nothing")),
        Outcome.PARTIAL: ("split", translate("Dashboard", "in part")),
        Outcome.SKIPPED: ("later", translate("Dashboard", "later")),
        Outcome.UNRESOLVED: ("unsure", translate("Dashboard", "unresolved")),
    }
    return words.get(Outcome(one.outcome), ("accept", translate("Dashboard", "taken")))


def _short(words: str) -> str:
    return words if len(words) <= _LETTERS else words[: _LETTERS - 1].rstrip() + "…"
