"""Every command of the window as data: name, keys, place in the menus, what it needs. No behavior."""

from wortlaut.gui.command_values import (
    ANNOTATE,
    CONTEXT,
    QT_TRANSLATE_NOOP,
    REVIEW,
    Command,
    Menu,
    Need,
    Scope,
    plain_name,
)
from wortlaut.gui.duplicates_commands import COPIES, COPIES_MENU
from wortlaut.gui.exchange_commands import COORDINATING, EXCHANGE
from wortlaut.gui.file_commands import FILE_CARE
from wortlaut.gui.frames_commands import STATEMENTS
from wortlaut.gui.guidelines_commands import GUIDELINES, PRECEDENTS
from wortlaut.gui.overview_commands import OVERVIEW_MENU
from wortlaut.gui.release_commands import RELEASE_MENU
from wortlaut.gui.report_commands import CONSISTENCY, REPORTS
from wortlaut.gui.review_commands import CARD_MENU
from wortlaut.gui.rules_commands import FIXES, RULES
from wortlaut.gui.scheme_commands import SCHEME

__all__ = ["COMMANDS", "CONTEXT", "CONTEXT_MENU", "MENUS", "Command", "Menu", "Need", "Scope", "plain_name"]


def _canvas(
    id_: str, text: str, *keys: str, need: Need = Need.EDITABLE_SPAN, icon: str | None = None, synonyms: str = ""
) -> Command:
    return Command(id_, text, keys, need, Scope.CANVAS, icon, synonyms, page=ANNOTATE)


_FILE = Menu(
    "file",
    QT_TRANSLATE_NOOP("Commands", "&File"),
    (
        (
            Command(
                "project.new",
                QT_TRANSLATE_NOOP("Commands", "&New project …"),
                ("Ctrl+N",),
                icon="new-project",
                synonyms="neu anlegen create",
            ),
            Command(
                "project.open",
                QT_TRANSLATE_NOOP("Commands", "&Open project …"),
                ("Ctrl+O",),
                icon="open",
                synonyms="öffnen laden load",
            ),
            Command(
                "project.sample",
                QT_TRANSLATE_NOOP("Commands", "Open the &sample project"),
                ("Ctrl+Shift+O",),
                synonyms="Beispiel Beispielprojekt example demo",
            ),
        ),
        (
            Command(
                "articles.import",
                QT_TRANSLATE_NOOP("Commands", "&Import articles …"),
                ("Ctrl+I",),
                Need.WRITABLE,
                icon="import",
                synonyms="Dateien Texte einlesen files read add",
            ),
            Command(
                "articles.import_folder",
                QT_TRANSLATE_NOOP("Commands", "Import a &folder …"),
                ("Ctrl+Shift+I",),
                Need.WRITABLE,
                synonyms="Ordner Verzeichnis directory",
            ),
            Command(
                "articles.add_examples",
                QT_TRANSLATE_NOOP("Commands", "&Add the examples"),
                ("Ctrl+Shift+E",),
                Need.WRITABLE,
                synonyms="Beispiele hinzufügen seeds samples",
            ),
            Command(
                "project.export",
                QT_TRANSLATE_NOOP("Commands", "&Export …"),
                ("Ctrl+E",),
                icon="export",
                synonyms="JSONL speichern schreiben save write",
            ),
        ),
        REPORTS,
        EXCHANGE,
        (
            Command(
                "project.backup",
                QT_TRANSLATE_NOOP("Commands", "&Backup copy …"),
                ("Ctrl+Shift+S",),
                icon="backup",
                synonyms="Sicherung Sicherungskopie safety copy",
            ),
            Command(
                "project.backups",
                QT_TRANSLATE_NOOP("Commands", "Bac&kups …"),
                ("Ctrl+Shift+B",),
                icon="restore",
                synonyms="Sicherungen wiederherstellen zurückholen retten restore recover salvage",
            ),
            *FILE_CARE,
        ),
        (
            Command(
                "annotator",
                QT_TRANSLATE_NOOP("Commands", "&Change the annotator …"),
                ("Ctrl+Shift+A",),
                icon="person",
                synonyms="Kürzel Name Annotator wer annotiert who",
            ),
            Command(
                "preferences",
                QT_TRANSLATE_NOOP("Commands", "&Preferences …"),
                ("Ctrl+,",),
                icon="settings",
                synonyms="Einstellungen Optionen settings options",
            ),
            *SCHEME,
        ),
        (
            Command(
                "quit",
                QT_TRANSLATE_NOOP("Commands", "&Quit"),
                ("Ctrl+Q",),
                synonyms="beenden schließen exit close",
            ),
        ),
    ),
)

