"""Articles: the exact text, and the sources it came from."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class DatePrecision(StrEnum):
    """How much of a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the year, the month or the day. Parts that are not known are 0."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; raise ValueError for anything else or a day that does not exist."""
        match = _DATE.fullmatch(text)
        if not match:
            raise ValueError(f"not a date: {text!r}")
        year, month, day = (int(part or 0) for part in match.groups())
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if year == 0 or (match[2] and not 1 <= month <= 12):
            raise ValueError(f"no such date: {text!r}")
        if match[3] and not 1 <= day <= _DAYS[month - 1] + (leap and month == 2):
            raise ValueError(f"no such date: {text!r}")
        return cls(year, month, day)

    @property
    def precision(self) -> DatePrecision:
        """The finest part that is known."""
        if self.day:
            return DatePrecision.DAY
        return DatePrecision.MONTH if self.month else DatePrecision.YEAR

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Source:
    """One file an article came from. `header` + the article's text is the decoded file, character for character."""

    name: str
    """Base name of the file, never a path."""
    header: str = ""
    date: PartialDate | None = None
    encoding: str = "utf-8"
    bom: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """A text to annotate. Its identity is its content: equal texts are one article with several sources."""

    text: str
    text_sha256: str
    """Hex digest over the UTF-8 of `text`."""
    sources: tuple[Source, ...] = ()
    title: str | None = None
    language: str = "de"
    meta: Mapping[str, object] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """First 16 hex digits of `text_sha256`."""
        return self.text_sha256[:16]

    @property
    def date(self) -> PartialDate | None:
        """The date of the first source that was imported."""
        return self.sources[0].date if self.sources else None

    @property
    def header(self) -> str:
        """The header of the first source that was imported."""
        return self.sources[0].header if self.sources else ""


def text_digest(text: str) -> str:
    """Return the SHA-256 hex digest over the UTF-8 of `text`.

    Raises UnicodeEncodeError when `text` holds a lone surrogate: such a text has no UTF-8 and is no article.
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def first_words(text: str, limit: int = 120) -> str:
    """Return the first line that is not blank, cut to `limit` code points: how an article without a title is listed."""
    for line in text.splitlines():
        words = " ".join(line.split())
        if words:
            return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
    return ""
