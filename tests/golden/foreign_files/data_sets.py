"""JSON of spaCy, and data sets for the library `datasets`."""

import hashlib

from golden.foreign_files.article import ABOUT, SPANS, TEXT, compact, link_rows, pieces, placed, uid
from golden.foreign_files.tables import CONLL

BLANK = ("\r\n",)
"""White space that is a token of its own; a single space belongs to the token before it."""
WORDS = [row.split(" ") for row in CONLL.split("\n")[2:] if row]
"""Token and tag; the spans that stay there are the outermost ones."""


def places():
    """Start and end of each word."""
    found, at = [], 0
    for word, *_ in WORDS:
        at = TEXT.index(word, at)
        found.append((at, at + len(word)))
        at += len(word)
    return found


def outermost():
    """Start, end and label of the spans that the tags mean."""
    found = []
    for (start, end), (_, _, _, tag) in zip(places(), WORDS, strict=True):
        if tag[:1] == "B":
            found.append([start, end, tag[2:]])
        elif tag[:1] == "I":
            found[-1][1] = end
    return found


def spacy_json():
    tokens = sorted(places() + [(TEXT.index(blank), TEXT.index(blank) + len(blank)) for blank in BLANK])
    group = [{"start": start, "end": end, "label": label, "kb_id": ""} for start, end, label, _ in pieces()]
    details, at = [], 0
    for parts, _, number in placed():
        _, _, attributes, note, unsure = SPANS[number]
        row = {"id": uid(number), "pieces": list(range(at, at + len(parts)))}
        at += len(parts)
        row |= {"attributes": dict(sorted(attributes.items()))} if attributes else {}
        row |= {"note": note} if note else {}
        row |= {"unsure": True} if unsure else {}
        details.append(row)
    links = [{"type": kind, "from": source, "to": target} for kind, source, target in link_rows()]
    doc = {
        "text": TEXT,
        "ents": [{"start": start, "end": end, "label": label} for start, end, label in outermost()],
        "tokens": [{"id": place, "start": start, "end": end} for place, (start, end) in enumerate(tokens)],
        "spans": {"sc": group},
        "wortlaut": {**ABOUT, "spans": details, "links": links},
    }
    return compact(doc)


def head():
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return digest[:16], {
        "text_sha256": digest,
        "offset_unit": "codepoint",
        **ABOUT,
        "date": {"year": 2025, "month": 9, "day": None},
    }


def huggingface():
    spans = []
    for parts, label, number in placed():
        _, _, attributes, note, unsure = SPANS[number]
        spans.append(
            {
                "id": uid(number),
                "label": label,
                "fragments": [{"start": start, "end": end} for start, end in parts],
                "surface": [TEXT[start:end] for start, end in parts],
                "attributes": [{"name": name, "value": value} for name, value in sorted(attributes.items())],
                "unsure": unsure,
                "note": note,
            }
        )
    links = [{"type": kind, "from": source, "to": target} for kind, source, target in link_rows()]
    article, told = head()
    return compact({"id": article, "text": TEXT, **told, "spans": spans, "links": links})


def huggingface_bio():
    article, told = head()
    row = {
        "id": article,
        "tokens": [word for word, *_ in WORDS],
        "ner_tags": [row[3] for row in WORDS],
        "starts": [start for start, _ in places()],
        "text": TEXT,
        **told,
    }
    return compact(row)


CARD = """---
task_categories:
- token-classification
configs:
- config_name: default
  data_files:
  - split: train
    path: train.jsonl
dataset_info:
- config_name: default
  features:
{features}---
"""
SPAN_FEATURES = """  - name: "id"
    dtype: string
  - name: "text"
    dtype: string
  - name: "text_sha256"
    dtype: string
  - name: "offset_unit"
    dtype: string
  - name: "source"
    dtype: string
  - name: "date"
    struct:
    - name: "year"
      dtype: int32
    - name: "month"
      dtype: int32
    - name: "day"
      dtype: int32
  - name: "title"
    dtype: string
  - name: "annotator"
    dtype: string
  - name: "spans"
    list:
    - name: "id"
      dtype: string
    - name: "label"
      dtype: string
    - name: "fragments"
      list:
      - name: "start"
        dtype: int32
      - name: "end"
        dtype: int32
    - name: "surface"
      sequence: string
    - name: "attributes"
      list:
      - name: "name"
        dtype: string
      - name: "value"
        dtype: string
    - name: "unsure"
      dtype: bool
    - name: "note"
      dtype: string
  - name: "links"
    list:
    - name: "type"
      dtype: string
    - name: "from"
      dtype: string
    - name: "to"
      dtype: string
"""
TAG_FEATURES = """  - name: "id"
    dtype: string
  - name: "tokens"
    sequence: string
  - name: "ner_tags"
    sequence:
      class_label:
        names:
          '0': "O"
          '1': "B-quote"
          '2': "I-quote"
          '3': "B-actor"
          '4': "I-actor"
          '5': "B-commitment"
          '6': "I-commitment"
          '7': "B-condition"
          '8': "I-condition"
  - name: "starts"
    sequence: int32
  - name: "text"
    dtype: string
  - name: "text_sha256"
    dtype: string
  - name: "offset_unit"
    dtype: string
  - name: "source"
    dtype: string
  - name: "date"
    struct:
    - name: "year"
      dtype: int32
    - name: "month"
      dtype: int32
    - name: "day"
      dtype: int32
  - name: "title"
    dtype: string
  - name: "annotator"
    dtype: string
"""
