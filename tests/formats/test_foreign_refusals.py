"""Wrong and hostile files of other tools: one clear message with file and line, and nothing comes in."""

import json

import pytest

from wortlaut.errors import WortlautError
from wortlaut.formats.record import Choices
from wortlaut.formats.registry import format_named, format_of
from wortlaut.messages import error_text

GOOD = '{"text":"Mara sagt ja.","spans":[{"start":0,"end":4,"label":"actor"}]}'
DEEP = b'{"text":"a","spans":' + b"[" * 5000 + b"]" * 5000 + b"}"


def spans(*items, text="Mara sagt ja.", **more):
    return json.dumps({"text": text, "spans": items, **more}).encode()


def span(start=0, end=4, label="actor", **more):
    return {"start": start, "end": end, "label": label, **more}


def labels(*items, text="Mara sagt ja.", **more):
    return json.dumps({"text": text, "label": items, **more}).encode()


def entities(found, relations=(), text="Mara sagt ja."):
    return json.dumps({"text": text, "entities": found, "relations": relations}).encode()


def entity(number=1, start=0, end=4, label="actor"):
    return {"id": number, "start_offset": start, "end_offset": end, "label": label}


def buddy(**changes):
    annotation = {"label_name": "actor", "start_char": 0, "end_char": 4, "start_byte": 0, "end_byte": 4} | changes
    return json.dumps({"text": "Mära sagt ja.", "annotations": [annotation]}).encode()


LINES = [
    ("spans", b"{", "json_invalid"),
    ("spans", b"\xff{}", "json_not_utf8"),
    ("spans", b"[1]", "field_not_object"),
    ("spans", b'{"text":"a","text":"b","spans":[]}', "json_duplicate_key"),
    ("spans", b'{"text":"\\ud83d","spans":[]}', "json_surrogate"),
    ("spans", DEEP, "json_depth"),
    ("spans", b'{"text":"","spans":[]}', "article_empty"),
    ("spans", b'{"spans":[]}', "field_missing"),
    ("spans", b'{"text":7,"spans":[]}', "field_not_text"),
    ("spans", b'{"text":"a","spans":{}}', "field_not_list"),
    ("spans", b'{"text":"a","spans":[],"meta":[1]}', "field_not_object"),
    ("spans", spans(7), "field_not_object"),
    ("spans", spans(span(label=None)), "field_not_text"),
    ("spans", spans(span(end="4")), "offset_not_integer"),
    ("spans", spans(span(end=True)), "offset_not_integer"),
    ("spans", spans(span(end=99)), "offset_misfit"),
    ("spans", spans(span(start=4)), "offset_misfit"),
    ("spans", spans(span(start=-1)), "offset_misfit"),
    ("spans", spans(span(end=10**18)), "offset_misfit"),
    ("spans", spans(span(text="Mira")), "surface_differs"),
    ("spans", spans(span(label="PER")), "label_unmapped"),
    ("spans", spans(meta={"date": "2025-13"}), "date_invalid"),
    ("doccano", labels([0, 4]), "label_shape"),
    ("doccano", labels([0, 4, 5]), "field_not_text"),
    ("doccano", labels([0, 4.5, "actor"]), "offset_not_integer"),
    ("doccano", labels([0, 99, "actor"]), "offset_misfit"),
    ("doccano", labels([2, 5, "actor"], text="😊 Mara sagt ja."), "offset_unit_undecidable"),
    ("doccano", labels([1, 5, "actor"], text="😊 Mara", offset_unit="utf16"), "offset_misfit"),
    ("doccano", labels([0, 1, "actor"], offset_unit="words"), "field_value"),
    ("doccano-relations", entities([entity(), entity()]), "id_duplicate"),
    ("doccano-relations", entities([entity([])]), "field_not_number"),
    ("doccano-relations", entities([entity()], [{"from_id": 1, "to_id": 9, "type": "speaker"}]), "link_end_unknown"),
    (
        "doccano-relations",
        entities([entity(), entity(2, 5, 9, "quote")], [{"from_id": 1, "to_id": 2, "type": "same_span"}]),
        "pieces_differ",
    ),
    (
        "doccano-relations",
        entities([entity(), entity(2, 5, 9, "quote")], [{"from_id": 2, "to_id": 1, "type": "likes"}]),
        "link_type_unmapped",
    ),
    ("labelbuddy", buddy(), "offsets_contradict"),
    ("labelbuddy", buddy(end_byte=None), "offset_not_integer"),
    ("labelbuddy", b'{"text":"a","utf8_text_md5_checksum":"0"}', "text_digest"),
    ("labelbuddy", b'{"text":"\\ud800","utf8_text_md5_checksum":"0"}', "json_surrogate"),
]


