"""What W, S, C, Q, 2 and P take at a caret: `[…]` is expected, each `|` a caret. All sentences are invented."""

import pytest

from wortlaut.domain.boundaries import Boundaries

WORDS = {
    "de": [
        "Die [E-M|ail] kam an.",
        "Alle [Bürger*inn|en] zahlen.",
        "Das [5.000-Euro-Pak|et] ist teuer.",
        "Er nannte [Müller's| ]Vorschlag gut.".replace(" ]", "] "),
        "Es sind [3,|5] Grad.",
        "Der [Hafenr|at] tagt.",
        "Sie schrieb [Lehrer/inn|en] an.",
        "Die [|Mole] hält.",
        "Die [Mole|] hält.",
        "Das [Kap-Süd-Abko|mmen] gilt.",
        "Er fragte: „[|Warum]?“",
    ],
    "en": [
        "They [do|n't] agree.",
        "The [workers|]' rights matter.",
        "A [long-te|rm] plan is missing.",
        "[Hark|er]/Ostrow won.",
        "It costs [1,2|00] crowns.",
        "Ask [O'Mara|] first.",
    ],
}
SENTENCES = {
    "de": [
        "[Der Rat t|agt]. Es regnet.",
        "[Das g|ilt bis 5. Mai]. Danach ist Schluss.",
        "[Dr. Lund kam z. B. n|icht]. Rask schon.",
        "[Der Hafen e. V. k|lagt]. Er hofft.",
        "Er sagt nein. [„Wir warten.|“] Dann ging er.",
        "[Am 3. Oktober t|agt der Rat]. Sonst nicht.",
        "[Kommt es so|]? Niemand weiß es.",
        "[Es kostet 3 Mrd. Kronen i|m Jahr]. Das ist viel.",
        "Er blieb. [Papst Leo XIV. kam s|päter].",
        "[„Kommt ihr mit?“, fragte L|und]. Niemand kam.",
        "[Rund 2.000 Leute, d. h. die Hälfte, f|ehlten]. Es war kalt.",
    ],
    "en": [
        "[Mr. Harker left at 5 p.m. on M|onday]. It rained.",
        "[The U.S. envoy a|greed]. Others did not.",
        "[“We wait.|”] She left.",
        "[“Is it safe?” asked Os|trow]. Nobody knew.",
        "It works. [No. 5 is n|ext]. Good.",
        "[He met Lt. Col. Daw|es]. They spoke.",
    ],
}
PARAGRAPHS = {
    "de": [
        "Kopf\n\n[Der Rat tagt. Es reg|net].\n\nEnde",
        "[Erste Ze|ile]\nZweite Zeile",
        "Erste Zeile\r\n[|Zweite Zeile]\r\n",
        "Eins\n[– Das ist ne|u] –\nZwei".replace("[– ", "– ["),
        "[„Wir gehen. Jetzt.“|]\n\nEr ging.",
    ],
    "en": ["[One. T|wo]!\n\nThree.", "One.\u2029[Two.| Three].\u2029Four."],
}
QUOTATIONS = {
    "de": [
        "Er sagte: [|„Wir |warten.“|]",
        "[|„Ja“|], sagte Lund, „nein“.",
        "„Ja“, sagte Lund, [|„ne|in“|].",
        "[»Das i|st ›neu‹«], sagte Rask.",
        "»Das ist [›n|eu‹]«, sagte Rask.",
        "[„Die „Elk|e II“ sinkt“], rief er.".replace("„Elk|e II“", "„Elke II“ |"),
        'Sie nannte ihn ["stu|r"].',
        'Er sagte: [„Wir |gehen."] Dann ging er.',
        "Er rief: [‚Kom|mt!‘]",
        "Sie sprach von [“Wir|ren”].",
        "[„Er sagte ‚ja‘ und |ging“], so Lund.",
        "Lund: [„Wir warten. |Der Damm hält.“]",
        "[« Das ge|ht »], sagte sie.",
        "Hans’ Auto steht [„vo|rn“].",
        "Er rief: [„Wir war|ten], sagte Lund am Abend.",  # never closed: up to the reporting clause
        "Sie sagte: [„Wir bleiben. Es g|eht]",  # never closed: up to the end
        "Ihr Fazit: [Das reicht n|icht“], so endete sie.",  # never opened: from the colon
    ],
    "en": [
        "She said: [“We w|ait.”]",
        "[“The ‘dam’ ho|lds”], he said.",
        "“The [‘da|m’] holds,” he said.",
        "[‘It’s the workers’ ri|ght’], said Dawes.",
        '["Don\'t |go"], she said.',
        "[“We stay,|”] she said. “All of us.”",
        "“We stay,” she said. [“All |of us.”]",
    ],
}
NO_QUOTATION = {
    "de": ["Lund sagte |nichts.", "„Ja“, sagte |Lund, „nein“.", "Die ’90er| waren gut.", "Hans’| Auto steht da."],
    "en": ["They don't| agree.", "The workers'| rights matter."],
}
NAME_PHRASES = {
    "de": [
        "Rask forderte in China [|Selm] auf, zu kommen.",
        "Rask traf in Oslo [Se|lm].",
        "[Norwegens Ministerin Ada |Lund] kam.",
        "Am Abend sprach [Finanzminister Jonas Hal|ter (FDP)].",
        "[Der nordische P|remier Ilja Marek] schwieg.",
        "[Nordlands Präs|identin Ada Lund] kommt.",
        "Nach Angaben [der Poli|zei] fehlt Geld.",
        "laut [|dem Hafenrat]",
        "laut| [dem Hafenrat]",
        "[Lena O|kafor], die Sprecherin des Hafens, ging.",
        "Lena Okafor, [die Sprecherin des Haf|ens], ging.",
        "[Mar|ek] und Kommissarin Ada Lund kamen.",
        "Marek und [Kommissarin A|da Lund] kamen.",
        "[Mar|eks] Drohung wirkt.",
        "Es warnten [mehr als 20 Küsten|staaten].",
        "[Die Leiterin des A|mts für Küstenschutz] blieb.",
        "Sie traf [Karla von der A|ue] im Hafen.",
        "Dort wartet [Pieter de V|ries].",
        "[Dr. Lena O|kafor] operiert.",
        "Heute kam [J. O|kafor].",
        "[E|r] sagte nichts.",
        "Das habe [si|e] versprochen.",
        "Zuvor hatte [Ratsfrau Halter-Br|andt] geklagt.",
        "[Diplo|maten] zufolge ist es aus.",
        "So hieß es in [Regierungs|kreisen].",
        "[Kap S|üd] reagierte kühl.",
        "Dann kam [der frühere Gou|verneur].",
        "[Königin Oda von W|estrien] dankte ab.",
        "Das sagte [Rask (Rote Li|ste)] am Montag.",
        "Er widersprach [ihrem Kollegen T|im Rask] nicht.",
        "Später lehnten [die beiden Ratsmit|glieder] ab.",
        "Dem stimmte [die Hafensprecherin Oka|for] zu.",
        "Am Montag traf Lund [den Rat|] in Kap Süd.",
        "Rask bot [Marek|] Gespräche an.",
        "Streit gab es im [Roten Ha|us].",
        "Es sind Leute, die [einen Pa|kt] wollen.",
        "Ratsangaben zufolge kam [die Ober|bürgermeisterin] zu spät.",
        "Das teilte [Reederin Silke Thom|sen] mit.",
        "[Der Vorsitzende der Fischergewerk|schaft] widersprach.",
        "Zustimmung kam von [Innenminister Ole B|randt (Hafenpartei)].",
        "[Südlands Außenministerin Mara Q|uist] reiste ab.",
        "[Die Chefin des Landesamts für Fischer|ei], Ute Klamm, schwieg.",
        "Auch [die Insel|regierung] will zahlen.",
        "Es antwortete [Tilda van Z|andt].",
        "[Wi|r] warten, sagte Brandt.",
        "Sie bat [die rund 300 Beschäf|tigten] um Geduld.",
        "Darauf gab [das Hafen|amt] keine Antwort.",
    ],
    "en": [
        "[Finance minister Jonas H|alter (Liberal)] resigned.",
        "[The outgoing premier I|lja Marek] said no.",
        "[Nordland's president Ada L|und] agreed.",
        "According to [the po|lice], two boats sank.",
        "That is what [the harbor chief Tamsin O|strow] wants.",
        "[Lena O|kafor], a spokeswoman, left.",
        "[The head of the harbor off|ice] called.",
        "[The Ministry of H|ealth] warned them.",
        "Yesterday [th|ey] left.",
        "[Pieter van D|ahl] voted no.",
        "Then [Dr. J. O|kafor] spoke.",
        "[More than 20 coastal st|ates] signed.",
        "[Offic|ials] said so.",
        "She met [a former gover|nor] in May.",
        "[Harker|] and Ostrow won.",
        "Harker and [Os|trow] won.",
        "[Interior minister Ole B|randt] declined.",
        "A letter reached [the island's governor Mara Q|uist].",
        "[The union's chief negot|iator] walked out.",
        "[Several offic|ials] confirmed it.",
        "[Judge Tilda van Z|andt] agreed.",
        "They thanked [the Bank of West|ria].",
    ],
}
NO_NAME_PHRASE = {"de": ["Lund sa|gte nichts.", "Es war sehr k|alt."], "en": ["Lund s|aid so."]}
CLAUSES = {
    "de": [
        "Lund erklärte, [dass man die Löhne a|nheben werde].",
        "[Lund er|klärte], dass man die Löhne anheben werde.",
        "Nordland versprach, [zehn Boote zu sch|icken].",
        "Marek sagte, sein Land sei bereit, [Ärzte zu ent|senden].",
        "Marek sagte, [sein Land sei be|reit], Ärzte zu entsenden.",
        "[Westrien will die Zölle s|enken].",
        "Rask fragte, [|ob das stimme].",
        "[Sollte der Damm b|rechen], werde man evakuieren.",
        "Sollte der Damm brechen, [werde man eva|kuieren].",
        "Rask sei bereit, [Bo|ote, Ärzte und Geld zu schicken].",
        "[Rask sei be|reit], Boote, Ärzte und Geld zu schicken.",
        "Rask sei dabei, [auf dem K|ai, im Hafen und im Rat zu werben].",
        "Darüber entscheide man [erst, |wenn Geld da sei].",
        "Darüber könne erst entschieden werden, [wenn Geld |da sei].",
        "Rask forderte, nach Süden zu fahren, wenn er Fisch wolle - allerdings [erst, wenn am K|ai Ruhe sei].",
        "Rask forderte, nach Süden zu fahren, wenn er Fisch wolle - [aller|dings] erst, wenn am Kai Ruhe sei.",
        "[Nur ein Hafen mit Zaun – aus seiner Sicht – könne be|stehen].",
        "Man helfe, aber [nur w|enn Geld da sei].",
        "Man schicke Boote, [sobald ein Abkommen, das alle bindet, unterz|eichnet sei].",
        "Man schicke Boote, sobald ein Abkommen, [das alle b|indet], unterzeichnet sei.",
        "[Der Rat, der seit Mai tagt, w|ill Boote schicken].",
        "[Der R|at, der seit Mai tagt, will Boote schicken].",
        "Der Rat, [der seit Mai t|agt], will Boote schicken.",
        "[Die Mole, so Okafor, werde im M|ai fertig].",
        "Die Mole, [so Ok|afor], werde im Mai fertig.",
        "[Man werde, falls nötig, weitere B|oote schicken].",
        "Man werde, [falls n|ötig], weitere Boote schicken.",
        "Die Mole sei sicher, [sagte die Guta|chterin].",
        "[Die Mole sei s|icher], sagte die Gutachterin.",
        "Ihr Fazit: [Der Damm h|ält].",
        "[Ihr F|azit]: Der Damm hält.",
        "[Er will Boote, Ärzte und G|eld schicken].",
        "[Er will B|oote, Ärzte und Geld schicken].",
        "[Rask, L|und und Marek lehnten ab].",
        "Lena Okafor, [die Sprecherin des H|afens], lehnte ab.",
        "[Lena O|kafor, die Sprecherin des Hafens, lehnte ab].",
        "Nordland sei bereit, [weiter zu käm|pfen], sollte es keine Einigung geben, sagte er.",
        "Nordland sei bereit, weiter zu kämpfen, [sollte es keine Ein|igung geben], sagte er.",
        "Lund betonte, [ihr Land werde den Pakt nicht aner|kennen] und forderte Gespräche.",
        "Lund betonte, ihr Land werde den Pakt nicht anerkennen und [forderte Ges|präche].",
        "Der Plan ist teuer – [er kostet drei Mill|ionen].",
        "[Der Rat – er tagt seit Mai – will Boote sch|icken].",
        "Der Rat – [er tagt seit M|ai] – will Boote schicken.",
        "„[Wir beteiligen uns weiter an der Pl|anung]“, sagte Lund.",
        "„Wir warten ab“, [sagte L|und].",
        "[Er nannte den Plan „völlig un|ausgereift“].",
        "Sie sagte: „[Wir gehen n|icht], wenn es regnet.“",
        "Sie sagte: „Wir gehen nicht, [wenn es r|egnet].“",
        "Doch [der Rat will nicht w|arten].",
        "[Er weigerte s|ich], Boote zu schicken.",
        "Lund rief dazu auf, [Wasser einzus|paren].",
        "Hilfe gebe es, [weil der Rat es w|olle].",
        "Er kam, [um den Damm zu p|rüfen].",
        "Es koste 3,5 Millionen, [hieß es im R|at].",
        "[Im Mai, sagte Rask, werde die Mole f|ertig].",
        "Man wolle zahlen, [es sei denn, der Rat lehnt a|b].".replace("es sei denn, der", "es sei denn der"),
        "Die Runde berät, [ob man Boote sch|ickt], falls es eine Waffenruhe gibt.",
        "[Dass es r|egnet], weiß er.",
        "Rask sagt, dass es regnet und [dass der Damm b|richt].",
        "Der Vertrag sei gut; [Lund wolle ihn u|nterschreiben].",
        "[Wenn Rask, Lund und Marek zu|stimmen], fließt Geld.",
        "Wenn Rask zustimmt, [fließt G|eld].",
        "[Sie kennt den Mann, der dort arb|eitet].".replace("[", "").replace("der dort", "[der dort"),
        "[Sie kennt den M|ann, der dort arbeitet].",
        "[Der Verband hat v|erlangt], die Löhne zu erhöhen und Überstunden abzubauen.",
        "Der Verband hat verlangt, [die Löhne zu erhöhen und Übers|tunden abzubauen].",
        "[Der Konzern wies die Klage als „frei erf|unden“ zurück] und kündigte Widerspruch an.",
        "Der Konzern wies die Klage als „frei erfunden“ zurück und [kündigte Widers|pruch an].",
        "Sie will Helfer, [die den Deich s|ichern], für das Dorf gewinnen.",
        "[Sie will Helfer, die den Deich sichern, für das Dorf gew|innen].",
        "Sobald der Pegel sinkt, [wollen die Helfer, die am Deich wachen, Sandsäcke abt|ragen].",
        "Wer zahlt, sei offen, [hieß es im M|inisterium].",
        "Die Reederin beteuerte, [dass kein Schiff ohne Lotsen aus|laufe], bevor der Sturm vorbei sei.",
        "Die Reederin beteuerte, dass kein Schiff auslaufe, [bevor der Sturm v|orbei sei].",
        "[Falls der Bund nicht z|ahlt], will die Insel selbst bauen.",
        "[Vor dem Rathaus, das gerade saniert wird, prot|estierten am Mittag Fischer].",
        "[Man werde, so versicherte die Kanzlerin, alle Zusagen ein|halten].",
        "Der Minister ließ offen, [wie viele Boote kommen s|ollen].",
        "Es sei falsch, [den Fischern die Quote zu k|ürzen], erklärte der Verband.",
        "[Die Kommission prüft d|erzeit], ob ein Verfahren nötig ist.",
        "Brandt lehnte es ab, [über Löhne zu v|erhandeln].",
        "[Nach der Sitzung trat der Sprecher vor die K|ameras].",
        "Sie forderte den Rat auf, [die Schleuse, die seit Jahren klemmt, endlich zu ö|ffnen].",
        "Die Fähre fährt wieder, [nachdem der Wind nachgelassen h|at].",
        "Er sagte zu, Personal zu schicken, [sofern die Kasse das h|ergebe].",
        "„[Wenn ihr geht]|“, rief sie, „gehe ich auch.“",
    ],
    "en": [
        "Lund said [that the council would p|ay].",
        "[Lund s|aid] that the council would pay.",
        "Marek promised [to send ten b|oats].",
        "[Marek prom|ised] to send ten boats.",
        "[The town will fl|ood] if the dam breaks.",
        "The town will flood [if the dam br|eaks].",
        "[If the dam br|eaks], the town will flood.",
        "If the dam breaks, [the town will fl|ood].",
        "They will help [only if the council ag|rees].",
        "Boats will come, [once the deal is s|igned].",
        "[Westria will cut t|ariffs].",
        "[Marek, who came on Friday, ref|used].",
        "Marek, [who came on Fr|iday], refused.",
        "Nothing moves [unless Ostrow s|igns].",
        "[The council will, if needed, send b|oats].",
        "The council will, [if n|eeded], send boats.",
        "Her view: [the dam h|olds].",
        "“[We will w|ait],” said Lund.",
        "“We will wait,” [said L|und].",
        "[In May, Lund res|igned].",
        "[Harker, Ostrow and D|awes voted no].",
        "The plan failed – [it cost too m|uch].",
        "He asked [whether the boats would c|ome].",
        "The dam holds, [the engineer s|aid].",
        "The pact is dead; [Lund will not s|ign].",
        "[She called the plan “half-b|aked”].",
        "He stayed [because the ferry was l|ate].",
        "Nordland agreed [to pay the f|ine].",
        "The ferry company pledged [to refund all t|ickets by May].",
        "Brandt rejected the offer, [saying it came too l|ate].",
        "[The union will strike on M|onday] unless the company pays.",
        "The minister made clear [that no ship would sail without a p|ilot].",
        "[As soon as the wind d|rops], the ferry will sail.",
        "The island, [which has no h|arbor], needs help.",
    ],
}
TABLES = {
    "word": WORDS,
    "sentence": SENTENCES,
    "paragraph": PARAGRAPHS,
    "quotation": QUOTATIONS,
    "name_phrase": NAME_PHRASES,
    "clause": CLAUSES,
}


