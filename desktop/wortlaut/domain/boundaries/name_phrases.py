"""Name phrases: determiner, adjectives, office, name and party in brackets, as one actor is mentioned in the news.

A phrase ends before a preposition and at a comma, except where the phrase names an office: `die Leiterin des Amts für
Küstenschutz`. Pronouns are phrases of one word. Nothing is parsed: words are told apart by lists, endings and capitals.
"""

import re
from collections.abc import Iterable

from wortlaut.domain.boundaries import function_words as lists
from wortlaut.domain.boundaries import name_words as names
from wortlaut.domain.boundaries.gazetteer import CAPITALS, COUNTRIES
from wortlaut.domain.boundaries.verbs import is_finite
from wortlaut.domain.boundaries.words import words
from wortlaut.domain.span import Range

_BRACKET = re.compile(r"\s\((?=\w)([^()\n,;:.!?]{1,30})\)")
_ADJECTIVE = re.compile(r"[^\W\d_]{2,}(?:e|er|en|em|es)")
_WITH_ARTICLE = frozenset(("im", "am", "vom", "zum", "zur", "beim", "ins", "ans"))
_DEMONSTRATIVES = frozenset(("Das", "Dem", "Den", "Dies"))
_ARTICLE = re.compile(
    r"(?:der|die|das|dem|den|des|(?:[kmds]?ein|ihr|unser)(?:e|er|es|em|en)?|the|an?|his|her|its|their|our|my)"
)
_ROMAN = re.compile(r"[IVX]+")
_NUMBER = re.compile(r"\d[\d.,]*")
_GENITIVE = re.compile(r"[\w-]+(?:s|['’]s?)")
_GENITIVE_ARTICLES = frozenset(
    ["des", "der", "eines", "einer", "seines", "seiner", "ihres", "ihrer", "unseres", "unserer", "dieses", "dieser"]
)
_COORDINATORS = frozenset(["und", "oder", "sowie", "and", "or", "&", "as", "well", "as"])
_QUANTIFIERS = frozenset(["rund", "etwa", "fast", "knapp", "nearly", "about", "almost", "some", "around", "roughly"])
_ENGLISH_VERB = re.compile(r"[a-z]{2,}(?:ed|ing)")


def name_phrases(text: str, start: int, end: int, language: str) -> list[Range]:
    """Return the name phrases of a stretch of text, in order, none inside another."""
    finder = _Finder(text, [(start + low, start + high) for low, high in words(text[start:end])], language)
    found: list[Range] = []
    index = 0
    while index < len(finder.found):
        last = finder.phrase_from(index)
        if last is None:
            index += 1
            continue
        low, high = finder.found[index][0], finder.found[last - 1][1]
        bracket = _BRACKET.match(text, high, end)
        if bracket and finder.is_party(last - 1, bracket[1]):
            high = bracket.end()
            while last < len(finder.found) and finder.found[last][1] <= high:
                last += 1
        found.append((low, high))
        index = last
    return found


def coordinated(text: str, phrases: Iterable[Range], selection: Range) -> Range:
    """Return the phrases that are joined by `und`, `or`, … with those in `selection`, as one range."""
    chain: list[Range] = []
    joined = False
    for phrase in phrases:
        between = text[chain[-1][1] : phrase[0]].split() if chain else []
        linked = bool(chain) and (between == [","] or " ".join(between).lstrip(", ") in _COORDINATORS)
        if not linked:
            if _holds(chain, selection, joined):
                break
            chain, joined = [], False
        joined = joined or between != [","]
        chain.append(phrase)
    return (chain[0][0], chain[-1][1]) if _holds(chain, selection, joined) else selection


def _holds(chain: list[Range], selection: Range, joined: bool) -> bool:
    return joined and len(chain) > 1 and chain[0][0] <= selection[0] and selection[1] <= chain[-1][1]


