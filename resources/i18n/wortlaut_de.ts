<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Wortlaut</source>
        <translation>Über Wortlaut</translation>
    </message>
    <message>
        <source>Who said what, who commits to what, and under which condition: exact to the character.</source>
        <translation>Wer was sagt, wer was zusagt und unter welcher Bedingung: auf das Zeichen genau.</translation>
    </message>
    <message>
        <source>Wortlaut is free software under the MIT licence. It uses Qt and PySide6 under the LGPL version 3; their source is at qt.io, and the libraries can be replaced.</source>
        <translation>Wortlaut ist freie Software unter der MIT-Lizenz. Es verwendet Qt und PySide6 unter der LGPL, Version 3; deren Quelltext liegt auf qt.io, und die Bibliotheken lassen sich austauschen.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>the project is open for reading only</source>
        <translation>das Projekt ist nur zum Lesen offen</translation>
    </message>
    <message>
        <source>no article is open</source>
        <translation>kein Artikel ist offen</translation>
    </message>
    <message>
        <source>the article is not submitted</source>
        <translation>der Artikel ist nicht abgegeben</translation>
    </message>
    <message>
        <source>the article is submitted</source>
        <translation>der Artikel ist abgegeben</translation>
    </message>
    <message>
        <source>no span has the focus</source>
        <translation>keine Spanne hat den Fokus</translation>
    </message>
    <message>
        <source>no text is selected</source>
        <translation>kein Text ist ausgewählt</translation>
    </message>
    <message>
        <source>a key of the text itself</source>
        <translation>eine Taste des Textes selbst</translation>
    </message>
    <message>
        <source>typing into a field</source>
        <translation>Tippen in ein Feld</translation>
    </message>
</context>
<context>
    <name>AnnotatorButton</name>
    <message>
        <source>Annotator: {name}</source>
        <translation>Es annotiert: {name}</translation>
    </message>
    <message>
        <source>{name} annotates. Press to change the name.</source>
        <translation>{name} annotiert. Drücken, um den Namen zu ändern.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Undone: {action}</source>
        <translation>Zurückgenommen: {action}</translation>
    </message>
