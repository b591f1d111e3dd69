import hashlib

import pytest

from wortlaut.domain.article import Article, DatePrecision, PartialDate, Source, first_words, text_digest


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2025", DatePrecision.YEAR),
        ("2025-04", DatePrecision.MONTH),
        ("2024-02-29", DatePrecision.DAY),
        ("2000-02-29", DatePrecision.DAY),
        ("0987", DatePrecision.YEAR),
    ],
)
def test_dates_keep_their_precision(text: str, precision: DatePrecision) -> None:
    date = PartialDate.parse(text)
    assert str(date) == text
    assert date.precision is precision


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-",
        "2025-13",
        "2025-00",
        "2025-04-31",
        "2025-02-29",
        "1900-02-29",
        "2025-01-00",
        "0000",
        "2025-1-1",
        "2025-04-03T10:00",
        " 2025",
        "2025/04",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="date"):
        PartialDate.parse(text)


def test_dates_sort_by_time() -> None:
    dates = [PartialDate.parse(text) for text in ("2025-04-02", "2025", "2024-12-31", "2025-04")]
    assert [str(date) for date in sorted(dates)] == ["2024-12-31", "2025", "2025-04", "2025-04-02"]


def test_an_article_is_its_text() -> None:
    text = "Größe 💔\r\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(text, text_digest(text), (Source("a.txt", " date 2025 ", PartialDate(2025)), Source("b.txt")))
    assert article.text_sha256 == digest
    assert article.id == digest[:16]
    assert (article.header, str(article.date)) == (" date 2025 ", "2025")
    assert (Article(text, digest).header, Article(text, digest).date) == ("", None)


def test_a_lone_surrogate_is_no_text() -> None:
    with pytest.raises(UnicodeEncodeError):
        text_digest("a\ud800")


@pytest.mark.parametrize(
    ("text", "limit", "words"),
    [
        ("\n \n  Der  Rat\ttagt. \nMehr", 120, "Der Rat tagt."),
        ("eins zwei drei", 14, "eins zwei drei"),
        ("eins zwei drei", 10, "eins zwei…"),
        ("\n \n", 120, ""),
    ],
)
def test_first_words(text: str, limit: int, words: str) -> None:
    assert first_words(text, limit) == words
