"""The command line, called in this process, with its own folders."""

from pathlib import Path
from typing import NamedTuple

import pytest

from wortlaut.cli.program import run


class Answer(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def cli(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("WORTLAUT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)

    def call(*arguments):
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return call


@pytest.fixture
def project(cli):
    """A project with the example articles and their layers."""
    path = Path("p.wortlaut")
    assert cli("new", path).code == 0
    seeds = Path(__file__).resolve().parents[2] / "seeds"
    assert cli("import", path, seeds).code == 0
    return path
