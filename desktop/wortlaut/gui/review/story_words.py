"""The history of a place in lines of plain text."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.dialogs.history import action_name
from wortlaut.session.span_story import StoryStep

_NOTE_LIMIT = 80
"""Code points of a note; that of an import lists all files."""


def story_lines(steps: Sequence[StoryStep]) -> list[str]:
    """Return one line per action, oldest first."""
    lines = []
    for step in steps:
        note = step.note or ""
        note = note if len(note) <= _NOTE_LIMIT else f"{note[:_NOTE_LIMIT]} …"
        whose = QCoreApplication.translate("Story", "on {layer}").format(layer=step.whose) if step.whose else ""
        parts = (step.at.strftime("%Y-%m-%d %H:%M"), step.who or "", action_name(step.kind), whose, note)
        lines.append(" · ".join(part for part in parts if part))
    return lines
