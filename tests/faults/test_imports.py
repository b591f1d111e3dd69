"""Rows I of the fault list: what comes in from files, from outside, by the command line."""

import io
import json
import os
import resource
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import patience
from faults.command_line import call, inside, refused, state
from faults.long_fuzz_importers import fuzz
from wortlaut.formats.record import MAX_TEXT_BYTES
from wortlaut.store.bulk import Import

TEXT = "Nora Grün sagte 🌉, die Brücke werde gebaut."
ID = "0190f000-0000-7000-8000-0000000000"
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def record(**changes: Any) -> dict[str, Any]:
    spans = [
        {"id": ID + "01", "label": "actor", "start": 0, "end": 9, "fragments": [[0, 9]], "surface": ["Nora Grün"]},
        {"id": ID + "02", "label": "quote", "start": 19, "end": 42, "fragments": [[19, 42]], "surface": [TEXT[19:42]]},
    ]
    links = [{"id": ID + "03", "type": "speaker", "from": ID + "02", "to": ID + "01"}]
    whole = {"format": "wortlaut/1", "text": TEXT, "layer": {"annotator": "eva"}, "spans": spans, "links": links}
    return {**whole, **changes}


def written(path: Path, *lines: object) -> Path:
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n", encoding="utf-8")
    return path


def articles(project: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(call("articles", project, "--json").out)
    return rows


def test_I1_an_import_that_fails_at_any_record_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = tmp_path / "p.wortlaut"
    call("new", project)
    call("import", project, written(tmp_path / "there.jsonl", record()))
    files = written(tmp_path / "a.jsonl", *(record(text=f"{TEXT} {n}", links=[], spans=[]) for n in range(4)))
    before = project.read_bytes()
    add, failing = Import.add_article, 0

    def fail(self: Import, article: Any) -> object:
        nonlocal failing
        failing -= 1
        if failing < 0:
            raise OSError(28, "No space left on device")
        return add(self, article)

    monkeypatch.setattr(Import, "add_article", fail)
    for failing_at in range(4):
        failing = failing_at
        answer = call("import", project, files)
        assert answer.code == 6, answer
        assert project.read_bytes() == before
    monkeypatch.setattr(Import, "add_article", add)
    assert call("import", project, files).code == 0
    assert len(articles(project)) == 5


@pytest.mark.parametrize(
    ("fragment", "told"),
    [
        ([1, 10], "0–9"),
        ([9, 0], "[9, 0]"),
        ([0.0, 9.0], "spans[0].fragments"),
        (["0", "9"], "spans[0].fragments"),
        ([-1, 9], "[-1, 9]"),
        ([0, 9_000], "[0, 9000]"),
    ],
)
def test_I2_wrong_offsets_are_refused_with_line_and_the_place_that_was_meant(
    tmp_path: Path, fragment: list[Any], told: str
) -> None:
    wrong = record()
    wrong["spans"][0] |= {"fragments": [fragment], "start": fragment[0], "end": fragment[1]}
    written(tmp_path / "a.jsonl", record(text=TEXT + " Ja.", spans=[], links=[]), wrong)
    line = refused(tmp_path, "import", "a.jsonl")
    assert "a.jsonl:2:" in line
    assert told in line


def test_I2_offsets_in_utf_16_are_seen_as_such(tmp_path: Path) -> None:
    wrong = record()
    wrong["spans"][1] |= {"fragments": [[20, 43]], "start": 20, "end": 43}
    written(tmp_path / "a.jsonl", wrong)
    line = refused(tmp_path, "import", "a.jsonl")
    assert "19–42" in line
    assert "UTF-16" in line


def test_I2_a_dry_run_reports_every_wrong_line_and_writes_nothing(tmp_path: Path) -> None:
    lines = [record(text=f"{TEXT} {n}") for n in range(3)]
    for place in (0, 2):
        lines[place]["spans"][0]["fragments"] = [[3, 12]]
    written(tmp_path / "a.jsonl", *lines)
    project = tmp_path / "p.wortlaut"
    call("new", project)
    before = state(tmp_path)
    answer = call("import", project, tmp_path / "a.jsonl", "--dry-run")
    assert answer.code == 1
    assert "a.jsonl:1:" in answer.err + answer.out
    assert "a.jsonl:3:" in answer.err + answer.out
    assert state(tmp_path) == before


def test_I3_ids_that_are_there_twice_overwrite_nothing(tmp_path: Path) -> None:
    project = tmp_path / "p.wortlaut"
    call("new", project)
    assert call("import", project, written(tmp_path / "a.jsonl", record())).code == 0
    other_text = record(text="Nora Grün schwieg, die Brücke werde gebaut.", id="0" * 16, spans=[], links=[])
    wrong_digest = record(text_sha256="0" * 64)
    twice = record()
    twice["spans"][1] = {**twice["spans"][0], "label": "quote"}
    other_work = record()
    other_work["spans"][0]["label"] = "quote"
    other_work["links"] = []
    for number, line in enumerate((other_text, wrong_digest, twice, other_work)):
        written(tmp_path / f"{number}.jsonl", line)
        refused(tmp_path, "import", f"{number}.jsonl")
    (row,) = articles(project)
    assert row["spans"] == 2


def test_I3_one_text_under_two_names_is_one_article(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    project = tmp_path / "p.wortlaut"
    call("new", project)
    assert call("import", project, tmp_path / "a.txt", tmp_path / "b.txt").code == 0
    (row,) = articles(project)
    assert row["sources"] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n  \r\n",
        b"[1, 2",
        b'[{"format":"wortlaut/1","text":"a"}]',
        b'{"format":"wortlaut/1","text":null}\n',
        b'{"format":"wortlaut/1"}\n',
        b'{"format":"wortlaut/1","text":"a"} rest\n',
        b'{"format":"wortlaut/1","text":["a"]}\n',
        b"null\n",
    ],
)
def test_I4_fields_that_are_missing_or_wrong_are_named_with_their_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    line = refused(tmp_path, "import", "a.jsonl", "--format", "jsonl")
    assert "a.jsonl" in line


