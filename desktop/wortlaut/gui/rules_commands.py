"""The commands about rules as data: name, keys, place in the menu. No behavior."""

from wortlaut.gui.command_values import ANNOTATE, QT_TRANSLATE_NOOP, Command, Need

FIX_KEY = "Ctrl+."

FIXES = (
    Command(
        "problem.fix",
        QT_TRANSLATE_NOOP("Commands", "&Fix the problem"),
        (FIX_KEY,),
        Need.EDITABLE,
        icon="accept",
        synonyms="Schnellkorrektur Problem beheben lösen korrigieren quick fix solve repair",
        page=ANNOTATE,
    ),
)
"""What the Check menu has below the steps from problem to problem."""

RULES = (
    Command(
        "rules.levels",
        QT_TRANSLATE_NOOP("Commands", "R&ules of the project …"),
        ("Ctrl+Shift+F8",),
        Need.WRITABLE,
        icon="settings",
        synonyms="Regeln Stufen aus Hinweis Warnung Fehler einstellen rule levels severity off hint warning error",
    ),
)
"""What the Check menu has about the rules themselves."""
