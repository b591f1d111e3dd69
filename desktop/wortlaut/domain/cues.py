"""Words by which a sentence says that somebody speaks: saying verbs and source phrases, German and English."""

import re
from functools import cache

_GERMAN_VERBS = """
    sag(?:t|te|ten)|erklär(?:t|te|ten)|mein(?:t|te|ten)|beton(?:t|te|ten)|erläuter(?:t|te|ten)|ergänz(?:t|te|ten)
    |füg(?:t|te|ten)|teil(?:t|te|ten)|kündig(?:t|te|ten)|berichte(?:t|te|ten)|melde(?:t|te|ten)|äußer(?:t|te|ten)
    |antworte(?:t|te|ten)|erwider(?:t|te|ten)|entgegne(?:t|te|ten)|frag(?:t|te|ten)|behaupte(?:t|te|ten)|warn(?:t|te|ten)
    |forder(?:t|te|ten)|verlang(?:t|te|ten)|mahn(?:t|te|ten)|kritisier(?:t|te|ten)|beklag(?:t|te|ten)
    |versicher(?:t|te|ten)|bestätig(?:t|te|ten)|bekräftig(?:t|te|ten)|unterst(?:reicht|rich|richen)
    |räum(?:t|te|ten)|verkünde(?:t|te|ten)|argumentier(?:t|te|ten)|urteil(?:t|te|ten)|droh(?:t|te|ten)
    |schr(?:eibt|ieb|ieben)|sprach(?:en)?|spricht|hieß(?:en)?|heißt|hob|wies|gab(?:en)?|gibt|rief(?:en)?|ruft
    |verspr(?:icht|ach|achen)|bestr(?:eitet|itt|itten)|zitier(?:t|te|ten)|schilder(?:t|te|ten)|verlaute(?:t|te)
    |wiederhol(?:t|te|ten)|resümier(?:t|te|ten)|konstatier(?:t|te|ten)|beteuer(?:t|te|ten)|prophezei(?:t|te|ten)
    |fand(?:en)?|nann(?:te|ten)|zeigte|gestand(?:en)?|befand(?:en)?|lautet(?:e|en)?|erinner(?:t|te|ten)
    |appellier(?:t|te|ten)|bilanzier(?:t|te|ten)|spottet?e?|scherzte|klag(?:t|te|ten)|lob(?:t|te|ten)|vermute(?:t|te|ten)
"""
_ENGLISH_VERBS = """
    sa(?:id|ys?)|t(?:old|ells?)|add(?:ed|s)|stat(?:ed|es)|announc(?:ed|es)|claim(?:ed|s)|argu(?:ed|es)|warn(?:ed|s)
    |insist(?:ed|s)|den(?:ied|ies)|not(?:ed|es)|report(?:ed|s)|explain(?:ed|s)|confirm(?:ed|s)|stress(?:ed|es)|ask(?:ed|s)
    |repl(?:ied|ies)|pledg(?:ed|es)|promis(?:ed|es)|vow(?:ed|s)|threaten(?:ed|s)|demand(?:ed|s)|urg(?:ed|es)|call(?:ed|s)
    |refus(?:ed|es)|offer(?:ed|s)|agre(?:ed|es)|wrote|writes|quot(?:ed|es)|continued|recalled|suggest(?:ed|s)|joked
"""
_SOURCE = r"""
    laut|zufolge|gemäß|nach|wonach|demnach|so|wie|angaben|aussage[n]?|ansicht|einschätzung|worten|berufung|according
    |citing|per|as
"""
_SOURCE_PHRASES = r"""
    laut|zufolge|nach\s(?:eigenen\s)?(?:angaben|aussage[n]?|ansicht|einschätzung|worten)|(?<=[,(]\s)so
    |according\sto|citing|in\sthe\swords\sof
"""
_CALLING = r"""
    nann(?:te|ten)|nennt|nennen|genannt|bezeichne\w*|beschr(?:ieb|eib)\w*|spr[aei]ch\w*\b[^.]{0,40}\bvon|als|kritisier\w*
    |wies(?:en)?|zurückgewiesen|lob\w*|call(?:s|ed|ing)|describ\w*|dismiss\w*|brand(?:s|ed)|label\w*|denounc\w*|as
"""
_MORE_VERBS = r"""
    bat(?:en)?|zugesichert|zugesagt|versprochen|berichtet|behauptet|beklagt|reject(?:ed|s)|dismiss(?:ed|es)
    |gesagt|erklärt|betont|angekündigt|mitgeteilt|geschrieben|gefordert|gewarnt|versichert|bekräftigt|bestätigt|genannt
"""
_BRACKETS = frozenset(",;:–—-()")
_ANY_MARK = " \t\n\r\u00a0\"“”„’'‚‘»«›‹"

