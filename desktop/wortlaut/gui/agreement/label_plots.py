"""Per label, pairs, confusion: what these plots say."""

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.agreement.names import NOTHING, Names
from wortlaut.gui.agreement.overview_plots import estimate_words
from wortlaut.gui.agreement.report import NOTHING as UNDEFINED
from wortlaut.gui.agreement.report import TOO_FEW, Estimate, LabelReport, PairReport, Report
from wortlaut.gui.plots.grid import Field, Head, Look, Matrix
from wortlaut.gui.plots.label_marks import LabelMarks, LabelRow
from wortlaut.gui.plots.marks import Entry, Table
from wortlaut.gui.plots.numbers import decimal, percent

GATES = (0.667, 0.80)
"""For the lower end of label only against adjudicated data: guideline work below the first, gold from the second on."""
STRICT, LOOSE = "strict_f1", "type_overlap_f1"


def per_label(report: Report, names: Names) -> LabelMarks:
    """Return two marks for each label."""
    translate = QCoreApplication.translate
    strict, loose = translate("Agreement", "strict"), translate("Agreement", "label only (the boundary may differ)")
    start, end = translate("Agreement", "from"), translate("Agreement", "to")
    columns = (
        translate("Agreement", "Label"),
        translate("Agreement", "strict"),
        start,
        end,
        translate("Agreement", "label only"),
        start,
        end,
        translate("Agreement", "Spans of the first"),
        translate("Agreement", "Spans of the second"),
    )
    rows = tuple(_label_row(label, names) for label in report.labels)
    return LabelMarks(
        translate("Agreement", "Per label"),
        ". ".join(row.accessible for row in rows),
        rows,
        strict,
        loose,
        columns,
        GATES if report.gold else (),
    )


def _label_row(label: LabelReport, names: Names) -> LabelRow:
    translate, name = QCoreApplication.translate, names.label(label.label)
    strict, loose = label.measures.get(STRICT, UNDEFINED), label.measures.get(LOOSE, UNDEFINED)
    accessible = translate("Agreement", "{label}: strict {strict}; label only {loose}").format(
        label=name,
        strict=estimate_words(strict, names.language),
        loose=estimate_words(loose, names.language),
    )
    return LabelRow(label.label, name, _ends(strict), _ends(loose), accessible, ("label", label.label), (*label.spans,))


def _ends(estimate: Estimate) -> tuple[float | None, float | None, float | None]:
    return estimate.value, estimate.low, estimate.high


# pairs


def pairs(report: Report, names: Names) -> Matrix:
    """Return everybody against everybody: values above the diagonal, self-agreement on it, articles below."""
    translate, people = QCoreApplication.translate, report.people
    known = {frozenset((pair.first, pair.second)): pair for pair in report.pairs}
    fields, values = [], []
    for row, first in enumerate(people):
        line, entries = [], []
        for column, second in enumerate(people):
            pair = known.get(frozenset((first, second)))
            line.append(_pair_field(report, names, pair, (row, column)))
            entries.append(_pair_entry(pair, below=column < row))
        fields.append(tuple(line))
        values.append(tuple(entries))
    title = translate("Agreement", "Pairs")
    summary = translate("Agreement", "Strict F1 of each pair; on the diagonal with oneself, below it the articles")
    heads = tuple(Head(person) for person in people)
    table = Table(
        (translate("Agreement", "Annotator"), *people),
        tuple((person, *line) for person, line in zip(people, values, strict=True)),
    )
    return Matrix(title, summary, heads, heads, tuple(fields), table)


def _pair_entry(pair: PairReport | None, *, below: bool) -> Entry:
    if pair is None:
        return None
    return pair.articles if below else pair.strict.value


