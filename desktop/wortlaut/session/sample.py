"""The sample project of the first start: the example articles and layers that are shipped with the program."""

import os
from pathlib import Path

from wortlaut import assets
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError
from wortlaut.formats.jsonl import Jsonl
from wortlaut.formats.record import Record
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.jobs import NOBODY
from wortlaut.session.session import Session
from wortlaut.store.errors import translated
from wortlaut.store.project_file import sync_folder

_GOLD = "gold.jsonl"


def sample_files(scheme: Scheme) -> list[Path]:
    """Return the shipped files in the order they are imported.

    Articles without layers come first: they are for the person who starts; the annotated ones are for review. The gold
    that is shipped as well stays out: with it the review would have nothing left to decide.
    """
    folder = assets.seeds()
    layers = sorted(path for path in (folder / "layers").glob("*.jsonl") if path.name != _GOLD)
    annotated = {
        source.name
        for path in layers
        for record in Jsonl().read(path, scheme)
        if isinstance(record, Record)
        for source in record.sources
    }
    articles = sorted(folder.glob("*.txt"), key=lambda path: (path.name in annotated, path.name))
    return [*articles, *layers]


def create_sample(path: Path, scheme: Scheme) -> None:
    """Make the sample project at `path`; it appears there complete or not at all.

    Raises BadInputError when `path` exists, DiskError when it cannot be written.
    """
    if os.path.lexists(path):
        raise BadInputError("target_exists", where=str(path))
    with translated(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        building = path.with_name(f".{new_id()}.wortlaut")
        lock = building.with_name(building.name + ".lock")
        try:
            session = Session.create(building, NOBODY, scheme)
            try:
                files = sample_files(scheme)
                import_files(session.project, scheme, files, ImportOptions(), by=None, backups=path.parent / "backups")
            finally:
                session.close()
            if os.path.lexists(path):
                raise BadInputError("target_exists", where=str(path))
            building.rename(path)
            sync_folder(path.parent)
        finally:
            building.unlink(missing_ok=True)
            lock.unlink(missing_ok=True)
