"""WebAnno TSV 3.3 from others: what is taken, and what is refused with file and line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.formats.registry import format_named, format_of
from wortlaut.formats.webanno_cells import escaped, escaped_text, plain, plain_text, stacked
from wortlaut.messages import error_text

REFERENCE = """#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Span|label
#T_RL=webanno.custom.Relation|value|BT_webanno.custom.Span


#Text=Die Hilfe werde, so Scholz, fortgesetzt 😊.
1-1\t0-3\tDie\tquote[1]\t_\t_\t
1-2\t4-9\tHilfe\tquote[1]\t_\t_\t
1-3\t10-15\twerde\tquote[1]\t_\t_\t
1-4\t15-16\t,\t_\t_\t_\t
1-5\t17-19\tso\t_\t_\t_\t
1-6\t20-26\tScholz\tactor\tspeaker\t1-1[1_0]\t
1-7\t26-27\t,\t_\t_\t_\t
1-8\t28-39\tfortgesetzt\tquote\tsame_span\t1-1[1_0]\t
1-9\t40-42\t😊\t_\t_\t_\t
1-10\t42-43\t.\t_\t_\t_\t

#Text=Falls nötig.
2-1\t44-49\tFalls\tcondition[2]\t_\t_\t
2-2\t50-55\tnötig\tcondition[2]\t_\t_\t
2-3\t55-56\t.\t_\t_\t_\t
"""
"""The reference text with every rule of the format in it; offsets are UTF-16 units."""
BODY = REFERENCE.partition("\n\n\n")[2]


def read(tmp_path, scheme, content):
    path = tmp_path / "a.tsv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(format_named("webanno-tsv").read(path, scheme))


def test_the_reference_text(scheme, tmp_path):
    (record,) = read(tmp_path, scheme, REFERENCE)
    assert record.text == "Die Hilfe werde, so Scholz, fortgesetzt 😊. Falls nötig."
    spans = {span["label"]: span for span in record.layer.spans}
    assert spans["quote"]["fragments"] == [[0, 15], [28, 39]]
    assert spans["actor"]["fragments"] == [[20, 26]]
    assert spans["condition"]["fragments"] == [[43, 54]]
    (link,) = record.layer.links
    assert (link["type"], link["from"], link["to"]) == ("speaker", spans["quote"]["id"], spans["actor"]["id"])
    assert format_of(tmp_path / "a.tsv").name == "webanno-tsv"


def test_parts_of_tokens_and_stacks(scheme, tmp_path):
    content = (
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|label|status\n\n\n#Text=Maras Ja.\n"
        "1-1\t0-5\tMaras\t_\t_\t\n1-1.1\t0-4\tMara\tactor[1]|quote[2]\t*[1]|*[2]\t\n"
        "1-2\t6-8\tJa\tcommitment\tpledged\t\n1-3\t8-9\t.\t_\t_\t\n"
    )
    (record,) = read(tmp_path, scheme, content)
    told = [(span["label"], span["surface"], span["attributes"]) for span in record.layer.spans]
    assert told == [("actor", ["Mara"], {}), ("quote", ["Mara"], {}), ("commitment", ["Ja"], {"status": "pledged"})]


def test_other_layers_are_left_out_and_named_entities_taken(scheme, tmp_path):
    content = (
        "#FORMAT=WebAnno TSV 3.2\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n"
        "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value\n#T_CH=x.Coref|referenceType|relation\n"
        "\n\n#Text=Mara kam.\n1-1\t0-4\tMara\tNE\tactor\t*[1]\t*->1-1\t\n1-2\t5-8\tkam\tV\t_\t_\t_\t\n"
    )
    (record,) = read(tmp_path, scheme, content)
    assert [(span["label"], span["surface"]) for span in record.layer.spans] == [("actor", ["Mara"])]
    assert record.left_out == ("results",)


def changed(before, after):
    assert before in REFERENCE
    return REFERENCE.replace(before, after, 1)


FAULTS = [
    ("", "webanno_header", 1),
    ("#FORMAT=WebAnno TSV 1\n", "webanno_header", 1),
    (changed("1-4\t15-16\t,", "1-4\t15-16"), "webanno_row", 10),
    (changed("1-4\t15-16\t,", "1-4\t15-x\t,"), "webanno_row", 10),
    (changed("1-4\t15-16\t,\t_\t_\t_\t", "1-4\t15-16\t,\t_"), "webanno_row", 10),
    (changed("1-1[1_0]", "the first"), "webanno_row", 12),
    (changed("1-1[1_0]", "1-1[9_0]"), "link_end_unknown", 12),
    (changed("5-16\t,", "5-16\t;"), "surface_differs", 10),
    (changed("28-39\tfort", "29-40\tfort"), "surface_differs", 14),
    (changed("44-49", "4-9"), "webanno_order", 19),
    (changed("44-49", "999999999-1000000000"), "webanno_row", 19),
    (changed("44-49", "999999990-999999999"), "offset_outside", 19),
    (changed("actor", "PER"), "label_unmapped", 12),
    (REFERENCE.encode("utf-16"), "encoding_not_utf8", 1),
    (REFERENCE.encode().replace(b"Scholz", b"Sch\xffolz", 1), "encoding_not_utf8", 6),
]


@pytest.mark.parametrize(("content", "code", "line"), FAULTS)
def test_wrong_files_are_refused_with_their_place(content, code, line, scheme, tmp_path):
    (error,) = read(tmp_path, scheme, content)
    assert (error.code, error.where) == (code, f"{tmp_path / 'a.tsv'}:{line}")
    assert all(error_text(error, language).isprintable() for language in ("de", "en"))


def test_gaps_are_not_filled_beyond_the_longest_article(scheme, tmp_path):
    rows = "".join(f"#Text=a\n{n}-1\t{9_999_000 * n}-{9_999_000 * n + 1}\ta\t_\t\n\n" for n in range(1, 90))
    (error,) = read(tmp_path, scheme, f"#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|label\n\n{rows}")
    assert (error.code, error.params["field"]) == ("offset_outside", "3-1")


def test_huge_files_are_refused_unread(monkeypatch, scheme, tmp_path):
    monkeypatch.setattr("wortlaut.formats.webanno._MAX_BYTES", 100)
    assert [error.code for error in read(tmp_path, scheme, REFERENCE)] == ["file_too_large"]


VALUES = st.text(st.sampled_from("a\\[]|_->;\t\n\r*1"), min_size=1)


@given(st.lists(st.tuples(VALUES, st.integers(0, 20)), min_size=1, max_size=3))
def test_cells_come_back(parts):
    cell = "|".join(escaped(value) + (f"[{number}]" if number else "") for value, number in parts)
    assert "\t" not in cell
    assert "\n" not in cell
    assert [(plain(part), number) for part, number in stacked(cell)] == parts


@given(st.text(st.sampled_from("a\\trnbf\t\r\f\b")))
def test_text_lines_come_back(text):
    assert plain_text(escaped_text(text)) == text
