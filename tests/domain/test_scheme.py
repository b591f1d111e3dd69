import copy
import json
from typing import Any

import pytest

from wortlaut import assets
from wortlaut.domain.scheme import MAX_LABELS, Scheme, SchemeError, localized, scheme_from_data
from wortlaut.domain.scheme_files import load_scheme

Path = tuple[str | int, ...]


@pytest.fixture
def data(scheme: Scheme) -> dict[str, Any]:
    return copy.deepcopy(dict(scheme.data))


def put(data: Any, path: Path, value: object) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = value


def test_the_default_scheme(scheme: Scheme) -> None:
    assert scheme.reference == "quote-actor-commitment-condition 1.2"
    assert [label.id for label in scheme.labels] == ["quote", "actor", "commitment", "condition"]
    assert [label.key for label in scheme.labels] == ["1", "2", "3", "4"]
    assert scheme.label_for_key("3") is scheme.label("commitment")
    assert [scheme.label("x"), scheme.link("x"), scheme.check("x"), scheme.label_for_key("9")] == [None] * 4
    quote = scheme.label("quote")
    assert quote is not None
    assert quote.main_attribute is quote.attribute("type")
    assert quote.attribute("marks").default == "ok"
    assert scheme.link("asked_by").only_if == {"status": ("demanded", "refused")}
    assert scheme.link("conditions").minimum == 1
    assert len(scheme.checks) == 17


def test_the_shipped_file_is_what_is_loaded(scheme: Scheme) -> None:
    text = assets.resource("schemes/quote-actor-commitment-condition.json").read_text(encoding="utf-8")
    assert json.loads(text) == scheme.data


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("labels",), [], "1 to 30"),
        (("labels",), None, "labels: not a list"),
        (("schema",), "", "not a usable id"),
        (("schema",), "two\nlines", "not a usable id"),
        (("labels", 0, "id"), "ACTOR", "the id .actor. stands for two things"),
        (("labels", 0, "id"), "x" * 201, "not a usable id"),
        (("labels", 0, "keys"), ["2"], "two labels have the same key"),
        (("labels", 0, "name"), {}, "a name is an object"),
        (("labels", 0, "name", "de"), 7, "a name is a short text"),
        (("labels", 1, "light", "accent"), "red", "not a color"),
        (("labels", 1, "light", "fill"), "#12345G", r"labels\[1\]\.light\.fill: not a color"),
        (("labels", 0, "underline"), "wavy", r"labels\[0\]\.underline: 'wavy' is none of"),
        (("labels", 0, "discontinuous"), "maybe", r"labels\[0\]\.discontinuous: 'maybe'"),
        (("links", 0, "to"), "person", "unknown label 'person'"),
        (("labels", 0, "attributes", 0, "values", 0), {"name": {"en": "x"}}, "missing key 'id'"),
    ],
)
def test_a_broken_scheme_is_refused_with_the_reason(data: dict[str, Any], path: Path, value: object, said: str) -> None:
    put(data, path, value)
    with pytest.raises(SchemeError, match=said):
        scheme_from_data(data)


@pytest.mark.parametrize("key", ["schema", "version", "labels"])
def test_a_missing_key_is_named(data: dict[str, Any], key: str) -> None:
    del data[key]
    with pytest.raises(SchemeError, match=f"missing key '{key}'"):
        scheme_from_data(data)


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"', "[" * 100_000])
def test_what_is_no_scheme_at_all(text: str) -> None:
    with pytest.raises(SchemeError):
        load_scheme(text)


@pytest.mark.parametrize("count", [MAX_LABELS, MAX_LABELS + 1])
def test_how_many_labels_there_may_be(data: dict[str, Any], count: int) -> None:
    template = data["labels"][1]
    labels = [{**template, "id": f"label-{number}"} for number in range(count)]
    for label in labels:
        del label["keys"]
    many = {"schema": "many", "version": 1, "labels": [dict(label) for label in labels]}
    if count > MAX_LABELS:
        with pytest.raises(SchemeError):
            scheme_from_data(many)
        return
    scheme = scheme_from_data(many)
    assert [label.key for label in scheme.labels] == [*"123456789", *[""] * (count - 9)]
    assert (scheme.version, scheme.links, scheme.checks) == ("1", (), ())


def test_texts_fall_back_to_english_and_then_to_any() -> None:
    assert localized({"de": "Zitat", "en": "Quote"}, "de") == "Zitat"
    assert localized({"de": "Zitat", "en": "Quote"}, "fr") == "Quote"
    assert localized({"de": "Zitat"}, "fr") == "Zitat"
    assert localized({}, "de") == ""


def test_schemes_mean_the_same_whatever_they_look_like(scheme: Scheme) -> None:
    data = json.loads(json.dumps(scheme.data))
    data["labels"][0]["name"] = {"en": "Speech"}
    data["labels"][0]["attributes"][0].pop("guess")
    assert scheme_from_data(data).means_the_same(scheme)
    data["labels"][0]["attributes"][0]["values"].pop()
    assert not scheme_from_data(data).means_the_same(scheme)
