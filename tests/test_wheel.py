"""The wheel holds everything the program needs, and works away from the checkout."""

import configparser
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ASSETS = "wortlaut/_assets"
SAMPLES = (
    "resources/schemes/quote-actor-commitment-condition.json",
    "resources/messages/de.json",
    "resources/messages/en.json",
    "resources/guidelines/guidelines.de.md",
    "resources/manual/de.md",
    "resources/manual/en.md",
    "resources/icons/set/undo.svg",
    "resources/icons/app/wortlaut.svg",
    "resources/i18n/wortlaut_de.qm",
    "seeds/layers/gold.jsonl",
)
"""One file of each kind; the comparison with the folders covers the rest."""


@pytest.fixture(scope="module")
def wheel(repo_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=repo_root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's content in a folder of its own."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def _in_repository(root: Path, top: str) -> set[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", top],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return {name for name in listed.stdout.splitlines() if (root / name).is_file()}


@pytest.mark.parametrize("top", ["resources", "seeds"])
def test_the_wheel_holds_every_file_of(repo_root: Path, wheel: Path, top: str) -> None:
    expected = {f"{ASSETS}/{name}" for name in _in_repository(repo_root, top)}

    with zipfile.ZipFile(wheel) as archive:
        assert expected - set(archive.namelist()) == set()
    assert expected


@pytest.mark.parametrize("name", SAMPLES)
def test_the_wheel_holds(wheel: Path, name: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert archive.getinfo(f"{ASSETS}/{name}").file_size > 0


def test_the_wheel_holds_every_module_and_nothing_else_of_the_checkout(repo_root: Path, wheel: Path) -> None:
    modules = {name.removeprefix("desktop/") for name in _in_repository(repo_root, "desktop")}

    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())

    assert modules - names == set()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"wortlaut"}
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]


def test_the_wheel_says_how_it_is_licensed_and_started(unpacked: Path) -> None:
    (information,) = unpacked.glob("*.dist-info")
    scripts = configparser.ConfigParser()
    scripts.read_string((information / "entry_points.txt").read_text(encoding="utf-8"))

    assert scripts["console_scripts"]["wortlaut"] == "wortlaut.cli:main"
    assert "License-Expression: MIT" in (information / "METADATA").read_text(encoding="utf-8")
    assert (information / "licenses" / "LICENSE").is_file()


def _run(unpacked: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    return subprocess.run(
        [sys.executable, *arguments], cwd=unpacked.parent, env=environment, capture_output=True, text=True, check=False
    )


def test_the_unpacked_wheel_finds_its_own_resources(unpacked: Path) -> None:
    done = _run(
        unpacked,
        "-c",
        "from wortlaut import assets; print(assets.resource('messages/de.json')); print(assets.seeds())",
    )

    assert done.returncode == 0, done.stderr
    assert [Path(line).is_relative_to(unpacked) for line in done.stdout.splitlines()] == [True, True]


def test_the_unpacked_wheel_makes_a_project_and_reads_its_seeds(unpacked: Path, tmp_path: Path) -> None:
    project = tmp_path / "p.wortlaut"

    made = _run(unpacked, "-m", "wortlaut", "new", str(project))
    read = _run(unpacked, "-m", "wortlaut", "import", str(project), str(unpacked / ASSETS / "seeds"))

    assert (made.returncode, read.returncode) == (0, 0), made.stderr + read.stderr
    assert project.stat().st_size > 0
