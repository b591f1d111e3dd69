"""Finds words in all texts: an FTS5 index, filled in slices, and a plain scan for what it does not know yet."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterator

from wortlaut.domain.span import Range

Hit = tuple[str, Range, str]
"""Article id, range of the match in code points, text around it."""

_AROUND = 60
_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\u0300-\u036f]+")


def index_some(connection: sqlite3.Connection, texts: int) -> bool:
    """Index up to `texts` more texts, inside the caller's transaction; True while there are more."""
    done = _indexed_up_to(connection)
    connection.execute(
        "INSERT INTO text_search (rowid, body) SELECT number, body FROM text WHERE number > ? ORDER BY number LIMIT ?",
        (done, texts),
    )
    last = connection.execute("SELECT max(number) FROM text").fetchone()[0] or 0
    return bool(last > _indexed_up_to(connection))


def find(connection: sqlite3.Connection, text: str, limit: int) -> list[Hit]:
    """Return up to `limit` articles in list order that hold the words of `text` next to each other.

    Case and diacritics do not matter; the last word may go on. What has no word character, or is only found inside
    words, is looked for letter by letter.
    """
    text = text.strip()
    if not text:
        return []
    hits: list[Hit] = []
    for article, body in _candidates(connection, text):
        place = locate(body, text)
        if place is not None:
            hits.append((article, place, snippet(body, place)))
            if len(hits) == limit:
                break
    if not hits and _WORD.search(text):
        for article, body in _containing(connection, text):
            place = locate(body, text)
            if place is not None:
                hits.append((article, place, snippet(body, place)))
                if len(hits) == limit:
                    break
    return hits


def locate(body: str, text: str) -> Range | None:
    """Return where `text` first stands in `body`, whatever case, diacritics, and what stands between its words."""
    words = _WORD.findall(text)
    pattern = r"\W+".join(map(re.escape, words)) if words else re.escape(text)
    match = re.search(rf"\b{pattern}", body, re.IGNORECASE) if words else None
    match = match or re.search(pattern, body, re.IGNORECASE)
    if match:
        return match.span()
    folded, origin = _fold(body)
    needle = r"\W+".join(re.escape(_fold(word)[0]) for word in words) if words else re.escape(text)
    match = re.search(needle, folded)
    if not match:
        return None
    return origin[match.start()], origin[match.end() - 1] + 1


def snippet(body: str, place: Range) -> str:
    """Return the text around a match on one line."""
    start, end = max(0, place[0] - _AROUND), min(len(body), place[1] + _AROUND)
    text = " ".join(body[start:end].split())
    return ("…" if start else "") + text + ("…" if end < len(body) else "")


def _candidates(connection: sqlite3.Connection, text: str) -> Iterator[tuple[str, str]]:
    words = _WORD.findall(text)
    if not words:
        yield from _containing(connection, text)
        return
    query = '"' + " ".join(words) + '" *'  # \w holds no quotation mark
    yield from connection.execute(
        "SELECT article.id, text.body FROM text_search JOIN article ON article.number = text_search.rowid "
        "JOIN text ON text.number = article.number WHERE text_search MATCH ? ORDER BY text_search.rowid",
        (query,),
    )
    yield from _not_indexed(connection, words)


def _not_indexed(connection: sqlite3.Connection, words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the articles the index does not know yet whose text may have these words next to each other."""
    pattern = re.compile(r"\W+".join(re.escape(_plain(word)) for word in words))
    for article, body in connection.execute(
        "SELECT article.id, text.body FROM article JOIN text USING (number) WHERE number > ? ORDER BY number",
        (_indexed_up_to(connection),),
    ):
        if pattern.search(_plain(body)):
            yield article, body


def _plain(text: str) -> str:
    """Return `text` without case and the usual diacritics: fast, but positions are lost."""
    return _MARKS.sub("", unicodedata.normalize("NFD", text)).casefold()


def _containing(connection: sqlite3.Connection, text: str) -> Iterator[tuple[str, str]]:
    """Yield the articles whose text may contain `text`; LIKE folds ASCII case only."""
    ascii_parts = re.findall(r"[ -~]+", text)
    needle = max(ascii_parts, key=len, default="").strip()
    pattern = "%" + needle.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    yield from connection.execute(
        "SELECT article.id, text.body FROM article JOIN text USING (number) "
        "WHERE text.body LIKE ? ESCAPE '\\' ORDER BY article.number",
        (pattern if len(needle) > 1 else "%",),
    )


def _indexed_up_to(connection: sqlite3.Connection) -> int:
    return connection.execute("SELECT max(id) FROM text_search_docsize").fetchone()[0] or 0


def _fold(text: str) -> tuple[str, list[int]]:
    """Return `text` without case and diacritics, and for each of its characters the position it came from."""
    letters: list[str] = []
    origin: list[int] = []
    for position, character in enumerate(text):
        for part in unicodedata.normalize("NFD", character).casefold():
            if not unicodedata.combining(part):
                letters.append(part)
                origin.append(position)
    return "".join(letters), origin