</context>
<context>
    <name>ArticleCanvas</name>
    <message>
        <source>Article text</source>
        <translation>Artikeltext</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>No article matches</source>
        <translation>Kein Artikel passt</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n Spanne</numerusform>
            <numerusform>%n Spannen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleState</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>abgegeben</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command, a span, an article</source>
        <translation>Befehl, Spanne oder Artikel suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Jetzt nicht möglich</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commands, %n hit(s)</source>
        <translation>
            <numerusform>Befehle, %n Treffer</numerusform>
            <numerusform>Befehle, %n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New project …</source>
        <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
        <source>&amp;Open project …</source>
        <translation>Projekt ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>&amp;Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>&amp;Import articles …</source>
        <translation>Artikel &amp;importieren …</translation>
    </message>
    <message>
        <source>Import a &amp;folder …</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>&amp;Add the examples</source>
        <translation>Beispiele &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Backup copy …</source>
        <translation>&amp;Sicherungskopie …</translation>
    </message>
    <message>
        <source>&amp;Change the annotator …</source>
        <translation>&amp;Kürzel wechseln …</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>Eins&amp;tellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;History …</source>
        <translation>&amp;Verlauf …</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Find in article</source>
        <translation>&amp;Im Artikel suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Wei&amp;tersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Rückwärts s&amp;uchen</translation>
    </message>
    <message>
        <source>Find in &amp;project …</source>
        <translation>Im &amp;Projekt suchen …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Command palette …</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster Be&amp;reich</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>List of &amp;articles</source>
        <translation>&amp;Artikelliste</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Te&amp;xt größer</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>&amp;Normale Textgröße</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Vo&amp;llbild</translation>
    </message>
    <message>
        <source>Appearance: as the s&amp;ystem</source>
        <translation>Darstellung: wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Appearance: l&amp;ight</source>
        <translation>Darstellung: &amp;hell</translation>
    </message>
    <message>
        <source>Appearance: &amp;dark</source>
        <translation>Darstellung: &amp;dunkel</translation>
    </message>
    <message>
        <source>Appearance: high c&amp;ontrast</source>
        <translation>Darstellung: hoher K&amp;ontrast</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>&amp;Nächster Artikel</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>&amp;Voriger Artikel</translation>
    </message>
    <message>
        <source>&amp;Submit and open the next</source>
        <translation>&amp;Abgeben und weiter</translation>
    </message>
    <message>
        <source>&amp;Reopen …</source>
        <translation>Wieder &amp;öffnen …</translation>
    </message>
    <message>
        <source>Paragraph r&amp;ead, nothing here</source>
        <translation>Absatz &amp;gelesen, hier ist nichts</translation>
    </message>
    <message>
        <source>&amp;Back from a jump</source>
        <translation>&amp;Zurück von einem Sprung</translation>
    </message>
    <message>
        <source>Next &amp;untouched sentence</source>
        <translation>Nächster &amp;unberührter Satz</translation>
    </message>
    <message>
        <source>Previous un&amp;touched sentence</source>
        <translation>Voriger unberührter &amp;Satz</translation>
    </message>
    <message>
        <source>&amp;Span</source>
        <translation>&amp;Spanne</translation>
    </message>
    <message>
        <source>&amp;Next span</source>
        <translation>&amp;Nächste Spanne</translation>
    </message>
    <message>
        <source>&amp;Previous span</source>
        <translation>Vor&amp;ige Spanne</translation>
    </message>
    <message>
        <source>Span around thi&amp;s one</source>
        <translation>Umgeben&amp;de Spanne</translation>
    </message>
    <message>
        <source>&amp;Drop selection, then focus</source>
        <translation>Auswahl &amp;aufheben, dann Fokus</translation>
    </message>
    <message>
        <source>&amp;Edit in the inspector</source>
        <translation>Im Inspektor &amp;bearbeiten</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>&amp;Unsicher</translation>
    </message>
    <message>
        <source>De&amp;lete span</source>
        <translation>Spanne &amp;löschen</translation>
    </message>
    <message>
        <source>End a word back</source>
        <translation>Ende ein Wort zurück</translation>
    </message>
    <message>
        <source>End a word on</source>
        <translation>Ende ein Wort weiter</translation>
    </message>
    <message>
        <source>Start a word back</source>
        <translation>Anfang ein Wort zurück</translation>
    </message>
    <message>
        <source>Start a word on</source>
        <translation>Anfang ein Wort weiter</translation>
    </message>
    <message>
        <source>End a character back</source>
        <translation>Ende ein Zeichen zurück</translation>
    </message>
    <message>
        <source>End a character on</source>
        <translation>Ende ein Zeichen weiter</translation>
    </message>
    <message>
        <source>Start a character back</source>
        <translation>Anfang ein Zeichen zurück</translation>
    </message>
    <message>
        <source>Start a character on</source>
        <translation>Anfang ein Zeichen weiter</translation>
    </message>
    <message>
        <source>&amp;Add the selection as a part</source>
        <translation>Auswahl als Teil &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Cut the selection out</source>
        <translation>Auswahl aus&amp;schneiden</translation>
    </message>
    <message>
        <source>Cut the attribution out: hole, actor, lin&amp;k</source>
        <translation>&amp;Redebegleitung heraus: Loch, Akteur, Verknüpfung</translation>
    </message>
    <message>
        <source>L&amp;ink …</source>
        <translation>&amp;Verknüpfen …</translation>
    </message>
    <message>
        <source>&amp;Go to the other end of a link</source>
        <translation>Zum anderen &amp;Ende einer Verknüpfung</translation>
    </message>
    <message>
        <source>&amp;Repeat the last tagging</source>
        <translation>Letztes Taggen &amp;wiederholen</translation>
    </message>
    <message>
        <source>Tag the same text &amp;here next</source>
        <translation>&amp;Gleichen Text hier als Nächstes taggen</translation>
    </message>
    <message>
        <source>Tag the same text e&amp;verywhere …</source>
        <translation>Gleichen Text überall &amp;taggen …</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>&amp;Voriges Problem</translation>
    </message>
    <message>
        <source>&amp;Check the project file</source>
        <translation>&amp;Projektdatei prüfen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Annotation &amp;guidelines</source>
        <translation>&amp;Richtlinien</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;About Wortlaut</source>
        <translation>&amp;Über Wortlaut</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Import articles …</source>
        <translation>Artikel importieren …</translation>
    </message>
    <message>
        <source>Add the examples</source>
        <translation>Beispiele hinzufügen</translation>
    </message>
    <message>
        <source>This project has no article yet</source>
        <translation>Dieses Projekt hat noch keinen Artikel</translation>
    </message>
    <message>
        <source>Drop text files, JSONL or a whole folder here. Texts are taken over to the character.</source>
        <translation>Textdateien, JSONL oder einen ganzen Ordner hierher ziehen. Der Text wird zeichengenau übernommen und nie verändert.</translation>
    </message>
    <message>
        <source>Reads: plain text, text with a date line, JSONL written by Wortlaut</source>
        <translation>Liest: Text, Text mit Datumszeile, JSONL aus Wortlaut</translation>
    </message>
