"""Writes the golden files of foreign formats, with nothing but the standard library and no line of the program.

    python tests/golden/make_foreign.py

`foreign/ours.jsonl` is one article with a layer in our JSONL; the other files say of it what their format can hold, as
the documentation of each format has it. Every export must be these bytes.
"""

import hashlib
import json
import sys
import uuid
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "foreign"
TEXT = "Man liefere, so Mara Tolk 👩\u200d🌾, „weiter“.\r\nFalls es nötig sei 😊, helfe man ihr."
SPANS = [
    ("quote", ["Man liefere", "weiter"], {"type": "indirect", "marks": "faulty"}, "see\nabove", False),
    ("commitment", ["liefere"], {"status": "pledged"}, None, False),
    ("actor", ["Mara Tolk"], {"kind": "person", "entity": "Mara Tolk"}, None, True),
    ("condition", ["Falls es nötig sei"], {"type": "if"}, "=1+1", False),
    ("quote", ["Falls es nötig sei 😊, helfe man"], {"type": "indirect"}, None, False),
]
LINKS = [("speaker", 0, 2), ("committer", 1, 2), ("conditions", 3, 1)]


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


def utf16(offset):
    return len(TEXT[:offset].encode("utf-16-le")) // 2


def utf8(offset):
    return len(TEXT[:offset].encode())


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


ABOUT = {"source": "a.txt", "date": "2025-09", "title": "Hilfe", "annotator": "anna"}


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


def pieces():
    """Every fragment with its label and the number of its span, in our order."""
    return [(start, end, label, number) for parts, label, number in placed() for start, end in parts]


def link_rows():
    return [(link["type"], link["from"], link["to"]) for link in ours()["links"]]


def spans_jsonl():
    found = [{"start": start, "end": end, "label": label} for start, end, label, _ in pieces()]
    return compact({"text": TEXT, "spans": found, "meta": ABOUT})


def doccano():
    labels = sorted([utf16(start), utf16(end), label] for start, end, label, _ in pieces())
    return compact({"text": TEXT, "label": labels, **ABOUT, "offset_unit": "utf16"})


def doccano_relations():
    entities, first, relations = [], {}, []
    joints = []
    for place, (start, end, label, number) in enumerate(pieces()):
        entities.append({"id": place, "start_offset": utf16(start), "end_offset": utf16(end), "label": label})
        if uid(number) in first:
            joints.append((first[uid(number)], place, "same_span"))
        first.setdefault(uid(number), place)
    for kind, source, target in link_rows():
        relations.append((first[source], first[target], kind))
    rows = [
        {"id": at, "from_id": source, "to_id": target, "type": kind}
        for at, (source, target, kind) in enumerate(relations + joints)
    ]
    told = {"text": TEXT, "entities": entities, "relations": rows, **ABOUT, "offset_unit": "utf16"}
    return compact(told)


def labelbuddy():
    found, seen = [], set()
    for start, end, label, number in pieces():
        row = {
            "label_name": label,
            "start_char": start,
            "end_char": end,
            "start_byte": utf8(start),
            "end_byte": utf8(end),
        }
        if number not in seen and SPANS[number][3] is not None:
            row["extra_data"] = SPANS[number][3]
        seen.add(number)
        found.append(row)
    told = {
        "text": TEXT,
        "metadata": ABOUT,
        "utf8_text_md5_checksum": hashlib.md5(TEXT.encode()).hexdigest(),
        "annotations": found,
    }
    return compact(told)


def brat():
    rows, told, notes, keys = [], [], [], {}
    for count, (parts, label, number) in enumerate(placed(), 1):
        keys[uid(number)] = f"T{count}"
        lines = []
        for start, end in parts:
            for piece in TEXT[start:end].split("\r\n"):
                lines.append([start, start + len(piece)])
                start += len(piece) + 2
        places = ";".join(f"{start} {end}" for start, end in lines)
        words = " ".join(TEXT[start:end] for start, end in lines)
        rows.append(f"T{count}\t{label} {places}\t{words}")
        _, _, attributes, note, unsure = SPANS[number]
        told += [f"{name} T{count} {value}" for name, value in sorted(attributes.items())]
        told += [f"Unsure T{count}"] if unsure else []
        notes += [(f"T{count}", note)] if note and "\n" not in note else []
    for at, (kind, source, target) in enumerate(link_rows(), 1):
        rows.append(f"R{at}\t{kind} Arg1:{keys[source]} Arg2:{keys[target]}")
    rows += [f"A{at}\t{line}" for at, line in enumerate(told, 1)]
    rows += [f"#{at}\tAnnotatorNotes {key}\t{note}" for at, (key, note) in enumerate(notes, 1)]
    return "".join(row + "\n" for row in rows)


