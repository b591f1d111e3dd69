"""The commands of the Dataset page as data: name, keys, place in its menu. No behavior.

The digits of the steps are not here: the page takes them by their place on the keyboard.
"""

from wortlaut.gui.command_values import QT_TRANSLATE_NOOP, RELEASE, Command, Menu, Need, Scope


def _step(
    id_: str, text: str, *keys: str, need: Need = Need.NOTHING, icon: str | None = None, synonyms: str = ""
) -> Command:
    return Command(id_, text, keys, need, Scope.PAGE, icon, synonyms, page=RELEASE)


RELEASE_MENU = Menu(
    "release",
    QT_TRANSLATE_NOOP("Commands", "Re&lease"),
    (
        (
            _step(
                "release.next_step",
                QT_TRANSLATE_NOOP("Commands", "&Next step"),
                "Alt+Right",
                icon="next",
                synonyms="nächster Schritt weiter",
            ),
            _step(
                "release.previous_step",
                QT_TRANSLATE_NOOP("Commands", "&Previous step"),
                "Alt+Left",
                icon="previous",
                synonyms="voriger Schritt zurück",
            ),
            _step(
                "release.next_finding",
                QT_TRANSLATE_NOOP("Commands", "Next &finding"),
                "J",
                icon="warning",
                synonyms="nächster Befund",
            ),
            _step(
                "release.previous_finding",
                QT_TRANSLATE_NOOP("Commands", "Previous f&inding"),
                "K",
                synonyms="voriger Befund",
            ),
        ),
        (
            _step(
                "release.join",
                QT_TRANSLATE_NOOP("Commands", "&Join near-duplicates in one part"),
                "G",
                need=Need.WRITABLE,
                icon="merge-spans",
                synonyms="als Gruppe verbinden Leck reparieren leak repair",
            ),
            _step(
                "release.leave_out",
                QT_TRANSLATE_NOOP("Commands", "Leave an article &out, or take it in"),
                "O",
                icon="reject",
                synonyms="Artikel weglassen ausschließen exclude",
            ),
            _step(
                "release.side_by_side",
                QT_TRANSLATE_NOOP("Commands", "Side by side"),
                "V",
                icon="wire-copy",
                synonyms="nebeneinander vergleichen Dubletten compare",
            ),
        ),
        (
            _step(
                "release.check_again",
                QT_TRANSLATE_NOOP("Commands", "&Check again"),
                "F5",
                icon="redo",
                synonyms="neu prüfen rechnen recompute",
            ),
            _step(
                "release.changes",
                QT_TRANSLATE_NOOP("Commands", "Compare with the release &before"),
                "D",
                icon="history",
                synonyms="mit früherer Ausgabe vergleichen Unterschiede diff",
            ),
            _step(
                "release.write",
                QT_TRANSLATE_NOOP("Commands", "&Write the release"),
                "Ctrl+Return",
                "Ctrl+Enter",
                icon="dataset",
                synonyms="Datensatz Ausgabe schreiben freigeben publish export",
            ),
        ),
    ),
    RELEASE,
)
