"""The commands about statements and actors as data: name, keys, what they need. No behavior."""

from wortlaut.gui.command_values import ANNOTATE, QT_TRANSLATE_NOOP, Command, Need

STATEMENTS: tuple[Command, ...] = (
    Command(
        "frames.show",
        QT_TRANSLATE_NOOP("Commands", "Statements of the article"),
        ("F4",),
        Need.ARTICLE,
        icon="link",
        synonyms="Aussagen Sätze Rahmen wer sagt wer sagt zu fehlende Rollen frames sentences roles",
        page=ANNOTATE,
    ),
    Command(
        "frames.diagram",
        QT_TRANSLATE_NOOP("Commands", "Diagram of the statement …"),
        ("Shift+F4",),
        Need.SPAN,
        synonyms="Schaubild Aussage zeichnen Akteur Zusage Bedingung Quelle frame chart graph",
        page=ANNOTATE,
    ),
    Command(
        "actors.register",
        QT_TRANSLATE_NOOP("Commands", "Register of actors …"),
        ("Ctrl+F4",),
        icon="people",
        synonyms="Akteure Namen Verzeichnis umbenennen zusammenlegen einheitlicher Name entity rename merge names",
    ),
)
"""A group of the menu Check."""
