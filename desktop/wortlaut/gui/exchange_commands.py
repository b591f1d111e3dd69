"""The commands for work between people as data: name, keys, what they need. No behavior."""

from wortlaut.gui.command_values import QT_TRANSLATE_NOOP, Command, Need

EXCHANGE: tuple[Command, ...] = (
    Command(
        "exchange.take_in",
        QT_TRANSLATE_NOOP("Commands", "&Take in packs or projects …"),
        ("Ctrl+M",),
        Need.WRITABLE,
        icon="merge",
        synonyms="Pakete Abgaben Projekte übernehmen aufnehmen zusammenführen mischen merge combine receive",
    ),
    Command(
        "exchange.open_assignment",
        QT_TRANSLATE_NOOP("Commands", "Open an assi&gnment …"),
        ("Ctrl+Shift+M",),
        icon="download-pack",
        synonyms="Aufgabe Auftrag Zuweisung Paket öffnen annehmen neues Projekt assignment pack receive",
    ),
    Command(
        "exchange.hand_out",
        QT_TRANSLATE_NOOP("Commands", "Hand o&ut an assignment …"),
        ("Ctrl+Shift+P",),
        icon="upload-pack",
        synonyms="Aufgabe Auftrag Zuweisung Paket ausgeben mitgeben verschicken packen pack send give",
    ),
    Command(
        "exchange.hand_in",
        QT_TRANSLATE_NOOP("Commands", "&Hand in my submission …"),
        ("Ctrl+P",),
        Need.WRITABLE,
        icon="upload-pack",
        synonyms="Abgabe Paket einreichen zurückgeben verschicken packen pack send return deliver",
    ),
)
"""What goes from one project file to another; a group of the menu File."""

COORDINATING: tuple[Command, ...] = (
    Command(
        "articles.assign",
        QT_TRANSLATE_NOOP("Commands", "&Assign articles …"),
        ("F9",),
        Need.WRITABLE,
        icon="people",
        synonyms="Artikel zuweisen verteilen Zuweisung zurücknehmen zweiter Durchgang distribute unassign second pass",
    ),
    Command(
        "review.settings",
        QT_TRANSLATE_NOOP("Commands", "&Review settings …"),
        ("Shift+F9",),
        Need.WRITABLE,
        icon="settings",
        synonyms="Prüfregeln Regeln Prüfung Mehrheit Stichprobe Vorentscheidung policy majority audit ready",
    ),
)
"""Who annotates what, and how it is reviewed; a group of the menu Check."""
