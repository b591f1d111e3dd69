"""Formats with a row for each span or token: CSV, CoNLL-2003, WebAnno TSV."""

import hashlib
import json

from golden.foreign_files.article import SPANS, TEXT, fragments, link_rows, placed, uid, utf16


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
