"""An invented article with one card of every kind of disagreement, as the adjudication shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.card import BoundaryKind, Card, Category, Reading
from wortlaut.domain.span import Link, Range, Span

TEXT = (
    "Zwei Häfen, ein Plan\n"
    "\n"
    "Bürgermeisterin Ada Wendt teilte mit, dass elf nördliche Gemeinden bereit seien, Pumpen zum Schutz der alten "
    "Hafenmauer oder des Deichs zwischen Sund und Bucht zu liefern. Die Gemeinden hätten sich bereiterklärt, "
    "Bagger, Boote und Leute am Ufer dafür einzusetzen, sagte Wendt. Sie ließ aber offen, wer wie viel zahlt.\n"
    "\n"
    "Der Kreis will sich noch nicht an den Kosten beteiligen, wie Landrat Ole Brandt zu verstehen gab. Zunächst müsse "
    "der Bund die Mittel freigeben, sagte er nach Angaben seines Büros. Die Hauptlast der Arbeiten würden die "
    "kleinen Gemeinden am Sund tragen. Brandt betonte, dass es nicht ohne eine Zusage des Landes gehen werde.\n"
    "\n"
    "»Wir warten nicht länger«, sagte die Sprecherin der Fischer 👩🏽‍🌾 am Abend. Das Land prüft den Antrag.\n"
)


def place(words: str, text: str = TEXT, after: int = 0) -> Range:
    """Return where `words` stand."""
    start = text.index(words, after)
    return start, start + len(words)


def make_span(span_id: str, label: str, *fragments: Range, **attributes: str) -> Span:
    return Span(span_id, label, fragments, attributes)


def agreed(card_id: str, label: str, words: str, text: str = TEXT, after: int = 0) -> Card:
    """Return a card that everybody reads alike."""
    one = make_span(f"{card_id}-a", label, place(words, text, after))
    other = make_span(f"{card_id}-b", label, place(words, text, after))
    return Card(card_id, "art", (), (), (Reading(("a", "b"), ((one,), (other,)), ((), ())),), "0")


def disputed(
    card_id: str,
    categories: Iterable[Category],
    *readings: Iterable[Span],
    kinds: Iterable[BoundaryKind] = (),
    links: Mapping[int, tuple[Link, ...]] | None = None,
) -> Card:
    """Return a card with one reading per annotator `a`, `b`, `c`…"""
    found = tuple(
        Reading((chr(ord("a") + at),), (tuple(spans),), ((links or {}).get(at, ()),))
        for at, spans in enumerate(readings)
    )
    return Card(card_id, "art", tuple(categories), tuple(kinds), found, "0")


@dataclass
class Sample:
    """Everything a compare view is shown."""

    article: Article
    cards: list[Card]
    states: dict[str, str] = field(default_factory=dict)
    orders: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def order_of(self, card_id: str) -> tuple[int, ...]:
        card = next(card for card in self.cards if card.id == card_id)
        return self.orders.get(card_id, tuple(range(len(card.readings))))

    def card(self, card_id: str) -> Card:
        return next(card for card in self.cards if card.id == card_id)


def sample() -> Sample:
    """Return the article with agreed spans and one card of each category."""
    quote = place("dass elf nördliche Gemeinden bereit seien, Pumpen zum Schutz der alten Hafenmauer oder des Deichs "
                  "zwischen Sund und Bucht zu liefern")  # fmt: skip
    pumps = place("Pumpen zum Schutz der alten Hafenmauer oder des Deichs zwischen Sund und Bucht zu liefern")
    boats = place("Bagger, Boote und Leute am Ufer dafür einzusetzen")
    share = place("sich noch nicht an den Kosten beteiligen")
    first = place("Zunächst müsse der Bund die Mittel freigeben")
    he = place("er", after=first[1])
    load, small = (
        place("Die Hauptlast der Arbeiten würden die kleinen Gemeinden am Sund tragen"),
        place("die kleinen Gemeinden am Sund"),
    )
    need, without = place("nicht ohne eine Zusage des Landes"), place("ohne eine Zusage des Landes")
    wait, fishers = place("»Wir warten nicht länger«"), place("die Sprecherin der Fischer 👩🏽‍🌾")
    exam = place("prüft den Antrag")
    he_card = make_span("he-a", "actor", he), make_span("he-b", "actor", he)
    cards = [
        agreed("c-elf", "actor", "elf nördliche Gemeinden"),
        agreed("c-pumps", "commitment", TEXT[pumps[0] : pumps[1]]),
        agreed("c-quote2", "quote", "Die Gemeinden hätten sich bereiterklärt, Bagger, Boote und Leute am Ufer dafür "
               "einzusetzen"),
        agreed("c-mayor", "actor", "Wendt. Sie"[:5], after=TEXT.index("sagte Wendt")),
        agreed("c-kreis", "actor", "Der Kreis"),
        agreed("c-brandt", "actor", "Landrat Ole Brandt"),
        agreed("c-small", "actor", "die kleinen Gemeinden am Sund"),
        agreed("c-need", "quote", "dass es nicht ohne eine Zusage des Landes gehen werde"),
        Card("c-he", "art", (), (), (Reading(("a", "b"), ((he_card[0],), (he_card[1],)), ((), ())),), "0"),
        disputed("c-office", (Category.BOUNDARY,),
                 (make_span("o1", "actor", place("Bürgermeisterin Ada Wendt")),),
                 (make_span("o2", "actor", place("Ada Wendt")),), kinds=(BoundaryKind.LEFT,)),
        disputed("c-boundary", (Category.BOUNDARY,),
                 (make_span("q1", "quote", quote, type="indirect"),),
                 (make_span("q2", "quote", (quote[0] + 5, quote[1]), type="indirect"),), kinds=(BoundaryKind.LEFT,)),
        disputed("c-missing", (Category.MISSING,), (), (make_span("m2", "commitment", boats, status="offered"),)),
        disputed("c-label", (Category.LABEL,),
                 (make_span("l1", "commitment", share, status="refused"),),
                 (make_span("l2", "quote", share, type="indirect"),)),
        disputed("c-link", (Category.LINK,),
                 (make_span("k1", "quote", first, type="indirect"),),
                 (make_span("k2", "quote", first, type="indirect"),),
                 links={0: (Link("link1", "speaker", "k1", "he-a"),)}),
        disputed("c-split", (Category.SPLIT,),
                 (make_span("s1", "commitment", (load[0], small[0] - 1), (small[1] + 1, load[1])),),
                 (make_span("s2", "commitment", load),)),
        disputed("c-nesting", (Category.BOUNDARY, Category.NESTING),
                 (make_span("n1", "condition", need, type="unless"),),
                 (make_span("n2", "condition", without, type="unless"),), kinds=(BoundaryKind.LEFT,)),
        disputed("c-attribute", (Category.ATTRIBUTE,),
                 (make_span("a1", "quote", wait, type="direct"),), (make_span("a2", "quote", wait, type="partial"),)),
        disputed("c-three", (Category.MISSING, Category.BOUNDARY),
                 (make_span("t1", "actor", fishers),), (),
                 (make_span("t3", "actor", (fishers[0] + 4, fishers[1])),), kinds=(BoundaryKind.LEFT,)),
        disputed("c-many", (Category.MISSING, Category.LABEL, Category.BOUNDARY),
                 (make_span("v1", "commitment", exam),), (make_span("v2", "quote", exam),), (),
                 (make_span("v4", "commitment", (exam[0], exam[0] + 5)),), (make_span("v5", "condition", exam),),
                 (make_span("v6", "condition", (exam[0] + 6, exam[1])),)),
    ]  # fmt: skip
    return Sample(Article(TEXT, text_digest(TEXT)), cards, {"c-office": "decided"}, {"c-missing": (0, 1)})
