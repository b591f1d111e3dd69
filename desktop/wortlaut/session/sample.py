"""The sample project of the first start: the example articles and layers that are shipped with the program."""

import os
from pathlib import Path

from wortlaut import assets
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError
from wortlaut.formats.jsonl import Jsonl
from wortlaut.formats.record import Record
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.new_project import new_project
from wortlaut.store.errors import translated

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
    with new_project(path, scheme, "de") as session:
        files = sample_files(scheme)
        import_files(session.project, scheme, files, ImportOptions(), by=None, backups=path.parent / "backups")
