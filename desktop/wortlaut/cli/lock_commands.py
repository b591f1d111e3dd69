"""The command about the lock of a project."""

from collections.abc import Sequence
from pathlib import Path

from wortlaut.cli.context import Settings, one_line
from wortlaut.cli.declaring import Declaring
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.errors import ExitCode


def lock_commands(language: str) -> Sequence[LocalizedCommand]:
    """Return the commands in the order help lists them."""
    return (Declaring(language).on_project("take-over", _take_over),)


def _take_over(settings: Settings, project: Path) -> int:
    from wortlaut.session.file_care import take_over

    holder = take_over(project, settings.annotator, settings.folders.backups)
    if holder is None:
        settings.say("take_over.nothing")
    else:
        settings.say("take_over.done", host=one_line(holder.host), pid=holder.pid, since=one_line(holder.since_told))
    return ExitCode.DONE
