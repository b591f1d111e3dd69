"""Imports go one way: the contracts of pyproject.toml hold."""

import tomllib
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_the_contracts_of_the_layers_hold(
    repo_root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repo_root)

    status = lint_imports(config_filename=str(repo_root / "pyproject.toml"), no_cache=True)

    report = capsys.readouterr().out
    assert status == EXIT_STATUS_SUCCESS, report
    contracts = tomllib.loads((repo_root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    assert f"{len(contracts['contracts'])} kept, 0 broken" in report


@pytest.mark.parametrize("folder", ["desktop", "resources", "seeds", "tests", "packaging"])
def test_folders_that_are_no_packages_stay_none(repo_root: Path, folder: str) -> None:
    # With an __init__.py, `packaging` would hide the module of that name whenever the checkout is on the path.
    assert (repo_root / folder).is_dir()
    assert not (repo_root / folder / "__init__.py").exists()
