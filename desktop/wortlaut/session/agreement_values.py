"""Agreement and comparison as JSON values: what `wortlaut agreement --json` and `compare --json` print."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wortlaut.domain.card import Card, Category, Reading
from wortlaut.domain.span import Annotator, Link, Span
from wortlaut.review.report import Estimate, PairAgreement, Report, Scope
from wortlaut.session.agreement import AgreementOptions, ArticleCards

Row = dict[str, Any]
"""One JSON object (`resources/json-schema`)."""
DIRECTED = ("agr_ab", "agr_ba")


def report_row(report: Report) -> Row:
    """Return a report as one JSON object. Undefined values are None; without resamples there are no intervals."""
    has_intervals = report.resamples > 0
    row: Row = {
        "annotators": list(report.annotators),
        "articles": report.articles,
        "excluded": [
            {"article": item.article, "reason": item.reason, **({"of": item.of} if item.of else {})}
            for item in report.excluded
        ],
        **_scope(report.overall, report, has_intervals),
        "too_few": report.too_few,
        **_attributes_and_links(report, has_intervals),
        "per_label": {label: _scope(scope, report, has_intervals) for label, scope in report.labels.items()},
        "pairs": [_pair(pair, has_intervals) for pair in report.pairs],
        "categories": {category.value: number for category, number in report.categories.items()},
        "boundary_kinds": {kind.value: number for kind, number in report.kinds.items()},
        **_over_time(report, has_intervals),
        "resamples": report.resamples,
        "seed": report.seed,
        "count_duplicates": report.count_duplicates,
    }
    if report.one_against_rest:
        row["one_against_rest"] = dict(report.one_against_rest)
        row["everybody"] = dict(report.everybody)
    return row


def _attributes_and_links(report: Report, has_intervals: bool) -> Row:
    return {
        "attributes": {
            label: {
                attribute: {**_estimate(found.alpha, has_intervals), "same": found.same, "spans": found.spans}
                for attribute, found in attributes.items()
            }
            for label, attributes in report.attributes.items()
        },
        "links": {
            type_: {
                "f1": _estimate(found.f1, has_intervals),
                "aligned_f1": _estimate(found.aligned_f1, has_intervals),
                "targets": found.targets,
                "links": dict(found.links),
            }
            for type_, found in report.links.items()
        },
    }


def _over_time(report: Report, has_intervals: bool) -> Row:
    return {
        "weeks": [
            {
                "week": week.name,
                "articles": week.articles,
                "strict_f1": _estimate(week.strict_f1, has_intervals),
                "guidelines": list(week.guidelines),
            }
            for week in report.weeks
        ],
        "self_agreement": [
            {
                "annotator": one.annotator,
                "articles": one.articles,
                "strict_f1": _estimate(one.strict_f1, has_intervals),
                "type_overlap_f1": _estimate(one.type_overlap_f1, has_intervals),
            }
            for one in report.self_agreement
        ],
    }


def selection_row(options: AgreementOptions) -> Row:
    """Return what a choice leaves out, as it stands in `selection` of a report; empty where nothing is left out."""
    row: Row = {}
    if options.labels:
        row["labels"] = sorted(options.labels)
    if options.articles is not None:
        row["articles"] = sorted(options.articles)
    if options.weeks:
        row["weeks"] = list(options.weeks)
    if options.forgive_edges:
        row["forgive_edges"] = True
    return row


def _scope(scope: Scope, report: Report, has_intervals: bool) -> Row:
    row: Row = {"spans": dict(scope.spans), "with_spans": scope.articles, "both_empty": scope.both_empty}
    row |= {name: _estimate(found, has_intervals) for name, found in scope.measures.items() if name not in DIRECTED}
    if DIRECTED[0] in scope.measures:
        row["agr"] = {
            annotator: _estimate(scope.measures[name], has_intervals)
            for annotator, name in zip(report.annotators, DIRECTED, strict=True)
        }
    row["skipped_units"] = scope.skipped_units
    return row


def _estimate(found: Estimate, has_intervals: bool) -> Row:
    row: Row = {"value": found.value}
    if has_intervals:
        row |= {"low": found.low, "high": found.high}
        if found.jackknife:
            row["jackknife"] = list(found.jackknife)
    if found.lowest is not None:
        row |= {"lowest": found.lowest, "highest": found.highest}
    return row


def _pair(pair: PairAgreement, has_intervals: bool) -> Row:
    return {
        "annotators": [pair.a, pair.b],
        "articles": pair.articles,
        "spans": dict(pair.spans),
        "strict_f1": _estimate(pair.strict_f1, has_intervals),
        "confusion": [
            {"labels": [a, b], "pairs": number}
            for (a, b), number in sorted(
                pair.confusion.items(), key=lambda item: tuple((label is None, label or "") for label in item[0])
            )
        ],
    }


def comparison_row(annotators: Sequence[Annotator], articles: Iterable[ArticleCards]) -> Row:
    """Return the disagreements as one JSON object; each card is counted once, by its first category."""
    names = {annotator.id: annotator.name for annotator in annotators}
    counts: Counter[Category] = Counter()
    rows: list[Row] = []
    number = 0
    for item in articles:
        number += 1
        for card in item.cards:
            counts[card.categories[0]] += 1
            rows.append(_card(card, item.text, names))
    return {
        "annotators": [annotator.name for annotator in annotators],
        "articles": number,
        "counts": {category.value: counts[category] for category in Category},
        "cards": rows,
    }


def _card(card: Card, text: str, names: Mapping[str, str]) -> Row:
    row: Row = {
        "id": card.id,
        "article": card.article,
        "categories": [category.value for category in card.categories],
        "versions": _by_name(card.readings, names, lambda reading, at: [span_row(s, text) for s in reading.spans[at]]),
    }
    if card.kinds:
        row["boundary_kinds"] = [kind.value for kind in card.kinds]
    links = _by_name(card.readings, names, lambda reading, at: [link_row(link) for link in reading.links[at]])
    if any(links.values()):
        row["links"] = links
    return row


def _by_name(readings: Iterable[Reading], names: Mapping[str, str], value: Any) -> dict[str, Any]:
    found = {
        names[annotator]: value(reading, at) for reading in readings for at, annotator in enumerate(reading.annotators)
    }
    return {name: found[name] for name in names.values() if name in found}


def span_row(span: Span, text: str) -> Row:
    """Return a span as it stands in a line of our JSONL."""
    row: Row = {
        "id": span.id,
        "label": span.label,
        "start": span.start,
        "end": span.end,
        "fragments": [list(fragment) for fragment in span.fragments],
        "surface": list(span.surface(text)),
        "attributes": dict(sorted(span.attributes.items())),
        "unsure": span.unsure,
        "note": span.note,
        "origin": span.origin.value,
        "source": span.source,
        "confidence": span.confidence,
    }
    optional = (
        ("provenance", span.provenance and dict(span.provenance)),
        ("guessed", list(span.guessed)),
        ("precedent", span.precedent),
        ("extra", dict(span.extra)),
    )
    return row | {key: value for key, value in optional if value}


def link_row(link: Link) -> Row:
    """Return a link as it stands in a line of our JSONL."""
    row: Row = {"id": link.id, "type": link.type, "from": link.source, "to": link.target}
    return row | ({"extra": dict(link.extra)} if link.extra else {})
