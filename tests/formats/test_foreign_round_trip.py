"""Every format that is written: what is read back is what was there, except exactly what the ledger says."""

import zipfile
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from example_counts import examples
from foreign_layers import records
from wortlaut.formats.loss import KINDS, Ledger
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.record import Choices, Flattening
from wortlaut.formats.registry import format_of, formats

UNITS = {
    "doccano": [OffsetUnit.UTF16, OffsetUnit.GRAPHEME, OffsetUnit.CODEPOINT],
    "doccano-relations": [OffsetUnit.UTF16, OffsetUnit.GRAPHEME, OffsetUnit.CODEPOINT],
}
FLATTENINGS = {"conll": list(Flattening), "huggingface-bio": list(Flattening)}
WRITTEN = [
    known
    for name in (known.name for known in formats() if known.writes and known.name != "jsonl")
    for unit in UNITS.get(name, [None])
    for flattening in FLATTENINGS.get(name, [Flattening.OUTERMOST])
    for known in formats(Choices(unit, {}, flattening))
    if known.name == name
]


def id_of(known):
    return f"{known.name}-{known.choices.unit or 'usual'}-{known.choices.flattening}"


@pytest.mark.parametrize("known", WRITTEN, ids=id_of)
@settings(deadline=None, max_examples=examples(0.5), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=records())
def test_what_comes_back_and_what_the_ledger_says_is_everything(known, found, scheme, tmp_path_factory):
    place = tmp_path_factory.mktemp("out") / ("folder" if known.in_folder else f"file{known.suffixes[0]}")
    ledger = Ledger(known.how)
    written = known.write(found, place, ledger, scheme)
    told = []
    proven = known.prove(place, written, told.append, ledger)
    assert proven == written
    assert set(ledger.counts) <= set(known.loses)
    assert {row["kind"] for row in ledger.rows()} == {kind for kind, count in ledger.counts.items() if count}
    if not known.reads:
        return
    there = replace(known.choices, text_of={record.id: record.text for record in found}.get)
    back = list(type(known)(there).read(place, scheme)) if written.articles else []
    read_back(found, back, ledger, known)


@pytest.mark.parametrize("known", [known for known in WRITTEN if known.packs], ids=id_of)
@settings(deadline=None, max_examples=examples(0.2), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=records())
def test_an_archive_holds_what_the_folder_does(known, found, scheme, tmp_path_factory):
    folder = tmp_path_factory.mktemp("out")
    packing = type(known)(replace(known.choices, packed=True))
    ledger = Ledger(known.how)
    written = packing.write(found, folder / "a.zip", ledger, scheme)
    assert packing.prove(folder / "a.zip", written, lambda _: None, ledger) == written
    packing.write(found, folder / "b.zip", Ledger(known.how), scheme)
    assert (folder / "a.zip").read_bytes() == (folder / "b.zip").read_bytes()
    known.write(found, folder / "c", Ledger(known.how), scheme)
    files = {path.relative_to(folder / "c").as_posix(): path.read_bytes() for path in (folder / "c").rglob("*.*")}
    with zipfile.ZipFile(folder / "a.zip") as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files
    if written.articles:
        assert format_of(folder / "a.zip").name == known.name
        read_back(found, list(known.read(folder / "a.zip", scheme)), ledger, known)


def read_back(found, back, ledger, known):
    """Compare by kinds what a person gets who imports the file, without any help of the writer."""
    assert not [record for record in back if not hasattr(record, "text")]
    if not ledger.counts["text"] and not ledger.counts["articles"]:
        assert Counter(record.text for record in back) == Counter(record.text for record in found)
    before, after = kinds_of(found), kinds_of(back)
    for kind in ("links", "attributes", "notes", "unsure"):
        assert before[kind] - after[kind] == ledger.counts[kind], kind
    moved = sum(ledger.counts[kind] for kind in ("discontinuous", "overlapping", "identical", "edges"))
    clean = getattr(known, "held_text", str)  # a text that was altered in its place
    places = by_words if known.name == "conll" else by_characters
    whose = not ledger.counts["annotators"]
    whole, kept = (placed(records, clean, places, whose=whose) for records in (found, back))
    layers = [(whose and one.layer.annotator, places(clean(one.text), ())[0]) for one in found if one.layer]
    if len(set(layers)) == len(layers):
        assert (whole - kept).total() == moved
    else:  # what is left of a span in one layer passes for a span of another, where nothing tells the layers apart
        assert (whole - kept).total() <= moved


def kinds_of(found):
    counted = Counter()
    for record in found:
        for span in record.layer.spans if record.layer else ():
            counted["attributes"] += len(span["attributes"])
            counted["notes"] += bool(span["note"])
            counted["unsure"] += span["unsure"]
        counted["links"] += len(record.layer.links) if record.layer else 0
    return counted


def by_characters(text, fragments):
    return text.strip(), str(fragments)


def by_words(text, fragments):
    """Counted without white space, which a file of tokens does not keep."""
    shift = [len("".join(text[:at].split())) for at in range(len(text) + 1)]
    return "".join(text.split()), str([[shift[start], shift[end]] for start, end in fragments])


def placed(found, clean, places, *, whose):
    return Counter(
        (whose and record.layer.annotator, span["label"], *places(clean(record.text), span["fragments"]))
        for record in found
        for span in (record.layer.spans if record.layer else ())
    )


def test_kinds_are_told_in_one_order():
    assert len(set(KINDS)) == len(KINDS)
    for known in formats():
        assert [kind for kind in KINDS if kind in known.loses] == sorted(known.loses, key=KINDS.index)
        assert {kind for kind, _ in known.how} <= set(known.loses)
