"""The commands about rules as data: name, keys, place in the menu. No behavior."""

from wortlaut.gui.command_values import ANNOTATE, QT_TRANSLATE_NOOP, Command, Need, Scope

FIX_KEY = "Ctrl+."
ACCEPT_KEY = "Shift+Return"

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
    Command(
        "problem.accept",
        QT_TRANSLATE_NOOP("Commands", "Accept the problem, or &open it again …"),
        (ACCEPT_KEY, "Shift+Enter"),
        Need.EDITABLE,
        Scope.CANVAS,
        icon="ok",
        synonyms="Problem akzeptieren hinnehmen Begründung Ausnahme gewollt accept ignore dismiss exception reason",
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

PROBLEM_MENU = ("problem.fix", "problem.accept", "", "guidelines", "rules.levels")
"""Ids of the commands in the menu of a problem in the list; "" stands for a separator."""
