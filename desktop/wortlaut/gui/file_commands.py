"""The commands about the project file itself as data: name, keys, what they need. No behavior."""

from wortlaut.gui.command_values import QT_TRANSLATE_NOOP, Command

FILE_CARE: tuple[Command, ...] = (
    Command(
        "project.save_as",
        QT_TRANSLATE_NOOP("Commands", "Save a cop&y as and go on there …"),
        ("F12",),
        icon="backup",
        synonyms="Kopie speichern unter anderem Namen verschoben ersetzt save as other name moved replaced",
    ),
    Command(
        "project.write",
        QT_TRANSLATE_NOOP("Commands", "Open for &writing again"),
        ("Shift+F12",),
        icon="lock",
        synonyms="schreiben bearbeiten nur lesend Sperre gesperrt wieder öffnen übernehmen read only locked unlock",
    ),
)
"""What helps when the file cannot be written; part of a group of the menu File."""
