"""What a line must not say, and where the message points."""

import copy
import json
import uuid

import pytest

from wortlaut.errors import BadInputError
from wortlaut.formats.jsonl import Jsonl, LineReader
from wortlaut.formats.jsonl_spans import SpanReader
from wortlaut.messages import error_text

TEXT = "💩 Die Hilfe werde fortgesetzt, sagte sie. Die Hilfe bleibt."


def uid(number):
    return str(uuid.UUID(int=number + (7 << 76) + (2 << 62)))


def line(**changes):
    data = {
        "format": "wortlaut/1",
        "sources": ["a.txt"],
        "text": TEXT,
        "layer": {"annotator": "eva", "kind": "person", "state": "open", "version": 0, "scheme": "x"},
        "spans": [
            span(1, "quote", [[2, 17]]),
            span(2, "actor", [[39, 42]]),
        ],
        "links": [{"id": uid(9), "type": "speaker", "from": uid(1), "to": uid(2)}],
    }
    data.update(changes)
    return data


def span(number, label, fragments, **changes):
    return {
        "id": uid(number),
        "label": label,
        "fragments": fragments,
        "surface": [TEXT[a:b] for a, b in fragments if type(a) is int and type(b) is int],
    } | changes


def read(scheme, data):
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    return LineReader(scheme, "a.jsonl").record(content)


def test_the_line_of_these_tests_is_good(scheme):
    record = read(scheme, line())
    assert [item["start"] for item in record.layer.spans] == [2, 39]
    assert record.layer.links[0]["type"] == "speaker"


def with_span(**changes):
    return line(spans=[span(1, "quote", [[2, 17]]) | changes], links=[])


FAULTS = [
    (line(format="wortlaut/2"), "format_value", "format"),
    (line(offset_unit="utf16"), "field_value", "offset_unit"),
    (line(text_sha256="0" * 64), "text_digest", "text_sha256"),
    (line(id="0" * 16), "article_id", "id"),
    (line(text=""), "article_empty", None),
    (line(text=3), "field_not_text", "text"),
    (line(date="2025-13"), "date_invalid", "date"),
    (line(date=2025), "date_invalid", "date"),
    (line(sources=["../a.txt"]), "source_name", "sources"),
    (line(sources="a.txt"), "field_not_list", "sources"),
    (line(layer=None), "layer_missing", "layer"),
    (line(layer="eva"), "field_not_object", "layer"),
    (line(meta=[1]), "field_not_object", "meta"),
    (line(more=1, meta={"more": 2}), "key_twice", "meta"),
    (line(spans={}), "field_not_list", "spans"),
    (line(spans=[1]), "field_not_object", "spans[0]"),
    (line(links=[{"id": uid(9)}]), "field_missing", "links[0].type"),
    (line(links=[{"id": uid(9), "type": "likes", "from": uid(1), "to": uid(2)}]), "link_type_unknown", "links[0].type"),
    (line(links=[{"id": uid(9), "type": "speaker", "from": uid(1), "to": uid(5)}]), "link_end_unknown", "links[0].to"),
    (line(links=[{"id": uid(9), "type": "speaker", "from": uid(1), "to": uid(1)}]), "link_to_itself", "links[0].to"),
    (line(spans=[span(1, "quote", [[2, 17]]), span(1, "actor", [[39, 42]])], links=[]), "id_duplicate", "spans[1].id"),
    (with_span(id="1"), "id_invalid", "spans[0].id"),
    (with_span(id=None), "id_invalid", "spans[0].id"),
    (with_span(label="Quote"), "label_unknown", "spans[0].label"),
    (with_span(label=[]), "label_unknown", "spans[0].label"),
    (with_span(attributes={"mood": "x"}), "attribute_unknown", "spans[0].attributes.mood"),
    (with_span(attributes={"type": "loud"}), "field_value", "spans[0].attributes.type"),
    (with_span(attributes={"type": None}), "field_not_text", "spans[0].attributes.type"),
    (with_span(attributes=[]), "field_not_object", "spans[0].attributes"),
    (with_span(unsure=1), "field_not_flag", "spans[0].unsure"),
    (with_span(note=1), "field_not_text", "spans[0].note"),
    (with_span(origin="guess"), "field_value", "spans[0].origin"),
    (with_span(confidence=1.5), "confidence_range", "spans[0].confidence"),
    (with_span(confidence=True), "confidence_range", "spans[0].confidence"),
    (with_span(confidence="1"), "confidence_range", "spans[0].confidence"),
    (with_span(fragments=[]), "fragments_shape", "spans[0].fragments"),
    (with_span(fragments=[[2]]), "fragments_shape", "spans[0].fragments"),
    (with_span(fragments=[[2.0, 17.0]]), "offset_not_integer", "spans[0].fragments"),
    (with_span(fragments=[["2", "17"]]), "offset_not_integer", "spans[0].fragments"),
    (with_span(fragments=[[False, True]]), "offset_not_integer", "spans[0].fragments"),
    (with_span(fragments=[[17, 2]]), "offset_outside", "spans[0].fragments"),
    (with_span(fragments=[[-1, 2]]), "offset_outside", "spans[0].fragments"),
    (with_span(fragments=[[2, 2]]), "offset_outside", "spans[0].fragments"),
    (with_span(fragments=[[2, len(TEXT) + 1]]), "offset_outside", "spans[0].fragments"),
    (with_span(fragments=[[2, 5], [5, 17]]), "fragments_order", "spans[0].fragments"),
    (with_span(fragments=[[6, 11], [2, 5]]), "fragments_order", "spans[0].fragments"),
    (with_span(start=3), "hull_differs", "spans[0].start"),
    (with_span(end=True), "hull_differs", "spans[0].start"),
    (with_span(surface="Die Hilfe werde"), "surface_shape", "spans[0].surface"),
    (with_span(surface=["Die"] * 2), "surface_shape", "spans[0].surface"),
    (with_span(surface=["Unsinn"]), "surface_differs", "spans[0].surface[0]"),
    (with_span(surface=[1]), "field_not_text", "spans[0].surface[0]"),
    (line(layer={"annotator": "Gold"}), "annotator_reserved", "layer.annotator"),
    (line(layer={"annotator": " "}), "field_missing", "layer.annotator"),
    (line(layer={"annotator": "eva", "kind": "gold"}), "annotator_not_kind", "layer.annotator"),
    (line(layer={"annotator": "eva", "state": "gold"}), "layer_kind_state", "layer.state"),
    (line(layer={"annotator": "eva", "state": "submitted", "version": 0}), "layer_version", "layer.version"),
    (line(layer={"annotator": "eva", "version": -1}), "field_not_number", "layer.version"),
    (line(layer={"annotator": "eva", "version": True}), "field_not_number", "layer.version"),
    (line(layer={"annotator": "eva", "read": [[1, 9999]]}), "offset_outside", "layer.read"),
]


