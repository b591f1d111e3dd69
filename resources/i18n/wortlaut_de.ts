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
    <name>Acting</name>
    <message>
        <source>Choose an article in step 1, or a finding in step 4.</source>
        <translation>Wählen Sie in Schritt 1 einen Artikel oder in Schritt 4 einen Befund.</translation>
    </message>
    <message>
        <source>No pair is chosen.</source>
        <translation>Kein Paar ist gewählt.</translation>
    </message>
    <message>
        <source>Writing the release</source>
        <translation>Ausgabe wird geschrieben</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Geschrieben: {name}</translation>
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
        <source>a key of the page itself</source>
        <translation>eine Taste der Seite selbst</translation>
    </message>
    <message>
        <source>typing into a field</source>
        <translation>Tippen in ein Feld</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>{count} card</source>
        <translation>{count} Karte</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} Karten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>of these</source>
        <translation>davon</translation>
    </message>
    <message>
        <source>Kinds of disagreement</source>
        <translation>Arten der Uneinigkeit</translation>
    </message>
    <message>
        <source>only {name}</source>
        <translation>nur {name}</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Attributes and links</source>
        <translation>Attribute und Verknüpfungen</translation>
    </message>
    <message>
        <source>n = {count}</source>
        <translation>n = {count}</translation>
    </message>
    <message>
        <source>To compare with the literature</source>
        <translation>Zum Vergleich mit der Literatur</translation>
    </message>
    <message>
        <source>α nominal on tokens</source>
        <translation>α nominal auf Token</translation>
    </message>
    <message>
        <source>κ on tokens</source>
        <translation>κ auf Token</translation>
    </message>
    <message>
        <source>F1 on tokens</source>
        <translation>F1 auf Token</translation>
    </message>
    <message>
        <source>κ on characters</source>
        <translation>κ auf Zeichen</translation>
    </message>
    <message>
        <source>F1 on characters</source>
        <translation>F1 auf Zeichen</translation>
    </message>
    <message>
        <source>κ of labels on aligned spans</source>
        <translation>κ der Label auf zugeordneten Spannen</translation>
    </message>
    <message>
        <source>α of labels on aligned spans</source>
        <translation>α der Label auf zugeordneten Spannen</translation>
    </message>
    <message>
        <source>Guidelines {before} → {after}</source>
        <translation>Leitfaden {before} → {after}</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <source>No submission has a date.</source>
        <translation>Keine Abgabe hat ein Datum.</translation>
    </message>
    <message>
        <source>W{week}</source>
        <translation>KW {week}</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>strikt</translation>
    </message>
    <message>
        <source>label only (the boundary may differ)</source>
        <translation>nur Label (Grenze darf abweichen)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>label only</source>
        <translation>nur Label</translation>
    </message>
    <message>
        <source>Spans of the first</source>
        <translation>Spannen der ersten Person</translation>
    </message>
    <message>
        <source>Spans of the second</source>
        <translation>Spannen der zweiten Person</translation>
    </message>
    <message>
        <source>Per label</source>
        <translation>Je Label</translation>
    </message>
    <message>
        <source>{label}: strict {strict}; label only {loose}</source>
        <translation>{label}: strikt {strict}; nur Label {loose}</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Strict F1 of each pair; on the diagonal with oneself, below it the articles</source>
        <translation>Striktes F1 jedes Paars; auf der Diagonale mit sich selbst, darunter die Artikel</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotierende</translation>
    </message>
    <message>
        <source>Pairs, {first} and {second}</source>
        <translation>Paare, {first} und {second}</translation>
    </message>
    <message>
        <source>Pairs, {first} with oneself</source>
        <translation>Paare, {first} mit sich selbst</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>with oneself</source>
        <translation>mit sich</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslung</translation>
    </message>
    <message>
        <source>Rows: {first}, columns: {second}; spans that stand against each other</source>
        <translation>Zeilen: {first}, Spalten: {second}; Spannen, die einander gegenüberstehen</translation>
    </message>
    <message>
        <source>{first} by {second}</source>
        <translation>{first} gegen {second}</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>the other</source>
        <translation>die andere</translation>
    </message>
    <message>
        <source>Confusion, {first} {row}, {second} {column}</source>
        <translation>Verwechslung, {first} {row}, {second} {column}</translation>
    </message>
    <message>
        <source>{where}: {count} of {whole}, {share} percent</source>
        <translation>{where}: {count} von {whole}, {share} Prozent</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Nesting</source>
        <translation>Schachtelung</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>both edges</source>
        <translation>beide Ränder</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>article or office</source>
        <translation>Artikelwort oder Amt</translation>
    </message>
    <message>
        <source>submitted by nobody</source>
        <translation>von niemandem abgegeben</translation>
    </message>
    <message>
        <source>submitted by one person only</source>
        <translation>nur von einer Person abgegeben</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>wieder geöffnet</translation>
    </message>
    <message>
        <source>near-duplicate of a counted one</source>
        <translation>Dublette einer gezählten Kopie</translation>
    </message>
    <message>
        <source>outside of the period</source>
        <translation>außerhalb des Zeitraums</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>characters only</source>
        <translation>nur Zeichen</translation>
    </message>
    <message>
        <source>overlapping</source>
        <translation>überlappt</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>α_U</source>
        <translation>α_U</translation>
    </message>
    <message>
        <source>same characters and label</source>
        <translation>Zeichen und Label gleich</translation>
    </message>
    <message>
        <source>the label may differ</source>
        <translation>Label darf abweichen</translation>
    </message>
    <message>
        <source>the boundary may differ</source>
        <translation>Grenze darf abweichen</translation>
    </message>
    <message>
        <source>both may differ</source>
        <translation>beides darf abweichen</translation>
    </message>
    <message>
        <source>half points</source>
        <translation>halbe Punkte</translation>
    </message>
    <message>
        <source>without chance</source>
        <translation>ohne Zufall</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} entfallen</translation>
    </message>
    <message>
        <source>{value}, interval {low} to {high}</source>
        <translation>{value}, Intervall {low} bis {high}</translation>
    </message>
    <message>
        <source>Strict span F1</source>
        <translation>Striktes Spannen-F1</translation>
    </message>
    <message>
        <source>Mean over labels {value} · counted over all spans, not per article</source>
        <translation>Mittel über Label {value} · gezählt über alle Spannen, nicht je Artikel</translation>
    </message>
    <message>
        <source>95%: {low} – {high}</source>
        <translation>95 %: {low} – {high}</translation>
    </message>
    <message>
        <source>{resamples} resamples over articles</source>
        <translation>{resamples} Ziehungen über Artikel</translation>
    </message>
    <message>
        <source>mean of pairs from {low} to {high}</source>
        <translation>Mittel der Paare von {low} bis {high}</translation>
    </message>
    <message>
        <source>too few: {count} article</source>
        <translation>zu wenige: {count} Artikel</translation>
    </message>
    <message>
        <source>too few: {count} articles</source>
        <translation>zu wenige: {count} Artikel</translation>
    </message>
    <message>
        <source>jackknife {low} – {high}</source>
        <translation>Jackknife {low} – {high}</translation>
    </message>
    <message>
        <source>what it forgives</source>
        <translation>was es verzeiht</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>{count} article</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{articles} · {spans} spans</source>
        <translation>{articles} · {spans} Spannen</translation>
    </message>
    <message>
        <source>what forgives how much</source>
        <translation>was wie viel verzeiht</translation>
    </message>
    <message>
        <source>point and 95% interval</source>
        <translation>Punkt und 95-%-Intervall</translation>
    </message>
    <message>
        <source>against gold; dashed: {gates}</source>
        <translation>gegen Gold; gestrichelt: {gates}</translation>
    </message>
    <message>
        <source>strict; diagonal: with oneself, later</source>
        <translation>strikt; Diagonale: mit sich selbst, später</translation>
    </message>
    <message>
        <source>share of the row; at the bottom of the column</source>
        <translation>Anteil an der Zeile; unten an der Spalte</translation>
    </message>
    <message>
        <source>on aligned spans</source>
        <translation>auf zugeordneten Spannen</translation>
    </message>
    <message>
        <source>strict, per week of submission</source>
        <translation>strikt je Woche der Abgabe</translation>
    </message>
    <message>
        <source>not to steer by</source>
        <translation>nicht zum Steuern</translation>
    </message>
    <message>
        <source>Nobody has a span here, so there is nothing to agree on.</source>
        <translation>Niemand hat hier eine Spanne, also gibt es nichts, worin man übereinstimmen könnte.</translation>
    </message>
    <message>
        <source>Forgiving boundaries raises strict by {boundary}, forgiving labels by {label}; {rest} are left where nothing overlaps.</source>
        <translation>Nur Label liegt {boundary} über strikt, nur Zeichen {label}; {rest} bleiben, wo sich nichts überlappt.</translation>
    </message>
    <message>
        <source>There is no card to decide.</source>
        <translation>Es gibt keine Karte zu entscheiden.</translation>
    </message>
    <message>
        <source>The most common kind of card: {kind}, {count} of {total}.</source>
        <translation>Häufigste Art von Karten: {kind}, {count} von {total}.</translation>
    </message>
    <message>
        <source>Furthest apart: {label} ({strict}; label only {loose}).</source>
        <translation>Am weitesten auseinander: {label} ({strict}; nur Label {loose}).</translation>
    </message>
    <message>
        <source>in {count} article</source>
        <translation>in {count} Artikel</translation>
    </message>
    <message>
        <source>in {count} articles</source>
        <translation>in {count} Artikeln</translation>
    </message>
    <message>
        <source>Used by nobody and not counted there: {labels}.</source>
        <translation>Von niemandem benutzt und dort nicht gezählt: {labels}.</translation>
    </message>
    <message>
        <source>All numbers can be computed again from the export.</source>
        <translation>Alle Zahlen sind aus der Ausgabe nachrechenbar.</translation>
    </message>
    <message>
        <source>All numbers can be computed again from the export, seed {seed}.</source>
        <translation>Alle Zahlen sind aus der Ausgabe nachrechenbar, Startwert {seed}.</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>So liest man das</translation>
    </message>
    <message>
        <source>Choose two annotators or more; the numbers are those of before.</source>
        <translation>Wählen Sie mindestens zwei Annotierende; die Zahlen sind die von vorher.</translation>
    </message>
    <message>
        <source>Stopped; the numbers are those of before.</source>
        <translation>Angehalten; die Zahlen sind die von vorher.</translation>
    </message>
    <message>
        <source>The agreement could not be computed; the numbers are those of before.</source>
        <translation>Die Übereinstimmung ließ sich nicht berechnen; die Zahlen sind die von vorher.</translation>
    </message>
    <message>
        <source>Cell {row} → {column}</source>
        <translation>Zelle {row} → {column}</translation>
    </message>
    <message>
        <source>All disagreements</source>
        <translation>Alle Uneinigkeiten</translation>
    </message>
    <message>
        <source>Nobody was compared, so there is nothing to write.</source>
        <translation>Niemand wurde verglichen, also gibt es nichts zu schreiben.</translation>
    </message>
    <message>
        <source>Export the agreement</source>
        <translation>Übereinstimmung ausgeben</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
</context>
<context>
    <name>AlignedView</name>
    <message>
        <source>Source and copy, paragraph by paragraph</source>
        <translation>Original und Kopie, Absatz für Absatz</translation>
    </message>
</context>
<context>
    <name>AlikeDeciding</name>
    <message>
        <source>A digit takes that version here and for all that are chosen</source>
        <translation>Eine Ziffer nimmt diese Version hier und für alle gewählten</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) decided alike, Z takes them back</source>
        <translation>
            <numerusform>%n Karte gleich entschieden, Z nimmt sie zurück</numerusform>
            <numerusform>%n Karten gleich entschieden, Z nimmt sie zurück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Alike cases: {count}</source>
        <translation>Gleiche Fälle: {count}</translation>
    </message>
</context>
<context>
    <name>AlikeRows</name>
    <message>
        <source>Alike cases, {chosen} of {count} chosen</source>
        <translation>Gleiche Fälle, {chosen} von {count} gewählt</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
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
</context>
<context>
    <name>ArticleChoice</name>
    <message>
        <source>Compare with another article</source>
        <translation>Mit anderem Artikel vergleichen</translation>
    </message>
    <message>
        <source>Title, date or file</source>
        <translation>Titel, Datum oder Datei</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message>
        <source>History of the span</source>
        <translation>Verlauf der Spanne</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>{count} submissions: version {versions}</source>
        <translation>{count} Abgaben: Fassung {versions}</translation>
    </message>
    <message>
        <source>names hidden, order shuffled on each card</source>
        <translation>Namen verdeckt, Reihenfolge je Karte gemischt</translation>
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
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Edit freely: Enter takes it, Esc drops it</source>
        <translation>Frei bearbeiten: Eingabe übernimmt, Esc verwirft</translation>
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
    <name>Aspect</name>
    <message>
        <source>Existence</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
