"""What the words suggest: sentences written for this test, the span in square brackets."""

import pytest

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.guesses import guess_attributes
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span


def parse(marked: str) -> tuple[str, tuple[Range, ...]]:
    """Return the text without brackets, and where they were."""
    text, fragments, start = "", [], 0
    for character in marked:
        if character == "[":
            start = len(text)
        elif character == "]":
            fragments.append((start, len(text)))
        else:
            text += character
    return text, tuple(fragments)


def guess(scheme: Scheme, label_id: str, marked: str, language: str, known: tuple[Span, ...] = ()) -> str | None:
    label = scheme.label(label_id)
    assert label is not None
    assert label.main_attribute is not None
    text, fragments = parse(marked)
    found = guess_attributes(
        label, text, fragments, boundaries=Boundaries(text, language), language=language, known=known
    )
    assert found.keys() <= {label.main_attribute.id, "marks"}
    return found.get(label.main_attribute.id)


QUOTES = [
    ("de", "[„Wir bauen die Schleuse im Mai“], sagte Lund.", "direct"),
    ("de", "[„Wir bauen“], sagte Lund, [„die Schleuse im Mai.“]", "direct"),
    ("de", "[»Der Kran steht.«] So Okafor.", "direct"),
    ("de", "„[Das bleibt so]“, sagte sie.", "direct"),
    ("de", "Er sprach von einem [„schweren Fehler“].", "partial"),
    ("de", "Sie nannte den Plan [»zu teuer«].", "partial"),
    ("de", "Es sei [„sehr gut, die Insel an Bord zu haben“], sagte sie.", "partial"),
    ("de", "[„Wir haben die Insel an Bord“], sagte sie.", "direct"),
    ("de", "Sie sagte, [die Schleuse sei zu teuer].", "indirect"),
    ("de", "Sie sagte, [der Plan sei „zu teuer“ und komme zu spät].", "indirect"),
    ("de", 'Ohne Ende: ["Wir liefern am Freitag], sagte sie.', "direct"),
    ("en", "[“We will build the lock,”] Lund said.", "direct"),
    ("en", "He spoke of a [“grave error”].", "partial"),
    ("en", "She said [the lock was too expensive].", "indirect"),
]
ACTORS = [
    ("de", "[Finanzminister Jonas Halter (FDP)] schwieg.", "person"),
    ("de", "[Nordlands Präsidentin Ada Lund] kam.", "person"),
    ("de", "[die Sprecherin] kam.", "person"),
    ("de", "Dann ging [Marit Oyen].", "person"),
    ("de", "[die Hebamme Jorunn Falk] kam.", "person"),
    ("de", "[er] kam.", "person"),
    ("de", "[die Ministerinnen] kamen.", "group"),
    ("de", "[drei Minister] kamen.", "group"),
    ("de", "[beide Seiten] schwiegen.", "group"),
    ("de", "[die Europäer] schwiegen.", "group"),
    ("de", "[Die Regierung des Inselstaats] zahlt.", "institution"),
    ("de", "[das Amt für Küstenschutz] zahlt.", "institution"),
    ("de", "[der Landtag] tagt.", "institution"),
    ("de", "[Frankreich] lehnt ab.", "state"),
    ("de", "[mehr als 20 Küstenstaaten] zahlen.", "state"),
    ("de", "[Moskau] lehnt ab.", "state"),
    ("de", "laut [einem Bericht] der Bank", "source"),
    ("de", "hieß es in [Regierungskreisen]", "source"),
    ("de", "[Norwegens Ministerin Ada Lund] kam.", "person"),
    ("de", "[Polens Regierung] zahlt.", "institution"),
    ("de", "[Schwedens Küste] ist lang.", "state"),
    ("de", "Zuerst sprach Hafenmeister Tjark Oyen. Dann ging [Oyen].", "person"),
    ("de", "[Oyen] schwieg. Später kam Oyens Boot, dann Kapitän Oyen selbst.", "person"),
    ("de", "Dann ging [Oyen] heim.", None),
    ("de", "[Sankt Orlen] lehnt ab.", None),
    ("de", "[man] zahlt.", None),
    ("en", "[Prime Minister Ada Lund] left.", "person"),
    ("en", "[a spokesman] said", "person"),
    ("en", "[the ministers] said", "group"),
    ("en", "[the government] said", "institution"),
    ("en", "[Norway] refused.", "state"),
    ("en", "[the Harbour Gazette] wrote", "source"),
]
COMMITMENTS = [
    ("de", "Nordland versprach, [zehn Boote zu schicken].", "pledged"),
    ("de", "[Der Rat sagte 50 Millionen Euro zu].", "pledged"),
    ("de", "Lund erklärte, [dass man die Löhne anheben werde].", "pledged"),
    ("de", "Sein Land sei bereit, [Ärzte zu entsenden].", "offered"),
    ("de", "[Der Hafen bot an, die Halle zu räumen].", "offered"),
    ("de", "[Westrien will die Zölle senken].", "intended"),
    ("de", "[Die Stadt plant einen zweiten Deich].", "intended"),
    ("de", "Man schließe nicht aus, [die Fähre zu ersetzen].", "considered"),
    ("de", "[Der Rat erwägt höhere Gebühren].", "considered"),
    ("de", "Marek forderte den Rat auf, [die Schleuse zu öffnen].", "demanded"),
    ("de", "[Nordland müsse die Küste räumen], sagte Lund.", "demanded"),
    ("de", "[Man werde keine Boote schicken].", "refused"),
    ("de", "[Der Rat lehnte den Antrag ab].", "refused"),
    ("de", "Sie versprach, [die Halle nicht zu schließen].", "refused"),
    ("de", "[Der Minister ruderte bei der Maut zurück].", "withdrawn"),
    ("de", "[Der Rat will sich noch nicht auf einen Tag festlegen].", "considered"),
    ("de", "[Lund drang auf Neuwahlen].", "demanded"),
    ("de", "[Danach soll der Rat angerufen werden].", "intended"),
    ("de", "[Der Rat soll zahlen], sagte Lund.", "demanded"),
    ("de", "[Der Kai solle geräumt werden], sagte Lund.", "demanded"),
    ("de", "„[Wir bleiben Teil der Planung]“, sagte Lund.", "pledged"),
    ("de", "[Das Boot liegt am Kai].", None),
    ("en", "The council promised [to build the lock].", "pledged"),
    ("en", "[The council will build the lock].", "pledged"),
    ("en", "They were ready [to send doctors].", "offered"),
    ("en", "[Lund wants to lower the fees].", "intended"),
    ("en", "[The port could close the hall].", "considered"),
    ("en", "Marek urged the council [to open the lock].", "demanded"),
    ("en", "[The council will not pay].", "refused"),
    ("en", "[The minister backed away from the toll].", "withdrawn"),
]
CONDITIONS = [
    ("de", "Man helfe, [wenn Geld da sei].", "if"),
    ("de", "[Sollte der Damm brechen], werde man evakuieren.", "if"),
    ("de", "[Bricht der Damm], werde man evakuieren.", "if"),
    ("de", "Man helfe [nur mit Zustimmung des Rates].", "only_if"),
    ("de", "Man könne erst entscheiden, [wenn Geld da sei].", "only_if"),
    ("de", "[Ohne Rückendeckung] werde man nicht helfen.", "only_if"),
    ("de", "Man helfe, [es sei denn, der Rat lehne ab].", "unless"),
    ("de", "Man helfe, [sobald ein Abkommen steht].", "after"),
    ("de", "[Nach einem Waffenstillstand] wolle man helfen.", "after"),
    ("en", "They help [if there is money].", "if"),
    ("en", "They help [only if the council agrees].", "only_if"),
    ("en", "They help [unless the council refuses].", "unless"),
    ("en", "They help [once the deal is signed].", "after"),
]
CASES = [
    (label, *case)
    for label, cases in (
        ("quote", QUOTES),
        ("actor", ACTORS),
        ("commitment", COMMITMENTS),
        ("condition", CONDITIONS),
    )
    for case in cases
]


