"""The names of what a key or a drag selects."""

from enum import StrEnum
from typing import Literal


class Unit(StrEnum):
    """What W, S, C, Q and P select, and what the digits take."""

    WORD = "word"
    SENTENCE = "sentence"
    CLAUSE = "clause"
    QUOTATION = "quotation"
    NAME_PHRASE = "name_phrase"
    PARAGRAPH = "paragraph"


UnitName = Unit | Literal["word", "sentence", "clause", "quotation", "name_phrase", "paragraph"]
