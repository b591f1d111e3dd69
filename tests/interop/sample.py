"""A project's worth of articles for the readers, in our JSONL: every shape of span that other tools trip over."""

import hashlib
import json
import random
import uuid

REFERENCE = "Die Hilfe werde, so Scholz, fortgesetzt 😊. Falls nötig."
"""Units differ behind the emoji."""
AWKWARD = (
    "👩\u200d🌾 „Man liefere, so Mara Tolk,\r\nweiter“, hieß es 😊. Falls e\u0301s nötig sei, helfe man ihr. \u00a0Ja."
)
"""A family of code points, CRLF, a combining mark, two kinds of space."""
_QUOTE = {"type": "indirect"}
_ACTOR = {"kind": "person"}
SPANS = {
    REFERENCE: [
        ("quote", ["Die Hilfe werde", "fortgesetzt"], _QUOTE),
        ("actor", ["Scholz"], _ACTOR),
        ("commitment", ["Die Hilfe werde", "fortgesetzt"], {"status": "pledged"}),
        ("condition", ["Falls nötig"], {"type": "if"}),
    ],
    AWKWARD: [
        ("quote", ["Man liefere", "weiter"], _QUOTE | {"marks": "faulty"}),
        ("actor", ["Mara Tolk"], _ACTOR | {"entity": "Tolk, Mara; =1+1"}),
        ("commitment", ["liefere"], {"status": "pledged"}),
        ("quote", ["Falls e\u0301s nötig sei, helfe man"], _QUOTE),
        ("condition", ["Falls e\u0301s nötig sei"], {"type": "if"}),
        ("commitment", ["helfe man"], {"status": "offered"}),
        ("actor", ["man"], {"kind": "group"}),
    ],
}
LINKS = (("speaker", "quote", "actor"), ("committer", "commitment", "actor"), ("conditions", "condition", "commitment"))
ARTICLES = 20


def lines():
    """Return the lines of the file."""
    rows = [_row(number) for number in range(ARTICLES)]
    rows.sort(key=lambda row: row["id"])
    return "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)


def _row(number):
    kind = (REFERENCE, AWKWARD)[number % 2]
    words = random.Random(number).sample(
        [f"{a}{b}" for a in "kmnprst" for b in ("alu", "eno", "ido", "uvi", "ora")], 30
    )
    text = f"{kind} {' '.join(words)} 👍 {number}."
    digest = hashlib.sha256(text.encode()).hexdigest()
    spans = [] if number % 5 == 4 else [_span(text, number, at, *told) for at, told in enumerate(SPANS[kind])]
    links = [
        {"id": _uid(number, 100 + at), "type": type_, "from": source["id"], "to": target["id"]}
        for at, (type_, source, target) in enumerate(_linked(spans))
    ]
    spans.sort(key=lambda span: (span["start"], span["end"], span["label"], span["id"]))
    return {
        "format": "wortlaut/1", "id": digest[:16], "sources": [f"{number:03}.txt"],
        "title": f"Titel {number}" if number % 3 else None, "date": f"2025-09-{number + 1:02}", "language": "de",
        "header": "", "text": text, "text_sha256": digest, "offset_unit": "codepoint",
        "layer": {"annotator": "anna", "kind": "person", "state": "submitted", "version": 1,
                  "scheme": "quote-actor-commitment-condition 1.2"},
        "spans": spans, "links": links, "meta": {"run": number} if number % 4 == 0 else {},
    }  # fmt: skip


def _linked(spans):
    """Yield one link for each first span that may have one."""
    for type_, first, second in LINKS:
        target = next((span for span in spans if span["label"] == second), None)
        yield from ((type_, span, target) for span in spans if span["label"] == first and target)


def _span(text, number, at, label, words, attributes):
    fragments, begin = [], 0
    for word in words:
        begin = text.index(word, begin)
        fragments.append([begin, begin + len(word)])
        begin += len(word)
    return {
        "id": _uid(number, at), "label": label, "start": fragments[0][0], "end": fragments[-1][1],
        "fragments": fragments, "surface": words, "attributes": dict(sorted(attributes.items())),
        "unsure": at == 1, "note": f"see {number}\nbelow" if (number + at) % 6 == 0 else None, "origin": "manual",
        "source": None, "confidence": None,
    }  # fmt: skip


def _uid(number, at):
    return str(uuid.UUID(int=0x0190_0000_0000_7000_8000_0000_0000_0000 + number * 1000 + at))
