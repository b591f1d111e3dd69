"""Wrong and hostile files of UIMA CAS: one clear message with its place; nothing dangerous reaches a parser."""

import zipfile

import pytest

from cas_files import TEXT, cas_json, first, placed, read, type_system, xmi
from wortlaut.errors import WortlautError
from wortlaut.messages import error_text


def changed(before, after):
    assert before in xmi()
    return xmi().replace(before, after, 1)


BOMB = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;"><!ENTITY d "&c;&c;">]>'
FAULTS = [
    ("", "xml_invalid", 1),
    (xmi()[:-20], "xml_invalid", 10),
    (xmi().encode("utf-16"), "encoding_not_utf8", 1),
    (changed("UTF-8", "ISO-8859-1"), "xml_encoding", 1),
    (xmi(head=f'<?xml version="1.0"?>{BOMB}'), "xml_doctype", 1),
    (xmi(head='<!DOCTYPE a SYSTEM "http://example.org/a.dtd">'), "xml_doctype", 1),
    (xmi(head='<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', body="<a>&b;</a>"), "xml_doctype", 1),
    (changed("Scholz", "&b;"), "xml_invalid", 10),
    (changed("Scholz", "&#0;"), "xml_invalid", 10),
    (xmi("<a>" * 5000 + "</a>" * 5000), "xml_depth", 5),
    (changed('xmi:id="4"', 'xmi:id="3"'), "id_duplicate", 6),
    (changed('xmi:id="4"', 'xmi:id="x"'), "field_not_number", 6),
    (changed('xmi:id="4"', f'xmi:id="{"9" * 5000}"'), "field_not_number", 6),
    (changed('begin="20"', 'begin="99"'), "offset_misfit", 6),
    (changed('begin="20"', 'begin="27"'), "offset_misfit", 6),
    (changed('begin="20" end="26" label', 'begin="-1" end="26" label'), "offset_misfit", 6),
    (changed('begin="44" end="55"', 'begin="41" end="42"'), "offset_misfit", 7),
    (changed('begin="20" end="26" label', 'begin="20" label'), "offset_misfit", 6),
    (changed('begin="20" end="26" label', 'begin="two" end="26" label'), "cas_unreadable", None),
    (changed('label="actor"', 'label="PER"'), "label_unmapped", 6),
    (changed('value="speaker"', 'value="likes"'), "link_type_unmapped", 8),
    (changed("custom:Relation", "custom:Link"), "cas_unreadable", None),
    (changed('Dependent="4"', 'Dependent="44"'), "cas_unreadable", None),
    (changed('members="2', 'members="99'), "cas_unreadable", None),
    (changed('type="indirect"', 'kind="indirect"'), "cas_unreadable", None),
    (changed(f' sofaString="{TEXT}"', ""), "cas_text_missing", None),
]


@pytest.mark.parametrize(("content", "code", "line"), FAULTS)
def test_wrong_files_are_refused_with_their_place(content, code, line, scheme, tmp_path):
    path = placed(tmp_path, content)
    (error,) = read(path, scheme)
    assert (error.code, error.where) == (code, f"{path}:{line}" if line else str(path))
    for language in ("de", "en"):
        assert error_text(error, language).startswith(f"{error.where}: ")
        assert error_text(error, language).isprintable()


EVIL = "a=__import__('os').system('touch pwned'), b"
NO_TYPES = [
    ("", "xml_invalid", 1),
    (f'<?xml version="1.0"?>\n{BOMB}<a/>', "xml_doctype", 2),
    (type_system({"webanno.custom.Span": {EVIL: "String"}}), "cas_name", 1),
    (type_system({f"x.{EVIL}": {}}), "cas_name", 1),
    (type_system({"a.B": {}}).replace("uima.tcas.Annotation", "a.B"), "cas_unreadable", None),
    (type_system({"a.B": {"class": "String"}}), "cas_unreadable", None),
]


