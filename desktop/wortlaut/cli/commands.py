"""The commands that work on a project file without a window."""

from collections.abc import Sequence
from pathlib import Path

import click

from wortlaut.cli.context import Settings, one_line, print_json, progress_line
from wortlaut.cli.declaring import PATH, Declaring
from wortlaut.cli.format_commands import FLATTENINGS, OFFSET_UNITS, kinds_told, list_formats
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.cli.previews import tell_export, tell_import
from wortlaut.errors import ExitCode, WortlautError
from wortlaut.messages import error_text


def commands(language: str) -> Sequence[LocalizedCommand]:
    """Return the commands in the order help lists them."""
    declare = Declaring(language)
    option, flag = declare.option, declare.flag
    return (
        declare.on_project(
            "new",
            _new,
            option("--scheme", "new_scheme", metavar="NAME|FILE"),
            option("--from", "new_from", "source", metavar="PACK", type=PATH),
        ),
        declare.on_project(
            "import",
            _import,
            click.Argument(["path"], type=PATH, nargs=-1, required=True),
            option("--format", "import_format", metavar="auto|NAME", default="auto"),
            option("--map", "import_map", metavar="FROM=TO,…", multiple=True),
            option("--offset-unit", "offset_unit", type=click.Choice(OFFSET_UNITS)),
            flag("--suggestions", "import_suggestions"),
            flag("--dry-run", "import_dry_run"),
        ),
        declare.on_project(
            "export",
            _export,
            option("--to", "export_to", metavar="PATH", type=PATH),
            option("--format", "export_format", metavar="jsonl|NAME", default="jsonl"),
            option("--layer", "export_layer", metavar="all|gold|machine|ANNOTATOR", default="all"),
            flag("--annotated-only", "export_annotated_only"),
            option("--offset-unit", "offset_unit", type=click.Choice(OFFSET_UNITS)),
            option("--flatten", "export_flatten", type=click.Choice(FLATTENINGS), default=FLATTENINGS[0]),
            flag("--overwrite", "export_overwrite"),
            flag("--check", "export_check"),
            flag("--dry-run", "export_dry_run"),
            declare.made_for(),
        ),
        declare.on_project("articles", _articles, flag("--json", "json"), declare.made_for()),
        declare.on_project("stats", _stats, flag("--json", "json"), declare.made_for()),
        declare.command("formats", list_formats, flag("--json", "json")),
    )


def _new(settings: Settings, project: Path, scheme: str | None, source: Path | None) -> int:
    if source is not None:
        return _new_from(settings, project, scheme, source)
    from wortlaut.session import jobs

    made = jobs.create_project(project, scheme, acting=settings.annotator)
    settings.say("new.done", path=one_line(str(project)), scheme=made.reference)
    return ExitCode.DONE


def _new_from(settings: Settings, project: Path, scheme: str | None, source: Path) -> int:
    from wortlaut.session import exchange

    if scheme is not None:
        raise click.UsageError(settings.text("new.scheme_and_pack"))
    head = exchange.project_from_pack(source, project, progress_line(settings.text("import.progress")))
    settings.say("new.done", path=one_line(str(project)), scheme=head.scheme.reference)
    settings.say("new.assigned", name=one_line(head.annotator or ""))
    return ExitCode.DONE


def _import(
    settings: Settings,
    project: Path,
    path: tuple[Path, ...],
    format: str,  # noqa: A002
    map: tuple[str, ...],  # noqa: A002
    offset_unit: str | None,
    suggestions: bool,
    dry_run: bool,
) -> int:
    from wortlaut.session import jobs
    from wortlaut.session.foreign import choices
    from wortlaut.session.importing import ImportOptions

    own = None if suggestions else settings.annotator
    chosen = choices(unit=offset_unit, mapping=map)
    options = ImportOptions(format, own, dry_run, chosen, suggestions)
    progress = progress_line(settings.text("import.progress"))
    if dry_run:
        preview = jobs.preview_of_import(project, path, options, acting=settings.annotator, progress=progress)
        result = preview.result
    else:
        result = jobs.import_into(
            project, path, options, acting=settings.annotator, backups=settings.folders.backups, progress=progress
        )
    for left_out, reason in result.skipped:
        settings.note("import.skipped", path=str(left_out), reason=settings.text(f"import.reason.{reason}"))
    if result.left_out and not dry_run:
        settings.note("import.left_out", kinds=kinds_told(settings, result.left_out))
    for refused in result.refused:
        _complain(refused, settings.language)
    if not result.changed:
        settings.say("import.nothing_new", files=settings.count("files", result.files))
    else:
        settings.say(
            "import.would" if dry_run else "import.done",
            articles=settings.count("articles", result.articles_new),
            layers=settings.count("layers", result.layers_new + result.layers_updated),
            spans=settings.count("spans", result.spans),
            links=settings.count("links", result.links),
            known=result.articles_known + result.articles_added_to,
        )
    if dry_run:
        tell_import(settings, preview)
    settings.tell_backup(result.backup, result.backup_failed)
    return ExitCode.FINDINGS if result.refused else ExitCode.DONE


