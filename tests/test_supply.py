"""What the program stands on: versions that work here, licenses that fit."""

import re
import sqlite3
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtWidgets import QApplication, QWidget

CALLS = 1_000
TOLERATED_LOSS = 500
LICENSES = re.compile(
    r"MIT|BSD|Apache|Apache-2\.0|PSF|Python Software Foundation|ISC|Unlicense|Public Domain|MPL-2\.0|LGPL", re.I
)
"""Licenses under which a dependency may be used by and shipped with MIT software."""


def _declared(repo_root: Path) -> list[Requirement]:
    project = tomllib.loads((repo_root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(line) for line in project["dependencies"]]


def _allows(repo_root: Path, name: str, version: str, python: str) -> bool:
    for requirement in _declared(repo_root):
        if requirement.name.lower() != name.lower():
            continue
        if requirement.marker is None or requirement.marker.evaluate({"python_version": python}):
            return requirement.specifier.contains(version)
    raise AssertionError(f"{name} is not required for Python {python}")


def test_qt_calls_do_not_lose_references_to_none(qapp: QApplication) -> None:
    widget = QWidget()
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        widget.update()

    # PySide6 6.12.0 loses one for each call, which ends the process within seconds before Python 3.12.
    assert sys.getrefcount(None) > before - TOLERATED_LOSS


def test_sqlite_has_strict_tables() -> None:
    assert sqlite3.sqlite_version_info >= (3, 37, 0)


@pytest.mark.parametrize(
    ("version", "python", "allowed"),
    [
        ("6.12.0", "3.11", False),
        ("6.11.3", "3.11", True),
        ("6.12.0", "3.12", True),
        ("6.12.0", "3.13", True),
        ("6.8.0", "3.11", False),
    ],
)
def test_the_pin_of_qt_leaves_out_the_release_that_aborts(
    repo_root: Path, version: str, python: str, allowed: bool
) -> None:
    assert _allows(repo_root, "PySide6-Essentials", version, python) is allowed


@pytest.mark.parametrize(("version", "allowed"), [("4.2.1", True), ("4.2", False), ("3.38", False)])
def test_sqlite_utils_has_migrations(repo_root: Path, version: str, allowed: bool) -> None:
    assert _allows(repo_root, "sqlite-utils", version, "3.11") is allowed


def test_every_dependency_has_a_lower_bound(repo_root: Path) -> None:
    for requirement in _declared(repo_root):
        assert any(part.operator == ">=" for part in requirement.specifier), requirement


def test_the_installed_versions_fit_the_declared_ones(repo_root: Path) -> None:
    for requirement in _declared(repo_root):
        if requirement.marker is None or requirement.marker.evaluate():
            assert requirement.specifier.contains(metadata.version(requirement.name)), requirement


def _needed_to_run(name: str = "wortlaut") -> Iterator[metadata.Distribution]:
    waiting, seen = [name], set()
    while waiting:
        distribution = metadata.distribution(waiting.pop())
        if distribution.name.lower() in seen:
            continue
        seen.add(distribution.name.lower())
        yield distribution
        for line in distribution.requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)


def _license_of(distribution: metadata.Distribution) -> str:
    said = distribution.metadata
    classifiers = [line.split(" :: ")[-1] for line in said.get_all("Classifier") or () if line.startswith("License ::")]
    lines = (said.get("License") or "").splitlines()
    return said.get("License-Expression") or " OR ".join(classifiers) or (lines[0] if lines else "")


def test_no_dependency_forces_its_license_on_the_program() -> None:
    licenses = {distribution.name: _license_of(distribution) for distribution in _needed_to_run()}

    assert len(licenses) > len(("wortlaut", "PySide6-Essentials", "shiboken6", "sqlite-utils"))
    for name, license_text in licenses.items():
        # A dependency under several licenses is used under the one that fits.
        choices = re.split(r"\bOR\b", license_text)
        assert any(LICENSES.search(choice) for choice in choices), f"{name}: {license_text}"


def test_no_pattern_repeats_a_group_possessively(repo_root: Path) -> None:
    # Python before 3.11.5, Debian 12's among them, matches `(…)*+`, `(…)++`, `(…)?+` and `(?>…)` wrongly.
    wrong = re.compile(r"\)[*+?]\+|\(\?>")
    sources = (repo_root / "desktop").rglob("*.py")

    assert [path.name for path in sources if wrong.search(path.read_text(encoding="utf-8"))] == []
