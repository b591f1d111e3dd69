"""The commands that write datasets and compare them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wortlaut.cli.context import Settings, one_line, print_json, progress_line
from wortlaut.cli.declaring import PATH, Declaring
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.errors import ExitCode

if TYPE_CHECKING:
    from wortlaut.session.release_values import Row

_CHANGES = ("added", "removed", "moved", "changed")
_PARTS = ("train", "validation", "test")


def release_commands(language: str) -> Sequence[LocalizedCommand]:
    """Return `release` and `release-diff`."""
    declare = Declaring(language)
    option, flag = declare.option, declare.flag
    return (
        declare.on_project(
            "release",
            _release,
            option("--to", "release_to", metavar="DIR", type=PATH, required=True),
            option("--seed", "release_seed", metavar="N", type=int, default=0),
            option("--layer", "release_layer", type=click.Choice(("gold", "submitted")), default="gold"),
            option("--shares", "release_shares", metavar="80,10,10", default="80,10,10", callback=_shares),
            flag("--by-time", "release_by_time"),
            option("--hold-out", "release_hold_out", metavar="SOURCE", multiple=True),
            flag("--group-by-quote", "release_group_by_quote"),
            option("--leave-out", "release_leave_out", metavar="ID", multiple=True),
            flag("--reassign", "release_reassign"),
            flag("--text-free", "release_text_free"),
            flag("--pseudonyms", "release_pseudonyms"),
            option("--also", "release_also", "formats", metavar="FORMAT", multiple=True),
            option("--card", "release_card", metavar="FILE", type=PATH),
            option("--previous", "release_previous", metavar="DIR", type=PATH),
            flag("--overwrite", "release_overwrite"),
            flag("--dry-run", "release_dry_run"),
            flag("--json", "json"),
            declare.made_for(),
        ),
        declare.command(
            "release-diff",
            _compare,
            click.Argument(["before"], type=PATH),
            click.Argument(["after"], type=PATH),
            flag("--json", "json"),
        ),
    )


def _shares(ctx: click.Context, param: click.Parameter, value: str) -> tuple[float, ...]:
    """Return three shares with the sum 1 from numbers such as `80,10,10`, of which only the ratio counts."""
    try:
        numbers = [float(part) for part in value.split(",")]
    except ValueError:
        numbers = []
    total = sum(numbers)
    if len(numbers) != len(_PARTS) or min(numbers) < 0 or not 0 < total < float("inf") or not numbers[0]:
        raise click.BadParameter(value, ctx, param)
    return tuple(number / total for number in numbers)


def _release(
    settings: Settings,
    project: Path,
    to: Path,
    json: bool,
    card: Path | None,
    seed: int,
    shares: tuple[float, float, float],
    leave_out: tuple[str, ...],
    reassign: bool,
    formats: tuple[str, ...],
    **options: Any,
) -> int:
    from wortlaut.session.release_jobs import options_of, release_project, result_row

    result = release_project(
        project,
        to,
        options_of(shares, seed, leave_out=frozenset(leave_out), keep_places=not reassign, formats=formats, **options),
        card=card,
        acting=settings.annotator,
        backups=settings.folders.backups,
        progress=progress_line(settings.text("release.progress")),
    )
    row = result_row(result)
    if json:
        print_json(row)
    else:
        _tell(settings, row)
    return ExitCode.FINDINGS if result.findings else ExitCode.DONE


def _compare(settings: Settings, before: Path, after: Path, json: bool) -> int:
    from wortlaut.session.release_jobs import compare_releases

    row = compare_releases(before, after)
    if json:
        print_json(row)
        return ExitCode.DONE
    settings.say("release_diff.done", before=row["before"], after=row["after"], **{key: row[key] for key in _CHANGES})
    for item in row["articles"]:
        settings.say("release_diff.article", **item)
    return ExitCode.DONE


def _tell(settings: Settings, row: "Row") -> None:
    articles = settings.count("articles", row["articles"])
    settings.say("release.done" if row["written"] else "release.would", path=one_line(row["path"]), articles=articles)
    for part in _PARTS:
        counts = row["splits"].get(part, {"articles": 0, "groups": 0})
        found = {key: settings.count(key, counts[key]) for key in ("articles", "groups")}
        settings.say("release.part", part=part, **found)
    if row["nearest_pairs"]:
        near = row["nearest_pairs"][0]
        settings.say(
            "release.nearest", pairs=row["pairs_compared"], a=near["a"], b=near["b"], jaccard=near["jaccard"],
            containment=near["containment"],
        )  # fmt: skip
    for pair in row["findings"]["leaks"]:
        settings.say("release.leak", **{key: pair[key] for key in ("a", "b", "split_a", "split_b")})
    if row["findings"]["errors"]:
        settings.say("release.errors", number=len(row["findings"]["errors"]))
    for key in ("quarantined", "large_groups", "missing"):
        if row[key]:
            settings.say(f"release.{key}", names=", ".join(row[key]))
    if row["excluded"]:
        settings.say("release.excluded", articles=settings.count("articles", len(row["excluded"])))
