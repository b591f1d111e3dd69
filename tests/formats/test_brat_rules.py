"""What we write for brat breaks none of its rules, and the rules are checked to be strict."""

import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings

from brat_rules import violations
from foreign_layers import records
from wortlaut.errors import BadInputError
from wortlaut.formats.loss import Ledger
from wortlaut.formats.record import Choices
from wortlaut.formats.registry import format_named

CONF = b"""[entities]
quote
actor
[relations]
speaker\tArg1:quote, Arg2:actor
[events]
[attributes]
type\tArg:quote, Value:direct|indirect
entity\tArg:actor
"""
TEXT = "Die Hilfe werde, so Scholz, fortgesetzt 😊.\nFalls nötig.".encode()
ANN = b"""T1\tquote 0 15;28 39\tDie Hilfe werde fortgesetzt
T2\tactor 20 26\tScholz
R1\tspeaker Arg1:T1 Arg2:T2
A1\ttype T1 indirect
A2\tentity T2 Olaf Scholz
#1\tAnnotatorNotes T1\tfree text
"""


def collection(conf=CONF, text=TEXT, ann=ANN):
    return {"annotation.conf": conf, "a.txt": text, "a.ann": ann}


def changed(before, after, whole=ANN):
    assert before.encode() in whole
    return whole.replace(before.encode(), after.encode(), 1)


BROKEN = [
    {"ann": ANN[:-1]},
    {"ann": ANN.replace(b"\n", b"\r\n")},
    {"ann": b"\xef\xbb\xbf" + ANN},
    {"ann": b"\xff"},
    {"ann": changed("T2\tactor", "T1\tactor")},
    {"ann": changed("20 26", "20 27")},
    {"ann": changed("20 26\tScholz", "26 20\tScholz")},
    {"ann": changed("20 26\tScholz", "20 20\t")},
    {"ann": changed("20 26\tScholz", "20 99\tScholz")},
    {"ann": changed("20 26\tScholz", "42 48\t.\nFalls")},
    {"ann": changed("0 15;28 39\tDie Hilfe werde fortgesetzt", "28 39;0 15\tfortgesetzt Die Hilfe werde")},
    {"ann": changed("actor 20", "person 20")},
    {"ann": changed("Arg1:T1 Arg2:T2", "Arg1:T2 Arg2:T1")},
    {"ann": changed("Arg2:T2", "Arg1:T2")},
    {"ann": changed("Arg2:T2", "Arg2:T9")},
    {"ann": changed("type T1 indirect", "type T1 free")},
    {"ann": changed("type T1 indirect", "type T2 direct")},
    {"ann": changed("entity T2", "entity R1")},
    {"ann": changed("AnnotatorNotes T1", "AnnotatorNotes T9")},
    {"ann": changed("free text", "free\ttext")},
    {"ann": changed("R1\t", "\t")},
    {"conf": changed("[events]\n", "", CONF)},
    {"conf": changed("actor\n", "der Akteur\n", CONF)},
    {"conf": changed("direct|indirect", "not direct|indirect", CONF)},
    {"conf": changed("direct|indirect", "direct|", CONF)},
    {"conf": changed("Arg:quote", "Arg:quotes", CONF)},
]


def test_the_rules_take_what_is_right():
    assert violations(collection()) == []


@pytest.mark.parametrize("change", BROKEN, ids=lambda change: str(*change.values())[-60:])
def test_the_rules_notice_what_is_wrong(change):
    assert violations(collection(**change))


def test_files_that_are_alone():
    assert violations({"annotation.conf": CONF, "a.txt": TEXT})
    assert violations({"annotation.conf": CONF, "a.ann": b""})
    assert violations({"a.txt": TEXT, "a.ann": b""})


@settings(deadline=None, max_examples=60)
@given(found=records())
def test_what_is_written_breaks_no_rule(found, scheme, tmp_path_factory):
    known = format_named("brat", Choices(packed=True))
    place = tmp_path_factory.mktemp("out") / "a.zip"
    known.write(found, place, Ledger(known.how), scheme)
    with zipfile.ZipFile(place) as archive:
        assert violations({name: archive.read(name) for name in archive.namelist()}) == []


@pytest.mark.parametrize("name", ["a b", "größe", "a,b", "a|b", ""])
@pytest.mark.parametrize("what", ["label", "attribute", "value", "link"])
def test_names_that_brat_would_change_are_refused(what, name, scheme, tmp_path):
    label = next(label for label in scheme.labels if label.attributes and label.attributes[0].values)
    attribute = label.attributes[0]
    if what == "value":
        attribute = replace(attribute, values=(replace(attribute.values[0], id=name),))
    if what == "attribute":
        attribute = replace(attribute, id=name)
    label = replace(label, attributes=(attribute,), **({"id": name} if what == "label" else {}))
    links = tuple(replace(link, id=name) for link in scheme.links[:1]) if what == "link" else ()
    known = format_named("brat")
    with pytest.raises(BadInputError) as caught:
        known.write([], tmp_path / "out", Ledger(known.how), replace(scheme, labels=(label,), links=links))
    assert caught.value.code == "name_not_plain"
