"""The commands of the page of near-duplicates as data: name, keys, place in its menu. No behavior.

Digits switch copies on and off and Tab goes to the next copy: the page takes these keys by itself.
"""

from wortlaut.gui.command_values import DUPLICATES, QT_TRANSLATE_NOOP, Command, Menu, Need, Scope

COPIES = (
    Command(
        "copies.show",
        QT_TRANSLATE_NOOP("Commands", "Near-&duplicates side by side …"),
        ("Ctrl+Shift+K",),
        Need.ARTICLE,
        icon="wire-copy",
        synonyms="Kopien Dubletten Agenturmeldung nebeneinander Unterschiede übertragen duplicates wire copy compare",
    ),
)
"""The group of the Article menu that opens the page."""


def _page(
    id_: str, text: str, *keys: str, need: Need = Need.NOTHING, icon: str | None = None, synonyms: str = ""
) -> Command:
    return Command(id_, text, keys, need, Scope.PAGE, icon, synonyms, page=DUPLICATES)


COPIES_MENU = Menu(
    "copies",
    QT_TRANSLATE_NOOP("Commands", "Co&pies"),
    (
        (
            _page(
                "copies.next_difference",
                QT_TRANSLATE_NOOP("Commands", "&Next difference"),
                "J",
                icon="next",
                synonyms="nächster Unterschied",
            ),
            _page(
                "copies.previous_difference",
                QT_TRANSLATE_NOOP("Commands", "&Previous difference"),
                "K",
                icon="previous",
                synonyms="voriger Unterschied",
            ),
            _page(
                "copies.exchange",
                QT_TRANSLATE_NOOP("Commands", "The copy becomes the &source"),
                "O",
                synonyms="Quelle tauschen andersherum swap source",
            ),
            _page(
                "copies.open",
                QT_TRANSLATE_NOOP("Commands", "&Open the copy for annotating"),
                "E",
                icon="annotate",
                synonyms="Kopie öffnen annotieren edit",
            ),
        ),
        (
            _page(
                "copies.carry",
                QT_TRANSLATE_NOOP("Commands", "&Carry the spans over to the copies"),
                "Ctrl+Return",
                "Ctrl+Enter",
                need=Need.WRITABLE,
                icon="wire-copy",
                synonyms="übertragen Spannen Tags propagate",
            ),
            _page(
                "copies.veto",
                QT_TRANSLATE_NOOP("Commands", "&Veto for the copy, or none"),
                "V",
                need=Need.WRITABLE,
                icon="reject",
                synonyms="Veto ausschließen nicht übertragen exclude",
            ),
        ),
        (
            _page(
                "copies.split",
                QT_TRANSLATE_NOOP("Commands", "&Take the copy out of the group, or in"),
                "T",
                need=Need.WRITABLE,
                icon="split",
                synonyms="Gruppe trennen verbinden split join",
            ),
            _page(
                "copies.join",
                QT_TRANSLATE_NOOP("Commands", "Compare with &another article …"),
                "G",
                icon="find",
                synonyms="anderer Artikel Gruppe verbinden vergleichen join compare",
            ),
        ),
    ),
    DUPLICATES,
)