</context>
<context>
    <name>ErrorReporter</name>
    <message>
        <source>Something went wrong inside the program. Everything that was shown as saved is safe. Please close the window and start again.</source>
        <translation>Im Programm ist etwas schiefgegangen. Alles, was als gespeichert angezeigt wurde, ist sicher. Bitte schließen Sie das Fenster und starten Sie neu.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>All people and gold</source>
        <translation>Alle Personen und Gold</translation>
    </message>
    <message>
        <source>Gold only</source>
        <translation>Nur Gold</translation>
    </message>
    <message>
        <source>Leave out articles nobody opened</source>
        <translation>Artikel weglassen, die niemand geöffnet hat</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>JSONL, one line per article and layer; read back and compared before the file gets its name.</source>
        <translation>JSONL, eine Zeile je Artikel und Ebene; wird nachgelesen und verglichen, bevor die Datei ihren Namen erhält.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
</context>
<context>
    <name>FindInProject</name>
    <message>
        <source>Find in project</source>
        <translation>Im Projekt suchen</translation>
    </message>
    <message>
        <source>Words in the text of all articles</source>
        <translation>Wörter im Text aller Artikel</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>the first %n place(s)</source>
        <translation>
            <numerusform>die erste Stelle (%n)</numerusform>
            <numerusform>die ersten %n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>tagged</source>
        <translation>getaggt</translation>
    </message>
    <message>
        <source>label changed</source>
        <translation>Label geändert</translation>
    </message>
    <message>
        <source>span deleted</source>
        <translation>Spanne gelöscht</translation>
    </message>
    <message>
        <source>attribute set</source>
        <translation>Attribut gesetzt</translation>
    </message>
    <message>
        <source>unsure marked</source>
        <translation>unsicher markiert</translation>
    </message>
    <message>
        <source>note written</source>
        <translation>Notiz geschrieben</translation>
    </message>
    <message>
        <source>edge moved</source>
        <translation>Rand verschoben</translation>
    </message>
    <message>
        <source>part added</source>
        <translation>Teil hinzugefügt</translation>
    </message>
    <message>
        <source>hole cut</source>
        <translation>Loch geschnitten</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>link removed</source>
        <translation>Verknüpfung entfernt</translation>
    </message>
    <message>
        <source>attribution cut out</source>
        <translation>Redebegleitung ausgeschnitten</translation>
    </message>
    <message>
        <source>same text tagged</source>
        <translation>gleichen Text getaggt</translation>
    </message>
    <message>
        <source>paragraph read</source>
        <translation>Absatz gelesen</translation>
    </message>
    <message>
        <source>article opened</source>
        <translation>Artikel geöffnet</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>abgegeben</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>wieder geöffnet</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>annotator renamed</source>
        <translation>Kürzel geändert</translation>
    </message>
    <message>
        <source>article edited</source>
        <translation>Artikel bearbeitet</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Undo this action</source>
        <translation>Diese Aktion zurücknehmen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>undone, then passed over</source>
        <translation>zurückgenommen, dann übergangen</translation>
    </message>
    <message>
        <source>project made</source>
        <translation>Projekt angelegt</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Nothing new: everything is in the project already.</source>
        <translation>Nichts Neues: Alles ist schon im Projekt.</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n neuer Artikel</numerusform>
            <numerusform>%n neue Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Ebene</numerusform>
            <numerusform>%n Ebenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n Spanne</numerusform>
            <numerusform>%n Spannen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) completed by another source</source>
        <translation>
            <numerusform>%n Artikel um eine weitere Quelle ergänzt</numerusform>
            <numerusform>%n Artikel um weitere Quellen ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) known already</source>
        <translation>
            <numerusform>%n Artikel schon bekannt</numerusform>
            <numerusform>%n Artikel schon bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: {what}.</source>
        <translation>Importiert: {what}.</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>ein Verweis</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>left out: {file} ({reason})</source>
        <translation>ausgelassen: {file} ({reason})</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Change key</source>
        <translation>Taste ändern</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>Drücken Sie die neue Taste</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Taken by: {command}</source>
        <translation>Schon belegt: {command}</translation>
    </message>
    <message>
        <source>This key is free.</source>
        <translation>Diese Taste ist frei.</translation>
    </message>
    <message>
        <source>Without a key; the menu still has the command.</source>
        <translation>Ohne Taste; im Menü bleibt der Befehl.</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message>
        <source>%1, key %2</source>
        <translation>%1, Taste %2</translation>
    </message>
