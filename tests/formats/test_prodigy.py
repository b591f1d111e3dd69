"""Prodigy: lines as its recipes store them are taken, and ours have tokens that its recipes can show."""

import json

import pytest
from hypothesis import given, settings

from foreign_layers import records
from wortlaut.errors import WortlautError
from wortlaut.formats.loss import Ledger
from wortlaut.formats.prodigy_tokens import Token, whole_tokens
from wortlaut.formats.registry import format_named, format_of
from wortlaut.messages import error_text

TEXT = "Die Hilfe werde, so Scholz, fortgesetzt 😊. Falls nötig."
"""The text of the table of offset units; Prodigy counts code points."""
SPANS = [
    {"start": 0, "end": 15, "token_start": 0, "token_end": 2, "label": "quote"},
    {"start": 20, "end": 26, "token_start": 5, "token_end": 5, "label": "actor"},
    {"start": 43, "end": 54, "token_start": 10, "token_end": 11, "label": "condition"},
]


def line(*relations, spans=SPANS, **more):
    return json.dumps({"text": TEXT, "spans": spans, "relations": relations, "answer": "accept", **more}).encode()


def relation(head, child, label="speaker", **more):
    return {"head": head, "child": child, "label": label, **more}


def read(tmp_path, scheme, content):
    (tmp_path / "a.jsonl").write_bytes(content)
    return list(format_named("prodigy").read(tmp_path / "a.jsonl", scheme))


WHOLE = {
    "head_span": {"start": 0, "end": 15, "label": "quote"},
    "child_span": {"start": 20, "end": 26, "label": "actor"},
}


@pytest.mark.parametrize("more", [{}, WHOLE, {"color": "#fff", **WHOLE}])
def test_relations_are_found_by_their_spans_or_tokens(more, scheme, tmp_path):
    content = line(relation(2, 5, **more), _annotator_id="anna", _view_id="relations", _task_hash=7)
    (record,) = read(tmp_path, scheme, content)
    spans = {span["label"]: span for span in record.layer.spans}
    assert spans["condition"]["surface"] == ["Falls nötig"]
    (link,) = record.layer.links
    assert (link["type"], link["from"], link["to"]) == ("speaker", spans["quote"]["id"], spans["actor"]["id"])
    assert record.layer.annotator == "anna"
    assert record.meta == {"_task_hash": 7, "_view_id": "relations"}
    assert format_of(tmp_path / "a.jsonl").name == "prodigy"


def test_pieces_come_together(scheme, tmp_path):
    spans = [*SPANS, {"start": 28, "end": 39, "token_start": 7, "token_end": 7, "label": "quote"}]
    (record,) = read(tmp_path, scheme, line(relation(2, 7, "same_span"), spans=spans))
    assert record.layer.spans[0]["surface"] == ["Die Hilfe werde", "fortgesetzt"]
    assert record.layer.links == []


def test_of_a_refused_line_only_the_text_is_taken(scheme, tmp_path):
    (record,) = read(tmp_path, scheme, line(relation(2, 5)).replace(b"accept", b"ignore"))
    assert (record.text, record.layer, record.left_out) == (TEXT, None, ("answers",))


FAULTS = [
    (line(relation(9, 5)), "link_end_unknown"),
    (line(relation(None, 5)), "link_end_unknown"),
    (line(relation(2, 5, head_span=7)), "field_not_object"),
    (line(relation(2, 5, None)), "field_not_text"),
    (line(relation(2, 5, "likes")), "link_type_unmapped"),
    (line(relation(2, 5, "same_span")), "pieces_differ"),
    (line(7), "field_not_object"),
    (line(spans=[7]), "field_not_object"),
    (line(spans=[SPANS[0] | {"end": "15"}]), "offset_not_integer"),
    (line(spans=[SPANS[0] | {"end": 99}]), "offset_misfit"),
    (line(spans=[SPANS[0] | {"text": "Der"}]), "surface_differs"),
    (line(spans=[SPANS[0] | {"attributes": {"type": 1}}]), "field_not_text"),
    (line(spans=[SPANS[0] | {"attributes": [1]}]), "field_not_object"),
    (b'{"text":"a","answer":"accept","spans":' + b"[" * 5000 + b"]" * 5000 + b"}", "json_depth"),
]


@pytest.mark.parametrize(("content", "code"), FAULTS)
def test_wrong_lines_are_refused_with_their_place(content, code, scheme, tmp_path):
    first, second = read(tmp_path, scheme, line() + b"\n\n" + content + b"\n")
    assert not isinstance(first, WortlautError)
    assert (second.code, second.where) == (code, f"{tmp_path / 'a.jsonl'}:3")
    assert all(error_text(second, language).isprintable() for language in ("de", "en"))


def test_spaces_belong_to_tokens_unless_a_span_needs_them():
    assert whole_tokens("a b", []) == [Token(0, 1, space=True), Token(2, 3, space=False)]
    alone = [Token(0, 1, space=False), Token(1, 2, space=False), Token(2, 3, space=False)]
    assert whole_tokens("a b", [(1, 3)]) == alone
    assert whole_tokens("a b", [(0, 2)]) == alone
    assert whole_tokens("a b", [(0, 1), (2, 3)]) == whole_tokens("a b", [])
    assert whole_tokens(" \n a", []) == [Token(0, 3, space=False), Token(3, 4, space=False)]


@settings(deadline=None, max_examples=40)
@given(found=records())
def test_tokens_cover_the_text_and_spans_begin_and_end_with_them(found, scheme, tmp_path_factory):
    place = tmp_path_factory.mktemp("out") / "a.jsonl"
    known = format_named("prodigy")
    known.write(found, place, Ledger(known.how), scheme)
    for row, record in zip(place.read_bytes().splitlines(), found, strict=True):
        data = json.loads(row)
        tokens = data["tokens"]
        assert "".join(token["text"] + " " * token["ws"] for token in tokens) == record.text
        assert [token["id"] for token in tokens] == list(range(len(tokens)))
        for span in data["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]
        for one in data["relations"]:
            assert (one["head"], one["child"]) == (one["head_span"]["token_end"], one["child_span"]["token_end"])
        assert ("answer" in data) == (record.layer is not None)