BRAT_CONFIGURATION = """[entities]
quote
actor
commitment
condition

[relations]
speaker\tArg1:quote, Arg2:actor
committer\tArg1:commitment, Arg2:actor
asked_by\tArg1:commitment, Arg2:actor
conditions\tArg1:condition, Arg2:commitment

[events]

[attributes]
type\tArg:quote|condition, Value:direct|indirect|partial|if|only_if|unless|after
marks\tArg:quote, Value:ok|faulty
kind\tArg:actor, Value:person|group|institution|state|source
entity\tArg:actor
status\tArg:commitment, Value:pledged|offered|intended|considered|demanded|refused|withdrawn
Unsure\tArg:quote|actor|commitment|condition
"""


def cell(value):
    value = str(value)
    value = "'" + value if value[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "'") else value
    if any(mark in value for mark in ',"\r\n'):
        return '"' + value.replace('"', '""') + '"'
    return value


def csv():
    head = "article,source,date,title,annotator,span,label,piece,start,end,surface,attributes,unsure,note,links"
    lines = [head]
    article = hashlib.sha256(TEXT.encode()).hexdigest()[:16]
    links = {}
    for kind, source, target in link_rows():
        links.setdefault(source, []).append([kind, target])
    for parts, label, number in placed():
        _, _, attributes, note, unsure = SPANS[number]
        for at, (start, end) in enumerate(parts, 1):
            row = [article, "a.txt", "2025-09", "Hilfe", "anna", uid(number), label, f"{at} of {len(parts)}"]
            row += [start, end, TEXT[start:end]]
            if at == 1:
                row += [json.dumps(dict(sorted(attributes.items())), ensure_ascii=False), "true" if unsure else ""]
                row += [note or "", json.dumps(links[uid(number)]) if uid(number) in links else ""]
            else:
                row += ["", "", "", ""]
            lines.append(",".join(map(cell, row)))
    return "\ufeff" + "".join(line + "\r\n" for line in lines)


def label_studio():
    results, first, joints = [], {}, []
    free = {"entity"}
    seen = {}
    for start, end, label, number in pieces():
        seen[number] = seen.get(number, 0) + 1
        key = uid(number) if seen[number] == 1 else f"{uid(number)}#{seen[number]}"
        place = {"start": start, "end": end}
        value = {**place, "text": TEXT[start:end], "labels": [label]}
        results.append(
            {"id": key, "from_name": "label", "to_name": "text", "type": "labels", "origin": "manual", "value": value}
        )
        if seen[number] > 1:
            joints.append((first[number], key))
            continue
        first[number] = key
        _, _, attributes, note, unsure = SPANS[number]

        def about(name, kind, field, told, key=key, place=place):
            value = {**place, field: [told]}
            results.append({"id": key, "from_name": name, "to_name": "text", "type": kind, "origin": "manual"})
            results[-1]["value"] = value

        for name, told in sorted(attributes.items()):
            about(f"{label}.{name}", *(("textarea", "text") if name in free else ("choices", "choices")), told)
        if note:
            about("note", "textarea", "text", note)
        if unsure:
            about("unsure", "choices", "choices", "unsure")
    for kind, source, target in link_rows():
        results.append({"from_id": source, "to_id": target, "type": "relation", "direction": "right", "labels": [kind]})
    for source, target in joints:
        results.append(
            {"from_id": source, "to_id": target, "type": "relation", "direction": "bi", "labels": ["same_span"]}
        )
    data = {"text": TEXT, "source": "a.txt", "date": "2025-09", "title": "Hilfe", "annotators": ["anna"]}
    task = {"data": data, "annotations": [{"result": results, "ground_truth": False, "was_cancelled": False}]}
    return "[\n" + compact(task) + "]\n"


LABEL_STUDIO_CONFIG = """<View>
  <Relations>
    <Relation value="speaker"/>
    <Relation value="committer"/>
    <Relation value="asked_by"/>
    <Relation value="conditions"/>
    <Relation value="same_span"/>
  </Relations>
  <Labels name="label" toName="text">
    <Label value="quote" background="{quote}"/>
    <Label value="actor" background="{actor}"/>
    <Label value="commitment" background="{commitment}"/>
    <Label value="condition" background="{condition}"/>
  </Labels>
  <Text name="text" value="$text"/>
{attributes}  <Choices name="unsure" toName="text" perRegion="true">
    <Choice value="unsure"/>
  </Choices>
  <TextArea name="note" toName="text" perRegion="true" maxSubmissions="1"/>
</View>
"""
ATTRIBUTES = [
    ("quote", "type", "direct indirect partial"),
    ("quote", "marks", "ok faulty"),
    ("actor", "kind", "person group institution state source"),
    ("actor", "entity", ""),
    ("commitment", "status", "pledged offered intended considered demanded refused withdrawn"),
    ("condition", "type", "if only_if unless after"),
]