@pytest.mark.parametrize(("data", "code", "field"), FAULTS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_fault_is_named_with_its_field_in_both_languages(scheme, data, code, field):
    before = copy.deepcopy(data)
    with pytest.raises(BadInputError) as caught:
        read(scheme, data)
    assert (caught.value.code, caught.value.params.get("field")) == (code, field)
    assert data == before
    for language in ("de", "en"):
        assert len(error_text(caught.value, language).split(";")) == 3  # what is wrong; what is safe; what to do


RAW = [
    (b'{"format":"wortlaut/1","text":"a"', "json_invalid"),
    (b'{"format":"wortlaut/1","text":"a"} x', "json_invalid"),
    (b'{"format":"wortlaut/1","text":"a","text":"b"}', "json_duplicate_key"),
    (b'{"format":"wortlaut/1","text":"a","meta":{"k":1,"k":1}}', "json_duplicate_key"),
    (b'{"format":"wortlaut/1","text":"a","meta":{"k":NaN}}', "json_number"),
    (b'{"format":"wortlaut/1","text":"a","meta":{"k":-Infinity}}', "json_number"),
    (b'{"format":"wortlaut/1","text":"a","meta":{"k":1e999}}', "json_number"),
    (b'{"format":"wortlaut/1","text":"a","meta":{"k":' + b"9" * 5000 + b"}}", "json_number"),
    (b'{"format":"wortlaut/1","text":"a","meta":{"k":18446744073709551616}}', "json_number"),
    (b'{"format":"wortlaut/1","text":"a","meta":' + b"[" * 100_000, "json_depth"),
    (b'{"format":"wortlaut/1","text":"a","meta":{"k":' + b"[" * 150 + b"]" * 150 + b"}}", "json_depth"),
    (b'{"format":"wortlaut/1","text":"\\ud83d"}', "json_surrogate"),
    (b'{"format":"wortlaut/1","text":"a","meta":{"\\udc00":1}}', "json_surrogate"),
    (b'{"format":"wortlaut/1","text":"M\xfcnchen"}', "json_not_utf8"),
    (b'[{"format":"wortlaut/1","text":"a"}]', "jsonl_array"),
    (b'"text"', "field_not_object"),
    (b'\xff\xfe{"a":1}', "json_not_utf8"),
]


@pytest.mark.parametrize(("data", "code"), RAW, ids=lambda value: value if isinstance(value, str) else "")
def test_broken_json_is_refused(scheme, data, code):
    with pytest.raises(BadInputError) as caught:
        read(scheme, data)
    assert caught.value.code == code


def test_wrong_offsets_are_answered_with_the_right_ones(scheme):
    utf16 = with_span(fragments=[[3, 18]], surface=["Die Hilfe werde"])
    with pytest.raises(BadInputError) as caught:
        read(scheme, utf16)
    assert caught.value.code == "surface_elsewhere"
    assert (caught.value.params["at_start"], caught.value.params["at_end"]) == (2, 17)


def test_the_nearest_place_is_named_when_there_are_several(scheme):
    with pytest.raises(BadInputError) as caught:
        read(scheme, with_span(fragments=[[40, 49]], surface=["Die Hilfe"]))
    assert TEXT[caught.value.params["at_start"] :].startswith("Die Hilfe bleibt")


def test_each_wrong_line_is_reported_with_its_number_and_the_good_ones_come_through(scheme, tmp_path):
    path = tmp_path / "a.jsonl"
    good, bad = json.dumps(line()).encode(), b'{"format":"wortlaut/1"}'
    path.write_bytes(b"\xef\xbb\xbf" + good + b"\r\n\r\n" + bad + b"\n  \n" + good)
    found = list(Jsonl().read(path, scheme))
    assert [item.where for item in found] == [f"{path}:1", f"{path}:3", f"{path}:5"]
    assert [isinstance(item, BadInputError) for item in found] == [False, True, False]


@pytest.mark.parametrize("content", [b"", b"\n", b"\xef\xbb\xbf", b" \r\n\n"])
def test_a_file_without_lines_is_refused(scheme, tmp_path, content):
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    assert [item.code for item in Jsonl().read(path, scheme)] == ["jsonl_empty"]


def test_a_line_over_the_limit_is_refused_without_reading_it_all(scheme, tmp_path, monkeypatch):
    monkeypatch.setattr("wortlaut.formats.jsonl.MAX_LINE_BYTES", 1000)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"format":"wortlaut/1","text":"' + b"a" * 2000 + b'"}\n')
    assert [item.code for item in Jsonl().read(path, scheme)] == ["line_too_long"]


