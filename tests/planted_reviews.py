"""Articles with planted disagreements whose categories are known, for the tests of the review.

`planted_article` gives one article with exactly thirty disagreements of all categories (and places that are agreed),
read by two to five annotators; `planted_articles` gives as many articles as are needed for a number of cards, and
`write_jsonl` writes them as our own format, ready for `wortlaut import`. Every sentence was written for this.
"""

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid5

from bracket_markup import annotated
from wortlaut.domain.card import BoundaryKind, Category, Contribution
from wortlaut.domain.span import Link, Span

DISAGREEMENTS = 30
"""Disagreeing cards of each planted article."""
_IDS = UUID("6f0a51f2-3f0e-4a57-9c3d-7a1c5b1f0e11")
_SCHEME = "quote-actor-commitment-condition 1.2"
_SPEAKERS = ("Okafor", "Brandt", "Imhof", "Tesch", "Wallner", "Sandoz", "Yilmaz", "Petrow", "Hagen", "Duval", "Rieke")
_TOWNS = ("Westrien", "Nordau", "Sundheim", "Altmark", "Kapstein", "Ostfels", "Luvland")

Categories = tuple[Category, ...]
Links = tuple[tuple[str, str, str], ...]
"""Type, source and target, named by the order of the opening brackets: `s1`, `s2`, …"""


@dataclass(frozen=True)
class Scene:
    """One paragraph as two annotators read it, in bracket markup, and what is planted in it."""

    name: str
    first: str
    second: str
    categories: Categories = ()
    """Empty: agreed."""
    kinds: tuple[BoundaryKind, ...] = ()
    first_links: Links = ()
    second_links: Links = ()


@dataclass(frozen=True)
class Disagreement:
    """What is planted at one place."""

    name: str
    start: int
    """Where the paragraph begins, in code points."""
    end: int
    categories: Categories
    kinds: tuple[BoundaryKind, ...]


