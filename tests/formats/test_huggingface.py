"""Data sets: wrong rows, Parquet files that lie, the same bytes again, and what `datasets` is told of columns."""

import datetime
import json

import pytest

from wortlaut.domain.article import PartialDate, Source, text_digest
from wortlaut.errors import WortlautError
from wortlaut.formats.columns import arrow_schema, yaml_features
from wortlaut.formats.doccano import Doccano
from wortlaut.formats.extras import LibraryMissingError
from wortlaut.formats.huggingface_rows import SPAN_COLUMNS
from wortlaut.formats.line_columns import line_columns
from wortlaut.formats.loss import Ledger
from wortlaut.formats.record import LayerData, Record
from wortlaut.formats.registry import format_named, format_of
from wortlaut.messages import error_text

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

TEXT = "Mara sagt 😊 ja."


def span(**changes):
    good = {"id": "a", "label": "actor", "fragments": [{"start": 0, "end": 4}], "surface": ["Mara"], "attributes": [],
            "unsure": False, "note": None}  # fmt: skip
    return good | changes


def row(*spans, **changes):
    return {"text": TEXT, "text_sha256": text_digest(TEXT), "spans": list(spans), "links": []} | changes


def tagged(**changes):
    good = {"text": TEXT, "tokens": ["Mara", "sagt"], "ner_tags": ["B-actor", "O"], "starts": [0, 5]}
    return good | changes


def part(start, end):
    return [{"start": start, "end": end}]


WRONG = [
    (row(span(fragments=part(0, 99))), "offset_misfit"),
    (row(span(fragments=part(4, 4), surface=[])), "offset_misfit"),
    (row(span(fragments=part(-1, 4), surface=[])), "offset_misfit"),
    (row(span(fragments=part("0", 4))), "offset_not_integer"),
    (row(span(fragments=[7])), "field_not_object"),
    (row(span(fragments=[])), "field_missing"),
    (row(span(surface=["Mira"])), "surface_differs"),
    (row(span(surface=[7])), "field_not_text"),
    (row(span(id=None)), "field_not_text"),
    (row(span(unsure="yes")), "field_not_flag"),
    (row(span(attributes=[{"name": "x"}])), "field_missing"),
    (row(span(label="PER")), "label_unmapped"),
    (row(span(), span()), "id_duplicate"),
    (row(span(), links=[{"type": "speaker", "from": "a", "to": "b"}]), "link_end_unknown"),
    (row(span(), text_sha256="0" * 64), "text_digest"),
    (row(span(), offset_unit="utf16"), "field_value"),
    (row(span(), text=""), "text_digest"),
    (row(span(), text=7), "field_not_text"),
    (row(span(), date={"year": "2025"}), "field_not_number"),
    (row(span(), date={"year": 2025, "month": 13}), "date_invalid"),
    (row(span(), date="2025-01-01"), "field_not_object"),
    (tagged(starts=[0]), "field_not_list"),
    (tagged(starts=[0, 6]), "surface_differs"),
    (tagged(starts=[0, 99]), "offset_misfit"),
    (tagged(starts=[-4, 5]), "offset_misfit"),
    (tagged(starts=[0, "5"]), "offset_not_integer"),
    (tagged(tokens=["Mara", ""]), "offset_misfit"),
    (tagged(ner_tags=["actor", "O"]), "field_value"),
    (tagged(ner_tags=["B-", "O"]), "field_value"),
    (tagged(ner_tags=[1, 0]), "field_not_text"),
    (tagged(text=None), "field_not_text"),
]


