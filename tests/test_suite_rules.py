"""Rules the tests themselves keep."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
WAITS = {("time", "sleep"), ("qtbot", "wait"), ("QTest", "qWait"), ("QTest", "qSleep")}
"""Waits for a time instead of for what is expected: slow where they work, wrong where they do not."""


def _fixed_waits(source: str) -> list[int]:
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and (node.value.id, node.attr) in WAITS
    ]


def test_the_rule_sees_a_fixed_wait() -> None:
    assert _fixed_waits("import time\ntime.sleep(1)\n") == [2]


@pytest.mark.parametrize("path", sorted(TESTS.rglob("*.py")), ids=lambda path: str(path.relative_to(TESTS)))
def test_no_test_waits_for_a_fixed_time(path: Path) -> None:
    assert _fixed_waits(path.read_text(encoding="utf-8")) == []


def test_helper_modules_have_names_of_their_own() -> None:
    # Tests are imported by path; only the modules in the root of tests/ are found by name, so names must not clash.
    assert not list(TESTS.rglob("__init__.py"))
