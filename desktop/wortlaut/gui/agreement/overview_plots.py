"""Headline and family: what the plots of the whole agreement say."""

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.agreement.names import counted
from wortlaut.gui.agreement.report import Estimate, Report
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.plots.bars import Bar, Bars
from wortlaut.gui.plots.headline import Headline
from wortlaut.gui.plots.numbers import decimal

FAMILY = ("strict_f1", "exact_span_f1", "type_overlap_f1", "any_overlap_f1", "partial_f1", "alpha_u")


def between(people: tuple[str, ...]) -> str:
    """Return `anna and ben`."""
    joint = QCoreApplication.translate("Agreement", "{first} and {second}")
    if len(people) < 2:
        return "".join(people)
    return joint.format(first=", ".join(people[:-1]), second=people[-1])


def measure_name(measure: str) -> str:
    """Return the short name of a measure."""
    translate = QCoreApplication.translate
    words = {
        "strict_f1": translate("Agreement", "strict"),
        "exact_span_f1": translate("Agreement", "characters only"),
        "type_overlap_f1": translate("Agreement", "label only"),
        "any_overlap_f1": translate("Agreement", "overlapping"),
        "partial_f1": translate("Agreement", "partial"),
        "alpha_u": translate("Agreement", "α_U"),
    }
    return words[measure]


def _forgives(measure: str, report: Report) -> str:
    translate = QCoreApplication.translate
    words = {
        "strict_f1": translate("Agreement", "same characters and label"),
        "exact_span_f1": translate("Agreement", "the label may differ"),
        "type_overlap_f1": translate("Agreement", "the boundary may differ"),
        "any_overlap_f1": translate("Agreement", "both may differ"),
        "partial_f1": translate("Agreement", "half points"),
    }
    if measure != "alpha_u":
        return words[measure]
    without = translate("Agreement", "without chance")
    if not report.skipped_units:
        return without
    return f"{without}, " + translate("Agreement", "{count} left out").format(count=report.skipped_units)


def estimate_words(estimate: Estimate, language: str) -> str:
    """Return `0.688, interval 0.641 to 0.731`."""
    translate = QCoreApplication.translate
    if estimate.value is None:
        return translate("Agreement", "not defined")
    value = decimal(estimate.value, language)
    if estimate.low is None or estimate.high is None:
        return value
    pattern = translate("Agreement", "{value}, interval {low} to {high}")
    return pattern.format(value=value, low=decimal(estimate.low, language), high=decimal(estimate.high, language))


def headline(report: Report, language: str) -> Headline:
    """Return the headline: strict F1 over all spans."""
    translate = QCoreApplication.translate
    strict = report.measure("strict_f1")
    name = translate("Agreement", "Strict span F1")
    columns = (
        translate("Agreement", "Measure"),
        translate("Agreement", "Value"),
        translate("Agreement", "from"),
        translate("Agreement", "to"),
    )
    macro = translate("Agreement", "Mean over labels {value} · counted over all spans, not per article")
    return Headline(
        between(report.annotators),
        f"{name} {estimate_words(strict, language)}",
        name,
        strict.value,
        strict.low,
        strict.high,
        _details(report, strict, language),
        macro.format(value=decimal(report.measure("macro_strict_f1").value, language)),
        columns,
        ("disagreements",),
        strict.jackknife if report.few else None,
    )


def _details(report: Report, strict: Estimate, language: str) -> tuple[str, ...]:
    translate, lines = QCoreApplication.translate, []
    if strict.low is not None and strict.high is not None:
        low, high = decimal(strict.low, language), decimal(strict.high, language)
        lines.append(translate("Agreement", "95%: {low} – {high}").format(low=low, high=high))
        resamples = grouped(report.resamples, language)
        lines.append(translate("Agreement", "{resamples} resamples over articles").format(resamples=resamples))
    if strict.lowest is not None and strict.highest is not None:
        low, high = decimal(strict.lowest, language), decimal(strict.highest, language)
        lines.append(translate("Agreement", "mean of pairs from {low} to {high}").format(low=low, high=high))
    if report.few:
        few = counted(
            report.articles,
            translate("Agreement", "too few: {count} article"),
            translate("Agreement", "too few: {count} articles"),
        )
        if strict.jackknife is not None:
            low, high = (decimal(end, language) for end in strict.jackknife)
            few += " · " + translate("Agreement", "jackknife {low} – {high}").format(low=low, high=high)
        lines.append(few)
    return tuple(lines)


def family(report: Report, language: str) -> Bars:
    """Return the measures that forgive more or less."""
    translate = QCoreApplication.translate
    bars = []
    for measure in FAMILY:
        found, name, forgives = report.measure(measure), measure_name(measure), _forgives(measure, report)
        bars.append(
            Bar(
                name,
                found.value,
                forgives,
                f"{name}, {forgives}: {estimate_words(found, language)}",
                ("disagreements",),
                strong=measure == "strict_f1",
                entries=(found.low, found.high, forgives),
            )
        )
    columns = (
        translate("Agreement", "Measure"),
        translate("Agreement", "Value"),
        translate("Agreement", "from"),
        translate("Agreement", "to"),
        translate("Agreement", "what it forgives"),
    )
    title = translate("Agreement", "Measures")
    summary = ", ".join(f"{bar.name} {decimal(bar.value, language)}" for bar in bars)
    return Bars(title, summary, tuple(bars), columns)
