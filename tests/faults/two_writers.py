"""Two programs write to one project and are killed again and again; their histories are compared with the journal."""

import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from faults.whole_lines import whole_lines
from store_helpers import article, import_articles
from wortlaut.domain.scheme import Scheme
from wortlaut.session.checking import check
from wortlaut.session.session import Session
from wortlaut.session.stored_scheme import scheme_of
from wortlaut.store.project_file import Project

CHILD = Path(__file__).with_name("writing_child.py")
_PATIENCE = 120
"""Seconds without anything new in a history."""


@dataclass
class Outcome:
    """What came of it."""

    kinds: Counter[str] = field(default_factory=Counter)
    kills: int = 0


class Writer:
    """One of the two; killed at chosen lengths of its history, and begun anew."""

    def __init__(self, folder: Path, name: str, operations: int, kills: list[int]) -> None:
        self.folder, self.name, self.operations, self.kills = folder, name, operations, kills
        self.history = folder / f"{name}.jsonl"
        self.history.touch()
        self.killed = 0
        self._begin()

    def _begin(self) -> None:
        """Start it where its history ends; a line that the kill tore (a write goes page by page) was never told."""
        whole = self.history.read_bytes().rpartition(b"\n")
        os.truncate(self.history, len(whole[0]) + len(whole[1]))
        done = max((row["op"] + 1 for row in self.rows() if "op" in row), default=0)
        numbers = (str(done), str(self.operations))
        command = [CHILD, self.folder / "p.wortlaut", self.history, self.name, *numbers, self.folder / "inside"]
        self.process = subprocess.Popen([sys.executable, *map(str, command)], env=os.environ)

    def rows(self) -> list[dict[str, Any]]:
        """The lines of its history that are whole; the last one may still be on its way."""
        return whole_lines(self.history)

    def tend(self) -> bool:
        """Kill it when it is time; tell whether it is done."""
        code = self.process.poll()
        if code is not None and not self.kills:
            assert code == 0, code
            return True
        if self.kills and (code is not None or len(self.rows()) >= self.kills[0]):
            self.process.kill()
            self.process.wait()
            self.killed += 1
            self.kills.pop(0)
            self._begin()
        return False


def two_writers(folder: Path, scheme: Scheme, operations: int, kills: int, seed: int = 1) -> Outcome:
    """Let both do `operations` while each is killed `kills` times; fail when anything was lost, doubled or torn."""
    path = folder / "p.wortlaut"
    session = Session.create(path, "both", scheme)
    import_articles(session.project, article("Ein Satz. " * 200))
    session.close()
    chance = random.Random(seed)
    plans = [sorted(chance.sample(range(2, max(3 + kills, 2 * operations)), kills)) for _ in "ab"]
    writers = [Writer(folder, name, operations, plan) for name, plan in zip("ab", plans, strict=True)]
    pause, until, seen = threading.Event(), time.monotonic() + _PATIENCE, 0
    try:
        while not all(list(map(Writer.tend, writers))):
            pause.wait(0.003)
            size = sum(writer.history.stat().st_size for writer in writers)
            if size != seen:
                seen, until = size, time.monotonic() + _PATIENCE
            assert time.monotonic() < until, "nobody gets on"
    finally:
        for writer in writers:
            writer.process.kill()
            writer.process.wait()
    outcome = Outcome(kills=sum(writer.killed for writer in writers))
    for writer in writers:
        outcome.kinds += _compared(path, writer.rows())
    return outcome


def _compared(path: Path, rows: list[dict[str, Any]]) -> Counter[str]:
    """Compare a history with the journal of the project, which must be whole."""
    with Project.open(path) as project:  # nothing has to be repaired, and no lock is in the way
        assert not check(project, scheme_of(project)).damaged
        with project.reading() as connection:
            written = connection.execute(
                "SELECT entity_id, seq FROM change JOIN action ON seq = action WHERE entity = 'span' AND kind = 'tag'"
            ).fetchall()
            shown = {row[0] for row in connection.execute("SELECT id FROM span")}
    times, sequence = Counter(entity for entity, _ in written), dict(written)
    told = {row["id"]: row["type"] for row in rows if "id" in row}  # the last word about each
    for entity, kind in told.items():
        wanted = {"ok": (1,), "fail": (0,), "invoke": (0, 1)}[kind]
        assert times[entity] in wanted, (entity, kind, times[entity])
        assert (entity in shown) == (times[entity] == 1)
    assert [row for row in rows if row["type"] == "together"] == []
    order = [sequence[entity] for entity in told if entity in sequence]
    assert order == sorted(order)
    return Counter({"invoke": "info"}.get(kind, kind) for kind in told.values()) + Counter(
        row["type"] for row in rows if row["type"] == "refused"
    )
