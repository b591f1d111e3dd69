"""A program that writes to a project beside others until it is killed, and notes what it wanted and what it was told.

Arguments: project, file of the history, name of the writer, number of the first operation, one after the last, file
that exists while somebody writes. The history is one JSON object per line, as in Jepsen's: `invoke`, then `ok` when the
operation was said to be saved, or `fail` when it was refused; without either, nobody was told.
"""

import json
import os
import random
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Span
from wortlaut.errors import LockedError
from wortlaut.session.session import Applied, Session

ARTICLE_CHARACTERS = 2000
_EXITING = 0x4
"""Linux's PF_EXITING among the flags of a process."""


class History:
    """Appends to the file; one write per line."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)

    def note(self, kind: str, **values: object) -> None:
        """Write one line."""
        os.write(self._file, (json.dumps({"type": kind, **values}) + "\n").encode())


def _life(process: str) -> str:
    """Number of a process and when it began, as numbers come again; "" when it has ended or been killed.

    One that was killed still runs for a moment after it has let go of its locks.
    """
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if int(fields[6]) & _EXITING else f"{process} {fields[19]}"


@contextmanager
def alone(inside: str, history: History) -> Iterator[None]:
    """Note when somebody else who lives is inside: this does not go by the lock."""
    other = Path(inside).read_text() if Path(inside).exists() else ""
    if other and other == _life(other.split()[0]):
        history.note("together", other=other)
    Path(inside).write_text(_life(str(os.getpid())))
    yield
    Path(inside).unlink(missing_ok=True)


def operate(session: Session, number: int, history: History, name: str) -> None:
    """Tag one place; each operation has a place of its own."""
    start = number % (ARTICLE_CHARACTERS - 60)
    span = Span(new_id(), "quote", ((start, start + 50),))
    history.note("invoke", op=number, id=span.id, by=name)
    try:
        applied = session.apply(ChangeSet("tag", (Change(None, span),), focus=span.id))
    except LockedError as error:
        history.note("fail", op=number, id=span.id, why=error.code)
        return
    history.note("ok" if isinstance(applied, Applied) else "fail", op=number, id=span.id)


def main() -> None:
    """Do all operations."""
    project, place, name, first, last, inside = sys.argv[1:]
    history, pause, chance = History(place), threading.Event(), random.Random(f"{name} {first}")
    number = int(first)
    while number < int(last):
        try:
            session = Session.open(Path(project), "both")
        except LockedError:
            history.note("refused")
            pause.wait(chance.uniform(0.001, 0.01))
            continue
        with alone(inside, history):
            session.open_article(session.article_ids()[0])
            for _ in range(chance.randint(1, 8)):
                if number < int(last):
                    operate(session, number, history, name)
                    number += 1
        session.close()


main()