@pytest.mark.parametrize(("label", "language", "marked", "expected"), CASES, ids=[case[2] for case in CASES])
def test_the_words_suggest_a_value(
    scheme: Scheme, label: str, language: str, marked: str, expected: str | None
) -> None:
    assert guess(scheme, label, marked, language) == expected


@pytest.mark.parametrize(
    ("marked", "faulty"),
    [
        ("[„Das reicht.“] So Lund.", False),
        ("„[Das reicht]“, sagte sie.", False),
        ("Sie sagte, [der Plan sei „zu teuer“], und ging.", False),
        ("Sie sagte, [„zu teuer“ sei der Plan].", False),
        ("[„Wir bauen“], sagte Lund, [„die Schleuse im Mai.“]", False),
        ('["Wir liefern am Freitag], sagte sie am Abend. Danach sehen wir weiter", sagte Oyen.', True),
        ('"Wir liefern am Freitag, sagte sie am Abend. [Danach sehen wir weiter"], sagte Oyen.', True),
        ("[„Das reicht nicht], sagte Lund.", True),
        ('[„Das reicht."] So Lund.', True),
    ],
)
def test_marks_without_a_right_partner_are_faulty(scheme: Scheme, marked: str, faulty: bool) -> None:
    label = scheme.label("quote")
    assert label is not None
    text, fragments = parse(marked)
    found = guess_attributes(label, text, fragments, boundaries=Boundaries(text, "de"), language="de")
    assert found.get("marks") == ("faulty" if faulty else None)


def test_a_name_is_what_it_was_before(scheme: Scheme) -> None:
    marked = "Velmora zahlt. Ada Lund kam. Dann zahlte [Velmora] wieder."
    text, _ = parse(marked)
    velmora = Span("1", "actor", ((0, 7),), {"kind": "state"})
    assert guess(scheme, "actor", marked, "de", (velmora,)) == "state"
    start = text.index("Ada")
    lund = Span("2", "actor", ((start, start + 8),), {"kind": "person"})
    assert guess(scheme, "actor", "Velmora zahlt. Ada Lund kam. Dann ging [Lunds] Chef.", "de", (lund,)) == "person"


def test_pronouns_are_never_what_they_were_before(scheme: Scheme) -> None:
    before = Span("1", "actor", ((0, 3),), {"kind": "state"})
    assert guess(scheme, "actor", "man zahlt, [man] lacht.", "de", (before,)) is None


def test_only_values_of_the_scheme_are_guessed(scheme: Scheme) -> None:
    label = scheme.label("quote")
    assert label is not None
    plain = type(label)(**{**{name: getattr(label, name) for name in label.__slots__}, "attributes": ()})
    assert guess_attributes(plain, "„Ja.“", ((0, 5),), boundaries=Boundaries("„Ja.“", "de"), language="de") == {}
