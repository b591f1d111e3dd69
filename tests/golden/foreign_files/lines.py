"""Formats of one JSON object a line."""

import hashlib

from golden.foreign_files.article import ABOUT, SPANS, TEXT, compact, link_rows, pieces, uid, utf8, utf16


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
