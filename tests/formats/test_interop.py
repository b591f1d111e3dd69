"""What the readers of `tests/interop` are given; whether they take it is asked there, in environments of their own."""

from pathlib import Path

from interop.make_environment import NAMES
from interop.sample import ARTICLES, SPANS, lines
from wortlaut.formats.jsonl import Jsonl

INTEROP = Path(__file__).resolve().parents[1] / "interop"


def test_the_sample_is_read_and_has_what_is_hard(scheme, tmp_path):
    path = tmp_path / "sample.jsonl"
    path.write_text(lines(), encoding="utf-8", newline="")
    found = list(Jsonl().read(path, scheme))
    assert len(found) == ARTICLES
    spans = [span for record in found for span in record.layer.spans]
    assert {span["label"] for span in spans} == {label.id for label in scheme.labels}
    assert any(len(span["fragments"]) > 1 for span in spans)
    assert any("\r\n" in record.text for record in found)
    assert all(any(char > "\uffff" for char in text) for text in SPANS)
    assert any(not record.layer.spans for record in found)


def test_every_environment_has_a_reader_and_results():
    readers = {path.name.removesuffix("_reader.py") for path in (INTEROP / "readers").glob("*_reader.py")}
    assert readers == {name.replace("-", "_") for name in NAMES}
    told = (INTEROP / "README.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in told for name in NAMES)
    assert "passed" in told
