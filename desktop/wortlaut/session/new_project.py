"""A new project that is filled before anybody sees it: it appears under its name complete, or not at all."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from wortlaut.domain.scheme import Scheme
from wortlaut.session.jobs import NOBODY
from wortlaut.session.session import Session
from wortlaut.store.errors import translated
from wortlaut.store.places import publish
from wortlaut.store.temporary import part_beside


@contextmanager
def new_project(path: Path, scheme: Scheme, language: str) -> Iterator[Session]:
    """Lend a session on a project that gets the name `path` at the end; an error leaves nothing behind.

    What came there meanwhile stays. Raises BadInputError `target_exists`, DiskError.
    """
    with translated(path):
        building = part_beside(path)
        lock = building.with_name(building.name + ".lock")
        try:
            with closing(Session.create(building, NOBODY, scheme, language=language)) as session:
                yield session
            publish(building, path)
        finally:
            building.unlink(missing_ok=True)
            lock.unlink(missing_ok=True)