def test_I4_odd_line_ends_and_unknown_fields_come_in_and_go_out(tmp_path: Path) -> None:
    odd = {**record(), "mine": {"a": [1, None]}, "spans": [{**record()["spans"][0], "own": "x"}], "links": []}
    data = json.dumps(odd).encode() + b"\r\n\r\n" + json.dumps(record(text="Zwei.", spans=[], links=[])).encode()
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + data)
    project = tmp_path / "p.wortlaut"
    call("new", project)
    assert call("import", project, tmp_path / "a.jsonl").code == 0
    assert call("export", project, "--to", tmp_path / "out.jsonl").code == 0
    lines = {line["text"]: line for line in map(json.loads, (tmp_path / "out.jsonl").read_bytes().splitlines())}
    assert lines[TEXT]["meta"] == {"mine": {"a": [1, None]}}
    assert lines[TEXT]["spans"][0]["extra"] == {"own": "x"}


ADDRESS_SPACE = 900_000_000
_LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({limit}, {limit}))
from wortlaut.cli.program import run
sys.exit(run(sys.argv[1:]))
"""


def test_I5_a_line_without_end_is_refused_within_the_memory_of_its_limit(tmp_path: Path) -> None:
    project, path = tmp_path / "p.wortlaut", tmp_path / "a.jsonl"
    call("new", project)
    path.write_bytes(b'{"format":"wortlaut/1","text":"')
    os.truncate(path, 2_000_000_000)  # zeros, which take no place on the disk
    code = _LIMITED.format(limit=ADDRESS_SPACE)
    done = subprocess.run(
        [sys.executable, "-c", code, "--lang", "en", "import", str(project), str(path)],
        capture_output=True, text=True, timeout=patience.SECONDS, check=False,
    )  # fmt: skip
    assert done.returncode == 3, done.stderr
    assert "100 MB" in done.stderr
    assert resource.getrlimit(resource.RLIMIT_AS)[0] != ADDRESS_SPACE


def test_I5_many_lines_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    line = json.dumps({"format": "wortlaut/1", "text": "x"}).encode()
    path.write_bytes(b"\n" * 100_000 + line)  # and no line break at the end
    project = tmp_path / "p.wortlaut"
    call("new", project)
    assert call("import", project, path).code == 0
    assert len(articles(project)) == 1


BOMBS: dict[str, bytes] = {
    "nested": b"[" * 100_000,
    "nested objects": b'{"a":' * 100_000,
    "digits": b"9" * 5_000,
    "NaN": b"NaN",
    "infinite": b"-Infinity",
    "too large": b"1e999",
    "twice": b'{"k":1,"k":2}',
    "surrogate": b'"\\ud800"',
}
JSON_FORMATS = ("jsonl", "doccano", "prodigy", "labelbuddy", "spans", "label-studio", "cas-json", "spacy-json",
                "huggingface", "huggingface-bio", "doccano-relations")  # fmt: skip


@pytest.mark.parametrize("name", JSON_FORMATS)
def test_I6_bombs_of_json_are_refused_by_every_format(tmp_path: Path, name: str) -> None:
    for number, bomb in enumerate(BOMBS.values()):
        (tmp_path / f"{number}.jsonl").write_bytes(b'{"format":"wortlaut/1","text":"a","meta":{"k":' + bomb + b"}}")
        line = refused(tmp_path, "import", f"{number}.jsonl", "--format", name)
        assert f"{number}.jsonl" in line


XMI = '<?xml version="1.0"?>{head}<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmi:version="2.0">{body}</xmi:XMI>'
XML_BOMBS = {
    "laughs": ('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>', "&b;"),
    "file": ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
    "network": ('<!DOCTYPE x SYSTEM "http://169.254.169.254/x.dtd">', ""),
    "parameter": ('<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:1/">%a;]>', ""),
    "include": ("", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
    "deep": ("", "<a>" * 10_000),
}


@pytest.mark.parametrize("kind", XML_BOMBS)
def test_I7_xml_names_no_other_files_and_does_not_grow(tmp_path: Path, kind: str) -> None:
    pytest.importorskip("cassis", reason="dkpro-cassis (the extra “cas”) is not installed")
    head, body = XML_BOMBS[kind]
    (tmp_path / "a.xmi").write_text(XMI.format(head=head, body=body), encoding="utf-8")
    (tmp_path / "TypeSystem.xml").write_text(XMI.format(head=head, body=body), encoding="utf-8")
    line = refused(tmp_path, "import", "a.xmi")
    assert "root:" not in line
    if head:
        assert "DOCTYPE" in line  # refused for what it is, before anything else is read
    if kind == "deep":
        assert "nested" in line


def bomb() -> bytes:
    """Some kilobytes that are more than any article may be, and that say they are less."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(MAX_TEXT_BYTES + 1))
        archive.writestr("a.ann", b"")
    size = struct.pack("<L", MAX_TEXT_BYTES + 1)
    assert size in made.getvalue()
    return made.getvalue().replace(size, struct.pack("<L", 9))


