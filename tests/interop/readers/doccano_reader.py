"""doccano: our JSONL goes through its own import code into its database, and out again through its export code."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from common import FOLDER, done, lines, versions

os.environ.update(
    DJANGO_SETTINGS_MODULE="config.settings.development",
    DATABASE_URL=f"sqlite:///{FOLDER / 'doccano.sqlite3'}",
    SECRET_KEY="a key for this run only",
    MEDIA_ROOT=str(FOLDER / "doccano-media"),
)


def started():
    """Set Django up with an empty database and return a user."""
    sys.path.insert(0, str(Path(find_spec("backend").origin).parent))
    import django

    django.setup()
    from django.contrib.auth import get_user_model
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("create_roles", verbosity=0)
    return get_user_model().objects.create_user("reader", "reader@example.org", "a password")


def there_and_back(user, name, *, relations, grapheme=False):
    """Import one of our files into a new project and write what doccano exports of it."""
    from data_export.celery_tasks import create_collaborative_dataset
    from data_export.pipeline.factories import create_formatter, create_writer
    from data_import.datasets import load_dataset
    from data_import.pipeline.catalog import RELATION_EXTRACTION, create_file_format
    from data_import.pipeline.readers import FileName
    from projects.models import ProjectType, SequenceLabelingProject

    path = FOLDER / name
    project = SequenceLabelingProject.objects.create(
        name=name, description=name, project_type=ProjectType.SEQUENCE_LABELING, created_by=user,
        allow_overlapping=True, use_relation=relations, grapheme_mode=grapheme, collaborative_annotation=True,
    )  # fmt: skip
    task = RELATION_EXTRACTION if relations else ProjectType.SEQUENCE_LABELING
    file = FileName(str(path), path.name, path.name)
    dataset = load_dataset(task, create_file_format("JSONL"), [file], project, encoding="utf_8")
    dataset.save(user)
    errors = [error.dict() for error in dataset.errors]
    assert not errors, errors
    folder = FOLDER / f"{path.stem}-back"
    folder.mkdir()
    formatters = create_formatter(project, "JSONL")
    writer = create_writer("JSONL")
    create_collaborative_dataset(project, str(folder), confirmed_only=False, formatters=formatters, writer=writer)
    back = folder / "all.jsonl"
    wanted = len(lines(path))
    assert len(lines(back)) == wanted, f"{len(lines(back))} of {wanted} lines"
    told = f"{wanted} lines, project with {'relations' if relations else 'labels'}"
    read_as = "doccano-relations" if relations else "doccano"
    done(f"import and export of {name}", told + (", graphemes" if grapheme else ""), back, name, read_as)


def main():
    versions("doccano", "django")
    user = started()
    there_and_back(user, "doccano.jsonl", relations=False)
    there_and_back(user, "doccano-relations.jsonl", relations=True)
    there_and_back(user, "doccano-grapheme.jsonl", relations=True, grapheme=True)


if __name__ == "__main__":
    main()
