"""Tasks of Label Studio with their config."""

import json
from pathlib import Path

from golden.foreign_files.article import SPANS, TEXT, compact, link_rows, pieces, uid

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


def label_studio_config():
    scheme = Path(__file__).resolve().parents[3] / "resources" / "schemes" / "quote-actor-commitment-condition.json"
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
