"""A person waits for the first picture: what is loaded before it is kept small, without measuring time."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

import patience

SCRIPT = """
import json, linecache, os, sys
from wortlaut import cli
from wortlaut.cli import opening

load = opening.load

def load_and_stop_after_the_first_paint(name):
    module = load(name)
    finish = module.MainWindow.finish
    module.MainWindow.finish = lambda window: tell(window, finish)
    return module

def tell(window, finish):
    widgets = sys.modules["PySide6.QtWidgets"]
    told = {"modules": list(sys.modules), "widgets": list(vars(widgets)), "sources": list(linecache.cache)}
    application = widgets.QApplication.instance()
    finish(window)
    told |= {"style": application.style().objectName(), "has icon": not application.windowIcon().isNull()}
    print(json.dumps(told), flush=True)
    os._exit(0)

opening.load = load_and_stop_after_the_first_paint
sys.argv = ["wortlaut", sys.argv[1]]
cli.main()
"""

LATER = (
    *("wortlaut.review", "wortlaut.assist", "wortlaut.formats", "wortlaut.domain.rules", "wortlaut.domain.guesses"),
    *("wortlaut.gui.review", "wortlaut.gui.agreement", "wortlaut.gui.plots", "wortlaut.gui.dialogs"),
    *("wortlaut.session.blindness", "wortlaut.session.checking", "wortlaut.session.review_desk"),
    *("wortlaut.store.check", "wortlaut.store.replay", "wortlaut.store.stream"),
    *("wortlaut.domain.boundaries.boundaries", "wortlaut.domain.boundaries.sentences"),
    *("wortlaut.gui.actions", "wortlaut.gui.commands", "wortlaut.gui.side_pane", "wortlaut.gui.pages"),
)
"""Packages and modules that the first picture does not show."""
MOST = 139
"""Modules of the program; each one costs about half a millisecond. A tenth of them guards the file and the process."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a start on a project has loaded when the first picture is there, in the order it was begun."""
    folder = tmp_path_factory.mktemp("start")
    article = folder / "eins.txt"
    article.write_text("Ein Artikel\n\nDie Stadt werde bauen.\n", encoding="utf-8")
    project = folder / "p.wortlaut"
    environment = {**os.environ, "WORTLAUT_DATA_DIR": str(folder / "data"), "QT_QPA_PLATFORM": "offscreen"}
    for command in (("new", project), ("import", project, article)):
        program = [sys.executable, "-m", "wortlaut", *map(str, command)]
        subprocess.run(program, env=environment, check=True, capture_output=True, timeout=patience.SECONDS)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(project)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_what_the_first_picture_does_not_show_is_loaded_after_it(loaded: dict[str, Any]) -> None:
    early = [name for name in loaded["modules"] if any(f"{name}.".startswith(f"{later}.") for later in LATER)]
    assert early == []


def test_few_modules_are_loaded_before_the_first_picture(loaded: dict[str, Any]) -> None:
    assert sum(name.startswith("wortlaut") for name in loaded["modules"]) <= MOST


def test_qt_comes_after_everything_that_needs_no_qt(loaded: dict[str, Any]) -> None:
    """Once it is there, its bindings read the source of every module that is imported."""
    modules = loaded["modules"]
    after = modules[modules.index("PySide6") :]
    assert [name for name in after if name.startswith("wortlaut") and not name.startswith("wortlaut.gui")] == []


def test_classes_of_widgets_that_nobody_shows_are_not_made(loaded: dict[str, Any]) -> None:
    """Asked for a widget that Qt made, such as a viewport, the bindings would make the classes of all: 20 ms."""
    assert "QApplication" in loaded["widgets"]
    assert "QWizard" not in loaded["widgets"]
    assert "QStyle" not in loaded["widgets"]


def test_the_style_is_that_of_the_design_and_the_window_has_its_icon_right_after_the_first_picture(
    loaded: dict[str, Any],
) -> None:
    assert loaded["style"] == "fusion"
    assert loaded["has icon"]


def test_no_source_of_this_program_is_read(loaded: dict[str, Any]) -> None:
    """Qt's bindings would look for Qt in the source of each module that is imported."""
    assert [name for name in loaded["sources"] if "wortlaut" in name] == []
