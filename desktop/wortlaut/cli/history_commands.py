"""The command that lists what was done in a project."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from wortlaut.cli.context import Settings, one_line, print_json
from wortlaut.cli.declaring import Declaring
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.errors import ExitCode
from wortlaut.messages import has_message

_LIMIT = 100
_MOST = 1_000_000_000


def history_commands(language: str) -> Sequence[LocalizedCommand]:
    """Return `history`."""
    declare = Declaring(language)
    option = declare.option
    return (
        declare.on_project(
            "history",
            _history,
            option("--article", "history_article", metavar="ID"),
            option("--span", "history_span", metavar="ID"),
            option("--limit", "history_limit", metavar="N", type=click.IntRange(1, _MOST), default=_LIMIT),
            declare.flag("--json", "json"),
            declare.made_for(),
        ),
    )


def _history(
    settings: Settings,
    project: Path,
    article: str | None,
    span: str | None,
    limit: int,
    json: bool,
    made_for: str | None,
) -> int:
    from wortlaut.session.history_rows import history_rows
    from wortlaut.session.jobs import reading

    with reading(project) as opened:
        found = history_rows(opened, article=article, span=span, limit=limit + 1, made_for=made_for)
    rows, more = found[:limit], len(found) > limit
    if json:
        print_json(rows)
    else:
        for row in rows:
            state = settings.text(f"history_state.{row['state']}") if row["state"] not in (None, "done") else ""
            told = _told(settings, row)
            parts = (f"{row['seq']:6}", row["at"], row["annotator"] or "-", row["article"] or "-", told, row["note"])
            click.echo(one_line("  ".join(part for part in (*parts, state) if part)))
        settings.say("history.total", entries=settings.count("history_entries", len(rows)))
    if more:
        settings.note("history.more")
    return ExitCode.DONE


def _told(settings: Settings, row: Mapping[str, Any]) -> str:
    """Return what was done, in words."""
    kind = "project_made" if row["kind"] == "create" and row["article"] is None else row["kind"]
    key = f"action.{kind}"
    return settings.text(key) if has_message(f"cli.{key}") else str(kind)
