"""Reports on agreement as files to hand on: CSV for a spreadsheet, and one HTML page that needs nothing else.

Both are made of the JSON object of `wortlaut agreement --json` and hold the choice of annotators and articles with it.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from wortlaut.domain.spreadsheet import guarded
from wortlaut.messages import message

Row = Mapping[str, Any]
Names = Mapping[str, str]
"""Ids of labels and of link types, and `label.attribute`, to names."""

FAMILY = ("strict_f1", "exact_span_f1", "type_overlap_f1", "any_overlap_f1", "partial_f1")
OTHERS = ("alpha_u", "token_f1", "token_kappa", "token_alpha", "character_f1", "character_kappa")
_ONLY_OVERALL = ("macro_strict_f1", "macro_type_overlap_f1", "label_kappa", "label_alpha")
_COLUMNS = ("part", "item", "measure", "value", "low", "high", "n")
_STYLE = """
:root{color-scheme:light dark;--fg:#1c1d22;--dim:#565a66;--rule:#d6d8de;--bar:#4746c4;--page:#fff;--soft:#f3f3f7}
@media (prefers-color-scheme:dark){
:root{--fg:#ececf1;--dim:#a7abb8;--rule:#3a3c46;--bar:#9b9af0;--page:#17181c;--soft:#202127}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--fg);background:var(--page);max-width:60rem;margin:2rem auto}
body{padding:0 1rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:2.2rem 0 .5rem}
p{margin:.3rem 0}.dim{color:var(--dim)}.big{font-size:3rem;font-weight:700;line-height:1.1;margin:1rem 0 0}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .75rem .25rem 0;text-align:left;border-bottom:1px solid var(--rule);vertical-align:baseline}
td.n,th.n{text-align:right}td.same{background:var(--soft);font-weight:600}
svg{display:block;width:14rem;height:1rem}
"""


def csv_report(row: Row, names: Names) -> bytes:
    """Return the report as CSV: a line for each measure, numbers with a point, UTF-8 with a byte order mark.

    Cells that a spreadsheet would take for formulas are preceded by an apostrophe.
    """
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for line in _csv_lines(row, names):
        writer.writerow([_cell(value) for value in line])
    return file.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    return guarded(value) if isinstance(value, str) else "" if value is None else value


def _csv_lines(row: Row, names: Names) -> Iterable[Sequence[object]]:
    yield "selection", "", "articles", row["articles"]
    for name in row["annotators"]:
        yield "selection", name, "spans", row["spans"][name]
    for key in ("resamples", "seed"):
        yield "selection", "", key, row[key]
    yield "selection", "", "count_duplicates", str(row["count_duplicates"]).lower()
    for key, value in row.get("selection", {}).items():
        yield "selection", "", key, " ".join(value) if isinstance(value, list) else str(value).lower()
    for item in row["excluded"]:
        yield "excluded", item["article"], item["reason"], item.get("of")
    for part, item, found in (
        ("overall", "", row),
        *(("label", key, found) for key, found in row["per_label"].items()),
    ):
        for measure in (*FAMILY, *OTHERS, *_ONLY_OVERALL):
            if measure in found:
                yield part, item, measure, *_numbers(found[measure]), found["with_spans"]
        for name, estimate in found.get("agr", {}).items():
            yield part, item, f"agr {name}", *_numbers(estimate), found["spans"][name]
    for label, attributes in row["attributes"].items():
        for attribute, found in attributes.items():
            yield "attribute", f"{label}.{attribute}", "alpha", *_numbers(found), found["spans"]
    for type_, found in row["links"].items():
        yield "link", type_, "f1", *_numbers(found["f1"]), sum(found["links"].values())
        yield "link", type_, "aligned_f1", *_numbers(found["aligned_f1"])
    for pair in row["pairs"]:
        title = " / ".join(pair["annotators"])
        yield "pair", title, "strict_f1", *_numbers(pair["strict_f1"]), pair["articles"]
        for cell in pair["confusion"]:
            yield "confusion", title, " / ".join(label or "-" for label in cell["labels"]), cell["pairs"]
    for category, number in row["categories"].items():
        yield "category", category, "cards", number
    for week in row["weeks"]:
        yield "week", week["week"], "strict_f1", *_numbers(week["strict_f1"]), week["articles"]
    for one in row["self_agreement"]:
        yield "self", one["annotator"], "strict_f1", *_numbers(one["strict_f1"]), one["articles"]
    for label, name in names.items():
        yield "name", label, name


def _numbers(estimate: Row) -> tuple[object, object, object]:
    return estimate["value"], estimate.get("low"), estimate.get("high")


def html_report(row: Row, names: Names, language: str) -> bytes:
    """Return the report as one HTML page in a language, without scripts and without anything from elsewhere."""
    page = _Page(row, names, language)
    title = escape(page.text("title"))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        + "\n".join(page.sections())
        + "\n</body>\n</html>\n"
    ).encode()


class _Page:
    """The parts of the HTML page. Everything that is put into it is escaped where it is put."""

    def __init__(self, row: Row, names: Names, language: str) -> None:
        self._row = row
        self._names = names
        self._language = language

    def text(self, key: str, **params: object) -> str:
        """Return a text of the catalog, not escaped."""
        return message(f"report.{key}", self._language, **params)

    def sections(self) -> Iterable[str]:
        """Yield the parts from the most to the least important."""
        row = self._row
        yield self._headline()
        yield self._table("measures", ("", "value", "interval", ""), self._measure_lines(row, (*FAMILY, OTHERS[0])))
        yield self._table("labels", ("label", "strict", "interval", "same_label", "alpha_u", "spans"), self._labels())
        yield self._table("beside_literature", ("", "value", "interval", ""), self._measure_lines(row, OTHERS[1:]))
        if len(row["pairs"]) > 1:
            yield self._table("pairs", ("annotators", "strict", "interval", "articles"), self._pairs())
        for pair in row["pairs"]:
            yield self._confusion(pair)
        yield self._table("categories", ("", "cards"), self._categories())
        yield self._table("attributes", ("label", "attribute", "alpha", "interval", "spans"), self._attributes())
        yield self._table("links", ("link", "f1", "interval", "aligned", "number"), self._links())
        if row["weeks"]:
            yield self._table("weeks", ("week", "strict", "interval", "articles"), self._weeks())
        if row["self_agreement"]:
            yield self._table("itself", ("annotator", "strict", "interval", "articles"), self._itself())
        if row["excluded"]:
            yield self._table("excluded", ("article", "reason"), self._excluded())
        yield self._how()

    def _headline(self) -> str:
        row = self._row
        people = ", ".join(f"{name} ({spans})" for name, spans in row["spans"].items())
        parts = [
            f'<p class="dim">{escape(self.text("selection", annotators=people, articles=row["articles"]))}</p>',
            *(f'<p class="dim">{escape(text)}</p>' for text in self._left_out()),
            f'<p class="big">{self._number(row["strict_f1"]["value"])}</p>',
            f"<p>{escape(self.text('strict'))} {self._interval(row['strict_f1'])}</p>",
        ]
        if row["too_few"]:
            jackknife = row["strict_f1"].get("jackknife")
            parts.append(f'<p class="dim">{escape(self.text("too_few"))}</p>')
            if jackknife:
                shown = f"{self._number(jackknife[0])} – {self._number(jackknife[1])}"
                parts.append(f'<p class="dim">{escape(self.text("jackknife", interval=shown))}</p>')
        return "\n".join(parts)

    def _left_out(self) -> Iterable[str]:
        """Yield what the person who asked chose to leave out."""
        chosen = self._row.get("selection", {})
        if "labels" in chosen:
            names = (self._names.get(label, label) for label in chosen["labels"])
            yield self.text("only_labels", labels=", ".join(names))
        if "articles" in chosen:
            yield self.text("only_articles", articles=", ".join(chosen["articles"]))
        if "weeks" in chosen:
            yield self.text("only_weeks", first=chosen["weeks"][0], last=chosen["weeks"][1])
        if chosen.get("forgive_edges"):
            yield self.text("edges_forgiven")

    def _table(self, title: str, heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
        """Return a table; cells are HTML already, heads are keys of texts."""
        head = "".join(f"<th>{escape(self.text(f'head.{key}')) if key else ''}</th>" for key in heads)
        body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>\n" for line in lines)
        return (
            f'<h2>{escape(self.text(title))}</h2>\n<div class="scroll"><table>\n<tr>{head}</tr>\n{body}</table></div>'
        )

    def _measure_lines(self, scope: Row, measures: Sequence[str]) -> Iterable[Sequence[str]]:
        for name in measures:
            found = scope[name]
            label = message(f"cli.measure.{name}", self._language)
            yield escape(label), self._number(found["value"]), self._interval(found), self._bar(found)

    def _labels(self) -> Iterable[Sequence[str]]:
        for label, scope in self._row["per_label"].items():
            strict = scope["strict_f1"]
            yield (
                self._name(label),
                self._number(strict["value"]),
                self._interval(strict),
                self._number(scope["type_overlap_f1"]["value"]),
                self._number(scope["alpha_u"]["value"]),
                escape(" / ".join(str(number) for number in scope["spans"].values())),
            )

    def _pairs(self) -> Iterable[Sequence[str]]:
        for pair in self._row["pairs"]:
            yield self._estimated(escape(" / ".join(pair["annotators"])), pair["strict_f1"], pair["articles"])

    def _estimated(self, title: str, found: Row, number: int) -> Sequence[str]:
        return title, self._number(found["value"]), self._interval(found), str(number)

    def _confusion(self, pair: Row) -> str:
        cells = {tuple(cell["labels"]): cell["pairs"] for cell in pair["confusion"]}
        labels: list[str | None] = [*self._row["per_label"], None]
        a, b = (escape(name) for name in pair["annotators"])
        head = "".join(f'<th class="n">{self._name(label)}</th>' for label in labels)
        lines = []
        for own in labels:
            line = "".join(
                f'<td class="n{" same" if own == other and own else ""}">{self._cell(cells, own, other)}</td>'
                for other in labels
            )
            lines.append(f"<tr><th>{self._name(own)}</th>{line}</tr>\n")
        return (
            f"<h2>{escape(self.text('confusion'))}</h2>\n"
            f'<p class="dim">{escape(self.text("confusion_how"))} {a} ↓ {b} →</p>\n'
            f'<div class="scroll"><table>\n<tr><th></th>{head}</tr>\n{"".join(lines)}</table></div>'
        )

    def _cell(self, cells: Mapping[tuple[Any, ...], int], own: str | None, other: str | None) -> str:
        return "" if own is None and other is None else str(cells.get((own, other), 0))

    def _categories(self) -> Iterable[Sequence[str]]:
        for category, number in self._row["categories"].items():
            yield escape(message(f"cli.category.{category}", self._language)), str(number)

    def _attributes(self) -> Iterable[Sequence[str]]:
        for label, attributes in self._row["attributes"].items():
            for attribute, found in attributes.items():
                name = escape(self._names.get(f"{label}.{attribute}", attribute))
                yield (self._name(label), *self._estimated(name, found, found["spans"]))

    def _links(self) -> Iterable[Sequence[str]]:
        for type_, found in self._row["links"].items():
            yield (
                self._name(type_),
                self._number(found["f1"]["value"]),
                self._interval(found["f1"]),
                self._number(found["aligned_f1"]["value"]),
                escape(" / ".join(str(number) for number in found["links"].values())),
            )

    def _weeks(self) -> Iterable[Sequence[str]]:
        for week in self._row["weeks"]:
            yield self._estimated(escape(week["week"]), week["strict_f1"], week["articles"])

    def _itself(self) -> Iterable[Sequence[str]]:
        for one in self._row["self_agreement"]:
            yield self._estimated(escape(one["annotator"]), one["strict_f1"], one["articles"])

    def _excluded(self) -> Iterable[Sequence[str]]:
        for item in self._row["excluded"]:
            reason = self.text(f"excluded.{item['reason']}")
            yield escape(item["article"]), escape(f"{reason} {item.get('of', '')}".strip())

    def _how(self) -> str:
        row = self._row
        notes = [self.text("how", resamples=row["resamples"], seed=row["seed"])]
        notes.append(self.text("duplicates_each" if row["count_duplicates"] else "duplicates_once"))
        if row["skipped_units"]:
            notes.append(self.text("skipped_units", spans=row["skipped_units"]))
        paragraphs = "".join(f"<p>{escape(note)}</p>\n" for note in notes)
        return f"<h2>{escape(self.text('how_title'))}</h2>\n{paragraphs}"

    def _name(self, key: str | None) -> str:
        return escape(self.text("nothing") if key is None else self._names.get(key, key))

    def _number(self, value: float | None) -> str:
        if value is None:
            return "–"
        shown = f"{value:.3f}"
        return shown.replace(".", ",") if self._language == "de" else shown

    def _interval(self, found: Row) -> str:
        if found.get("low") is None:
            return ""
        return f'<span class="dim">[{self._number(found["low"])} – {self._number(found["high"])}]</span>'

    def _bar(self, found: Row) -> str:
        """Return a bar with the interval as a line, for sighted readers only: the numbers stand beside it."""
        value = found["value"]
        if value is None:
            return ""
        length = max(0.0, min(1.0, value)) * 200
        line = ""
        if found.get("low") is not None:
            low, high = (max(0.0, min(1.0, found[key])) * 200 for key in ("low", "high"))
            line = f'<path d="M{low:.1f} 8H{high:.1f}M{low:.1f} 4v8M{high:.1f} 4v8" stroke="currentColor" fill="none"/>'
        return (
            '<svg viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true">'
            f'<rect y="3" width="{length:.1f}" height="10" fill="var(--bar)" fill-opacity=".55"/>{line}</svg>'
        )
