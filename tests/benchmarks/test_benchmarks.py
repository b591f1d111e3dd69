"""The benchmarks themselves: their data, their floors and their table. Measuring is not part of the suite."""

import json
import sqlite3
from pathlib import Path

import pytest

from benchmarks import raw_rows, synthetic
from benchmarks.__main__ import ROWS
from benchmarks.canvas_frames import HARD
from benchmarks.hard_articles import MAKERS
from benchmarks.measure import SMALL, Workshop, at_most, limit, percentile, table

CHARACTERS = 3_000
SPANS = 60


def test_texts_are_the_same_every_time_and_differ_from_each_other() -> None:
    assert synthetic.article_text(1, CHARACTERS) == synthetic.article_text(1, CHARACTERS)
    assert synthetic.article_text(1, CHARACTERS) != synthetic.article_text(2, CHARACTERS)


def test_spans_stand_at_word_edges_inside_a_paragraph_and_some_have_holes() -> None:
    text = synthetic.article_text(3, CHARACTERS)

    spans = synthetic.plan_spans(3, text, SPANS)

    assert len({(span.label, span.fragments) for span in spans}) == SPANS
    for span in spans:
        assert list(span.fragments) == sorted(span.fragments)
        for start, end in span.fragments:
            assert text[start:end].strip() == text[start:end] != ""
            assert "\n" not in text[start:end]
    assert {len(span.fragments) for span in spans} == {1, 2}


@pytest.mark.parametrize("name", MAKERS)
def test_hard_articles_hold_spans_that_lie_in_their_text(name: str) -> None:
    article = MAKERS[name](CHARACTERS, SPANS)

    assert len({span.id for span in article.spans}) == len(article.spans) >= SPANS
    for span in article.spans:
        assert list(span.fragments) == sorted(span.fragments)
        assert all(0 <= start < end <= len(article.text) for start, end in span.fragments)


def test_every_hard_article_has_its_rows() -> None:
    assert HARD.keys() == MAKERS.keys()


def test_lines_are_ours(tmp_path: Path) -> None:
    path = synthetic.write_jsonl(tmp_path / "a.jsonl", articles=3, characters=500, spans=8)

    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

    assert [line["format"] for line in lines] == ["wortlaut/1"] * 3
    for line in lines:
        for span in line["spans"]:
            assert span["surface"] == [line["text"][start:end] for start, end in span["fragments"]]


def _database(path: Path, *rows: tuple[int, str]) -> Path:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE word (number INTEGER PRIMARY KEY, word TEXT) STRICT")
    connection.executemany("INSERT INTO word VALUES (?, ?)", rows)
    connection.commit()
    connection.close()
    return path


def test_the_raw_floor_writes_exactly_what_the_program_wrote(tmp_path: Path) -> None:
    before = _database(tmp_path / "before", (1, "eins"), (2, "zwei"))
    after = _database(tmp_path / "after", (1, "eins"), (2, "two"), (3, "drei"))
    added = raw_rows.rows_added(before, after)
    connection = raw_rows.connect(before)

    raw_rows.write(connection, added)
    connection.close()

    assert [table_rows.rows for table_rows in added] == [[(2, "two"), (3, "drei")]]
    assert raw_rows.rows_added(before, after) == []


def test_the_floor_of_starting_paints_a_window(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path, SMALL, lambda text: None)

    answer = workshop.worker("worker_start", "floor")

    assert answer["painted"] > answer["started"]


def test_the_table_says_what_is_kept_and_what_is_missed() -> None:
    kept, missed = at_most("quick", "ms", 3, 2, 1.5), limit("slow", "ms", 20, 16.7)

    lines = table([kept, missed]).splitlines()

    assert "1.50×" in lines[1]
    assert lines[1].endswith("ok")
    assert lines[2].endswith("MISS")


def test_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([float(number) for number in range(1, 101)], 0.99) == 99.0
    assert percentile([5.0], 0.99) == 5.0


def test_every_promise_of_the_design_has_a_row() -> None:
    assert set(ROWS) == {
        "start",
        "canvas",
        "hard",
        "keys",
        "import",
        "export",
        "list",
        "copies",
        "review",
        "million",
        "memory",
        "guesses",
    }