@pytest.mark.parametrize(("wrong", "code"), WRONG)
def test_a_wrong_row_is_refused_with_its_place(wrong, code, scheme, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(f"{json.dumps(row(span()))}\n\n{json.dumps(wrong)}\n", encoding="utf-8")
    first, second = format_named("huggingface").read(path, scheme)
    assert not isinstance(first, WortlautError)
    assert (second.code, second.where) == (code, f"{path}:3")
    for language in ("de", "en"):
        assert error_text(second, language).startswith(f"{path}:3: ")


def test_tags_without_a_beginning_begin_spans(scheme, tmp_path):
    path = tmp_path / "a.jsonl"
    words = {"tokens": ["Mara", "sagt", "😊", "ja", "."], "starts": [0, 5, 10, 12, 14]}
    tags = ["I-actor", "I-quote", "I-quote", "B-quote", "O"]
    path.write_text(json.dumps(tagged(**words, ner_tags=tags)))
    assert format_of(path).name == "huggingface"
    (read,) = format_of(path).read(path, scheme)
    found = [(one["label"], one["surface"]) for one in read.layer.spans]
    assert found == [("actor", ["Mara"]), ("quote", ["sagt 😊"]), ("quote", ["ja"])]


def written(tmp_path, name, rows, **columns):
    path = tmp_path / f"{name}.parquet"
    parquet.write_table(pyarrow.table(columns) if columns else pyarrow.Table.from_pylist(rows), path)
    return path


def read(path, scheme):
    return list(format_named("huggingface-parquet").read(path, scheme))


def test_parquet_of_others_comes_in(scheme, tmp_path):
    good = row(span(), moment=datetime.datetime(2025, 1, 2, tzinfo=datetime.UTC), score=0.5, raw=b"x")
    path = written(tmp_path, "a", [good])
    assert format_of(path).name == "huggingface-parquet"
    (found,) = read(path, scheme)
    assert found.layer.spans[0]["surface"] == ["Mara"]
    assert found.meta == {"moment": "2025-01-02 00:00:00+00:00", "raw": "b'x'", "score": 0.5}
    (found,) = read(written(tmp_path, "b", [tagged()]), scheme)
    assert [one["label"] for one in found.layer.spans] == ["actor"]


def test_parquet_with_wrong_types_is_refused(scheme, tmp_path):
    rows = [row(span()), row(span(surface=["Mira"]))]
    _, second = read(written(tmp_path, "a", rows), scheme)
    assert (second.code, second.where) == ("surface_differs", f"{tmp_path}/a.parquet:2")
    for columns, code in (
        ({"text": [7]}, "field_not_text"),
        ({"words": ["a"]}, "field_missing"),
        ({"text": [TEXT], "spans": ["none"]}, "field_not_list"),
        ({"text": [TEXT], "spans": [["none"]]}, "field_not_object"),
        ({"text": [TEXT], "spans": [[span(fragments=part(0.5, 4))]]}, "offset_not_integer"),
        ({"text": [TEXT], "score": [float("nan")]}, "parquet_broken"),
    ):
        (error,) = read(written(tmp_path, "c", [], **columns), scheme)
        assert (error.code, error.where) == (code, f"{tmp_path}/c.parquet:1")


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"",
        lambda data: b"PAR1",
        lambda data: data[:-9],
        lambda data: data[: len(data) // 2],
        lambda data: b"PAR1" + bytes(200) + data[-8:],
        lambda data: data[:-8] + b"\xff\xff\xff\x7fPAR1",
        lambda data: data[:4] + bytes(60) + data[64:],
    ],
)
def test_damaged_parquet_is_one_clear_message(change, scheme, tmp_path):
    path = written(tmp_path, "a", [row(span())] * 3)
    path.write_bytes(change(path.read_bytes()))
    (error,) = read(path, scheme)
    assert error.code == "parquet_broken"
    assert error_text(error, "de").startswith(str(path))
    assert error_text(error, "en").isprintable()


def test_what_repeats_is_not_unpacked(scheme, tmp_path, monkeypatch):
    """What stands there ten thousand times takes the room of one in the file."""
    path = written(tmp_path, "a", [], text=pyarrow.array(["x" * 1000] * 10_000))
    assert path.stat().st_size < 20_000
    monkeypatch.setattr("wortlaut.formats.parquet_rows.MAX_GROUP_VALUES", 9_999)
    (error,) = read(path, scheme)
    assert (error.code, error.where) == ("parquet_too_large", str(path))


