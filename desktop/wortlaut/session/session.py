"""A person working on a project: opens articles, applies changes, undoes them. Knows no Qt."""
# SKELETON: signatures are the contract; the store owner writes the bodies.

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wortlaut.domain.article import Article, PartialDate
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator, Range


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of the article list. `state` and `counts` are of the current annotator's layer (gold wins)."""

    id: str
    title: str
    """The title, or the first words."""
    date: PartialDate | None
    state: str
    """`new`, `open`, `submitted` or `gold`."""
    spans: int
    counts: tuple[int, ...]
    """Spans per label, in scheme order."""
    characters: int
    sources: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Applied:
    """What an action did: the one fact every view gets."""

    article: str | None
    """Id of the article whose layer changed; None when several or the whole project did."""
    changes: ChangeSet | None
    """Exact change of the open layer; None when views must read everything again."""
    saved_at: datetime
    """Moment the commit returned (local time, aware)."""


class Session:
    """An open project, the person who works on it, and the open article."""

    annotator: Annotator
    scheme: Scheme
    path: Path
    read_only: bool
    article: Article | None
    content: LayerContent | None

    @classmethod
    def open(cls, path: Path, annotator_name: str, *, read_only: bool = False) -> "Session": ...
    @classmethod
    def create(cls, path: Path, annotator_name: str, scheme: Scheme) -> "Session": ...
    def close(self) -> None: ...

    # articles
    def article_count(self) -> int: ...
    def article_ids(self, *, text: str = "", state: str | None = None) -> Sequence[str]: ...
    def article_rows(self, ids: Sequence[str]) -> Sequence[ArticleRow]: ...
    def state_counts(self) -> dict[str, int]: ...
    def open_article(self, article_id: str) -> Article: ...

    # changes of the open layer
    def apply(self, changes: ChangeSet) -> Applied: ...
    def undo(self) -> Applied | None: ...
    def redo(self) -> Applied | None: ...
    def submit(self) -> Applied | Sequence[Problem]: ...
    def reopen(self, reason: str) -> Applied: ...
    def problems(self) -> Sequence[Problem]: ...
    def mark_read(self, paragraph: Range, *, read: bool = True) -> Applied: ...

    # finding
    def search(self, text: str, limit: int = 200) -> Sequence[tuple[str, Range, str]]: ...
