"""Rows T of the fault list: nasty texts through import, tagging, saving and export, by API and command line.

The same texts are selected with mouse and keyboard in `test_texts_on_canvas.py`.
"""

import json
import os
import unicodedata
from pathlib import Path

import pytest

from faults.command_line import call, refused
from faults.nasty_texts import FAMILY, NAMES, TEXTS, Nasty
from wortlaut.domain.article import text_digest
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.scheme import Scheme, SchemeError, scheme_from_data
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.formats.record import MAX_TEXT_BYTES
from wortlaut.session.annotate import create_span
from wortlaut.session.session import Applied, Session


def of(row: str) -> list[Nasty]:
    return [nasty for nasty in TEXTS if nasty.row == row]


def tagged(session: Session, text: str, start: int, end: int, label: str = "actor") -> ChangeSet | Problem:
    """Tag as every gesture does."""
    session.open_article(text_digest(text)[:16])
    assert session.article is not None
    assert session.content is not None
    assert session.article.text == text
    result = create_span(session.content, text, session.scheme, label, [(start, end)])
    if isinstance(result, ChangeSet):
        assert isinstance(session.apply(result), Applied)
    return result


def through(folder: Path, texts: list[Nasty]) -> dict[str, dict[str, object]]:
    """Import, tag, close, export; the lines of the export by text, after proving that they come in and out again."""
    files = folder / "in"
    files.mkdir()
    for number, nasty in enumerate(texts):
        (files / f"{number:03}.txt").write_bytes(nasty.text.encode("utf-8"))
    project = folder / "p.wortlaut"
    assert call("new", project).code == 0
    assert call("import", project, files).code == 0
    session = Session.open(project, "anna")
    for nasty in texts:
        assert isinstance(tagged(session, nasty.text, *nasty.range), ChangeSet), nasty.name
    session.close()
    assert call("check", project).code in (0, 1)  # hints and rules, no damage
    first, again = folder / "first.jsonl", folder / "again.jsonl"
    assert call("export", project, "--to", first).code == 0
    other = folder / "other.wortlaut"
    assert call("new", other).code == 0
    assert call("import", other, first).code == 0
    assert call("export", other, "--to", again).code == 0
    data = first.read_bytes()
    assert again.read_bytes() == data
    assert len(data.decode("utf-8").splitlines()) == len(texts)  # every kind of line break in a text is escaped
    return {line["text"]: line for line in map(json.loads, data.splitlines())}


def holds(folder: Path, row: str) -> None:
    texts = of(row)
    lines = through(folder, texts)
    for nasty in texts:
        (span,) = lines[nasty.text]["spans"]
        assert nasty.text[span["start"] : span["end"]] == nasty.picked, nasty.name
        assert span["surface"] == [nasty.picked], nasty.name
        assert (span["start"], span["end"]) == nasty.range, nasty.name


def test_T1_line_breaks_stay_what_they_are(tmp_path: Path) -> None:
    holds(tmp_path, "T1")


