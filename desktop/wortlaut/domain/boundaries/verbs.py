"""Finite verbs and infinitives, told by lists and endings: enough to see where a clause is complete."""

import re
from collections.abc import Sequence

from wortlaut.domain.boundaries import function_words as lists

_GERMAN_ENDING = re.compile(r"[^\W\d_]{2,}(?:te|ten|test|t|iere|ieren)")
_PARTICIPLE = re.compile(r"(?:[a-zäöü]{2,4})?ge[a-zäöüß]{2,}t")
_GERMAN_NEVER = lists.word_set(
    """
    bereit gut laut fest weit alt kalt recht leicht schlecht direkt bekannt perfekt konkret selbst spät tot hart
    breit zuletzt echt dicht nackt statt seit mit samt satt dort fort bunt sanft kaputt letzte letzten erste ersten
    zweite zweiten dritte dritten nächsten gesamt gesamte gesamten heute beste besten guten alten harten rechten
    leichten weiten meisten verletzt unbekannt überrascht enttäuscht besorgt entsetzt erleichtert nicht
    """
)
_PLURAL = re.compile(r"[^\W\d_]{2,}(?:en|ern|eln)")
_GERMAN_ZU = re.compile(
    r"(?:ab|an|auf|aus|bei|ein|fest|fort|her|hin|los|mit|nach|nieder|vor|weg|weiter|zurück|zusammen|um|durch|dar|bereit"
    r"|teil|statt|frei|zu|hinaus|heraus|herbei|vorbei|wieder|sicher|still|offen|kennen|wahr)zu[a-zäöüß]+n"
)
_INFINITIVE = re.compile(r"[a-zäöüß]+n")
_ENGLISH_ENDING = re.compile(r"[a-z]{2,}ed|[a-z]{3,}[^su\W]s")
_ENGLISH_BASE = re.compile(r"[a-z]{2,}(?<!ing)(?<!ed)(?:(?<!s)|(?<=ss))")
_SUBJECTS = frozenset(["sie", "wir", "he", "she", "it", "they", "who", "which", "that"])


def is_finite(words: Sequence[str], index: int, *, english: bool) -> bool:
    """Tell whether a word of a clause looks like a finite verb; its neighbors tell verbs from adjectives and nouns."""
    word = words[index]
    if word[:1].isupper() and index > 0:
        return False
    lower = word.lower()
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    return (_english if english else _german)(lower, before, after)


def zu_infinitive(words: Sequence[str], index: int) -> bool:
    """Tell whether word `index` ends a German infinitive with zu: `zu schicken`, `einzustellen`."""
    word = words[index]
    if _GERMAN_ZU.fullmatch(word):
        return True
    return index > 0 and words[index - 1].lower() == "zu" and _INFINITIVE.fullmatch(word) is not None


def to_infinitive(words: Sequence[str], index: int) -> bool:
    """Tell whether word `index` is the English `to` (or `not to`) of an infinitive: `to send`."""
    if words[index].lower() != "to" or index + 1 >= len(words):
        return False
    following = words[index + 1]
    if following == "not" or following in ("be", "have", "do", "give", "keep", "pay", "put", "let", "build", "read"):
        return True
    known = lists.ENGLISH_NO_NOUN | lists.ENGLISH_DETERMINERS | lists.ENGLISH_PRONOUNS | lists.ENGLISH_NUMBERS
    if following in known - lists.ENGLISH_FINITE:
        return False
    return _ENGLISH_BASE.fullmatch(following) is not None


def _german(word: str, before: str, after: str) -> bool:
    if word in lists.GERMAN_FINITE:
        return True
    if word in lists.GERMAN_NO_NOUN or word in lists.GERMAN_DETERMINERS or word in _GERMAN_NEVER:
        return False
    if _GERMAN_ENDING.fullmatch(word) and not (_PARTICIPLE.fullmatch(word) and word != "gehört"):
        attribute = word.endswith(("te", "ten")) and after[:1].isupper() and _opens_noun_phrase(before)
        return not attribute
    if _PLURAL.fullmatch(word) and after and not after[:1].isupper():
        return before[:1].isupper() or before in _SUBJECTS
    return False


def _opens_noun_phrase(word: str) -> bool:
    lower = word.lower()
    return (
        lower in lists.GERMAN_DETERMINERS
        or lower in lists.GERMAN_PREPOSITIONS
        or lower in lists.GERMAN_NUMBERS
        or (word.islower() and lower.endswith(("e", "en", "er", "em", "es")) and lower not in lists.GERMAN_ADVERBS)
    )


def _english(word: str, before: str, after: str) -> bool:
    previous = before.lower()
    if previous in lists.ENGLISH_DETERMINERS or previous in lists.ENGLISH_PREPOSITIONS or previous == "to":
        return False
    if word in lists.ENGLISH_FINITE:
        return True
    if word in lists.ENGLISH_NO_NOUN or not _ENGLISH_ENDING.fullmatch(word):
        return False
    if word.endswith("ed"):
        return bool(previous)
    continues = after.lower() in lists.ENGLISH_DETERMINERS | lists.ENGLISH_PREPOSITIONS | lists.ENGLISH_PRONOUNS
    return bool(previous) and (not after or continues or previous in _SUBJECTS) and previous not in ("of", "and", "or")