</context>
<context>
    <name>LinkBanner</name>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Art der Verknüpfung</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächstes</translation>
    </message>
    <message>
        <source>link</source>
        <translation>verknüpfen</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>No target with “{text}”</source>
        <translation>Kein Ziel mit „{text}“</translation>
    </message>
    <message>
        <source>Target {place} of {count}: {target}</source>
        <translation>Ziel {place} von {count}: {target}</translation>
    </message>
    <message>
        <source>{label} “{text}”</source>
        <translation>{label} „{text}“</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkRows</name>
    <message>
        <source>inside</source>
        <translation>steht in</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Not submitted: %n error(s) to mend, F8 goes to the next</source>
        <translation>
            <numerusform>Nicht abgegeben: erst ist %n Fehler zu beheben, F8 geht zum nächsten</numerusform>
            <numerusform>Nicht abgegeben: erst sind %n Fehler zu beheben, F8 geht zum nächsten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>Mein Projekt</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Quote, actor, commitment, condition</source>
        <translation>Zitat, Akteur, Zusage, Bedingung</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>Labelschema</translation>
    </message>
    <message>
        <source>One file holds everything: articles, spans, history. Copying it is a backup.</source>
        <translation>Eine Datei enthält alles: Artikel, Spannen, Verlauf. Eine Kopie davon ist eine Sicherung.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Tab goes to the next span; or select text and press {keys}.</source>
        <translation>Tab geht zur nächsten Spanne; oder Text auswählen und {keys} drücken.</translation>
    </message>
    <message>
        <source>No span has the focus</source>
        <translation>Keine Spanne im Fokus</translation>
    </message>
    <message>
        <source>select text at the caret</source>
        <translation>Text an der Schreibmarke wählen</translation>
    </message>
    <message>
        <source>tag the selection</source>
        <translation>Auswahl taggen</translation>
    </message>
    <message>
        <source>set type or status</source>
        <translation>Art oder Status setzen</translation>
    </message>
    <message>
        <source>next span</source>
        <translation>nächste Spanne</translation>
    </message>
    <message>
        <source>repeat the last</source>
        <translation>Letztes wiederholen</translation>
    </message>
    <message>
        <source>submit, next article</source>
        <translation>abgeben, nächster Artikel</translation>
    </message>
    <message>
        <source>How to annotate</source>
        <translation>So wird annotiert</translation>
    </message>
    <message>
        <source>{palette} finds every command, {manual} opens the manual.</source>
        <translation>{palette} findet jeden Befehl, {manual} öffnet das Handbuch.</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>On the selection</source>
        <translation>Auf die Auswahl</translation>
    </message>
    <message>
        <source>Tag as {label}</source>
        <translation>Taggen als {label}</translation>
    </message>
    <message>
        <source>Change the label to {label}</source>
        <translation>Label ändern in {label}</translation>
    </message>
    <message>
        <source>On the focused span: {label} “{text}”</source>
        <translation>Auf die Spanne im Fokus: {label} „{text}“</translation>
    </message>
    <message>
        <source>{label} “{text}”</source>
        <translation>{label} „{text}“</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
