"""The commands that look whether a project is whole, and that mend what can be mended."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wortlaut.cli.context import Settings, one_line, print_json
from wortlaut.cli.declaring import Declaring
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.errors import ExitCode
from wortlaut.messages import message

if TYPE_CHECKING:
    from wortlaut.session.checking import CheckReport
    from wortlaut.session.repairing import Mended, Offer


def check_commands(language: str) -> Sequence[LocalizedCommand]:
    """Return the commands in the order help lists them."""
    declare = Declaring(language)
    return (
        declare.on_project("check", _check, declare.flag("--json", "json"), declare.made_for()),
        declare.on_project(
            "repair", _repair, click.Argument(["what"], nargs=-1, metavar="[WHAT]..."), declare.flag("--json", "json")
        ),
    )


def _check(settings: Settings, project: Path, json: bool, made_for: str | None) -> int:
    from wortlaut.session import jobs

    report = jobs.check_project(project, made_for, settings.folders.backups)
    if json:
        points = [
            {"point": point.number, "name": point.name, "state": str(point.state), "findings": point.findings}
            for point in report.points
        ]
        found = {"findings": list(report.findings), "accepted": list(report.accepted)}
        print_json({"damaged": report.damaged, "points": points, **found})
    else:
        _tell(settings, report)
    if report.damaged:
        return ExitCode.DAMAGED
    return ExitCode.FINDINGS if report.needs_work else ExitCode.DONE


def _tell(settings: Settings, report: "CheckReport") -> None:
    from wortlaut.session.wording import finding_text

    for point in report.points:
        state = settings.text(f"check.{point.state}", count=point.findings)
        click.echo(f"{point.number:2}  {message(f'check.point.{point.name}', settings.language)}: {state}")
    for finding in (*report.findings, *report.accepted):
        place = " ".join(str(part) for part in (finding["article"], finding["annotator"]) if part)
        sentence = finding_text(finding, report.scheme, settings.language)
        level = settings.text(f"level.{finding['level']}")
        at = "{}-{}".format(*finding["place"]) if finding["place"] else ""
        given = finding["acceptance"]
        said = (
            ""
            if given is None
            else settings.text(_SAID[given["holds"]], reason=given["reason"], name=given["by"] or "–")
        )
        parts = (level, place, sentence, " ".join(finding["spans"]), at, said)
        click.echo(one_line("  ".join(part for part in parts if part)))
    settings.say("check.total", findings=settings.count("findings", len(report.findings)))
    if report.accepted:
        settings.say("check.accepted", number=len(report.accepted))


_SAID = {True: "check.given", False: "check.lapsed"}
"""What is said of an acceptance that holds, or does not hold any more."""


def _repair(settings: Settings, project: Path, what: tuple[str, ...], json: bool) -> int:
    from wortlaut.session import jobs
    from wortlaut.session.repairing import repair_named

    wanted = [repair_named(name) for name in what]
    backups = settings.folders.backups
    mended = jobs.repair_project(project, wanted, settings.annotator, backups) if wanted else ()
    left = jobs.repairs_of(project, backups)
    if json:
        done = [{**asdict(one), "repair": str(one.repair), "backup": str(one.backup)} for one in mended]
        print_json({"mended": done, "offers": [{"repair": str(one.repair), "count": one.count} for one in left]})
    else:
        _tell_repairs(settings, project, mended, left)
    return ExitCode.FINDINGS if left else ExitCode.DONE


def _tell_repairs(settings: Settings, project: Path, mended: "Sequence[Mended]", left: "Sequence[Offer]") -> None:
    for one in mended:
        way_back = settings.text(
            "repair.history" if one.action else "repair.way_back", backup=one_line(str(one.backup))
        )
        click.echo(f"{_words(settings, one.repair, one.count)}: {settings.text('repair.done')} {way_back}")
    for offer in left:
        command = f"wortlaut repair {one_line(str(project))} {offer.repair}"
        click.echo(f"{_words(settings, offer.repair, offer.count)}: {command}")
    if not left:
        settings.say("repair.nothing")


def _words(settings: Settings, repair: str, count: int) -> str:
    return message(f"repair.{repair}", settings.language, count=count)
