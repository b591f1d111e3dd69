"""The formats of spaCy, asked of spaCy itself, and DocBins that lie."""

import json
import struct
import zlib
from functools import reduce

import pytest

from wortlaut.domain.article import text_digest
from wortlaut.errors import WortlautError
from wortlaut.formats.extras import LibraryMissingError
from wortlaut.formats.jsonl import Jsonl
from wortlaut.formats.loss import Ledger
from wortlaut.formats.record import Choices, LayerData, Record
from wortlaut.formats.registry import format_named, format_of
from wortlaut.formats.spacy_docs import doc_tokens
from wortlaut.messages import error_text

spacy = pytest.importorskip("spacy")

TEXT = "Die Hilfe werde, so Scholz, fortgesetzt 😊. \u00a0Falls  nötig.\r\n"
SPANS = [
    ("quote", [[0, 15], [28, 39]]), ("actor", [[20, 26]]), ("condition", [[44, 56]]), ("actor", [[18, 21]]),
    ("quote", [[4, 10]]), ("condition", [[43, 44]]), ("commitment", [[4, 10]]), ("quote", [[41, 58]]),
]  # fmt: skip
"""Discontinuous, crossing, of the same extent, and with edges inside white space and inside a word."""


def record(text=TEXT, spans=SPANS):
    rows = [
        {"id": f"s{number}", "label": label, "start": fragments[0][0], "end": fragments[-1][1],
         "fragments": fragments, "surface": [], "attributes": {}, "unsure": False, "note": None, "origin": "manual",
         "source": None, "confidence": None}
        for number, (label, fragments) in enumerate(spans)
    ]  # fmt: skip
    return Record(text, text_digest(text), (), layer=LayerData("anna", "person", "open", 0, "", rows))


def written(tmp_path, scheme, name, found, choices=Choices()):  # noqa: B008 - it is frozen
    known = format_named(name, choices)
    path = tmp_path / f"{name}{known.suffixes[0]}"
    ledger = Ledger(known.how)
    known.write([found], path, ledger, scheme)
    return path, ledger


def docs_of(path):
    vocab = spacy.blank("de").vocab
    return list(spacy.tokens.DocBin().from_disk(path).get_docs(vocab))


def test_spacy_finds_every_span_of_a_docbin_by_its_characters(scheme, tmp_path):
    path, ledger = written(tmp_path, scheme, "spacy-docbin", record())
    (doc,) = docs_of(path)
    assert doc.text == TEXT
    wanted = sorted((label, *fragment) for label, fragments in SPANS for fragment in fragments)
    assert sorted((span.label_, span.start_char, span.end_char) for span in doc.spans["sc"]) == wanted
    for label, start, end in wanted:
        span = doc.char_span(start, end, label=label)
        assert span is not None, (start, end)
        assert span.text == TEXT[start:end]
    assert ledger.counts["edges"] == 0
    assert (doc.ents[0].text, doc.ents[0].label_) == ("Die Hilfe werde", "quote")
    assert doc.user_data["._.", "wortlaut", None, None]["annotator"] == "anna"


def test_spacy_makes_the_same_doc_of_json(scheme, tmp_path):
    path, ledger = written(tmp_path, scheme, "spacy-json", record())
    (line,) = path.read_text(encoding="utf-8").splitlines()
    doc = spacy.tokens.Doc(spacy.blank("de").vocab).from_json(json.loads(line), validate=True)
    assert doc.text == TEXT
    assert ledger.counts["edges"] == 4  # three ended in white space, and of one there is nothing left
    found = sorted((span.label_, span.text) for span in doc.spans["sc"])
    assert ("quote", "Hilfe") in found
    assert len(found) == sum(len(fragments) for _, fragments in SPANS) - 1
    assert json.loads(line)["wortlaut"]["spans"][0]["id"] == "s0"


def test_entities_follow_the_flattening(scheme, tmp_path):
    nested = record("Mara Tolk sagt es.", [("quote", [[0, 18]]), ("actor", [[0, 9]])])
    for flattening, wanted in (("outermost", ["quote"]), ("innermost", ["actor"])):
        folder = tmp_path / flattening
        folder.mkdir()
        path, _ = written(folder, scheme, "spacy-docbin", nested, Choices(flattening=flattening))
        (doc,) = docs_of(path)
        assert [ent.label_ for ent in doc.ents] == wanted
        assert len(doc.spans["sc"]) == 2


def test_the_same_content_is_the_same_bytes(scheme, tmp_path):
    contents = []
    for name in "ab":
        (tmp_path / name).mkdir()
        contents.append(written(tmp_path / name, scheme, "spacy-docbin", record())[0].read_bytes())
    assert contents[0] == contents[1]


