"""Bulk rows are made by columns; they must be the rows that one span after the other gives."""

import pytest
from hypothesis import given, settings

import foreign_layers
from wortlaut.store import batch
from wortlaut.store.records import compact_span, dump_sorted
from wortlaut.store.rows import span_row


def waiting(text, spans):
    layer = batch._WaitingLayer(7, {}, text, spans, [])
    layer.columns = batch._columns(spans)
    return layer


@settings(max_examples=40)
@given(foreign_layers.SEEDS.map(foreign_layers.tagged))
def test_columns_give_what_single_spans_give(drawn):
    text, spans = drawn
    layer = waiting(text, spans)
    rows = list(batch._span_rows(layer, batch._Remembering()))
    assert rows == [span_row(7, span, text, dump_sorted) for span in spans]
    assert batch._compact_spans(layer) == [compact_span(span) for span in spans]
    plain = [span | {"unsure": False, "note": None, "origin": "manual", "confidence": None} for span in spans]
    assert batch._compact_spans(waiting(text, plain)) == [compact_span(span) for span in plain]


@pytest.mark.parametrize("more", [{"guessed": ["type"]}, {"precedent": "x"}, {"extra": {"a": 1}}])
def test_spans_with_more_or_fewer_keys_keep_everything(more):
    whole = {"id": "a", "label": "quote", "start": 0, "end": 4, "fragments": [[0, 4]], "surface": ["Mara"],
             "attributes": {}, "unsure": False, "note": None, "origin": "manual", "source": None,
             "confidence": None}  # fmt: skip
    short = {key: value for key, value in whole.items() if key != "surface"} | more  # as many keys, not the same
    assert len(short) == len(whole)
    for spans in ([whole | more], [short], [whole, short]):
        layer = waiting("Mara", spans)
        rows = list(batch._span_rows(layer, batch._Remembering()))
        assert rows == [span_row(7, span, "Mara", dump_sorted) for span in spans]
        assert [next(iter(more)) in span for span in batch._compact_spans(layer)] == [
            next(iter(more)) in span for span in spans
        ]