</context>
<context>
    <name>PillFilter</name>
    <message>
        <source>Filter by state</source>
        <translation>Nach Stand filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{word}, {count} articles</source>
        <translation>{word}, {count} Artikel</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Your short name</source>
        <translation>Ihr Kürzel</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Enter or a double click changes a key.</source>
        <translation>Eingabetaste oder Doppelklick ändert eine Taste.</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>ProblemsPane</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächstes</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>voriges</translation>
    </message>
    <message>
        <source>go to</source>
        <translation>hingehen</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>Preparing …</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird abgebrochen …</translation>
    </message>
</context>
<context>
    <name>ProjectOpener</name>
    <message>
        <source>The project is open elsewhere</source>
        <translation>Das Projekt ist anderswo offen</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Open another project …</source>
        <translation>Anderes Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>The project cannot be opened</source>
        <translation>Das Projekt lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>That did not work</source>
        <translation>Das ging nicht</translation>
    </message>
</context>
<context>
    <name>SameTextDialog</name>
    <message>
        <source>Tag the same text everywhere</source>
        <translation>Gleichen Text überall taggen</translation>
    </message>
    <message>
        <source>Places with the same text</source>
        <translation>Stellen mit demselben Text</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Each place that is ticked becomes a span like this one: {label} “{text}”.</source>
        <translation>Jede angekreuzte Stelle wird eine Spanne wie diese: {label} „{text}“.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) so far, searching …</source>
        <translation>
            <numerusform>%n Stelle bisher, Suche läuft …</numerusform>
            <numerusform>%n Stellen bisher, Suche läuft …</numerusform>
        </translation>
    </message>
    <message>
        <source>The same text stands nowhere else without this label</source>
        <translation>Derselbe Text steht sonst nirgends ohne dieses Label</translation>
    </message>
    <message numerus="yes">
        <source>the first %n place(s)</source>
        <translation>
            <numerusform>die erste Stelle (%n)</numerusform>
            <numerusform>die ersten %n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n place(s)</source>
        <translation>
            <numerusform>%n Stelle taggen</numerusform>
            <numerusform>%n Stellen taggen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segmented</name>
    <message>
        <source>required, still missing</source>
        <translation>Pflicht, fehlt noch</translation>
    </message>