_EDIT = Menu(
    "edit",
    QT_TRANSLATE_NOOP("Commands", "&Edit"),
    (
        (
            Command(
                "undo",
                QT_TRANSLATE_NOOP("Commands", "&Undo"),
                ("Ctrl+Z",),
                Need.WRITABLE,
                icon="undo",
                synonyms="rückgängig zurücknehmen",
            ),
            Command(
                "redo",
                QT_TRANSLATE_NOOP("Commands", "&Redo"),
                ("Ctrl+Shift+Z", "Ctrl+Y"),
                Need.WRITABLE,
                icon="redo",
                synonyms="wiederherstellen wiederholen",
            ),
            Command(
                "history",
                QT_TRANSLATE_NOOP("Commands", "&History …"),
                ("Ctrl+H",),
                icon="history",
                synonyms="Verlauf Protokoll Journal log zurück zu einem Punkt back",
            ),
            Command(
                "history.point",
                QT_TRANSLATE_NOOP("Commands", "Na&me this point …"),
                ("Ctrl+Shift+H",),
                Need.WRITABLE,
                synonyms="Punkt benennen Lesezeichen Stand snapshot bookmark tag",
            ),
        ),
        (
            _canvas(
                "copy",
                QT_TRANSLATE_NOOP("Commands", "&Copy text"),
                "Ctrl+C",
                need=Need.SELECTION,
                synonyms="kopieren Zwischenablage clipboard",
            ),
        ),
        (
            Command(
                "find",
                QT_TRANSLATE_NOOP("Commands", "&Find in article"),
                ("Ctrl+F",),
                Need.ARTICLE,
                icon="find",
                synonyms="suchen search",
                page=ANNOTATE,
            ),
            Command(
                "find.next",
                QT_TRANSLATE_NOOP("Commands", "Find &next"),
                ("F3",),
                Need.ARTICLE,
                synonyms="weitersuchen nächster Treffer",
                page=ANNOTATE,
            ),
            Command(
                "find.previous",
                QT_TRANSLATE_NOOP("Commands", "Find pre&vious"),
                ("Shift+F3",),
                Need.ARTICLE,
                synonyms="vorheriger Treffer",
                page=ANNOTATE,
            ),
            Command(
                "find.project",
                QT_TRANSLATE_NOOP("Commands", "Find in &project …"),
                ("Ctrl+Shift+F",),
                icon="find-in-project",
                synonyms="Volltext suchen alle Artikel search everywhere",
            ),
        ),
    ),
)

