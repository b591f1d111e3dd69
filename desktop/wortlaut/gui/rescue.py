"""What a person is offered when a project is too damaged to be opened: its newest whole backup, or what is readable."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from wortlaut.errors import DamagedError
from wortlaut.gui.prompts import Prompts
from wortlaut.gui.start_notices import moment_text
from wortlaut.messages import error_text
from wortlaut.session.backups import newest_good, prepared, swap
from wortlaut.session.jobs import default_scheme
from wortlaut.session.salvaging import loss_text, salvage_project

_MOST_LOSSES = 100


def rescued(path: Path, error: DamagedError, backups: Path, prompts: Prompts, language: str) -> Path:
    """Ask what to do with the damaged project at `path`; return the project to open instead.

    A backup takes the place of the damaged file, which stays beside it; what is readable becomes a new file beside it.
    Raises `error` when the person wants neither, and WortlautError when it does not work.
    """
    translate = QCoreApplication.translate
    newest = newest_good(path, backups)
    choices = [translate("Rescue", "Save what is readable in a new file")]
    if newest is not None and newest.facts is not None:
        text = translate("Rescue", "Bring back the backup of {time} ({spans} spans)")
        choices.insert(0, text.format(time=moment_text(newest.at, language), spans=newest.facts.spans))
    title = translate("Rescue", "The project is damaged")
    choice = prompts.choose(title, error_text(error, language), choices)
    if choice is None:
        raise error
    if newest is not None and choice == 0:
        kept = swap(path, prepared(newest.path, path))
        text = translate("Rescue", "The backup is in the project's place. The damaged file is kept beside it: {file}")
        prompts.tell(translate("Rescue", "Restored"), text.format(file=kept.name))
        return path
    report = salvage_project(path, _free_name(path, translate("Rescue", "saved")), default_scheme())
    text = translate("Rescue", "{articles} articles and {spans} spans were readable and are now in {file}.")
    told = text.format(articles=report.facts.articles, spans=report.facts.spans, file=report.target.name)
    details = "\n".join(loss_text(loss, language) for loss in report.losses[:_MOST_LOSSES])
    prompts.tell(title, told, details)
    return report.target


def _free_name(path: Path, word: str) -> Path:
    number = 1
    while True:
        more = word if number == 1 else f"{word} {number}"
        found = path.with_name(f"{path.stem[:100]} {more}{path.suffix[:20]}")
        if not found.exists():
            return found
        number += 1
