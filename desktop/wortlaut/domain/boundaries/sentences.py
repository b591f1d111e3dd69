"""Where sentences begin, for German and English news.

Rules look at some 60 characters around a period, never further, so any stretch of a text can be split alone and gives
the same boundaries. A sentence boundary is a proposal for keys and selections, never stored.
"""

import re
from itertools import pairwise

from wortlaut.domain.boundaries.abbreviations import LanguageData, language_data
from wortlaut.domain.boundaries.paragraphs import paragraphs
from wortlaut.domain.span import Range

_CLOSING = "\"“”’'»«›‹)\\]}"
_END = re.compile(rf"(?<![.!?…])([.!?…]++)([{_CLOSING}]*+)(\s++)(?=\S)")
_BEFORE_WORD = re.compile('["“”„’\'‚‘»«›‹(\\[{–—-]*(?:(?<=[–—-])\\s+["“”„‚‘»«›‹(\\[]*)?')
_TOKEN = re.compile(r"(?:\b\w{1,2}\.\s?)*[\w.'’,:]*\w$")
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(r"\w+")
_ENGLISH_TAG = re.compile(r"(?:[A-Z][\w’'-]+\s){1,3}(?:said|asked|wondered|replied|added|shouted|cried|told)\b")
_CONTEXT = 60


def sentences(text: str, language: str = "de") -> list[Range]:
    """Return the sentences of `text` without the white space around them; a line break always ends one."""
    found: list[Range] = []
    for start, end in paragraphs(text):
        cuts = [start, *sentence_starts(text, start, end, language), end]
        for first, last in pairwise(cuts):
            stripped = text[first:last]
            lead = len(stripped) - len(stripped.lstrip())
            found.append((first + lead, first + len(stripped.rstrip())))
    return found


def sentence_starts(
    text: str, start: int, end: int, language: str, first: int | None = None, last: int | None = None
) -> list[int]:
    """Return where new sentences begin inside the paragraph `[start, end)`, its own start excluded.

    `first` and `last` limit the answer to starts in `[first, last)`, for a look at a part of a long paragraph.
    """
    data = language_data(language)
    low = start if first is None else first
    high = end if last is None else last
    return [
        match.end()
        for match in _END.finditer(text, max(start, low - _CONTEXT), min(end, high + _CONTEXT))
        if low <= match.end() < high and _ends(text, match, start, end, data)
    ]


def is_abbreviation_period(text: str, offset: int, language: str) -> bool:
    """Tell whether the period at `offset` belongs to the word before it: e. V., U.S., Dr., Leo XIV."""
    if text[offset : offset + 1] != ".":
        return False
    data = language_data(language)
    token = _token_before(text, max(0, offset - _CONTEXT), offset)
    short = token.replace(" ", "").replace("\u00a0", "")
    if "." in short and all(len(part) <= 2 for part in short.split(".")):
        return not short[-1:].isdigit()
    last = _last_part(short)
    return (len(last) > 1 and _ROMAN.fullmatch(last) is not None and data.ordinal_period) or any(
        _listed(last, words, data) for words in (data.never_final, data.maybe_final)
    )


def _ends(text: str, match: re.Match[str], start: int, end: int, data: LanguageData) -> bool:
    """Tell whether a sentence ends at a terminator that is followed by white space."""
    after = _BEFORE_WORD.match(text, match.end(), end)
    at = after.end() if after else match.end()
    if at >= end:
        return True
    if text[at].islower():
        return False
    following = _WORD.match(text, at, min(end, at + _CONTEXT))
    next_word = following[0] if following else ""
    terminator, closing = match[1], match[2]
    if "!" in terminator or "?" in terminator:
        tagged = not data.ordinal_period and closing and _ENGLISH_TAG.match(text, at, min(end, at + _CONTEXT))
        return not tagged
    if len(terminator) > 1 or terminator == "…":
        return bool(closing) or next_word in data.starters or not data.ordinal_period
    if closing:
        return True
    token = _token_before(text, max(start, match.start() - _CONTEXT), match.start())
    return not token or _period_ends(token, next_word, data)


def _token_before(text: str, low: int, offset: int) -> str:
    match = _TOKEN.search(text[low:offset])
    return match[0] if match else ""


def _last_part(token: str) -> str:
    return re.split(r"[-.'’\s]", token)[-1]


def _period_ends(token: str, next_word: str, data: LanguageData) -> bool:
    """Tell whether the period after `token` ends the sentence when `next_word` follows."""
    starts = next_word in data.starters
    last = _last_part(token)
    chain = re.sub(r"\s", "", token)
    if last.isdigit():
        plain = len(last) <= 2 and data.ordinal_period and chain == last
        return not plain or starts or not next_word
    if "." in chain and len(last) <= 4:
        if chain.lower() in data.never_final:
            return False
        if len(last) <= 2:
            return starts
    if len(last) == 1 and last.isalpha():
        return starts  # an initial, unless a sentence clearly begins: "Plan B. Dann"
    if _listed(last, data.before_number, data):
        numeral = next_word[:1].isdigit() or _ROMAN.fullmatch(next_word) is not None
        if numeral:
            return False
        if not (_listed(last, data.never_final, data) or _listed(last, data.maybe_final, data)):
            return True
    if _listed(last, data.never_final, data):
        return False
    if _listed(last, data.maybe_final, data):
        return starts
    if _ROMAN.fullmatch(last):
        return starts
    return True


def _listed(word: str, words: frozenset[str], data: LanguageData) -> bool:
    if word.lower() not in words and word not in words:
        return False
    as_listed = {form for form in data.exact_case if form.lower() == word.lower()}
    return not as_listed or word in as_listed
