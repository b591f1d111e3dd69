"""Puts the commands together, runs one, and turns every error into one line and an exit code."""

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import click

from wortlaut import __version__
from wortlaut.cli.arguments import hoisted, language
from wortlaut.cli.context import Settings, one_line
from wortlaut.cli.localized import Program, usage_text
from wortlaut.error_places import places_of
from wortlaut.errors import DiskError, ExitCode, WortlautError
from wortlaut.messages import LANGUAGES, error_text, message

INTERRUPTED = 130
"""Exit code after Ctrl+C, as shells have it."""


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return the exit code. Never raises for what a person or a file did wrong."""
    try:
        result = build(language(arguments)).main(hoisted(arguments), prog_name="wortlaut", standalone_mode=False)
        sys.stdout.flush()
        return int(result or 0)
    except BaseException as error:
        return tell(error, arguments)


def tell(error: BaseException, arguments: Sequence[str]) -> int:
    """Say in one line what ended the program and return the exit code; raise what is no error."""
    tongue = language(arguments)
    match error:
        case click.exceptions.Exit():
            return error.exit_code
        case click.UsageError():
            return _fail(usage_text(error, tongue), ExitCode.USAGE)
        case click.ClickException():
            return _fail(error.format_message(), ExitCode.BAD_INPUT)
        case click.Abort() | KeyboardInterrupt():
            return _fail(message("cli.interrupted", tongue), INTERRUPTED)
        case WortlautError():
            return _fail(error_text(error, tongue), error.exit_code)
        case BrokenPipeError():
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader went away: nobody to tell
            return ExitCode.DONE
        case OSError():
            where = str(error.filename) if error.filename is not None else None
            told = DiskError("disk_failed", where=where)
            return _fail(error_text(told, tongue), told.exit_code)
        case Exception():
            return _fail(message("cli.internal", tongue, log=_log(arguments, error)), ExitCode.INTERNAL)
    raise error


def build(tongue: str) -> Program:
    """Return the program with all texts in one language."""
    from wortlaut.cli.agreement_commands import agreement_commands
    from wortlaut.cli.backup_commands import backup_commands
    from wortlaut.cli.check_commands import check_commands
    from wortlaut.cli.commands import commands
    from wortlaut.cli.exchange_commands import exchange_commands
    from wortlaut.cli.history_commands import history_commands
    from wortlaut.cli.lock_commands import lock_commands
    from wortlaut.cli.release_commands import release_commands
    from wortlaut.cli.report_commands import report_commands
    from wortlaut.cli.scheme_commands import scheme_commands
    from wortlaut.cli.window import tour_command, window_command

    def start(
        ctx: click.Context, data_dir: str | None, lang: str | None, annotator: str | None, platform: str | None
    ) -> int | None:
        if annotator is not None:
            from wortlaut.session.jobs import annotator_name

            annotator = annotator_name(annotator)
        ctx.obj = Settings(lang or tongue, data_dir, annotator, platform, lang)
        if ctx.invoked_subcommand is None:
            return int(ctx.invoke(program.window, project=None) or 0)
        return None

    program = Program(
        "wortlaut",
        language=tongue,
        callback=click.pass_context(start),
        invoke_without_command=True,
        no_args_is_help=False,
        help=message("cli.help.wortlaut", tongue),
        params=[
            click.Option(["--data-dir"], metavar="DIR", help=message("cli.help.data_dir", tongue)),
            click.Option(["--lang"], type=click.Choice(LANGUAGES), help=message("cli.help.lang", tongue)),
            click.Option(["--annotator"], metavar="NAME", help=message("cli.help.annotator", tongue)),
            click.Option(["--platform", "-platform"], metavar="NAME", help=message("cli.help.platform", tongue)),
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_version,
                help=message("cli.help.version", tongue),
            ),
        ],
    )
    program.window = window_command(tongue)
    groups = (
        commands,
        backup_commands,
        check_commands,
        exchange_commands,
        history_commands,
        lock_commands,
        agreement_commands,
        release_commands,
        report_commands,
        scheme_commands,
    )
    for command in (*(command for group in groups for command in group(tongue)), tour_command(tongue)):
        program.add_command(command)
    program.result_callback()(_result)
    return program


def _result(result: int | None, **_: object) -> int:
    return int(result or 0)


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"wortlaut {__version__}")
        ctx.exit()


def _fail(text: str, code: int) -> int:
    click.echo(f"wortlaut: {one_line(text)}", err=True)
    return int(code)


def _log(arguments: Sequence[str], error: Exception) -> str:
    """Write where an error happened to a file and return its name; to stderr when there is no place for a file."""
    from wortlaut.paths import folders

    chosen = [value for key, value in pairwise(arguments) if key == "--data-dir"]
    chosen += [argument.partition("=")[2] for argument in arguments if argument.startswith("--data-dir=")]
    target = folders(chosen[0] if chosen else None).logs / "command-line.log"
    trace = f"{datetime.now(UTC).isoformat(timespec='seconds')} Wortlaut {__version__}\n{places_of(error)}\n"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        Path(target).write_text(trace, encoding="utf-8")
    except OSError:
        return trace
    return str(target)
