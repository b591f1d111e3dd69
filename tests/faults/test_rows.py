"""Every row of the fault list has a test of its name, or stands in the table of those that cannot run every time."""

import ast
import re
from pathlib import Path

from faults.__main__ import RUNS

HERE = Path(__file__).resolve().parent
FAMILIES = {"S": 27, "C": 9, "D": 7, "T": 14, "I": 13, "E": 8, "U": 12, "P": 4}
ROWS = [f"{family}{number}" for family, count in FAMILIES.items() for number in range(1, count + 1)]
NAME = re.compile(r"test_([A-Z]\d+)_\w+")


def _tested() -> set[str]:
    return {
        found[1]
        for path in HERE.glob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (found := NAME.fullmatch(node.name))
    }


def _table() -> list[list[str]]:
    lines = (HERE / "rows.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return cells[2:]


def test_there_are_94_rows() -> None:
    assert len(ROWS) == 94


def test_each_row_has_a_test_or_a_reason() -> None:
    accounted = _tested() | {cells[0] for cells in _table()}
    assert [row for row in ROWS if row not in accounted] == []


def test_tests_are_named_after_rows_that_there_are() -> None:
    assert _tested() <= set(ROWS)


def test_the_table_says_for_each_row_what_runs_why_and_how() -> None:
    for cells in _table():
        assert len(cells) == 4, cells
        assert cells[0] in ROWS
        assert all(cells[1:3]), cells


def test_long_forms_are_named_as_they_are_run() -> None:
    named = set(re.findall(r"\./packaging/faults ([a-z-]+)", (HERE / "rows.md").read_text(encoding="utf-8")))
    assert named - {"NAME"} <= RUNS.keys()
