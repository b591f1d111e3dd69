"""Random layers for the tests of foreign formats: nested, crossing, discontinuous, of identical extent, with links."""

import uuid

from hypothesis import strategies as st

from wortlaut.domain.article import PartialDate, Source, text_digest
from wortlaut.formats.record import LayerData, Record

WORDS = st.sampled_from(
    ["Mara", "sagt", "😊", "👩\u200d🌾", "e\u0301", "ja", ",", ".", "„", "“", "\r\n", "\n", "\t", " ", "  ", "\u2028",
     "ä", "=1", "T1", "\\", "_", "|", "[1]", "\x00", "\x0b", "\x85", "\u00a0", "-DOCSTART-", "\ufeff", '"', "'", ";"]
)  # fmt: skip
ATTRIBUTES = {
    "quote": {"type": ["direct", "indirect"], "marks": ["faulty"]},
    "actor": {"kind": ["person", "state"], "entity": ["Mara Tolk", "=1+1", "a\tb", "\n", " x ", ""]},
    "commitment": {"status": ["pledged"]},
    "condition": {"type": ["if"]},
}
LINKS = [("speaker", "quote", "actor"), ("committer", "commitment", "actor"), ("conditions", "condition", "commitment")]
NOTES = st.sampled_from(["", "see above", "two\nlines", "tab\there", "=SUM(1)", "😊", "\r"])


def uid(number):
    return str(uuid.UUID(int=(7 << 76) + (2 << 62) + number))


@st.composite
def texts(draw):
    words = draw(st.lists(WORDS, min_size=1, max_size=14))
    gaps = draw(st.lists(st.sampled_from(["", " "]), min_size=len(words), max_size=len(words)))
    return "".join(word + gap for word, gap in zip(words, gaps, strict=True))


@st.composite
def spans(draw, text):
    found = []
    for number in range(draw(st.integers(0, 5))):
        if found and draw(st.integers(0, 4)) == 0:
            fragments = found[-1]["fragments"]  # identical extent
        else:
            cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
            fragments = [list(pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
        label = draw(st.sampled_from(sorted(ATTRIBUTES)))
        attributes = {
            name: draw(st.sampled_from(values)) for name, values in ATTRIBUTES[label].items() if draw(st.booleans())
        }
        found.append(
            {
                "id": uid(number),
                "label": label,
                "start": fragments[0][0],
                "end": fragments[-1][1],
                "fragments": fragments,
                "surface": [text[start:end] for start, end in fragments],
                "attributes": dict(sorted(attributes.items())),
                "unsure": draw(st.booleans()),
                "note": draw(st.none() | NOTES),
                "origin": draw(st.sampled_from(["manual", "propagated"])),
                "source": None,
                "confidence": draw(st.none() | st.just(0.5)),
            }
        )
    return sorted(found, key=lambda span: (span["start"], span["end"], span["label"], span["id"]))


@st.composite
def layers(draw, text, annotator):
    found = draw(spans(text))
    links = [
        {"id": uid(100 + number), "type": kind, "from": source["id"], "to": target["id"]}
        for number, (kind, source, target) in enumerate(
            (kind, source, target)
            for kind, first, second in LINKS
            for source in found
            for target in found
            if source["label"] == first and target["label"] == second
        )
        if draw(st.booleans())
    ]
    return LayerData(annotator, "person", "submitted", 1, "quote-actor-commitment-condition 1.2", found, links)


@st.composite
def records(draw):
    """Some articles, each with no layer, or with those of one or two annotators."""
    found = []
    for text in draw(st.lists(texts(), min_size=1, max_size=3, unique=True)):
        source = Source(draw(st.sampled_from(["a.txt", "b.txt"])), "", PartialDate(2025, 9, 4))
        annotators = draw(st.sampled_from([[], ["anna"], ["anna", "Bob/1"]]))
        whole = [draw(layers(text, name)) for name in annotators] or [None]
        title = draw(st.none() | st.just("Kopf"))
        digest = text_digest(text)
        found += [Record(text, digest, (source,), title, "de", layer=layer) for layer in whole]
    return found