_VIEW = Menu(
    "view",
    QT_TRANSLATE_NOOP("Commands", "&View"),
    (
        (
            Command(
                "page.annotate",
                QT_TRANSLATE_NOOP("Commands", "Page: Annotate"),
                ("Ctrl+1",),
                icon="annotate",
                synonyms="Seite Annotieren Text tag",
                checkable=True,
            ),
            Command(
                "page.review",
                QT_TRANSLATE_NOOP("Commands", "Page: Review"),
                ("Ctrl+2",),
                icon="review",
                synonyms="Seite Prüfen Karten vergleichen entscheiden adjudicate compare cards",
                checkable=True,
            ),
            Command(
                "page.agreement",
                QT_TRANSLATE_NOOP("Commands", "Page: Agreement"),
                ("Ctrl+3",),
                icon="agreement",
                synonyms="Seite Übereinstimmung Einigkeit F1 kappa alpha",
                checkable=True,
            ),
            Command(
                "page.release",
                QT_TRANSLATE_NOOP("Commands", "Page: Dataset"),
                ("Ctrl+4",),
                icon="dataset",
                synonyms="Seite Datensatz Ausgabe Freigabe aufteilen Datenblatt release split card",
                checkable=True,
            ),
            Command(
                "page.overview",
                QT_TRANSLATE_NOOP("Commands", "Page: Overview"),
                ("Ctrl+5",),
                icon="overview",
                synonyms="Seite Übersicht Fortschritt Zahlen Statistik dashboard progress numbers",
                checkable=True,
            ),
        ),
        (
            Command(
                "palette",
                QT_TRANSLATE_NOOP("Commands", "&Command palette …"),
                ("Ctrl+K",),
                icon="command-palette",
                synonyms="Befehle Befehlspalette commands",
            ),
            Command(
                "pane.next",
                QT_TRANSLATE_NOOP("Commands", "Next &pane"),
                ("F6",),
                synonyms="Bereich wechseln focus switch",
            ),
            Command(
                "pane.previous",
                QT_TRANSLATE_NOOP("Commands", "Pre&vious pane"),
                ("Shift+F6",),
                synonyms="Bereich zurück focus switch",
            ),
        ),
        (
            Command(
                "list.toggle",
                QT_TRANSLATE_NOOP("Commands", "List of &articles"),
                ("Ctrl+B",),
                synonyms="Artikelliste Seitenleiste zeigen verbergen sidebar show hide",
                page=ANNOTATE,
            ),
        ),
        (
            Command(
                "zoom.in",
                QT_TRANSLATE_NOOP("Commands", "&Larger text"),
                ("Ctrl++", "Ctrl+="),
                icon="zoom-in",
                synonyms="größer vergrößern zoom in",
            ),
            Command(
                "zoom.out",
                QT_TRANSLATE_NOOP("Commands", "&Smaller text"),
                ("Ctrl+-",),
                icon="zoom-out",
                synonyms="kleiner verkleinern zoom out",
            ),
            Command(
                "zoom.reset",
                QT_TRANSLATE_NOOP("Commands", "&Normal text size"),
                ("Ctrl+0",),
                synonyms="Zoom zurücksetzen normale Größe reset",
            ),
            Command(
                "review.legend",
                QT_TRANSLATE_NOOP("Commands", "Legend of the compared text"),
                ("Ctrl+Shift+L",),
                scope=Scope.PAGE,
                synonyms="Legende Zeichen erklären zeigen verbergen legend show hide",
                checkable=True,
                page=REVIEW,
            ),
            Command(
                "fullscreen",
                QT_TRANSLATE_NOOP("Commands", "&Full screen"),
                ("F11",),
                synonyms="Vollbild",
                checkable=True,
            ),
        ),
        (
            Command(
                "theme.system",
                QT_TRANSLATE_NOOP("Commands", "Appearance: as the s&ystem"),
                ("Ctrl+F9",),
                synonyms="Darstellung System theme",
                checkable=True,
            ),
            Command(
                "theme.light",
                QT_TRANSLATE_NOOP("Commands", "Appearance: l&ight"),
                ("Ctrl+F10",),
                synonyms="Darstellung hell theme",
                checkable=True,
            ),
            Command(
                "theme.dark",
                QT_TRANSLATE_NOOP("Commands", "Appearance: &dark"),
                ("Ctrl+F11",),
                synonyms="Darstellung dunkel theme night",
                checkable=True,
            ),
            Command(
                "theme.contrast",
                QT_TRANSLATE_NOOP("Commands", "Appearance: high c&ontrast"),
                ("Ctrl+F12",),
                synonyms="Darstellung Kontrast theme accessibility",
                checkable=True,
            ),
        ),
        (
            Command("language.de", "D&eutsch", ("Ctrl+F2",), synonyms="Sprache language German", checkable=True),
            Command("language.en", "En&glish", ("Ctrl+F3",), synonyms="Sprache language Englisch", checkable=True),
        ),
    ),
)