@dataclass(frozen=True)
class PlantedArticle:
    """An article, what everybody made of it, and what is to be found."""

    text: str
    contributions: tuple[Contribution, ...]
    disagreements: tuple[Disagreement, ...]

    @property
    def id(self) -> str:
        """Article id, as the program computes it."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]


_M, _L, _B, _S = Category.MISSING, Category.LABEL, Category.BOUNDARY, Category.SPLIT
_A, _K, _N = Category.ATTRIBUTE, Category.LINK, Category.NESTING
_LEFT, _RIGHT, _BOTH, _CONTAINS = BoundaryKind.LEFT, BoundaryKind.RIGHT, BoundaryKind.BOTH, BoundaryKind.CONTAINS
_PUNCT, _SPACE, _DET = BoundaryKind.PUNCTUATION, BoundaryKind.WHITESPACE, BoundaryKind.DETERMINER

SCENES: tuple[Scene, ...] = (
    Scene(
        "only the first has the quote",
        "Nach der Sitzung hieß es, [Q:indirect der Kanal bleibe bis Mai gesperrt].",
        "Nach der Sitzung hieß es, der Kanal bleibe bis Mai gesperrt.",
        (_M,),
    ),
    Scene(
        "only the second has the actor",
        "Am Abend rief Okafor die Fischer an.",
        "Am Abend rief [A:person Okafor] die Fischer an.",
        (_M,),
    ),
    Scene(
        "only the first has the commitment inside an agreed quote",
        "„[Q:indirect Wir werden sehen, und [C:pledged wir zahlen die Pumpen]]“, hieß es im Rat.",
        "„[Q:indirect Wir werden sehen, und wir zahlen die Pumpen]“, hieß es im Rat.",
        (_M,),
    ),
    Scene(
        "only the second has the condition",
        "[C:offered Die Werft liefert zwei Kräne], sobald das Geld da ist.",
        "[C:offered Die Werft liefert zwei Kräne], [K:after sobald das Geld da ist].",
        (_M,),
        second_links=(("conditions", "s2", "s1"),),
    ),
    Scene(
        "a quote inside a quote of the same label is missing, not split",
        "[Q:indirect Der Plan sei [Q:partial „reine Willkür“] und koste Stellen], klagte der Verband.",
        "[Q:indirect Der Plan sei „reine Willkür“ und koste Stellen], klagte der Verband.",
        (_M,),
    ),
    Scene(
        "actor or quote",
        "Gefragt wurde auch [A:group Team Nord] nach dem Unfall.",
        "Gefragt wurde auch [Q:partial Team Nord] nach dem Unfall.",
        (_L,),
    ),
    Scene(
        "commitment or quote",
        "Sie kündigten an, [C:pledged die Schleuse nachts zu öffnen].",
        "Sie kündigten an, [Q:indirect die Schleuse nachts zu öffnen].",
        (_L,),
    ),
    Scene(
        "condition or commitment",
        "Gebaut werde [K:only_if nur mit Zustimmung der Anwohner].",
        "Gebaut werde [C:demanded nur mit Zustimmung der Anwohner].",
        (_L,),
    ),
    Scene(
        "another label and another right edge",
        "Der Senat [C:intended will die Brücke sperren] und Umleitungen ausschildern.",
        "Der Senat [Q:indirect will die Brücke sperren und Umleitungen ausschildern].",
        (_L, _B),
        (_RIGHT,),
    ),
    Scene(
        "left edge",
        "Sie sagte, [Q:indirect gestern abend habe das Wasser die Keller erreicht].",
        "Sie sagte, gestern abend [Q:indirect habe das Wasser die Keller erreicht].",
        (_B,),
        (_LEFT,),
    ),
    Scene(
        "right edge",
        "[C:pledged Die Gemeinde ersetzt alle Zäune] bis zum Herbst.",
        "[C:pledged Die Gemeinde ersetzt alle Zäune bis zum Herbst].",
        (_B,),
        (_RIGHT,),
    ),
    Scene(
        "both edges, shifted",
        "Zuletzt [Q:indirect habe niemand mehr die Messwerte] geprüft, hieß es.",
        "Zuletzt habe [Q:indirect niemand mehr die Messwerte geprüft], hieß es.",
        (_B,),
        (_BOTH,),
    ),
    Scene(
        "both edges, one contains the other",
        "Er meinte, [Q:indirect vielleicht reiche das Geld kaum noch aus].",
        "Er meinte, vielleicht [Q:indirect reiche das Geld kaum] noch aus.",
        (_B,),
        (_BOTH, _CONTAINS),
    ),
    Scene(
        "the final period",
        "Lund erklärte, [Q:indirect die Fähre fahre wieder].",
        "Lund erklärte, [Q:indirect die Fähre fahre wieder.]",
        (_B,),
        (_RIGHT, _PUNCT),
    ),
    Scene(
        "the quotation marks",
        "[Q:direct „Das Lager ist leer.“] So stand es im Brief.",
        "„[Q:direct Das Lager ist leer].“ So stand es im Brief.",
        (_B,),
        (_BOTH, _CONTAINS, _PUNCT),
    ),
    Scene(
        "white space at the edge",
        "Die Antwort kam schnell: [Q:indirect man prüfe das] \u00a0und melde sich.",
        "Die Antwort kam schnell: [Q:indirect man prüfe das \u00a0]und melde sich.",
        (_B,),
        (_RIGHT, _SPACE),
    ),
    Scene(
        "the article word",
        "Dagegen protestierte [A:institution der Anglerbund] am Ufer.",
        "Dagegen protestierte der [A:institution Anglerbund] am Ufer.",
        (_B,),
        (_LEFT, _DET),
    ),
    Scene(
        "the office",
        "Widerspruch kam von [A:person Finanzministerin Lund] am Montag.",
        "Widerspruch kam von Finanzministerin [A:person Lund] am Montag.",
        (_B,),
        (_LEFT, _DET),
    ),
    Scene(
        "the form of address",
        "Danach sprach [A:person Frau Dr. Lund] zu den Gästen.",
        "Danach sprach Frau Dr. [A:person Lund] zu den Gästen.",
        (_B,),
        (_LEFT, _DET),
    ),
    Scene(
        "the opening word",
        "Bekannt wurde, [Q:indirect dass Westrien die Messungen einstelle].",
        "Bekannt wurde, dass [Q:indirect Westrien die Messungen einstelle].",
        (_B,),
        (_LEFT,),
    ),
    Scene(
        "the edge runs over a condition",
        "[C:pledged Westrien baut drei Deiche], [K:if falls die Banken mitziehen].",
        "[C:pledged Westrien baut drei Deiche, [K:if falls die Banken mitziehen]].",
        (_B, _N),
        (_RIGHT,),
        first_links=(("conditions", "s2", "s1"),),
        second_links=(("conditions", "s2", "s1"),),
    ),
    Scene(
        "the edge runs over an actor",
        "Man las, [A:state Sundheim] [C:refused werde keine Schiffe mehr schicken].",
        "Man las, [C:refused [A:state Sundheim] werde keine Schiffe mehr schicken].",
        (_B, _N),
        (_LEFT,),
    ),
    Scene(
        "one span or two",
        "[Q:indirect Die Halle sei zu klein. Der Umbau koste Jahre.] Mehr war nicht zu hören.",
        "[Q:indirect Die Halle sei zu klein]. [Q:indirect Der Umbau koste Jahre.] Mehr war nicht zu hören.",
        (_S,),
    ),
    Scene(
        "one span or three",
        "[C:pledged Man baue Schulen], [C:pledged pflanze Bäume] und [C:pledged senke die Gebühren].",
        "[C:pledged Man baue Schulen, pflanze Bäume und senke die Gebühren].",
        (_S,),
    ),
    Scene(
        "with a hole or without",
        "[Q:indirect Der Zug⟨, so die Bahn, ⟩fahre erst am Sonntag].",
        "[Q:indirect Der Zug, so die Bahn, fahre erst am Sonntag].",
        (_S,),
    ),
    Scene(
        "another value",
        "[Q:direct „Nein, danke“], sagte der Wirt.",
        "[Q:partial „Nein, danke“], sagte der Wirt.",
        (_A,),
    ),
    Scene(
        "another status",
        "Der Verein [C:pledged will im Juni beginnen].",
        "Der Verein [C:intended will im Juni beginnen].",
        (_A,),
    ),
    Scene(
        "no link",
        "[Q:indirect Der Turm wackle], warnte [A:person Okafor].",
        "[Q:indirect Der Turm wackle], warnte [A:person Okafor].",
        (_K,),
        first_links=(("speaker", "s1", "s2"),),
    ),
    Scene(
        "another target",
        "[A:person Okafor] und [A:person Lund] kamen spät. [Q:indirect Der Regen sei schuld], hieß es.",
        "[A:person Okafor] und [A:person Lund] kamen spät. [Q:indirect Der Regen sei schuld], hieß es.",
        (_K,),
        first_links=(("speaker", "s3", "s1"),),
        second_links=(("speaker", "s3", "s2"),),
    ),
    Scene(
        "the condition of another commitment",
        "[C:pledged Man zahle Löhne] und [C:pledged stelle Busse], [K:if wenn der Etat steht].",
        "[C:pledged Man zahle Löhne] und [C:pledged stelle Busse], [K:if wenn der Etat steht].",
        (_K,),
        first_links=(("conditions", "s3", "s1"),),
        second_links=(("conditions", "s3", "s1"), ("conditions", "s3", "s2")),
    ),
    Scene(
        "all agree on quote, commitment of the same extent, and actor",
        "[Q:indirect [C:pledged Man werde die Netze flicken]], versprach [A:person Lund].",
        "[Q:indirect [C:pledged Man werde die Netze flicken]], versprach [A:person Lund].",
        first_links=(("speaker", "s1", "s3"), ("committer", "s2", "s3")),
        second_links=(("speaker", "s1", "s3"), ("committer", "s2", "s3")),
    ),
    Scene(
        "all agree on a quote with a hole",
        "[Q:indirect Morgen⟨, sagte der Kapitän, ⟩laufe das Schiff aus].",
        "[Q:indirect Morgen⟨, sagte der Kapitän, ⟩laufe das Schiff aus].",
    ),
)
"""Thirty disagreements, one a paragraph, and two paragraphs on which all agree."""


def planted_article(number: int = 0, annotators: Sequence[str] = ("anna", "ben")) -> PlantedArticle:
    """Return the article of that number, read by two to five annotators; from the third on they side with one.

    The same number always gives the same text and ids. Who reads as the first and who as the second changes from
    scene to scene, so no annotator is always right.
    """
    text = ""
    spans: dict[str, list[Span]] = {who: [] for who in annotators}
    links: dict[str, list[Link]] = {who: [] for who in annotators}
    planted: list[Disagreement] = []
    for place, scene in enumerate((_headline(number), *SCENES)):
        start = len(text)
        for rank, who in enumerate(annotators):
            second = (rank + place) % 2 == 1
            marked = _named(scene.second if second else scene.first, number)
            plain, content = annotated(marked, scene.second_links if second else scene.first_links)
            ids = {span.id: str(uuid5(_IDS, f"{number}/{place}/{who}/{span.id}")) for span in content.spans.values()}
            spans[who] += [_moved(span, start, ids) for span in content.spans.values()]
            links[who] += [
                Link(
                    str(uuid5(_IDS, f"{number}/{place}/{who}/{link.id}")), link.type, ids[link.source], ids[link.target]
                )
                for link in content.links.values()
            ]
        text += plain + "\n\n"
        if scene.categories:
            planted.append(Disagreement(scene.name, start, len(text), scene.categories, scene.kinds))
    made = [Contribution(who, 1, tuple(spans[who]), tuple(links[who])) for who in annotators]
    return PlantedArticle(text, tuple(made), tuple(planted))


def planted_articles(cards: int = 5000, annotators: Sequence[str] = ("anna", "ben")) -> Iterator[PlantedArticle]:
    """Yield articles until there are at least `cards` disagreements."""
    for number in range(math.ceil(cards / DISAGREEMENTS)):
        yield planted_article(number, annotators)


def write_jsonl(path: Path, articles: Iterable[PlantedArticle]) -> None:
    """Write the articles with everybody's submitted layer, version 1, as one importable JSONL file."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number, article in enumerate(articles):
            for contribution in article.contributions:
                file.write(json.dumps(_record(number, article, contribution), ensure_ascii=False) + "\n")


