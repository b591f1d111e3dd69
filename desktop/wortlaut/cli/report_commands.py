"""The command that writes articles with their tags for readers without the program."""

from collections.abc import Sequence
from pathlib import Path

import click

from wortlaut.cli.context import Settings, one_line, progress_line
from wortlaut.cli.declaring import PATH, Declaring
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.errors import BadInputError, ExitCode

_LARGE_MB = 50
"""From this size on browsers open a page slowly."""


def report_commands(language: str) -> Sequence[LocalizedCommand]:
    """Return `report`."""
    declare = Declaring(language)
    option, flag = declare.option, declare.flag
    return (
        declare.on_project(
            "report",
            _report,
            click.Argument(["target"], type=PATH),
            option("--articles", "report_articles", metavar="FILE|ID,ID"),
            option("--layer", "report_layer", metavar="all|gold|machine|NAME"),
            flag("--overwrite", "export_overwrite"),
            declare.made_for(),
        ),
    )


def _report(
    settings: Settings,
    project: Path,
    target: Path,
    articles: str | None,
    layer: str | None,
    overwrite: bool,
    made_for: str | None,
) -> int:
    from wortlaut.session.article_reporting import ENDINGS, ReportOptions, report_file
    from wortlaut.session.assigning import articles_in
    from wortlaut.session.jobs import reading

    kind = target.suffix.lower()
    if kind not in ENDINGS:
        raise BadInputError("report_ending", where=str(target))
    chosen = () if articles is None else articles_in(articles)
    options = ReportOptions(layer, chosen, settings.language, overwrite, made_for)
    with reading(project) as opened:
        writer = None
        if kind == ".pdf":
            from wortlaut.cli.opening import load

            writer = load("wortlaut.gui.reports.command_line").write_alone
        result = report_file(opened, target, options, writer, progress=progress_line(settings.text("report.progress")))
    size = f"{result.size / 1e6:.1f}".replace(".", "," if settings.language == "de" else ".")
    settings.say(
        "report.done",
        path=one_line(str(result.path)),
        articles=settings.count("articles", result.articles),
        spans=settings.count("spans", result.spans),
        size=size,
    )
    if kind == ".html" and result.size > _LARGE_MB * 1e6:
        settings.note("report.large", size=size)
    return ExitCode.DONE
