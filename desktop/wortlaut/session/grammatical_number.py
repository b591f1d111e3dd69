"""Whether a name wants a verb in the plural: for sentences the program writes, so a rare miss does no harm."""

import re

_SEVERAL = re.compile(
    r"(?:(?:die|the|den|mehr als|more than|über|over|rund|about)\s+)*"
    r"(?:\d[\d.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|zwanzig|beide|beiden|mehrere|viele|einige|zahlreiche|"
    r"alle|wir|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|both|several|many|some|all|we|they)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:der|des|von|vom|aus|für|im|in|of|from|for|at)\s|,|\(")
"""What ends the part of a name that has its head."""
_COLLECTIVE = re.compile(
    r"(?:ion|schaft|ung|heit|keit|tät|ik|ei|tum|gruppe|runde|familie|presse|menge|lager|flügel|spitze|bund|verband|"
    r"verein|kreis|rat|team|klub|club|volk|league|party|group|council|board|committee|body|crew|staff|press|family|"
    r"wing|alliance|coalition|majority|minority|public|crowd)$",
    re.IGNORECASE,
)
"""Ends of words for many that are one in grammar."""


def names_several(words: str) -> bool:
    """Tell whether a name begins with a number above one or a word such as `mehrere` or `both`."""
    return _SEVERAL.match(words.strip()) is not None


def names_one_body(words: str) -> bool:
    """Tell whether the head of a group's name is a word for one body: `Fraktion`, `league`."""
    head = _OF.split(words.strip(), maxsplit=1)[0]
    return any(_COLLECTIVE.search(word) for word in head.split()[-1:])
