"""The commands that need Qt: the window, and the tour that drives one."""

import gc
import importlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from wortlaut.cli.context import Settings
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.errors import NotPossibleHereError
from wortlaut.messages import message

_BEFORE_QT = ("wortlaut.session.session", "wortlaut.domain.boundaries", "wortlaut.messages")
"""Once Qt is loaded, its bindings read the source of every module that is imported: these need not be among them."""
_WITHOUT_DISPLAY = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
"""Qt platforms that need no window system."""


def window_command(language: str) -> LocalizedCommand:
    """Return the command that opens the window."""
    return LocalizedCommand(
        "window",
        language=language,
        callback=click.pass_obj(_open_window),
        help=message("cli.help.wortlaut", language),
        params=[click.Argument(["project"], required=False, type=click.Path(path_type=Path))],
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
                type=click.Path(path_type=Path),
                help=message("cli.help.tour_to", language),
            )
        ],
    )


def has_display(platform: str | None, system: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a window can be shown. An empty `DISPLAY` counts as none."""
    chosen = (platform or environment.get("QT_QPA_PLATFORM") or "").partition(":")[0].partition(";")[0]
    if chosen in _WITHOUT_DISPLAY or not system.startswith(("linux", "freebsd")):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _open_window(settings: Settings, project: Path | None) -> int:
    if not has_display(settings.platform):
        raise NotPossibleHereError("no_display")
    arguments = ["wortlaut"]
    if settings.platform:
        arguments += ["-platform", settings.platform]
    gc.disable()  # looking for garbage while modules load is a fifth of the start; `run` turns it on again
    for name in _BEFORE_QT:
        importlib.import_module(name)
    application = _load("wortlaut.gui.application")
    code: int = application.run(project, settings.folders, settings.annotator, settings.language, arguments)
    return code


def _tour(settings: Settings, to: Path) -> int:
    if settings.platform:
        os.environ["QT_QPA_PLATFORM"] = settings.platform
    code: int = _load("wortlaut.gui.tour").run_tour(to, settings.language)
    return code


def _load(name: str) -> Any:
    """Import a module of the window; raise NotPossibleHereError when Qt cannot be loaded here."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        if name.startswith(error.name or "\0"):
            raise
        raise NotPossibleHereError("no_qt", reason=str(error)) from error
