"""The commands of the Review page as data: name, keys, place in its menu. No behavior.

Digits are not here: the page takes them by their place on the keyboard, `1` to `9` for a version and with Shift for the
main attribute, as the text of the Annotate page does.
"""

from wortlaut.gui.command_values import QT_TRANSLATE_NOOP, REVIEW, Command, Menu, Need, Scope


def _card(
    id_: str, text: str, *keys: str, need: Need = Need.WRITABLE, icon: str | None = None, synonyms: str = ""
) -> Command:
    return Command(id_, text, keys, need, Scope.PAGE, icon, synonyms, page=REVIEW)


CARD_MENU = Menu(
    "card",
    QT_TRANSLATE_NOOP("Commands", "Ca&rd"),
    (
        (
            _card(
                "card.next",
                QT_TRANSLATE_NOOP("Commands", "&Next card"),
                "N",
                need=Need.NOTHING,
                icon="next",
                synonyms="nächste Karte weiter",
            ),
            _card(
                "card.previous",
                QT_TRANSLATE_NOOP("Commands", "&Previous card"),
                "P",
                need=Need.NOTHING,
                icon="previous",
                synonyms="vorige Karte zurück",
            ),
            _card(
                "card.search",
                QT_TRANSLATE_NOOP("Commands", "Searc&h the cards"),
                "Ctrl+F",
                need=Need.NOTHING,
                icon="find",
                synonyms="Karten suchen filtern find filter",
            ),
            _card(
                "card.order",
                QT_TRANSLATE_NOOP("Commands", "Order of the cards"),
                "O",
                need=Need.NOTHING,
                icon="filter",
                synonyms="Reihenfolge sortieren Wert sort value",
            ),
        ),
        (
            _card(
                "card.accept",
                QT_TRANSLATE_NOOP("Commands", "Take the pre-selected &version"),
                "A",
                icon="accept",
                synonyms="Vorgewählte Version übernehmen annehmen accept",
            ),
            _card(
                "card.accept_all",
                QT_TRANSLATE_NOOP("Commands", "Take the version with &all aspects"),
                "Shift+Return",
                "Shift+Enter",
                synonyms="alle Aspekte ganze Version whole",
            ),
            _card(
                "card.union",
                QT_TRANSLATE_NOOP("Commands", "&Union"),
                "U",
                icon="merge-spans",
                synonyms="Vereinigung beide together",
            ),
            _card(
                "card.intersection",
                QT_TRANSLATE_NOOP("Commands", "&Intersection"),
                "I",
                icon="split",
                synonyms="Schnitt gemeinsam common",
            ),
            _card(
                "card.boundary",
                QT_TRANSLATE_NOOP("Commands", "Move the &boundary"),
                "B",
                icon="boundary",
                synonyms="Grenze schieben Rand edge",
            ),
            _card(
                "card.label",
                QT_TRANSLATE_NOOP("Commands", "Other &label or target"),
                "L",
                icon="label-dispute",
                synonyms="anderes Label Ziel Verknüpfung link relabel",
            ),
            _card(
                "card.reject",
                QT_TRANSLATE_NOOP("Commands", "Nothing is here: re&ject"),
                "X",
                icon="reject",
                synonyms="Hier ist nichts ablehnen verwerfen reject",
            ),
            _card(
                "card.edit",
                QT_TRANSLATE_NOOP("Commands", "&Edit freely"),
                "E",
                icon="annotate",
                synonyms="Frei bearbeiten edit",
            ),
        ),
        (
            _card(
                "card.later",
                QT_TRANSLATE_NOOP("Commands", "La&ter"),
                "S",
                icon="later",
                synonyms="später überspringen skip",
            ),
            _card(
                "card.unresolved",
                QT_TRANSLATE_NOOP("Commands", "Leave un&resolved"),
                "Shift+S",
                synonyms="ungeklärt offen lassen unresolved",
            ),
            _card(
                "card.guideline",
                QT_TRANSLATE_NOOP("Commands", "A question &for the guidelines"),
                "F",
                icon="manual",
                synonyms="Leitfaden Frage Richtlinie guideline flag",
            ),
            _card(
                "card.undo",
                QT_TRANSLATE_NOOP("Commands", "Ta&ke back"),
                "Z",
                icon="undo",
                synonyms="zurücknehmen rückgängig undo",
            ),
        ),
        (
            _card(
                "card.reason",
                QT_TRANSLATE_NOOP("Commands", "Reason: &why"),
                "G",
                synonyms="Grund warum why",
            ),
            _card(
                "card.confidence",
                QT_TRANSLATE_NOOP("Commands", "&Confidence"),
                "C",
                synonyms="Sicherheit hoch mittel niedrig sure",
            ),
            _card(
                "card.note",
                QT_TRANSLATE_NOOP("Commands", "Note on the &decision"),
                "M",
                icon="note",
                synonyms="Notiz Kommentar comment",
            ),
        ),
        (
            _card(
                "card.alike",
                QT_TRANSLATE_NOOP("Commands", "Decide alike cases t&oo"),
                "R",
                icon="wire-copy",
                synonyms="gleiche Fälle mitentscheiden same batch",
            ),
            _card(
                "card.alike_list",
                QT_TRANSLATE_NOOP("Commands", "List of alike ca&ses"),
                "Shift+R",
                need=Need.NOTHING,
                synonyms="Liste gleiche Fälle preview",
            ),
            _card(
                "card.history",
                QT_TRANSLATE_NOOP("Commands", "Histor&y of the span"),
                "H",
                need=Need.NOTHING,
                icon="history",
                synonyms="Verlauf der Spanne history",
            ),
        ),
        (
            _card(
                "gold.finish",
                QT_TRANSLATE_NOOP("Commands", "Finish the article as &gold"),
                "Ctrl+Return",
                "Ctrl+Enter",
                icon="article-gold",
                synonyms="Artikel abschließen Gold fertig finish",
            ),
            _card(
                "gold.reopen",
                QT_TRANSLATE_NOOP("Commands", "Reopen the gold …"),
                "Ctrl+Shift+Return",
                "Ctrl+Shift+Enter",
                icon="article-open",
                synonyms="Gold wieder öffnen reopen",
            ),
            _card(
                "review.remerge",
                QT_TRANSLATE_NOOP("Commands", "Take in newer submissions"),
                "Ctrl+R",
                icon="merge",
                synonyms="neue Abgaben übernehmen neu mischen remerge reopened",
            ),
            _card(
                "review.single",
                QT_TRANSLATE_NOOP("Commands", "One person's submission, or the cards"),
                "Ctrl+T",
                need=Need.NOTHING,
                icon="person",
                synonyms="Einzelprüfung eine Abgabe durchgehen meine Unterschiede single review my differences",
            ),
            _card(
                "review.names",
                QT_TRANSLATE_NOOP("Commands", "Show the annotators' na&mes"),
                "Ctrl+Shift+N",
                need=Need.NOTHING,
                icon="people",
                synonyms="Namen zeigen verdeckt blind anonymous",
            ),
        ),
    ),
    REVIEW,
)