@pytest.mark.parametrize(("name", "line", "code"), LINES)
def test_a_wrong_line_is_refused_with_its_place(name, line, code, scheme, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(GOOD.encode() + b"\n\n" + line + b"\n")
    first, second = format_named(name).read(path, scheme)
    assert not isinstance(first, WortlautError)
    assert (second.code, second.where) == (code, f"{path}:3")
    for language in ("de", "en"):
        told = error_text(second, language)
        assert told.startswith(f"{path}:3: ")
        assert told.isprintable()


def test_undecidable_names_the_option(scheme, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(labels([2, 6, "actor"], text="😊 Mara sagt ja."))
    (error,) = format_named("doccano").read(path, scheme)
    told = error_text(error, "en")
    assert "--offset-unit" in told
    assert "utf16: “ Mar”" in told
    assert "grapheme: “Mara”" in told


def test_a_line_without_end(monkeypatch, scheme, tmp_path):
    monkeypatch.setattr("wortlaut.formats.json_source.MAX_VALUE_BYTES", 100)
    path = tmp_path / "a.jsonl"
    path.write_bytes(GOOD.encode() + b"\n" + b'{"text":"' + b"a" * 1000)
    _, second = format_named("spans").read(path, scheme)
    assert (second.code, second.where) == ("line_too_long", f"{path}:2")


def test_nul_and_control_characters_are_text(scheme, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(spans(span(), text="Mara\x00\x1b[31m\u202eja"))
    (record,) = format_named("spans").read(path, scheme)
    assert record.text == "Mara\x00\x1b[31m\u202eja"
    assert record.layer.spans[0]["surface"] == ["Mara"]


ARRAYS = [
    (b"[" + GOOD.encode() + b",\n" + GOOD.encode() + b"]", [None, None]),
    (b"\xef\xbb\xbf [\n" + GOOD.encode() + b"\n]\n", [None]),
    (b"[]", ["jsonl_empty"]),
    (b" \n", ["jsonl_empty"]),
    (b"[" + GOOD.encode() + b",]", [None, "json_invalid"]),
    (b"[" + GOOD.encode() + b"] []", [None, "json_after_end"]),
    (b"[" + GOOD.encode() + b",", [None, "json_ends_early"]),
    (b"[" + GOOD.encode() + b',{"text":"', [None, "json_ends_early"]),
    (b"[" + b"[" * 5000 + b"]" * 5000 + b"]", ["json_depth"]),
    (b'[{"text":"a]}, \\"[{","spans":[]}]', [None]),
]


@pytest.mark.parametrize("chunk", [1, 7, 1 << 20])
@pytest.mark.parametrize(("content", "codes"), ARRAYS)
def test_arrays_are_read_element_by_element(content, codes, chunk, monkeypatch, scheme, tmp_path):
    monkeypatch.setattr("wortlaut.formats.json_source._CHUNK_BYTES", chunk)
    path = tmp_path / "a.json"
    path.write_bytes(content)
    found = list(format_named("spans").read(path, scheme))
    assert [getattr(item, "code", None) for item in found] == codes


def test_lines_of_array_elements(scheme, tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(b"[\n" + GOOD.encode() + b",\n\n" + GOOD.encode() + b",\n7]")
    assert [item.where for item in format_named("spans").read(path, scheme)] == [f"{path}:{n}" for n in (2, 4, 5)]


def test_labels_are_mapped(scheme, tmp_path):
    path = tmp_path / "a.jsonl"
    items = [span(label="AKTEUR"), span(label="per"), span(5, 9, "Misc")]
    path.write_bytes(spans(*items))
    (record,) = format_named("spans", Choices(mapping={"PER": "Actor", "misc": ""})).read(path, scheme)
    assert [(item["label"], item["origin"]) for item in record.layer.spans] == [("actor", "imported")] * 2
    assert record.left_out == ("spans",)
    assert record.layer.annotator is None


def test_lines_prodigy_refused_bring_only_their_text(scheme, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(spans(span(), answer="reject"))
    (record,) = format_named("spans").read(path, scheme)
    assert (record.layer, record.left_out) == (None, ("answers",))


def test_prodigy_line(scheme, tmp_path):
    """With tokens, hashes and the name of who answered, as Prodigy stores a line; offsets count code points."""
    path = tmp_path / "a.jsonl"
    line = spans(
        span(2, 6, token_start=1, token_end=1),
        text="😊 Mara sagt ja.",
        tokens=[{"text": "😊", "start": 0, "end": 1, "id": 0, "ws": True}],
        meta={"source": "wire"},
        _annotator_id="anna",
        _task_hash=5,
        answer="accept",
    )
    path.write_bytes(line)
    (record,) = format_named("spans").read(path, scheme)
    assert record.layer.annotator == "anna"
    assert record.layer.spans[0]["surface"] == ["Mara"]
    assert record.meta == {"_task_hash": 5}
    assert record.sources[0].name == "wire"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (GOOD.encode(), "spans"),
        (labels([0, 4, "actor"]), "doccano"),
        (entities([entity()]), "doccano-relations"),
        (buddy(), "labelbuddy"),
        (b'{"format":"wortlaut/1","text":"a"}', "jsonl"),
        (b"nothing", "jsonl"),
    ],
)
def test_formats_are_recognized(content, name, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    assert format_of(path).name == name
