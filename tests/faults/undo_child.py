"""Works in a project and is killed in the middle of a change; arguments: project, seed, number of changes.

Each change that is on the disk is a line on stdout.
"""

import os
import random
import signal
import sys
from pathlib import Path

from faults.undo_work import ARTICLES, change
from wortlaut.session.session import Session


def main() -> None:
    """Work, undo two things and redo one, then die with a transaction open."""
    project, seed, changes = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    session, chance = Session.open(project, "Mia"), random.Random(seed)
    session.open_article(ARTICLES[0].id)
    for number in range(changes):
        change(session, chance)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
    for move in (session.undo, session.undo, session.redo):
        assert move() is not None
    with session.project.transaction() as connection:
        connection.execute("PRAGMA cache_size = 1")  # what is changed goes to the file before the commit
        connection.execute("DELETE FROM undo_entry")
        connection.execute("DELETE FROM span")
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
