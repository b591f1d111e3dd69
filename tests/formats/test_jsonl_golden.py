"""Our JSONL, byte for byte, against files that an independent script wrote."""

import runpy
from pathlib import Path

import pytest

from wortlaut.formats.jsonl import Jsonl
from wortlaut.formats.jsonl_write import line_of

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
KINDS = ["person", "gold", "machine"]


def place(record):
    layer = record.layer
    return record.id, KINDS.index(layer.kind) if layer else -1, (layer.annotator or "") if layer else ""


def rewritten(path, scheme):
    records = sorted(Jsonl().read(path, scheme), key=place)
    return b"".join(map(line_of, records))


def test_golden_files_are_what_the_script_writes(tmp_path):
    runpy.run_path(str(GOLDEN / "make_golden.py"))["main"](tmp_path)
    for name in ("tidy.jsonl", "untidy.jsonl"):
        assert (tmp_path / name).read_bytes() == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize("name", ["tidy.jsonl", "untidy.jsonl"])
def test_reading_and_writing_gives_the_tidy_bytes(name, scheme):
    assert rewritten(GOLDEN / name, scheme) == (GOLDEN / "tidy.jsonl").read_bytes()


def test_a_line_survives_readers_that_split_at_every_unicode_line_break():
    content = (GOLDEN / "tidy.jsonl").read_text(encoding="utf-8")
    assert len(content.splitlines()) == content.count("\n")


def test_sources_keep_their_own_header_date_and_mark(scheme):
    records = [record for record in Jsonl().read(GOLDEN / "tidy.jsonl", scheme) if len(record.sources) > 1]
    first, second, third = records[0].sources
    assert (first.name, first.header, str(first.date), first.bom) == (
        "000_00ff00ff00ff00ff.txt",
        " date 2025-09-04 ",
        "2025-09-04",
        False,
    )
    assert (second.name, second.header) == ("c.txt", first.header)
    assert (third.name, third.header, str(third.date), third.bom) == ("b.txt", "date 2025-09\n", "2025-09", True)