</context>
<context>
    <name>SelectionPage</name>
    <message>
        <source>Tag as</source>
        <translation>Taggen als</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Change the selection</source>
        <translation>Auswahl ändern</translation>
    </message>
    <message>
        <source>sentence, grow, shrink</source>
        <translation>Satz, größer, kleiner</translation>
    </message>
    <message>
        <source>word, clause, quotation, paragraph</source>
        <translation>Wort, Teilsatz, Zitat, Absatz</translation>
    </message>
    <message>
        <source>by a character</source>
        <translation>um ein Zeichen</translation>
    </message>
    <message>
        <source>add to the span, cut out of it</source>
        <translation>Teil dazu, Teil heraus</translation>
    </message>
    <message>
        <source>cut out and link the speaker</source>
        <translation>Sprecher herauslösen</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPalette</name>
    <message>
        <source>Labels for the selection</source>
        <translation>Labels für die Auswahl</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <source>Lists of the article</source>
        <translation>Listen zum Artikel</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>SituationKeys</name>
    <message>
        <source>import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>next article</source>
        <translation>nächster Artikel</translation>
    </message>
    <message>
        <source>next span</source>
        <translation>nächste Spanne</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>link</source>
        <translation>verknüpfen</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>taggen</translation>
    </message>
    <message>
        <source>grow</source>
        <translation>größer</translation>
    </message>
    <message>
        <source>shrink</source>
        <translation>kleiner</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>aufheben</translation>
    </message>
    <message>
        <source>add, cut out</source>
        <translation>dazu, heraus</translation>
    </message>
    <message>
        <source>select</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>paragraph read</source>
        <translation>Absatz gelesen</translation>
    </message>
    <message>
        <source>submit</source>
        <translation>abgeben</translation>
    </message>
</context>
<context>
    <name>SpanHeader</name>
    <message>
        <source>Previous span</source>
        <translation>Vorige Spanne</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>Nächste Spanne</translation>
    </message>
    <message>
        <source>More actions on this span</source>
        <translation>Weitere Aktionen zu dieser Spanne</translation>
    </message>
    <message>
        <source>Span {number} of {total}</source>
        <translation>Spanne {number} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanHistory</name>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Suggestion accepted</source>
        <translation>Vorschlag angenommen</translation>
    </message>
    <message>
        <source>Suggestion edited</source>
        <translation>Vorschlag bearbeitet</translation>
    </message>
    <message>
        <source>Same as elsewhere</source>
        <translation>Wie an anderer Stelle</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Adjudicated</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>geändert {time}</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>Spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>No spans yet. Select text and press a label&apos;s digit.</source>
        <translation>Noch keine Spannen. Wählen Sie Text aus und drücken Sie die Ziffer eines Labels.</translation>
    </message>
</context>
<context>
    <name>SpanModel</name>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
</context>
<context>
    <name>SpanName</name>
    <message>
        <source>{count} link</source>
        <translation>{count} Verknüpfung</translation>
    </message>
    <message>
        <source>{count} links</source>
        <translation>{count} Verknüpfungen</translation>
    </message>
    <message>
        <source>span {place} of {count}</source>
        <translation>Spanne {place} von {count}</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>{count} span</source>
        <translation>{count} Spanne</translation>
    </message>
    <message>
        <source>{count} spans</source>
        <translation>{count} Spannen</translation>
    </message>
