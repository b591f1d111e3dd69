"""The commands that compare annotators."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wortlaut.cli.context import Settings, one_line, print_json, progress_line
from wortlaut.cli.declaring import PATH, Declaring
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.errors import ExitCode

if TYPE_CHECKING:
    from wortlaut.session.agreement_values import Row

_EXCERPT = 60
"""Code points of a span that are shown in the list of disagreements."""
_LISTED = ("exact_span_f1", "type_overlap_f1", "any_overlap_f1", "partial_f1", "alpha_u", "token_kappa")


def agreement_commands(language: str) -> Sequence[LocalizedCommand]:
    """Return `compare` and `agreement`."""
    declare = Declaring(language)
    option, flag = declare.option, declare.flag
    return (
        declare.on_project(
            "compare",
            _compare,
            option("--annotators", "compare_annotators", metavar="A,B", required=True, multiple=True),
            flag("--json", "json"),
            declare.made_for(),
        ),
        declare.on_project(
            "agreement",
            _agreement,
            option("--annotators", "agreement_annotators", metavar="A,B", multiple=True),
            flag("--json", "json"),
            option("--resamples", "resamples", metavar="N", type=click.IntRange(0, 100_000), default=2000),
            flag("--count-duplicates", "count_duplicates"),
            option("--csv", "agreement_csv", metavar="FILE", type=PATH),
            option("--html", "agreement_html", metavar="FILE", type=PATH),
            flag("--overwrite", "export_overwrite"),
            declare.made_for(),
        ),
    )


def _names(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for item in given for name in item.split(",") if name.strip())


def _compare(settings: Settings, project: Path, annotators: tuple[str, ...], json: bool, made_for: str | None) -> int:
    from wortlaut.session.agreement_jobs import compare_project

    progress = progress_line(settings.text("compare.progress"))
    found = compare_project(project, _names(annotators), made_for, progress)
    if json:
        print_json(found)
        return ExitCode.DONE
    for card in found["cards"]:
        kinds = ", ".join(settings.text(f"category.{category}") for category in card["categories"])
        versions = (f"{name}: {_shown(spans)}" for name, spans in card["versions"].items())
        click.echo(one_line("  ".join((card["article"], kinds, *versions))))
    settings.say(
        "compare.total",
        cards=settings.count("cards", len(found["cards"])),
        articles=settings.count("articles", found["articles"]),
        counts=", ".join(
            f"{settings.text(f'category.{category}')} {number}" for category, number in found["counts"].items()
        ),
    )
    return ExitCode.DONE


def _shown(spans: Sequence["Row"]) -> str:
    parts = []
    for span in spans:
        words = " … ".join(span["surface"])
        words = words if len(words) <= _EXCERPT else words[: _EXCERPT - 1].rstrip() + "…"
        parts.append(f"{span['label']} {span['start']}–{span['end']} {words}")
    return " + ".join(parts) or "–"


def _agreement(
    settings: Settings,
    project: Path,
    annotators: tuple[str, ...],
    json: bool,
    resamples: int,
    count_duplicates: bool,
    csv: Path | None,
    html: Path | None,
    overwrite: bool,
    made_for: str | None,
) -> int:
    from wortlaut.session.agreement import AgreementOptions
    from wortlaut.session.agreement_jobs import ReportFiles, measure_project

    found = measure_project(
        project,
        AgreementOptions(_names(annotators), resamples=resamples, count_duplicates=count_duplicates),
        made_for,
        ReportFiles(csv, html, settings.language, overwrite),
        progress_line(settings.text("agreement.progress")),
    )
    if json:
        print_json(found)
        return ExitCode.DONE
    _say_agreement(settings, found)
    for path in (csv, html):
        if path:
            settings.say("agreement.written", path=one_line(str(path)))
    return ExitCode.DONE


def _say_agreement(settings: Settings, found: "Row") -> None:
    settings.say(
        "agreement.headline",
        annotators=one_line(", ".join(f"{name} ({spans})" for name, spans in found["spans"].items())),
        articles=settings.count("articles", found["articles"]),
        value=_number(found["strict_f1"]),
    )
    if found["too_few"]:
        settings.say("agreement.too_few")
    for name in _LISTED:
        click.echo(f"  {settings.text(f'measure.{name}'):30}  {_number(found[name])}")
    for label, scope in found["per_label"].items():
        click.echo(
            f"  {label:30}  {_number(scope['strict_f1'])}  "
            f"{settings.text('measure.type_overlap_f1')} {_number(scope['type_overlap_f1'])}"
        )
    if found["excluded"]:
        settings.say("agreement.excluded", articles=settings.count("articles", len(found["excluded"])))


def _number(estimate: "Row") -> str:
    value = estimate["value"]
    if value is None:
        return "–"
    if estimate.get("low") is None:
        return f"{value:.3f}"
    return f"{value:.3f} [{estimate['low']:.3f}, {estimate['high']:.3f}]"
