"""What the cards of a release tell readers of data sets: files of every part, and the columns they have."""

import json
import re

import pytest

from release_projects import THIRDS
from wortlaut.session.release_jobs import release_project
from wortlaut.session.release_values import ReleaseOptions

pytest.importorskip("pyarrow")
NAMES = ("huggingface", "huggingface-bio-parquet")


@pytest.fixture(scope="module")
def folder(released, tmp_path_factory):
    place = tmp_path_factory.mktemp("columns") / "release"
    release_project(released, place, ReleaseOptions(rules=THIRDS, formats=NAMES))
    return place


def head(path):
    return path.read_text(encoding="utf-8").split("---\n")[1]


def configs(text):
    """Return the paths of each configuration, by split."""
    found = {}
    for part in re.split(r"^- config_name: ", text.partition("\ndataset_info:")[0], flags=re.MULTILINE)[1:]:
        name = part.partition("\n")[0]
        found[name] = dict(re.findall(r"- split: (\S+)\n    path: (\S+)", part))
    return found


def test_every_configuration_has_files_and_columns(folder):
    told = head(folder / "README.md")
    found = configs(told)
    assert list(found) == ["default", "annotations", "huggingface"]  # one card, one kind of file
    parts = ["train", "validation", "test"]
    assert [list(found[name]) for name in found] == [parts, ["train"], parts]
    assert all((folder / path).is_file() for paths in found.values() for path in paths.values())
    declared = told.partition("\ndataset_info:")[2]
    assert re.findall(r"^- config_name: (\S+)\n  features:$", declared, re.MULTILINE) == list(found)


def test_data_sets_in_other_formats_have_cards_of_their_own(folder):
    for name in NAMES:
        place = folder / "formats" / name
        (paths,) = configs(head(place / "README.md")).values()
        assert list(paths) == ["train", "validation", "test"]
        assert all((place / path).is_file() for path in paths.values())
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    listed = {entry["name"] for entry in manifest["files"]}
    assert {f"formats/{name}/README.md" for name in NAMES} <= listed


def test_columns_are_those_of_the_lines(folder):
    """Every key of every line is declared, so that no reader meets one it did not expect."""
    declared = head(folder / "README.md").partition("\n- config_name: default\n  features:\n")[2]
    declared = declared.partition("\n- config_name:")[0]
    columns = re.findall(r'^  - name: "(.+)"$', declared, re.MULTILINE)
    lines = [json.loads(line) for name in ("train", "validation", "test")
             for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n") if line]  # fmt: skip
    assert {key for line in lines for key in line} == set(columns)
    names = set(re.findall(r'- name: "(.+)"', declared))
    assert {key for line in lines for span in line["spans"] for key in span} <= names
    assert {key for line in lines for key in line["meta"]} <= names
    assert {key for line in lines for span in line["spans"] for key in span["attributes"]} <= names