@pytest.mark.parametrize(
    ("text", "ranges", "words"),
    [
        ("a b", [], ["a_", "b"]),
        ("a  b", [], ["a_", " ", "b"]),
        (" a\r\n", [], [" ", "a", "\r\n"]),
        ("a b", [(0, 2)], ["a", " ", "b"]),
        ("a b", [(1, 3)], ["a", " ", "b"]),
        ("a\r\nb", [(2, 4)], ["a", "\r", "\n", "b"]),
        ("abc ", [(1, 2)], ["a", "b", "c_"]),
        ("\n", [], ["\n"]),
    ],
)
def test_tokens_give_the_text_and_end_where_spans_do(text, ranges, words):
    found = doc_tokens(text, ranges)
    assert [text[token.start : token.end] + "_" * token.space for token in found] == words


def test_what_others_put_into_a_docbin_comes_in(scheme, tmp_path):
    nlp = spacy.blank("de")
    ents, groups = nlp("Mara Tolk sagt ja."), nlp("Bob sagt nein.")
    ents.ents = [spacy.tokens.Span(ents, 0, 2, label="actor")]
    ents.cats = {"politics": 1.0}
    groups.spans["people"] = [spacy.tokens.Span(groups, 0, 1, label="actor")]
    groups.spans["sc"] = [spacy.tokens.Span(groups, 2, 3, label="quote")]
    path = tmp_path / "other.spacy"
    spacy.tokens.DocBin(docs=[ents, groups], store_user_data=True).to_disk(path)
    assert format_of(path).name == "spacy-docbin"
    first, second = format_of(path).read(path, scheme)
    assert [(span["label"], span["surface"]) for span in first.layer.spans] == [("actor", ["Mara Tolk"])]
    assert first.left_out == ("results",)
    assert [(span["label"], span["surface"]) for span in second.layer.spans] == [("quote", ["nein"])]
    assert second.left_out == ("spans",)
    assert (first.layer.annotator, second.where) == (None, f"{path}:2")


def test_spans_added_in_spacy_come_back_with_ours(scheme, tmp_path):
    path, _ = written(tmp_path, scheme, "spacy-docbin", record())
    (doc,) = docs_of(path)
    doc.spans["sc"].append(doc.char_span(0, 3, label="actor"))
    spacy.tokens.DocBin(docs=[doc], store_user_data=True).to_disk(path)
    (read,) = format_named("spacy-docbin").read(path, scheme)
    assert len(read.layer.spans) == len(SPANS) + 1
    assert [0, 3] in [span["fragments"][0] for span in read.layer.spans]
    assert [[0, 15], [28, 39]] in [span["fragments"] for span in read.layer.spans]


def packed(value):
    import srsly

    return zlib.compress(srsly.msgpack_dumps(value))


def docbin(**changes):
    """Return a DocBin of one word, with some of its fields changed; None takes a field away."""
    import srsly
    from spacy.strings import StringStore

    word = StringStore().add("Mara")
    good = {
        "version": "0.1", "attrs": [65], "tokens": struct.pack("<Q", word), "spaces": b"\x00",
        "lengths": struct.pack("<i", 1), "strings": ["Mara", "actor"], "cats": [{}], "flags": [{}],
        "span_groups": [srsly.msgpack_dumps([])], "user_data": [None],
    }  # fmt: skip
    return packed({key: value for key, value in (good | changes).items() if value is not None})


def group(*spans, label="actor", name="sc"):
    import srsly
    from spacy.strings import StringStore

    key = StringStore().add(label)
    rows = [struct.pack(">QQQllll", 0, 0, key, start, end, 0, 0) for start, end in spans]
    return [srsly.msgpack_dumps({srsly.msgpack_dumps({"name": name, "attrs": {}, "spans": rows}): [name]})]


def details(value):
    import srsly

    return [srsly.msgpack_dumps({("._.", "wortlaut", None, None): value})]