</context>
<context>
    <name>AspectTabs</name>
    <message>
        <source>Decide one by one</source>
        <translation>Einzeln entscheiden</translation>
    </message>
    <message>
        <source>{aspect}, {state}, {place} of {count}</source>
        <translation>{aspect}, {state}, {place} von {count}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>einig</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign articles</source>
        <translation>Artikel zuweisen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>As filtered in the list: {count}</source>
        <translation>Wie in der Liste gefiltert: {count}</translation>
    </message>
    <message>
        <source>Only the open one</source>
        <translation>Nur der geöffnete</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Welche Artikel</translation>
    </message>
    <message>
        <source>Everybody gets all</source>
        <translation>Alle bekommen alles</translation>
    </message>
    <message>
        <source>Some people per article</source>
        <translation>Einige je Artikel</translation>
    </message>
    <message>
        <source>A part for everybody</source>
        <translation>Ein Teil für alle</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>People per article</source>
        <translation>Personen je Artikel</translation>
    </message>
    <message>
        <source>Part that everybody gets</source>
        <translation>Teil, den alle bekommen</translation>
    </message>
    <message>
        <source>people per article, with equal loads</source>
        <translation>Personen je Artikel, gleichmäßig verteilt</translation>
    </message>
    <message>
        <source>go to everybody, each further one to one person</source>
        <translation>bekommen alle, jeden weiteren eine Person</translation>
    </message>
    <message>
        <source>Present a part of the submitted articles again later, unannounced</source>
        <translation>Einen Teil der abgegebenen Artikel später unangekündigt noch einmal vorlegen</translation>
    </message>
    <message>
        <source>Part that comes back</source>
        <translation>Teil, der wiederkommt</translation>
    </message>
    <message>
        <source>Days until it comes back</source>
        <translation>Tage, bis es wiederkommt</translation>
    </message>
    <message>
        <source>of them, after</source>
        <translation>davon, nach</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <source>Second pass</source>
        <translation>Zweiter Durchgang</translation>
    </message>
    <message>
        <source>{name} · {count} assigned</source>
        <translation>{name} · {count} zugewiesen</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Wem</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Tick somebody, or write a name.</source>
        <translation>Haken Sie jemanden an oder schreiben Sie einen Namen.</translation>
    </message>
    <message>
        <source>Nobody has an assignment.</source>
        <translation>Niemandem ist etwas zugewiesen.</translation>
    </message>
    <message>
        <source>Tick whose assignments you take back.</source>
        <translation>Haken Sie an, wessen Zuweisungen Sie zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>AssignWords</name>
    <message>
        <source>({count} new)</source>
        <translation>({count} neu)</translation>
    </message>
    <message>
        <source>both {count}</source>
        <translation>beide {count}</translation>
    </message>
    <message>
        <source>all of them {count}</source>
        <translation>alle gemeinsam {count}</translation>
    </message>
    <message>
        <source>There are no articles yet: import some first.</source>
        <translation>Es gibt noch keine Artikel: Importieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>Nothing new to assign: they have these articles already.</source>
        <translation>Nichts Neues zuzuweisen: Diese Artikel sind schon bei ihnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n new assignment(s).</source>
        <translation>
            <numerusform>%n neue Zuweisung.</numerusform>
            <numerusform>%n neue Zuweisungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>New in the project: {names}.</source>
        <translation>Neu im Projekt: {names}.</translation>
    </message>
    <message>
        <source>The second pass changes, too.</source>
        <translation>Auch der zweite Durchgang ändert sich.</translation>
    </message>
    <message>
        <source>The second pass is switched off.</source>
        <translation>Der zweite Durchgang wird abgeschaltet.</translation>
    </message>
    <message>
        <source>The second pass is set.</source>
        <translation>Der zweite Durchgang ist eingestellt.</translation>
    </message>
    <message>
        <source>Assigned: {loads}. Next: File, Hand out an assignment.</source>
        <translation>Zugewiesen: {loads}. Als Nächstes: Datei, Aufgabe mitgeben.</translation>
    </message>
    <message>
        <source>Taken back: {loads}</source>
        <translation>Zurückgenommen: {loads}</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>To be taken back: {loads}</source>
        <translation>Zurückgenommen wird: {loads}</translation>
    </message>
    <message>
        <source>What was begun or submitted always stays.</source>
        <translation>Was begonnen oder abgegeben ist, bleibt immer.</translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) stay(s): work has begun.</source>
        <translation>
            <numerusform>%n Zuweisung bleibt: Die Arbeit hat begonnen.</numerusform>
            <numerusform>%n Zuweisungen bleiben: Die Arbeit hat begonnen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>Retired value: {value}</source>
        <translation>Stillgelegter Wert: {value}</translation>
    </message>
    <message>
        <source>Guessed from the words</source>
        <translation>Aus den Worten geraten</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm the guessed value</source>
        <translation>Geratenen Wert bestätigen</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>{name} restored</source>
        <translation>{name} wiederhergestellt</translation>
    </message>
    <message>
        <source>Wortlaut projects (*.wortlaut)</source>
        <translation>Wortlaut-Projekte (*.wortlaut)</translation>
    </message>
    <message>
        <source>Restore as a new file</source>
        <translation>Als neue Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Restored as {file}. The project that is open stays as it is.</source>
        <translation>Wiederhergestellt als {file}. Das offene Projekt bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wird wiederhergestellt</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} gerettet</translation>
    </message>
    <message>
        <source>Save what is readable</source>
        <translation>Lesbares retten</translation>
    </message>
    <message>
        <source>Saving what is readable</source>
        <translation>Lesbares wird gerettet</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n Spanne</numerusform>
            <numerusform>%n Spannen</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles}, {spans} saved in {file}.</source>
        <translation>{articles}, {spans} gerettet in {file}.</translation>
    </message>
    <message>
        <source>Nothing that was confirmed is lost.</source>
        <translation>Nichts Bestätigtes ist verloren.</translation>
    </message>
    <message>
        <source>The history begins anew; what is missing stands in the details.</source>
        <translation>Der Verlauf beginnt neu; was fehlt, steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Save what is readable …</source>
        <translation>Lesbares retten …</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) fewer than at {time}.</source>
        <translation>
            <numerusform>%n Spanne weniger als im Stand von {time}.</numerusform>
            <numerusform>%n Spannen weniger als im Stand von {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not the one that was open then: an older one is in its place.</source>
        <translation>Es ist nicht die Datei, die damals offen war: An ihrer Stelle liegt eine ältere.</translation>
    </message>
    <message>
        <source>Done since: {actions}.</source>
        <translation>Seither getan: {actions}.</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>Das stimmt so</translation>
    </message>
    <message>
        <source>No backup can be made. What you do is saved in the project all the same.</source>
        <translation>Es lässt sich keine Sicherung anlegen. Was Sie tun, wird trotzdem im Projekt gespeichert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Backups …</source>
        <translation>Sicherungen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>BackupsSheet</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>Spans since</source>
        <translation>Spannen seither</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>Letzte Aktion</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Put in the project&apos;s place …</source>
        <translation>An die Stelle des Projekts …</translation>
    </message>
    <message>
        <source>Restore as a new file …</source>
        <translation>Als neue Datei …</translation>
    </message>
    <message>
        <source>Made every half hour while there are changes, and before imports and changes of many articles.</source>
        <translation>Sie entstehen halbstündlich, solange sich etwas ändert, sowie vor Importen und Änderungen an vielen Artikeln.</translation>
    </message>
    <message>
        <source>project made</source>
        <translation>Projekt angelegt</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>being checked …</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>Comparing with the project as it is now …</source>
        <translation>Wird mit dem jetzigen Projekt verglichen …</translation>
    </message>
    <message>
        <source>The project does not go on from this state: it is of another course of the project.</source>
        <translation>Das Projekt schließt nicht an diesen Stand an: Er gehört zu einem anderen Verlauf des Projekts.</translation>
    </message>
    <message>
        <source>Added since: {what}</source>
        <translation>Seither dazu: {what}</translation>
    </message>
    <message>
        <source>Gone since: {what}</source>
        <translation>Seither weg: {what}</translation>
    </message>
    <message>
        <source>Changed since: {what}</source>
        <translation>Seither geändert: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>The same articles and spans as the project has now.</source>
        <translation>Dieselben Artikel und Spannen wie jetzt im Projekt.</translation>
    </message>
</context>
<context>
    <name>BoundaryKind</name>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>beide Seiten</translation>
    </message>
    <message>
        <source>one contains the other</source>
        <translation>eine enthält die andere</translation>
    </message>
    <message>
        <source>punctuation only</source>
        <translation>nur Zeichen</translation>
    </message>
    <message>
        <source>white space only</source>
        <translation>nur Leerraum</translation>
    </message>
    <message>
        <source>leading words only</source>
        <translation>nur Wörter am Anfang</translation>
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
    <name>CardEditing</name>
    <message>
        <source>Attribute set</source>
        <translation>Attribut gesetzt</translation>
    </message>
    <message>
        <source>There is nothing else to choose</source>
        <translation>Anderes ist nicht zu wählen</translation>
    </message>
    <message>
        <source>Decided otherwise</source>
        <translation>Anders entschieden</translation>
    </message>
    <message>
        <source>take</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>verwerfen</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>end, with Shift start</source>
        <translation>Ende, mit Umschalt Anfang</translation>
    </message>
    <message>
        <source>add, cut the selection</source>
        <translation>Auswahl dazu, heraus</translation>
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
        <source>by character</source>
        <translation>zeichenweise</translation>
    </message>
    <message>
        <source>Result taken</source>
        <translation>Ergebnis übernommen</translation>
    </message>
</context>
<context>
    <name>CardName</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>kein Link</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Computed, nobody types it</source>
        <translation>Berechnet, nichts davon wird getippt</translation>
    </message>
    <message>
        <source>Kept in the project, for the command, too; what is missing is listed in the card.</source>
        <translation>Steht im Projekt, auch für die Befehlszeile; was fehlt, nennt das Datenblatt.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>Spans: {label}</source>
        <translation>Spannen: {label}</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Nested spans</source>
        <translation>Geschachtelte Spannen</translation>
    </message>
    <message>
        <source>Spans with holes</source>
        <translation>Spannen mit Lücken</translation>
    </message>
    <message>
        <source>First and last date</source>
        <translation>Erstes und letztes Datum</translation>
    </message>
    <message>
        <source>Submitted by two or more</source>
        <translation>Von zwei oder mehr Personen abgegeben</translation>
    </message>
    <message>
        <source>Decided without a person</source>
        <translation>Ohne Menschen entschieden</translation>
    </message>
    <message>
        <source>Began as a suggestion of a machine</source>
        <translation>Als Vorschlag des Programms begonnen</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Union</source>
        <translation>Vereinigung</translation>
    </message>
    <message>
        <source>Intersection</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Move boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Other label</source>
        <translation>Anderes Label</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Edit freely</source>
        <translation>Frei bearbeiten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Ask guidelines</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Decide alike cases too</source>
        <translation>Gleiche Fälle mitentscheiden</translation>
    </message>
    <message numerus="yes">
        <source>All %n in a list</source>
        <translation>
            <numerusform>%n Fall in einer Liste</numerusform>
            <numerusform>Alle %n in einer Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>{decided} of {total} decided</source>
        <translation>{decided} von {total} entschieden</translation>
    </message>
</context>
<context>
    <name>CardQueue</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Card queue</source>
        <translation>Kartenliste</translation>
    </message>
    <message>
        <source>Search cards</source>
        <translation>Karten suchen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>by value</source>
        <translation>nach Wert</translation>
    </message>
    <message>
        <source>by article</source>
        <translation>nach Artikel</translation>
    </message>
    <message>
        <source>by label</source>
        <translation>nach Label</translation>
    </message>
    <message>
        <source>by pair</source>
        <translation>nach Paar</translation>
    </message>
    <message>
        <source>by category</source>
        <translation>nach Art</translation>
    </message>
    <message>
        <source>by age</source>
        <translation>nach Alter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen card(s)</source>
        <translation>
            <numerusform>%n gewählte Karte</numerusform>
            <numerusform>%n gewählte Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>Wert {value}</translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n gleiche</numerusform>
            <numerusform>%n gleiche</numerusform>
        </translation>
    </message>
    <message>
        <source>earlier submission</source>
        <translation>ältere Abgabe</translation>
    </message>
</context>
<context>
    <name>CardState</name>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>ungelöst</translation>
    </message>
    <message>
        <source>check</source>
        <translation>prüfen</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Card {place} of {count}</source>
        <translation>Karte {place} von {count}</translation>
    </message>
    <message>
        <source>This article is gold. Reopen it to decide again.</source>
        <translation>Dieser Artikel ist Gold. Öffnen Sie es wieder, um neu zu entscheiden.</translation>
    </message>
    <message>
        <source>A newer submission came in. Ctrl+R takes it in and keeps what it does not touch.</source>
        <translation>Eine neuere Abgabe liegt vor. Strg+R bezieht sie ein und behält, was sie nicht berührt.</translation>
    </message>
    <message>
        <source>You annotated this article yourself.</source>
        <translation>Sie haben diesen Artikel selbst annotiert.</translation>
    </message>
    <message>
        <source>Decided on an earlier submission; something changed here since.</source>
        <translation>Zu einer älteren Abgabe entschieden; seither hat sich hier etwas geändert.</translation>
    </message>
    <message>
        <source>All agree here. Drawn for a second look: they can all be wrong.</source>
        <translation>Hier sind alle einig. Zur Nachprüfung gezogen: Auch alle können irren.</translation>
    </message>
    <message>
        <source>The project is open for reading only</source>
        <translation>Das Projekt ist nur zum Lesen offen</translation>
    </message>
    <message>
        <source>The article is gold; reopen it first</source>
        <translation>Der Artikel ist Gold; öffnen Sie es zuerst wieder</translation>
    </message>
    <message>
        <source>The versions have the same boundaries</source>
        <translation>Die Versionen haben dieselben Grenzen</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>pre-selected</source>
        <translation>vorgewählt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>then a digit: that version here and for {count} alike</source>
        <translation>dann eine Ziffer: diese Version hier und für {count} gleiche</translation>
    </message>
    <message>
        <source>Version {number} here and for {count} alike, one step</source>
        <translation>Version {number} hier und für {count} gleiche, ein Schritt</translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Cards behind the chosen cell</source>
        <translation>Karten hinter der gewählten Zelle</translation>
    </message>
    <message>
        <source>review these cards</source>
        <translation>diese Karten prüfen</translation>
    </message>
    <message>
        <source>Choose a bar or a cell, and its cards are listed here.</source>
        <translation>Wählen Sie einen Balken oder eine Zelle, dann stehen die Karten hier.</translation>
    </message>
    <message>
        <source>{count} card</source>
        <translation>{count} Karte</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} Karten</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Same words, tagged differently</source>
        <translation>Gleiche Wörter, verschieden getaggt</translation>
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
    <name>CasesDialog</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>The first {number} of them are listed.</source>
        <translation>Aufgeführt sind die ersten {number}.</translation>
    </message>
</context>
<context>
    <name>Category</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Nesting</source>
        <translation>Schachtelung</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Einig</translation>
    </message>
</context>
<context>
    <name>CategoryFilter</name>
    <message>
        <source>Filter by category</source>
        <translation>Nach Art filtern</translation>
    </message>
    <message>
        <source>{word}, {count} cards</source>
        <translation>{word}, {count} Karten</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Findings of the check</source>
        <translation>Befunde der Prüfung</translation>
    </message>
    <message>
        <source>Findings in the layers to be released</source>
        <translation>Befunde in den Ebenen dieser Ausgabe</translation>
    </message>
    <message>
        <source>go to the place</source>
        <translation>zur Stelle gehen</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message>
        <source>The whole file with its journal, the hash of every text, the place and the words of every span, all references, and the rules of the label set. Errors stop the release; hints do not.</source>
        <translation>Die ganze Datei mit ihrem Journal, der Hash jedes Textes, Ort und Wörter jeder Spanne, alle Verweise und die Regeln des Labelschemas. Fehler halten die Ausgabe an, Hinweise nicht.</translation>
    </message>
    <message>
        <source>the first {shown} of {count}</source>
        <translation>die ersten {shown} von {count}</translation>
    </message>
    <message>
        <source>Nothing found: all layers are whole and follow the rules.</source>
        <translation>Nichts gefunden: Alle Ebenen sind unversehrt und folgen den Regeln.</translation>
    </message>
    <message>
        <source>Nothing is to be released yet, so there is nothing to check.</source>
        <translation>Noch ist nichts herauszugeben, also gibt es nichts zu prüfen.</translation>
    </message>
</context>
<context>
    <name>CheckReportDialog</name>
    <message>
        <source>Check of the project file</source>
        <translation>Prüfung der Projektdatei</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The project file is damaged. What was not damaged is safe, and nothing is written to the file. Mend it with the buttons below, or open a backup.</source>
        <translation>Die Projektdatei ist beschädigt. Was nicht beschädigt wurde, ist sicher, und in die Datei wird nichts geschrieben. Reparieren Sie sie mit den Knöpfen unten, oder öffnen Sie eine Sicherung.</translation>
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
        <source>Points of the check</source>
        <translation>Punkte der Prüfung</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Rules of the label scheme</source>
        <translation>Regeln des Labelschemas</translation>
    </message>
    <message>
        <source>Accepted as they are</source>
        <translation>So akzeptiert</translation>
    </message>
    <message>
        <source>no longer accepted: {reason}</source>
        <translation>nicht mehr akzeptiert: {reason}</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Mend: {what}</source>
        <translation>Reparieren: {what}</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>ChosenLine</name>
    <message>
        <source>List all articles</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
</context>
<context>
    <name>ColorRows</name>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Tönung</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
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
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Pick a color: {name}</source>
        <translation>Farbe wählen: {name}</translation>
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
        <source>Bac&amp;kups …</source>
        <translation>Sicherun&amp;gen …</translation>
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
        <source>Na&amp;me this point …</source>
        <translation>Diesen Stand benennen …</translation>
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
        <source>Page: Annotate</source>
        <translation>Seite: Annotieren</translation>
    </message>
    <message>
        <source>Page: Review</source>
        <translation>Seite: Prüfen</translation>
    </message>
    <message>
        <source>Page: Agreement</source>
        <translation>Seite: Übereinstimmung</translation>
    </message>
    <message>
        <source>Page: Dataset</source>
        <translation>Seite: Datensatz</translation>
    </message>
    <message>
        <source>Page: Overview</source>
        <translation>Seite: Übersicht</translation>
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
        <source>Legend of the compared text</source>
        <translation>Legende des Vergleichs</translation>
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
        <source>Confirm the guessed value</source>
        <translation>Geratenen Wert bestätigen</translation>
    </message>
    <message>
        <source>Confirm all guessed values of the article</source>
        <translation>Alle geratenen Werte des Artikels bestätigen</translation>
    </message>
    <message>
        <source>Guess values while tagging</source>
        <translation>Werte beim Taggen raten</translation>
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
        <translation>&amp;Redebegleitung heraus: Lücke, Akteur, Verknüpfung</translation>
    </message>
    <message>
        <source>L&amp;ink …</source>
        <translation>&amp;Verknüpfen …</translation>
    </message>
    <message>
        <source>Link to the nearest</source>
        <translation>Mit dem nächsten verknüpfen</translation>
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
        <translation>Ko&amp;ntrolle</translation>
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
        <translation>&amp;Leitfaden</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;About Wortlaut</source>
        <translation>&amp;Über Wortlaut</translation>
    </message>
    <message>
        <source>Ca&amp;rd</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>&amp;Next card</source>
        <translation>&amp;Nächste Karte</translation>
    </message>
    <message>
        <source>&amp;Previous card</source>
        <translation>&amp;Vorige Karte</translation>
    </message>
    <message>
        <source>Searc&amp;h the cards</source>
        <translation>Karten suchen</translation>
    </message>
    <message>
        <source>Order of the cards</source>
        <translation>Reihenfolge der Karten</translation>
    </message>
    <message>
        <source>Take the pre-selected &amp;version</source>
        <translation>Vor&amp;gewählte Version nehmen</translation>
    </message>
    <message>
        <source>Take the version with &amp;all aspects</source>
        <translation>Version mit &amp;allen Teilen nehmen</translation>
    </message>
    <message>
        <source>&amp;Union</source>
        <translation>Vereinigung</translation>
    </message>
    <message>
        <source>&amp;Intersection</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Move the &amp;boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Other &amp;label or target</source>
        <translation>Anderes &amp;Label oder Ziel</translation>
    </message>
    <message>
        <source>Nothing is here: re&amp;ject</source>
        <translation>Hier ist nichts: ablehnen</translation>
    </message>
    <message>
        <source>&amp;Edit freely</source>
        <translation>&amp;Frei bearbeiten</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Leave un&amp;resolved</source>
        <translation>Ungelöst lassen</translation>
    </message>
    <message>
        <source>A question &amp;for the guidelines</source>
        <translation>Frage an den Leitfaden</translation>
    </message>
    <message>
        <source>Ta&amp;ke back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Reason: &amp;why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>&amp;Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Note on the &amp;decision</source>
        <translation>Notiz zur Entscheidung</translation>
    </message>
    <message>
        <source>Decide alike cases t&amp;oo</source>
        <translation>Gleiche Fälle mitentscheiden</translation>
    </message>
    <message>
        <source>List of alike ca&amp;ses</source>
        <translation>Liste der gleichen Fälle</translation>
    </message>
    <message>
        <source>Histor&amp;y of the span</source>
        <translation>Verlauf der Spanne</translation>
    </message>
    <message>
        <source>Finish the article as &amp;gold</source>
        <translation>Artikel als Gold abschließen</translation>
    </message>
    <message>
        <source>Reopen the gold …</source>
        <translation>Gold wieder öffnen …</translation>
    </message>
    <message>
        <source>Take in newer submissions</source>
        <translation>Neuere Abgaben einbeziehen</translation>
    </message>
    <message>
        <source>One person&apos;s submission, or the cards</source>
        <translation>Einzelne Abgabe oder Karten</translation>
    </message>
    <message>
        <source>Show the annotators&apos; na&amp;mes</source>
        <translation>Namen der Annotierenden zeigen</translation>
    </message>
    <message>
        <source>&amp;Take in packs or projects …</source>
        <translation>&amp;Pakete oder Projekte übernehmen …</translation>
    </message>
    <message>
        <source>Open an assi&amp;gnment …</source>
        <translation>A&amp;ufgabe öffnen …</translation>
    </message>
    <message>
        <source>Hand o&amp;ut an assignment …</source>
        <translation>Aufg&amp;abe mitgeben …</translation>
    </message>
    <message>
        <source>&amp;Hand in my submission …</source>
        <translation>&amp;Meine Abgabe einreichen …</translation>
    </message>
    <message>
        <source>&amp;Assign articles …</source>
        <translation>Artikel &amp;zuweisen …</translation>
    </message>
    <message>
        <source>&amp;Review settings …</source>
        <translation>P&amp;rüfregeln …</translation>
    </message>
    <message>
        <source>Near-&amp;duplicates side by side …</source>
        <translation>&amp;Fast-Dubletten nebeneinander …</translation>
    </message>
    <message>
        <source>Co&amp;pies</source>
        <translation>K&amp;opien</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Nächster Unterschied</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>&amp;Voriger Unterschied</translation>
    </message>
    <message>
        <source>The copy becomes the &amp;source</source>
        <translation>Die Kopie wird &amp;Original</translation>
    </message>
    <message>
        <source>&amp;Open the copy for annotating</source>
        <translation>Kopie zum &amp;Annotieren öffnen</translation>
    </message>
    <message>
        <source>&amp;Carry the spans over to the copies</source>
        <translation>Spannen auf die Kopien &amp;übertragen</translation>
    </message>
    <message>
        <source>&amp;Veto for the copy, or none</source>
        <translation>V&amp;eto für die Kopie oder keines</translation>
    </message>
    <message>
        <source>&amp;Take the copy out of the group, or in</source>
        <translation>Kopie aus der &amp;Gruppe nehmen oder hinein</translation>
    </message>
    <message>
        <source>Compare with &amp;another article …</source>
        <translation>&amp;Mit anderem Artikel vergleichen …</translation>
    </message>
    <message>
        <source>Overvie&amp;w</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>Open the chosen &amp;step</source>
        <translation>Gewählten &amp;Schritt öffnen</translation>
    </message>
    <message>
        <source>Choose &amp;whose work counts</source>
        <translation>Wählen, &amp;wessen Arbeit zählt</translation>
    </message>
    <message>
        <source>Count a&amp;gain</source>
        <translation>&amp;Neu zählen</translation>
    </message>
    <message>
        <source>Write all &amp;plots as SVG …</source>
        <translation>Alle &amp;Bilder als SVG ausgeben …</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>Aus&amp;gabe</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>&amp;Voriger Schritt</translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation>Nächster &amp;Befund</translation>
    </message>
    <message>
        <source>Previous f&amp;inding</source>
        <translation>Voriger Be&amp;fund</translation>
    </message>
    <message>
        <source>&amp;Join near-duplicates in one part</source>
        <translation>Fast-Dubletten in einem &amp;Teil verbinden</translation>
    </message>
    <message>
        <source>Leave an article &amp;out, or take it in</source>
        <translation>Artikel &amp;weglassen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Neu &amp;prüfen</translation>
    </message>
    <message>
        <source>Compare with the release &amp;before</source>
        <translation>Mit der vorigen Ausgabe ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Write the release</source>
        <translation>Ausgabe &amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Report to look at …</source>
        <translation>Be&amp;richt zum Ansehen …</translation>
    </message>
    <message>
        <source>Same text, tagged &amp;differently …</source>
        <translation>&amp;Gleicher Text, verschieden getaggt …</translation>
    </message>
    <message>
        <source>Save a cop&amp;y as and go on there …</source>
        <translation>Kopie spei&amp;chern unter und dort weiterarbeiten …</translation>
    </message>
    <message>
        <source>Open for &amp;writing again</source>
        <translation>&amp;Wieder zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>Statements of the article</source>
        <translation>Aussagen des Artikels</translation>
    </message>
    <message>
        <source>Diagram of the statement …</source>
        <translation>Schaubild der Aussage …</translation>
    </message>
    <message>
        <source>Register of actors …</source>
        <translation>Verzeichnis der Akteure …</translation>
    </message>
    <message>
        <source>Guidelines of the &amp;project from a file …</source>
        <translation>Leitfaden des &amp;Projekts aus einer Datei …</translation>
    </message>
    <message>
        <source>Back to the guidelines of the p&amp;rogram</source>
        <translation>&amp;Zurück zum Leitfaden des Programms</translation>
    </message>
    <message>
        <source>Make it a precedent …</source>
        <translation>Zum Musterfall machen …</translation>
    </message>
    <message>
        <source>No longer a precedent</source>
        <translation>Kein Musterfall mehr</translation>
    </message>
    <message>
        <source>&amp;Fix the problem</source>
        <translation>Problem &amp;beheben</translation>
    </message>
    <message>
        <source>Accept the problem, or &amp;open it again …</source>
        <translation>Problem &amp;akzeptieren oder wieder öffnen …</translation>
    </message>
    <message>
        <source>R&amp;ules of the project …</source>
        <translation>R&amp;egeln des Projekts …</translation>
    </message>
    <message>
        <source>&amp;Label scheme …</source>
        <translation>&amp;Labelschema …</translation>
    </message>