def parsed(marked: str) -> tuple[str, tuple[int, int] | None, list[int]]:
    """Return text, expected range and carets of a marked sentence."""
    places: dict[str, list[int]] = {"[": [], "]": [], "|": []}
    text = ""
    for character in marked:
        if character in places:
            places[character].append(len(text))
        else:
            text += character
    expected = (places["["][0], places["]"][0]) if places["["] else None
    return text, expected, places["|"]


CASES = [
    (unit, language, marked) for unit, table in TABLES.items() for language, rows in table.items() for marked in rows
]


def test_there_are_enough_sentences() -> None:
    assert len({marked for _, _, marked in CASES}) >= 120
    assert all(parsed(marked)[1] and parsed(marked)[2] for _, _, marked in CASES)


@pytest.mark.parametrize(("unit", "language", "marked"), CASES)
def test_what_is_taken_at_the_caret(unit: str, language: str, marked: str) -> None:
    text, expected, carets = parsed(marked)
    for caret in carets:
        found = Boundaries(text, language).select_unit(unit, caret)
        assert found is not None
        assert text[slice(*found)] == text[slice(*expected)]
        assert found == expected


@pytest.mark.parametrize(
    ("unit", "language", "marked"),
    [
        (unit, language, marked)
        for unit, table in (("quotation", NO_QUOTATION), ("name_phrase", NO_NAME_PHRASE))
        for language, rows in table.items()
        for marked in rows
    ],
)
def test_where_nothing_of_the_kind_is(unit: str, language: str, marked: str) -> None:
    text, _, (caret,) = parsed(marked)
    assert Boundaries(text, language).select_unit(unit, caret) is None