_ARTICLE = Menu(
    "article",
    QT_TRANSLATE_NOOP("Commands", "&Article"),
    (
        (
            Command(
                "article.next",
                QT_TRANSLATE_NOOP("Commands", "&Next article"),
                ("Ctrl+PgDown",),
                icon="next",
                synonyms="nächster weiter",
                page=ANNOTATE,
            ),
            Command(
                "article.previous",
                QT_TRANSLATE_NOOP("Commands", "&Previous article"),
                ("Ctrl+PgUp",),
                icon="previous",
                synonyms="vorheriger zurück",
                page=ANNOTATE,
            ),
        ),
        COPIES,
        (
            Command(
                "article.submit",
                QT_TRANSLATE_NOOP("Commands", "&Submit and open the next"),
                ("Ctrl+Return", "Ctrl+Enter"),
                Need.EDITABLE,
                icon="article-submitted",
                synonyms="abgeben fertig done finish",
                page=ANNOTATE,
            ),
            Command(
                "article.reopen",
                QT_TRANSLATE_NOOP("Commands", "&Reopen …"),
                ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
                Need.SUBMITTED,
                icon="article-open",
                synonyms="wieder öffnen zurückholen",
                page=ANNOTATE,
            ),
        ),
        (
            _canvas(
                "paragraph.read",
                QT_TRANSLATE_NOOP("Commands", "Paragraph r&ead, nothing here"),
                "Space",
                need=Need.EDITABLE,
                icon="ok",
                synonyms="Absatz gelesen nichts",
            ),
            _canvas(
                "back",
                QT_TRANSLATE_NOOP("Commands", "&Back from a jump"),
                "Backspace",
                need=Need.ARTICLE,
                icon="back",
                synonyms="zurück Sprung return",
            ),
        ),
        (
            _canvas(
                "sentence.untouched_next",
                QT_TRANSLATE_NOOP("Commands", "Next &untouched sentence"),
                "Alt+PgDown",
                need=Need.ARTICLE,
                synonyms="nächster unberührter Satz weiterlesen Abdeckung coverage resume",
            ),
            _canvas(
                "sentence.untouched_previous",
                QT_TRANSLATE_NOOP("Commands", "Previous un&touched sentence"),
                "Alt+PgUp",
                need=Need.ARTICLE,
                synonyms="voriger unberührter Satz coverage",
            ),
        ),
    ),
    ANNOTATE,
)

