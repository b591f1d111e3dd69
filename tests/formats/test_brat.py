"""brat standoff from others: what is taken, and what is refused with file and line."""

import io
import zipfile

import pytest

from wortlaut.errors import WortlautError
from wortlaut.formats.registry import format_named, format_of
from wortlaut.messages import error_text

TEXT = "Die Hilfe werde, so Scholz, fortgesetzt 😊. Falls nötig."
"""The text of the table of offset units."""
ANN = """T1\tquote 0 15;28 39\tDie Hilfe werde fortgesetzt
T2\tactor 20 26\tScholz
T3\tcondition 43 54\tFalls nötig
R1\tspeaker Arg1:T1 Arg2:T2
A1\ttype T1 Indirect
A2\tNegated T1
A3\tUnsure T3
N1\tReference T2 Wiki:Q1\tOlaf
*\tEquiv T2 T3
#1\tAnnotatorNotes T1\tfree text
#2\tAnnotatorNotes R1\ton a relation
E1\tcommitment:T4 committer:T2
T4\tcommitment 10 15\twerde
"""


def collection(folder, ann=ANN, text=TEXT, name="a"):
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_bytes(text.encode())
    if ann is not None:
        (folder / f"{name}.ann").write_bytes(ann if isinstance(ann, bytes) else ann.encode())
    return folder


def read(path, scheme):
    return list(format_named("brat").read(path, scheme))


def test_what_brat_documents_is_taken(scheme, tmp_path):
    (record,) = read(collection(tmp_path / "c"), scheme)
    spans = {span["label"]: span for span in record.layer.spans}
    assert spans["quote"]["surface"] == ["Die Hilfe werde", "fortgesetzt"]
    assert spans["quote"]["attributes"] == {"type": "indirect"}
    assert spans["quote"]["note"] == "free text"
    assert spans["quote"]["extra"] == {"attributes": {"Negated": "true"}}
    assert spans["condition"]["surface"] == ["Falls nötig"]
    assert spans["condition"]["unsure"] is True
    assert spans["actor"]["extra"] == {"normalizations": [["Wiki:Q1", "Olaf"]]}
    told = {(link["type"], link["from"], link["to"]) for link in record.layer.links}
    assert told == {
        ("speaker", spans["quote"]["id"], spans["actor"]["id"]),
        ("committer", spans["commitment"]["id"], spans["actor"]["id"]),
    }
    assert sorted(record.left_out) == ["attributes", "equivalences", "notes"]
    assert record.sources[0].name == "a.txt"


def test_offsets_of_the_browser_are_noticed(scheme, tmp_path):
    ann = "T1\tactor 20 26\tScholz\nT3\tcondition 44 55\tFalls nötig\n"
    (record,) = read(collection(tmp_path / "c", ann), scheme)
    assert [span["surface"] for span in record.layer.spans] == [["Scholz"], ["Falls nötig"]]


def test_spans_over_line_breaks_are_joined(scheme, tmp_path):
    ann = "T1\tquote 0 3;5 8;9 12\tabc def ghi\n"
    (record,) = read(collection(tmp_path / "c", ann, "abc\r\ndef ghi"), scheme)
    assert record.layer.spans[0]["fragments"] == [[0, 8], [9, 12]]


def test_texts_without_annotations_and_deep_folders(scheme, tmp_path):
    collection(tmp_path / "c", None, "Ein Text.", "b")
    collection(tmp_path / "c" / "deep", "T1\tactor 0 4\tMara\n", "Mara sagt ja.")
    first, second = read(tmp_path / "c", scheme)
    assert (first.text, first.layer) == ("Ein Text.", None)
    assert second.layer.spans[0]["surface"] == ["Mara"]


