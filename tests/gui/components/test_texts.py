import pytest

from wortlaut.domain.article import PartialDate
from wortlaut.gui.components.texts import grouped, long_date, short_date, span_text


@pytest.mark.parametrize(
    ("date", "language", "short", "long"),
    [
        ("2025-09-04", "de", "04.09.2025", "4. September 2025"),
        ("2025-09-04", "en", "4 Sep 2025", "4 September 2025"),
        ("2025-04", "de", "04.2025", "April 2025"),
        ("2025-03", "de", "03.2025", "März 2025"),
        ("2025-03", "en", "Mar 2025", "March 2025"),
        ("2025", "de", "2025", "2025"),
        ("2025", "en", "2025", "2025"),
    ],
)
def test_a_date_shows_the_parts_that_are_known(date: str, language: str, short: str, long: str) -> None:
    assert short_date(PartialDate.parse(date), language) == short
    assert long_date(PartialDate.parse(date), language) == long


def test_no_date_is_no_text() -> None:
    assert short_date(None, "de") == ""
    assert long_date(None, "en") == ""


@pytest.mark.parametrize(
    ("number", "language", "text"),
    [(999, "de", "999"), (1269, "de", "1\u202f269"), (1269, "en", "1,269"), (1_234_567, "de", "1\u202f234\u202f567")],
)
def test_thousands_are_set_apart(number: int, language: str, text: str) -> None:
    assert grouped(number, language) == text


def test_a_hole_shows_as_brackets() -> None:
    assert span_text(("Die Hilfe werde", "fortgesetzt")) == "Die Hilfe werde […] fortgesetzt"


def test_line_breaks_become_spaces_and_a_long_text_ends_with_an_ellipsis() -> None:
    assert span_text(("eins\nzwei  drei",)) == "eins zwei drei"
    assert span_text(("abcdef " * 50,), 12) == "abcdef abcd…"
