"""Text files: header and text make the file, and what is not UTF-8 is refused with its line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.errors import BadInputError
from wortlaut.formats.record import MAX_TEXT_BYTES
from wortlaut.formats.seed_file import decode, read_text_file, split_header

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "seeds"


def written(tmp_path, data):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("content", "header", "date"),
    [
        (" date 2025-09-04 Text", " date 2025-09-04 ", "2025-09-04"),
        ("date 2025-04\nText", "date 2025-04\n", "2025-04"),
        ("\n\tdate  1999\u00a0Text", "\n\tdate  1999\u00a0", "1999"),
        ("date 2025-09-04", "", None),
        ("date 2025-9-4 Text", "", None),
        ("Date 2025-09-04 Text", "", None),
        ("update 2025-09-04 Text", "", None),
        ("date ٢٠٢٥ Text", "", None),
        ("Text", "", None),
    ],
)
def test_header_ends_after_the_white_space_that_follows_the_date(content, header, date):
    found, when = split_header(content, "a.txt")
    assert (found, str(when) if when else None) == (header, date)


@pytest.mark.parametrize("date", ["2025-13", "2025-02-29", "2025-00", "0000"])
def test_a_date_that_does_not_exist_is_refused_with_its_line(date):
    with pytest.raises(BadInputError) as caught:
        split_header(f"\n\ndate {date} Text", "a.txt")
    assert (caught.value.code, caught.value.where) == ("header_date", "a.txt:3")


def test_byte_order_mark_is_recorded_and_no_part_of_the_text(tmp_path):
    record = read_text_file(written(tmp_path, b"\xef\xbb\xbfdate 2025 \xef\xbb\xbfText"))
    assert record.sources[0].bom
    assert record.sources[0].header == "date 2025 "
    assert record.text == "\ufeffText"  # a mark inside is text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding):
    with pytest.raises(BadInputError) as caught:
        decode("Der Minister sagte zu.".encode(encoding), "a.txt")
    assert caught.value.code == "encoding_wide"
    assert caught.value.where == "a.txt:1"


@pytest.mark.parametrize(
    ("data", "line", "byte"),
    [
        (b"ein\nzwei\nM\xfcnchen", 3, "0xFC"),
        (b"\xff", 1, "0xFF"),
        (b"a\r\n\xed\xa0\xbd", 2, "0xED"),
        (b"\xef\xbb\xbf\n\xc0\x80", 2, "0xC0"),
        (b"abc\n\xf0\x9f\x92", 2, "0xF0"),
    ],
)
def test_other_encodings_are_refused_with_the_line_of_the_first_wrong_byte(data, line, byte):
    with pytest.raises(BadInputError) as caught:
        decode(data, "a.txt")
    assert (caught.value.code, caught.value.where) == ("encoding_not_utf8", f"a.txt:{line}")
    assert caught.value.params["byte"] == byte


@pytest.mark.parametrize("data", [b"a\0b", b"\0", b"\n\n", b"\r\n", b" ", "e\u0301\u00ad\u202e👩\u200d🌾".encode()])
def test_odd_characters_are_text(tmp_path, data):
    record = read_text_file(written(tmp_path, data))
    assert record.text.encode() == data


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"date 2025 "])
def test_a_file_without_text_is_refused(tmp_path, data):
    with pytest.raises(BadInputError, match="article_empty"):
        read_text_file(written(tmp_path, data))


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(MAX_TEXT_BYTES + 1)
    with pytest.raises(BadInputError, match="file_too_large"):
        read_text_file(path)


@settings(deadline=None, max_examples=60)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=15),
    st.sampled_from(["", " date 2025-09-04 ", "date 2025 "]),
)
def test_header_and_text_are_the_file(tmp_path_factory, text, start):
    data = (start + "x" + text).encode()
    path = tmp_path_factory.mktemp("seed") / "a.txt"
    path.write_bytes(data)
    record = read_text_file(path)
    assert (record.sources[0].header + record.text).encode() == data
    assert record.sources[0].header == start


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real articles are not beside the repository")
def test_header_and_text_of_the_real_articles_are_their_bytes():
    files = sorted(SHARED.glob("*.txt"))
    dates = []
    for path in files:
        record = read_text_file(path)
        assert (record.sources[0].header + record.text).encode() == path.read_bytes()
        dates.append(str(record.sources[0].date))
    assert dates == ["2025-09-04", "2025-09-04", "2025-04", "2025-02", "2025-09-05"]
