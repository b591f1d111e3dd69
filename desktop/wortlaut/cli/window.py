"""The commands that need Qt: the window, and the tour that drives one."""

import os
from pathlib import Path

import click

from wortlaut.cli.arguments import FilePath
from wortlaut.cli.context import Settings
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.cli.opening import load, open_window
from wortlaut.messages import message


def window_command(language: str) -> LocalizedCommand:
    """Return the command that opens the window."""
    return LocalizedCommand(
        "window",
        language=language,
        callback=click.pass_obj(_open_window),
        help=message("cli.help.wortlaut", language),
        params=[click.Argument(["project"], required=False, type=FilePath())],
        hidden=True,
    )


def tour_command(language: str) -> LocalizedCommand:
    """Return the command that shows what the program can do."""
    return LocalizedCommand(
        "tour",
        language=language,
        callback=click.pass_obj(_tour),
        help=message("cli.help.tour", language),
        params=[
            click.Option(
                ["--to"],
                metavar="DIR",
                required=True,
                type=FilePath(),
                help=message("cli.help.tour_to", language),
            )
        ],
    )


def _open_window(settings: Settings, project: Path | None) -> int:
    return open_window(project, settings.folders, settings.annotator, settings.chosen_language, settings.platform)


def _tour(settings: Settings, to: Path) -> int:
    if settings.platform:
        os.environ["QT_QPA_PLATFORM"] = settings.platform
    code: int = load("wortlaut.gui.tour").run_tour(to, settings.language)
    return code