# verbs that take a clause of their own after a comma ("was ihn nannte …") are too common to tell a slipped-in frame
_SPEECH = r"""(?:sagte|sagten|sagt|erklärte|erklärten|erklärt|betonte|betonten|betont|ergänzte|ergänzten|meinte|meinten
    |antwortete|erwiderte|entgegnete|berichtete|berichteten|erläuterte|warnte|warnten|mahnte|kritisierte|versicherte
    |bestätigte|bekräftigte|unterstrich|räumte|fügte|teilte|teilten|kündigte|kündigten|schrieb|schrieben|hieß)"""
_SPEECH_ENGLISH = "(?:said|says|added|told|explained|warned|replied|announced|insisted|argued|wrote)"
_NAME = r"(?:[A-ZÄÖÜ][\w’'-]+)"


@cache
def _cue() -> re.Pattern[str]:
    # compiled at the first check: the first window need not wait for it
    return re.compile(rf"\b(?:{_GERMAN_VERBS}|{_ENGLISH_VERBS}|{_SOURCE})\b", re.VERBOSE | re.IGNORECASE)


@cache
def _saying() -> re.Pattern[str]:
    words = rf"{_GERMAN_VERBS}|{_ENGLISH_VERBS}|{_SOURCE_PHRASES}|{_MORE_VERBS}"
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.VERBOSE | re.IGNORECASE)


@cache
def _calling() -> re.Pattern[str]:
    words = rf"{_GERMAN_VERBS}|{_ENGLISH_VERBS}|{_SOURCE_PHRASES}|{_MORE_VERBS}|{_CALLING}"
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.VERBOSE | re.IGNORECASE)


@cache
def _frame() -> re.Pattern[str]:
    return re.compile(
        rf"""[,.!?]\s(?:
            {_SPEECH}\s(?:er|sie|es|man|der|die|das|ein|eine|{_NAME})\b
            | so\s(?:der|die|das|{_NAME})\b(?=[^.!?]*,)
            | (?:he|she|they|{_NAME}(?:\s{_NAME})?)\s{_SPEECH_ENGLISH}\b
            | {_SPEECH_ENGLISH}\s(?:he|she|they|the|{_NAME})\b
        )""",
        re.VERBOSE,
    )


def explains_hole(text: str) -> bool:
    """Tell whether the words of a hole are a reporting clause or source phrase, or stand between commas or dashes."""
    core = text.strip(_ANY_MARK)
    bracketed = len(core) > 1 and core[0] in _BRACKETS and core[-1] in _BRACKETS
    return bracketed or _cue().search(text) is not None


def reporting_clause(text: str) -> int | None:
    """Return where a reporting clause after a comma or full stop begins in `text`, or None."""
    match = _frame().search(text)
    return match.start() if match else None


def says(text: str) -> list[tuple[int, int]]:
    """Return where `text` says that somebody speaks: code points of saying verbs and of the words of source phrases."""
    return [match.span() for match in _saying().finditer(text)]


def calls_names(text: str) -> bool:
    """Tell whether words before or behind marked ones say that somebody used them: `nannte`, `dismissed as`."""
    return _calling().search(text) is not None
