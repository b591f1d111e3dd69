"""Opens projects of others to read them: nothing is written there, and older ones are brought up to date on a copy."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from wortlaut.errors import BadInputError
from wortlaut.store.damage import explained
from wortlaut.store.errors import translated
from wortlaut.store.header import MAGIC, read_header
from wortlaut.store.open_files import untouched
from wortlaut.store.project_file import Project, connect
from wortlaut.store.schema import CURRENT
from wortlaut.store.temporary import temporary_folder


def is_sqlite(path: Path) -> bool:
    """Tell whether a file is a SQLite database; raises OSError."""
    with untouched(path) as readable:
        if not readable:
            return True
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    """Lend the project at `path` for reading, checked like any other; raises what `Project.open` and `verify` raise."""
    if read_header(path, CURRENT.version).user_version == CURRENT.version:
        with Project.open(path, read_only=True) as project:
            project.verify()
            with explained(project.open_reader, path):
                yield project
        return
    with temporary_folder() as folder:
        copy = folder / "copy.wortlaut"
        _copy(path, copy)
        try:
            with Project.open(copy) as project:
                project.verify()
                with explained(project.open_reader, path):
                    yield project
        except BadInputError as error:
            if error.where != str(copy):
                raise
            raise BadInputError(error.code, where=str(path), **error.params) from error


def _copy(path: Path, copy: Path) -> None:
    with translated(path):
        copy.touch()
        with (
            closing(connect(path, "rw", query_only=True)) as source,
            closing(connect(copy, "rw", query_only=False)) as to,
        ):
            source.backup(to)