_SPAN = Menu(
    "span",
    QT_TRANSLATE_NOOP("Commands", "&Span"),
    (
        (
            _canvas(
                "span.next",
                QT_TRANSLATE_NOOP("Commands", "&Next span"),
                "Tab",
                need=Need.ARTICLE,
                icon="next",
                synonyms="nächste Spanne",
            ),
            _canvas(
                "span.previous",
                QT_TRANSLATE_NOOP("Commands", "&Previous span"),
                "Shift+Tab",
                need=Need.ARTICLE,
                icon="previous",
                synonyms="vorherige Spanne",
            ),
            _canvas(
                "span.outer",
                QT_TRANSLATE_NOOP("Commands", "Span around thi&s one"),
                "O",
                need=Need.ARTICLE,
                synonyms="nächste äußere Spanne überlappend hier outer overlap",
            ),
            _canvas(
                "span.leave",
                QT_TRANSLATE_NOOP("Commands", "&Drop selection, then focus"),
                "Esc",
                need=Need.ARTICLE,
                synonyms="Auswahl aufheben Fokus escape",
            ),
        ),
        (
            _canvas(
                "span.edit",
                QT_TRANSLATE_NOOP("Commands", "&Edit in the inspector"),
                "Return",
                "Enter",
                need=Need.SPAN,
                synonyms="bearbeiten Attribute",
            ),
            _canvas(
                "span.note",
                QT_TRANSLATE_NOOP("Commands", "N&ote"),
                "N",
                need=Need.SPAN,
                icon="note",
                synonyms="Notiz Kommentar comment",
            ),
            _canvas(
                "span.unsure",
                QT_TRANSLATE_NOOP("Commands", "&Unsure"),
                "U",
                icon="unsure",
                synonyms="unsicher Zweifel doubt",
            ),
            *PRECEDENTS,
            _canvas(
                "guess.confirm",
                QT_TRANSLATE_NOOP("Commands", "Confirm the guessed value"),
                "G",
                synonyms="geraten Vorschlag bestätigen Attribut guess accept",
            ),
            _canvas(
                "guess.confirm_all",
                QT_TRANSLATE_NOOP("Commands", "Confirm all guessed values of the article"),
                "Shift+G",
                need=Need.EDITABLE,
                synonyms="alle geratenen bestätigen Attribute guesses accept all",
            ),
            Command(
                "guess.toggle",
                QT_TRANSLATE_NOOP("Commands", "Guess values while tagging"),
                ("Ctrl+Shift+G",),
                synonyms="raten vorschlagen Attribute automatisch guess automatic",
                checkable=True,
            ),
            _canvas(
                "span.delete",
                QT_TRANSLATE_NOOP("Commands", "De&lete span"),
                "Del",
                icon="delete",
                synonyms="löschen entfernen remove",
            ),
        ),
        (
            _canvas(
                "span.end_back",
                QT_TRANSLATE_NOOP("Commands", "End a word back"),
                "Alt+Left",
                synonyms="Ende Rand kürzen edge shrink",
            ),
            _canvas(
                "span.end_forward",
                QT_TRANSLATE_NOOP("Commands", "End a word on"),
                "Alt+Right",
                synonyms="Ende Rand verlängern edge grow",
            ),
            _canvas(
                "span.start_back",
                QT_TRANSLATE_NOOP("Commands", "Start a word back"),
                "Alt+Shift+Left",
                synonyms="Anfang Rand verlängern edge grow",
            ),
            _canvas(
                "span.start_forward",
                QT_TRANSLATE_NOOP("Commands", "Start a word on"),
                "Alt+Shift+Right",
                synonyms="Anfang Rand kürzen edge shrink",
            ),
            _canvas(
                "span.end_back_character",
                QT_TRANSLATE_NOOP("Commands", "End a character back"),
                "Ctrl+Alt+Left",
                synonyms="Ende Zeichen edge",
            ),
            _canvas(
                "span.end_forward_character",
                QT_TRANSLATE_NOOP("Commands", "End a character on"),
                "Ctrl+Alt+Right",
                synonyms="Ende Zeichen edge",
            ),
            _canvas(
                "span.start_back_character",
                QT_TRANSLATE_NOOP("Commands", "Start a character back"),
                "Ctrl+Alt+Shift+Left",
                synonyms="Anfang Zeichen edge",
            ),
            _canvas(
                "span.start_forward_character",
                QT_TRANSLATE_NOOP("Commands", "Start a character on"),
                "Ctrl+Alt+Shift+Right",
                synonyms="Anfang Zeichen edge",
            ),
        ),
        (
            _canvas(
                "span.add_fragment",
                QT_TRANSLATE_NOOP("Commands", "&Add the selection as a part"),
                "+",
                need=Need.SELECTION,
                icon="add-fragment",
                synonyms="Teil Fragment hinzufügen",
            ),
            _canvas(
                "span.cut_hole",
                QT_TRANSLATE_NOOP("Commands", "&Cut the selection out"),
                "-",
                need=Need.SELECTION,
                icon="cut-hole",
                synonyms="Loch Lücke ausschneiden hole gap",
            ),
            _canvas(
                "span.cut_attribution",
                QT_TRANSLATE_NOOP("Commands", "Cut the attribution out: hole, actor, lin&k"),
                "X",
                need=Need.SELECTION,
                synonyms="Begleitsatz Redebegleitung ausschneiden Sprecher hole speaker reporting clause",
            ),
        ),
        (
            _canvas(
                "span.link",
                QT_TRANSLATE_NOOP("Commands", "L&ink …"),
                "L",
                icon="link",
                synonyms="verknüpfen Verknüpfung Sprecher Beziehung connect relation speaker",
            ),
            _canvas(
                "span.link_nearest",
                QT_TRANSLATE_NOOP("Commands", "Link to the nearest"),
                "Shift+L",
                synonyms="nächstes Ziel sofort verknüpfen nearest at once quick",
            ),
            _canvas(
                "link.follow",
                QT_TRANSLATE_NOOP("Commands", "&Go to the other end of a link"),
                "Ctrl+L",
                need=Need.SPAN,
                icon="go-to",
                synonyms="Verknüpfung folgen anderes Ende follow",
            ),
        ),
        (
            _canvas(
                "span.repeat",
                QT_TRANSLATE_NOOP("Commands", "&Repeat the last tagging"),
                ".",
                need=Need.EDITABLE,
                synonyms="wiederholen noch einmal again",
            ),
            _canvas(
                "span.same_next",
                QT_TRANSLATE_NOOP("Commands", "Tag the same text &here next"),
                "Ctrl+D",
                synonyms="gleiche Zeichenfolge nächste identisch identical string duplicate",
            ),
            _canvas(
                "span.same_all",
                QT_TRANSLATE_NOOP("Commands", "Tag the same text e&verywhere …"),
                "Ctrl+Shift+D",
                synonyms="alle gleichen Stellen Projekt identisch identical all project checklist",
            ),
        ),
    ),
    ANNOTATE,
)

