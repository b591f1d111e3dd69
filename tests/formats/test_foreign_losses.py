"""What `wortlaut formats` claims about losses is what happens: nothing more, nothing less."""

import hashlib
import json

import pytest

from wortlaut.domain.article import PartialDate, Source
from wortlaut.formats.loss import KINDS, Ledger, loss_file
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.record import Choices, LayerData, Record, Totals
from wortlaut.formats.registry import formats

TEXT = "\n\u00a0Mara sagt\r\n„ja“ und e\u0301s.\n\x00"
WRITTEN = [known for known in formats() if known.writes]


def uid(number):
    return f"01900000-0000-7000-8000-{number:012}"


def span(number, label, *fragments, **more):
    return {
        "id": uid(number), "label": label, "start": fragments[0][0], "end": fragments[-1][1],
        "fragments": [list(fragment) for fragment in fragments],
        "surface": [TEXT[start:end] for start, end in fragments],
        "attributes": {}, "unsure": False, "note": None, "origin": "manual", "source": None, "confidence": None, **more,
    }  # fmt: skip


def rich():
    """Articles and layers with one of everything that can be lost."""
    spans = [
        span(1, "quote", (0, 1), unsure=True, note="n", attributes={"type": "direct"}),
        span(2, "quote", (2, 6), (7, 11), unsure=True, note="a\nb\x0c", attributes={"type": "direct"}),
        span(3, "actor", (2, 6), attributes={"entity": "a\tb\x0b", "kind": "person"}, origin="propagated"),
        span(4, "actor", (2, 6), note="x", confidence=0.5, source="rule"),
        span(5, "commitment", (2, 11), (13, 17), provenance={"outcome": "x"}, guessed=["status"], precedent="p"),
        span(6, "condition", (22, 23), extra={"x": 1}, attributes={"type": ""}),
    ]
    links = [
        {"id": uid(20), "type": "speaker", "from": uid(1), "to": uid(3), "extra": {"x": 1}},
        {"id": uid(21), "type": "speaker", "from": uid(2), "to": uid(3)},
    ]
    sources = (Source("a.txt", "date 2025\n", PartialDate(2025)), Source("b.txt"))
    layer = LayerData("anna", "person", "submitted", 1, "s", spans, links)
    return [
        record(TEXT, sources, LayerData("ben", "person", "open", 0, "s"), title="T", meta={"x": 1}),
        record(TEXT, sources, layer, title="T", meta={"x": 1}),
        record(" \n", (Source("c.txt", "", PartialDate(2025)),), None, title="C"),
    ]


def record(text, sources, layer, **more):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Record(text, digest, sources, language="de", layer=layer, **more)


def counted(known, scheme, folder):
    ledger = Ledger(known.how)
    place = folder / "out"
    written = known.write(rich(), place, ledger, scheme)
    assert known.prove(place, written, lambda _: None, ledger) == written
    return ledger, written


@pytest.mark.parametrize("name", [known.name for known in WRITTEN])
def test_a_format_loses_what_it_says_it_loses(name, scheme, tmp_path):
    lost, claimed = set(), set()
    for unit in (None, OffsetUnit.GRAPHEME):
        known = next(known for known in formats(Choices(unit)) if known.name == name)
        if unit is None or unit in known.units:
            folder = tmp_path / str(unit)
            folder.mkdir()
            lost |= set(counted(known, scheme, folder)[0].counts)
            claimed = set(known.loses)
    assert sorted(lost, key=KINDS.index) == sorted(claimed, key=KINDS.index)


def test_our_own_format_loses_nothing(scheme, tmp_path):
    ledger, _ = counted(WRITTEN[0], scheme, tmp_path)
    assert (WRITTEN[0].name, ledger.rows(), WRITTEN[0].loses) == ("jsonl", [], ())


def test_the_ledger_counts_and_shows_where(scheme, tmp_path):
    known = next(known for known in WRITTEN if known.name == "doccano")
    ledger, totals = counted(known, scheme, tmp_path)
    rows = {row["kind"]: row for row in ledger.rows()}
    assert {kind: rows[kind]["count"] for kind in ("headers", "links", "discontinuous", "notes", "attributes")} == {
        "headers": 1,
        "links": 2,
        "discontinuous": 2,
        "notes": 3,
        "attributes": 5,
    }
    assert rows["discontinuous"]["how"] == "pieces"
    assert rows["discontinuous"]["examples"][0] == {
        "article": rich()[0].id,
        "annotator": "anna",
        "surface": "Mara … sagt",
        "value": None,
    }
    assert [example["value"] for example in rows["notes"]["examples"]] == ["n", "a\nb\x0c", "x"]
    told = json.loads(loss_file("doccano", totals, ledger))
    assert told["losses"] == ledger.rows()
    assert loss_file("doccano", Totals(), Ledger()).endswith(b'"losses": []\n}\n')
