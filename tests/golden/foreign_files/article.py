"""The article that all golden files are about, in our JSONL."""

import hashlib
import json
import uuid

TEXT = "Man liefere, so Mara Tolk 👩\u200d🌾, „weiter“.\r\nFalls es nötig sei 😊, helfe man ihr."
SPANS = [
    ("quote", ["Man liefere", "weiter"], {"type": "indirect", "marks": "faulty"}, "see\nabove", False),
    ("commitment", ["liefere"], {"status": "pledged"}, None, False),
    ("actor", ["Mara Tolk"], {"kind": "person", "entity": "Mara Tolk"}, None, True),
    ("condition", ["Falls es nötig sei"], {"type": "if"}, "=1+1", False),
    ("quote", ["Falls es nötig sei 😊, helfe man"], {"type": "indirect"}, None, False),
]
LINKS = [("speaker", 0, 2), ("committer", 1, 2), ("conditions", 3, 1)]
ABOUT = {"source": "a.txt", "date": "2025-09", "title": "Hilfe", "annotator": "anna"}


def uid(number):
    return str(uuid.UUID(int=0x0190_0000_0000_7000_8000_0000_0000_0000 + number))


def fragments(words):
    found, start = [], 0
    for word in words:
        start = TEXT.index(word, start)
        found.append([start, start + len(word)])
        start += len(word)
    return found


def placed():
    """The spans in our order, with their number in SPANS."""
    rows = [(fragments(words), label, number) for number, (label, words, *_) in enumerate(SPANS)]
    return sorted(rows, key=lambda row: (row[0][0][0], row[0][-1][1], row[1], uid(row[2])))


def pieces():
    """Every fragment with its label and the number of its span, in our order."""
    return [(start, end, label, number) for parts, label, number in placed() for start, end in parts]


def link_rows():
    return [(link["type"], link["from"], link["to"]) for link in ours()["links"]]


def utf16(offset):
    return len(TEXT[:offset].encode("utf-16-le")) // 2


def utf8(offset):
    return len(TEXT[:offset].encode())


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def ours():
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    spans = []
    for parts, label, number in placed():
        _, _, attributes, note, unsure = SPANS[number]
        spans.append(
            {
                "id": uid(number),
                "label": label,
                "start": parts[0][0],
                "end": parts[-1][1],
                "fragments": parts,
                "surface": [TEXT[start:end] for start, end in parts],
                "attributes": dict(sorted(attributes.items())),
                "unsure": unsure,
                "note": note,
                "origin": "manual",
                "source": None,
                "confidence": None,
            }
        )
    order = {span["id"]: place for place, span in enumerate(spans)}
    links = sorted(
        (
            {"id": uid(100 + at), "type": kind, "from": uid(source), "to": uid(target)}
            for at, (kind, source, target) in enumerate(LINKS)
        ),
        key=lambda link: (link["type"], order[link["from"]], order[link["to"]]),
    )
    layer = {
        "annotator": "anna",
        "kind": "person",
        "state": "submitted",
        "version": 1,
        "scheme": "quote-actor-commitment-condition 1.2",
    }
    return {
        "format": "wortlaut/1",
        "id": digest[:16],
        "sources": ["a.txt"],
        "title": "Hilfe",
        "date": "2025-09",
        "language": "de",
        "header": "date 2025-09\n",
        "text": TEXT,
        "text_sha256": digest,
        "offset_unit": "codepoint",
        "layer": layer,
        "spans": spans,
        "links": links,
        "meta": {},
    }