_CHECK = Menu(
    "check",
    QT_TRANSLATE_NOOP("Commands", "&Check"),
    (
        (
            Command(
                "problem.next",
                QT_TRANSLATE_NOOP("Commands", "&Next problem"),
                ("F8",),
                Need.ARTICLE,
                icon="warning",
                synonyms="nächstes Problem Fehler Warnung error",
                page=ANNOTATE,
            ),
            Command(
                "problem.previous",
                QT_TRANSLATE_NOOP("Commands", "&Previous problem"),
                ("Shift+F8",),
                Need.ARTICLE,
                synonyms="vorheriges Problem Fehler Warnung error",
                page=ANNOTATE,
            ),
            *FIXES,
            Command(
                "project.check",
                QT_TRANSLATE_NOOP("Commands", "&Check the project file"),
                ("Ctrl+F8",),
                synonyms="Projektdatei prüfen Integrität integrity damaged",
            ),
        ),
        RULES,
        STATEMENTS,
        CONSISTENCY,
        COORDINATING,
    ),
)

_HELP = Menu(
    "help",
    QT_TRANSLATE_NOOP("Commands", "&Help"),
    (
        (
            Command(
                "manual",
                QT_TRANSLATE_NOOP("Commands", "&Manual"),
                ("F1",),
                icon="manual",
                synonyms="Handbuch Hilfe Anleitung",
            ),
            Command(
                "guidelines",
                QT_TRANSLATE_NOOP("Commands", "Annotation &guidelines"),
                ("Shift+F1",),
                synonyms="Richtlinien Regeln Leitfaden rules",
            ),
            *GUIDELINES,
            Command(
                "welcome",
                QT_TRANSLATE_NOOP("Commands", "&First steps"),
                ("Ctrl+F1",),
                icon="play",
                synonyms="Willkommen erste Schritte welcome start",
            ),
        ),
        (
            Command(
                "about",
                QT_TRANSLATE_NOOP("Commands", "&About Wortlaut"),
                ("Ctrl+Shift+F1",),
                icon="about",
                synonyms="Über Version Lizenz licence",
            ),
        ),
    ),
)

MENUS: tuple[Menu, ...] = (
    _FILE,
    _EDIT,
    _VIEW,
    _ARTICLE,
    _SPAN,
    CARD_MENU,
    RELEASE_MENU,
    OVERVIEW_MENU,
    COPIES_MENU,
    _CHECK,
    _HELP,
)

COMMANDS: tuple[Command, ...] = tuple(command for menu in MENUS for group in menu.groups for command in group)

CONTEXT_MENU: tuple[str, ...] = (
    *("span.edit", "span.link", "span.note", "span.unsure", ""),
    *("copy", "span.add_fragment", "span.cut_hole", "span.cut_attribution", ""),
    "span.delete",
)
"""Ids of the commands in the menu of the text; "" stands for a separator."""