def archive(path, entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries.items():
            file.writestr(name, content)
    return path


def test_archives_are_read_like_folders(scheme, tmp_path):
    path = archive(tmp_path / "a.zip", {"c/a.txt": TEXT, "c/a.ann": ANN})
    assert format_of(path).name == "brat"
    (record,) = read(path, scheme)
    assert len(record.layer.spans) == 4


FAULTS = [
    ("T1\tactor 0 3\tDer\n", "surface_differs", ":1"),
    ("\nT1\tactor 0 99\tDie\n", "offset_misfit", ":2"),
    ("T1\tactor 3 3\t\n", "offset_misfit", ":1"),
    ("T1\tactor 3 0\tDie\n", "offset_misfit", ":1"),
    ("T1\tactor -3 0\tDie\n", "offset_not_integer", ":1"),
    ("T1\tactor 0 ٣\tDie\n", "offset_not_integer", ":1"),
    ("T1\tactor 0 " + "9" * 5000 + "\tDie\n", "offset_not_integer", ":1"),
    ("T1\tactor\tDie\n", "offset_not_integer", ":1"),
    ("T1\tactor 0 3\n", "brat_line", ":1"),
    ("T1\tactor 0 5;4 9\tDie Hilfe\n", "fragments_order", ":1"),
    ("T1 actor 0 3 Die\n", "brat_line", ":1"),
    ("?1\tactor\n", "brat_line", ":1"),
    ("\tactor\n", "brat_line", ":1"),
    ("T1\tactor 0 3\tDie\nT1\tactor 0 3\tDie\n", "id_duplicate", ":2"),
    ("T1\tPER 0 3\tDie\n", "label_unmapped", ":1"),
    ("T1\tactor 0 3\tDie\nR1\tspeaker Arg1:T1\n", "brat_line", ":2"),
    ("T1\tactor 0 3\tDie\nR1\tspeaker Arg1:T1 Arg2:T7\n", "link_end_unknown", ":2"),
    ("T1\tactor 0 3\tDie\nT2\tactor 4 9\tHilfe\nR1\tlikes Arg1:T1 Arg2:T2\n", "link_type_unmapped", ":3"),
    ("A1\ttype T9 direct\n", "link_end_unknown", ":1"),
    ("E1\tactor\n", "brat_line", ":1"),
    (b"T1\tactor 0 3\tDie\n\xff\n", "encoding_not_utf8", ":2"),
]


@pytest.mark.parametrize(("ann", "code", "line"), FAULTS)
def test_wrong_lines_are_refused_with_their_place(ann, code, line, scheme, tmp_path):
    folder = collection(tmp_path / "c", ann)
    (error,) = read(folder, scheme)
    assert isinstance(error, WortlautError)
    assert (error.code, error.where) == (code, f"{folder / 'a.ann'}{line}")
    assert all(error_text(error, language).isprintable() for language in ("de", "en"))


def test_annotations_without_a_text(scheme, tmp_path):
    (tmp_path / "a.ann").write_text(ANN)
    assert [error.code for error in read(tmp_path, scheme)] == ["brat_text_missing"]
    (tmp_path / "a.ann").unlink()
    assert [error.code for error in read(tmp_path, scheme)] == ["brat_empty"]


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "c\\..\\..\\a.txt", "c/../../a.txt"])
def test_archives_that_lead_out_are_refused(name, scheme, tmp_path):
    path = archive(tmp_path / "a.zip", {"ok.txt": "Ja.", name: "Nein."})
    assert [error.code for error in read(path, scheme)] == ["archive_name"]
    assert [file.name for file in tmp_path.rglob("*")] == ["a.zip"]


def test_an_archive_with_a_name_twice_is_refused(scheme, tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "Die Hilfe.")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", "Ganz anders.")
    assert [error.code for error in read(path, scheme)] == ["archive_twice"]


def test_damaged_archives_are_refused(scheme, tmp_path):
    whole = archive(tmp_path / "a.zip", {"a.txt": TEXT * 50}).read_bytes()
    path = tmp_path / "b.zip"
    path.write_bytes(whole[:60] + bytes(20) + whole[80:])
    assert [error.code for error in read(path, scheme)] == ["archive_damaged"]


def test_huge_entries_are_refused_unread(monkeypatch, scheme, tmp_path):
    monkeypatch.setattr("wortlaut.formats.brat_files.MAX_TEXT_BYTES", 1000)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.txt", "a" * 10_000_000)
    (tmp_path / "a.zip").write_bytes(bomb.getvalue())
    assert [error.code for error in read(tmp_path / "a.zip", scheme)] == ["file_too_large"]
    assert [error.code for error in read(collection(tmp_path / "c", "", "a" * 2000), scheme)] == ["file_too_large"]


def test_a_text_beside_annotations_is_brat(tmp_path):
    folder = collection(tmp_path / "c")
    assert format_of(folder / "a.txt").name == "brat"
    (folder / "a.ann").unlink()
    assert format_of(folder / "a.txt").name == "text"
