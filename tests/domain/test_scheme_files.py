import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from wortlaut import assets
from wortlaut.domain.scheme import SchemeError
from wortlaut.domain.scheme_files import load_scheme, load_toml_scheme
from wortlaut.domain.scheme_lines import line_of, lines_of_json, lines_of_toml

SHIPPED = sorted(assets.resource("schemes").glob("*.json"))
SCHEMA = json.loads(assets.resource("json-schema/scheme.schema.json").read_text(encoding="utf-8"))
Step = tuple[str | int, ...]


@pytest.fixture
def data() -> dict[str, Any]:
    text = assets.resource("schemes/named-entities.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def put(data: Any, path: Step, value: object) -> None:
    for step in path[:-1]:
        data = data[step]
    if isinstance(data, list) and path[-1] == len(data):
        data.append(value)
    else:
        data[path[-1]] = value


def refusal(text: str, *, toml: bool = False) -> SchemeError:
    with pytest.raises(SchemeError) as caught:
        (load_toml_scheme if toml else load_scheme)(text)
    return caught.value


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_schemes_fit_the_json_schema_and_are_read_strictly(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    jsonschema.validate(json.loads(text), SCHEMA)
    scheme = load_scheme(text)
    assert scheme.name == path.stem
    assert all({"de", "en"} <= label.name.keys() & label.help.keys() for label in scheme.labels)


BROKEN: list[tuple[Step, object, str]] = [
    (("labels", 3, "light", "accent"), "blue", "color"),
    (("labels", 2, "badge"), "Pl", "names"),
    (("labels", 0, "name", "de"), " ", "name"),
    (("labels", 1, "atributes"), [], "key_unknown"),
    (("labels", 1, "retired"), "yes", "not_flag"),
    (("labels", 4, "keys"), ["12"], "not_one_of"),
    (("labels", 4, "keys"), ["2"], "key_taken"),
    (("labels", 4, "text_object"), "letter", "not_one_of"),
    (("labels", 1, "id"), "person", "id_twice"),
    (("labels", 2, "name", "en"), "PERSON", "name_taken"),
    (("labels", 2, "attributes", 0, "default"), "planet", "default"),
    (("labels", 2, "attributes", 0, "values", 3, "id"), "city", "id_twice"),
    (("labels", 2, "attributes", 1, "id"), "kind", "id_twice"),
    (("labels", 2, "aliases"), ["date"], "id_twice"),
    (("links", 1, "to"), "planet", "link_end"),
    (("links", 1, "min"), -1, "not_count"),
    (("links", 1, "min"), 2.5, "not_count"),
    (("links", 2, "only_if"), {"kind": ["castle"]}, "only_if"),
    (("links", 2, "id"), "member_of", "id_twice"),
    (("checks", 4, "level"), "fatal", "not_one_of"),
    (("checks", 4, "when"), "never", "not_one_of"),
]


@pytest.mark.parametrize(("path", "value", "code"), BROKEN, ids=lambda item: str(item)[:40])
def test_what_is_wrong_is_told_with_its_line(data: dict[str, Any], path: Step, value: object, code: str) -> None:
    put(data, path, value)
    text = json.dumps(data, ensure_ascii=False, indent=1)
    error = refusal(text)
    assert error.code == code
    assert error.line == line_by_eye(data, error.path)
    assert str(error).startswith(error.field)


def line_by_eye(data: Any, path: Step) -> int:
    """Where a part stands in indented JSON: a mark is put there, and the line with the mark is counted."""
    marked = copy.deepcopy(data)
    place = marked
    for step in path[:-1]:
        place = place[step]
    last = path[-1]
    if isinstance(place, dict):
        items = [(f"@{key}" if key == last else key, value) for key, value in place.items()]
        place.clear()
        place.update(items)
        mark = f'"@{last}"'
    else:
        place[last] = "@mark"
        mark = '"@mark"'
    lines = json.dumps(marked, ensure_ascii=False, indent=1).split("\n")
    return next(number for number, line in enumerate(lines, 1) if mark in line)


def test_a_maximum_below_the_minimum(data: dict[str, Any]) -> None:
    data["links"][0] |= {"min": 3, "max": 2}
    error = refusal(json.dumps(data))
    assert (error.code, error.line, error.field) == ("min_over_max", 1, "links[0].max")


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ('{\n "schema": "x",\n "version": 1\n "labels": []\n}', 4, "syntax"),
        ('{\n "schema": "x",\n "version": 1,\n "schema": "y"\n}', 4, "key_twice"),
        ('{\n "schema": "x",\n "labels": []\n}', 3, "label_count"),
        ("[]", 1, "not_object"),
    ],
)
def test_a_text_that_is_no_scheme_is_told_with_its_line(text: str, line: int, code: str) -> None:
    error = refusal(text)
    assert (error.line, error.code) == (line, code)


def test_lines_of_json_count_keys_and_elements() -> None:
    text = '{"a":\n [1,\n  {"b": [],\n "c": "}\\"{"}\n ],\n "d": {}}'
    lines = lines_of_json(text)
    assert lines == {
        (): 1, ("a",): 1, ("a", 0): 2, ("a", 1): 3, ("a", 1, "b"): 3, ("a", 1, "c"): 4, ("d",): 6,
    }  # fmt: skip
    assert line_of(lines, ("a", 1, "x", "y")) == 3
    assert line_of(lines, ("z",)) == 1


TOML = """schema = "x"
version = "1"

[[labels]]
id = "one"
name = { en = "One" }
badge.en = "On"
light = { accent = "#000000" }
dark = { accent = "#FFFFFF" }
contrast = { accent = "#FFFFFF" }

[[labels]]
id = "two"
badge = { en = "Tw" }
light = { accent = "#000000" }
dark = { accent = "#FFFFFF" }
contrast = { accent = "#FFFFFF" }
[labels.name]
en = "Two"
[[labels.attributes]]
id = "kind"
name = { en = "Kind" }
"""


def test_toml_is_read_and_told_with_lines() -> None:
    assert [label.name["en"] for label in load_toml_scheme(TOML).labels] == ["One", "Two"]
    error = refusal(TOML.replace('en = "Two"', 'en = "one"'), toml=True)
    assert (error.code, error.line) == ("name_taken", 19)
    error = refusal(TOML.replace('id = "kind"', 'idd = "kind"'), toml=True)
    assert (error.code, error.line) == ("key_missing", 20)
    error = refusal(TOML.replace('id = "two"', "id = two"), toml=True)
    assert (error.code, error.line) == ("syntax", 13)
    assert lines_of_toml(TOML)["labels", 1, "attributes", 0, "id"] == 21


def test_keys_for_notes_are_left_alone(data: dict[str, Any]) -> None:
    data["$schema"] = "scheme.schema.json"
    data["labels"][0]["x-note"] = "check with Eva"
    jsonschema.validate(data, SCHEMA)
    assert load_scheme(json.dumps(data)).data["labels"][0]["x-note"] == "check with Eva"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        item[:2]
        for item in BROKEN
        if item[2] in ("color", "names", "name", "key_unknown", "not_flag", "not_one_of", "not_count")
    ],
    ids=lambda item: str(item)[:40],
)
def test_the_json_schema_refuses_it_as_well(data: dict[str, Any], path: Step, value: object) -> None:
    put(data, path, value)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)
