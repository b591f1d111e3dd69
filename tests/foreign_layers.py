"""Random layers for the tests of foreign formats: nested, crossing, discontinuous, of identical extent, with links.

Made of a seed: drawing each number takes more time than writing and reading all the formats.
"""

import uuid
from random import Random
from typing import Any

from hypothesis import strategies as st

from wortlaut.domain.article import PartialDate, Source, text_digest
from wortlaut.formats.record import LayerData, Record

WORDS = [
    "Mara", "sagt", "😊", "👩\u200d🌾", "e\u0301", "ja", ",", ".", "„", "“", "\r\n", "\n", "\t", " ", "  ", "\u2028",
     "ä", "=1", "T1", "\\", "_", "|", "[1]", "\x00", "\x0b", "\x85", "\u00a0", "-DOCSTART-", "\ufeff", '"', "'", ";",
]  # fmt: skip
ATTRIBUTES = {
    "quote": {"type": ["direct", "indirect"], "marks": ["faulty"]},
    "actor": {"kind": ["person", "state"], "entity": ["Mara Tolk", "=1+1", "a\tb", "\n", " x ", ""]},
    "commitment": {"status": ["pledged"]},
    "condition": {"type": ["if"]},
}
LINKS = [("speaker", "quote", "actor"), ("committer", "commitment", "actor"), ("conditions", "condition", "commitment")]
NOTES = ["", "see above", "two\nlines", "tab\there", "=SUM(1)", "😊", "\r"]
SEEDS = st.integers(0, 2**32)


def uid(number):
    return str(uuid.UUID(int=(7 << 76) + (2 << 62) + number))


def text_of(random: Random) -> str:
    """Return words, with and without a space after each."""
    return "".join(random.choice(WORDS) + random.choice(("", " ")) for _ in range(random.choice((1, 2, 4, 8, 14))))


def spans_of(random: Random, text: str) -> list[dict[str, Any]]:
    """Return up to five spans of a text, as a line of ours has them."""
    found: list[dict[str, Any]] = []
    for number in range(random.randint(0, 5)):
        if found and random.randrange(5) == 0:
            fragments = found[-1]["fragments"]  # identical extent
        else:
            cuts = sorted(random.sample(range(len(text) + 1), min(random.choice((2, 2, 2, 4, 6)), len(text) + 1)))
            fragments = [list(pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
        label = random.choice(sorted(ATTRIBUTES))
        attributes = {
            name: random.choice(values) for name, values in ATTRIBUTES[label].items() if random.random() < 0.5
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
                "unsure": random.random() < 0.5,
                "note": random.choice((None, random.choice(NOTES))),
                "origin": random.choice(("manual", "propagated")),
                "source": None,
                "confidence": random.choice((None, 0.5)),
            }
        )
    return sorted(found, key=lambda span: (span["start"], span["end"], span["label"], span["id"]))


def layer_of(random: Random, text: str, annotator: str) -> LayerData:
    """Return a layer with links between some of the spans that may have one."""
    found = spans_of(random, text)
    possible = [
        (kind, source, target)
        for kind, first, second in LINKS
        for source in found
        for target in found
        if (source["label"], target["label"]) == (first, second)
    ]
    links = [
        {"id": uid(100 + number), "type": kind, "from": source["id"], "to": target["id"]}
        for number, (kind, source, target) in enumerate(possible)
        if random.random() < 0.5
    ]
    return LayerData(annotator, "person", "submitted", 1, "quote-actor-commitment-condition 1.2", found, links)


def records_of(seed: int) -> list[Record]:
    """Return some articles, each with no layer, or with those of one or two annotators."""
    random = Random(seed)
    found = []
    for text in dict.fromkeys(text_of(random) for _ in range(random.choice((1, 1, 2, 3)))):
        source = Source(random.choice(("a.txt", "b.txt")), "", PartialDate(2025, 9, 4))
        annotators = random.choice(([], ["anna"], ["anna", "Bob/1"]))
        whole = [layer_of(random, text, name) for name in annotators] or [None]
        title = random.choice((None, "Kopf"))
        digest = text_digest(text)
        found += [Record(text, digest, (source,), title, "de", layer=layer) for layer in whole]
    return found


def records() -> st.SearchStrategy[list[Record]]:
    """Draw what `records_of` makes."""
    return SEEDS.map(records_of)


def tagged(seed: int) -> tuple[str, list[dict[str, Any]]]:
    """Return a text and spans of it."""
    random = Random(seed)
    text = text_of(random)
    return text, spans_of(random, text)
