"""Quotations as the uhh-lt corpus stores them: roles become spans and links."""

import json

import pytest

from wortlaut.formats.record import Choices
from wortlaut.formats.registry import format_named, format_of

TEXT = "Sie helfe 😊, sagte Mara Tolk, der Stadt. Sie bleibe."
MAPPED = Choices(mapping={"speaker": "actor", "addressee": "actor", "link:addressee": "", "cue": "", "frame": ""})


def role(*pieces):
    spans = [{"begin": 0, "end": 1, "charBegin": TEXT.index(piece), "charEnd": TEXT.index(piece) + len(piece)}
             for piece in pieces]  # fmt: skip
    return {"spans": spans, "text": " ".join(pieces), "tokenIds": [0]}


def quotation(number, quote, **roles):
    empty = {key: [] for key in ("speaker", "addressee", "cue", "frame")}
    return {"id": number, "type": "Indirect", "medium": "SW", "isNested": False, "quote": quote, **empty, **roles}


def document(*annotations):
    return {"annotations": annotations, "documentName": "Hilfe", "originalText": TEXT, "sentences": []}


def read(tmp_path, scheme, value, choices=MAPPED):
    path = tmp_path / "a.json"
    path.write_text(json.dumps(value, indent=2), encoding="utf-8")
    assert format_of(path).name == "quotations"
    return list(format_named("quotations", choices).read(path, scheme))


def test_roles_become_spans_and_links(scheme, tmp_path):
    first = quotation(0, role("Sie helfe", "der Stadt"), speaker=role("Mara Tolk"), cue=role("sagte"))
    second = quotation(1, role("Sie bleibe"), speaker=role("Mara Tolk"), addressee=role("der Stadt"))
    (record,) = read(tmp_path, scheme, document(first, second))
    words = [(span["label"], span["surface"]) for span in record.layer.spans]
    assert words == [
        ("quote", ["Sie helfe", "der Stadt"]),
        ("actor", ["Mara Tolk"]),
        ("actor", ["der Stadt"]),
        ("quote", ["Sie bleibe"]),
    ]
    assert record.layer.spans[0]["attributes"] == {"type": "indirect"}
    assert record.layer.spans[0]["extra"] == {"attributes": {"medium": "SW"}}
    speaker = record.layer.spans[1]["id"]
    assert {(link["type"], link["to"]) for link in record.layer.links} == {("speaker", speaker)}
    assert len(record.layer.links) == 2
    assert sorted(record.left_out) == ["attributes", "attributes", "links", "links", "spans"]
    assert record.title == "Hilfe"


def test_offsets_in_utf16_are_noticed(scheme, tmp_path):
    given = quotation(0, [], speaker=role("Mara Tolk"))
    place = given["speaker"]["spans"][0]
    place["charBegin"] += 1
    place["charEnd"] += 1
    (record,) = read(tmp_path, scheme, document(given))
    assert record.layer.spans[0]["surface"] == ["Mara Tolk"]


def broken(**changes):
    return {"spans": [{"charBegin": 0, "charEnd": 3}], "text": "Sie"} | changes


FAULTS = [
    (document(7), "field_not_object"),
    (document(quotation(0, 7)), "field_not_object"),
    (document(quotation(0, broken(spans=7))), "field_not_list"),
    (document(quotation(0, broken(spans=[7]))), "field_not_object"),
    (document(quotation(0, broken(spans=[{"charBegin": 0}]))), "offset_not_integer"),
    (document(quotation(0, broken(text="Er"))), "surface_differs"),
    (document(quotation(0, broken(spans=[{"charBegin": 0, "charEnd": 999}]))), "offset_misfit"),
    (document(quotation(0, broken(spans=[{"charBegin": 0, "charEnd": 3}, {"charBegin": 1, "charEnd": 4}]))),
     "fragments_order"),
    (document(quotation(0, broken(), type=7)), "field_not_text"),
    ({"annotations": [], "originalText": 7}, "field_not_text"),
    ({"annotations": [], "originalText": ""}, "article_empty"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "code"), FAULTS)
def test_wrong_files_are_refused(value, code, scheme, tmp_path):
    (error,) = read(tmp_path, scheme, value)
    assert (error.code, error.where) == (code, f"{tmp_path / 'a.json'}:1")


def test_roles_that_nobody_mapped_are_refused(scheme, tmp_path):
    value = document(quotation(0, role("Sie helfe"), addressee=role("der Stadt")))
    (error,) = read(tmp_path, scheme, value, Choices())
    assert (error.code, error.params["value"]) == ("label_unmapped", "addressee")
    (error,) = read(tmp_path, scheme, value, Choices(mapping={"addressee": "actor"}))
    assert (error.code, error.params["value"]) == ("link_type_unmapped", "addressee")
