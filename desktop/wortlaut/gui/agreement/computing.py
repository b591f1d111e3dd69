"""Asks the session for the agreement and turns what it says into what the page shows. Runs in a thread; knows no Qt."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Protocol

from wortlaut.domain.card import Card, Category
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.gui.agreement.question import Question
from wortlaut.gui.agreement.report import (
    CardRow,
    CategoryCount,
    Estimate,
    GuidelineChange,
    LabelReport,
    PairReport,
    Report,
    Week,
    nobody,
)
from wortlaut.session.agreement import AgreementOptions, ArticleCards, agreement, chosen_annotators
from wortlaut.session.agreement import Estimate as Found
from wortlaut.session.agreement import Report as Measured
from wortlaut.session.agreement_jobs import report_bytes
from wortlaut.session.agreement_values import report_row, selection_row
from wortlaut.session.blindness import blind_articles
from wortlaut.session.session import Session
from wortlaut.session.whole_file import write_whole

_TITLE_WORDS = 6
_LONGEST_EXCERPT = 90
_DETAILS = 3
_LITERATURE = (
    "token_alpha",
    "token_kappa",
    "token_f1",
    "character_kappa",
    "character_f1",
    "label_kappa",
    "label_alpha",
)
_NOTHING = ""


class Watch(Protocol):
    """Takes progress and tells whether to stop."""

    def progress(self, done: int, total: int) -> None:
        """Take how far the work is."""

    def cancelled(self) -> bool:
        """Tell whether the work is to stop."""


def compute(session: Session, question: Question, watch: Watch) -> Report:
    """Return the answer to a question; raises what `session.agreement.agreement` raises.

    What the annotator of the session must not see yet is left out. Without annotators in the question the two are
    compared that have most articles in common, the first of them by name.
    """
    project, scheme = session.project, session.scheme
    hidden = blind_articles(project, session.annotator)
    people = [annotator.name for annotator in chosen_annotators(project, ())]
    if len(people) < 2:
        return nobody(tuple(people), scheme, question.labels)
    options = _options(question, hidden)

    gathered, everybody = _Gathered(), None
    asked = tuple(people) if len(people) == 2 else question.annotators
    if len(people) > 2:
        everyone = replace(options, annotators=tuple(people), resamples=0)
        everybody = agreement(project, scheme, everyone, cancelled=watch.cancelled)
        asked = asked or _closest(everybody)
    measured = agreement(
        project,
        scheme,
        replace(options, annotators=asked),
        progress=watch.progress,
        cancelled=watch.cancelled,
        keep_cards=gathered.take,
    )
    names = {annotator.id: annotator.name for annotator in chosen_annotators(project, asked)}
    chosen = selection_row(options)
    cards, details = gathered.rows(names, asked), gathered.details(names)
    report = _report(measured, everybody or measured, cards, details, question, scheme)
    return replace(report, row=report.row | {"selection": chosen}) if chosen else report


def _closest(everybody: Measured) -> tuple[str, str]:
    """Return the pair that has most articles in common, the first of them."""
    pair = max(everybody.pairs, key=lambda pair: pair.articles)
    return pair.a, pair.b


def _options(question: Question, hidden: frozenset[str]) -> AgreementOptions:
    return AgreementOptions(
        labels=frozenset(question.labels or ()),
        articles=None if question.article is None else frozenset({question.article}),
        weeks=question.weeks,
        count_duplicates=not question.duplicates_once,
        forgive_edges=question.forgive_edges,
        hidden=hidden,
    )


def write(report: Report, scheme: Scheme, language: str, target: Path, project: Path) -> None:
    """Write a report as JSON, CSV or HTML, by the ending of the file; raises like `write_whole`."""
    kind = target.suffix.lower().removeprefix(".")
    content = report_bytes(dict(report.row), scheme, kind if kind in ("csv", "html") else "json", language)
    write_whole(target, content, project=project, overwrite=True)


def _report(
    measured: Measured,
    everybody: Measured,
    cards: tuple[CardRow, ...],
    details: Mapping[str, Sequence[tuple[str, int]]],
    question: Question,
    scheme: Scheme,
) -> Report:
    ids = question.labels or tuple(label.id for label in scheme.labels)
    overall = measured.overall
    return Report(
        annotators=measured.annotators,
        people=everybody.annotators,
        articles=measured.articles,
        excluded=tuple((item.article, item.reason) for item in measured.excluded),
        spans=overall.spans,
        measures={name: _estimate(found) for name, found in overall.measures.items()},
        labels=tuple(_label(measured, label) for label in ids),
        pairs=_pairs(everybody),
        confusion=_confusion(measured, ids),
        categories=tuple(
            CategoryCount(category.value, number, tuple(details.get(category.value, ())))
            for category, number in measured.categories.items()
        ),
        attributes={
            (label, attribute): _estimate(found.alpha, found.spans)
            for label, attributes in measured.attributes.items()
            for attribute, found in attributes.items()
            if label in ids
        },
        links={type_: _estimate(found.f1, sum(found.links.values())) for type_, found in measured.links.items()},
        weeks=tuple(Week(week.name, week.articles, _estimate(week.strict_f1)) for week in measured.weeks),
        changes=_changes(measured),
        literature=_literature(measured),
        skipped_units=overall.skipped_units,
        resamples=measured.resamples,
        seed=measured.seed,
        cards=cards,
        row=report_row(measured),
    )


def _estimate(found: Found, count: int | None = None) -> Estimate:
    return Estimate(found.value, found.low, found.high, found.jackknife, count, found.lowest, found.highest)


def _label(measured: Measured, label: str) -> LabelReport:
    scope = measured.labels[label]
    spans = [scope.spans.get(name, 0) for name in measured.annotators]
    return LabelReport(
        label,
        {name: _estimate(found) for name, found in scope.measures.items()},
        (spans[0], spans[1]),
        scope.both_empty,
    )


def _pairs(everybody: Measured) -> tuple[PairReport, ...]:
    pairs = [PairReport(pair.a, pair.b, pair.articles, _estimate(pair.strict_f1)) for pair in everybody.pairs]
    own = [
        PairReport(one.annotator, one.annotator, one.articles, _estimate(one.strict_f1))
        for one in everybody.self_agreement
    ]
    return (*pairs, *own)


def _confusion(measured: Measured, ids: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Return the matrix with a last row and column for nothing; of several pairs the sum."""
    total: Counter[tuple[str | None, str | None]] = Counter()
    for pair in measured.pairs:
        total.update(pair.confusion)
    keys = (*ids, None)
    return tuple(tuple(total[row, column] for column in keys) for row in keys)