</context>
<context>
    <name>CompareText</name>
    <message>
        <source>Card {place} of {count}</source>
        <translation>Karte {place} von {count}</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>ungelöst</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>Version {number}: {words}</source>
        <translation>Version {number}: {words}</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Artikeltext</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message>
        <source>same sentence</source>
        <translation>gleicher Satz</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>gleiche Wörter</translation>
    </message>
    <message>
        <source>same words, {count} more on each side</source>
        <translation>gleiche Wörter, je Seite {count} mehr</translation>
    </message>
</context>
<context>
    <name>ConsistencyDialog</name>
    <message>
        <source>Same text, tagged differently</source>
        <translation>Gleicher Text, verschieden getaggt</translation>
    </message>
    <message>
        <source>Differs on purpose</source>
        <translation>Absichtlich verschieden</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>Sentences {count}</source>
        <translation>Sätze {count}</translation>
    </message>
    <message>
        <source>Words {count}</source>
        <translation>Wörter {count}</translation>
    </message>
    <message>
        <source>What is the same</source>
        <translation>Was gleich ist</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n back that differ(s) on purpose</source>
        <translation>
            <numerusform>%n absichtlich verschiedenen Fall zurückholen</numerusform>
            <numerusform>%n absichtlich verschiedene Fälle zurückholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n place(s) like version {version}</source>
        <translation>
            <numerusform>%n Stelle wie Version {version} taggen</numerusform>
            <numerusform>%n Stellen wie Version {version} taggen</numerusform>
        </translation>
    </message>
    <message>
        <source>1–9 choose the version, Space ticks, Ctrl+Z takes back.</source>
        <translation>1–9 wählen die Version, Leertaste kreuzt an, Strg+Z nimmt zurück.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n place(s) are shown.</source>
        <translation>
            <numerusform>Die erste Stelle (%n) wird gezeigt.</numerusform>
            <numerusform>Die ersten %n Stellen werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>tagged alike</source>
        <translation>gleich getaggt</translation>
    </message>
    <message>
        <source>differs on purpose</source>
        <translation>absichtlich verschieden</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>missing in the copy</source>
        <translation>fehlt in der Kopie</translation>
    </message>
    <message>
        <source>only in the copy</source>
        <translation>nur in der Kopie</translation>
    </message>
    <message>
        <source>words changed</source>
        <translation>Wörter geändert</translation>
    </message>
    <message>
        <source>not in the copy</source>
        <translation>nicht in der Kopie</translation>
    </message>
    <message>
        <source>tagged already</source>
        <translation>schon getaggt</translation>
    </message>
    <message>
        <source>a rule forbids it there</source>
        <translation>eine Regel verbietet es dort</translation>
    </message>
    <message>
        <source>Own version of the quotes</source>
        <translation>Eigene Fassung der Zitate</translation>
    </message>
    <message>
        <source>Other meaning there</source>
        <translation>Dort andere Bedeutung</translation>
    </message>
    <message>
        <source>To be tagged anew</source>
        <translation>Neu zu taggen</translation>
    </message>
    <message>
        <source>No copy at all</source>
        <translation>Gar keine Kopie</translation>
    </message>
</context>
<context>
    <name>CopiesLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>only in the source</source>
        <translation>nur im Original</translation>
    </message>
    <message>
        <source>only in the copy</source>
        <translation>nur in der Kopie</translation>
    </message>
    <message>
        <source>+ comes in</source>
        <translation>+ wird übertragen</translation>
    </message>
    <message>
        <source>? is not carried over</source>
        <translation>? wird nicht übertragen</translation>
    </message>
</context>
<context>
    <name>CopiesPanel</name>
    <message>
        <source>Carry over</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>Veto</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Articles of the group</source>
        <translation>Artikel der Gruppe</translation>
    </message>
    <message>
        <source>{chosen} of {count} chosen</source>
        <translation>{chosen} von {count} gewählt</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number} Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) of yours</source>
        <translation>
            <numerusform>%n Spanne von Ihnen</numerusform>
            <numerusform>%n Spannen von Ihnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Copy {letter}</source>
        <translation>Kopie {letter}</translation>
    </message>
    <message>
        <source>is compared …</source>
        <translation>wird verglichen …</translation>
    </message>
    <message>
        <source>Jaccard {jaccard} · contained {containment}</source>
        <translation>Jaccard {jaccard} · enthalten {containment}</translation>
    </message>
    <message>
        <source>{new} of {count} can come</source>
        <translation>{new} von {count} übertragbar</translation>
    </message>
    <message>
        <source>{there} of {count} are there</source>
        <translation>{there} von {count} schon da</translation>
    </message>
    <message>
        <source>veto</source>
        <translation>Veto</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>abgegeben</translation>
    </message>
    <message>
        <source>carry over</source>
        <translation>übertragen</translation>
    </message>
    <message numerus="yes">
        <source>Carry over to %n copies</source>
        <translation>
            <numerusform>Auf %n Kopie übertragen</numerusform>
            <numerusform>Auf %n Kopien übertragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Veto: take back</source>
        <translation>Veto zurücknehmen</translation>
    </message>
    <message>
        <source>Veto for this copy</source>
        <translation>Veto für diese Kopie</translation>
    </message>
    <message>
        <source>Join as one group</source>
        <translation>Als Gruppe verbinden</translation>
    </message>
    <message>
        <source>Nothing to carry over: what is the same is tagged in the copies already.</source>
        <translation>Nichts zu übertragen: Was gleich ist, ist in den Kopien schon getaggt.</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n Spanne</numerusform>
            <numerusform>%n Spannen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verknüpfung</numerusform>
            <numerusform>%n Verknüpfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
    <message>
        <source>{spans} and {links} come into {copies}, origin “propagated”. One step, can be undone.</source>
        <translation>{spans} und {links} kommen in {copies}, Herkunft „übertragen“. Ein Schritt, zurücknehmbar.</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Das Projekt ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>You have tagged nothing in the source. Only your own spans are carried over.</source>
        <translation>Im Original haben Sie nichts getaggt. Übertragen werden nur Ihre eigenen Spannen.</translation>
    </message>
    <message>
        <source>Submitted copies stay as they are.</source>
        <translation>Abgegebene Kopien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Why is nothing carried over to this copy?</source>
        <translation>Warum wird auf diese Kopie nichts übertragen?</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>key {key}</source>
        <translation>Taste {key}</translation>
    </message>
</context>
<context>
    <name>CorrectionPart</name>
    <message>
        <source>was: {words}</source>
        <translation>war: {words}</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>by name</source>
        <translation>nach Namen</translation>
    </message>
    <message>
        <source>median per week, pauses over 5 min left out</source>
        <translation>Median je Woche, ohne Pausen über 5 min</translation>
    </message>
    <message>
        <source>{shown} of {all} people; the table has all</source>
        <translation>{shown} von {all} Personen; die Tabelle hat alle</translation>
    </message>
    <message>
        <source>box: middle half, line: 5–95%</source>
        <translation>Kasten: mittlere Hälfte, Linie: 5–95 %</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>% of the characters</source>
        <translation>% der Zeichen</translation>
    </message>
    <message>
        <source>% of the characters, {year}</source>
        <translation>% der Zeichen, {year}</translation>
    </message>
    <message>
        <source>being counted</source>
        <translation>wird gezählt</translation>
    </message>
    <message>
        <source>{gold} of {all}</source>
        <translation>{all}, davon {gold}</translation>
    </message>
    <message>
        <source>of the articles are gold</source>
        <translation>der Artikel sind Gold</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>strict F1</source>
        <translation>striktes F1</translation>
    </message>
    <message>
        <source>being computed</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>no two submitted the same</source>
        <translation>noch kein Paar vergleichbar</translation>
    </message>
    <message>
        <source>strict F1, {first} and {second}</source>
        <translation>striktes F1, {first} und {second}</translation>
    </message>
    <message>
        <source>95%: {low} – {high}</source>
        <translation>95 %: {low} – {high}</translation>
    </message>
    <message>
        <source>{count} card</source>
        <translation>{count} Karte</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} Karten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Open cards</source>
        <translation>Offene Karten</translation>
    </message>
    <message>
        <source>No decision yet: the Review page has the cards.</source>
        <translation>Noch keine Entscheidung: Die Karten stehen auf der Seite Prüfen.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>at</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Last decisions</source>
        <translation>Letzte Entscheidungen</translation>
    </message>
    <message>
        <source>{outcome}, {cards} alike</source>
        <translation>{outcome}, {cards} gleiche</translation>
    </message>
    <message>
        <source>for the guidelines</source>
        <translation>für den Leitfaden</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>vereint</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ergänzt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>ungelöst</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>no span</source>
        <translation>keine Spanne</translation>
    </message>
    <message>
        <source>{label}: median {p50} characters, middle half {p25} to {p75}, 5 to 95 percent {p05} to {p95}</source>
        <translation>{label}: Median {p50} Zeichen, mittlere Hälfte {p25} bis {p75}, 5 bis 95 Prozent {p05} bis {p95}</translation>
    </message>
    <message>
        <source>5 percent</source>
        <translation>5 Prozent</translation>
    </message>
    <message>
        <source>25 percent</source>
        <translation>25 Prozent</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>75 percent</source>
        <translation>75 Prozent</translation>
    </message>
    <message>
        <source>95 percent</source>
        <translation>95 Prozent</translation>
    </message>
    <message>
        <source>Length in characters</source>
        <translation>Länge in Zeichen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>from → to</source>
        <translation>von → nach</translation>
    </message>
    <message>
        <source>Spans with one</source>
        <translation>Spannen damit</translation>
    </message>
    <message>
        <source>Spans that may have one</source>
        <translation>Mögliche Spannen</translation>
    </message>
    <message>
        <source>{name}, {ends}: {count}; {share} of {label} have one</source>
        <translation>{name}, {ends}: {count}; {share} der Spannen mit dem Label {label} haben eine</translation>
    </message>
    <message>
        <source>{name}: {count} of {spans} spans, {share}</source>
        <translation>{name}: {count} von {spans} Spannen, {share}</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Gestalt</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Shape of the spans</source>
        <translation>Gestalt der Spannen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Characters in spans</source>
        <translation>Zeichen in Spannen</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Text in spans</source>
        <translation>Text in Spannen</translation>
    </message>
    <message>
        <source>No article with a date has a layer that counts here.</source>
        <translation>Kein Artikel mit Datum hat eine Ebene, die hier zählt.</translation>
    </message>
    <message>
        <source>{month} {year}: {share} of the text, {articles}</source>
        <translation>{month} {year}: {share} des Textes, {articles}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>abgegeben</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>wieder offen</translation>
    </message>
    <message>
        <source>State per person</source>
        <translation>Stand je Person</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nobody has an article yet: assign some, or open one to begin.</source>
        <translation>Noch hat niemand einen Artikel: Weisen Sie welche zu, oder öffnen Sie einen.</translation>
    </message>
    <message>
        <source>W{week}</source>
        <translation>KW {week}</translation>
    </message>
    <message>
        <source>Minutes per article</source>
        <translation>Minuten je Artikel</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>No article was submitted here yet: Ctrl+Enter submits the open one.</source>
        <translation>Hier wurde noch kein Artikel abgegeben: Strg+Eingabe gibt den offenen ab.</translation>
    </message>
    <message>
        <source>{name}, {week}: {minutes} minutes, {articles}</source>
        <translation>{name}, {week}: {minutes} Minuten, {articles}</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>in annotation</source>
        <translation>wird annotiert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>nested</source>
        <translation>geschachtelt</translation>
    </message>
    <message>
        <source>crossing</source>
        <translation>überlappend</translation>
    </message>
    <message>
        <source>with a hole</source>
        <translation>mit Lücke</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>without an expected link</source>
        <translation>ohne erwartete Verknüpfung</translation>
    </message>
    <message>
        <source>Spans in the gold</source>
        <translation>Spannen im Gold</translation>
    </message>
    <message>
        <source>Spans in submitted layers</source>
        <translation>Spannen in abgegebenen Ebenen</translation>
    </message>
    <message>
        <source>Spans in open work</source>
        <translation>Spannen in offener Arbeit</translation>
    </message>
    <message>
        <source>Links in the gold</source>
        <translation>Verknüpfungen im Gold</translation>
    </message>
    <message>
        <source>Links in submitted layers</source>
        <translation>Verknüpfungen in abgegebenen Ebenen</translation>
    </message>
    <message>
        <source>Links in open work</source>
        <translation>Verknüpfungen in offener Arbeit</translation>
    </message>
    <message>
        <source>No span yet: open an article and tag the first one.</source>
        <translation>Noch keine Spanne: Öffnen Sie einen Artikel und taggen Sie die erste.</translation>
    </message>
    <message>
        <source>{count} article</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>Bring articles into the project</source>
        <translation>Artikel ins Projekt holen</translation>
    </message>
    <message>
        <source>Text files, a folder or an export of another program</source>
        <translation>Textdateien, ein Ordner oder der Export eines anderen Programms</translation>
    </message>
    <message>
        <source>Go on with “{title}”</source>
        <translation>Weiter mit „{title}“</translation>
    </message>
    <message>
        <source>{articles} begun and not submitted</source>
        <translation>{articles} begonnen und nicht abgegeben</translation>
    </message>
    <message>
        <source>Annotate “{title}”</source>
        <translation>„{title}“ annotieren</translation>
    </message>
    <message>
        <source>{articles} for you, not begun</source>
        <translation>{articles} für Sie, nicht begonnen</translation>
    </message>
    <message>
        <source>{count} comment waits for an answer</source>
        <translation>{count} Kommentar wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>{count} comments wait for an answer</source>
        <translation>{count} Kommentare warten auf eine Antwort</translation>
    </message>
    <message>
        <source>{label}: furthest apart ({value})</source>
        <translation>{label}: am weitesten auseinander ({value})</translation>
    </message>
    <message>
        <source>strict F1; see where it comes from</source>
        <translation>striktes F1; ansehen, woher es kommt</translation>
    </message>
    <message>
        <source>Make a dataset of the gold</source>
        <translation>Aus dem Gold einen Datensatz machen</translation>
    </message>
    <message>
        <source>{articles} of it were in none yet</source>
        <translation>{articles} davon noch in keinem</translation>
    </message>
    <message>
        <source>{articles} are new</source>
        <translation>Neu: {articles}</translation>
    </message>
    <message>
        <source>nobody has begun them, and they are assigned to nobody</source>
        <translation>niemand hat sie begonnen, und niemandem sind sie zugewiesen</translation>
    </message>
    <message>
        <source>{count} article has newer submissions</source>
        <translation>{count} Artikel hat neuere Abgaben</translation>
    </message>
    <message>
        <source>{count} articles have newer submissions</source>
        <translation>{count} Artikel haben neuere Abgaben</translation>
    </message>
    <message>
        <source>take them into the review of “{title}”</source>
        <translation>in die Prüfung von „{title}“ einbeziehen</translation>
    </message>
    <message>
        <source>Finish “{title}”</source>
        <translation>„{title}“ abschließen</translation>
    </message>
    <message>
        <source>every card is decided</source>
        <translation>jede Karte ist entschieden</translation>
    </message>
    <message>
        <source>Decide {cards} in “{title}”</source>
        <translation>{cards} in „{title}“ entscheiden</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>value of the first {value}</source>
        <translation>Wert der ersten {value}</translation>
    </message>
    <message>
        <source>{count} article is submitted by all</source>
        <translation>{count} Artikel ist von allen abgegeben</translation>
    </message>
    <message>
        <source>{count} articles are submitted by all</source>
        <translation>{count} Artikel sind von allen abgegeben</translation>
    </message>
    <message>
        <source>ready to be reviewed</source>
        <translation>bereit zum Prüfen</translation>
    </message>
    <message>
        <source>{cards}, {edges} of them edge punctuation only</source>
        <translation>{cards}, davon {edges} nur Zeichen am Rand</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>open the first step</source>
        <translation>ersten Schritt öffnen</translation>
    </message>
    <message>
        <source>the articles behind it</source>
        <translation>Artikel dahinter</translation>
    </message>
    <message>
        <source>as a table</source>
        <translation>als Tabelle</translation>
    </message>
    <message>
        <source>write to a file</source>
        <translation>ausgeben</translation>
    </message>
    <message>
        <source>next panel</source>
        <translation>nächstes Feld</translation>
    </message>
    <message>
        <source>Stopped; the numbers are those of before.</source>
        <translation>Angehalten; die Zahlen sind die von vorher.</translation>
    </message>
    <message>
        <source>The overview could not be counted; the numbers are those of before.</source>
        <translation>Die Übersicht ließ sich nicht zählen; die Zahlen sind die von vorher.</translation>
    </message>
    <message>
        <source>{count} annotator</source>
        <translation>{count} Person annotiert</translation>
    </message>
    <message>
        <source>{count} annotators</source>
        <translation>{count} Annotierende</translation>
    </message>
    <message>
        <source>scheme {version}</source>
        <translation>Schema {version}</translation>
    </message>
    <message>
        <source>guidelines {version}</source>
        <translation>Leitfaden {version}</translation>
    </message>
    <message>
        <source>In {count} article only your own work counts until you submit it</source>
        <translation>In {count} Artikel zählt nur Ihre eigene Arbeit, bis Sie ihn abgeben</translation>
    </message>
    <message>
        <source>In {count} articles only your own work counts until you submit them</source>
        <translation>In {count} Artikeln zählt nur Ihre eigene Arbeit, bis Sie sie abgeben</translation>
    </message>
    <message>
        <source>Nothing is counted yet, so there is nothing to write.</source>
        <translation>Noch ist nichts gezählt, also gibt es nichts zu schreiben.</translation>
    </message>
    <message>
        <source>Where to write all plots</source>
        <translation>Wohin mit allen Bildern</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Union taken</source>
        <translation>Vereinigung übernommen</translation>
    </message>
    <message>
        <source>Intersection taken</source>
        <translation>Schnitt übernommen</translation>
    </message>
    <message>
        <source>Nothing is here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Left for later</source>
        <translation>Für später gelassen</translation>
    </message>
    <message>
        <source>Left unresolved</source>
        <translation>Ungelöst gelassen</translation>
    </message>
    <message>
        <source>there is no card</source>
        <translation>es gibt keine Karte</translation>
    </message>
    <message>
        <source>no version is pre-selected</source>
        <translation>keine Version ist vorgewählt</translation>
    </message>
    <message>
        <source>add what is selected</source>
        <translation>Auswahl ergänzen</translation>
    </message>
    <message>
        <source>back to the card</source>
        <translation>zurück zur Karte</translation>
    </message>
    <message>
        <source>previous, next</source>
        <translation>vorige, nächste</translation>
    </message>
    <message>
        <source>take a version</source>
        <translation>Version nehmen</translation>
    </message>
    <message>
        <source>pre-selected one</source>
        <translation>Vorgewählte</translation>
    </message>
    <message>
        <source>all commands</source>
        <translation>alle Befehle</translation>
    </message>
    <message>
        <source>{label} added, Z takes it back</source>
        <translation>{label} ergänzt, Z nimmt zurück</translation>
    </message>
    <message>
        <source>Version {number} taken</source>
        <translation>Version {number} übernommen</translation>
    </message>
    <message>
        <source>{what}, Z takes it back</source>
        <translation>{what}, Z nimmt zurück</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
