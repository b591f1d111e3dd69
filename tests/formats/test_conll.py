"""CoNLL-2003: tags after each way to flatten, tokens at the edges of spans, and what the ledger says."""

import pytest

from wortlaut.domain.article import text_digest
from wortlaut.formats.loss import Ledger
from wortlaut.formats.record import Choices, Flattening, LayerData, Record
from wortlaut.formats.registry import format_named

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
