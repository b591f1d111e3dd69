"""Notices that spans are gone which nobody is known to have deleted.

What a project held when the window last had it is written down beside the backups. A file that lost spans since, by
being replaced with an older one, or in changes too large to be meant, is worth an alarm.
"""

import json
import os
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from wortlaut.domain.span import Annotator
from wortlaut.session.moments import local_time
from wortlaut.store.backup import place_of
from wortlaut.store.backup_facts import Facts, facts_of, goes_on_from, kinds_since, others_hidden_work
from wortlaut.store.errors import translated
from wortlaut.store.project_file import Project

MANY = 20
SHARE = 0.1
"""That the journal tells how spans went is enough when they are fewer than this, or a smaller part of all."""


@dataclass(frozen=True, slots=True)
class Loss:
    """Spans that are gone since the project was last looked at."""

    before: int
    now: int
    labels: Mapping[str, int]
    """Label id to how many fewer there are, of labels that lost some; empty for who must not know."""
    since: datetime
    """When the last action was done of what was known (local time, aware)."""
    replaced: bool
    """The journal does not go on from what was known: another file lies in the project's place, or an older one."""
    kinds: Mapping[str, int]
    """What was done since, as words of the journal, the most frequent first; empty when `replaced`."""

    @property
    def spans(self) -> int:
        """How many there are fewer."""
        return self.before - self.now


def loss_since(project: Project, known: Facts, reader: Annotator | None = None) -> Loss | None:
    """Return what an open project lost since the state `known`; None when nothing did that is worth an alarm.

    A `reader` who must not see yet what others did in some articles is told how many, but not under which labels.
    """
    with translated(project.path), closing(project.open_reader()) as connection:
        now = facts_of(connection)
        if now.spans >= known.spans:
            return None
        replaced = not goes_on_from(connection, known.seq, known.hash)
        lost = known.spans - now.spans
        if not replaced and (lost < MANY or lost < SHARE * known.spans):
            return None
        kinds = {} if replaced else kinds_since(connection, known.seq)
        is_blind = reader is not None and others_hidden_work(connection, reader.id)
    fewer = {label: count - now.labels.get(label, 0) for label, count in known.labels.items()}
    labels = {} if is_blind else {label: count for label, count in fewer.items() if count > 0}
    return Loss(known.spans, now.spans, labels, local_time(known.at), replaced, kinds)


def last_known(project: Project, folder: Path) -> Facts | None:
    """Return the state in which the project was left the last time; None when that was never noted or is unreadable."""
    try:
        return Facts(**json.loads(_note_of(project, folder).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def remember(project: Project, folder: Path) -> Facts:
    """Note the present state of a project for the next time, and return it.

    That it cannot be noted does no harm: the alarm then goes by an older state, or stays out.
    """
    with translated(project.path), closing(project.open_reader()) as reader:
        facts = facts_of(reader)
    note = _note_of(project, folder)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        new = note.with_suffix(f".{os.getpid()}.new")
        new.write_text(json.dumps(asdict(facts)), encoding="utf-8")
        new.replace(note)
    return facts


def _note_of(project: Project, folder: Path) -> Path:
    return folder / f"{place_of(project.path)}.last-known.json"