@pytest.mark.parametrize(("types", "code", "line"), NO_TYPES)
def test_wrong_type_systems_are_refused_with_their_place(types, code, line, scheme, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = placed(tmp_path, xmi(), types)
    (error,) = read(path, scheme)
    place = tmp_path / "TypeSystem.xml"
    assert (error.code, error.where) in [(code, f"{place}:{line}" if line else str(place)), (code, str(path))]
    assert not (tmp_path / "pwned").exists()


def test_a_missing_type_system_and_an_empty_folder(scheme, tmp_path):
    path = placed(tmp_path, xmi())
    (tmp_path / "TypeSystem.xml").unlink()
    assert [error.code for error in read(path, scheme)] == ["cas_types_missing"]
    assert [error.code for error in read(tmp_path, scheme)] == ["cas_types_missing"]
    path.unlink()
    assert [error.code for error in read(tmp_path, scheme)] == ["cas_empty"]


@pytest.mark.parametrize("name", ["../a.xmi", "/a.xmi", "c\\..\\..\\a.xmi", "../TypeSystem.xml"])
def test_archives_that_lead_out_are_refused(name, scheme, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("ok.xmi", xmi())
        archive.writestr("TypeSystem.xml", type_system())
        archive.writestr(name, xmi())
    assert [error.code for error in read(tmp_path / "a.zip", scheme)] == ["archive_name"]
    assert [file.name for file in tmp_path.rglob("*")] == ["a.zip"]


def test_huge_files_are_refused_unread(monkeypatch, scheme, tmp_path):
    monkeypatch.setattr("wortlaut.formats.cas_format._MAX_BYTES", 1000)
    path = placed(tmp_path, xmi("<!-- " + "a" * 2000 + " -->"))
    assert [error.code for error in read(path, scheme)] == ["file_too_large"]
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xmi", "a" * 10_000_000)
    assert [error.code for error in read(tmp_path / "a.zip", scheme)] == ["file_too_large"]


def last(value):
    return [row for row in value["%FEATURE_STRUCTURES"] if row["%TYPE"] == "webanno.custom.Span"][-1]


JSON_FAULTS = [
    ("", "json_invalid", 1),
    ('{"%TYPES": {},\n\n "%FEATURE_STRUCTURES": [}', "json_invalid", 3),
    ('{"%FEATURE_STRUCTURES": ' + "[" * 5000 + "]" * 5000 + "}", "json_depth", 1),
    ('{"%FEATURE_STRUCTURES": [], "%FEATURE_STRUCTURES": []}', "json_duplicate_key", 1),
    ("[]", "field_not_object", None),
    (cas_json(lambda value: value.update({"%FEATURE_STRUCTURES": 7})), "field_not_list", None),
    (cas_json(lambda value: value.update({"%TYPES": []})), None, None),
    (cas_json(lambda value: value["%TYPES"].update({EVIL: {"%NAME": EVIL}})), "cas_name", None),
    (cas_json(lambda value: value["%TYPES"]["webanno.custom.Span"].update({EVIL: {}})), "cas_name", None),
    (cas_json(lambda value: first(value).update({"%TYPE": EVIL})), "cas_name", None),
    (cas_json(lambda value: first(value).update({"%ID": "x"})), "field_not_number", None),
    (cas_json(lambda value: first(value).update({"%ID": 1})), "id_duplicate", None),
    (cas_json(lambda value: first(value).update({"%TYPE": "a.B"})), "cas_unreadable", None),
    (cas_json(lambda value: first(value).update({"@sofa": 99})), "cas_unreadable", None),
    (cas_json(lambda value: first(value).update({"__class__": 1})), "cas_unreadable", None),
    (cas_json(lambda value: last(value).update({"begin": 10**6})), "offset_misfit", "line"),
    (cas_json(lambda value: first(value).update({"begin": 1.5})), "offset_not_integer", None),
    (cas_json(lambda value: last(value).update({"label": "PER"})), "label_unmapped", "line"),
    (cas_json(lambda value: first(value, "uima.cas.Sofa").pop("sofaString")), "cas_text_missing", None),
]


@pytest.mark.parametrize(("content", "code", "line"), JSON_FAULTS)
def test_wrong_json_is_refused_with_its_place(content, code, line, scheme, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    (error,) = read(path, scheme, "cas-json")
    assert isinstance(error, WortlautError)
    assert error.code == (code or "cas_unreadable")
    if line == "line":
        rows = enumerate(content.split("\n"), 1)
        at = max(at for at, row in rows if '"%TYPE": "webanno.custom.Span"' in row)
        assert error.where == f"{path}:{at - 1}"
    else:
        assert error.where == (f"{path}:{line}" if line else str(path))
    assert all(error_text(error, language).isprintable() for language in ("de", "en"))
    assert not (tmp_path / "pwned").exists()
