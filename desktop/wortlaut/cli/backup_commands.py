"""The commands about backups, and about what to do when a project is damaged."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wortlaut.cli.context import Settings, one_line, print_json
from wortlaut.cli.declaring import PATH, Declaring
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.errors import ExitCode, UsageError
from wortlaut.messages import error_text

if TYPE_CHECKING:
    from wortlaut.session.backups import Entry


def backup_commands(language: str) -> Sequence[LocalizedCommand]:
    """Return `backup`, `backups`, `restore` and `salvage`."""
    declare = Declaring(language)
    option, flag = declare.option, declare.flag
    return (
        declare.on_project("backup", _backup, option("--to", "backup_to", metavar="FILE", type=PATH, required=True)),
        declare.on_project("backups", _backups, flag("--json", "json")),
        declare.on_project(
            "restore",
            _restore,
            option("--backup", "restore_backup", "which", metavar="newest|NUMBER|FILE", default="newest"),
            option("--to", "restore_to", metavar="FILE", type=PATH),
            flag("--replace", "restore_replace"),
        ),
        declare.on_project(
            "salvage",
            _salvage,
            option("--to", "salvage_to", metavar="FILE", type=PATH, required=True),
            flag("--json", "json"),
        ),
    )


def _backup(settings: Settings, project: Path, to: Path) -> int:
    from wortlaut.session import jobs

    jobs.backup_project(project, to)
    settings.say("backup.done", path=one_line(str(to)))
    return ExitCode.DONE


def _backups(settings: Settings, project: Path, json: bool) -> int:
    from wortlaut.session import backups

    found = backups.of_path(project, settings.folders.backups)
    if json:
        print_json([_row(entry) for entry in found])
        return ExitCode.DONE
    for entry in found:
        at = entry.at.strftime("%Y-%m-%d %H:%M:%S")
        head = f"{entry.number:6}  {at}  {settings.text(f'backup_kind.{_kind(entry)}')}"
        if entry.problem is not None:
            click.echo(one_line(f"{head}  {error_text(entry.problem, settings.language)}"))
        elif entry.facts is not None:
            articles, spans = (settings.count(key, getattr(entry.facts, key)) for key in ("articles", "spans"))
            click.echo(f"{head}  {articles}, {spans}")
    settings.say("backups.total", backups=settings.count("backups", len(found)), folder=settings.folders.backups)
    return ExitCode.DONE


def _kind(entry: "Entry") -> str:
    return entry.kind if entry.kind in ("import", "merge", "migration", "interval", "hand") else "other"


def _row(entry: "Entry") -> dict[str, Any]:
    facts = entry.facts
    return {
        "number": entry.number,
        "path": str(entry.path),
        "at": entry.at.isoformat(),
        "kind": entry.kind,
        "bytes": entry.size,
        "articles": facts.articles if facts else None,
        "spans": facts.spans if facts else None,
        "labels": dict(facts.labels) if facts else None,
        "last_action": {"seq": facts.seq, "kind": facts.action, "at": facts.at} if facts else None,
        "same_course": entry.goes_on,
        "problem": entry.problem.code if entry.problem else None,
    }


def _restore(settings: Settings, project: Path, which: str, to: Path | None, replace: bool) -> int:
    from wortlaut.session import backups

    if (to is None) != replace:
        raise UsageError("restore_where")
    backup = backups.backup_named(project, settings.folders.backups, which)
    if to is not None:
        backups.restore_to(backup, to)
        settings.say("restore.done", path=one_line(str(to)), backup=one_line(backup.name))
        return ExitCode.DONE
    kept = backups.swap(project, backups.prepared(backup, project))
    settings.say(
        "restore.replaced", path=one_line(str(project)), backup=one_line(backup.name), kept=one_line(kept.name)
    )
    return ExitCode.DONE


def _salvage(settings: Settings, project: Path, to: Path, json: bool) -> int:
    from wortlaut.session import jobs
    from wortlaut.session.salvaging import loss_text, salvage_project

    report = salvage_project(project, to, jobs.default_scheme())
    if json:
        losses = [{"code": loss.code, "what": loss.what, "count": loss.count} for loss in report.losses]
        facts = {"articles": report.facts.articles, "spans": report.facts.spans, "labels": dict(report.facts.labels)}
        print_json({"path": str(to), "with_history": report.with_history, **facts, "losses": losses})
    else:
        for loss in report.losses:
            click.echo(one_line(loss_text(loss, settings.language)))
        settings.say(
            "salvage.with_history" if report.with_history else "salvage.without_history",
            path=one_line(str(to)),
            articles=settings.count("articles", report.facts.articles),
            spans=settings.count("spans", report.facts.spans),
        )
    return ExitCode.FINDINGS if report.losses else ExitCode.DONE
