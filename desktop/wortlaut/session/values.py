"""What a session hands out: rows of lists, and what an action did."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wortlaut.domain.article import PartialDate
from wortlaut.domain.change import ChangeSet
from wortlaut.errors import WortlautError

DAMAGE = "damage"
"""Level of a finding that means the file is damaged."""


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
    assigned: bool = False
    """Whether the article is assigned to the current annotator."""


@dataclass(slots=True)
class BackupPlace:
    """Where a session puts backups before it changes many articles at once."""

    folder: Path | None
    """None: nowhere."""
    failed: WortlautError | None = None
    """Why there is none of the last change."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What an action did: the one fact every view gets."""

    article: str | None
    """Id of the article whose layer changed; None when several or the whole project did."""
    changes: ChangeSet | None
    """Exact change of the open layer; None when views must read everything again."""
    saved_at: datetime
    """Moment the commit returned (local time, aware)."""
    kind: str = ""
    """What was done, or what was undone or done again, as a word of the journal."""
    undone: bool = False
    """Whether that was taken back."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One action of the journal, for the history dialog and the history of a span."""

    seq: int
    at: datetime
    """Local time, aware."""
    annotator: str | None
    """Name, None for an action of no person."""
    kind: str
    article: str | None
    """Article id when the action is about one."""
    state: str | None
    """`done`, `undone`, `discarded` (undone, and something new was done since) or `together` (taken back with others
    by going back to a point) when it can be undone or could, else None."""
    note: str | None
