"""The kind of an actor, told by the words of its name and by what the same name was before."""

import re
from itertools import islice

from wortlaut.domain.boundaries.function_words import (
    ENGLISH_DETERMINERS,
    ENGLISH_NUMBERS,
    GERMAN_DETERMINERS,
    GERMAN_NUMBERS,
    word_set,
)
from wortlaut.domain.boundaries.gazetteer import CAPITALS, COUNTRIES
from wortlaut.domain.boundaries.name_words import FIRST_NAMES, TITLES, is_role
from wortlaut.domain.guesses.scene import Scene, words

_SOURCES = (
    *("zeitung", "blatt", "bericht", "papier", "agentur", "sender", "portal", "kreise", "kreisen", "magazin", "medien"),
    *("studie", "dokument", "entwurf", "diplomaten", "insider", "quelle", "quellen", "rundfunk", "nachrichtendienst"),
    *("gazette", "newspaper", "report", "reports", "paper", "agency", "broadcaster", "magazine", "media", "sources"),
    *("source", "document", "diplomats", "officials", "outlet", "website"),
)
_INSTITUTIONS = (
    *("regierung", "regierungen", "behörde", "behörden", "ministerium", "ministerien", "polizei", "partei", "parteien"),
    *("gewerkschaft", "gewerkschaften", "kommission", "parlament", "parlaments", "parlamente", "fraktion", "bündnis"),
    *("koalition", "konzern", "firma", "unternehmen", "armee", "gericht", "gerichtshof", "verwaltung", "kammer"),
    *("senat", "ausschuss", "komitee", "organisation", "institut", "stiftung", "universität", "bank", "banken"),
    *("verein", "vereins", "verband", "verbands", "verbandes", "verbände", "bund", "bundes", "allianz", "union", "amt"),
    *("amts", "rat", "rats", "rates", "stelle", "fonds", "kasse", "kassen", "haus", "kreis"),
    *("bahn", "werft", "reederei", "klinik", "gesellschaft", "führung", "regierungs", "militär"),
    *("flotte", "marine", "streitkräfte", "bundeswehr", "eu", "nato", "uno", "un", "liga", "konzerns", "feuerwehr"),
    *("government", "governments", "authority", "authorities", "ministry", "police", "council", "committee"),
    *("association", "commission", "parliament", "parliaments", "coalition", "company", "firm", "army", "court"),
    *("zentralbank", "betriebsrat", "betriebsrats", "stadtrat", "hafenrat", "gemeinderat", "aufsichtsrat", "landtag"),
    *("bundestag", "kreistag", "reichstag", "rechnungshof", "bundesrat", "sicherheitsrat", "landesbahn", "bundesamt"),
    *("board", "foundation", "league", "navy", "military", "department", "office", "house", "fund"),
)
_STATES = ("staaten", "staat", "länder", "ländern", "land", "nachbarland", "country", "countries", "nation", "nations",
           "states", "state", "kreml", "kremlin")  # fmt: skip
_GROUPS = (
    *("seite", "seiten", "opposition", "belegschaft", "flügel", "mitglieder", "mitgliedern", "leute", "bürger"),
    *("anwohner", "bewohner", "demonstranten", "häfen", "side", "sides", "workers", "residents", "members", "crew"),
    *("protesters", "rebels", "rebellen", "verbündeten", "verbündete", "partner", "partnern", "allies", "reeder"),
    *("europäer", "europäern", "amerikaner", "amerikanern", "russen", "ukrainer", "ukrainern", "briten", "franzosen"),
    *("europeans", "americans", "russians", "ukrainians"),
    *("fischer", "bauern", "experten", "kritiker", "critics", "experts", "team", "delegation"),
)
_PERSON_WORDS = word_set("herr frau herrn mr mrs ms sir lady er ihn ihm he him she her ich")
_SEVERAL = (
    GERMAN_NUMBERS
    | ENGLISH_NUMBERS
    | word_set(
        "beide beiden mehrere einige viele alle zahlreiche both several many all some dreizehn vierzehn fünfzehn"
    )
)
_PLACES = word_set("sankt st san santa saint new neu nord süd ost west north south east los el bad kap cape port fort")
_LOOKED_AT = 20
"""So many places of a surname in an article are looked at."""
_SHORT_ENDINGS = 4
"""An ending of so few letters counts only as a word of its own: `Rat` in `Hafenrat`, but not in `Verrat`."""


def actor_kind(scene: Scene) -> str | None:
    """Return `person`, `group`, `institution`, `state` or `source`; None when the words do not tell."""
    found = words(scene.surface)
    if not found:
        return None
    return _as_before(scene, found) or _by_words(found, english=scene.english) or _as_elsewhere(scene, found)


