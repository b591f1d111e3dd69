"""The commands between people: assign, pack, merge."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wortlaut.cli.context import Settings, one_line, print_json, progress_line
from wortlaut.cli.declaring import PATH, Declaring
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.errors import BadInputError, ExitCode, WortlautError
from wortlaut.messages import error_text

if TYPE_CHECKING:
    from wortlaut.session.assigning import AssignReport, Workload
    from wortlaut.session.merging import MergeResult

_DAYS = 14
"""Until an article comes back, when nothing is said."""


def exchange_commands(language: str) -> Sequence[LocalizedCommand]:
    """Return the commands in the order help lists them."""
    declare = Declaring(language)
    option, flag = declare.option, declare.flag
    return (
        declare.on_project(
            "assign",
            _assign,
            option("--to", "assign_to", metavar="NAME,NAME"),
            option("--articles", "assign_articles", metavar="FILE|ID,ID"),
            option("--overlap", "assign_overlap", type=float, metavar="0.2"),
            option("--per-article", "assign_per_article", type=int, metavar="N"),
            option("--seed", "assign_seed", type=int, default=0, metavar="N"),
            flag("--remove", "assign_remove"),
            option("--second-pass", "assign_second_pass", type=float, metavar="0.1"),
            option("--second-pass-days", "assign_second_pass_days", type=int, default=_DAYS, metavar="N"),
            flag("--dry-run", "assign_dry_run"),
            flag("--json", "json"),
        ),
        declare.on_project(
            "pack",
            _pack,
            option("--to", "pack_to", metavar="FILE", type=PATH, required=True),
            option("--for", "pack_for", "pack_for", metavar="NAME"),
            option("--submission-of", "pack_submission_of", metavar="NAME"),
            flag("--overwrite", "export_overwrite"),
        ),
        declare.on_project(
            "merge",
            _merge,
            click.Argument(["other"], type=PATH, nargs=-1, required=True),
            flag("--dry-run", "merge_dry_run"),
        ),
    )


def _assign(
    settings: Settings,
    project: Path,
    to: str | None,
    articles: str | None,
    overlap: float | None,
    per_article: int | None,
    seed: int,
    remove: bool,
    second_pass: float | None,
    second_pass_days: int,
    dry_run: bool,
    json: bool,
) -> int:
    from wortlaut.session import assigning, exchange
    from wortlaut.session.second_pass import Policy

    if to is not None:
        names = tuple(name.strip() for name in to.split(",") if name.strip())
        chosen = None if articles is None else assigning.articles_in(articles)
        kept: dict[str, Any] = {
            "acting": settings.annotator,
            "dry_run": dry_run,
            "backups": settings.folders.backups,
        }
        if remove:
            report = exchange.unassign(project, names, chosen, **kept)
        else:
            again = None if second_pass is None else Policy(second_pass, second_pass_days)
            wish = assigning.Wish(names, chosen, per_article, overlap, seed)
            report = exchange.assign(project, wish, again=again, **kept)
        if not json:
            _tell_assigned(settings, report, remove=remove, dry_run=dry_run)
    elif remove or articles is not None or overlap is not None or per_article is not None or second_pass is not None:
        raise click.MissingParameter(param_hint="--to", param_type="option")
    _tell_loads(settings, exchange.workloads(project), json=json)
    return ExitCode.DONE


def _tell_loads(settings: Settings, loads: Sequence["Workload"], *, json: bool) -> None:
    rows = [
        {"annotator": load.annotator.name, "assigned": load.assigned, "open": load.open, "submitted": load.submitted}
        for load in loads
    ]
    if json:
        print_json(rows)
        return
    for row in rows:
        settings.say("assign.load", name=one_line(str(row.pop("annotator"))), **row)


def _tell_assigned(settings: Settings, report: "AssignReport", *, remove: bool, dry_run: bool) -> None:
    for name in report.added:
        settings.say("assign.added", name=one_line(name))
    for article, name in report.begun:
        settings.note("assign.begun", article=article, name=name)
    key = "assign.taken_back" if remove else "assign.done"
    settings.say(
        "assign.would" if dry_run else key,
        changed=len(report.changed),
        articles=settings.count("articles", report.articles),
        known=report.known,
    )
    for name, number in report.per_annotator.items():
        settings.say("assign.person", name=one_line(name), number=number)


def _pack(
    settings: Settings,
    project: Path,
    to: Path,
    pack_for: str | None,
    submission_of: str | None,
    overwrite: bool,
) -> int:
    from wortlaut.session import exchange

    if (pack_for is None) == (submission_of is None):
        raise click.UsageError(settings.text("pack.which"))
    name = pack_for if pack_for is not None else submission_of
    job = exchange.pack_assignment if pack_for is not None else exchange.pack_submission
    result = job(project, to, name or "", overwrite=overwrite, progress=progress_line(settings.text("pack.progress")))
    settings.say(
        "pack.assignment" if pack_for is not None else "pack.submission",
        path=one_line(str(to)),
        name=one_line(result.annotator),
        articles=settings.count("articles", result.articles),
        layers=settings.count("layers", result.layers),
        sha256=result.sha256,
    )
    return ExitCode.DONE


def _merge(settings: Settings, project: Path, other: tuple[Path, ...], dry_run: bool) -> int:
    from wortlaut.session import exchange

    def merge(*, dry_run: bool) -> "MergeResult":
        return exchange.merge_into(
            project,
            other,
            acting=settings.annotator,
            backups=settings.folders.backups,
            dry_run=dry_run,
            progress=progress_line(settings.text("merge.progress")),
        )

    try:
        result = merge(dry_run=dry_run)
    except BadInputError as error:
        if dry_run:
            raise
        refused = merge(dry_run=True).refused  # all of it is named, not only the first
        if not any(one.code == error.code and one.where == error.where for one in refused):
            raise
        _tell_refused(settings, refused)
        return error.exit_code
    _tell_refused(settings, result.refused)
    if result.changed:
        _tell_merged(settings, result, dry_run=dry_run)
    elif not result.refused:
        settings.say("merge.nothing_new", files=settings.count("files", result.files))
    if result.staying:
        settings.say("merge.staying", number=result.staying)
    settings.tell_backup(result.backup, result.backup_failed)
    return ExitCode.FINDINGS if result.refused else ExitCode.DONE


def _tell_refused(settings: Settings, refused: Sequence[WortlautError]) -> None:
    for error in refused:
        click.echo(f"wortlaut: {one_line(error_text(error, settings.language))}", err=True)


def _tell_merged(settings: Settings, result: "MergeResult", *, dry_run: bool) -> None:
    report = result.report
    settings.say(
        "merge.would" if dry_run else "merge.done",
        articles=settings.count("articles", report.articles_new),
        layers=settings.count("layers", report.layers_new),
        updated=report.layers_updated,
        submissions=report.submissions_new,
        same=report.layers_same,
        known=report.articles_known + report.articles_added_to,
        people=report.annotators_new,
    )
    for entity, number in report.values_new.items():
        if number:
            settings.say("merge.values", what=settings.text(f"merge.{entity}"), number=number)
    for name, counts in sorted(report.people.items()):
        settings.say("merge.person", name=name, new=counts["new"], continued=counts["continued"], same=counts["same"])
