"""How to read the numbers, in sentences that are made of them: differences, never judgments."""

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.agreement.names import Names, category_name, counted
from wortlaut.gui.agreement.report import NOTHING, Report
from wortlaut.gui.plots.numbers import decimal


def sentences(report: Report, names: Names) -> tuple[str, ...]:
    """Return what the numbers say, most important first; the last sentence says how to get them again."""
    found = [_gaps(report, names), _commonest(report), _furthest(report, names), _nobody(report, names)]
    return (*[sentence for sentence in found if sentence], *_recompute(report))


def _gaps(report: Report, names: Names) -> str:
    translate = QCoreApplication.translate
    strict, label, exact = (report.measure(name).value for name in ("strict_f1", "type_overlap_f1", "exact_span_f1"))
    if strict is None or label is None or exact is None:
        return translate("Agreement", "Nobody has a span here, so there is nothing to agree on.")
    pattern = translate(
        "Agreement",
        "Forgiving boundaries raises strict by {boundary}, forgiving labels by {label}; {rest} are left where"
        " nothing overlaps.",
    )
    overlap = report.measure("any_overlap_f1").value
    language = names.language
    return pattern.format(
        boundary=decimal(label - strict, language),
        label=decimal(exact - strict, language),
        rest=decimal(None if overlap is None else 1 - overlap, language),
    )


def _commonest(report: Report) -> str:
    translate = QCoreApplication.translate
    total = sum(found.cards for found in report.categories)
    if not total:
        return translate("Agreement", "There is no card to decide.")
    most = max(report.categories, key=lambda found: found.cards)
    pattern = translate("Agreement", "The most common kind of card: {kind}, {count} of {total}.")
    return pattern.format(kind=category_name(most.category), count=most.cards, total=total)


def _furthest(report: Report, names: Names) -> str:
    known = [
        (label.measures["strict_f1"].value, label)
        for label in report.labels
        if label.measures.get("strict_f1", NOTHING).value is not None
    ]
    if len(known) < 2:
        return ""
    value, label = min(known, key=lambda item: item[0] or 0.0)
    loose = label.measures.get("type_overlap_f1", NOTHING).value
    pattern = QCoreApplication.translate("Agreement", "Furthest apart: {label} ({strict}; label only {loose}).")
    return pattern.format(
        label=names.label(label.label), strict=decimal(value, names.language), loose=decimal(loose, names.language)
    )


def _nobody(report: Report, names: Names) -> str:
    """Say in how many articles a label was used by nobody."""
    translate = QCoreApplication.translate
    empty = [(label.both_empty, names.label(label.label)) for label in report.labels if label.both_empty]
    if not empty:
        return ""
    listed = ", ".join(
        f"{name} "
        + counted(count, translate("Agreement", "in {count} article"), translate("Agreement", "in {count} articles"))
        for count, name in empty
    )
    return translate("Agreement", "Used by nobody and not counted there: {labels}.").format(labels=listed)


def _recompute(report: Report) -> tuple[str, ...]:
    translate = QCoreApplication.translate
    if not report.resamples:
        return (translate("Agreement", "All numbers can be computed again from the export."),)
    return (
        translate("Agreement", "All numbers can be computed again from the export, seed {seed}.").format(
            seed=report.seed
        ),
    )
