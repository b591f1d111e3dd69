"""CoNLL-2003: tags after each way to flatten, tokens at the edges of spans, and what the ledger says."""

import pytest

from wortlaut.domain.article import text_digest
from wortlaut.formats.loss import Ledger
from wortlaut.formats.record import Choices, Flattening, LayerData, Record
from wortlaut.formats.registry import format_named, format_of
from wortlaut.messages import error_text

TEXT = "Mara Tolk sagt dies und das."
NESTED = [("quote", [[0, 27]]), ("actor", [[0, 4]]), ("commitment", [[10, 14], [20, 27]]), ("condition", [[0, 27]])]


def span(number, label, fragments):
    return {
        "id": f"{number}", "label": label, "start": fragments[0][0], "end": fragments[-1][1], "fragments": fragments,
        "surface": [], "attributes": {}, "unsure": False, "note": None, "origin": "manual", "source": None,
        "confidence": None,
    }  # fmt: skip


def written(tmp_path, scheme, spans, flattening=Flattening.OUTERMOST, text=TEXT):
    layer = LayerData("anna", "person", "open", 0, "", [span(n, *item) for n, item in enumerate(spans)])
    conll = format_named("conll", Choices(flattening=flattening))
    ledger = Ledger(conll.how)
    conll.write([Record(text, text_digest(text), (), layer=layer)], tmp_path / "a.conll", ledger, scheme)
    rows = (tmp_path / "a.conll").read_text(encoding="utf-8").split("\n")[2:]
    counts = {kind: ledger.counts[kind] for kind in ("overlapping", "identical", "discontinuous", "edges")}
    return [(row.split(" ")[0], row.split(" ")[3]) for row in rows if row], {k: n for k, n in counts.items() if n}


@pytest.mark.parametrize(
    ("flattening", "tags", "losses"),
    [
        ("outermost", "B-condition I-condition I-condition I-condition I-condition I-condition O",
         {"overlapping": 2, "identical": 1}),
        ("innermost", "B-actor O B-commitment O B-commitment I-commitment O",
         {"identical": 2, "discontinuous": 1}),
        ("longest", "B-condition I-condition I-condition I-condition I-condition I-condition O",
         {"overlapping": 2, "identical": 1}),
    ],
)  # fmt: skip
def test_flattening(flattening, tags, losses, scheme, tmp_path):
    rows, lost = written(tmp_path, scheme, NESTED, Flattening(flattening))
    assert [tag for _, tag in rows] == tags.split(" ")
    assert lost == losses


def test_longest_counts_words_and_outermost_the_whole_extent(scheme, tmp_path):
    spans = [("commitment", [[0, 4], [24, 27]]), ("quote", [[0, 14]])]
    rows, lost = written(tmp_path, scheme, spans, Flattening.LONGEST)
    assert [tag for _, tag in rows] == ["B-quote", "I-quote", "I-quote", "O", "O", "O", "O"]
    assert lost == {"overlapping": 1}
    (tmp_path / "a.conll").unlink()
    rows, lost = written(tmp_path, scheme, spans, Flattening.OUTERMOST)
    assert [tag for _, tag in rows] == ["B-commitment", "O", "O", "O", "O", "B-commitment", "O"]


def test_tokens_end_where_spans_do(scheme, tmp_path):
    rows, lost = written(tmp_path, scheme, [("actor", [[2, 7]])])
    assert rows[:4] == [("Ma", "O"), ("ra", "B-actor"), ("To", "I-actor"), ("lk", "O")]
    assert lost == {}


def test_neighbors_of_one_label_stay_two(scheme, tmp_path):
    rows, _ = written(tmp_path, scheme, [("actor", [[0, 4]]), ("actor", [[5, 9]])])
    assert [tag for _, tag in rows[:3]] == ["B-actor", "B-actor", "O"]


def test_a_span_over_a_sentence_keeps_its_lines_together(scheme, tmp_path):
    text = "Er kam. Sie ging. Alle sahen es."
    written(tmp_path, scheme, [("quote", [[0, 17]])], text=text)
    lines = (tmp_path / "a.conll").read_text(encoding="utf-8").split("\n")
    assert [number for number, line in enumerate(lines) if not line] == [1, 8, 13, 14]


def read(tmp_path, scheme, content, **choices):
    path = tmp_path / "a.conll"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(format_named("conll", Choices(**choices)).read(path, scheme))


OTHERS = """# text of others, with parts of speech
-DOCSTART- -X- O O

Olaf NNP B-NP B-PER
Scholz NNP I-NP I-PER
said VBD O O

Mara\tNNP\tB-NP\tI-PER
Tolk\tNNP\tI-NP\tI-PER

-DOCSTART- -X- O O

Bonn NNP B-NP S-PER
New NNP B-NP B-PER
York NNP I-NP E-PER
Rome NNP B-NP I-PER
"""


def test_files_of_others_in_three_ways_to_tag(scheme, tmp_path):
    first, second = read(tmp_path, scheme, OTHERS, mapping={"PER": "actor"})
    assert first.text == "Olaf Scholz said\nMara Tolk"
    assert [span["surface"] for span in first.layer.spans] == [["Olaf Scholz"], ["Mara Tolk"]]
    assert [span["surface"] for span in second.layer.spans] == [["Bonn"], ["New York"], ["Rome"]]
    assert first.left_out == ("results",)
    (tmp_path / "b").write_text(OTHERS.partition("\n")[2])
    assert format_of(tmp_path / "b").name == "conll"


def test_a_file_without_documents_is_one(scheme, tmp_path):
    (record,) = read(tmp_path, scheme, "\ufeffMara B-actor\r\nsagt O\r\n\r\nJa B-quote\r\n")
    assert (record.text, [span["surface"] for span in record.layer.spans]) == ("Mara sagt\nJa", [["Mara"], ["Ja"]])


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("", "conll_empty", None),
        ("-DOCSTART- O\n\n", "conll_empty", None),
        ("Mara B-actor\nsagt\n", "conll_row", 2),
        ("Mara B-actor\nsagt X\n", "conll_row", 2),
        ("Mara B-\n", "conll_row", 1),
        ("Mara B-PER\n", "label_unmapped", 1),
        (b"Mara O\n\xff O\n", "encoding_not_utf8", 2),
        ("Mara O\n".encode("utf-16"), "encoding_not_utf8", 1),
        ("Mara O\n" + "a" * 1_000_001 + " O\n", "line_too_long", 2),
    ],
)
def test_wrong_files_are_refused_with_their_place(content, code, line, scheme, tmp_path):
    (error,) = read(tmp_path, scheme, content)
    path = tmp_path / "a.conll"
    assert (error.code, error.where) == (code, f"{path}:{line}" if line else str(path))
    assert all(error_text(error, language).isprintable() for language in ("de", "en"))


def test_texts_without_end_are_refused(monkeypatch, scheme, tmp_path):
    monkeypatch.setattr("wortlaut.formats.conll_read.MAX_TEXT_BYTES", 100)
    (error,) = read(tmp_path, scheme, "Mara O\n" * 30)
    assert (error.code, error.where) == ("file_too_large", f"{tmp_path / 'a.conll'}:21")
