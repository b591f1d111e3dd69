"""Writing a plot to a file, asked and answered in the same way on every page."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.plots.plot_view import FILTERS, PlotView
from wortlaut.gui.prompts import Prompts

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
"""What some file system does not take; titles have names of labels in them."""


def ask_for_plot(view: PlotView, bridge: Bridge, prompts: Prompts, written: Callable[[Path], None]) -> None:
    """Ask where a plot goes and write it there; `written` gets the file. Nothing happens without a plot."""
    if view.plot is None:
        return
    title = view.plot.title
    project = bridge.session.path

    def write(target: Path) -> None:
        try:
            view.write(target, project)
        except WortlautError as error:
            bridge.failed.emit(error)
        else:
            written(target)

    words = QCoreApplication.translate("Plots", "Export {plot}").format(plot=title)
    prompts.ask_target(words, project.with_name(f"{file_name(title)}.svg"), FILTERS, write)


def file_name(title: str) -> str:
    """Return what a file with a plot of this title can be called, without an ending."""
    return _NOT_IN_NAMES.sub("-", title).strip(" .-")[:100] or "plot"