WRONG = [
    (lambda: b"", "docbin_broken"),
    (lambda: b"PK\x03\x04", "docbin_broken"),
    (lambda: docbin()[:-4], "docbin_broken"),
    (lambda: zlib.compress(b"\xc1"), "docbin_broken"),
    (lambda: zlib.compress(b"\x91" * 100_000), "docbin_broken"),
    (lambda: zlib.compress(b"\xdd\xff\xff\xff\xff"), "docbin_broken"),
    (lambda: packed([1]), "field_not_object"),
    (lambda: packed({b"nd": True, b"type": "|O", b"kind": b"O", b"data": b"cos\nsystem\n."}), "field_missing"),
    (lambda: docbin(attrs=None), "field_missing"),
    (lambda: docbin(attrs=[80]), "field_missing"),
    (lambda: docbin(strings=[7]), "field_not_text"),
    (lambda: docbin(tokens=b"1234567"), "docbin_broken"),
    (lambda: docbin(tokens=b"12345678"), "field_value"),
    (lambda: docbin(lengths=struct.pack("<i", 2)), "docbin_broken"),
    (lambda: docbin(lengths=struct.pack("<ii", 2, -1)), "docbin_broken"),
    (lambda: docbin(lengths=b""), "docbin_broken"),
    (lambda: docbin(spaces="x"), "docbin_broken"),
    (lambda: docbin(span_groups=[]), "docbin_broken"),
    (lambda: docbin(span_groups=[b"\xc1"]), "docbin_broken"),
    (lambda: docbin(span_groups=group((0, 2))), "offset_misfit"),
    (lambda: docbin(span_groups=group((0, 0))), "offset_misfit"),
    (lambda: docbin(span_groups=group((-1, 1))), "offset_misfit"),
    (lambda: docbin(span_groups=group((0, 1), label="unknown")), "field_value"),
    (lambda: docbin(span_groups=group((0, 1)), strings=["Mara", "actor", "x"], cats=[["x"]]), "field_not_object"),
    (lambda: docbin(user_data=[b"\xc1"]), "docbin_broken"),
    (lambda: docbin(user_data=details([])), "field_not_object"),
    (lambda: docbin(user_data=details({"spans": [{"id": "a", "pieces": [0]}]})), "field_not_number"),
    (lambda: docbin(user_data=details({"spans": [{"id": "a", "pieces": []}]})), "field_missing"),
    (lambda: docbin(span_groups=group((0, 1)), user_data=details({"spans": [{"pieces": [0]}]})), "field_missing"),
    (lambda: docbin(user_data=details({"links": [{"type": "x", "from": "a", "to": "b"}]})), "link_end_unknown"),
    (lambda: docbin(user_data=details({"date": 7})), "field_not_text"),
    (lambda: docbin(user_data=details({"x": float("nan")})), "json_number"),
    (lambda: docbin(user_data=details({"x": [float("-inf")]})), "json_number"),
    (lambda: docbin(user_data=details({"x": b"\xff"})), "field_not_text"),
    (lambda: docbin(user_data=details({"x": {1: "a", "b": 2}})), "field_not_text"),
    (lambda: docbin(user_data=details({"x": reduce(lambda inner, _: [inner], range(400), "x")})), "json_depth"),
]


@pytest.mark.parametrize("number", range(len(WRONG)))
def test_a_docbin_that_lies_is_refused(number, scheme, tmp_path):
    make, code = WRONG[number]
    path = tmp_path / "a.spacy"
    path.write_bytes(make())
    (error,) = format_named("spacy-docbin").read(path, scheme)
    assert isinstance(error, WortlautError)
    assert error.code == code
    assert error.where in (str(path), f"{path}:1")
    for language in ("de", "en"):
        told = error_text(error, language)
        assert told.startswith(str(path))
        assert told.isprintable()


def test_the_docbin_that_the_others_are_made_of_is_read(scheme, tmp_path):
    path = tmp_path / "a.spacy"
    path.write_bytes(docbin(span_groups=group((0, 1))))
    (read,) = format_named("spacy-docbin").read(path, scheme)
    assert [span["surface"] for span in read.layer.spans] == [["Mara"]]


def test_a_bomb_is_not_unpacked(scheme, tmp_path, monkeypatch):
    monkeypatch.setattr("wortlaut.formats.docbin_read.MAX_BYTES", 10_000_000)
    path = tmp_path / "a.spacy"
    path.write_bytes(zlib.compress(bytes(100_000_000)))
    (error,) = format_named("spacy-docbin").read(path, scheme)
    assert (error.code, path.stat().st_size < 100_000) == ("docbin_too_large", True)


def test_a_docbin_that_could_not_be_read_again_is_not_written(scheme, tmp_path, monkeypatch):
    monkeypatch.setattr("wortlaut.formats.spacy_docbin.MAX_BYTES", 1000)
    with pytest.raises(WortlautError) as caught:
        written(tmp_path, scheme, "spacy-docbin", record())
    assert caught.value.code == "docbin_too_large"


def test_without_spacy_the_format_says_what_to_install(scheme, tmp_path, monkeypatch):
    path, _ = written(tmp_path, scheme, "spacy-docbin", record())
    for module in ("spacy", "spacy.tokens", "spacy.attrs", "srsly.msgpack"):
        monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(LibraryMissingError):
        list(format_named("spacy-docbin").read(path, scheme))
    (tmp_path / "again").mkdir()
    with pytest.raises(LibraryMissingError):
        written(tmp_path / "again", scheme, "spacy-docbin", record())
    written(tmp_path, scheme, "spacy-json", record())  # needs none


def test_json_of_spacy_is_recognized(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text":"a","tokens":[{"id":0,"start":0,"end":1}],"ents":[]}')
    assert format_of(path).name == "spacy-json"
    assert isinstance(format_of(path), type(format_named("spacy-json")))
    assert not format_named("spacy-json").claims({"text": "a", "tokens": [], "spans": []})
    assert format_of(path).name != Jsonl.name