def _as_before(scene: Scene, found: list[str]) -> str | None:
    """Return the kind that the same name, or a name with the same last word, had the last time it was tagged."""
    if len(found) == 1 and not found[0][:1].isupper():
        return None  # pronouns change whom they mean
    key, last = _plain(found), _without_genitive(found[-1])
    for span in reversed(scene.earlier):
        other = words(" ".join(span.surface(scene.text)).partition("(")[0])
        if other and (_plain(other) == key or (len(found) == 1 and _without_genitive(other[-1]) == last)):
            return span.attributes[scene.attribute]
    return None


def _as_elsewhere(scene: Scene, found: list[str]) -> str | None:
    """Return what the words beside the same surname say where the article has more of them: `Präsident Jon Rask`."""
    name = _without_genitive(found[-1])
    if len(found) > 1 or not name[:1].isupper():
        return None
    for at in islice(re.finditer(rf"(?<!\w){re.escape(name)}s?(?!\w)", scene.text), _LOOKED_AT):
        phrase = scene.boundaries.name_phrase_at(at.start())
        other = words(scene.text[slice(*phrase)].partition("(")[0]) if phrase is not None else []
        if len(other) > 1 and _without_genitive(other[-1]) == name:
            kind = _by_words(other, english=scene.english)
            if kind is not None:
                return kind
    return None


def _by_words(found: list[str], *, english: bool) -> str | None:
    """Return what the first telling word says: the head of the phrase stands before what belongs to it."""
    several = any(word.lower() in _SEVERAL or word.isdigit() for word in found[:2])
    for at, word in enumerate(found):
        kind = _by_word(word, english=english)
        if kind == "state" and at + 1 < len(found) and _is_genitive_of_state(word):
            of_state = _by_words(found[at + 1 :], english=english)
            if of_state is not None:
                return of_state  # Nordlands Präsidentin
        if kind == "person" and at + 1 == len(found) and (several or _is_plural(word, found[:at], english=english)):
            return "group"
        if kind is not None:
            return kind
    return "person" if _is_full_name(found) else None


def _is_full_name(found: list[str]) -> bool:
    """Tell whether the phrase ends in first name and surname: `Ada Lund`, `die Hebamme Ada Lund`, no place name."""
    names = list(found)
    while names and (not names[0][:1].isupper() or _is_determiner(names[0])):
        names.pop(0)
    opened = len(names) < len(found)
    plain = all(word[:1].isupper() and not word.isupper() for word in names)
    return plain and 2 + opened <= len(names) <= 4 and names[0].lower() not in _PLACES


def _is_determiner(word: str) -> bool:
    """Tell whether a word opens a noun phrase, in either language."""
    return word.lower() in GERMAN_DETERMINERS or word.lower() in ENGLISH_DETERMINERS


def _by_word(word: str, *, english: bool) -> str | None:
    lower = word.lower()
    bare = _without_genitive(lower)
    if bare in COUNTRIES or bare in CAPITALS:
        return "state"
    if lower in _PERSON_WORDS or bare in FIRST_NAMES or lower in TITLES:
        return "person"
    for kind, endings in (("source", _SOURCES), ("state", _STATES), ("group", _GROUPS), ("institution", _INSTITUTIONS)):
        if _is_compound_of(lower, endings):
            return kind
    return "person" if word[:1].isupper() is not english and is_role(word, english=english) else None


def _is_genitive_of_state(word: str) -> bool:
    lower = word.lower()
    return lower not in COUNTRIES | CAPITALS and _without_genitive(lower) in COUNTRIES | CAPITALS


def _is_compound_of(word: str, endings: tuple[str, ...]) -> bool:
    last = word.rpartition("-")[2]
    return last in endings or any(len(ending) > _SHORT_ENDINGS and last.endswith(ending) for ending in endings)


def _is_plural(word: str, before: list[str], *, english: bool) -> bool:
    lower = word.lower()
    if english:
        return lower.endswith("s") and not lower.endswith("ss")
    article = before[-1].lower() if before else ""
    return lower.endswith(("innen", "leute")) or (article in ("die", "den") and not lower.endswith("in") and
                                                  lower.endswith(("er", "ern", "eure", "isten", "enten")))  # fmt: skip


def _plain(found: list[str]) -> str:
    return " ".join([*found[:-1], _without_genitive(found[-1])]).casefold()


def _without_genitive(word: str) -> str:
    for ending in ("’s", "'s", "’", "'"):
        if word.endswith(ending):
            return word.removesuffix(ending)
    return word.removesuffix("s") if len(word) > _SHORT_ENDINGS else word