def label_studio_config():
    scheme = FOLDER.parents[2] / "resources" / "schemes" / "quote-actor-commitment-condition.json"
    colors = {label["id"]: label["light"]["accent"] for label in json.loads(scheme.read_text("utf-8"))["labels"]}
    rows = []
    for label, name, values in ATTRIBUTES:
        when = f'name="{label}.{name}" toName="text" perRegion="true" whenTagName="label" whenLabelValue="{label}"'
        if not values:
            rows.append(f'  <TextArea {when} maxSubmissions="1"/>')
            continue
        rows.append(f'  <Choices {when} choice="single">')
        rows += [f'    <Choice value="{value}"/>' for value in values.split()]
        rows.append("  </Choices>")
    return LABEL_STUDIO_CONFIG.format(**colors, attributes="".join(row + "\n" for row in rows))


CONLL = """-DOCSTART- -X- -X- O

Man _ _ B-quote
liefere _ _ I-quote
, _ _ O
so _ _ O
Mara _ _ B-actor
Tolk _ _ I-actor
👩\u200d🌾 _ _ O
, _ _ O
„ _ _ O
weiter _ _ B-quote
“ _ _ O
. _ _ O

Falls _ _ B-quote
es _ _ I-quote
nötig _ _ I-quote
sei _ _ I-quote
😊 _ _ I-quote
, _ _ I-quote
helfe _ _ I-quote
man _ _ I-quote
ihr _ _ O
. _ _ O

"""


FEATURES = ["label", "type", "marks", "kind", "entity", "status", "note", "unsure"]
TOKENS = [
    ["Man", "liefere", ",", "so", "Mara", "Tolk", "👩\u200d🌾", ",", "„", "weiter", "“", "."],
    ["Falls", "es", "nötig", "sei", "😊", ",", "helfe", "man", "ihr", "."],
]
TSV_NUMBERS = {(0, 0): 1, (1, 0): 2, (2, 0): 3, (3, 0): 4, (4, 0): 5}
"""Number of a span and of its piece to the number that tells it apart; the second piece of the quote needs none."""
TSV_RELATIONS = {
    "liefere": [("conditions", "2-1[4_2]")],
    "Mara": [("committer", "1-2[2_3]"), ("speaker", "1-1[1_3]")],
    "weiter": [("same\\_span", "1-1[1_0]")],
}


def webanno():
    parts = []
    for number, (label, words, attributes, note, unsure) in enumerate(SPANS):
        for at, (start, end) in enumerate(fragments(words)):
            values = {"label": label}
            if at == 0:
                values |= attributes | {"note": note, "unsure": "true" if unsure else None}
            number_told = f"[{TSV_NUMBERS[number, at]}]" if (number, at) in TSV_NUMBERS else ""
            parts.append((start, end, number_told, values))
    parts.sort(key=lambda part: part[:2])
    lines = ["#FORMAT=WebAnno TSV 3.3", "#T_SP=webanno.custom.Span|" + "|".join(FEATURES)]
    lines += ["#T_RL=webanno.custom.Relation|value|BT_webanno.custom.Span", ""]
    start = 0
    for sentence, words in enumerate(TOKENS, 1):
        text = TEXT[: TEXT.index("Falls")] if sentence == 1 else TEXT[TEXT.index("Falls") :]
        lines.append("")
        lines += ["#Text=" + line.replace("\r", "\\r") for line in text.split("\n")]
        for place, word in enumerate(words, 1):
            start = TEXT.index(word, start)
            end = start + len(word)
            inside = [part for part in parts if part[0] <= start and end <= part[1]]
            row = [f"{sentence}-{place}", f"{utf16(start)}-{utf16(end)}", word]
            for feature in FEATURES:
                told = [(part[3].get(feature) or "*").replace("\n", "\\n") + part[2] for part in inside]
                row.append("|".join(told) or "_")
            relations = TSV_RELATIONS.get(word, [])
            row += ["|".join(kind for kind, _ in relations) or "_", "|".join(ref for _, ref in relations) or "_"]
            lines.append("\t".join(row) + "\t")
            start = end
    return "".join(line + "\n" for line in lines)


def files():
    """Path under the folder to content."""
    return {
        "ours.jsonl": compact(ours()),
        "spans.jsonl": spans_jsonl(),
        "doccano.jsonl": doccano(),
        "doccano-relations.jsonl": doccano_relations(),
        "labelbuddy.jsonl": labelbuddy(),
        "csv.csv": csv(),
        "conll.conll": CONLL,
        f"webanno-tsv/anna/{ours()['id']}.tsv": webanno(),
        "label-studio/tasks.json": label_studio(),
        "label-studio/labeling-config.xml": label_studio_config(),
        "brat/annotation.conf": BRAT_CONFIGURATION,
        f"brat/anna/{ours()['id']}.txt": TEXT,
        f"brat/anna/{ours()['id']}.ann": brat(),
    }


def main(folder=FOLDER):
    for name, content in files().items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8"))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
