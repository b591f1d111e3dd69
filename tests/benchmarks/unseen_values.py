"""Attribute values of three example articles that no rule was written with: by hand, before anything was guessed.

Each article is a list of label, words, and value of the main attribute, in text order; `…` stands for a hole. Quotes
with faulty marks say so.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from wortlaut.domain.scheme import Scheme

Tagged = tuple[str, str, str]
FAULTY = "direct, faulty"

ARTICLES: dict[str, tuple[Tagged, ...]] = {
    "006_c93172ad2b1a6c7a.txt": (
        ("quote", "„Unsere Verträge laufen zehn Jahre, ein Wahlkampf läuft zehn Wochen“", "direct"),
        ("actor", "Enno Pahlke", "person"),
        ("quote", "Die Mitglieder hätten Investitionen fürs Erste gestoppt", "indirect"),
        ("actor", "Die Mitglieder", "group"),
        ("actor", "Tarsk", "person"),
        ("commitment", "die am 24. Mai Regierungschefin werden will", "intended"),
        ("actor", "des Instituts für Haushaltsfragen in Rask", "institution"),
        ("quote", "würde die Abgabe rund 1,6\u00a0Milliarden Kronen bringen", "indirect"),
        ("actor", "Die Hafenallianz", "institution"),
        ("quote", "Viele Reeder würden ihre Ware schlicht umleiten", "indirect"),
        ("actor", "Viele Reeder", "group"),
        ("actor", "Pahlke", "person"),
        ("quote", "Sie hätten Alternativen in Rask und Port Amsel", "indirect"),
        ("commitment", "Die Allianz will dem nächsten Parlament deshalb einen Gegenvorschlag machen", "intended"),
        ("actor", "Die Allianz", "institution"),
        ("commitment", "die Hafenstraßen selbst zu unterhalten", "offered"),
        ("condition", "wenn die Abgabe entfällt", "if"),
        (
            "commitment",
            "Die Beleuchtung werde man, vorausgesetzt die Zufahrten blieben öffentlich, aus eigener Kasse bezahlen",
            "pledged",
        ),
        ("condition", "vorausgesetzt die Zufahrten blieben öffentlich", "only_if"),
        ("commitment", "Zudem stellte Pahlke ein gemeinsames Ausbildungszentrum in Aussicht", "offered"),
        ("actor", "Pahlke", "person"),
        ("condition", "Ohne Rechtssicherheit", "only_if"),
        ("commitment", "werde dafür aber niemand einen Spaten in die Hand nehmen", "refused"),
        ("quote", "Man werde keine Hallen für fremde Ware bauen", "indirect"),
        ("commitment", "Man werde keine Hallen für fremde Ware bauen", "refused"),
        ("actor", "das Graue Haus in Port Amsel", "state"),
        ("quote", "„Wir sind ein Hafen, kein Steuerschlupfloch“", "direct"),
        ("actor", "einen Regierungsbeamten", "person"),
        ("quote", "über Kühlhäuser könne man reden, „wenn Tallonien fragt, aber erst dann“", "indirect"),
        ("commitment", "über Kühlhäuser könne man reden", "considered"),
        ("quote", "„wenn Tallonien fragt, aber erst dann“", "partial"),
        ("condition", "wenn Tallonien fragt, aber erst dann", "only_if"),
        ("actor", "den Gewerkschaften", "institution"),
        ("actor", "Die Vorsitzende des Hafenarbeiterbunds", "person"),
        ("quote", "„eine späte Korrektur“", "partial"),
        ("quote", "Die Hallen würden gebaut, wo der Boden billig sei", "indirect"),
        ("actor", "Zollan", "person"),
        ("actor", "die Betreiber", "group"),
        ("commitment", "ihre Mietverträge offenzulegen", "demanded"),
        ("condition", "Sollten sie sich weigern", "if"),
        ("commitment", "will der Bund vor Gericht ziehen", "intended"),
        ("actor", "der Bund", "institution"),
        ("actor", "Tarsks Wahlkampfteam", "group"),
        ("quote", "Man nehme die Hinweise ernst", "indirect"),
        ("quote", "Das Programm werde man aber nicht ändern", "indirect"),
        ("commitment", "Das Programm werde man aber nicht ändern", "refused"),
    ),
    "009_fc36a2cab83dd0fd.txt": (
        ("actor", "Der Stadtrat von Eschrade", "institution"),
        ("actor", "Die Stadt", "institution"),
        (
            "commitment",
            "dem Erstligisten FC Eschrade das Grundstück am Güterbahnhof für 99 Jahre zu überlassen",
            "considered",
        ),
        (
            "commitment",
            "Einen Zuschuss aus der Stadtkasse schloss Oberbürgermeister Timo Wessolek dagegen aus",
            "refused",
        ),
        ("actor", "Oberbürgermeister Timo Wessolek", "person"),
        ("quote", "„Für Schulen haben wir Geld, für Logen nicht“", "direct"),
        ("commitment", "Der Verein hatte 20\u00a0Millionen Taler gefordert", "demanded"),
        ("actor", "Der Verein", "institution"),
        ("actor", "Präsidentin Gesa Hallmann", "person"),
        (
            "quote",
            '„Der Oberbürgermeister hat uns die Hand gegeben"…und auf diese Hand verlassen wir uns.“',
            FAULTY,
        ),
        ("actor", "Wessolek", "person"),
        ("quote", "Er habe zugehört, mehr nicht", "indirect"),
        ("actor", "Stürmer Kofi Brandel", "person"),
        ("quote", "„Leute, wir bauen das Ding, und wenn ich selbst mauere 🧱⚽“", "direct"),
        ("commitment", "wir bauen das Ding", "pledged"),
        ("actor", "Der Verein", "institution"),
        ("quote", "Man wolle „die Gespräche nicht belasten“", "indirect"),
        ("quote", "„die Gespräche nicht belasten“", "partial"),
        ("actor", "eine Sprecherin", "person"),
        ("actor", "des Bauamts", "institution"),
        ("commitment", "Das Land hatte im Winter zehn Millionen Taler in Aussicht gestellt", "offered"),
        ("actor", "Das Land", "state"),
        ("actor", "dem Sportministerium", "institution"),
        ("actor", "Sportministerin Ilka Boysen-Thal", "person"),
        ("actor", "der Zeitung „Eschrader Anzeiger“", "source"),
        (
            "quote",
            "das Land könne den Betrag für 2027 reservieren, sofern der Verein bis Oktober einen Bankbescheid vorlege",
            "indirect",
        ),
        ("commitment", "das Land könne den Betrag für 2027 reservieren", "considered"),
        ("actor", "das Land", "state"),
        ("condition", "sofern der Verein bis Oktober einen Bankbescheid vorlege", "if"),
        ("quote", "Eine zweite Frist werde sie nicht setzen", "indirect"),
        ("commitment", "Eine zweite Frist werde sie nicht setzen", "refused"),
        ("commitment", "Die Fraktion der Landpartei will dem Grundstücksgeschäft zustimmen", "intended"),
        ("actor", "Die Fraktion der Landpartei", "institution"),
        ("condition", "wenn die Stadt im Gegenzug den Jugendplatz erhält", "if"),
        ("commitment", "Die Offene Liste lehnt jede Erbpacht ab", "refused"),
        ("actor", "Die Offene Liste", "institution"),
        ("actor", "Ihr Sprecher Joost Verwal", "person"),
        ("quote", "»ein Geschenk mit Schleife«", "partial"),
        ("actor", "Hallmann", "person"),
        ("quote", "ihr Verein werde die Pläne überarbeiten", "indirect"),
        ("commitment", "ihr Verein werde die Pläne überarbeiten", "pledged"),
        ("actor", "ihr Verein", "institution"),
        ("commitment", "Ein Umzug nach Lindsee stehe nicht zur Debatte", "refused"),
        ("quote", "„solange hier noch ein Rasen wächst“", "partial"),
        ("condition", "solange hier noch ein Rasen wächst", "if"),
        ("condition", "Ohne Zusage bis zum Saisonende", "only_if"),
        ("commitment", "könne man die Lizenz aber nicht garantieren", "refused"),
        ("actor", "Der Stadtrat", "institution"),
        ("commitment", "ob er einen Bürgerentscheid ansetzt", "considered"),
    ),
    "010_16cb8e26d9955206.txt": (
        (
            "commitment",
            "The government of Ardelland will keep the night ferry to the Outer Holms running for three more years",
            "pledged",
        ),
        ("actor", "The government of Ardelland", "institution"),
        ("condition", "only if the island councils take over the landing stages", "only_if"),
        ("actor", "Transport minister Edda Kyle", "person"),
        ("quote", '"Nobody will be left on the quay,"', "direct"),
        ("actor", "Kyle", "person"),
        ("quote", '"Not this winter, and not the next."', "direct"),
        ("actor", "She", "person"),
        ("quote", "her department would sign new contracts", "indirect"),
        ("commitment", "her department would sign new contracts", "pledged"),
        ("actor", "her department", "institution"),
        ("condition", "as soon as the budget committee had released the money", "after"),
        ("quote", '"under review"', "partial"),
        ("commitment", "might be dropped", "considered"),
        ("condition", "unless traffic recovered", "unless"),
        ("actor", "the Slate Palace", "state"),
        ("quote", '"a luxury of the past"', "partial"),
        ("commitment", "The finance ministry had even promised its officials a quick end to the contract", "pledged"),
        ("actor", "The finance ministry", "institution"),
        ("actor", "two people familiar with the talks", "source"),
        ("commitment", "the prime minister has now withdrawn that promise", "withdrawn"),
        ("actor", "the prime minister", "person"),
        ("actor", "The councils", "institution"),
        ("quote", '"We are ready to run the stages, provided we are paid for it,"', "direct"),
        ("commitment", "to run the stages", "offered"),
        ("condition", "provided we are paid for it", "only_if"),
        ("actor", "Tamsin Orrell", "person"),
        ("actor", "She", "person"),
        ("actor", "Kyle", "person"),
        ("commitment", "to publish the contracts before the summer", "demanded"),
        ("quote", "\"The last 'historic agreement' lasted eleven months,\"", "direct"),
        ("quote", '"We kept the press release."', "direct"),
        ("actor", "fishermen", "group"),
        ("commitment", "to let the council's surveyors land", "refused"),
        ("commitment", "They would not leave the pier", "refused"),
        ("actor", "one of them", "person"),
        ("condition", "until someone from Rask had come to look at the cracks", "after"),
        ("commitment", "Ship owners, for their part, are asking for a longer term", "demanded"),
        ("actor", "Ship owners", "group"),
        ("condition", "Without a guarantee of at least five years", "only_if"),
        ("actor", "the operator Pale Star Ferries", "institution"),
        ("commitment", "it would not order a new vessel", "refused"),
        ("actor", "The company", "institution"),
        ("actor", 'the trade paper "Deck and Dock"', "source"),
        ("commitment", "Some members want to scrap the route altogether", "intended"),
        ("actor", "Some members", "group"),
        ("actor", "others", "group"),
        ("commitment", "to table a motion to extend it to 2030", "intended"),
        ("quote", '"If they do, I\'ll vote for it,"', "direct"),
        ("condition", "If they do", "if"),
        ("commitment", "I'll vote for it", "pledged"),
        ("actor", "the independent deputy Lorcan Pell", "person"),
        ("quote", '"I might even row."', "direct"),
        ("commitment", "I might even row", "considered"),
    ),
}


def lines(seeds: Path, scheme: Scheme) -> Iterator[str]:
    """Yield the articles as lines of layers; raise ValueError when the words are not there in this order."""
    for name, tagged in ARTICLES.items():
        text = (seeds / name).read_bytes().decode("utf-8")
        rows, at = [], 0
        for number, (label_id, words, value) in enumerate(tagged):
            fragments = []
            for part in words.split("…"):
                start = text.index(part, fragments[-1][1] if fragments else at)
                fragments.append((start, start + len(part)))
            at = fragments[0][0]
            label = scheme.label(label_id)
            assert label is not None
            assert label.main_attribute is not None
            attributes = {label.main_attribute.id: value.partition(",")[0]}
            if value == FAULTY:
                attributes["marks"] = "faulty"
            rows.append({"id": str(number), "label": label_id, "fragments": fragments, "attributes": attributes})
        yield json.dumps({"text": text, "language": "en" if name.startswith("010") else "de", "spans": rows})
