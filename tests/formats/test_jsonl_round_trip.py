"""Whatever can be said in our JSONL comes back the same, byte for byte."""

import hashlib
import json
import uuid

from hypothesis import given, settings
from hypothesis import strategies as st

from example_counts import examples
from wortlaut.formats.jsonl import LineReader
from wortlaut.formats.jsonl_write import line_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\\"), min_size=1, max_size=8).filter(
    lambda name: name not in (".", "..")
)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda children: st.lists(children, max_size=3) | st.dictionaries(TEXTS, children, max_size=3),
    max_leaves=6,
)
LABELS = {"quote": ("type", "direct"), "actor": ("kind", "state"), "commitment": ("status", "pledged")}


@st.composite
def fragments(draw, length):
    cuts = sorted(draw(st.sets(st.integers(0, length), min_size=2, max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return [[start, end] for start, end in pairs if start < end] or [[0, length]]


@st.composite
def lines(draw):
    text = draw(TEXTS)
    spans = []
    for number in range(draw(st.integers(0, 4))):
        label = draw(st.sampled_from(sorted(LABELS)))
        parts = draw(fragments(len(text)))
        span = {
            "id": str(uuid.UUID(int=number)),
            "label": label,
            "fragments": parts,
            "surface": [text[start:end] for start, end in parts],
            "attributes": dict([LABELS[label]]) if draw(st.booleans()) else {},
            "unsure": draw(st.booleans()),
            "note": draw(st.none() | TEXTS),
            "confidence": draw(st.none() | st.floats(0, 1)),
        }
        extra = draw(st.dictionaries(TEXTS.map(lambda key: "x" + key), JSON, max_size=2))
        spans.append({**span, **extra})
    return {
        "format": "wortlaut/1",
        "sources": draw(st.lists(NAMES, min_size=1, max_size=3)),
        "header": draw(st.just("") | TEXTS),
        "language": "de",
        "text": text,
        "layer": {"annotator": "eva"},
        "spans": draw(st.permutations(spans)),
        "meta": {
            key: value for key, value in draw(st.dictionaries(TEXTS, JSON, max_size=3)).items() if key != "sources"
        },
    }


@settings(deadline=None, max_examples=examples())
@given(lines(), st.booleans())
def test_what_was_read_is_written_and_read_again_the_same(scheme, data, ascii_only):
    reader = LineReader(scheme, "a.jsonl")
    record = reader.record(json.dumps(data, ensure_ascii=ascii_only).encode())
    written = line_of(record)
    again = reader.record(written.removesuffix(b"\n"))
    assert line_of(again) == written
    told = json.loads(written)
    assert told["text"] == data["text"]
    assert told["text_sha256"] == hashlib.sha256(data["text"].encode()).hexdigest()
    assert sorted(span["id"] for span in told["spans"]) == sorted(span["id"] for span in data["spans"])
    for span in told["spans"]:
        assert span["surface"] == [told["text"][start:end] for start, end in span["fragments"]]
    assert written.count(b"\n") == 1
    assert len(written.decode().splitlines()) == 1
