"""Lines without texts, and the script that puts the texts back."""

import importlib.util
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut import assets
from wortlaut.domain.article import Source, text_digest
from wortlaut.domain.ids import new_id
from wortlaut.errors import BadInputError
from wortlaut.formats.jsonl import LineReader
from wortlaut.formats.jsonl_write import line_of
from wortlaut.formats.record import LayerData, Record
from wortlaut.formats.text_free import without_text

HOSTILE = '"text":null,"surface":null \\ \u2028\u2029\x85\x00\x1f\x7f\ufeff 🇩🇪 e\u0301\r\n'
words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1) | st.just(HOSTILE)


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("restore_text", assets.resource("release/restore_text.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def record(text, note, cuts):
    spans = []
    for number, (start, end) in enumerate(cuts):
        fragments = [[start, end]] if number % 2 or end - start < 3 else [[start, start + 1], [end - 1, end]]
        span = {"id": new_id(), "label": "actor", "start": start, "end": end, "fragments": fragments}
        span |= {"surface": [text[a:b] for a, b in fragments], "attributes": {}, "unsure": False, "note": note}
        spans.append({**span, "origin": "manual", "source": None, "confidence": 0.25})
    layer = LayerData(None, "gold", "gold", 1, note, spans)
    meta = {"note": note, "number": 1e20, "text": None}
    return Record(text, text_digest(text), (Source("a.txt", note),), note, "de", meta, layer)


@given(text=words, note=words, data=st.data())
def test_there_and_back_is_the_same(script, text, note, data):
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    cuts = [cut for cut in data.draw(st.lists(places, max_size=4)) if cut[0] < cut[1]]
    line = line_of(record(text, note, cuts))
    bare = without_text(line)
    told = json.loads(bare)
    assert told["text"] is None
    assert [span["surface"] for span in told["spans"]] == [None] * len(cuts)
    assert script.restored(bare.decode()[:-1], {text_digest(text): text}) + "\n" == line.decode()


def test_an_import_refuses_a_line_without_text(scheme):
    line = without_text(line_of(record("Ein Satz.", "x", [])))
    with pytest.raises(BadInputError, match="format_value"):
        LineReader(scheme, "a.jsonl").record(line)


def test_texts_are_found_in_files_of_all_kinds(script, tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "a.txt").write_bytes("\ufeff date 2025-09-04 Mit Kopf.\r\n".encode())
    (tmp_path / "b/c.jsonl").write_text('{"text": "Aus JSONL."}\n\n{"id": 1}\n', encoding="utf-8")
    (tmp_path / "b/d.md").write_text("nicht", encoding="utf-8")
    assert set(script.texts([tmp_path])) == {" date 2025-09-04 Mit Kopf.\r\n", "Mit Kopf.\r\n", "Aus JSONL."}
