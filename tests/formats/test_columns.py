"""The header of a data card, read by a parser of YAML."""

import pytest

from wortlaut.formats.columns import Config, configurations, yaml_text

TEXTS = (
    "Zitate",
    "",
    'a "b" \\ c',
    "yes",
    "12",
    "- x: #y",
    "Grüße 😊",
    "\x7f\x85\u2028\ufeff",
    "\U0010ffff",
    "a\nb\tc",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_itself_in_yaml(text):
    srsly = pytest.importorskip("srsly")
    written = yaml_text(text)
    assert written.isascii()
    assert srsly.yaml_loads(f"name: {written}\n") == {"name": text}


def test_names_of_columns_and_classes_are_themselves_in_yaml():
    srsly = pytest.importorskip("srsly")
    columns = {"Wörter 😊": "string", "tags": [("O", "B-😊")]}
    header = "\n".join(configurations([Config("default", {"train": "train.jsonl"}, columns)]))
    (told,) = srsly.yaml_loads(header + "\n")["dataset_info"]
    named, tags = told["features"]
    assert named == {"name": "Wörter 😊", "dtype": "string"}
    assert tags["sequence"]["class_label"]["names"] == {"0": "O", "1": "B-😊"}