def test_T1_a_text_of_line_breaks_only_is_an_article_without_anything_to_tag(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\r\n\r\n\n")
    project = tmp_path / "p.wortlaut"
    assert call("new", project).code == 0
    assert call("import", project, tmp_path / "a.txt").code == 0
    session = Session.open(project, "anna")
    result = tagged(session, "\r\n\r\n\n", 0, 5)
    session.close()
    assert isinstance(result, Problem)
    assert result.code == "only_white_space"


def test_T2_separators_and_feeds_move_no_offset(tmp_path: Path) -> None:
    holds(tmp_path, "T2")


def test_T3_nul_and_controls_are_text(tmp_path: Path) -> None:
    holds(tmp_path, "T3")


def test_T3_a_nul_is_told_by_the_check(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Vor\0nach")
    project = tmp_path / "p.wortlaut"
    call("new", project)
    call("import", project, tmp_path / "a.txt")
    assert "text_holds_nul" in call("check", project, "--json").out


def test_T4_wide_and_invisible_characters_stay(tmp_path: Path) -> None:
    holds(tmp_path, "T4")


def test_T4_a_mark_at_the_start_of_a_file_is_none_of_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfDie Br\xc3\xbccke")
    project = tmp_path / "p.wortlaut"
    call("new", project)
    assert call("import", project, tmp_path / "a.txt").code == 0
    (article,) = json.loads(call("articles", project, "--json").out)
    assert article["id"] == text_digest("Die Brücke")[:16]


def test_T5_emoji_count_as_code_points(tmp_path: Path) -> None:
    holds(tmp_path, "T5")


def test_T6_nothing_is_composed_or_decomposed(tmp_path: Path) -> None:
    holds(tmp_path, "T6")


def test_T6_the_same_words_in_both_forms_are_two_articles(tmp_path: Path) -> None:
    for form in ("NFC", "NFD"):
        (tmp_path / f"{form}.txt").write_text(unicodedata.normalize(form, "Die Brücke für Émile"), encoding="utf-8")
    project = tmp_path / "p.wortlaut"
    call("new", project)
    assert call("import", project, tmp_path / "NFC.txt", tmp_path / "NFD.txt").code == 0
    assert len(json.loads(call("articles", project, "--json").out)) == 2


def test_T7_lone_surrogates_are_refused_with_their_line(tmp_path: Path) -> None:
    good = json.dumps({"format": "wortlaut/1", "text": "Die Brücke"})
    for bad in (r'{"format":"wortlaut/1","text":"a\ud83d"}', r'{"format":"wortlaut/1","text":"a","title":"\udc00"}'):
        (tmp_path / "a.jsonl").write_text(f"{good}\n\n{bad}\n", encoding="utf-8")
        assert "a.jsonl:3:" in refused(tmp_path, "import", "a.jsonl")
    (tmp_path / "a.txt").write_bytes(b"eins\nzwei \xed\xa0\xbd drei")
    assert "a.txt:2:" in refused(tmp_path, "import", "a.txt")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("Erste\nM\u00fcnchen".encode("latin-1"), "a.txt:2:"),
        ("Zitat \u201eso\u201c".encode("cp1252"), "a.txt:1:"),
        ("Die Br\u00fccke bleibt zu".encode("utf-16"), "UTF-16"),
        ("Die Br\u00fccke bleibt zu".encode("utf-16-le"), "UTF-16"),
        ("Die Br\u00fccke bleibt zu".encode("utf-16-be"), "UTF-16"),
        ("Die Br\u00fccke".encode("utf-32"), "UTF-32"),
        (b"eins\xf4\x90\x80\x80", "a.txt:1:"),
        (b"\xc0\xafetc", "a.txt:1:"),
    ],
)
def test_T8_no_other_encoding_is_guessed(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert told in refused(tmp_path, "import", "a.txt")


def test_T8_json_in_utf_16_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes('{"format":"wortlaut/1","text":"Die Brücke"}'.encode("utf-16"))
    refused(tmp_path, "import", "a.jsonl")


def test_T9_text_from_right_to_left_is_counted_in_its_logical_order(tmp_path: Path) -> None:
    holds(tmp_path, "T9")


def test_T10_what_is_too_long_is_refused_before_it_is_read(tmp_path: Path) -> None:
    for name in ("a.txt", "a.jsonl", "a.xmi", "a.zip"):
        (tmp_path / name).touch()
        os.truncate(tmp_path / name, 60 * MAX_TEXT_BYTES)  # takes no place on the disk, and more memory than is allowed
    assert "20" in refused(tmp_path, "import", "a.txt")
    refused(tmp_path, "import", "a.xmi", "--format", "cas-xmi")
    refused(tmp_path, "import", "a.zip", "--format", "brat")
    refused(tmp_path, "import", "a.jsonl")


def test_T11_many_spans_at_one_place_are_read_tagged_and_exported(tmp_path: Path, scheme: Scheme) -> None:
    text = "Die Brücke bleibt gesperrt. " * 200
    pairs = [(start, end) for start in range(0, 4000, 80) for end in range(start + 10, start + 1210, 30)]
    assert len(pairs) == 2000
    spans = [
        {"id": f"0190f000-0000-7000-8000-{number:012}", "label": "quote", "start": start, "end": end,
         "fragments": [[start, end]], "surface": [text[start:end]]}
        for number, (start, end) in enumerate(pairs)
    ]  # fmt: skip
    line = {"format": "wortlaut/1", "text": text, "layer": {"annotator": "anna"}, "spans": spans}
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    project = tmp_path / "p.wortlaut"
    call("new", project)
    assert call("import", project, tmp_path / "a.jsonl").code == 0
    session = Session.open(project, "anna")
    assert isinstance(tagged(session, text, 4, 10), ChangeSet)
    assert session.content is not None
    assert len(session.content.overlapping(1000, 1001)) == sum(start <= 1000 < end for start, end in pairs)
    session.close()
    assert call("export", project, "--to", tmp_path / "out.jsonl").code == 0
    (exported,) = map(json.loads, (tmp_path / "out.jsonl").read_bytes().splitlines())
    assert all(text[span["start"] : span["end"]] == span["surface"][0] for span in exported["spans"])
    assert len(exported["spans"]) == 2001


def test_T12_markup_is_text(tmp_path: Path) -> None:
    holds(tmp_path, "T12")


def test_T12_markup_in_texts_names_and_notes_is_shown_as_it_stands_in_the_report(tmp_path: Path) -> None:
    mark = '<img src="file:///etc/passwd" onerror="alert(1)"><script>x</script>'
    text = f"Die Brücke {mark} bleibt."
    span = {"id": "0190f000-0000-7000-8000-000000000001", "label": "quote", "fragments": [[0, 10]],
            "surface": ["Die Brücke"], "note": mark, "start": 0, "end": 10}  # fmt: skip
    line = {"format": "wortlaut/1", "text": text, "title": mark, "sources": [], "meta": {"url": mark},
            "layer": {"annotator": "<b>anna</b>"}, "spans": [span]}  # fmt: skip
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    project, report = tmp_path / "p.wortlaut", tmp_path / "r.html"
    call("new", project)
    assert call("import", project, tmp_path / "a.jsonl").code == 0
    assert call("report", project, report).code == 0
    page = report.read_text(encoding="utf-8")
    assert "&lt;img" in page
    for dangerous in ("<img", "<script", "<b>anna", "http://", "src="):
        assert dangerous not in page.replace("&lt;", "\0").replace("src=&quot;", "").replace("src=&#34;", ""), dangerous


BAD_NAMES = ["", " ", "\t", "\0", "x\ny", "x\u2028y", "\u202eevil", "\u2067x", "\ud800", "a" * 10_000]


def with_name(scheme: Scheme, name: str, language: str = "en") -> dict[str, object]:
    data = json.loads(json.dumps(dict(scheme.data)))
    data["labels"][0]["name"][language] = name
    return data


@pytest.mark.parametrize("name", BAD_NAMES, ids=ascii)
def test_T13_names_that_cannot_be_read_are_refused(scheme: Scheme, name: str) -> None:
    with pytest.raises(SchemeError):
        scheme_from_data(with_name(scheme, name))
    data = with_name(scheme, "Quote")
    data["labels"][0]["id"] = name  # type: ignore[index]
    with pytest.raises(SchemeError):
        scheme_from_data(data)


@pytest.mark.parametrize("pair", [("Straße", "STRASSE"), ("Émile", "E\u0301mile"), ("Zitat", " zitat ")], ids=ascii)
def test_T13_names_that_look_the_same_are_refused(scheme: Scheme, pair: tuple[str, str]) -> None:
    data = with_name(scheme, pair[0])
    assert load_scheme(json.dumps(data)).labels[0].name["en"] == pair[0]
    data["labels"][1]["name"]["en"] = pair[1]  # type: ignore[index]
    with pytest.raises(SchemeError):
        load_scheme(json.dumps(data))


ODD_NAMES = ("a/b", "a#b", "&Accel", "\"'`", "=cmd|' /C calc'!A0", "SELECT", "__class__", "../../x", "<b>x</b>", "NULL",
             "%s%n", "{0}", "CON", "-x", "🌉", FAMILY)  # fmt: skip


def test_T13_odd_names_of_labels_go_through_everything(tmp_path: Path, scheme: Scheme) -> None:
    for number, name in enumerate(ODD_NAMES):
        folder = tmp_path / str(number)
        folder.mkdir()
        data = with_name(scheme, name)
        (folder / "scheme.json").write_text(json.dumps(data), encoding="utf-8")
        project = folder / "p.wortlaut"
        assert call("new", project, "--scheme", folder / "scheme.json").code == 0, name
    (folder / "a.txt").write_text("Die Brücke bleibt", encoding="utf-8")
    assert call("import", project, folder / "a.txt").code == 0
    assert call("stats", project).code == 0
    assert call("report", project, folder / "r.html").code == 0


def test_T13_names_of_people_are_names(tmp_path: Path) -> None:
    project = tmp_path / "p.wortlaut"
    call("new", project)
    for name in NAMES:
        line = {"format": "wortlaut/1", "text": f"Die Brücke {name!a}", "layer": {"annotator": name}, "spans": []}
        (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
        answer = call("import", project, tmp_path / "a.jsonl")
        fit = name.isprintable() and name.strip() and len(name) <= 200
        assert answer.code == (0 if fit else 3), (ascii(name), answer)
    assert call("export", project, "--to", tmp_path / "x.jsonl").code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "p.wortlaut", "p.wortlaut.lock", "x.jsonl"]


def test_T14_whole_text_and_last_character(tmp_path: Path) -> None:
    holds(tmp_path, "T14")


def test_T14_nothing_and_white_space_are_no_spans(tmp_path: Path) -> None:
    text = "Die \u00a0\u2028\u3000 Brücke"
    (tmp_path / "a.txt").write_bytes(text.encode())
    project = tmp_path / "p.wortlaut"
    call("new", project)
    call("import", project, tmp_path / "a.txt")
    session = Session.open(project, "anna")
    answers = [tagged(session, text, start, end) for start, end in ((4, 4), (3, 8), (5, 6), (6, 5))]
    last = tagged(session, text, len(text) - 1, len(text))
    session.close()
    assert [isinstance(answer, Problem) and answer.code for answer in answers] == [
        "nothing_selected", "only_white_space", "only_white_space", "nothing_selected",
    ]  # fmt: skip
    assert isinstance(last, ChangeSet)
