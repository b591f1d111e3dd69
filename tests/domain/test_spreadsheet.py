"""No cell becomes a formula."""

import csv
import io

import pytest

from wortlaut.domain.spreadsheet import guarded


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM"]
)
def test_what_would_be_a_formula_is_text(cell):
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a=1", "1+1", "'=1", "Grüße", " -"])
def test_everything_else_stays_as_it_is(cell):
    assert guarded(cell) == cell


def test_a_guarded_cell_is_read_back_whole():
    file = io.StringIO()
    csv.writer(file).writerow([guarded("\r\n=1")])
    file.seek(0)
    assert next(csv.reader(io.StringIO(file.getvalue(), newline=""))) == ["'\r\n=1"]