</context>
<context>
    <name>DiagramSheet</name>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Diagram of the statement</source>
        <translation>Schaubild der Aussage</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Near-duplicates</source>
        <translation>Fast-Dubletten</translation>
    </message>
    <message>
        <source>The search was stopped; groups are not known yet.</source>
        <translation>Die Suche wurde angehalten; Gruppen sind noch nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of near-duplicates</source>
        <translation>
            <numerusform>%n Gruppe von Fast-Dubletten</numerusform>
            <numerusform>%n Gruppen von Fast-Dubletten</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>no copy is shown</source>
        <translation>keine Kopie ist zu sehen</translation>
    </message>
    <message>
        <source>No further difference</source>
        <translation>Kein weiterer Unterschied</translation>
    </message>
    <message>
        <source>Not all copies are compared yet</source>
        <translation>Noch sind nicht alle Kopien verglichen</translation>
    </message>
    <message>
        <source>{spans} carried over to {copies}, Ctrl+Z takes it back</source>
        <translation>{spans} auf {copies} übertragen, Strg+Z nimmt es zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n Spanne</numerusform>
            <numerusform>%n Spannen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken out of the group, Ctrl+Z takes it back</source>
        <translation>Aus der Gruppe genommen, Strg+Z nimmt es zurück</translation>
    </message>
    <message>
        <source>Joined as one group, Ctrl+Z takes it back</source>
        <translation>Als Gruppe verbunden, Strg+Z nimmt es zurück</translation>
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
        <source>Reads: plain text, text with a date line, JSONL written by Wortlaut, and files of other tools</source>
        <translation>Gelesen werden: reiner Text, Text mit Datumszeile, JSONL von Wortlaut und Dateien anderer Werkzeuge</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n Erwähnung</numerusform>
            <numerusform>%n Erwähnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorReporter</name>
    <message>
        <source>Something went wrong inside the program. Everything that was shown as saved is safe, and what you see has been read from the project again: go on working. If it comes again, please send the report below.</source>
        <translation>Im Programm ist etwas schiefgegangen. Alles, was als gespeichert angezeigt wurde, ist sicher, und was Sie sehen, wurde neu aus dem Projekt gelesen: Arbeiten Sie weiter. Kommt es wieder vor, schicken Sie bitte den Bericht unten.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Nobody has an assignment yet: assign articles first, with {key}.</source>
        <translation>Noch ist niemandem etwas zugewiesen: Weisen Sie zuerst Artikel zu, mit {key}.</translation>
    </message>
    <message>
        <source>Handing out</source>
        <translation>Aufgabe wird gepackt</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) for {name}, written, read back and equal:</source>
        <translation>
            <numerusform>%n Artikel für {name}, geschrieben, zurückgelesen und gleich:</numerusform>
            <numerusform>%n Artikel für {name}, geschrieben, zurückgelesen und gleich:</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the file to {name}, who opens it with File, Open an assignment, and sends the submission back.</source>
        <translation>Schicken Sie die Datei an {name}; dort wird sie mit Datei, Aufgabe öffnen geöffnet, und die Abgabe kommt zurück.</translation>
    </message>
    <message>
        <source>Assignment handed out</source>
        <translation>Aufgabe mitgegeben</translation>
    </message>
    <message>
        <source>Nothing is submitted yet: {key} submits the open article.</source>
        <translation>Noch ist nichts abgegeben: {key} gibt den offenen Artikel ab.</translation>
    </message>
    <message>
        <source>{name} submission</source>
        <translation>{name} Abgabe</translation>
    </message>
    <message>
        <source>Packs (*{suffix})</source>
        <translation>Pakete (*{suffix})</translation>
    </message>
    <message>
        <source>Hand in my submission</source>
        <translation>Meine Abgabe einreichen</translation>
    </message>
    <message>
        <source>Handing in</source>
        <translation>Abgabe wird gepackt</translation>
    </message>
    <message numerus="yes">
        <source>%n submitted article(s), written, read back and equal:</source>
        <translation>
            <numerusform>%n abgegebener Artikel, geschrieben, zurückgelesen und gleich:</numerusform>
            <numerusform>%n abgegebene Artikel, geschrieben, zurückgelesen und gleich:</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the file to the person who gave you the assignment. What is in it can only be changed by reopening; you can hand in again at any time.</source>
        <translation>Schicken Sie die Datei der Person, von der die Aufgabe kam. Was darin steht, lässt sich nur durch Wiederöffnen ändern; Sie können jederzeit erneut einreichen.</translation>
    </message>
    <message>
        <source>Submission handed in</source>
        <translation>Abgabe eingereicht</translation>
    </message>
    <message>
        <source>Packs and projects (*.wortlaut-pack *.wortlaut *.pack);;All files (*)</source>
        <translation>Pakete und Projekte (*.wortlaut-pack *.wortlaut *.pack);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Take in packs or projects</source>
        <translation>Pakete oder Projekte übernehmen</translation>
    </message>
    <message>
        <source>Drop packs and articles apart: both at once cannot be taken in.</source>
        <translation>Ziehen Sie Pakete und Artikel getrennt herein: Beides zugleich geht nicht.</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Wird übernommen</translation>
    </message>
    <message>
        <source>Packs (*.wortlaut-pack *.pack);;All files (*)</source>
        <translation>Pakete (*.wortlaut-pack *.pack);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open an assignment</source>
        <translation>Aufgabe öffnen</translation>
    </message>
    <message>
        <source>This file is a submission, no assignment: take it in with {key}.</source>
        <translation>Diese Datei ist eine Abgabe, keine Aufgabe: Übernehmen Sie sie mit {key}.</translation>
    </message>
    <message>
        <source>Opening the assignment</source>
        <translation>Aufgabe wird geöffnet</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>As filtered in the list: {count}</source>
        <translation>Wie in der Liste gefiltert: {count}</translation>
    </message>
    <message>
        <source>Only the open one</source>
        <translation>Nur der geöffnete</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Welche Artikel</translation>
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
        <source>Suggestions only</source>
        <translation>Nur Vorschläge</translation>
    </message>
    <message>
        <source>Leave out articles nobody opened</source>
        <translation>Artikel weglassen, die niemand geöffnet hat</translation>
    </message>
    <message>
        <source>Write nothing while rules find errors</source>
        <translation>Nichts schreiben, solange Regeln Fehler finden</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation>Positionen zählen</translation>
    </message>
    <message>
        <source>Of several spans over the same words</source>
        <translation>Von mehreren Spannen über denselben Wörtern</translation>
    </message>
    <message>
        <source>As one ZIP file instead of a folder</source>
        <translation>Als eine ZIP-Datei statt eines Ordners</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>What the format does not hold</source>
        <translation>Was das Format nicht fasst</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
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
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verknüpfung</numerusform>
            <numerusform>%n Verknüpfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) of others left out until you submit</source>
        <translation>
            <numerusform>%n Ebene anderer ausgelassen, bis Sie abgeben</numerusform>
            <numerusform>%n Ebenen anderer ausgelassen, bis Sie abgeben</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} cases; Enter lists those of a row. A file beside the export tells them.</source>
        <translation>Fälle: {number}. Eingabe zeigt die einer Zeile. Eine Datei neben dem Export nennt sie.</translation>
    </message>
    <message>
        <source>Nothing: it holds all of this.</source>
        <translation>Nichts: Es fasst das alles.</translation>
    </message>
    <message>
        <source>Everything is read back and compared before the file gets its name.</source>
        <translation>Alles wird zurückgelesen und verglichen, bevor die Datei ihren Namen bekommt.</translation>
    </message>
    <message>
        <source>Counting what the format does not hold …</source>
        <translation>Es wird gezählt, was das Format nicht fasst …</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ExportPlace</name>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>Vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Say where it goes.</source>
        <translation>Sagen Sie, wohin.</translation>
    </message>
    <message>
        <source>This folder does not exist: choose another one.</source>
        <translation>Diesen Ordner gibt es nicht: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is something of this name already: choose another name for the new folder.</source>
        <translation>Etwas dieses Namens gibt es schon: Wählen Sie einen anderen Namen für den neuen Ordner.</translation>
    </message>
    <message>
        <source>There is a file of this name already: choose another name, or replace it.</source>
        <translation>Eine Datei dieses Namens gibt es schon: Wählen Sie einen anderen Namen, oder ersetzen Sie sie.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>Was sicher ist</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>FileCare</name>
    <message>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <source>Wortlaut projects (*.wortlaut)</source>
        <translation>Wortlaut-Projekte (*.wortlaut)</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Kopie speichern unter</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Kopie wird gespeichert</translation>
    </message>
    <message>
        <source>The project is open for writing</source>
        <translation>Das Projekt ist zum Schreiben offen</translation>
    </message>
    <message>
        <source>Save a copy as …</source>
        <translation>Kopie speichern unter …</translation>
    </message>
    <message>
        <source>The project file is now {place}. Everything confirmed is in it; nothing can be saved here.</source>
        <translation>Die Projektdatei liegt jetzt unter {place}. Alles Bestätigte steht darin; hier lässt sich nichts speichern.</translation>
    </message>
    <message>
        <source>Open it there</source>
        <translation>Dort öffnen</translation>
    </message>
    <message>
        <source>Another file is in the place of the project file. Nothing can be saved here.</source>
        <translation>An der Stelle der Projektdatei liegt eine andere Datei. Hier lässt sich nichts speichern.</translation>
    </message>
    <message>
        <source>The project file is gone (deleted, moved, or its drive removed). Put it back, or go on in a copy.</source>
        <translation>Die Projektdatei fehlt (gelöscht, verschoben oder ihr Laufwerk entfernt). Legen Sie sie zurück, oder arbeiten Sie in einer Kopie weiter.</translation>
    </message>
    <message>
        <source>Everything confirmed is in this window only: save a copy before you close it.</source>
        <translation>Alles Bestätigte steht nur noch in diesem Fenster: Speichern Sie eine Kopie, bevor Sie es schließen.</translation>
    </message>
    <message>
        <source>Everything confirmed is safe in this window and in a new backup.</source>
        <translation>Alles Bestätigte ist sicher in diesem Fenster und in einer neuen Sicherung.</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>Zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>Read only: the file, its folder or its drive is write-protected.</source>
        <translation>Nur lesen: Die Datei, ihr Ordner oder ihr Laufwerk ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Read only: the file has too long a name to be written safely.</source>
        <translation>Nur lesen: Der Name der Datei ist zu lang, um sicher zu schreiben.</translation>
    </message>
    <message>
        <source>Read only: nobody has the project open for writing now.</source>
        <translation>Nur lesen: Niemand hat das Projekt jetzt zum Schreiben offen.</translation>
    </message>
    <message>
        <source>Read only: open for writing on {host} since {since} (process {pid}).</source>
        <translation>Nur lesen: seit {since} auf {host} zum Schreiben offen (Prozess {pid}).</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>FileExchange</name>
    <message>
        <source>What can be read ({endings});;All files (*)</source>
        <translation>Lesbare Dateien ({endings});;Alle Dateien (*)</translation>
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
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
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
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verknüpfung</numerusform>
            <numerusform>%n Verknüpfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is written, read back and equal: {what}.</source>
        <translation>{file} ist geschrieben, zurückgelesen und gleich: {what}.</translation>
    </message>
    <message>
        <source>What the format does not hold: {file}</source>
        <translation>Was das Format nicht fasst: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) of others left out until you submit</source>
        <translation>
            <numerusform>%n Ebene anderer ausgelassen, bis Sie abgeben</numerusform>
            <numerusform>%n Ebenen anderer ausgelassen, bis Sie abgeben</numerusform>
        </translation>
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
    <name>FindingPanel</name>
    <message>
        <source>Leave the copy out</source>
        <translation>Kopie weglassen</translation>
    </message>
    <message>
        <source>Look at both</source>
        <translation>Nebeneinander ansehen</translation>
    </message>
    <message>
        <source>Join, and copy to {part}</source>
        <translation>Verbinden und Kopie nach {part}</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>No card is open here any more. Ctrl+Enter finishes the article.</source>
        <translation>Hier ist keine Karte mehr offen. Strg+Eingabe schließt den Artikel ab.</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>This article is gold</source>
        <translation>Dieser Artikel ist Gold</translation>
    </message>
    <message numerus="yes">
        <source>Finish the article: %n card(s) open</source>
        <translation>
            <numerusform>Artikel abschließen: %n Karte offen</numerusform>
            <numerusform>Artikel abschließen: %n Karten offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish the article as gold</source>
        <translation>Artikel als Gold abschließen</translation>
    </message>
    <message>
        <source>Project: {gold} of {all} articles gold</source>
        <translation>Projekt: {gold} von {all} Artikeln Gold</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>choose a cell</source>
        <translation>Zelle wählen</translation>
    </message>
    <message>
        <source>its cards</source>
        <translation>Karten dahinter</translation>
    </message>
    <message>
        <source>as a table</source>
        <translation>als Tabelle</translation>
    </message>
    <message>
        <source>write to a file</source>
        <translation>ausgeben</translation>
    </message>
    <message>
        <source>next panel</source>
        <translation>nächstes Feld</translation>
    </message>
    <message>
        <source>Computing … {percent}%</source>
        <translation>Wird gerechnet … {percent} %</translation>
    </message>
    <message>
        <source>Computed in {seconds} s · as of {time}</source>
        <translation>Berechnet in {seconds} s · Stand {time}</translation>
    </message>
    <message>
        <source>copy on or off</source>
        <translation>Kopie an/aus</translation>
    </message>
    <message>
        <source>next difference</source>
        <translation>nächster Unterschied</translation>
    </message>
    <message>
        <source>next copy</source>
        <translation>nächste Kopie</translation>
    </message>
    <message>
        <source>other article</source>
        <translation>anderer Artikel</translation>
    </message>
    <message>
        <source>exchange source</source>
        <translation>Original tauschen</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>Looking for near-duplicates … {percent}%</source>
        <translation>Fast-Dubletten werden gesucht … {percent} %</translation>
    </message>
</context>
<context>
    <name>FootLine</name>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesbar</translation>
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
    <name>Formats</name>
    <message>
        <source>Code points</source>
        <translation>Codepoints</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>UTF-16-Einheiten</translation>
    </message>
    <message>
        <source>Bytes of UTF-8</source>
        <translation>Bytes in UTF-8</translation>
    </message>
    <message>
        <source>Visible characters</source>
        <translation>Sichtbare Zeichen</translation>
    </message>
    <message>
        <source>The outermost span stays</source>
        <translation>Die äußerste Spanne bleibt</translation>
    </message>
    <message>
        <source>The innermost span stays</source>
        <translation>Die innerste Spanne bleibt</translation>
    </message>
    <message>
        <source>The longest span stays</source>
        <translation>Die längste Spanne bleibt</translation>
    </message>
    <message>
        <source>needs the extra “{extra}”</source>
        <translation>braucht das Extra „{extra}“</translation>
    </message>
    <message>
        <source>Not installed: {library}. The extra “{extra}” brings it.</source>
        <translation>Nicht installiert: {library}. Das Extra „{extra}“ bringt es mit.</translation>
    </message>
</context>
<context>
    <name>FrameDiagram</name>
    <message>
        <source>still missing</source>
        <translation>fehlt noch</translation>
    </message>
</context>
<context>
    <name>FrameModel</name>
    <message>
        <source>missing: {roles}</source>
        <translation>es fehlt: {roles}</translation>
    </message>
