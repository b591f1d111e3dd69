"""Writes the golden files of our JSONL, with nothing but the standard library and no line of the program.

    python tests/golden/make_golden.py

`tidy.jsonl` is what an export must be, byte for byte. `untidy.jsonl` says the same in the ways other programs would:
other order of keys, lines, spans and links, spaces, escapes, missing optional keys, unknown keys, stated defaults.
"""

import hashlib
import json
import uuid
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SCHEME = "quote-actor-commitment-condition 1.2"


def uid(number):
    return str(uuid.UUID(int=0x0190_0000_0000_7000_8000_0000_0000_0000 + number))


class Article:
    def __init__(self, text, *, sources, header="", date=None, title=None, language="de", meta=None):
        self.text = text
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        self.data = {
            "format": "wortlaut/1",
            "id": digest[:16],
            "sources": sources,
            "title": title,
            "date": date,
            "language": language,
            "header": header,
            "text": text,
            "text_sha256": digest,
            "offset_unit": "codepoint",
        }
        self.meta = meta or {}

    def span(self, number, label, *words, **more):
        """A span over `words`, found one after the other in the text."""
        fragments, start = [], more.pop("after", 0)
        for word in words:
            start = self.text.index(word, start)
            fragments.append([start, start + len(word)])
            start += len(word)
        span = {
            "id": uid(number),
            "label": label,
            "start": fragments[0][0],
            "end": fragments[-1][1],
            "fragments": fragments,
            "surface": list(words),
            "attributes": more.pop("attributes", {}),
            "unsure": more.pop("unsure", False),
            "note": more.pop("note", None),
            "origin": more.pop("origin", "manual"),
            "source": more.pop("source", None),
            "confidence": more.pop("confidence", None),
        }
        return {**span, **more}

    def line(self, layer=None, spans=(), links=()):
        return {**self.data, "layer": layer, "spans": list(spans), "links": list(links), "meta": self.meta}


def layer(annotator, kind="person", state="open", version=0, **more):
    return {"annotator": annotator, "kind": kind, "state": state, "version": version, "scheme": SCHEME, **more}


def link(number, kind, source, target, **more):
    return {"id": uid(number), "type": kind, "from": uid(source), "to": uid(target), **more}


def tidy_lines():
    speech = Article(
        "\nDie Hilfe werde, sagte Mare 👩\u200d🌾 Tolk, „fortgesetzt“, "
        'falls\u00a0der\r\nLantag\u2028zustimme.\u0085Ende\u2029\x00\x1f\x7f"\\\t\u202e',
        sources=["000_00ff00ff00ff00ff.txt", "b.txt", "c.txt"],
        header=" date 2025-09-04 ",
        date="2025-09-04",
        meta={
            "a": {"x": [1, 2.5, None, True], "y": "ß\u2028"},
            "sources": [{"bom": True, "date": "2025-09", "header": "date 2025-09\n", "name": "b.txt"}],
            "z": "ä",
        },
    )
    quote = speech.span(
        1, "quote", "Die Hilfe werde", "„fortgesetzt“", attributes={"type": "indirect"}, note="e\u0301\n"
    )
    actor = speech.span(
        2, "actor", "Mare 👩\u200d🌾 Tolk", attributes={"entity": "Mare Tolk", "kind": "person"}, unsure=True
    )
    condition = speech.span(
        3,
        "condition",
        "falls\u00a0der\r\nLantag\u2028zustimme.",
        attributes={"type": "if"},
        origin="suggested_accepted",
        source="rules",
        confidence=0.8125,
        provenance={"from": [uid(90)], "rule": "falls"},
        guessed=["type"],
        precedent="verb last",
        extra={"a": 1, "b": {"c": [], "d": 1e-07}},
    )
    same = speech.span(4, "commitment", "Die Hilfe werde", "„fortgesetzt“", attributes={"status": "intended"})
    spans = [same, quote, actor, condition]
    links = [
        link(12, "conditions", 3, 4, extra={"k": "v"}),
        link(11, "speaker", 1, 2),
    ]
    plain = Article("Nichts.", sources=["plain.txt"], language="en", title="T\u00e4")
    empty = Article("Leer, aber geöffnet", sources=["d.txt"], header="date 2024 ", date="2024")
    lines = [
        speech.line(
            layer("Åsa", state="submitted", version=2, read=[[0, 1], [1, 9]], guideline="1.0", seconds=61), spans, links
        ),
        speech.line(layer("zoe"), [speech.span(21, "actor", "Lantag")]),
        speech.line(layer("gold", "gold", "gold", 1), [speech.span(31, "actor", "Lantag", origin="adjudicated")]),
        speech.line(
            layer("machine", "machine", extra={"model": "none"}),
            [speech.span(41, "actor", "Lantag", origin="suggested", source="rules", confidence=1.0)],
        ),
        plain.line(),
        empty.line(layer("zoe")),
        empty.line(layer("Åsa", state="submitted", version=1)),
    ]
    kinds = ["person", "gold", "machine"]
    return sorted(
        lines,
        key=lambda line: (
            line["id"],
            kinds.index(line["layer"]["kind"]) if line["layer"] else -1,
            line["layer"]["annotator"] if line["layer"] else "",
        ),
    )


def untidy(line):
    """The same line, said differently."""
    line = json.loads(json.dumps(line))
    for span in line["spans"]:
        extra = span.pop("extra", {})
        span.update(extra)
        if span["label"] == "quote":
            span["attributes"] = {**span["attributes"], "marks": "ok"}
        for key in ("unsure", "note", "source", "confidence"):
            if not span[key] and span["id"].endswith("1"):
                del span[key]
        if len(span["fragments"]) == 1:
            del span["fragments"]
        if 0 < (span.get("confidence") or 0) < 1:
            span["confidence"] += 0.00001
    for item in line["links"]:
        item.update(item.pop("extra", {}))
    if line["layer"]:
        line["layer"].update(line["layer"].pop("extra", {}))
    sources = line["meta"].pop("sources", None)
    line.update(line.pop("meta"))
    if sources:
        line["meta"] = {"sources": sources}
    line["spans"].reverse()
    line["links"].reverse()
    line["sources"] = line["sources"][::-1] * 2
    return dict(reversed(line.items()))


def tidy_json(line):
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for char in "\u2028\u2029\u0085":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text.replace("e-07", "e-7")  # the shortest form, as ECMAScript and orjson write it


def main(folder=FOLDER):
    tidy = "".join(tidy_json(line) + "\n" for line in tidy_lines())
    (folder / "tidy.jsonl").write_bytes(tidy.encode("utf-8"))
    rough = [json.dumps(untidy(line), indent=None) for line in reversed(tidy_lines())]
    (folder / "untidy.jsonl").write_bytes(b"\xef\xbb\xbf" + "\r\n\r\n".join(rough).encode("utf-8"))


if __name__ == "__main__":
    main()