def _changes(measured: Measured) -> tuple[GuidelineChange, ...]:
    changes, before = [], ""
    for week in measured.weeks:
        now = max(week.guidelines, default=before)
        if before and now != before:
            changes.append(GuidelineChange(week.name, before, now))
        before = now
    return tuple(changes)


def _literature(measured: Measured) -> dict[str, float | None]:
    measures = measured.overall.measures
    found = {name: measures[name].value for name in _LITERATURE if name in measures}
    for code, name in (("agr:first", "agr_ab"), ("agr:second", "agr_ba")):
        if name in measures:
            found[code] = measures[name].value
    return found


class _Gathered:
    """The cards of all articles, as far as something is to decide."""

    def __init__(self) -> None:
        self._found: list[tuple[str, str, Card]] = []

    def take(self, given: ArticleCards) -> None:
        """Keep the disputed cards of an article."""
        title = " ".join(given.text[:200].split()[:_TITLE_WORDS])
        for card in given.cards:
            if not card.agreed:
                self._found.append((title, _excerpt(given.text, card), card))

    def rows(self, names: Mapping[str, str], asked: Sequence[str]) -> tuple[CardRow, ...]:
        """Return the cards as they are listed; `names` has annotator ids, `asked` the order of the names."""
        rows = []
        for title, excerpt, card in self._found:
            spans = _spans_by_name(card, names)
            present = [name for name in asked if name in spans]
            pairs = dict.fromkeys(
                pair for first, second in combinations(present, 2) for pair in _against(spans[first], spans[second])
            )
            rows.append(
                CardRow(
                    card.id,
                    card.article,
                    title,
                    excerpt,
                    tuple(card.categories),
                    tuple(card.kinds),
                    tuple(pairs),
                )
            )
        return tuple(rows)

    def details(self, names: Mapping[str, str]) -> dict[str, list[tuple[str, int]]]:
        """Return for each category what is most often the matter, as codes with the number of cards."""
        found: dict[str, Counter[str]] = {}
        for _, _, card in self._found:
            counter = found.setdefault(card.categories[0], Counter())
            counter.update(set(_DETAIL_CODES.get(card.categories[0], _no_codes)(card, names)))
        return {
            category: sorted(counter.items(), key=lambda item: (-item[1], item[0]))[:_DETAILS]
            for category, counter in found.items()
        }


