"""Dates, numbers and state words as they stand in the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from wortlaut.domain.article import DatePrecision, PartialDate

STATES = ("new", "open", "submitted", "gold")


def _locale(language: str) -> QLocale:
    return QLocale(QLocale.Language.German if language == "de" else QLocale.Language.English)


def short_date(date: PartialDate | None, language: str) -> str:
    """Return a date with the parts that are known: `04.09.2025`, `04.2025`, `2025`; English `4 Sep 2025`."""
    if date is None:
        return ""
    if date.precision is DatePrecision.YEAR:
        return f"{date.year:04}"
    if language == "de":
        parts = [f"{part:02}" for part in (date.day, date.month) if part]
        return ".".join([*parts, f"{date.year:04}"])
    month = _locale(language).standaloneMonthName(date.month, QLocale.FormatType.ShortFormat)
    return f"{date.day} {month} {date.year:04}" if date.day else f"{month} {date.year:04}"


def long_date(date: PartialDate | None, language: str) -> str:
    """Return a date in words with the parts that are known: `4. September 2025`, `April 2025`, `2025`."""
    if date is None:
        return ""
    if date.precision is DatePrecision.YEAR:
        return f"{date.year:04}"
    month = _locale(language).standaloneMonthName(date.month, QLocale.FormatType.LongFormat)
    if not date.day:
        return f"{month} {date.year:04}"
    return f"{date.day}{'.' if language == 'de' else ''} {month} {date.year:04}"


def grouped(number: int, language: str) -> str:
    """Return a number with its thousands set apart: by a thin no-break space in German, a comma in English."""
    return f"{number:,}".replace(",", "\u202f") if language == "de" else f"{number:,}"


def quoted(words: str, language: str) -> str:
    """Return words in the quotation marks of the language of the program."""
    return f"„{words}“" if language == "de" else f"“{words}”"


def state_word(state: str) -> str:
    """Return the word for the state of an article in the language of the program."""
    words = {
        "new": QCoreApplication.translate("ArticleState", "new"),
        "open": QCoreApplication.translate("ArticleState", "open"),
        "submitted": QCoreApplication.translate("ArticleState", "submitted"),
        "gold": QCoreApplication.translate("ArticleState", "gold"),
    }
    return words[state]


def span_text(parts: tuple[str, ...], limit: int = 0) -> str:
    """Return the fragments of a span in one line, holes as `[…]`, cut to `limit` code points when that is not 0."""
    text = " […] ".join(" ".join(part[: limit * 2].split() if limit else part.split()) for part in parts)
    return text if not limit or len(text) <= limit else text[: limit - 1].rstrip() + "…"