</context>
<context>
    <name>FramesPane</name>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Which statements</source>
        <translation>Welche Aussagen</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>hingehen</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>füllen</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>Schaubild</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>nächstes</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>Alle %n</numerusform>
            <numerusform>Alle %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a gap %n</source>
        <translation>
            <numerusform>Mit Lücke %n</numerusform>
            <numerusform>Mit Lücke %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The scheme of this project has no links, so there are no statements.</source>
        <translation>Das Schema dieses Projekts hat keine Verknüpfungen, also gibt es keine Aussagen.</translation>
    </message>
    <message>
        <source>No statements yet. Tag one ({labels}), then link it with L.</source>
        <translation>Noch keine Aussagen. Eine taggen ({labels}), dann mit L verknüpfen.</translation>
    </message>
</context>
<context>
    <name>GoBackSheet</name>
    <message>
        <source>Back to this point</source>
        <translation>Zurück zu diesem Stand</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n action(s)</source>
        <translation>
            <numerusform>%n Aktion zurücknehmen</numerusform>
            <numerusform>%n Aktionen zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to there only …</source>
        <translation>Nur bis dorthin …</translation>
    </message>
    <message>
        <source>The last entry that stays: {time}, {what}</source>
        <translation>Der letzte Eintrag, der bleibt: {time}, {what}</translation>
    </message>
    <message>
        <source>It goes no further back than {time}, {what}:</source>
        <translation>Weiter als bis {time}, {what}, geht es nicht zurück:</translation>
    </message>
    <message>
        <source>You have done nothing since that could be taken back.</source>
        <translation>Sie haben seither nichts getan, was sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that came in since then go.</source>
        <translation>
            <numerusform>%n seither importierter Artikel geht.</numerusform>
            <numerusform>%n seither importierte Artikel gehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is one action, and Undo brings everything back. What others did stays.</source>
        <translation>Es ist eine einzige Aktion, und Rückgängig bringt alles wieder. Was andere getan haben, bleibt.</translation>
    </message>
    <message>
        <source>Spans by article</source>
        <translation>Spannen nach Artikel</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Kommen wieder</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern sich</translation>
    </message>
</context>
<context>
    <name>GoingAlong</name>
    <message>
        <source>Nobody read it so. Why?</source>
        <translation>So hat es niemand gelesen. Warum?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>The decision waits for a reason</source>
        <translation>Die Entscheidung wartet auf einen Grund</translation>
    </message>
    <message>
        <source>The next decision raises a question for the guidelines</source>
        <translation>Die nächste Entscheidung stellt eine Frage an den Leitfaden</translation>
    </message>
    <message>
        <source>No question for the guidelines</source>
        <translation>Keine Frage an den Leitfaden</translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message>
        <source>Name of this point</source>
        <translation>Name dieses Stands</translation>
    </message>
    <message>
        <source>What is the present state called?</source>
        <translation>Wie heißt der jetzige Stand?</translation>
    </message>
    <message>
        <source>This point is called {name} now.</source>
        <translation>Dieser Stand heißt jetzt {name}.</translation>
    </message>
    <message>
        <source>Looking at the history</source>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Es geht zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) taken back; Undo brings all of it back.</source>
        <translation>
            <numerusform>%n Aktion zurückgenommen; Rückgängig bringt sie wieder.</numerusform>
            <numerusform>%n Aktionen zurückgenommen; Rückgängig bringt alle wieder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoldSteps</name>
    <message numerus="yes">
        <source>%n card(s) of this article are still open</source>
        <translation>
            <numerusform>%n Karte dieses Artikels ist noch offen</numerusform>
            <numerusform>%n Karten dieses Artikels sind noch offen</numerusform>
        </translation>
    </message>
    <message>
        <source>The article is gold</source>
        <translation>Der Artikel ist Gold</translation>
    </message>
    <message>
        <source>Why is the gold opened again? The finished version stays.</source>
        <translation>Warum wird das Gold wieder geöffnet? Die fertige Fassung bleibt.</translation>
    </message>
    <message>
        <source>Reopen the gold</source>
        <translation>Gold wieder öffnen</translation>
    </message>
    <message>
        <source>History of the span</source>
        <translation>Verlauf der Spanne</translation>
    </message>
    <message>
        <source>Nothing is recorded here yet</source>
        <translation>Hier ist noch nichts verzeichnet</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Groups of near-duplicates</source>
        <translation>Gruppen von Fast-Dubletten</translation>
    </message>
    <message>
        <source>Joined when the three-word sequences overlap by a fifth (Jaccard ≥ 0.20) or half of the shorter article is in the other one, when 50 words in a row are the same (quotations apart), or by hand.</source>
        <translation>Verbunden, wenn sich die Dreiwortfolgen zu einem Fünftel decken (Jaccard ≥ 0,20) oder der kürzere Artikel zur Hälfte im anderen steht, wenn 50 Wörter in Folge gleich sind (außer Zitaten), oder von Hand.</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Fast-Dubletten</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is a near-duplicate of another one.</source>
        <translation>Kein Artikel ist Fast-Dublette eines anderen.</translation>
    </message>
</context>
<context>
    <name>GroupsPane</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>the same quote of twelve words or more joins articles, too</source>
        <translation>auch dasselbe Zitat ab zwölf Wörtern verbindet Artikel</translation>
    </message>
    <message>
        <source>Groups of near-duplicates</source>
        <translation>Gruppen von Fast-Dubletten</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Fast-Dubletten</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>Word triples: Jaccard {jaccard} or containment {containment}; or {words} words in a row</source>
        <translation>Dreiwortfolgen: Jaccard {jaccard} oder Enthaltensein {containment}; oder {words} Wörter in Folge</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Groups, articles alone counted</source>
        <translation>Gruppen, einzelne Artikel mitgezählt</translation>
    </message>
    <message>
        <source>Articles of the largest group</source>
        <translation>Artikel der größten Gruppe</translation>
    </message>
    <message>
        <source>Long quotes that stand in several parts</source>
        <translation>Lange Zitate, die in mehreren Teilen stehen</translation>
    </message>
    <message>
        <source>Left out: would tie two parts together</source>
        <translation>Weggelassen: würde zwei Teile verbinden</translation>
    </message>
    <message>
        <source>No article is a near-duplicate of another one.</source>
        <translation>Kein Artikel ist Fast-Dublette eines anderen.</translation>
    </message>
    <message>
        <source>Nothing is to be released yet, so there are no groups.</source>
        <translation>Noch ist nichts herauszugeben, also gibt es keine Gruppen.</translation>
    </message>
    <message>
        <source>would tie two parts together: left out</source>
        <translation>würde zwei Teile verbinden: weggelassen</translation>
    </message>
    <message>
        <source>more than a twentieth of all articles</source>
        <translation>mehr als ein Zwanzigstel aller Artikel</translation>
    </message>
</context>
<context>
    <name>GuidelinesButton</name>
    <message>
        <source>Guidelines: {name} (Shift+F1)</source>
        <translation>Leitfaden: {name} (Umschalt+F1)</translation>
    </message>
</context>
<context>
    <name>GuidelinesOpening</name>
    <message>
        <source>Guidelines in Markdown (*.md *.markdown *.txt)</source>
        <translation>Leitfaden in Markdown (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>Guidelines of the project</source>
        <translation>Leitfaden des Projekts</translation>
    </message>
    <message>
        <source>What does this span show to others?</source>
        <translation>Was zeigt diese Spanne anderen?</translation>
    </message>
    <message>
        <source>Precedent</source>
        <translation>Musterfall</translation>
    </message>
</context>
<context>
    <name>GuidelinesPane</name>
    <message>
        <source>About this span</source>
        <translation>Zu dieser Spanne</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Text of the guidelines</source>
        <translation>Text des Leitfadens</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>Leitfaden schließen</translation>
    </message>
    <message>
        <source>Search in the guidelines</source>
        <translation>Im Leitfaden suchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Quick card</source>
        <translation>Merkkarte</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>No version has a span here</source>
        <translation>Keine Version hat hier eine Spanne</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Hand out an assignment</source>
        <translation>Aufgabe mitgeben</translation>
    </message>
    <message numerus="yes">
        <source>{name} · %n article(s)</source>
        <translation>
            <numerusform>{name} · %n Artikel</numerusform>
            <numerusform>{name} · %n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The file holds the assigned articles, the labels, and what this person did so far; nothing of others.</source>
        <translation>Die Datei enthält die zugewiesenen Artikel, die Labels und was diese Person bisher getan hat; nichts von anderen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Mitgeben</translation>
    </message>
    <message>
        <source>Packs (*{suffix})</source>
        <translation>Pakete (*{suffix})</translation>
    </message>
    <message>
        <source>Hand out to</source>
        <translation>Aufgabe speichern als</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Whose work</source>
        <translation>Wessen Arbeit</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>All plots as SVG</source>
        <translation>Alle Bilder als SVG</translation>
    </message>
    <message>
        <source>all the time</source>
        <translation>gesamte Zeit</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>letzte 7 Tage</translation>
    </message>
    <message>
        <source>last 4 weeks</source>
        <translation>letzte 4 Wochen</translation>
    </message>
    <message>
        <source>last 12 weeks</source>
        <translation>letzte 12 Wochen</translation>
    </message>
    <message>
        <source>last 12 months</source>
        <translation>letzte 12 Monate</translation>
    </message>
    <message>
        <source>whole project</source>
        <translation>ganzes Projekt</translation>
    </message>
    <message>
        <source>only {name}</source>
        <translation>nur {name}</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <source>Copy {letter}</source>
        <translation>Kopie {letter}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Looking for near-duplicates …</source>
        <translation>Fast-Dubletten werden gesucht …</translation>
    </message>
    <message>
        <source>This article has no copy</source>
        <translation>Dieser Artikel hat keine Kopie</translation>
    </message>
    <message>
        <source>G compares it with another one</source>
        <translation>G vergleicht ihn mit einem anderen</translation>
    </message>
</context>
<context>
    <name>HeldPanel</name>
    <message numerus="yes">
        <source>Not carried over: %n span(s)</source>
        <translation>
            <numerusform>Nicht übertragen: %n Spanne</numerusform>
            <numerusform>Nicht übertragen: %n Spannen</numerusform>
        </translation>
    </message>
    <message>
        <source>You submitted this copy at {at}, so it stays as it is.</source>
        <translation>Sie haben diese Kopie abgegeben ({at}), also bleibt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>To carry spans over, open it with E and reopen it.</source>
        <translation>Sollen Spannen hinein, gehen Sie mit E zu ihr, und öffnen Sie sie wieder.</translation>
    </message>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>%n weitere.</numerusform>
            <numerusform>%n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is guessed: tag these in the copy yourself.</source>
        <translation>Nichts wird geraten: Taggen Sie diese in der Kopie selbst.</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) are there already.</source>
        <translation>
            <numerusform>%n Spanne ist schon da.</numerusform>
            <numerusform>%n Spannen sind schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every span stands in the copy word by word.</source>
        <translation>Jede Spanne steht Wort für Wort in der Kopie.</translation>
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
        <source>guess confirmed</source>
        <translation>geratenen Wert bestätigt</translation>
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
        <source>precedent set or taken back</source>
        <translation>Musterfall gesetzt oder zurückgenommen</translation>
    </message>
    <message>
        <source>guidelines of the project</source>
        <translation>Leitfaden des Projekts</translation>
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
        <translation>Lücke geschnitten</translation>
    </message>
    <message>
        <source>span divided at the blank line</source>
        <translation>Spanne an der Leerzeile geteilt</translation>
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
        <source>label scheme changed</source>
        <translation>Labelschema geändert</translation>
    </message>
    <message>
        <source>same text tagged alike</source>
        <translation>gleichen Text gleich getaggt</translation>
    </message>
    <message>
        <source>problem accepted, or not any more</source>
        <translation>Problem akzeptiert oder nicht mehr</translation>
    </message>
    <message>
        <source>difference meant, or not any more</source>
        <translation>Unterschied beabsichtigt oder nicht mehr</translation>
    </message>
    <message>
        <source>spans carried over to copies</source>
        <translation>Spannen auf Kopien übertragen</translation>
    </message>
    <message>
        <source>actor renamed or merged</source>
        <translation>Akteur umbenannt oder zusammengelegt</translation>
    </message>
    <message>
        <source>names kept apart</source>
        <translation>Namen als verschieden gekennzeichnet</translation>
    </message>
    <message>
        <source>near-duplicates joined</source>
        <translation>Fast-Dubletten verbunden</translation>
    </message>
    <message>
        <source>article taken out of its group</source>
        <translation>Artikel aus seiner Gruppe genommen</translation>
    </message>
    <message>
        <source>veto for a copy, or none</source>
        <translation>Veto für eine Kopie oder keines</translation>
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
        <source>articles assigned</source>
        <translation>Artikel zugewiesen</translation>
    </message>
    <message>
        <source>assignments taken back</source>
        <translation>Zuweisungen zurückgenommen</translation>
    </message>
    <message>
        <source>articles divided for a release</source>
        <translation>Artikel für eine Ausgabe aufgeteilt</translation>
    </message>
    <message>
        <source>answer for the data card</source>
        <translation>Antwort für das Datenblatt</translation>
    </message>
    <message>
        <source>article given back</source>
        <translation>Artikel zurückgegeben</translation>
    </message>
    <message>
        <source>submission handed in</source>
        <translation>Abgabe eingereicht</translation>
    </message>
    <message>
        <source>packs taken in</source>
        <translation>Pakete übernommen</translation>
    </message>
    <message>
        <source>review begun</source>
        <translation>Prüfung begonnen</translation>
    </message>
    <message>
        <source>card decided</source>
        <translation>Karte entschieden</translation>
    </message>
    <message>
        <source>cards decided alike</source>
        <translation>Karten gleich entschieden</translation>
    </message>
    <message>
        <source>gold finished</source>
        <translation>Gold abgeschlossen</translation>
    </message>
    <message>
        <source>gold reopened</source>
        <translation>Gold wieder geöffnet</translation>
    </message>
    <message>
        <source>new submissions taken in</source>
        <translation>neue Abgaben einbezogen</translation>
    </message>
    <message>
        <source>review settings changed</source>
        <translation>Prüfregeln geändert</translation>
    </message>
    <message>
        <source>levels of rules changed</source>
        <translation>Stufen von Regeln geändert</translation>
    </message>
    <message>
        <source>span judged</source>
        <translation>Spanne beurteilt</translation>
    </message>
    <message>
        <source>layer judged</source>
        <translation>Abgabe beurteilt</translation>
    </message>
    <message>
        <source>comment written</source>
        <translation>Kommentar geschrieben</translation>
    </message>
    <message>
        <source>comment resolved or reopened</source>
        <translation>Kommentar erledigt oder wieder offen</translation>
    </message>
    <message>
        <source>changed by another program</source>
        <translation>von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>links without ends removed</source>
        <translation>Verknüpfungen ohne Ende entfernt</translation>
    </message>
    <message>
        <source>point named</source>
        <translation>Stand benannt</translation>
    </message>
    <message>
        <source>point renamed</source>
        <translation>Stand umbenannt</translation>
    </message>
    <message>
        <source>name of a point removed</source>
        <translation>Name eines Stands entfernt</translation>
    </message>
    <message>
        <source>went back to a point</source>
        <translation>zu einem Stand zurückgegangen</translation>
    </message>
    <message>
        <source>read out of a damaged file</source>
        <translation>aus einer beschädigten Datei gerettet</translation>
    </message>
    <message>
        <source>lock taken over</source>
        <translation>Sperre übernommen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>Taggen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Reading and submitting</source>
        <translation>Lesen und abgeben</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Import and assignments</source>
        <translation>Import und Zuweisungen</translation>
    </message>
    <message>
        <source>Undo and redo</source>
        <translation>Rückgängig und wiederherstellen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>project made</source>
        <translation>Projekt angelegt</translation>
    </message>
    <message>
        <source>undone, then passed over</source>
        <translation>zurückgenommen, dann übergangen</translation>
    </message>
    <message>
        <source>taken back with others</source>
        <translation>mit anderen zurückgenommen</translation>
    </message>
    <message>
        <source>… and more</source>
        <translation>… und mehr</translation>
    </message>
    <message>
        <source>new: {label} “{words}”</source>
        <translation>neu: {label} „{words}“</translation>
    </message>
    <message>
        <source>gone: {label} “{words}”</source>
        <translation>weg: {label} „{words}“</translation>
    </message>
    <message>
        <source>removed: {what}</source>
        <translation>entfernt: {what}</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>guessed values</source>
        <translation>geratene Werte</translation>
    </message>
    <message>
        <source>precedent</source>
        <translation>Musterfall</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Remove the name</source>
        <translation>Namen entfernen</translation>
    </message>
    <message>
        <source>Back to here …</source>
        <translation>Zurück bis hier …</translation>
    </message>
    <message>
        <source>Take back everything I did after this entry</source>
        <translation>Alles zurücknehmen, was ich nach diesem Eintrag getan habe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>No span.</source>
        <translation>Keine Spanne.</translation>
    </message>
    <message>
        <source>Rename this point …</source>
        <translation>Diesen Stand umbenennen …</translation>
    </message>
    <message>
        <source>Name this point …</source>
        <translation>Diesen Stand benennen …</translation>
    </message>
    <message>
        <source>Name of this point</source>
        <translation>Name dieses Stands</translation>
    </message>
    <message>
        <source>What is the state right after this entry called?</source>
        <translation>Wie heißt der Stand gleich nach diesem Eintrag?</translation>
    </message>
    <message>
        <source>Undo this action</source>
        <translation>Diese Aktion zurücknehmen</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>HistoryFilter</name>
    <message>
        <source>Words in note, title or tagged text</source>
        <translation>Wörter in Notiz, Titel oder getaggtem Text</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
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
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last seven days</source>
        <translation>Letzte sieben Tage</translation>
    </message>
    <message>
        <source>Since: {point}</source>
        <translation>Seit: {point}</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Ganzes Projekt</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>This span: {words}</source>
        <translation>Diese Spanne: {words}</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alle Aktionen</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
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
</context>
<context>
    <name>Hovering</name>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Recognize it</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation>Positionen zählen</translation>
    </message>
    <message>
        <source>What fits the words</source>
        <translation>Was zu den Wörtern passt</translation>
    </message>
    <message>
        <source>Which words are meant?</source>
        <translation>Welche Wörter sind gemeint?</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Layers of those the files name</source>
        <translation>Ebenen wie in den Dateien</translation>
    </message>
    <message>
        <source>The layer of one person</source>
        <translation>Ebene einer Person</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>The spans become</source>
        <translation>Aus den Spannen werden</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Kommt hinein</translation>
    </message>
    <message>
        <source>Left out, as the project has no place for it</source>
        <translation>Weggelassen, weil das Projekt keinen Platz dafür hat</translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation>Dateien werden geprüft …</translation>
    </message>
    <message>
        <source>Recognized: {formats}</source>
        <translation>Erkannt: {formats}</translation>
    </message>
    <message>
        <source>{where}: nothing in the file says what its offsets count.</source>
        <translation>{where}: Nichts in der Datei sagt, was ihre Positionen zählen.</translation>
    </message>
    <message>
        <source>In the files: {people}</source>
        <translation>In den Dateien: {people}</translation>
    </message>
    <message>
        <source>They are added to what this person has in these articles.</source>
        <translation>Sie kommen zu dem hinzu, was diese Person in diesen Artikeln hat.</translation>
    </message>
    <message>
        <source>Nobody&apos;s layer changes: they wait in a layer of their own that exports can write.</source>
        <translation>Niemandes Ebene ändert sich: Sie warten in einer eigenen Ebene, die sich exportieren lässt.</translation>
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
        <source>without a place here: {kind} ({count})</source>
        <translation>hier ohne Platz: {kind} ({count})</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Nothing new: everything is in the project already.</source>
        <translation>Nichts Neues: Alles ist schon im Projekt.</translation>
    </message>
    <message>
        <source>Nothing can come in as it stands.</source>
        <translation>So kann nichts hineinkommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n neuer Artikel</numerusform>
            <numerusform>%n neue Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed by another source</source>
        <translation>
            <numerusform>%n um eine weitere Quelle ergänzt</numerusform>
            <numerusform>%n um weitere Quellen ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a known text</source>
        <translation>
            <numerusform>%n mit bekanntem Text</numerusform>
            <numerusform>%n mit bekanntem Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new layer(s)</source>
        <translation>
            <numerusform>%n neue Ebene</numerusform>
            <numerusform>%n neue Ebenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) continued</source>
        <translation>
            <numerusform>%n fortgeführte Ebene</numerusform>
            <numerusform>%n fortgeführte Ebenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) as here</source>
        <translation>
            <numerusform>%n Ebene wie hier</numerusform>
            <numerusform>%n Ebenen wie hier</numerusform>
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
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verknüpfung</numerusform>
            <numerusform>%n Verknüpfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}: {count}, first at {where}</source>
        <translation>{kind}: {count}, zuerst in {where}</translation>
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
    <message>
        <source>Say first what the offsets count.</source>
        <translation>Sagen Sie zuerst, was die Positionen zählen.</translation>
    </message>
    <message>
        <source>Say first what each name means, or leave it out.</source>
        <translation>Sagen Sie zuerst, was jeder Name bedeutet, oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>Nothing was changed: everything comes in, or nothing.</source>
        <translation>Nichts wurde geändert: Es kommt alles hinein oder nichts.</translation>
    </message>
    <message>
        <source>It becomes one step of the history; a backup is made before.</source>
        <translation>Es wird ein einziger Schritt im Verlauf; vorher entsteht eine Sicherungskopie.</translation>
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
    <name>KeyButton</name>
    <message>
        <source>{text}, key {key}</source>
        <translation>{text}, Taste {key}</translation>
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
    <name>LabelForm</name>
    <message>
        <source>Colors</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Name and short sign</source>
        <translation>Name und Kürzel</translation>
    </message>
    <message>
        <source>Name, {language}</source>
        <translation>Name, {language}</translation>
    </message>
    <message>
        <source>Short sign, {language}</source>
        <translation>Kürzel, {language}</translation>
    </message>
    <message>
        <source>Id in exports</source>
        <translation>Kennung im Export</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>einfach</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>gestrichelt</translation>
    </message>
    <message>
        <source>Line pattern</source>
        <translation>Linienmuster</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayersPane</name>
    <message>
        <source>finished gold</source>
        <translation>fertiges Gold</translation>
    </message>
    <message>
        <source>what people submitted</source>
        <translation>was Personen abgegeben haben</translation>
    </message>
    <message>
        <source>Layers of the parts</source>
        <translation>Ebenen der Teile</translation>
    </message>
    <message>
        <source>What is divided into parts</source>
        <translation>Was in Teile aufgeteilt wird</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>Abgegeben von</translation>
    </message>
    <message>
        <source>Articles of the project</source>
        <translation>Artikel des Projekts</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>leave out, or take in again</source>
        <translation>weglassen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>open the article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>One adjudicated line per article. All submitted layers go into annotations.jsonl as well.</source>
        <translation>Je Artikel eine entschiedene Zeile. Alle abgegebenen Ebenen kommen außerdem in annotations.jsonl.</translation>
    </message>
    <message>
        <source>Each submitted layer is a line of its own; nothing is adjudicated.</source>
        <translation>Jede abgegebene Ebene ist eine eigene Zeile; nichts ist entschieden.</translation>
    </message>
    <message>
        <source>No gold is finished: finish articles on the page Review, or choose what people submitted.</source>
        <translation>Kein Gold ist fertig: Schließen Sie Artikel auf der Seite Prüfen ab, oder wählen Sie, was Personen abgegeben haben.</translation>
    </message>
    <message>
        <source>Nobody has submitted anything yet.</source>
        <translation>Noch hat niemand etwas abgegeben.</translation>
    </message>
    <message>
        <source>{released} released, {excluded} left out</source>
        <translation>{released} in der Ausgabe, {excluded} weggelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out because you still annotate there, and others&apos; work is hidden from you: submit, or give back with O what you have only opened.</source>
        <translation>
            <numerusform>%n Artikel ist weggelassen, weil Sie dort noch annotieren und die Arbeit anderer für Sie verdeckt ist: Geben Sie ihn ab, oder geben Sie mit O zurück, was Sie nur geöffnet haben.</numerusform>
            <numerusform>%n Artikel sind weggelassen, weil Sie dort noch annotieren und die Arbeit anderer für Sie verdeckt ist: Geben Sie sie ab, oder geben Sie mit O zurück, was Sie nur geöffnet haben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>above the line</source>
        <translation>über der Zeile</translation>
    </message>
    <message>
        <source>below the line</source>
        <translation>unter der Zeile</translation>
    </message>
    <message>
        <source>agreed: full tint, thin line</source>
        <translation>einig: voll getönt, dünne Linie</translation>
    </message>
    <message>
        <source>hatched half: this version does not have it</source>
        <translation>schraffierte Hälfte: diese Version hat es nicht</translation>
    </message>
