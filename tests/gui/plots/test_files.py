"""Plots as files."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from agreement_reports import big
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError
from wortlaut.gui.agreement.label_plots import confusion
from wortlaut.gui.agreement.names import Names
from wortlaut.gui.agreement.plots_of_page import shown
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.plots import grid
from wortlaut.gui.plots.colors import paper_palette
from wortlaut.gui.plots.csv_table import csv_text
from wortlaut.gui.plots.export import file_name
from wortlaut.gui.plots.marks import Table
from wortlaut.gui.plots.plot_view import PlotView
from wortlaut.gui.plots.style import Style
from wortlaut.gui.plots.svg import svg

SVG = "{http://www.w3.org/2000/svg}"
PROGRAM = """
from agreement_reports import big
from wortlaut import assets
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.gui.agreement.names import Names
from wortlaut.gui.agreement.plots_of_page import shown
from wortlaut.gui.plots.colors import paper_palette
from wortlaut.gui.plots.style import Style
from wortlaut.gui.plots.svg import svg
scheme = load_scheme(assets.resource("schemes/quote-actor-commitment-condition.json").read_text(encoding="utf-8"))
for data in shown(big(), Names(scheme, "de")).values():
    print(svg(data.build(Style(560, language="de")), paper_palette(scheme)))
"""


@pytest.mark.parametrize("panel", ["headline", "labels", "pairs", "confusion", "categories", "details", "time"])
def test_a_plot_is_an_svg_with_title_sentence_and_a_name_for_each_cell(panel: str, scheme: Scheme) -> None:
    plot = shown(big(), Names(scheme, "en"))[panel].build(Style(560))
    root = ElementTree.fromstring(svg(plot, paper_palette(scheme)))

    assert root.findtext(f"{SVG}title") == plot.title
    assert root.findtext(f"{SVG}desc") == plot.summary
    assert [title.text for title in root.iter(f"{SVG}title")][1:] == [cell.name for cell in plot.cells]


def test_the_same_numbers_give_the_same_bytes_in_every_process(repo_root: Path) -> None:
    written = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(repo_root / "tests")}
        done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, check=True, capture_output=True)
        written.add(done.stdout)

    assert len(written) == 1
    assert written.pop().count(b"<svg xmlns") == 9


def test_foreign_text_is_never_markup(scheme: Scheme) -> None:
    report = big()
    foreign = type(report)(**{**report.__dict__, "annotators": ("<b>anna</b>", "ben & co")})
    text = svg(grid.draw(confusion(foreign, Names(scheme, "en")), Style(560)), paper_palette(scheme))

    assert "<b>" not in text
    ElementTree.fromstring(text)


def test_csv_has_numbers_in_full_and_no_formulas() -> None:
    table = Table(("name", "value"), (("=1+1", 0.1 + 0.2), ("a, b", None)))

    assert csv_text(table) == 'name,value\n\'=1+1,0.30000000000000004\n"a, b",\n'


def test_a_view_writes_by_the_ending_of_the_file(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> None:
    look = Appearance("dark")
    view = PlotView(look, scheme, "en")
    qtbot.addWidget(view)
    view.resize(420, 300)
    view.set_plot(shown(big(), Names(scheme, "en"))["confusion"].build)
    for ending in ("svg", "png", "csv"):
        view.write(tmp_path / f"plot.{ending}")

    assert (tmp_path / "plot.csv").read_text(encoding="utf-8").startswith("anna by ben,Quote")
    assert ElementTree.parse(tmp_path / "plot.svg").getroot().tag == f"{SVG}svg"
    assert QImage(str(tmp_path / "plot.png")).pixelColor(2, 2) == QColor("#ffffff")


def test_a_picture_that_cannot_be_written_is_an_error(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> None:
    view = PlotView(Appearance("light"), scheme, "en")
    qtbot.addWidget(view)
    view.set_plot(shown(big(), Names(scheme, "en"))["time"].build)

    with pytest.raises(BadInputError, match="folder_missing"):
        view.write(tmp_path / "missing" / "plot.png")


@pytest.mark.parametrize("ending", ["svg", "png", "csv"])
def test_a_plot_is_never_written_over_a_project(qtbot: QtBot, tmp_path: Path, scheme: Scheme, ending: str) -> None:
    view = PlotView(Appearance("light"), scheme, "en")
    qtbot.addWidget(view)
    view.set_plot(shown(big(), Names(scheme, "en"))["time"].build)
    other = tmp_path / f"other.{ending}"
    other.write_bytes(b"SQLite format 3\0 and so on")

    with pytest.raises(BadInputError, match="target_is_project"):
        view.write(other)
    assert other.read_bytes() == b"SQLite format 3\0 and so on"


@pytest.mark.parametrize(
    ("title", "name"),
    [("Strict F1", "Strict F1"), ("Quote: and/or\\else?", "Quote- and-or-else"), ("../..", "plot"), ("", "plot")],
)
def test_a_title_becomes_a_name_that_every_file_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name
