"""The tour, as `packaging/run` takes it where there is no display: judged by what it leaves."""

import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import patience

pytestmark = pytest.mark.timeout(300)

PICTURES = {
    "empty",
    "palette",
    "annotate-light",
    "annotate-dark",
    "annotate-contrast",
    "canvas",
    "inspector",
    "command-palette",
    "export",
}


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "wortlaut", "--lang", "de", *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        check=False,
    )


def test_the_tour_leaves_project_export_and_pictures(tmp_path: Path) -> None:
    target = tmp_path / "tour"
    done = run("tour", "--to", target)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    for name in ("Hafenstreit.wortlaut", "Hafenstreit.jsonl", "screenshots"):
        assert str(target / name) in done.stdout

    lines = [
        json.loads(line) for line in (target / "Hafenstreit.jsonl").read_text(encoding="utf-8").split("\n") if line
    ]
    assert len(lines) == len(list((target / "articles").glob("*.txt")))
    [tagged] = [line for line in lines if line["spans"]]
    surfaces = {tuple(span["surface"]): span for span in tagged["spans"]}
    assert surfaces[("Hafenminister Tilo Brandis (Freie Küste)",)]["attributes"] == {"kind": "person"}
    assert surfaces[("Sie hat", "48\u00a0Millionen Kronen gekostet")]["label"] == "quote"
    restored = surfaces[("den Kai bis Jahresende für beide Flaggen zu öffnen",)]
    assert restored["note"]
    assert {link["type"] for link in tagged["links"]} == {"committer", "conditions", "speaker"}
    assert restored["attributes"] == {"status": "pledged"}
    assert {span["label"] for span in tagged["spans"]} == {"quote", "actor", "commitment", "condition"}
    assert [line["layer"]["state"] for line in lines if line["layer"]].count("submitted") == 1

    pictures = {path.stem: path for path in (target / "screenshots").iterdir()}
    assert pictures.keys() >= PICTURES
    width, height = struct.unpack(">II", pictures["annotate-light"].read_bytes()[16:24])
    assert (width, height) == (1440, 900)


def test_the_tour_changes_nothing_in_a_folder_that_is_not_empty(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = run("tour", "--to", tmp_path)
    assert done.returncode == 3
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    assert len(done.stderr.strip().splitlines()) == 1
