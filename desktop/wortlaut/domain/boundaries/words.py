"""Words as annotators understand them: compounds stay whole (E-Mail, 5.000-Euro, Bürger*innen, Müller's, 3,5).

A word is a run of letters, digits and marks; single joining characters between two such runs keep them together.
A slash joins only before a small letter or a digit (Lehrer/innen, km/h, 2024/25): Rask/Serrat are two names. Emoji are
words of their own. A joining character at the end is no part of the word, and an en dash never joins.
"""

import re
import unicodedata

from wortlaut.domain.boundaries.graphemes import is_pictograph
from wortlaut.domain.span import Range

_JOINERS = "-\u2010\u2011*:_'’.@&+"
_INVISIBLE = "\u00ad\u200b\u200c\u2060"
"""Soft hyphen, zero-width space and joiners: inside a word they are part of it."""


class _Classes(dict[int, str]):
    """Code point to the letter of its class: a table for `str.translate`, filled in as characters are seen."""

    def __missing__(self, code: int) -> str:
        self[code] = letter = _class_of(code)
        return letter


def _class_of(code: int) -> str:
    character = chr(code)
    if character in _JOINERS:
        return "j"
    if character in ",/":
        return character
    if character == "\u200d":
        return "z"
    if character in _INVISIBLE or 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F:
        return "m"
    if 0x1F1E6 <= code <= 0x1F1FF:
        return "i"
    category = unicodedata.category(character)
    if category[0] == "M":
        return "m"
    if category == "Nd":
        return "d"
    if character.isalnum():
        return "U" if category in ("Lu", "Lt") else "w"
    return "x" if is_pictograph(code) else " "


_CLASSES = _Classes()
_WORD = re.compile(  # no group is repeated possessively: Python before 3.11.5 matches that wrongly
    r"""[wUd][wUdmz]*+ (?: (?: jm*+ | /j?m*+(?=[wd]) | (?<=d),(?=d) ) [wUd][wUdmz]*+ )*
    | ii?m*+ | xm*+(?:zxm*+)*""",
    re.VERBOSE,
)


def words(text: str) -> list[Range]:
    """Return the words of `text` in order; what lies between them is white space, punctuation and symbols."""
    return [match.span() for match in _WORD.finditer(text.translate(_CLASSES))]


def may_join(left: str, right: str) -> bool:
    """Tell whether a word could go on from the character `left` to `right`: a cheap test before a real look."""
    return _CLASSES[ord(left)] != " " and _CLASSES[ord(right)] != " "
