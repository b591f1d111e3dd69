"""Rules the tests themselves keep."""

import ast
from pathlib import Path

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


def test_no_test_waits_for_a_fixed_time() -> None:
    sources = {str(path.relative_to(TESTS)): path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("*.py"))}
    suspects = {name: source for name, source in sources.items() if any(wait in source for _, wait in WAITS)}
    assert "conftest.py" in sources
    assert {name: lines for name, source in suspects.items() if (lines := _fixed_waits(source))} == {}


def test_helper_modules_have_names_of_their_own() -> None:
    # Tests are imported by path; only the modules in the root of tests/ are found by name, so names must not clash.
    assert not list(TESTS.rglob("__init__.py"))