def _pair_field(report: Report, names: Names, pair: PairReport | None, at: tuple[int, int]) -> Field:
    translate, language = QCoreApplication.translate, names.language
    first, second = report.people[at[0]], report.people[at[1]]
    who = translate("Agreement", "Pairs, {first} and {second}").format(first=first, second=second)
    if first == second:
        who = translate("Agreement", "Pairs, {first} with oneself").format(first=first)
    if pair is None or (pair.strict.value is None and not pair.articles):
        return Field("–", f"{who}: " + translate("Agreement", "not defined"), look=Look.QUIET)
    number = translate("Agreement", "n = {count}").format(count=pair.articles)
    if at[1] < at[0]:
        return Field(number, f"{who}: {number}", look=Look.QUIET)
    few, value = pair.articles < TOO_FEW, decimal(pair.strict.value, language)
    chosen = {first, second} == set(report.annotators)
    said = f"{who}: {estimate_words(pair.strict, language)}, {number}"
    key = ("pair", first, second) if first != second else None
    if first == second:
        below = translate("Agreement", "with oneself")
        return Field(decimal(pair.strict.value, language, 2), said, below, look=Look.QUIET if few else Look.SHADED)
    if few:
        words = translate("Agreement", "too few")
        return Field(words, f"{said}, {words}", look=Look.HATCHED, chosen=chosen, key=key)
    shade = max(0.0, ((pair.strict.value or 0.0) - 0.4) / 0.6)
    return Field(value, said, shade=shade, strong=chosen, chosen=chosen, key=key)


# confusion


def confusion(report: Report, names: Names) -> Matrix:
    """Return which label stands against which; shares are of the row, in the last row of the column."""
    translate, ids = QCoreApplication.translate, (*report.label_ids, NOTHING)
    fields = tuple(
        tuple(_confusion_field(report, names, row, column, ids) for column in range(len(ids)))
        for row in range(len(ids))
    )
    heads = tuple(Head(names.label(label), names.color(label), chip=True, short=names.badge(label)) for label in ids)
    first, second = _sides(report)
    rows = tuple(
        (
            names.label(label),
            *(
                None if row == column == len(report.labels) else report.confusion[row][column]
                for column in range(len(ids))
            ),
        )
        for row, label in enumerate(ids)
    )
    return Matrix(
        translate("Agreement", "Confusion"),
        translate("Agreement", "Rows: {first}, columns: {second}; spans that stand against each other").format(
            first=first, second=second
        ),
        heads,
        heads,
        fields,
        Table(
            (
                translate("Agreement", "{first} by {second}").format(first=first, second=second),
                *(names.label(label) for label in ids),
            ),
            rows,
        ),
        above=second,
        beside=first,
        sums=(*(f"Σ {sum(line)}" for line in report.confusion[:-1]), ""),
        row_height=54,
    )


def _sides(report: Report) -> tuple[str, str]:
    """Return what rows and columns are: two people, or of several pairs one and the other of each."""
    if len(report.annotators) == 2:
        return report.annotators[0], report.annotators[1]
    translate = QCoreApplication.translate
    return translate("Agreement", "one"), translate("Agreement", "the other")


def _confusion_field(report: Report, names: Names, row: int, column: int, ids: tuple[str, ...]) -> Field:
    translate, language, last = QCoreApplication.translate, names.language, len(ids) - 1
    first, second = _sides(report)
    where = translate("Agreement", "Confusion, {first} {row}, {second} {column}").format(
        first=first, row=names.label(ids[row]), second=second, column=names.label(ids[column])
    )
    if row == column == last:
        return Field("", f"{where}: " + translate("Agreement", "not defined"), look=Look.HATCHED)
    count = report.confusion[row][column]
    whole = sum(report.confusion[row]) if row < last else sum(line[column] for line in report.confusion)
    if not count:
        return Field("0", f"{where}: 0", look=Look.QUIET)
    share = percent(count, whole, language)
    said = translate("Agreement", "{where}: {count} of {whole}, {share} percent").format(
        where=where, count=count, whole=whole, share=share.rstrip("%\u202f")
    )
    return Field(
        str(count),
        said,
        share,
        shade=count / whole * (1.0 if row == column else 1.4),
        strong=row == column,
        key=("confusion", ids[row], ids[column]),
    )
