"""The commands of the Overview page as data: name, keys, place in its menu. No behavior.

The digits of the steps are not here: the page takes them by their place in the list.
"""

from wortlaut.gui.command_values import OVERVIEW, QT_TRANSLATE_NOOP, Command, Menu, Scope


def _overview(id_: str, text: str, *keys: str, icon: str | None = None, synonyms: str = "") -> Command:
    return Command(id_, text, keys, scope=Scope.PAGE, icon=icon, synonyms=synonyms, page=OVERVIEW)


OVERVIEW_MENU = Menu(
    "overview",
    QT_TRANSLATE_NOOP("Commands", "Overvie&w"),
    (
        (
            _overview(
                "overview.next",
                QT_TRANSLATE_NOOP("Commands", "Open the chosen &step"),
                "N",
                icon="play",
                synonyms="als Nächstes Schritt öffnen next step",
            ),
            _overview(
                "overview.whose",
                QT_TRANSLATE_NOOP("Commands", "Choose &whose work counts"),
                "O",
                icon="filter",
                synonyms="Ausschnitt Person Zeitraum wählen scope annotator period",
            ),
        ),
        (
            _overview(
                "overview.count",
                QT_TRANSLATE_NOOP("Commands", "Count a&gain"),
                "F5",
                icon="restore",
                synonyms="neu zählen aktualisieren refresh reload",
            ),
            _overview(
                "overview.export",
                QT_TRANSLATE_NOOP("Commands", "Write all &plots as SVG …"),
                "Ctrl+Shift+E",
                icon="export",
                synonyms="alle Bilder speichern exportieren export plots pictures",
            ),
        ),
    ),
    OVERVIEW,
)