</context>
<context>
    <name>SpanPage</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Link …</source>
        <translation>Verknüpfen …</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Saving …</source>
        <translation>Speichert …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statuszeile</translation>
    </message>
    <message>
        <source>Switch annotator</source>
        <translation>Kürzel wechseln</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <source>Paragraph {paragraph} · character {character}</source>
        <translation>Absatz {paragraph} · Zeichen {character}</translation>
    </message>
    <message>
        <source>no selection</source>
        <translation>keine Auswahl</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Selection: {characters}, {words}</source>
        <translation>Auswahl: {characters}, {words}</translation>
    </message>
    <message>
        <source>{done} of {total} submitted</source>
        <translation>{done} von {total} abgegeben</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>TitleBlock</name>
    <message>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <source>(empty article)</source>
        <translation>(leerer Artikel)</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} und %n weitere</numerusform>
            <numerusform>{name} und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Show the list of articles</source>
        <translation>Artikelliste zeigen</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>Welcome to Wortlaut</source>
        <translation>Willkommen bei Wortlaut</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Erste Schritte schließen</translation>
    </message>
    <message>
        <source>The caret stands at the start of the article. Try it right away:</source>
        <translation>Die Schreibmarke steht am Anfang des Artikels. Probieren Sie es gleich aus:</translation>
    </message>
    <message>
        <source>Tag it as {label}</source>
        <translation>Als {label} taggen</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>Satz wählen</translation>
    </message>
    <message>
        <source>again: larger</source>
        <translation>nochmals: größer</translation>
    </message>
    <message>
        <source>Link the speaker</source>
        <translation>Sprecher verknüpfen</translation>
    </message>
    <message>
        <source>first tag who speaks: 2</source>
        <translation>erst taggen, wer spricht: 2</translation>
    </message>
    <message>
        <source>Submit and go on</source>
        <translation>Abgeben und weiter</translation>
    </message>
    <message>
        <source>nothing to save: all is stored</source>
        <translation>nichts zu speichern: alles ist gesichert</translation>
    </message>
    <message>
        <source>Your short name</source>
        <translation>Ihr Kürzel</translation>
    </message>
    <message>
        <source>Stands on each span; can be changed later.</source>
        <translation>Steht an jeder Spanne; später änderbar.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Create your own project …</source>
        <translation>Eigenes Projekt anlegen …</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>Projekt öffnen …</translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>Wortlaut projects (*.wortlaut);;All files (*)</source>
        <translation>Wortlaut-Projekte (*.wortlaut);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Texts and JSONL (*.txt *.jsonl);;All files (*)</source>
        <translation>Texte und JSONL (*.txt *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n line(s) to {file}</source>
        <translation>
            <numerusform>%n Zeile gespeichert in {file}</numerusform>
            <numerusform>%n Zeilen gespeichert in {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <source>Wortlaut projects (*.wortlaut)</source>
        <translation>Wortlaut-Projekte (*.wortlaut)</translation>
    </message>
    <message>
        <source>Backup copy</source>
        <translation>Sicherungskopie</translation>
    </message>
    <message>
        <source>Backup copy saved to {file}</source>
        <translation>Sicherungskopie gespeichert: {file}</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>Check the project file</source>
        <translation>Projektdatei prüfen</translation>
    </message>
    <message>
        <source>The project file is damaged. Open a backup copy.</source>
        <translation>Die Projektdatei ist beschädigt. Öffnen Sie eine Sicherungskopie.</translation>
    </message>
    <message>
        <source>The file is whole: structure, texts, offsets and journal agree.</source>
        <translation>Die Datei ist unversehrt: Aufbau, Texte, Positionen und Journal stimmen überein.</translation>
    </message>
    <message>
        <source>In the spans: {errors} errors, {warnings} warnings.</source>
        <translation>An den Spannen: {errors} Fehler, {warnings} Warnungen.</translation>
    </message>
    <message>
        <source>Short name of the person who annotates from now on:</source>
        <translation>Kürzel der Person, die ab jetzt annotiert:</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Why is it opened again? The submitted version stays.</source>
        <translation>Warum wird der Artikel wieder geöffnet? Die abgegebene Fassung bleibt erhalten.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
</context>
<context>
    <name>_Foot</name>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>change key</source>
        <translation>Taste ändern</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
</context>
<context>
    <name>_LabelButton</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n Spanne</numerusform>
            <numerusform>%n Spannen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them unsure</source>
        <translation>
            <numerusform>davon %n unsicher</numerusform>
            <numerusform>davon %n unsicher</numerusform>
        </translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>Taste {key}</translation>
    </message>
</context>
<context>
    <name>_ProjectName</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Remove this link (Del)</source>
        <translation>Diese Verknüpfung entfernen (Entf)</translation>
    </message>
    <message>
        <source>Go there (Enter)</source>
        <translation>Hingehen (Eingabe)</translation>
    </message>
    <message>
        <source>still missing</source>
        <translation>fehlt noch</translation>
    </message>
</context>
<context>
    <name>_SubmittedRow</name>
    <message>
        <source>Reopen …</source>
        <translation>Wieder öffnen …</translation>
    </message>
    <message>
        <source>The project is open for reading only</source>
        <translation>Das Projekt ist nur zum Lesen offen</translation>
    </message>
    <message>
        <source>Submitted {time}</source>
        <translation>Abgegeben {time}</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Abgegeben</translation>
    </message>
</context>
</TS>