def _headline(number: int) -> Scene:
    marked = f"Meldung {number} aus Westrien"
    return Scene("headline", marked, marked)


def _named(marked: str, number: int) -> str:
    """Return the sentence with the names of that article."""
    speaker, town = _SPEAKERS[number % len(_SPEAKERS)], _TOWNS[number % len(_TOWNS)]
    return marked.replace("Okafor", speaker).replace("Westrien", town)


def _moved(span: Span, by: int, ids: dict[str, str]) -> Span:
    moved = tuple((start + by, end + by) for start, end in span.fragments)
    return replace(span, id=ids[span.id], fragments=moved)


def _record(number: int, article: PlantedArticle, contribution: Contribution) -> dict[str, object]:
    return {
        "format": "wortlaut/1",
        "id": article.id,
        "sources": [f"planted-{number:04}.txt"],
        "title": None,
        "date": "2025-03-01",
        "language": "de",
        "header": " date 2025-03-01 ",
        "text": article.text,
        "text_sha256": hashlib.sha256(article.text.encode()).hexdigest(),
        "offset_unit": "codepoint",
        "layer": {
            "annotator": contribution.annotator,
            "kind": "person",
            "state": "submitted",
            "version": contribution.version,
            "scheme": _SCHEME,
        },
        "spans": [
            {
                "id": span.id,
                "label": span.label,
                "start": span.start,
                "end": span.end,
                "fragments": [list(part) for part in span.fragments],
                "surface": list(span.surface(article.text)),
                "attributes": dict(span.attributes),
                "unsure": False,
                "note": None,
                "origin": "manual",
                "source": None,
                "confidence": None,
            }
            for span in contribution.spans
        ],
        "links": [
            {"id": link.id, "type": link.type, "from": link.source, "to": link.target} for link in contribution.links
        ],
        "meta": {},
    }
