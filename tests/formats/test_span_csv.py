"""CSV of spans: read again after a spreadsheet had it, tables of others, and what is refused."""

import pytest

from wortlaut.errors import WortlautError
from wortlaut.formats.record import Choices
from wortlaut.formats.registry import format_named, format_of
from wortlaut.messages import error_text

TEXT = "Die Hilfe werde, so Scholz, fortgesetzt 😊. Falls nötig."
HEAD = "article,annotator,span,label,piece,start,end,surface,attributes,unsure,note,links\n"
ROWS = (
    'x,anna,1,quote,2 of 2,28,39,fortgesetzt,,,,\nx,anna,2,actor,1 of 1,20,26,Scholz,,true,,\n'
    'x,anna,1,quote,1 of 2,0,15,Die Hilfe werde,"{""type"":""indirect""}",,\'=1+1,"[[""speaker"",""2""]]"\n'
)  # fmt: skip


def read(tmp_path, scheme, content, **choices):
    known = format_named("csv", Choices(text_of={"x": TEXT}.get, **choices))
    return list(known.read(written(tmp_path, content), scheme))


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_rows_may_be_in_any_order_and_cells_as_spreadsheets_part_them(mark, scheme, tmp_path):
    links = '"[[""speaker"",""2""]]"'
    content = (HEAD + ROWS).replace(links, "LINKS").replace(",", mark).replace("LINKS", links)
    (record,) = read(tmp_path, scheme, content if mark != "," else "\ufeff" + content.replace("\n", "\r\n"))
    assert (record.text, record.layer.annotator) == (TEXT, "anna")
    quote, actor = record.layer.spans
    assert quote["surface"] == ["Die Hilfe werde", "fortgesetzt"]
    assert (quote["attributes"], quote["note"], actor["unsure"]) == ({"type": "indirect"}, "=1+1", True)
    (link,) = record.layer.links
    assert (link["type"], link["from"], link["to"]) == ("speaker", quote["id"], actor["id"])


OTHERS = f"""start,end,label,surface,text
44,55,condition,Falls nötig,"{TEXT}"
0,2,actor,Er,Er geht.
20,26,PER,Scholz,"{TEXT}"
"""


def test_tables_of_others_bring_their_texts_and_show_their_unit(scheme, tmp_path):
    first, second = read(tmp_path, scheme, OTHERS, mapping={"PER": "actor"})
    assert first.text == TEXT
    assert [(span["label"], *span["surface"]) for span in first.layer.spans] == [
        ("actor", "Scholz"),
        ("condition", "Falls nötig"),
    ]
    assert (second.text, second.layer.spans[0]["surface"]) == ("Er geht.", ["Er"])
    assert (first.layer.annotator, first.sources[0].name) == (None, "a.csv")
    assert format_of(tmp_path / "a.csv").name == "csv"


def test_what_the_project_has_is_not_told_again(scheme, tmp_path):
    content = HEAD + ROWS
    (record,) = list(format_named("csv", Choices(text_of=lambda _: TEXT)).read(written(tmp_path, content), scheme))
    assert (record.text, record.sources, record.title) == (TEXT, (), None)


def written(tmp_path, content):
    path = tmp_path / "a.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


FAULTS = [
    ("", "csv_columns", 1),
    ("start,end,text\n", "csv_columns", 1),
    ("start,end,label\n", "csv_columns", 1),
    ("start,end,label,label,text\n", "csv_columns", 1),
    (HEAD, "csv_empty", None),
    (HEAD + "x,anna\n", "csv_row", 2),
    (HEAD + ROWS + 'x,anna,"2\n', "csv_broken", 5),
    (HEAD + "\n" + ROWS.replace("x,", "y,"), "csv_text_unknown", 3),
    (HEAD + ROWS.replace("20,26", "20,2x"), "offset_not_integer", 3),
    (HEAD + ROWS.replace("20,26", "-20,26"), "offset_not_integer", 3),
    (HEAD + ROWS.replace("20,26", "20," + "9" * 5000), "offset_not_integer", 3),
    (HEAD + ROWS.replace("20,26", "20,99"), "offset_misfit", 3),
    (HEAD + ROWS.replace("20,26", "26,20"), "offset_misfit", 3),
    (HEAD + ROWS.replace("Scholz", "Olaf"), "surface_differs", 3),
    (HEAD + ROWS.replace("2,actor", "2,PER"), "label_unmapped", 3),
    (HEAD + ROWS.replace("1,quote,1 of 2", "1,actor,1 of 2"), "pieces_differ", 2),
    (HEAD + ROWS.replace('""2""', '""3""'), "link_end_unknown", None),
    (HEAD + ROWS.replace("[[", "[7,["), "field_not_text", 4),
    (HEAD + ROWS.replace('"[[""speaker"",""2""]]"', "{}"), "field_not_list", 4),
    (HEAD + ROWS.replace('""indirect""', "7"), "field_not_text", 4),
    (HEAD + ROWS.replace('""indirect""', "[" * 5000), "json_depth", 4),
    ((HEAD + ROWS).encode("utf-16"), "encoding_not_utf8", 1),
    ((HEAD + ROWS).encode().replace(b"Scholz", b"Sch\xf6lz"), "encoding_not_utf8", 3),
]


@pytest.mark.parametrize(("content", "code", "line"), FAULTS)
def test_wrong_tables_are_refused_with_their_place(content, code, line, scheme, tmp_path):
    (error,) = read(tmp_path, scheme, content)
    assert isinstance(error, WortlautError)
    path = tmp_path / "a.csv"
    assert (error.code, error.where) == (code, f"{path}:{line}" if line else str(path))
    assert all(error_text(error, language).isprintable() for language in ("de", "en"))


def test_huge_tables_are_refused_unread(monkeypatch, scheme, tmp_path):
    monkeypatch.setattr("wortlaut.formats.span_csv_read._MAX_BYTES", 100)
    assert [error.code for error in read(tmp_path, scheme, HEAD + ROWS)] == ["file_too_large"]