def test_without_pyarrow_the_format_says_what_to_install(scheme, tmp_path, monkeypatch):
    path = written(tmp_path, "a", [row(span())])
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(LibraryMissingError):
        read(path, scheme)
    with pytest.raises(LibraryMissingError):
        export(tmp_path / "out", "huggingface-parquet", scheme)
    export(tmp_path / "lines", "huggingface", scheme)


def records():
    sources = (Source("a.txt", "", PartialDate(2025, 9)),)
    layer = LayerData("anna", "person", "open", 0, "")
    return [
        Record(TEXT, text_digest(TEXT), sources, title="Kopf", layer=layer),
        Record("Nein.", text_digest("Nein."), (), layer=layer),
    ]


def export(place, name, scheme):
    known = format_named(name)
    known.write(records(), place, Ledger(known.how), scheme)
    return {path.name: path.read_bytes() for path in place.iterdir()} if place.is_dir() else place.read_bytes()


@pytest.mark.parametrize("name", ["huggingface-parquet", "huggingface-bio-parquet"])
def test_the_same_content_is_the_same_bytes(name, scheme, tmp_path):
    first = export(tmp_path / "a", name, scheme)
    assert first == export(tmp_path / "b", name, scheme)
    assert sorted(first) == ["README.md", "train.parquet"]


def test_parquet_has_the_columns_that_the_card_declares(scheme, tmp_path):
    export(tmp_path / "a", "huggingface-parquet", scheme)
    table = parquet.read_table(tmp_path / "a" / "train.parquet")
    assert table.schema.equals(arrow_schema(SPAN_COLUMNS, pyarrow))
    assert table.column("date").to_pylist() == [{"year": 2025, "month": 9, "day": None}, None]
    declared = [line.split('"')[1] for line in yaml_features(SPAN_COLUMNS) if line.startswith("- name")]
    assert table.column_names == declared


def test_a_line_of_doccano_has_every_key(scheme, tmp_path):
    """doccano makes a table of the lines; its database refuses what stands there for a missing key."""
    path = tmp_path / "a.jsonl"
    known = Doccano()
    known.write(records(), path, Ledger(known.how), scheme)
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len({tuple(line) for line in lines}) == 1
    assert [line["title"] for line in lines] == ["Kopf", None]


def test_columns_of_our_own_lines_are_those_of_all_of_them(tmp_path):
    def line(meta, *spans, date="2025-09-04"):
        layer = {"annotator": "anna", "kind": "person", "state": "open", "version": 0, "scheme": "s"}
        return json.dumps({"date": date, "layer": layer, "spans": spans, "links": [], "meta": meta}) + "\n"

    own = {"attributes": {"type": "direct"}, "confidence": None}
    sources = [["anna", 1, "x"]]
    (tmp_path / "a").write_text(line({"x": 1, "y": [], "z": {"v": None}}, own, {"attributes": {}}))
    (tmp_path / "b").write_text(
        line({"x": 0.5, "y": [[1]], "w": "t", "m": 1}, {"attributes": {"kind": "state"}, "provenance": sources})
        + line({"m": "t", "z": {"u": True}})
    )
    found = line_columns([tmp_path / "a", tmp_path / "b"])
    assert found["spans"][0]["attributes"] == {"type": "string", "kind": "string"}
    assert (found["spans"][0]["confidence"], found["spans"][0]["provenance"]) == ("float64", [["json"]])
    assert found["meta"] == {
        "x": "float64", "y": [["int64"]], "z": {"v": "string", "u": "bool"}, "w": "string", "m": "json",
    }  # fmt: skip
    assert list(found)[:3] == ["format", "id", "sources"]
    assert found["date"] == "timestamp[s]"
    (tmp_path / "c").write_text(line({}, date=None) + line({}, date="2025-09"))
    assert line_columns([tmp_path / "a", tmp_path / "c"])["date"] == "string"
    told = list(yaml_features({"y": [["int64"]], "m": "json"}))
    assert told == ['- name: "y"', "  sequence:", "    sequence: int64", '- name: "m"', "  dtype: json"]
