"""Finds the language of an article from its function words."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
"""Code points that are looked at."""
_ENOUGH = 3
"""Function words that are needed to say anything."""

_FUNCTION_WORDS = {
    "de": "der die das den dem des und ist nicht mit von zu sich auf für im ein eine einen als auch wird dass bei",
    "en": "the of and to is that for on with was it by be at from this which are not but have has will would",
}
_LANGUAGES_OF = {
    word: language for language, words in _FUNCTION_WORDS.items() for word in words.split()
}  # words that both languages have stand in neither list


def detected_language(text: str, default: str) -> str:
    """Return `de` or `en`, whichever function words the text has more of; `default` when that says too little."""
    counts: Counter[str] = Counter()
    for match in _WORD.finditer(text, 0, _SAMPLE):
        if language := _LANGUAGES_OF.get(match[0].casefold()):
            counts[language] += 1
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH or (len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]):
        return default
    return ranked[0][0]