</context>
<context>
    <name>LevelsDialog</name>
    <message>
        <source>Rules of the project</source>
        <translation>Regeln des Projekts</translation>
    </message>
    <message>
        <source>Hints and warnings are shown while working. An error keeps an article from being submitted; for rules that hold while tagging, it keeps the span from being made. What is off is told nowhere.</source>
        <translation>Hinweise und Warnungen erscheinen bei der Arbeit. Ein Fehler verhindert, dass ein Artikel abgegeben wird; bei Regeln, die schon beim Markieren gelten, verhindert er die Spanne. Was aus ist, wird nirgends gemeldet.</translation>
    </message>
    <message>
        <source>As in the label scheme</source>
        <translation>Wie im Labelschema</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The levels of the rules are stored and hold for everybody in this project.</source>
        <translation>Die Stufen der Regeln sind gespeichert und gelten für alle in diesem Projekt.</translation>
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
    <name>ListPart</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Stilllegen</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Zusammenlegen mit</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Wieder nutzen</translation>
    </message>
    <message>
        <source>Merge into …</source>
        <translation>Zusammenlegen mit …</translation>
    </message>
</context>
<context>
    <name>LossTable</name>
    <message>
        <source>Not held</source>
        <translation>Fällt weg</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>First case</source>
        <translation>Erster Fall</translation>
    </message>
    <message>
        <source>What the format does not hold</source>
        <translation>Was das Format nicht fasst</translation>
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
        <translation>Leitfaden</translation>
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
    <name>Margin</name>
    <message>
        <source>Margin</source>
        <translation>Rand</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>abgegeben</translation>
    </message>
</context>
<context>
    <name>MergeReport</name>
    <message>
        <source>Take in packs or projects</source>
        <translation>Pakete oder Projekte übernehmen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Stays in the other project</source>
        <translation>Bleibt im anderen Projekt</translation>
    </message>
    <message>
        <source>Conflicting</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave these files out</source>
        <translation>Diese Dateien weglassen</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Nothing was changed: everything comes in, or nothing.</source>
        <translation>Nichts wurde geändert: Es kommt alles hinein oder nichts.</translation>
    </message>
    <message>
        <source>It becomes one step of the history; a backup is made before.</source>
        <translation>Es wird ein einziger Schritt im Verlauf; vorher entsteht eine Sicherungskopie.</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with another source</source>
        <translation>
            <numerusform>%n Artikel mit weiterer Quelle</numerusform>
            <numerusform>%n Artikel mit weiterer Quelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
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
        <source>%n layer(s) continued</source>
        <translation>
            <numerusform>%n fortgeführte Ebene</numerusform>
            <numerusform>%n fortgeführte Ebenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submitted version(s)</source>
        <translation>
            <numerusform>%n abgegebene Fassung</numerusform>
            <numerusform>%n abgegebene Fassungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) on near-duplicates, meant differences and releases</source>
        <translation>
            <numerusform>%n Entscheidung zu Fast-Dubletten, gewollten Unterschieden und Ausgaben</numerusform>
            <numerusform>%n Entscheidungen zu Fast-Dubletten, gewollten Unterschieden und Ausgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n Zuweisung</numerusform>
            <numerusform>%n Zuweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second pass(es)</source>
        <translation>
            <numerusform>%n zweiter Durchgang</numerusform>
            <numerusform>%n zweite Durchgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s)</source>
        <translation>
            <numerusform>%n Urteil</numerusform>
            <numerusform>%n Urteile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted problem(s)</source>
        <translation>
            <numerusform>%n akzeptiertes Problem</numerusform>
            <numerusform>%n akzeptierte Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in: {what}. {key} takes it back in the history.</source>
        <translation>Übernommen: {what}. {key} nimmt es im Verlauf zurück.</translation>
    </message>
    <message>
        <source>Nothing new: everything is in the project already.</source>
        <translation>Nichts Neues: Alles ist schon im Projekt.</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>One submission</source>
        <translation>Einzelne Abgabe</translation>
    </message>
    <message>
        <source>What is reviewed</source>
        <translation>Was geprüft wird</translation>
    </message>
</context>
<context>
    <name>NameTable</name>
    <message>
        <source>Leave out everything that is not decided</source>
        <translation>Alles weglassen, was nicht entschieden ist</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What “{name}” becomes</source>
        <translation>Was aus „{name}“ wird</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
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
        <source>Named entities: person, organization, place, date</source>
        <translation>Eigennamen: Person, Organisation, Ort, Zeitangabe</translation>
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
        <source>Label schemes (*.json *.toml)</source>
        <translation>Labelschemata (*.json *.toml)</translation>
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
    <name>Note</name>
    <message>
        <source>Note on {span}</source>
        <translation>Anmerkung zu {span}</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Span {place} of {count}</source>
        <translation>Spanne {place} von {count}</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>This label has no attribute with fixed values.</source>
        <translation>Dieses Label hat kein Attribut mit festen Werten.</translation>
    </message>
    <message>
        <source>Comment on this span …</source>
        <translation>Kommentar zu dieser Spanne …</translation>
    </message>
    <message>
        <source>Comment on this span</source>
        <translation>Kommentar zu dieser Spanne</translation>
    </message>
    <message>
        <source>Answer …</source>
        <translation>Antwort …</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note on the decision</source>
        <translation>Notiz zur Entscheidung</translation>
    </message>
    <message>
        <source>Note, optional (M)</source>
        <translation>Notiz, optional (M)</translation>
    </message>
</context>
<context>
    <name>NothingHere</name>
    <message>
        <source>You have it open yourself. Submit it, or give it back if you have not begun.</source>
        <translation>Sie haben ihn selbst offen. Geben Sie ihn ab, oder geben Sie ihn zurück, wenn Sie nicht begonnen haben.</translation>
    </message>
    <message>
        <source>{submitted} of {needed} submitted</source>
        <translation>{submitted} von {needed} abgegeben</translation>
    </message>
    <message>
        <source>You see what others did in an article once nothing of yours is open there.</source>
        <translation>Was andere in einem Artikel getan haben, sehen Sie, sobald dort von Ihnen nichts mehr offen ist.</translation>
    </message>
    <message>
        <source>Two people annotate the same article and submit it. Then what they see differently stands here.</source>
        <translation>Zwei Personen annotieren denselben Artikel und geben ihn ab. Dann steht hier, was sie verschieden sehen.</translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation>Noch nichts zu prüfen</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Give back: {title}</source>
        <translation>Zurückgeben: {title}</translation>
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
    <name>NoticeBanner</name>
    <message>
        <source>Put away</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>OpenAssignment</name>
    <message>
        <source>Open an assignment</source>
        <translation>Aufgabe öffnen</translation>
    </message>
    <message>
        <source>An assignment for {name}: a new project is made of it, and you annotate there as {name}.</source>
        <translation>Eine Aufgabe für {name}: Daraus entsteht ein neues Projekt, in dem Sie als {name} annotieren.</translation>
    </message>
    <message>
        <source>To add it to the project that is open now, take it in there: {key}.</source>
        <translation>Soll sie in das jetzt geöffnete Projekt, übernehmen Sie sie dort: {key}.</translation>
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
        <source>Name of the project</source>
        <translation>Name des Projekts</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make and open</source>
        <translation>Anlegen und öffnen</translation>
    </message>
    <message>
        <source>Give the project a name without folders.</source>
        <translation>Geben Sie dem Projekt einen Namen ohne Ordner.</translation>
    </message>
    <message>
        <source>This folder does not exist: choose another one.</source>
        <translation>Diesen Ordner gibt es nicht: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is a file of this name already: choose another name, or open that project.</source>
        <translation>Eine Datei dieses Namens gibt es schon: Wählen Sie einen anderen Namen oder öffnen Sie jenes Projekt.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>All agreed</source>
        <translation>Alle einig</translation>
    </message>
    <message>
        <source>Most agreed</source>
        <translation>Die meisten einig</translation>
    </message>
    <message>
        <source>A version was taken</source>
        <translation>Eine Version übernommen</translation>
    </message>
    <message>
        <source>Versions were merged</source>
        <translation>Versionen vereint</translation>
    </message>
    <message>
        <source>Decided freely</source>
        <translation>Frei entschieden</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>Nothing is here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Decided in part</source>
        <translation>Teilweise entschieden</translation>
    </message>
    <message>
        <source>Left for later</source>
        <translation>Für später gelassen</translation>
    </message>
    <message>
        <source>Left unresolved</source>
        <translation>Ungelöst gelassen</translation>
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
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>{word}, page {place} of {count}</source>
        <translation>{word}, Seite {place} von {count}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Fast-Dubletten</translation>
    </message>
    <message>
        <source>on the page {page}</source>
        <translation>auf der Seite {page}</translation>
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
    <name>PeopleChoice</name>
    <message>
        <source>Further names, separated by commas</source>
        <translation>Weitere Namen, durch Kommas getrennt</translation>
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
        <source>Near-duplicates</source>
        <translation>Fast-Dubletten</translation>
    </message>
    <message>
        <source>{word}, {count} articles</source>
        <translation>{word}, {count} Artikel</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>Places, version {version} for {count} ticked</source>
        <translation>Stellen, Version {version} für {count} angekreuzte</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>gold, only to compare</source>
        <translation>Gold, nur zum Vergleich</translation>
    </message>
    <message>
        <source>submitted, only to compare</source>
        <translation>abgegeben, nur zum Vergleich</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>all that are ticked become like this</source>
        <translation>alle angekreuzten werden so</translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message>
        <source>{plot} as a table</source>
        <translation>{plot} als Tabelle</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Export {plot}</source>
        <translation>{plot} ausgeben</translation>
    </message>
