"""Opens the window. Loads nothing that only the command line needs: a person waits for the first picture."""

import gc
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from wortlaut.errors import BadInputError, NotPossibleHereError
from wortlaut.paths import Folders

_BEFORE_QT = (
    "wortlaut.session.next_article",
    "wortlaut.session.session",
    "wortlaut.session.wording",
    "wortlaut.domain.boundaries.paragraphs",
    "wortlaut.domain.lanes",
    "wortlaut.domain.offsets",
    "wortlaut.error_places",
)
"""Once Qt is loaded, its bindings read the source of every module that is imported: what these need is spared that."""
_WITHOUT_DISPLAY = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
"""Qt platforms that need no window system."""


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Tell whether the arguments of the program are nothing but a project, or none at all."""
    return not arguments or (len(arguments) == 1 and arguments[0].endswith(".wortlaut") and arguments[0][0] != "-")


def open_window(
    project: Path | None,
    folders: Folders,
    annotator: str | None = None,
    language: str | None = None,
    platform: str | None = None,
) -> int:
    """Open the window on a project (None: the last one, else the sample) and return the exit code when it is closed.

    What is None comes from the preferences. Raises WortlautError, NotPossibleHereError without a display or Qt.
    """
    if not has_display(platform):
        if project is not None and not project.exists():
            raise BadInputError("project_missing", where=str(project))
        raise NotPossibleHereError("no_display")
    arguments = ["wortlaut", "-platform", platform] if platform else ["wortlaut"]
    gc.disable()  # looking for garbage while modules load is a fifth of the start; `run` turns it on again
    for name in _BEFORE_QT:
        importlib.import_module(name)
    code: int = load("wortlaut.gui.application").run(project, folders, annotator, language, arguments)
    return code


def has_display(platform: str | None, system: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a window can be shown. An empty `DISPLAY` counts as none."""
    chosen = (platform or environment.get("QT_QPA_PLATFORM") or "").partition(":")[0].partition(";")[0]
    if chosen in _WITHOUT_DISPLAY or not system.startswith(("linux", "freebsd")):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def load(name: str) -> Any:
    """Import a module of the window; raise NotPossibleHereError when Qt cannot be loaded here."""
    try:
        importlib.import_module("wortlaut.gui.bindings").spare_sources()
        return importlib.import_module(name)
    except ImportError as error:
        if name.startswith(error.name or "\0"):
            raise
        raise NotPossibleHereError("no_qt", reason=str(error)) from error
