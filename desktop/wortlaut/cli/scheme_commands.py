"""The command about label schemes: show one, check a file, write one to a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wortlaut.cli.context import Settings, one_line, print_json
from wortlaut.cli.declaring import PATH, Declaring
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.errors import ExitCode

if TYPE_CHECKING:
    from wortlaut.domain.scheme import Scheme


def scheme_commands(language: str) -> Sequence[LocalizedCommand]:
    """Return `scheme`."""
    declare = Declaring(language)
    return (
        declare.command(
            "scheme",
            _scheme,
            click.Argument(["source"], metavar="[PROJECT|NAME|FILE]", required=False),
            declare.option("--export", "scheme_export", "export", metavar="FILE", type=PATH),
            declare.option("--replace", "scheme_replace", "replace", metavar="NAME|FILE"),
            declare.flag("--dry-run", "scheme_dry_run"),
            declare.flag("--check", "scheme_check"),
            declare.flag("--json", "json"),
            declare.flag("--overwrite", "export_overwrite"),
        ),
    )


def _scheme(
    settings: Settings,
    source: str | None,
    export: Path | None,
    replace: str | None,
    dry_run: bool,
    check: bool,
    json: bool,
    overwrite: bool,
) -> int:
    from wortlaut.session import scheme_files

    if source is None:
        return _list(settings, json=json)
    if replace is not None:
        return _replace(settings, Path(source), replace, dry_run=dry_run)
    scheme = scheme_files.scheme_from(source)
    facts = scheme_files.scheme_facts(scheme)
    if export is not None:
        scheme_files.write_scheme(scheme, export, overwrite=overwrite)
        settings.say("scheme.written", scheme=scheme.reference, path=one_line(str(export)))
    elif json:
        print_json(facts)
    elif check:
        settings.say("scheme.usable", scheme=scheme.reference, labels=len(scheme.offered), links=len(scheme.links))
    else:
        _show(settings, scheme)
    if not json and export is None:
        _tell_colors(settings, facts["colors"])
    return ExitCode.FINDINGS if check and facts["colors"] else ExitCode.DONE


def _replace(settings: Settings, project: Path, source: str, *, dry_run: bool) -> int:
    """Put a scheme in the place of the one of a project, or tell what that would change."""
    from wortlaut.domain.change import Problem
    from wortlaut.session.scheme_editing import replace_in_project
    from wortlaut.session.scheme_files import scheme_from
    from wortlaut.session.wording import problem_text

    scheme = scheme_from(source)
    done = replace_in_project(project, scheme, settings.annotator, settings.folders.backups, dry_run=dry_run)
    if isinstance(done, Problem):
        settings.say("scheme.unchanged", reason=problem_text(done, scheme, settings.language))
        return ExitCode.DONE
    key = "scheme.would_replace" if dry_run else "scheme.replaced"
    settings.say(
        key,
        scheme=done.reference,
        spans=settings.count("spans", done.spans),
        articles=settings.count("articles", done.articles),
        retired=", ".join(f"{label} ({count})" for label, count in done.retired.items()) or "–",
    )
    return ExitCode.DONE


def _list(settings: Settings, *, json: bool) -> int:
    """Tell which schemes come with the program."""
    from wortlaut.session import scheme_files

    schemes = [scheme_files.shipped_scheme(name) for name in scheme_files.shipped()]
    if json:
        print_json([{"name": one.name, "version": one.version, "labels": len(one.offered)} for one in schemes])
        return ExitCode.DONE
    for one in schemes:
        names = ", ".join(_name(settings, label.name) for label in one.offered)
        click.echo(one_line(f"{one.name}  {one.version}  {names}"))
    return ExitCode.DONE


def _show(settings: Settings, scheme: "Scheme") -> None:
    click.echo(one_line(scheme.reference))
    for label in scheme.labels:
        retired = settings.text("scheme.retired") if label.retired else ""
        words = (label.key or "–", label.id, _name(settings, label.name), retired)
        click.echo(one_line("  " + "  ".join(word for word in words if word)))
        for attribute in label.attributes:
            values = ", ".join(_name(settings, value.name) for value in attribute.offered)
            shown = values or settings.text("scheme.free_text")
            click.echo(one_line(f"       {attribute.id}  {_name(settings, attribute.name)}: {shown}"))
    for link in scheme.links:
        role = _name(settings, link.name_from_source)
        click.echo(one_line(f"  {link.id}  {link.source} → {link.target}  {role}"))
    for check in scheme.checks:
        level = settings.text(f"level.{check.level}")
        click.echo(one_line(f"  {check.id}  {level}  {_name(settings, check.text)}"))


def _tell_colors(settings: Settings, colors: Sequence[Any]) -> None:
    for remark in colors:
        settings.note(
            f"scheme.{remark['code']}",
            labels=", ".join(remark["labels"]),
            theme=settings.text(f"theme.{remark['theme']}"),
            vision=settings.text(f"vision.{remark['vision']}"),
            measured=remark["measured"],
            needed=remark["needed"],
        )


def _name(settings: Settings, names: Any) -> str:
    from wortlaut.domain.scheme import localized

    return localized(names, settings.language)