class _Finder:
    """Reads phrases from the words of one stretch."""

    def __init__(self, text: str, found: list[Range], language: str) -> None:
        self.text = text
        self.found = found
        self.english = language.lower().startswith("en")
        self.determiners = lists.ENGLISH_DETERMINERS - {"that"} if self.english else lists.GERMAN_DETERMINERS
        self.pronouns = lists.ENGLISH_PRONOUNS if self.english else lists.GERMAN_PRONOUNS
        self.no_nouns = lists.ENGLISH_NO_NOUN | {"that"} if self.english else lists.GERMAN_NO_NOUN
        self.numbers = lists.ENGLISH_NUMBERS if self.english else lists.GERMAN_NUMBERS
        self.times = lists.ENGLISH_TIMES if self.english else lists.GERMAN_TIMES
        self.sources = lists.ENGLISH_SOURCES if self.english else lists.GERMAN_SOURCES

    def word(self, index: int) -> str:
        start, end = self.found[index]
        return self.text[start:end]

    def phrase_from(self, index: int) -> int | None:
        """Return the index after the last word of the phrase that begins at word `index`, or None."""
        word = self.word(index)
        determined = word.lower() in self.determiners
        at = self._after_determiners(index)
        if at is None:
            return None
        head = self._heads(at, determined=at > index)
        if head is not None:
            return self._attributes(head)
        single = word.lower() in self.pronouns or (determined and word.lower() in ("beide", "viele", "alle", "einige"))
        return index + 1 if single else None

    def is_party(self, index: int, content: str) -> bool:
        """Tell whether brackets after word `index` hold a party or a like addition to a name."""
        return self._capital(index) and content[0].isupper() and content.lower() not in self.no_nouns

    # the parts of a phrase; each takes the index of a word and returns the one after what it read

    def _after_determiners(self, index: int) -> int | None:
        """Return the index after `mehr als 20`, `die drei`, `the`; None where a phrase cannot begin."""
        at = index
        lower = self.word(at).lower()
        if lower in ("mehr", "weniger", "more", "fewer", "less") and self._follows(at, "als", "than"):
            return at + 3 if self._number(at + 2) else None
        if lower in _QUANTIFIERS and self._number(at + 1):
            return at + 2
        while at < len(self.found) and (
            (self.word(at).lower() in self.determiners and not self._is_name_start(at)) or self._number(at)
        ):
            if not self._joined(at):
                return None
            at += 1
            if at < len(self.found) and self.word(at).lower() in _QUANTIFIERS and self._number(at + 1):
                at += 1
            if at < len(self.found) and _ARTICLE.fullmatch(self.word(at)):
                break  # die einen Pakt wollen
        return at

    def _heads(self, index: int, *, determined: bool) -> int | None:
        """Return the index after adjectives, office and name, or None where there is no noun."""
        at = index
        while determined and self._adjective(at) and self._joined(at):
            at += 1
        if self.english:
            at = self._lower_heads(at, determined)
        read = self._names(at)
        if read is None and self.english and at > index:
            return at if determined or names.is_role(self.word(at - 1), english=True) else None
        return read

    def _lower_heads(self, index: int, determined: bool) -> int:
        """Return the index after the small nouns and adjectives of an English phrase: the outgoing finance minister."""
        at = index
        while at < len(self.found) and self._small_noun(at, determined or at > index):
            at += 1
            if not self._joined(at - 1):
                break
            if names.is_role(self.word(at - 1), english=True) and not self._role(at):
                break
        if determined or at == index or names.is_role(self.word(at - 1), english=True):
            return at
        return index

    def _names(self, index: int) -> int | None:
        if not self._noun(index):
            return None
        at = index + 1
        if self.english and self.word(index).endswith(("'s", "’s")) and self._joined(index):
            office = self._lower_heads(at, determined=True)
            at = office if office > at and self._role(office - 1) else at
        while at < len(self.found) and self._joined(at - 1) and self._goes_on(index, at):
            at += 1
            if self.word(at - 1).lower() in names.PARTICLES:
                while self.word(at).lower() in names.PARTICLES and self._joined(at):
                    at += 1
                at += 1
        return at

    def _goes_on(self, first: int, at: int) -> bool:
        """Tell whether the name that began at `first` goes on with word `at`."""
        before, word = self.word(at - 1), self.word(at)
        if self._is_particle(at):
            return True
        if not self._noun(at):
            return False
        known = before.lower() in names.FIRST_NAMES or before.rstrip(".").lower() in names.TITLES or len(before) == 1
        if known or _ROMAN.fullmatch(word):
            return True
        if self.english:
            return self._capital(at) or names.is_role(word, english=True)
        if at - 1 == first and self._is_place(first) and not names.is_role(word, english=False):
            return False  # in China Selm
        if names.is_role(before, english=False):
            return not names.is_common_noun(word) and not names.is_role(word, english=False)
        if names.is_role(word, english=False):  # Nordlands Präsidentin
            return at - 1 == first and _GENITIVE.fullmatch(before) is not None
        capital_adjective = at - 1 == first and before.endswith(("e", "en")) and self._after_article(first)
        return not names.is_common_noun(before) and (capital_adjective or not names.is_common_noun(word))

    def _is_place(self, index: int) -> bool:
        """Tell whether a word is a country, or a capital where something happens: no name goes on from there."""
        lower = self.word(index).lower()
        placed = index > 0 and self._joined(index - 1) and self.word(index - 1).lower() in ("in", "aus", "nach")
        return lower in COUNTRIES or (placed and lower in CAPITALS)

    def _after_article(self, index: int) -> bool:
        """Tell whether an article, or a preposition that holds one, stands before a word: im Weißen Haus."""
        before = self.word(index - 1).lower() if index and self._joined(index - 1) else ""
        return _ARTICLE.fullmatch(before) is not None or before in _WITH_ARTICLE

    def _attributes(self, index: int) -> int:
        """Return the index after a genitive, `für …` or `of …` that names the office of the phrase before `index`."""
        at = index
        while at < len(self.found) - 1 and self._joined(at - 1):
            head, word = self.word(at - 1), self.word(at).lower()
            office = names.is_role(head, english=self.english)
            if self.english:
                fits = word == "of" and (office or names.takes_of(head))
                begin = at + 1
            elif word in _GENITIVE_ARTICLES:
                fits, begin = office, at
            elif word in ("für", "von"):
                fits = names.takes_for(head) if word == "für" else names.takes_von(head)
                begin = at + 1
            else:
                return at
            inner = self._after_determiners(begin) if fits and self._joined(at) else None
            last = self._heads(inner, determined=inner > begin) if inner is not None else None
            if last is None:
                return at
            at = last
        return at

    # what a word is

    def _noun(self, index: int) -> bool:
        """Tell whether a word can be a noun or name: a capital one that is no function word or day."""
        if index >= len(self.found):
            return False
        lower = self.word(index).lower()
        if not self._capital(index) or lower in self.times or self._names_source(lower):
            return False
        if lower in self.determiners or lower in self.pronouns or lower in self.no_nouns:
            return self._is_name_start(index)
        return True

    def _names_source(self, word: str) -> bool:
        """Tell whether a word says how something was told, in compounds too: Angaben, Ratsangaben."""
        return word in self.sources or (not self.english and word.endswith(("angaben", "angabe")))

    def _small_noun(self, index: int, inside: bool) -> bool:
        """Tell whether a small English word belongs to a phrase."""
        word = self.word(index)
        if word[:1].isupper() or not word[:1].isalpha():
            return (
                inside is False and self._sentence_start(index) and names.is_role(self._word_after(index), english=True)
            )
        if word in self.no_nouns or word in self.pronouns or word in self.determiners or word in self.times:
            return False
        if self._names_source(word):
            return False
        if names.is_role(word, english=True):
            return True
        followed = index + 1 < len(self.found) and self._joined(index)
        if _ENGLISH_VERB.fullmatch(word):
            return inside and followed and self._small_noun(index + 1, inside) and not self._after_head(index)
        return inside or (followed and names.is_role(self._word_after(index), english=True))

    def _after_head(self, index: int) -> bool:
        """Tell whether the word before stands as a noun already, so that `-ed` after it is a verb."""
        return index > 0 and self.word(index - 1).lower() not in self.determiners

    def _word_after(self, index: int) -> str:
        return self.word(index + 1) if index + 1 < len(self.found) else ""

    def _adjective(self, index: int) -> bool:
        """Tell whether a small German word between determiner and noun is an adjective."""
        if self.english or index + 1 >= len(self.found):
            return False
        word = self.word(index)
        if word[:1].isupper() or word in self.determiners or word in self.no_nouns - lists.GERMAN_ADVERBS:
            return False
        if self._demonstrates(index - 1) and is_finite(["", word, ""], 1, english=False):
            return False
        return _ADJECTIVE.fullmatch(word) is not None or word in lists.GERMAN_ADVERBS

    def _demonstrates(self, index: int) -> bool:
        """Tell whether a word may be `Das`, `Dem`, … for a whole sentence: Das sagte Rask."""
        return self._sentence_start(index) and self.word(index) in _DEMONSTRATIVES

    def _capital(self, index: int) -> bool:
        return self.text[self.found[index][0]].isupper()

    def _role(self, index: int) -> bool:
        return index < len(self.found) and names.is_role(self.word(index), english=self.english)

    def _number(self, index: int) -> bool:
        if index >= len(self.found):
            return False
        word = self.word(index)
        return word.lower() in self.numbers or _NUMBER.fullmatch(word) is not None

    def _is_name_start(self, index: int) -> bool:
        """Tell whether a word that looks like a function word is a name: `Will Harker`, inside a sentence."""
        return (
            False
            if self._sentence_start(index)
            else self._capital(index) and self.word(index).lower() in (names.FIRST_NAMES | {"will", "may", "mark"})
        )

    def _is_particle(self, index: int) -> bool:
        """Tell whether word `index` is a small particle between two names: Karla von der Aue, Pieter de Vries."""
        word = self.word(index)
        if word not in names.PARTICLES:
            return False
        after = index
        while after < len(self.found) - 1 and self.word(after) in names.PARTICLES and self._joined(after):
            after += 1
        if not self._capital(after) or self.word(after).lower() in self.no_nouns:
            return False
        before = self.word(index - 1)
        if before.lower() in names.FIRST_NAMES:
            return True
        return names.is_sure_particle(word) and not names.is_role(before, english=self.english)

    def _follows(self, index: int, *expected: str) -> bool:
        return index + 1 < len(self.found) and self.word(index + 1).lower() in expected

    def _joined(self, index: int) -> bool:
        """Tell whether only white space, or the period of an initial or title, stands before the next word."""
        if index + 1 >= len(self.found):
            return False
        between = self.text[self.found[index][1] : self.found[index + 1][0]]
        if between.isspace():
            return "\n" not in between
        word = self.word(index)
        short = (len(word) == 1 and word.isupper()) or word.lower() in names.TITLES
        return short and between.strip() == "." and self._capital(index)

    def _sentence_start(self, index: int) -> bool:
        start = self.found[index][0]
        before = self.text[max(0, start - 3) : start].rstrip(' „“"»‚')
        return index == 0 or before[-1:] in ".!?:\n"
