"""Which names of actors may mean the same one: inflected forms, surnames, offices. Pure; a person decides.

A proposal is made only where one other name fits: a surname that two people of the project have is left alone, and so
is an office that two people hold in the articles where it stands without a name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from wortlaut.domain.boundaries.function_words import (
    ENGLISH_DETERMINERS,
    ENGLISH_PREPOSITIONS,
    ENGLISH_PRONOUNS,
    GERMAN_DETERMINERS,
    GERMAN_PREPOSITIONS,
    GERMAN_PRONOUNS,
)
from wortlaut.domain.boundaries.name_words import TITLES, is_role

_WORD = re.compile(r"[\w’'./&+-]+")
_PARENTHESES = re.compile(r"\s*\([^()]*\)")
_ENDINGS = ("’s", "'s", "es", "en", "er", "em", "s", "n", "e")
_KEPT = 1 << 16
"""Names and words that are remembered: a register is made anew after each step."""
_STEM = 4
"""Letters that are left of a word when an ending is taken away, at least."""
_DETERMINERS = GERMAN_DETERMINERS | ENGLISH_DETERMINERS
_DEFINITE = frozenset(("der", "die", "das", "dem", "den", "des", "the"))
_JOINTS = _DETERMINERS | GERMAN_PREPOSITIONS | ENGLISH_PREPOSITIONS
"""What stands between an office and whose office it is: `Sprecher des Rates` is no `Rat`."""
_PRONOUNS = GERMAN_PRONOUNS | ENGLISH_PRONOUNS


class Reason(StrEnum):
    """Why two names may mean the same one."""

    INFLECTION = "inflection"
    """The same words in another case or number, with another article or with a party in parentheses."""
    OFFICE = "office"
    """One is the other with an office before it, or the office alone in an article where one person holds it."""
    SURNAME = "surname"


@dataclass(frozen=True, slots=True)
class Name:
    """A name and how it is used."""

    name: str
    named: bool
    """Whether a person gave it; else it is what stands in the text."""
    forms: tuple[str, ...]
    """What stands in the text."""
    articles: frozenset[str]
    count: int
    """Mentions."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two names that may mean the same one: `name` would become `into`."""

    name: str
    into: str
    reason: Reason


@lru_cache(maxsize=_KEPT)
def core(words: str) -> str:
    """Return a name without article, parentheses and white space around: `die Sprecherin (SPD)` is `Sprecherin`."""
    bare = " ".join(_PARENTHESES.sub("", words).split()).strip(' ,;:–-„“”»«"')
    while (first := bare.partition(" ")[0]).lower() in _DETERMINERS and " " in bare:
        bare = bare[len(first) + 1 :]
    return bare


def is_pronoun(words: str) -> bool:
    """Tell whether this says nothing about who is meant without its article."""
    return words.strip().lower() in _PRONOUNS


@lru_cache(maxsize=_KEPT)
def key_of(words: str) -> tuple[str, ...]:
    """Return what is the same for all inflected forms of a name."""
    return tuple(_stem(word) for word in _WORD.findall(core(words)))


def canonical(words: str) -> str:
    """Return the name to suggest for one that stands so in the text: without article, party, office or title."""
    rest = _split_office(words)[1]
    return " ".join(rest) if _is_whole_name(rest) else core(words)


def proposals(names: Sequence[Name]) -> list[Proposal]:
    """Return the names that may mean the same one, each name at most once, in the order of `names`."""
    usable = [one for one in names if not _means_anybody(one)]
    by_name = {one.name: one for one in usable}
    found: dict[str, Proposal] = {}
    for proposal in (*_inflected(usable), *_with_office(usable), *_surnames(usable), *_offices_alone(usable)):
        if proposal.name in found or proposal.name == proposal.into or proposal.into not in by_name:
            continue
        if not _leads_back(found, proposal):
            found[proposal.name] = proposal
    return [found[one.name] for one in names if one.name in found]


def _leads_back(found: Mapping[str, Proposal], proposal: Proposal) -> bool:
    """Tell whether following the proposals from its target comes to its name."""
    at = proposal.into
    while at in found:
        at = found[at].into
    return at == proposal.name


def _means_anybody(one: Name) -> bool:
    """Tell whether a name stands only as `beide Seiten` or `viele Reeder`: it means others in each place."""
    firsts = [form.partition(" ")[0].lower() for form in one.forms]
    return not one.named and bool(firsts) and all(first in _DETERMINERS - _DEFINITE for first in firsts)