@pytest.mark.parametrize(
    "change",
    [
        {"start": False},
        {"start": 0.0},
        {"end": 5},
        {"fragments": [[False, 4]]},
        {"fragments": [[0, 4.0]]},
        {"fragments": [[0, 4], [4, 5]], "surface": ["Mara", " "]},
        {"fragments": [["0", 4]]},
        {"surface": ["Mira"]},
        {"surface": "Mara"},
        {"unsure": 0},
        {"origin": "suggested"},
        {"note": 7},
        {"attributes": {"kind": []}},
        {"attributes": {"kind": "nobody"}},
        {"label": ["actor"]},
        {"id": "x"},
    ],
    ids=str,
)
def test_checking_all_at_once_lets_nothing_through(scheme, change):
    """The quick check of a layer and the one that says what is wrong agree."""
    good = {"id": "01900000-0031-7000-8000-000000000000", "label": "actor", "start": 0, "end": 4,
            "fragments": [[0, 4]], "surface": ["Mara"], "attributes": {}, "unsure": False, "note": None,
            "origin": "manual", "source": None, "confidence": None}  # fmt: skip
    other = good | {"id": "01900000-0031-7000-8000-000000000001"}
    reader = SpanReader(scheme)
    assert reader.spans([dict(good), dict(other)], "Mara sagt", "person") == [good, other]
    with pytest.raises(BadInputError):
        reader.spans([dict(good), other | change], "Mara sagt", "person")
    with pytest.raises(BadInputError, match="id_duplicate"):
        reader.spans([dict(good), dict(good)], "Mara sagt", "person")
