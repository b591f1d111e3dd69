"""The commands about the guidelines of a project and about precedents as data. No behavior."""

from wortlaut.gui.command_values import ANNOTATE, QT_TRANSLATE_NOOP, Command, Need, Scope

GUIDELINES = (
    Command(
        "guidelines.own",
        QT_TRANSLATE_NOOP("Commands", "Guidelines of the &project from a file …"),
        ("Ctrl+Shift+F2",),
        Need.WRITABLE,
        synonyms="eigener Leitfaden Richtlinien Markdown Datei own guidelines",
    ),
    Command(
        "guidelines.shipped",
        QT_TRANSLATE_NOOP("Commands", "Back to the guidelines of the p&rogram"),
        ("Ctrl+Shift+F3",),
        Need.WRITABLE,
        synonyms="mitgelieferter Leitfaden Richtlinien zurück shipped guidelines",
    ),
)
"""What the Help menu has below the guidelines themselves."""

PRECEDENTS = (
    Command(
        "span.precedent",
        QT_TRANSLATE_NOOP("Commands", "Make it a precedent …"),
        ("V",),
        Need.EDITABLE_SPAN,
        Scope.CANVAS,
        synonyms="Musterfall Beispiel Vorbild merken precedent example",
        page=ANNOTATE,
    ),
    Command(
        "span.no_precedent",
        QT_TRANSLATE_NOOP("Commands", "No longer a precedent"),
        ("Shift+V",),
        Need.EDITABLE_SPAN,
        Scope.CANVAS,
        synonyms="kein Musterfall mehr Beispiel zurücknehmen",
        page=ANNOTATE,
    ),
)
"""What the Span menu has below its notes."""
