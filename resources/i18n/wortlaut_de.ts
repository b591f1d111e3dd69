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
        <source>Export {plot}</source>
        <translation>{plot} ausgeben</translation>
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
        <translation>Nur der offene</translation>
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
    <name>Chooser</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
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
        <translation>&amp;Redebegleitung heraus: Loch, Akteur, Verknüpfung</translation>
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
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
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
    <name>Hovering</name>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
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
    <name>Margin</name>
    <message>
        <source>Margin</source>
        <translation>Rand</translation>
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
        <source>{word}, {count} articles</source>
        <translation>{word}, {count} Artikel</translation>
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
    <name>QueueDelegate</name>
    <message>
        <source>earlier submission</source>
        <translation>ältere Abgabe</translation>
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
    <message numerus="yes">
        <source>%n layer(s) of others left out until you submit</source>
        <translation>
            <numerusform>%n Ebene anderer ausgelassen, bis Sie abgeben</numerusform>
            <numerusform>%n Ebenen anderer ausgelassen, bis Sie abgeben</numerusform>
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