@lru_cache(maxsize=_KEPT)
def _stem(word: str) -> str:
    bare = word.lower().rstrip(".'’")
    ending = next((end for end in _ENDINGS if bare.endswith(end) and len(bare) - len(end) >= _STEM), "")
    return bare.removesuffix(ending)


def _better(one: Name) -> tuple[bool, int, int, str]:
    """Sort what should be kept first: given names, then the one with most mentions, then the shortest."""
    return not one.named, -one.count, len(one.name), one.name


def _inflected(names: Sequence[Name]) -> Iterator[Proposal]:
    groups: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    for one in names:
        groups[key_of(one.name)].append(one)
    for key, group in groups.items():
        first, *others = sorted(group, key=_better)
        for other in others if key else ():
            yield Proposal(other.name, first.name, Reason.INFLECTION)


@lru_cache(maxsize=_KEPT)
def _split_office(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the offices and titles that a name begins with and what follows, as they stand.

    An office with whose office it is, is no name: then nothing follows.
    """
    parts = core(words).split()
    at = 0
    while at < len(parts) - 1 and _is_office(parts[at]):
        at += 1
    if at and (parts[at].lower() in _JOINTS or not parts[at][:1].isupper()):
        return tuple(parts[:at]), ()
    return tuple(parts[:at]), tuple(parts[at:])


def _is_whole_name(words: Sequence[str]) -> bool:
    """Tell whether words are first name and surname: `Ada Lund`, `Ludwig van Aalst`."""
    return len(words) in (2, 3) and words[0][:1].isupper() and words[-1][:1].isupper()


@lru_cache(maxsize=_KEPT)
def _is_office(word: str) -> bool:
    return word.lower().rstrip(".") in TITLES or is_role(word, english=False) or is_role(word, english=True)


def _with_office(names: Sequence[Name]) -> Iterator[Proposal]:
    plain = _unique((key_of(one.name), one) for one in names if not _split_office(one.name)[0])
    for one in names:
        offices, rest = _split_office(one.name)
        other = plain.get(key_of(" ".join(rest))) if offices else None
        if other is not None and len(rest) > 1:
            yield Proposal(one.name, other.name, Reason.OFFICE)


def _surnames(names: Sequence[Name]) -> Iterator[Proposal]:
    people: defaultdict[tuple[str, ...], defaultdict[tuple[str, ...], list[Name]]]
    people = defaultdict(lambda: defaultdict(list))
    for one in names:
        rest = _split_office(one.name)[1]
        if _is_whole_name(rest):
            people[key_of(rest[-1])][key_of(" ".join(rest))].append(one)
    for one in names:
        rest = _split_office(one.name)[1]
        if len(rest) != 1 or _is_office(rest[0]):
            continue
        called_so = list(people[key_of(rest[0])].values())
        if len(called_so) == 1:
            whole = called_so[0]
            near = sorted((other for other in whole if other.articles & one.articles), key=_better)
            if near:
                yield Proposal(one.name, near[0].name, Reason.SURNAME)


def _offices_alone(names: Sequence[Name]) -> Iterator[Proposal]:
    """Propose `der Minister` where one person of all its articles is called a minister in the text."""
    holders: defaultdict[str, list[Name]] = defaultdict(list)
    for one in names:
        split = [_split_office(form) for form in (one.name, *one.forms)]
        offices = {_stem(word) for before, rest in split if _is_whole_name(rest) for word in before}
        for office in offices:
            holders[office].append(one)
    for one in names:
        words = core(one.name).split()
        definite = any(form.partition(" ")[0].lower() in _DEFINITE for form in one.forms)
        if one.named or len(words) != 1 or not definite or not _is_office(words[0]):
            continue
        own = _stem(words[0])
        fitting = {
            other.name
            for office, others in holders.items()
            if office.endswith(own)
            for other in others
            if one.articles & other.articles
        }
        everywhere = [other for other in names if other.name in fitting and one.articles <= other.articles]
        if len(fitting) == 1 and everywhere:
            yield Proposal(one.name, everywhere[0].name, Reason.OFFICE)


def _unique(pairs: Iterable[tuple[tuple[str, ...], Name]]) -> dict[tuple[str, ...], Name]:
    """Return the names by their keys, without the keys that several different names have."""
    found: dict[tuple[str, ...], Name | None] = {}
    for key, one in pairs:
        if key:
            known = found.get(key, one)
            same = known is not None and key_of(known.name) == key_of(one.name)
            found[key] = sorted((known, one), key=_better)[0] if known is not None and same else None
    return {key: one for key, one in found.items() if one is not None}