def plain(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "Ein Text.")
    return made.getvalue()


def linked() -> bytes:
    """A member that is a symbolic link out of the archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        info = zipfile.ZipInfo("a.txt")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("a.ann", "T1\tquote 0 400\tx\n")
    return made.getvalue()


def broken() -> bytes:
    """A member whose checksum is wrong."""
    data = plain("a.txt", "a.ann")
    at = data.index(b"Ein Text.")
    return data[:at] + b"Ein Test." + data[at + 9 :]


def locked() -> bytes:
    """A member that says it is encrypted."""
    data = bytearray(plain("a.txt", "a.ann"))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark)
        data[at + place] |= 1
    return bytes(data)


ARCHIVES: dict[str, Callable[[], bytes]] = {
    "leads out": lambda: plain("../a.txt", "../a.ann"),
    "absolute": lambda: plain("/a.txt", "/a.ann"),
    "backslashes": lambda: plain("x\\..\\..\\a.txt"),
    "link": linked,
    "bomb": bomb,
    "wrong checksum": broken,
    "encrypted": locked,
    "cut": lambda: plain("a.txt", "a.ann")[:-30],
    "nothing": lambda: plain(),
    "compressed again": lambda: zlib.compress(plain("a.txt")),
}


@pytest.mark.parametrize(
    ("kind", "name"),
    [*((kind, "brat") for kind in ARCHIVES), ("leads out", "cas-xmi"), ("cut", "webanno-tsv"), ("cut", "cas-xmi")],
)
def test_I8_archives_write_nothing_and_grow_to_nothing(tmp_path: Path, kind: str, name: str) -> None:
    if name == "cas-xmi":
        pytest.importorskip("cassis", reason="dkpro-cassis (the extra “cas”) is not installed")
    (tmp_path / "a.zip").write_bytes(ARCHIVES[kind]())
    line = refused(tmp_path, "import", "a.zip", "--format", name, "--annotator", "eva")
    assert "root:" not in line
    if kind in ("leads out", "absolute", "backslashes"):
        assert "leads out" in line  # refused for its name, whatever is in it


def test_I8_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(plain("a.txt", "b.txt").replace(b"b.txt", b"\0.txt"))
    project = tmp_path / "p.wortlaut"
    call("new", project)
    assert call("import", project, tmp_path / "a.zip", "--format", "brat").code == 0
    assert [row["sources"] for row in articles(project)] == [["a.txt"]]
    assert call("import", project, tmp_path / "a.zip", "--format", "webanno-tsv").code == 3
    assert call("import", project, tmp_path / "a.zip").code == 0  # whatever it looks like, and nothing new


def test_I8_very_many_entries_and_one_name_twice(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = plain("a.txt", "a.txt", "a.ann")
    (tmp_path / "twice.zip").write_bytes(twice)
    (tmp_path / "many.zip").write_bytes(plain(*(f"{n}.xyz" for n in range(20_000))))
    project = tmp_path / "p.wortlaut"
    call("new", project)
    refused(tmp_path, "import", "many.zip", "--format", "brat")
    answer = call("import", project, tmp_path / "twice.zip", "--format", "brat", "--annotator", "eva")
    assert (answer.code, len(articles(project))) in ((3, 0), (0, 1)), answer


def test_I9_folders_with_everything_in_them(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text("Ein Text.", encoding="utf-8")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    os.mkfifo(folder / "pipe.txt")
    (folder / "deep" / "b\nc.txt").write_text("Noch ein Text.", encoding="utf-8")
    (folder / "deep" / "folder.txt").mkdir()
    for number in range(3_000):
        (folder / "deep" / f"{number}.xyz").touch()
    project = tmp_path / "p.wortlaut"
    call("new", project)
    answer = call("import", project, folder)
    assert answer.code == 0, answer
    assert len(articles(project)) == 2
    for name in ("loop", "gone.txt", "self.txt", "pipe.txt"):
        assert name in answer.err + answer.out


def test_I9_a_folder_nobody_may_read_is_named(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("x", encoding="utf-8")
    (folder / "secret").mkdir(mode=0)
    project = tmp_path / "p.wortlaut"
    call("new", project)
    answer = call("import", project, folder)
    (folder / "secret").chmod(0o700)
    assert answer.code == 0
    assert "secret" in answer.err + answer.out


def test_I11_an_export_comes_in_as_nothing_new_and_goes_out_the_same(tmp_path: Path) -> None:
    project, first, again = tmp_path / "p.wortlaut", tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    call("new", project)
    assert call("import", project, SEEDS).code == 0
    assert call("export", project, "--to", first).code == 0
    for _ in range(2):
        answer = call("import", project, first)
        assert answer.code == 0
        assert "nothing new" in (answer.out + answer.err).lower()
    assert call("export", project, "--to", again).code == 0
    assert first.read_bytes() == again.read_bytes()


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(texts=st.lists(st.tuples(TEXTS, st.integers(0, 29), st.integers(1, 30), TEXTS), min_size=1, max_size=12,
                      unique_by=lambda one: one[0]))  # fmt: skip
def test_I11_whatever_the_texts_import_and_export_give_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str, int, int, str]]
) -> None:
    folder = tmp_path_factory.mktemp("same")
    expected = {}
    lines = []
    for number, (text, first, last, note) in enumerate(texts):
        start, end = first % len(text), min(last, len(text))
        spans = [{"id": f"{ID}{number:02}", "label": "actor", "fragments": [[start, end]],
                  "surface": [text[start:end]], "note": note}] if start < end else []  # fmt: skip
        expected[text] = [[text[start:end]]] if spans else []
        lines.append(record(text=text, spans=spans, links=[]))
    exports = []
    source = written(folder / "a.jsonl", *lines)
    for number in range(2):
        project, target = folder / f"{number}.wortlaut", folder / f"{number}.jsonl"
        assert call("new", project).code == 0
        assert call("import", project, source).code == 0
        assert call("export", project, "--to", target).code == 0
        exports.append(target.read_bytes())
        source = target
    assert exports[0] == exports[1]
    found = {
        line["text"]: [span["surface"] for span in line["spans"]] for line in map(json.loads, exports[0].splitlines())
    }
    assert found == expected


def test_I13_projects_that_have_other_texts_under_the_same_names_are_refused_by_their_hash(tmp_path: Path) -> None:
    mine, other = tmp_path / "p.wortlaut", tmp_path / "other.wortlaut"
    for project, text in ((mine, TEXT), (other, TEXT + " Ende.")):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        call("new", project)
        assert call("import", project, tmp_path / "a.txt").code == 0
    before = articles(mine)
    line = refused(tmp_path, "merge", "other.wortlaut")
    assert before[0]["id"] in line
    assert articles(other)[0]["id"] in line
    assert "a.txt" in line


def test_I13_ids_of_others_never_replace_ours(tmp_path: Path) -> None:
    mine, other = tmp_path / "p.wortlaut", tmp_path / "other.wortlaut"
    theirs = record(text=TEXT + " Ende.", layer={"annotator": "bob"})
    for project, line in ((mine, record()), (other, theirs)):
        call("new", project)
        assert call("import", project, written(tmp_path / "a.jsonl", line)).code == 0
    assert call("merge", mine, other).code == 0
    with inside(tmp_path):
        assert call("export", "p.wortlaut", "--to", "out.jsonl").code == 0
    lines = {line["text"]: line for line in map(json.loads, (tmp_path / "out.jsonl").read_bytes().splitlines())}
    assert [span["id"] for span in lines[TEXT]["spans"]] == [ID + "01", ID + "02"]
    assert {span["id"] for span in lines[TEXT + " Ende."]["spans"]}.isdisjoint({ID + "01", ID + "02"})


LIGHT = ("brat", "conll", "csv", "doccano", "jsonl", "label-studio", "prodigy", "spans", "text", "webanno-tsv")
"""Formats that no big library has to be loaded for; tests/formats changes files of the others, too."""
CASES = 25


def test_fuzzing_of_importers_in_short(tmp_path: Path) -> None:
    outcomes = fuzz(tmp_path, seed=3, enough=lambda number: number >= CASES, names=LIGHT)
    assert outcomes.faults == []
    assert outcomes.cases == CASES
    assert {kind.split(":")[0] for kind in outcomes.kinds} >= {"jsonl", "text", "csv"}