def _export(
    settings: Settings,
    project: Path,
    to: Path | None,
    format: str,  # noqa: A002
    layer: str,
    annotated_only: bool,
    offset_unit: str | None,
    flatten: str,
    overwrite: bool,
    check: bool,
    dry_run: bool,
    made_for: str | None,
) -> int:
    from wortlaut.session import jobs
    from wortlaut.session.exporting import ExportOptions
    from wortlaut.session.foreign import choices

    options = ExportOptions(
        format,
        layer,
        annotated_only,
        overwrite,
        made_for,
        choices(unit=offset_unit, flattening=flatten),
        checked=check,
    )
    progress = progress_line(settings.text("export.progress"))
    if dry_run:
        tell_export(settings, jobs.preview_of_export(project, options, progress), made_for)
        return ExitCode.DONE
    if to is None:
        raise click.MissingParameter(param_hint="--to", param_type="option")
    result = jobs.export_from(project, to, options, progress)
    settings.say(
        "export.done",
        path=one_line(str(to)),
        articles=settings.count("articles", result.articles),
        layers=settings.count("layers", result.layers),
        spans=settings.count("spans", result.spans),
        links=settings.count("links", result.links),
        sha256=result.sha256,
    )
    if result.accepted:
        settings.say("export.accepted", number=result.accepted)
    if result.losses:
        told = kinds_told(settings, [(loss.kind, loss.count) for loss in result.losses])
        settings.note("export.losses", name=format, kinds=told, path=str(result.ledger))
    if result.held_back:
        settings.note("export.held_back", layers=settings.count("layers", result.held_back), name=made_for)
    return ExitCode.DONE


def _articles(settings: Settings, project: Path, json: bool, made_for: str | None) -> int:
    from wortlaut.session import jobs

    rows = jobs.list_articles(project, settings.annotator, made_for)
    if json:
        print_json(rows)
        return ExitCode.DONE
    for row in rows:
        title = one_line(row["title"] or row["first_words"])
        state = settings.text(f"state.{row['state']}")
        click.echo(f"{row['id']}  {row['date'] or '-':10}  {row['language']}  {state:12}  {row['spans']:5}  {title}")
    settings.say("articles.total", articles=settings.count("articles", len(rows)))
    return ExitCode.DONE


def _stats(settings: Settings, project: Path, json: bool, made_for: str | None) -> int:
    from wortlaut.session import jobs

    counts = jobs.count(project, made_for)
    if json:
        print_json({**counts, "overview": jobs.overview(project, made_for)})
        return ExitCode.DONE
    settings.say(
        "stats.articles",
        articles=settings.count("articles", counts["articles"]),
        characters=counts["characters"],
        states=", ".join(f"{settings.text(f'state.{state}')} {number}" for state, number in counts["states"].items()),
    )
    for layer in counts["layers"]:
        settings.say(
            "stats.layer",
            name=one_line(layer["annotator"]),
            articles=settings.count("articles", layer["articles"]),
            submitted=layer["submitted"],
            spans=settings.count("spans", layer["spans"]),
            labels=", ".join(f"{label} {number}" for label, number in layer["labels"].items()),
            links=settings.count("links", layer["links"]),
        )
    return ExitCode.DONE


def _complain(error: WortlautError, language: str) -> None:
    click.echo(f"wortlaut: {one_line(error_text(error, language))}", err=True)
