"""A small project, for the tests of the store and of the session."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wortlaut.domain.scheme import Scheme
from wortlaut.session.session import Session


@pytest.fixture
def project_path(tmp_path: Path, scheme: Scheme) -> Path:
    """A closed, empty project."""
    path = tmp_path / "p.wortlaut"
    Session.create(path, "Mia", scheme).close()
    return path


@pytest.fixture
def open_session(project_path: Path) -> Iterator[Callable[..., Session]]:
    """Opens the project for a person; closes what is left open."""
    opened: list[Session] = []

    def open_it(name: str = "Mia", **options: bool) -> Session:
        session = Session.open(project_path, name, **options)
        opened.append(session)
        return session

    yield open_it
    for session in opened:
        session.close()