</context>
<context>
    <name>PrecedentBox</name>
    <message>
        <source>Precedents</source>
        <translation>Musterfälle</translation>
    </message>
    <message>
        <source>This span is a precedent: {note}</source>
        <translation>Diese Spanne ist ein Musterfall: {note}</translation>
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
        <source>Accepted ({count})</source>
        <translation>Akzeptiert ({count})</translation>
    </message>
    <message>
        <source>accepted: {reason}</source>
        <translation>akzeptiert: {reason}</translation>
    </message>
    <message>
        <source>no longer accepted: {reason}</source>
        <translation>nicht mehr akzeptiert: {reason}</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
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
        <source>open again</source>
        <translation>wieder öffnen</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>akzeptieren</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>No open problems.</source>
        <translation>Keine offenen Probleme.</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>What the guidelines say about the problem (Shift+F1)</source>
        <translation>Was der Leitfaden zu diesem Problem sagt (Umschalt+F1)</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächstes</translation>
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
    <name>ProjectCheck</name>
    <message>
        <source>Checking</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>Reparatur läuft</translation>
    </message>
    <message>
        <source>Mended. The project as it was before: {file}</source>
        <translation>Repariert. Das Projekt, wie es vorher war: {file}</translation>
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
        <source>Take over</source>
        <translation>Übernehmen</translation>
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
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>earlier submission</source>
        <translation>ältere Abgabe</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Report of %n article(s) saved to {file}</source>
        <translation>
            <numerusform>Bericht über %n Artikel gespeichert: {file}</numerusform>
            <numerusform>Bericht über %n Artikel gespeichert: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing the tags</source>
        <translation>Spannen werden verglichen</translation>
    </message>
    <message>
        <source>Nothing is tagged differently where the words are the same.</source>
        <translation>Wo die Wörter gleich sind, ist nichts verschieden getaggt.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Annotator&apos;s error</source>
        <translation>Fehler beim Annotieren</translation>
    </message>
    <message>
        <source>Gap in the guidelines</source>
        <translation>Lücke im Leitfaden</translation>
    </message>
    <message>
        <source>Ambiguous text</source>
        <translation>Mehrdeutiger Text</translation>
    </message>
    <message>
        <source>Boundary convention</source>
        <translation>Grenzkonvention</translation>
    </message>
    <message>
        <source>Edge case</source>
        <translation>Grenzfall</translation>
    </message>
    <message>
        <source>Legitimate disagreement, keep all</source>
        <translation>Berechtigte Uneinigkeit, alle behalten</translation>
    </message>
    <message>
        <source>Error in the source text</source>
        <translation>Fehler im Quelltext</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Why is it right as it is?</source>
        <translation>Warum ist es so richtig?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Akzeptieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reason for accepting: {problem}</source>
        <translation>Begründung für das Akzeptieren: {problem}</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>without texts</source>
        <translation>ohne Texte</translation>
    </message>
    <message>
        <source>pseudonyms</source>
        <translation>Decknamen</translation>
    </message>
    <message>
        <source>Loss ledger</source>
        <translation>Verlustliste</translation>
    </message>
    <message>
        <source>What each format loses</source>
        <translation>Was jedes Format verliert</translation>
    </message>
    <message>
        <source>Every file is read back and compared before the folder gets its name.</source>
        <translation>Jede Datei wird zurückgelesen und verglichen, bevor der Ordner seinen Namen bekommt.</translation>
    </message>
    <message>
        <source>Data card</source>
        <translation>Datenblatt</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>counted before writing</source>
        <translation>vor dem Schreiben gezählt</translation>
    </message>
    <message>
        <source>read back: equal</source>
        <translation>zurückgelesen: gleich</translation>
    </message>
    <message>
        <source>{format} · nothing is lost</source>
        <translation>{format} · nichts fällt weg</translation>
    </message>
    <message>
        <source>{format}, {kinds}, {count} losses</source>
        <translation>{format}, {kinds}, Verluste: {count}</translation>
    </message>
    <message>
        <source>{told} of {all} answers</source>
        <translation>{told} von {all} Antworten</translation>
    </message>
    <message>
        <source>annotated twice</source>
        <translation>doppelt annotiert</translation>
    </message>
    <message>
        <source>decided without a person</source>
        <translation>ohne Menschen entschieden</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>From people: {count} missing</source>
        <translation>Vom Menschen noch offen: {count}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>another form</source>
        <translation>andere Form</translation>
    </message>
    <message>
        <source>office</source>
        <translation>Amt</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>perhaps {name} ({why})</source>
        <translation>vielleicht {name} ({why})</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Register of actors</source>
        <translation>Verzeichnis der Akteure</translation>
    </message>
    <message>
        <source>Canonical name</source>
        <translation>Einheitlicher Name</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dasselbe</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Dasselbe</translation>
    </message>
    <message>
        <source>Find a name (Ctrl+F)</source>
        <translation>Namen finden (Strg+F)</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Namen finden</translation>
    </message>
    <message>
        <source>Which names</source>
        <translation>Welche Namen</translation>
    </message>
    <message>
        <source>Space ticks what the current name is merged with, R names, Enter goes to a mention, Ctrl+Z takes back.</source>
        <translation>Leertaste hakt an, was mit dem aktuellen Namen zusammengelegt wird, R benennt, Enter geht zur Erwähnung, Strg+Z nimmt zurück.</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>Proposals {count}</source>
        <translation>Vorschläge {count}</translation>
    </message>
    <message>
        <source>Without a name {count}</source>
        <translation>Ohne Namen {count}</translation>
    </message>
    <message numerus="yes">
        <source>The first %n name(s) are listed; Ctrl+F finds others.</source>
        <translation>
            <numerusform>Der erste %n Name ist aufgeführt; Strg+F findet andere.</numerusform>
            <numerusform>Die ersten %n Namen sind aufgeführt; Strg+F findet andere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is named like this.</source>
        <translation>Niemand heißt so.</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n Erwähnung</numerusform>
            <numerusform>%n Erwähnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{mentions} in %n article(s)</source>
        <translation>
            <numerusform>{mentions} in %n Artikel</numerusform>
            <numerusform>{mentions} in %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them submitted: they stay as they are</source>
        <translation>
            <numerusform>%n davon abgegeben: sie bleibt, wie sie ist</numerusform>
            <numerusform>%n davon abgegeben: sie bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give the name</source>
        <translation>Benennen</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n name(s)</source>
        <translation>
            <numerusform>%n Namen zusammenlegen</numerusform>
            <numerusform>%n Namen zusammenlegen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterOpening</name>
    <message>
        <source>The scheme of this project has no label with a canonical name.</source>
        <translation>Das Schema dieses Projekts hat kein Label mit einheitlichem Namen.</translation>
    </message>
    <message>
        <source>Reading who is named</source>
        <translation>Namen werden gelesen</translation>
    </message>
    <message>
        <source>Nobody is tagged yet in your layers.</source>
        <translation>In den eigenen Ebenen ist noch niemand getaggt.</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>Division by groups</source>
        <translation>Aufteilung nach Gruppen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>all</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>largest deviation</source>
        <translation>größte Abweichung</translation>
    </message>
    <message>
        <source>Parts and the share of each label in them: {parts}</source>
        <translation>Teile und der Anteil jedes Labels darin: {parts}</translation>
    </message>
    <message>
        <source>{label}: {parts}, in all {whole}, largest deviation {most}</source>
        <translation>{label}: {parts}, gesamt {whole}, größte Abweichung {most}</translation>
    </message>
    <message>
        <source>Choose layers</source>
        <translation>Ebenen wählen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Data card</source>
        <translation>Datenblatt</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>von Ihnen weggelassen</translation>
    </message>
    <message>
        <source>you still annotate it</source>
        <translation>Sie annotieren ihn noch</translation>
    </message>
    <message>
        <source>no finished gold</source>
        <translation>kein fertiges Gold</translation>
    </message>
    <message>
        <source>nothing submitted</source>
        <translation>nichts abgegeben</translation>
    </message>
    <message>
        <source>would tie two parts together</source>
        <translation>würde zwei Teile verbinden</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>dieselben Wörter</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>dieselbe Adresse</translation>
    </message>
    <message>
        <source>the same agency report</source>
        <translation>dieselbe Agenturmeldung</translation>
    </message>
    <message>
        <source>the same headline and day</source>
        <translation>dieselbe Überschrift am selben Tag</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>über der Grenze</translation>
    </message>
    <message>
        <source>a long stretch in both</source>
        <translation>ein langes Stück in beiden</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>in another part</source>
        <translation>in anderem Teil</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>file names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>details of articles</source>
        <translation>Angaben zu Artikeln</translation>
    </message>
    <message>
        <source>names of annotators</source>
        <translation>Namen der Annotierenden</translation>
    </message>
    <message>
        <source>states of layers</source>
        <translation>Stand der Ebenen</translation>
    </message>
    <message>
        <source>holes</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>Überlappungen</translation>
    </message>
    <message>
        <source>spans in the same place</source>
        <translation>deckungsgleiche Spannen</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>doubts</source>
        <translation>Unsicher-Marken</translation>
    </message>
    <message>
        <source>ids</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>origins</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>confidences</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>provenance</source>
        <translation>Entscheidungen zu Gold</translation>
    </message>
    <message>
        <source>guesses</source>
        <translation>geratene Werte</translation>
    </message>
    <message>
        <source>precedents</source>
        <translation>Präzedenzfälle</translation>
    </message>
    <message>
        <source>further fields</source>
        <translation>weitere Felder</translation>
    </message>
    <message>
        <source>{count} article</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} group</source>
        <translation>{count} Gruppe</translation>
    </message>
    <message>
        <source>{count} groups</source>
        <translation>{count} Gruppen</translation>
    </message>
    <message>
        <source>{count} finding</source>
        <translation>{count} Befund</translation>
    </message>
    <message>
        <source>{count} findings</source>
        <translation>{count} Befunde</translation>
    </message>
    <message>
        <source>check again</source>
        <translation>neu prüfen</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>{count} finding stops it</source>
        <translation>{count} Befund hält an</translation>
    </message>
    <message>
        <source>{count} findings stop it</source>
        <translation>{count} Befunde halten an</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Das Projekt ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>Waits until everything is checked again.</source>
        <translation>Wartet, bis alles neu geprüft ist.</translation>
    </message>
    <message>
        <source>Waits for step {steps}.</source>
        <translation>Wartet auf Schritt {steps}.</translation>
    </message>
    <message>
        <source>Step 5 may stay open: what is missing is listed in the card.</source>
        <translation>Schritt 5 darf offen bleiben: Was fehlt, nennt das Datenblatt.</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Abgegeben</translation>
    </message>
    <message>
        <source>{count} error</source>
        <translation>{count} Fehler</translation>
    </message>
    <message>
        <source>{count} errors</source>
        <translation>{count} Fehler</translation>
    </message>
    <message>
        <source>{count} hint</source>
        <translation>{count} Hinweis</translation>
    </message>
    <message>
        <source>{count} hints</source>
        <translation>{count} Hinweise</translation>
    </message>
    <message>
        <source>{articles} in {groups}</source>
        <translation>{articles} in {groups}</translation>
    </message>
    <message>
        <source>{count} label far off</source>
        <translation>{count} Label weicht weit ab</translation>
    </message>
    <message>
        <source>{count} labels far off</source>
        <translation>{count} Labels weichen weit ab</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>{count} answer missing</source>
        <translation>{count} Antwort fehlt</translation>
    </message>
    <message>
        <source>{count} answers missing</source>
        <translation>{count} Antworten fehlen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
</context>
<context>
    <name>ReleaseCard</name>
    <message>
        <source>The dataset</source>
        <translation>Der Datensatz</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er ist</translation>
    </message>
    <message>
        <source>How it was made, and by whom</source>
        <translation>Wie er entstand, und durch wen</translation>
    </message>
    <message>
        <source>What to be careful about</source>
        <translation>Wobei Vorsicht geboten ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>How to cite it</source>
        <translation>Zitierweise</translation>
    </message>
    <message>
        <source>Licence of the articles</source>
        <translation>Lizenz der Artikel</translation>
    </message>
    <message>
        <source>Licence of the annotations</source>
        <translation>Lizenz der Annotationen</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Intended uses</source>
        <translation>Vorgesehene Verwendung</translation>
    </message>
    <message>
        <source>Not meant for</source>
        <translation>Nicht gedacht für</translation>
    </message>
    <message>
        <source>How the articles were collected</source>
        <translation>Wie die Artikel gesammelt wurden</translation>
    </message>
    <message>
        <source>Who annotated</source>
        <translation>Wer annotiert hat</translation>
    </message>
    <message>
        <source>Training of the annotators</source>
        <translation>Schulung der Annotierenden</translation>
    </message>
    <message>
        <source>Consent and pay of the annotators</source>
        <translation>Einwilligung und Vergütung der Annotierenden</translation>
    </message>
    <message>
        <source>Personal and sensitive data</source>
        <translation>Personenbezogene und heikle Daten</translation>
    </message>
    <message>
        <source>Known biases</source>
        <translation>Bekannte Schieflagen</translation>
    </message>
    <message>
        <source>Limitations</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Known errors</source>
        <translation>Bekannte Fehler</translation>
    </message>
    <message>
        <source>Maintenance and take-down</source>
        <translation>Pflege und Löschung</translation>
    </message>
    <message>
        <source>Otherwise that of the project file</source>
        <translation>Sonst der Name der Projektdatei</translation>
    </message>
    <message>
        <source>Otherwise one sentence with the numbers of articles and spans</source>
        <translation>Sonst ein Satz mit der Zahl der Artikel und Spannen</translation>
    </message>
    <message>
        <source>Otherwise the day of the newest change</source>
        <translation>Sonst der Tag der jüngsten Änderung</translation>
    </message>
    <message>
        <source>Where it can be found</source>
        <translation>Wo er zu finden ist</translation>
    </message>
    <message>
        <source>Person or institution</source>
        <translation>Person oder Einrichtung</translation>
    </message>
    <message>
        <source>Who answers questions</source>
        <translation>Wer Fragen beantwortet</translation>
    </message>
    <message>
        <source>As it should stand in a list of references</source>
        <translation>Wie er in einem Literaturverzeichnis stehen soll</translation>
    </message>
    <message>
        <source>News texts can seldom be passed on; else release without texts</source>
        <translation>Nachrichtentexte lassen sich selten weitergeben; sonst Ausgabe ohne Texte</translation>
    </message>
    <message>
        <source>For example CC-BY-4.0</source>
        <translation>Zum Beispiel CC-BY-4.0</translation>
    </message>
    <message>
        <source>Why was it made, who paid for it?</source>
        <translation>Warum entstand er, wer hat ihn bezahlt?</translation>
    </message>
    <message>
        <source>What can it be used for?</source>
        <translation>Wofür lässt er sich verwenden?</translation>
    </message>
    <message>
        <source>What must it not be used for?</source>
        <translation>Wofür darf er nicht verwendet werden?</translation>
    </message>
    <message>
        <source>Which outlets and times, how chosen, how the texts were obtained</source>
        <translation>Welche Medien und Zeiten, wie ausgewählt, woher die Texte kommen</translation>
    </message>
    <message>
        <source>First language, age, subject, as far as they agree to it</source>
        <translation>Erstsprache, Alter, Fach, soweit sie dem zustimmen</translation>
    </message>
    <message>
        <source>How long, on what, how it was tested</source>
        <translation>Wie lange, woran, wie geprüft</translation>
    </message>
    <message>
        <source>Did they agree, what were they paid?</source>
        <translation>Haben sie eingewilligt, was wurde gezahlt?</translation>
    </message>
    <message>
        <source>Who is named, what about private persons?</source>
        <translation>Wer wird genannt, wie steht es um Privatpersonen?</translation>
    </message>
    <message>
        <source>Outlets, regions, times, languages that are missing or too many</source>
        <translation>Medien, Regionen, Zeiten, Sprachen, die fehlen oder überwiegen</translation>
    </message>
    <message>
        <source>What cannot be concluded from it?</source>
        <translation>Was lässt sich daraus nicht schließen?</translation>
    </message>
    <message>
        <source>What is known to be wrong</source>
        <translation>Was bekanntermaßen falsch ist</translation>
    </message>
    <message>
        <source>Who keeps it up, how can an article be taken out?</source>
        <translation>Wer pflegt ihn, wie wird ein Artikel entfernt?</translation>
    </message>
</context>
<context>
    <name>ReleasePage</name>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Stopped; F5 checks again.</source>
        <translation>Angehalten; F5 prüft neu.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>check again</source>
        <translation>neu prüfen</translation>
    </message>
    <message>
        <source>next panel</source>
        <translation>nächstes Feld</translation>
    </message>
    <message>
        <source>no finding stops the release</source>
        <translation>kein Befund hält die Ausgabe an</translation>
    </message>
    <message>
        <source>Changed; F5 checks again.</source>
        <translation>Geändert; F5 prüft neu.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <source>The release could not be rehearsed; nothing was changed.</source>
        <translation>Die Ausgabe ließ sich nicht durchrechnen; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>ReplaceSheet</name>
    <message>
        <source>Put in the project&apos;s place?</source>
        <translation>An die Stelle des Projekts setzen?</translation>
    </message>
    <message>
        <source>The project becomes as it was at {time}.</source>
        <translation>Das Projekt wird, wie es am {time} war.</translation>
    </message>
    <message>
        <source>The file as it is now is kept beside it under another name; nothing is deleted.</source>
        <translation>Die jetzige Datei bleibt unter anderem Namen daneben liegen; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Put in its place</source>
        <translation>An seine Stelle setzen</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>The backup is in the project&apos;s place. The file as it was is kept beside it: {file}</source>
        <translation>Die Sicherung liegt an der Stelle des Projekts. Die bisherige Datei liegt daneben: {file}</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report to look at</source>
        <translation>Bericht zum Ansehen</translation>
    </message>
    <message>
        <source>The text with its tags, links and notes, for readers without the program.</source>
        <translation>Der Text mit Spannen, Verknüpfungen und Notizen, zum Lesen ohne das Programm.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Gold; everybody where there is none</source>
        <translation>Gold; wo keines ist, alle Personen</translation>
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
        <source>HTML page, for a browser</source>
        <translation>HTML-Seite für den Browser</translation>
    </message>
    <message>
        <source>PDF, for paper</source>
        <translation>PDF für Papier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Report to</source>
        <translation>Bericht speichern als</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Save what is readable in a new file</source>
        <translation>Lesbares in eine neue Datei retten</translation>
    </message>
    <message>
        <source>Bring back the backup of {time} ({spans} spans)</source>
        <translation>Sicherung vom {time} zurückholen ({spans} Spannen)</translation>
    </message>
    <message>
        <source>The project is damaged</source>
        <translation>Das Projekt ist beschädigt</translation>
    </message>
    <message>
        <source>The backup is in the project&apos;s place. The damaged file is kept beside it: {file}</source>
        <translation>Die Sicherung liegt an der Stelle des Projekts. Die beschädigte Datei liegt daneben: {file}</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gerettet</translation>
    </message>
    <message>
        <source>{articles} articles and {spans} spans were readable and are now in {file}.</source>
        <translation>{articles} Artikel und {spans} Spannen waren lesbar und stehen jetzt in {file}.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reading the submissions</source>
        <translation>Abgaben werden gelesen</translation>
    </message>
    <message>
        <source>{card} · characters {start}–{end}</source>
        <translation>{card} · Zeichen {start}–{end}</translation>
    </message>
</context>
<context>
    <name>ReviewProgress</name>
    <message>
        <source>{decided} of {total} decided, {waiting} left for later or unresolved</source>
        <translation>{decided} von {total} entschieden, {waiting} für später oder ungelöst</translation>
    </message>
</context>
<context>
    <name>ReviewSettingsDialog</name>
    <message>
        <source>Review settings</source>
        <translation>Prüfregeln</translation>
    </message>
    <message>
        <source>Everybody it is assigned to</source>
        <translation>Alle, denen er zugewiesen ist</translation>
    </message>
    <message>
        <source>So many people</source>
        <translation>So viele Personen</translation>
    </message>
    <message>
        <source>An article is reviewed when it was submitted by</source>
        <translation>Ein Artikel wird geprüft, wenn ihn abgegeben haben</translation>
    </message>
    <message>
        <source>People who have submitted</source>
        <translation>Personen, die abgegeben haben</translation>
    </message>
    <message>
        <source>people have submitted it</source>
        <translation>Personen haben abgegeben</translation>
    </message>
    <message>
        <source>What all agree on</source>
        <translation>Worin alle einig sind</translation>
    </message>
    <message>
        <source>What many agree on</source>
        <translation>Worin viele einig sind</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Without a card, this becomes gold</source>
        <translation>Ohne Karte wird Gold</translation>
    </message>
    <message>
        <source>People who agree</source>
        <translation>Personen, die übereinstimmen</translation>
    </message>
    <message>
        <source>people or more agree</source>
        <translation>oder mehr Personen sind einig</translation>
    </message>
    <message>
        <source>Of that, this part is looked at again</source>
        <translation>Davon wird dieser Teil noch einmal angesehen</translation>
    </message>
    <message>
        <source>Part that is looked at again</source>
        <translation>Teil, der noch einmal angesehen wird</translation>
    </message>
    <message>
        <source>of the places, drawn by the program</source>
        <translation>der Stellen, vom Programm ausgelost</translation>
    </message>
    <message>
        <source>Reviews that have begun stay as they are; a change counts for those that start from now on.</source>
        <translation>Begonnene Prüfungen bleiben, wie sie sind; eine Änderung gilt für solche, die ab jetzt beginnen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The review settings are stored and hold for reviews that start from now on.</source>
        <translation>Die Prüfregeln sind gespeichert und gelten für Prüfungen, die ab jetzt beginnen.</translation>
    </message>
