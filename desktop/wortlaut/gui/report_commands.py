"""The commands that show what was tagged to others, or how evenly: name, keys, what they need. No behavior."""

from wortlaut.gui.command_values import QT_TRANSLATE_NOOP, Command

REPORTS: tuple[Command, ...] = (
    Command(
        "project.report",
        QT_TRANSLATE_NOOP("Commands", "&Report to look at …"),
        ("Ctrl+Shift+R",),
        icon="dataset",
        synonyms="Bericht PDF HTML drucken ansehen lesen print view",
    ),
)
"""A group of the menu File."""

CONSISTENCY: tuple[Command, ...] = (
    Command(
        "consistency",
        QT_TRANSLATE_NOOP("Commands", "Same text, tagged &differently …"),
        ("Ctrl+Shift+C",),
        icon="agreement",
        synonyms="Einheitlichkeit Konsistenz Radar gleicher Satz verschieden angleichen consistency harmonize",
    ),
)
"""A group of the menu Check."""
