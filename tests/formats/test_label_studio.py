"""Label Studio tasks from others: what is taken, and what is refused."""

import json
import xml.etree.ElementTree as ElementTree

import pytest

from wortlaut.formats.label_studio import labeling_config
from wortlaut.formats.registry import format_named, format_of

TEXT = "Die Hilfe werde, so Scholz, fortgesetzt 😊. Falls nötig."
"""The text of the table of offset units."""


def region(key, start, end, *labels, text=None, **more):
    value = {"start": start, "end": end, "labels": list(labels)} | ({} if text is None else {"text": text})
    return {"id": key, "from_name": "label", "to_name": "text", "type": "labels", "value": value} | more


def relation(source, target, *labels, direction="right"):
    return {"type": "relation", "from_id": source, "to_id": target, "direction": direction, "labels": list(labels)}


def about(key, name, kind, field, *values):
    return {"id": key, "from_name": name, "to_name": "text", "type": kind, "value": {field: list(values)}}


def task(*results, text=TEXT, **more):
    return {"id": 1, "data": {"text": text}, "annotations": [{"completed_by": 1, "result": list(results)}], **more}


def read(tmp_path, scheme, *tasks, raw=None):
    path = tmp_path / "export.json"
    path.write_bytes(json.dumps(tasks).encode() if raw is None else raw)
    assert raw is not None or format_of(path).name == "label-studio"
    return list(format_named("label-studio").read(path, scheme))


def test_what_label_studio_documents_is_taken(scheme, tmp_path):
    given = task(
        relation("q1", "a1", "speaker"),
        relation("q1", "q2", "same_span", direction="bi"),
        about("q1", "type", "choices", "choices", "Indirect"),
        about("a1", "entity", "textarea", "text", "Scholz"),
        about("a1", "note", "textarea", "text", "who?"),
        about("nothing", "mood", "choices", "choices", "gloomy"),
        region("q1", 0, 15, "quote", text="Die Hilfe werde"),
        region("q2", 28, 39, "quote", text="fortgesetzt"),
        region("a1", 20, 26, "Akteur", text="Scholz"),
        predictions=[{"result": []}],
    )
    (record,) = read(tmp_path, scheme, given)
    quote, actor = record.layer.spans
    assert quote["surface"] == ["Die Hilfe werde", "fortgesetzt"]
    assert quote["attributes"] == {"type": "indirect"}
    assert (actor["attributes"], actor["note"]) == ({"entity": "Scholz"}, "who?")
    assert [(link["type"], link["from"], link["to"]) for link in record.layer.links] == [
        ("speaker", quote["id"], actor["id"])
    ]
    assert record.layer.annotator == "user 1"
    assert sorted(record.left_out) == ["predictions", "results"]


def test_offsets_of_older_exports_are_noticed(scheme, tmp_path):
    given = task(region("c", 44, 55, "condition", text="Falls nötig"))
    (record,) = read(tmp_path, scheme, given)
    assert record.layer.spans[0]["fragments"] == [[43, 54]]


def test_links_to_the_left_and_several_labels(scheme, tmp_path):
    given = task(
        region("a", 20, 26, "actor"), region("q", 0, 15, "quote", "commitment"),
        relation("a", "q", "speaker", direction="left"), relation("a", "q"),
    )  # fmt: skip
    (record,) = read(tmp_path, scheme, given)
    spans = {span["label"]: span["id"] for span in record.layer.spans}
    assert sorted(spans) == ["actor", "commitment", "quote"]
    assert [(link["from"], link["to"]) for link in record.layer.links] == [(spans["quote"], spans["actor"])]
    assert record.left_out == ("links",)


def test_every_annotation_is_a_layer(scheme, tmp_path):
    given = task(region("a", 20, 26, "actor"))
    given["annotations"] += [
        {"completed_by": {"id": 7, "email": "bo@example.org"}, "result": []},
        {"completed_by": 8, "was_cancelled": True, "result": [region("b", 0, 3, "actor")]},
    ]
    first, second = read(tmp_path, scheme, given)
    assert [record.layer.annotator for record in (first, second)] == ["user 1", "bo@example.org"]
    assert (len(first.layer.spans), len(second.layer.spans)) == (1, 0)


def test_a_task_without_annotations_is_an_article(scheme, tmp_path):
    (record,) = read(tmp_path, scheme, {"data": {"text": TEXT, "wire": "x"}, "annotations": []})
    assert (record.layer, record.meta) == (None, {"wire": "x"})


FAULTS = [
    (task(region("a", 20, 26, "actor", text="Schulz")), "surface_differs"),
    (task(region("a", 0, 99, "actor")), "offset_misfit"),
    (task(region("a", "0", 9, "actor")), "offset_not_integer"),
    (task(region("a", 0, 9, "PER")), "label_unmapped"),
    (task(region("a", 0, 9, 7)), "field_not_text"),
    (task(region("a", 0, 9, "actor"), region("a", 0, 9, "actor")), "id_duplicate"),
    (task(region(7, 0, 9, "actor")), "field_not_text"),
    (task(relation("a", "b", "speaker")), "link_end_unknown"),
    (task(region("a", 0, 9, "actor"), relation("a", "a", 7)), "field_not_text"),
    (task({"type": "hypertextlabels", "id": "a"}), "label_studio_html"),
    (task("text"), "field_not_object"),
    ({"data": {"text": 7}, "annotations": []}, "field_not_text"),
    ({"data": {}, "annotations": []}, "field_missing"),
    ({"data": {"text": TEXT}, "annotations": {}}, "field_not_list"),
]


@pytest.mark.parametrize(("given", "code"), FAULTS)
def test_wrong_tasks_are_refused_with_their_place(given, code, scheme, tmp_path):
    good = json.dumps(task(region("a", 20, 26, "actor"))).encode()
    raw = b"[\n" + good + b",\n" + json.dumps(given).encode() + b"]"
    _, error = read(tmp_path, scheme, raw=raw)
    assert (error.code, error.where) == (code, f"{tmp_path / 'export.json'}:3")


def test_the_config_is_xml_with_every_name_in_it(scheme):
    root = ElementTree.fromstring(labeling_config(scheme))
    labels = [node.get("value") for node in root.iter("Label")]
    assert labels == [label.id for label in scheme.labels]
    names = [node.get("name") for node in root.iter() if node.get("name")]
    assert len(set(names)) == len(names)
    assert {node.get("toName") for node in root.iter() if node.get("toName")} == {"text"}
    assert [node.get("value") for node in root.iter("Text")] == ["$text"]
