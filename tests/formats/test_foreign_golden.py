"""Exports in foreign formats, byte for byte, against files that an independent script wrote."""

import runpy
from pathlib import Path

import pytest

from wortlaut.formats.jsonl import Jsonl
from wortlaut.formats.loss import Ledger
from wortlaut.formats.record import Choices
from wortlaut.formats.registry import formats
from wortlaut.formats.tokens import tokens

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FOREIGN = GOLDEN / "foreign"
WRITTEN = [known for known in formats() if known.writes and known.name != "jsonl" and not known.needs]
"""Bytes that a library makes are its own; what those formats say is compared in tests of their own."""
BY_CONTENT = ["cas-xmi", "cas-json"]
READ = [known for known in WRITTEN if known.reads] + [known for known in formats() if known.name in BY_CONTENT]


def content_of(place):
    if place.is_dir():
        return {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*") if path.is_file()}
    return place.read_bytes()


def golden_of(known):
    return next(path for path in FOREIGN.iterdir() if path.stem == known.name)


def test_golden_files_are_what_the_script_writes(tmp_path):
    runpy.run_path(str(GOLDEN / "make_foreign.py"))["main"](tmp_path)
    assert content_of(tmp_path) == content_of(FOREIGN)


def test_every_format_has_a_golden_file():
    assert {path.stem for path in FOREIGN.iterdir()} == {known.name for known in WRITTEN} | {"ours", *BY_CONTENT}


@pytest.mark.parametrize("known", WRITTEN, ids=lambda known: known.name)
def test_exports_are_the_golden_bytes(known, scheme, tmp_path):
    place = tmp_path / golden_of(known).name
    records = list(Jsonl().read(FOREIGN / "ours.jsonl", scheme))
    known.write(records, place, Ledger(known.how), scheme)
    assert content_of(place) == content_of(golden_of(known))


@pytest.mark.parametrize("known", READ, ids=lambda known: known.name)
def test_golden_files_are_read(known, scheme):
    (ours,) = Jsonl().read(FOREIGN / "ours.jsonl", scheme)
    with_text = type(known)(Choices(text_of={ours.id: ours.text}.get))
    (read,) = with_text.read(golden_of(known), scheme)
    if known.name == "conll":
        assert read.text.split() == [ours.text[start:end] for start, end in tokens(ours.text)]
    else:
        assert read.text == ours.text
    if "overlapping" not in known.loses:
        words = {word for span in ours.layer.spans for word in span["surface"]}
        assert {word for span in read.layer.spans for word in span["surface"]} == words
    assert {span["origin"] for span in read.layer.spans} == {"imported"}
    if "links" not in known.loses:
        assert [link["type"] for link in read.layer.links] == [link["type"] for link in ours.layer.links]