def _excerpt(text: str, card: Card) -> str:
    start, end = card.hull
    words = " ".join(text[start : min(end, start + 2 * _LONGEST_EXCERPT)].split())
    return words if len(words) <= _LONGEST_EXCERPT else words[: _LONGEST_EXCERPT - 1].rstrip() + "…"


def _spans_by_name(card: Card, names: Mapping[str, str]) -> dict[str, tuple[Span, ...]]:
    return {
        names[annotator]: spans
        for reading in card.readings
        for annotator, spans in zip(reading.annotators, reading.spans, strict=True)
        if annotator in names
    }


def _against(first: Sequence[Span], second: Sequence[Span]) -> list[tuple[str, str]]:
    """Return which labels of two readings stand against each other, "" for nothing."""
    if not first or not second:
        return [(span.label, _NOTHING) for span in first] + [(_NOTHING, span.label) for span in second]
    return [(one.label, other.label) for one in first for other in second]


def _no_codes(_card: Card, _names: Mapping[str, str]) -> list[str]:
    return []


def _missing_codes(card: Card, names: Mapping[str, str]) -> list[str]:
    there = [name for name, spans in _spans_by_name(card, names).items() if spans]
    return [f"only:{name}" for name in there] if len(there) == 1 else []


def _label_codes(card: Card, names: Mapping[str, str]) -> list[str]:
    spans = _spans_by_name(card, names)
    pairs = [pair for one, other in combinations(sorted(spans), 2) for pair in _against(spans[one], spans[other])]
    return [f"pair:{one}:{other}" for one, other in pairs if one != other and one and other]


def _boundary_codes(card: Card, _names: Mapping[str, str]) -> list[str]:
    return [f"kind:{kind}" for kind in card.kinds]


def _attribute_codes(card: Card, names: Mapping[str, str]) -> list[str]:
    codes = []
    for one, other in combinations(_spans_by_name(card, names).values(), 2):
        for first, second in zip(one, other, strict=False):
            different = dict(first.attributes).items() ^ dict(second.attributes).items()
            codes += [f"attribute:{first.label}:{attribute}" for attribute, _ in different]
    return codes


def _link_codes(card: Card, _names: Mapping[str, str]) -> list[str]:
    kinds = [{link.type for links in reading.links for link in links} for reading in card.readings]
    return [f"link:{kind}" for kind in set().union(*kinds)]


_DETAIL_CODES: Mapping[Category, Callable[[Card, Mapping[str, str]], list[str]]] = {
    Category.MISSING: _missing_codes,
    Category.LABEL: _label_codes,
    Category.BOUNDARY: _boundary_codes,
    Category.ATTRIBUTE: _attribute_codes,
    Category.LINK: _link_codes,
}