</context>
<context>
    <name>ReviewStrip</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>RowView</name>
    <message>
        <source>only in the source: {words}</source>
        <translation>nur im Original: {words}</translation>
    </message>
    <message>
        <source>only in the copy: {words}</source>
        <translation>nur in der Kopie: {words}</translation>
    </message>
    <message>
        <source>missing in this copy</source>
        <translation>fehlt in dieser Kopie</translation>
    </message>
    <message>
        <source>not in the source</source>
        <translation>nicht im Original</translation>
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
    <name>SchemeDialog</name>
    <message>
        <source>Label scheme</source>
        <translation>Labelschema</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Neues Label</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>To a file …</source>
        <translation>In eine Datei …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>{count} · retired</source>
        <translation>{count} · stillgelegt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Names, colors, keys or order change; no span does.</source>
        <translation>Namen, Farben, Tasten oder Reihenfolge ändern sich, aber keine Spanne.</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Label schemes (*.json *.toml)</source>
        <translation>Labelschemata (*.json *.toml)</translation>
    </message>
    <message>
        <source>Label scheme from a file</source>
        <translation>Labelschema aus einer Datei</translation>
    </message>
    <message>
        <source>Label scheme to a file</source>
        <translation>Labelschema in eine Datei</translation>
    </message>
    <message>
        <source>Label scheme written to {file}</source>
        <translation>Labelschema in {file} geschrieben</translation>
    </message>
    <message>
        <source>Looking at the spans</source>
        <translation>Spannen werden durchgesehen</translation>
    </message>
    <message>
        <source>The label scheme is {scheme} from now on; Ctrl+Z takes it back.</source>
        <translation>Das Labelschema ist ab jetzt {scheme}; Strg+Z nimmt das zurück.</translation>
    </message>
    <message>
        <source>Spans that change: {spans}; articles: {articles}; submitted layers, which stay so: {submitted}.</source>
        <translation>Spannen, die sich ändern: {spans}; Artikel: {articles}; abgegebene Ebenen, die abgegeben bleiben: {submitted}.</translation>
    </message>
    <message>
        <source>Spans that stand twice at their place afterwards: {twice}.</source>
        <translation>Spannen, die danach doppelt an ihrer Stelle stehen: {twice}.</translation>
    </message>
    <message>
        <source>Spans with values that have no place any more; they are kept aside: {aside}.</source>
        <translation>Spannen mit Werten, die keinen Platz mehr haben und daneben aufbewahrt werden: {aside}.</translation>
    </message>
    <message>
        <source>Articles whose review puts its places together anew: {reviews}.</source>
        <translation>Artikel, deren Durchsicht ihre Stellen neu zusammenstellt: {reviews}.</translation>
    </message>
    <message>
        <source>Change the label scheme</source>
        <translation>Labelschema ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>{name} becomes {now}, with its spans: {spans}.</source>
        <translation>{name} wird zu {now}, mit seinen Spannen: {spans}.</translation>
    </message>
    <message>
        <source>{name} is called {now} from now on; its spans stay: {spans}.</source>
        <translation>{name} heißt ab jetzt {now}; seine Spannen bleiben: {spans}.</translation>
    </message>
    <message>
        <source>{name} is retired: spans that keep it: {spans}; no new ones.</source>
        <translation>{name} wird stillgelegt: Spannen, die es behalten: {spans}; keine neuen.</translation>
    </message>
    <message>
        <source>{name} can be used again.</source>
        <translation>{name} ist wieder nutzbar.</translation>
    </message>
    <message>
        <source>{name} is new.</source>
        <translation>{name} ist neu.</translation>
    </message>
    <message>
        <source>{name} has the key {now} from now on.</source>
        <translation>{name} hat ab jetzt die Taste {now}.</translation>
    </message>
    <message>
        <source>{label}: the value {name} becomes {now}; spans: {spans}.</source>
        <translation>{label}: Der Wert {name} wird zu {now}; Spannen: {spans}.</translation>
    </message>
    <message>
        <source>{label}: the value {name} is retired; spans that keep it: {spans}.</source>
        <translation>{label}: Der Wert {name} wird stillgelegt; Spannen, die ihn behalten: {spans}.</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>with full color vision</source>
        <translation>bei vollem Farbsehen</translation>
    </message>
    <message>
        <source>without the red cones</source>
        <translation>ohne die roten Zapfen</translation>
    </message>
    <message>
        <source>without the green cones</source>
        <translation>ohne die grünen Zapfen</translation>
    </message>
    <message>
        <source>without the blue cones</source>
        <translation>ohne die blauen Zapfen</translation>
    </message>
    <message>
        <source>{theme}: the line is hard to see (contrast {measured}, needed {needed}).</source>
        <translation>{theme}: Die Linie ist schlecht zu sehen (Kontrast {measured}, nötig {needed}).</translation>
    </message>
    <message>
        <source>{theme}: the text is hard to read on the tint (contrast {measured}, needed {needed}).</source>
        <translation>{theme}: Der Text ist auf der Tönung schlecht zu lesen (Kontrast {measured}, nötig {needed}).</translation>
    </message>
    <message>
        <source>{theme}: hard to tell from {other} {vision} (distance {measured}, better {needed}).</source>
        <translation>{theme}: {vision} schwer von {other} zu unterscheiden (Abstand {measured}, besser {needed}).</translation>
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
    <name>Selection</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Near-duplicates count once</source>
        <translation>Fast-Dubletten zählen einmal</translation>
    </message>
    <message>
        <source>Forgive punctuation at edges</source>
        <translation>Zeichen am Rand verzeihen</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Annotierende</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählweise</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>First week</source>
        <translation>Erste Woche</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Export as {format}</source>
        <translation>Als {format} ausgeben</translation>
    </message>
    <message>
        <source>submitted by both</source>
        <translation>von beiden abgegeben</translation>
    </message>
    <message>
        <source>only “{title}”</source>
        <translation>nur „{title}“</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Not counted: {count} article</source>
        <translation>Nicht gezählt: {count} Artikel</translation>
    </message>
    <message>
        <source>Not counted: {count} articles</source>
        <translation>Nicht gezählt: {count} Artikel</translation>
    </message>
    <message>
        <source>Both empty: {label} in 1 article (–)</source>
        <translation>Beide leer: {label} in 1 Artikel (–)</translation>
    </message>
    <message>
        <source>Both empty: {label} in {count} articles (–)</source>
        <translation>Beide leer: {label} in {count} Artikeln (–)</translation>
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
    <name>Side</name>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>The same state gives the same bytes.</source>
        <translation>Gleicher Stand ergibt gleiche Bytes.</translation>
    </message>
    <message>
        <source>Compare with before</source>
        <translation>Mit voriger vergleichen</translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <translation>Startwert {seed}</translation>
    </message>
    <message>
        <source>since {version}: {changes}</source>
        <translation>seit {version}: {changes}</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>nichts geändert</translation>
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
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>SinglePage</name>
    <message>
        <source>Single review</source>
        <translation>Einzelprüfung</translation>
    </message>
    <message>
        <source>previous, next span</source>
        <translation>vorige, nächste Spanne</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>text, margin, list</source>
        <translation>Text, Rand, Liste</translation>
    </message>
    <message>
        <source>add what is selected</source>
        <translation>Auswahl ergänzen</translation>
    </message>
    <message>
        <source>The submission stays unchanged</source>
        <translation>Die Abgabe bleibt unverändert</translation>
    </message>
    <message>
        <source>No submission to review</source>
        <translation>Keine Abgabe zu prüfen</translation>
    </message>
    <message>
        <source>As soon as somebody submits an article that you do not annotate yourself, it is listed here.</source>
        <translation>Sobald jemand einen Artikel abgibt, den Sie nicht selbst annotieren, steht er hier.</translation>
    </message>
    <message>
        <source>my submission</source>
        <translation>meine Abgabe</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>My differences from the gold: {count}</source>
        <translation>Meine Unterschiede zum Gold: {count}</translation>
    </message>
    <message>
        <source>The article has no gold yet.</source>
        <translation>Der Artikel hat noch kein Gold.</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>Zurück zur Prüfung</translation>
    </message>
    <message>
        <source>My differences (as {name} sees them)</source>
        <translation>Meine Unterschiede (Sicht von {name})</translation>
    </message>
</context>
<context>
    <name>SingleText</name>
    <message>
        <source>Span {place} of {count}</source>
        <translation>Spanne {place} von {count}</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Artikeltext</translation>
    </message>
</context>
<context>
    <name>SingleView</name>
    <message>
        <source>Finish the review</source>
        <translation>Prüfung abschließen</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>Correct the boundaries: select anew, Enter takes it, Esc drops it</source>
        <translation>Grenzen korrigieren: neu auswählen, Eingabe übernimmt, Esc verwirft</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>my differences, read only</source>
        <translation>meine Unterschiede, nur lesbar</translation>
    </message>
    <message>
        <source>one submission, no comparison</source>
        <translation>eine Abgabe, kein Vergleich</translation>
    </message>
    <message>
        <source>review finished</source>
        <translation>Prüfung abgeschlossen</translation>
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
        <source>guessed</source>
        <translation>geraten</translation>
    </message>
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
        <source>value guessed</source>
        <translation>Wert geraten</translation>
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
        <source>guidelines {version}</source>
        <translation>Leitfaden {version}</translation>
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
    <name>SpanPanel</name>
    <message>
        <source>Submission</source>
        <translation>Abgabe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>Spans of {name}</source>
        <translation>Spannen von {name}</translation>
    </message>
    <message>
        <source>Submission {number}</source>
        <translation>Abgabe {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{said} accepted or rejected · {changed} changed or asked · {open} open</source>
        <translation>{said} angenommen oder abgelehnt · {changed} geändert oder gefragt · {open} offen</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>With comments</source>
        <translation>Mit Kommentaren</translation>
    </message>
</context>
<context>
    <name>SpanReview</name>
    <message>
        <source>Which label?</source>
        <translation>Welches Label?</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>question open</source>
        <translation>Frage offen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>missing, added</source>
        <translation>fehlte, ergänzt</translation>
    </message>
    <message>
        <source>Label corrected</source>
        <translation>Label korrigiert</translation>
    </message>
    <message>
        <source>Boundary corrected</source>
        <translation>Grenze korrigiert</translation>
    </message>
    <message>
        <source>Attribute corrected</source>
        <translation>Attribut korrigiert</translation>
    </message>
</context>
<context>
    <name>SplitOptions</name>
    <message>
        <source>by group, stratified</source>
        <translation>nach Gruppe, geschichtet</translation>
    </message>
    <message>
        <source>by time: later is test</source>
        <translation>nach Zeit: Späteres ist Test</translation>
    </message>
    <message>
        <source>by source: held out is test</source>
        <translation>nach Quelle: Zurückgehaltenes ist Test</translation>
    </message>
    <message>
        <source>Kind of division</source>
        <translation>Art der Aufteilung</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>keep earlier places</source>
        <translation>alte Zuordnung behalten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Nearest pairs across parts</source>
        <translation>Nächste Paare über Teile hinweg</translation>
    </message>
    <message>
        <source>Leak report: the nearest pairs across parts</source>
        <translation>Leckbericht: die nächsten Paare über Teile hinweg</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>enthalten</translation>
    </message>
    <message>
        <source>No two articles of different parts share three rare words in a row.</source>
        <translation>Keine zwei Artikel verschiedener Teile haben drei seltene Wörter in Folge gemeinsam.</translation>
    </message>
    <message>
        <source>No pair across parts may reach Jaccard {jaccard} or containment {containment}.</source>
        <translation>Kein Paar über Teile hinweg darf Jaccard {jaccard} oder Enthaltensein {containment} erreichen.</translation>
    </message>
    <message>
        <source>{shown} nearest · all {count} pairs compared</source>
        <translation>{shown} nächste · alle {count} Paare verglichen</translation>
    </message>
    <message>
        <source>Jaccard {jaccard}, containment {containment}: {a} ({one}), {b} ({other}), {remark}</source>
        <translation>Jaccard {jaccard}, Enthaltensein {containment}: {a} ({one}), {b} ({other}), {remark}</translation>
    </message>
    <message numerus="yes">
        <source>%n shared sentence(s)</source>
        <translation>
            <numerusform>%n gemeinsamer Satz</numerusform>
            <numerusform>%n gemeinsame Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>“{a}” ({part_a}) and “{b}” ({part_b}) are near-duplicates. So nothing is written.</source>
        <translation>„{a}“ ({part_a}) und „{b}“ ({part_b}) sind Fast-Dubletten. So wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>{percent} of the shorter one&apos;s word triples stand in the other one. No place was changed. Joining moves the copy with its group; {key} takes that back.</source>
        <translation>{percent} der Dreiwortfolgen des kürzeren stehen im anderen. Keine Zuordnung ist geändert. Verbinden verschiebt die Kopie mit ihrer Gruppe; {key} nimmt das zurück.</translation>
    </message>
</context>
<context>
    <name>StartNotices</name>
    <message>
        <source>Your settings could not be read, so those of a first start hold. Projects are not concerned. The old file: {file}</source>
        <translation>Ihre Einstellungen waren nicht lesbar, deshalb gelten die des ersten Starts. Projekte sind nicht betroffen. Die alte Datei: {file}</translation>
    </message>
    <message>
        <source>The program did not end properly the last time. Nothing that was saved is lost: the last thing saved was “{action}”, {time}.</source>
        <translation>Das Programm wurde zuletzt nicht richtig beendet. Nichts Gespeichertes ist verloren: Zuletzt gespeichert wurde „{action}“, {time}.</translation>
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
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>a digit or Enter opens</source>
        <translation>Ziffer oder Eingabe öffnet</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>Nothing waits: all that was begun is done.</source>
        <translation>Nichts wartet: Alles Begonnene ist erledigt.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>on {layer}</source>
        <translation>an {layer}</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Which label is it?</source>
        <translation>Welches Label ist es?</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>kein Link</translation>
    </message>
    <message>
        <source>Which target?</source>
        <translation>Welches Ziel?</translation>
    </message>
</context>
<context>
    <name>ThreadPart</name>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
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
    <name>ValuePanel</name>
    <message>
        <source>Value {value} and its factors</source>
        <translation>Wert {value} und seine Faktoren</translation>
    </message>
    <message>
        <source>Why this card now?</source>
        <translation>Warum diese Karte jetzt?</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Category · {category}</source>
        <translation>Art · {category}</translation>
    </message>
    <message>
        <source>Rarity · {label}</source>
        <translation>Seltenheit · {label}</translation>
    </message>
    <message>
        <source>Systematic · {count} alike</source>
        <translation>Häufung · {count} gleiche</translation>
    </message>
    <message>
        <source>1 − agreement · {label}</source>
        <translation>1 − Einigkeit · {label}</translation>
    </message>
    <message>
        <source>Article not covered yet</source>
        <translation>Artikel noch offen</translation>
    </message>
</context>
<context>
    <name>ValuePart</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Name of the value, {language}</source>
        <translation>Name des Werts, {language}</translation>
    </message>
    <message>
        <source>{count} · retired</source>
        <translation>{count} · stillgelegt</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>nothing here</source>
        <translation>hier ist nichts</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>{count} spans</source>
        <translation>{count} Spannen</translation>
    </message>
    <message>
        <source>with {count} gap(s)</source>
        <translation>mit {count} Lücke(n)</translation>
    </message>
    <message>
        <source>without “{words}”</source>
        <translation>ohne „{words}“</translation>
    </message>
    <message>
        <source>starts at “{word}”</source>
        <translation>beginnt bei „{word}“</translation>
    </message>
    <message>
        <source>ends at “{word}”</source>
        <translation>endet bei „{word}“</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>kein Link</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Write the release</source>
        <translation>Ausgabe schreiben</translation>
    </message>
    <message>
        <source>Write: blocked</source>
        <translation>Schreiben: gesperrt</translation>
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
    <name>WorkingFoot</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>WritePane</name>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>{name}-dataset</source>
        <translation>{name}-datensatz</translation>
    </message>
    <message>
        <source>Folder of the release</source>
        <translation>Ordner der Ausgabe</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>replace the earlier release that is there</source>
        <translation>frühere Ausgabe dort ersetzen</translation>
    </message>
    <message>
        <source>The folder appears complete or not at all; every file is read back before that.</source>
        <translation>Der Ordner erscheint ganz oder gar nicht; vorher wird jede Datei zurückgelesen.</translation>
    </message>
    <message>
        <source>Beside the lines, for other tools</source>
        <translation>Zusätzlich, für andere Programme</translation>
    </message>
    <message>
        <source>Not without texts: other formats hold them.</source>
        <translation>Nicht ohne Texte: Andere Formate enthalten sie.</translation>
    </message>
    <message>
        <source>What the formats cannot hold</source>
        <translation>Was die Formate nicht fassen</translation>
    </message>
    <message>
        <source>Since the release before</source>
        <translation>Seit der vorigen Ausgabe</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Articles that changed since the release before</source>
        <translation>Artikel, die seit der vorigen Ausgabe anders sind</translation>
    </message>
    <message>
        <source>The release before</source>
        <translation>Die vorige Ausgabe</translation>
    </message>
    <message>
        <source>nothing is lost; read back: equal</source>
        <translation>nichts fällt weg; zurückgelesen: gleich</translation>
    </message>
    <message>
        <source>No earlier release of this project lies beside it; choose one.</source>
        <translation>Neben diesem Projekt liegt keine frühere Ausgabe; wählen Sie eine.</translation>
    </message>
    <message>
        <source>{change}; spans {spans}, links {links}</source>
        <translation>{change}; Spannen {spans}, Verknüpfungen {links}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest, which has those of all files</source>
        <translation>SHA-256 des Manifests, das die aller Dateien enthält</translation>
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
    <name>_Reasons</name>
    <message>
        <source>by the clock</source>
        <translation>halbstündlich</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before taking in</source>
        <translation>vor einer Übernahme</translation>
    </message>
    <message>
        <source>before a new version</source>
        <translation>vor einer neuen Version</translation>
    </message>
    <message>
        <source>before tagging same text</source>
        <translation>vor gleichem Text überall</translation>
    </message>
    <message>
        <source>before a change of the label scheme</source>
        <translation>vor einer Änderung des Labelschemas</translation>
    </message>
    <message>
        <source>before tagging alike</source>
        <translation>vor dem Angleichen</translation>
    </message>
    <message>
        <source>before carrying over</source>
        <translation>vor dem Übertragen</translation>
    </message>
    <message>
        <source>before renaming an actor</source>
        <translation>vor dem Umbenennen eines Akteurs</translation>
    </message>
    <message>
        <source>when the file was gone</source>
        <translation>als die Datei fehlte</translation>
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
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Go to the precedent {text}</source>
        <translation>Zum Musterfall {text} gehen</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Step {number} of {count}, {name}, {words}</source>
        <translation>Schritt {number} von {count}, {name}, {words}</translation>
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
