"""`wortlaut formats`, and how losses are told."""

from collections.abc import Iterable

import click

from wortlaut.cli.context import Settings, print_json
from wortlaut.errors import ExitCode

OFFSET_UNITS = ("codepoint", "utf16", "utf8", "grapheme")
FLATTENINGS = ("outermost", "innermost", "longest")


def list_formats(settings: Settings, json: bool) -> int:
    """Print every format with what it reads, writes and loses."""
    from wortlaut.session.foreign import format_rows

    rows = format_rows()
    if json:
        print_json(rows)
        return ExitCode.DONE
    width = max(len(row["name"]) for row in rows)
    for row in rows:
        can = ", ".join(settings.text(f"formats.{what}") for what in ("reads", "writes") if row[what])
        lost = ", ".join(settings.text(f"kind.{kind}") for kind in row["loses"]) or settings.text("formats.none")
        told = f"{row['name']:{width}} {can:16} {' '.join(row['suffixes']):14}"
        click.echo(f"{told} {settings.text('formats.loses')} {lost}" if row["writes"] else told.rstrip())
        for library in row["missing"]:
            missing = settings.text("formats.missing", library=library, extra=row["extra"])
            click.echo(f"{'':{width}} {missing}")
    return ExitCode.DONE


def kinds_told(settings: Settings, counts: Iterable[tuple[str, int]]) -> str:
    """Return kinds of things with how often, as they stand in a message."""
    return ", ".join(f"{settings.text(f'kind.{kind}')} ({count})" for kind, count in counts)
